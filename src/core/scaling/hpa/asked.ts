/**
 * The targets of a spec in the controller's terms: an average is a utilization (of a resource, in percent) or an amount per pod, a total an external average,
 * a level an external value. Amounts become thousandths.
 */
import type { TargetKind } from '../../domain/trail.js'
import type { Target } from '../propose/targets.js'
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
export type AskedMetric = Pick<Target, 'names' | 'resource' | 'maxAgeMs'> & {
  readonly tolerance: Tolerance
  readonly own: AskedTarget
  readonly whole: AskedTarget
}

export const askedMetric = ({ names, resource, maxAgeMs, band, kind, unit }: Target): AskedMetric => {
  const read = (as: TargetKind): AskedTarget => {
    switch (as) {
      case 'average':
        return unit.type === 'Percent' ? { type: 'Utilization', target: band.target } : { type: 'AverageValue', target: thousandths(band.target) }
      case 'total':
        return { type: 'Total', target: thousandths(band.target) }
      case 'value':
        return { type: 'Value', target: thousandths(band.target) }
    }
  }
  return { names, resource, maxAgeMs, tolerance: { up: band.over, down: band.under }, own: read(kind ?? 'average'), whole: read(kind ?? 'total') }
}

/** Whether it can be read without pods, and so may bring back what is at zero. */
export const isWhole = ({ whole }: AskedMetric): boolean => isOfWhole(whole)
export const isOfWhole = (target: AskedTarget): target is WholeTarget => target.type === 'Total' || target.type === 'Value'
