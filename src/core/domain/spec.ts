/**
 * What a person wants of an agent, in the dialect of the core: durations in milliseconds, every default filled in.
 * The document of people (`…Seconds`, "30s") is the codec's business. Each leaf has an effect; `test/effect.table.ts` shows it.
 */
import type { MetricType } from './sample.js'
import type { Duration, Instant } from './units.js'

/** What an instance talks to: the `provider`, its `model`, and with which `temperature` and at most how many tokens an answer (`maxTokens`). */
export type Model = { readonly provider: string; readonly model: string; readonly temperature?: number; readonly maxTokens?: number }
/** Cores, bytes and whole devices. `cpu` in cores, `memory` in bytes, `gpu` in devices. */
export type ResourceList = { readonly cpu?: number; readonly memory?: number; readonly gpu?: number }
/** `requests`: what an instance is sure of, which utilization is a percentage of; `limits`: what it may use. */
export type Resources = { readonly requests?: ResourceList; readonly limits?: ResourceList }

/**
 * What a metric proposes when it has no usable sample. Hold may keep or raise, never lower; LastGood, besides, keeps asking what it last asked. `maxAgeMs`: for
 * how long; `replicas`: that many; `value`: taken for the measured one, but that of a level it never lowers the number.
 */
export type WhenMissing =
  | { readonly type: 'Hold' }
  | { readonly type: 'LastGood'; readonly maxAgeMs: Duration }
  | { readonly type: 'Ignore' }
  | { readonly type: 'Fallback'; readonly replicas: number }
  | { readonly type: 'Value'; readonly value: number }

/**
 * Exactly one of `targetValue` (in the unit of its kind) and `targetAverageValue` (the total over the count) is given. `tolerance`: absent, that of the
 * direction. `type`: which metric; `name`: of its samples, the type when not said; `maxAgeMs`: an older sample counts as missing; `whenMissing`: what is
 * proposed then.
 */
export type TargetMetric = {
  readonly type: MetricType
  readonly name: string
  readonly targetValue?: number
  readonly targetAverageValue?: number
  readonly tolerance?: number
  readonly maxAgeMs: Duration
  readonly whenMissing: WhenMissing
}

/** Which of several rates counts: the one that permits most, least, or none of this direction at all. */
export const selectPolicies = ['Max', 'Min', 'Disabled'] as const
/** One of `selectPolicies`. */
export type SelectPolicy = (typeof selectPolicies)[number]
/** In each sliding period of `periodMs` so many instances (`type` Pods) or percent (`type` Percent), as `value` says. */
export type ScalingPolicy = { readonly type: 'Pods' | 'Percent'; readonly value: number; readonly periodMs: Duration }
/**
 * Rules of one direction. `tolerance`: of every metric that has none of its own. `stabilizationWindowMs`: how far back advice is heard; `policies`: rates, of
 * which `selectPolicy` says the one that counts.
 */
export type ScalingRules = {
  readonly stabilizationWindowMs: Duration
  readonly selectPolicy: SelectPolicy
  readonly policies: readonly ScalingPolicy[]
  readonly tolerance: number
}

/**
 * What one instance draws of what is shared; what is not named is not limited. `tokensPerMinute`, `requestsPerMinute`, `costPerHour`: in the units of the
 * limits.
 */
export type Consumption = { readonly tokensPerMinute?: number; readonly requestsPerMinute?: number; readonly costPerHour?: number }

/**
 * Thresholds count probes in a row; `timeoutMs` is at most `intervalMs`. `enabled`: ready by probes alone, one each `intervalMs` and none within
 * `initialDelayMs` of a start; `failureThreshold`, `successThreshold`: until it is not ready, or ready.
 */
export type HealthCheck = {
  readonly enabled: boolean
  readonly intervalMs: Duration
  readonly timeoutMs: Duration
  readonly failureThreshold: number
  readonly successThreshold: number
  readonly initialDelayMs: Duration
}

