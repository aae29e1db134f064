/**
 * What a story's world measures. The load is in replicas: 3 is what three of them carry at the target, whatever the target's kind, so the answer is known.
 */
import { type Agent, defaultKind, type Instance, type Instant, type ObservedInput, type Sample, type TargetMetric } from '../../core/index.js'
import { NOW } from '../arbitrary/time.js'
import { isServing } from './cluster.js'
import type { Hand } from './happen.js'
import type { Story } from './story.js'

export const withMetrics = (
  { telemetry }: Story,
  { uid, spec }: Agent,
  instances: readonly Instance[],
  hand: Hand,
  viewAt: Instant,
): Pick<ObservedInput, 'instances' | 'metrics'> => {
  if (!spec.scaling.enabled || hand.present === 'None') return { instances, metrics: [] }
  const at = NOW + Math.floor((viewAt - NOW) / telemetry.scrapeMs) * telemetry.scrapeMs
  const serving = instances.filter(
    (each) => isServing(each) && (each.ownerUid === undefined || each.ownerUid === uid) && each.drainingSince === undefined && each.deletingAt === undefined,
  )
  const whole: Sample[] = []
  const each: Sample[] = []
  for (const target of spec.scaling.targetMetrics) {
    const own = perInstance(target) && telemetry.by === 'Instances'
    const sum = hand.load * (target.targetValue ?? target.targetAverageValue ?? 1)
    const kind = isLevel(target) ? 'saturation' : defaultKind(target.type)
    const share = sum / Math.max(1, serving.length)
    if (own) each.push({ name: target.name, value: share, at, windowMs: 0, kind })
    else whole.push({ name: target.name, value: kind === 'demand' ? sum : share, at, windowMs: 0, kind })
  }
  if (each.length === 0) return { instances, metrics: whole }
  const heard = new Set(serving.filter((_, index) => hand.present === 'All' || index % 2 === 0).map(({ id }) => id))
  return { instances: instances.map((instance) => (heard.has(instance.id) ? { ...instance, metrics: each } : instance)), metrics: whole }
}

/** Read as an average over instances. */
export const perInstance = ({ type }: Pick<TargetMetric, 'type'>): boolean => type !== 'queue_depth' && !isLevel({ type })

/** Read as a level, which more replicas bring down. */
export const isLevel = ({ type }: Pick<TargetMetric, 'type'>): boolean => type === 'latency' || type === 'ttft'
