/**
 * The metrics of a spec in the controller's terms: those of HPA v2 as they are, then `targetMetrics`, whose averages are a utilization (cpu, memory, in percent)
 * or a Pods metric, whose totals are an external average and whose levels an external value. Amounts become thousandths.
 */
import type { MetricSpec, MetricTarget, Scaling, TargetMetric } from '../../domain/spec.js'
import { kindOfTarget } from '../propose/kinds.js'
import { metricNames } from '../propose/metricNames.js'
import { askedOf } from '../propose/reading.js'
import type { AverageTarget } from './average.js'
import type { Int } from './int64.js'
import { thousandths } from './thousandths.js'
import type { Tolerance } from './tolerance.js'

/** What is asked of a metric; a utilization in percent, the rest in thousandths. */
export type AskedTarget = AverageTarget | WholeTarget
/** Of one number for all: so much for each pod, or a level that all of them bring down together. */
export type WholeTarget = { readonly type: 'Total' | 'Value'; readonly target: Int }

/**
 * `names`: its samples', in the order in which they are tried; the first is shown. `resource`: whose readiness rules and requests apply.
 * `own`: how it reads what the instances report, `whole`: how it reads the observation's sample where they report nothing.
 */
export type AskedMetric = {
  readonly names: readonly string[]
  readonly resource: string | null
  readonly tolerance: Tolerance
  readonly maxAgeMs: number
  readonly own: AskedTarget
  readonly whole: AskedTarget
}

export const askedMetrics = (scaling: Pick<Scaling, 'metrics' | 'targetMetrics'>, tolerance: Tolerance): readonly AskedMetric[] => [
  ...scaling.metrics.flatMap((spec) => askedOfSpec(spec, tolerance)),
  ...scaling.targetMetrics.map((target) => askedOfTarget(target, tolerance)),
]

/** Whether it can be read without pods, and so may bring back what is at zero. */
export const isWhole = ({ whole }: AskedMetric): boolean => isOfWhole(whole)
export const isOfWhole = (target: AskedTarget): target is WholeTarget => target.type === 'Total' || target.type === 'Value'

/** A target that its kind of metric cannot have asks for nothing. */
const askedOfSpec = (spec: MetricSpec, tolerance: Tolerance): readonly AskedMetric[] => {
  const target = targetOf(spec)
  if (target === null) return []
  const resource = spec.type === 'Resource' ? spec.resource.name : spec.type === 'ContainerResource' ? spec.containerResource.name : null
  return [{ names: metricNames(spec), resource, tolerance, maxAgeMs: MAX_AGE_MS, own: target, whole: target }]
}

const targetOf = (spec: MetricSpec): AskedTarget | null => {
  switch (spec.type) {
    case 'Resource':
      return perPod(spec.resource.target)
    case 'ContainerResource':
      return perPod(spec.containerResource.target)
    case 'Pods':
      return spec.pods.target.type === 'AverageValue' ? perPod(spec.pods.target) : null
    case 'Object':
      return ofWhole(spec.object.target)
    case 'External':
      return ofWhole(spec.external.target)
  }
}

const perPod = (target: MetricTarget): AskedTarget | null => {
  if (target.type === 'Utilization') return { type: 'Utilization', target: target.averageUtilization }
  return target.type === 'AverageValue' ? { type: 'AverageValue', target: thousandths(target.averageValue) } : null
}

const ofWhole = (target: MetricTarget): AskedTarget | null => {
  if (target.type === 'Value') return { type: 'Value', target: thousandths(target.value) }
  return target.type === 'AverageValue' ? { type: 'Total', target: thousandths(target.averageValue) } : null
}

const askedOfTarget = (target: TargetMetric, tolerance: Tolerance): AskedMetric => {
  const { type, name, maxAgeMs } = target
  const isResource = type === 'cpu' || type === 'memory'
  const read = (perInstance: boolean): AskedTarget => {
    const asked = askedOf(target)
    switch (kindOfTarget(target, perInstance)) {
      case 'average':
        return isResource ? { type: 'Utilization', target: asked } : { type: 'AverageValue', target: thousandths(asked) }
      case 'total':
        return { type: 'Total', target: thousandths(asked) }
      case 'value':
        return { type: 'Value', target: thousandths(asked) }
    }
  }
  return {
    names: [name],
    resource: isResource ? type : null,
    tolerance: target.tolerance === undefined ? tolerance : { up: target.tolerance, down: target.tolerance },
    maxAgeMs,
    own: read(true),
    whole: read(false),
  }
}

/** As old as a sample may be that does not say otherwise; it matters only without Q29. */
const MAX_AGE_MS = 120_000
