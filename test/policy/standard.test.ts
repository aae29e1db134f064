import { describe, expect, it } from 'vitest'
import { agent, type Policy, recommend, type ScalingInputSpec } from '../../src/core/index.js'
import { standard } from '../../src/policy/index.js'

const NOW = 1_760_000_000_000
const of = (scaling: ScalingInputSpec = {}, parameters?: Parameters<typeof standard>[0]): Policy =>
  standard(parameters).of(
    agent({
      name: 'a',
      spec: {
        agentType: 'chat',
        model: { provider: 'p', model: 'm' },
        scaling: { enabled: true, minReplicas: 2, maxReplicas: 9, targetMetrics: [{ type: 'queue_depth', targetValue: 4 }], ...scaling },
      },
    }),
  )
const stages = (scaling: ScalingInputSpec = {}): readonly string[] => of(scaling).stages.map(({ name }) => name)

describe('the list of rules', () => {
  it.each<[string, ScalingInputSpec, readonly string[]]>([
    ['by default', {}, ['stabilize', 'rateLimit', 'caution', 'bounds', 'budget']],
    ['with every rule', { scaleUpDelayMs: 1_000, cooldownPeriodMs: 1_000 }, ['sustain', 'stabilize', 'rateLimit', 'cooldown', 'caution', 'bounds', 'budget']],
    ['a delay down takes the place of the default window', { scaleDownDelayMs: 1_000 }, ['sustain', 'rateLimit', 'caution', 'bounds', 'budget']],
    [
      'unless a window is asked for',
      { scaleDownDelayMs: 1_000, behavior: { scaleDown: { stabilizationWindowMs: 1 } } },
      ['sustain', 'stabilize', 'rateLimit', 'caution', 'bounds', 'budget'],
    ],
    ['a delay up leaves the window down alone', { scaleUpDelayMs: 1_000 }, ['sustain', 'stabilize', 'rateLimit', 'caution', 'bounds', 'budget']],
    [
      'with all that leads, each in its place',
      {
        minReplicas: 0,
        targetMetrics: [{ type: 'queue_depth', targetValue: 4, whenMissing: { type: 'LastGood', maxAgeMs: 1_000 } }],
        activation: { metric: 'jobs' },
        scaleUpDelayMs: 1_000,
        cooldownPeriodMs: 1_000,
        override: { replicas: 3 },
        pause: {},
      },
      ['lastGood', 'sustain', 'stabilize', 'idle', 'rateLimit', 'cooldown', 'caution', 'bounds', 'override', 'budget', 'pause'],
    ],
    [
      'with one metric of two that is to lead while it is missing',
      {
        targetMetrics: [
          { type: 'latency', targetValue: 1 },
          { type: 'queue_depth', targetValue: 4, whenMissing: { type: 'LastGood', maxAgeMs: 1_000 } },
        ],
      },
      ['lastGood', 'stabilize', 'rateLimit', 'caution', 'bounds', 'budget'],
    ],
    ['without a window', { behavior: { scaleDown: { stabilizationWindowMs: 0 } } }, ['rateLimit', 'caution', 'bounds', 'budget']],
  ])('%s', (_case, scaling, expected) => expect(stages(scaling)).toEqual(expected))

  it('no name comes twice, and each stage of ours has a version', () => {
    const all = of({ scaleUpDelayMs: 1_000, cooldownPeriodMs: 1_000 }).stages
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(all.map(({ memory }) => memory.version)).toEqual([1, 1, 1, 1, 0, 0, 0])
  })
})

