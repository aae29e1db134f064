/** What a pass works with: the ports, what was set at the operator, and where it tells what it does. */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Agent, Duration, Failure, Instance, Instant, Observed, Plan } from '../core/index.js'
import type { AgentStore, Calendar, Clock, InstanceProvider, MetricSource, Signal } from '../port/index.js'
import type { Counters } from './counters.js'
import type { Interpret } from './interpreter.js'
import type { Report } from './report.js'

/** The pass that an operator calls: that of homeostat, or your own. */
export type Reconcile = (agent: Agent, observed: Observed, now: Instant) => Plan

/** Runs before each pass, but for an agent that is going; a failure ends the pass, and that agent backs off. */
export type ReconcileCallback = (agent: Agent, signal: Signal) => TaskEither<Failure, void>
/** Told after the actions when the wanted number has changed. */
export type ScaleCallback = (agent: Agent, replicas: number, signal: Signal) => TaskEither<Failure, void>
/** Asked instead of the provider whether an instance is ready. */
export type HealthCheckCallback = (agent: Agent, instance: Instance, signal: Signal) => TaskEither<Failure, boolean>

export type Times = {
  readonly reconcileIntervalMs: Duration
  /** One call of the provider, the store, a source or a callback may take so long. */
  readonly callTimeoutMs: Duration
  /** After an action or a probe the world is looked at again so soon. */
  readonly settleMs: Duration
  /** A status that only moved its windows is written so often at most. */
  readonly lazyWriteMs: Duration
}

export type World = {
  readonly clock: Clock
  readonly times: Times
  readonly reconcile: Reconcile
  readonly provider: () => InstanceProvider
  readonly interpret: () => Interpret
  readonly store: AgentStore
  readonly metrics: MetricSource | null
  readonly calendar: Calendar | null
  readonly callbacks: { readonly reconcile: ReconcileCallback | null; readonly scale: ScaleCallback | null }
  readonly counters: Counters
  readonly report: (report: Report) => void
  /** Aborted when what is under way has had its grace. */
  readonly signal: () => Signal
  /** What a pass leaves running, so that a stop can wait for it. */
  readonly background: (work: Promise<unknown>) => void
  /** Something is known that the next pass of this key should see. */
  readonly soon: (key: string) => void
}
