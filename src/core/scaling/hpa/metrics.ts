/**
 * The five kinds of metrics as the controller reads them from the target's pods and from the metrics services: each a function of one pass.
 * Which target is meant: an object goes by `target.type`, the others take the average where it is set (Q29). Source: hpa.md §1.4.
 */
import type { Instant } from '../../domain/units.js'
import type { Quirks } from '../quirks.js'
import { type AverageTarget, average, averageRule, surveyRules } from './average.js'
import { levelOf, perLevel, perPod, readingOf, totalOf } from './external.js'
import type { Int } from './int64.js'
import { isServing, type Pod } from './pods.js'
import { failed, type Proposed } from './proposed.js'
import type { HpaSettings } from './settings.js'
import { type Strangers, survey } from './survey.js'
import type { Tolerance } from './tolerance.js'

/** Amounts in thousandths, a utilization in whole percent; null: not set. */
export type HpaTarget = { readonly type: string; readonly utilization: number | null; readonly averageValue: Int | null; readonly value: Int | null }
export const hpaMetricTypes = ['Resource', 'ContainerResource', 'Pods', 'Object', 'External'] as const
export type HpaMetricType = (typeof hpaMetricTypes)[number]
/** `type`: one of `hpaMetricTypes`, or what no controller knows. `resource`: of Resource and ContainerResource. */
export type HpaMetric = { readonly type: string; readonly resource: string | null; readonly target: HpaTarget }

/** What the services say of one metric: per pod (its request beside it), or samples of the whole. */
export type HpaReading =
  | { readonly type: 'Unavailable' }
  | { readonly type: 'PerPod'; readonly pods: readonly Pod[]; readonly strangers: Strangers }
  | { readonly type: 'Whole'; readonly values: readonly Int[] }

/** The target's Scale: wanted and existing. */
export type HpaScale = { readonly replicas: number; readonly statusReplicas: number }

export type Metric = (reading: HpaReading, pods: readonly Pod[], scale: HpaScale, now: Instant) => Proposed

export const isOfWhole = ({ type }: HpaMetric): boolean => type === 'Object' || type === 'External'

/** The condition's reason when this metric fails. */
export const reasonOf = ({ type }: HpaMetric): string => (isKnown(type) ? `FailedGet${type}Metric` : 'InvalidMetricSourceType')

export const metricOf = (metric: HpaMetric, tolerance: Tolerance, settings: HpaSettings): Metric => {
  const { quirks } = settings
  const target = targetOf(metric, quirks)
  if (target === null) return () => failed('NoTarget')
  switch (target.type) {
    case 'Utilization':
    case 'AverageValue':
      return isOfWhole(metric) ? perPodOf(metric, target.target, tolerance, quirks) : averageOf(metric, target, tolerance, settings)
    case 'Value':
      return levelFor(metric, target.target, tolerance, quirks)
  }
}

type Target = AverageTarget | { readonly type: 'Value'; readonly target: Int }

/** The one target that counts. */
const targetOf = ({ type, target }: HpaMetric, quirks: Quirks): Target | null => {
  const { utilization, averageValue, value } = target
  const total = averageValue === null ? null : ({ type: 'AverageValue', target: averageValue } as const)
  const level = value === null ? null : ({ type: 'Value', target: value } as const)
  const share = utilization === null ? null : ({ type: 'Utilization', target: utilization } as const)
  const either = (average: Target | null, other: Target | null): Target | null =>
    average !== null && other !== null && !quirks.averageValueWins ? null : (average ?? other)
  switch (type) {
    case 'Resource':
    case 'ContainerResource':
      return either(total, share)
    case 'Pods':
      return total
    case 'External':
      return either(total, level)
    case 'Object':
      return target.type === 'Value' ? level : target.type === 'AverageValue' ? total : null
    default:
      return null
  }
}

const averageOf = ({ resource }: HpaMetric, target: AverageTarget, tolerance: Tolerance, settings: HpaSettings): Metric => {
  const rules = surveyRules(target, resource, settings)
  const rule = averageRule(target, tolerance, settings.quirks)
  return (reading, _pods, { replicas }, now) =>
    reading.type === 'PerPod' ? average(rule, survey(rules, reading.pods, now), reading.strangers, replicas) : failed('Unavailable')
}

const perPodOf = (metric: HpaMetric, target: Int, tolerance: Tolerance, quirks: Quirks): Metric => {
  const propose = perPod(target, tolerance, quirks)
  return (reading, _pods, { replicas, statusReplicas }) => {
    if (reading.type !== 'Whole') return failed('Unavailable')
    if (reading.values.length === 0) return failed('MetricsServiceReturnedNothing')
    const load = metric.type === 'Object' ? readingOf(reading.values[0] as Int) : totalOf(reading.values, quirks)
    return load === null ? failed('NegativeTotal') : propose(load, statusReplicas, replicas)
  }
}

const levelFor = (metric: HpaMetric, target: Int, tolerance: Tolerance, quirks: Quirks): Metric => {
  const propose = perLevel(target, tolerance, quirks)
  return (reading, pods, { replicas }) => {
    if (reading.type !== 'Whole') return failed('Unavailable')
    if (reading.values.length === 0) return failed('MetricsServiceReturnedNothing')
    const load = metric.type === 'Object' ? readingOf(reading.values[0] as Int) : levelOf(reading.values)
    return propose(load, pods.filter(isServing).length, pods.length, replicas, true)
  }
}

const isKnown = (type: string): type is HpaMetricType => hpaMetricTypes.includes(type as HpaMetricType)
