/** Beside a live autoscaler: in observe and recommend nothing is touched, by no path. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/core/index.js'
import { chat, count, left, planning, right, stageOf } from './stage.js'

const touching = ['create', 'drain', 'undrain', 'delete', 'probe', 'remember', 'save', 'remove']

describe.each(['observe', 'recommend'] as const)('%s', (mode) => {
  it('touches nothing, whatever the plan holds', async () => {
    const { clock, operator, calls } = stageOf({
      reconcile: planning((plan) => ({
        ...plan,
        evidence: [{ id: 'x', health: null, probing: 1 }],
        actions: [...plan.actions, { type: 'Probe', id: 'x', seq: 1, timeoutMs: 100, why: { type: 'ProbeDue' } }],
      })),
    })
    right(operator.registerAgent(chat('support', { replicas: 4 }), { mode }))
    right(operator.start())
    await clock.advance(600_000)
    await operator.stop()
    expect(calls.filter((call) => touching.includes(call.split(' ')[0] as string))).toEqual([])
    expect(operator.getMetrics()).toMatchObject({ scaleUpEvents: 0, selfHealingEvents: 0, reconcileErrors: 0 })
  })

  it('still decides: what is wanted is published', async () => {
    const { clock, operator } = stageOf()
    right(operator.registerAgent(chat('support', { replicas: 4 }), { mode }))
    right(operator.start())
    await clock.advance(60_000)
    expect(operator.getAgent('default', 'support')).toMatchObject({ mode, status: { desiredReplicas: 4, readyReplicas: 0 } })
  })

  it('forgets at once what is unregistered, and touches nothing of it', async () => {
    const { clock, operator, calls } = stageOf()
    right(operator.registerAgent(chat(), { mode: 'apply' }))
    right(operator.start())
    await clock.advance(10_000)
    right(operator.registerAgent(chat(), { mode }))
    const { length } = calls
    right(await operator.unregisterAgent('default', 'support'))
    expect(operator.getAgent('default', 'support')).toBeNull()
    await clock.advance(100_000)
    expect(calls.slice(length).filter((call) => touching.includes(call.split(' ')[0] as string))).toEqual([])
    expect(left(await operator.unregisterAgent('default', 'support')).type).toBe('AgentNotFound')
  })
})

describe('recommend', () => {
  it('tells the whole difference at every pass', async () => {
    const { clock, operator, reports } = stageOf()
    right(operator.registerAgent(chat('support', { replicas: 3 }), { mode: 'recommend' }))
    right(operator.start())
    await clock.advance(300_000)
    const plans = reports.flatMap((report): readonly Plan[] => (report.type === 'Planned' ? [report.plan] : []))
    expect(plans.length).toBeGreaterThan(9)
    for (const { actions } of plans) expect(actions.map(({ type }) => type)).toContain('Create')
  })

  it('observe tells none', async () => {
    const { clock, operator, reports } = stageOf()
    right(operator.registerAgent(chat('support', { replicas: 3 }), { mode: 'observe' }))
    right(operator.start())
    await clock.advance(300_000)
    expect(reports).toEqual([])
  })

  it('becomes apply by registering it so, with the memory it has', async () => {
    const { clock, operator, calls } = stageOf()
    right(operator.registerAgent(chat('support', { replicas: 2 }), { mode: 'recommend' }))
    right(operator.start())
    await clock.advance(60_000)
    const bornAt = operator.getAgent('default', 'support')?.status?.memory.bornAt
    right(operator.registerAgent(chat('support', { replicas: 2 }), { mode: 'apply' }))
    await clock.advance(60_000)
    expect(count(calls, 'create')).toBe(2)
    expect(operator.getAgent('default', 'support')).toMatchObject({ mode: 'apply', status: { readyReplicas: 2, memory: { bornAt } } })
  })
})
