/** How many: what is asked of the policy, and what is said where none is. */
import { describe, expect, it } from 'vitest'
import { caution, type Policy, reconcileWith, type Stage } from '../../../src/core/index.js'
import { type Observed, type ObservedInput, observe, type Plan, reconcile, type Status } from '../../../src/index.js'
import { agentOf, at, ready } from './scene.js'

const fixed = { enabled: true, policy: 'fixed', minReplicas: 1, maxReplicas: 9 } as const
const scaled = agentOf({ replicas: 4, scaling: fixed })
const seen = (more: Partial<ObservedInput>): Observed => observe({ instances: ready('a', 'b', 'c', 'd', 'e', 'f'), ...more })
const countOf = ({ trail }: Plan) => trail.find((step) => step.type === 'Count')

describe('the number', () => {
  it('does not go down while memory is young', () => {
    const first = reconcile(scaled, seen({}), at(0))
    expect(countOf(first)).toEqual({ type: 'Count', from: 6, to: 6, why: { type: 'Scaled' } })
    expect(first.trail).toContainEqual({ type: 'Stage', stage: 'caution', in: 4, out: 6, why: { type: 'MemoryYoung', until: at(60) }, until: at(60) })
    expect(countOf(reconcile(scaled, seen({ status: first.status }), at(59.999)))).toMatchObject({ to: 6 })
    expect(countOf(reconcile(scaled, seen({ status: first.status }), at(60)))).toMatchObject({ to: 4 })
  })

  it('follows a calendar while it runs', () => {
    const calendar = { minReplicas: 8, until: at(9) }
    const plan = reconcile(scaled, seen({ calendar }), at(0))
    expect(countOf(plan)).toMatchObject({ from: 6, to: 8 })
    expect(plan.wake).toMatchObject({ at: at(9) })
  })

  it('is asked of stages with a calendar where there is one, and not with an undefined one', () => {
    const told: boolean[] = []
    const listening: typeof caution = {
      ...caution,
      name: 'listening',
      decide: (asked, value, memory, now) => {
        told.push(Object.hasOwn(asked.input, 'calendar'))
        return caution.decide(asked, value, memory, now)
      },
    }
    const mine: Policy = {
      name: 'mine',
      parameters: {},
      propose: ({ current }) => ({ raw: current, missing: false, wake: null, steps: [] }),
      stages: [listening as Stage],
    }
    const own = agentOf({ replicas: 4, scaling: { ...fixed, policy: 'mine' } })
    const pass = reconcileWith({ mine })
    pass(own, seen({}), at(0))
    pass(own, seen({ calendar: { minReplicas: 6, until: at(9) } }), at(0))
    expect([told[0], told[told.length - 1]]).toEqual([false, true])
  })

  it('is none once the agent goes, and what the policy remembers is kept', () => {
    const going = agentOf({ replicas: 4, scaling: fixed }, 1)
    const before: Status = reconcile(scaled, seen({}), at(0)).status
    const plan = reconcile(going, seen({ status: before }), at(1))
    expect(countOf(plan)).toEqual({ type: 'Count', from: 6, to: 0, why: { type: 'AgentDeleted' } })
    expect(plan.status.desiredReplicas).toBe(0)
    expect(plan.status.memory.scaling).toBe(before.memory.scaling)
    expect(plan.trail.map(({ type }) => type)).not.toContain('Stage')
  })

  it('is that of the spec where nothing scales, and stands while the agent is paused', () => {
    const first = reconcile(agentOf({ replicas: 2 }), seen({}), at(0))
    expect(countOf(first)).toEqual({ type: 'Count', from: 2, to: 2, why: { type: 'Static', replicas: 2 } })
    const paused = reconcile(agentOf({ replicas: 5, paused: true }), seen({ status: first.status }), at(1))
    expect(countOf(paused)).toEqual({ type: 'Count', from: 2, to: 2, why: { type: 'AgentPaused' } })
  })
})
