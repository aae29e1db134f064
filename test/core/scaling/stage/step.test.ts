/** Single steps, whole: value, memory, reason and instant. What the series leave out is said here. */
import { describe, expect, it } from 'vitest'
import {
  agent,
  type Context,
  type Count,
  cooldown,
  hold,
  idle,
  lastGood,
  override,
  pause,
  rateLimit,
  type Sample,
  type ScalingInput,
  type ScalingPolicy,
  type SelectPolicy,
  stabilize,
  sustain,
  targetsOf,
} from '../../../../src/core/index.js'
import { atLeastFirst } from '../../../../src/core/scaling/stage/common.js'
import { budget, caution, edgesOf, tightest } from '../../../../src/core/scaling/stage/edges.js'
import { asksForLastGood } from '../../../../src/core/scaling/stage/lastGood.js'
import { at } from '../series.js'

const never = Number.POSITIVE_INFINITY
const contextOf = (current: number, input: Partial<ScalingInput> = {}): Context => ({
  input: { current, instances: [], metrics: [], ...input },
  current,
  changedAt: at(0),
})
const asked = (count: number, words: Partial<Count> = {}): Count => ({ raw: count, missing: false, count, ...words })
const passes = (value: Count, memory: unknown) => ({ value, memory, why: { type: 'Passed' }, until: never })

describe('a value that is held back', () => {
  it('keeps that it is exempt, and that something was missing', () => {
    const held = hold.decide(contextOf(5), asked(9, { exempt: true, missing: true }), { version: 0 }, at(1)).value
    expect(held).toEqual({ raw: 9, missing: true, count: 5, exempt: true })
    expect(hold.decide(contextOf(5), asked(9), { version: 0 }, at(1)).value).toEqual({ raw: 9, missing: false, count: 5 })
  })
  it('is the same where nothing is held', () => {
    const value = asked(5)
    expect(hold.decide(contextOf(5), value, { version: 0 }, at(1)).value).toBe(value)
  })
})

describe('cooldown', () => {
  const cooling = cooldown(60_000)
  const memory = { version: 1, bornAt: at(0), changedAt: at(10) } as const
  it('has nothing to say of a number that stands', () => {
    const value = asked(3)
    expect(cooling.decide(contextOf(3), value, memory, at(20))).toEqual(passes(value, memory))
  })
  it('lets the first one through, and no more', () => {
    expect(cooling.decide(contextOf(0), asked(1), memory, at(20))).toEqual(passes(asked(1), memory))
    expect(cooling.decide(contextOf(0), asked(4), memory, at(20))).toEqual({
      value: { raw: 4, missing: false, count: 1 },
      memory,
      why: { type: 'CoolingDown', since: at(10), until: at(70) },
      until: at(70),
    })
  })
  it('holds no rise by its birth', () => expect(cooling.decide(contextOf(3), asked(4), { ...memory, changedAt: null }, at(20)).value.count).toBe(4))
  it('has held nothing before anything changed, however early it is', () =>
    expect(cooling.decide(contextOf(3), asked(4), { version: 1, bornAt: 0, changedAt: null }, 5)).toMatchObject({ value: { count: 4 }, until: never }))
  it('remembers when it was', () => expect(cooling.settle(memory, { from: 3, to: 4 }, at(30))).toEqual({ ...memory, changedAt: at(30) }))
})

describe('human', () => {
  it.each([
    [at(60), at(60)],
    [undefined, null],
  ])('until %s: the reason says %s', (until, told) => {
    const words = until === undefined ? {} : { until }
    const set = override({ replicas: 7, ...words }).decide(contextOf(2), asked(3), { version: 0 }, at(1))
    expect(set).toMatchObject({ value: { count: 7 }, why: { type: 'Overridden', replicas: 7, until: told }, until: until ?? never })
    const paused = pause({ direction: 'Up', ...words }).decide(contextOf(2), asked(3), { version: 0 }, at(1))
    expect(paused).toMatchObject({ value: { count: 2 }, why: { type: 'ScalingPaused', direction: 'Up', until: told }, until: until ?? never })
  })
})

