import { describe, expect, it } from 'vitest'
import { agent, recommend, type ScalingInput } from '../../src/core/index.js'
import { origin } from '../../src/policy/index.js'
import { originAverage, originReplicas } from '../../src/policy/origin.js'

const replicas = (current: number, targets: readonly (readonly [string, number, number])[], minReplicas = 1, maxReplicas = 10): number =>
  originReplicas({ minReplicas, maxReplicas, targets: targets.map(([name, targetValue]) => ({ name, targetValue })) }, current, (name) => {
    const found = targets.find(([own]) => own === name)
    return found === undefined ? 0 : found[2]
  })

describe("the predecessor's count", () => {
  it('is cut, not rounded up', () => expect(replicas(3, [['cpu', 100, 130]])).toBe(3))
  it('stands between half the target and the target', () => expect([50, 75, 100].map((value) => replicas(4, [['cpu', 100, value]]))).toEqual([4, 4, 4]))
  it('falls below half of it', () => expect(replicas(4, [['cpu', 100, 49]])).toBe(1))
  it('drops a step below the minimum instead of going there', () => expect(replicas(4, [['cpu', 100, 20]], 2)).toBe(4))
  it('depends on the order of the metrics', () => {
    expect(
      replicas(4, [
        ['cpu', 100, 200],
        ['memory', 100, 40],
      ]),
    ).toBe(1)
    expect(
      replicas(4, [
        ['memory', 100, 40],
        ['cpu', 100, 200],
      ]),
    ).toBe(8)
  })
  it('has the maximum as its last word', () => expect(replicas(4, [['cpu', 100, 500]], 5, 2)).toBe(2))
  it('falls below half of the target, cut, and not at it', () => {
    expect(replicas(4, [['cpu', 101, 50]])).toBe(4)
    expect(replicas(4, [['cpu', 101, 49]])).toBe(1)
  })
  it('takes the largest of those that rise, and the least of those that fall', () => {
    expect(
      replicas(4, [
        ['cpu', 100, 200],
        ['memory', 100, 150],
      ]),
    ).toBe(8)
    expect(
      replicas(4, [
        ['cpu', 100, 49],
        ['memory', 100, 30],
      ]),
    ).toBe(1)
    expect(
      replicas(9, [
        ['cpu', 100, 30],
        ['memory', 100, 49],
      ]),
    ).toBe(2)
  })
  it('goes to the minimum, and not below', () => expect(replicas(4, [['cpu', 100, 49]], 1)).toBe(1))
  it('counts in 32 bits: what does not fit moves nothing', () => {
    expect(replicas(1, [['cpu', 1, 2_147_483_647.5]], 1, 3_000_000_000)).toBe(2_147_483_647)
    expect(replicas(1, [['cpu', 1, 2_147_483_648]], 1, 3_000_000_000)).toBe(1)
  })
  it.each([
    [-2_147_483_647, -2_147_483_647],
    [-2_147_483_648, -2_147_483_648],
    [-2_147_483_648.5, -2_147_483_648],
    [-2_147_483_649, -2_147_483_648],
    [-3_000_000_000, -2_147_483_648],
    [-0.5, 0],
  ])('and so down to a minimum that low: %d is %d', (value, expected) => expect(replicas(1, [['cpu', 1, value]], -2_147_483_648)).toBe(expected))
  it('is no rise at the target, whatever another made of the number', () =>
    expect(
      replicas(4, [
        ['memory', 100, 40],
        ['cpu', 100, 100],
      ]),
    ).toBe(1))
  it('does not rise for a target of 0', () => expect(replicas(4, [['cpu', 0, 500]])).toBe(4))
})

describe('its averages', () => {
  it('are cut twice', () => expect(originAverage('cpu', [1.9, 2.9, 2.9])).toBe(1))
  it('know four names', () =>
    expect(['requests_per_second', 'latency', 'cpu', 'memory', 'ttft'].map((name) => originAverage(name, [7]))).toEqual([7, 7, 7, 7, 0]))
  it('have no sign at zero', () => expect([originAverage('cpu', [-0.5]), originAverage('cpu', [-1, 0])]).toEqual([0, 0]))
  it('are 0 without instances, and for a name it does not know', () => expect([originAverage('cpu', []), originAverage('queue_depth', [9])]).toEqual([0, 0]))
})

