/**
 * What a law says when it is broken. Laws run under any test runner, so they throw plain errors with the shortest text that shows the fault.
 */
import { canonicalText } from '../core/index.js'

/** Throws unless `condition`; the text is made only then. */
export const must = (condition: boolean, problem: () => string): void => {
  if (!condition) throw new Error(problem())
}

/** The two as JSON, key order included. */
export const sameBytes = (got: unknown, expected: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(got), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${what}: ${difference(expected, got, '') ?? `bytes differ\n${a}\n${b}`}`)
}

/** The two as values, whatever the order of keys. */
export const sameValue = (got: unknown, expected: unknown, what: string): void => {
  if (canonicalText(got) !== canonicalText(expected)) throw new Error(`${what}: ${difference(expected, got, '') ?? 'values differ'}`)
}

/** A value as it comes back from a store. */
export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Where two values first part: path, what was expected, what came. −0, NaN and `undefined` are told apart from what JSON makes of them. */
export const difference = (expected: unknown, got: unknown, path: string): string | null => {
  if (Object.is(expected, got)) return null
  if (!isObject(expected) || !isObject(got)) return `${path || 'it'}: expected ${text(expected)}, got ${text(got)}`
  const keys = new Set([...Object.keys(expected), ...Object.keys(got)])
  for (const key of keys) {
    const at = path === '' ? key : `${path}.${key}`
    if (!Object.hasOwn(got, key)) return `${at}: expected ${text(expected[key])}, got nothing`
    if (!Object.hasOwn(expected, key)) return `${at}: expected nothing, got ${text(got[key])}`
    const found = difference(expected[key], got[key], at)
    if (found !== null) return found
  }
  return null
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const text = (value: unknown): string => {
  if (value === undefined || (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))))
    return Object.is(value, -0) ? '-0' : String(value)
  const whole = JSON.stringify(value)
  return whole.length > 300 ? `${whole.slice(0, 300)}…` : whole
}
