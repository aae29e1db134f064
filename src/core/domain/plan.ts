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

/** Health to keep with an instance, unread, and to hand back as `health` and `probing` of the next list. */
export type Evidence = { readonly id: InstanceId; readonly health: Health | null; readonly probing: Instant | null }

export type Plan = {
  readonly actions: readonly Action[]
  readonly status: Status
  readonly persist: Persist
  readonly evidence: readonly Evidence[]
  readonly wake: Wake | null
  readonly trail: Trail
}

export const emptyActions: readonly Action[] = []
export const emptyEvidence: readonly Evidence[] = []
