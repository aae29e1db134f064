/** The types of the predecessor's JSON, each field in its order, and whether it is left out when zero. Source: origin.md §4 and §10. */
import type {
  OriginAgent,
  OriginBehavior,
  OriginCondition,
  OriginHealthCheck,
  OriginMetadata,
  OriginMetricValue,
  OriginPolicy,
  OriginQuantities,
  OriginRules,
  OriginScaling,
  OriginSpec,
  OriginStatus,
  OriginTarget,
} from '../value.js'
import { always, flag, float, int32, int64, listOf, struct, text, texts, time, unlessZero, whenSet } from './wire.js'

const metadata = struct<OriginMetadata>({
  name: always(text),
  namespace: always(text),
  labels: unlessZero(texts),
  annotations: unlessZero(texts),
  uid: unlessZero(text),
  resourceVersion: unlessZero(text),
  generation: unlessZero(int64),
  creationTimestamp: always(time),
})

const model = struct<OriginSpec['model']>({
  provider: always(text),
  model: always(text),
  temperature: unlessZero(float),
  maxTokens: unlessZero(int64),
})

const quantities = struct<OriginQuantities>({ cpu: unlessZero(text), memory: unlessZero(text), gpu: unlessZero(text) })
const resources = struct<OriginSpec['resources']>({ requests: always(quantities), limits: always(quantities) })

const target = struct<OriginTarget>({
  type: always(text),
  name: unlessZero(text),
  targetValue: always(int64),
  targetAverageValue: unlessZero(int64),
})
const policy = struct<OriginPolicy>({ type: always(text), value: always(int32), periodSeconds: always(int32) })
const rules = struct<OriginRules>({ stabilizationWindowSeconds: unlessZero(int32), policies: unlessZero(listOf(policy)) })
const behavior = struct<OriginBehavior>({ scaleUp: whenSet(rules), scaleDown: whenSet(rules) })

const scaling = struct<OriginScaling>({
  enabled: always(flag),
  minReplicas: always(int32),
  maxReplicas: always(int32),
  targetMetrics: unlessZero(listOf(target)),
  scaleDownDelay: unlessZero(int64),
  scaleUpDelay: unlessZero(int64),
  cooldownPeriod: unlessZero(int64),
  behavior: whenSet(behavior),
})

const healthCheck = struct<OriginHealthCheck>({
  enabled: always(flag),
  interval: always(int64),
  timeout: always(int64),
  failureThreshold: always(int32),
  successThreshold: always(int32),
  initialDelaySeconds: unlessZero(int32),
})

const spec = struct<OriginSpec>({
  agentType: always(text),
  replicas: always(int32),
  model: always(model),
  resources: always(resources),
  scaling: always(scaling),
  healthCheck: always(healthCheck),
  environment: unlessZero(texts),
  configMapRef: unlessZero(text),
  secretRef: unlessZero(text),
})

const condition = struct<OriginCondition>({
  type: always(text),
  status: always(text),
  lastTransitionTime: always(time),
  reason: unlessZero(text),
  message: unlessZero(text),
})
const metricValue = struct<OriginMetricValue>({ name: always(text), currentValue: always(int64), targetValue: always(int64) })

const status = struct<OriginStatus>({
  phase: always(text),
  replicas: always(int32),
  readyReplicas: always(int32),
  availableReplicas: always(int32),
  conditions: unlessZero(listOf(condition)),
  lastScaleTime: whenSet(time),
  currentMetrics: unlessZero(listOf(metricValue)),
  observedGeneration: unlessZero(int64),
})

export const agentTable = struct<OriginAgent>({
  apiVersion: always(text),
  kind: always(text),
  metadata: always(metadata),
  spec: always(spec),
  status: always(status),
})
