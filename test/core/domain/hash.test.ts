import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, hashText, revisionOf } from '../../../src/core/index.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { caught, keep } from '../scaling/lawful.js'

type Text = (value: unknown) => string

/** The same value with the keys of every map the other way round, and something undefined among them. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, held]) => [key, turned(held)] as const)
  return Object.fromEntries([...entries.reverse(), ...('nothing' in value ? [] : [['nothing', undefined]])])
}

/** A few that are easily taken for each other among many that are not. */
const values = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.constantFrom<unknown>([], {}, [[]], [{}], '', '[]', 'null', null, 0, '0', false, { a: 1 }, { a: '1' }),
)

const order = (text: Text): Law => {
  const reached = sometimes(['a map of several keys'])
  const property = fc.property(values, (value) => {
    reached.reach('a map of several keys', typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 1)
    expect(text(turned(value))).toBe(text(value))
  })
  return { title: 'order: the keys of a map may come in any order', property, sometimes: reached }
}

const injective = (text: Text): Law => {
  const reached = sometimes(['alike', 'not alike'])
  const property = fc.property(values, values, fc.boolean(), (a, other, same) => {
    const b = same ? turned(a) : other
    const alike = text(a) === text(b)
    reached.reach(alike ? 'alike' : 'not alike')
    if (alike) expect(JSON.parse(JSON.stringify(b))).toEqual(JSON.parse(JSON.stringify(a)))
  })
  return { title: 'injective: texts that are alike are of equal values', property, sometimes: reached }
}

describe('canonicalText', () => {
  keep([order(canonicalText), injective(canonicalText)])

  it.each<[unknown, string]>([
    [{ b: 1, a: [1, { d: 1, c: 2 }] }, '{"a":[1,{"c":2,"d":1}],"b":1}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [[undefined, Number.NaN], '[null,null]'],
    [-0, '0'],
    ['é"\u{1f600}', '"é\\"\u{1f600}"'],
    [JSON.parse('{"constructor":1,"__proto__":2}'), '{"__proto__":2,"constructor":1}'],
  ])('%j', (value, expected) => expect(canonicalText(value)).toBe(expected))
})

describe('wrong texts', () => {
  caught('order', 'JSON as it comes', [order((value) => JSON.stringify(value) ?? '')])
  caught('injective', 'one that hides which is a list', [injective((value) => canonicalText(value).replaceAll('[', '{').replaceAll(']', '}'))])
})

describe('hashText', () => {
  /** Of UTF-16 units, so not the values of the published hash; they are here so that a revision never changes by accident. */
  it.each([
    ['', 0, 0],
    ['a', 0, 721_651_713],
    ['a', 1, 3_663_734_039],
    ['support-0', 0, 3_764_457_914],
    ['\u{1f600}', 0, 1_242_861_745],
  ])('%j with seed %d', (text, seed, expected) => expect(hashText(text, seed)).toBe(expected))

  it('is 32 bits, and depends on the seed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, seed) => {
        const hash = hashText(text, seed)
        expect(Number.isInteger(hash) && hash >= 0 && hash <= 0xffff_ffff).toBe(true)
        expect(hash).toBe(hashText(text, seed))
      }),
    ))

  it('spreads: of 10,000 names each of 16 lots draws its share', () => {
    const lots = Array(16).fill(0)
    for (let i = 0; i < 10_000; i++) lots[hashText(`support-${i}`) % 16]++
    for (const lot of lots) expect(Math.abs(lot - 625)).toBeLessThan(125)
  })
})

describe('revisionOf', () => {
  it('is eight characters fit for a label', () => fc.assert(fc.property(values, (value) => /^[0-9a-f]{8}$/.test(revisionOf(value)))))

  it('is so of a small hash too', () => expect(revisionOf(3_906)).toBe('00099532'))

  it('stays what it is: running instances carry it', () => {
    expect(revisionOf(['chat', { provider: 'acme', model: 'm1' }, {}, {}, null, null])).toBe('d88dcd36')
  })
})
