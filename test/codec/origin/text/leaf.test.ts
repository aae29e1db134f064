/** A scalar of the JSON as a leaf of the table: what is taken of each kind, and what is none. */
import { describe, expect, it } from 'vitest'
import { expectedOf, gotOf, readLeaf } from '../../../../src/codec/origin/text/leaf.js'
import type { Kind } from '../../../../src/codec/origin/text/wire.js'
import type { Scalar } from '../../../../src/codec/text/scan.js'

type Row = readonly [kind: Kind['type'], scalar: Scalar, written: string, value: unknown]

describe('readLeaf', () => {
  it.each<Row>([
    ['Text', 'Text', '"a\\n"', 'a\n'],
    ['Text', 'Number', '1', undefined],
    ['Text', 'Null', 'null', undefined],
    ['Flag', 'True', 'true', true],
    ['Flag', 'False', 'false', false],
    ['Flag', 'Text', '"true"', undefined],
    ['Float', 'Number', '-1.5e3', -1_500],
    ['Float', 'Number', '-0', 0],
    ['Float', 'Number', '1e-400', 0],
    ['Float', 'Number', '1e400', undefined],
    ['Float', 'Text', '"1"', undefined],
    ['Int32', 'Number', '2147483647', 2_147_483_647],
    ['Int32', 'Number', '-2147483648', -2_147_483_648],
    ['Int32', 'Number', '2147483648', undefined],
    ['Int32', 'Number', '-0', 0],
    ['Int32', 'Number', '1.0', undefined],
    ['Int32', 'Number', '1e2', undefined],
    ['Int32', 'True', '1', undefined],
    ['Int64', 'Number', '9223372036854775807', 2n ** 63n - 1n],
    ['Int64', 'Number', '-9223372036854775808', -(2n ** 63n)],
    ['Int64', 'Number', '-9223372036854775809', undefined],
    ['Int64', 'Number', '12345678901234567890123', undefined],
    ['Time', 'Text', '"2030-01-31T12:00:00Z"', '2030-01-31T12:00:00Z'],
    ['Time', 'Text', '"2030-01-31"', undefined],
    ['Time', 'Number', '"2030-01-31T12:00:00Z"', undefined],
    ['Texts', 'Text', '"a"', undefined],
    ['List', 'Text', '"a"', undefined],
    ['Struct', 'Text', '"a"', undefined],
  ])('%s of %s %s: %s', (kind, scalar, written, value) => expect(readLeaf(kind, scalar, written)).toBe(value))
})

it.each<[scalar: Scalar, written: string, got: string]>([
  ['Text', '""', 'an empty text'],
  ['Text', '"a"', 'a text'],
  ['Number', '1e400', 'a number'],
  ['True', 'true', 'true'],
  ['False', 'false', 'false'],
  ['Null', 'null', 'null'],
])('what came is told by its kind: %s %s', (scalar, written, got) => expect(gotOf(scalar, written)).toBe(got))

it.each<[kind: Kind, says: string]>([
  [{ type: 'Text' }, 'expected a text'],
  [{ type: 'Int32' }, 'expected a whole number of 32 bits, without a point and without an exponent'],
  [{ type: 'Texts' }, 'expected a map of texts'],
])('%j: %s', (kind, says) => expect(expectedOf(kind)).toBe(says))
