import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, highBits, log, sineOfTurns } from '../../../src/sim/random/elementary.js'

const positive = fc.double({ min: 2 ** -1000, max: 2 ** 1000, noNaN: true })

describe('elementary functions of our own', () => {
  it('twin: log is that of the engine, to 2⁻⁵¹ of it or of 1', () => {
    fc.assert(fc.property(positive, (x) => Math.abs(log(x) - Math.log(x)) <= 2 ** -51 * Math.max(1, Math.abs(Math.log(x)))))
    fc.assert(fc.property(fc.double({ min: 2 ** -53, max: 1, noNaN: true }), (x) => Math.abs(log(x) - Math.log(x)) <= 2 ** -51 * Math.max(1, -Math.log(x))))
  })
  it('twin: exp is that of the engine, to 2⁻⁵⁰ of it', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => Math.abs(exp(x) / Math.exp(x) - 1) <= 2 ** -50))
    expect([exp(0), exp(-1e9), exp(1e9)]).toEqual([1, 0, Number.POSITIVE_INFINITY])
  })
  it('twin: the sine of turns is that of the engine', () => {
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (x) => Math.abs(sineOfTurns(x) - Math.sin(2 * Math.PI * x)) <= 2e-15))
    for (const turns of [0, 0.25, 0.5, 0.75, 1, 1e6 + 0.25]) expect(sineOfTurns(turns)).toBeCloseTo(Math.sin(2 * Math.PI * (turns % 1)), 14)
  })
  it('monotone: the high bits grow with the number', () => {
    fc.assert(fc.property(positive, positive, (a, b) => a === b || a < b === highBits(a) <= highBits(b) || highBits(a) === highBits(b)))
  })
})
