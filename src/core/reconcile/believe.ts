/**
 * The same observation once more, under the wishes that this pass adds: what is published, remembered and waited for is read from here alone,
 * so that no fact is derived twice. Laws: twice, patience, punctuality. Source: reconcile.md §4.5.
 */
import { keyOf, type WorldAction } from '../domain/action.js'
import type { Agent } from '../domain/agent.js'
import { copyOf } from '../domain/copy.js'
import { type Backoff, type Memory, overdueAt, WISH_MS, type Wish } from '../domain/memory.js'
import type { Observed } from '../domain/observed.js'
import type { Slots } from '../domain/slots.js'
import type { Status } from '../domain/status.js'
import type { Instant } from '../domain/units.js'
import { earlier, type Wake } from '../domain/wake.js'
import type { ActWhy } from '../domain/why.js'
import type { Results } from '../health/evidence.js'
import { act } from './act.js'
import { classify, isEmpty, type Tally } from './classify.js'
import type { Counted } from './decide.js'
import { type Settled, wishKey } from './settle.js'
import type { Acts, Situation } from './situation.js'
import { livingIn, noSlots, slotsAfter } from './slots.js'
import { viewOf } from './view.js'

/** The same observation under the new wishes: `left` is what the limit of a pass left over; `living`: the slots in which something of ours lives. */
export type Believed = {
  readonly wishes: readonly Wish[]
  readonly tally: Tally
  readonly living: Slots
  readonly backoffs: readonly Backoff[]
  readonly wake: Wake | null
  readonly left: boolean
  readonly notes: readonly ActWhy[]
}

export const believe = (situation: Situation, observed: Observed, results: Results, settled: Settled, acts: Acts, memory: Memory): Believed => {
  const { agent, view, slots } = situation
  if (acts.actions.length === 0) {
    // What is quiet is where it was.
    const known = slots === noSlots ? memory : { slots: livingIn(agent, situation.tally.rows, memory.slots, view.stale), backoffs: slots.backoffs }
    return {
      wishes: settled.wishes,
      tally: situation.tally,
      living: known.slots,
      backoffs: known.backoffs,
      wake: acts.wake,
      left: false,
      notes: acts.notes,
    }
  }
  const wishes = wishesAfter(settled, acts.actions, situation)
  const under = viewOf(agent, observed, view.now, view.now)
  const tally = classify(agent, observed.instances, results, wishes, under)
  const after = slotsAfter(agent, slots, tally.rows, acts.given, view.now)
  const again = act(copyOf(situation, { view: under, tally, wishes, slots: after }))
  return {
    wishes,
    tally,
    living: livingIn(agent, tally.rows, memory.slots, view.stale),
    backoffs: after === noSlots ? memory.backoffs : after.backoffs,
    wake: again.wake,
    left: acts.left > 0 || again.actions.length > 0,
    notes: again.notes,
  }
}

/** A new wish replaces an older one for the same thing. */
const wishesAfter = ({ wishes, refusals }: Settled, actions: readonly WorldAction[], { agent, tally, view }: Situation): readonly Wish[] => {
  const nameById = new Map<string, string>()
  for (const { instance } of tally.rows) nameById.set(instance.id, instance.name)
  const made = actions.map((action): Wish => {
    const key = keyOf(action)
    const name = nameById.get(key)
    const failures = refusals.get(wishKey(action.type, key))
    return {
      type: action.type,
      key,
      ...(action.type === 'Create' || name === undefined || name === key ? {} : { name }),
      revision: agent.revision,
      at: view.now,
      ...(action.type === 'Delete' ? { until: view.now + action.graceMs + WISH_MS } : {}),
      ...(failures === undefined ? {} : { failures }),
    }
  })
  const anew = new Set(made.filter(({ type }) => type !== 'Create').map(({ key }) => key))
  return [...wishes.filter(({ type, key }) => type === 'Create' || !anew.has(key)), ...made]
}

type Pass = {
  readonly count: Counted
  readonly believed: Believed
  readonly settled: Settled
  readonly acted: boolean
  readonly ready: boolean
  readonly time: Instant
}

/** The same memory when nothing in it changed. */
export const remember = (memory: Memory, { count, believed, settled, acted, ready, time }: Pass): Memory => {
  const everReady = memory.everReady || ready
  const needsRoomAt = believed.notes.some(({ type }) => type === 'RolloutNeedsRoom') ? (memory.needsRoomAt ?? time) : undefined
  if (
    !acted &&
    memory.desired === count.desired &&
    memory.everReady === everReady &&
    memory.wishes === believed.wishes &&
    memory.creates === settled.creates &&
    memory.slots === believed.living &&
    memory.backoffs === believed.backoffs &&
    memory.needsRoomAt === needsRoomAt &&
    memory.scaling === count.scaling
  )
    return memory
  return {
    version: 1,
    uid: memory.uid,
    bornAt: memory.bornAt,
    at: time,
    actedAt: acted ? time : memory.actedAt,
    desired: count.desired,
    everReady,
    slots: believed.living,
    backoffs: believed.backoffs,
    ...(needsRoomAt === undefined ? {} : { needsRoomAt }),
    wishes: believed.wishes,
    creates: settled.creates,
    scaling: count.scaling,
  }
}

/** The earliest of all that time alone can change: the number, a deadline, a wish, an instance that becomes available, what a limit left over. */
export const wakeOf = (
  agent: Agent,
  scaling: Wake | null,
  { wishes, tally, wake, left }: Believed,
  { memory, finished }: Status,
  now: Instant,
): Wake | null => {
  let next = earlier(scaling, wake)
  for (const wish of wishes)
    next = earlier(next, { at: overdueAt(wish), why: { type: wish.blocked === true ? 'ActionBackoff' : 'WishDeadline', id: wish.key } })
  next = earlier(next, tally.wake)
  if (memory.needsRoomAt !== undefined && memory.needsRoomAt + agent.spec.startDeadlineMs > now)
    next = earlier(next, { at: memory.needsRoomAt + agent.spec.startDeadlineMs, why: { type: 'RolloutOverdue' } })
  if (left) next = earlier(next, { at: now + 1, why: { type: 'ActionLimit' } })
  if (agent.deletedAt !== undefined && !finished && isEmpty(tally) && now < memory.bornAt + WISH_MS)
    next = earlier(next, { at: memory.bornAt + WISH_MS, why: { type: 'DeletionWait' } })
  return next
}
