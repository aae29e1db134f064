/** What the controller reads of a metric from what scaling sees: the number, and the step that shows the first look. */
import { describe, expect, it } from 'vitest'
import type { MetricStep, Reporter, ResourceList, Sample, ScalingInput } from '../../../../src/core/index.js'
import type { AskedMetric } from '../../../../src/core/scaling/hpa/asked.js'
import { type Read, readerOf } from '../../../../src/core/scaling/hpa/reader.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { NOW, tenth } from './scene.js'

type Measured = Extract<Sample, { value: number }>
const HOUR = 3_600_000

const sample = (value: number, other: Partial<Measured> = {}): Measured => ({ name: 'm', value, at: NOW, windowMs: 0, kind: 'utilization', ...other })
const demand = (value: number, other: Partial<Measured> = {}): Measured => sample(value, { kind: 'demand', ...other })
const of = (standing: Reporter['standing'], ...metrics: readonly Sample[]): Reporter => ({ standing, metrics })
const ready = (...values: readonly number[]): readonly Reporter[] => values.map((value) => of('Ready', sample(value)))

/** One per pod, of a tenth above and two tenths below. */
const asked = (other: Partial<AskedMetric> = {}): AskedMetric => ({
  names: ['m', 'plain'],
  resource: null,
  maxAgeMs: 120_000,
  tolerance: { up: 0.1, down: 0.2 },
  own: { type: 'AverageValue', target: 1_000 },
  whole: { type: 'AverageValue', target: 1_000 },
  ...other,
})
const half = { type: 'Utilization', target: 50 } as const
const cpu = asked({ resource: 'cpu', own: half, whole: half })
const amount = asked({ resource: 'cpu', own: { type: 'AverageValue', target: 100 }, whole: { type: 'AverageValue', target: 100 } })
const total = asked({ own: { type: 'Total', target: 2_000 }, whole: { type: 'Total', target: 2_000 } })
const level = asked({ own: { type: 'Value', target: 2_000 }, whole: { type: 'Value', target: 2_000 } })

type Given = Partial<ScalingInput> & { readonly requests?: ResourceList; readonly quirks?: Quirks; readonly changedAt?: number }
const stepOf = (metric: AskedMetric, given: Given): MetricStep => readOf(metric, given).step
const readOf = (metric: AskedMetric, { requests = {}, quirks = hpaQuirks, changedAt = NOW - HOUR, ...given }: Given): Read => {
  const input = { current: 3, instances: [], metrics: [], ...given }
  const read = readerOf(metric, requests, tenth(quirks))({ input, current: input.current, changedAt }, NOW)
  expect(read.step.count).toBe(read.proposed.type === 'Proposed' ? read.proposed.replicas : input.current)
  return read
}

