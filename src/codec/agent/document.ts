/**
 * The Agent as people write it: `…Seconds` whole, other durations as texts with a unit, quantities as Kubernetes writes them, instants in RFC 3339.
 * Types only; what is optional has the default of reconcile.md §11.
 */
import type { Consumption, DescribedObject, MetricType, PauseDirection, ScalingPolicy, SelectPolicy } from '../../core/domain/index.js'

/** The whole document: `apiVersion` and `kind` say what it is, `metadata` who, `spec` what is wanted. */
export type AgentDocument = {
  readonly apiVersion: 'homeostat.dev/v1alpha1'
  readonly kind: 'Agent'
  readonly metadata: MetadataDocument
  readonly spec: SpecDocument
}

/**
 * `uid` is namespace/name when absent. `resourceVersion` is taken and not used: it belongs to the store that the document came from. `name` is unique in its
 * `namespace` (default); `labels` and `annotations` are kept; `generation` counts changes; `deletionTimestamp`: it is on its way out.
 */
export type MetadataDocument = {
  readonly name: string
  readonly namespace?: string
  readonly uid?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly generation?: number
  readonly deletionTimestamp?: string | number
  readonly resourceVersion?: string
}

/** What is wanted of an agent; see `Spec` of homeostat, field by field. */
export type SpecDocument = {
  /** What it is for. */
  readonly agentType: string
  /** What its instances talk to. */
  readonly model: ModelDocument
  /** What an instance is given. */
  readonly resources?: ResourcesDocument
  /** Variables of an instance. */
  readonly environment?: Readonly<Record<string, string>>
  /** The name of settings that the provider knows. */
  readonly configMapRef?: string
  /** The name of secrets that the provider knows. */
  readonly secretRef?: string
  /** The number where nothing scales, and the first where something does. */
  readonly replicas?: number
  /** For how long an instance has to be ready to be available, in whole seconds. */
  readonly minReadySeconds?: number
  /** For how long an instance that goes may finish its work, in whole seconds. */
  readonly drainSeconds?: number
  /** For how long it may take to end once it is deleted, in whole seconds. */
  readonly terminationGraceSeconds?: number
  /** An instance that is not ready by then is given up, in whole seconds. */
  readonly startDeadlineSeconds?: number
  /** How many may be beyond, or away, while instances are replaced. */
  readonly rollout?: RolloutDocument
  /** Whether and how instances are probed. */
  readonly healthCheck?: HealthCheckDocument
  /** Nothing is created, drained or deleted. */
  readonly paused?: boolean
  /** What one instance draws of limits. */
  readonly consumption?: Consumption
  /** How the number is found. */
  readonly scaling?: ScalingDocument
}

/** A whole number, or a share such as "25%". `maxSurge`: how many may exist beyond the desired number; `maxUnavailable`: how many of it may be missing. */
export type RolloutDocument = { readonly maxSurge?: number | string; readonly maxUnavailable?: number | string }

/**
 * `enabled`: ready by probes alone, one each `interval` with an answer within `timeout` (texts such as "10s"), none before `initialDelaySeconds`; thresholds
 * (`failureThreshold`, `successThreshold`) count probes in a row.
 */
export type HealthCheckDocument = {
  readonly enabled?: boolean
  readonly interval?: string
  readonly timeout?: string
  readonly failureThreshold?: number
  readonly successThreshold?: number
  readonly initialDelaySeconds?: number
}

/** The `provider`, its `model`, the `temperature`, and at most how many tokens an answer (`maxTokens`). */
export type ModelDocument = { readonly provider: string; readonly model: string; readonly temperature?: number; readonly maxTokens?: number }

/** Cores, bytes, whole devices; numbers, or texts such as "500m" and "1Gi". `cpu`, `memory` and `gpu`. */
export type ResourceListDocument = { readonly cpu?: string | number; readonly memory?: string | number; readonly gpu?: string | number }
/** `requests`: what an instance is sure of; `limits`: what it may use. */
export type ResourcesDocument = { readonly requests?: ResourceListDocument; readonly limits?: ResourceListDocument }

