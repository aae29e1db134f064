import { describe, expect, it } from 'vitest'
import { finite } from '../../../src/core/domain/units.js'

describe('a number that JSON can carry', () => {
  it.each([
    ['is itself', 1.5, 1.5],
    ['is 0 where it was none', Number.NaN, 0],
    ['is the largest where it was more', Number.POSITIVE_INFINITY, Number.MAX_VALUE],
    ['in either direction', Number.NEGATIVE_INFINITY, -Number.MAX_VALUE],
    ['has no sign at zero', -0, 0],
  ])('%s', (_title, value, expected) => expect(finite(value)).toBe(expected))
})
