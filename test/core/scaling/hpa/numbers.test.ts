/** The numbers of the controller at the edges of their ranges. */
import { describe, expect, it } from 'vitest'
import { add, divide, doubleToInt64, type Int, int64, intToInt32, MAX_INT64, multiply } from '../../../../src/core/scaling/hpa/int64.js'
import { inUnits, ofText, percentOf, thousandths } from '../../../../src/core/scaling/hpa/thousandths.js'

const SAFE = Number.MAX_SAFE_INTEGER
const PAST = 9_007_199_254_740_992n
const MIN_INT64 = -9_223_372_036_854_775_808n

describe('whole numbers', () => {
  it.each<[string, () => Int, Int]>([
    ['a sum that is just exact', () => add(SAFE, 0), SAFE],
    ['one below 0', () => add(-SAFE, 0), -SAFE],
    ['one that no longer is', () => add(SAFE, 1), PAST],
    ['one below 0 that no longer is', () => add(-SAFE, -1), -PAST],
    ['one that is again', () => add(PAST, -1), SAFE],
    ['one that has no end', () => add(MAX_INT64, 1), MAX_INT64],
    ['or none below', () => add(MIN_INT64, -1), MIN_INT64],
    ['a product that is just exact', () => multiply(SAFE, -1), -SAFE],
    ['one that no longer is', () => multiply(SAFE, 2), 18_014_398_509_481_982n],
    ['one of nothing, without a sign', () => multiply(0, -1), 0],
    ['one that is again', () => multiply(PAST, 0), 0],
    ['a quotient toward zero', () => divide(7, 2), 3],
    ['one below it', () => divide(-7, 2), -3],
    ['one of nothing, without a sign', () => divide(-1, 2), 0],
    ['one of many', () => divide(MAX_INT64, 2), 4_611_686_018_427_387_903n],
    ['one that is exact again', () => divide(MAX_INT64, MAX_INT64), 1],
    ['a double', () => doubleToInt64(-0), 0],
    ['one that is just exact', () => doubleToInt64(SAFE), SAFE],
    ['one that no longer is', () => doubleToInt64(2 ** 53), PAST],
    ['one that is too large', () => doubleToInt64(1e300), MAX_INT64],
    ['or too small', () => doubleToInt64(-1e300), MIN_INT64],
    ['the last that a number holds', () => int64(PAST - 1n), SAFE],
    ['and the first', () => int64(1n - PAST), -SAFE],
    ['one past it', () => int64(-PAST), -PAST],
    ['one of 32 bits', () => intToInt32(MAX_INT64), 2_147_483_647],
  ])('%s', (_case, got, expected) => expect(got()).toBe(expected))
  it('are not divided by nothing', () => expect(() => divide(1, 0)).toThrow())
})

describe('thousandths', () => {
  it.each<[number, Int]>([
    [0, 0],
    [-0, 0],
    [1, 1_000],
    [-1.5, -1_500],
    [0.0011, 2],
    [0.0019, 2],
    [-0.0011, -1],
    [-0.0004, 0],
    [1e-7, 1],
    [-1e-7, 0],
    [1.25e-7, 1],
    [1e12, 1_000_000_000_000_000],
    [-1e12, -1_000_000_000_000_000],
    [999_999_999_999.9995, 1_000_000_000_000_000],
    [-999_999_999_999.9995, -999_999_999_999_999],
    [1_000_000.0001, 1_000_000_001],
    [-1_000_000.0001, -1_000_000_000],
    [9_007_199_254_740.992, PAST],
    [1.5e21, MAX_INT64],
    [-1.5e21, MIN_INT64],
    [4.000_001, 4_001],
    [0.043000000000000003, 44],
    [-0.11699999999999999, -116],
    [4.000_000_000_000_001, 4_001],
    [-4.000_000_000_000_001, -4_000],
  ])('of %d, by the text too', (value, expected) => {
    expect(thousandths(value)).toBe(expected)
    expect(ofText(value)).toBe(expected)
  })
  it('are shown in units', () => expect([1_500, MAX_INT64].map(inUnits)).toEqual([1.5, 9_223_372_036_854_776]))
})

describe('percents of an amount', () => {
  it.each<[Int, Int, Int]>([
    [50_000, 3, 2],
    [50_000, 4, 2],
    [-50_000, 3, -1],
    [0, 3, 0],
    [100_000, 9_007_199_254_740_991, 9_007_199_254_740_991],
    [50_000, 9_007_199_254_740_991, 4_503_599_627_370_496],
    [-50_000, 9_007_199_254_740_991, -4_503_599_627_370_495],
    [33_333, 9_007_199_254_740_991, 3_002_369_727_582_815],
    [50_000, PAST, 4_503_599_627_370_496],
    [33_333, 1_000, 334],
    [PAST, 50_000, 4_503_599_627_370_496],
    [PAST, 0, 0],
    [MAX_INT64, MAX_INT64, MAX_INT64],
  ])('%d thousandths of a percent of %d: %d', (percent, amount, expected) => expect(percentOf(percent, amount)).toBe(expected))
})
