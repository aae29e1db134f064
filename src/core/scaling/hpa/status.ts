/** What the controller shows of a pass: the status it stores, and the reason it gives for a change. Source: hpa.md §1.2 steps 6 and 11, §1.10, Q19. */
import type { StageStep } from '../../domain/trail.js'
import type { Instant } from '../../domain/units.js'
import type { StageWhy } from '../../domain/why.js'
import type { Quirks } from '../quirks.js'
import type { Combined } from './combine.js'
import { conditionsAfter, type HpaCondition, type PassEvent } from './conditions.js'
import type { Int } from './int64.js'
import type { HpaMetric } from './metrics.js'
import type { Proposed } from './proposed.js'

/** `currentMetrics`: one a metric, null where it failed; amounts in thousandths. */
export type HpaStatus = {
  readonly currentReplicas: number
  readonly desiredReplicas: number
  readonly lastScaleAt: Instant | null
  readonly currentMetrics: readonly (HpaMetricStatus | null)[]
  readonly conditions: readonly HpaCondition[]
}
export type HpaMetricStatus = {
  readonly type: string
  readonly resource: string | null
  readonly utilization: number | null
  readonly averageValue: Int | null
  readonly value: Int | null
}

export type HpaError = 'FailedGetScale' | 'FailedComputeMetricsReplicas' | 'FailedUpdateScale' | 'FailedUpdateStatus' | 'SomeMetricsFailed'

/** `metric`: its place in the spec. */
export type RescaleReason =
  | { readonly type: 'MetricAboveTarget'; readonly metric: number }
  | { readonly type: 'MetricsBelowTarget' }
  | { readonly type: 'AboveMaximum' }
  | { readonly type: 'BelowMinimum' }
  | { readonly type: 'Rule'; readonly why: StageWhy }

/** A status that nobody has written yet. */
export const emptyStatus: HpaStatus = { currentReplicas: 0, desiredReplicas: 0, lastScaleAt: null, currentMetrics: [], conditions: [] }

/** What a pass changes of the status; what is absent stays. */
type Told = {
  readonly events: readonly PassEvent[]
  readonly current?: number
  readonly desired?: number
  readonly currentMetrics?: HpaStatus['currentMetrics']
  readonly lastScaleAt?: Instant
}

export const statusAfter = (before: HpaStatus, { events, current, desired, currentMetrics, lastScaleAt }: Told, now: Instant): HpaStatus => ({
  currentReplicas: current ?? before.currentReplicas,
  desiredReplicas: desired ?? before.desiredReplicas,
  lastScaleAt: lastScaleAt ?? before.lastScaleAt,
  currentMetrics: currentMetrics ?? before.currentMetrics,
  conditions: conditionsAfter(before.conditions, events, now),
})

export const metricStatus = ({ type, resource, target }: HpaMetric, proposed: Proposed): HpaMetricStatus | null => {
  if (proposed.type === 'Failed') return null
  const { shown, average } = proposed
  const isTotal = target.averageValue !== null && (type !== 'Object' || target.type === 'AverageValue')
  if (isTotal || type === 'Pods') return { type, resource, utilization: null, averageValue: shown, value: null }
  if (type === 'Object' || type === 'External') return { type, resource, utilization: null, averageValue: null, value: shown }
  return { type, resource, utilization: Number(shown), averageValue: average, value: null }
}

/** Chosen from the advice, before any limit; without Q19 the rule that decided is named. */
export const rescaleReason = ({ replicas, winner }: Combined, current: number, binds: StageStep | null, quirks: Quirks): RescaleReason | null => {
  if (binds !== null && !quirks.blamesMetric) return { type: 'Rule', why: binds.why }
  if (replicas > current) return { type: 'MetricAboveTarget', metric: winner }
  return replicas < current ? { type: 'MetricsBelowTarget' } : null
}
