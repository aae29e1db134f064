/**
 * Agents of every kind: static, fixed, scaled by metrics of each kind, with an unknown policy, paused, deleted. Small numbers, whole seconds.
 */
import fc from 'fast-check'
import {
  type Activation,
  type AgentInput,
  type HealthCheck,
  type MetricSpec,
  type MetricTarget,
  metricTypes,
  type Override,
  type Pause,
  pauseDirections,
  type Rollout,
  type ScalingInputSpec,
  type ScalingPolicy,
  type ScalingRules,
  type SelectPolicy,
  type SpecInput,
  type TargetMetricInput,
  type WhenMissing,
} from '../../core/index.js'
import { NOW } from './time.js'

/** How the number of an agent is found; nobody: by a policy that nobody knows. */
export type PolicyKind = 'Static' | 'fixed' | 'standard' | 'nobody'

/**
 * Which agents: by the way in which their number is found (default: all), and whether they may be paused or deleted (default: they may). `policies`: of which
 * kinds; `targets`: of which metrics; `mayPause`, `mayBeDeleted`: whether some are.
 */
export type AgentOptions = {
  readonly policies?: readonly PolicyKind[]
  readonly targets?: fc.Arbitrary<TargetMetricInput>
  readonly mayPause?: boolean
  readonly mayBeDeleted?: boolean
  /** Rules of time, all on a grid of whole seconds; 'None': no window, delay, rate or cooldown; 'Rates': rates alone. */
  readonly timing?: 'Any' | 'None' | 'Rates'
  /** Whether a human may say a number or hold a direction: override and pause (default: where agents may be paused). */
  readonly humans?: 'Any' | 'None'
  /** Whether it may go to zero: no least, and what wakes it (default: it may). */
  readonly zero?: 'Any' | 'None'
  /** Whether instances may be probed (default: in one agent of three). */
  readonly probes?: 'Any' | 'None' | 'Always'
}

/** Null, but for one in `often + 1`. */
export const rarely = <T>(often: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: often, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

export const seconds = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max }).map((whole) => whole * 1_000)

/** Agents of every kind, as people would write them and as they would not. */
export const agentInputs = (options: AgentOptions = {}): fc.Arbitrary<AgentInput> =>
  fc
    .record({
      spec: specs(options),
      deletedAt:
        options.mayBeDeleted === false
          ? fc.constant(null)
          : rarely(
              11,
              seconds(-600, 0).map((ms) => NOW + ms),
            ),
      name: fc.constantFrom('a', 'support', 'a-b'),
      generation: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ spec, deletedAt, name, generation }) => ({ name, generation, spec, ...(deletedAt === null ? {} : { deletedAt }) }))

const specs = (options: AgentOptions): fc.Arbitrary<SpecInput> =>
  fc
    .record({
      replicas: fc.integer({ min: 0, max: 8 }),
      minReadyMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, seconds(1, 30)),
      drainMs: fc.oneof(seconds(10, 60), fc.constant(0), fc.constant(300_000)),
      terminationGraceMs: fc.oneof(seconds(0, 30), fc.constant(300_000)),
      startDeadlineMs: fc.oneof({ weight: 3, arbitrary: fc.constant(600_000) }, seconds(30, 120)),
      rollout: rollouts,
      healthCheck: healthChecks(options.probes ?? 'Any'),
      paused: options.mayPause === false ? fc.constant(false) : fc.boolean().chain((maybe) => (maybe ? fc.boolean() : fc.constant(false))),
      temperature: fc.constantFrom(0, 1),
      tokensPerMinute: fc.constantFrom(0, 100, 300),
      scaling: fc
        .constantFrom<PolicyKind>(...(options.policies ?? ['Static', 'Static', 'fixed', 'standard', 'standard', 'standard', 'nobody']))
        .chain((kind) => scalings(kind, options)),
    })
    .map(({ temperature, tokensPerMinute, ...spec }) => ({
      agentType: 'chat',
      model: { provider: 'acme', model: 'm1', temperature },
      resources: { requests: { cpu: 2, memory: 1_000 } },
      consumption: tokensPerMinute === 0 ? {} : { tokensPerMinute },
      ...spec,
    }))

const shares = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('0%', '25%', '33%', '50%', '100%'))
/** The default among them. */
const rollouts: fc.Arbitrary<Partial<Rollout>> = fc.oneof(fc.constant({}), fc.record({ maxSurge: shares, maxUnavailable: shares }))

