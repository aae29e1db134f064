/** What is refused in a file of counts, each with the exact words and its line. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodeCounts, renderErrors } from '../../../src/codec/index.js'

const rows: readonly (readonly [text: string, ...errors: string[]])[] = [
  ['', 'c:1:1: expected one whole number on each line, the requests of a second (got an empty text)'],
  ['\n', 'c:1:1: expected one whole number on each line, the requests of a second (got an empty text)'],
  ['x', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1\nx', 'c:2:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1\n-1', 'c:2:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1\n1.5', 'c:2:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1\n\n2', 'c:2:1: expected one whole number on each line, the requests of a second (got an empty line)'],
  ['1\n\n\n2', 'c:2:1: expected one whole number on each line, the requests of a second (got an empty line)'],
  ['\n1', 'c:1:1: expected one whole number on each line, the requests of a second (got an empty line)'],
  ['1\n \n#\n2\n', 'c:2:1: expected one whole number on each line, the requests of a second (got an empty line)'],
  ['# a\n1\n# b\nx', 'c:4:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['x1', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1x', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1 # one', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1234567890', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1,2', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['# only', 'c:1:1: expected one whole number on each line, the requests of a second (got an empty text)'],
  ['1 2', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
]

it.each(rows)('refusal: %j', (text, ...errors) => {
  const decoded = decodeCounts(text, { source: 'c' })
  expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
})

it('a text without a name has none in its faults', () => {
  expect(decodeCounts('x')).toStrictEqual(
    E.left([{ path: '', problem: 'expected one whole number on each line, the requests of a second', got: 'something else', line: 1, column: 1 }]),
  )
})

it.each<[text: string, counts: readonly number[]]>([
  ['1', [1]],
  ['1\n2', [1, 2]],
  [' 1 \r\n\t2\r\n', [1, 2]],
  ['# requests\n1\n  # at night\n0\n\n \n', [1, 0]],
  ['1\n\n# the end', [1]],
  ['999999999\n007', [999_999_999, 7]],
])('accepted: %j', (text, counts) => expect(decodeCounts(text)).toEqual(E.right(counts)))
