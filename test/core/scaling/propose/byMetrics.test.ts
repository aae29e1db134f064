/** What each kind of target asks for, as tables: c instances, target t, what is seen, what comes out. */
import { describe, expect, it } from 'vitest'
import {
  type Context,
  defaultKind,
  type MetricStep,
  type MissingReason,
  proposeByMetrics,
  type Reporter,
  type Sample,
  type ScalingInputSpec,
  type Standing,
  scalingOf,
  type TargetMetricInput,
} from '../../../../src/core/index.js'

const NOW = 1_760_000_000_000
const ago = (seconds: number): number => NOW - seconds * 1_000

type Seen = { readonly current: number; readonly instances?: readonly Reporter[]; readonly metrics?: readonly Sample[]; readonly changedAt?: number }
const sample = (name: string, value: number, more: Partial<Extract<Sample, { value: number }>> = {}): Sample => ({
  name,
  value,
  at: NOW,
  windowMs: 0,
  kind: defaultKind(name),
  ...more,
})
/** One instance for each value; null is silent. */
const fleet = (name: string, values: readonly (number | null)[], standing: Standing = 'Ready'): readonly Reporter[] =>
  values.map((value) => ({ standing, metrics: value === null ? [] : [sample(name, value)] }))

const contextOf = ({ current, instances = [], metrics = [], changedAt = ago(3_600) }: Seen): Context => ({
  input: { current, instances, metrics },
  current,
  changedAt,
})
const proposal = (scaling: ScalingInputSpec, seen: Seen, requests = {}) => proposeByMetrics(scalingOf(scaling), requests)(contextOf(seen), NOW)
const asked = (target: TargetMetricInput, seen: Seen, requests = {}): number => proposal({ targetMetrics: [target] }, seen, requests).raw
const stepOf = (target: TargetMetricInput, seen: Seen, requests = {}): MetricStep =>
  proposal({ targetMetrics: [target] }, seen, requests).steps[0] as MetricStep

const cpu: TargetMetricInput = { type: 'cpu', targetValue: 60 }

describe('average: per instance, a sum over the target', () => {
  it.each<[string, number, readonly Reporter[], number]>([
    ['at the target it stands', 3, fleet('cpu', [60, 60, 60]), 3],
    ['within the band it stands, both ends included', 10, fleet('cpu', Array(10).fill(66)), 10],
    ['and at the lower end', 10, fleet('cpu', Array(10).fill(54)), 10],
    ['above it, what the sum asks for', 3, fleet('cpu', [90, 90, 90]), 5],
    ['below it, what the sum asks for', 10, fleet('cpu', Array(10).fill(30)), 5],
    ['unready ones do not push up', 2, [...fleet('cpu', [60, 60]), ...fleet('cpu', [90, 90], 'Staying')], 2],
    ['but hold back a step down', 4, [...fleet('cpu', [20, 20]), ...fleet('cpu', [90, 90], 'Staying')], 4],
    ['leaving ones too', 4, [...fleet('cpu', [20, 20]), ...fleet('cpu', [90, 90], 'Leaving')], 4],
    ['what has failed or is another’s is not heard', 4, [...fleet('cpu', [30, 30]), ...fleet('cpu', [100, 100], 'Gone')], 1],
    ['a silent one stands for a whole one on the way down', 10, fleet('cpu', [6, 6, 6, null, null]), 3],
    ['and for nothing on the way up', 3, fleet('cpu', [90, 90, null]), 3],
    ['a silent leaving one for nothing at all', 10, [...fleet('cpu', [30, 30]), ...fleet('cpu', [null, null], 'Leaving')], 1],
    ['a restart that sees one ready of ten at 40 % of 60 %', 10, [...fleet('cpu', [24]), ...fleet('cpu', Array(9).fill(null))], 10],
    ['from zero, whatever there is', 0, fleet('cpu', [1]), 1],
    ['nothing to do for nothing', 0, fleet('cpu', [0]), 0],
  ])('%s', (_case, current, instances, expected) => expect(asked(cpu, { current, instances })).toBe(expected))

  it('rounds up, but not for the last bits of a sum: 3 × 4/3 over 1 asks for 4', () =>
    expect(asked({ type: 'concurrency', targetValue: 1 }, { current: 3, instances: fleet('concurrency', [4 / 3, 4 / 3, 4 / 3]) })).toBe(4))

  it('a demand of the whole is the total, and nobody is silent', () => {
    const seen = (value: number): Seen => ({ current: 4, instances: fleet('x', [null, null, null, null]), metrics: [sample('requests_per_second', value)] })
    const target: TargetMetricInput = { type: 'requests_per_second', targetValue: 10 }
    expect([100, 44, 40, 36, 20].map((value) => asked(target, seen(value)))).toEqual([10, 4, 4, 4, 2])
  })

  it('a mean of the whole stands for those who contributed, else for the ready ones', () => {
    const instances = [...fleet('x', [null, null, null, null]), ...fleet('x', [null, null], 'Staying')]
    const seen = (value: number, contributors?: number): Seen => ({
      current: 6,
      instances,
      metrics: [sample('cpu', value, contributors === undefined ? {} : { contributors })],
    })
    expect(asked(cpu, seen(120))).toBe(8)
    expect(asked(cpu, seen(15))).toBe(3)
    expect(asked(cpu, seen(15, 6))).toBe(2)
    expect(asked(cpu, seen(120, 3))).toBe(6)
    expect(stepOf(cpu, seen(15))).toMatchObject({ up: 60, down: 180, missing: 2 })
  })

  it('instances’ own samples go before that of the whole', () =>
    expect(asked(cpu, { current: 2, instances: fleet('cpu', [60, 60]), metrics: [sample('cpu', 600)] })).toBe(2))

  it('cpu in cores becomes percent of what an instance requests', () => {
    const cores = (value: number): readonly Reporter[] => [{ standing: 'Ready', metrics: [sample('cpu', value, { kind: 'demand' })] }]
    expect(stepOf(cpu, { current: 1, instances: cores(0.5) }, { cpu: 0.25 })).toMatchObject({ up: 200, count: 4 })
    expect(stepOf(cpu, { current: 1, instances: cores(0.5) }, {})).toMatchObject({ reason: 'Invalid', count: 1 })
    expect(
      stepOf(
        { type: 'memory', targetValue: 50 },
        { current: 1, instances: [{ standing: 'Ready', metrics: [sample('memory', 3e9, { kind: 'demand' })] }] },
        { memory: 2e9 },
      ),
    ).toMatchObject({ up: 150, count: 3 })
  })
})