export const healthChecks = (probes: 'Any' | 'None' | 'Always'): fc.Arbitrary<Partial<HealthCheck>> => {
  const checked = fc.record({
    enabled: fc.constant(true),
    intervalMs: seconds(1, 20),
    timeoutMs: fc.constantFrom(500, 1_000),
    failureThreshold: fc.integer({ min: 1, max: 3 }),
    successThreshold: fc.integer({ min: 1, max: 2 }),
    initialDelayMs: fc.oneof(fc.constant(0), seconds(1, 20)),
  })
  const off = fc.constant({})
  return probes === 'None' ? off : probes === 'Always' ? checked : fc.oneof({ weight: 2, arbitrary: off }, checked)
}

const scalings = (kind: PolicyKind, options: AgentOptions): fc.Arbitrary<ScalingInputSpec> => {
  if (kind === 'Static') return fc.constant({ enabled: false })
  const { humans = options.mayPause === false ? 'None' : 'Any', zero = 'Any' } = options
  const isNone = fc.constant(null)
  return fc
    .record({
      minReplicas: fc.integer({ min: 1, max: 4 }),
      room: fc.integer({ min: 0, max: 8 }),
      targetMetrics: fc.uniqueArray(options.targets ?? targets, { minLength: 1, maxLength: 3, selector: ({ name, type }) => name ?? type }),
      time: options.timing === 'None' ? untimed : options.timing === 'Rates' ? rates : timing,
      metrics: options.targets === undefined ? rarely(2, fc.uniqueArray(metricSpecs, { minLength: 1, maxLength: 2, selector: externalName })) : isNone,
      activation: zero === 'None' ? isNone : rarely(3, activations),
      toZero: fc.boolean(),
      override: humans === 'None' ? isNone : rarely(7, overrides),
      pause: humans === 'None' ? isNone : rarely(7, pauses),
    })
    .map(({ minReplicas, room, targetMetrics, time, metrics, activation, toZero, override, pause }) => ({
      enabled: true,
      policy: kind,
      minReplicas: activation !== null && toZero ? 0 : minReplicas,
      maxReplicas: minReplicas + room,
      targetMetrics,
      ...(metrics === null ? {} : { metrics }),
      ...(activation === null ? {} : { activation }),
      ...(override === null ? {} : { override }),
      ...(pause === null ? {} : { pause }),
      ...time,
    }))
}

export const activations: fc.Arbitrary<Activation> = fc.record({
  metric: fc.constant('backlog'),
  threshold: fc.constantFrom(0, 0, 2),
  idleMs: fc.oneof(fc.constant(0), seconds(1, 60), seconds(60, 300)),
})

/** Some end before a series does. */
const ends = fc.oneof(
  fc.constant({}),
  seconds(-10, 300).map((ms) => ({ until: NOW + ms })),
)
const overrides: fc.Arbitrary<Override> = fc.tuple(fc.integer({ min: 0, max: 12 }), ends).map(([replicas, end]) => ({ replicas, ...end }))
const pauses: fc.Arbitrary<Pause> = fc.tuple(fc.constantFrom(...pauseDirections), ends).map(([direction, end]) => ({ direction, ...end }))

const amounts = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(0.5, 4 / 3))
const averages: fc.Arbitrary<MetricTarget> = amounts.map((averageValue) => ({ type: 'AverageValue', averageValue }))
const levels: fc.Arbitrary<MetricTarget> = amounts.map((value) => ({ type: 'Value', value }))
const shareOfRequest: fc.Arbitrary<MetricTarget> = fc.integer({ min: 1, max: 100 }).map((averageUtilization) => ({ type: 'Utilization', averageUtilization }))

/** In the shapes of HPA v2, by names that no target of ours has. */
export const metricSpecs: fc.Arbitrary<MetricSpec> = fc.oneof(
  fc
    .oneof(shareOfRequest, averages)
    .map((target): MetricSpec => ({ type: 'ContainerResource', containerResource: { name: 'cpu', container: 'main', target } })),
  averages.map((target): MetricSpec => ({ type: 'Pods', pods: { metric: { name: 'sessions' }, target } })),
  fc
    .tuple(fc.oneof(levels, averages), fc.boolean())
    .map(([target, of]): MetricSpec => ({ type: 'External', external: { metric: { name: 'mails', ...(of ? { selector: { of: 'all' } } : {}) }, target } })),
  levels.map((target): MetricSpec => ({ type: 'Object', object: { describedObject: { kind: 'Ingress', name: 'front' }, metric: { name: 'rate' }, target } })),
)
const externalName = ({ type }: MetricSpec): string => type

