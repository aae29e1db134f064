/**
 * The units of the core. A flavour accepts a plain number or string, but an `Instant` is never taken for a `Duration`,
 * nor an id for a name: mix-ups fail to compile, and nobody who calls us has to cast.
 */
declare const unit: unique symbol
/** A plain number or string with a name that no other flavour takes. */
export type Flavor<T, Name extends string> = T & { readonly [unit]?: Name }

/** Milliseconds since the epoch, an integer. */
export type Instant = Flavor<number, 'Instant'>
/** Milliseconds, an integer, never negative. */
export type Duration = Flavor<number, 'Duration'>
/** The provider's own identity of an instance. */
export type InstanceId = Flavor<string, 'InstanceId'>
/** The name that a Create gave: `agent-revision-slot-incarnation`. */
export type InstanceName = Flavor<string, 'InstanceName'>
/** Eight characters that change when what an instance is made of changes. */
export type Revision = Flavor<string, 'Revision'>

/** How many should be. */
export type Desired = Flavor<number, 'Desired'>
/** Owned, not failed, not terminating. */
export type Existing = Flavor<number, 'Existing'>

/** Never: the deadline of what time alone cannot change. */
export const never = Number.POSITIVE_INFINITY

/** The largest count of replicas and slots that homeostat works with; larger wishes are cut to it. */
export const MAX_REPLICAS = 1_000_000

/** A number that JSON can carry: overflow is cut to the largest, what is none is 0, and there is no negative zero. */
export const finite = (value: number): number =>
  Number.isNaN(value) ? 0 : value > Number.MAX_VALUE ? Number.MAX_VALUE : value < -Number.MAX_VALUE ? -Number.MAX_VALUE : value + 0
