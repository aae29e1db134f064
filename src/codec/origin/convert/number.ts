/** Numbers from there and on their way there: int64, nanoseconds, seconds. Zero is nothing said there, so whatever is rounded is rounded away from it. */
import type { Duration } from '../../../core/domain/index.js'
import type { Path } from '../../base/path.js'
import type { Nanoseconds } from '../value.js'
import type { Say } from './note.js'

/** Cut to what is exact. */
export const wholeOf = (value: bigint, path: Path, say: Say): number => {
  const cut = value > MOST_EXACT ? MOST_EXACT : value < -MOST_EXACT ? -MOST_EXACT : value
  if (cut !== value) say('Rounded', path, 'cut to 53 bits', value)
  return Number(cut)
}

/** Away from zero, so that a short one does not vanish. */
export const durationOf = (value: Nanoseconds, path: Path, say: Say): Duration | undefined => {
  if (value === 0n) return undefined
  const rest = value % NANOSECONDS
  if (rest !== 0n) say('Rounded', path, 'rounded up to whole milliseconds', value)
  return Number(value / NANOSECONDS) + (rest === 0n ? 0 : rest > 0n ? 1 : -1)
}

export const secondsOf = (seconds: number): Duration | undefined => (seconds === 0 ? undefined : seconds * 1000)

export const int64Of = (value: number): bigint => {
  const whole = Number.isFinite(value) ? BigInt(awayFromZero(value)) : 0n
  return whole > MOST_INT64 ? MOST_INT64 : whole < -MOST_INT64 ? -MOST_INT64 : whole
}
export const nanosecondsOf = (ms: Duration): Nanoseconds => int64Of(ms) * NANOSECONDS
export const wholeSecondsOf = (ms: Duration): number => awayFromZero(ms / 1000)

const awayFromZero = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value)) + 0

const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER)
const NANOSECONDS = 1_000_000n
const MOST_INT64 = 2n ** 63n - 1n