describe('sustain', () => {
  const sustained = sustain({ upMs: 30_000, downMs: 60_000 })
  const empty = sustained.memory.empty(5, at(0))
  it('says of each direction since when, and until when', () => {
    expect(sustained.decide(contextOf(5), asked(6), empty, at(1))).toEqual({
      value: { raw: 6, missing: false, count: 5 },
      memory: { version: 1, upSince: at(1), downSince: null },
      why: { type: 'Sustaining', direction: 'Up', since: at(1), until: at(31) },
      until: at(31),
    })
    expect(sustained.decide(contextOf(5), asked(4), empty, at(1))).toEqual({
      value: { raw: 4, missing: false, count: 5 },
      memory: { version: 1, upSince: null, downSince: at(1) },
      why: { type: 'Sustaining', direction: 'Down', since: at(1), until: at(61) },
      until: at(61),
    })
    expect(sustained.decide(contextOf(5), asked(4, { missing: true }), empty, at(1))).toEqual({
      value: { raw: 4, missing: true, count: 5 },
      memory: empty,
      why: { type: 'Sustaining', direction: 'Down', since: null, until: null },
      until: never,
    })
  })
  it('begins anew after a change what had begun, and nothing else', () => {
    expect(sustained.settle({ version: 1, upSince: at(1), downSince: null }, { from: 5, to: 6 }, at(9))).toEqual({
      version: 1,
      upSince: at(9),
      downSince: null,
    })
    expect(sustained.settle({ version: 1, upSince: null, downSince: at(1) }, { from: 5, to: 6 }, at(9))).toEqual({
      version: 1,
      upSince: null,
      downSince: at(9),
    })
  })
  it('remembers nothing of a direction without a delay', () => {
    const [up, down] = [sustain({ upMs: 0, downMs: 1 }), sustain({ upMs: 1, downMs: 0 })]
    expect(up.decide(contextOf(5), asked(6), empty, at(1))).toEqual(passes(asked(6), empty))
    expect(down.decide(contextOf(5), asked(4), empty, at(1))).toEqual(passes(asked(4), empty))
  })
})

describe('stabilize', () => {
  const stage = stabilize({ upMs: 60_000, downMs: 300_000 })
  it('says which window holds, at what, and when that is over', () => {
    const memory = {
      version: 1,
      up: [{ value: 4, until: at(10) }],
      down: [
        { value: 7, until: at(20) },
        { value: 6, until: at(25) },
      ],
    } as const
    expect(stage.decide(contextOf(4), asked(9), memory, at(30))).toMatchObject({
      value: { count: 4 },
      why: { type: 'Stabilized', direction: 'Up', windowMs: 60_000, to: 4 },
      until: at(70),
    })
    expect(stage.decide(contextOf(7), asked(2), memory, at(30))).toMatchObject({
      value: { count: 7 },
      why: { type: 'Stabilized', direction: 'Down', windowMs: 300_000, to: 7 },
      until: at(320),
    })
  })
  it('is free when the last of those that hold it has left, though they came in another order', () => {
    const memory = {
      version: 1,
      up: [
        { value: 4, until: at(20) },
        { value: 4, until: at(10) },
        { value: 3, until: at(-30) },
      ],
      down: [],
    } as const
    expect(stage.decide(contextOf(4), asked(9), memory, at(30)).until).toBe(at(80))
  })
  it('never ends while the advice that holds it stands', () => {
    const memory = { version: 1, up: [{ value: 4, until: null }], down: [] } as const
    const step = stage.decide(contextOf(4), asked(9, { raw: 4 }), memory, at(30))
    expect(step).toMatchObject({ value: { count: 4 }, why: { type: 'Stabilized', direction: 'Up' }, until: never })
  })
  it('forgets what a window that is gone has kept, and keeps the same nothing', () => {
    const none = stabilize({ upMs: 0, downMs: 0 })
    const kept = { version: 1, up: [{ value: 4, until: null }], down: [{ value: 4, until: null }] } as const
    const step = none.decide(contextOf(4), asked(9), kept, at(30))
    expect(step).toEqual({ ...passes(asked(9), { version: 1, up: [], down: [] }) })
    expect(none.decide(contextOf(4), asked(9), step.memory, at(31)).memory).toBe(step.memory)
  })
})

