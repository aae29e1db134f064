import { describe, expect, it } from 'vitest'
import { limitOf, type RateRules, rateLimit } from '../../../../src/core/scaling/stage/rateLimit.js'
import { at, series } from '../series.js'

const limited = { why: 'RateLimited' } as const
const any: RateRules = { selectPolicy: 'Max', policies: [{ type: 'Percent', value: 1_000, periodMs: 1_000 }] }
const pods = (value: number, periodMs: number): RateRules => ({ selectPolicy: 'Max', policies: [{ type: 'Pods', value, periodMs }] })

describe('rateLimit', () => {
  series('is born with every budget spent', rateLimit({ up: pods(4, 15_000), down: any }), 2, [
    { at: 0, raw: 9, out: 2, ...limited, until: 15 },
    { at: 14.999, raw: 9, out: 2, ...limited, until: 15 },
    { at: 15, raw: 9, out: 6, ...limited },
  ])

  series('a period is (t − P, t]: what left it may be spent again', rateLimit({ up: pods(4, 60_000), down: any }), 2, [
    { at: 100, raw: 3, out: 3 },
    { at: 110, raw: 20, out: 6, ...limited, until: 160 },
    { at: 159, raw: 20, out: 6, ...limited, until: 160 },
    { at: 160, raw: 20, out: 7, ...limited, until: 170 },
    { at: 170, raw: 20, out: 10, ...limited, until: 220 },
  ])

  series('is gross: what came back is not given back', rateLimit({ up: pods(4, 60_000), down: pods(4, 60_000) }), 10, [
    { at: 100, raw: 14, out: 14 },
    { at: 101, raw: 10, out: 10 },
    { at: 102, raw: 14, out: 10, ...limited, until: 160 },
    { at: 160, raw: 14, out: 14 },
  ])

  series(
    'of several the one that permits most (Max)',
    rateLimit({ up: { selectPolicy: 'Max', policies: [...pods(4, 15_000).policies, { type: 'Percent', value: 100, periodMs: 15_000 }] }, down: any }),
    3,
    [
      { at: 100, raw: 50, out: 7, ...limited },
      { at: 115, raw: 50, out: 14, ...limited },
      { at: 130, raw: 50, out: 28, ...limited },
    ],
  )

  series('or least (Min)', rateLimit({ up: { selectPolicy: 'Min', policies: [...pods(4, 15_000).policies, ...pods(6, 60_000).policies] }, down: any }), 3, [
    { at: 100, raw: 50, out: 7, ...limited },
    { at: 115, raw: 50, out: 9, ...limited, until: 160 },
    { at: 160, raw: 50, out: 13, ...limited },
  ])

  series('or none (Disabled)', rateLimit({ up: { ...any, selectPolicy: 'Disabled' }, down: any }), 3, [
    { at: 100, raw: 50, out: 3, why: 'DirectionDisabled' },
    { at: 101, raw: 1, out: 1 },
    { at: 102, raw: 2, out: 1, why: 'DirectionDisabled' },
  ])

  series('charges what was exempt, and limits what follows', rateLimit({ up: pods(4, 60_000), down: any }), 2, [
    { at: 100, raw: 2, out: 2, applied: 10 },
    { at: 110, raw: 12, out: 10, ...limited, until: 160 },
    { at: 160, raw: 12, out: 12 },
  ])

  describe('percentages in whole numbers', () => {
    const limit = (direction: 'Up' | 'Down', current: number, value: number): number =>
      limitOf(
        { rules: { selectPolicy: 'Max', policies: [{ type: 'Percent', value, periodMs: 60_000 }] }, direction, current, events: [], bornAt: at(-3_600) },
        at(0),
      ).count

    it.each([
      // Those that HPA v2 gets wrong by one (hpa.md §1.8).
      ['Up', 50, 10, 55],
      ['Up', 90, 10, 99],
      ['Up', 100, 10, 110],
      ['Up', 110, 10, 121],
      ['Up', 200, 10, 220],
      ['Down', 5, 80, 1],
      ['Down', 10, 80, 2],
      ['Down', 20, 80, 4],
      // Up rounds up, down rounds down: one more is always permitted.
      ['Up', 1, 10, 2],
      ['Down', 1, 10, 0],
      ['Down', 9, 10, 8],
      ['Down', 10, 100, 0],
      ['Down', 10, 250, 0],
      ['Up', 0, 100, 1],
      ['Up', 1_000_000, 1_000_000, 10_001_000_000],
    ] as const)('%s from %d by %d per cent: %d', (direction, current, value, expected) => expect(limit(direction, current, value)).toBe(expected))
  })

  describe('when more was spent than there is', () => {
    it('current − spent is negative: it permits nothing', () => {
      const events = [{ at: at(-1), change: 30 }]
      for (const { policies } of [pods(100, 60_000), { policies: [{ type: 'Percent', value: 100, periodMs: 60_000 }] } as const])
        expect(limitOf({ rules: { selectPolicy: 'Max', policies }, direction: 'Up', current: 10, events, bornAt: at(-3_600) }, at(0)).count).toBe(10)
    })
  })
})
