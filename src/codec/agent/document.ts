/**
 * The Agent as people write it: `…Seconds` whole, other durations as texts with a unit, quantities as Kubernetes writes them, instants in RFC 3339.
 * Types only; what is optional has the default of reconcile.md §11.
 */
import type { Consumption, DescribedObject, MetricType, PauseDirection, ScalingPolicy, SelectPolicy } from '../../core/domain/index.js'

export type AgentDocument = {
  readonly apiVersion: 'homeostat.dev/v1alpha1'
  readonly kind: 'Agent'
  readonly metadata: MetadataDocument
  readonly spec: SpecDocument
}

/** `uid` is namespace/name when absent. `resourceVersion` is taken and not used: it belongs to the store that the document came from. */
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

export type SpecDocument = {
  readonly agentType: string
  readonly model: ModelDocument
  readonly resources?: ResourcesDocument
  readonly environment?: Readonly<Record<string, string>>
  readonly configMapRef?: string
  readonly secretRef?: string
  readonly replicas?: number
  readonly minReadySeconds?: number
  readonly drainSeconds?: number
  readonly terminationGraceSeconds?: number
  readonly startDeadlineSeconds?: number
  readonly rollout?: RolloutDocument
  readonly healthCheck?: HealthCheckDocument
  readonly paused?: boolean
  readonly consumption?: Consumption
  readonly scaling?: ScalingDocument
}

/** A whole number, or a share such as "25%". */
export type RolloutDocument = { readonly maxSurge?: number | string; readonly maxUnavailable?: number | string }

export type HealthCheckDocument = {
  readonly enabled?: boolean
  readonly interval?: string
  readonly timeout?: string
  readonly failureThreshold?: number
  readonly successThreshold?: number
  readonly initialDelaySeconds?: number
}

export type ModelDocument = { readonly provider: string; readonly model: string; readonly temperature?: number; readonly maxTokens?: number }

/** Cores, bytes, whole devices; numbers, or texts such as "500m" and "1Gi". */
export type ResourceListDocument = { readonly cpu?: string | number; readonly memory?: string | number; readonly gpu?: string | number }
export type ResourcesDocument = { readonly requests?: ResourceListDocument; readonly limits?: ResourceListDocument }

export type ScalingDocument = {
  readonly enabled?: boolean
  readonly policy?: string
  readonly minReplicas?: number
  readonly maxReplicas?: number
  readonly targetMetrics?: readonly TargetMetricDocument[]
  readonly scaleUpDelay?: string
  readonly scaleDownDelay?: string
  readonly cooldownPeriod?: string
  readonly behavior?: { readonly scaleUp?: ScalingRulesDocument; readonly scaleDown?: ScalingRulesDocument }
  readonly metrics?: readonly MetricSpecDocument[]
  readonly pause?: { readonly direction?: PauseDirection; readonly until?: string | number }
  readonly override?: { readonly replicas: number; readonly until?: string | number }
  readonly activation?: { readonly metric: string; readonly threshold?: number; readonly idleSeconds?: number }
  readonly schedules?: readonly ScheduleDocument[]
  readonly priority?: number
  readonly weight?: number
}

export type ScheduleDocument = {
  readonly cron: string
  readonly timeZone?: string
  readonly durationSeconds: number
  readonly minReplicas?: number
  readonly maxReplicas?: number
}

export type TargetMetricDocument = {
  readonly type: MetricType
  readonly name?: string
  readonly targetValue?: number
  readonly targetAverageValue?: number
  readonly tolerance?: number
  readonly maxAgeSeconds?: number
  readonly whenMissing?: WhenMissingDocument
}

export type WhenMissingDocument =
  | 'Hold'
  | 'Ignore'
  | { readonly type: 'Hold' | 'Ignore' }
  | { readonly type: 'LastGood'; readonly maxAgeSeconds: number }
  | { readonly type: 'Fallback'; readonly replicas: number }
  | { readonly type: 'Value'; readonly value: number }

/** As HPA v2 has them; amounts are numbers, or texts such as "500m" and "1Gi". */
export type MetricTargetDocument =
  | { readonly type: 'Utilization'; readonly averageUtilization: number }
  | { readonly type: 'AverageValue'; readonly averageValue: string | number }
  | { readonly type: 'Value'; readonly value: string | number }
export type MetricIdentifierDocument = { readonly name: string; readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> } }
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

export type ScalingRulesDocument = {
  readonly stabilizationWindowSeconds?: number
  readonly selectPolicy?: SelectPolicy
  readonly policies?: readonly ScalingPolicyDocument[]
  readonly tolerance?: number
}

export type ScalingPolicyDocument = { readonly type: ScalingPolicy['type']; readonly value: number; readonly periodSeconds: number }
