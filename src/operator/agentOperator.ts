/**
 * The operator: agents by `namespace/name` over a queue of their keys, with the predecessor's methods. No method throws; what can be refused is an Either.
 * Without `start` a registration makes one pass, as the predecessor's did; an agent that is being unregistered is worked on until it is gone.
 */
import * as E from 'fp-ts/lib/Either.js'
import * as Th from 'fp-ts/lib/These.js'
import { agentToOrigin, encodeOrigin, type OriginInput } from '../codec/index.js'
import {
  type Agent,
  type AgentInput,
  type AgentPhase,
  agentKey,
  type Condition,
  compareBytes,
  type Instance,
  type InstanceId,
  type Status,
} from '../core/index.js'
import { reconcile } from '../index.js'
import type { AgentStore, Calendar, Clock, InstanceProvider, Logger, MetricSource } from '../port/index.js'
import { attempt } from './attempt.js'
import { configOf, type OperatorConfig, unserved } from './config.js'
import type { OperatorMetrics } from './counters.js'
import { createEngine } from './engine.js'
import { type Entry, newEntry, type ShellCondition } from './entry.js'
import { agentNotFound, type OperatorError } from './error.js'
import { type InstanceMetrics, later, reportedOf } from './instanceMetrics.js'
import { silent } from './log.js'
import { memoryStore } from './memoryStore.js'
import { canonicalOf, importedOf, succeeding } from './register.js'
import type { Mode, Report } from './report.js'
import { systemClock } from './systemClock.js'
import type { HealthCheckCallback, Reconcile, ReconcileCallback, ScaleCallback } from './world.js'

/**
 * What an operator is built of, each with a default: the machine's clock, a store in memory, no sources, the built-in policies. `clock`, `store`, `metrics`,
 * `calendar`, `reconcile`; `onReport`: hears of everything as it falls.
 */
export type OperatorParts = {
  readonly clock?: Clock
  readonly store?: AgentStore
  readonly metrics?: MetricSource
  readonly calendar?: Calendar
  readonly reconcile?: Reconcile
  readonly onReport?: (report: Report) => void
}

/** An agent as the operator knows it: `agent`, its `mode`, `phase` and `status`. `conditions`: those of the status, then those of the shell. */
export type AgentView = {
  readonly agent: Agent
  readonly mode: Mode
  readonly phase: AgentPhase
  readonly status: Status | null
  readonly conditions: readonly (Condition | ShellCondition)[]
}

/** The operator's methods, those of the predecessor; a `mode` given with an agent is its own. */
export type AgentOperator = {
  /** Every list, create, drain, delete and probe goes through it. */
  setInstanceProvider(provider: InstanceProvider): void
  /** Called before each pass of an agent; what it refuses fails the pass. */
  setReconcileCallback(callback: ReconcileCallback): void
  /** Called after the number of an agent moved; what it refuses is reported. */
  setScaleCallback(callback: ScaleCallback): void
  /** Asked instead of the provider whether an instance is well. */
  setHealthCheckCallback(callback: HealthCheckCallback): void
  /** Refused while it runs. `signal`: aborted, it stops. */
  start(signal?: AbortSignal): E.Either<OperatorError, void>
  /** Takes nothing new and resolves when what was under way has ended, or was given up after the grace. Again and again is fine. */
  stop(): Promise<void>
  /** An agent that is known is replaced: a new generation, with the memory it has. */
  registerAgent(input: AgentInput, options?: { readonly mode?: Mode }): E.Either<OperatorError, Agent>
  /** Resolves when its instances are drained and deleted, and it is forgotten; in the modes that touch nothing, at once. */
  unregisterAgent(namespace: string, name: string): Promise<E.Either<OperatorError, void>>
  /** Null: nobody registered it. */
  getAgent(namespace: string, name: string): AgentView | null
  /** By namespace, then by name. */
  listAgents(): readonly AgentView[]
  /** As the last list had them, by id. */
  getInstances(namespace: string, name: string): readonly Instance[]
  /** What somebody reports of one instance, as an observation. */
  updateInstanceMetrics(id: InstanceId, metrics: InstanceMetrics): E.Either<OperatorError, void>
  /** What was counted so far. */
  getMetrics(): OperatorMetrics
  /** The predecessor's JSON of an agent and its status, as it wrote it. What it has no place for is reported. */
  exportCRD(namespace: string, name: string): E.Either<OperatorError, string>
  /** Registers an agent of the predecessor's JSON. What is assumed, and keys that are not known, are reported; its status is not read. */
  importCRD(document: OriginInput): E.Either<OperatorError, Agent>
  /** Registers what the store holds, what was being unregistered included. */
  restore(): Promise<E.Either<OperatorError, readonly Agent[]>>
  /** Something happened to an agent: its next pass comes at once. False: it is not known. */
  trigger(namespace: string, name: string): boolean
}

