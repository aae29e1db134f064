import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Health, onProbe, type ProbeResult } from '../../../src/index.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { caught, keep } from '../scaling/lawful.js'

type OnProbe = typeof onProbe

/** A series: `+` is a probe that passes, `-` one that fails, ten seconds apart; the state after each, with what it counts. */
const seriesOf = (shown: string, thresholds: { readonly failureThreshold: number; readonly successThreshold: number }): string => {
  const step = onProbe(thresholds)
  const states: string[] = []
  let health: Health | null = null
  ;[...shown].forEach((sign, index) => {
    health = step(health, { seq: 10_000 * index, ok: sign === '+', at: 10_000 * index + 1_000 })
    states.push(`${health.type} ${health.type === 'Ready' ? health.failed : health.passed}`)
  })
  return states.join(', ')
}

describe('onProbe', () => {
  it.each([
    ['+', 1, 1, 'Ready 0'],
    ['-', 1, 1, 'Starting 0'],
    ['++', 1, 2, 'Starting 1, Ready 0'],
    ['+-+', 1, 2, 'Starting 1, Starting 0, Starting 1'],
    ['+--', 2, 1, 'Ready 0, Ready 1, NotReady 0'],
    ['+-+-', 2, 1, 'Ready 0, Ready 1, Ready 0, Ready 1'],
    ['+-++', 1, 2, 'Starting 1, Starting 0, Starting 1, Ready 0'],
    ['+-+', 1, 1, 'Ready 0, NotReady 0, Ready 0'],
  ])('%s with failureThreshold %i and successThreshold %i', (shown, failureThreshold, successThreshold, expected) =>
    expect(seriesOf(shown, { failureThreshold, successThreshold })).toBe(expected),
  )

  it('says since when: of the change, not of the last probe', () => {
    const step = onProbe({ failureThreshold: 2, successThreshold: 1 })
    const ready = step(null, { seq: 10, ok: true, at: 12 })
    expect(ready).toEqual({ type: 'Ready', failed: 0, seq: 10, since: 12 })
    expect(step(ready, { seq: 20, ok: false, at: 21 })).toEqual({ type: 'Ready', failed: 1, seq: 20, since: 12 })
  })

  it('takes a result that was due later though what is known lies ahead: a clock stepped back', () => {
    const known: Health = { type: 'Ready', failed: 0, seq: 1_000_000, since: 0 }
    expect(onProbe({ failureThreshold: 1, successThreshold: 1 })(known, { seq: 50, ok: false, at: 60 })).toMatchObject({ type: 'NotReady', seq: 50 })
  })
})

const instants = fc.integer({ min: 0, max: 20 })
const healths: fc.Arbitrary<Health | null> = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constantFrom('Starting' as const, 'NotReady' as const), passed: fc.nat({ max: 2 }), seq: instants, since: instants }),
  fc.record({ type: fc.constant('Ready' as const), failed: fc.nat({ max: 2 }), seq: instants, since: instants }),
)
const results: fc.Arbitrary<ProbeResult> = fc.record({ seq: instants, ok: fc.boolean(), at: instants })
const thresholds = fc.record({ failureThreshold: fc.integer({ min: 1, max: 3 }), successThreshold: fc.integer({ min: 1, max: 3 }) })

const identity = (step: OnProbe): Law => {
  const reached = sometimes(['not newer', 'newer', 'known lies ahead'])
  const property = fc.property(thresholds, healths, results, (policy, health, result) => {
    const next = step(policy)(health, result)
    const isNewer = health === null || result.seq > health.seq || health.seq > result.at
    if (!isNewer) expect(next).toBe(health)
    else expect(next.seq).toBe(result.seq)
    reached.reach(isNewer ? 'newer' : 'not newer')
    reached.reach('known lies ahead', health !== null && result.seq <= health.seq && health.seq > result.at)
  })
  return { title: 'identity: what is not newer changes nothing, and gives the same reference', property, sometimes: reached }
}

/** Ready takes so many passes in a row, and so many failures end it, whatever came before. */
const thresholdsHold = (step: OnProbe): Law => {
  const reached = sometimes(['it becomes ready', 'it stops being ready', 'it stays'])
  const property = fc.property(thresholds, fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (policy, shown) => {
    let health: Health | null = null
    let run = 0
    shown.forEach((ok, index) => {
      const before: Health | null = health
      const isReady = before?.type === 'Ready'
      run = ok === isReady ? 0 : run + 1
      const next = step(policy)(before, { seq: index, ok, at: index })
      const flips = run >= (isReady ? policy.failureThreshold : policy.successThreshold)
      expect(next.type === 'Ready').toBe(isReady !== flips)
      if (before !== null && before.type !== 'Starting') expect(next.type).not.toBe('Starting')
      reached.reach(flips ? (isReady ? 'it stops being ready' : 'it becomes ready') : 'it stays')
      if (flips) run = 0
      health = next
    })
  })
  return { title: 'thresholds: so many in a row, and no fewer, change what it is taken for', property, sometimes: reached }
}

describe('laws of onProbe', () => keep([identity(onProbe), thresholdsHold(onProbe)]))

describe('wrong machines', () => {
  caught('identity', 'one that takes every result', [
    identity(
      (policy) =>
        (health, { seq, ok, at }) =>
          onProbe(policy)(health, { seq: (health?.seq ?? 0) + 1 + seq, ok, at }),
    ),
  ])
  caught('thresholds', 'one that is ready at the first pass', [thresholdsHold((policy) => onProbe({ ...policy, successThreshold: 1 }))])
  caught('thresholds', 'one that forgives none', [thresholdsHold((policy) => onProbe({ ...policy, failureThreshold: 1 }))])
})
