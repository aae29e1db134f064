/** The quick survey of instances is the survey of each of them as a pod. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { Measured, Reporter, Sample } from '../../../../src/core/index.js'
import { podOf, type SampleRules } from '../../../../src/core/scaling/hpa/reporters.js'
import { type SurveyRules, survey } from '../../../../src/core/scaling/hpa/survey.js'
import { surveyReporters } from '../../../../src/core/scaling/hpa/surveyReporters.js'
import { must } from '../../../../src/laws/must.js'
import { type Law, sometimes } from '../../../../src/laws/sometimes.js'
import { caught, keep } from '../lawful.js'
import { NOW } from './scene.js'

type Own = typeof surveyReporters

const ago = (most: number) => fc.integer({ min: -1_000, max: most }).map((ms) => NOW - ms)
const measured: fc.Arbitrary<Measured> = fc.record({
  name: fc.constantFrom('m', 'other/m'),
  // The largest leave the 64 bits, and then the order counts in which they are added up.
  value: fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constantFrom(0.5, 9e15, -9e15, 1e300, Number.NaN)),
  at: ago(400_000),
  windowMs: fc.constantFrom(0, 15_000, 60_000),
  kind: fc.constantFrom('utilization', 'demand'),
})
const sample: fc.Arbitrary<Sample> = fc.oneof(
  { weight: 9, arbitrary: measured },
  { weight: 1, arbitrary: fc.constant({ name: 'm', missing: 'Stale' } as const) },
)
const reporter: fc.Arbitrary<Reporter> = fc.record(
  {
    standing: fc.constantFrom('Ready', 'Ready', 'Ready', 'Staying', 'Leaving', 'Gone'),
    metrics: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 5, arbitrary: sample.map((own) => [own]) }),
    instance: fc.record(
      { phase: fc.constantFrom('Pending', 'Running', 'Healthy', 'Unhealthy'), startedAt: ago(400_000), readyAt: ago(90_000), lastTransitionAt: ago(90_000) },
      { requiredKeys: ['phase'] },
    ),
  },
  { requiredKeys: ['standing', 'metrics'] },
)
const samples: fc.Arbitrary<SampleRules> = fc.record({
  names: fc.constantFrom(['m'], ['other/m', 'm']),
  unit: fc.constantFrom('Utilization', 'Resource', 'Plain'),
  request: fc.constantFrom(null, 200, 9_007_199_254_740_993n),
  sound: fc.option(fc.record({ maxAgeMs: fc.constant(300_000), anyAge: fc.boolean(), anySign: fc.boolean() })),
})
const rules: fc.Arbitrary<SurveyRules> = fc.record({
  needsRequest: fc.boolean(),
  ofIgnored: fc.boolean(),
  fill: fc.constantFrom({ type: 'Amount', amount: 70 } as const, { type: 'Share', percent: 120 } as const),
  readiness: fc.record({
    looks: fc.boolean(),
    countsLost: fc.boolean(),
    initializationMs: fc.constant(300_000),
    readinessDelayMs: fc.constant(30_000),
  }),
})

const twin = (own: Own): Law => {
  const reached = sometimes(['counted', 'missing', 'unready', 'ignored', 'request missing', 'young and counted', 'beyond the range'])
  return {
    title: 'twin: it finds what a survey of each as a pod finds',
    sometimes: reached,
    property: fc.property(fc.array(reporter, { maxLength: 12 }), samples, rules, (reporters, said, asked) => {
      const pods = reporters.map((one) => podOf(said, one, NOW))
      const [got, expected] = [own(asked, said, reporters, NOW), survey(asked, pods, NOW)]
      must(isDeepStrictEqual(got, expected), () => 'they are not alike')
      reached.reach('counted', got.counted > 0)
      reached.reach('missing', got.missing > 0)
      reached.reach('unready', got.unready > 0)
      reached.reach('ignored', got.ignored > 0)
      reached.reach('request missing', got.requestMissing)
      const isYoung = pods.every(({ startedAt }) => startedAt !== null && startedAt > NOW - 300_000)
      reached.reach('young and counted', isYoung && got.counted > 0 && asked.readiness.looks)
      reached.reach('beyond the range', typeof got.usage === 'bigint')
    }),
  }
}

keep([twin(surveyReporters)])
caught('twin', 'a survey that trusts whoever is young', [
  twin((asked, said, reporters, now) => surveyReporters({ ...asked, readiness: { ...asked.readiness, initializationMs: 0 } }, said, reporters, now)),
])
caught('twin', 'a survey that adds up in groups', [
  twin((asked, said, reporters, now) => {
    const isReady = ({ standing }: Reporter): boolean => standing === 'Ready'
    return surveyReporters(asked, said, [...reporters.filter(isReady), ...reporters.filter((one) => !isReady(one))], now)
  }),
])