describe('total: in all', () => {
  const queue: TargetMetricInput = { type: 'queue_depth', targetValue: 4 }
  it.each([
    [1, 10, 3],
    [3, 10, 3],
    [3, 13, 3],
    [3, 14, 4],
    [3, 0, 0],
    [0, 1, 1],
    [0, 0, 0],
    [10, 36, 10],
    [10, 35, 9],
  ])('%d instances, %d waiting: %d', (current, value, expected) => expect(asked(queue, { current, metrics: [sample('queue_depth', value)] })).toBe(expected))

  it('what instances report of themselves adds up, leaving ones included', () =>
    expect(stepOf(queue, { current: 2, instances: [...fleet('queue_depth', [8, 8]), ...fleet('queue_depth', [8], 'Leaving')] })).toMatchObject({
      up: 24,
      down: 24,
      count: 6,
    }))

  it('an average target of a level is a total: the mean times those who contributed', () => {
    const metrics = [sample('latency', 20, { contributors: 3 })]
    expect(stepOf({ type: 'latency', targetAverageValue: 2 }, { current: 3, metrics })).toMatchObject({ kind: 'total', count: 30 })
  })
})

describe('value: a level', () => {
  const latency: TargetMetricInput = { type: 'latency', targetValue: 200 }
  const seen = (current: number, ready: number, value: number, more: Partial<Seen> = {}, at: Parameters<typeof sample>[2] = {}): Seen => ({
    current,
    instances: fleet('x', Array(ready).fill(null)),
    metrics: [sample('latency', value, at)],
    ...more,
  })
  it.each([
    ['times the ready on the way up', seen(4, 4, 300), 6],
    ['never fewer than now, though few are ready', seen(4, 1, 300), 4],
    ['nor when nobody is ready', seen(4, 0, 10_000, { instances: fleet('x', [null], 'Staying') }), 4],
    ['who lists nobody owns a number: all of it is ready', seen(4, 0, 300), 6],
    ['within the band it stands', seen(4, 4, 220), 4],
    ['times the present number on the way down', seen(4, 2, 100), 2],
    ['to nothing, when there is nothing', seen(4, 4, 0), 0],
    ['a window that began before the last change may raise', seen(4, 4, 300, { changedAt: ago(5) }, { windowMs: 10_000 }), 6],
    ['and never lower', seen(4, 4, 50, { changedAt: ago(5) }, { windowMs: 10_000 }), 4],
    ['one that began with it too', seen(4, 4, 50, { changedAt: ago(10) }, { windowMs: 10_000 }), 4],
    ['one that began after it may', seen(4, 4, 50, { changedAt: ago(15) }, { windowMs: 10_000 }), 1],
  ])('%s', (_case, of, expected) => expect(asked(latency, of)).toBe(expected))

  it('is the mean of the ready ones that report', () =>
    expect(stepOf(latency, { current: 3, instances: [...fleet('latency', [100, 500]), ...fleet('latency', [9_000], 'Staying')] })).toMatchObject({
      up: 300,
      count: 3,
    }))

  it('is the target, of each that is silent, on the way down', () =>
    expect([1, 2].map((silent) => asked(latency, { current: 4, instances: fleet('latency', [50, ...Array(silent).fill(null)]) }))).toEqual([3, 3]))

  it('no number is too large for a number to come out', () =>
    expect(asked({ type: 'latency', targetValue: 1e-300 }, seen(4, 0, 1e300, { instances: fleet('x', [null], 'Staying') }))).toBe(4))
})

