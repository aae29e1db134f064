import { describe } from 'vitest'
import { idle, type Reporter, type Sample, type ScalingInput } from '../../../../src/core/index.js'
import { at, series } from '../series.js'

const activation = { metric: 'jobs', threshold: 2, idleMs: 60_000 }
const jobs = (value: number, second: number): Sample => ({ name: 'jobs', value, at: at(second), windowMs: 0, kind: 'demand' })
const whole = (value: number, second: number): { readonly input: Partial<ScalingInput> } => ({ input: { metrics: [jobs(value, second)] } })
const each = (second: number, ...values: readonly number[]): { readonly input: Partial<ScalingInput> } => ({
  input: { instances: values.map((value): Reporter => ({ standing: 'Ready', metrics: [jobs(value, second)] })), metrics: [jobs(99, second)] },
})
const notIdle = { why: 'NotIdle' } as const

describe('idle', () => {
  series('quiet for long enough, and no more than one asked for: to zero', idle(activation), 1, [
    { at: 0, raw: 0, ...whole(2, 0), out: 1, ...notIdle, until: 60 },
    { at: 59.999, raw: 0, ...whole(0, 59), out: 1, ...notIdle, until: 60 },
    { at: 60, raw: 1, ...whole(0, 60), out: 0, why: 'Idle', until: 180 },
  ])

  series('as long as more than one is asked for, not yet', idle(activation), 3, [
    { at: 0, raw: 3, ...whole(0, 0), out: 3, until: 120 },
    { at: 100, raw: 2, ...whole(0, 100), out: 2, until: 220 },
    { at: 110, raw: 1, ...whole(0, 110), out: 0, why: 'Idle', until: 230 },
  ])

  series('a load in between begins anew, and so does a sample that is missing', idle(activation), 1, [
    { at: 0, raw: 0, ...whole(0, 0), out: 1, ...notIdle, until: 60 },
    { at: 30, raw: 0, ...whole(3, 30), out: 1, ...notIdle, until: 150 },
    { at: 40, raw: 0, ...whole(0, 40), out: 1, ...notIdle, until: 100 },
    { at: 70, raw: 0, out: 1, ...notIdle },
    { at: 80, raw: 0, ...whole(0, 80), out: 1, ...notIdle, until: 140 },
    { at: 140, raw: 1, ...whole(0, 140), out: 0, why: 'Idle', until: 260 },
  ])

  series('a target that is missing may ask for more, so not to zero', idle(activation), 1, [
    { at: 0, raw: 1, ...whole(0, 0), out: 1, until: 60 },
    { at: 60, raw: 1, missing: true, ...whole(0, 60), out: 1, until: 180 },
    { at: 61, raw: 1, ...whole(0, 61), out: 0, why: 'Idle', until: 181 },
  ])

  series('from zero only by the metric, to one at least', idle(activation), 0, [
    { at: 0, raw: 4, ...whole(2, 0), out: 0, why: 'NotActivated', until: 120 },
    { at: 10, raw: 4, out: 0, why: 'NotActivated' },
    { at: 20, raw: 0, ...whole(3, 20), out: 1, why: 'Activated', until: 140 },
  ])
  series('or to what was asked for', idle(activation), 0, [{ at: 0, raw: 4, ...whole(3, 0), out: 4, until: 120 }])

  series('what instances report is added up, and comes before what is said of the whole', idle(activation), 2, [
    { at: 0, raw: 1, ...each(0, 1, 1), out: 1, until: 60 },
    { at: 60, raw: 1, ...each(60, 1, 1), out: 0, why: 'Idle', until: 180 },
  ])
  series('so that together they may be loud', idle(activation), 2, [
    { at: 0, raw: 1, ...each(0, 2, 1), out: 1, until: 120 },
    { at: 70, raw: 1, ...each(70, 2, 1), out: 1, until: 190 },
  ])
})
