import { describe } from 'vitest'
import { sustain } from '../../../../src/core/index.js'
import { series } from '../series.js'

const up = { why: 'Sustaining' } as const

describe('sustain', () => {
  const both = sustain({ upMs: 30_000, downMs: 60_000 })

  series('lets a rise pass when its delay is over', both, 2, [
    { at: 0, raw: 2, out: 2 },
    { at: 10, raw: 5, out: 2, ...up, until: 40 },
    { at: 39, raw: 6, out: 2, ...up, until: 40 },
    { at: 40, raw: 4, out: 4 },
  ])

  series('begins anew when the advice breaks', both, 5, [
    { at: 0, raw: 3, out: 5, ...up, until: 60 },
    { at: 59, raw: 5, out: 5 },
    { at: 60, raw: 3, out: 5, ...up, until: 120 },
    { at: 120, raw: 3, out: 3 },
  ])

  series('begins anew after a change', both, 2, [
    { at: 0, raw: 8, out: 2, ...up, until: 30 },
    { at: 30, raw: 8, count: 4, out: 4 },
    { at: 31, raw: 8, out: 4, ...up, until: 60 },
    { at: 60, raw: 8, out: 8 },
  ])

  series('a missing sample breaks a step down, not a step up', both, 5, [
    { at: 0, raw: 3, out: 5, ...up, until: 60 },
    { at: 50, raw: 5, missing: true, out: 5 },
    { at: 51, raw: 3, out: 5, ...up, until: 111 },
    { at: 70, raw: 9, out: 5, ...up, until: 100 },
    { at: 90, raw: 5, missing: true, out: 5 },
    { at: 100, raw: 9, out: 9 },
  ])

  series('time alone brings nothing down while a sample is missing', both, 5, [
    { at: 0, raw: 3, missing: true, out: 5, ...up },
    { at: 3_600, raw: 3, missing: true, out: 5, ...up },
  ])

  series('a direction without a delay passes at once', sustain({ upMs: 0, downMs: 60_000 }), 2, [
    { at: 0, raw: 9, out: 9 },
    { at: 1, raw: 2, out: 9, ...up, until: 61 },
  ])

  series('the other way round breaks both', both, 5, [
    { at: 0, raw: 7, out: 5, ...up, until: 30 },
    { at: 20, raw: 4, out: 5, ...up, until: 80 },
    { at: 30, raw: 7, out: 5, ...up, until: 60 },
    { at: 80, raw: 4, out: 5, ...up, until: 140 },
  ])

  series('runs on through what a later stage holds back', both, 2, [
    { at: 0, raw: 6, out: 2, ...up, until: 30 },
    { at: 30, raw: 6, out: 6, applied: 2 },
    { at: 50, raw: 6, out: 6 },
  ])
})
