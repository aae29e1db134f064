import { describe, expect, it } from 'vitest'
import { withOldestJoined } from '../../../../src/core/scaling/hpa/oldest.js'

const join = (first: { at: number; by: string }, second: { at: number; by: string }) => ({ at: second.at, by: `${first.by}+${second.by}` })
const of = (...entries: readonly [number, string][]) => entries.map(([at, by]) => ({ at, by }))

describe('the two oldest of a list become one', () => {
  it.each([
    ['where they are first', of([1, 'a'], [2, 'b'], [3, 'c']), of([2, 'a+b'], [3, 'c'])],
    ['wherever they are, in the place of the later', of([9, 'a'], [2, 'b'], [5, 'c'], [1, 'd'], [7, 'e']), of([9, 'a'], [2, 'd+b'], [5, 'c'], [7, 'e'])],
    ['where they are all there is', of([4, 'a'], [3, 'b']), of([4, 'b+a'])],
    ['of one age: as they stand', of([3, 'a'], [3, 'b'], [3, 'c']), of([3, 'a+b'], [3, 'c'])],
  ])('%s', (_case, entries, expected) => {
    const before = structuredClone(entries)
    expect(withOldestJoined(entries, join)).toEqual(expected)
    expect(entries).toEqual(before)
  })
})
