/**
 * A JSON number in whole thousandths, rounded up: by its shortest decimal text, for that is the number that was meant.
 * In binary, 2.007 times 1,000 lies above 2007 and would become 2008. Law: twin (always by the text). Source: hpa.md §1.3, §3.2.
 */
import { doubleToInt64, type Int, int64 } from './int64.js'

/** Of a finite number. */
export const thousandths = (value: number): Int => {
  const scaled = value * 1_000
  return Number.isInteger(value) && Math.abs(scaled) < EXACT ? scaled + 0 : ofFraction(value, scaled)
}

const ofFraction = (value: number, scaled: number): Int => {
  const nearest = Math.round(scaled)
  if (nearest > -EXACT && nearest < EXACT) {
    // Up to 15 digits a decimal and its double determine each other.
    if (nearest / 1_000 === value) return nearest + 0
    if (scaled > -NEAR && scaled < NEAR && Math.abs(scaled - nearest) > NOISE) return Math.ceil(scaled) + 0
  }
  return ofText(value)
}

/** The slow way: the digits of the shortest text, moved by three places. */
export const ofText = (value: number): Int => {
  const [, sign, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(`${value}`) ?? []
  const digits = BigInt(whole + fraction)
  const places = Number(exponent) - fraction.length + 3
  const negative = sign === '-'
  if (places >= 0) {
    const size = digits * 10n ** BigInt(Math.min(places, 40))
    return int64(negative ? -size : size)
  }
  const unit = 10n ** BigInt(-places)
  const cut = digits / unit
  return int64(negative ? -cut : cut + (cut * unit === digits ? 0n : 1n))
}

/** Thousandths as a double, for what is shown. */
export const inUnits = (milli: Int): number => Number(milli) / 1_000

/** A share of an amount, in thousandths of a percent; rounded up. */
export const percentOf = (percent: Int, amount: Int): Int => {
  if (typeof percent === 'number' && typeof amount === 'number') {
    const product = percent * amount
    if (Number.isSafeInteger(product)) return doubleToInt64(Math.ceil(product / WHOLE))
  }
  const product = BigInt(percent) * BigInt(amount)
  const cut = product / BigInt(WHOLE)
  return int64(product > 0n && cut * BigInt(WHOLE) !== product ? cut + 1n : cut)
}

/** All of it: 100 percent. */
export const WHOLE = 100_000

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/
const EXACT = 1e15
const NEAR = 1e9
const NOISE = 1e-6
