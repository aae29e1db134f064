/**
 * Where instances live. An adapter of it answers with what the world said, never with a rejected promise; a caller guards itself against one that does.
 * What a provider must keep to are laws: `providerLaws` of `homeostat/laws` runs against any.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Agent, Create, Delete, Drain, Evidence, Failure, InstanceInput, Instant, Probe, Undrain } from '../core/index.js'
import type { Signal } from './signal.js'

/** `at`: when the list was true; absent, the caller takes the instant before it asked. `instances`: all of the agent's. */
export type Listed = { readonly at?: Instant; readonly instances: readonly InstanceInput[] }

/** A success means accepted, not done: what is done is seen in the next list. `name`: for logs; `undrain`: takes a drain back. */
export type InstanceProvider = {
  readonly name: string
  /** The agent's own instances, each once, with what a drain and `remember` have stored with them. */
  list(agent: Agent, signal: Signal): TaskEither<Failure, Listed>
  /** A name that is taken is refused: asked twice, it makes one. */
  create(agent: Agent, action: Create, signal: Signal): TaskEither<Failure, void>
  /** No new work; deadline and cause are listed with the instance. Asked again, the first deadline stays. */
  drain(agent: Agent, action: Drain, signal: Signal): TaskEither<Failure, void>
  undrain(agent: Agent, action: Undrain, signal: Signal): TaskEither<Failure, void>
  /** Not in the state of `onlyIf`: Conflict, and nothing is done. Not there: Gone. */
  delete(agent: Agent, action: Delete, signal: Signal): TaskEither<Failure, void>
  /** Whether the instance is ready. A failure counts as a probe that failed. */
  probe(agent: Agent, action: Probe, signal: Signal): TaskEither<Failure, boolean>
  /** Keeps evidence with the instances, unread, and lists it again as `health` and `probing`. What is no longer there is passed over. */
  remember(agent: Agent, evidence: readonly Evidence[], signal: Signal): TaskEither<Failure, void>
}
