/**
 * The changes that were written, a list for each direction, filled in place; and what the rate rules permit after them: the net change is limited.
 * Source: hpa.md §1.8, limits from policies; §1.9, events.
 */
import { copyOf } from '../../domain/copy.js'
import { isPast } from '../../domain/judge.js'
import type { ScalingPolicy, ScalingRules } from '../../domain/spec.js'
import type { Duration, Instant } from '../../domain/units.js'
import type { Direction } from '../../domain/why.js'
import type { Quirks } from '../quirks.js'
import { isListOf } from '../stage/common.js'
import { doubleToInt32, MAX_INT32 } from './int64.js'
import { withOldestJoined } from './oldest.js'

/** `outdated`: its place may be taken. It stays so, even if periods grow. */
export type Changed = { readonly change: number; readonly at: Instant; readonly outdated: boolean }
export type Changes = { readonly up: readonly Changed[]; readonly down: readonly Changed[] }
export type RatePolicies = Pick<ScalingRules, 'selectPolicy' | 'policies'>

/** How much was changed within the last `periodMs`. */
export const changedWithin = (events: readonly Changed[], periodMs: Duration, now: Instant): number => {
  let sum = 0
  for (let i = 0; i < events.length; i++) {
    const { change, at } = events[i] as Changed
    if (at > now - periodMs) sum += change
  }
  return sum
}

/** The furthest count that the policies of a direction permit, compared with nothing yet. */
export const limitOf = (direction: Direction, rules: RatePolicies, quirks: Quirks): ((changes: Changes, current: number, now: Instant) => number) => {
  const { selectPolicy, policies } = rules
  const isUp = direction === 'Up'
  const permits = isUp ? (quirks.percentInBinary ? upInBinary : upExact) : quirks.percentInBinary ? downInBinary : downExact
  const takesLargest = isUp === (selectPolicy === 'Max')
  return ({ up, down }, current, now) => {
    if (selectPolicy === 'Disabled') return current
    let limit = takesLargest ? -MAX_INT32 - 1 : MAX_INT32
    for (const policy of policies) {
      let start = current
      if (isUp || quirks.limitsNet) start -= changedWithin(up, policy.periodMs, now)
      if (!isUp || quirks.limitsNet) start += changedWithin(down, policy.periodMs, now)
      const permitted = doubleToInt32(permits(policy, start))
      limit = takesLargest ? Math.max(limit, permitted) : Math.min(limit, permitted)
    }
    return limit
  }
}

/** Marks what is older than `longestMs`, and puts the change in the last marked place, or else at the end. */
export const store = (events: readonly Changed[], change: number, longestMs: Duration, now: Instant): readonly Changed[] => {
  const next: Changed[] = []
  let place = -1
  for (const event of events) {
    const outdated = event.outdated || event.at < now - longestMs
    if (outdated) place = next.length
    next.push(outdated === event.outdated ? event : copyOf(event, { outdated }))
  }
  const own = { change, at: now, outdated: false }
  if (place >= 0) next[place] = own
  else next.push(own)
  return next.length > MOST_EVENTS ? withOldestJoined(next, both) : next
}

export const longestPeriod = (policies: readonly ScalingPolicy[]): Duration => policies.reduce((longest, { periodMs }) => Math.max(longest, periodMs), 0)

export const isChanges = (json: unknown, latest: Instant): json is readonly Changed[] =>
  isListOf<Changed>(
    json,
    MOST_EVENTS,
    ({ at, change, outdated }) => isPast(at, latest) && Number.isSafeInteger(change) && change >= 0 && change <= 2 * MAX_INT32 && typeof outdated === 'boolean',
  )

type Permits = (policy: ScalingPolicy, start: number) => number
const upInBinary: Permits = ({ type, value }, start) => (type === 'Pods' ? start + value : Math.ceil(start * (1 + value / 100)))
const downInBinary: Permits = ({ type, value }, start) => (type === 'Pods' ? start - value : Math.trunc(start * (1 - value / 100)))
const upExact: Permits = ({ type, value }, start) => (type === 'Pods' ? start + value : Math.ceil((start * (100 + value)) / 100))
const downExact: Permits = ({ type, value }, start) => (type === 'Pods' ? start - value : Math.floor((start * (100 - value)) / 100))

/** Their sum, at the later time, so that nothing is given back early. */
const both = (first: Changed, second: Changed): Changed => ({
  change: Math.min(first.change + second.change, 2 * MAX_INT32),
  at: second.at,
  outdated: second.outdated,
})

/** Half an hour of passes of 15 s makes 121. */
const MOST_EVENTS = 256
