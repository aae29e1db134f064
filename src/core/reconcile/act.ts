/**
 * Which: the actions that bring the world from what is there to what should be, in running order Undrain, Create, Drain, Delete.
 * A wish that is not yet observed may block an action, never enable one. What runs is drained before it is deleted.
 * Laws: never (ready deleted undrained, busy before its deadline, protected), enabling, repetition. Source: reconcile.md §4.4, §7.
 */
import type { Action, Drain, Undrain } from '../domain/action.js'
import type { Agent } from '../domain/agent.js'
import { drainCauseOf, type Instance, isBusy } from '../domain/instance.js'
import { type Creates, MOST_WISHES, type Wish } from '../domain/memory.js'
import type { Limits } from '../domain/observed.js'
import { earlier, type Wake } from '../domain/wake.js'
import type { ActionWhy, ActWhy } from '../domain/why.js'
import { tightest } from '../scaling/stage/edges.js'
import { isCurrent, isReady, type Row, type Tally } from './classify.js'
import { namesOf } from './names.js'
import { keepers, victims } from './victims.js'
import { past, type View } from './view.js'

/** What `act` is given: whose, what is seen, what is wanted. */
export type Situation = {
  readonly agent: Agent
  readonly view: View
  readonly tally: Tally
  readonly wishes: readonly Wish[]
  readonly creates: Creates
  readonly desired: number
  readonly limits: Limits
}

/** `wake`: when a deadline of the world or of the slow start is over. `left`: how much the limit of a pass left over. */
export type Acts = { readonly actions: readonly Action[]; readonly notes: readonly ActWhy[]; readonly wake: Wake | null; readonly left: number }

export const act = (situation: Situation): Acts => {
  const { agent, tally } = situation
  if (agent.deletedAt !== undefined) return limited(situation, leave(situation))
  if (agent.spec.paused) return { actions: [], notes: [{ type: 'AgentPaused' }], wake: null, left: 0 }
  const missing = situation.desired - tally.seenStaying - tally.returning - tally.inFlight
  const acts: Draft = { actions: [], notes: [], wake: null, left: 0 }
  if (missing > 0) create(situation, missing - undrain(situation, missing, acts), acts)
  const removals = missing < 0 ? surplus(situation, acts) : []
  release(situation, removals, 'ScaleDown', { type: 'AboveDesired', desired: situation.desired, existing: stayingIn(tally) }, acts)
  remove(situation, acts)
  return limited(situation, acts)
}

type Draft = { readonly actions: Action[]; readonly notes: ActWhy[]; wake: Wake | null; left: number }

/** What is there to stay: a reason counts neither what leaves nor what is not seen yet. */
const stayingIn = ({ existing, draining }: Tally): number => existing - draining

/** Takes back drains of ours, best to keep first; how many places that fills. */
const undrain = ({ agent, tally, desired }: Situation, missing: number, acts: Draft): number => {
  if (tally.draining === 0) return 0
  const back = keepers(
    agent,
    tally.rows.filter((row) => mayReturn(agent, row)),
  ).slice(0, missing)
  const why: ActionWhy = { type: 'BelowDesired', desired, existing: stayingIn(tally) }
  for (const { instance } of back) acts.actions.push({ type: 'Undrain', id: instance.id, why } satisfies Undrain)
  return back.length
}

/** Seen draining by our own will, ready, and of no rule's business once it is back. */
const mayReturn = (agent: Agent, { class: own, instance, wish }: Row): boolean =>
  own === 'Draining' && wish === undefined && instance.drainingSince !== undefined && !isCordoned(instance) && isReady(instance) && isCurrent(instance, agent)

/** Slow start: as many creates open as were met in a row, none while a refusal backs off. */
const create = ({ agent, view, tally, wishes, creates, desired, limits }: Situation, wanted: number, acts: Draft): void => {
  const { limit, most } = tightest(limits, agent.spec.consumption)
  // What leaves still holds its place, and so does a create that is under way.
  const missing = Math.min(wanted, Math.max(0, most - tally.existing - tally.terminating - tally.inFlight))
  if (missing < wanted) acts.notes.push({ type: 'NoRoom', limit, most, withheld: wanted - missing })
  if (missing <= 0) return
  if (view.now < creates.afterAt) {
    acts.notes.push({ type: 'CreateBackoff', until: creates.afterAt, withheld: missing })
    acts.wake = earlier(acts.wake, { at: creates.afterAt, why: { type: 'CreateBackoff' } })
    return
  }
  const count = Math.max(0, Math.min(missing, creates.burst - tally.inFlight))
  const why: ActionWhy = { type: 'BelowDesired', desired, existing: stayingIn(tally) }
  if (count > 0) for (const name of namesOf(agent, tally.rows, wishes, count)) acts.actions.push({ type: 'Create', name, revision: agent.revision, why })
  if (count < missing) acts.notes.push({ type: 'SlowStart', burst: creates.burst, inFlight: tally.inFlight + count, withheld: missing - count })
}

