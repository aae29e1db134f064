/**
 * What a person wants of an agent, in the dialect of the core: durations in milliseconds, every default filled in.
 * The document of people (`…Seconds`, "30s") is the codec's business. Each leaf has an effect; `test/effect.table.ts` shows it.
 */
import type { MetricType } from './sample.js'
import type { Duration, Instant } from './units.js'

export type Model = { readonly provider: string; readonly model: string; readonly temperature?: number; readonly maxTokens?: number }
/** Cores, bytes and whole devices. */
export type ResourceList = { readonly cpu?: number; readonly memory?: number; readonly gpu?: number }
export type Resources = { readonly requests?: ResourceList; readonly limits?: ResourceList }

/** What a metric proposes when it has no usable sample. Hold may keep or raise, never lower; LastGood, besides, keeps asking what it last asked. */
export type WhenMissing =
  | { readonly type: 'Hold' }
  | { readonly type: 'LastGood'; readonly maxAgeMs: Duration }
  | { readonly type: 'Ignore' }
  | { readonly type: 'Fallback'; readonly replicas: number }
  | { readonly type: 'Value'; readonly value: number }

/**
 * Exactly one of `targetValue` (in the unit of its kind) and `targetAverageValue` (the total over the count) is given.
 * `tolerance`: absent, that of the direction.
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

export const selectPolicies = ['Max', 'Min', 'Disabled'] as const
export type SelectPolicy = (typeof selectPolicies)[number]
export type ScalingPolicy = { readonly type: 'Pods' | 'Percent'; readonly value: number; readonly periodMs: Duration }
/** Rules of one direction. `tolerance`: of every metric that has none of its own. */
export type ScalingRules = {
  readonly stabilizationWindowMs: Duration
  readonly selectPolicy: SelectPolicy
  readonly policies: readonly ScalingPolicy[]
  readonly tolerance: number
}

/** What one instance draws of what is shared; what is not named is not limited. */
export type Consumption = { readonly tokensPerMinute?: number; readonly requestsPerMinute?: number; readonly costPerHour?: number }

/** Thresholds count probes in a row; `timeoutMs` is at most `intervalMs`. */
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
export const isPercent = (share: string): boolean => /^(100|[0-9]{1,2})%$/.test(share)
/** How many a share is of a count. */
export const shareOf = (share: Share, count: number, round: (exact: number) => number): number =>
  typeof share === 'number' ? share : round((Number.parseInt(share, 10) * count) / 100)

/** `maxSurge` rounds up, `maxUnavailable` down; where both come to 0, one may be unavailable. */
export type Rollout = { readonly maxSurge: Share; readonly maxUnavailable: Share }

/** One target of HPA v2 with the field that is set; numbers in the metric's own unit, utilization in percent of the request. */
export type MetricTarget =
  | { readonly type: 'Utilization'; readonly averageUtilization: number }
  | { readonly type: 'AverageValue'; readonly averageValue: number }
  | { readonly type: 'Value'; readonly value: number }
/** `selector`: labels that the sample's name may carry, see `metricNames`. */
export type MetricIdentifier = { readonly name: string; readonly selector?: Readonly<Record<string, string>> }
export type DescribedObject = { readonly kind: string; readonly name: string }

/** The five metric kinds of HPA v2, shaped as there. */
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
export type PauseDirection = (typeof pauseDirections)[number]
export type Pause = { readonly direction: PauseDirection; readonly until?: Instant }
/** A human's number, whatever the metrics say. */
export type Override = { readonly replicas: number; readonly until?: Instant }
/** What wakes an agent from zero, and how long it must be quiet before it may go there. */
export type Activation = { readonly metric: string; readonly threshold: number; readonly idleMs: Duration }
/** Bounds from each time that `cron` names in `timeZone`, for `durationMs`; the edge makes `observed.calendar` of them. */
export type Schedule = {
  readonly cron: string
  readonly timeZone: string
  readonly durationMs: Duration
  readonly minReplicas?: number
  readonly maxReplicas?: number
}

/**
 * `hasBehavior`: whether `behavior` was said at all; the policy `hpa` takes another path without it.
 * `priority` and `weight`: what this agent is to others that share limits with it (`reconcileFleet`).
 */
export type Scaling = {
  readonly enabled: boolean
  readonly policy: string
  readonly minReplicas: number
  readonly maxReplicas: number
  readonly targetMetrics: readonly TargetMetric[]
  readonly scaleUpDelayMs: Duration
  readonly scaleDownDelayMs: Duration
  readonly cooldownPeriodMs: Duration
  readonly behavior: { readonly scaleUp: ScalingRules; readonly scaleDown: ScalingRules }
  readonly hasBehavior: boolean
  readonly metrics: readonly MetricSpec[]
  readonly pause?: Pause
  readonly override?: Override
  readonly activation?: Activation
  readonly schedules: readonly Schedule[]
  readonly priority: number
  readonly weight: number
}

export type Spec = {
  readonly agentType: string
  readonly model: Model
  readonly resources: Resources
  readonly environment: Readonly<Record<string, string>>
  readonly configMapRef?: string
  readonly secretRef?: string
  readonly replicas: number
  readonly minReadyMs: Duration
  readonly drainMs: Duration
  readonly terminationGraceMs: Duration
  readonly startDeadlineMs: Duration
  readonly rollout: Rollout
  readonly healthCheck: HealthCheck
  readonly paused: boolean
  readonly consumption: Consumption
  readonly scaling: Scaling
}

/** What a caller may leave out; defaults are filled by `agent`. */
export type TargetMetricInput = Pick<TargetMetric, 'type'> & Partial<Omit<TargetMetric, 'type'>>
export type ScheduleInput = Omit<Schedule, 'timeZone'> & { readonly timeZone?: string }
/** `hasBehavior`: absent, whether `behavior` is there; a canonical agent that is made anew has said it. */
export type ScalingInputSpec = Partial<Omit<Scaling, 'targetMetrics' | 'behavior' | 'pause' | 'activation' | 'schedules'>> & {
  readonly targetMetrics?: readonly TargetMetricInput[]
  readonly pause?: Partial<Pause>
  readonly activation?: Pick<Activation, 'metric'> & Partial<Activation>
  readonly schedules?: readonly ScheduleInput[]
  readonly behavior?: { readonly scaleUp?: Partial<ScalingRules>; readonly scaleDown?: Partial<ScalingRules> }
}
export type SpecInput = Partial<Omit<Spec, 'scaling' | 'agentType' | 'model' | 'rollout' | 'healthCheck'>> &
  Pick<Spec, 'agentType' | 'model'> & { readonly scaling?: ScalingInputSpec; readonly rollout?: Partial<Rollout>; readonly healthCheck?: Partial<HealthCheck> }
