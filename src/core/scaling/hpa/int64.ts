/**
 * Whole numbers of 64 bits: a number while it is exact, a bigint beyond. They saturate and never wrap; a fraction or NaN is a bug.
 * Counts of replicas have 32 bits and saturate too. Laws: twin (bigint alone, cut to 64 bits). Source: hpa.md §1.3, §1.14.
 */
import { invariant } from '../../domain/invariant.js'

/** Canonical: never a bigint that a number holds exactly, so `===` compares. */
export type Int = number | bigint

export const add = (a: Int, b: Int): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Math.abs(sum) <= EXACT) return sum
  }
  return addExactly(a, b)
}
const addExactly = (a: Int, b: Int): Int => int64(BigInt(a) + BigInt(b))

export const multiply = (a: Int, b: Int): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return product + 0
  }
  return int64(BigInt(a) * BigInt(b))
}

/** Toward zero. */
export const divide = (a: Int, b: Int): Int => {
  invariant(b !== 0, 'a whole number is not divided by 0')
  return typeof a === 'number' && typeof b === 'number' ? Math.trunc(a / b) + 0 : int64(BigInt(a) / BigInt(b))
}

/** Cut to 64 bits; a bigint only where a number would lose digits. */
export const int64 = (exact: bigint): Int => {
  if (exact > MAX_INT64) return MAX_INT64
  if (exact < MIN_INT64) return MIN_INT64
  return exact >= -SAFE && exact <= SAFE ? Number(exact) : exact
}

/** A whole double as one of 64 bits. */
export const doubleToInt64 = (whole: number): Int => (Number.isSafeInteger(whole) ? whole + 0 : int64(boundedBigint(whole)))

/** A whole double as one of 32 bits. */
export const doubleToInt32 = (whole: number): number => {
  invariant(!Number.isNaN(whole), 'a count of replicas is a number')
  return Math.min(Math.max(whole, MIN_INT32), MAX_INT32) + 0
}

export const intToInt32 = (value: Int): number => doubleToInt32(Number(value))

export const MAX_INT32 = 2_147_483_647
export const MAX_INT64 = 9_223_372_036_854_775_807n

const boundedBigint = (whole: number): bigint => BigInt(Math.min(Math.max(whole, -TOO_LARGE), TOO_LARGE))

const EXACT = Number.MAX_SAFE_INTEGER
const MIN_INT32 = -2_147_483_648
const MIN_INT64 = -9_223_372_036_854_775_808n
const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const TOO_LARGE = 2 ** 64
