import { describe, expect, it } from 'vitest'
import { bounds, budget, caution, hold, type Limits } from '../../../../src/core/index.js'
import { tightest } from '../../../../src/core/scaling/stage/edges.js'
import { at, series } from '../series.js'

describe('bounds', () => {
  series('moves the count into them at once', bounds({ minReplicas: 2, maxReplicas: 6 }), 2, [
    { at: 0, raw: 9, out: 6, why: 'AboveMaximum' },
    { at: 1, raw: 0, out: 2, why: 'BelowMinimum' },
    { at: 2, raw: 4, out: 4 },
  ])

  const calendar = (minReplicas: number | null, maxReplicas: number | null) => ({
    input: { calendar: { ...(minReplicas === null ? {} : { minReplicas }), ...(maxReplicas === null ? {} : { maxReplicas }), until: at(100) } },
  })
  series('narrowed by a calendar, until it ends', bounds({ minReplicas: 2, maxReplicas: 6 }), 2, [
    { at: 0, raw: 2, ...calendar(4, null), out: 4, why: 'BelowMinimum', until: 100 },
    { at: 1, raw: 9, ...calendar(null, 5), out: 5, why: 'AboveMaximum', until: 100 },
    { at: 2, raw: 5, ...calendar(4, 5), out: 5, until: 100 },
    { at: 99.999, raw: 2, ...calendar(4, null), out: 4, why: 'BelowMinimum', until: 100 },
    { at: 100, raw: 2, ...calendar(4, null), out: 2 },
  ])
  series('a calendar outside the spec is cut to it', bounds({ minReplicas: 2, maxReplicas: 6 }), 2, [
    { at: 0, raw: 4, ...calendar(8, 9), out: 6, why: 'BelowMinimum', until: 100 },
    { at: 1, raw: 4, ...calendar(0, 1), out: 2, why: 'AboveMaximum', until: 100 },
    { at: 2, raw: 4, ...calendar(5, 3), out: 3, why: 'AboveMaximum', until: 100 },
    { at: 3, raw: 2, ...calendar(5, 3), out: 3, why: 'BelowMinimum', until: 100 },
  ])
})

describe('caution', () => {
  const young = { input: { cautiousUntil: at(60) } }
  series('lets no step down pass while memory is young', caution, 5, [
    { at: 0, raw: 3, ...young, out: 5, why: 'MemoryYoung', until: 60 },
    { at: 1, raw: 7, ...young, out: 7 },
    { at: 59.999, raw: 3, ...young, out: 7, why: 'MemoryYoung', until: 60 },
    { at: 60, raw: 3, ...young, out: 3 },
  ])
  series('and everything when nothing is said of its age', caution, 5, [{ at: 0, raw: 3, out: 3 }])
})

describe('budget', () => {
  const over = { why: 'OverBudget' } as const
  series('caps a rise, and never takes away what is there', budget({}), 4, [
    { at: 0, raw: 9, input: { limits: { instances: 6 } }, out: 6, ...over },
    { at: 1, raw: 9, input: { limits: { instances: 2 } }, out: 6, ...over },
    { at: 2, raw: 3, input: { limits: { instances: 2 } }, out: 3 },
    { at: 3, raw: 9, out: 9 },
  ])
  series('of what is shared by what one instance draws, the tightest', budget({ tokensPerMinute: 0.1, costPerHour: 2 }), 1, [
    { at: 0, raw: 9, input: { limits: { instances: 8, tokensPerMinute: 0.3, costPerHour: 14 } }, out: 3, ...over },
    { at: 1, raw: 9, input: { limits: { tokensPerMinute: 5, costPerHour: 14 } }, out: 7, ...over },
    { at: 2, raw: 9, input: { limits: { requestsPerMinute: 1 } }, out: 9 },
    { at: 3, raw: 12, input: { limits: { costPerHour: 0 } }, out: 9, ...over },
  ])

  it('says of a part of what is shared of which limit it is, unless another one is tighter', () => {
    const limits: Limits = { instances: 5, costPerHour: 100, shared: { limit: 'tokensPerMinute', all: 1_000 } }
    expect(tightest(limits, {})).toEqual({ limit: 'tokensPerMinute', most: 5, shared: 1_000 })
    expect(tightest(limits, { costPerHour: 25 })).toEqual({ limit: 'costPerHour', most: 4 })
    expect(tightest({ instances: 5 }, {})).toEqual({ limit: 'instances', most: 5 })
  })
})

describe('hold', () =>
  series('the number stands, whatever is advised', hold, 5, [
    { at: 0, raw: 9, out: 5, why: 'AgentPaused' },
    { at: 1, raw: 1, out: 5, why: 'AgentPaused' },
    { at: 2, raw: 5, out: 5 },
  ]))
