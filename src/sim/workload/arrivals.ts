/**
 * When requests come: a function that gives the next moment, in whole microseconds and never going back, Infinity when there is none.
 * A Poisson process at a rate that swings is thinned from its peak; a constant one comes in the middle of each interval, as counts do that are spread evenly.
 * Law: counts are replayed exactly. Source: simulation.md §0.1, §4.1.
 */
import { type Stream, streamOf } from '../random/stream.js'
import type { Arrivals, Workload } from '../scenario.js'
import type { Micros } from '../time.js'
import { peakRate, rateAt } from './rate.js'

export type NextArrival = () => Micros

/** The arrivals of a workload. Counts that reach `horizonSeconds` start again, so that the world does not empty after it. */
export const arrivalsOf = ({ arrivals, timeScale, loadScale }: Workload, horizonSeconds: number, seed: number): NextArrival => {
  const stream = streamOf(seed, 'arrivals')
  const micros = timeScale * 1e6
  switch (arrivals.kind) {
    case 'constant':
      return constant(arrivals.ratePerSecond * loadScale, micros)
    case 'poisson':
      return poisson(arrivals.ratePerSecond * loadScale, micros, stream)
    case 'step':
      return stepped(arrivals, loadScale, micros, stream)
    case 'sine':
      return thinned(arrivals, loadScale, micros, (2 * horizonSeconds) / timeScale, stream)
    case 'counts': {
      const cyclic = arrivals.perSecond.length * timeScale >= horizonSeconds
      const within = arrivals.spread === 'even' ? spreadEvenly : spreadUniformly(stream)
      return counted(arrivals.perSecond, loadScale, cyclic, micros, within, streamOf(seed, 'thinning'))
    }
  }
}

const constant = (rate: number, micros: number): NextArrival => {
  let index = 0
  return () => {
    index += 1
    return rate > 0 ? Math.round(((index - 0.5) / rate) * micros) : Number.POSITIVE_INFINITY
  }
}

const poisson = (rate: number, micros: number, stream: Stream): NextArrival => {
  const gap = micros / rate
  let at = 0 // not rounded, so that no error adds up
  return () => {
    if (!(rate > 0)) return Number.POSITIVE_INFINITY
    at += stream.exponential() * gap
    return Math.round(at)
  }
}

/** A Poisson process of rate 1, read through the inverse of the integrated rate. */
const stepped = ({ before, after, atSeconds }: Extract<Arrivals, { kind: 'step' }>, loadScale: number, micros: number, stream: Stream): NextArrival => {
  const expectedBefore = before * loadScale * atSeconds
  let expected = 0
  return () => {
    expected += stream.exponential()
    const at = expected < expectedBefore ? expected / (before * loadScale) : atSeconds + (expected - expectedBefore) / (after * loadScale)
    return Math.round(at * micros)
  }
}

/** Candidates at the peak rate, each kept with the share that the rate is of it. `until`: nobody asks for later ones, and there may be none. */
const thinned = (arrivals: Extract<Arrivals, { kind: 'sine' }>, loadScale: number, micros: number, until: number, stream: Stream): NextArrival => {
  const peak = peakRate(arrivals)
  const gap = 1 / (peak * loadScale)
  let at = 0
  return () => {
    do {
      at += stream.exponential() * gap
      if (!(at <= until)) return Number.POSITIVE_INFINITY
    } while (stream.uniform() * peak >= rateAt(arrivals, at))
    return Math.round(at * micros)
  }
}

/** Puts `count` moments of one second into `into`, ascending, each in [0, 1). */
type Spread = (count: number, into: Float64Array) => void

const spreadEvenly: Spread = (count, into) => {
  for (let i = 0; i < count; i++) into[i] = (i + 0.5) / count
}

const spreadUniformly =
  (stream: Stream): Spread =>
  (count, into) => {
    for (let i = 0; i < count; i++) into[i] = stream.uniform()
    if (count > 1) into.subarray(0, count).sort()
  }

const counted = (perSecond: readonly number[], loadScale: number, cyclic: boolean, micros: number, spread: Spread, thinning: Stream): NextArrival => {
  const length = perSecond.length
  const empty = perSecond.every((count) => count === 0)
  const copies = Math.floor(loadScale)
  const share = loadScale - copies
  let moments = new Float64Array(64)
  let second = -1
  let index = 0
  let count = 0
  const copy = (number: number): number => perSecond[(((second - number * SHIFT) % length) + length) % length]!
  return () => {
    while (index === count) {
      second += 1
      if (empty || (second >= length && !cyclic)) return Number.POSITIVE_INFINITY
      count = 0
      for (let number = 0; number < copies; number++) count += copy(number)
      if (share > 0) for (let left = copy(copies); left > 0; left--) if (thinning.uniform() < share) count += 1
      if (count > moments.length) moments = new Float64Array(2 * count)
      spread(count, moments)
      index = 0
    }
    return Math.round((second + moments[index++]!) * micros)
  }
}

/** Seconds between the copies that a load above 1 superposes: further apart than counts are correlated, near enough to keep the shape of a day. */
const SHIFT = 97
