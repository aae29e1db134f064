/**
 * What became of the requests that count: those that arrived within [warm-up, horizon]. A handful of numbers and two sketches, however many there were.
 * Law: conservation, arrived = completed + rejected + abandoned + lost + unfinished. Source: simulation.md §0.1, §2.3.
 */
import type { Slo } from '../scenario.js'
import { type Micros, microsOf } from '../time.js'
import { addTo, createSketch, type Sketch } from './sketch.js'

export type Tally = {
  readonly warmup: Micros
  readonly horizon: Micros
  readonly waitLimit: Micros
  readonly latencyLimit: Micros
  arrived: number
  completed: number
  rejected: number
  abandoned: number
  lost: number
  unfinished: number
  good: number
  /** Found no free slot, and was let in. */
  delayed: number
  /** Time in the system of all, whatever became of them. */
  timeInSystem: number
  readonly latency: Sketch
  /** Of all that were let in: until the service that ended, until they went, or until the end of the simulation. */
  readonly wait: Sketch
  /** By window of arrival. */
  readonly arrivedIn: Float64Array
  readonly goodIn: Float64Array
}

export const createTally = (slo: Slo, warmup: Micros, horizon: Micros): Tally => {
  const windows = Math.max(1, Math.ceil((horizon - warmup) / WINDOW))
  return {
    warmup,
    horizon,
    waitLimit: limitOf(Math.min(slo.waitSeconds ?? Number.POSITIVE_INFINITY, slo.ttftSeconds ?? Number.POSITIVE_INFINITY)),
    latencyLimit: limitOf(slo.latencySeconds ?? Number.POSITIVE_INFINITY),
    arrived: 0,
    completed: 0,
    rejected: 0,
    abandoned: 0,
    lost: 0,
    unfinished: 0,
    good: 0,
    delayed: 0,
    timeInSystem: 0,
    latency: createSketch(),
    wait: createSketch(),
    arrivedIn: new Float64Array(windows),
    goodIn: new Float64Array(windows),
  }
}

export const noteArrival = (tally: Tally, at: Micros): void => {
  tally.arrived += 1
  tally.arrivedIn[windowOf(tally, at)]! += 1
}

export const noteCompletion = (tally: Tally, arrivedAt: Micros, startedAt: Micros, at: Micros): void => {
  const latency = at - arrivedAt
  const wait = startedAt - arrivedAt
  tally.completed += 1
  tally.timeInSystem += latency
  addTo(tally.latency, latency)
  addTo(tally.wait, wait)
  if (wait <= tally.waitLimit && latency <= tally.latencyLimit) {
    tally.good += 1
    tally.goodIn[windowOf(tally, arrivedAt)]! += 1
  }
}

/** Not served to the end: out of patience, lost in service, or still there when the simulation ends. `wait` is how long it waited. */
export const noteLoss = (tally: Tally, outcome: 'abandoned' | 'lost' | 'unfinished', wait: Micros, inSystem: Micros): void => {
  tally[outcome] += 1
  tally.timeInSystem += inSystem
  addTo(tally.wait, wait)
}

/** The share kept in the five minutes that were worst, of those in which anything arrived; null when nothing did. */
export const worstWindowOf = ({ arrivedIn, goodIn }: Tally): number | null => {
  let worst: number | null = null
  for (let i = 0; i < arrivedIn.length; i++) if (arrivedIn[i]! > 0) worst = Math.min(worst ?? 1, goodIn[i]! / arrivedIn[i]!)
  return worst
}

const windowOf = (tally: Tally, at: Micros): number => Math.min(tally.arrivedIn.length - 1, Math.floor((at - tally.warmup) / WINDOW))

const limitOf = (seconds: number): Micros => (seconds === Number.POSITIVE_INFINITY ? seconds : microsOf(seconds))

const WINDOW: Micros = 300e6
