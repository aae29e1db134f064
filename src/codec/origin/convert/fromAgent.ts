/**
 * One of our agents as the predecessor held it, and all that gets lost on the way: whatever is another when it comes back. So a field that the spec gains is told of
 * without a word here, until it gets a place. Laws: what is not told comes back the same; there is always a value.
 */
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import * as Th from 'fp-ts/lib/These.js'
import {
  type Agent,
  MAX_REPLICAS,
  type ResourceList,
  type Scaling,
  type ScalingRules,
  type Spec,
  type Status,
  type TargetMetric,
} from '../../../core/domain/index.js'
import { textOfBytes, textOfCores } from '../../base/quantity.js'
import { zeroTime } from '../text/time.js'
import { type OriginAgent, type OriginQuantities, type OriginRules, type OriginScaling, type OriginSpec, type OriginTarget, pendingStatus } from '../value.js'
import { lossesOf } from './loss.js'
import { cut, type Noted, toNote } from './note.js'
import { int64Of, nanosecondsOf, wholeSecondsOf } from './number.js'
import { originStatusOf } from './status.js'

/** `status`: absent, as if it had just been registered. */
export const agentToOrigin = (agent: Agent, status?: Status): Noted<OriginAgent> => {
  const origin = originOf(agent, status)
  const notes = lossesOf(agent, origin).map((remark) => toNote(remark))
  return (isNonEmpty(notes) ? Th.both(cut(notes), origin) : Th.right(origin)) as Noted<OriginAgent>
}

const originOf = ({ namespace, name, uid, generation, labels, annotations, spec }: Agent, status: Status | undefined): OriginAgent => ({
  apiVersion: 'agentflow.io/v1',
  kind: 'Agent',
  metadata: {
    name,
    namespace,
    labels: new Map(Object.entries(labels)),
    annotations: new Map(Object.entries(annotations)),
    uid: uid === `${namespace}/${name}` ? '' : uid,
    resourceVersion: '',
    generation: int64Of(generation),
    creationTimestamp: zeroTime,
  },
  spec: specOf(spec),
  status: status === undefined ? pendingStatus : originStatusOf(status),
})

const specOf = ({ agentType, replicas, model, resources, scaling, healthCheck, environment, configMapRef = '', secretRef = '' }: Spec): OriginSpec => ({
  agentType,
  replicas,
  model: { provider: model.provider, model: model.model, temperature: model.temperature ?? 0, maxTokens: int64Of(model.maxTokens ?? 0) },
  resources: { requests: quantitiesOf(resources.requests), limits: quantitiesOf(resources.limits) },
  scaling: scalingOf(scaling),
  healthCheck: {
    enabled: healthCheck.enabled,
    interval: nanosecondsOf(healthCheck.intervalMs),
    timeout: nanosecondsOf(healthCheck.timeoutMs),
    failureThreshold: healthCheck.failureThreshold,
    successThreshold: healthCheck.successThreshold,
    initialDelaySeconds: wholeSecondsOf(healthCheck.initialDelayMs),
  },
  environment: new Map(Object.entries(environment)),
  configMapRef,
  secretRef,
})

const quantitiesOf = ({ cpu, memory, gpu }: ResourceList = {}): OriginQuantities => ({
  cpu: cpu === undefined ? '' : String(textOfCores(cpu)),
  memory: memory === undefined ? '' : String(textOfBytes(memory)),
  gpu: gpu === undefined ? '' : String(gpu),
})

const scalingOf = ({ enabled, minReplicas, maxReplicas, targetMetrics, hasBehavior, behavior, ...delays }: Scaling): OriginScaling => ({
  enabled,
  // There nothing but the minimum leads back from zero.
  minReplicas: Math.max(1, minReplicas),
  maxReplicas: !enabled && maxReplicas === MAX_REPLICAS ? 0 : maxReplicas,
  targetMetrics: targetMetrics.map(targetOf),
  scaleDownDelay: nanosecondsOf(delays.scaleDownDelayMs),
  scaleUpDelay: nanosecondsOf(delays.scaleUpDelayMs),
  cooldownPeriod: nanosecondsOf(delays.cooldownPeriodMs),
  ...(hasBehavior ? { behavior: { scaleUp: rulesOf(behavior.scaleUp), scaleDown: rulesOf(behavior.scaleDown) } } : {}),
})

const targetOf = ({ type, name, targetValue, targetAverageValue }: TargetMetric): OriginTarget => ({
  type,
  name,
  targetValue: int64Of(targetValue ?? 0),
  targetAverageValue: int64Of(targetAverageValue ?? 0),
})

const rulesOf = ({ stabilizationWindowMs, policies }: ScalingRules): OriginRules => ({
  stabilizationWindowSeconds: wholeSecondsOf(stabilizationWindowMs),
  policies: policies.map(({ type, value, periodMs }) => ({ type, value, periodSeconds: wholeSecondsOf(periodMs) })),
})
