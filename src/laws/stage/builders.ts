/** Every stage of ours over its parameters: short windows, so that short lives see them open, full and past. */
import fc from 'fast-check'
import {
  type Activation,
  bounds,
  budget,
  caution,
  cooldown,
  type Delays,
  type Duration,
  hold,
  type Instant,
  idle,
  lastGood,
  type Override,
  override,
  type Pause,
  pause,
  pauseDirections,
  type RateRules,
  rateLimit,
  type ScalingPolicy,
  type Stage,
  scalingOf,
  stabilize,
  sustain,
  type Target,
  targetsOf,
  type WhenMissing,
  type Windows,
} from '../../core/index.js'
import { replicas, START } from './history.js'
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

export const activations: fc.Arbitrary<Activation> = fc.record({
  metric: fc.constant('load'),
  threshold: fc.constantFrom(0, 0, 1),
  idleMs: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: secondsUpTo(40) }),
})

/** One target on the load of a history, that keeps its last good proposal for so long. */
export const lastGoodTargets = (maxAgeMs: Duration): readonly Target[] => {
  const whenMissing: WhenMissing = { type: 'LastGood', maxAgeMs }
  return targetsOf(scalingOf({ targetMetrics: [{ type: 'queue_depth', name: 'load', targetValue: 1, tolerance: 0, whenMissing }] }), {})
}

const until: fc.Arbitrary<{ readonly until?: Instant }> = fc
  .option(fc.integer({ min: 0, max: 120 }))
  .map((seconds) => (seconds === null ? {} : { until: START + seconds * 1_000 }))
const overrides: fc.Arbitrary<Override> = fc.tuple(replicas, until).map(([count, end]) => ({ replicas: count, ...end }))
const pauses: fc.Arbitrary<Pause> = fc.tuple(fc.constantFrom(...pauseDirections), until).map(([direction, end]) => ({ direction, ...end }))

const named = fc.constantFrom(
  ...(['lastGood', 'sustain', 'stabilize', 'idle', 'rateLimit', 'cooldown', 'caution', 'bounds', 'override', 'budget', 'pause', 'hold'] as const),
)

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
  lastGood: secondsUpTo(60).map((own): Subject => ({ stage: lastGood(lastGoodTargets(own)), of: own })),
  idle: activations.map((own): Subject => ({ stage: idle(own), of: own })),
  override: overrides.map((own): Subject => ({ stage: override(own), of: own })),
  pause: pauses.map((own): Subject => ({ stage: pause(own), of: own })),
}

/** Lists of them, names unique, in any order. */
export const stageLists: fc.Arbitrary<readonly Stage[]> = fc
  .uniqueArray(named, { maxLength: 6 })
  .chain((names) => fc.tuple(...names.map((name) => subjects[name].map(({ stage }) => stage))))
