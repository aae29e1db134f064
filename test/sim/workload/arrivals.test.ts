import fc from 'fast-check'
import { mean, sampleVariance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import type { Arrivals, Workload } from '../../../src/sim/scenario.js'
import { arrivalsOf } from '../../../src/sim/workload/arrivals.js'
import { meanRate } from '../../../src/sim/workload/rate.js'

const workload = (arrivals: Arrivals, scales: Partial<Workload> = {}): Workload => ({
  arrivals,
  requests: { kind: 'fixed', seconds: 1 },
  timeScale: 1,
  loadScale: 1,
  ...scales,
})

/** The moments before `seconds`, in seconds. */
const momentsBefore = (seconds: number, load: Workload, seed = 1, horizon = seconds): number[] => {
  const next = arrivalsOf(load, horizon, seed)
  const moments: number[] = []
  for (let at = next(); at < seconds * 1e6; at = next()) moments.push(at / 1e6)
  return moments
}

const countsOf = (moments: readonly number[], length: number): number[] => {
  const counts: number[] = new Array(length).fill(0)
  for (const moment of moments) counts[Math.floor(moment)]! += 1
  return counts
}

describe('arrivals', () => {
  it('constant: in the middle of each interval', () => {
    expect(momentsBefore(2, workload({ kind: 'constant', ratePerSecond: 2 }))).toEqual([0.25, 0.75, 1.25, 1.75])
    expect(momentsBefore(4, workload({ kind: 'constant', ratePerSecond: 1 }, { timeScale: 2 }))).toEqual([1, 3])
    expect(momentsBefore(1, workload({ kind: 'constant', ratePerSecond: 1 }, { loadScale: 2 }))).toEqual([0.25, 0.75])
    expect(momentsBefore(1, workload({ kind: 'constant', ratePerSecond: 0 }))).toEqual([])
  })
  it('poisson: gaps have mean and deviation 1 / rate, counts have as much variance as mean', () => {
    const moments = momentsBefore(20_000, workload({ kind: 'poisson', ratePerSecond: 5 }))
    const gaps = moments.slice(1).map((moment, i) => moment - moments[i]!)
    expect(mean(gaps)).toBeCloseTo(0.2, 2)
    expect(Math.sqrt(sampleVariance(gaps))).toBeCloseTo(0.2, 2)
    const counts = countsOf(moments, 20_000)
    expect(sampleVariance(counts) / mean(counts)).toBeCloseTo(1, 1)
    expect(momentsBefore(10, workload({ kind: 'poisson', ratePerSecond: 0 }))).toEqual([])
  })
  it('step and sine: the rate of each part is as stated', () => {
    const stepped = momentsBefore(2_000, workload({ kind: 'step', before: 2, after: 8, atSeconds: 1_000 }))
    expect(stepped.filter((at) => at < 1_000).length / 1_000).toBeCloseTo(2, 0)
    expect(stepped.filter((at) => at >= 1_000).length / 1_000).toBeCloseTo(8, 0)
    const swung = momentsBefore(100_000, workload({ kind: 'sine', mean: 2, amplitude: 2, periodSeconds: 1_000 }))
    const inPart = (from: number) => swung.filter((at) => at % 1_000 >= from && at % 1_000 < from + 100).length / 10_000
    expect(inPart(200)).toBeCloseTo(4, 0)
    expect(inPart(700)).toBeLessThan(0.2)
    expect(momentsBefore(50, workload({ kind: 'step', before: 5, after: 0, atSeconds: 10 })).every((at) => at < 10)).toBe(true)
  })
  it('counts: replayed exactly, whatever the spread and the seed', () => {
    const perSecond = fc.array(fc.nat(20), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(perSecond, fc.constantFrom('even' as const, 'uniform' as const), fc.integer(), (counts, spread, seed) => {
        const moments = momentsBefore(counts.length, workload({ kind: 'counts', perSecond: counts, spread }), seed)
        expect(countsOf(moments, counts.length)).toEqual(counts)
      }),
    )
    expect(momentsBefore(2, workload({ kind: 'counts', perSecond: [2, 1], spread: 'even' }))).toEqual([0.25, 0.75, 1.5])
  })
  it('counts: start again after the horizon if they reach it, else they end', () => {
    const load = workload({ kind: 'counts', perSecond: [1, 0], spread: 'even' })
    expect(momentsBefore(6, load, 1, 2)).toEqual([0.5, 2.5, 4.5])
    expect(momentsBefore(6, load, 1, 3)).toEqual([0.5])
    expect(momentsBefore(6, workload({ kind: 'counts', perSecond: [0, 0] }), 1, 2)).toEqual([])
  })
  it('loadScale: below 1 it thins, above 1 it adds copies shifted by 97 s', () => {
    const counts = Array.from({ length: 200 }, (_, i) => i % 7)
    const load = (loadScale: number) => workload({ kind: 'counts', perSecond: counts }, { loadScale })
    const total = counts.reduce((a, b) => a + b, 0)
    expect(momentsBefore(200, load(0.5)).length / total).toBeCloseTo(0.5, 1)
    expect(countsOf(momentsBefore(200, load(2)), 200)).toEqual(counts.map((count, i) => count + counts[(i + 103) % 200]!))
    expect(momentsBefore(200, load(2.5)).length / total).toBeCloseTo(2.5, 0)
  })
  it('monotone: moments never go back, and are whole microseconds', () => {
    const kinds: Arrivals[] = [
      { kind: 'poisson', ratePerSecond: 1e5 },
      { kind: 'sine', mean: 5e4, amplitude: 7e4, periodSeconds: 0.1 },
      { kind: 'constant', ratePerSecond: 3e5 },
      { kind: 'counts', perSecond: [100_000] },
    ]
    for (const kind of kinds) {
      const next = arrivalsOf(workload(kind), 1, 1)
      let last = 0
      for (let i = 0; i < 20_000; i++) {
        const at = next()
        expect(at >= last && Number.isSafeInteger(at)).toBe(true)
        last = at
      }
    }
  })
})

describe('the mean rate', () => {
  it('is the integral over the window', () => {
    expect(meanRate(workload({ kind: 'poisson', ratePerSecond: 3 }, { timeScale: 2, loadScale: 4 }), 0, 60)).toBe(6)
    expect(meanRate(workload({ kind: 'step', before: 1, after: 3, atSeconds: 30 }), 0, 60)).toBe(2)
    expect(meanRate(workload({ kind: 'sine', mean: 3, amplitude: 2, periodSeconds: 60 }), 0, 60)).toBeCloseTo(3, 9)
    expect(meanRate(workload({ kind: 'counts', perSecond: [4, 0, 2, 2] }), 0.5, 3)).toBeCloseTo((2 + 0 + 2) / 2.5, 12)
    expect(meanRate(workload({ kind: 'counts', perSecond: [4, 2] }), 1, 4)).toBeCloseTo(2 / 3, 12)
  })
})
