/** The built-in reconcile holds the laws of whole worlds. */
import { expect, it } from 'vitest'
import { reconcile } from '../../src/index.js'
import { holds, lawsOfPasses, lawsOfWorlds, planLaws, play } from '../../src/laws/index.js'
import { lawsOfHealth } from '../../src/laws/plan/health.js'
import { peace } from '../../src/laws/plan/peace.js'
import { agentOf, on, storyOf } from '../scenario/transcript.js'

// Those of hours and of whole lives have fewer runs, in files of their own.
const short = lawsOfWorlds.filter((law) => law !== peace && !lawsOfHealth.includes(law))

it.each(short.map((law) => law(reconcile)).map((law) => [law.title, law] as const))('%s', (_title, law) => holds(law))

it('deletion: a Create that timed out and was done all the same is waited for', () => {
  const story = storyOf(agentOf({ replicas: 0 }), 120, [on(65, { type: 'Replicas', replicas: 1 }), on(66, { type: 'DeleteAgent' })], {
    fates: [{ type: 'TimesOut', ms: 25_000 }],
  })
  const passes = play(reconcile, story)
  expect(passes.some(({ truth }) => (truth?.instances.length ?? 0) > 0)).toBe(true)
  expect(passes.some(({ plan, truth }) => plan.status.finished && (truth?.instances.length ?? 0) > 0)).toBe(false)
})

it('planLaws are both', () => {
  expect(planLaws(reconcile).map(({ title }) => title)).toEqual([...lawsOfPasses, ...lawsOfWorlds].map((law) => law(reconcile).title))
})
