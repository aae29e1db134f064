/**
 * Which: the actions that bring the world from what is there to what should be, in running order Undrain, Create, Drain, Delete.
 * A wish that is not yet observed may block an action, never enable one.
 * Laws: enabling, repetition, never (surge or unavailability exceeded). Source: reconcile.md §4.4, §7, §8.
 */
import type { WorldAction } from '../domain/action.js'
import { MOST_WISHES } from '../domain/memory.js'
import { create, undrain } from './create.js'
import { leave, release, remove } from './remove.js'
import { replace, surplus } from './replace.js'
import { type Acts, type Draft, MOST_ACTIONS, type Situation, stayingIn } from './situation.js'

export const act = (situation: Situation): Acts => {
  const { agent, tally, desired } = situation
  const acts: Draft = { actions: [], notes: [], wake: null, left: 0, given: [], asked: 0 }
  if (agent.deletedAt !== undefined) {
    leave(situation, acts)
    return limited(situation, acts)
  }
  if (agent.spec.paused) return { ...acts, notes: [{ type: 'AgentPaused' }] }
  const missing = desired - tally.seenGood - tally.seenOverdue - tally.returning - tally.inFlightCurrent
  if (missing > 0) create(situation, missing - undrain(situation, missing, acts), acts)
  const leaving = surplus(situation, acts)
  release(situation, leaving, 'ScaleDown', { type: 'AboveDesired', desired, existing: stayingIn(tally) }, acts)
  replace(situation, leaving, acts)
  remove(situation, acts)
  return limited(situation, acts)
}

/** Actions of one pass, in running order, cut at the limit of a pass and of what memory may hold. */
const limited = ({ wishes }: Situation, acts: Draft): Acts => {
  const { actions, notes, wake, left, given, asked } = acts
  const most = Math.max(0, Math.min(MOST_ACTIONS, MOST_WISHES - wishes.length))
  const withheld = left + Math.max(0, actions.length - most)
  inOrder(actions)
  if (withheld === 0) return acts
  // Where memory is full, only what it waits for can make room.
  return {
    actions: actions.slice(0, most),
    notes: [...notes, { type: 'ActionLimit', withheld }],
    wake,
    left: most === MOST_ACTIONS ? withheld : 0,
    given,
    asked,
  }
}

/** Drains come before deletes; within a kind the order of choice stays. */
const inOrder = (actions: WorldAction[]): void => {
  if (actions.length > 1) actions.sort((a, b) => rank[a.type] - rank[b.type])
}

const rank: Record<WorldAction['type'], number> = { Undrain: 0, Create: 1, Drain: 2, Delete: 3 }
