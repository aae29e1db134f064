import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlain } from '../../../src/core/domain/bytes.js'
import { compareBytes, ordBytes } from '../../../src/core/index.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { caught, keep } from '../scaling/lawful.js'

type Compare = (a: string, b: string) => number

/** Few characters of each length in UTF-8, so that texts part late; whole ones, for half a pair has no bytes. */
const texts = fc.string({
  unit: fc.constantFrom('', 'a', 'b', '\u007f', '\u0080', 'é', '\u07ff', '\u0800', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{1f600}', '\u{10ffff}'),
  maxLength: 4,
})

const twin = (compare: Compare): Law => {
  const reached = sometimes(['equal', 'a prefix', 'beyond the basic plane against its end'])
  const property = fc.property(texts, texts, (a, b) => {
    expect(Math.sign(compare(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))))
    reached.reach('equal', a === b)
    reached.reach('a prefix', a !== b && b.startsWith(a))
    reached.reach('beyond the basic plane against its end', /^[\ue000-\uffff]/.test(a) && /^[\ud800-\udbff]/.test(b))
  })
  return { title: 'twin: the order of the encoded bytes', property, sometimes: reached }
}

const total = (compare: Compare): Law => {
  const reached = sometimes(['less', 'equal', 'greater'])
  /** Half a pair as well: it is an order for every text there is. */
  const any = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('\ud800', '\udfff', '\ud800a', '\uffff\ud800'))
  const property = fc.property(any, any, any, (a, b, c) => {
    const order = compare(a, b)
    reached.reach(order < 0 ? 'less' : order > 0 ? 'greater' : 'equal')
    expect(order === 0).toBe(a === b)
    expect(compare(b, a)).toBe(order === 0 ? 0 : -order)
    if (order <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
  })
  return { title: 'order: total, and two that are equal are the same', property, sometimes: reached }
}

describe('compareBytes', () => {
  keep([twin(compareBytes), total(compareBytes)])

  it.each([
    ['', 'a'],
    ['a', 'ab'],
    ['ab', 'b'],
    ['\ud7ff', '\ue000'],
    ['\ud7ff', '\ud800'],
    ['\ud7ff', '\u{10000}'],
    ['\ue000', '\ud800'],
    ['\uffff', '\u{10000}'],
    ['\uffff', '\u{10ffff}'],
    ['\uffff', '\udfff'],
    ['\u{10000}', '\u{10ffff}'],
    ['\ud800', '\udfff'],
  ])('%j before %j', (first, second) => {
    expect(compareBytes(first, second)).toBe(-1)
    expect(compareBytes(second, first)).toBe(1)
    expect(compareBytes(first, first)).toBe(0)
  })
})

describe('texts that the engine itself sorts like their bytes', () => {
  it.each<[string, boolean]>([
    ['', true],
    ['support-0', true],
    ['\ud7ff', true],
    ['\u{10ffff}', true],
    ['\ue000', false],
    ['\uffff', false],
    ['a\uffff', false],
  ])('%j: %j', (text, plain) => expect(isPlain(text)).toBe(plain))
})

describe('wrong orders', () => {
  const units: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  caught('twin', 'the order of UTF-16 units', [twin(units)])
  const lengths: Compare = (a, b) => a.length - b.length
  caught('order', 'the order of lengths', [total(lengths)])
})

it('as an Ord of fp-ts', () => {
  expect(ordBytes.compare('a', 'b')).toBe(-1)
  expect(ordBytes.equals('a', 'a')).toBe(true)
  expect(ordBytes.equals('a', 'b')).toBe(false)
})
