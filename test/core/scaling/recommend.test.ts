/** The whole decision over a number, as series: what is seen at a second, what is decided, and when to look again. */
import { describe, expect, it } from 'vitest'
import {
  advise,
  agent,
  bounds,
  cooldown,
  edgesOf,
  type Policy,
  proposeByMetrics,
  type Recommendation,
  rateLimit,
  recommend,
  type Sample,
  type ScalingInputSpec,
  type ScalingMemory,
  scalingOf,
} from '../../../src/core/index.js'
import { standard } from '../../../src/policy/index.js'
import { at, START } from './series.js'

const policyOf = (scaling: ScalingInputSpec = {}): Policy =>
  standard().of(
    agent({
      name: 'a',
      spec: {
        agentType: 'chat',
        model: { provider: 'p', model: 'm' },
        scaling: {
          enabled: true,
          minReplicas: 1,
          maxReplicas: 20,
          targetMetrics: [{ type: 'queue_depth', targetValue: 1, tolerance: 0, maxAgeMs: 3_600_000 }],
          ...scaling,
        },
      },
    }),
  )
const queue = (value: number, now: number): Sample => ({ name: 'queue_depth', value, at: now, windowMs: 0, kind: 'demand' })

/** `wake`: the second of the next look, and why; null: never. `lost`: memory does not come back. `current`: what somebody else made of the number. */
type Row = {
  readonly at: number
  readonly queue: number
  readonly desired: number
  readonly wake?: readonly [number, string] | null
  readonly lost?: true
  readonly current?: number
}

const series = (title: string, policy: Policy, start: number, rows: readonly Row[]): void =>
  it(title, () => {
    let memory: ScalingMemory | null = null
    let current = start
    const seen: unknown[] = []
    for (const row of rows) {
      const now = at(row.at)
      current = row.current ?? current
      const {
        desired,
        memory: next,
        wake,
      } = recommend(policy)({ current, instances: [], metrics: [queue(row.queue, now)] }, row.lost === true ? null : memory, now)
      seen.push({
        ...row,
        desired,
        ...(row.wake === undefined ? {} : { wake: wake === null ? null : [(wake.at - START) / 1_000, 'id' in wake.why ? wake.why.id : wake.why.type] }),
      })
      memory = next
      current = desired
    }
    expect(seen).toEqual(rows)
  })

describe('recommend', () => {
  series('a rise within its rate, a fall after its window', policyOf(), 2, [
    { at: 0, queue: 2, desired: 2, wake: [3_600, 'queue_depth'] },
    { at: 15, queue: 9, desired: 6, wake: [30, 'rateLimit'] },
    { at: 29, queue: 9, desired: 6, wake: [30, 'rateLimit'] },
    { at: 30, queue: 9, desired: 9, wake: [3_630, 'queue_depth'] },
    { at: 40, queue: 3, desired: 9, wake: [340, 'stabilize'] },
    { at: 339, queue: 3, desired: 9, wake: [340, 'stabilize'] },
    { at: 340, queue: 3, desired: 3, wake: [3_940, 'queue_depth'] },
  ])

  series('a lost memory: no step down for the window, no step up for the period', policyOf(), 9, [
    { at: 0, queue: 9, desired: 9 },
    { at: 1_000, queue: 3, desired: 9, wake: [1_300, 'stabilize'] },
    { at: 1_299, queue: 3, lost: true, desired: 9, wake: [1_599, 'stabilize'] },
    { at: 1_300, queue: 12, desired: 9, wake: [1_314, 'rateLimit'] },
    { at: 1_314, queue: 12, desired: 12 },
    { at: 1_320, queue: 3, desired: 12, wake: [1_620, 'stabilize'] },
  ])

  series('a number that somebody else changed is the number, and the advice stands', policyOf(), 4, [
    { at: 0, queue: 4, desired: 4 },
    { at: 100, queue: 4, current: 7, desired: 4, wake: [3_700, 'queue_depth'] },
    { at: 101, queue: 4, current: 1, desired: 4 },
    { at: 102, queue: 4, current: 1, desired: 1, wake: [116, 'rateLimit'] },
  ])

  series('the bounds are a human’s word: at once, whatever windows and rates say', policyOf({ minReplicas: 6, maxReplicas: 8 }), 2, [
    { at: 0, queue: 2, desired: 6 },
    { at: 1, queue: 2, current: 20, desired: 8 },
  ])

  series('a cooldown holds both ways', policyOf({ cooldownPeriodMs: 60_000 }), 2, [
    { at: 15, queue: 2, desired: 2 },
    { at: 30, queue: 4, desired: 4 },
    { at: 45, queue: 9, desired: 4, wake: [90, 'cooldown'] },
    { at: 90, queue: 9, desired: 8 },
  ])

  series('a delay runs through a cooldown, and begins anew after a change', policyOf({ scaleUpDelayMs: 30_000, cooldownPeriodMs: 60_000 }), 2, [
    { at: 15, queue: 3, desired: 2, wake: [45, 'sustain'] },
    { at: 45, queue: 3, desired: 3 },
    { at: 60, queue: 5, desired: 3, wake: [90, 'sustain'] },
    { at: 90, queue: 5, desired: 3, wake: [105, 'cooldown'] },
    { at: 105, queue: 5, desired: 5 },
    { at: 106, queue: 6, desired: 5, wake: [136, 'sustain'] },
  ])
})

