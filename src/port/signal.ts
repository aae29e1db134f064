/**
 * Names the platform's signal of cancellation in rooms that see no platform types; where these are in, the two declarations are one.
 */
declare global {
  interface AbortSignal {
    readonly aborted: boolean
  }
}

/** Aborted when nobody waits for the answer any more. A call that goes on after it is wasted, and its answer is ignored. */
export type Signal = AbortSignal
