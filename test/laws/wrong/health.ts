/** Wrong ways to replace and to probe: the right pass is given another spec, other evidence or another memory, or its plan is spoilt. */
import { type Agent, type Instance, observe, type Plan, type Spec } from '../../../src/index.js'
import type { Reconcile } from '../../../src/laws/index.js'

type Wrong = (right: Reconcile) => Reconcile

const asking =
  (by: (spec: Spec) => Spec): Wrong =>
  (right) =>
  (agent, observed, now) =>
    right({ ...agent, spec: by(agent.spec) }, observed, now)

const knowing =
  (by: (instance: Instance, agent: Agent, now: number) => Instance): Wrong =>
  (right) =>
  (agent, observed, now) =>
    right(agent, observe({ ...observed, instances: observed.instances.map((instance) => by(instance, agent, now)) }), now)

/** There is always room for one more. */
export const ignoresSurge = asking((spec) => ({ ...spec, rollout: { ...spec.rollout, maxSurge: '100%' } }))
/** What is to be replaced goes at once, all of it. */
export const replacesAllAtOnce = asking((spec) => ({ ...spec, rollout: { ...spec.rollout, maxUnavailable: '100%' } }))
/** What has started may be asked. */
export const probesTooEarly = asking((spec) => ({ ...spec, healthCheck: { ...spec.healthCheck, initialDelayMs: 0 } }))
/** A probe that has not come back is asked for again. */
export const probesTwice = knowing(({ probing: _probing, ...instance }) => instance)

/** What is not up yet is asked as well. */
export const probesWhatStarts: Wrong = (right) => (agent, observed, now) => {
  const plan = right(agent, observed, now)
  if (!agent.spec.healthCheck.enabled) return plan
  const seq = Math.floor(plan.status.memory.at / 1_000) * 1_000
  const starting = observed.instances.filter(({ phase, ownerUid, deletingAt }) => phase === 'Pending' && ownerUid === agent.uid && deletingAt === undefined)
  const probes = starting.map(({ id }): Plan['actions'][number] => ({ type: 'Probe', id, seq, timeoutMs: 500, why: { type: 'ProbeDue' } }))
  return { ...plan, actions: [...plan.actions, ...probes] }
}

/** What nobody has heard of is not well. */
export const takesSilenceForSickness = knowing((instance, { spec }, now) =>
  spec.healthCheck.enabled && instance.health === undefined && instance.phase !== 'Pending'
    ? { ...instance, health: { type: 'NotReady', passed: 0, seq: now, since: now } }
    : instance,
)

/** What failed is tried again at once. */
export const forgetsBackoffs: Wrong = (right) => (agent, observed, now) => {
  const { status } = observed
  return right(agent, status === undefined ? observed : observe({ ...observed, status: { ...status, memory: { ...status.memory, backoffs: [] } } }), now)
}

/** Nobody is asked how it is. */
export const neverProbes: Wrong = (right) => (agent, observed, now) => {
  const plan = right(agent, observed, now)
  return { ...plan, actions: plan.actions.filter(({ type }) => type !== 'Probe') }
}

/** One revision is as good as another. */
export const keepsTheOld = knowing(({ revision: _revision, ...instance }) => instance)

/** What is protected outlives its agent. */
export const sparesTheProtected: Wrong = (right) => (agent, observed, now) => {
  const plan = right(agent, observed, now)
  const kept = new Set(observed.instances.flatMap((instance) => (instance.protected ? [instance.id] : [])))
  return agent.deletedAt === undefined ? plan : { ...plan, actions: plan.actions.filter((action) => action.type !== 'Drain' || !kept.has(action.id)) }
}

/** A provider that says no is asked again. */
export const neverTires: Wrong = (right) => (agent, observed, now) => {
  const { status } = observed
  if (status === undefined) return right(agent, observed, now)
  const memory = { ...status.memory, creates: { failures: 0, afterAt: status.memory.bornAt, burst: 1 } }
  return right(agent, observe({ ...observed, outcomes: [], status: { ...status, memory: { ...memory, wishes: [] } } }), now)
}

/** All is well, always. */
export const saysNothing: Wrong = (right) => (agent, observed, now) => {
  const plan = right(agent, observed, now)
  const trail = plan.trail.filter((step) => step.type !== 'Act')
  return { ...plan, trail, status: { ...plan.status, phase: 'Running', conditions: [] } }
}
