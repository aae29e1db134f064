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
  ['1234567890', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['1,2', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
  ['# only', 'c:1:1: expected one whole number on each line, the requests of a second (got an empty text)'],
  ['1 2', 'c:1:1: expected one whole number on each line, the requests of a second (got something else)'],
]

it.each(rows)('refusal: %j', (text, ...errors) => {
  const decoded = decodeCounts(text, { source: 'c' })
  expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
})
