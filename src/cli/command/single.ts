/** Scores of one seed in the shape of a comparison, so that text and report are the same for one run as for many: no interval, plain differences. */
import { type Comparison, type Difference, type Interval, type Measure, measures, type Scenario, type Score } from '../../sim/index.js'

export const comparisonOf = (scenario: Scenario, demand: string, scores: readonly Score[]): Comparison => ({
  scenarios: [
    {
      scenario: scenario.name,
      hash: scores[0]?.hash ?? '',
      demand,
      seeds: [scenario.seed],
      warnings: [],
      policies: scores.map((score, index) => ({
        policy: score.policy,
        scores: [score],
        means: byMeasure((measure): Interval => intervalOf(measured(score, measure))),
        differences: index === 0 ? null : byMeasure((measure) => differenceOf(measured(score, measure), measured(scores[0]!, measure))),
      })),
    },
  ],
})

const intervalOf = (value: number | null): Interval => ({ mean: value, halfWidth: null, count: value === null ? 0 : 1 })

const differenceOf = (value: number | null, base: number | null): Difference => ({
  ...intervalOf(value === null || base === null ? null : value - base),
  pairing: null,
})

/** A measure is a path into the score. */
const measured = (score: Score, measure: Measure): number | null => {
  const found = measure.split('.').reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)[key], score)
  return typeof found === 'number' ? found : null
}

const byMeasure = <T>(of: (measure: Measure) => T): Readonly<Record<Measure, T>> =>
  Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Record<Measure, T>
