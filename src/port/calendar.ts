/** What a calendar says of an agent now: bounds within those of its spec, until the next change. */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Agent, CalendarWindow, Failure, Instant } from '../core/index.js'
import type { Signal } from './signal.js'

/** Null: nothing is said, and nothing will be. `windowAt`: bounds of an agent at an instant, and until when. */
export type Calendar = { windowAt(agent: Agent, now: Instant, signal: Signal): TaskEither<Failure, CalendarWindow | null> }