describe('its memory', () => {
  const policy = policyOf({ scaleUpDelayMs: 30_000, cooldownPeriodMs: 60_000 })
  const call = (value: number, memory: unknown, now: number, current = 5): Recommendation =>
    recommend(policy)({ current, instances: [], metrics: [queue(value, START)] }, memory, now)
  const lived = call(9, call(5, null, START).memory, at(30)).memory

  it('is the same object when nothing changed', () => {
    expect(call(9, lived, at(31)).memory).toBe(lived)
    expect(call(9, lived, at(59)).memory).toBe(lived)
  })

  it('is the same value when it comes back from a store', () => {
    const stored = JSON.parse(JSON.stringify(lived)) as unknown
    expect(stored).toEqual(lived)
    expect(call(9, stored, at(31)).memory).toEqual(lived)
    expect(call(9, stored, at(31)).trail).toEqual(call(9, lived, at(31)).trail)
  })

  it('knows the number and when it last changed', () => {
    const { desired, memory } = call(9, lived, at(90))
    expect(desired).toBe(9)
    expect(memory).toMatchObject({ version: 1, at: at(90), current: 9, changedAt: at(90) })
  })

  it('is never behind its own clock: a step back of five minutes changes nothing', () => {
    for (const seconds of [29, 0, -270]) {
      expect(call(9, lived, at(seconds)).memory).toBe(lived)
      expect(call(9, lived, at(seconds)).desired).toBe(5)
    }
  })

  it('is shifted, once, when it is further ahead than that', () => {
    const { memory, trail } = call(9, lived, at(-271))
    expect(trail[0]).toEqual({ type: 'Memory', part: 'scaling', result: 'Shifted' })
    expect(memory.stages.sustain).toEqual({ version: 1, upSince: at(-271), downSince: null })
    expect(call(9, memory, at(-270)).trail[0]).not.toMatchObject({ type: 'Memory' })
    expect(call(9, memory, at(-241)).desired).toBe(9)
  })

  it.each<[string, unknown]>([
    ['a text', 'memory'],
    ['a list', []],
    ['another version', { ...lived, version: 2 }],
    ['a number out of range', { ...lived, current: -1 }],
    ['half a number', { ...lived, current: 2.5 }],
    ['a change of the future', { ...lived, changedAt: at(31) }],
    ['no stages', { ...lived, stages: null }],
    ['a stage that is none', { ...lived, stages: { sustain: 1 } }],
  ])('that is not sound is absent, and named: %s', (_case, memory) => {
    const { trail, desired } = call(2, memory, at(600))
    expect(trail[0]).toEqual({ type: 'Memory', part: 'scaling', result: 'Rejected' })
    expect(desired).toBe(5)
  })

  it('of one stage that is not sound is absent for it alone', () => {
    const { trail, memory } = call(9, { ...lived, stages: { ...lived.stages, sustain: { version: 1, upSince: at(31), downSince: null } } }, at(40))
    expect(trail.filter(({ type }) => type === 'Memory')).toEqual([{ type: 'Memory', part: 'sustain', result: 'Rejected' }])
    expect(memory.stages).toEqual({ ...lived.stages, sustain: { version: 1, upSince: at(40), downSince: null } })
  })

  it('absent: null and undefined alike, without a word', () => {
    for (const memory of [null, undefined]) expect(call(5, memory, START).trail.some(({ type }) => type === 'Memory')).toBe(false)
  })
})

