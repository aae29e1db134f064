/**
 * The Scenario as people write it. Types only; everything is optional and has the default of DESIGN §8. `Counts` and `Agent` are what stands for a file:
 * its path in the document, its content in the value. The value has the shape that the laboratory takes, which this room does not import.
 */
import type * as domain from '../../core/domain/index.js'
import type { AgentDocument } from '../agent/document.js'
import type { MishapPart } from './mishap.js'

/**
 * When requests come: at `ratePerSecond`, evenly (constant) or at random (poisson); `before` and `after` a step at `atSeconds`; about a `mean` by an
 * `amplitude` in `periodSeconds` (sine); or so many in each second (`perSecond`), with their `spread` in it.
 */
export type ArrivalsPart<Counts> =
  | { readonly kind: 'constant'; readonly ratePerSecond: number }
  | { readonly kind: 'poisson'; readonly ratePerSecond: number }
  | { readonly kind: 'step'; readonly before: number; readonly after: number; readonly atSeconds: number }
  | { readonly kind: 'sine'; readonly mean: number; readonly amplitude: number; readonly periodSeconds: number }
  | { readonly kind: 'counts'; readonly perSecond: Counts; readonly spread?: 'even' | 'uniform' }

/** By `meanSeconds` and `cv`, or by `medianSeconds` and `sigma`. */
export type LognormalPart = { readonly kind: 'lognormal' } & (
  | { readonly meanSeconds: number; readonly cv: number }
  | { readonly medianSeconds: number; readonly sigma: number }
)
/** How long service takes: always so many `seconds`, or `meanSeconds` on average. */
export type SizesPart = { readonly kind: 'fixed'; readonly seconds: number } | { readonly kind: 'exponential'; readonly meanSeconds: number } | LognormalPart

/**
 * From the request of a start until ready: `seconds`; `perConcurrentStart`: longer by this share for each other start; `failureProbability`: it fails instead.
 */
export type StartPart = { readonly failureProbability?: number } & (
  | { readonly kind: 'fixed'; readonly seconds: number }
  | (LognormalPart & { readonly perConcurrentStart?: number })
)

/**
 * What serves: `slots` each (`service`), behind a `queue`, of at most `queueCapacity` places in all or `queuePlaces` to wait in, with `patienceSeconds` (or a
 * `meanSeconds` of it); `initialReady` at first; how they `start`; in which `zones`; `forgetful`: the dead vanish.
 */
export type InstancesPart = {
  readonly service?: { readonly kind: 'slots'; readonly slots: number }
  readonly queue?: 'shared'
  readonly queueCapacity?: number
  readonly queuePlaces?: number
  readonly patienceSeconds?: number | { readonly kind: 'exponential'; readonly meanSeconds: number }
  readonly initialReady?: number
  readonly start?: StartPart
  readonly zones?: readonly string[]
  readonly forgetful?: boolean
}

/** A pass every `periodSeconds` from `phaseSeconds` on, and on an arrival at zero (`onArrivalAtZero`); what it asks for takes `actuationSeconds`. */
export type ControlPart = {
  readonly periodSeconds?: number
  readonly phaseSeconds?: number
  readonly actuationSeconds?: number
  readonly onArrivalAtZero?: boolean
}

/** A scrape every `scrapeSeconds` over `windowSeconds`, seen `delaySeconds` later, or with `lossProbability` never. */
export type TelemetryPart = {
  readonly scrapeSeconds?: number
  readonly windowSeconds?: number
  readonly delaySeconds?: number
  readonly lossProbability?: number
}

/** Good is what keeps each limit given: `waitSeconds`, `ttftSeconds`, `latencySeconds`; `share` of all should be. */
export type SloPart = { readonly waitSeconds?: number; readonly ttftSeconds?: number; readonly latencySeconds?: number; readonly share: number }

/** `perInstanceHour`, rounded up to `quantumSeconds`, from `billFrom` on; `perStart` besides. */
export type PricePart = {
  readonly perInstanceHour?: number
  readonly quantumSeconds?: number
  readonly perStart?: number
  readonly billFrom?: 'request' | 'ready'
}

/** `arrivals`, the work they bring (`requests`), stretched by `timeScale` and made more or fewer by `loadScale`. */
export type WorkloadPart<Counts> = {
  readonly arrivals?: ArrivalsPart<Counts>
  readonly requests?: SizesPart
  readonly timeScale?: number
  readonly loadScale?: number
}

/**
 * A scenario: its `name` and `seed`, `horizonSeconds` of which the first `warmupSeconds` do not count; `workload`, `instances`, `control`, `telemetry`,
 * `faults`, `slo`, `price` and the `agent`.
 */
export type ScenarioParts<Workload, Agent> = {
  readonly name?: string
  readonly seed?: number
  readonly horizonSeconds?: number
  readonly warmupSeconds?: number
  readonly workload?: Workload
  readonly instances?: InstancesPart
  readonly control?: ControlPart
  readonly telemetry?: TelemetryPart
  readonly faults?: readonly MishapPart[]
  readonly slo?: SloPart
  readonly price?: PricePart
  readonly agent?: Agent
}

/** `trace` is a file of counts, in the place of `arrivals`. */
export type WorkloadDocument = WorkloadPart<string | readonly number[]> & { readonly trace?: string }
/** As people write it, files by their names. */
export type ScenarioDocument = ScenarioParts<WorkloadDocument, string | AgentDocument>
/** What the shape gives: the agent is not looked at yet. */
export type ScenarioDraft = ScenarioParts<WorkloadDocument, unknown>
/** With every file in its place: what `scenario` and `worldOf` of the laboratory take. */
export type ScenarioValue = ScenarioParts<WorkloadPart<readonly number[]>, domain.Agent>
