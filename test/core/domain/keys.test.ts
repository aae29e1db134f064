/** Numbers that go up with their ids, and where they tell all, one number is one id. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Keys, keysOf } from '../../../src/core/domain/keys.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { caught, keep } from '../scaling/lawful.js'

type Of = (ids: readonly string[]) => Keys

const tail = fc.oneof(
  fc.nat(2_000).map(String),
  fc.stringMatching(/^[0-9a-f]{1,5}$/),
  fc.string({ unit: fc.constantFrom('-', '0', '9', ':', 'z', 'é', '\uffff'), maxLength: 4 }),
)
const lists = fc
  .tuple(fc.constantFrom('', 'support-1a2b3c4d-'), fc.array(tail, { minLength: 1, maxLength: 60 }))
  .map(([head, tails]) => tails.map((each) => `${head}${each}`))

const monotone = (of: Of): Law => {
  const reached = sometimes(['all is told', 'not all is told', 'equal numbers'])
  const property = fc.property(lists, (ids) => {
    const { values, bits, beginning, tellAll } = of(ids)
    const shared = (ids[0] as string).slice(0, beginning)
    const byId = ids.map((id, i) => ({ id, value: values[i] as number })).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    for (const { value } of byId) expect(value >= 0 && value < 2 ** bits).toBe(true)
    reached.reach(tellAll ? 'all is told' : 'not all is told')
    if (!tellAll || !ids.every((id) => id.length >= beginning && id.startsWith(shared))) return
    for (let i = 1; i < byId.length; i++) {
      const [a, b] = [byId[i - 1] as (typeof byId)[number], byId[i] as (typeof byId)[number]]
      expect(Math.sign(a.value - b.value)).toBe(a.id === b.id ? 0 : -1)
      reached.reach('equal numbers', a.value === b.value)
    }
  })
  return { title: 'monotone: where all is told, numbers compare as their ids do', property, sometimes: reached }
}

describe('keysOf', () => {
  keep([monotone(keysOf)])

  it.each<[string, readonly string[], boolean]>([
    ['slots', ['a-0', 'a-1', 'a-10'], true],
    ['hashes of five', ['a-0f3cd', 'a-1bcde'], true],
    ['what is longer than the bits', ['a-0f3cd0', 'a-1bcdef'], false],
    ['beyond ASCII', ['a-0', 'a-é'], false],
    ['above the surrogates', ['a-0', 'a-\uffff'], false],
  ])('of %s', (_title, ids, tellAll) => expect(keysOf(ids).tellAll).toBe(tellAll))

  it('tells where one that is not in the sample has more to it', () => {
    const fleet = Array.from({ length: 100 }, (_, i) => `a-${100 + i}`)
    for (const stranger of ['a-1000', 'a-1z', 'a-1!', 'a-1\uffff']) {
      expect(keysOf([...fleet.slice(0, 50), stranger, ...fleet.slice(50)]).tellAll).toBe(false)
    }
  })

  it.each<[string, readonly string[], Omit<Keys, 'values'>]>([
    ['one id alone', ['a', 'a'], { bits: 4, beginning: 1, tellAll: true }],
    ['the lowest last', ['b', 'a'], { bits: 6, beginning: 0, tellAll: true }],
    ['the highest between', ['aa', 'b', 'ab'], { bits: 12, beginning: 0, tellAll: true }],
    ['the highest first', ['b', 'aa', 'ab'], { bits: 12, beginning: 0, tellAll: true }],
    ['the longest first', ['a-100', 'a-1'], { bits: 8, beginning: 3, tellAll: true }],
    ['what comes before a dash', ['a!', 'a0'], { bits: 5, beginning: 1, tellAll: true }],
    ['what comes after nine, as far as four bits go', ['a;', 'a0'], { bits: 4, beginning: 1, tellAll: true }],
    ['and further', ['a<', 'a0'], { bits: 5, beginning: 1, tellAll: true }],
    ['as many characters as fit, however far apart they differ', ['a0000', 'a0001', 'b0000'], { bits: 30, beginning: 0, tellAll: true }],
    ['the same behind a beginning', ['zza0000', 'zza0001', 'zzb0000'], { bits: 30, beginning: 2, tellAll: true }],
    ['more that differ than fit', Array.from({ length: 10 }, (_, i) => `${'0'.repeat(i)}1${'0'.repeat(9 - i)}`), { bits: 28, beginning: 0, tellAll: false }],
  ])('tells how much it tells: %s', (_title, ids, expected) => {
    const { values, ...told } = keysOf(ids)
    expect(told).toEqual(expected)
    expect(values).toHaveLength(ids.length)
  })

  it.each([
    ['a-1', 0, true],
    ['a-1-5', 0x19, true],
    ['a-1;5', 0xf9, true],
    ['a-1!5', 0x19, false],
    ['a-1z5', 0xf9, false],
  ])('among a hundred of three digits %s has the number %d; all is told: %j', (stranger, value, tellAll) => {
    const fleet = Array.from({ length: 100 }, (_, i) => `a-${100 + i}`)
    const keys = keysOf([...fleet.slice(0, 50), stranger, ...fleet.slice(50)])
    expect(keys).toMatchObject({ bits: 8, beginning: 3, tellAll })
    expect(keys.values[50]).toBe(value)
  })

  it('looks at what lies close between the characters that a sample differs in', () => {
    const isSampled = (i: number): boolean => i % 7 === 0
    const ids = Array.from({ length: 96 }, (_, i) => `${i % 2}${isSampled(i) ? '00' : 10 + (i % 90)}${i % 10}${'0'.repeat(7)}`)
    expect(new Set(keysOf(ids).values).size).toBe(new Set(ids).size)
  })

  it('finds what two revisions differ in', () => {
    const ids = Array.from({ length: 600 }, (_, i) => `support-${i % 2 === 0 ? '1a2b3c4d' : '99887766'}-${i >> 1}-0`)
    expect(new Set(keysOf(ids).values).size).toBe(600)
  })
})

describe('wrong keys', () => {
  caught('monotone', 'the same number for all', [monotone((ids) => ({ ...keysOf(ids), values: new Int32Array(ids.length) }))])
  caught('monotone', 'all is told always', [monotone((ids) => ({ ...keysOf(ids), tellAll: true }))])
})
