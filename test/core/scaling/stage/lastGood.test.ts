import { describe, expect, it } from 'vitest'
import { type Context, lastGood, type Reporter, type Sample, type ScalingInput, scalingOf, targetsOf } from '../../../../src/core/index.js'
import { at, series } from '../series.js'

const targets = targetsOf(
  scalingOf({
    targetMetrics: [
      { type: 'queue_depth', targetValue: 1, tolerance: 0, whenMissing: { type: 'LastGood', maxAgeMs: 320_000 } },
      { type: 'custom', name: 'jobs', targetValue: 1, tolerance: 0, whenMissing: { type: 'LastGood', maxAgeMs: 160_000 } },
      { type: 'custom', name: 'mails', targetValue: 1, tolerance: 0 },
    ],
  }),
  {},
)
const seen = (second: number, values: Readonly<Record<string, number>>): { readonly input: Partial<ScalingInput> } => ({
  input: { metrics: Object.entries(values).map(([name, value]): Sample => ({ name, value, at: at(second), windowMs: 0, kind: 'demand' })) },
})
const reported = (...seconds: readonly number[]): { readonly input: Partial<ScalingInput> } => ({
  input: {
    instances: seconds.map(
      (second): Reporter => ({ standing: 'Ready', metrics: [{ name: 'queue_depth', value: 4, at: at(second), windowMs: 0, kind: 'demand' }] }),
    ),
  },
})
const raised = { why: 'LastGood' } as const

describe('lastGood', () => {
  series('asks for what the metric asked for last, until that is too old', lastGood(targets), 2, [
    { at: 0, raw: 8, ...seen(0, { queue_depth: 8 }), out: 8, applied: 4, until: 120 },
    { at: 10, raw: 4, out: 8, ...raised, applied: 4, until: 320 },
    { at: 319.999, raw: 4, out: 8, ...raised, applied: 4, until: 320 },
    { at: 320, raw: 4, out: 4 },
  ])
  series('never for less than the advice', lastGood(targets), 2, [
    { at: 0, raw: 3, ...seen(0, { queue_depth: 3 }), out: 3, until: 120 },
    { at: 1, raw: 5, out: 5 },
  ])
  series('the largest of several, then the next', lastGood(targets), 9, [
    { at: 0, raw: 9, ...seen(0, { queue_depth: 6, jobs: 9, mails: 30 }), out: 9, applied: 5, until: 120 },
    { at: 1, raw: 5, out: 9, ...raised, applied: 5, until: 160 },
    { at: 160, raw: 5, out: 6, ...raised, applied: 5, until: 320 },
  ])
  series('the last one, not the largest that ever was', lastGood(targets), 2, [
    { at: 0, raw: 9, ...seen(0, { queue_depth: 9 }), out: 9, applied: 2, until: 120 },
    { at: 1, raw: 3, ...seen(1, { queue_depth: 3 }), out: 3, applied: 2, until: 121 },
    { at: 2, raw: 2, out: 3, ...raised, applied: 2, until: 320 },
  ])

  series('a date of the past stands still: the next news is that a sample is too old', lastGood(targets), 2, [
    { at: 30, raw: 8, ...reported(0, 10), out: 8, until: 120 },
  ])

  it('a steady metric writes one date in every 32nd of its age', () => {
    const stage = lastGood(targets.slice(0, 1))
    let memory = stage.memory.empty(2, at(0))
    let written = 0
    for (let second = 0; second < 320; second++) {
      const context: Context = { input: { current: 2, instances: [], metrics: [], ...seen(second, { queue_depth: 2 }).input }, current: 2, changedAt: at(0) }
      const step = stage.decide(context, { raw: 2, missing: false, count: 2 }, memory, at(second))
      if (step.memory !== memory) written++
      memory = step.memory
    }
    expect(written).toBe(32)
  })
})
