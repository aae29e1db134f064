/**
 * An agent as the predecessor held it, with all that its JSON says: int64 as bigint, times with their own offset and fraction, conditions in order.
 * What was not said is zero, as there; only what was a pointer is absent. Names are those on the wire. Source: origin.md §10.
 */

/** RFC 3339 in one spelling for each time and offset; `readTime` makes it. */
export type OriginTime = string
/** May be negative, and pass 2^53. */
export type Nanoseconds = bigint

/** An agent of the predecessor: `apiVersion` and `kind` as it wrote them, `metadata`, `spec` and `status`. */
export type OriginAgent = {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: OriginMetadata
  readonly spec: OriginSpec
  readonly status: OriginStatus
}

/** `name`, `namespace`, `labels`, `annotations`, `uid`, `resourceVersion`, `generation` and `creationTimestamp`, as on the wire. */
export type OriginMetadata = {
  readonly name: string
  readonly namespace: string
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: ReadonlyMap<string, string>
  readonly uid: string
  readonly resourceVersion: string
  readonly generation: bigint
  readonly creationTimestamp: OriginTime
}

/**
 * `agentType`, `replicas`, the `model` (`provider`, `model`, `temperature`, `maxTokens`), `resources` (`requests`, `limits`), `scaling`, `healthCheck`,
 * `environment`, `configMapRef` and `secretRef`.
 */
export type OriginSpec = {
  readonly agentType: string
  readonly replicas: number
  readonly model: { readonly provider: string; readonly model: string; readonly temperature: number; readonly maxTokens: bigint }
  readonly resources: { readonly requests: OriginQuantities; readonly limits: OriginQuantities }
  readonly scaling: OriginScaling
  readonly healthCheck: OriginHealthCheck
  readonly environment: ReadonlyMap<string, string>
  readonly configMapRef: string
  readonly secretRef: string
}

/** `cpu`, `memory` and `gpu` as texts, never parsed there. */
export type OriginQuantities = { readonly cpu: string; readonly memory: string; readonly gpu: string }

/**
 * `enabled`, the bounds `minReplicas` and `maxReplicas`, `targetMetrics`, and what had no effect there: `scaleDownDelay`, `scaleUpDelay`, `cooldownPeriod`,
 * `behavior`.
 */
export type OriginScaling = {
  readonly enabled: boolean
  readonly minReplicas: number
  readonly maxReplicas: number
  readonly targetMetrics: readonly OriginTarget[]
  readonly scaleDownDelay: Nanoseconds
  readonly scaleUpDelay: Nanoseconds
  readonly cooldownPeriod: Nanoseconds
  readonly behavior?: OriginBehavior
}

/** `type` and `name` of the metric, `targetValue` or `targetAverageValue`; 0 is not said. */
export type OriginTarget = { readonly type: string; readonly name: string; readonly targetValue: bigint; readonly targetAverageValue: bigint }
/** Rules of `scaleUp` and `scaleDown`. */
export type OriginBehavior = { readonly scaleUp?: OriginRules; readonly scaleDown?: OriginRules }
/** `stabilizationWindowSeconds` and rates, `policies`. */
export type OriginRules = { readonly stabilizationWindowSeconds: number; readonly policies: readonly OriginPolicy[] }
/** `type` Pods or Percent, its `value`, and `periodSeconds`. */
export type OriginPolicy = { readonly type: string; readonly value: number; readonly periodSeconds: number }

/** `enabled`, `interval`, `timeout`, `failureThreshold`, `successThreshold` and `initialDelaySeconds`. */
export type OriginHealthCheck = {
  readonly enabled: boolean
  readonly interval: Nanoseconds
  readonly timeout: Nanoseconds
  readonly failureThreshold: number
  readonly successThreshold: number
  readonly initialDelaySeconds: number
}

/** `phase`, the counts `replicas`, `readyReplicas` and `availableReplicas`, `conditions`, `lastScaleTime`, `currentMetrics` and `observedGeneration`. */
export type OriginStatus = {
  readonly phase: string
  readonly replicas: number
  readonly readyReplicas: number
  readonly availableReplicas: number
  readonly conditions: readonly OriginCondition[]
  readonly lastScaleTime?: OriginTime
  readonly currentMetrics: readonly OriginMetricValue[]
  readonly observedGeneration: bigint
}

/** `type`, its `status`, `lastTransitionTime`, `reason` and `message`. */
export type OriginCondition = {
  readonly type: string
  readonly status: string
  readonly lastTransitionTime: OriginTime
  readonly reason: string
  readonly message: string
}

/** `name`, `currentValue` and `targetValue`. */
export type OriginMetricValue = { readonly name: string; readonly currentValue: bigint; readonly targetValue: bigint }

/** Registered, and not yet looked at. */
export const pendingStatus: OriginStatus = {
  phase: 'Pending',
  replicas: 0,
  readyReplicas: 0,
  availableReplicas: 0,
  conditions: [],
  currentMetrics: [],
  observedGeneration: 0n,
}
