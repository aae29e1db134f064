import { describe, expect, it } from 'vitest'
import { type HpaMetric, type HpaReading, metricOf, reasonOf } from '../../../../src/core/scaling/hpa/metrics.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { external, NOW, tenth, told, tolerance, whole } from './scene.js'

const proposed = (metric: HpaMetric, reading: HpaReading, quirks: Quirks = noQuirks) =>
  told(metricOf(metric, tolerance, tenth(quirks))(reading, [], { replicas: 2, statusReplicas: 2 }, NOW))
const total = external({ averageValue: 1_000 })
const level = external({ type: 'Value', value: 1_000 })
const averaged: HpaMetric = { ...total, type: 'Pods' }

describe('a metric of HPA v2', () => {
  it('proposes nothing without a target', () => expect(proposed(external({ type: 'Value' }), whole(1))).toBe('NoTarget'))
  it.each([
    ['a total', total],
    ['a level', level],
    ['an average', averaged],
  ])('%s proposes nothing of what is unavailable', (_title, metric) => expect(proposed(metric, { type: 'Unavailable' })).toBe('Unavailable'))
  it('a total or a level proposes nothing where nobody answers', () => {
    expect(proposed(total, whole())).toBe('MetricsServiceReturnedNothing')
    expect(proposed(level, whole())).toBe('MetricsServiceReturnedNothing')
  })
  it('a total below zero is none, but for the quirk', () => {
    expect(proposed(total, whole(-1))).toBe('NegativeTotal')
    expect(proposed(total, whole(-1), hpaQuirks)).not.toBe('NegativeTotal')
  })
  it('of an object the first answer counts', () => {
    expect(proposed({ ...total, type: 'Object' }, whole(4_000, 9_000))).toBe(4)
    expect(proposed(total, whole(4_000, 1_000))).toBe(5)
  })
  it('names what fails', () =>
    expect(['Pods', 'External', 'Odd'].map((type) => reasonOf({ ...total, type }))).toEqual([
      'FailedGetPodsMetric',
      'FailedGetExternalMetric',
      'InvalidMetricSourceType',
    ]))
})
