import { describe, expect, it } from 'vitest'
import { type HpaMetric, type HpaReading, isOfWhole, metricOf, reasonOf } from '../../../../src/core/scaling/hpa/metrics.js'
import type { Pod } from '../../../../src/core/scaling/hpa/pods.js'
import { noStrangers } from '../../../../src/core/scaling/hpa/survey.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { external, NOW, pod, tenth, told, tolerance, whole } from './scene.js'

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

describe('a metric reads the target that counts', () => {
  const seen = (...pods: readonly Pod[]): HpaReading => ({ type: 'PerPod', pods, strangers: noStrangers })
  const of = (type: string, target: Partial<HpaMetric['target']>, resource: string | null = 'cpu'): HpaMetric => ({
    type,
    resource,
    target: { type: 'Utilization', utilization: null, averageValue: null, value: null, ...target },
  })
  const two = seen(pod(1_500), pod(1_500))
  it.each<[string, HpaMetric, HpaReading, number | string, (number | string)?]>([
    ['a utilization', of('Resource', { utilization: 50 }), two, 6],
    ['of a container', of('ContainerResource', { utilization: 50 }), two, 6],
    ['an amount of a resource', of('Resource', { averageValue: 1_000 }), two, 3],
    ['of a container', of('ContainerResource', { averageValue: 1_000 }), two, 3],
    ['of both the amount, but for the quirk', of('Resource', { utilization: 50, averageValue: 1_000 }), two, 3, 'NoTarget'],
    ['none', of('Resource', {}), two, 'NoTarget'],
    ['a value is none of a resource', of('Resource', { value: 1_000 }), two, 'NoTarget'],
    ['what pods say', of('Pods', { averageValue: 1_000 }, null), two, 3],
    ['a utilization is none of pods', of('Pods', { utilization: 50 }, null), two, 'NoTarget'],
    ['nor a value', of('Pods', { value: 1_000 }, null), two, 'NoTarget'],
    ['a total of something outside', of('External', { averageValue: 1_000 }), whole(4_000, 1_000), 5],
    ['a level of it', of('External', { value: 1_000 }), whole(1_500, 1_500), 6],
    ['of both the total, but for the quirk', of('External', { averageValue: 1_000, value: 1_000 }), whole(5_000), 5, 'NoTarget'],
    ['a total of an object', of('Object', { type: 'AverageValue', averageValue: 1_000, value: 7 }), whole(5_000, 9_000), 5],
    ['a level of it', of('Object', { type: 'Value', averageValue: 7, value: 1_000 }), whole(3_000, 9_000), 6],
    ['one of no type', of('Object', { averageValue: 1_000, value: 1_000 }), whole(3_000), 'NoTarget'],
    ['what nobody knows', of('Odd', { utilization: 50, averageValue: 1_000, value: 1_000 }), two, 'NoTarget'],
    ['pods are no answer to a whole', of('External', { averageValue: 1_000 }), two, 'Unavailable'],
    ['nor a whole to pods', of('Pods', { averageValue: 1_000 }), whole(5_000), 'Unavailable'],
    ['a request is asked of a utilization', of('Resource', { utilization: 50 }), seen(pod(1_500, { request: null })), 'RequestMissing'],
    ['and not of an amount', of('Resource', { averageValue: 1_000 }), seen(pod(1_500, { request: null })), 2],
  ])('%s', (_case, metric, reading, expected, plain = expected) => {
    const pods = [pod(null), pod(null)]
    const asked = (quirks: Quirks) => told(metricOf(metric, tolerance, tenth(quirks))(reading, pods, { replicas: 2, statusReplicas: 2 }, NOW))
    expect(asked(hpaQuirks)).toBe(expected)
    expect(asked({ ...hpaQuirks, averageValueWins: false })).toBe(plain)
  })
  it('and those that are young are not trusted with cpu', () => {
    const young = pod(9_000, { startedAt: NOW - 60_000, readySince: NOW })
    const unready = pod(9_000, { ready: 'False', readySince: NOW - 3_580_000 })
    const asked = (other: Pod) =>
      told(metricOf(of('Resource', { averageValue: 1_000 }), tolerance, tenth(hpaQuirks))(seen(pod(1_000), other), [], { replicas: 2, statusReplicas: 2 }, NOW))
    const unwell = pod(9_000, { ready: 'False', readySince: NOW - 60_000 })
    expect([young, unready, unwell, pod(9_000)].map(asked)).toEqual([2, 2, 10, 10])
  })
  it('a level is times those that serve', () => {
    const asked = (pods: readonly Pod[], value: number) =>
      told(metricOf(of('External', { value: 1_000 }), tolerance, tenth(hpaQuirks))(whole(value), pods, { replicas: 2, statusReplicas: 2 }, NOW))
    expect(asked([pod(null), pod(null), pod(null, { ready: 'False' })], 1_500)).toBe(3)
    expect(asked([pod(null), pod(null)], 400)).toBe(1)
    expect(asked([], 1_500)).toBe('NoPods')
  })
  it('is one of the whole, or of pods', () =>
    expect(['Resource', 'ContainerResource', 'Pods', 'Object', 'External', 'Odd'].map((type) => isOfWhole(of(type, {})))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]))
})
