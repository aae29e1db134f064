/** Faults of actions: refused, beyond a limit, late, lost, twice. */
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/core/index.js'
import type { Mishap } from '../../../src/sim/index.js'
import { fleet } from '../tiny.js'
import { eventsOf, secondsOf, still, watch } from './stage.js'

/** Three are wanted and none is there; a start takes 5 s. */
const starting = (faults: readonly Mishap[], seconds = 100) =>
  watch(still(seconds, faults, fleet(3), { instances: { initialReady: 0, start: { kind: 'fixed', seconds: 5 } } }))
const created = (faults: readonly Mishap[], seconds?: number) => eventsOf(starting(faults, seconds).kernel).filter((line) => line.includes('Created')).length
const told = (faults: readonly Mishap[]): readonly { readonly atSeconds: number; readonly outcomes: readonly Outcome[] }[] =>
  starting(faults).seen.flatMap(({ atSeconds, observed: { outcomes } }) => (outcomes.length === 0 ? [] : [{ atSeconds, outcomes }]))

describe('refuse', () => {
  it('says Unavailable, with a wish that is kept, and does nothing', () => {
    const { seen, kernel } = starting([{ kind: 'refuse', probability: 1, at: 0, forSeconds: 15, retryAfterSeconds: 33 }])
    const [first] = seen.flatMap(({ observed: { outcomes } }) => outcomes)
    expect(first?.error).toMatchObject({ type: 'Unavailable', retryAfterMs: 33_000 })
    const lines = eventsOf(kernel)
    expect(lines[0]).toMatch(/^0 Refused tiny-/)
    expect(lines.find((line) => line.includes('Created'))).toMatch(/^(3[3-9]|4\d)/) // not before 33 s
  })
  it('of some actions only, and of a share of them', () => {
    expect(created([{ kind: 'refuse', probability: 1, actions: ['drain', 'delete', 'undrain'] }])).toBe(3)
    expect(created([{ kind: 'refuse', probability: 1, actions: ['create'] }])).toBe(0)
    expect(created([{ kind: 'refuse', probability: 1 }])).toBe(0)
    const refusals = Array.from({ length: 20 }, (_, seed) => {
      const world = still(200, [{ kind: 'refuse', probability: 0.5 }], fleet(3), { seed, instances: { initialReady: 0 } })
      return watch(world).kernel.recorder.events.filter(({ type }) => type === 'Refused').length
    })
    // Three are made, and as many refused on the way, give or take: 60 in all, four standard deviations of 11.
    const sum = refusals.reduce((total, each) => total + each, 0)
    expect(sum).toBeGreaterThan(16)
    expect(sum).toBeLessThan(104)
    expect(created([{ kind: 'refuse', probability: 0.5 }], 2_000)).toBe(3)
  })
})

describe('startLimit', () => {
  it('no more than so many in all, for a while', () => {
    const { seen, kernel } = starting([{ kind: 'startLimit', limit: 2, at: 0, forSeconds: 60, retryAfterSeconds: 1 }])
    const made = eventsOf(kernel).filter((line) => line.includes('Created'))
    expect(made).toHaveLength(3)
    expect(made.slice(0, 2).every((line) => Number.parseFloat(line) < 30)).toBe(true)
    expect(Number.parseFloat(made[2] ?? '')).toBeGreaterThanOrEqual(60)
    expect(seen.flatMap(({ observed: { outcomes } }) => outcomes).find(({ error }) => error !== undefined)?.error).toEqual({
      type: 'QuotaExceeded',
      message: 'no more than 2 instances',
      retryAfterMs: 1_000,
    })
  })
  it('what has failed does not count, and what is to stay is left alone', () => {
    const world = still(
      60,
      [
        { kind: 'startLimit', limit: 2 },
        { kind: 'crash', atSeconds: 5 },
      ],
      fleet(2),
      { instances: { start: { kind: 'fixed', seconds: 5 } } },
    )
    expect(eventsOf(watch(world).kernel).filter((line) => line.includes('Ready'))).toHaveLength(1)
  })
  it('or so many starts at once', () => {
    const most = (limit: number | null): number => {
      const faults: readonly Mishap[] = limit === null ? [] : [{ kind: 'startLimit', limit, of: 'starts' }]
      const { kernel } = watch(still(400, faults, fleet(6), { instances: { initialReady: 0, start: { kind: 'fixed', seconds: 45 } } }))
      expect(kernel.fleet.ready).toBe(6)
      return Math.max(...kernel.recorder.decisions.map(({ starting }) => starting), 0)
    }
    expect(most(1)).toBe(1)
    expect(most(null)).toBeGreaterThan(2)
  })
})

describe('slow', () => {
  it('takes effect later, and so does its outcome come', () => {
    const [first] = told([{ kind: 'slow', probability: 1, seconds: 13, forSeconds: 5 }])
    expect(eventsOf(starting([{ kind: 'slow', probability: 1, seconds: 13, forSeconds: 5 }]).kernel)[0]).toBe('13 Created 0')
    expect(first?.atSeconds).toBeGreaterThanOrEqual(13)
    expect(first?.outcomes.map(({ at }) => secondsOf(at))).toEqual([13])
    expect(eventsOf(starting([]).kernel)[0]).toBe('0 Created 0')
  })
})

describe('lost', () => {
  it('an action that never happens, of which nobody hears', () => {
    const { kernel } = starting([{ kind: 'lost', probability: 1, what: 'action' }])
    expect(eventsOf(kernel)).toEqual([])
    expect(told([{ kind: 'lost', probability: 1, what: 'action' }])).toEqual([])
  })
  it('or one that happens, of which nobody hears', () => {
    expect(created([{ kind: 'lost', probability: 1, what: 'outcome' }])).toBe(3)
    expect(told([{ kind: 'lost', probability: 1, what: 'outcome' }])).toEqual([])
    expect(told([]).length).toBeGreaterThan(0)
  })
  it('one or the other, when it does not say which', () => {
    const made = Array.from({ length: 30 }, (_, seed) => {
      const world = still(5, [{ kind: 'lost', probability: 1 }], fleet(1), { seed, instances: { initialReady: 0 } })
      return eventsOf(watch(world).kernel).length
    })
    expect(made.filter((count) => count === 1).length).toBeGreaterThan(5)
    expect(made.filter((count) => count === 0).length).toBeGreaterThan(5)
  })
})

describe('duplicate', () => {
  it('an outcome that is told in two passes', () => {
    const passes = told([{ kind: 'duplicate', probability: 1, what: 'outcome', forSeconds: 1 }])
    const [first, second] = passes
    expect(first?.outcomes).toHaveLength(1)
    expect(second?.outcomes).toContainEqual(first?.outcomes[0])
    expect(second?.atSeconds).toBeGreaterThan(first?.atSeconds ?? Number.NaN)
    expect(passes.slice(2).flatMap(({ outcomes }) => outcomes)).not.toContainEqual(first?.outcomes[0])
  })
  it('or an action that happens twice: the second is told as it ended', () => {
    const [first] = told([{ kind: 'duplicate', probability: 1, what: 'action', forSeconds: 1 }])
    expect(first?.outcomes.map(({ error }) => error?.type)).toEqual(expect.arrayContaining([undefined, 'Conflict']))
    expect(created([{ kind: 'duplicate', probability: 1 }])).toBe(3) // names keep it from being one too many
  })
})
