/**
 * The Scenario as people write it. Types only; everything is optional and has the default of DESIGN §8. `Counts` and `Agent` are what stands for a file:
 * its path in the document, its content in the value. The value has the shape that the laboratory takes, which this room does not import.
 */
import type * as domain from '../../core/domain/index.js'
import type { AgentDocument } from '../agent/document.js'
import type { MishapPart } from './mishap.js'

export type ArrivalsPart<Counts> =
  | { readonly kind: 'constant'; readonly ratePerSecond: number }
  | { readonly kind: 'poisson'; readonly ratePerSecond: number }
  | { readonly kind: 'step'; readonly before: number; readonly after: number; readonly atSeconds: number }
  | { readonly kind: 'sine'; readonly mean: number; readonly amplitude: number; readonly periodSeconds: number }
  | { readonly kind: 'counts'; readonly perSecond: Counts; readonly spread?: 'even' | 'uniform' }

export type LognormalPart = { readonly kind: 'lognormal' } & (
  | { readonly meanSeconds: number; readonly cv: number }
  | { readonly medianSeconds: number; readonly sigma: number }
)
export type SizesPart = { readonly kind: 'fixed'; readonly seconds: number } | { readonly kind: 'exponential'; readonly meanSeconds: number } | LognormalPart

export type StartPart = { readonly failureProbability?: number } & (
  | { readonly kind: 'fixed'; readonly seconds: number }
  | (LognormalPart & { readonly perConcurrentStart?: number })
)

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

export type ControlPart = {
  readonly periodSeconds?: number
  readonly phaseSeconds?: number
  readonly actuationSeconds?: number
  readonly onArrivalAtZero?: boolean
}

export type TelemetryPart = {
  readonly scrapeSeconds?: number
  readonly windowSeconds?: number
  readonly delaySeconds?: number
  readonly lossProbability?: number
}

export type SloPart = { readonly waitSeconds?: number; readonly ttftSeconds?: number; readonly latencySeconds?: number; readonly share: number }

export type PricePart = {
  readonly perInstanceHour?: number
  readonly quantumSeconds?: number
  readonly perStart?: number
  readonly billFrom?: 'request' | 'ready'
}

export type WorkloadPart<Counts> = {
  readonly arrivals?: ArrivalsPart<Counts>
  readonly requests?: SizesPart
  readonly timeScale?: number
  readonly loadScale?: number
}

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
export type ScenarioDocument = ScenarioParts<WorkloadDocument, string | AgentDocument>
/** What the shape gives: the agent is not looked at yet. */
export type ScenarioDraft = ScenarioParts<WorkloadDocument, unknown>
/** With every file in its place: what `scenario` and `worldOf` of the laboratory take. */
export type ScenarioValue = ScenarioParts<WorkloadPart<readonly number[]>, domain.Agent>
