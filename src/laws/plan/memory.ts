/** Laws of memory: losing it removes no more than having it, and no instant of the future in it or in what is seen does harm. */
import fc from 'fast-check'
import { type Action, type Instance, type ObservedInput, observe } from '../../core/index.js'
import { courses, run } from '../course.js'
import { must, throughJson } from '../must.js'
import type { Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'
import { silent } from './number.js'
import { surgeOf } from './rollout.js'

/** Whether an action begins to remove what is listed; the end of a drain that is seen was begun before. */
const removes = (instances: readonly Instance[]) => {
  const draining = new Set(instances.flatMap(({ id, drainingSince }) => (drainingSince === undefined ? [] : [id])))
  return (action: Action): boolean => action.type === 'Drain' || (action.type === 'Delete' && !draining.has(action.id))
}

export const restart = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a removal without memory', 'a removal under way', 'a scaled agent', 'a static agent', 'an old view'])
  return {
    title: 'restart: who has lost its memory removes no more than who has not, and what was under way',
    sometimes: reached,
    property: fc.property(courses({ mayBeDeleted: false }), (course) => {
      for (const { agent, input, observed, now, plan } of run(reconcile, course)) {
        if (observed.status === undefined || observed.status.memory.uid !== agent.uid) continue
        const { status: _lost, ...rest } = input
        const { at } = observed.status.memory
        const anew = reconcile(agent, observe(rest), at > now + 300_000 ? now : Math.max(now, at))
        const isRemoval = removes(observed.instances)
        const removed = anew.actions.filter(isRemoval).length
        const underWay = observed.status.memory.wishes.filter(({ type }) => type === 'Drain' || type === 'Delete').length
        const held = plan.actions.filter(isRemoval).length
        // Who knows more keeps the place of one that is to be replaced; who knows nothing counts it as one too many.
        const stale = observed.instances.filter(({ revision = agent.revision }) => revision !== agent.revision).length
        const placed = Math.min(surgeOf(agent, plan.status.desiredReplicas), stale)
        must(
          removed <= held + underWay + placed,
          () => `without memory ${JSON.stringify(anew.actions.filter(isRemoval))}, with it ${held} and ${underWay} under way`,
        )
        reached.reach('a removal without memory', removed > 0)
        reached.reach('a removal under way', underWay > 0)
        reached.reach('a scaled agent', agent.spec.scaling.enabled)
        reached.reach('a static agent', !agent.spec.scaling.enabled)
        reached.reach(
          'an old view',
          plan.trail.some((step) => step.type === 'Act' && step.why.type === 'StaleView'),
        )
      }
    }),
  }
}

/** An instant of what is seen, to be put into the future. */
type Clock = 'createdAt' | 'startedAt' | 'readyAt' | 'lastTransitionAt' | 'drainingSince' | 'deletingAt' | 'sample' | 'outcome' | 'list'
const clocks: readonly Clock[] = ['createdAt', 'startedAt', 'readyAt', 'lastTransitionAt', 'drainingSince', 'deletingAt', 'sample', 'outcome', 'list']

export const skew = (reconcile: Reconcile): Law => {
  const reached = sometimes([...clocks, 'a memory ahead of the clock', 'a delete'])
  return {
    title: 'skew: no instant of the future causes a Delete, moves the clock of memory, or stays in it',
    sometimes: reached,
    property: fc.property(courses(), fc.constantFrom(...clocks), fc.integer({ min: 300_001, max: 4_000_000_000_000 }), (course, which, ahead) => {
      for (const { agent, input, observed, now, plan } of run(reconcile, course)) {
        const time = Math.max(now, observed.status?.memory.at ?? now)
        const present = reconcile(agent, observe(withClock(input, which, time)), time)
        const future = reconcile(agent, observe(withClock(input, which, time + ahead)), time)
        // A sample of the future is none, and caution judges what follows from that; a start of the future is unknown, so what was probed before it counts.
        const without = which === 'sample' ? silent(input, null) : which === 'startedAt' ? unstarted(input) : null
        const deaf = without === null ? present : reconcile(agent, observe(without), time)
        const deletes = new Set([...present.actions, ...deaf.actions].flatMap((action) => (action.type === 'Delete' ? [action.id] : [])))
        for (const action of future.actions) {
          if (action.type === 'Delete') must(deletes.has(action.id), () => `${which} of the future deletes ${action.id}`)
          reached.reach('a delete', action.type === 'Delete')
        }
        if (now >= (observed.status?.memory.at ?? now)) noFuture(future.status.memory, now)
        reached.reach(which)
        // The clock steps back by more than anybody believes: memory is shifted with it, and the next pass is an ordinary one.
        const early = plan.status.memory.at - ahead
        if (plan.status.memory.uid !== agent.uid) continue
        const { at: _at, ...undated } = input
        const shifted = reconcile(agent, observe({ ...undated, outcomes: [], status: throughJson(plan.status) }), early)
        noFuture(shifted.status.memory, early)
        must(
          !shifted.actions.some(({ type }) => type === 'Delete') ||
            plan.actions.some(({ type }) => type === 'Delete') ||
            agent.deletedAt !== undefined ||
            stillDue(input, early),
          () => `a clock that stepped back deletes ${JSON.stringify(shifted.actions)}`,
        )
        reached.reach('a memory ahead of the clock')
      }
    }),
  }
}

/** Whether something is listed that a Delete would meet whatever the time. */
const stillDue = (input: ObservedInput, _now: number): boolean =>
  input.instances.some(({ phase, drainingSince }) => phase === 'Failed' || phase === 'Pending' || drainingSince !== undefined)

/** Every past instant of a memory is past. */
const noFuture = (memory: unknown, now: number): void => {
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, held] of Object.entries(value)) {
      if (typeof held === 'number' && (key === 'at' || key.endsWith('Since') || (key.endsWith('At') && key !== 'afterAt'))) {
        must(held <= now, () => `${path}${key} is ${held}, ${held - now} ms ahead`)
      } else visit(held, `${path}${key}.`)
    }
  }
  visit(memory, 'memory.')
}

const unstarted = (input: ObservedInput): ObservedInput => ({
  ...input,
  instances: input.instances.map(({ startedAt: _startedAt, ...instance }) => instance),
})

const withClock = (input: ObservedInput, which: Clock, at: number): ObservedInput => {
  switch (which) {
    case 'list':
      return { ...input, at }
    case 'outcome':
      return { ...input, outcomes: (input.outcomes ?? []).map((outcome) => ({ ...outcome, at })) }
    case 'sample': {
      const dated = <T extends object>(sample: T): T => ('value' in sample ? { ...sample, at } : sample)
      return {
        ...input,
        metrics: (input.metrics ?? []).map(dated),
        instances: input.instances.map((instance) => ({ ...instance, metrics: (instance.metrics ?? []).map(dated) })),
      }
    }
    default:
      return { ...input, instances: input.instances.map((instance) => (instance[which] === undefined ? instance : { ...instance, [which]: at })) }
  }
}
