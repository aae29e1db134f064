/** The numbers of the controller: 64 bits that saturate, and thousandths by their shortest text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, divide, doubleToInt32, doubleToInt64, type Int, int64, MAX_INT64, multiply } from '../../../../src/core/scaling/hpa/int64.js'
import { ofText, percentOf, thousandths } from '../../../../src/core/scaling/hpa/thousandths.js'
import { isWithin, quantityTolerance } from '../../../../src/core/scaling/hpa/tolerance.js'
import { must } from '../../../../src/laws/must.js'
import { type Law, sometimes } from '../../../../src/laws/sometimes.js'
import { caught, keep } from '../lawful.js'

const MIN_INT64 = -9_223_372_036_854_775_808n
const ints: fc.Arbitrary<Int> = fc
  .oneof(
    fc.bigInt({ min: -1_000n, max: 1_000n }),
    fc.bigInt({ min: MIN_INT64, max: MAX_INT64 }),
    fc.constantFrom(MIN_INT64, MAX_INT64, 2n ** 53n, 2n ** 53n - 1n, -(2n ** 53n), 3_037_000_500n),
  )
  .map(int64)

type Arithmetic = { readonly add: typeof add; readonly multiply: typeof multiply; readonly divide: typeof divide }
const cut = (exact: bigint): bigint => (exact > MAX_INT64 ? MAX_INT64 : exact < MIN_INT64 ? MIN_INT64 : exact)

const exactly = (own: Arithmetic): Law => {
  const reached = sometimes(['small', 'large', 'too large'])
  return {
    title: 'twin: sums, products and quotients are those of exact integers, cut to 64 bits',
    sometimes: reached,
    property: fc.property(ints, ints, (a, b) => {
      const [x, y] = [BigInt(a), BigInt(b)]
      const same = (got: Int, exact: bigint): void => {
        must(BigInt(got) === cut(exact), () => `${got} is not ${cut(exact)}`)
        must(typeof got === 'bigint' ? !Number.isSafeInteger(Number(got)) : Number.isSafeInteger(got) && !Object.is(got, -0), () => `${got} is not canonical`)
        reached.reach(cut(exact) === exact ? (typeof got === 'bigint' ? 'large' : 'small') : 'too large')
      }
      same(own.add(a, b), x + y)
      same(own.multiply(a, b), x * y)
      if (b !== 0) same(own.divide(a, b), x / y)
    }),
  }
}

const arithmetic = { add, multiply, divide }
const doubles = (a: Int): number => Number(a)
keep([exactly(arithmetic)])
caught('twin', 'sums in doubles', [exactly({ ...arithmetic, add: (a, b) => int64(BigInt(Math.trunc(doubles(a) + doubles(b)))) })])
caught('twin', 'products that wrap', [exactly({ ...arithmetic, multiply: (a, b) => int64(BigInt.asIntN(64, BigInt(a) * BigInt(b))) })])
caught('twin', 'quotients rounded down', [
  exactly({ ...arithmetic, divide: (a, b) => int64((BigInt(a) - (((BigInt(a) % BigInt(b)) + BigInt(b)) % BigInt(b))) / BigInt(b)) }),
])

/** Whole thousandths whose product in binary is none. */
const noisy = Array.from({ length: 5_000 }, (_, n) => n / 1_000).filter((value, n) => Math.ceil(value * 1_000) !== n)

const byText = (own: typeof thousandths): Law => {
  const reached = sometimes(['whole', 'rounded up', 'below 0', 'large'])
  const decimal = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 9 })).map(([digits, places]) => digits / 10 ** places)
  return {
    title: 'twin: thousandths are those of the shortest decimal text',
    sometimes: reached,
    property: fc.property(fc.oneof(decimal, fc.constantFrom(...noisy), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
      const got = own(value)
      must(got === ofText(value), () => `${value} gives ${got}, not ${ofText(value)}`)
      reached.reach('whole', Number.isInteger(value))
      reached.reach('rounded up', Math.abs(value) < 1e6 && Number(got) / 1_000 > value)
      reached.reach('below 0', value < 0)
      reached.reach('large', typeof got === 'bigint')
    }),
  }
}
keep([byText(thousandths)])
caught('twin', 'a product that is rounded up', [byText((value) => doubleToInt64(Math.ceil(value * 1_000)))])
caught('twin', 'a product that is rounded', [byText((value) => doubleToInt64(Math.round(value * 1_000)))])

describe('thousandths', () => {
  it.each([
    [2.007, 2_007],
    [0.0001, 1],
    [-0.0001, 0],
    [5e-324, 1],
    [-1.0005, -1_000],
    [58, 58_000],
    [1e16, 10_000_000_000_000_000_000n],
    [1e300, MAX_INT64],
    [-1e300, MIN_INT64],
    [123_456_789_012_345.67, 123_456_789_012_345_670n],
  ])('%d', (value, milli) => expect(thousandths(value)).toBe(int64(BigInt(milli))))

  it.each([
    [58_000, 250, 145],
    [58_300, 250, 146],
    [100_000, 2n ** 60n, 2n ** 60n],
    [50_001, 2n ** 60n, 576_472_281_518_469_557n],
  ])('%d thousandths of a percent of %d', (percent, amount, expected) => expect(percentOf(percent, int64(BigInt(amount)))).toBe(int64(BigInt(expected))))
})

describe('a count', () => {
  it.each([
    [3, 3],
    [-0, 0],
    [1e12, 2_147_483_647],
    [Number.NEGATIVE_INFINITY, -2_147_483_648],
  ])('of %d', (value, count) => expect(doubleToInt32(value)).toBe(count))
  it('is never NaN', () => expect(() => doubleToInt32(Number.NaN)).toThrow())
})

describe('a tolerance', () => {
  it.each([
    [1.1, true],
    [0.9, true],
    [1.1000000000000003, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('of a tenth around 1: %d', (ratio, within) => expect(isWithin({ up: 0.1, down: 0.1 }, ratio)).toBe(within))
  it.each([
    [2, 2],
    [0, 0],
    [0.1, 0.1],
    [0.3, 300 * 1e-3],
    [0.009, 9 * 1e-3],
    [1.001, 1_001 * 1e-3],
    [0.0005, 500 * 1e-6],
    [0.1234, 123_400 * 1e-6],
    [0.000_000_7, 700 * 1e-9],
    [0.000_000_000_1, 1e-9],
    [0.123_456_789_1, 123_456_790 * 1e-9],
  ])('that is a quantity, %d, is a whole number of the coarsest unit that serves', (given, double) => expect(quantityTolerance(given)).toBe(double))
})
