import { describe } from 'vitest'
import { cooldown } from '../../../../src/core/index.js'
import { series } from '../series.js'

const cooling = { why: 'CoolingDown' } as const

describe('cooldown', () => {
  series('holds both directions after any change', cooldown(60_000), 3, [
    { at: 0, raw: 5, out: 5 },
    { at: 10, raw: 9, out: 5, ...cooling, until: 60 },
    { at: 20, raw: 2, out: 5, ...cooling, until: 60 },
    { at: 59.999, raw: 9, out: 5, ...cooling, until: 60 },
    { at: 60, raw: 2, out: 2 },
    { at: 61, raw: 9, out: 2, ...cooling, until: 120 },
  ])

  series('at birth holds the step down only', cooldown(60_000), 3, [
    { at: 0, raw: 1, out: 3, ...cooling, until: 60 },
    { at: 59, raw: 1, out: 3, ...cooling, until: 60 },
    { at: 60, raw: 1, out: 1 },
  ])

  series('a change that was exempt counts as well', cooldown(60_000), 3, [
    { at: 100, raw: 3, out: 3, applied: 10 },
    { at: 110, raw: 12, out: 10, ...cooling, until: 160 },
    { at: 160, raw: 12, out: 12 },
  ])
})
