/** The methods of the operator beyond what the predecessor's tests pinned: what is refused, what is kept, what is told. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { type AgentInput, agent, type Instance } from '../../src/core/index.js'
import type { InstanceMetrics } from '../../src/operator/index.js'
import { flush } from './manualClock.js'
import { chat, count, left, planning, right, scaled, stageOf } from './stage.js'

describe('registerAgent', () => {
  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /no agent/],
    ['null', null, /no agent/],
    ['an empty name', chat(''), /metadata.name/],
    ['a name with a slash', chat('b/c'), /metadata.name/],
    ['bounds the wrong way round', chat('a', { scaling: { minReplicas: 5, maxReplicas: 2 } }), /maxReplicas/],
    ['no spec', { name: 'a' }, /shape of an agent/],
    ['a number for a name', { ...chat(), name: 7 }, /no text/],
  ])('refuses %s, and registers nothing', async (_, input, says) => {
    const { operator, calls } = stageOf()
    const error = left(operator.registerAgent(input as AgentInput))
    expect(error.type).toBe('InvalidAgent')
    expect(error.message).toMatch(says)
    await flush()
    expect([operator.listAgents(), calls]).toEqual([[], []])
  })

  it('refuses a namespace that is not watched, and fills in its own', () => {
    const { operator } = stageOf({ config: { namespace: 'prod', watchNamespaces: ['prod'] } })
    expect(right(operator.registerAgent(chat())).namespace).toBe('prod')
    expect(left(operator.registerAgent({ ...chat(), namespace: 'test' }))).toMatchObject({ type: 'NotWatched' })
  })

  it('replaces: a new generation where something changed, the same where not; memory and instances stay', async () => {
    const { clock, operator } = stageOf()
    expect(right(operator.registerAgent(chat())).generation).toBe(1)
    right(operator.start())
    await clock.advance(10_000)
    const before = operator.getAgent('default', 'support')
    expect(right(operator.registerAgent(chat())).generation).toBe(1)
    expect(right(operator.registerAgent(chat('support', { replicas: 2 }))).generation).toBe(2)
    expect(operator.getAgent('default', 'support')?.status).toBe(before?.status)
    await clock.advance(10_000)
    const after = operator.getAgent('default', 'support')
    expect(after?.status).toMatchObject({ observedGeneration: 2, memory: { bornAt: before?.status?.memory.bornAt } })
    expect(operator.getInstances('default', 'support')).toHaveLength(2)
  })

  it('ends a back-off: a mended spec is looked at at once', async () => {
    const { clock, operator, faults, calls } = stageOf()
    faults.set('list', { type: 'Unavailable' })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(200_000)
    faults.clear()
    const { length } = calls
    right(operator.registerAgent(chat('support', { replicas: 2 })))
    await flush()
    expect(count(calls.slice(length), 'list')).toBe(1)
  })
})

describe('unregisterAgent', () => {
  it('drains, deletes, forgets, and removes it from the store; meanwhile it is Terminating and cannot be registered', async () => {
    const { clock, operator, calls, store } = stageOf({ memory: { stopMs: 2_000 } })
    right(operator.registerAgent(chat('support', { replicas: 3 })))
    right(operator.start())
    await clock.advance(70_000)
    const { length } = calls
    let gone = false
    const ending = operator.unregisterAgent('default', 'support').then((ended) => {
      gone = true
      return ended
    })
    await flush()
    expect(gone).toBe(false)
    expect(operator.getAgent('default', 'support')?.phase).toBe('Terminating')
    expect(left(operator.registerAgent(chat()))).toMatchObject({ type: 'Terminating' })
    await clock.advance(60_000)
    right(await ending)
    const asked = calls.slice(length)
    expect([count(asked, 'drain'), count(asked, 'delete'), count(asked, 'remove')]).toEqual([3, 3, 1])
    expect([operator.getAgent('default', 'support'), operator.getInstances('default', 'support')]).toEqual([null, []])
    expect(right(await store.list(new AbortController().signal)())).toEqual([])
    expect(right(operator.registerAgent(chat())).generation).toBe(1)
  })

  it('leaves no orphan when a pass is under way', async () => {
    const { clock, operator, provider } = stageOf()
    let release = (): void => undefined
    operator.setInstanceProvider({
      ...provider,
      create: (of, action, signal) => async () => {
        await new Promise<void>((resolve) => {
          release = resolve
        })
        return provider.create(of, action, signal)()
      },
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await flush()
    const ending = operator.unregisterAgent('default', 'support')
    release()
    await clock.advance(130_000)
    right(await ending)
    expect(right(await provider.list(agent(chat()), new AbortController().signal)()).instances).toEqual([])
  })

  it('a store that does not forget keeps it here, too', async () => {
    const { clock, operator, faults } = stageOf()
    right(operator.registerAgent(chat('support', { replicas: 0 })))
    right(operator.start())
    await clock.advance(61_000)
    faults.set('remove', { type: 'Unavailable' })
    const ending = operator.unregisterAgent('default', 'support')
    await clock.advance(10_000)
    expect(operator.getAgent('default', 'support')).not.toBeNull()
    faults.clear()
    await clock.advance(60_000)
    right(await ending)
  })
})

describe('callbacks', () => {
  it('a scale callback is told what is wanted, after the change; its failure is a condition and a report', async () => {
    const told: [string, number][] = []
    const { clock, operator, reports } = stageOf()
    operator.setScaleCallback(({ name }, replicas) => {
      told.push([name, replicas])
      return told.length === 1 ? TE.right(undefined) : TE.left({ type: 'Unavailable', message: 'pager is down' })
    })
    right(operator.registerAgent(chat('support', { replicas: 2 })))
    right(operator.start())
    await clock.advance(10_000)
    right(operator.registerAgent(chat('support', { replicas: 1 })))
    await clock.advance(60_000)
    expect(told).toEqual([
      ['support', 2],
      ['support', 1],
    ])
    expect(operator.getMetrics()).toMatchObject({ scaleUpEvents: 1, scaleDownEvents: 1 })
    expect(operator.getAgent('default', 'support')?.conditions).toContainEqual(
      expect.objectContaining({ type: 'ScaleNotified', status: false, reason: 'CallbackFailed', message: 'pager is down' }),
    )
    expect(reports.filter(({ type }) => type === 'ScaleCallbackFailed')).toHaveLength(1)
  })

  it('a health check gets agent and instance, answers instead of the provider, and may call the operator', async () => {
    const asked: [string, string][] = []
    const shown: boolean[] = []
    const { clock, operator, calls } = stageOf({
      reconcile: planning((plan, pass, [, observed]) => {
        shown.push(...observed.probes.map(({ ok }) => ok))
        return pass === 1
          ? {
              ...plan,
              actions: ['default/support-d88dcd36-0-0', 'nowhere'].map((id) => ({ type: 'Probe', id, seq: 1, timeoutMs: 500, why: { type: 'ProbeDue' } })),
            }
          : plan
      }),
    })
    operator.setHealthCheckCallback((of, instance: Instance) => {
      asked.push([of.name, instance.id])
      expect(operator.getAgent(of.namespace, of.name)).not.toBeNull()
      return TE.right(true)
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(10_000)
    expect(asked).toEqual([['support', 'default/support-d88dcd36-0-0']])
    expect(shown.sort()).toEqual([false, true])
    expect(count(calls, 'probe')).toBe(0)
  })

  it('a reconcile callback that always fails keeps no agent from going', async () => {
    const { clock, operator } = stageOf()
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(10_000)
    operator.setReconcileCallback(() => TE.left({ type: 'Unavailable' }))
    const gone = operator.unregisterAgent('default', 'support')
    await clock.advance(120_000)
    right(await gone)
  })

  it('a reconcile callback that hangs is given up, and holds nobody else up', async () => {
    const { clock, operator, calls } = stageOf({ config: { callTimeoutMs: 5_000 } })
    operator.setReconcileCallback(({ name }) => (name === 'stuck' ? () => new Promise(() => undefined) : TE.right(undefined)))
    right(operator.registerAgent(chat('stuck')))
    right(operator.registerAgent(chat('free')))
    right(operator.start())
    await clock.advance(20_000)
    expect(operator.getInstances('default', 'free')).toHaveLength(1)
    expect(operator.getAgent('default', 'stuck')?.conditions).toContainEqual(expect.objectContaining({ type: 'Reconciled', reason: 'ReconcileCallbackFailed' }))
    expect(calls.some((call) => call.includes('stuck'))).toBe(false)
  })
})

describe('updateInstanceMetrics', () => {
  const ready = async () => {
    const stage = stageOf()
    right(stage.operator.registerAgent(scaled()))
    right(stage.operator.start())
    await stage.clock.advance(40_000)
    const [instance] = stage.operator.getInstances('default', 'support')
    return { ...stage, id: instance?.id as string }
  }

  it('scales by what is reported, rounded up, within the limits of speed', async () => {
    const { clock, operator, id } = await ready()
    right(operator.updateInstanceMetrics(id, { requestsPerSecond: 21 }))
    await clock.advance(2_000)
    expect(operator.getAgent('default', 'support')?.status).toMatchObject({ desiredReplicas: 3 })
  })

  it('every field of a report becomes a sample, in the unit of a target', async () => {
    const { clock, operator, id } = await ready()
    const shares = { errorRate: 0.25, cpuUsage: 0.5, memoryUsage: 0.75 }
    right(operator.updateInstanceMetrics(id, { requestsTotal: 7, requestsPerSecond: 1.5, averageLatencyMs: 12.5, tokensUsed: 900, ...shares }))
    await clock.advance(2_000)
    const metrics = operator.getInstances('default', 'support')[0]?.metrics ?? []
    expect(metrics.map((sample) => ('value' in sample ? [sample.name, sample.value, sample.kind] : sample))).toEqual([
      ['requests_total', 7, 'demand'],
      ['requests_per_second', 1.5, 'demand'],
      ['latency', 12.5, 'saturation'],
      ['error_rate', 0.25, 'saturation'],
      ['cpu', 50, 'utilization'],
      ['memory', 75, 'utilization'],
      ['tokens_used', 900, 'demand'],
    ])
  })

  it('an older report never covers a newer', async () => {
    const { clock, operator, id } = await ready()
    right(operator.updateInstanceMetrics(id, { requestsPerSecond: 9, at: clock.now() }))
    right(operator.updateInstanceMetrics(id, { requestsPerSecond: 90, at: clock.now() - 1_000 }))
    await clock.advance(2_000)
    expect(operator.getInstances('default', 'support')[0]?.metrics).toMatchObject([{ name: 'requests_per_second', value: 9 }])
  })

  it.each<[string, InstanceMetrics]>([
    ['NaN', { cpuUsage: Number.NaN }],
    ['infinity', { requestsPerSecond: Number.POSITIVE_INFINITY }],
    ['a time that is none', { at: 0.5 }],
    ['one name twice', { cpuUsage: 0.5, samples: [{ name: 'cpu', value: 50 }] }],
  ])('refuses %s', async (_, metrics) => {
    const { operator, id } = await ready()
    expect(left(operator.updateInstanceMetrics(id, metrics))).toMatchObject({ type: 'InvalidMetrics' })
  })

  it('is forgotten with its instance', async () => {
    const { clock, operator, id } = await ready()
    right(operator.updateInstanceMetrics(id, { requestsPerSecond: 5 }))
    right(operator.registerAgent({ ...scaled(), spec: { ...scaled().spec, agentType: 'other' } }))
    const ending = operator.unregisterAgent('default', 'support')
    await clock.advance(120_000)
    right(await ending)
    expect(left(operator.updateInstanceMetrics(id, { requestsPerSecond: 5 }))).toMatchObject({ type: 'InstanceNotFound', message: `instance not found: ${id}` })
  })
})
