/** Wrong ways to look at the world: the right pass is shown something else than what is there. */
import { type Agent, type Instance, type Observed, type ObservedInput, observe, type Sample } from '../../../src/index.js'
import type { Reconcile } from '../../../src/laws/index.js'

type Wrong = (right: Reconcile) => Reconcile

const seeing =
  (by: (observed: Observed, agent: Agent, now: number) => ObservedInput): Wrong =>
  (right) =>
  (agent, observed, now) =>
    right(agent, observe(by(observed, agent, now)), now)

const each = (observed: Observed, by: (instance: Instance) => Instance): ObservedInput => ({ ...observed, instances: observed.instances.map(by) })

/** Everybody's instances are ours. */
export const takesStrangers = seeing((observed) => each(observed, ({ ownerUid: _owner, ...instance }) => instance))
/** What is busy may go like the rest. */
export const cutsWork = seeing((observed) => each(observed, (instance) => ({ ...instance, activeRequests: 0, sessions: 0 })))
export const ignoresProtection = seeing((observed) => each(observed, (instance) => ({ ...instance, protected: false })))
/** A human's cordon is a scale-down like another. */
export const undoesCordons = seeing((observed) =>
  each(observed, (instance) => (instance.drainingSince === undefined ? instance : { ...instance, drainCause: 'ScaleDown', drainDeadline: 0 })),
)
/** What terminates is gone. */
export const forgetsTheDying = seeing((observed) => ({ ...observed, instances: observed.instances.filter(({ deletingAt }) => deletingAt === undefined) }))
/** What is shared belongs to whoever takes it. */
export const ignoresLimits = seeing(({ limits: _limits, ...observed }) => observed)
/** Every list is of now. */
export const believesOldLists = seeing(({ at: _at, ...observed }) => observed)
/** One outcome a pass is enough, one metric too. */
export const readsTheFirst = seeing((observed) => ({ ...observed, outcomes: observed.outcomes.slice(0, 1), metrics: observed.metrics.slice(0, 1) }))

/** No sample, no load. */
export const takesSilenceForCalm = seeing((observed, { spec }, now) => {
  const silent = spec.scaling.targetMetrics.filter(({ name }) => !observed.metrics.some((sample) => sample.name === name && 'value' in sample))
  const calm = silent.map(({ name }): Sample => ({ name, value: 0, at: now, windowMs: 0, kind: 'demand' }))
  return { ...observed, metrics: [...observed.metrics.filter(({ name }) => !silent.some((target) => target.name === name)), ...calm] }
})

/** What is far above the target is an error of measurement. */
export const dropsOutliers = seeing((observed, { spec }) => {
  const isPlausible = (sample: Sample): boolean => {
    const target = spec.scaling.targetMetrics.find(({ name }) => name === sample.name)
    return !('value' in sample) || target === undefined || sample.value < 5 * (target.targetValue ?? target.targetAverageValue ?? 1)
  }
  return { ...each(observed, (instance) => ({ ...instance, metrics: instance.metrics.filter(isPlausible) })), metrics: observed.metrics.filter(isPlausible) }
})

/** A drain that was asked for is as good as done. */
export const believesItsDrains = seeing((observed, _agent, now) => {
  const drained = new Set(observed.status?.memory.wishes.filter(({ type }) => type === 'Drain').map(({ key }) => key))
  return each(observed, (instance) => (drained.has(instance.id) ? { ...instance, drainingSince: now, drainDeadline: now, drainCause: 'ScaleDown' } : instance))
})

/** What is asked for is there: removals make room in which to create, and Creates a crowd out of which to remove. */
export const believesItsCreates = seeing((observed, { uid, revision }) => {
  const asked = observed.status?.memory.wishes.filter(({ type, key }) => type === 'Create' && !observed.instances.some(({ name }) => name === key)) ?? []
  const there = asked.map(({ key }) => ({ id: `~${key}`, name: key, ownerUid: uid, phase: 'Healthy' as const, revision, protected: true }))
  return { ...observed, instances: [...observed.instances, ...there] }
})