/** So many instances, or a share of the desired number ("25%"). */
export type Share = number | string
/** Whether a text is a share, from 0% to 100%. */
export const isPercent = (share: string): boolean => /^(100|[0-9]{1,2})%$/.test(share)
/** How many a share is of a count. */
export const shareOf = (share: Share, count: number, round: (exact: number) => number): number =>
  typeof share === 'number' ? share : round((Number.parseInt(share, 10) * count) / 100)

/** `maxSurge` rounds up, `maxUnavailable` down; where both come to 0, one may be unavailable. */
export type Rollout = { readonly maxSurge: Share; readonly maxUnavailable: Share }

/**
 * One target of HPA v2 with the field that is set; numbers in the metric's own unit, utilization in percent of the request. `averageUtilization`,
 * `averageValue` or `value`: the one that is set.
 */
export type MetricTarget =
  | { readonly type: 'Utilization'; readonly averageUtilization: number }
  | { readonly type: 'AverageValue'; readonly averageValue: number }
  | { readonly type: 'Value'; readonly value: number }
/** `selector`: labels that the sample's name may carry, see `metricNames`. `name`: of the metric. */
export type MetricIdentifier = { readonly name: string; readonly selector?: Readonly<Record<string, string>> }
/** `kind` and `name` of what an Object metric describes. */
export type DescribedObject = { readonly kind: string; readonly name: string }

/**
 * The five metric kinds of HPA v2, shaped as there. `resource`, `containerResource`, `pods`, `object`, `external`: by type; in each its `name` or `metric`, the
 * `container`, the `describedObject`, and the `target`.
 */
export type MetricSpec =
  | { readonly type: 'Resource'; readonly resource: { readonly name: string; readonly target: MetricTarget } }
  | { readonly type: 'ContainerResource'; readonly containerResource: { readonly name: string; readonly container: string; readonly target: MetricTarget } }
  | { readonly type: 'Pods'; readonly pods: { readonly metric: MetricIdentifier; readonly target: MetricTarget } }
  | {
      readonly type: 'Object'
      readonly object: { readonly describedObject: DescribedObject; readonly metric: MetricIdentifier; readonly target: MetricTarget }
    }
  | { readonly type: 'External'; readonly external: { readonly metric: MetricIdentifier; readonly target: MetricTarget } }

/** Holds the number in a direction; `until` absent: until it is taken out. */
export const pauseDirections = ['Both', 'Up', 'Down'] as const
/** One of `pauseDirections`. */
export type PauseDirection = (typeof pauseDirections)[number]
/** Holds the number in a `direction`, `until` an instant or until it is taken out. */
export type Pause = { readonly direction: PauseDirection; readonly until?: Instant }
/** A human's number, whatever the metrics say. `replicas`: the number; `until`: absent, until it is taken out. */
export type Override = { readonly replicas: number; readonly until?: Instant }
/**
 * What wakes an agent from zero, and how long it must be quiet before it may go there. `metric`: which, more than `threshold` of it is load; `idleMs`: for how
 * long there must be none.
 */
export type Activation = { readonly metric: string; readonly threshold: number; readonly idleMs: Duration }
/**
 * Bounds from each time that `cron` names in `timeZone`, for `durationMs`; the edge makes `observed.calendar` of them. `minReplicas` and `maxReplicas` lie
 * within those of the spec.
 */
export type Schedule = {
  readonly cron: string
  readonly timeZone: string
  readonly durationMs: Duration
  readonly minReplicas?: number
  readonly maxReplicas?: number
}

/**
 * How the number is found. `hasBehavior`: whether `behavior` was said at all; the policy `hpa` takes another path without it. `priority` and `weight`: what
 * this agent is to others that share limits with it (`reconcileFleet`).
 */
