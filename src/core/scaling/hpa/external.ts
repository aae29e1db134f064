/**
 * Replicas for one number of the whole: a total shared out over the pods, or a level that all of them bring down together.
 * Source: hpa.md §1.4, Object and External, with E2 and E6; reconcile.md §6, propose.
 */
import { MAX_REPLICAS } from '../../domain/units.js'
import type { Quirks } from '../quirks.js'
import { add, doubleToInt32, doubleToInt64, type Int, MAX_INT32, MAX_INT64 } from './int64.js'
import { failed, type Proposed } from './proposed.js'
import { isWithin, type Tolerance } from './tolerance.js'

/** `endless`: the sum is past the end of its range, or no double tells it from that; or it was taken to be. */
export type Load = { readonly usage: Int; readonly endless: boolean }

/** One reading: nothing to add up, and any sign is meant. */
export const readingOf = (value: Int): Load => ({ usage: value, endless: false })

/** The sum of a level's samples; one that passes the end of its range stays there, whatever follows. */
export const levelOf = (values: readonly Int[]): Load => {
  let usage: Int = 0
  for (const value of values) {
    const sum = add(usage, value)
    if (isPassed(usage, value, sum)) return readingOf(sum)
    usage = sum
  }
  return readingOf(usage)
}

/** The sum of a total's samples; null: it is negative, and that means nothing. */
export const totalOf = (values: readonly Int[], quirks: Quirks): Load | null => {
  let usage: Int = 0
  for (const value of values) {
    const sum = add(usage, value)
    if (sum < 0 && quirks.sumsInOrder) return quirks.negativeIsEndless ? endless : null
    if (isPassed(usage, value, sum)) return endless
    usage = sum
  }
  if (usage < 0) return quirks.negativeIsEndless ? endless : null
  return { usage, endless: Number(usage) >= Number(MAX_INT64) }
}

/** Whether a sum was cut at the end of its range, and did not just reach it. */
const isPassed = (usage: Int, value: Int, sum: Int): boolean => sum === MAX_INT64 && BigInt(usage) + BigInt(value) > MAX_INT64

/** `existing`: the pods there are, the target's status.replicas. */
export const perPod =
  (target: Int, tolerance: Tolerance, quirks: Quirks): ((load: Load, existing: number, current: number) => Proposed) =>
  ({ usage, endless: isEndless }, existing, current) => {
    const pods = quirks.totalOverExisting ? existing : current
    const asked = Number(target)
    const ratio = Number(usage) / (asked * pods)
    const shown = isEndless ? MAX_INT64 : existing === 0 ? 0 : doubleToInt64(Math.ceil(Number(usage) / existing))
    return { type: 'Proposed', replicas: isWithin(tolerance, ratio) ? pods : doubleToInt32(Math.ceil(Number(usage) / asked)), shown, average: shown, ratio }
  }

/** `ready`: pods that serve; `listed`: pods there are. `mayFall`: what was measured is all from after the last change. */
export const perLevel =
  (target: Int, tolerance: Tolerance, quirks: Quirks): ((load: Load, ready: number, listed: number, current: number, mayFall: boolean) => Proposed) =>
  ({ usage }, ready, listed, current, mayFall) => {
    const ratio = Number(usage) / Number(target)
    if (quirks.levelTimesReady && listed === 0 && current !== 0 && !isWithin(tolerance, ratio)) return failed('NoPods')
    const replicas = quirks.levelTimesReady ? timesReady(ratio, ready, current, tolerance) : notAgainst(ratio, ready, current, tolerance)
    return { type: 'Proposed', replicas: replicas < current && !mayFall ? current : replicas, shown: usage, average: usage, ratio }
  }

const timesReady = (ratio: number, ready: number, current: number, tolerance: Tolerance): number => {
  if (current === 0) return doubleToInt32(Math.ceil(ratio))
  return isWithin(tolerance, ratio) ? current : doubleToInt32(Math.min(MAX_INT32, Math.ceil(ratio * ready)))
}

const notAgainst = (ratio: number, ready: number, current: number, tolerance: Tolerance): number => {
  if (ratio > 1 + tolerance.up) return Math.max(current, ceil(ratio * ready))
  return ratio < 1 - tolerance.down ? ceil(ratio * current) : current
}

const ceil = (quotient: number): number => Math.min(MAX_REPLICAS, Math.max(0, Math.ceil(quotient * (1 - 1e-9))))
const endless: Load = { usage: MAX_INT64, endless: true }