describe('an average of instances', () => {
  const instances = [...ready(2), of('Ready', sample(1.5, { at: NOW - 7 })), ...ready(1), of('Staying'), of('Leaving', sample(9, { at: NOW - 99 }))]
  it('shows who is counted, against the target each', () =>
    expect(stepOf(asked(), { instances })).toEqual({
      type: 'Metric',
      metric: 'm',
      kind: 'average',
      target: 1,
      current: 3,
      up: 4.5,
      down: 5.5,
      lowest: 2.4000000000000004,
      highest: 3.3000000000000003,
      used: 3,
      ignored: 1,
      missing: 1,
      reason: null,
      oldestAt: NOW - 7,
      ratio: 1.5,
      count: 5,
      counts: true,
      until: null,
    }))
  it('in percent is shown in percent', () => {
    const instances = [...ready(70, 90), of('Staying', sample(10))].map(({ metrics, standing }) => ({
      standing,
      metrics: metrics.map((own) => ({ ...own, name: 'plain' })),
      instance: { phase: 'Running' as const, startedAt: NOW - HOUR },
    }))
    expect(stepOf(cpu, { instances })).toMatchObject({ target: 50, current: 2, up: 160, down: 160, used: 2, ignored: 1, missing: 0, ratio: 1.6, count: 3 })
    expect(stepOf({ ...cpu, resource: 'memory' }, { instances })).toMatchObject({ current: 3, used: 3, ignored: 0, ratio: 1.12, count: 4 })
  })
  it('counts one that was ready long after it started', () => {
    const unwell = { startedAt: NOW - HOUR, readyAt: NOW - HOUR, lastTransitionAt: NOW - 60_000, phase: 'Unhealthy' } as const
    expect(stepOf(cpu, { instances: [...ready(70), { ...of('Staying', sample(70)), instance: unwell }] })).toMatchObject({ used: 2, ignored: 0 })
  })
  it('of cores is a share of what is requested', () => {
    const cores = [of('Ready', demand(0.3)), of('Ready', demand(0.3))]
    expect(stepOf(cpu, { instances: cores, requests: { cpu: 0.2 } })).toMatchObject({ up: 300, ratio: 3, count: 6 })
    expect(stepOf(amount, { instances: cores })).toMatchObject({ target: 0.1, ratio: 3, count: 6 })
    expect(stepOf(amount, { instances: ready(75, 75), requests: { cpu: 0.2 } })).toMatchObject({ ratio: 1.5, count: 3 })
  })
  it.each<[string, AskedMetric, Given, Partial<MetricStep>]>([
    ['nothing says how much was requested', cpu, { instances: [of('Ready', demand(0.3))] }, { reason: 'Invalid', used: 1, count: 3 }],
    [
      'only who leaves reports',
      asked(),
      { instances: [of('Ready'), of('Leaving', sample(9))] },
      { reason: 'Invalid', used: 0, ignored: 1, missing: 1, oldestAt: null },
    ],
    ['percents are of no request', amount, { instances: ready(75) }, { reason: 'NotReported', used: 0, missing: 0, current: 0 }],
    ['a request of 0 is none', amount, { instances: ready(75), requests: { cpu: 0 } }, { reason: 'NotReported' }],
    ['a request is of another resource', { ...amount, resource: 'gpu' }, { instances: ready(75), requests: { cpu: 1, gpu: 1 } }, { reason: 'NotReported' }],
    ['nobody reports', asked(), { instances: [of('Ready'), of('Gone', sample(9))] }, { reason: 'NotReported' }],
    ['there is nobody', asked(), {}, { reason: 'NotReported', lowest: 0, highest: 0, up: 0, down: 0 }],
  ])('is none where %s', (_case, metric, given, expected) => expect(stepOf(metric, given)).toMatchObject({ ratio: null, count: 3, ...expected }))
  it('counts requests of memory too', () =>
    expect(stepOf({ ...cpu, resource: 'memory' }, { instances: [of('Ready', demand(30))], requests: { memory: 20 } })).toMatchObject({ up: 150, count: 3 }))
  it('is of fresh samples alone, but for the quirk', () => {
    const instances = [of('Ready', sample(4, { at: NOW - 120_000 })), of('Ready', sample(2, { at: NOW - 119_999 }))]
    expect(stepOf(asked(), { current: 2, instances })).toMatchObject({ used: 2, count: 6 })
    expect(stepOf(asked(), { current: 2, instances, quirks: noQuirks })).toMatchObject({ used: 1, missing: 1, count: 2 })
  })
})

describe('an average of the whole', () => {
  const crew = [of('Ready'), of('Ready'), of('Staying'), of('Leaving'), of('Gone')]
  it.each<[string, AskedMetric, Given, Partial<MetricStep>]>([
    [
      'a mean is of those that are ready',
      asked(),
      { metrics: [sample(2)] },
      { current: 3, up: 6, down: 6, used: 3, missing: 0, ratio: 2, count: 6, oldestAt: NOW },
    ],
    ['who is ready may be known', asked(), { ready: 2, metrics: [sample(2)] }, { current: 2, up: 4, ratio: 2, count: 4 }],
    [
      'or of so many as reported',
      asked(),
      { metrics: [sample(2, { contributors: 2 })] },
      { current: 2, used: 2, missing: 1, up: 4, down: 5, ratio: 2, count: 4 },
    ],
    ['but for those beside the ready ones', asked(), { ready: 2, metrics: [sample(2, { contributors: 5 })] }, { used: 2, missing: 0, ratio: 2, count: 4 }],
    ['which count without the quirk', asked(), { ready: 2, metrics: [sample(0.5, { contributors: 5 })], quirks: noQuirks }, { used: 2, count: 3 }],
    ['by what they report', asked(), { ready: 2, metrics: [sample(0.25, { contributors: 5 })], quirks: noQuirks }, { used: 2, count: 2 }],
    ['in percent of what they request', cpu, { current: 4, ready: 2, metrics: [sample(29, { contributors: 5 })], quirks: noQuirks }, { used: 2, count: 3 }],
    [
      'who stays and does not report is missing',
      asked(),
      { instances: crew, metrics: [sample(0.5)] },
      { used: 2, missing: 1, ignored: 0, up: 1, down: 2, count: 2 },
    ],
    ['a total is spread over those that are ready', asked(), { metrics: [demand(6)] }, { current: 3, up: 6, down: 6, used: 3, ratio: 2, count: 6 }],
    ['and over one, where none is', asked(), { ready: 0, metrics: [demand(3)] }, { current: 1, used: 1, missing: 0, ratio: 3, count: 3 }],
    ['nobody is missing in it', asked(), { instances: crew, metrics: [demand(4)] }, { used: 2, missing: 0, ratio: 2, count: 4 }],
    ['percents are of the whole', cpu, { metrics: [sample(100)] }, { target: 50, up: 300, ratio: 2, count: 6 }],
    ['cores are of the request', cpu, { metrics: [demand(0.6)], requests: { cpu: 0.2 } }, { up: 300, ratio: 2, count: 6 }],
    ['percents of a request are cores', amount, { metrics: [sample(100)], requests: { cpu: 0.2 } }, { target: 0.1, ratio: 2, count: 6 }],
    ['cores need no request to be an amount', amount, { metrics: [demand(0.6)] }, { ratio: 2, count: 6 }],
    [
      'on the way down a silent one stands for its request',
      cpu,
      { current: 4, ready: 4, metrics: [sample(10, { contributors: 2 })] },
      { missing: 2, ratio: 0.2, count: 4 },
    ],
    ['the name that is tried first wins', asked(), { metrics: [{ ...sample(9), name: 'plain' }, sample(2)] }, { metric: 'm', ratio: 2 }],
    ['the plain name is as good', asked(), { metrics: [{ ...sample(2), name: 'plain' }] }, { metric: 'm', ratio: 2 }],
  ])('%s', (_case, metric, given, expected) => expect(stepOf(metric, given)).toMatchObject({ reason: null, ...expected }))
  it.each<[string, AskedMetric, Given, Partial<MetricStep>]>([
    ['of nobody', asked(), { metrics: [sample(2, { contributors: 0 })] }, { reason: 'Stale', used: 0, missing: 3, down: 3 }],
    ['that is missing', asked(), { metrics: [{ name: 'm', missing: 'Unavailable' }] }, { reason: 'Unavailable', missing: 0 }],
    ['that is too old', asked(), { metrics: [sample(2, { at: NOW - HOUR })], quirks: noQuirks }, { reason: 'Stale', oldestAt: null }],
    ['in percent of nothing', amount, { metrics: [sample(75)] }, { reason: 'Stale', oldestAt: null }],
    ['of cores without a request', cpu, { metrics: [demand(0.6)] }, { reason: 'Stale', oldestAt: NOW, used: 3 }],
  ])('is none of a number %s', (_case, metric, given, expected) => expect(stepOf(metric, given)).toMatchObject({ ratio: null, count: 3, ...expected }))
})

