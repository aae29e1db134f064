/**
 * The same observation once more, under the wishes that this pass adds: what is published, remembered and waited for is read from here alone,
 * so that no fact is derived twice. Laws: twice, patience, punctuality. Source: reconcile.md §4.5.
 */
import { type Action, keyOf } from '../domain/action.js'
import type { Agent } from '../domain/agent.js'
import { type Memory, overdueAt, WISH_MS, type Wish } from '../domain/memory.js'
import type { Observed } from '../domain/observed.js'
import type { Status } from '../domain/status.js'
import type { Instant } from '../domain/units.js'
import { earlier, type Wake } from '../domain/wake.js'
import type { ActWhy } from '../domain/why.js'
import { type Acts, act, type Situation } from './act.js'
import { classify, isEmpty, type Tally } from './classify.js'
import type { Counted } from './decide.js'
import { type Settled, wishKey } from './settle.js'
import { viewOf } from './view.js'

/** The same observation under the new wishes: `left` is what the limit of a pass left over. */
export type Believed = {
  readonly wishes: readonly Wish[]
  readonly tally: Tally
  readonly wake: Wake | null
  readonly left: boolean
  readonly notes: readonly ActWhy[]
}

export const believe = (situation: Situation, observed: Observed, settled: Settled, acts: Acts): Believed => {
  if (acts.actions.length === 0) return { wishes: settled.wishes, tally: situation.tally, wake: acts.wake, left: false, notes: acts.notes }
  const { agent, view } = situation
  const wishes = wishesAfter(settled, acts.actions, situation)
  const under = viewOf(agent, observed, view.now, view.now)
  const tally = classify(agent, observed.instances, wishes, under)
  const again = act({ ...situation, view: under, tally, wishes })
  return { wishes, tally, wake: again.wake, left: acts.left > 0 || again.actions.length > 0, notes: again.notes }
}

/** A new wish replaces an older one for the same thing. */
const wishesAfter = ({ wishes, refusals }: Settled, actions: readonly Action[], { agent, tally, view }: Situation): readonly Wish[] => {
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
  if (
    !acted &&
    memory.desired === count.desired &&
    memory.everReady === everReady &&
    memory.wishes === believed.wishes &&
    memory.creates === settled.creates &&
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
  if (tally.availableAt > now && Number.isFinite(tally.availableAt))
    next = earlier(next, { at: tally.availableAt, why: { type: 'Available', id: tally.availableId } })
  if (left) next = earlier(next, { at: now + 1, why: { type: 'ActionLimit' } })
  if (agent.deletedAt !== undefined && !finished && isEmpty(tally) && now < memory.bornAt + WISH_MS)
    next = earlier(next, { at: memory.bornAt + WISH_MS, why: { type: 'DeletionWait' } })
  return next
}
