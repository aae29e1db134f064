/**
 * A file of counts: one whole number a line, the requests of one second. Blank lines at the end and lines that begin with # are left out.
 * A month of seconds has to pass, so the text is read sign by sign and has no limit of its own. Law: roundtrip of lists of whole numbers.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { SpecErrors } from '../base/specError.js'
import type { TextOptions } from '../text/decodeText.js'

/** Requests a second, one number a line or a cell, from the text of a file. Errors: what is no whole number of requests, by line. */
export const decodeCounts = (text: string, { source }: TextOptions = {}): E.Either<SpecErrors, readonly number[]> => {
  const counts: number[] = []
  const fault = (line: number, got: string): E.Either<SpecErrors, never> =>
    E.left([
      {
        path: '',
        problem: 'expected one whole number on each line, the requests of a second',
        got,
        line,
        column: 1,
        ...(source === undefined ? {} : { source }),
      },
    ])
  let line = 0
  let blank = 0 // the first blank line of those that may be the last
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const word = text.slice(from, end < 0 ? text.length : end).trim()
    from = end < 0 ? text.length : end + 1
    line += 1
    if (word.startsWith('#')) continue
    if (word === '') {
      if (blank === 0) blank = line
      continue
    }
    if (blank > 0) return fault(blank, 'an empty line')
    if (!/^\d{1,9}$/.test(word)) return fault(line, 'something else')
    counts.push(Number(word))
  }
  return counts.length === 0 ? fault(1, 'an empty text') : E.right(counts)
}