describe('what stabilize keeps', () => {
  const stage = stabilize({ upMs: 64_000, downMs: 64_000 })
  it('is what may still hold a step back, and the advice that stands', () => {
    const memory = {
      version: 1,
      up: [
        { value: 5, until: at(1) },
        { value: 7, until: null },
      ],
      down: [
        { value: 5, until: at(1) },
        { value: 3, until: null },
      ],
    } as const
    expect(stage.decide(contextOf(5), asked(5), memory, at(9)).memory).toEqual({
      version: 1,
      up: [{ value: 5, until: null }],
      down: [{ value: 5, until: null }],
    })
    expect(stage.decide(contextOf(5), asked(8), memory, at(9)).memory.up).toEqual([
      { value: 5, until: at(1) },
      { value: 7, until: at(9) },
      { value: 8, until: null },
    ])
    expect(stage.decide(contextOf(5), asked(8), memory, at(65)).memory.up).toEqual([
      { value: 7, until: at(65) },
      { value: 8, until: null },
    ])
  })
  it('is the same nothing without a window', () => {
    const none = stabilize({ upMs: 0, downMs: 0 })
    const memory = none.memory.empty(4, at(0))
    expect(none.decide(contextOf(4), asked(9), memory, at(1)).memory).toBe(memory)
  })
  it('is 64 entries as they are, and of more one a cell: the worst advice, and the latest end', () => {
    let memory = stage.memory.empty(0, at(0))
    for (let i = 0; i < 64; i++) memory = stage.decide(contextOf(0), asked(i + 1), memory, at(i * 0.9)).memory
    expect(memory.up).toHaveLength(64)
    expect(memory.up.map(({ value }) => value)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1))
    memory = stage.decide(contextOf(0), asked(65), memory, at(57.6)).memory
    expect(memory.up.length).toBeLessThan(40)
    expect(memory.up.length).toBeGreaterThan(25)
    expect(memory.up[0]).toEqual({ value: 1, until: at(1.8) })
    expect(memory.up.slice(-2)).toEqual([
      { value: 63, until: at(57.6) },
      { value: 65, until: null },
    ])
    expect(new Set(memory.up.map(({ until }) => Math.floor((until ?? 0) / 2_000))).size).toBe(memory.up.length)
    expect(stage.memory.decode(memory, at(58))).toBe(memory)
  })
})

