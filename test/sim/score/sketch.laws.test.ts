import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, createSketch, meanOf, quantileOf } from '../../../src/sim/score/sketch.js'

const micros = fc.oneof(fc.nat(300), fc.nat(10_000_000), fc.maxSafeNat())
const share = fc.constantFrom(0.01, 0.5, 0.95, 0.99, 1)

const exact = (values: readonly number[], of: number): number => [...values].sort((a, b) => a - b)[Math.max(1, Math.ceil(of * values.length - 1e-9)) - 1]!

describe('the sketch', () => {
  it('twin: a quantile is within 0.8 % of the exact one', () => {
    fc.assert(
      fc.property(fc.array(micros, { minLength: 1, maxLength: 50 }), share, (values, of) => {
        const sketch = createSketch()
        for (const value of values) addTo(sketch, value)
        const is = quantileOf(sketch, of)!
        const should = exact(values, of)
        expect(Math.abs(is - should)).toBeLessThanOrEqual(0.008 * should)
      }),
    )
  })
  it('exact when values are far apart, or all alike', () => {
    const sketch = createSketch()
    for (const value of [3e6, 1e6, 2e6, 4e6]) addTo(sketch, value)
    expect([0.25, 0.5, 0.75, 0.99].map((of) => quantileOf(sketch, of))).toEqual([1e6, 2e6, 3e6, 4e6])
    expect(meanOf(sketch)).toBe(2.5e6)
    const alike = createSketch()
    for (let i = 0; i < 1_000; i++) addTo(alike, 1_234_567)
    expect(quantileOf(alike, 0.99)).toBe(1_234_567)
  })
  it('failures count as slower than any; of nothing there is no quantile', () => {
    const sketch = createSketch()
    expect([quantileOf(sketch, 0.5), meanOf(sketch)]).toEqual([null, null])
    for (const value of [1, 2]) addTo(sketch, value)
    expect(quantileOf(sketch, 0.5, 2)).toBe(2)
    expect(quantileOf(sketch, 0.51, 2)).toBe(Number.POSITIVE_INFINITY)
  })
})
