/**
 * Settles wishes: which are met (observed), refused (an outcome with an error, counted once) or overdue, and what that does to the slow start.
 * A view older than the last action meets no Drain, Undrain or Delete. A refused one stays, without effect, until its back-off ends.
 * Laws: repetition, enabling, totality. Source: reconcile.md §4.1, §7 (slow start).
 */
import type { Outcome } from '../domain/action.js'
import { keyOf } from '../domain/action.js'
import { compareBytes } from '../domain/bytes.js'
import { copyOf } from '../domain/copy.js'
import type { Failure } from '../domain/failure.js'
import { canonicalText } from '../domain/hash.js'
import type { Instance } from '../domain/instance.js'
import { type Creates, LONGEST_BACKOFF_MS, MOST_OPEN, overdueAt, type Wish } from '../domain/memory.js'
import type { Observed } from '../domain/observed.js'
import type { WishStep } from '../domain/trail.js'
import type { Duration, Instant } from '../domain/units.js'
import { isStranger, type View } from './view.js'

/** `refusals`: how often what may now be tried again was refused, by `wishKey`. The same `wishes` and `creates` when nothing settled. */
export type Settled = {
  readonly wishes: readonly Wish[]
  readonly creates: Creates
  readonly refusals: ReadonlyMap<string, number>
  readonly notes: readonly WishStep[]
}

export const settle = (observed: Observed, wishes: readonly Wish[], creates: Creates, view: View): Settled => {
  if (wishes.length === 0) return { wishes, creates, refusals: none, notes: noNotes }
  const seen = index(observed.instances, view.uid)
  const outcomes = latestByKey(observed.outcomes)
  const kept: Wish[] = []
  const notes: WishStep[] = []
  const refusals = new Map<string, number>()
  let next = creates
  let refused: Failure | null = null
  let changed = false
  for (const wish of wishes) {
    const outcome = outcomes.get(wishKey(wish.type, wish.key))
    const answered = outcome !== undefined && Math.min(outcome.at, view.now) >= wish.at ? outcome : undefined
    const verdict = verdictOf(wish, seen, answered, view)
    if (verdict !== 'Waits') changed = true
    switch (verdict) {
      case 'Waits':
        kept.push(wish)
        continue
      case 'Accepted':
        next = grown(next)
        kept.push(copyOf(wish, { accepted: true }))
        continue
      case 'Doubtful':
        refused = worse(refused, answered?.error)
        kept.push(copyOf(wish, { accepted: true }))
        continue
      case 'Met':
        if (wish.type === 'Create' && wish.accepted !== true) next = grown(next)
        break
      case 'Overdue':
        break
      case 'Released':
        refusals.set(wishKey(wish.type, wish.key), wish.failures ?? 1)
        break
      case 'Refused':
        if (wish.type === 'Create') refused = worse(refused, answered?.error)
        else kept.push(blockedBy(wish, answered?.error, view.now))
        break
    }
    notes.push({ type: 'Wish', action: wish.type, key: wish.key, result: verdict })
  }
  if (refused !== null) next = backedOff(next, refused, view.now)
  return changed ? { wishes: kept, creates: next, refusals, notes } : { wishes, creates, refusals: none, notes: noNotes }
}

/** Wishes of one kind for one thing: an id may be a name. */
export const wishKey = (type: Wish['type'], key: string): string => `${type} ${key}`

/** Doubtful: nobody knows whether it was done, so it holds back like a refusal and is waited for like a success. */
type Verdict = 'Waits' | 'Accepted' | 'Doubtful' | WishStep['result']

