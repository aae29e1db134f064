/**
 * Amounts as Kubernetes writes them: 2, "500m", "1.5", "1Gi", "12e6". Source: the grammar in apimachinery's `resource.Quantity`; negative ones are refused.
 * Law: quantityOfText undoes textOfCores and textOfBytes, to the last bit.
 */
import type * as t from 'io-ts'
import { converted } from './refuse.js'

/** The number, or undefined when the text is no quantity, or not a finite one. */
export const quantityOfText = (text: string): number | undefined => {
  const parts = text.length <= LONGEST_TEXT ? SHAPE.exec(text) : null
  if (parts === null) return undefined
  const [, digits = '', exponent, suffix = ''] = parts
  const below = BELOW.get(suffix)
  // Divided, for 100 / 1000 is the nearest number to 0.1 and 100 * 0.001 is not always.
  const value = exponent !== undefined ? Number(digits + exponent) : below !== undefined ? Number(digits) / below : Number(digits) * (ABOVE.get(suffix) ?? 1)
  return Number.isFinite(value) ? value : undefined
}

/** "500m" for parts of a core, else the number: what is read back exactly. */
export const textOfCores = (value: number): string | number => {
  const text = `${Math.round(value * 1000)}m`
  return value % 1 !== 0 && quantityOfText(text) === value ? text : value
}

/** "512Mi" or "2Gi" when nothing is left over, else the number. */
export const textOfBytes = (value: number): string | number => {
  for (const [suffix, size] of BINARY) if (value >= size && value % size === 0 && value / size < 1024) return `${value / size}${suffix}`
  return value
}

const quantity = (name: string, write: (value: number) => string | number, passes = isAmount): t.Type<number, string | number> =>
  converted(
    name,
    (u): u is number => passes(u),
    (u) => {
      const value = typeof u === 'string' ? quantityOfText(u) : u
      return passes(value) ? value + 0 : undefined
    },
    write,
  )

function isAmount(u: unknown): u is number {
  return Number.isFinite(u) && (u as number) >= 0
}
const isWhole = (u: unknown): u is number => isAmount(u) && Number.isSafeInteger(u)

export const Cores = quantity('an amount of cores such as 2, 0.5 or "500m"', textOfCores)
export const Bytes = quantity('an amount of bytes such as "512Mi" or "2Gi"', textOfBytes)
/** Of a metric, in its own unit. */
export const MetricAmount = quantity('an amount such as 3, "500m" or "1Gi"', textOfCores)
export const Devices = quantity('a whole number of devices', (value) => value, isWhole)

const LONGEST_TEXT = 64
const SHAPE = /^\+?(\d+(?:\.\d*)?|\.\d+)(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/
const BELOW: ReadonlyMap<string, number> = new Map([
  ['n', 1e9],
  ['u', 1e6],
  ['m', 1e3],
])
const BINARY: readonly (readonly [string, number])[] = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, index) => [suffix, 1024 ** (index + 1)] as const)
const ABOVE: ReadonlyMap<string, number> = new Map([['k', 1e3], ['M', 1e6], ['G', 1e9], ['T', 1e12], ['P', 1e15], ['E', 1e18], ...BINARY])
