import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFree, createFreeSet, firstFree, removeFree } from '../../../src/sim/kernel/freeSet.js'

describe('the set of free instances', () => {
  it('twin: its first is the lowest of a plain set, whatever was added and taken', () => {
    let large = 0
    const number = fc.oneof(fc.nat(70), fc.nat(5_000), fc.nat(40_000))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), number), { maxLength: 40 }), (changes) => {
        const set = createFreeSet()
        const twin = new Set<number>()
        for (const [adds, value] of changes) {
          if (adds) {
            addFree(set, value)
            twin.add(value)
          } else {
            removeFree(set, value)
            twin.delete(value)
          }
          const lowest = twin.size === 0 ? -1 : Math.min(...twin)
          if (lowest > 1_024) large += 1
          expect(firstFree(set)).toBe(lowest)
        }
      }),
    )
    expect(large).toBeGreaterThan(0)
  })
})
