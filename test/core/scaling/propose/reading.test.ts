/** What is read of one metric, whole: of what instances report, else of what is said of all of them, and why there is nothing where there is nothing. */
import { describe, expect, it } from 'vitest'
import { type Measured, never, type Reporter, type Sample, type ScalingInput, type Standing, type Unit } from '../../../../src/core/index.js'
import { type Reading, read } from '../../../../src/core/scaling/propose/reading.js'

const NOW = 1_760_000_000_000
const SKEW = 300_000
const own: Unit = { type: 'Own' }
/** Of `m`, which may be a minute old; one that is not heard of stands for 9. */
const readOf = (input: Partial<ScalingInput>, unit: Unit = own, names: readonly string[] = ['m']): Reading =>
  read({ names, unit, maxAgeMs: 60_000 }, 9, { current: 4, instances: [], metrics: [], ...input }, NOW)

/** A sample that was taken so many milliseconds from now. */
const sample = (value: number, after = 0, more: Partial<Measured> = {}): Measured => ({
  name: 'm',
  value,
  at: NOW + after,
  windowMs: 0,
  kind: 'demand',
  ...more,
})
const mean = (value: number, after = 0, more: Partial<Measured> = {}): Measured => sample(value, after, { kind: 'utilization', ...more })
const of = (standing: Standing, ...metrics: readonly Sample[]): Reporter => ({ standing, metrics })

/** What is read where nobody says anything, four are wanted, and nobody is listed. */
const nothing: Reading = {
  up: 0,
  down: 0,
  mean: 0,
  calm: 0,
  ready: 4,
  used: 0,
  ignored: 0,
  unheard: 4,
  perInstance: false,
  reason: 'NotReported',
  oldestAt: null,
  startedAt: NOW,
  until: never,
  ages: false,
  aheadMs: -1,
  guessed: false,
}
/** What is read of two ready ones that say 6 and 4 now. */
const two: Reading = {
  ...nothing,
  up: 10,
  down: 10,
  mean: 5,
  calm: 5,
  ready: 2,
  used: 2,
  unheard: 0,
  perInstance: true,
  reason: null,
  oldestAt: NOW,
  until: NOW + 60_000,
}
/** What is read of a demand of 12 now. */
const twelve: Reading = { ...nothing, up: 12, down: 12, mean: 12, calm: 12, used: 1, unheard: 0, reason: null, oldestAt: NOW, until: NOW + 60_000 }

