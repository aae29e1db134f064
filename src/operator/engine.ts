/**
 * What runs under the operator's methods: the queue, one turn of a key, the start, and the stop that waits for what is under way within a grace.
 * While it does not run, a key that is added has one turn, and one whose agent is being deleted goes on until that is done.
 */
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Agent, Failure, Probe, Status } from '../core/index.js'
import type { AgentStore, Calendar, Clock, InstanceProvider, Logger, MetricSource, Signal } from '../port/index.js'
import type { OperatorConfig } from './config.js'
import { type Counters, createCounters } from './counters.js'
import type { Entry } from './entry.js'
import { createInterpreter, type Interpret } from './interpreter.js'
import { logReport } from './log.js'
import { pass } from './pass.js'
import { createQueue, type Turn } from './queue.js'
import type { Report } from './report.js'
import type { HealthCheckCallback, Reconcile, ReconcileCallback, ScaleCallback, World } from './world.js'

export type EngineParts = {
  readonly config: OperatorConfig
  readonly logger: Logger
  readonly clock: Clock
  readonly store: AgentStore
  readonly metrics: MetricSource | null
  readonly calendar: Calendar | null
  readonly reconcile: Reconcile
  readonly onReport: (report: Report) => void
}

export type Engine = {
  readonly entries: Map<string, Entry>
  readonly counters: Counters
  readonly set: {
    provider(provider: InstanceProvider): void
    reconcile(callback: ReconcileCallback): void
    scale(callback: ScaleCallback): void
    healthCheck(callback: HealthCheckCallback): void
  }
  /** Soon; `urgent`: whatever it waits for. */
  add(key: string, urgent: boolean): void
  /** Something is known that its next pass should see. */
  soon(key: string): void
  /** To the log, and to whoever listens. */
  report(told: Report): void
  /** Nothing is planned for it any more. */
  forget(entry: Entry): void
  isRunning(): boolean
  start(): void
  stop(): Promise<void>
}