describe('custom: an average if instances report it, else a total', () => {
  const jobs: TargetMetricInput = { type: 'custom', name: 'jobs', targetValue: 2 }
  it('of instances', () => expect(stepOf(jobs, { current: 2, instances: fleet('jobs', [5, 5]) })).toMatchObject({ kind: 'average', count: 5 }))
  it('of the whole', () => expect(stepOf(jobs, { current: 2, metrics: [sample('jobs', 9)] })).toMatchObject({ kind: 'total', count: 5 }))
})

describe('tolerance', () => {
  const seen = (value: number): Seen => ({ current: 10, metrics: [sample('queue_depth', value)] })
  const counts = (target: Partial<TargetMetricInput>, behavior: ScalingInputSpec['behavior'] = {}): readonly number[] =>
    [80, 95, 100, 105, 120].map((value) => proposal({ targetMetrics: [{ type: 'queue_depth', targetValue: 10, ...target }], behavior }, seen(value)).raw)

  it('is 0.1', () => expect(counts({})).toEqual([8, 10, 10, 10, 12]))
  it('of nothing is no band', () => expect(counts({ tolerance: 0 })).toEqual([8, 10, 10, 11, 12]))
  it('of the target', () => expect(counts({ tolerance: 0.5 })).toEqual([10, 10, 10, 10, 10]))
  it.each<[string, TargetMetricInput, Seen, number]>([
    ['of a total, at its upper end', { type: 'queue_depth', targetValue: 4 }, { current: 10, metrics: [sample('queue_depth', 60)] }, 10],
    ['and beyond', { type: 'queue_depth', targetValue: 4 }, { current: 10, metrics: [sample('queue_depth', 60.5)] }, 16],
    ['at its lower end', { type: 'queue_depth', targetValue: 4 }, { current: 10, metrics: [sample('queue_depth', 20)] }, 10],
    ['and beyond', { type: 'queue_depth', targetValue: 4 }, { current: 10, metrics: [sample('queue_depth', 19.5)] }, 5],
    ['of a level, at its upper end', { type: 'latency', targetValue: 4 }, { current: 10, metrics: [sample('latency', 6)] }, 10],
    ['within it', { type: 'latency', targetValue: 4 }, { current: 10, metrics: [sample('latency', 3)] }, 10],
    ['at its lower end', { type: 'latency', targetValue: 4 }, { current: 10, metrics: [sample('latency', 2)] }, 10],
    ['and beyond', { type: 'latency', targetValue: 4 }, { current: 10, metrics: [sample('latency', 1.5)] }, 4],
  ])('has two ends, and both belong to it: %s', (_case, target, seen, expected) => expect(asked({ ...target, tolerance: 0.5 }, seen)).toBe(expected))
  it('of one direction', () => expect(counts({}, { scaleUp: { tolerance: 0 }, scaleDown: { tolerance: 0.3 } })).toEqual([10, 10, 10, 11, 12]))
})

