/**
 * Laws of `standard` over series, as functions of the policy under test: it decides what its dense twin decides, and how often it is asked changes nothing.
 * That more load never lowers, that silence never does, and that no period is exceeded are laws beside (`policyLaws`, `planLaws`).
 */
import fc from 'fast-check'
import {
  type Agent,
  type AgentInput,
  agent,
  type Instant,
  type Policy,
  type PolicyTemplate,
  policyFor,
  type Recommendation,
  recommend,
} from '../../core/index.js'
import { NOW } from '../arbitrary/time.js'
import { must, sameValue } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'
import { denseStandard } from './denseStandard.js'
import { type Asked, asked, inputOf } from './input.js'

/** That a policy decides what the dense twin of `standard` decides, and the same however often it is asked. */
export const seriesLaws = (policy: PolicyTemplate): readonly Law[] => [twin(policy), ticks(policy)]

const stages = ['lastGood', 'sustain', 'stabilize', 'idle', 'rateLimit', 'cooldown', 'override', 'pause'] as const

const twin = (policy: PolicyTemplate): Law => {
  const reached = sometimes([...stages, 'up', 'down', 'to zero', 'from zero'])
  return {
    title: `twin: ${policy.name} decides, in every second of a series, what a list of dense twins decides`,
    sometimes: reached,
    property: fc.property(asked({ wild: false, steps: 16, leastSteps: 4 }), (question) => {
      const { agent: own, begin, steps } = inSeconds(question)
      const [sparse, dense] = [policyFor(policy, own), denseStandard(own)].map((each) => recommend(each)) as [Decide, Decide]
      let now: Instant = NOW
      let current = begin
      let [memory, history]: readonly unknown[] = [null, null]
      for (const step of steps) {
        now += step.afterMs
        const input = inputOf(own, step, current, now)
        const [given, expected] = [sparse(input, memory, now), dense(input, history, now)]
        must(given.desired === expected.desired, () => `${current} became ${given.desired}, its twin says ${expected.desired}, after ${now - NOW} ms`)
        for (const { stage, out, in: before } of stagesOf(given)) if (out !== before) reached.reach(stage as (typeof stages)[number])
        reached.reach('up', given.desired > current)
        reached.reach('down', given.desired < current)
        reached.reach('to zero', current > 0 && given.desired === 0)
        reached.reach('from zero', current === 0 && given.desired > 0)
        ;[memory, history, current] = [given.memory, expected.memory, given.desired]
      }
    }),
  }
}

type Decide = ReturnType<typeof recommend>

const stagesOf = ({ trail }: Recommendation) => trail.flatMap((step) => (step.type === 'Stage' ? [step] : []))

/** On a grid of whole seconds, no two looks in one, for a dense twin knows nothing finer; and dates that are kept to the second. */
const inSeconds = (question: Asked): Asked => ({
  ...question,
  agent: agent(keptInSeconds(question.agent)),
  steps: question.steps.map((step) => ({
    ...step,
    afterMs: whole(step.afterMs),
    samples: step.samples.map(dated),
    instances: step.instances.map((instance) => ({ ...instance, samples: instance.samples.map(dated) })),
  })),
})
const whole = (ms: number): number => Math.max(1, Math.ceil(ms / SECOND_MS)) * SECOND_MS
const dated = <T extends { readonly ageMs: number }>(seed: T): T => ({ ...seed, ageMs: Math.floor(seed.ageMs / SECOND_MS) * SECOND_MS })
const keptInSeconds = ({ spec, ...rest }: Agent): AgentInput => ({
  ...rest,
  spec: {
    ...spec,
    scaling: {
      ...spec.scaling,
      targetMetrics: spec.scaling.targetMetrics.map((target) => ({
        ...target,
        whenMissing: target.whenMissing.type === 'LastGood' ? { type: 'LastGood', maxAgeMs: 32 * SECOND_MS } : target.whenMissing,
      })),
    },
  },
})

const ticks = (policy: PolicyTemplate): Law => {
  const reached = sometimes(['a change at a wake', 'a change at a tick', 'several changes'])
  return {
    title: `ticks: ${policy.name} decides the same at the same time, whatever the length of the ticks at which it is asked beside its wakes`,
    sometimes: reached,
    property: fc.property(asked({ wild: false, steps: 6, leastSteps: 2 }), fc.constantFrom(2, 3, 5, 10, 15, 20, 30, 60), (question, seconds) => {
      const own = policyFor(policy, question.agent)
      const [fine, coarse] = [SECOND_MS, seconds * SECOND_MS].map((tickMs) => changesOf(own, question, tickMs)) as [Changes, Changes]
      sameValue(coarse, fine, `asked every ${seconds} s, against every second`)
      for (const { at } of fine) reached.reach((at - NOW) % (seconds * SECOND_MS) === 0 ? 'a change at a tick' : 'a change at a wake')
      reached.reach('several changes', fine.length > 2)
    }),
  }
}

type Changes = readonly { readonly at: Instant; readonly to: number }[]

/** Each step of the question is what there is to see for a minute; samples are as they were at its beginning. */
const changesOf = (policy: Policy, { agent: own, begin, steps }: Asked, tickMs: number): Changes => {
  const decide = recommend(policy)
  const changes: { at: Instant; to: number }[] = []
  let memory: unknown = null
  let current = begin
  let wakeAt: Instant | null = null
  let now: Instant = NOW
  steps.forEach((step, index) => {
    const from = NOW + index * MINUTE_MS
    const seen = inputOf(own, step, current, from)
    for (now = from; now < from + MINUTE_MS; now = Math.min(now + tickMs - ((now - NOW) % tickMs), wakeAt ?? Number.POSITIVE_INFINITY)) {
      const given = decide({ ...seen, current }, memory, now)
      if (given.desired !== current) changes.push({ at: now, to: given.desired })
      memory = given.memory
      current = given.desired
      wakeAt = given.wake?.at ?? null
    }
  })
  return changes
}

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
