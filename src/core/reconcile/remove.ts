/**
 * What goes, and how: what runs is drained, and deleted once it is seen idle or its deadline is over; what never ran is deleted at once, and so is what failed.
 * Nothing on a list older than the last action. Laws: never (ready deleted undrained, busy before its deadline), enabling. Source: reconcile.md §7.
 */
import type { Drain, WorldAction } from '../domain/action.js'
import type { Agent } from '../domain/agent.js'
import { type Instance, isBusy, isCordoned } from '../domain/instance.js'
import { earlier } from '../domain/wake.js'
import type { ActionWhy } from '../domain/why.js'
import type { Row } from './classify.js'
import { type Draft, isStaying, type Situation, withhold } from './situation.js'
import { past } from './view.js'

/** Drains what runs; deletes what never did. */
export const release = (situation: Situation, rows: readonly Row[], cause: Drain['cause'], why: ActionWhy, acts: Draft): void => {
  if (rows.length === 0) return
  const { agent, view } = situation
  if (view.stale) {
    withhold(situation, rows.length, acts)
    return
  }
  const deadline = view.now + agent.spec.drainMs
  for (const { instance } of rows) if (runs(instance)) acts.actions.push({ type: 'Drain', id: instance.id, deadline, cause, why })
  for (const { instance } of rows) if (!runs(instance)) acts.actions.push(deletion(agent, instance, 'NotReady', why))
}

/** Deletes what has failed or is overdue, and what is drained and not just taken back: seen idle, or past its deadline. */
export const remove = (situation: Situation, acts: Draft): void => {
  const { agent, view, tally } = situation
  if (tally.failed + tally.overdue + tally.draining === 0) return
  const back = new Set(acts.actions.flatMap((action) => (action.type === 'Undrain' ? [action.id] : [])))
  let stale = 0
  for (const row of tally.rows) {
    const { instance } = row
    if (row.wish !== undefined || back.has(instance.id)) continue
    const why = whyGone(situation, row, acts)
    if (why === null) continue
    if (view.stale) stale++
    else acts.actions.push(deletion(agent, instance, row.class === 'Draining' ? 'Draining' : 'NotReady', why))
  }
  if (stale > 0) withhold(situation, stale, acts)
}

/** Everything goes: what runs is drained, the rest deleted; protected and cordoned ones like the others. What is being taken back goes once it is seen back. */
export const leave = (situation: Situation, acts: Draft): void => {
  const rows = situation.tally.rows.filter((row) => isStaying(row) && row.wish === undefined)
  release(situation, rows, 'Deletion', { type: 'AgentDeleted' }, acts)
  remove(situation, acts)
}

const whyGone = (situation: Situation, row: Row, acts: Draft): ActionWhy | null => {
  const { class: own, instance, since } = row
  switch (own) {
    case 'Failed':
      return whyFailed(situation, instance)
    case 'Overdue':
      return { type: 'StartOverdue', since: since ?? situation.view.now }
    case 'Draining':
      return whyDrained(situation, instance, acts)
    default:
      return null
  }
}

/** A human's cordon keeps what it holds for the human, failed or not, as long as the agent lives. */
const whyFailed = ({ agent }: Situation, instance: Instance): ActionWhy | null =>
  instance.deletingAt !== undefined || (isCordoned(instance) && agent.deletedAt === undefined) ? null : { type: 'InstanceFailed' }

const whyDrained = ({ agent, view }: Situation, instance: Instance, acts: Draft): ActionWhy | null => {
  const { drainingSince } = instance
  if (drainingSince === undefined || (isCordoned(instance) && agent.deletedAt === undefined)) return null
  const since = past(drainingSince, view.now)
  if (!isBusy(instance)) return { type: 'Drained', drainingSince: since }
  // A cordon has no deadline of its own: once the agent goes, its drain does.
  const deadline = instance.drainDeadline ?? (agent.deletedAt === undefined ? undefined : past(agent.deletedAt, view.now) + agent.spec.drainMs)
  if (deadline === undefined) return null
  if (view.now >= deadline) return { type: 'DrainDeadlinePassed', deadline }
  acts.wake = earlier(acts.wake, { at: deadline, why: { type: 'DrainDeadline', id: instance.id } })
  return null
}

/** Alive or at work: more than a request for an instance. */
const runs = (instance: Instance): boolean => instance.phase !== 'Pending' || isBusy(instance)

const deletion = (agent: Agent, { id }: Instance, onlyIf: 'Draining' | 'NotReady', why: ActionWhy): WorldAction => ({
  type: 'Delete',
  id,
  graceMs: agent.spec.terminationGraceMs,
  onlyIf,
  why,
})
