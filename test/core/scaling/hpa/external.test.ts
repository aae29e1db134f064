import { describe, expect, it } from 'vitest'
import { levelOf, perLevel, perPod, readingOf, totalOf } from '../../../../src/core/scaling/hpa/external.js'
import { MAX_INT64 } from '../../../../src/core/scaling/hpa/int64.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { told, tolerance } from './scene.js'

const whole = (usage: number) => ({ usage, endless: false })

describe('a total', () => {
  it('is the sum', () => {
    expect(totalOf([], noQuirks)).toEqual(whole(0))
    expect(totalOf([3, 0, 4], noQuirks)).toEqual(whole(7))
    expect(totalOf([0, 3], hpaQuirks)).toEqual(whole(3))
    expect(readingOf(-3)).toEqual(whole(-3))
  })
  it('that is below zero means nothing, but for the quirk that takes it for endless', () => {
    expect(totalOf([-1], noQuirks)).toBe(null)
    expect(totalOf([-1], hpaQuirks)?.endless).toBe(true)
    expect(totalOf([-1], { ...noQuirks, sumsInOrder: true })).toBe(null)
    expect(totalOf([-1], { ...noQuirks, negativeIsEndless: true })?.endless).toBe(true)
  })
  it('may dip below zero on the way, but for the quirk that looks at every step', () => {
    expect(totalOf([-1, 3], noQuirks)).toEqual(whole(2))
    expect(totalOf([-1, 3], { ...noQuirks, sumsInOrder: true })).toBe(null)
    expect(totalOf([3, -1], { ...noQuirks, sumsInOrder: true })).toEqual(whole(2))
  })
  it('that does not fit has no end, whatever follows', () => {
    expect(totalOf([MAX_INT64, 1], noQuirks)).toEqual({ usage: MAX_INT64, endless: true })
    expect(totalOf([MAX_INT64, 1, -(2n ** 62n)], hpaQuirks)).toEqual({ usage: MAX_INT64, endless: true })
  })
  it('that just fits goes on', () => {
    expect(totalOf([MAX_INT64, -(2n ** 62n)], hpaQuirks)).toEqual({ usage: 2n ** 62n - 1n, endless: false })
    expect(totalOf([MAX_INT64 - 1n, 1, -(2n ** 62n)], hpaQuirks)).toEqual({ usage: 2n ** 62n - 1n, endless: false })
  })
  it('is endless from where a double cannot tell it from the end', () => {
    expect(totalOf([MAX_INT64], hpaQuirks)?.endless).toBe(true)
    expect(totalOf([MAX_INT64 - 511n], hpaQuirks)).toEqual({ usage: MAX_INT64 - 511n, endless: true })
    expect(totalOf([MAX_INT64 - 512n], hpaQuirks)).toEqual({ usage: MAX_INT64 - 512n, endless: false })
    expect(readingOf(MAX_INT64).endless).toBe(false)
  })
})

describe('a level', () => {
  it('is the sum, of any sign', () => expect([levelOf([]), levelOf([3, -5])]).toEqual([whole(0), whole(-2)]))
  it('that does not fit stays at the end, whatever follows', () => {
    expect(levelOf([MAX_INT64, 1, -(2n ** 62n)]).usage).toBe(MAX_INT64)
    expect(levelOf([MAX_INT64, 0, -(2n ** 62n)]).usage).toBe(2n ** 62n - 1n)
  })
})

describe('one number of the whole', () => {
  const total = (quirks: Quirks, usage: number, existing: number, current: number) =>
    perPod(2_000, tolerance, quirks)({ usage, endless: false }, existing, current)
  it('is judged against the number in force, but for the quirk', () => {
    expect([hpaQuirks, noQuirks].map((quirks) => told(total(quirks, 8_000, 4, 2)))).toEqual([4, 4])
    expect([hpaQuirks, noQuirks].map((quirks) => told(total(quirks, 8_100, 4, 2)))).toEqual([4, 5])
    expect([hpaQuirks, noQuirks].map((quirks) => told(total(quirks, 4_100, 4, 2)))).toEqual([3, 2])
  })
  it('is shown per pod that exists, rounded up', () => {
    expect(total(hpaQuirks, 8_101, 4, 2)).toEqual({ type: 'Proposed', replicas: 4, shown: 2_026, average: 2_026, ratio: 8_101 / 8_000 })
    expect(total(hpaQuirks, 8_101, 0, 2)).toMatchObject({ shown: 0, average: 0 })
  })
  const level = (quirks: Quirks, usage: number, readyPods: number, listed: number, current: number, mayFall = true) =>
    told(perLevel(2_000, tolerance, quirks)({ usage, endless: false }, readyPods, listed, current, mayFall))
  it.each<[string, Quirks, readonly [number, number, number, number, boolean?], number | string]>([
    ['is times those that are ready', hpaQuirks, [5_000, 3, 4, 4], 8],
    ['up and down', hpaQuirks, [1_000, 3, 4, 4], 2],
    ['within the tolerance the number stands', hpaQuirks, [2_200, 3, 4, 4], 4],
    ['from zero it is itself', hpaQuirks, [5_000, 0, 0, 0], 3],
    ['which needs no tolerance', hpaQuirks, [2_000, 0, 0, 0], 1],
    ['of nobody it is none', hpaQuirks, [5_000, 0, 0, 4], 'NoPods'],
    ['unless it is at its target', hpaQuirks, [2_000, 0, 0, 4], 4],
    ['nobody is no matter without the quirk', noQuirks, [5_000, 0, 0, 4], 4],
    ['without it, above the target it is times the ready', noQuirks, [5_000, 3, 4, 4], 8],
    ['and never fewer than now', noQuirks, [5_000, 1, 4, 4], 4],
    ['below, times the number in force', noQuirks, [1_000, 1, 4, 4], 2],
    ['within, the number in force', noQuirks, [2_200, 9, 9, 4], 4],
    ['at the lower end too', noQuirks, [1_800, 9, 9, 4], 4],
    ['at the lower end of many', noQuirks, [1_800, 9, 9, 20], 20],
    ['just above the target', noQuirks, [2_100, 9, 9, 4], 4],
    ['just beyond the upper end it rises', noQuirks, [2_201, 4, 4, 4], 5],
    ['just beyond the lower end it falls', noQuirks, [1_798, 4, 4, 8], 8],
    ['it falls only by what was measured since', noQuirks, [1_000, 4, 4, 4, false], 4],
    ['but rises by anything', noQuirks, [5_000, 4, 4, 4, false], 10],
    ['is never below 0', noQuirks, [-5_000, 4, 4, 4], 0],
    ['nor above the most', noQuirks, [5_000_000, 1_000_000, 1, 1], 1_000_000],
  ])('a level %s', (_case, quirks, [usage, readyPods, listed, current, mayFall], expected) =>
    expect(level(quirks, usage, readyPods, listed, current, mayFall)).toBe(expected),
  )
})
