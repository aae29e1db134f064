/**
 * Which slots hold what, and which back off: a slot fails when what lived there failed, vanished without our wish, was never seen alive, or was removed by
 * us as suspect or overdue. It is reserved until its back-off is over, and while what it holds has failed or is going: reused before a new one is begun, so that
 * what fails again and again is asked for ever more slowly. Laws: repetition, order, never (a create in a slot that backs off). Source: reconcile.md §7.
 */
import type { Agent } from '../domain/agent.js'
import { isCordoned, isSeenToStay } from '../domain/instance.js'
import type { Backoff, Memory, Wish } from '../domain/memory.js'
import { LONGEST_SLOT_BACKOFF_MS, MOST_BACKOFFS } from '../domain/memory.js'
import { type Slots, slotsIn, toSlots } from '../domain/slots.js'
import type { Status } from '../domain/status.js'
import type { WishStep } from '../domain/trail.js'
import type { Duration, Instant } from '../domain/units.js'
import type { Class, Row, Tally } from './classify.js'
import { placeOf } from './names.js'
import type { Settled } from './settle.js'
import type { View } from './view.js'

/**
 * What is known of slots in one pass. `unseen`: what lives there is not in the list, which is too old to say so. `reserved`: nothing is created there for
 * now, and until when; Infinity: until something is seen. `tried`: failed before, and may be tried again.
 */
export type SlotState = {
  readonly backoffs: readonly Backoff[]
  readonly unseen: readonly number[]
  readonly reserved: ReadonlyMap<number, Instant>
  readonly tried: ReadonlySet<number>
}

/**
 * Nothing of ours came, went or failed since memory was written, so it knows where everything is. One that vanishes in the very look in which another
 * turns up unasked goes unmissed: a back-off less, for a walk through all names less in every pass.
 */
export const isQuiet = (agent: Agent, before: Status | null, settled: Settled, tally: Tally, view: View): boolean =>
  before !== null &&
  !view.stale &&
  before.memory.backoffs.every((backoff) => isForgotten(backoff, agent, view.now)) &&
  before.memory.wishes.length === 0 &&
  settled.wishes.length === 0 &&
  tally.failed + tally.overdue === 0 &&
  tally.existing === before.replicas

/** What a slot holds: a bit each. */
const LIVES = 1
const FAILED = 2
const LEAVES = 4
const DRAINS = 16
/** Seen to stay, whatever is wished for it and however long it has been starting: it holds its place itself. */
const HOLDS = 8
/** Alive, or on its way out: nothing has failed there. */
const TAKEN = LIVES | DRAINS | LEAVES

export const slotState = (
  agent: Agent,
  rows: readonly Row[],
  memory: Pick<Memory, 'slots' | 'backoffs'>,
  ended: readonly WishStep[],
  wishes: readonly Wish[],
  view: View,
): SlotState => {
  const held = heldBy(agent, rows)
  const wished = new Set<number>()
  for (const { type, key } of wishes) if (type === 'Create') wished.add(placeOf(agent, key)?.slot ?? -1)
  const begun = new Set<number>()
  for (const { action, key, result } of ended) {
    const place = action === 'Create' && (result === 'Met' || result === 'Overdue') ? placeOf(agent, key) : null
    if (place !== null) begun.add(place.slot)
  }
  const lived = new Set(slotsIn(memory.slots))
  const known = backoffsBySlot(memory.backoffs)
  const failing: number[] = []
  const unseen: number[] = []
  for (const slot of lived) {
    const what = held.get(slot)?.what ?? 0
    if ((what & TAKEN) !== 0 || begun.has(slot)) continue
    if (what !== 0 || !view.stale) failing.push(slot)
    else unseen.push(slot)
  }
  for (const slot of begun) {
    const what = held.get(slot)?.what ?? 0
    if ((what & TAKEN) === 0 && (what !== 0 || !view.stale) && !wished.has(slot)) failing.push(slot)
  }
  for (const [slot, { what }] of held)
    if ((what & TAKEN) === 0 && (what & FAILED) !== 0 && !lived.has(slot) && !begun.has(slot) && !known.has(slot)) failing.push(slot)
  const backoffs = failing.length === 0 ? memory.backoffs : afterFailing(agent, memory.backoffs, failing, held, view.now)
  return { backoffs, unseen, reserved: reservedIn(backoffs, held, unseen, view.now), tried: triedIn(backoffs, agent, view.now) }
}