/** Who goes: of those that stay, under the wishes. A refused drain keeps its place, lest a second one goes for the first. */
const surplus = ({ agent, tally, desired }: Situation, acts: Draft): readonly Row[] => {
  const staying = tally.rows.filter(isStaying)
  const blocked = staying.reduce((sum, { wish }) => (wish?.blocked === true ? sum + 1 : sum), 0)
  const wanted = staying.length - blocked - desired
  if (wanted <= 0) return []
  // Choosing is dearest where zones are many: no more than a pass may take.
  const asked = Math.min(wanted, MOST_ACTIONS)
  const chosen = victims(
    agent,
    staying.filter(({ wish }) => wish === undefined),
    asked,
  )
  if (chosen.length < asked) acts.notes.push({ type: 'Protected', kept: asked - chosen.length })
  else acts.left += wanted - asked
  return chosen
}

const isStaying = ({ class: own, returning }: Row): boolean => !returning && (own === 'Ready' || own === 'Unready' || own === 'Starting')

/** Drains what runs; deletes what never did. Nothing on a view older than the last action. */
const release = (situation: Situation, rows: readonly Row[], cause: Drain['cause'], why: ActionWhy, acts: Draft): void => {
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

/** Deletes what has failed, and what is drained and not just taken back: seen idle, or past its deadline. */
const remove = (situation: Situation, acts: Draft): void => {
  const { agent, view, tally } = situation
  if (tally.failed === 0 && tally.draining === 0) return
  const back = new Set(acts.actions.flatMap((action) => (action.type === 'Undrain' ? [action.id] : [])))
  let stale = 0
  for (const { class: own, instance, wish } of tally.rows) {
    if (wish !== undefined || back.has(instance.id)) continue
    const why = own === 'Failed' ? whyFailed(situation, instance) : own === 'Draining' ? whyDrained(situation, instance, acts) : null
    if (why === null) continue
    if (view.stale) stale++
    else acts.actions.push(deletion(agent, instance, own === 'Failed' ? 'NotReady' : 'Draining', why))
  }
  if (stale > 0) withhold(situation, stale, acts)
}

/** Everything goes: what runs is drained, the rest deleted; protected and cordoned ones like the others. What is being taken back goes once it is seen back. */
const leave = (situation: Situation): Draft => {
  const acts: Draft = { actions: [], notes: [], wake: null, left: 0 }
  const rows = situation.tally.rows.filter((row) => isStaying(row) && row.wish === undefined)
  release(situation, rows, 'Deletion', { type: 'AgentDeleted' }, acts)
  remove(situation, acts)
  return acts
}

/** A human's cordon keeps what it holds for the human, failed or not, as long as the agent lives. */
const whyFailed = ({ agent }: Situation, instance: Instance): ActionWhy | null =>
  instance.deletingAt !== undefined || (isCordoned(instance) && agent.deletedAt === undefined) ? null : { type: 'InstanceFailed' }

const isCordoned = (instance: Instance): boolean => instance.drainingSince !== undefined && drainCauseOf(instance) === 'External'

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

const deletion = (agent: Agent, { id }: Instance, onlyIf: 'Draining' | 'NotReady', why: ActionWhy): Action => ({
  type: 'Delete',
  id,
  graceMs: agent.spec.terminationGraceMs,
  onlyIf,
  why,
})

const withhold = ({ view: { viewAt, actedAt } }: Situation, withheld: number, acts: Draft): void => {
  acts.notes.push({ type: 'StaleView', viewAt, actedAt, withheld })
}

/** Actions of one pass, in running order, cut at the limit of a pass and of what memory may hold. */
const limited = ({ wishes }: Situation, { actions, notes, wake, left }: Draft): Acts => {
  const most = Math.max(0, Math.min(MOST_ACTIONS, MOST_WISHES - wishes.length))
  const withheld = left + Math.max(0, actions.length - most)
  if (withheld === 0) return { actions: inOrder(actions), notes, wake, left: 0 }
  // Where memory is full, only what it waits for can make room.
  return { actions: inOrder(actions).slice(0, most), notes: [...notes, { type: 'ActionLimit', withheld }], wake, left: most === MOST_ACTIONS ? withheld : 0 }
}

/** Drains come before deletes; within a kind the order of choice stays. */
const inOrder = (actions: Action[]): readonly Action[] => {
  if (actions.length < 2) return actions
  return actions.sort((a, b) => rank[a.type] - rank[b.type])
}

const rank: Record<Action['type'], number> = { Undrain: 0, Create: 1, Drain: 2, Delete: 3 }
export const MOST_ACTIONS = 500
