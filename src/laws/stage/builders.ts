/** Every stage of ours over its parameters: short windows, so that short lives see them open, full and past. */
import fc from 'fast-check'
import {
  bounds,
  budget,
  caution,
  cooldown,
  type Delays,
  type Duration,
  hold,
  type RateRules,
  rateLimit,
  type ScalingPolicy,
  type Stage,
  stabilize,
  sustain,
  type Windows,
} from '../../core/index.js'
import { replicas } from './history.js'
import type { Subject } from './stageLaws.js'

/** Whole seconds, for the dense twins know nothing finer. */
export const secondsUpTo = (most: number): fc.Arbitrary<Duration> => fc.integer({ min: 1, max: most }).map((seconds) => seconds * 1_000)
const window: fc.Arbitrary<Duration> = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: secondsUpTo(40) })

export const windows: fc.Arbitrary<Windows & Delays> = fc.record({ upMs: window, downMs: window })
const scalingPolicy: fc.Arbitrary<ScalingPolicy> = fc.oneof(
  fc.record({ type: fc.constant('Pods'), value: fc.integer({ min: 1, max: 6 }), periodMs: secondsUpTo(40) }),
  fc.record({ type: fc.constant('Percent'), value: fc.integer({ min: 1, max: 200 }), periodMs: secondsUpTo(40) }),
)
export const rateRules: fc.Arbitrary<RateRules> = fc.record({
  selectPolicy: fc.constantFrom('Max', 'Max', 'Min', 'Min', 'Disabled'),
  policies: fc.array(scalingPolicy, { minLength: 1, maxLength: 3 }),
})
export const rates = fc.record({ up: rateRules, down: rateRules })

/** No step down passes before the first (Max), or all (Min), of the periods since its birth are over. */
export const birthOf = ({ selectPolicy, policies }: RateRules): Duration => {
  const periods = policies.map(({ periodMs }) => periodMs)
  return selectPolicy === 'Max' ? Math.min(...periods) : selectPolicy === 'Min' ? Math.max(...periods) : Number.MAX_SAFE_INTEGER
}

const named = fc.constantFrom(...(['sustain', 'stabilize', 'rateLimit', 'cooldown', 'caution', 'bounds', 'budget', 'hold'] as const))

/** Each of ours by name, for laws of a single one. */
export const subjects = {
  sustain: windows.map((own): Subject => ({ stage: sustain(own), cautiousMs: own.downMs, of: own })),
  stabilize: windows.map((own): Subject => ({ stage: stabilize(own), cautiousMs: own.downMs, of: own })),
  rateLimit: rates.map((own): Subject => ({ stage: rateLimit(own), cautiousMs: birthOf(own.down), of: own })),
  cooldown: secondsUpTo(40).map((own): Subject => ({ stage: cooldown(own), cautiousMs: own, of: own })),
  caution: fc.constant<Subject>({ stage: caution }),
  bounds: fc.tuple(replicas, replicas).map(([a, b]): Subject => ({ stage: bounds({ minReplicas: Math.min(a, b), maxReplicas: Math.max(a, b) }), of: [a, b] })),
  budget: fc.constantFrom({}, { tokensPerMinute: 0.5 }, { tokensPerMinute: 3 }).map((own): Subject => ({ stage: budget(own), of: own })),
  hold: fc.constant<Subject>({ stage: hold }),
}

/** Lists of them, names unique, in any order. */
export const stageLists: fc.Arbitrary<readonly Stage[]> = fc
  .uniqueArray(named, { maxLength: 6 })
  .chain((names) => fc.tuple(...names.map((name) => subjects[name].map(({ stage }) => stage))))
