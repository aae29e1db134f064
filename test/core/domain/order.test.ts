/** What is dealt out is the sorted list, whatever the ids are made of; where it gives up, it says so. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealOut } from '../../../src/core/domain/order.js'
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
const lists = ids.chain((list) => fc.shuffledSubarray([...list], { minLength: list.length }).map((shuffled) => shuffled.map((id) => ({ id }))))

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

  it('gives up where a sample tells nothing of the rest', () => {
    const items = Array.from({ length: 2_000 }, (_, i) => ({ id: i % 125 === 0 ? 'a' : `b${'x'.repeat(40)}${(i * 7_919) % 2_000}` }))
    expect(dealOut(items)).toBeNull()
  })
})

describe('wrong deals', () => {
  caught('twin', 'the list as it came', [twin((items) => ({ items, twins: false }))])
  caught('twin', 'twins that nobody sees', [twin((items) => (dealOut(items) === null ? null : { items: dealOut(items)?.items ?? items, twins: false }))])
  caught('twin', 'one is lost', [twin((items) => ({ items: (dealOut(items)?.items ?? items).slice(1), twins: false }))])
})
