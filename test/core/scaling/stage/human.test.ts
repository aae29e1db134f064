import { describe } from 'vitest'
import { override, pause } from '../../../../src/core/index.js'
import { at, series } from '../series.js'

describe('override', () => {
  series('a number in the place of every other, until it ends', override({ replicas: 7, until: at(60) }), 2, [
    { at: 0, raw: 3, out: 7, why: 'Overridden', until: 60 },
    { at: 59.999, raw: 9, out: 7, why: 'Overridden', until: 60 },
    { at: 60, raw: 9, out: 9 },
  ])
  series('without an end for good, none included', override({ replicas: 0 }), 2, [{ at: 0, raw: 3, out: 0, why: 'Overridden' }])
})

const paused = { why: 'ScalingPaused' } as const

describe('pause', () => {
  series('of both directions', pause({ direction: 'Both', until: at(60) }), 4, [
    { at: 0, raw: 9, out: 4, ...paused, until: 60 },
    { at: 1, raw: 1, out: 4, ...paused, until: 60 },
    { at: 2, raw: 4, out: 4, ...paused, until: 60 },
    { at: 60, raw: 9, out: 9 },
  ])
  series('of the way up', pause({ direction: 'Up' }), 4, [
    { at: 0, raw: 9, out: 4, ...paused },
    { at: 1, raw: 1, out: 1, ...paused },
  ])
  series('of the way down', pause({ direction: 'Down' }), 4, [
    { at: 0, raw: 1, out: 4, ...paused },
    { at: 1, raw: 9, out: 9, ...paused },
  ])
})
