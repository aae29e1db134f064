/**
 * What can go wrong in the world, as a provider reports it. The core never makes one: it reads them in `Outcome.error`.
 */
import type { Duration } from './units.js'

export const failureTypes = ['Unavailable', 'Rejected', 'Gone', 'QuotaExceeded', 'TimedOut', 'Conflict', 'Unknown'] as const
export type FailureType = (typeof failureTypes)[number]

/** `retryAfterMs`: the provider's own wish, taken when it is longer than our back-off. */
export type Failure = { readonly type: FailureType; readonly message?: string; readonly retryAfterMs?: Duration }
