/** What the quick survey adds up on the way: whoever takes work, reports and is trusted. That it is the slow one is a law. */
import { describe, expect, it } from 'vitest'
import type { Measured, Reporter } from '../../../../src/core/index.js'
import { surveyRules } from '../../../../src/core/scaling/hpa/average.js'
import type { SampleRules } from '../../../../src/core/scaling/hpa/reporters.js'
import { settingsOf } from '../../../../src/core/scaling/hpa/settings.js'
import type { Survey } from '../../../../src/core/scaling/hpa/survey.js'
import { surveyReporters } from '../../../../src/core/scaling/hpa/surveyReporters.js'
import { NOW } from './scene.js'

const sample = (value: number, other: Partial<Measured> = {}): Measured => ({ name: 'm', value, at: NOW, windowMs: 15_000, kind: 'utilization', ...other })
const ready = (own: Measured, instance: Partial<NonNullable<Reporter['instance']>> = {}): Reporter => ({
  standing: 'Ready',
  metrics: [own],
  instance: { phase: 'Healthy', ...instance },
})
const surveyed = (reporters: readonly Reporter[], request: number | null = null): Survey => {
  const samples: SampleRules = { names: ['m'], unit: 'Utilization', request, sound: null }
  return surveyReporters(surveyRules({ type: 'Utilization', target: 60 }, 'cpu', settingsOf({})), samples, reporters, NOW)
}

describe('a survey of instances', () => {
  it('adds up shares of the whole, and the oldest of them', () =>
    expect(surveyed([ready(sample(50)), ready(sample(70, { at: NOW - 9 })), ready(sample(60, { at: NOW - 5 }))])).toMatchObject({
      listed: 3,
      heard: 3,
      counted: 3,
      usage: 180_000,
      requested: 300_000,
      oldestAt: NOW - 9,
      requestMissing: false,
    }))
  it('adds up shares of what each requests', () =>
    expect(surveyed([ready(sample(50)), ready(sample(3, { kind: 'demand' }))], 2_000)).toMatchObject({ counted: 2, usage: 4_000, requested: 4_000 }))
  it('tells that an amount has no request to be measured by', () =>
    expect(surveyed([ready(sample(3, { kind: 'demand' })), ready(sample(50))])).toMatchObject({ counted: 2, requested: 100_000, requestMissing: true }))
  it.each<[string, number, number, number]>([
    ['is young and measured since it was ready', 299_999, 15_000, 1],
    ['is young and measured from before', 299_999, 14_999, 0],
    ['is no longer young', 300_000, 0, 1],
  ])('of one that %s', (_case, startedMs, readyMs, counted) => {
    const found = surveyed([ready(sample(50), { startedAt: NOW - startedMs, readyAt: NOW - readyMs }), ready(sample(50))])
    expect([found.counted, found.unready, found.heard]).toEqual([counted + 1, 1 - counted, 2])
  })
})
