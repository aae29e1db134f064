/** What a proposal tells beside its number: the step of each metric, whole, and when time alone changes what was read. */
import { describe, expect, it } from 'vitest'
import {
  defaultKind,
  type MetricStep,
  proposeByMetrics,
  type Reporter,
  type Sample,
  type ScalingInput,
  type ScalingInputSpec,
  scalingOf,
  type TargetMetricInput,
} from '../../../../src/core/index.js'

const NOW = 1_760_000_000_000
const MINUTE = 60_000
const sample = (name: string, value: number, after = 0, more: Partial<Extract<Sample, { value: number }>> = {}): Sample => ({
  name,
  value,
  at: NOW + after,
  windowMs: 0,
  kind: defaultKind(name),
  ...more,
})
const ready = (...metrics: readonly Sample[]): Reporter => ({ standing: 'Ready', metrics })
type Seen = Partial<ScalingInput> & { readonly changedAt?: number }

const proposal = (scaling: ScalingInputSpec, { changedAt = NOW - 60 * MINUTE, ...more }: Seen) => {
  const input = { current: 2, instances: [], metrics: [], ...more }
  return proposeByMetrics(scalingOf(scaling), {})({ input, current: input.current, changedAt }, NOW)
}
/** Of a metric that may be a minute old, within half of whose target the number stands. */
const only = (target: TargetMetricInput, seen: Seen) => proposal({ targetMetrics: [{ tolerance: 0.5, maxAgeMs: MINUTE, ...target }] }, seen)

describe('the step of a metric says all that decided', () => {
  const base: MetricStep = {
    type: 'Metric',
    metric: 'cpu',
    kind: 'average',
    target: 60,
    current: 2,
    up: 30,
    down: 90,
    lowest: 60,
    highest: 180,
    used: 1,
    ignored: 0,
    missing: 1,
    reason: null,
    oldestAt: NOW,
    ratio: 0.25,
    count: 2,
    counts: true,
    until: NOW + MINUTE,
  }
  const queue: MetricStep = {
    ...base,
    metric: 'queue_depth',
    kind: 'total',
    target: 4,
    up: 40,
    down: 40,
    lowest: 4,
    highest: 12,
    missing: 0,
    ratio: 5,
    count: 10,
  }
  const silent: MetricStep = { ...queue, up: 0, down: 0, used: 0, missing: 2, reason: 'NotReported', oldestAt: null, ratio: null, count: 2, until: null }
  const level: MetricStep = { ...base, metric: 'latency', kind: 'value', target: 4, up: 10, down: 10, lowest: 2, highest: 6, missing: 0, ratio: 2.5, count: 5 }
  const cpu: TargetMetricInput = { type: 'cpu', targetValue: 60 }
  const depth: TargetMetricInput = { type: 'queue_depth', targetValue: 4 }
  const latency: TargetMetricInput = { type: 'latency', targetValue: 4 }

  it.each<[string, TargetMetricInput, Seen, MetricStep]>([
    ['an average', cpu, { instances: [ready(sample('cpu', 30)), ready()] }, base],
    [
      'whom it does not hear, and whom it may not',
      cpu,
      { instances: [ready(sample('cpu', 120, -9)), { standing: 'Leaving', metrics: [sample('cpu', 60)] }, { standing: 'Gone', metrics: [sample('cpu', 60)] }] },
      { ...base, up: 120, down: 180, used: 2, ignored: 1, missing: 0, oldestAt: NOW - 9, ratio: 1, until: NOW + MINUTE - 9 },
    ],
    [
      'nothing to compare where none is wanted',
      cpu,
      { current: 0, instances: [ready(sample('cpu', 30))] },
      { ...base, current: 0, down: 30, lowest: 0, highest: 0, missing: 0, ratio: null, count: 1 },
    ],
    ['a total', depth, { metrics: [sample('queue_depth', 40)] }, queue],
    ['a total of those that report, where one does not', depth, { instances: [ready(sample('queue_depth', 40)), ready()] }, { ...queue, missing: 1 }],
    ['a level', latency, { ready: 2, metrics: [sample('latency', 10)] }, level],
    ['of one that is of a few, who is missing', latency, { ready: 2, metrics: [sample('latency', 10, 0, { contributors: 1 })] }, { ...level, missing: 1 }],
    [
      'a metric of one’s own, by who reports it: each',
      { type: 'custom', name: 'jobs', targetValue: 4 },
      { instances: [ready(sample('jobs', 40))] },
      { ...queue, metric: 'jobs', kind: 'average' },
    ],
    ['or the whole', { type: 'custom', name: 'jobs', targetValue: 4 }, { metrics: [sample('jobs', 40)] }, { ...queue, metric: 'jobs' }],
    ['or nobody', { type: 'custom', name: 'jobs', targetValue: 4 }, {}, { ...silent, metric: 'jobs' }],
    ['one that is missing, and holds', depth, {}, silent],
    ['that goes on as it was', { ...depth, whenMissing: { type: 'LastGood', maxAgeMs: 1 } }, {}, silent],
    ['that is ignored', { ...depth, whenMissing: { type: 'Ignore' } }, {}, { ...silent, counts: false }],
    ['that falls back', { ...depth, whenMissing: { type: 'Fallback', replicas: 7 } }, {}, { ...silent, count: 7 }],
    [
      'that stands for a value',
      { ...depth, whenMissing: { type: 'Value', value: 40 } },
      {},
      { ...queue, used: 0, missing: 2, reason: 'NotReported', oldestAt: null, until: null },
    ],
    [
      'or for a level, of those that are ready',
      { ...latency, whenMissing: { type: 'Value', value: 10 } },
      { instances: [ready(), ready(), { standing: 'Staying', metrics: [] }], metrics: [sample('latency', 1, -MINUTE)] },
      { ...level, used: 0, missing: 3, reason: 'Stale', oldestAt: NOW - MINUTE, until: null },
    ],
  ])('%s', (_case, target, seen, expected) => {
    expect(only(target, seen).steps).toEqual([expected])
  })
})