describe('missing', () => {
  const missing = (
    more: Partial<Extract<Sample, { value: number }>> | null,
    target: Partial<TargetMetricInput> = {},
    current = 5,
  ): MetricStep & { readonly raw: number; readonly gone: boolean } => {
    const {
      raw,
      missing: gone,
      steps,
    } = proposal(
      { targetMetrics: [{ type: 'queue_depth', targetValue: 4, ...target }] },
      { current, metrics: more === null ? [] : [sample('queue_depth', 4, more)] },
    )
    return { ...(steps[0] as MetricStep), raw, gone }
  }

  it.each<[string, Parameters<typeof missing>[0], MissingReason | null]>([
    ['no sample', null, 'NotReported'],
    ['one that is too old', { at: ago(120) }, 'Stale'],
    ['one that is not yet', { at: ago(119.999) }, null],
    ['one of a clock that is ahead', { at: ago(-300) }, null],
    ['one of a clock that is further ahead', { at: ago(-300.001) }, 'Invalid'],
    ['one that is negative', { value: -1 }, 'Invalid'],
    ['one that is no number', { value: Number.NaN }, 'Invalid'],
    ['one that is infinite', { value: Number.POSITIVE_INFINITY }, 'Invalid'],
  ])('%s', (_case, of, reason) => {
    expect(missing(of).reason).toBe(reason)
    expect(missing(of).raw).toBe(reason === null ? 1 : 5)
  })

  it.each<[string, TargetMetricInput['whenMissing'], number, boolean]>([
    ['Hold keeps the number', { type: 'Hold' }, 5, true],
    ['Fallback is a number, lower or higher', { type: 'Fallback', replicas: 2 }, 2, false],
    ['Value is as if it had been measured', { type: 'Value', value: 8 }, 2, false],
    ['Ignore: nothing speaks for a change', { type: 'Ignore' }, 5, true],
  ])('%s', (_case, whenMissing, raw, gone) => expect(missing(null, { whenMissing: whenMissing ?? { type: 'Hold' } })).toMatchObject({ raw, gone }))

  it('instances of mixed ages: a stale one is a silent one', () => {
    const stale: Reporter = { standing: 'Ready', metrics: [sample('cpu', 600, { at: ago(120) })] }
    const step = stepOf(cpu, { current: 6, instances: [...fleet('cpu', [6, 6]), stale] })
    expect(step).toMatchObject({ used: 2, missing: 1, up: 12, down: 72, count: 2, until: NOW + 120_000 })
  })

  it('names the instant at which the oldest goes stale', () => {
    const old: Reporter = { standing: 'Ready', metrics: [sample('cpu', 60, { at: ago(100) })] }
    expect(stepOf(cpu, { current: 3, instances: [...fleet('cpu', [60, 60]), old] })).toMatchObject({ oldestAt: ago(100), until: ago(-20) })
    expect(stepOf(cpu, { current: 3 })).toMatchObject({ oldestAt: null, until: null })
  })
})

describe('combine', () => {
  const two = (queue: number | null, load: number | null, whenMissing: TargetMetricInput['whenMissing'] = { type: 'Hold' }) => {
    const { raw, missing } = proposal(
      {
        targetMetrics: [
          { type: 'queue_depth', targetValue: 4, whenMissing },
          { type: 'requests_per_second', targetValue: 10 },
        ],
      },
      { current: 5, metrics: [...(queue === null ? [] : [sample('queue_depth', queue)]), ...(load === null ? [] : [sample('requests_per_second', load)])] },
    )
    return { raw, missing }
  }
  it('the largest proposal', () => expect(two(40, 30)).toEqual({ raw: 10, missing: false }))
  it('down only when all agree', () => {
    expect(two(4, 50)).toEqual({ raw: 5, missing: false })
    expect(two(4, 20)).toEqual({ raw: 2, missing: false })
  })
  it('a metric that holds keeps the number, and may be outvoted upward', () => {
    expect(two(null, 20)).toEqual({ raw: 5, missing: true })
    expect(two(null, 90)).toEqual({ raw: 9, missing: true })
  })
  it('a metric that is ignored has no voice', () => expect(two(null, 20, { type: 'Ignore' })).toEqual({ raw: 2, missing: false }))
  it('a fallback has one', () => expect(two(null, 20, { type: 'Fallback', replicas: 4 })).toEqual({ raw: 4, missing: false }))
  it('all ignored: the number stands, and something is missing', () =>
    expect(proposal({ targetMetrics: [{ type: 'queue_depth', targetValue: 4, whenMissing: { type: 'Ignore' } }] }, { current: 5 })).toMatchObject({
      raw: 5,
      missing: true,
    }))
})
