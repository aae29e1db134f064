/** The law of time per byte finds what is slow by itself, and does not take a busy machine for it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Input } from './inputs.mjs'
import { stopwatch } from './speed.mjs'

beforeEach(() => void vi.useFakeTimers({ now: 0, toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const answer = { value: 'taken', again: () => 'taken' }
/** Three hundred inputs of a hundred bytes, a hundredth of a millisecond each; what the last takes at an instant is told by `msAt`. */
const slowOf = (msAt: (now: number) => number): readonly number[] => {
  const watch = stopwatch()
  const caseOf = (index: number) => ({
    parser: {
      name: 'parser',
      parse: () => {
        vi.advanceTimersByTime(index === 299 ? msAt(performance.now()) : 0.01)
        return answer
      },
    },
    input: { text: 'x'.repeat(100) } as Input,
  })
  for (let index = 0; index < 300; index++) {
    const at = performance.now()
    const { parser, input } = caseOf(index)
    parser.parse()
    watch.note({ parser, input }, index, performance.now() - at)
  }
  return watch.slow(caseOf).map(({ index }) => index)
}

it.each<[string, (now: number) => number, readonly number[]]>([
  ['nine times the median is fast enough', () => 0.09, []],
  ['twelve times the median is slow', () => 0.12, [299]],
  ['slow at first, as in the midst of garbage', (now) => (now < 3.1 ? 1 : 0.01), []],
  ['slow as long as somebody else has the machine, a second', (now) => (now < 1_000 ? 0.2 : 0.09), []],
])('%s', (_, msAt, slow) => expect(slowOf(msAt)).toEqual(slow))
