/**
 * The state of a simulation that runs: one record, mutable inside and never shown, so that every step is a plain function of it.
 * Integrals over time are kept as "now × count + area": only what changes a count touches its area, and all of it is whole numbers, so they are exact.
 */
import type { Agent, Instance, Instant, Observed, Outcome, Plan, Probed, Sample, Status, WorldAction } from '../../core/index.js'
import { type Deaths, deathsOf } from '../fault/deaths.js'
import type { Fate } from '../fault/fate.js'
import { type Faults, faultsOf } from '../fault/faults.js'
import { sampler } from '../random/duration.js'
import { type Stream, streamOf } from '../random/stream.js'
import { createRecorder, type Recorder, type RecordMode } from '../record.js'
import { createElasticity, type Elasticity } from '../score/elasticity.js'
import { createLedger, type Ledger } from '../score/ledger.js'
import { createMoves, type Moves } from '../score/moves.js'
import { createTally, type Tally } from '../score/tally.js'
import { type Micros, microsOf } from '../time.js'
import { arrivalsOf, type NextArrival } from '../workload/arrivals.js'
import type { World } from '../world.js'
import { createFleet, type Fleet } from './fleet.js'
import { createHeap, type Heap } from './heap.js'
import { createRequests, type Requests } from './requests.js'

export type Reconcile = (agent: Agent, observed: Observed, now: Instant) => Plan

/** Counts of all requests, scored or not, from time 0; sums in microseconds. */
export type Totals = {
  arrived: number
  completed: number
  latencySum: number
  started: number
  waitSum: number
  /** Rejected, abandoned or lost. */
  missed: number
  /** Starts of instances asked for. */
  starts: number
  busy: number
  systemArea: number
  busyArea: number
  servingArea: number
}

/** The totals at a moment, from which a window is measured; `system` is the integral of what was in it, `areas` those of busy slots by instance. */
export type Snapshot = {
  readonly at: Micros
  readonly totals: Totals
  readonly system: number
  readonly numbers: readonly number[]
  readonly areas: readonly number[]
}

/** What a scrape saw; nobody sees it before `visibleAt`. */
export type Scraped = { readonly visibleAt: Micros; readonly metrics: readonly Sample[]; readonly samples: ReadonlyMap<number, readonly Sample[]> }

export type Telemetry = {
  readonly period: Micros
  readonly window: Micros
  readonly delay: Micros
  readonly stream: Stream
  /** Beginnings of windows that are still open, oldest first. */
  readonly marks: Snapshot[]
  readonly underWay: Scraped[]
  seen: Scraped | null
}

/** `life`: of the controller that sent it, for nobody tells another one how it ended. */
export type Sent = { readonly life: number; readonly actions: readonly WorldAction[] }
export type Late = { readonly life: number; readonly action: WorldAction; readonly fate: Fate }
/** An answer to a probe, or that there was none; nobody knows of it before `visibleAt`. */
export type Answer = { readonly visibleAt: Micros; readonly probed: Probed }

export type Control = {
  readonly period: Micros
  readonly actuation: Micros
  nextAt: Micros
  wakeAt: Micros
  status: Status | null
  /** As last written, and when: what a controller finds that starts again. */
  written: Status | null
  writtenAt: Micros
  /** Which of its lives the controller is in. */
  life: number
  readonly deaths: Deaths
  outcomes: Outcome[]
  /** Outcomes that are told once more, in the pass after the next. */
  again: Outcome[]
  answers: Answer[]
  /** Decided and not yet in effect, oldest first. */
  readonly underWay: Sent[]
  /** Actions that take their time, by number; undefined once they took effect. */
  readonly late: (Late | undefined)[]
  /** What earlier passes read, as long as a pass may still get to see it. */
  lists: { readonly at: Micros; readonly instances: readonly Instance[] }[]
}

