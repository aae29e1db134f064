/** Texts made to cost time or memory: each is answered in a moment, and what is large but sound is read. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodeDocuments } from '../../../src/codec/index.js'

const anything = decodeDocuments<unknown>((json) => E.right(json))
const MiB = 1_048_576
const fill = (unit: string, length = MiB) => unit.repeat(Math.floor(length / unit.length))

it.each([
  ['10 MB', fill('a: b\n', 10 * MiB)],
  ['1 MiB and a byte', fill(' ', MiB + 1)],
  ['100,000 lists', '['.repeat(100_000)],
  ['100,000 lists, closed', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['100,000 dashes', '- '.repeat(100_000)],
  ['100,000 maps', '{"a":'.repeat(100_000)],
  ['100,000 maps, closed', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['levels behind an alias', `a: &a ${'['.repeat(40)}1${']'.repeat(40)}\nb: ${'['.repeat(40)}*a${']'.repeat(40)}`],
  [
    'a bomb of aliases',
    ['a: &a [x,x,x,x,x,x,x,x,x]', ...[...'bcdefghi'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)].join('\n'),
  ],
  ['a wide bomb', `a: &a [${'x,'.repeat(1000)}]\nb: [${Array(60).fill('*a').join(',')}]`],
  ['1,001 documents', fill('---\n- a\n', 8 * 1001)],
  ['commas', `[${fill(',', MiB - 1)}`],
  ['closing brackets', fill(']')],
  ['quotes', fill('"')],
  ['anchors', fill('& ')],
  ['tags', fill('! ')],
  ['line breaks', fill('\n')],
  ['blanks of a block', `a: |\n${fill('\n', MiB - 5)}`],
  ['an open quote', `"${fill('a\n', MiB - 1)}`],
])('answers %s with a refusal, in a moment', (_name, text) => {
  const start = performance.now()
  expect(E.isLeft(anything(text))).toBe(true)
  expect(performance.now() - start).toBeLessThan(10_000) // a twentieth of it on an idle machine
})

it.each([
  ['many keys in YAML', Array.from({ length: 8_500 }, (_, i) => `k${i}: 1`).join('\n')],
  ['many keys in JSON', `{${Array.from({ length: 80_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
  ['a million numbers in JSON', `[${fill('1,', MiB - 3)}1]`],
  ['a long text', `a: ${fill('x', MiB - 3)}`],
  ['a long comment', `a: 1 #${fill('x', MiB - 7)}`],
  ['1,000 documents', fill('---\n- a\n', 8 * 1000)],
])('reads %s, in a moment', (_name, text) => {
  const start = performance.now()
  expect(E.isRight(anything(text))).toBe(true)
  expect(performance.now() - start).toBeLessThan(10_000)
})
