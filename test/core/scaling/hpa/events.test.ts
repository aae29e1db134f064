/** How changes are kept, and which lists of them are believed. */
import { describe, expect, it } from 'vitest'
import { isChanges, longestPeriod, store } from '../../../../src/core/scaling/hpa/events.js'
import { NOW } from './scene.js'

const change = (amount: number, ago: number, outdated = false) => ({ change: amount, at: NOW - ago, outdated })

describe('a change is kept', () => {
  it('in the last place that is outdated, and marks the others', () => {
    const before = [change(1, 101), change(2, 500, true), change(3, 102), change(4, 100)]
    const after = store(before, 7, 100, NOW)
    expect(after).toEqual([change(1, 101, true), change(2, 500, true), change(7, 0), change(4, 100)])
    expect([after[1], after[3]].map((own, i) => own === before[2 * i + 1])).toEqual([true, true])
  })
  it('in the first place, if only that is outdated', () => expect(store([change(1, 101), change(2, 9)], 7, 100, NOW)).toEqual([change(7, 0), change(2, 9)]))
  it('at the end where none is, though periods grow', () => {
    expect(store([change(1, 100)], 7, 100, NOW)).toEqual([change(1, 100), change(7, 0)])
    expect(store([change(1, 100, true)], 7, 1_000, NOW)).toEqual([change(7, 0)])
  })
  it('up to a most', () => {
    const full = (length: number) => Array.from({ length }, (_, i) => change(2, length - i))
    expect(store(full(255), 5, 1_000, NOW)).toEqual([...full(255), change(5, 0)])
    const huge = [change(2_147_483_647 * 2 - 1, 300), ...full(255)]
    expect(store(huge, 5, 1_000, NOW)[0]).toEqual(change(2_147_483_647 * 2, 255))
  })
  it('for the longest period', () => {
    const policies = [1, 9, 3].map((periodMs) => ({ type: 'Pods' as const, value: 1, periodMs }))
    expect(longestPeriod(policies)).toBe(9)
  })
})

describe('a list is believed', () => {
  it.each<[string, object, boolean]>([
    ['of nothing', change(0, 0), true],
    ['of the most', change(2 * 2_147_483_647, 0), true],
    ['of more', change(2 * 2_147_483_647 + 1, 0), false],
    ['of less than nothing', change(-1, 0), false],
    ['of a part', change(1.5, 0), false],
    ['from now', change(1, 0), true],
    ['from later', change(1, -1), false],
    ['of another sign', { ...change(1, 0), outdated: 1 }, false],
  ])('%s', (_case, own, believed) => expect(isChanges([own], NOW)).toBe(believed))
})
