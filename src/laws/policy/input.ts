/** What a policy is asked: a series of inputs for one agent, each with the number that the one before gave, as a caller hands it back. */
import fc from 'fast-check'
import {
  type Agent,
  agent,
  type Instant,
  type Policy,
  type Recommendation,
  type Reporter,
  recommend,
  type ScalingInput,
  type Standing,
} from '../../core/index.js'
import { type AgentOptions, agentInputs } from '../arbitrary/agent.js'
import { type SampleOptions, type SampleSeed, sampleSeeds, toMeasured } from '../arbitrary/sample.js'
import { NOW } from '../arbitrary/time.js'

type Step = {
  readonly afterMs: number
  readonly instances: readonly { readonly standing: Standing; readonly samples: readonly SampleSeed[] }[]
  readonly samples: readonly SampleSeed[]
  readonly calendar: { readonly minReplicas: number; readonly maxReplicas: number; readonly forMs: number } | null
  readonly young: boolean
}
export type Asked = { readonly agent: Agent; readonly begin: number; readonly steps: readonly Step[] }
export type AskedOptions = AgentOptions & SampleOptions & { readonly steps?: number; readonly leastSteps?: number }

export const asked = ({ wild = true, junk = false, steps = 5, leastSteps = 1, ...options }: AskedOptions = {}): fc.Arbitrary<Asked> =>
  fc.record({
    agent: agentInputs({ policies: ['standard'], mayPause: false, mayBeDeleted: false, humans: 'Any', ...options }).map(agent),
    begin: fc.integer({ min: 0, max: 12 }),
    steps: fc.array(
      fc.record({
        afterMs: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => n * 1_000) }, fc.integer({ min: 0, max: 400_000 })),
        instances: fc.array(
          fc.record({
            standing: fc.constantFrom<Standing>('Ready', 'Ready', 'Ready', 'Staying', 'Leaving', 'Gone'),
            samples: fc.array(sampleSeeds({ wild, junk }), { maxLength: 2 }),
          }),
          { maxLength: 6 },
        ),
        samples: fc.array(sampleSeeds({ wild, junk }), { maxLength: 3 }),
        calendar: fc.oneof(
          { weight: 6, arbitrary: fc.constant(null) },
          fc.record({ minReplicas: fc.nat({ max: 6 }), maxReplicas: fc.nat({ max: 9 }), forMs: fc.integer({ min: -10, max: 300 }).map((n) => n * 1_000) }),
        ),
        young: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      }),
      { minLength: leastSteps, maxLength: Math.max(steps, leastSteps) },
    ),
  })

/** One question and its answer. `memory`: what was handed in. */
export type Answer = { readonly agent: Agent; readonly input: ScalingInput; readonly memory: unknown; readonly now: Instant; readonly given: Recommendation }

/** Asks a policy, step by step; memory and number go on. */
export const ask = (policy: Policy, { agent: own, begin, steps }: Asked): readonly Answer[] => {
  const answers: Answer[] = []
  let now = NOW
  let memory: unknown = null
  let current = begin
  for (const step of steps) {
    now += step.afterMs
    const input = inputOf(own, step, current, now)
    const given = recommend(policy)(input, memory, now)
    answers.push({ agent: own, input, memory, now, given })
    memory = given.memory
    current = given.desired
  }
  return answers
}

/** What a step shows, for whoever leads a series otherwise. */
export const inputOf = (own: Agent, { instances, samples, calendar, young }: Step, current: number, now: Instant): ScalingInput => ({
  current,
  instances: instances.map(({ standing, samples: each }): Reporter => ({ standing, metrics: toMeasured(own, each, now) })),
  metrics: toMeasured(own, samples, now),
  ...(calendar === null ? {} : { calendar: { minReplicas: calendar.minReplicas, maxReplicas: calendar.maxReplicas, until: now + calendar.forMs } }),
  ...(young ? { cautiousUntil: now + 30_000 } : {}),
})
