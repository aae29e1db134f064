/**
 * A scenario: a workload, the instances that serve it, what a policy sees of them, what goes wrong, and what counts. Plain JSON, seconds as in the document.
 * `scenario` fills in every default; a seed makes a world of it. Source: DESIGN §8, simulation.md §0.1.
 */
import { type Agent, type AgentInput, agent, invariant } from '../core/index.js'
import type { Mishap } from './fault/mishap.js'
import { horizonOf, scenarioFaults } from './scenarioFaults.js'

/**
 * When requests come. `step` and `sine` are Poisson at a rate that moves. `counts`: so many in each second, exactly, `Even` or (the default) `Uniform`, at
 * random, within it; counts that reach the horizon start again after it, for arrivals that nobody scores. `ratePerSecond`: on average; `before` and `after` a
 * step `atSeconds`; a sine of `amplitude` about a `mean`, in `periodSeconds`; `perSecond`: counts, with their `spread`.
 */
export type Arrivals =
  | { readonly kind: 'constant'; readonly ratePerSecond: number }
  | { readonly kind: 'poisson'; readonly ratePerSecond: number }
  | { readonly kind: 'step'; readonly before: number; readonly after: number; readonly atSeconds: number }
  | { readonly kind: 'sine'; readonly mean: number; readonly amplitude: number; readonly periodSeconds: number }
  | { readonly kind: 'counts'; readonly perSecond: readonly number[]; readonly spread?: 'even' | 'uniform' }

/** By `meanSeconds` and `cv`, its deviation over its mean; or by `medianSeconds` and `sigma`, the deviation of its logarithm. */
export type Lognormal = { readonly kind: 'lognormal' } & (
  | { readonly meanSeconds: number; readonly cv: number }
  | { readonly medianSeconds: number; readonly sigma: number }
)
/** How long service takes: it goes with the request, so every policy faces the same work. Always so many `seconds`, or `meanSeconds` on average. */
export type Sizes = { readonly kind: 'fixed'; readonly seconds: number } | { readonly kind: 'exponential'; readonly meanSeconds: number } | Lognormal

/**
 * `timeScale` stretches the time of arrivals (2: half as fast); `loadScale` below 1 thins them, above 1 adds copies shifted by 97 s each. `arrivals`: when
 * requests come; `requests`: what work they bring.
 */
export type Workload = { readonly arrivals: Arrivals; readonly requests: Sizes; readonly timeScale: number; readonly loadScale: number }

/**
 * From the request of a start until ready. `perConcurrentStart`: how much longer, as a share, for each start already under way. `failureProbability`: it ends
 * as Failed instead of ready. Always so many `seconds`, or log-normal.
 */
export type Start = { readonly failureProbability?: number } & (
  | { readonly kind: 'fixed'; readonly seconds: number }
  | (Lognormal & { readonly perConcurrentStart?: number })
)

/**
 * `queueCapacity`: places in all, waiting and in service; `queuePlaces`: waiting only; beyond either a request is rejected. `patienceSeconds`: who would wait
 * longer goes. `initialReady`: null is what keeps the SLO at the first rate, of a static agent its replicas. `zones`: where instances are put, one after the
 * other; absent: nowhere in particular. `forgetful`: a dead one vanishes from the list at once; absent or false: it stays listed as Failed until it is deleted.
 * `service`: how many requests one works on at once (`slots`); `queue`: one for all; a `meanSeconds` of patience is its mean; `start`: how long it takes.
 */
export type Instances = {
  readonly service: { readonly kind: 'slots'; readonly slots: number }
  readonly queue: 'shared'
  readonly queueCapacity: number | null
  readonly queuePlaces: number | null
  readonly patienceSeconds: number | { readonly kind: 'exponential'; readonly meanSeconds: number } | null
  readonly initialReady: number | null
  readonly start: Start
  readonly zones?: readonly string[]
  readonly forgetful?: boolean
}

/**
 * A pass every `periodSeconds` from `phaseSeconds` on (null: from the seed), at each wake of a plan, and, with `onArrivalAtZero`, when a request finds
 * nothing ready and nothing starting. Actions take effect `actuationSeconds` after they were decided.
 */
export type Control = {
  readonly periodSeconds: number
  readonly phaseSeconds: number | null
  readonly actuationSeconds: number
  readonly onArrivalAtZero: boolean
}

/** A scrape every `scrapeSeconds` over the last `windowSeconds`, seen `delaySeconds` later, or, with `lossProbability`, never. */
export type Telemetry = {
  readonly scrapeSeconds: number
  readonly windowSeconds: number
  readonly delaySeconds: number
  readonly lossProbability: number
}

/**
 * A request is good when every limit given is kept; `share` of all that arrive should be. With slots the first token comes when service starts. `waitSeconds`
 * until service starts, `ttftSeconds` until the first token, `latencySeconds` until the end.
 */
