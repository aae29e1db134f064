/**
 * The rate of a workload as a function of time, and its mean over a window: what thinning draws from, and what demand is computed from.
 * `timeScale` and `loadScale` are applied here for the mean; a generator applies them to the times it draws.
 */
import { sineOfTurns } from '../random/elementary.js'
import type { Arrivals, Workload } from '../scenario.js'

type Rated = Exclude<Arrivals, { kind: 'counts' }>

/** Requests per second at a moment of the unscaled time of the workload. */
export const rateAt = (arrivals: Rated, seconds: number): number => {
  switch (arrivals.kind) {
    case 'constant':
    case 'poisson':
      return arrivals.ratePerSecond
    case 'step':
      return seconds < arrivals.atSeconds ? arrivals.before : arrivals.after
    case 'sine':
      return Math.max(0, arrivals.mean + arrivals.amplitude * sineOfTurns(seconds / arrivals.periodSeconds))
  }
}

/** Never exceeded by `rateAt`. */
export const peakRate = (arrivals: Rated): number => {
  switch (arrivals.kind) {
    case 'constant':
    case 'poisson':
      return arrivals.ratePerSecond
    case 'step':
      return Math.max(arrivals.before, arrivals.after)
    case 'sine':
      return arrivals.mean + arrivals.amplitude
  }
}

/** The mean rate per second of the simulation between two of its moments, scales included. */
export const meanRate = ({ arrivals, timeScale, loadScale }: Workload, fromSeconds: number, toSeconds: number): number => {
  const from = fromSeconds / timeScale
  const to = toSeconds / timeScale
  const mean = arrivals.kind === 'counts' ? meanCount(arrivals.perSecond, from, to) : meanOf(arrivals, from, to)
  return (mean * loadScale) / timeScale
}

/** The midpoint rule; a step inside the window is met to one part in 64. */
const meanOf = (arrivals: Rated, from: number, to: number): number => {
  if (arrivals.kind === 'constant' || arrivals.kind === 'poisson') return arrivals.ratePerSecond
  let sum = 0
  for (let i = 0; i < SAMPLES; i++) sum += rateAt(arrivals, from + ((i + 0.5) / SAMPLES) * (to - from))
  return sum / SAMPLES
}

/** Counts spread evenly within their second; nothing before the first and after the last. */
const meanCount = (perSecond: readonly number[], from: number, to: number): number => {
  let sum = 0
  const last = Math.min(perSecond.length, Math.ceil(to))
  for (let second = Math.floor(from); second < last; second++) sum += perSecond[second]! * (Math.min(to, second + 1) - Math.max(from, second))
  return sum / (to - from)
}

const SAMPLES = 64
