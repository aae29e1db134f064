/** Laws of counting: every instance is in one class, and what is published is what a naive count finds. */
import fc from 'fast-check'
import {
  type Action,
  type ActionType,
  type Agent,
  type Instance,
  isBusy,
  isWorldAction,
  observe,
  type PassStep,
  type Plan,
  type Wish,
} from '../../core/index.js'
import { courses, run } from '../course.js'
import { must, throughJson } from '../must.js'
import type { Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'
import { isServing } from '../story/cluster.js'
import { again } from './steady.js'

const kinds = [
  'a stranger',
  'a failed one',
  'an overdue one',
  'a suspect one',
  'a terminating one',
  'a draining one',
  'a ready one',
  'an unready one',
  'a starting one',
  'one that comes back',
  'a drain not seen yet',
] as const

export const partition = (reconcile: Reconcile): Law => {
  const reached = sometimes(kinds)
  return {
    title: 'partition: every instance is in exactly one class, and the published counts are those of a naive count',
    sometimes: reached,
    property: fc.property(courses({ probes: 'None' }), (course) => {
      for (const { agent, observed, plan } of run(reconcile, course)) {
        const { status, trail } = plan
        const { wishes } = status.memory
        const classes = observed.instances.map((instance) => naive(instance, agent, wishes, passAt(plan)))
        for (const each of classes) reached.reach(each)
        const count = (...of: (typeof kinds)[number][]): number => classes.filter((each) => of.includes(each)).length
        const existing = count(
          'a draining one',
          'a suspect one',
          'a ready one',
          'an unready one',
          'a starting one',
          'one that comes back',
          'a drain not seen yet',
        )
        must(status.replicas === existing, () => `${status.replicas} are published, ${existing} exist`)
        must(status.readyReplicas === count('a ready one'), () => `${status.readyReplicas} are published as ready, ${count('a ready one')} are`)
        must(status.availableReplicas <= status.readyReplicas, () => `${status.availableReplicas} are available, ${status.readyReplicas} ready`)
        must(status.updatedReplicas <= status.replicas, () => `${status.updatedReplicas} are updated of ${status.replicas}`)
        const pass = trail.find((step): step is PassStep => step.type === 'Pass')
        const before = observed.instances.map((instance) => naive(instance, agent, [], passAt(plan)))
        const failed = before.filter((each) => each === 'a failed one' || each === 'an overdue one').length
        const suspects = before.filter((each) => each === 'a suspect one').length
        must(pass?.strangers === count('a stranger'), () => `the trail counts ${pass?.strangers} strangers`)
        // Which wishes had an effect then is the business of settle: where there were none, nothing is to be known.
        if ((observed.status?.memory.wishes.length ?? 0) > 0) continue
        must(pass?.failed === failed, () => `the trail counts ${pass?.failed} that failed or are overdue, ${failed} are`)
        must(pass?.suspects === suspects, () => `the trail counts ${pass?.suspects} suspect ones, ${suspects} are`)
      }
    }),
  }
}

/** The time of the pass, as its trail says. */
const passAt = ({ trail }: Plan): number => trail.find((step) => step.type === 'Pass')?.at ?? 0

const latest = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined ? b : b === undefined ? a : Math.max(a, b))

/** Without probes. */
const naive = (instance: Instance, agent: Agent, wishes: readonly Wish[], now: number): (typeof kinds)[number] => {
  const wish = wishes.find(({ type, key, blocked }) => type !== 'Create' && key === instance.id && blocked !== true)?.type
  if (instance.ownerUid !== undefined && instance.ownerUid !== agent.uid) return 'a stranger'
  if (instance.phase === 'Failed') return 'a failed one'
  if (instance.deletingAt !== undefined || wish === 'Delete') return 'a terminating one'
  if (instance.drainingSince !== undefined) return wish === 'Undrain' ? 'one that comes back' : 'a draining one'
  if (wish === 'Drain') return 'a drain not seen yet'
  if (isServing(instance)) return 'a ready one'
  const { phase, createdAt, lastTransitionAt, readyAt } = instance
  const old = (from: number | undefined, forMs: number): boolean => from !== undefined && Math.min(from, now) + forMs <= now
  const { startDeadlineMs, healthCheck } = agent.spec
  if (phase === 'Pending' && !isBusy(instance) && old(latest(createdAt, lastTransitionAt), startDeadlineMs)) return 'an overdue one'
  if (phase === 'Unhealthy' && readyAt !== undefined && old(lastTransitionAt, healthCheck.failureThreshold * healthCheck.intervalMs)) return 'a suspect one'
  if (phase === 'Unhealthy' && readyAt === undefined && old(createdAt, startDeadlineMs)) return 'a suspect one'
  return instance.readyAt === undefined ? 'a starting one' : 'an unready one'
}

/** How many come (taken back or created, one for the other), are drained, and end; a Delete of what is in `returning` is left out. */
const countsOf = (actions: readonly Action[], returning: ReadonlySet<string>): Readonly<Record<(typeof ways)[number], number>> => {
  const counts = { come: 0, drain: 0, end: 0 }
  for (const action of actions.filter(isWorldAction)) if (action.type !== 'Delete' || !returning.has(action.id)) counts[wayOf[action.type]]++
  return counts
}
const ways = ['come', 'drain', 'end'] as const
const wayOf: Readonly<Record<ActionType, (typeof ways)[number]>> = { Undrain: 'come', Create: 'come', Drain: 'drain', Delete: 'end' }

/**
 * A Create on its way may keep a drained one from being taken back; that its drain then ends is the end of what was begun before, not of the Create's doing.
 */
export const enabling = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a create', 'a drain', 'a delete', 'an undrain', 'it was blocking'])
  return {
    title: 'enabling: a wish that is not seen yet enables no action: without it at least as many come, are drained and end',
    sometimes: reached,
    property: fc.property(courses({ mayBeDeleted: false }), fc.nat(), fc.integer({ min: 0, max: 20_000 }), (course, which, later) => {
      for (const pass of run(reconcile, course)) {
        const { agent, plan } = pass
        const { memory } = plan.status
        const { wishes } = memory
        // One that was refused is no longer waited for: it is known to have had no effect, and others may be tried.
        const open = wishes.filter(({ blocked }) => blocked !== true)
        const wish = open[which % Math.max(1, open.length)]
        if (wish === undefined) continue
        const now = Math.max(pass.now, memory.at) + later
        const { at: _undated, ...input } = again(pass)
        const free = throughJson({ ...plan.status, memory: { ...memory, wishes: wishes.filter((other) => other !== wish) } })
        const without = reconcile(agent, observe({ ...input, status: free }), now).actions
        const returning = new Set(without.flatMap((action) => (action.type === 'Undrain' ? [action.id] : [])))
        const withIt = countsOf(reconcile(agent, observe({ ...input, status: plan.status }), now).actions, returning)
        const withoutIt = countsOf(without, returning)
        for (const way of ways) {
          must(
            withIt[way] <= withoutIt[way],
            () => `a ${wish.type} that is not seen lets more ${way}: ${JSON.stringify(withIt)} against ${JSON.stringify(withoutIt)}`,
          )
          reached.reach('it was blocking', withIt[way] < withoutIt[way])
        }
        reached.reach(wish.type === 'Create' ? 'a create' : wish.type === 'Drain' ? 'a drain' : wish.type === 'Delete' ? 'a delete' : 'an undrain')
      }
    }),
  }
}
