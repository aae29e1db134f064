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
  it('does not rise for a target of 0', () => expect(replicas(4, [['cpu', 0, 500]])).toBe(4))
})

describe('its averages', () => {
  it('are cut twice', () => expect(originAverage('cpu', [1.9, 2.9, 2.9])).toBe(1))
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
})
