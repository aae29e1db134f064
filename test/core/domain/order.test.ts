/** What is dealt out is the sorted list, whatever the ids are made of; where it gives up, it says so. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareBytes } from '../../../src/core/domain/bytes.js'
import { dealOut, inOrder } from '../../../src/core/domain/order.js'
import type { Joined } from '../../../src/core/domain/runs.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { caught, keep } from '../scaling/lawful.js'

type Item = { readonly id: string }
type Deal = (items: readonly Item[]) => Joined<Item> | null

const hex = fc.stringMatching(/^[0-9a-f]{1,8}$/)
/** As fleets name theirs: by slot, by hash, of two revisions at once; and any texts at all, of one length or not. */
const ids: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.integer({ min: 1, max: 1_200 }).map((size) => Array.from({ length: size }, (_, slot) => `support-1a2b3c4d-${slot}-0`)),
  fc.array(
    fc.tuple(fc.constantFrom('support-1a2b3c4d', 'support-99887766'), fc.nat(300), fc.nat(1)).map((parts) => parts.join('-')),
    { maxLength: 200 },
  ),
  fc.array(
    hex.map((hash) => `chat-${hash}`),
    { maxLength: 200 },
  ),
  fc.array(fc.stringMatching(/^[!-~]{0,12}$/), { maxLength: 60 }),
  fc.array(fc.string({ unit: 'binary-ascii', maxLength: 3 }), { maxLength: 60 }),
  fc.array(fc.string({ unit: fc.constantFrom('a', 'é', 'ÿ', '中', '퟿'), maxLength: 4 }), { maxLength: 60 }),
)
const lists = ids
  .filter((list) => list.length > 0)
  .chain((list) => fc.shuffledSubarray([...list], { minLength: list.length }).map((shuffled) => shuffled.map((id) => ({ id }))))

const twin = (deal: Deal): Law => {
  const reached = sometimes(['few', 'many', 'twins'])
  const property = fc.property(lists, (list) => {
    const dealt = deal(list)
    if (dealt === null) return
    expect(dealt.items.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort())
    expect(new Set(dealt.items)).toEqual(new Set(list))
    const hasTwins = new Set(list.map(({ id }) => id)).size < list.length
    expect(dealt.twins).toBe(hasTwins)
    reached.reach(list.length < 16 ? 'few' : 'many')
    reached.reach('twins', hasTwins)
  })
  return { title: 'twin: what a sort by comparisons gives, every element once, and twins are told', property, sometimes: reached }
}

/** Ids of a fleet, and among them some of which a sample knows nothing: shorter than what the others share, beyond ASCII, on both sides of the surrogates. */
const strangers = fc.array(
  fc.constantFrom('a', 'ab', 'ab\uffff', 'ab\u{1f600}', 'abc-\uffff', 'abc-\u{1f600}', 'abc-1', 'b', '', '\ue000', 'abc-1/', 'abc-1é'),
  {
    maxLength: 6,
  },
)
const mixed = fc
  .tuple(fc.nat(300), strangers)
  .chain(([size, others]) => {
    const all = [...Array.from({ length: size }, (_, slot) => `abc-${slot}`), ...others]
    return fc.oneof(fc.constant(all), fc.constant([...all].sort()), fc.shuffledSubarray(all, { minLength: all.length }))
  })
  .map((list) => list.map((id) => ({ id })))

const byBytes = (order: (items: readonly Item[]) => Joined<Item>): Law => {
  const reached = sometimes(['as it came', 'moved', 'surrogates', 'twins'])
  const property = fc.property(mixed, (list) => {
    const { items, twins } = order(list)
    expect(items.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort(compareBytes))
    expect(new Set(items)).toEqual(new Set(list))
    const hasTwins = new Set(list.map(({ id }) => id)).size < list.length
    if (hasTwins) expect(twins).toBe(true)
    reached.reach(items === list ? 'as it came' : 'moved')
    reached.reach('surrogates', list.some(({ id }) => id === 'ab\uffff') && list.some(({ id }) => id === 'ab\u{1f600}'))
    reached.reach('twins', hasTwins)
  })
  return { title: 'order: by the bytes of the ids, every element once, and twins are told', property, sometimes: reached }
}

describe('inOrder', () => {
  keep([byBytes(inOrder)])
  it('of a list in order is the list', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id }))
    expect(inOrder(items).items).toBe(items)
    expect(inOrder([])).toEqual({ items: [], twins: false })
  })
  it('sees what lies between two ids that a sample never saw', () => {
    const fleet = Array.from({ length: 400 }, (_, i) => `abcd-${(i * 37) % 400}`)
    const ids = [...fleet.slice(0, 201), 'ab', 'ab\u{1f600}', 'ab\uffff', ...fleet.slice(201)]
    expect(inOrder(ids.map((id) => ({ id }))).items.map(({ id }) => id)).toEqual([...ids].sort(compareBytes))
  })
})

describe('dealOut', () => {
  keep([twin(dealOut)])

  it.each([
    ['slots', (i: number) => `support-1a2b3c4d-${i}-0`],
    ['two revisions', (i: number) => `support-${i % 2 === 0 ? '1a2b3c4d' : '99887766'}-${i >> 1}-0`],
    ['hashes', (i: number) => `chat-${((i * 2_654_435_761) >>> 0).toString(16).padStart(8, '0')}`],
    ['capitals', (i: number) => `CHAT_${((i * 2_654_435_761) >>> 0).toString(36).toUpperCase()}`],
    ['zones', (i: number) => `eu-${i % 7}.chat.${i}`],
  ])('gives up on no list of ten thousand %s', (_, idOf) => {
    const items = Array.from({ length: 10_000 }, (_, i) => ({ id: idOf((i * 7_919) % 10_000) }))
    expect(dealOut(items)?.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort())
  })

  it('deals out what the engine itself would sort otherwise, where all share it', () => {
    const items = ['', ...Array.from({ length: 100 }, (_, i) => `${(i * 37) % 100}`)].map((end) => ({ id: `\u{1f600}\uffff${end}` }))
    for (const given of [items.slice(1), [...items.slice(1), ...items.slice(0, 1)]])
      expect(dealOut(given)?.items.map(({ id }) => id)).toEqual(given.map(({ id }) => id).sort(compareBytes))
  })

  it('gives up where a sample tells nothing of the rest', () => {
    const items = Array.from({ length: 2_000 }, (_, i) => ({ id: i % 125 === 0 ? 'a' : `b${'x'.repeat(40)}${(i * 7_919) % 2_000}` }))
    expect(dealOut(items)).toBeNull()
  })
})

describe('wrong orders', () => {
  caught('order', 'the order of UTF-16', [byBytes((list) => ({ items: [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)), twins: true }))])
  caught('order', 'twins that nobody sees', [byBytes((list) => ({ items: inOrder(list).items, twins: false }))])
})

describe('wrong deals', () => {
  caught('twin', 'the list as it came', [twin((items) => ({ items, twins: false }))])
  caught('twin', 'twins that nobody sees', [twin((items) => (dealOut(items) === null ? null : { items: dealOut(items)?.items ?? items, twins: false }))])
  caught('twin', 'one is lost', [twin((items) => ({ items: (dealOut(items)?.items ?? items).slice(1), twins: false }))])
})
