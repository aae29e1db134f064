import { describe } from 'vitest'
import { stabilize } from '../../../../src/core/index.js'
import { series } from '../series.js'

const held = { why: 'Stabilized' } as const

describe('stabilize', () => {
  const down = stabilize({ upMs: 0, downMs: 300_000 })
  const up = stabilize({ upMs: 60_000, downMs: 0 })

  series('an hour at 10, then 5: the hour counts until its end has left the window', down, 10, [
    { at: 0, raw: 10, out: 10 },
    { at: 3_600, raw: 5, out: 10, ...held, until: 3_900 },
    { at: 3_899, raw: 5, out: 10, ...held, until: 3_900 },
    { at: 3_900, raw: 5, out: 5 },
  ])

  series('shrinks to the highest advice of the window, step by step', down, 10, [
    { at: 0, raw: 10, out: 10 },
    { at: 400, raw: 8, out: 10, ...held, until: 700 },
    { at: 500, raw: 4, out: 10, ...held, until: 700 },
    { at: 600, raw: 6, out: 10, ...held, until: 700 },
    { at: 700, raw: 6, out: 8, ...held, until: 800 },
    { at: 800, raw: 6, out: 6 },
  ])

  series('is born as if the present number had been wanted until now', down, 7, [
    { at: 0, raw: 2, out: 7, ...held, until: 300 },
    { at: 300, raw: 2, out: 2 },
  ])

  series('but lets a rise pass at birth', stabilize({ upMs: 60_000, downMs: 300_000 }), 2, [{ at: 0, raw: 9, out: 9 }])

  series('grows to the lowest advice of the window', up, 2, [
    { at: 0, raw: 2, out: 2 },
    { at: 100, raw: 9, out: 2, ...held, until: 160 },
    { at: 130, raw: 5, out: 2, ...held, until: 160 },
    { at: 160, raw: 8, out: 5, ...held, until: 220 },
    { at: 219, raw: 8, out: 5, ...held, until: 220 },
    { at: 220, raw: 8, out: 8 },
  ])

  series('a spike counts for the whole window, however short it was', down, 4, [
    { at: 0, raw: 4, out: 4 },
    { at: 10, raw: 12, out: 12 },
    { at: 11, raw: 4, out: 12, ...held, until: 311 },
    { at: 311, raw: 4, out: 4 },
  ])

  series('remembers what was advised, not what an earlier stage made of it', down, 4, [
    { at: 0, raw: 12, count: 4, out: 4 },
    { at: 1, raw: 12, out: 12 },
    { at: 2, raw: 3, count: 11, out: 12, ...held, until: 302 },
    { at: 302, raw: 3, out: 3 },
  ])

  series('a window of nothing holds nothing', stabilize({ upMs: 0, downMs: 0 }), 4, [
    { at: 0, raw: 9, out: 9 },
    { at: 0, raw: 1, out: 1 },
  ])
})
