/**
 * The advice of former passes, and what it allows now: one list that is filled in place, so it is not in the order of time.
 * Law: P6, the outcome lies between the number in force and the advice (with Q6 it does not). Source: hpa.md §1.7 to §1.9.
 */
import { isPast } from '../../domain/judge.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import type { Quirks } from '../quirks.js'
import { isListOf } from '../stage/common.js'
import type { Windows } from '../stage/stabilize.js'
import { MAX_INT32 } from './int64.js'
import { withOldestJoined } from './oldest.js'

export type Advised = { readonly replicas: number; readonly at: Instant }

/** The number that old advice leaves, and when it would leave another. */
export type Stabilization = { readonly count: number; readonly windowMs: Duration; readonly until: Instant }

/** Without `behavior`: the highest advice of the window. */
export const highestOf = (windowMs: Duration, quirks: Quirks): ((records: readonly Advised[], raw: number, current: number, now: Instant) => Stabilization) => {
  const edge = quirks.countsWindowEdge ? 1 : 0
  return (records, raw, current, now) => {
    const highest = extreme(records, raw, now - windowMs - edge, true)
    const count = quirks.oldAdviceRaises ? highest : Math.min(highest, Math.max(current, raw))
    return { count, windowMs, until: count === raw ? never : release(records, count, true, windowMs + edge, now) }
  }
}

/** With `behavior`: the number in force, brought between the lowest advice of the up window and the highest of the down window. */
export const between =
  ({ upMs, downMs }: Windows): ((records: readonly Advised[], raw: number, current: number, now: Instant) => Stabilization) =>
  (records, raw, current, now) => {
    const low = extreme(records, raw, now - upMs, false)
    const high = extreme(records, raw, now - downMs, true)
    const count = Math.min(Math.max(current, low), high)
    const windowMs = raw >= current ? upMs : downMs
    return { count, windowMs, until: count === raw ? never : release(records, count, count > raw, windowMs, now) }
  }

/** Puts the advice in the last place whose record is older than `windowMs`, or else at the end. */
export const remember = (records: readonly Advised[], replicas: number, windowMs: Duration, now: Instant): readonly Advised[] => {
  const own = { replicas, at: now }
  let place = records.length - 1
  while (place >= 0 && (records[place] as Advised).at >= now - windowMs) place--
  if (place < 0) return records.length < MOST_RECORDS ? [...records, own] : [...withOldestJoined(records, both), own]
  const next = records.slice()
  next[place] = own
  return next
}

export const isRecords = (json: unknown, latest: Instant): json is readonly Advised[] =>
  isListOf<Advised>(json, MOST_RECORDS, ({ replicas, at }) => isPast(at, latest) && Number.isSafeInteger(replicas) && Math.abs(replicas) <= MAX_INT32)

const extreme = (records: readonly Advised[], start: number, after: Instant, isHigh: boolean): number => {
  let worst = start
  for (let i = 0; i < records.length; i++) {
    const { replicas, at } = records[i] as Advised
    if ((isHigh ? replicas > worst : replicas < worst) && at > after) worst = replicas
  }
  return worst
}

/** When the last record that holds the count this far has left the window. */
const release = (records: readonly Advised[], count: number, isHigh: boolean, windowMs: Duration, now: Instant): Instant => {
  let latest = -never
  for (const { replicas, at } of records) if (at > now - windowMs && (isHigh ? replicas >= count : replicas <= count)) latest = Math.max(latest, at)
  return latest === -never ? never : latest + windowMs
}

/** The higher, at the later time, so that nothing falls sooner. Only windows of more than `MOST_RECORDS` passes come here. */
const both = (first: Advised, second: Advised): Advised => ({ replicas: Math.max(first.replicas, second.replicas), at: second.at })

/** An hour of passes of 15 s makes 241. */
const MOST_RECORDS = 512