describe('rateLimit', () => {
  const pods = (value: number, periodMs: number): ScalingPolicy => ({ type: 'Pods', value, periodMs })
  const percent = (value: number, periodMs: number): ScalingPolicy => ({ type: 'Percent', value, periodMs })
  const stageOf = (selectPolicy: SelectPolicy, ...policies: readonly ScalingPolicy[]) =>
    rateLimit({ up: { selectPolicy, policies }, down: { selectPolicy, policies } })
  const old = { version: 1, bornAt: at(-1_000), up: [], down: [] } as const

  it.each<[string, SelectPolicy, readonly ScalingPolicy[], number, number, number, string]>([
    ['the policy that permits more', 'Max', [pods(2, 60_000), percent(50, 30_000)], 10, 99, 15, '50 % in 30 s'],
    ['the policy that permits less', 'Min', [pods(2, 60_000), percent(50, 30_000)], 10, 99, 12, '2 instances in 60 s'],
    ['the first of two alike', 'Max', [pods(5, 60_000), percent(50, 30_000)], 10, 99, 15, '5 instances in 60 s'],
    ['on the way down too', 'Max', [pods(2, 60_000), percent(50, 30_000)], 10, 0, 5, '50 % in 30 s'],
    ['and the least there', 'Min', [pods(2, 60_000), percent(50, 30_000)], 10, 0, 8, '2 instances in 60 s'],
    ['the last of two alike where the least counts', 'Min', [pods(5, 60_000), percent(50, 1_500)], 10, 0, 5, '50 % in 1.5 s'],
  ])('names %s', (_title, select, policies, current, want, limit, policy) => {
    const direction = want > current ? 'Up' : 'Down'
    expect(stageOf(select, ...policies).decide(contextOf(current), asked(want), old, at(0))).toMatchObject({
      value: { count: limit },
      why: { type: 'RateLimited', direction, limit, policy },
    })
  })

  it('says nothing of a number that stands, or that it permits', () => {
    const stage = stageOf('Disabled', pods(1, 1_000))
    expect(stage.decide(contextOf(3), asked(3), old, at(0))).toEqual(passes(asked(3), old))
    expect(stageOf('Max', pods(1, 1_000)).decide(contextOf(3), asked(4), old, at(0))).toEqual(passes(asked(4), old))
    expect(stageOf('Max', pods(1, 1_000)).decide(contextOf(3), asked(2), old, at(0))).toEqual(passes(asked(2), old))
  })

  it('a direction that is disabled lets the first one through, and says so of what it holds', () => {
    const stage = stageOf('Disabled', pods(1, 1_000))
    expect(stage.decide(contextOf(0), asked(1), old, at(0))).toEqual(passes(asked(1), old))
    expect(stage.decide(contextOf(0), asked(2), old, at(0))).toMatchObject({
      value: { count: 1 },
      why: { type: 'DirectionDisabled', direction: 'Up' },
      until: never,
    })
    expect(stage.decide(contextOf(3), asked(2), old, at(0))).toMatchObject({ value: { count: 3 }, why: { type: 'DirectionDisabled', direction: 'Down' } })
  })

  it('without a policy moves nothing, but for the first one', () => {
    const stage = stageOf('Max')
    expect(stage.decide(contextOf(3), asked(5), old, at(0))).toMatchObject({ value: { count: 3 }, why: { limit: 3, policy: '' }, until: never })
    expect(stage.decide(contextOf(0), asked(5), old, at(0))).toMatchObject({ value: { count: 1 }, why: { limit: 1, policy: '' } })
    expect(stage.settle(old, { from: 3, to: 4 }, at(0)).up).toEqual([{ at: at(0), change: 1 }])
  })

  it('counts from where it stood before all of it was spent, from nothing too', () => {
    const spent = { ...old, up: [{ at: at(-1), change: 4 }] }
    expect(stageOf('Max', pods(9, 60_000)).decide(contextOf(4), asked(99), spent, at(0)).value.count).toBe(9)
    expect(stageOf('Max', pods(9, 60_000)).decide(contextOf(3), asked(99), spent, at(0)).value.count).toBe(3)
  })

  it('adds up what changes at one instant, and drops what no period counts any more', () => {
    const stage = stageOf('Max', pods(9, 10_000), pods(20, 60_000))
    const one = stage.settle(old, { from: 3, to: 5 }, at(0))
    const two = stage.settle(one, { from: 5, to: 6 }, at(0))
    expect(two).toEqual({ ...old, up: [{ at: at(0), change: 3 }] })
    expect(stage.settle(two, { from: 6, to: 4 }, at(1))).toEqual({ ...old, up: two.up, down: [{ at: at(1), change: 2 }] })
    expect(stage.settle(two, { from: 6, to: 7 }, at(59.999)).up).toEqual([
      { at: at(0), change: 3 },
      { at: at(59.999), change: 1 },
    ])
    expect(stage.settle(two, { from: 6, to: 7 }, at(60)).up).toEqual([{ at: at(60), change: 1 }])
  })

  it('keeps 64 changes as they are, and of more joins what lies in one cell, losing none', () => {
    const stage = stageOf('Max', pods(1_000, 64_000))
    const change = (memory: typeof old | ReturnType<typeof stage.settle>, second: number) => stage.settle(memory, { from: 1, to: 2 }, at(second))
    let memory = stage.settle(old, { from: 1, to: 2 }, at(0))
    for (let i = 1; i < 64; i++) memory = change(memory, i * 0.9)
    expect(memory.up).toHaveLength(64)
    expect(memory.up.every(({ change: own }) => own === 1)).toBe(true)
    memory = change(memory, 58)
    expect(memory.up.length).toBeLessThan(40)
    expect(memory.up.length).toBeGreaterThan(25)
    expect(memory.up.reduce((sum, { change: own }) => sum + own, 0)).toBe(65)
    const cells = memory.up.map(({ at: own }) => Math.floor(own / 2_000))
    expect(new Set(cells).size).toBe(cells.length)
    expect(memory.up.at(-1)?.at).toBe(at(58))
  })
})

