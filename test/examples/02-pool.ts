/**
 * You own instances: each has a name and a life. A pass looks, decides, writes down what it is about to do, does it, and hands back how each action ended.
 * The clock is yours: `pass` may be called by a timer, by an event, or by a test.
 */
import { type Action, agent, type InstanceInput, type Outcome, observe, type Plan, reconcile, type Status } from 'homeostat'

export type Pool = { list(): readonly InstanceInput[]; perform(action: Action, now: number): void }
export type Store = { load(): Status | undefined; save(status: Status): void }

const support = agent({
  name: 'support',
  spec: {
    agentType: 'chat',
    model: { provider: 'acme', model: 'm1' },
    scaling: { enabled: true, minReplicas: 1, maxReplicas: 20, targetMetrics: [{ type: 'queue_depth', targetValue: 4 }] },
  },
})

export const createPasses = (pool: Pool, store: Store) => {
  let outcomes: readonly Outcome[] = []
  return (waiting: number, now: number): Plan => {
    const metrics = [{ name: 'queue_depth', value: waiting, at: now }]
    const status = store.load()
    const plan = reconcile(support, observe({ at: now, instances: pool.list(), outcomes, metrics, status }), now)
    if (plan.persist !== 'No') store.save(plan.status) // before acting: who forgets a create makes it twice
    outcomes = plan.actions.map((action) => outcomeOf(pool, action, now))
    return plan
  }
}

/** What the world refuses is an observation, not an exception. */
const outcomeOf = (pool: Pool, action: Action, at: number): Outcome => {
  const ref = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
  try {
    pool.perform(action, at)
    return { action: ref, at }
  } catch {
    return { action: ref, at, error: { type: 'Unavailable' } }
  }
}