/** The same under the wishes of this pass, which gave up the instances of these names: their slots fail too, unless they back off already. */
export const slotsAfter = (agent: Agent, before: SlotState, rows: readonly Row[], given: readonly string[], now: Instant): SlotState => {
  const known = backoffsBySlot(before.backoffs)
  const failing = given.flatMap((name) => {
    const slot = placeOf(agent, name)?.slot
    return slot === undefined || (known.get(slot)?.until ?? 0) > now ? [] : [slot]
  })
  if (failing.length === 0 && before.backoffs.length === 0 && before.unseen.length === 0) return before
  const held = heldBy(agent, rows)
  const backoffs = failing.length === 0 ? before.backoffs : afterFailing(agent, before.backoffs, failing, held, now)
  return {
    backoffs,
    unseen: before.unseen,
    reserved: reservedIn(backoffs, held, before.unseen, now),
    tried: triedIn(backoffs, agent, now),
  }
}

/** The back-offs after these slots failed once more; grouped, at most 64 groups. */
const afterFailing = (
  agent: Agent,
  backoffs: readonly Backoff[],
  slots: readonly number[],
  held: ReadonlyMap<number, Held>,
  now: Instant,
): readonly Backoff[] => {
  const knownBySlot = backoffsBySlot(backoffs)
  const failuresBySlot = new Map<number, number>()
  for (const slot of slots) {
    const known = knownBySlot.get(slot)
    failuresBySlot.set(slot, (known === undefined || isForgotten(known, agent, now) ? 0 : known.failures) + 1)
  }
  const groups = new Map<string, { slots: number[]; readonly failures: number; readonly until: Instant }>()
  const put = (slot: number, failures: number, until: Instant): void => {
    const key = `${failures} ${until}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { slots: [slot], failures, until })
    else group.slots.push(slot)
  }
  for (const backoff of backoffs)
    for (const slot of slotsIn(backoff.slots)) {
      // What still lies there has been counted, however long ago.
      const isCounted = ((held.get(slot)?.what ?? 0) & FAILED) !== 0
      if (!failuresBySlot.has(slot) && (isCounted || !isForgotten(backoff, agent, now))) put(slot, backoff.failures, backoff.until)
    }
  for (const [slot, failures] of failuresBySlot) put(slot, failures, toSecond(now + delayOf(failures)))
  const sorted = [...groups.values()].sort((a, b) => a.until - b.until || a.failures - b.failures)
  // Too many groups: the two that end first become one, that ends later. Nothing is tried too early for it.
  while (sorted.length > MOST_BACKOFFS) {
    const [first, second] = sorted.splice(0, 2) as [(typeof sorted)[number], (typeof sorted)[number]]
    sorted.unshift({ slots: [...first.slots, ...second.slots], failures: Math.max(first.failures, second.failures), until: second.until })
  }
  return sorted.map(({ slots: own, failures, until }) => ({ slots: toSlots(own), failures, until }))
}

/** The slots in which something of ours lives, under the wishes; in a list from before the last action, what is not shown there lives on. */
export const livingIn = (agent: Agent, rows: readonly Row[], before: Slots, stale: boolean): Slots => {
  const living: number[] = []
  const held = heldBy(agent, rows)
  // What drains may end by itself: that was our wish, or a human's.
  for (const [slot, { what }] of held) if ((what & LIVES) !== 0) living.push(slot)
  if (stale) for (const slot of slotsIn(before)) if (!held.has(slot)) living.push(slot)
  return toSlots(living)
}

type Held = { what: number; cordoned: boolean }

const heldBy = (agent: Agent, rows: readonly Row[]): ReadonlyMap<number, Held> => {
  const held = new Map<number, Held>()
  for (const { class: own, instance } of rows) {
    if (own === 'Stranger') continue
    const place = placeOf(agent, instance.name)
    if (place === null) continue
    const bit = bitOf(own) | (isSeenToStay(instance) ? HOLDS : 0)
    const cordoned = isCordoned(instance)
    const known = held.get(place.slot)
    if (known === undefined) held.set(place.slot, { what: bit, cordoned })
    else {
      known.what |= bit
      known.cordoned ||= cordoned
    }
  }
  return held
}

const bitOf = (own: Class): number => {
  if (own === 'Failed' || own === 'Overdue') return FAILED
  if (own === 'Terminating') return LEAVES
  return own === 'Draining' ? DRAINS : LIVES
}

/** A failed one that a human keeps reserves nothing, and one that nobody can remove not for ever. */
const reservedIn = (backoffs: readonly Backoff[], held: ReadonlyMap<number, Held>, unseen: readonly number[], now: Instant): ReadonlyMap<number, Instant> => {
  if (backoffs.length === 0 && unseen.length === 0) return noReserved
  const reserved = new Map<number, Instant>()
  for (const { slots, until } of backoffs)
    for (const slot of slotsIn(slots)) {
      const inside = held.get(slot)
      if (inside !== undefined && ((inside.what & HOLDS) !== 0 || ((inside.what & (LIVES | DRAINS)) !== 0 && until <= now))) continue
      if (until > now) reserved.set(slot, until)
      else if (inside !== undefined && (inside.what & (FAILED | LEAVES)) !== 0 && !inside.cordoned && until + LONGEST_SLOT_BACKOFF_MS > now)
        reserved.set(slot, until + LONGEST_SLOT_BACKOFF_MS)
    }
  for (const slot of unseen) reserved.set(slot, Number.POSITIVE_INFINITY)
  return reserved
}

/** Slots that failed before and may be tried again. */
const triedIn = (backoffs: readonly Backoff[], agent: Agent, now: Instant): ReadonlySet<number> => {
  if (backoffs.length === 0) return noTried
  const tried = new Set<number>()
  for (const backoff of backoffs) if (backoff.until <= now && !isForgotten(backoff, agent, now)) for (const slot of slotsIn(backoff.slots)) tried.add(slot)
  return tried
}

/** Read once: asking the texts slot by slot would read them all for each. */
const backoffsBySlot = (backoffs: readonly Backoff[]): ReadonlyMap<number, Backoff> => {
  const bySlot = new Map<number, Backoff>()
  for (const backoff of backoffs) for (const slot of slotsIn(backoff.slots)) if (!bySlot.has(slot)) bySlot.set(slot, backoff)
  return bySlot
}

/** What started in time and was heard of no more for ten minutes begins anew. By time alone: whether it was well all the while is not looked at. */
const isForgotten = ({ until }: Backoff, { spec }: Agent, now: Instant): boolean => now >= until + spec.startDeadlineMs + WELL_MS

/** 10 s, doubling to 5 min. */
const delayOf = (failures: number): Duration => Math.min(10_000 * 2 ** Math.min(failures - 1, 20), 300_000)
/** Rounded up, so that what failed together backs off together. */
const toSecond = (at: Instant): Instant => Math.ceil(at / 1_000) * 1_000

const WELL_MS: Duration = 600_000
const noReserved: ReadonlyMap<number, Instant> = new Map()
const noTried: ReadonlySet<number> = new Set()
export const noSlots: SlotState = { backoffs: [], unseen: [], reserved: noReserved, tried: noTried }