describe('as a policy', () => {
  const own = agent({
    name: 'a',
    spec: {
      agentType: 'chat',
      model: { provider: 'p', model: 'm' },
      scaling: { enabled: true, maxReplicas: 9, targetMetrics: [{ type: 'cpu', targetValue: 50 }] },
    },
  })
  const cpu = (value: number) => ({ name: 'cpu', value, at: 0, windowMs: 0, kind: 'utilization' }) as const
  const desired = (input: ScalingInput): number => recommend(origin().of(own))(input, null, 0).desired
  it('counts who does not report as 0', () =>
    expect(
      desired({
        current: 2,
        instances: [
          { standing: 'Ready', metrics: [cpu(190)] },
          { standing: 'Ready', metrics: [] },
        ],
        metrics: [],
      }),
    ).toBe(3))
  it('reads the whole where nobody is listed', () => expect(desired({ current: 2, instances: [], metrics: [cpu(101)] })).toBe(4))
  it('never goes below 0', () => expect(desired({ current: 0, instances: [], metrics: [cpu(101)] })).toBe(1))

  const of = (targetMetrics: readonly object[], scaling: object = {}) =>
    origin().of(
      agent({
        name: 'a',
        spec: {
          agentType: 'chat',
          model: { provider: 'p', model: 'm' },
          scaling: { enabled: true, maxReplicas: 99, targetMetrics: targetMetrics as never, ...scaling },
        },
      }),
    )
  const asks = (target: object, input: Partial<ScalingInput>, scaling: object = {}): number => {
    const policy = of([target], scaling)
    const current = input.current ?? 2
    return policy.propose({ input: { instances: [], metrics: [], ...input, current }, current, changedAt: 0 }, 0).raw
  }
  const rate = (value: number, kind: 'demand' | 'saturation' = 'demand') => ({ name: 'requests_per_second', value, at: 0, windowMs: 0, kind }) as const
  const target = { type: 'requests_per_second', targetValue: 10 }

  it('shares a demand of the whole out, and takes a level as it is', () => {
    expect(asks(target, { current: 2, metrics: [rate(60)] })).toBe(6)
    expect(asks(target, { current: 2, metrics: [rate(60, 'saturation')] })).toBe(12)
    expect(asks(target, { current: 0, metrics: [rate(60)] })).toBe(1)
  })
  it('takes an average for its target where it is one', () =>
    expect(asks({ type: 'requests_per_second', targetAverageValue: 10 }, { current: 2, metrics: [rate(60)] })).toBe(6))
  it('stands where the whole is missing, or not said', () => {
    expect(asks(target, { current: 2 })).toBe(2)
    expect(asks(target, { current: 2, metrics: [{ name: 'requests_per_second', missing: 'Stale' }] })).toBe(2)
  })
  it('takes that for 0, and goes there where it may', () => expect(asks(target, { current: 2 }, { minReplicas: 0, activation: { metric: 'jobs' } })).toBe(0))
  it('takes what is no number for 0', () => {
    const instance = (metric: object) => ({ standing: 'Ready', metrics: [metric] }) as never
    expect(asks(target, { current: 2, instances: [instance(rate(60)), instance({ name: 'requests_per_second', missing: 'Stale' })] })).toBe(6)
    expect(asks(target, { current: 2, instances: [instance(rate(60)), instance(rate(Number.POSITIVE_INFINITY))] })).toBe(6)
  })
  it('is a proposal alone, and what every policy ends with', () => {
    const policy = of([target])
    expect(policy.stages.map(({ name }) => name)).toEqual(['caution', 'bounds', 'budget'])
    expect(policy.propose({ input: { current: 2, instances: [], metrics: [rate(60)] }, current: 2, changedAt: 0 }, 0)).toEqual({
      raw: 6,
      missing: false,
      wake: null,
      steps: [],
    })
    expect([policy.name, policy.parameters, origin().name, origin().parameters]).toEqual(['origin', {}, 'origin', {}])
  })
})
