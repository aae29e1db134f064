/** Wrong ways to remember: the right pass is handed another memory, or hands one out. */
import { type Memory, observe, type Status } from '../../../src/index.js'
import type { Reconcile } from '../../../src/laws/index.js'

type Wrong = (right: Reconcile) => Reconcile

const remembering =
  (by: (memory: Memory, now: number) => Memory): Wrong =>
  (right) =>
  (agent, observed, now) => {
    const { status } = observed
    return right(agent, status === undefined ? observed : observe({ ...observed, status: { ...status, memory: by(status.memory, now) } }), now)
  }

/** What was issued is forgotten at once. */
export const forgetsItsWishes: Wrong = (right) => (agent, observed, now) => {
  const plan = right(agent, observed, now)
  return { ...plan, status: withMemory(plan.status, { wishes: [] }) }
}

/** A wish is forgotten after half its time. */
export const losesPatience = remembering((memory, now) => ({ ...memory, wishes: memory.wishes.filter(({ at }) => now < at + 30_000) }))
/** A clock that steps back is believed. */
export const followsTheClock = remembering((memory, now) => ({
  ...memory,
  at: Math.min(memory.at, now),
  actedAt: Math.min(memory.actedAt, now),
  bornAt: Math.min(memory.bornAt, now),
  wishes: memory.wishes.map((wish) => ({ ...wish, at: Math.min(wish.at, now) })),
}))
/** What was spent of a budget is given back. */
export const refunds = remembering((memory) => {
  const rateLimit = memory.scaling?.stages.rateLimit
  if (memory.scaling === null || rateLimit === undefined) return memory
  return { ...memory, scaling: { ...memory.scaling, stages: { ...memory.scaling.stages, rateLimit: { ...rateLimit, up: [], down: [] } as typeof rateLimit } } }
})

/** A rule that is new has nothing against anything. */
export const trustsNewcomers: Wrong = (right) => (agent, observed, now) => {
  const { status } = observed
  if (status === undefined || status.memory.scaling === null) return right(agent, observed, now)
  const { scaling } = status.memory
  const stages = { stabilize: { version: 1, up: [], down: [] }, cooldown: { version: 1, bornAt: 0, changedAt: null }, ...scaling.stages }
  return right(agent, observe({ ...observed, status: withMemory(status, { scaling: { ...scaling, stages } }) }), now)
}

/** Every pass is a change. */
export const stampsEveryPass: Wrong = (right) => (agent, observed, now) => {
  const plan = right(agent, observed, now)
  const at = Math.max(now, plan.status.memory.at)
  return plan.status.memory.at === at ? plan : { ...plan, status: withMemory(plan.status, { at }), persist: 'Lazily' }
}

/** Without a memory it begins with the least. */
export const beginsSmall: Wrong = (right) => (agent, observed, now) => {
  const { scaling, replicas } = agent.spec
  if (observed.status !== undefined) return right(agent, observed, now)
  const small = scaling.enabled
    ? { ...agent.spec, scaling: { ...scaling, maxReplicas: scaling.minReplicas } }
    : { ...agent.spec, replicas: Math.floor(replicas / 2) }
  return right({ ...agent, spec: small }, observed, now)
}

/** Between two calls it keeps something to itself. */
export const keepsToItself: Wrong = (right) => {
  let last = 0
  return (agent, observed, now) => {
    const plan = right(agent, observed, now)
    const lastScaleAt = last
    last = now
    return lastScaleAt === now ? plan : { ...plan, status: { ...plan.status, lastScaleAt } }
  }
}

/** One refusal is an answer for ever. */
export const givesUp: Wrong = (right) => (agent, observed, now) => {
  const plan = right(agent, observed, now)
  return plan.status.memory.creates.failures > 0 || observed.status?.phase === 'Failed'
    ? {
        ...plan,
        actions: [],
        status: { ...plan.status, phase: 'Failed', memory: { ...plan.status.memory, creates: { failures: 1, afterAt: now + 1_000, burst: 1 } } },
      }
    : plan
}

const withMemory = (status: Status, by: Partial<Memory>): Status => ({ ...status, memory: { ...status.memory, ...by } })