describe('idle', () => {
  // Made in each test: what a stage does while it is made is judged too.
  const decide: ReturnType<typeof idle>['decide'] = (...step) => idle({ metric: 'jobs', threshold: 2, idleMs: 60_000 }).decide(...step)
  const jobs = (value: number): Sample => ({ name: 'jobs', value, at: at(0), windowMs: 0, kind: 'demand' })
  const loud = { version: 1, quietSince: null } as const
  it('at zero says what the metric says, and whether it says anything', () => {
    expect(decide(contextOf(0, { metrics: [jobs(1)] }), asked(4), loud, at(0)).why).toEqual({ type: 'NotActivated', metric: 'jobs', missing: false })
    expect(decide(contextOf(0), asked(4), loud, at(0)).why).toEqual({ type: 'NotActivated', metric: 'jobs', missing: true })
    expect(decide(contextOf(0), asked(0), loud, at(0))).toEqual(passes(asked(0), loud))
    expect(decide(contextOf(0, { metrics: [jobs(3)] }), asked(0), loud, at(0)).why).toEqual({ type: 'Activated', metric: 'jobs' })
  })
  it('says since when it has been quiet, and from when it is idle', () => {
    expect(decide(contextOf(1, { metrics: [jobs(1)] }), asked(0), loud, at(0)).why).toEqual({ type: 'NotIdle', since: at(0), until: at(60) })
    expect(decide(contextOf(1, { metrics: [jobs(3)] }), asked(0), loud, at(0)).why).toEqual({ type: 'NotIdle', since: null, until: null })
  })
  it('is not idle because it is early', () => expect(decide(contextOf(1, { metrics: [{ ...jobs(3), at: 5 }] }), asked(0), loud, 5).until).toBe(120_005))
  it('at zero waits for no rest to be over', () => expect(decide(contextOf(0, { metrics: [jobs(1)] }), asked(0), loud, at(0)).until).toBe(at(120)))
  it.each(['demand', 'saturation', 'utilization'] as const)('takes a %s as it is', (kind) =>
    expect(decide(contextOf(0, { metrics: [{ ...jobs(3), kind }] }), asked(0), loud, at(0)).why).toEqual({ type: 'Activated', metric: 'jobs' }),
  )
})

describe('budget and caution', () => {
  it('do not look at what is not a rise, or not a step down', () => {
    expect(budget({}).decide(contextOf(4, { limits: { instances: 2 } }), asked(4), { version: 0 }, at(0))).toEqual(passes(asked(4), { version: 0 }))
    expect(caution.decide(contextOf(4, { cautiousUntil: at(9) }), asked(4), { version: 0 }, at(0))).toEqual(passes(asked(4), { version: 0 }))
  })
})

describe('the first one', () => {
  it.each([
    [0, 0, 1],
    [0, 1, 1],
    [0, 5, 5],
    [3, 0, 0],
    [3, 2, 2],
  ])('from %i, with %i permitted: %i', (current, permitted, most) => expect(atLeastFirst(current, permitted)).toBe(most))
})

describe('of limits that are equally tight', () => {
  it('the first is named', () => {
    expect(tightest({ instances: 4, costPerHour: 4 }, { costPerHour: 1 })).toEqual({ limit: 'instances', most: 4 })
    expect(tightest({ tokensPerMinute: 4, costPerHour: 4 }, { tokensPerMinute: 1, costPerHour: 1 })).toEqual({ limit: 'tokensPerMinute', most: 4 })
  })
})

