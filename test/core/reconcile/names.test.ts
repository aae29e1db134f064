import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/core/reconcile/classify.js'
import { namesOf, placeOf } from '../../../src/core/reconcile/names.js'
import { noSlots } from '../../../src/core/reconcile/slots.js'
import { viewOf } from '../../../src/core/reconcile/view.js'
import { observe, type Wish } from '../../../src/index.js'
import { agentOf, nameOf, revision, START, seen, type Words } from './scene.js'

const own = agentOf()
const briefly = (names: readonly string[]): string => names.map((name) => name.replace(`a-${revision}-`, '')).join(' ')
const next = (listed: readonly Words[], wished: readonly string[] = [], count = 2): string => {
  const instances = listed.map((words, index) => seen(`i${index}`, words))
  const wishes = wished.map((name): Wish => ({ type: 'Create', key: name, revision, at: START }))
  return briefly(namesOf(own, classify(own, instances, new Map(), wishes, viewOf(own, observe({ instances }), 0, START)).rows, wishes, noSlots, count))
}

describe('names', () => {
  it.each<readonly [string, readonly Words[], readonly string[], string]>([
    ['the lowest free slots', [], [], '0-0 1-0'],
    ['a slot that is listed is taken', [{ name: nameOf(0) }, { name: nameOf(2) }], [], '1-0 3-0'],
    ['one of another revision takes its slot as well', [{ name: 'a-00000000-0-0', revision: '00000000' }], [], '1-0 2-0'],
    [
      'one that terminates or has failed still takes it',
      [
        { name: nameOf(0), deletingAt: START },
        { name: nameOf(1), phase: 'Failed' },
      ],
      [],
      '2-0 3-0',
    ],
    ['a wish takes its slot', [], [nameOf(0)], '1-0 2-0'],
    ["a stranger's name does not, but is never given twice", [{ name: nameOf(0, 4), ownerUid: 'b' }], [], '0-5 1-0'],
    ['nor is the first one', [{ name: nameOf(0), ownerUid: 'b' }], [], '0-1 1-0'],
    ['a wish of another name takes none', [], ['pet'], '0-0 1-0'],
    ['a slot whose incarnations are used up is given no more', [{ name: nameOf(0, 999_999_999_999_999), ownerUid: 'b' }], [], '1-0 2-0'],
    ['names that say no slot have none', [{ name: 'pet' }, { name: 'a-1-0' }, { name: 'a-zzzzzzzz-0-0' }, { name: `b-${revision}-0-0` }], [], '0-0 1-0'],
  ])('%s', (_title, listed, wished, expected) => {
    expect(next(listed, wished)).toBe(expected)
  })

  it.each<[readonly number[], readonly number[], number, string]>([
    [[12, 3, 5], [], 2, '3-0 5-0'],
    [[12, 3], [], 4, '3-0 12-0 0-0 1-0'],
    [[3], [0], 2, '3-0 1-0'],
    [[], [0, 1], 2, '2-0 3-0'],
  ])('slots that failed, %j, go before new ones, and reserved ones, %j, are left out', (tried, reserved, count, expected) => {
    const slots = { tried: new Set(tried), reserved: new Map(reserved.map((slot) => [slot, START])) }
    expect(briefly(namesOf(own, [], [], slots, count))).toBe(expected)
  })

  it('an agent whose name begins with ours is another', () => {
    expect(placeOf(own, `a-b-${revision}-3-1`)).toBeNull()
    expect(placeOf(own, nameOf(3, 1))).toEqual({ slot: 3, incarnation: 1 })
    expect(placeOf(own, nameOf(1_000_000))).toBeNull()
    expect(placeOf(own, nameOf(999_999))).toEqual({ slot: 999_999, incarnation: 0 })
    expect(placeOf(own, `${nameOf(3)}x`)).toBeNull()
  })
})
