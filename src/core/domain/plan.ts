/**
 * The one boundary value of a pass. Write `status` first when `persist` says Before (a failed write forbids the actions), then run `actions` in their order,
 * keep `evidence` with the instances, and come back at `wake`, or when something is seen.
 */
import type { Action } from './action.js'
import type { Health } from './health.js'
import type { Status } from './status.js'
import type { Trail } from './trail.js'
import type { InstanceId, Instant } from './units.js'
import type { Wake } from './wake.js'

/** Before: write, then act. Lazily: only windows or conditions moved; at most one write a minute is enough. No: the same status as before. */
export type Persist = 'Before' | 'Lazily' | 'No'

/** Health to keep with an instance, unread, and to hand back as `health` and `probing` of the next list. `id`: of the instance. */
export type Evidence = { readonly id: InstanceId; readonly health: Health | null; readonly probing: Instant | null }

/** The answer of a pass. */
export type Plan = {
  /** What to do, in running order: Undrain, Create, Drain, Delete, Probe. */
  readonly actions: readonly Action[]
  /** To publish, and to hand back with the next observation; the same reference when nothing changed. */
  readonly status: Status
  /** Whether `status` has to be stored, and whether before acting. */
  readonly persist: Persist
  /** Health to keep with instances, as far as it changed. */
  readonly evidence: readonly Evidence[]
  /** When to look again though nothing new is seen, and why; null: only when something is. */
  readonly wake: Wake | null
  /** The decision as data, step by step; `explain` makes the text of it. */
  readonly trail: Trail
}

export const emptyActions: readonly Action[] = []
export const emptyEvidence: readonly Evidence[] = []
