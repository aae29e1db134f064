/**
 * When to look again, and why: the earliest instant at which the answer could differ with nothing new seen.
 * Law: a monoid under "the earlier", ties by tag, then by id.
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import { compareBytes } from './bytes.js'
import type { Instant } from './units.js'

/** What would be different then; `id`: of the instance, stage, metric or wish that it concerns. */
export type WakeWhy =
  | { readonly type: 'ActionBackoff'; readonly id: string }
  | { readonly type: 'ActionLimit' }
  | { readonly type: 'Available'; readonly id: string }
  | { readonly type: 'CreateBackoff' }
  | { readonly type: 'DeletionWait' }
  | { readonly type: 'DrainDeadline'; readonly id: string }
  | { readonly type: 'MemoryYoung' }
  | { readonly type: 'ProbeDue'; readonly id: string }
  | { readonly type: 'RolloutOverdue' }
  | { readonly type: 'SampleAges'; readonly id: string }
  | { readonly type: 'SampleStale'; readonly id: string }
  | { readonly type: 'SlotBackoff'; readonly id: string }
  | { readonly type: 'Stage'; readonly id: string }
  | { readonly type: 'StartBelieved'; readonly id: string }
  | { readonly type: 'StartDeadline'; readonly id: string }
  | { readonly type: 'SuspectDue'; readonly id: string }
  | { readonly type: 'Unsettled' }
  | { readonly type: 'WishDeadline'; readonly id: string }

/** `at`: the instant; `why`: what would be different then. */
export type Wake = { readonly at: Instant; readonly why: WakeWhy }

/** The earlier of two; null is never. */
export const earlier = (a: Wake | null, b: Wake | null): Wake | null => {
  if (a === null || b === null) return a ?? b
  if (a.at !== b.at) return a.at < b.at ? a : b
  if (a.why.type !== b.why.type) return compareBytes(a.why.type, b.why.type) < 0 ? a : b
  return compareBytes(idOf(a.why), idOf(b.why)) <= 0 ? a : b
}

/** The earlier of two, null being never. Law: monoid. */
export const monoidWake: Monoid<Wake | null> = { concat: earlier, empty: null }

const idOf = (why: WakeWhy): string => ('id' in why ? why.id : '')
