import { describe, expect, it } from 'vitest'
import { createElasticity, noteSupply, sharesOf } from '../../../src/sim/score/elasticity.js'
import { costOf, createLedger, hoursOf, noteHorizon, noteStart, noteStop } from '../../../src/sim/score/ledger.js'
import { createMoves, noteDesired } from '../../../src/sim/score/moves.js'

describe('elasticity', () => {
  it('the worked example of simulation.md §2.6', () => {
    const d = [2, 2, 4, 4, 6, 6, 6, 5, 3, 3, 2, 2]
    const s = [3, 3, 3, 4, 4, 6, 7, 7, 6, 4, 3, 2]
    const elasticity = createElasticity({ name: '', windowMicros: 60e6, instances: d }, 0, 720e6)
    s.forEach((supply, minute) => {
      noteSupply(elasticity, supply, minute * 60e6)
    })
    const shares = sharesOf(elasticity)
    expect(100 * shares.accuracyUnder).toBeCloseTo(4.861111, 6)
    expect(100 * shares.accuracyOver).toBeCloseTo(28.333333, 6)
    expect(100 * shares.timeshareUnder).toBeCloseTo(16.666667, 6)
    expect(100 * shares.timeshareOver).toBeCloseTo(58.333333, 6)
  })
  it('counts nothing before the warm-up and nothing after the horizon', () => {
    const elasticity = createElasticity({ name: '', windowMicros: 60e6, instances: [1] }, 90e6, 190e6)
    noteSupply(elasticity, 5, 0)
    noteSupply(elasticity, 1, 100e6)
    noteSupply(elasticity, 2, 150e6)
    noteSupply(elasticity, 9, 200e6)
    expect(sharesOf(elasticity)).toEqual({ accuracyUnder: 0, accuracyOver: 0.8, timeshareUnder: 0, timeshareOver: 0.5 })
  })
})

describe('the ledger', () => {
  const price = { perInstanceHour: 2, quantumSeconds: 60, perStart: 0.5, billFrom: 'request' } as const
  const hour = 3_600e6
  it('rounds what ended up to whole quanta, and what runs at the horizon not', () => {
    const ledger = createLedger(price, 0, hour)
    noteStop(ledger, { startedAt: -1, billedFrom: 0, served: true }, 61e6)
    expect([hoursOf(ledger), costOf(ledger)]).toEqual([61 / 3_600, (2 * 120) / 3_600])
    noteHorizon(ledger, 3_599e6)
    expect(hoursOf(ledger)).toBeCloseTo(62 / 3_600, 15)
    expect(costOf(ledger)).toBeCloseTo((2 * 121) / 3_600, 15)
  })
  it('charges a start only when it was asked for after the warm-up, and never those of time 0', () => {
    const ledger = createLedger(price, 600e6, hour)
    noteStart(ledger, 599e6)
    noteStart(ledger, 600e6)
    noteStop(ledger, { startedAt: 599e6, billedFrom: 599e6, served: false }, 700e6)
    expect([ledger.starts, ledger.startsWasted, ledger.stops]).toEqual([1, 0, 1])
    noteStop(ledger, { startedAt: 600e6, billedFrom: 600e6, served: false }, 660e6)
    noteStop(ledger, { startedAt: -1, billedFrom: 0, served: false }, 660e6)
    expect([ledger.starts, ledger.startsWasted, ledger.stops]).toEqual([1, 1, 3])
    // Two quanta of 60 s begin at 599 s and end at 719 s: 119 of those seconds are after the warm-up.
    expect(costOf(ledger)).toBeCloseTo((2 * (119 + 60 + 60)) / 3_600 + 0.5, 12)
  })
  it('knows nothing of what ended before the warm-up or after the horizon', () => {
    const ledger = createLedger(price, 600e6, hour)
    noteStop(ledger, { startedAt: 10, billedFrom: 10, served: true }, 599e6)
    noteStop(ledger, { startedAt: 700e6, billedFrom: 700e6, served: true }, 3_601e6)
    expect([ledger.stops, hoursOf(ledger), costOf(ledger)]).toEqual([0, 0, 0])
  })
})

describe('moves', () => {
  it('a flap is a change against the last one within ten minutes of it', () => {
    const moves = createMoves(2)
    const at = (minutes: number, desired: number, scored = true) => noteDesired(moves, desired, minutes * 60e6, scored)
    at(0, 2)
    at(1, 5) // up: nothing before it to be against
    at(5, 6) // up again
    at(14, 4) // down within ten minutes: a flap
    at(24, 5) // up at exactly ten minutes: a flap
    at(35, 4) // down after eleven: none
    expect(moves).toMatchObject({ desired: 4, ups: 3, downs: 2, flaps: 2 })
  })
  it('a first change down is no flap; what is not scored counts for nothing', () => {
    const moves = createMoves(2)
    noteDesired(moves, 3, 0, false)
    noteDesired(moves, 1, 1, true)
    expect(moves).toMatchObject({ ups: 0, downs: 1, flaps: 0 })
  })
})