describe('a policy of one’s own', () => {
  const restless: Policy = {
    name: 'restless',
    parameters: {},
    propose: ({ current }) => advise(current === 3 ? 4 : 3),
    stages: [bounds({ minReplicas: 1, maxReplicas: 9 })],
  }

  it('that has no fixpoint is asked again in a second', () => {
    const { desired, wake } = recommend(restless)({ current: 4, instances: [], metrics: [] }, null, START)
    expect({ desired, wake }).toEqual({ desired: 3, wake: { at: at(1), why: { type: 'Unsettled' } } })
  })

  it('is woken when its calendar ends, for what that says then is not known', () => {
    const calm: Policy = {
      name: 'calm',
      parameters: {},
      propose: ({ current }) => advise(current),
      stages: edgesOf({ scaling: scalingOf({}), consumption: {} }),
    }
    const calendar = { minReplicas: 1, until: START + 60_000 }
    expect(recommend(calm)({ current: 2, instances: [], metrics: [], calendar }, null, START).wake).toEqual({
      at: START + 60_000,
      why: { type: 'Stage', id: 'bounds' },
    })
    expect(recommend(calm)({ current: 2, instances: [], metrics: [], calendar: { until: START } }, null, START).wake).toBeNull()
  })

  it('of three lines', () => {
    const mine: Policy = { name: 'mine', parameters: {}, propose: ({ input }) => advise(input.instances.length + 1), stages: [] }
    expect(recommend(mine)({ current: 4, instances: [{ standing: 'Ready', metrics: [] }], metrics: [] }, null, START)).toMatchObject({ desired: 2, wake: null })
  })

  it('is not woken for a limit that relaxes under another that holds', () => {
    const pods = { selectPolicy: 'Max', policies: [{ type: 'Pods', value: 2, periodMs: 30_000 }] } as const
    const stages = [rateLimit({ up: pods, down: pods }), cooldown(90_000)]
    const slow: Policy = { name: 'slow', parameters: {}, propose: ({ input }) => advise(input.instances.length), stages }
    const call = (current: number, asked: number, memory: unknown, seconds: number) =>
      recommend(slow)({ current, instances: Array.from({ length: asked }, () => ({ standing: 'Ready', metrics: [] })), metrics: [] }, memory, at(seconds))
    const first = call(4, 5, call(4, 4, null, 0).memory, 40)
    const second = call(5, 9, first.memory, 60)
    expect(second.trail).toMatchObject([
      { out: 6, until: at(70) },
      { out: 5, until: at(130) },
    ])
    expect(second).toMatchObject({ desired: 5, wake: { at: at(130), why: { id: 'cooldown' } } })
    expect(call(5, 9, second.memory, 129).memory).toBe(second.memory)
    expect(call(5, 9, second.memory, 130).desired).toBe(7)
  })
})

describe('who owns a number, and lists no instance', () => {
  const call = (target: ScalingInputSpec['targetMetrics'], sample: Sample): number => {
    const rules = rateLimit({
      up: { selectPolicy: 'Max', policies: [{ type: 'Percent', value: 900, periodMs: 1 }] },
      down: { selectPolicy: 'Max', policies: [{ type: 'Percent', value: 100, periodMs: 1 }] },
    })
    const policy: Policy = {
      name: 'p',
      parameters: {},
      propose: proposeByMetrics(scalingOf(target === undefined ? {} : { targetMetrics: target }), {}),
      stages: [rules, bounds({ minReplicas: 1, maxReplicas: 50 })],
    }
    const input = { current: 4, instances: [], metrics: [sample] }
    return recommend(policy)(input, recommend(policy)(input, null, at(-60)).memory, START).desired
  }
  const sample = (name: string, value: number, kind: 'demand' | 'utilization' | 'saturation'): Sample => ({ name, value, at: START, windowMs: 0, kind })

  it('is served by a total', () => {
    expect(call([{ type: 'queue_depth', targetValue: 4 }], sample('queue_depth', 40, 'demand'))).toBe(10)
    expect(call([{ type: 'requests_per_second', targetValue: 4 }], sample('requests_per_second', 40, 'demand'))).toBe(10)
  })
  it('and by a mean', () => expect(call([{ type: 'cpu', targetValue: 60 }], sample('cpu', 90, 'utilization'))).toBe(6))
  it('and by a level', () => expect(call([{ type: 'latency', targetValue: 200 }], sample('latency', 300, 'saturation'))).toBe(6))
})
