import { describe, expect, it } from 'vitest'
import { type AgentPhase, type InstanceInput, observe, type Plan, reconcile, type SampleInput } from '../../../src/index.js'
import { agentOf, at, nameOf, one, ready, START } from './scene.js'

const draining = { drainingSince: START, drainDeadline: at(60), drainCause: 'ScaleDown' } as const
const pass = (own: ReturnType<typeof agentOf>, see: readonly InstanceInput[], status?: unknown, seconds = 0, metrics: readonly SampleInput[] = []): Plan =>
  reconcile(own, observe({ instances: see, metrics, ...(status === undefined ? {} : { status }) }), at(seconds))

describe('phase, first match wins', () => {
  it.each<readonly [string, AgentPhase, Plan]>([
    ['deleted', 'Terminating', pass(agentOf({ replicas: 1 }, 0), ready('i'))],
    ['too few ready, and nothing on its way', 'Degraded', pass(agentOf({ replicas: 1, paused: true }), [])],
    ['nothing was ever ready', 'Pending', pass(agentOf({ replicas: 1 }), [])],
    ['more or fewer than desired', 'Scaling', pass(agentOf({ replicas: 1 }), ready('i', 'j'))],
    ['fewer ready than desired', 'Scaling', pass(agentOf({ replicas: 2 }), [one('i'), one('j', { phase: 'Pending' })])],
    ['as it should be', 'Running', pass(agentOf({ replicas: 2 }), ready('i', 'j'))],
    ['none, and none desired', 'Running', pass(agentOf({ replicas: 0 }), [])],
  ])('%s: %s', (_title, phase, plan) => {
    expect(plan.status.phase).toBe(phase)
  })
})

describe('status', () => {
  it('says what is asked for as well: wishes count', () => {
    const { status, actions } = pass(agentOf({ replicas: 1 }), ready('i', 'j'))
    expect(actions).toHaveLength(1)
    expect(status).toMatchObject({ replicas: 2, readyReplicas: 1, desiredReplicas: 1 })
  })

  it('is the same object while nothing changes, and then not to be written', () => {
    const own = agentOf({ replicas: 2 })
    const first = pass(own, ready('i', 'j'))
    const second = pass(own, ready('i', 'j'), first.status, 50)
    expect(first.persist).toBe('Before')
    expect(second.persist).toBe('No')
    expect(second.status).toBe(first.status)
  })

  it('moves lastScaleAt with the number alone', () => {
    const first = pass(agentOf({ replicas: 2 }), ready('i', 'j'))
    expect(first.status.lastScaleAt).toBeUndefined()
    const more = pass(agentOf({ replicas: 3 }), ready('i', 'j'), first.status, 5)
    expect(more.status.lastScaleAt).toBe(at(5))
    expect(pass(agentOf({ replicas: 3 }), [...ready('i', 'j'), one(nameOf(0))], more.status, 9).status.lastScaleAt).toBe(at(5))
  })

  it('is finished when nothing of ours is listed and a lost memory can have forgotten nothing', () => {
    const own = agentOf({ replicas: 1 }, 0)
    const first = pass(own, [])
    expect(first.status.finished).toBe(false)
    expect(first.wake).toEqual({ at: at(60), why: { type: 'DeletionWait' } })
    const last = pass(own, [one('s', { ownerUid: 'b' })], first.status, 60)
    expect(last).toMatchObject({ wake: null, status: { finished: true } })
    expect(pass(own, [], last.status, 30).status.finished).toBe(true)
  })
})

describe('conditions', () => {
  const conditionOf = (plan: Plan, type: string) => plan.status.conditions.find((condition) => condition.type === type)

  it('lastTransitionAt moves when the status flips, and not with the reason', () => {
    const own = agentOf({ replicas: 2 })
    const first = pass(own, ready('i'))
    expect(conditionOf(first, 'Ready')).toEqual({ type: 'Ready', status: false, reason: 'TooFewReady', lastTransitionAt: at(0) })
    const second = pass(own, [one('i'), one(nameOf(0), { phase: 'Pending' })], first.status, 5)
    expect(conditionOf(second, 'Ready')?.lastTransitionAt).toBe(at(0))
    const third = pass(own, ready('i', 'j'), second.status, 9)
    expect(conditionOf(third, 'Ready')).toEqual({ type: 'Ready', status: true, reason: 'EnoughReady', lastTransitionAt: at(9) })
  })

  it('degraded is too few with nothing on its way', () => {
    const own = agentOf({ replicas: 1 })
    expect(conditionOf(pass(own, []), 'Degraded')?.status).toBe(false)
    expect(conditionOf(pass(agentOf({ replicas: 1, paused: true }), []), 'Degraded')?.status).toBe(true)
    expect(conditionOf(pass(agentOf({ replicas: 1, paused: true }), []), 'Paused')?.status).toBe(true)
  })

  it('of scaling: who decides, what limits, what is missing', () => {
    const own = agentOf({ replicas: 1, scaling: { enabled: true, minReplicas: 1, maxReplicas: 2, targetMetrics: [{ type: 'queue_depth', targetValue: 1 }] } })
    const deaf = pass(own, ready('i'))
    expect(conditionOf(deaf, 'MetricsAvailable')).toMatchObject({ status: false, reason: 'MetricMissing' })
    expect(conditionOf(deaf, 'ScalingActive')).toMatchObject({ status: true, reason: 'PolicyDecides' })
    const loaded = pass(own, ready('i'), undefined, 100, [{ name: 'queue_depth', value: 9, at: at(100) }])
    expect(conditionOf(pass(own, ready('i'), loaded.status, 130, [{ name: 'queue_depth', value: 9, at: at(130) }]), 'ScalingLimited')).toMatchObject({
      status: true,
      reason: 'AboveMaximum',
    })
    const unknown = pass(agentOf({ replicas: 1, scaling: { enabled: true, policy: 'nobody', maxReplicas: 2 } }), ready('i'))
    expect(conditionOf(unknown, 'ScalingActive')).toMatchObject({ status: false, reason: 'PolicyUnknown' })
  })

  it('a human who pauses scaling is told of as long as it lasts, also where there is nothing to hold', () => {
    const scaling = { enabled: true, policy: 'fixed', maxReplicas: 3, pause: { direction: 'Up', until: at(60) } } as const
    const own = agentOf({ replicas: 1, scaling })
    const first = pass(own, ready('i'))
    expect(conditionOf(first, 'Paused')).toEqual({ type: 'Paused', status: true, reason: 'ScalingPaused', lastTransitionAt: at(0) })
    expect(conditionOf(first, 'ScalingActive')).toMatchObject({ status: true })
    expect(conditionOf(first, 'ScalingLimited')).toMatchObject({ status: false })
    expect(first.wake).toEqual({ at: at(60), why: { type: 'Stage', id: 'pause' } })
    expect(pass(own, ready('i'), first.status, 59).status).toBe(first.status)
    expect(conditionOf(pass(own, ready('i'), first.status, 60), 'Paused')).toBeUndefined()
    expect(conditionOf(pass(agentOf({ replicas: 1, paused: true, scaling }), ready('i')), 'Paused')).toMatchObject({ reason: 'AgentPaused' })
  })

  it('a draining one is neither ready nor gone', () => {
    const { status } = pass(agentOf({ replicas: 0 }), [one('i', { ...draining, activeRequests: 1 })])
    expect(status).toMatchObject({ replicas: 1, readyReplicas: 0, phase: 'Scaling' })
  })
})