export type Kernel = {
  readonly world: World
  readonly agent: Agent
  readonly reconcile: Reconcile
  readonly faults: Faults
  readonly warmup: Micros
  readonly horizon: Micros
  readonly heap: Heap
  readonly requests: Requests
  readonly fleet: Fleet
  readonly totals: Totals
  readonly telemetry: Telemetry
  readonly control: Control
  readonly tally: Tally
  readonly ledger: Ledger
  readonly elasticity: Elasticity
  readonly moves: Moves
  readonly recorder: Recorder
  readonly nextArrival: NextArrival
  readonly nextSize: () => number
  readonly nextPatience: (() => number) | null
  readonly capacity: number
  readonly places: number
  now: Micros
  arrivalAt: Micros
  /** Scored requests that are still in the system. */
  scoredInSystem: number
  /** Void abandonments in the calendar. */
  voids: number
  utilization: number | null
  busyAtWarmup: number
  servingAtWarmup: number
  done: boolean
}

export const createKernel = (world: World, agent: Agent, reconcile: Reconcile, mode: RecordMode): Kernel => {
  const { scenario, seed, demand, initialReady, phaseMicros } = world
  const { workload, instances, control, telemetry } = scenario
  const warmup = microsOf(scenario.warmupSeconds)
  const horizon = microsOf(scenario.horizonSeconds)
  const faults = faultsOf(scenario, seed)
  const nextArrival = arrivalsOf(workload, scenario.horizonSeconds, seed)
  return {
    world,
    agent,
    reconcile,
    faults,
    warmup,
    horizon,
    heap: createHeap(),
    requests: createRequests(),
    fleet: createFleet(instances.service.slots, instances.zones ?? []),
    totals: {
      arrived: 0,
      completed: 0,
      latencySum: 0,
      started: 0,
      waitSum: 0,
      missed: 0,
      starts: 0,
      busy: 0,
      systemArea: 0,
      busyArea: 0,
      servingArea: 0,
    },
    telemetry: {
      period: inMillis(telemetry.scrapeSeconds),
      window: microsOf(telemetry.windowSeconds),
      delay: microsOf(telemetry.delaySeconds),
      stream: streamOf(seed, 'telemetry'),
      marks: [],
      underWay: [],
      seen: null,
    },
    control: {
      period: inMillis(control.periodSeconds),
      actuation: microsOf(control.actuationSeconds),
      nextAt: phaseMicros,
      wakeAt: Number.POSITIVE_INFINITY,
      status: null,
      written: null,
      writtenAt: Number.NEGATIVE_INFINITY,
      life: 0,
      deaths: deathsOf(faults, seed),
      outcomes: [],
      again: [],
      answers: [],
      underWay: [],
      late: [],
      lists: [],
    },
    tally: createTally(scenario.slo, warmup, horizon),
    ledger: createLedger(scenario.price, warmup, horizon),
    elasticity: createElasticity(demand, warmup, horizon),
    moves: createMoves(initialReady),
    recorder: createRecorder(mode),
    nextArrival,
    nextSize: sampler(workload.requests, streamOf(seed, 'sizes')),
    nextPatience: patienceOf(world),
    capacity: instances.queueCapacity ?? Number.POSITIVE_INFINITY,
    places: instances.queuePlaces ?? Number.POSITIVE_INFINITY,
    now: 0,
    arrivalAt: nextArrival(),
    scoredInSystem: 0,
    voids: 0,
    utilization: null,
    busyAtWarmup: 0,
    servingAtWarmup: 0,
    done: false,
  }
}

const patienceOf = ({ scenario, seed }: World): (() => number) | null => {
  const { patienceSeconds } = scenario.instances
  if (patienceSeconds === null) return null
  if (typeof patienceSeconds === 'number') return sampler({ kind: 'fixed', seconds: patienceSeconds }, streamOf(seed, 'patience'))
  return sampler(patienceSeconds, streamOf(seed, 'patience'))
}

/** A period on the grid of the core's clock. */
const inMillis = (seconds: number): Micros => Math.round(seconds * 1000) * 1000
