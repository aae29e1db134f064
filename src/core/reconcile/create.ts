/**
 * What comes: drains of ours are taken back first, then new instances are created, as many as the surge, the limits, the slots and the slow start permit.
 * Laws: never (surge, limits, a create in a slot that backs off), enabling. Source: reconcile.md §7 (undrain, backoff, slow start), §8.
 */
import type { Undrain } from '../domain/action.js'
import type { Agent } from '../domain/agent.js'
import { isCordoned } from '../domain/instance.js'
import { type Instant, never } from '../domain/units.js'
import { earlier } from '../domain/wake.js'
import type { ActionWhy } from '../domain/why.js'
import { isReady } from '../health/suspicion.js'
import { tightest } from '../scaling/stage/edges.js'
import type { Row } from './classify.js'
import { namesOf } from './names.js'
import { type Draft, heldIn, roomOf, type Situation, stayingIn, withhold } from './situation.js'
import { keepers } from './victims.js'

/** Takes back drains of ours, best to keep first; how many places that fills. */
export const undrain = ({ agent, tally, desired }: Situation, missing: number, acts: Draft): number => {
  if (tally.draining === 0) return 0
  const back = keepers(tally.rows.filter((row) => mayReturn(agent, row))).slice(0, missing)
  const why: ActionWhy = { type: 'BelowDesired', desired, existing: stayingIn(tally) }
  for (const { instance } of back) acts.actions.push({ type: 'Undrain', id: instance.id, why } satisfies Undrain)
  return back.length
}

/** Seen draining by our own will, ready, and of no rule's business once it is back. */
const mayReturn = ({ spec }: Agent, { class: own, instance, wish, health, current }: Row): boolean =>
  own === 'Draining' && wish === undefined && instance.drainingSince !== undefined && !isCordoned(instance) && isReady(instance, health, spec) && current

/** At most so many, and no more than may exist at all. */
export const create = (situation: Situation, missing: number, acts: Draft): void => {
  if (missing <= 0) return
  const { agent, view, tally, wishes, creates, desired, slots } = situation
  const { maxSurge } = roomOf(agent, desired)
  const fitting = Math.min(missing, Math.max(0, desired + maxSurge - tally.occupied - tally.inFlight))
  acts.asked = Math.max(0, fitting - slots.unseen.length)
  if (fitting < missing) acts.notes.push({ type: 'SurgeFull', maxSurge, withheld: missing - fitting })
  const wanted = afterBackoff(situation, fitting, acts)
  const allowed = afterLimits(situation, wanted, acts)
  if (allowed <= 0) return
  if (view.now < creates.afterAt) {
    acts.notes.push({ type: 'CreateBackoff', until: creates.afterAt, withheld: allowed })
    acts.wake = earlier(acts.wake, { at: creates.afterAt, why: { type: 'CreateBackoff' } })
    return
  }
  const count = Math.max(0, Math.min(allowed, creates.burst - tally.inFlight))
  const why: ActionWhy = { type: 'BelowDesired', desired, existing: stayingIn(tally) }
  if (count > 0) for (const name of namesOf(agent, tally.rows, wishes, slots, count)) acts.actions.push({ type: 'Create', name, revision: agent.revision, why })
  if (count < allowed) acts.notes.push({ type: 'SlowStart', burst: creates.burst, inFlight: tally.inFlight + count, withheld: allowed - count })
}

/** A slot that backs off holds the place of what is to come there, and so does one that an old list only does not show. */
const afterBackoff = (situation: Situation, fitting: number, acts: Draft): number => {
  const { reserved, unseen } = situation.slots
  if (reserved.size === 0 || fitting === 0) return fitting
  let until: Instant = never
  let first = 0
  for (const [slot, at] of reserved)
    if (at < until || (at === until && slot < first)) {
      until = at
      first = slot
    }
  const backing = Math.min(fitting, reserved.size - unseen.length)
  const hidden = Math.min(fitting - backing, unseen.length)
  if (backing > 0) {
    acts.notes.push({ type: 'SlotBackoff', until, withheld: backing })
    acts.wake = earlier(acts.wake, { at: until, why: { type: 'SlotBackoff', id: `${first}` } })
  }
  if (hidden > 0) withhold(situation, hidden, acts)
  return fitting - backing - hidden
}

/** What leaves still holds its place, and so does a create that is under way. */
const afterLimits = ({ agent, tally, slots, limits, desired }: Situation, wanted: number, acts: Draft): number => {
  const room = tightest(limits, agent.spec.consumption)
  const fits = Math.min(wanted, Math.max(0, room.most - heldIn(tally, slots)))
  if (fits < wanted) acts.notes.push({ type: 'NoRoom', ...room, withheld: wanted - fits })
  // Nothing is missing but what is to replace another: it is the rollout that has no room.
  if (wanted > 0 && fits === 0 && tally.stale > 0 && stayingIn(tally) >= desired) acts.notes.push({ type: 'RolloutNeedsRoom', ...room })
  return fits
}
