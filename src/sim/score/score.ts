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

export type Maybe = number | null
export type Quantiles = { readonly p50: Maybe; readonly p95: Maybe; readonly p99: Maybe }

export type Score = {
  readonly scenario: string
  /** Of the scenario, whatever its seed. */
  readonly hash: string
  readonly version: string
  readonly policy: string
  readonly seed: number
  /** Scored requests: they arrived within [warm-up, horizon]. Each is one of the five that follow. */
  readonly arrived: number
  readonly completed: number
  readonly rejected: number
  readonly abandoned: number
  readonly lost: number
  readonly unfinished: number
  /** Of all that arrived. */
  readonly sloAttainment: Maybe
  /** Of the completed. */
  readonly latency: { readonly mean: Maybe } & Quantiles
  /** Of all, failures as infinite: null when the quantile is one of them. */
  readonly latencyAll: Quantiles
  /** Of all that were let in; `probability`: of all that arrived, who found no free slot and queued. */
  readonly wait: { readonly mean: Maybe } & Quantiles & { readonly probability: Maybe }
  /** Time in the system of all scored requests over the length of the window: Little, exactly. */
  readonly meanInSystem: number
  /** Busy slots over slots that work, draining ones too. */
  readonly utilization: Maybe
  /** As they ran; `cost` has them rounded up to quanta, and fees. */
  readonly instanceHours: number
  readonly cost: number
  /** Asked for within the window; wasted: ended within it and never served. */
  readonly starts: number
  readonly startsWasted: number
  /** No longer billed: gone, failed or crashed. */
  readonly stops: number
  /** Passes that moved the number. */
  readonly scaleUps: number
  readonly scaleDowns: number
  readonly flapsPerHour: number
  /** Against d(t) of the world (`world.demand`), as shares: simulation.md §2.2, relative. */
  readonly accuracyUnder: number
  readonly accuracyOver: number
  readonly timeshareUnder: number
  readonly timeshareOver: number
  /** The share kept in the five minutes that were worst. */
  readonly worstWindow: Maybe
  /** Following d(t) exactly and at once (L1); `regret` is cost over it, less 1. */
  readonly oracleCost: number
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