export const createEngine = (parts: EngineParts): Engine => {
  const { config, clock, store } = parts
  const entries = new Map<string, Entry>()
  const counters = createCounters()
  const background = new Set<Promise<unknown>>()
  const callbacks: { reconcile: ReconcileCallback | null; scale: ScaleCallback | null; healthCheck: HealthCheckCallback | null } = {
    reconcile: null,
    scale: null,
    healthCheck: null,
  }
  let provider: InstanceProvider = noProvider
  let interpret: Interpret = interpreterOf(parts, provider, entries, null)
  let running = false
  let stopping: Promise<void> | null = null
  let life = new AbortController()

  const report = (told: Report): void => {
    for (const tell of [(each: Report) => logReport(parts.logger, each), parts.onReport]) {
      try {
        tell(told)
      } catch {
        // Who listens cannot stop the work; there is nobody left to tell.
      }
    }
  }

  const turn = async (key: string): Promise<Turn> => {
    const entry = entries.get(key)
    if (entry === undefined) return { type: 'Done', afterMs: null }
    const goesOn = (): boolean => running || entry.agent.deletedAt !== undefined
    const began = clock.elapsed()
    counters.count('reconcileTotal')
    try {
      const went = await pass(world, entry)
      if (went.type === 'Done' && isGone(entry)) forget(entry, E.right(undefined))
      return goesOn() ? went : { type: 'Done', afterMs: null }
    } catch (error) {
      if (goesOn()) throw error
      onDefect(key, error, 1, 0)
      return { type: 'Done', afterMs: null }
    } finally {
      counters.took(clock.elapsed() - began)
    }
  }

  const onDefect = (key: string, error: unknown, failures: number, afterMs: number): void => {
    counters.count('reconcileErrors')
    counters.count('reconcileDefects')
    report({ type: 'Defect', key, at: clock.now(), error, failures, afterMs })
  }

  const queue = createQueue({
    clock,
    concurrency: config.maxConcurrentReconciles,
    work: turn,
    onFailed: (key, failures, afterMs, defect) => {
      if (defect !== undefined) onDefect(key, defect.error, failures, afterMs)
    },
  })

  const soon = (key: string): void => {
    const entry = entries.get(key)
    if (entry !== undefined && (running || entry.agent.deletedAt !== undefined)) queue.addAfter(key, config.settleMs)
  }

  const forget = (entry: Entry, ended: E.Either<never, void>): void => {
    entries.delete(entry.key)
    queue.forget(entry.key)
    for (const resolve of entry.waiting.splice(0)) resolve(ended)
    report({ type: 'Forgotten', key: entry.key, at: clock.now() })
  }

  const world: World = {
    clock,
    times: { reconcileIntervalMs: config.reconcileIntervalMs, callTimeoutMs: config.callTimeoutMs, settleMs: config.settleMs, lazyWriteMs: LAZY_WRITE_MS },
    reconcile: parts.reconcile,
    provider: () => provider,
    interpret: () => interpret,
    store,
    metrics: parts.metrics,
    calendar: parts.calendar,
    callbacks,
    counters,
    report,
    signal: () => life.signal,
    background: (work) => {
      background.add(work)
      void work.finally(() => background.delete(work))
    },
    soon,
  }

  /** Windows that moved since the last write: worth keeping, and no harm if they are not kept. */
  const flush = async (signal: Signal): Promise<void> => {
    const unwritten = [...entries.values()].filter((entry) => entry.unwritten && entry.mode === 'apply' && entry.published !== null)
    await Promise.all(unwritten.map((entry) => saved(store, entry.agent, entry.published as Status, signal, entry)))
  }

  const stopNow = async (): Promise<void> => {
    running = false
    queue.close()
    for (const entry of entries.values())
      for (const resolve of entry.waiting.splice(0)) resolve(E.left({ type: 'Stopped', message: `operator stopped before ${entry.key} was gone` }))
    const ending = life
    const cancel = clock.after(config.graceMs, () => ending.abort())
    await queue.idle()
    await Promise.all(background)
    await Promise.race([flush(ending.signal), aborted(ending.signal)])
    cancel()
    life = new AbortController()
    queue.open()
    stopping = null
    // Whoever started it again meanwhile, or waits for an end, is not forgotten.
    for (const entry of entries.values()) if (running || entry.waiting.length > 0) queue.add(entry.key, true)
  }

  return {
    entries,
    counters,
    set: {
      provider: (next) => {
        provider = next
        interpret = interpreterOf(parts, provider, entries, callbacks.healthCheck)
      },
      reconcile: (callback) => {
        callbacks.reconcile = callback
      },
      scale: (callback) => {
        callbacks.scale = callback
      },
      healthCheck: (callback) => {
        callbacks.healthCheck = callback
        interpret = interpreterOf(parts, provider, entries, callback)
      },
    },
    add: (key, urgent) => queue.add(key, urgent),
    soon,
    report,
    forget: (entry) => forget(entry, E.right(undefined)),
    isRunning: () => running,
    start: () => {
      running = true
      // One that has its turn already, or is in line for it, is not given a second.
      for (const key of entries.keys()) queue.addAfter(key, 0)
    },
    stop: () => {
      stopping ??= stopNow()
      return stopping
    },
  }
}

/** Its end was decided in a pass that came through: nothing of it is left. */
const isGone = ({ agent, mode, published }: Entry): boolean => agent.deletedAt !== undefined && mode === 'apply' && published?.finished === true

const interpreterOf = (
  { config, clock }: EngineParts,
  provider: InstanceProvider,
  entries: Map<string, Entry>,
  health: HealthCheckCallback | null,
): Interpret =>
  createInterpreter({
    clock,
    provider,
    concurrency: config.maxConcurrentActions,
    actionTimeoutMs: config.callTimeoutMs,
    ...(health === null ? {} : { ask: askOf(entries, health) }),
  })

/** The callback gets the instance as it was last listed; one that is not listed is not ready. */
const askOf =
  (entries: Map<string, Entry>, health: HealthCheckCallback) =>
  (agent: Agent, { id }: Probe, signal: Signal): TE.TaskEither<Failure, boolean> => {
    const instance = entries.get(`${agent.namespace}/${agent.name}`)?.listed.find((each) => each.id === id)
    return instance === undefined ? TE.right(false) : health(agent, instance, signal)
  }

const saved = async (store: AgentStore, agent: Agent, status: Status, signal: Signal, entry: Entry): Promise<void> => {
  try {
    if (E.isRight(await store.save(agent, status, signal)())) entry.unwritten = false
  } catch {
    // The next start begins with older windows, as after a crash.
  }
}

const aborted = (signal: Signal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

const missing = TE.left<Failure>({ type: 'Unavailable', message: 'no instance provider is set' })
const noProvider: InstanceProvider = {
  name: 'none',
  list: () => missing,
  create: () => missing,
  drain: () => missing,
  undrain: () => missing,
  delete: () => missing,
  probe: () => missing,
  remember: () => missing,
}
const LAZY_WRITE_MS = 60_000
