/** Whoever holds thousands of statuses and plans reads them fast only if those of a kind share a hidden class. */
import { expect, it } from 'vitest'
import { type Agent, agent, observe, type Plan, reconcile, type Status } from '../../../src/index.js'
import { classesOf, classesWithin } from '../../classes.js'

const START = 1_700_000_000_000
const MANY = 60
/** One with and one without what is not always there. */
const FEW = 2

const agentOf = (i: number, policy: string): Agent =>
  agent({
    name: `support-${i}`,
    spec: {
      agentType: 'chat',
      model: { provider: 'p', model: 'm' },
      scaling: { enabled: true, minReplicas: 1, maxReplicas: 50, policy, cooldownPeriodMs: 1_000, targetMetrics: [{ type: 'cpu', targetValue: 60 }] },
    },
  })

const passOf = (own: Agent, status: Status | undefined, now: number, cpu: number): Plan => {
  const instances = Array.from({ length: 4 }, (_, slot) => ({
    id: `${own.name}-${own.revision}-${slot}-0`,
    revision: own.revision,
    phase: 'Healthy' as const,
    readyAt: START,
    metrics: [{ name: 'cpu', value: cpu, at: now }],
  }))
  return reconcile(own, observe({ at: now, instances, ...(status === undefined ? {} : { status }) }), now)
}

/** As a number rises, stays and is to fall. */
const loads = [60, 90, 90, 60, 20, 20, 20, 90]

for (const policy of ['standard', 'hpa']) {
  it(`plans of ${policy} share their classes, whatever their past`, () => {
    const plans = Array.from({ length: MANY }, (_, i) => {
      let plan: Plan | undefined
      for (const [pass, cpu] of loads.slice(0, 1 + (i % loads.length)).entries()) plan = passOf(agentOf(i, policy), plan?.status, START + pass * 90_000, cpu)
      return plan as Plan
    })
    const many = Object.entries(classesWithin(plans)).filter(([, classes]) => classes > FEW)
    expect(many).toEqual([])
  })

  it(`memories of ${policy} stay of one class from pass to pass`, () => {
    const own = agentOf(0, policy)
    const memories: object[] = []
    let plan: Plan | undefined
    for (let pass = 0; pass < MANY; pass++) {
      plan = passOf(own, plan?.status, START + pass * 15_000, pass % 7 === 0 ? 90 : 50)
      const { scaling } = plan.status.memory
      if (pass > 1 && scaling !== null) memories.push(scaling.stages)
    }
    expect(memories.length).toBe(MANY - 2)
    expect(classesOf(memories)).toBeLessThanOrEqual(FEW)
  })
}
