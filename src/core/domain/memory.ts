/**
 * What is remembered between two passes: bounded, JSON, versioned, handed out in `status.memory` and back in `observed.status`.
 * Instants are named `at`, `until`, `deadline`, `…At` or `…Since`: that is how a shift of the clock finds them, in the memories of a user's own stages too.
 */
import type { ActionType } from './action.js'
import type { Slots } from './slots.js'
import type { Desired, Duration, InstanceName, Instant, Revision } from './units.js'

/**
 * An action that was issued and is not yet observed. `key` is a Create's name, else the instance's id; `name`: the instance's, where it is not the key. Overdue
 * at `until`; absent: `WISH_MS` after `at`. `accepted`: a Create that was answered, and not with a no, and is not seen yet; the answer has been counted.
 * `failures`: how often in a row the provider refused it. `blocked`: refused, and without effect; it only keeps the action from being issued again before
 * `until`. `type`: of the action; `revision`: of the agent when it was issued.
 */
export type Wish = {
  readonly type: ActionType
  readonly key: string
  readonly name?: InstanceName
  readonly revision: Revision
  readonly at: Instant
  readonly until?: Instant
  readonly accepted?: true
  readonly failures?: number
  readonly blocked?: true
}

/** When a wish is overdue. */
export const overdueAt = ({ at, until }: Wish): Instant => until ?? at + WISH_MS

/** Slots whose instances failed in a row, so often; nothing is created there before `until`. `slots`: which; `failures`: how often in a row. */
export type Backoff = { readonly slots: Slots; readonly failures: number; readonly until: Instant }

/** The state of the slow start: `burst` creates may be open, none before `afterAt`. `failures`: rounds of refusals in a row. */
export type Creates = { readonly failures: number; readonly afterAt: Instant; readonly burst: number }

/** A stage's own memory: JSON, versioned, judged by the stage. `version`: of its shape; of another it counts as lost. */
export type StageMemory = { readonly version: number }

/**
 * What scaling alone remembers, and what `recommend` hands back: `current` is the number last decided, `changedAt` when it last changed, or was first known.
 * `at`: the latest pass; `stages`: the memory of each stage, by its name.
 */
export type ScalingMemory = {
  readonly version: 1
  readonly at: Instant
  readonly current: Desired
  readonly changedAt: Instant
  readonly stages: Readonly<Record<string, StageMemory>>
}

/**
 * What is remembered between two passes, handed out in `status.memory` and back in the next observation; absent or unsound, the next passes are cautious. To be
 * stored, not to be read.
 */
export type Memory = {
  readonly version: 1
  /** Of the agent; a memory of another is not believed. */
  readonly uid: string
  /** When it began; for a minute after that nothing is taken away. */
  readonly bornAt: Instant
  /** The latest pass. */
  readonly at: Instant
  /** The latest pass that changed the world: a list that is older is stale. */
  readonly actedAt: Instant
  /** How many should be, as last decided. */
  readonly desired: Desired
  /** Whether anything was ever ready, which tells Pending from Degraded. */
  readonly everReady: boolean
  /** Where something of ours lived when it was last looked at, so that what vanishes is missed. */
  readonly slots: Slots
  /** Slots in which nothing is created for now. */
  readonly backoffs: readonly Backoff[]
  /** Since when a rollout has been waiting for room. */
  readonly needsRoomAt?: Instant
  /** Actions that were issued and are not yet observed. */
  readonly wishes: readonly Wish[]
  /** How fast creates may go. */
  readonly creates: Creates
  /** What the policy remembers; null: scaling is off, or was never decided. */
  readonly scaling: ScalingMemory | null
}

/** A wish that is not seen for that long is forgotten; a Delete's, after its grace on top. */
export const WISH_MS: Duration = 60_000
/** Creates that may be open at once, and wishes that may be, however well it goes. */
export const MOST_OPEN = 1_024
export const MOST_WISHES = 100_000
/** How long a memory is young: no step down within the bounds, and nothing replaced, of what scales. */
export const YOUNG_MS: Duration = 60_000
/** Groups of slots that back off alike, at the most. */
export const MOST_BACKOFFS = 64
/** How long a slot may back off, the second that `until` is rounded up to included. */
export const LONGEST_SLOT_BACKOFF_MS: Duration = 301_000
/** A provider may ask for a day of patience; more is a broken clock. */
export const LONGEST_BACKOFF_MS: Duration = 86_400_000
/** How far a foreign clock, or ours before a step back, may be ahead before it is not believed. */
export const SKEW_MS: Duration = 300_000
