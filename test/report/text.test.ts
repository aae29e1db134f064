/** Results as text, and the small things that they are made of. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridText } from '../../src/report/grid.js'
import { toText, verdictText } from '../../src/report/index.js'
import { clock, decimals, percent, short } from '../../src/report/number.js'
import { differenceText, seedsText, warningText } from '../../src/report/text.js'
import type { Comparison, Difference, Interval, ScenarioResult } from '../../src/sim/index.js'
import { measures } from '../../src/sim/index.js'
import { comparison } from './study.js'

const at = (mean: number | null, halfWidth: number | null = null): Interval => ({ mean, halfWidth, count: 1 })
const policy = (name: string, share: number, cost: number) => ({
  policy: name,
  scores: [],
  means: {
    ...(Object.fromEntries(measures.map((measure) => [measure, at(null)])) as Record<(typeof measures)[number], Interval>),
    sloAttainment: at(share),
    cost: at(cost),
  },
  differences: null,
})
const noDifferences = Object.fromEntries(measures.map((measure) => [measure, { ...at(null), pairing: null }])) as Record<(typeof measures)[number], Difference>
const result = (...policies: readonly ReturnType<typeof policy>[]): ScenarioResult => ({
  scenario: 's',
  hash: '',
  demand: '',
  seeds: [1],
  warnings: [],
  policies,
})

const compared: Comparison = {
  scenarios: [
    {
      scenario: 'chat-hour',
      hash: 'abcd1234',
      demand: 'Erlang C',
      seeds: [1, 2, 3],
      warnings: [{ type: 'WarmupShort', warmupSeconds: 0, neededSeconds: 150 }, { type: 'SeedsAreNotDays' }],
      policies: [
        {
          ...policy('fixed:4', 0.0799, 1.06),
          means: { ...policy('', 0.0799, 1.06).means, 'wait.p95': at(221.4, 61), startsWasted: at(0.3, 1.4), regret: at(-0.39, 0.01) },
        },
        {
          ...policy('standard', 0.9975, 2.63),
          means: {
            ...policy('', 0.9975, 2.63).means,
            sloAttainment: at(0.9975, 0.0108),
            cost: at(2.63, 0.7),
            'wait.p95': at(0.171, 0.0001),
            startsWasted: at(10, 12),
            regret: at(0.5, 0.4),
          },
          differences: { ...noDifferences, cost: { ...at(1.57, 0.7), pairing: 2 }, sloAttainment: { ...at(0.9176, 0.0125), pairing: 2 } },
        },
      ],
    },
  ],
}

describe('toText', () => {
  it('is a table for each scenario, halves of intervals under each other, then differences, then doubts', () => {
    expect(toText(compared)).toMatchInlineSnapshot(`
      "chat-hour: seeds 1 to 3, means with 95 % intervals

                     SLO kept    wait p95  instance hours        cost  flaps/h  starts      wasted  over ideal
      fixed:4    7.99 %         221 s ±61               —  1.06              —       —   0.3 ±1.4    −39 % ±1
      standard  99.75 % ±1.08  0.17 s                   —  2.63 ±0.70        —       —  10.0 ±12.0    50 % ±40

      against fixed:4, seed by seed
        standard  cost +1.57 ±0.70  SLO kept +91.76 ±1.25 points

      note: warmupSeconds is 0, and a start and the longest window take 150 s: the beginning colours the result
      note: the seeds share one recorded day; the intervals say nothing of other days
      "
    `)
  })
  it('determinism', () => expect(toText(comparison)).toBe(toText(structuredClone(comparison) as Comparison)))
})

describe('verdictText', () => {
  it.each([
    [
      'all keep it',
      result(policy('a', 1, 10), policy('b', 0.995, 8)),
      'Both policies keep the SLO of 99 %; the cheapest is b: 99.50 % at a cost of 8.00, 20.0 % less than a.',
    ],
    ['one keeps it', result(policy('a', 1, 10), policy('b', 0.9, 8)), 'Only a keeps the SLO of 99 %: 100.00 % at a cost of 10.00.'],
    ['none keeps it', result(policy('a', 0.95, 10), policy('b', 0.9, 8)), 'No policy keeps the SLO of 99 %; a comes nearest, with 95.00 % at a cost of 10.00.'],
    ['it is alone and keeps it', result(policy('a', 1, 10)), 'a keeps the SLO of 99 %: 100.00 % at a cost of 10.00.'],
    ['it is alone and misses it', result(policy('a', 0.5, 10)), 'a misses the SLO of 99 %: 50.00 % at a cost of 10.00.'],
    [
      'some keep it',
      result(policy('a', 1, 10), policy('b', 1, 8), policy('c', 0, 1)),
      '2 of 3 policies keep the SLO of 99 %; the cheapest is b: 100.00 % at a cost of 8.00, 20.0 % less than a.',
    ],
    ['there are none', result(), ''],
  ])('when %s', (_, given, text) => expect(verdictText(given, 0.99)).toBe(text))
})

describe('words', () => {
  it.each([
    [decimals(1234567.891, 1), '1,234,567.9'],
    [decimals(-0.001, 2), '0.00'],
    [decimals(-1234.5, 0), '−1,235'],
    [decimals(null, 2), '—'],
    [decimals(Number.NaN, 2), '—'],
    [percent(0.99512, 2), '99.51 %'],
    [percent(null, 2), '—'],
    [short(2.5, 3), '2.5'],
    [short(10, 2), '10'],
    [short(100, 0), '100'],
    [clock(3_725.9), '1:02:05'],
    [clock(200_000), '55:33:20'],
    [differenceText({ mean: 1.5, halfWidth: 0.25, count: 3, pairing: 1 }, 2), '+1.50 ±0.25'],
    [differenceText({ mean: -1.5, halfWidth: null, count: 1, pairing: null }, 1), '−1.5'],
    [differenceText({ mean: null, halfWidth: null, count: 0, pairing: null }, 1), '—'],
    [seedsText([4]), 'seed 4'],
    [seedsText([1, 2, 3]), 'seeds 1 to 3, means with 95 % intervals'],
    [seedsText([1, 5]), 'seeds 1, 5, means with 95 % intervals'],
    [warningText({ type: 'OneSeed' }), 'one seed has no interval; give --seeds'],
  ])('%s', (text, expected) => expect(text).toBe(expected))

  it('a grid has as many lines as rows, none with a space at its end', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.stringMatching(/^[a-z0-9]{0,8}$/), { maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = gridText(rows).split('\n')
        expect(lines).toHaveLength(rows.length)
        for (const line of lines) expect(line).not.toMatch(/ $/)
      }),
    ))
})
