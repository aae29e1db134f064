/**
 * What a spec scales by, resolved once: targets of both dialects, ours (`targetMetrics`) and HPA v2 (`metrics`), in one shape. A target of HPA v2 is one of our
 * three kinds: a utilization or an average of resources and pods is an average, an average of an object or of something outside is a total, a value is a level.
 * Source: reconcile.md §6, propose; hpa.md §3.2.
 */

import { metricNames } from '../../domain/metricNames.js'
import { defaultKind, type MetricType, type SampleKind } from '../../domain/sample.js'
import type { MetricSpec, MetricTarget, ResourceList, Scaling, ScalingRules, TargetMetric, WhenMissing } from '../../domain/spec.js'
import type { TargetKind } from '../../domain/trail.js'
import type { Duration } from '../../domain/units.js'

/**
 * A target and how far above and below it, as shares, the present number stands. `target`: in the unit of its kind; `under`, `over`: the tolerance on each
 * side, as a share.
 */
export type Band = { readonly target: number; readonly under: number; readonly over: number }

/**
 * What the numbers of a sample become: percent of what an instance requests, the amount that a percentage of it is, or what they are.
 * `request`: NaN when none is said, so that nothing can be read from it.
 */
export type Unit = { readonly type: 'Percent' | 'Amount'; readonly request: number } | { readonly type: 'Own' }

/**
 * `names`: under which samples are looked up, best first; the first is its own. `kind`: of a custom metric, whose kind depends on who reports it, null.
 * `resource`: cpu, memory or another that an instance requests, if it is one. `stands`: what a value that nobody measured stands for. `name`: of the metric;
 * `band`: where the number stands; `unit`: of its values; `maxAgeMs`: an older sample is none; `whenMissing`: what it proposes then.
 */
export type Target = {
  readonly name: string
  readonly names: readonly string[]
  readonly resource: string | null
  readonly kind: TargetKind | null
  readonly band: Band
  readonly unit: Unit
  readonly stands: SampleKind
  readonly maxAgeMs: Duration
  readonly whenMissing: WhenMissing
}

/** What of a scaling spec asks for numbers. */
export type Asking = Pick<Scaling, 'targetMetrics' | 'metrics' | 'behavior'>

/** All that a spec asks for, `targetMetrics` and `metrics` of the HPA's shape alike. */
export const targetsOf = ({ targetMetrics, metrics, behavior }: Asking, requests: ResourceList): readonly Target[] => [
  ...targetMetrics.map((target) => ofTargetMetric(target, behavior, requests)),
  ...metrics.map((metric) => ofMetricSpec(metric, behavior, requests)),
]

type Behavior = { readonly scaleUp: ScalingRules; readonly scaleDown: ScalingRules }

const ofTargetMetric = (target: TargetMetric, behavior: Behavior, requests: ResourceList): Target => {
  const { type, name, targetValue, targetAverageValue, tolerance, maxAgeMs, whenMissing } = target
  const kind = type === 'custom' ? null : kinds[type]
  const isResource = type === 'cpu' || type === 'memory'
  return {
    name,
    names: [name],
    resource: isResource ? type : null,
    // A level with an average target is a total.
    kind: kind === 'value' && targetAverageValue !== undefined ? 'total' : kind,
    // `specFaults` sees to it that exactly one is given.
    band: bandOf(targetAverageValue ?? targetValue ?? 1, behavior, tolerance),
    unit: isResource ? { type: 'Percent', request: requestOf(requests, type) } : own,
    stands: defaultKind(type),
    maxAgeMs,
    whenMissing,
  }
}

const ofMetricSpec = (metric: MetricSpec, behavior: Behavior, requests: ResourceList): Target => {
  const names = metricNames(metric)
  const { target, resource } = partsOf(metric)
  const kind = kindOf(metric, target)
  return {
    name: names[0] as string,
    names,
    resource,
    kind,
    band: bandOf(numberOf(target), behavior, undefined),
    unit: resource === null ? own : { type: target.type === 'Utilization' ? 'Percent' : 'Amount', request: requestOf(requests, resource) },
    stands: kind === 'value' ? 'saturation' : target.type === 'Utilization' ? 'utilization' : 'demand',
    maxAgeMs: MAX_AGE_MS,
    whenMissing: hold,
  }
}

type Parts = { readonly target: MetricTarget; readonly resource: string | null }

const partsOf = (metric: MetricSpec): Parts => {
  switch (metric.type) {
    case 'Resource':
      return { target: metric.resource.target, resource: metric.resource.name }
    case 'ContainerResource':
      return { target: metric.containerResource.target, resource: metric.containerResource.name }
    case 'Pods':
      return { target: metric.pods.target, resource: null }
    case 'Object':
      return { target: metric.object.target, resource: null }
    case 'External':
      return { target: metric.external.target, resource: null }
  }
}

const kindOf = ({ type }: MetricSpec, target: MetricTarget): TargetKind => {
  if (target.type === 'Value') return 'value'
  return type === 'Object' || type === 'External' ? 'total' : 'average'
}

const numberOf = (target: MetricTarget): number => {
  switch (target.type) {
    case 'Utilization':
      return target.averageUtilization
    case 'AverageValue':
      return target.averageValue
    case 'Value':
      return target.value
  }
}

const bandOf = (target: number, behavior: Behavior, tolerance: number | undefined): Band => ({
  target,
  over: tolerance ?? behavior.scaleUp.tolerance,
  under: tolerance ?? behavior.scaleDown.tolerance,
})

const requestOf = (requests: ResourceList, resource: string): number => {
  const request = resource === 'cpu' || resource === 'memory' || resource === 'gpu' ? requests[resource] : undefined
  return request === undefined || request <= 0 ? Number.NaN : request
}

const kinds: Record<Exclude<MetricType, 'custom'>, TargetKind> = {
  cpu: 'average',
  memory: 'average',
  kv_cache: 'average',
  requests_per_second: 'average',
  tokens_per_second: 'average',
  concurrency: 'average',
  queue_depth: 'total',
  latency: 'value',
  ttft: 'value',
}
const own: Unit = { type: 'Own' }
const hold: WhenMissing = { type: 'Hold' }
/** Of metrics that cannot say: as of targets that do not. */
const MAX_AGE_MS: Duration = 120_000
