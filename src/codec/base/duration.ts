/**
 * Durations of documents: texts with a unit ("30s", "1h30m", "250ms"), and whole seconds where the key says `…Seconds`. Both are milliseconds inside.
 * A bare number is refused where a text is expected: the predecessor wrote nanoseconds there, and nobody could tell 30 of one from 30 of the other.
 * Law: durationOfText undoes textOfDuration.
 */
import type * as t from 'io-ts'
import type * as domain from '../../core/domain/index.js'
import { converted } from './refuse.js'

/** Milliseconds, or undefined when it is none, not in whole milliseconds, or longer than a year. */
export const durationOfText = (text: string): domain.Duration | undefined => {
  const parts = text.length <= LONGEST_TEXT ? SHAPE.exec(text) : null
  if (parts === null || text === '') return undefined
  let total = 0
  for (let i = 0; i < UNITS.length; i++) {
    const [whole = '', fraction = ''] = (parts[i + 1] ?? '0').split('.')
    // In whole numbers, for 1.001 * 1000 is not 1001.
    const scale = 10 ** fraction.length
    const scaled = Number(whole) * scale * UNITS[i]! + Number(fraction) * UNITS[i]!
    if (!Number.isSafeInteger(scaled) || scaled % scale !== 0) return undefined
    total += scaled / scale
  }
  return total <= LONGEST_MS ? total : undefined
}

/** In the largest units that leave nothing over: 5400000 is "1h30m". */
export const textOfDuration = (ms: domain.Duration): string => {
  let left = ms
  let text = ''
  for (let i = 0; i < UNITS.length; i++) {
    const count = Math.floor(left / UNITS[i]!)
    left -= count * UNITS[i]!
    if (count > 0) text += `${count}${NAMES[i]}`
  }
  return text === '' ? '0s' : text
}

export const Duration: t.Type<domain.Duration, string> = converted(
  'a duration such as "30s", "5m", "1h30m" or "250ms"',
  (u): u is domain.Duration => isWithin(u),
  (u) => (typeof u === 'string' ? durationOfText(u) : undefined),
  textOfDuration,
  (u) => (typeof u === 'number' ? 'a bare number is refused, for here the predecessor wrote nanoseconds' : undefined),
)

export const Seconds: t.Type<domain.Duration, number> = converted(
  'a whole number of seconds, at most 365 days',
  (u): u is domain.Duration => isWithin(u),
  (u) => (isWithin(u) && u * 1000 <= LONGEST_MS ? u * 1000 + 0 : undefined),
  (ms) => ms / 1000,
  (u) => (typeof u === 'string' ? 'write the number alone, without a unit or quotes' : undefined),
)

const isWithin = (u: unknown): u is number => Number.isSafeInteger(u) && (u as number) >= 0 && (u as number) <= LONGEST_MS

const LONGEST_MS = 365 * 86_400_000
const LONGEST_TEXT = 32
const NAMES = ['h', 'm', 's', 'ms'] as const
const UNITS = [3_600_000, 60_000, 1_000, 1] as const
const SHAPE = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?$/