type Timing = Required<Pick<ScalingInputSpec, 'scaleUpDelayMs' | 'scaleDownDelayMs' | 'cooldownPeriodMs' | 'behavior'>>

export const ratePolicies: fc.Arbitrary<ScalingPolicy> = fc.oneof(
  fc.record({ type: fc.constant('Pods' as const), value: fc.integer({ min: 1, max: 5 }), periodMs: seconds(1, 60) }),
  fc.record({ type: fc.constant('Percent' as const), value: fc.constantFrom(10, 33, 50, 100, 200), periodMs: seconds(1, 60) }),
)

const timing: fc.Arbitrary<Timing> = fc.record({
  scaleUpDelayMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, seconds(1, 60)),
  scaleDownDelayMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, seconds(1, 120)),
  cooldownPeriodMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, seconds(1, 90)),
  behavior: fc.record({ scaleUp: rules(), scaleDown: rules() }),
})

const untimedWith = (policies: fc.Arbitrary<readonly ScalingPolicy[]>, selectPolicy: fc.Arbitrary<SelectPolicy>): fc.Arbitrary<Timing> => {
  const direction = fc.record({ stabilizationWindowMs: fc.constant(0), selectPolicy, policies })
  return fc.record({
    scaleUpDelayMs: fc.constant(0),
    scaleDownDelayMs: fc.constant(0),
    cooldownPeriodMs: fc.constant(0),
    behavior: fc.record({ scaleUp: direction, scaleDown: direction }),
  })
}

/** Everything at once: what is left is the advice. */
export const untimed: fc.Arbitrary<Timing> = untimedWith(fc.constant([{ type: 'Pods', value: 1_000, periodMs: 1 }]), fc.constant('Max'))
/** Rates and nothing else. */
export const rates: fc.Arbitrary<Timing> = untimedWith(fc.array(ratePolicies, { minLength: 1, maxLength: 3 }), fc.constantFrom('Max', 'Min', 'Disabled', 'Max'))

function rules(): fc.Arbitrary<Partial<ScalingRules>> {
  return fc.record(
    {
      stabilizationWindowMs: fc.oneof(fc.constant(0), seconds(1, 60), seconds(60, 300)),
      selectPolicy: fc.constantFrom('Max', 'Max', 'Min', 'Disabled'),
      policies: fc.array(ratePolicies, { minLength: 1, maxLength: 3 }),
      tolerance: fc.constantFrom(0, 0.1, 0.3),
    },
    { requiredKeys: [] },
  )
}

export const whenMissing: fc.Arbitrary<WhenMissing> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ type: 'Hold' as const }) },
  fc.constant({ type: 'Ignore' as const }),
  fc.record({ type: fc.constant('Fallback' as const), replicas: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ type: fc.constant('Value' as const), value: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ type: fc.constant('LastGood' as const), maxAgeMs: fc.oneof(seconds(1, 60), seconds(60, 600)) }),
)

/** Targets of every kind; `kinds` narrows the types, `rule` what is done without a sample. */
export const targetInputs = (kinds: readonly TargetMetricInput['type'][], rule: fc.Arbitrary<WhenMissing> = whenMissing): fc.Arbitrary<TargetMetricInput> =>
  fc
    .record({
      type: fc.constantFrom(...kinds),
      target: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(0.5, 4 / 3, 2.5)),
      averaged: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      tolerance: fc.constantFrom(0, 0.1, 0.5, null),
      maxAgeMs: fc.constantFrom(30_000, 120_000),
      rule,
    })
    .map(({ type, target, averaged, tolerance, maxAgeMs, rule: missing }) => ({
      type,
      ...(type === 'custom' ? { name: 'jobs' } : {}),
      ...(averaged && type !== 'latency' && type !== 'ttft' ? { targetAverageValue: target } : { targetValue: target }),
      ...(tolerance === null ? {} : { tolerance }),
      maxAgeMs,
      whenMissing: missing,
    }))

export const targets: fc.Arbitrary<TargetMetricInput> = targetInputs(metricTypes)
