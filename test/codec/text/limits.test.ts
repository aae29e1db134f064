/** Each limit of a text: what is just within it is read, what is just beyond is refused in these words, at this place. */
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { decodeDocuments, renderErrors } from '../../../src/codec/index.js'

const anything = decodeDocuments<unknown>((json) => E.right(json))
const told = (text: string): string => {
  const result = anything(text)
  return E.isLeft(result) ? renderErrors(result.left).trimEnd() : 'read'
}
const lists = (levels: number, inside = ''): string => `${'['.repeat(levels)}${inside}${']'.repeat(levels)}`
const aliases = (count: number): string => `a: &a 1\nb: [${Array(count).fill('*a').join(',')}]`
/** Fifty aliases that copy a list of so many entries each: all of the entries, and the list. */
const copies = (entries: number, more: string): string =>
  `a: &a [${Array(entries).fill('x').join(',')}]\ns: &s x\nb: [${Array(50).fill('*a').join(',')}]\nc: ${more}`
const twice = (count: number, line: (key: string) => string): string => Array.from({ length: count }, (_, i) => line(`k${i % (count / 2)}`)).join('')
const TOO_DEEP = 'expected at most 64 levels of maps and lists (got a deeper value)'
const TOO_MANY = 'expected at most 60000 words and signs of YAML; split the text, or write JSON (got more)'

describe('limits of a text', () => {
  it.each([
    ['1 MiB', `"${'x'.repeat(1_048_574)}"`],
    ['64 levels of JSON', lists(64)],
    ['64 levels of YAML in brackets', lists(64, 'a')],
    ['64 levels of YAML', `${'- '.repeat(64)}a`],
    ['64 aliases', aliases(64)],
    ['10,000 copies', copies(199, 'x')],
    ['1,000 documents', '---\n- a\n'.repeat(1_000)],
    ['60,000 words and signs', `${'\n'.repeat(59_997)}a`],
  ])('reads %s', (_, text) => expect(told(text)).toBe('read'))

  it.each([
    ['1 MiB and a byte', `"${'x'.repeat(1_048_575)}"`, 'expected at most 1 MiB of text (got a longer text)'],
    ['65 levels of JSON', lists(65), TOO_DEEP],
    ['65 levels of JSON behind blanks', `\n ${lists(65)}`, TOO_DEEP],
    ['1 MiB of blanks', ' '.repeat(1_048_576), 'expected a document (got an empty text)'],
    ['65 levels of YAML in brackets', lists(65, 'a'), `1:65: ${'[0]'.repeat(65)}: ${TOO_DEEP}`],
    ['65 levels of YAML', `${'- '.repeat(65)}a`, `1:129: ${'[0]'.repeat(65)}: ${TOO_DEEP}`],
    ['100 levels of YAML', `${'- '.repeat(100)}a`, `1:132: ${TOO_DEEP}`],
    ['levels behind an alias', `a: &a ${lists(40, '1')}\nb: ${lists(40, '*a')}`, `2:44: b${'[0]'.repeat(64)}: ${TOO_DEEP}`],
    ['65 aliases', aliases(65), '2:197: b[64]: expected at most 64 aliases; write the values out (got more)'],
    ['10,001 copies', copies(199, '*s'), '4:4: c: expected aliases that copy at most 10000 values in all (got more)'],
    ['1,001 documents', '---\n- a\n'.repeat(1_001), '2001:1: expected at most 1000 documents; split the text (got more)'],
    ['60,001 words and signs', '\n'.repeat(60_001), `60001:1: ${TOO_MANY}`],
  ])('says of %s which limit it is', (_, text, error) => expect(told(text)).toBe(error))

  it.each([
    ['YAML', twice(44, (key) => `${key}: 1\n`)],
    ['JSON', `{${twice(44, (key) => `"${key}":1,`).slice(0, -1)}}`],
  ])('tells twenty keys of those that came twice in %s', (_, text) => expect(told(text).split('\n')).toHaveLength(20))
})
