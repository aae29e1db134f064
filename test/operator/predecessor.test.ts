/**
 * The 31 facts that the predecessor's own tests pinned, each under its test's name. Where homeostat keeps the fact, the test shows it; where it does not,
 * the test shows what happens instead, and its title names the defect that is gone.
 */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { agent, type InstanceInput, observe } from '../../src/core/index.js'
import { reconcile } from '../../src/index.js'
import type { InstanceProvider } from '../../src/port/index.js'
import { inMemoryProvider } from '../../src/provider/inMemory/index.js'
import { flush } from './manualClock.js'
import { chat, count, left, right, scaled, stageOf } from './stage.js'

const signal = new AbortController().signal
const why = { type: 'AgentDeleted' } as const
const running = async (replicas: number, name = 'support') => {
  const stage = stageOf()
  right(stage.operator.registerAgent(chat(name, { replicas })))
  right(stage.operator.start())
  await stage.clock.advance(65_000)
  return stage
}

describe('operator_test', () => {
  it('TestRegisterAgent: registering succeeds, the agent is found, and is Pending right after', () => {
    const { operator } = stageOf()
    right(operator.registerAgent(chat()))
    expect(operator.getAgent('default', 'support')).toMatchObject({ phase: 'Pending', agent: { name: 'support' } })
  })
  it('TestRegisterAgent, the defect: nothing was validated, an empty name became the key "/"', () => {
    const { operator } = stageOf()
    expect(left(operator.registerAgent(chat(''))).type).toBe('InvalidAgent')
    expect(operator.listAgents()).toEqual([])
  })

  it('TestRegisterAgentDuplicate: registering again succeeds', () => {
    const { operator } = stageOf()
    right(operator.registerAgent(chat()))
    right(operator.registerAgent(chat()))
    expect(operator.listAgents()).toHaveLength(1)
  })
  it('TestRegisterAgentDuplicate, the defect: two quick registrations each made the instances', async () => {
    const { clock, operator, calls } = stageOf()
    right(operator.registerAgent(chat()))
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(60_000)
    expect(count(calls, 'create')).toBe(1)
  })
  it('TestRegisterAgentDuplicate, the defect: registering again dropped the status', async () => {
    const { operator } = await running(1)
    right(operator.registerAgent(chat('support', { replicas: 1 })))
    expect(operator.getAgent('default', 'support')).toMatchObject({ phase: 'Running', status: { readyReplicas: 1 } })
  })

  it('TestGetAgentNotFound: an unknown agent is null', () => expect(stageOf().operator.getAgent('default', 'nobody')).toBeNull())
  it('TestGetAgentNotFound, the defect: what was found was the live object, and anyone could change it', () => {
    const { operator } = stageOf()
    const input = chat()
    right(operator.registerAgent(input))
    Object.assign(input, { name: 'changed' })
    expect(operator.getAgent('default', 'support')?.agent.name).toBe('support')
  })

  it('TestGetInstancesEmpty: an unknown agent has no instances', () => expect(stageOf().operator.getInstances('default', 'nobody')).toEqual([]))
  it('TestGetInstancesEmpty, the defect: they came in random order', async () => {
    const ids = (await running(7)).operator.getInstances('default', 'support').map(({ id }) => id)
    expect(ids).toHaveLength(7)
    expect(ids).toEqual([...ids].sort())
  })

  it('TestGetMetrics: counters are there, and reconciles start at 0', () =>
    expect(stageOf().operator.getMetrics()).toEqual({
      reconcileTotal: 0,
      reconcileErrors: 0,
      reconcileDefects: 0,
      scaleUpEvents: 0,
      scaleDownEvents: 0,
      selfHealingEvents: 0,
      averageReconcileTimeMs: 0,
    }))
  it('TestGetMetrics, the defect: as JSON each counter was {}, and the average was never written', async () => {
    const stage = await running(1)
    const metrics = JSON.parse(JSON.stringify(stage.operator.getMetrics()))
    expect(metrics.reconcileTotal).toBeGreaterThan(1)
    expect(Number.isFinite(metrics.averageReconcileTimeMs)).toBe(true)
  })

  it('TestUnregisterAgent: after it the agent is null', async () => {
    const { clock, operator } = await running(2)
    const gone = operator.unregisterAgent('default', 'support')
    await clock.advance(60_000)
    right(await gone)
    expect(operator.getAgent('default', 'support')).toBeNull()
  })
  it('TestUnregisterAgent, the defect: instances were dropped from a map, and nothing was deleted', async () => {
    const { clock, operator, provider, calls } = await running(2)
    const gone = operator.unregisterAgent('default', 'support')
    await clock.advance(60_000)
    right(await gone)
    expect([count(calls, 'drain'), count(calls, 'delete')]).toEqual([2, 2])
    expect(right(await provider.list(agent(chat()), signal)()).instances).toEqual([])
  })

  it('TestUnregisterAgentNotFound: an error with "agent not found"', async () =>
    expect(left(await stageOf().operator.unregisterAgent('default', 'nobody')).message).toBe('agent not found: default/nobody'))

  it('TestListAgents: empty at first, two after two registrations', () => {
    const { operator } = stageOf()
    expect(operator.listAgents()).toEqual([])
    right(operator.registerAgent(chat('b')))
    right(operator.registerAgent(chat('a')))
    expect(operator.listAgents()).toHaveLength(2)
  })
  it('TestListAgents, the defect: random order, and a/b + c was the key of a + b/c', () => {
    const { operator } = stageOf()
    for (const name of ['b', 'c', 'a']) right(operator.registerAgent(chat(name)))
    right(operator.registerAgent({ ...chat('c'), namespace: 'a/b' }))
    expect(left(operator.registerAgent({ ...chat('b/c'), namespace: 'a' })).type).toBe('InvalidAgent')
    expect(operator.listAgents().map(({ agent: { namespace, name } }) => `${namespace} ${name}`)).toEqual(['a/b c', 'default a', 'default b', 'default c'])
  })

  it('TestReconcileCallback: it runs soon after registering, without start', async () => {
    const called: string[] = []
    const { operator } = stageOf()
    operator.setReconcileCallback(({ name }) => TE.fromIO(() => void called.push(name)))
    right(operator.registerAgent(chat()))
    await flush()
    expect(called).toEqual(['support'])
  })

  it('TestAutoScaling: registering with scaling enabled works, and the count is within its bounds', async () => {
    const { clock, operator } = stageOf()
    right(operator.registerAgent(scaled('support', 5)))
    right(operator.start())
    await clock.advance(60_000)
    const instances = operator.getInstances('default', 'support')
    expect(instances).toHaveLength(1)
    for (const { id } of instances) right(operator.updateInstanceMetrics(id, { requestsPerSecond: 1_000 }))
    await clock.advance(60_000)
    expect(operator.getInstances('default', 'support')).toHaveLength(5)
  })
  it('TestAutoScaling, the defect: max 0, its default, meant none, and max below min was taken', () => {
    const { operator } = stageOf()
    expect(left(operator.registerAgent(chat('a', { scaling: { enabled: true, targetMetrics: [{ type: 'cpu', targetValue: 50 }] } }))).message).toMatch(
      /upper bound/,
    )
    expect(left(operator.registerAgent(scaled('a', 0))).message).toMatch(/maxReplicas/)
  })

  it('TestReconcileCallbackError: a failing callback raises the error counter, and ends the pass', async () => {
    const { operator, calls } = stageOf()
    operator.setReconcileCallback(() => TE.left({ type: 'Unavailable', message: 'not now' }))
    right(operator.registerAgent(chat()))
    await flush()
    expect(operator.getMetrics().reconcileErrors).toBe(1)
    expect(calls).toEqual([])
    expect(operator.getAgent('default', 'support')?.conditions).toMatchObject([{ type: 'Reconciled', status: false, message: 'not now' }])
  })
  it('TestReconcileCallbackError, the defect: the condition’s time moved on every pass', async () => {
    const { clock, operator } = await running(1)
    const timeOf = () => operator.getAgent('default', 'support')?.conditions.find(({ type }) => type === 'Reconciled')?.lastTransitionAt
    const first = timeOf()
    await clock.advance(120_000)
    expect(timeOf()).toBe(first)
  })

  it('TestScalingDisabled: 0 replicas and no scaling, no scale events', async () => {
    const { operator, calls } = await running(0)
    expect(operator.getMetrics()).toMatchObject({ scaleUpEvents: 0, scaleDownEvents: 0 })
    expect(count(calls, 'create')).toBe(0)
  })

  it('TestHealthCheckDisabled: no health check, no probe and no self-healing', async () => {
    const { operator, calls } = await running(2)
    expect(operator.getMetrics().selfHealingEvents).toBe(0)
    expect(count(calls, 'probe')).toBe(0)
  })

  it('TestSelfHealing: an instance that failed is replaced, and that is counted, once', async () => {
    const { clock, operator, provider } = await running(2)
    const [victim] = operator.getInstances('default', 'support')
    // A slot is used again, so another may come to bear its id.
    let isGone = false
    const failing: InstanceProvider = {
      ...provider,
      list: (of, own) =>
        TE.map(({ at = 0, instances }: { at?: number; instances: readonly InstanceInput[] }) => ({
          at,
          instances: instances.map((instance) => (instance.id === victim?.id && !isGone ? { ...instance, phase: 'Failed' as const } : instance)),
        }))(provider.list(of, own)),
      delete: (of, action, own) =>
        action.id === victim?.id && !isGone
          ? TE.chain(() => {
              isGone = true
              return provider.delete(of, { ...action, onlyIf: 'Draining' }, own)
            })(provider.drain(of, { type: 'Drain', id: action.id, deadline: 0, cause: 'Suspect', why }, own))
          : provider.delete(of, action, own),
    }
    operator.setInstanceProvider(failing)
    await clock.advance(120_000)
    expect(operator.getMetrics().selfHealingEvents).toBe(1)
    const ids = operator.getInstances('default', 'support').map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(isGone).toBe(true)
  })
  it('TestSelfHealing, the defect: the first failed check of a new instance replaced it at once, for it never was healthy', () => {
    const fleet = agent(chat())
    const fresh: InstanceInput = {
      id: 'fresh',
      ownerUid: fleet.uid,
      name: `support-${fleet.revision}-0-0`,
      phase: 'Unhealthy',
      createdAt: 999_000,
      revision: fleet.revision,
    }
    const { actions } = reconcile(fleet, observe({ at: 1_000_000, instances: [fresh] }), 1_000_000)
    expect(actions.filter(({ type }) => type === 'Delete')).toEqual([])
  })

  it('TestHealthCheckLoop: start, cancel and stop work together', async () => {
    const { clock, operator } = stageOf()
    const own = new AbortController()
    right(operator.registerAgent(chat('support', { healthCheck: { enabled: true } })))
    right(operator.start(own.signal))
    await clock.advance(30_000)
    own.abort()
    await operator.stop()
    expect(clock.timers()).toBe(0)
  })
  it('TestHealthCheckLoop, the defect: a cancelled operator counted as running, and could not be started', async () => {
    const { operator } = stageOf()
    const own = new AbortController()
    right(operator.start(own.signal))
    own.abort()
    await flush()
    right(operator.start())
    await operator.stop()
  })

  it('TestStopIdempotent: three times is fine, and so is without a start', async () => {
    const { operator } = stageOf()
    await operator.stop()
    right(operator.start())
    await Promise.all([operator.stop(), operator.stop(), operator.stop()])
    await operator.stop()
  })
  it('TestStopIdempotent, the defect: it did not wait for a running pass', async () => {
    const { clock, operator, provider } = stageOf()
    let ended = false
    operator.setInstanceProvider({
      ...provider,
      list: (of, own) => async () => {
        await new Promise<void>((resolve) => void clock.after(5_000, resolve))
        ended = true
        return provider.list(of, own)()
      },
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await flush()
    const stopped = operator.stop().then(() => expect(ended).toBe(true))
    await clock.advance(10_000)
    await stopped
  })

  it('TestStartAfterStop: start works again', async () => {
    const { clock, operator, calls } = await running(1)
    await operator.stop()
    const { length } = calls
    right(operator.start())
    await clock.advance(1_000)
    expect(count(calls.slice(length), 'list')).toBe(1)
    await operator.stop()
  })

  it('TestStartWhileRunning: a second start is refused with "already running"', async () => {
    const { operator } = stageOf()
    right(operator.start())
    expect(left(operator.start())).toEqual({ type: 'AlreadyRunning', message: 'operator already running' })
    await operator.stop()
  })

  it('TestConcurrentAccess: ten that register one name and read at once', async () => {
    const { clock, operator, calls } = stageOf()
    right(operator.start())
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        right(operator.registerAgent(chat()))
        await flush()
        operator.getAgent('default', 'support')
        operator.listAgents()
        operator.getInstances('default', 'support')
      }),
    )
    await clock.advance(60_000)
    expect(operator.listAgents()).toHaveLength(1)
    expect(count(calls, 'create')).toBe(1)
  })

  it('TestUpdateInstanceMetrics: metrics are stored, and Pending becomes Running', async () => {
    const { clock, operator } = stageOf({ memory: { startMs: 600_000 } })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(5_000)
    const [pending] = operator.getInstances('default', 'support')
    expect(pending?.phase).toBe('Pending')
    right(operator.updateInstanceMetrics(pending?.id as string, { requestsPerSecond: 12, averageLatencyMs: 80, cpuUsage: 0.5, memoryUsage: 0.25 }))
    await clock.advance(5_000)
    const [updated] = operator.getInstances('default', 'support')
    expect(updated?.phase).toBe('Running')
    expect(updated?.metrics.map((sample) => [sample.name, 'value' in sample && sample.value])).toEqual([
      ['requests_per_second', 12],
      ['latency', 80],
      ['cpu', 50],
      ['memory', 25],
    ])
  })
  it('TestUpdateInstanceMetrics, the defect: an unknown id was ignored in silence', () =>
    expect(left(stageOf().operator.updateInstanceMetrics('nobody', {})).message).toBe('instance not found: nobody'))

  it('TestExportImportCRD: an export holds the name, and can be imported elsewhere under the same key', () => {
    const { operator } = stageOf()
    right(operator.registerAgent(chat()))
    const text = right(operator.exportCRD('default', 'support'))
    expect(text).toContain('support')
    const other = stageOf().operator
    right(other.importCRD(text))
    expect(other.getAgent('default', 'support')?.agent).toEqual(operator.getAgent('default', 'support')?.agent)
  })
  it('TestExportImportCRD, the defect: null and {} registered an agent with the key "/"', () => {
    const { operator } = stageOf()
    for (const text of ['null', '{}']) expect(left(operator.importCRD(text)).type).toBe('InvalidAgent')
    expect(operator.listAgents()).toEqual([])
  })

  it('TestExportCRDNotFound: an error', () =>
    expect(left(stageOf().operator.exportCRD('default', 'nobody'))).toEqual({ type: 'AgentNotFound', message: 'agent not found: default/nobody' }))

  it('TestMetricsAtomic: 100 at once are counted as 100', async () => {
    const { clock, operator } = stageOf({ config: { maxConcurrentReconciles: 100 } })
    operator.setReconcileCallback(() => TE.left({ type: 'Unavailable' }))
    for (let i = 0; i < 100; i++) right(operator.registerAgent(chat(`agent-${i}`)))
    await clock.advance(0)
    expect(operator.getMetrics()).toMatchObject({ reconcileTotal: 100, reconcileErrors: 100 })
  })

  it('TestInMemoryInstanceProvider: create (Pending), status, list, delete, gone', async () => {
    let now = 1_000
    const provider = inMemoryProvider({ now: () => now, startMs: 500 })
    const fleet = agent(chat())
    right(await provider.create(fleet, { type: 'Create', name: 'one', revision: fleet.revision, why }, signal)())
    const listed = async () => right(await provider.list(fleet, signal)()).instances
    const [pending] = await listed()
    expect(pending).toMatchObject({ name: 'one', phase: 'Pending' })
    now += 500
    expect((await listed())[0]).toMatchObject({ id: pending?.id, phase: 'Healthy' })
    right(await provider.drain(fleet, { type: 'Drain', id: pending?.id as string, deadline: now, cause: 'ScaleDown', why }, signal)())
    right(await provider.delete(fleet, { type: 'Delete', id: pending?.id as string, graceMs: 0, onlyIf: 'Draining', why }, signal)())
    expect(await listed()).toEqual([])
  })
  it('TestInMemoryInstanceProvider, the defect: what was handed out was the live object', async () => {
    const provider = inMemoryProvider({ now: () => 0 })
    const fleet = agent(chat())
    right(await provider.create(fleet, { type: 'Create', name: 'one', revision: fleet.revision, why }, signal)())
    const [first] = right(await provider.list(fleet, signal)()).instances
    Object.assign(first as object, { phase: 'Failed' })
    expect(right(await provider.list(fleet, signal)()).instances[0]?.phase).toBe('Healthy')
  })

  it('TestInMemoryInstanceProviderDeleteNotFound: a failure with "instance not found"', async () => {
    const action = { type: 'Delete', id: 'nobody', graceMs: 0, onlyIf: 'NotReady', why } as const
    expect(left(await inMemoryProvider().delete(agent(chat()), action, signal)())).toEqual({ type: 'Gone', message: 'instance not found: nobody' })
  })
})

