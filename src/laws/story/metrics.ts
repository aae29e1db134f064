/**
 * What a story's world measures. The load is in replicas: 3 is what three of them carry at the target, whatever the target's kind, so the answer is known.
 */
import { copyOf } from '../../core/domain/copy.js'
import { type Agent, type Instance, type Instant, type ObservedInput, type Sample, type Target, type TargetMetric, targetsOf } from '../../core/index.js'
import { NOW } from '../arbitrary/time.js'
import { isServing } from './cluster.js'
import type { Hand } from './happen.js'
import type { Story } from './story.js'

export const withMetrics = (
  { telemetry }: Pick<Story, 'telemetry'>,
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
  const { scaling } = spec
  const share = 1 / Math.max(1, serving.length)
  for (const target of targetsOf(scaling, {})) {
    const { name, stands, band } = target
    const sum = hand.load * band.target
    if (reportsEach(target) && telemetry.by === 'Instances') each.push({ name, value: sum * share, at, windowMs: 0, kind: stands })
    else whole.push({ name, value: stands === 'demand' ? sum : sum * share, at, windowMs: 0, kind: stands })
  }
  if (scaling.activation !== undefined) whole.push({ name: scaling.activation.metric, value: hand.load, at, windowMs: 0, kind: 'demand' })
  if (each.length === 0) return { instances, metrics: whole }
  const heard = new Set(serving.filter((_, index) => hand.present === 'All' || index % 2 === 0).map(({ id }) => id))
  return { instances: instances.map((instance) => (heard.has(instance.id) ? copyOf(instance, { metrics: each }) : instance)), metrics: whole }
}

/** An average over instances, or a custom metric, which is one when they report it. */
const reportsEach = ({ kind }: Target): boolean => kind === 'average' || kind === null

/** Read as an average over instances. */
export const perInstance = ({ type }: Pick<TargetMetric, 'type'>): boolean => type !== 'queue_depth' && !isLevel({ type })

/** Read as a level, which more replicas bring down. */
export const isLevel = ({ type }: Pick<TargetMetric, 'type'>): boolean => type === 'latency' || type === 'ttft'
