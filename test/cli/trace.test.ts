/** Traces in all their forms become counts per second, and none of them loses a request. */
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { traceOf } from '../../src/cli/input/trace.js'

const countsOf = (text: string): readonly number[] | string => {
  const result = traceOf('t', text)
  return E.isRight(result) ? result.right.counts : result.left.text
}

describe('traceOf', () => {
  it.each([
    ['counts', '3\n0\n2\n', [3, 0, 2]],
    ['counts without a last newline', '3\r\n0', [3, 0]],
    ['CSV with dates', 'TIMESTAMP,ContextTokens\r\n2023-11-16 18:15:46.6805900,374\r\n2023-11-16 18:15:47.7,1\r\n2023-11-16 18:15:47.6,1\r\n', [2, 1]],
    ['CSV with seconds', 'id,timestamp\na,10\nb,10.5\nc,12.25\n', [2, 0, 1]],
    ['CSV with milliseconds', 'timestamp_ms\n1000\n1999\n2000\n', [2, 1]],
    ['JSON lines', '{"timestamp": 0}\n{"timestamp": 999}\n{"timestamp": 1500}\n', [2, 1]],
    ['JSON lines with dates', '{"timestamp": "2030-01-01T00:00:00Z"}\n{"timestamp": "2030-01-01T01:00:02+01:00"}\n', [1, 0, 1]],
  ])('reads %s', (_, text, counts) => expect(countsOf(text)).toEqual(counts))

  it('spreads what stands on a coarse grid, and says so', () => {
    const text = Array.from({ length: 4 }, (_, bin) => Array.from({ length: 6 }, () => `{"timestamp": ${bin * 3000}}`).join('\n')).join('\n')
    const result = traceOf('t', text)
    if (E.isLeft(result)) throw new Error(result.left.text)
    expect(result.right.counts.slice(0, 9)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2])
    expect(result.right.counts.reduce((sum, count) => sum + count, 0)).toBe(24)
    expect(result.right.notes.join()).toContain('coarser than a second')
  })

  it.each([
    ['nothing', '', 'is empty'],
    ['a text', 'hello', 'has no column of time'],
    ['a broken count', '1\nx\n', 't:2: expected a whole number'],
    ['a broken time', 'timestamp\nnoon\n', 't:2: expected a request with its time'],
    ['broken JSON', '{"timestamp": 1}\n{\n', 't:2: expected a request with its time'],
    ['only a header', 'timestamp\n', 'holds no request'],
    ['years', 'timestamp\n0\n99999999\n', 'more than a year'],
  ])('refuses %s, with its line', (_, text, says) => expect(countsOf(text)).toContain(says))
})
