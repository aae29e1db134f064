import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlier, monoidWake, type Wake, type WakeWhy } from '../../../src/core/index.js'

const stage = (at: number, id: string): Wake => ({ at, why: { type: 'Stage', id } })
const unnamed = (at: number, type: 'ActionLimit' | 'Unsettled'): Wake => ({ at, why: { type } })

describe('the earlier of two', () => {
  it.each<[string, Wake, Wake]>([
    ['by the instant, whatever its reason', stage(1, 'z'), unnamed(2, 'ActionLimit')],
    ['at one instant by the reason, in the order of bytes', unnamed(1, 'ActionLimit'), stage(1, 'a')],
    ['whether or not it names something', stage(1, 'z'), unnamed(1, 'Unsettled')],
    ['for one reason by what it concerns', stage(1, 'a'), stage(1, 'b')],
    ['in the order of bytes here too', stage(1, '\uffff'), stage(1, '\u{1f600}')],
  ])('%s', (_by, first, second) => {
    expect(earlier(first, second)).toBe(first)
    expect(earlier(second, first)).toBe(first)
  })

  it('null is never', () => {
    expect(earlier(null, stage(1, 'a'))).toEqual(stage(1, 'a'))
    expect(earlier(stage(1, 'a'), null)).toEqual(stage(1, 'a'))
    expect(earlier(null, null)).toBeNull()
  })

  it('of two that are the same, the first', () => {
    for (const [first, second] of [
      [unnamed(1, 'Unsettled'), unnamed(1, 'Unsettled')],
      [stage(1, 'a'), stage(1, 'a')],
    ] as const)
      expect(earlier(first, second)).toBe(first)
  })

  it('monoid: associative, with never as its unit, and in no order', () => {
    const why: fc.Arbitrary<WakeWhy> = fc.oneof(
      fc.constantFrom('ActionLimit' as const, 'Unsettled' as const).map((type) => ({ type })),
      fc.record({ type: fc.constantFrom('Stage' as const, 'Available' as const), id: fc.constantFrom('', 'a', 'b') }),
    )
    const wakes = fc.option(fc.record({ at: fc.nat(2), why }))
    const { concat, empty } = monoidWake
    fc.assert(
      fc.property(wakes, wakes, wakes, (a, b, c) => {
        expect(concat(concat(a, b), c)).toEqual(concat(a, concat(b, c)))
        expect(concat(a, b)).toEqual(concat(b, a))
        expect(concat(a, empty)).toEqual(a)
      }),
    )
  })
})
