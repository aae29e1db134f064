/** Where agents and their status are kept. A save may fail: then nothing that rests on it is done. */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Agent, Failure, Status } from '../core/index.js'
import type { Signal } from './signal.js'

/** `status` as it was stored, unread: the core judges it. `agent`: as it was registered. */
export type Stored = { readonly agent: Agent; readonly status?: unknown }

/** `list`: all that are known; `save`: the status of one. */
export type AgentStore = {
  list(signal: Signal): TaskEither<Failure, readonly Stored[]>
  /** Null: nothing is stored of that agent. */
  load(agent: Agent, signal: Signal): TaskEither<Failure, Stored | null>
  save(agent: Agent, status: Status, signal: Signal): TaskEither<Failure, void>
  /** Removing what is not there is no failure. */
  remove(agent: Agent, signal: Signal): TaskEither<Failure, void>
}
