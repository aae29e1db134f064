/** The policy `hpa` as `reconcile` runs it, and the properties that the controller breaks, each by the quirk that breaks it. */
import { describe, expect, it } from 'vitest'
import type { MetricSpec } from '../../src/core/domain/spec.js'
import {
  type Agent,
  type AnyPolicy,
  agent,
  hpaQuirks,
  type InstanceInput,
  observe,
  type Plan,
  policyFor,
  type Quirks,
  type Reporter,
  recommend,
  type Sample,
  type ScalingInput,
  type ScalingInputSpec,
} from '../../src/core/index.js'
import { reconcile } from '../../src/index.js'
import { hpa, standard } from '../../src/policy/index.js'

const NOW = 1_760_000_000_000
const PERIOD = 15_000
const agentOf = (scaling: ScalingInputSpec, requests = {}): Agent =>
  agent({
    name: 'a',
    spec: {
      agentType: 'chat',
      model: { provider: 'p', model: 'm' },
      resources: { requests },
      scaling: { enabled: true, policy: 'hpa', maxReplicas: 20, ...scaling },
    },
  })
const sample = (name: string, value: number, other: Partial<Extract<Sample, { value: number }>> = {}): Sample => ({
  name,
  value,
  at: NOW,
  windowMs: 0,
  kind: 'demand',
  ...other,
})
const ready = (...metrics: readonly Sample[]): Reporter => ({ standing: 'Ready', metrics })
const off = (quirk: keyof Quirks): AnyPolicy => hpa({ quirks: { ...hpaQuirks, [quirk]: false } })

describe('what its quirks break, and standard holds', () => {
  /** What each says to one look, on no memory. */
  const says = (policy: AnyPolicy, scaling: ScalingInputSpec, input: ScalingInput): number =>
    policyFor(policy, agentOf(scaling)).propose({ input, current: input.current, changedAt: NOW - 60_000 }, NOW).raw
  const cpu = { targetMetrics: [{ type: 'cpu', targetValue: 60 }] } as const
  const seenAt = (percent: number): ScalingInput => ({
    current: 4,
    instances: [ready(sample('cpu', percent, { kind: 'utilization' }))],
    metrics: [],
  })

  it('P1, more load never gives fewer: Q1', () => {
    const atLoads = (policy: AnyPolicy) => [63, 72, 140].map((percent) => says(policy, cpu, seenAt(percent)))
    expect(atLoads(hpa())).toEqual([4, 2, 3])
    expect(atLoads(off('averagesOverSeen'))).toEqual([2, 2, 3])
    expect(atLoads(standard())).toEqual([2, 2, 3])
  })

  it('P2, nothing falls above the target: Q2', () => {
    const slow = { targetMetrics: [{ type: 'latency', targetValue: 1 }] } as const
    const staying: Reporter = { standing: 'Staying', metrics: [] }
    const input = { current: 3, instances: [ready(), staying, staying], metrics: [sample('latency', 1.95, { kind: 'saturation' })] }
    expect([hpa(), off('levelTimesReady'), standard()].map((policy) => says(policy, slow, input))).toEqual([2, 3, 3])
  })

  it('P3, within the tolerance the number stands: Q3', () => {
    const queue = { maxReplicas: 50, targetMetrics: [{ type: 'queue_depth', targetValue: 1 }] } as const
    const input = { current: 20, instances: Array.from({ length: 22 }, () => ready()), metrics: [sample('queue_depth', 20.5)] }
    expect([hpa(), off('totalOverExisting'), standard()].map((policy) => says(policy, queue, input))).toEqual([22, 20, 20])
  })

  /** The number after each load, a period apart, the world following at once. */
  const series = (policy: AnyPolicy, scaling: ScalingInputSpec, start: number, loads: readonly number[], forgetAt = -1): readonly number[] => {
    const decide = recommend(policyFor(policy, agentOf({ targetMetrics: [{ type: 'queue_depth', targetValue: 1 }], ...scaling })))
    let current = start
    let memory: unknown = null
    return loads.map((load, i) => {
      const now = NOW + i * PERIOD
      if (i === forgetAt) memory = null
      const answer = decide({ current, instances: [], metrics: [sample('queue_depth', load, { at: now })] }, memory, now)
      memory = answer.memory
      current = answer.desired
      return current
    })
  }

  it('P6, old advice only damps: Q6', () => {
    // A human took eight down to three while it asked for eight.
    const after = (policy: AnyPolicy): number => {
      const own = policyFor(policy, agentOf({ targetMetrics: [{ type: 'queue_depth', targetValue: 1 }] }))
      const input = (current: number, load: number, at: number): ScalingInput => ({ current, instances: [], metrics: [sample('queue_depth', load, { at })] })
      const { memory } = recommend(own)(input(8, 8, NOW), null, NOW)
      return recommend(own)(input(3, 2, NOW + PERIOD), memory, NOW + PERIOD).desired
    }
    expect([hpa(), off('oldAdviceRaises'), standard()].map(after)).toEqual([6, 3, 3])
  })

  it('P7, no period sees more than its policy: of the gross change, the net one is what it limits', () => {
    const slow = {
      behavior: { scaleUp: { policies: [{ type: 'Pods', value: 4, periodMs: 120_000 }] }, scaleDown: { stabilizationWindowMs: 0 } },
    } as const
    const loads = [...Array.from({ length: 9 }, () => 10), 20, 6, 20]
    const last = (policy: AnyPolicy) => series(policy, slow, 10, loads).slice(8)
    expect([hpa(), off('limitsNet'), standard()].map(last)).toEqual([
      [10, 14, 6, 14],
      [10, 14, 6, 6],
      [10, 14, 6, 6],
    ])
  })

  it('P9, a disabled direction does not move: Q8, and standard moves there by the bounds alone', () => {
    const still = { maxReplicas: 5, behavior: { scaleDown: { selectPolicy: 'Disabled' } } } as const
    const steps = (policy: AnyPolicy) => {
      const own = policyFor(policy, agentOf({ targetMetrics: [{ type: 'queue_depth', targetValue: 1 }], ...still }))
      const { trail } = recommend(own)({ current: 8, instances: [], metrics: [] }, null, NOW)
      return trail.flatMap((step) => (step.type === 'Stage' && step.in !== step.out ? [`${step.stage} ${step.in} ${step.out}`] : []))
    }
    expect(steps(hpa())).toEqual(['hpa.bounds 8 5'])
    expect(steps(standard())).toEqual(['bounds 8 5'])
  })

  it('P10, a restart changes nothing: budgets are full again', () => {
    const slow = { behavior: { scaleUp: { policies: [{ type: 'Pods', value: 2, periodMs: 60_000 }] } } } as const
    const loads = [10, 10, 10]
    expect(series(hpa(), slow, 2, loads)).toEqual([4, 4, 4])
    expect(series(hpa(), slow, 2, loads, 2)).toEqual([4, 4, 6])
    expect(series(standard(), slow, 2, loads, 2)).toEqual([2, 2, 2])
  })
})

