/** Observations in which every rule of a metric is met often: few instances, few values, ages around the edge. */
import fc from 'fast-check'
import {
  type Context,
  defaultKind,
  type Measured,
  type MetricType,
  metricTypes,
  type Reporter,
  type Sample,
  type WhenMissing,
} from '../../../../src/core/index.js'
import type { Asked } from './naive.js'

export const NOW = 1_760_000_000_000
export const MAX_AGE = 60_000

/** Quarters, so that sums and products are exact in binary. */
const quarters = fc.integer({ min: 0, max: 80 }).map((n) => n / 4)
const tolerance = fc.constantFrom(0, 1 / 16, 1 / 8, 1 / 4)

const whenMissing: fc.Arbitrary<WhenMissing> = fc.oneof(
  fc.constant<WhenMissing>({ type: 'Hold' }),
  fc.constant<WhenMissing>({ type: 'Ignore' }),
  fc.record({ type: fc.constant('Fallback'), replicas: fc.nat(20) }),
  fc.record({ type: fc.constant('Value'), value: quarters }),
)

const targetOf = (type: MetricType): fc.Arbitrary<Asked> =>
  fc
    .record({ value: fc.constantFrom(0.5, 1, 2, 2.5, 4, 10), isAverage: fc.boolean(), under: tolerance, over: tolerance, whenMissing })
    .map(({ value, isAverage, ...rest }) => ({
      type,
      name: type === 'custom' ? 'jobs' : type,
      ...(isAverage ? { targetAverageValue: value } : { targetValue: value }),
      maxAgeMs: MAX_AGE,
      ...rest,
    }))

export const targets: fc.Arbitrary<readonly Asked[]> = fc
  .uniqueArray(fc.constantFrom(...metricTypes), { minLength: 1, maxLength: 3 })
  .chain((types) => fc.tuple(...types.map(targetOf)))

const at = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -MAX_AGE + 1, max: 0 }) },
  { weight: 1, arbitrary: fc.constantFrom(-MAX_AGE - 1, -MAX_AGE, -MAX_AGE + 1, 1, 300_000, 300_001) },
)
const sampleOf = (name: string): fc.Arbitrary<Sample> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ value: quarters, at, windowMs: fc.constantFrom(0, 15_000), demand: fc.boolean(), contributors: fc.option(fc.nat(6)) }).map(
        ({ value, at: ago, windowMs, demand, contributors }): Measured => ({
          name,
          value,
          at: NOW + ago,
          windowMs,
          kind: demand && (name === 'cpu' || name === 'memory') ? 'demand' : defaultKind(name),
          ...(contributors === null ? {} : { contributors }),
        }),
      ),
    },
    { weight: 1, arbitrary: fc.record({ name: fc.constant(name), missing: fc.constantFrom('Unavailable', 'NotReported') }) },
  )

const samplesOf = (names: readonly string[]): fc.Arbitrary<readonly Sample[]> =>
  fc.tuple(...names.map((name) => fc.option(sampleOf(name)))).map((samples) => samples.filter((sample) => sample !== null))

const reporters = (names: readonly string[]): fc.Arbitrary<readonly Reporter[]> =>
  fc.array(fc.record({ standing: fc.constantFrom('Ready', 'Ready', 'Ready', 'Staying', 'Leaving', 'Gone'), metrics: samplesOf(names) }), { maxLength: 6 })

export type Scene = { readonly targets: readonly Asked[]; readonly context: Context }

export const scenes: fc.Arbitrary<Scene> = targets.chain((own) => {
  const names = own.map(({ name }) => name)
  return fc
    .record({
      current: fc.nat(12),
      ready: fc.option(fc.nat(12)),
      instances: reporters(names),
      metrics: samplesOf(names),
      changedAgo: fc.integer({ min: 0, max: 90_000 }),
    })
    .map(({ current, ready, instances, metrics, changedAgo }) => ({
      targets: own,
      context: { input: { current, ...(ready === null ? {} : { ready }), instances, metrics }, current, changedAt: NOW - changedAgo },
    }))
})

/** One metric that adds up over instances, heard of nearly everywhere; the first one reports, at its target or below. */
export const crowds: fc.Arbitrary<Scene> = fc
  .record({
    type: fc.constantFrom<MetricType>('cpu', 'kv_cache', 'requests_per_second', 'concurrency'),
    under: tolerance,
    over: tolerance,
    current: fc.integer({ min: 1, max: 8 }),
    first: fc.record({ eighths: fc.nat(8), isReady: fc.boolean() }),
    others: fc.array(fc.record({ eighths: fc.option(fc.nat(16)), standing: fc.constantFrom<Reporter['standing']>('Ready', 'Ready', 'Staying', 'Leaving') }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ type, under, over, current, first, others }) => {
    const of = (eighths: number | null): readonly Sample[] =>
      eighths === null ? [] : [{ name: type, value: (eighths * TARGET) / 8, at: NOW, windowMs: 0, kind: defaultKind(type) }]
    const instances = [
      { standing: first.isReady ? ('Ready' as const) : ('Staying' as const), metrics: of(first.eighths) },
      ...others.map(({ eighths, standing }) => ({ standing, metrics: of(eighths) })),
    ]
    return {
      targets: [{ type, name: type, targetValue: TARGET, maxAgeMs: MAX_AGE, whenMissing: { type: 'Hold' }, under, over }],
      context: { input: { current, instances, metrics: [] }, current, changedAt: NOW - MAX_AGE },
    }
  })

const TARGET = 4