describe('what instances report', () => {
  it.each<[string, readonly Reporter[], Reading]>([
    ['two that are ready', [of('Ready', sample(6)), of('Ready', sample(4))], two],
    [
      'each by its standing, and the ages of all',
      [
        of('Ready', sample(6, -10_000, { windowMs: 5_000 })),
        of('Ready'),
        of('Staying', sample(4, -20_000, { windowMs: 1_000 })),
        of('Leaving', sample(2, -5_000)),
        of('Leaving'),
        of('Gone', sample(50)),
        of('Gone'),
      ],
      {
        ...two,
        up: 6,
        down: 12,
        mean: 6,
        calm: 7.5,
        used: 3,
        ignored: 1,
        unheard: 1,
        oldestAt: NOW - 20_000,
        startedAt: NOW - 21_000,
        until: NOW + 40_000,
        ages: true,
      },
    ],
    [
      'of levels the mean of all where no ready one reports',
      [of('Ready'), of('Staying', mean(4)), of('Staying', mean(8))],
      { ...two, up: 0, down: 12, mean: 6, calm: 7, ready: 1, unheard: 1 },
    ],
    [
      'no part is lost while all are of one age',
      [of('Ready', sample(6, -10_000)), of('Ready', sample(4, -10_000))],
      { ...two, oldestAt: NOW - 10_000, startedAt: NOW - 10_000, until: NOW + 50_000 },
    ],
    [
      'one is, where a later one is younger',
      [of('Ready', sample(6, -10_000)), of('Ready', sample(4, -5_000))],
      { ...two, oldestAt: NOW - 10_000, startedAt: NOW - 10_000, until: NOW + 50_000, ages: true },
    ],
    [
      'one that is too old is one that is silent',
      [of('Ready', sample(6)), of('Ready', sample(4)), of('Ready', sample(50, -60_000))],
      { ...two, calm: 19 / 3, ready: 3, unheard: 1 },
    ],
    [
      'and so is one that says that it does not know',
      [of('Ready', sample(6)), of('Ready', sample(4)), of('Ready', { name: 'm', missing: 'Unavailable' })],
      { ...two, calm: 19 / 3, ready: 3, unheard: 1 },
    ],
    [
      'what a clock ahead dates is of now, and its windows are kept',
      [of('Ready', sample(6, 10_000, { windowMs: 5_000 })), of('Ready', sample(4, 1, { windowMs: 20_000 }))],
      { ...two, startedAt: NOW - 20_000, until: NOW + 1, ages: true, aheadMs: 20_000 },
    ],
    ['also without a window', [of('Ready', sample(6, 7)), of('Ready', sample(4, 7))], { ...two, until: NOW + 7, ages: true, aheadMs: 0 }],
    ['as far ahead as is believed', [of('Ready', sample(6, SKEW)), of('Ready', sample(4, SKEW))], { ...two, until: NOW + SKEW, ages: true, aheadMs: 0 }],
    [
      'further ahead it is none, until it is believed',
      [of('Ready', sample(6)), of('Ready', sample(4)), of('Staying', sample(50, SKEW + 9))],
      { ...two, calm: 19 / 3, unheard: 1, until: NOW + 9, ages: true },
    ],
    [
      'all are heard, so nobody stands for the target, however large the number',
      [of('Ready', sample(Number.MAX_VALUE)), of('Ready', sample(0)), of('Ready', sample(0))],
      { ...two, up: Number.MAX_VALUE, down: Number.MAX_VALUE, mean: Number.MAX_VALUE / 3, calm: Number.MAX_VALUE / 3, ready: 3, used: 3 },
    ],
    [
      'no sum is too large to be a number',
      [of('Ready', sample(1e308)), of('Ready', sample(1e308))],
      { ...two, up: Number.MAX_VALUE, down: Number.MAX_VALUE, mean: Number.MAX_VALUE, calm: Number.MAX_VALUE },
    ],
  ])('%s', (_case, instances, expected) => expect(readOf({ instances, metrics: [sample(99)] })).toEqual(expected))

  it.each<[string, readonly Reporter[], Partial<Reading>]>([
    ['no number', [of('Ready', sample(Number.NaN))], { reason: 'Invalid' }],
    ['an infinite one', [of('Ready', sample(Number.POSITIVE_INFINITY))], { reason: 'Invalid' }],
    ['one below zero', [of('Ready', sample(-1))], { reason: 'Invalid' }],
    ['one of too long ago', [of('Ready', sample(6, -60_000))], { reason: 'Stale' }],
    ['none, of too long ago', [of('Ready', sample(Number.NaN, -60_000))], { reason: 'Invalid' }],
    ['one that is still to come', [of('Ready', sample(6, SKEW + 9))], { reason: 'Invalid', until: NOW + 9 }],
    ['one below zero, still to come', [of('Ready', sample(-1, SKEW + 9))], { reason: 'Invalid' }],
    ['nothing, with a reason', [of('Ready', { name: 'm', missing: 'Unavailable' })], { reason: 'Unavailable' }],
    ['several things: the last reason', [of('Ready', sample(6, -60_000)), of('Leaving', { name: 'm', missing: 'Unavailable' })], { reason: 'Unavailable' }],
    ['of another metric', [of('Ready', sample(6, 0, { name: 'other' }))], {}],
  ])('nothing is read where all that one says is %s', (_case, instances, expected) =>
    expect(readOf({ instances })).toEqual({ ...nothing, ready: 1, unheard: 1, ...expected }),
  )

  it.each([
    ['the oldest that may be', -59_999, NOW + 1],
    ['one of now', 0, NOW + 60_000],
  ])('stands until it is too old: %s', (_case, after, until) =>
    expect(readOf({ instances: [of('Ready', sample(6, after))] })).toMatchObject({ used: 1, until }),
  )
})

