/**
 * The rules of `spec.scaling.metrics`: which targets a metric of which kind can have, and that no metric is asked twice. Whether the fields of a target agree
 * with its type is in the type itself. Source: Kubernetes HPA v2, validation (hpa.md §1.13).
 */
import { metricNames } from './metricNames.js'
import { above, type Report, whole } from './ranges.js'
import type { MetricSpec, MetricTarget } from './spec.js'

/** `names`: those that are asked already; they get more. */
export const metricFaults = (add: Report, at: string, metrics: readonly MetricSpec[], names: Set<string>): void => {
  metrics.forEach((metric, index) => {
    const path = `${at}[${index}]`
    const { member, target, types } = askedOf(metric)
    if (!types.includes(target.type)) add(`${path}.${member}.target.type`, `expected ${types.join(' or ')} for a metric of type ${metric.type}`, target.type)
    ofTarget(add, `${path}.${member}.target`, target)
    const [name = ''] = metricNames(metric)
    if (names.has(name)) add(path, 'expected one target for each metric, those of targetMetrics included, for two on one would only hide each other', metric)
    names.add(name)
  })
}

type TargetType = MetricTarget['type']
type Asked = { readonly member: string; readonly target: MetricTarget; readonly types: readonly TargetType[] }

const askedOf = (metric: MetricSpec): Asked => {
  switch (metric.type) {
    case 'Resource':
      return { member: 'resource', target: metric.resource.target, types: perInstance }
    case 'ContainerResource':
      return { member: 'containerResource', target: metric.containerResource.target, types: perInstance }
    case 'Pods':
      return { member: 'pods', target: metric.pods.target, types: ['AverageValue'] }
    case 'Object':
      return { member: 'object', target: metric.object.target, types: ofTheWhole }
    case 'External':
      return { member: 'external', target: metric.external.target, types: ofTheWhole }
  }
}

const ofTarget = (add: Report, path: string, target: MetricTarget): void => {
  if (target.type === 'Utilization') whole(add, `${path}.averageUtilization`, target.averageUtilization, 1, MOST_PERCENT)
  else if (target.type === 'AverageValue') above(add, `${path}.averageValue`, target.averageValue)
  else above(add, `${path}.value`, target.value)
}

const perInstance: readonly TargetType[] = ['Utilization', 'AverageValue']
const ofTheWhole: readonly TargetType[] = ['Value', 'AverageValue']
/** What fits into 32 bits, as Kubernetes stores it. */
const MOST_PERCENT = 2_147_483_647
