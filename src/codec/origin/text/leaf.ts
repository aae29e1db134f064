/**
 * Scalars of the JSON to values of the table's leaves. Integers are written as integers, within their range; a number too small to be one is 0, one too large is none.
 * `undefined`: it is none, and `expectedOf` says what would be one.
 */
import { kindOf } from '../../../core/domain/index.js'
import type { Scalar } from '../../text/scan.js'
import { readTime } from './time.js'
import { mended } from './utf8.js'
import type { Kind } from './wire.js'

/** `written`: as it stands in the text, a text with its quotes. */
export const readLeaf = (kind: Kind['type'], scalar: Scalar, written: string): unknown => {
  switch (kind) {
    case 'Text':
      return scalar === 'Text' ? unquoted(written) : undefined
    case 'Flag':
      return scalar === 'True' ? true : scalar === 'False' ? false : undefined
    case 'Float': {
      const value = scalar === 'Number' ? Number(written) + 0 : Number.NaN
      return Number.isFinite(value) ? value : undefined
    }
    case 'Int32': {
      const value = integerOf(scalar, written, 32)
      return value === undefined ? undefined : Number(value)
    }
    case 'Int64':
      return integerOf(scalar, written, 64)
    case 'Time':
      return scalar === 'Text' ? readTime(written.slice(1, -1)) : undefined
    case 'Texts':
    case 'List':
    case 'Struct':
      return undefined
  }
}

/** The text between the quotes, which is known to be one; half a pair of surrogates is no character. */
export const unquoted = (written: string): string => (written.includes('\\') ? mended(JSON.parse(written) as string) : written.slice(1, -1))

export const expectedOf = (kind: Kind): string => `expected ${EXPECTED[kind.type]}`

/** What came, in words that quote nothing. */
export const gotOf = (scalar: Scalar, written: string): string =>
  kindOf(scalar === 'Text' ? written.slice(1, -1) : scalar === 'Number' ? 1 : scalar === 'Null' ? null : scalar === 'True')

const integerOf = (scalar: Scalar, written: string, bits: 32 | 64): bigint | undefined => {
  if (scalar !== 'Number' || written.length > LONGEST_INTEGER || !/^-?\d+$/.test(written)) return undefined
  const value = BigInt(written)
  return BigInt.asIntN(bits, value) === value ? value : undefined
}

const EXPECTED: Readonly<Record<Kind['type'], string>> = {
  Text: 'a text',
  Flag: 'true or false',
  Float: 'a number that a binary64 can hold',
  Int32: 'a whole number of 32 bits, without a point and without an exponent',
  Int64: 'a whole number of 64 bits, without a point and without an exponent',
  Time: 'a time such as "2030-01-31T12:00:00Z"',
  Texts: 'a map of texts',
  List: 'a list',
  Struct: 'a map',
}
const LONGEST_INTEGER = 20