describe('operator_extra_test', () => {
  it('TestAgentOperator_SetInstanceProvider, the defect: it was stored, and never called', async () => {
    const { calls } = await running(3)
    expect(count(calls, 'create')).toBe(3)
    expect(count(calls, 'list')).toBeGreaterThan(3)
  })

  it('TestAgentOperator_SetScaleCallback, the defect: that it is called was not checked', async () => {
    const told: number[] = []
    const { clock, operator } = stageOf()
    operator.setScaleCallback((_, replicas) => TE.fromIO(() => void told.push(replicas)))
    right(operator.registerAgent(chat('support', { replicas: 2 })))
    right(operator.start())
    await clock.advance(60_000)
    expect(told).toEqual([2])
  })

  it('TestAgentOperator_RemoveInstances: removing 2 of 3 leaves 1, and does not touch another agent’s', async () => {
    const { clock, operator } = await running(3)
    right(operator.registerAgent(chat('other', { replicas: 2 })))
    await clock.advance(30_000)
    right(operator.registerAgent(chat('support', { replicas: 1 })))
    await clock.advance(60_000)
    expect([operator.getInstances('default', 'support').length, operator.getInstances('default', 'other').length]).toEqual([1, 2])
  })
  it('TestAgentOperator_RemoveInstances, the defect: random ones went, at once, undrained', async () => {
    const { clock, operator, calls } = await running(3)
    const { length } = calls
    right(operator.registerAgent(chat('support', { replicas: 1 })))
    await clock.advance(60_000)
    const asked = calls.slice(length).filter((call) => /^(drain|delete) /.test(call))
    const drained = asked.slice(0, 2).map((call) => call.replace('drain ', ''))
    expect(asked).toEqual([...drained.map((id) => `drain ${id}`), ...drained.map((id) => `delete ${id}`)])
    const again = await running(3)
    right(again.operator.registerAgent(chat('support', { replicas: 1 })))
    await again.clock.advance(60_000)
    expect(again.calls.filter((call) => call.startsWith('delete'))).toEqual(calls.filter((call) => call.startsWith('delete')))
  })

  it('TestAgentOperator_CollectMetrics: one current metric for each target, in order', async () => {
    const { clock, operator } = stageOf()
    const targets = [
      { type: 'requests_per_second', targetValue: 100 },
      { type: 'cpu', targetValue: 80 },
    ] as const
    right(operator.registerAgent(chat('support', { scaling: { enabled: true, maxReplicas: 4, targetMetrics: targets } })))
    right(operator.start())
    await clock.advance(40_000)
    const [{ id = '' } = {}] = operator.getInstances('default', 'support')
    right(operator.updateInstanceMetrics(id, { requestsPerSecond: 50, cpuUsage: 0.4 }))
    await clock.advance(3_000)
    expect(operator.getAgent('default', 'support')?.status?.currentMetrics.map(({ name, target }) => [name, target])).toEqual([
      ['requests_per_second', 100],
      ['cpu', 80],
    ])
    expect(operator.getAgent('default', 'support')?.status?.currentMetrics[0]?.value).toBeCloseTo(50)
  })

  it('TestAgentOperator_GetCurrentMetricValueLocked: averages of two instances decide, and with none nothing is read as 0', async () => {
    const { clock, operator } = stageOf()
    right(
      operator.registerAgent(
        chat('support', {
          replicas: 2,
          scaling: { enabled: true, minReplicas: 2, maxReplicas: 9, targetMetrics: [{ type: 'requests_per_second', targetValue: 100 }] },
        }),
      ),
    )
    right(operator.start())
    await clock.advance(40_000)
    expect(operator.getAgent('default', 'support')?.status).toMatchObject({ desiredReplicas: 2 })
    const [a, b] = operator.getInstances('default', 'support')
    right(operator.updateInstanceMetrics(a?.id as string, { requestsPerSecond: 100, averageLatencyMs: 50, cpuUsage: 0.5, memoryUsage: 0.3 }))
    right(operator.updateInstanceMetrics(b?.id as string, { requestsPerSecond: 200, averageLatencyMs: 100, cpuUsage: 0.7, memoryUsage: 0.5 }))
    await clock.advance(3_000)
    // 150 each against 100: the predecessor cut 3 of 2.99; here 300 over 100 is 3.
    expect(operator.getAgent('default', 'support')?.status).toMatchObject({ desiredReplicas: 3 })
  })

  it('TestAgentOperator_RegisterAgent_WithScaleCallback: it is called, with the count that is wanted and after the change', async () => {
    const { operator, calls } = stageOf()
    operator.setScaleCallback((_, replicas) => TE.fromIO(() => void calls.push(`told ${replicas}`)))
    right(operator.start())
    right(operator.registerAgent(chat('support', { replicas: 1 })))
    await flush()
    expect(calls.at(-1)).toBe('told 1')
    expect(count(calls, 'create')).toBe(1)
  })
})
