/** Who is best in a column, and when nobody is. */
import { expect, it } from 'vitest'
import { bestOf } from '../../src/report/best.js'
import { columns } from '../../src/report/measure.js'
import { type Interval, measures, type PolicyResult, type ScenarioResult } from '../../src/sim/index.js'

const at = (mean: number | null): Interval => ({ mean, halfWidth: null, count: 1 })
const policy = (name: string, share: number | null, cost: number | null): PolicyResult => ({
  policy: name,
  scores: [],
  means: {
    ...(Object.fromEntries(measures.map((measure) => [measure, at(null)])) as PolicyResult['means']),
    sloAttainment: at(share),
    cost: at(cost),
    starts: at(cost),
  },
  differences: null,
})
const bestIn = (title: string, ...policies: readonly PolicyResult[]): readonly string[] => {
  const result: ScenarioResult = { scenario: 's', hash: '', demand: '', seeds: [1], warnings: [], policies }
  return [...bestOf(result, columns.find((column) => column.title === title)!, 0.99)].map(({ policy: name }) => name)
}

it.each([
  ['the cheapest is best', 'cost', [policy('a', 1, 10), policy('b', 1, 8)], ['b']],
  ['but not if it misses the SLO and another keeps it', 'cost', [policy('a', 1, 10), policy('b', 0.5, 8)], ['a']],
  ['where nobody keeps the SLO all are judged', 'cost', [policy('a', 0.6, 10), policy('b', 0.5, 8)], ['b']],
  ['more of the SLO is better', 'SLO kept', [policy('a', 0.995, 10), policy('b', 1, 8)], ['b']],
  ['the same digits are as good', 'cost', [policy('a', 1, 8), policy('b', 1, 8.001), policy('c', 1, 9)], ['a', 'b']],
  ['where all are the same nobody is', 'cost', [policy('a', 1, 8), policy('b', 1, 8)], []],
  ['where nothing is known nobody is', 'wait p95', [policy('a', 1, 8), policy('b', 1, 9)], []],
  ['what is not known is not best', 'cost', [policy('a', 1, null), policy('b', 1, 9)], ['b']],
  ['a number of starts is neither good nor bad', 'starts', [policy('a', 1, 8), policy('b', 1, 9)], []],
  ['one alone is no best', 'cost', [policy('a', 1, 8)], []],
])('%s', (_, title, policies, best) => expect(bestIn(title, ...policies)).toEqual(best))