export type Scaling = {
  /** Off, the number is `spec.replicas`. */
  readonly enabled: boolean
  /** The name of a policy; one that nobody knows holds the number. */
  readonly policy: string
  /** Never fewer, whatever the metrics say. */
  readonly minReplicas: number
  /** Never more. */
  readonly maxReplicas: number
  /** Each asks for a number, and the most counts. */
  readonly targetMetrics: readonly TargetMetric[]
  /** For how long a rise has to be asked for; 0 when not said. */
  readonly scaleUpDelayMs: Duration
  /** For how long a fall has to be asked for; 0 when not said. */
  readonly scaleDownDelayMs: Duration
  /** After any change the number stands for so long; 0 when not said. */
  readonly cooldownPeriodMs: Duration
  /** Windows and rates: `scaleUp` of a rise, `scaleDown` of a fall. */
  readonly behavior: { readonly scaleUp: ScalingRules; readonly scaleDown: ScalingRules }
  readonly hasBehavior: boolean
  /** The same in the shape of HPA v2, beside `targetMetrics`. */
  readonly metrics: readonly MetricSpec[]
  /** A human holds the number in a direction. */
  readonly pause?: Pause
  /** A human's number. */
  readonly override?: Override
  /** What leads to zero and from there. */
  readonly activation?: Activation
  /** Bounds by the calendar. */
  readonly schedules: readonly Schedule[]
  readonly priority: number
  readonly weight: number
}

/** What is wanted of an agent, every default filled in; durations are milliseconds. */
export type Spec = {
  /** What it is for; part of the revision. */
  readonly agentType: string
  /** What its instances talk to; part of the revision. */
  readonly model: Model
  /** What an instance is given; part of the revision. */
  readonly resources: Resources
  /** Variables of an instance; part of the revision. */
  readonly environment: Readonly<Record<string, string>>
  /** The name of settings that the provider knows; part of the revision. */
  readonly configMapRef?: string
  /** The name of secrets that the provider knows; part of the revision. */
  readonly secretRef?: string
  /** The number where nothing scales, and the first where something does. */
  readonly replicas: number
  /** For how long an instance has to be ready to be available. */
  readonly minReadyMs: Duration
  /** For how long an instance that goes may finish its work. */
  readonly drainMs: Duration
  /** For how long it may take to end once it is deleted. */
  readonly terminationGraceMs: Duration
  /** An instance that is not ready by then is given up. */
  readonly startDeadlineMs: Duration
  /** How many may be beyond, or away, while instances are replaced. */
  readonly rollout: Rollout
  /** Whether and how instances are probed. */
  readonly healthCheck: HealthCheck
  /** Nothing is created, drained or deleted. */
  readonly paused: boolean
  /** What one instance draws of limits. */
  readonly consumption: Consumption
  /** How the number is found. */
  readonly scaling: Scaling
}

/** What a caller may leave out; defaults are filled by `agent`. A target as far as it has to be said: `type`, and one of the two values. */
export type TargetMetricInput = Pick<TargetMetric, 'type'> & Partial<Omit<TargetMetric, 'type'>>
/** `timeZone`: UTC when not said. */
export type ScheduleInput = Omit<Schedule, 'timeZone'> & { readonly timeZone?: string }
/**
 * What a caller may leave out of `Scaling`: everything; of `targetMetrics`, `pause`, `activation`, `schedules` and `behavior` (its `scaleUp` and `scaleDown`)
 * parts too. `hasBehavior`: absent, whether `behavior` is there; a canonical agent that is made anew has said it.
 */
export type ScalingInputSpec = Partial<Omit<Scaling, 'targetMetrics' | 'behavior' | 'pause' | 'activation' | 'schedules'>> & {
  readonly targetMetrics?: readonly TargetMetricInput[]
  readonly pause?: Partial<Pause>
  readonly activation?: Pick<Activation, 'metric'> & Partial<Activation>
  readonly schedules?: readonly ScheduleInput[]
  readonly behavior?: { readonly scaleUp?: Partial<ScalingRules>; readonly scaleDown?: Partial<ScalingRules> }
}
/** What a caller may leave out of `Spec`: all but `agentType` and `model`; of `scaling`, `rollout` and `healthCheck` parts too. */
export type SpecInput = Partial<Omit<Spec, 'scaling' | 'agentType' | 'model' | 'rollout' | 'healthCheck'>> &
  Pick<Spec, 'agentType' | 'model'> & { readonly scaling?: ScalingInputSpec; readonly rollout?: Partial<Rollout>; readonly healthCheck?: Partial<HealthCheck> }