/** How the number is found; see `Scaling` of homeostat, field by field. */
export type ScalingDocument = {
  /** Off, the number is `replicas`. */
  readonly enabled?: boolean
  /** The name of a policy; `standard` when not said. */
  readonly policy?: string
  /** Never fewer. */
  readonly minReplicas?: number
  /** Never more; has to be said where `enabled`. */
  readonly maxReplicas?: number
  /** Each asks for a number, and the most counts. */
  readonly targetMetrics?: readonly TargetMetricDocument[]
  /** For how long a rise has to be asked for, as a text such as "30s". */
  readonly scaleUpDelay?: string
  /** For how long a fall has to be asked for, as a text such as "30s". */
  readonly scaleDownDelay?: string
  /** After any change the number stands for so long, as a text such as "30s". */
  readonly cooldownPeriod?: string
  /** Windows and rates: `scaleUp` of a rise, `scaleDown` of a fall. */
  readonly behavior?: { readonly scaleUp?: ScalingRulesDocument; readonly scaleDown?: ScalingRulesDocument }
  /** Targets in the shape of HPA v2. */
  readonly metrics?: readonly MetricSpecDocument[]
  /** Holds the number in a `direction` (Both), `until` an instant. */
  readonly pause?: { readonly direction?: PauseDirection; readonly until?: string | number }
  /** A human's number, `replicas`, `until` an instant. */
  readonly override?: { readonly replicas: number; readonly until?: string | number }
  /** More than `threshold` of `metric` wakes it from zero; none for `idleSeconds` lets it go there. */
  readonly activation?: { readonly metric: string; readonly threshold?: number; readonly idleSeconds?: number }
  /** Bounds by the calendar. */
  readonly schedules?: readonly ScheduleDocument[]
  /** Among agents that share limits the higher is served first; 0 when not said. */
  readonly priority?: number
  /** Among equals of them, what its part is measured by; 1 when not said. */
  readonly weight?: number
}

/** From each time that `cron` names in `timeZone` (UTC), for `durationSeconds`, within `minReplicas` and `maxReplicas`. */
export type ScheduleDocument = {
  readonly cron: string
  readonly timeZone?: string
  readonly durationSeconds: number
  readonly minReplicas?: number
  readonly maxReplicas?: number
}

/**
 * `type` of metric, `name` of its samples; `targetValue` in the unit of its kind or `targetAverageValue`, the total over the count; `tolerance` as a share; a
 * sample older than `maxAgeSeconds` is missing, and then `whenMissing` says what is proposed.
 */
export type TargetMetricDocument = {
  readonly type: MetricType
  readonly name?: string
  readonly targetValue?: number
  readonly targetAverageValue?: number
  readonly tolerance?: number
  readonly maxAgeSeconds?: number
  readonly whenMissing?: WhenMissingDocument
}

/**
 * What a metric proposes without a sample: the number in force (Hold), what it last asked within `maxAgeSeconds` (LastGood), nothing (Ignore), so many
 * `replicas` (Fallback), or as if it had measured `value` (of a level such as latency that may raise the number and never lowers it, for nothing shows that
 * the last change is in it).
 */
export type WhenMissingDocument =
  | 'Hold'
  | 'Ignore'
  | { readonly type: 'Hold' | 'Ignore' }
  | { readonly type: 'LastGood'; readonly maxAgeSeconds: number }
  | { readonly type: 'Fallback'; readonly replicas: number }
  | { readonly type: 'Value'; readonly value: number }

/** As HPA v2 has them; amounts are numbers, or texts such as "500m" and "1Gi". `averageUtilization` in percent of the request, `averageValue` or `value`. */
export type MetricTargetDocument =
  | { readonly type: 'Utilization'; readonly averageUtilization: number }
  | { readonly type: 'AverageValue'; readonly averageValue: string | number }
  | { readonly type: 'Value'; readonly value: string | number }
/** `name`, and the `matchLabels` of a `selector`. */
export type MetricIdentifierDocument = { readonly name: string; readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> } }
/**
 * As HPA v2 has it: by type one of `resource`, `containerResource`, `pods`, `object` and `external`, in which stand the `name` or `metric`, the `container`,
 * the `describedObject` and the `target`.
 */
export type MetricSpecDocument =
  | { readonly type: 'Resource'; readonly resource: { readonly name: string; readonly target: MetricTargetDocument } }
  | {
      readonly type: 'ContainerResource'
      readonly containerResource: { readonly name: string; readonly container: string; readonly target: MetricTargetDocument }
    }
  | { readonly type: 'Pods'; readonly pods: { readonly metric: MetricIdentifierDocument; readonly target: MetricTargetDocument } }
  | {
      readonly type: 'Object'
      readonly object: { readonly describedObject: DescribedObject; readonly metric: MetricIdentifierDocument; readonly target: MetricTargetDocument }
    }
  | { readonly type: 'External'; readonly external: { readonly metric: MetricIdentifierDocument; readonly target: MetricTargetDocument } }

/** `stabilizationWindowSeconds`: how far back advice is heard; `policies`: rates, of which `selectPolicy` says the one that counts; `tolerance` as a share. */
export type ScalingRulesDocument = {
  readonly stabilizationWindowSeconds?: number
  readonly selectPolicy?: SelectPolicy
  readonly policies?: readonly ScalingPolicyDocument[]
  readonly tolerance?: number
}

/** In each sliding period of `periodSeconds` so many instances or percent, by `type`, as `value` says. */
export type ScalingPolicyDocument = { readonly type: ScalingPolicy['type']; readonly value: number; readonly periodSeconds: number }
