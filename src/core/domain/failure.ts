/**
 * What can go wrong in the world, as a provider reports it. The core never makes one: it reads them in `Outcome.error`.
 */
import type { Duration } from './units.js'

/** The words for what went wrong: may work later, never will, is not there, is over a quota, took too long, is in another state, or nobody knows. */
export const failureTypes = ['Unavailable', 'Rejected', 'Gone', 'QuotaExceeded', 'TimedOut', 'Conflict', 'Unknown'] as const
/** One of `failureTypes`. */
export type FailureType = (typeof failureTypes)[number]

/**
 * What a provider says of a call that failed: `type` is all that is decided on, `message` is for people. `retryAfterMs`: the provider's own wish, taken when it
 * is longer than our back-off.
 */
export type Failure = { readonly type: FailureType; readonly message?: string; readonly retryAfterMs?: Duration }
