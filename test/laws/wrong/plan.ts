/** Wrong plans, spec and time: the right pass decides, and what it decided is spoilt, or it was asked for something else. */
import type { Action, Agent, Plan, Spec } from '../../../src/index.js'
import type { Reconcile } from '../../../src/laws/index.js'

type Wrong = (right: Reconcile) => Reconcile

const planning =
  (by: (plan: Plan, now: number, agent: Agent) => Plan): Wrong =>
  (right) =>
  (agent, observed, now) =>
    by(right(agent, observed, now), now, agent)

const asking =
  (by: (spec: Spec) => Spec): Wrong =>
  (right) =>
  (agent, observed, now) =>
    right({ ...agent, spec: by(agent.spec) }, observed, now)

const each = (plan: Plan, by: (action: Action) => readonly Action[]): Plan => ({ ...plan, actions: plan.actions.flatMap(by) })

/** A wake that is now wakes for ever. */
export const wakesAtOnce = planning((plan, now) => (plan.wake === null ? plan : { ...plan, wake: { ...plan.wake, at: now } }))
export const neverWakes = planning((plan) => ({ ...plan, wake: null }))
export const oversleeps = planning((plan) => (plan.wake === null ? plan : { ...plan, wake: { ...plan.wake, at: plan.wake.at + 5_000 } }))
/** A field that is there, and says nothing. */
export const saysUndefined = planning((plan) => ({ ...plan, status: { lastScaleAt: undefined, ...plan.status } as unknown as Plan['status'] }))
/** Drains take too long. */
export const deletesAtOnce = planning((plan) =>
  each(plan, (action) => (action.type === 'Drain' ? [{ type: 'Delete', id: action.id, graceMs: 0, onlyIf: 'NotReady', why: action.why }] : [action])),
)
/** Names count slots, and nothing else. */
export const reusesNames = planning((plan) =>
  each(plan, (action) => (action.type === 'Create' ? [{ ...action, name: action.name.replace(/\d+$/, '0') }] : [action])),
)
export const actsOnceAPass = planning((plan) => ({ ...plan, actions: plan.actions.slice(0, 1) }))
export const neverDeletes = planning((plan) => each(plan, (action) => (action.type === 'Delete' ? [] : [action])))
/** A drain that is taken back is also finished. */
export const undrainsAndDeletes = planning((plan) =>
  each(plan, (action) => (action.type === 'Undrain' ? [action, { type: 'Delete', id: action.id, graceMs: 0, onlyIf: 'Draining', why: action.why }] : [action])),
)
/** An empty list is an end. */
export const finishesEarly: Wrong = (right) => (agent, observed, now) => {
  const plan = right(agent, observed, now)
  return agent.deletedAt !== undefined && observed.instances.length === 0 ? { ...plan, wake: null, status: { ...plan.status, finished: true } } : plan
}

export const overshoots = asking((spec) => ({
  ...spec,
  replicas: spec.replicas + 1,
  scaling: { ...spec.scaling, maxReplicas: spec.scaling.maxReplicas + 1, minReplicas: spec.scaling.minReplicas + 1 },
}))
/** Near enough is good enough. */
export const isEasilyContent = asking((spec) => ({
  ...spec,
  scaling: { ...spec.scaling, targetMetrics: spec.scaling.targetMetrics.map((target) => ({ ...target, tolerance: 0.6 })) },
}))

/** The latest instant that anybody names is now. */
export const followsTheLatest: Wrong = (right) => (agent, observed, now) => {
  const instants = [
    now,
    ...observed.metrics.flatMap((sample) => ('at' in sample ? [sample.at] : [])),
    ...observed.instances.flatMap(({ drainingSince = now, readyAt = now, createdAt = now, metrics }) => [
      drainingSince,
      readyAt,
      createdAt,
      ...metrics.flatMap((sample) => ('at' in sample ? [sample.at] : [])),
    ]),
  ]
  return right(agent, observed, Math.max(...instants.filter(Number.isSafeInteger)))
}
