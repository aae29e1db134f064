import fc from 'fast-check'
import { mean, sampleCorrelation, sampleVariance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { meanSecondsOf, p99SecondsOf, sampler } from '../../../src/sim/random/duration.js'
import { streamOf } from '../../../src/sim/random/stream.js'
import type { Sizes } from '../../../src/sim/scenario.js'

const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw)

describe('streams', () => {
  it('determinism: a seed and a purpose give the same numbers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(100), (seed, index) => {
        const [a, b] = [streamOf(seed, 'starts', index), streamOf(seed, 'starts', index)]
        expect(many(5, a.uniform)).toEqual(many(5, b.uniform))
      }),
    )
  })
  it('the first draws of neighbouring seeds, purposes and indices are as good as independent', () => {
    const first = (seed: number, index = 0): number => streamOf(seed, 'starts', index).uniform()
    const seeds = many(4_000, () => 0).map((_, i) => i)
    expect(
      Math.abs(
        sampleCorrelation(
          seeds.map((s) => first(s)),
          seeds.map((s) => first(s + 1)),
        ),
      ),
    ).toBeLessThan(0.06)
    expect(
      Math.abs(
        sampleCorrelation(
          seeds.map((s) => first(1, s)),
          seeds.map((s) => first(2, s)),
        ),
      ),
    ).toBeLessThan(0.06)
    expect(mean(seeds.map((s) => first(s)))).toBeCloseTo(0.5, 1)
    expect(new Set(seeds.map((s) => first(7, s))).size).toBe(seeds.length)
    expect(streamOf(1, 'sizes').uniform()).not.toBe(streamOf(1, 'arrivals').uniform())
  })
  it('uniform is in [0, 1), exponential has mean and deviation 1 and is never negative, normal has mean 0 and deviation 1', () => {
    const stream = streamOf(1, 'sizes')
    const uniforms = many(100_000, stream.uniform)
    expect(Math.min(...uniforms.slice(0, 50_000))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...uniforms.slice(0, 50_000))).toBeLessThan(1)
    expect(mean(uniforms)).toBeCloseTo(0.5, 2)
    const exponentials = many(100_000, stream.exponential)
    expect(exponentials.every((x) => x >= 0)).toBe(true)
    expect(mean(exponentials)).toBeCloseTo(1, 1)
    expect(sampleVariance(exponentials)).toBeCloseTo(1, 1)
    const normals = many(100_000, stream.normal)
    expect(mean(normals)).toBeCloseTo(0, 1)
    expect(sampleVariance(normals)).toBeCloseTo(1, 1)
    expect(normals.filter((x) => x > 1.96).length / 100_000).toBeCloseTo(0.025, 2)
  })
})

describe('durations', () => {
  const cases: readonly (readonly [Sizes, number, number])[] = [
    [{ kind: 'fixed', seconds: 3 }, 3, 0],
    [{ kind: 'exponential', meanSeconds: 2 }, 2, 1],
    [{ kind: 'lognormal', meanSeconds: 4, cv: 0.5 }, 4, 0.5],
    [{ kind: 'lognormal', medianSeconds: 60, sigma: 0.4 }, 60 * Math.exp(0.08), Math.sqrt(Math.exp(0.16) - 1)],
  ]
  it.each(cases)('%j has the mean, the deviation and the 99 %% quantile it says', (sizes, average, cv) => {
    const seconds = many(200_000, sampler(sizes, streamOf(3, 'sizes'))).map((micros) => micros / 1e6)
    expect(mean(seconds) / average).toBeCloseTo(1, 1)
    expect(Math.sqrt(sampleVariance(seconds)) / mean(seconds)).toBeCloseTo(cv, 1)
    expect(meanSecondsOf(sizes)).toBeCloseTo(average, 9)
    const sorted = Float64Array.from(seconds).sort()
    expect((sorted[198_000] ?? 0) / p99SecondsOf(sizes)).toBeCloseTo(1, 1)
  })
  it('are whole microseconds, 0 or more', () => {
    for (const [sizes] of cases) {
      const draws = many(1_000, sampler(sizes, streamOf(4, 'sizes')))
      expect(draws.every((micros) => Number.isSafeInteger(micros) && micros >= 0)).toBe(true)
    }
  })
})
