/**
 * The result line of a simulation: its names, in their order. Times in seconds, shares in 0..1, null where nothing could be computed, never NaN.
 * Source: DESIGN §8; definitions in simulation.md §0.1.
 */

import type { Kernel } from '../kernel/kernel.js'
import { hoursOfDemand } from '../oracle/demand.js'
import { version } from '../version.js'
import { sharesOf } from './elasticity.js'
import { costOf, hoursOf, MICROS_PER_HOUR } from './ledger.js'
import { meanOf, quantileOf, type Sketch } from './sketch.js'
import { worstWindowOf } from './tally.js'

/** Null where nothing could be computed. */
export type Maybe = number | null
/** Exact, or within 1 %: the median `p50`, `p95` and `p99`. */
export type Quantiles = { readonly p50: Maybe; readonly p95: Maybe; readonly p99: Maybe }

/** The result of one simulation, a flat line of numbers. */
export type Score = {
  /** Its name. */
  readonly scenario: string
  /** Of the scenario, whatever its seed. */
  readonly hash: string
  /** Of homeostat. */
  readonly version: string
  /** Its name. */
  readonly policy: string
  /** Of the world. */
  readonly seed: number
  /** Scored requests: they arrived within [warm-up, horizon]. Each is one of the five that follow. */
  readonly arrived: number
  /** Served to the end. */
  readonly completed: number
  /** Found no place. */
  readonly rejected: number
  /** Lost patience. */
  readonly abandoned: number
  /** Were worked on when an instance ended, twice. */
  readonly lost: number
  /** Were not done when the simulation ended. */
  readonly unfinished: number
  /** Of all that arrived. */
  readonly sloAttainment: Maybe
  /** Of the completed. Of the completed, from arrival to end; `mean` and quantiles. */
  readonly latency: { readonly mean: Maybe } & Quantiles
  /** Of all, failures as infinite: null when the quantile is one of them. */
  readonly latencyAll: Quantiles
  /** Of all that were let in; `probability`: of all that arrived, who found no free slot and queued. Until service starts; `mean` and quantiles. */
  readonly wait: { readonly mean: Maybe } & Quantiles & { readonly probability: Maybe }
  /** Time in the system of all scored requests over the length of the window: Little, exactly. */
  readonly meanInSystem: number
  /** Busy slots over slots that work, draining ones too. */
  readonly utilization: Maybe
  /** As they ran; `cost` has them rounded up to quanta, and fees. */
  readonly instanceHours: number
  /** By the scenario's price. */
  readonly cost: number
  /** Asked for within the window; wasted: ended within it and never served. */
  readonly starts: number
  /** Of `starts`, those that never served. */
  readonly startsWasted: number
  /** No longer billed: gone, failed or crashed. */
  readonly stops: number
  /** Passes that moved the number. */
  readonly scaleUps: number
  /** Passes that lowered it. */
  readonly scaleDowns: number
  /** Steps against the direction of the last one within ten minutes of it, an hour. */
  readonly flapsPerHour: number
  /** Against d(t) of the world (`world.demand`), as shares: simulation.md §2.2, relative. */
  readonly accuracyUnder: number
  /** How far above what was needed. */
  readonly accuracyOver: number
  /** For how much of the time below it. */
  readonly timeshareUnder: number
  /** For how much of the time above it. */
  readonly timeshareOver: number
  /** The share kept in the five minutes that were worst. */
  readonly worstWindow: Maybe
  /** Following d(t) exactly and at once (L1); `regret` is cost over it, less 1. */
  readonly oracleCost: number
  /** Cost above that of the oracle. */
  readonly regret: Maybe
  /** Arrivals, completions and starts of the whole simulation, scored or not. */
  readonly events: number
}

/** Of a simulation that has ended. */
export const scoreOf = (kernel: Kernel, hash: string, policy: string): Score => {
  const { world, tally, ledger, moves, totals, warmup, horizon } = kernel
  const { arrived, completed, rejected, abandoned, lost, unfinished } = tally
  const failed = arrived - completed
  const elasticity = sharesOf(kernel.elasticity)
  const cost = costOf(ledger)
  const oracleCost = hoursOfDemand(world.demand, warmup, horizon) * world.scenario.price.perInstanceHour
  return {
    scenario: world.scenario.name,
    hash,
    version,
    policy,
    seed: world.seed,
    arrived,
    completed,
    rejected,
    abandoned,
    lost,
    unfinished,
    sloAttainment: ratio(tally.good, arrived),
    latency: { mean: seconds(meanOf(tally.latency)), ...quantilesOf(tally.latency, 0) },
    latencyAll: quantilesOf(tally.latency, failed),
    wait: { mean: seconds(meanOf(tally.wait)), ...quantilesOf(tally.wait, 0), probability: ratio(tally.delayed, arrived) },
    meanInSystem: tally.timeInSystem / (horizon - warmup),
    utilization: kernel.utilization,
    instanceHours: hoursOf(ledger),
    cost,
    starts: ledger.starts,
    startsWasted: ledger.startsWasted,
    stops: ledger.stops,
    scaleUps: moves.ups,
    scaleDowns: moves.downs,
    flapsPerHour: moves.flaps / ((horizon - warmup) / MICROS_PER_HOUR),
    accuracyUnder: elasticity.accuracyUnder,
    accuracyOver: elasticity.accuracyOver,
    timeshareUnder: elasticity.timeshareUnder,
    timeshareOver: elasticity.timeshareOver,
    worstWindow: worstWindowOf(tally),
    oracleCost,
    regret: oracleCost > 0 ? cost / oracleCost - 1 : null,
    events: totals.arrived + totals.completed + totals.starts,
  }
}

const ratio = (part: number, whole: number): Maybe => (whole === 0 ? null : part / whole)
const seconds = (micros: Maybe): Maybe => (micros === null || micros === Number.POSITIVE_INFINITY ? null : micros / 1e6)

/** `infinite`: how many are counted as slower than any. A quantile among them is not a number. */
const quantilesOf = (sketch: Sketch, infinite: number): Quantiles => ({
  p50: seconds(quantileOf(sketch, 0.5, infinite)),
  p95: seconds(quantileOf(sketch, 0.95, infinite)),
  p99: seconds(quantileOf(sketch, 0.99, infinite)),
})