describe('in reconcile', () => {
  const queue = agentOf({ maxReplicas: 3, targetMetrics: [{ type: 'queue_depth', targetValue: 1 }] })
  const healthy = (n: number): readonly InstanceInput[] =>
    Array.from({ length: n }, (_, i) => ({ id: `i${i}`, phase: 'Healthy', readyAt: NOW - 3_600_000, startedAt: NOW - 3_600_000 }))
  const pass = (depth: number, after: number, before?: Plan, n = 3): Plan => {
    const now = NOW + after
    const metrics = [sample('queue_depth', depth, { at: now })]
    return reconcile(queue, observe({ at: now, instances: healthy(n), metrics, status: before?.status }), now)
  }
  const whys = ({ trail }: Plan) => trail.flatMap((step) => (step.type === 'Stage' && step.why.type !== 'Passed' ? [[step.stage, step.why.type]] : []))

  it('decides once a period, and says when it is due', () => {
    const first = pass(2, 0)
    const early = pass(9, PERIOD - 1, first)
    const due = pass(9, PERIOD, early)
    expect([first, early, due].map(({ wake }) => wake)).toEqual(
      [PERIOD, PERIOD, 2 * PERIOD].map((at) => ({ at: NOW + at, why: { type: 'Stage', id: 'hpa.period' } })),
    )
    expect(whys(early)).toEqual([['hpa.period', 'NotDue']])
    expect(whys(due)).toEqual([['hpa.limit', 'AboveMaximum']])
  })

  it('says the same of itself until it is due', () => {
    const due = pass(9, 0)
    expect(due.status.conditions.find(({ type }) => type === 'ScalingLimited')).toMatchObject({ status: true, reason: 'AboveMaximum' })
    const early = pass(9, 1_000, due)
    expect(early.status).toBe(due.status)
    expect(early.persist).toBe('No')
  })

  it('says what limited a change, though the look after it comes too early', () => {
    const up = pass(9, 0, undefined, 1)
    expect(up.status.desiredReplicas).toBe(3)
    expect(up.status.conditions.find(({ type }) => type === 'ScalingLimited')).toMatchObject({ status: true, reason: 'AboveMaximum' })
  })

  it('is not woken for a rule that relaxes before it is due', () => {
    const windowed = hpa().of(agentOf({ targetMetrics: [{ type: 'queue_depth', targetValue: 1 }], behavior: { scaleUp: { stabilizationWindowMs: 11_000 } } }))
    const input = { current: 3, instances: [], metrics: [sample('queue_depth', 9)] }
    const held = recommend(windowed)(input, null, NOW)
    expect(held.trail.flatMap((step) => (step.type === 'Stage' && step.until !== null ? [step.until - NOW] : []))).toEqual([PERIOD, 11_000])
    expect(held.wake).toEqual({ at: NOW + PERIOD, why: { type: 'Stage', id: 'hpa.period' } })
    const cautious = recommend(hpa().of(queue))({ ...input, metrics: [sample('queue_depth', 1)], cautiousUntil: NOW + PERIOD }, null, NOW)
    expect(cautious.wake).toEqual({ at: NOW + PERIOD, why: { type: 'Stage', id: 'hpa.period' } })
  })

  it('tells of its metrics when it decides, and until it decides again', () => {
    const available = ({ status }: Plan) => status.conditions.find(({ type }) => type === 'MetricsAvailable')?.status
    const deaf = (after: number, before: Plan): Plan =>
      reconcile(queue, observe({ at: NOW + after, instances: healthy(3), status: before.status }), NOW + after)
    const first = pass(2, 0)
    const early = deaf(1_000, first)
    const due = deaf(PERIOD, early)
    expect([first, early, due].map(available)).toEqual([true, true, false])
  })

  const zero = agentOf({
    minReplicas: 0,
    metrics: [
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } },
      { type: 'External', external: { metric: { name: 'lag' }, target: { type: 'AverageValue', averageValue: 1 } } },
    ],
  })

  it.each([
    ['leaves out what can only happen at zero', queue, ['hpa.period', 'hpa.stabilize', 'hpa.limit', 'caution', 'bounds', 'budget']],
    ['minds zero where it may go there', zero, ['hpa.period', 'hpa.zero', 'hpa.stabilize', 'hpa.limit', 'hpa.fromZero', 'caution', 'bounds', 'budget']],
  ])('%s', (_case, own, names) =>
    expect(
      hpa()
        .of(own)
        .stages.map(({ name }) => name),
    ).toEqual(names),
  )

  it('comes back from zero by one metric that needs no pods, whatever the others need', () => {
    const decide = recommend(hpa({ scaleToZero: true }).of(zero))
    expect(decide({ current: 0, instances: [], metrics: [sample('lag', 3)] }, null, NOW).desired).toBe(3)
  })

  it.each([
    ['up', 5, 7, 5],
    ['up', 5, 8, 8],
    ['up, as fine as it is given', 1_000, 1_000.4, 1_000],
    ['up, as fine as it is given', 1_000, 1_000.7, 1_001],
    ['down', 5, 4, 5],
    ['down', 5, 3, 3],
  ])('reads the tolerances of a behavior that is given: %s, %d at %d', (direction, current, load, expected) => {
    const scaleUp = { tolerance: direction === 'up' ? 0.5 : 0.000_5 }
    const behavior = { scaleUp, scaleDown: { tolerance: 0.25, stabilizationWindowMs: 0 } }
    const own = hpa().of(agentOf({ maxReplicas: 2_000, targetMetrics: [{ type: 'queue_depth', targetValue: 1 }], behavior }))
    expect(recommend(own)({ current, instances: [], metrics: [sample('queue_depth', load)] }, null, NOW).desired).toBe(expected)
  })

  it('reads the windows of a behavior that is given', () => {
    const stages = (scaling: ScalingInputSpec) => {
      const own = recommend(hpa().of(agentOf({ targetMetrics: [{ type: 'queue_depth', targetValue: 1 }], ...scaling })))
      const input = (current: number, load: number, at: number) => ({ current, instances: [], metrics: [sample('queue_depth', load, { at })] })
      const { memory } = own(input(5, 5, NOW), null, NOW)
      return own(input(5, 2, NOW + PERIOD), memory, NOW + PERIOD).desired
    }
    expect(stages({})).toBe(5)
    expect(stages({ behavior: { scaleDown: { stabilizationWindowMs: 0 } } })).toBe(2)
  })
})

