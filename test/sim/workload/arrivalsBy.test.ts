import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { streamOf } from '../../../src/sim/random/stream.js'
import { arrivalsBy } from '../../../src/sim/workload/arrivalsBy.js'

const momentsUpTo = (rate: (at: number) => number, seed: number, ...stops: readonly number[]): readonly number[] => {
  const { next } = arrivalsBy(rate, streamOf(seed, 'arrivals'))
  const moments: number[] = []
  for (const stop of stops) for (let at = next(stop); at !== Number.POSITIVE_INFINITY; at = next(stop)) moments.push(at)
  return moments
}

describe('arrivals at a rate that is asked for', () => {
  it('split: asking in many steps or in one gives the same moments, and they never go back', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(60_000_000), { maxLength: 8 }), fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }), (seed, stops, rates) => {
        const rate = (at: number): number => rates[Math.floor(at / 1e6) % rates.length] ?? 0
        const once = momentsUpTo(rate, seed, 60_000_000)
        expect(momentsUpTo(rate, seed, ...stops.toSorted((a, b) => a - b), 60_000_000)).toEqual(once)
        expect(once.toSorted((a, b) => a - b)).toEqual(once)
        for (const at of once) expect(Number.isSafeInteger(at) && rate(at === 0 ? 0 : at - 1) > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
  it('as many as the area says, whatever shape it has', () => {
    const count = momentsUpTo((at) => (Math.floor(at / 60e6) % 2 === 0 ? 10 : 0), 1, 3_600e6).length
    expect(Math.abs(count - 18_000)).toBeLessThan(4 * Math.sqrt(18_000))
  })
  it('a Poisson process: as many in a minute as its variance says', () => {
    const counts = new Array<number>(600).fill(0)
    for (const at of momentsUpTo(() => 2, 3, 36_000e6 - 1)) counts[Math.floor(at / 60e6)]! += 1
    const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length
    const variance = counts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (counts.length - 1)
    expect(variance / mean).toBeGreaterThan(0.8)
    expect(variance / mean).toBeLessThan(1.2)
  })
  it('what is no rate is none', () => {
    for (const rate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(momentsUpTo(() => rate, 1, 100e6)).toEqual([])
  })
})
