/** Time, for whoever has effects. Tests turn it by hand. */
import type { IO } from 'fp-ts/lib/IO.js'
import type { Duration, Instant } from '../core/index.js'

/** Takes back what was to come; afterwards it does nothing. */
export type Cancel = () => void

/** The time, and a way to be called when it comes. */
export type Clock = {
  /** The time of day; it may step. */
  readonly now: IO<Instant>
  /** Milliseconds that only grow, with fractions: for lengths of time. */
  readonly elapsed: IO<number>
  /** Runs once, after so many milliseconds, however many. */
  readonly after: (ms: Duration, run: () => void) => Cancel
}
