import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasSlot, isSlots, slotsIn, toSlots } from '../../../src/core/domain/slots.js'

describe('slots', () => {
  it.each([
    [[], ''],
    [[3], '3'],
    [[2, 0, 1], '0-2'],
    [[5, 0, 1, 5, 7, 6], '0-1,5-7'],
    [[0, 2, 4], '0,2,4'],
  ] as const)('%j is "%s"', (slots, text) => {
    expect(toSlots(slots)).toBe(text)
    expect(slotsIn(text)).toEqual([...new Set(slots)].sort((a, b) => a - b))
  })

  it.each(['0-', '-1', '1,0', '0,1', '3-2', '00', '1,', ',1', 'x', '0-1,1', '5-5', '1000000', '0-9999999', 7, null, [[0, 1]]])('%j is none', (json) =>
    expect(isSlots(json)).toBe(false),
  )

  it('roundtrip, whatever the set; seed of the run', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 })), fc.nat({ max: 30 }), (slots, one) => {
        const text = toSlots(slots)
        expect(isSlots(text)).toBe(true)
        expect(toSlots(slotsIn(text))).toBe(text)
        expect(hasSlot(text, one)).toBe(slots.includes(one))
      }),
      { seed: 1 },
    ))
})