describe('a value that nobody measured', () => {
  const latency = { type: 'latency', targetValue: 4, whenMissing: { type: 'Value', value: 1 } } as const
  it('never lowers a level, however long ago the last change', () => expect(only(latency, { current: 4 }).raw).toBe(4))
  it('waits for nothing, though the last change was just now', () => expect(only(latency, { current: 4, changedAt: NOW }).wake).toBeNull())
})

describe('it is to be asked again', () => {
  const queue = { type: 'queue_depth', targetValue: 4, maxAgeMs: MINUTE } as const
  const rate = { type: 'requests_per_second', targetValue: 10, maxAgeMs: MINUTE } as const
  const cpu = { type: 'cpu', targetValue: 60, maxAgeMs: MINUTE } as const
  const latency = { type: 'latency', targetValue: 4, maxAgeMs: MINUTE } as const
  type Wake = readonly [number, 'SampleStale' | 'SampleAges', string] | null

  it.each<[string, readonly TargetMetricInput[], Seen, Wake]>([
    ['never, of what is not there', [queue], {}, null],
    ['when the metric is lost', [queue], { metrics: [sample('queue_depth', 4, -9)] }, [MINUTE - 9, 'SampleStale', 'queue_depth']],
    ['when one that is missing will be there', [queue], { metrics: [sample('queue_depth', 4, 300_009)] }, [9, 'SampleStale', 'queue_depth']],
    ['when a part of it is lost', [cpu], { instances: [ready(sample('cpu', 60, -9)), ready(sample('cpu', 60))] }, [MINUTE - 9, 'SampleAges', 'cpu']],
    [
      'when the first of several is',
      [queue, rate],
      { metrics: [sample('queue_depth', 4), sample('requests_per_second', 20, -9)] },
      [MINUTE - 9, 'SampleStale', 'requests_per_second'],
    ],
    [
      'whatever their order',
      [rate, queue],
      { metrics: [sample('queue_depth', 4), sample('requests_per_second', 20, -9)] },
      [MINUTE - 9, 'SampleStale', 'requests_per_second'],
    ],
    [
      'of several at once by name',
      [rate, queue],
      { metrics: [sample('queue_depth', 4), sample('requests_per_second', 20)] },
      [MINUTE, 'SampleStale', 'queue_depth'],
    ],
    ['whichever is first', [queue, rate], { metrics: [sample('queue_depth', 4), sample('requests_per_second', 20)] }, [MINUTE, 'SampleStale', 'queue_depth']],
    [
      'when a level of a clock ahead was measured wholly after the last change',
      [latency],
      { ready: 2, changedAt: NOW - 1_000, metrics: [sample('latency', 4, 30_000, { windowMs: 5_000 })] },
      [4_001, 'SampleAges', 'latency'],
    ],
    [
      'not where it was already',
      [latency],
      { ready: 2, changedAt: NOW - 5_001, metrics: [sample('latency', 4, 30_000, { windowMs: 5_000 })] },
      [30_000, 'SampleAges', 'latency'],
    ],
    [
      'not where that clock is caught up with before',
      [latency],
      { ready: 2, changedAt: NOW - 1_000, metrics: [sample('latency', 4, 4_001, { windowMs: 5_000 })] },
      [4_001, 'SampleAges', 'latency'],
    ],
    ['also without a window', [latency], { ready: 2, changedAt: NOW, metrics: [sample('latency', 4, 30_000)] }, [1, 'SampleAges', 'latency']],
    [
      'nor for what is no level, unless it is spread over a guess',
      [cpu],
      { ready: 2, changedAt: NOW - 1_000, metrics: [sample('cpu', 60, 30_000, { windowMs: 5_000 })] },
      [30_000, 'SampleAges', 'cpu'],
    ],
    [
      'as it is where nobody said how many are ready',
      [cpu],
      { changedAt: NOW - 1_000, metrics: [sample('cpu', 60, 30_000, { windowMs: 5_000 })] },
      [4_001, 'SampleAges', 'cpu'],
    ],
    [
      'nor where the clock is ours',
      [latency],
      { ready: 2, changedAt: NOW - 1_000, metrics: [sample('latency', 4, 0, { windowMs: 5_000 })] },
      [MINUTE, 'SampleStale', 'latency'],
    ],
  ])('%s', (_case, targetMetrics, seen, expected) => {
    const { wake } = proposal({ targetMetrics }, seen)
    expect(wake).toEqual(expected === null ? null : { at: NOW + expected[0], why: { type: expected[1], id: expected[2] } })
  })
})

describe('what is spread over a guess', () => {
  const cpu = { type: 'cpu', targetValue: 60 } as const
  const spread = (windowMs: number, changedAt: number, more: Seen = {}) =>
    only(cpu, { current: 4, changedAt, metrics: [sample('cpu', 240, 0, { windowMs })], ...more }).raw
  it.each([
    ['was measured after the last change', 5_000, NOW - 5_001, {}, 16],
    ['began with it', 5_000, NOW - 5_000, {}, 4],
    ['began before it', 5_000, NOW - 1, {}, 4],
    ['is none, for it is said how many are ready', 5_000, NOW - 1, { ready: 4 }, 16],
  ])('%s', (_case, windowMs, changedAt, more, expected) => expect(spread(windowMs, changedAt, more)).toBe(expected))
})