describe('its parameters', () => {
  const memory = { version: 1, at: NOW, current: 5, changedAt: NOW, stages: {} }
  const desired = (policy: Policy, queue: number, now: number): number =>
    recommend(policy)({ current: 5, instances: [], metrics: [{ name: 'queue_depth', value: queue, at: now, windowMs: 0, kind: 'demand' }] }, memory, now)
      .desired

  it.each([
    ['up', 9, 60_000],
    ['down', 2, 30_000],
  ])('are the delays of each direction: %s', (_direction, count, delayMs) => {
    const sustain = of({ scaleUpDelayMs: 60_000, scaleDownDelayMs: 30_000 }).stages.find(({ name }) => name === 'sustain')
    const input = { current: 5, instances: [], metrics: [] }
    const step = sustain?.decide({ input, current: 5, changedAt: NOW }, { raw: count, missing: false, count }, sustain.memory.empty(5, NOW), NOW)
    expect([step?.value.count, step?.until]).toEqual([5, NOW + delayMs])
  })

  it('are those of the spec', () => expect(desired(of({ behavior: { scaleDown: { stabilizationWindowMs: 0 } } }), 22, NOW + 60_000)).toBe(5))

  it('or its own, of which the spec keeps the bounds', () => {
    const own = of({}, { targetMetrics: [{ type: 'queue_depth', targetValue: 1 }], cooldownPeriodMs: 1_000 })
    expect(own.stages.map(({ name }) => name)).toEqual(['stabilize', 'rateLimit', 'cooldown', 'caution', 'bounds', 'budget'])
    expect(
      own.propose(
        {
          input: { current: 5, instances: [], metrics: [{ name: 'queue_depth', value: 22, at: NOW, windowMs: 0, kind: 'demand' }] },
          current: 5,
          changedAt: NOW,
        },
        NOW,
      ).raw,
    ).toBe(22)
    expect(
      own.stages
        .find(({ name }) => name === 'bounds')
        ?.decide({ input: { current: 5, instances: [], metrics: [] }, current: 5, changedAt: NOW }, { raw: 22, missing: false, count: 22 }, { version: 0 }, NOW)
        .value.count,
    ).toBe(9)
  })

  it('and what leads to zero and back, unless it says it itself', () => {
    const zero = { minReplicas: 0, activation: { metric: 'jobs' } }
    const own = { targetMetrics: [{ type: 'queue_depth', targetValue: 1 }] } as const
    expect(of(zero, own).stages.map(({ name }) => name)).toContain('idle')
    const metrics = [{ name: 'mails', value: 1, at: NOW, windowMs: 0, kind: 'demand' }] as const
    expect(recommend(of(zero, { ...own, activation: { metric: 'mails' } }))({ current: 0, instances: [], metrics }, null, NOW).desired).toBe(1)
  })

  it('which hears its metric for as long as a target of that name does, and else for two minutes', () => {
    const wakes = (maxAgeMs: number, ageMs: number, name = 'queue_depth') => {
      const own = of({ minReplicas: 0, activation: { metric: name }, targetMetrics: [{ type: 'queue_depth', targetValue: 4, maxAgeMs }] })
      const metrics = [{ name, value: 1, at: NOW - ageMs, windowMs: 0, kind: 'demand' }] as const
      return recommend(own)({ current: 0, instances: [], metrics }, null, NOW).desired
    }
    expect([wakes(10_000, 9_999), wakes(10_000, 10_000), wakes(600_000, 599_999)]).toEqual([1, 0, 1])
    expect([wakes(10_000, 119_999, 'jobs'), wakes(600_000, 120_000, 'jobs')]).toEqual([1, 0])
  })

  it('declares a space in which they may be tuned', () => {
    for (const { from, to } of Object.values(standard().parameters)) expect(from).toBeLessThan(to)
  })

  it('cpu in cores is read against the requests of the spec', () => {
    const policy = standard().of(
      agent({
        name: 'a',
        spec: {
          agentType: 'chat',
          model: { provider: 'p', model: 'm' },
          resources: { requests: { cpu: 0.5 } },
          scaling: { enabled: true, maxReplicas: 9, targetMetrics: [{ type: 'cpu', targetValue: 50 }] },
        },
      }),
    )
    const metrics = [{ name: 'cpu', value: 1, at: NOW, windowMs: 0, kind: 'demand' }] as const
    expect(policy.propose({ input: { current: 1, instances: [{ standing: 'Ready', metrics }], metrics: [] }, current: 1, changedAt: NOW }, NOW).raw).toBe(4)
  })
})