describe('what every policy ends with', () => {
  const namesOf = (scaling: object): readonly string[] => {
    const { spec } = agent({
      name: 'a',
      spec: { agentType: 'c', model: { provider: 'p', model: 'm' }, scaling: { enabled: true, policy: 'fixed', maxReplicas: 9, ...scaling } },
    })
    return edgesOf(spec).map(({ name }) => name)
  }
  it('is in its order, and nothing that nobody asked for', () => {
    expect(namesOf({})).toEqual(['caution', 'bounds', 'budget'])
    expect(namesOf({ override: { replicas: 1 } })).toEqual(['caution', 'bounds', 'override', 'budget'])
    expect(namesOf({ pause: {} })).toEqual(['caution', 'bounds', 'budget', 'pause'])
  })
})

describe('a last good proposal', () => {
  const targetsAsking = (...given: readonly object[]) => {
    const targetMetrics = given.map((words, index) => ({ type: 'custom', name: `m${index}`, targetValue: 1, ...words })) as never
    const { spec } = agent({
      name: 'a',
      spec: { agentType: 'c', model: { provider: 'p', model: 'm' }, scaling: { enabled: true, maxReplicas: 9, targetMetrics } },
    })
    return targetsOf(spec.scaling, {})
  }
  const lasting = { whenMissing: { type: 'LastGood', maxAgeMs: 64_000 } }
  const sample = (name: string, value: number, second: number): Sample => ({ name, value, at: at(second), windowMs: 0, kind: 'demand' })
  const none = { version: 1, goods: [] } as const
  const good = (metric: string, count: number, second = 0) => ({ metric, count, at: at(second) })

  it('is asked for by the target that says so', () =>
    expect([targetsAsking(lasting).some(asksForLastGood), targetsAsking({}).some(asksForLastGood)]).toEqual([true, false]))

  it('is kept of those that ask for it, and of no other', () => {
    const metrics = [sample('m0', 3, 0), sample('m1', 4, 0)]
    const { memory } = lastGood(targetsAsking({}, lasting)).decide(contextOf(1, { metrics }), asked(4), none, at(0))
    expect(memory.goods).toEqual([good('m1', 4)])
  })
  it('is kept of 64 at the most', () => {
    const targets = targetsAsking(...Array.from({ length: 65 }, () => lasting))
    const metrics = targets.map(({ name }) => sample(name, 3, 0))
    expect(lastGood(targets).decide(contextOf(1, { metrics }), asked(3), none, at(0)).memory.goods).toHaveLength(64)
  })
  it('is forgotten of a metric that nobody asks for any more', () => {
    const memory = { version: 1, goods: [good('m0', 3), good('gone', 5)] } as const
    expect(lastGood(targetsAsking(lasting)).decide(contextOf(1), asked(1), memory, at(1)).memory.goods).toEqual([good('m0', 3)])
  })
  it('of several the largest leads, of two alike the first; what asks for no more is not said', () => {
    const stage = lastGood(targetsAsking(lasting, lasting))
    const led = (first: number, second: number, advice: number) =>
      stage.decide(contextOf(1), asked(advice), { version: 1, goods: [good('m0', first), good('m1', second)] }, at(1)).why
    expect(led(5, 3, 1)).toEqual({ type: 'LastGood', metric: 'm0', until: at(64) })
    expect(led(3, 5, 1)).toEqual({ type: 'LastGood', metric: 'm1', until: at(64) })
    expect(led(5, 5, 1)).toEqual({ type: 'LastGood', metric: 'm0', until: at(64) })
    expect(led(5, 3, 5)).toEqual({ type: 'Passed' })
  })
  it('that is dated ahead is one of now, and moves on with the clock a cell at a time', () => {
    const stage = lastGood(targetsAsking(lasting))
    const ends = (second: number) => stage.decide(contextOf(1, { metrics: [sample('m0', 3, second)] }), asked(3), none, at(1)).until
    expect(ends(3)).toBe(at(2))
    expect(ends(-10)).toBe(at(110))
  })
})