describe('what is said of the whole', () => {
  it.each<[string, Partial<ScalingInput>, Reading]>([
    ['nothing', {}, nothing],
    ['nothing, and how many are ready', { ready: 3 }, { ...nothing, ready: 3, unheard: 3 }],
    ['a demand is all there is', { metrics: [sample(12)] }, { ...twelve }],
    [
      'since its window began, until it is too old',
      { metrics: [sample(12, -10_000, { windowMs: 5_000 })] },
      { ...twelve, oldestAt: NOW - 10_000, startedAt: NOW - 15_000, until: NOW + 50_000 },
    ],
    [
      'of a clock ahead it is of now, and moves on',
      { metrics: [sample(12, 10_000, { windowMs: 5_000 })] },
      { ...twelve, startedAt: NOW - 5_000, until: NOW + 10_000, ages: true, aheadMs: 5_000 },
    ],
    ['also without a window', { metrics: [sample(12, 1)] }, { ...twelve, until: NOW + 1, ages: true, aheadMs: 0 }],
    ['a mean stands for as many as are wanted, by a guess', { metrics: [mean(3)] }, { ...twelve, mean: 3, calm: 3, guessed: true }],
    ['or for as many as are ready', { ready: 3, metrics: [mean(4)] }, { ...twelve, mean: 4, calm: 4, ready: 3 }],
    [
      'or for those that it is of: fewer',
      { ready: 3, metrics: [mean(4, 0, { contributors: 1 })] },
      { ...twelve, up: 4, down: 4, mean: 4, calm: 4, ready: 3, unheard: 2 },
    ],
    ['more', { ready: 3, metrics: [mean(4, 0, { contributors: 5 })] }, { ...twelve, down: 20, mean: 4, calm: 4, ready: 3 }],
    [
      'or for those that are listed as ready',
      { instances: [of('Ready'), of('Ready'), of('Staying'), of('Leaving'), of('Gone', sample(50)), of('Gone')], metrics: [mean(6)] },
      { ...twelve, mean: 6, calm: 6, ready: 2, ignored: 1, unheard: 1 },
    ],
    [
      'where what an instance says is still to come, only until then',
      { instances: [of('Ready', sample(6, SKEW + 9))], metrics: [sample(12)] },
      { ...twelve, ready: 1, until: NOW + 9, ages: true },
    ],
    [
      'where what an instance says is too old, as if it said nothing',
      { instances: [of('Ready', sample(6, -60_000))], metrics: [sample(12)] },
      { ...twelve, ready: 1 },
    ],
    [
      'too old it is nothing, and of when it was',
      { instances: [of('Ready', { name: 'm', missing: 'Unavailable' })], metrics: [sample(12, -60_000)] },
      { ...nothing, ready: 1, unheard: 1, reason: 'Stale', oldestAt: NOW - 60_000 },
    ],
    ['still to come it is nothing, of now', { metrics: [sample(12, SKEW + 9)] }, { ...nothing, reason: 'Invalid', oldestAt: NOW, until: NOW + 9 }],
    ['of which nobody could tell', { metrics: [{ name: 'm', missing: 'Unavailable' }] }, { ...nothing, reason: 'Unavailable' }],
    [
      'no sum is too large to be a number',
      { metrics: [mean(1e308)] },
      { ...twelve, up: Number.MAX_VALUE, down: Number.MAX_VALUE, mean: 1e308, calm: 1e308, guessed: true },
    ],
    ['a zero has no sign', { metrics: [sample(-0)] }, { ...twelve, up: 0, down: 0, mean: 0, calm: 0 }],
  ])('%s', (_case, input, expected) => expect(readOf(input)).toEqual(expected))
})

describe('in the unit of the target', () => {
  const percent = (request: number): Unit => ({ type: 'Percent', request })
  const amount = (request: number): Unit => ({ type: 'Amount', request })
  it.each<[string, Unit, Measured, number | null]>([
    ['an amount is percent of what is requested', percent(2), sample(1), 50],
    ['a percentage is what it is', percent(2), mean(50), 50],
    ['an amount is what it is', amount(2), sample(3), 3],
    ['a percentage is that of what is requested', amount(2), mean(50), 1],
    ['an amount of nothing that is requested is nothing', percent(Number.NaN), sample(1), null],
    ['a percentage of it too', amount(Number.NaN), mean(50), null],
    ['but not a percentage alone', percent(Number.NaN), mean(50), 50],
    ['any is what it is, where it has no unit', own, mean(50), 50],
    ['none is too large to be a number', percent(1e-300), sample(1e300), Number.MAX_VALUE],
  ])('%s', (_case, unit, metric, expected) =>
    expect(readOf({ instances: [of('Ready', metric)] }, unit)).toMatchObject(expected === null ? { used: 0, reason: 'Invalid' } : { used: 1, mean: expected }),
  )

  it.each<[string, readonly Sample[], number]>([
    ['the first name first', [sample(1, 0, { name: 'plain' }), sample(2)], 2],
    ['the second where there is none by the first', [sample(1, 0, { name: 'plain' })], 1],
  ])('%s', (_case, metrics, expected) => {
    expect(readOf({ metrics }, own, ['m', 'plain']).up).toBe(expected)
    expect(readOf({ instances: [of('Ready', ...metrics)] }, own, ['m', 'plain']).up).toBe(expected)
  })
})
