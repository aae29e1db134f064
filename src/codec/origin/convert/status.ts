/** What the predecessor published of an agent, from what homeostat publishes. Numbers are cut to whole ones, as all of its were. */
import { formatInstant, type Instant, type Status } from '../../../core/domain/index.js'
import { readTime, zeroTime } from '../text/time.js'
import type { OriginStatus, OriginTime } from '../value.js'
import { int64Of } from './number.js'

export const originStatusOf = (status: Status): OriginStatus => ({
  phase: status.phase,
  replicas: status.replicas,
  readyReplicas: status.readyReplicas,
  availableReplicas: status.availableReplicas,
  conditions: status.conditions.map(({ type, status: holds, reason, lastTransitionAt }) => ({
    type,
    status: holds ? 'True' : 'False',
    lastTransitionTime: timeOf(lastTransitionAt),
    reason,
    message: '',
  })),
  ...(status.lastScaleAt === undefined ? {} : { lastScaleTime: timeOf(status.lastScaleAt) }),
  currentMetrics: status.currentMetrics.map(({ name, value, target }) => ({ name, currentValue: int64Of(value ?? 0), targetValue: int64Of(target) })),
  observedGeneration: int64Of(status.observedGeneration),
})

/** Years of more than four digits cannot be said there. */
const timeOf = (at: Instant): OriginTime => readTime(formatInstant(at)) ?? zeroTime
