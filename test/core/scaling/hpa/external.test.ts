import { describe, expect, it } from 'vitest'
import { totalOf } from '../../../../src/core/scaling/hpa/external.js'
import { MAX_INT64 } from '../../../../src/core/scaling/hpa/int64.js'
import { hpaQuirks, noQuirks } from '../../../../src/core/scaling/quirks.js'

const whole = (usage: number) => ({ usage, endless: false })

describe('a total', () => {
  it('is the sum', () => {
    expect(totalOf([], noQuirks)).toEqual(whole(0))
    expect(totalOf([3, 0, 4], noQuirks)).toEqual(whole(7))
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
  it('that does not fit has no end', () => {
    expect(totalOf([MAX_INT64, 1], noQuirks)?.endless).toBe(true)
    expect(totalOf([MAX_INT64], hpaQuirks)?.endless).toBe(true)
  })
})