describe('a total', () => {
  const instances = [of('Ready', demand(2)), of('Staying', demand(5, { at: NOW - 9 })), of('Leaving', demand(1)), of('Gone', demand(50)), of('Ready')]
  it('is what instances report together, shared by all that exist', () =>
    expect(stepOf(total, { instances })).toEqual({
      type: 'Metric',
      metric: 'm',
      kind: 'total',
      target: 2,
      current: 4,
      up: 8,
      down: 8,
      lowest: 6.4,
      highest: 8.8,
      used: 3,
      ignored: 0,
      missing: 0,
      reason: null,
      oldestAt: NOW - 9,
      ratio: 1,
      count: 4,
      counts: true,
      until: null,
    }))
  it.each<[string, Given, Partial<MetricStep>]>([
    ['or of the whole, where nobody reports', { instances: [of('Ready')], metrics: [demand(9)] }, { current: 1, up: 9, used: 1, ratio: 4.5, count: 5 }],
    ['where nobody is listed, of those in force', { metrics: [demand(9)] }, { current: 3, up: 9, used: 1, ratio: 1.5, count: 5 }],
    ['a mean is times those that reported', { metrics: [sample(2, { contributors: 5 })] }, { up: 10, ratio: 10 / 6, count: 5 }],
    ['or else times the ready ones', { ready: 4, metrics: [sample(2)] }, { up: 8, count: 4 }],
    ['a demand is not', { ready: 4, metrics: [demand(2, { contributors: 5 })] }, { up: 2, count: 1 }],
    ['over nothing it is no ratio', { current: 0, metrics: [demand(9)] }, { current: 0, ratio: null, count: 5, lowest: 0, highest: 0 }],
    ['it is dated now, when clocks say later', { metrics: [demand(9, { at: NOW + 5 })] }, { oldestAt: NOW }],
  ])('%s', (_case, given, expected) => expect(stepOf(total, given)).toMatchObject({ reason: null, ...expected }))
  it.each<[string, Given, Partial<MetricStep>]>([
    ['of a number that is missing', { metrics: [{ name: 'm', missing: 'Stale' }] }, { reason: 'Stale', up: 0 }],
    ['of nothing', {}, { reason: 'NotReported', used: 0, oldestAt: null, lowest: 4.800000000000001 }],
    ['of what is too old', { metrics: [demand(9, { at: NOW - HOUR })], quirks: noQuirks }, { reason: 'Stale', used: 0 }],
    ['below 0', { metrics: [demand(-9)], quirks: { ...hpaQuirks, negativeIsEndless: false } }, { reason: 'Invalid', used: 0 }],
    [
      'that falls below 0',
      { metrics: [demand(-9)], quirks: { ...hpaQuirks, negativeIsEndless: false, staleIsFresh: true }, instances: [of('Ready', demand(-1))] },
      { reason: 'Invalid' },
    ],
  ])('is none %s', (_case, given, expected) => expect(stepOf(total, given)).toMatchObject({ ratio: null, count: 3, ...expected }))
})

