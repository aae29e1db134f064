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
    [[10, 9, 100, 8, 101], '8-10,100-101'],
    [[999_999, 7], '7,999999'],
  ] as const)('%j is "%s"', (slots, text) => {
    expect(toSlots(slots)).toBe(text)
    expect(slotsIn(text)).toEqual([...new Set(slots)].sort((a, b) => a - b))
  })

  it.each(['', '0', '10', '999999', '0-1', '0-999999', '12-345,347', '0,2,4-9'])('%j are some', (json) => expect(isSlots(json)).toBe(true))

  it.each([
    '0-',
    '-1',
    '1,0',
    '0,1',
    '3-2',
    '00',
    '01',
    '1-02',
    '1,',
    ',1',
    ',',
    '1,,3',
    'x',
    'x1',
    '1x',
    '1 ',
    '1\n',
    '1.5',
    '0-1,1',
    '0-1,2',
    '0-2-4',
    '0--1',
    '5-5',
    '1000000',
    '10000000',
    '0-1000000',
    '0-9999999',
    7,
    null,
    [[0, 1]],
  ])('%j is none', (json) => expect(isSlots(json)).toBe(false))

  it.each<[string, readonly number[], readonly number[]]>([
    ['', [], [0, 1]],
    ['3', [3], [2, 4]],
    ['2-4,7', [2, 3, 4, 7], [1, 5, 6, 8]],
  ])('in "%s" are %j, and not %j', (text, within, without) => {
    expect(within.every((slot) => hasSlot(text, slot))).toBe(true)
    expect(without.some((slot) => hasSlot(text, slot))).toBe(false)
  })

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
