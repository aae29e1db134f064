/**
 * The three ways in which a target asks for replicas, one function each. All the same: a band around the target in which the present number stands,
 * and a whole number beyond it. Laws: monotone in the load; identity within the band; order. Source: reconcile.md §6, hpa.md §3.2.
 */
import { finite, type Instant, MAX_REPLICAS } from '../../domain/units.js'
import type { Reading } from './reading.js'
import type { Band } from './targets.js'

/** Who is not heard of stands for nothing on the way up, and for one whole instance on the way down. */
export const average = ({ up, down, unheard }: Reading, { target, under, over }: Band, current: number): number => {
  if (up > target * current * (1 + over)) return ceil(up / target)
  if (down + target * unheard < target * current * (1 - under)) return ceil(down / target) + unheard
  return current
}

export const total = ({ down: sum }: Reading, { target, under, over }: Band, current: number): number =>
  sum > target * current * (1 + over) || sum < target * current * (1 - under) ? ceil(sum / target) : current

/** A level: times the ready on the way up, never fewer than now; times the present number on the way down, once a window was measured wholly after the last change. */
export const value = ({ mean, calm, ready, startedAt }: Reading, { target, under, over }: Band, current: number, changedAt: Instant): number => {
  const rise = finite(mean / target)
  if (rise > 1 + over) return Math.max(current, ceil(rise * ready))
  const fall = finite(calm / target)
  if (fall < 1 - under && startedAt > changedAt) return ceil(fall * current)
  return current
}

/** Rounds up, but for the last bits of a sum: 3 × 4/3 over 1 asks for 4. */
const ceil = (quotient: number): number => Math.min(MAX_REPLICAS, Math.max(0, Math.ceil(quotient * (1 - 1e-9))))