describe('a level', () => {
  it('is the mean of those that take work', () =>
    expect(stepOf(level, { instances: [...ready(6, 4), of('Staying', sample(1, { at: NOW - 9 })), of('Leaving', sample(1))] })).toEqual({
      type: 'Metric',
      metric: 'm',
      kind: 'value',
      target: 2,
      current: 3,
      up: 5,
      down: 5,
      lowest: 1.6,
      highest: 2.2,
      used: 4,
      ignored: 0,
      missing: 0,
      reason: null,
      oldestAt: NOW - 9,
      ratio: 2.5,
      count: 5,
      counts: true,
      until: null,
    }))
  it.each<[string, Given, Partial<MetricStep>]>([
    ['or else of all that report', { instances: [of('Ready'), of('Staying', sample(6)), of('Leaving', sample(2))] }, { up: 4, ratio: 2, count: 2 }],
    ['or of the whole', { metrics: [sample(3)] }, { up: 3, used: 1, ratio: 1.5, count: 5 }],
    ['which is not times anybody', { metrics: [sample(3, { contributors: 4 })] }, { up: 3, ratio: 1.5, count: 5 }],
    ['it is cut to thousandths', { instances: ready(3, 3.001) }, { up: 3, ratio: 1.5, count: 3 }],
    ['but for the quirk it is not', { instances: ready(3, 3.001), quirks: { ...hpaQuirks, cutsAverage: false } }, { ratio: 1.50025, count: 4 }],
    ['who leaves takes work until then', { instances: [of('Ready', sample(4)), { ...of('Leaving'), instance: { phase: 'Healthy' } }] }, { ratio: 2, count: 4 }],
    [
      'which without the quirk it does not',
      { instances: [of('Ready', sample(4)), { ...of('Leaving'), instance: { phase: 'Healthy' } }], quirks: noQuirks },
      { count: 3 },
    ],
    ['above the target it never falls without the quirk', { instances: ready(4), quirks: noQuirks }, { count: 3 }],
    ['without it, it falls by what was measured', { metrics: [sample(1)], quirks: noQuirks }, { ratio: 0.5, count: 2 }],
    ['from before the last change, it does not', { metrics: [sample(1)], quirks: noQuirks, changedAt: NOW }, { ratio: 0.5, count: 3 }],
    ['nor begun before it', { metrics: [sample(1, { windowMs: 5 })], quirks: noQuirks, changedAt: NOW - 5 }, { count: 3 }],
    ['begun after it, it does', { metrics: [sample(1, { windowMs: 4 })], quirks: noQuirks, changedAt: NOW - 5 }, { count: 2 }],
    ['instances are asked the same', { instances: ready(1, 1, 1), quirks: noQuirks, changedAt: NOW }, { count: 3 }],
    ['whatever clocks say', { metrics: [sample(1, { at: NOW + 5 })], quirks: noQuirks, changedAt: NOW + 1 }, { count: 3, oldestAt: NOW }],
    ['with the quirk it is not asked', { metrics: [sample(1)], changedAt: NOW }, { count: 2 }],
  ])('%s', (_case, given, expected) => expect(stepOf(level, given)).toMatchObject({ reason: null, ...expected }))
  it('is none where there is nobody', () =>
    expect(stepOf(level, { ready: 0, metrics: [sample(9)] })).toMatchObject({ reason: 'Invalid', up: 0, used: 1, count: 3 }))
})

it.each<[string, AskedMetric, Given, string]>([
  ['cores without a request', cpu, { metrics: [demand(0.6)] }, 'RequestMissing'],
  ['nobody who takes work', level, { ready: 0, metrics: [sample(9)] }, 'NoPods'],
  ['an average that nobody reports', asked(), {}, 'MetricsServiceReturnedNothing'],
  ['a total that nobody reports', total, {}, 'MetricsServiceReturnedNothing'],
])('%s: is why there is none', (_case, metric, given, reason) => expect(readOf(metric, given).proposed).toEqual({ type: 'Failed', reason }))

it('what instances report goes before what the observation says', () =>
  expect(stepOf(asked({ whole: { type: 'Total', target: 1_000 } }), { instances: ready(2, 2, 2), metrics: [demand(50)] })).toMatchObject({
    kind: 'average',
    count: 6,
  }))