const verdictOf = (wish: Wish, seen: Seen, outcome: Outcome | undefined, view: View): Verdict => {
  // A create that was refused and yet is there: the name was taken. It is no longer open, and no sign that creates go well.
  // What was said to be done, or may have been, is waited for: a second answer is that of a second try, and the name was taken by the first.
  if (wish.type === 'Create' && outcome?.error !== undefined && wish.accepted !== true) {
    if (outcome.error.type !== 'TimedOut' || seen.names.has(wish.key)) return 'Refused'
    return view.now >= overdueAt(wish) ? 'Overdue' : 'Doubtful'
  }
  if (isMet(wish, seen, view)) return 'Met'
  if (outcome !== undefined && wish.blocked !== true && wish.accepted !== true) {
    // Gone is a success that is yet to be seen: there is nothing left to drain or to delete.
    if (outcome.error !== undefined && outcome.error.type !== 'Gone') return 'Refused'
    if (outcome.error === undefined && wish.type === 'Create' && view.now < overdueAt(wish)) return 'Accepted'
  }
  if (view.now < overdueAt(wish)) return 'Waits'
  return wish.blocked === true ? 'Released' : 'Overdue'
}

const isMet = (wish: Wish, seen: Seen, view: View): boolean => {
  if (wish.type === 'Create') return seen.names.has(wish.key)
  if (view.stale) return false
  const instance = seen.byId.get(wish.key)
  if (instance === undefined || instance.deletingAt !== undefined) return true
  if (instance.phase === 'Failed') return wish.type !== 'Delete'
  switch (wish.type) {
    case 'Drain':
      return instance.drainingSince !== undefined
    case 'Undrain':
      return instance.drainingSince === undefined
    case 'Delete':
      return false
  }
}

const grown = ({ afterAt, burst }: Creates): Creates => ({ failures: 0, afterAt, burst: Math.min(burst + 1, MOST_OPEN) })

/** A later and shorter refusal does not cut short what an earlier one asked for. */
const backedOff = ({ failures, afterAt }: Creates, failure: Failure, now: Instant): Creates => ({
  failures: failures + 1,
  afterAt: Math.max(afterAt, now + backoff(failures + 1, failure)),
  burst: 1,
})

const blockedBy = (wish: Wish, failure: Failure | undefined, now: Instant): Wish => {
  const failures = (wish.failures ?? 0) + 1
  return copyOf(wish, { until: now + backoff(failures, failure), failures, blocked: true })
}

/** 1 s, doubling to 5 min, or what the provider asks for if that is longer (a day at the most). */
const backoff = (failures: number, failure: Failure | undefined): Duration =>
  Math.max(Math.min(1_000 * 2 ** Math.min(failures - 1, 20), 300_000), Math.min(failure?.retryAfterMs ?? 0, LONGEST_BACKOFF_MS))

const worse = (a: Failure | null, b: Failure | undefined): Failure | null => (a !== null && (a.retryAfterMs ?? 0) >= (b?.retryAfterMs ?? 0) ? a : (b ?? a))

/** The last word on each action; of two at one instant the error. */
const latestByKey = (outcomes: readonly Outcome[]): ReadonlyMap<string, Outcome> => {
  if (outcomes.length === 0) return none as ReadonlyMap<string, never>
  const latest = new Map<string, Outcome>()
  for (const outcome of outcomes) {
    if (outcome.action.type === 'Probe') continue
    const key = wishKey(outcome.action.type, keyOf(outcome.action))
    const before = latest.get(key)
    if (before === undefined || outcome.at > before.at || (outcome.at === before.at && outranks(outcome, before))) latest.set(key, outcome)
  }
  return latest
}

const outranks = (a: Outcome, b: Outcome): boolean =>
  a.error !== undefined && (b.error === undefined || compareBytes(canonicalText(a.error), canonicalText(b.error)) < 0)

type Seen = { readonly byId: ReadonlyMap<string, Instance>; readonly names: ReadonlySet<string> }

const index = (instances: readonly Instance[], uid: string): Seen => {
  const byId = new Map<string, Instance>()
  const names = new Set<string>()
  for (const instance of instances) {
    if (isStranger(instance, uid)) continue
    byId.set(instance.id, instance)
    names.add(instance.name)
  }
  return { byId, names }
}

const none: ReadonlyMap<string, number> = new Map()
const noNotes: readonly WishStep[] = []
