/** The built-in reconcile holds the laws of worlds that are probed, that refuse and that break. */
import { expect, it } from 'vitest'
import { reconcile } from '../../src/index.js'
import { holds, play } from '../../src/laws/index.js'
import { lawsOfHealth } from '../../src/laws/plan/health.js'
import { agentOf, on, storyOf } from '../scenario/transcript.js'

/** Hours of probes each run. */
const timeout = 600_000

it.each(lawsOfHealth.map((law) => law(reconcile)).map((law) => [law.title, law] as const))('%s', { timeout }, (_title, law) => holds(law))

// What the core does not do yet: of two of which nothing is known any more, the surplus is the one that is idle, not the one that came last.
it.fails('storm: when the evidence is lost in it, the surplus is not the one that was there before', () => {
  const check = { enabled: true, intervalMs: 10_000, timeoutMs: 1_000, failureThreshold: 1 }
  const story = storyOf(agentOf({ replicas: 1, healthCheck: check }), 600, [
    on(40, { type: 'Probes', show: false }),
    on(80, { type: 'Work', which: 1 }),
    on(81, { type: 'EvidenceLost' }),
  ])
  const drained = play(reconcile, story, 200).flatMap(({ plan }) => plan.actions.flatMap((action) => (action.type === 'Drain' ? [action.id] : [])))
  expect(drained).not.toContain('id-0')
})
