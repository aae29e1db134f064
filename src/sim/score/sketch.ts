/**
 * Durations counted in buckets that grow with them: 128 to the octave, each with the sum of what fell into it, so a quantile is the mean of its bucket.
 * Laws: within 0.8 % of the exact quantile; exact when the bucket holds one value only; memory does not grow.
 */
import { widen } from '../kernel/heap.js'
import { highBits } from '../random/elementary.js'

export type Sketch = { count: number; sum: number; counts: Float64Array; sums: Float64Array }

export const createSketch = (): Sketch => ({ count: 0, sum: 0, counts: new Float64Array(FEW), sums: new Float64Array(FEW) })

/** Adds a whole number of microseconds, 0 or more. */
export const addTo = (sketch: Sketch, micros: number): void => {
  const bucket = micros < 1 ? 0 : (highBits(micros) >>> 13) - FIRST
  if (bucket >= sketch.counts.length) {
    sketch.counts = widen(sketch.counts, new Float64Array(ALL))
    sketch.sums = widen(sketch.sums, new Float64Array(ALL))
  }
  sketch.counts[bucket]! += 1
  sketch.sums[bucket]! += micros
  sketch.count += 1
  sketch.sum += micros
}

/**
 * The least value that a share of all does not exceed, in microseconds; null when there is none. `infinite`: how many more there were, each above any number;
 * Infinity when the quantile is one of them.
 */
export const quantileOf = (sketch: Sketch, share: number, infinite = 0): number | null => {
  const total = sketch.count + infinite
  if (total === 0) return null
  const rank = Math.max(1, Math.ceil(share * total - 1e-9))
  let seen = 0
  for (let bucket = 0; bucket < sketch.counts.length; bucket++) {
    seen += sketch.counts[bucket]!
    if (seen >= rank) return sketch.sums[bucket]! / sketch.counts[bucket]!
  }
  return Number.POSITIVE_INFINITY
}

export const meanOf = (sketch: Sketch): number | null => (sketch.count === 0 ? null : sketch.sum / sketch.count)

/** The bucket before that of 1 µs; bucket 0 is for zero itself. */
const FIRST = (1023 << 7) - 1
/** Enough for a minute, and for all that is exact. */
const FEW = 26 * 128 + 1
const ALL = 53 * 128 + 1