export type Slo = { readonly waitSeconds?: number; readonly ttftSeconds?: number; readonly latencySeconds?: number; readonly share: number }

/**
 * An instance's time is rounded up to whole quanta when it ends; `perStart` is charged for each start asked for. `perInstanceHour` in any currency, by quanta
 * of `quantumSeconds`; `billFrom`: when billing begins, with the request of a start or when it is ready.
 */
export type Price = {
  readonly perInstanceHour: number
  readonly quantumSeconds: number
  readonly perStart: number
  readonly billFrom: 'request' | 'ready'
}

/** A scenario made whole. */
export type Scenario = {
  /** What tables call it. */
  readonly name: string
  /** Of its world, where none is given. */
  readonly seed: number
  /** What arrives later is not scored. */
  readonly horizonSeconds: number
  /** What comes before is not scored. */
  readonly warmupSeconds: number
  /** When requests come and what work they bring. */
  readonly workload: Workload
  /** What serves them. */
  readonly instances: Instances
  /** When passes are. */
  readonly control: Control
  /** What passes see. */
  readonly telemetry: Telemetry
  /** What goes wrong. */
  readonly faults: readonly Mishap[]
  /** When a request is good. */
  readonly slo: Slo
  /** What instances cost. */
  readonly price: Price
  /** The agent that is decided for; a policy under test replaces its own and keeps its bounds. */
  readonly agent: Agent
}

/**
 * What a caller may leave out: everything has a default. Parts of `workload`, `instances`, `control`, `telemetry` and `price`, and of the `agent`, may be left
 * out too.
 */
export type ScenarioInput = Partial<Pick<Scenario, 'name' | 'seed' | 'horizonSeconds' | 'warmupSeconds' | 'faults' | 'slo'>> & {
  readonly workload?: Partial<Workload>
  readonly instances?: Partial<Instances>
  readonly control?: Partial<Control>
  readonly telemetry?: Partial<Telemetry>
  readonly price?: Partial<Price>
  readonly agent?: Agent | AgentInput
}

/** Fills defaults; throws (`invariant`) on what `scenarioFaults` names. Law: idempotence. For documents of people use the codec, which reports instead. */
export const scenario = (input: ScenarioInput): Scenario => {
  const faults = scenarioFaults(input)
  invariant(faults.length === 0, faults.map(({ path, problem, got }) => `${path}: ${problem}, got ${got}`).join('; '))
  const workload: Workload = {
    arrivals: input.workload?.arrivals ?? { kind: 'poisson', ratePerSecond: 5 },
    requests: input.workload?.requests ?? { kind: 'exponential', meanSeconds: 1 },
    timeScale: input.workload?.timeScale ?? 1,
    loadScale: input.workload?.loadScale ?? 1,
  }
  const service = input.instances?.service ?? { kind: 'slots', slots: 1 }
  return {
    name: input.name ?? 'unnamed',
    seed: input.seed ?? 1,
    horizonSeconds: horizonOf(input),
    warmupSeconds: input.warmupSeconds ?? 0,
    workload,
    instances: {
      service,
      queue: 'shared',
      queueCapacity: input.instances?.queueCapacity ?? null,
      queuePlaces: input.instances?.queuePlaces ?? null,
      patienceSeconds: input.instances?.patienceSeconds ?? null,
      initialReady: input.instances?.initialReady ?? null,
      start: input.instances?.start ?? { kind: 'fixed', seconds: 30 },
      // Not filled in: what is left out has always been left out of the hash.
      ...(input.instances?.zones === undefined ? {} : { zones: input.instances.zones }),
      ...(input.instances?.forgetful === undefined ? {} : { forgetful: input.instances.forgetful }),
    },
    control: { periodSeconds: 15, phaseSeconds: null, actuationSeconds: 0, onArrivalAtZero: true, ...input.control },
    telemetry: { scrapeSeconds: 15, windowSeconds: 15, delaySeconds: 0, lossProbability: 0, ...input.telemetry },
    faults: input.faults ?? [],
    slo: input.slo ?? { waitSeconds: 2, share: 0.99 },
    price: { perInstanceHour: 1, quantumSeconds: 1, perStart: 0, billFrom: 'request', ...input.price },
    agent: agent(input.agent ?? sampleAgent(service.slots)),
  }
}

/** The agent of a scenario that names none: it keeps seven tenths of its slots busy. */
const sampleAgent = (slots: number): AgentInput => ({
  name: 'sample',
  spec: {
    agentType: 'chat',
    model: { provider: 'acme', model: 'm1' },
    scaling: { enabled: true, minReplicas: 1, maxReplicas: 100, targetMetrics: [{ type: 'concurrency', targetValue: 0.7 * slots }] },
  },
})
