/** Numbers there and numbers here: what is exact is kept without a word, the rest is rounded away from zero or cut, and told. */
import { expect, it } from 'vitest'
import { remarks } from '../../../../src/codec/origin/convert/note.js'
import { durationOf, int64Of, nanosecondsOf, secondsOf, wholeOf, wholeSecondsOf } from '../../../../src/codec/origin/convert/number.js'

const PATH = ['spec', 'x']
/** The number, and what was said of it. */
const told = (read: typeof durationOf | typeof wholeOf, value: bigint): readonly unknown[] => {
  const { said, say } = remarks()
  const made = read(value, PATH, say)
  return [made, ...said]
}
const rounded = (problem: string) => ({ type: 'Rounded', path: PATH, problem, got: 'a number', of: 'value' })
const MOST = Number.MAX_SAFE_INTEGER

it.each<[value: bigint, ...told: unknown[]]>([
  [0n, 0],
  [-7n, -7],
  [BigInt(MOST), MOST],
  [-BigInt(MOST), -MOST],
  [BigInt(MOST) + 1n, MOST, rounded('cut to 53 bits')],
  [-BigInt(MOST) - 1n, -MOST, rounded('cut to 53 bits')],
  [2n ** 63n - 1n, MOST, rounded('cut to 53 bits')],
])('an int64 of %d', (value, ...expected) => expect(told(wholeOf, value)).toEqual(expected))

it.each<[value: bigint, ...told: unknown[]]>([
  [0n, undefined],
  [1n, 1, rounded('rounded up to whole milliseconds')],
  [999_999n, 1, rounded('rounded up to whole milliseconds')],
  [1_000_000n, 1],
  [1_000_001n, 2, rounded('rounded up to whole milliseconds')],
  [-1n, -1, rounded('rounded up to whole milliseconds')],
  [-2_000_000n, -2],
  [-2_000_001n, -3, rounded('rounded up to whole milliseconds')],
])('%d nanoseconds', (value, ...expected) => expect(told(durationOf, value)).toEqual(expected))

it('no seconds are none said', () => expect([0, 1, -2].map(secondsOf)).toEqual([undefined, 1000, -2000]))

const MOST_INT64 = 2n ** 63n - 1n
it.each<[value: number, int64: bigint]>([
  [0, 0n],
  [-0, 0n],
  [60, 60n],
  [0.2, 1n],
  [-0.2, -1n],
  [61.5, 62n],
  [1e300, MOST_INT64],
  [-1e300, -MOST_INT64],
  [2 ** 62, 2n ** 62n],
  [-(2 ** 62), -(2n ** 62n)],
  [Number.POSITIVE_INFINITY, 0n],
  [Number.NaN, 0n],
])('%d as an int64', (value, int64) => expect(int64Of(value)).toBe(int64))

it('milliseconds on their way there', () => {
  expect([0, 1, 2_500].map(nanosecondsOf)).toEqual([0n, 1_000_000n, 2_500_000_000n])
  expect([0, -0, 1, 999, 1_000, 1_001].map(wholeSecondsOf)).toEqual([0, 0, 1, 1, 1, 2])
})