describe('what it reads', () => {
  const HOUR = 3_600_000
  const at = (scaling: ScalingInputSpec, input: Partial<ScalingInput>, requests = {}) => {
    const given = { current: 2, instances: [], metrics: [], ...input }
    return hpa()
      .of(agentOf(scaling, requests))
      .propose({ input: given, current: given.current, changedAt: NOW - HOUR }, NOW)
  }
  const proposed = (scaling: ScalingInputSpec, input: Partial<ScalingInput>, requests = {}) => {
    const { raw, exempt } = at(scaling, input, requests)
    return exempt === true ? 'held' : raw
  }
  const cpuOf = (percent: number) => sample('cpu', percent, { kind: 'utilization' })
  const being = (
    instance: Partial<Omit<NonNullable<Reporter['instance']>, 'phase'>> & Pick<NonNullable<Reporter['instance']>, 'phase'>,
    standing: Reporter['standing'] = 'Staying',
  ) => ({ standing, metrics: [cpuOf(100)], instance: { startedAt: NOW - HOUR, ...instance } }) as const
  const cpu = { targetMetrics: [{ type: 'cpu', targetValue: 50 }] } as const
  const good = being({ phase: 'Healthy', readyAt: NOW - HOUR }, 'Ready')
  const young = (windowMs: number): Reporter => ({
    ...being({ phase: 'Healthy', startedAt: NOW - 60_000, readyAt: NOW - 1 }, 'Ready'),
    metrics: [sample('cpu', 100, { kind: 'utilization', windowMs })],
  })

  it.each<[string, Reporter, number]>([
    ['counts a healthy one', good, 4],
    ['counts one that lost its readiness', being({ phase: 'Unhealthy', readyAt: NOW - HOUR, lastTransitionAt: NOW - 60_000 }), 4],
    ['takes a pending one for nothing on the way up', being({ phase: 'Pending' }), 2],
    ['takes one that never was ready for nothing', being({ phase: 'Running' }), 2],
    ['trusts a young one whose sample is from after it was ready', young(0), 4],
    ['does not trust one whose sample began before', young(60_000), 2],
    ['does not hear one that leaves', being({ phase: 'Healthy', readyAt: NOW - HOUR }, 'Leaving'), 2],
  ])('%s', (_case, other, expected) => expect(proposed(cpu, { instances: [good, other] })).toBe(expected))

  it('believes the standing of one that says nothing of itself', () => {
    const plain = (standing: Reporter['standing']): Reporter => ({ standing, metrics: [cpuOf(100)] })
    expect((['Ready', 'Staying', 'Leaving', 'Gone'] as const).map((other) => proposed(cpu, { instances: [plain('Ready'), plain(other)] }))).toEqual([
      4, 2, 2, 2,
    ])
  })

  it('turns percent and cores into shares of the request', () => {
    const cores = sample('cpu', 0.3)
    expect(proposed(cpu, { instances: [ready(cores), ready(cores)] }, { cpu: 0.2 })).toBe(6)
    expect(proposed(cpu, { instances: [ready(cpuOf(150)), ready(cores)] }, { cpu: 0.2 })).toBe(6)
    expect(proposed(cpu, { instances: [ready(cores), ready(cores)] })).toBe('held')
  })

  it('counts those that leave among the existing, and multiplies a level by those that serve', () => {
    const leaving = being({ phase: 'Healthy' }, 'Leaving')
    const total = { targetMetrics: [{ type: 'queue_depth', targetValue: 1 }] } as const
    expect(proposed(total, { instances: [good, leaving], metrics: [sample('queue_depth', 2)] })).toBe(2)
    const level = { targetMetrics: [{ type: 'latency', targetValue: 1 }] } as const
    expect(proposed(level, { instances: [good, leaving], metrics: [sample('latency', 2, { kind: 'saturation' })] })).toBe(4)
  })

  it('reads the whole where nobody reports', () => {
    expect(proposed(cpu, { ready: 2, metrics: [cpuOf(100)] })).toBe(4)
    expect(proposed(cpu, { instances: [ready(), ready()], metrics: [sample('cpu', 0.4)] }, { cpu: 0.2 })).toBe(4)
    const concurrency = { targetMetrics: [{ type: 'concurrency', targetValue: 2 }] } as const
    expect(proposed(concurrency, { metrics: [sample('concurrency', 10)] })).toBe(5)
  })

  it('holds while a metric is missing, unless another asks for more', () => {
    const both = {
      targetMetrics: [
        { type: 'queue_depth', targetValue: 1 },
        { type: 'concurrency', targetValue: 1 },
      ],
    } as const
    expect(proposed(both, { metrics: [sample('concurrency', 1)] })).toBe('held')
    expect(proposed(both, { metrics: [sample('concurrency', 5)] })).toBe(5)
    expect(at(both, { metrics: [sample('concurrency', 5), { name: 'queue_depth', missing: 'Unavailable' }] }).steps[0]).toMatchObject({
      reason: 'Unavailable',
      count: 2,
    })
  })

  const one: readonly [string, MetricSpec, Partial<ScalingInput>, number][] = [
    [
      'Resource',
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } },
      { instances: [ready(cpuOf(100)), ready(cpuOf(100))] },
      4,
    ],
    [
      'Resource by amount',
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'AverageValue', averageValue: 0.1 } } },
      { instances: [ready(sample('cpu', 0.3)), ready(sample('cpu', 0.3))] },
      6,
    ],
    [
      'ContainerResource',
      { type: 'ContainerResource', containerResource: { name: 'cpu', container: 'app', target: { type: 'Utilization', averageUtilization: 50 } } },
      { instances: [ready(cpuOf(10), sample('app/cpu', 100, { kind: 'utilization' }))] },
      2,
    ],
    [
      'Pods',
      { type: 'Pods', pods: { metric: { name: 'hits', selector: { verb: 'GET' } }, target: { type: 'AverageValue', averageValue: 1 } } },
      { instances: [ready(sample('hits', 9), sample('hits{verb=GET}', 3))] },
      3,
    ],
    [
      'Object',
      { type: 'Object', object: { describedObject: { kind: 'Ingress', name: 'main' }, metric: { name: 'hits' }, target: { type: 'Value', value: 2 } } },
      { metrics: [sample('hits', 2), sample('Ingress/main/hits', 6)] },
      6,
    ],
    [
      'External',
      { type: 'External', external: { metric: { name: 'lag' }, target: { type: 'AverageValue', averageValue: 2 } } },
      { metrics: [sample('lag', 14)] },
      7,
    ],
  ]
  it.each(one)('reads a metric of HPA v2: %s', (_kind, metric, input, expected) => expect(proposed({ metrics: [metric] }, input)).toBe(expected))

  it('shows the first look', () => {
    const { steps } = at(cpu, { instances: [good, being({ phase: 'Pending' })] })
    expect(steps).toEqual([
      {
        type: 'Metric',
        metric: 'cpu',
        kind: 'average',
        target: 50,
        current: 1,
        up: 100,
        down: 100,
        lowest: 45,
        highest: 55.00000000000001,
        used: 1,
        ignored: 1,
        missing: 0,
        reason: null,
        oldestAt: NOW,
        ratio: 2,
        count: 2,
        counts: true,
        until: null,
      },
    ])
  })
})

it('its memories are copied by the names of all stages that remember: above zero, for there it writes in every pass', () => {
  const namesOf = (scaling: ScalingInputSpec): readonly (readonly string[])[] => {
    const { stages, copied } = policyFor(hpa(), agentOf(scaling))
    return [stages.filter(({ memory }) => memory.version !== 0).map(({ name }) => name), Object.keys(copied?.({}) ?? {})]
  }
  const [remember, copied] = namesOf({ targetMetrics: [{ type: 'cpu', targetValue: 60 }] })
  expect(copied).toEqual(remember)
  const lag = { type: 'External', external: { metric: { name: 'lag' }, target: { type: 'AverageValue', averageValue: 1 } } } as const
  expect(namesOf({ minReplicas: 0, metrics: [lag] })[0]).toContain('hpa.zero')
})
