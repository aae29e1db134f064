import { describe, expect, it } from 'vitest'
import { invariant, kindOf } from '../../../src/core/index.js'

describe('the kind of a value, in words that cannot leak a secret', () => {
  it.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    [[1], 'a list'],
    [{ password: 'x' }, 'a map'],
    ['hunter2', 'a text'],
    ['', 'an empty text'],
    [7, 'a number'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, 'an infinite number'],
    [true, 'true'],
    [false, 'false'],
    [() => 1, 'a function'],
    [Symbol('x'), 'a symbol'],
    [1n, 'a bigint'],
  ])('%o', (value, kind) => expect(kindOf(value)).toBe(kind))
})

describe('invariant', () => {
  it('lets pass what holds', () => expect(invariant(true, 'x')).toBeUndefined())
  it('throws what does not, with what was said', () => expect(() => invariant(false, 'one is one')).toThrow(/one is one.*bug/))
})