/** Makes an operator that rests until `start`; throws (`invariant`) on settings that could not work. */
export const createAgentOperator = (config: Partial<OperatorConfig> = {}, logger: Logger = silent, parts: OperatorParts = {}): AgentOperator => {
  const settings = configOf(config)
  const { clock = systemClock, store = memoryStore(), metrics = null, calendar = null, onReport = () => undefined } = parts
  const engine = createEngine({ config: settings, logger, clock, store, metrics, calendar, reconcile: parts.reconcile ?? reconcile, onReport })
  const { entries } = engine
  const entryOf = (namespace: string, name: string): Entry | undefined => entries.get(agentKey({ namespace, name }))

  const register = (agent: Agent, mode: Mode | undefined): E.Either<OperatorError, Agent> => {
    const key = agentKey(agent)
    const known = entries.get(key)
    if (known?.agent.deletedAt !== undefined) return E.left({ type: 'Terminating', message: `agent is terminating: ${key}` })
    const next = succeeding(known?.agent, agent)
    if (known === undefined) entries.set(key, newEntry(key, next, mode ?? settings.mode))
    else {
      known.agent = next
      known.mode = mode ?? known.mode
    }
    if (calendar === null && next.spec.scaling.schedules.length > 0) logger.warn('Schedules are asked for and no calendar is set, so they say nothing', { key })
    engine.add(key, true)
    return E.right(next)
  }

  return {
    setInstanceProvider: engine.set.provider,
    setReconcileCallback: engine.set.reconcile,
    setScaleCallback: engine.set.scale,
    setHealthCheckCallback: engine.set.healthCheck,
    start: (signal) => {
      if (engine.isRunning()) return E.left({ type: 'AlreadyRunning', message: 'operator already running' })
      for (const sentence of unserved(settings)) logger.warn(sentence)
      if (signal?.aborted === true) return E.right(undefined)
      engine.start()
      signal?.addEventListener('abort', () => void engine.stop(), { once: true })
      return E.right(undefined)
    },
    stop: engine.stop,
    registerAgent: (input, options = {}) => E.chain((agent: Agent) => register(agent, options.mode))(canonicalOf(input, settings)),
    unregisterAgent: async (namespace, name) => {
      const entry = entryOf(namespace, name)
      if (entry === undefined) return E.left(agentNotFound(namespace, name))
      if (entry.mode !== 'apply') {
        engine.forget(entry)
        return E.right(undefined)
      }
      entry.agent = { ...entry.agent, deletedAt: entry.agent.deletedAt ?? clock.now() }
      engine.add(entry.key, true)
      return new Promise((resolve) => entry.waiting.push(resolve))
    },
    getAgent: (namespace, name) => {
      const entry = entryOf(namespace, name)
      return entry === undefined ? null : viewOf(entry)
    },
    listAgents: () =>
      [...entries.values()].sort(({ agent: a }, { agent: b }) => compareBytes(a.namespace, b.namespace) || compareBytes(a.name, b.name)).map(viewOf),
    getInstances: (namespace, name) => entryOf(namespace, name)?.listed ?? [],
    updateInstanceMetrics: (id, reported) => {
      const entry = [...entries.values()].find(({ listed }) => listed.some((instance) => instance.id === id))
      if (entry === undefined) return E.left({ type: 'InstanceNotFound', message: `instance not found: ${id}` })
      const next = reportedOf(reported, clock.now())
      if (E.isLeft(next)) return next
      entry.reported = new Map(entry.reported).set(id, later(entry.reported.get(id), next.right))
      engine.soon(entry.key)
      return E.right(undefined)
    },
    getMetrics: engine.counters.snapshot,
    exportCRD: (namespace, name) => {
      const entry = entryOf(namespace, name)
      if (entry === undefined) return E.left(agentNotFound(namespace, name))
      const exported = agentToOrigin(entry.agent, entry.published ?? undefined)
      if (Th.isBoth(exported)) engine.report({ type: 'Exported', key: entry.key, at: clock.now(), notes: exported.left })
      return E.right(encodeOrigin(exported.right))
    },
    importCRD: (document) => {
      const imported = importedOf(document)
      if (E.isLeft(imported)) return imported
      const { input, notes } = imported.right
      const registered = E.chain((agent: Agent) => register(agent, undefined))(canonicalOf(input, settings))
      if (E.isRight(registered) && notes.length > 0) engine.report({ type: 'Imported', key: agentKey(registered.right), at: clock.now(), notes })
      return registered
    },
    restore: async () => {
      const stored = await attempt({ clock, timeoutMs: settings.callTimeoutMs, signal: new AbortController().signal }, (signal) => store.list(signal))()
      if (E.isLeft(stored)) return E.left({ type: 'Store', message: 'the store could not be read', failure: stored.left })
      const fresh = stored.right.filter(({ agent }) => !entries.has(agentKey(agent)))
      for (const { agent } of fresh) register(agent, undefined)
      return E.right(fresh.map(({ agent }) => agent))
    },
    trigger: (namespace, name) => {
      const entry = entryOf(namespace, name)
      if (entry !== undefined) engine.add(entry.key, false)
      return entry !== undefined
    },
  }
}

const viewOf = ({ agent, mode, published, conditions }: Entry): AgentView => ({
  agent,
  mode,
  phase: agent.deletedAt === undefined ? (published?.phase ?? 'Pending') : 'Terminating',
  status: published,
  conditions: [...(published?.conditions ?? []), ...conditions],
})
