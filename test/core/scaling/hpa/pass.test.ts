/** One pass of the controller, whole: what is written, why, what is stored and what is remembered. */
import { describe, expect, it } from 'vitest'
import type { HpaCondition } from '../../../../src/core/scaling/hpa/conditions.js'
import type { HpaMetric } from '../../../../src/core/scaling/hpa/metrics.js'
import type { HpaPass, HpaSpec } from '../../../../src/core/scaling/hpa/pass.js'
import { emptyStatus } from '../../../../src/core/scaling/hpa/status.js'
import { noStrangers } from '../../../../src/core/scaling/hpa/survey.js'
import { hpaQuirks, noQuirks } from '../../../../src/core/scaling/quirks.js'
import { asks, external, NOW, passed, pod, whole } from './scene.js'

const condition = (type: HpaCondition['type'], status: boolean, reason: string): HpaCondition => ({ type, status, reason, lastTransitionAt: NOW })
const read = condition('AbleToScale', true, 'SucceededGetScale')
const conditions = ({ status }: HpaPass) => Object.fromEntries(status.conditions.map(({ type, status: own, reason }) => [type, [own, reason]]))
const failing = (reason: string) => [read, condition('ScalingActive', false, reason)]
const atZero = { ...emptyStatus, conditions: [condition('AbleToScale', true, 'x'), condition('ScaledToZero', true, 'ScaledToZero')] }
const free: Partial<HpaSpec> = { behavior: { scaleUp: null, scaleDown: { stabilizationWindowMs: 0 } } }
const off = (quirk: keyof typeof hpaQuirks) => ({ ...hpaQuirks, [quirk]: false })

describe('a pass that changes the number', () => {
  it('tells of all of it', () =>
    expect(passed(2, 4, { spec: { behavior: { scaleUp: null, scaleDown: null } } })).toEqual({
      written: 4,
      reason: { type: 'MetricAboveTarget', metric: 0 },
      error: null,
      memory: {
        'hpa.zero': { version: 1, scaledToZero: false },
        'hpa.stabilize': {
          version: 1,
          records: [
            { replicas: 2, at: NOW },
            { replicas: 4, at: NOW },
          ],
        },
        'hpa.limit': { version: 1, up: [{ change: 2, at: NOW, outdated: false }], down: [] },
      },
      status: {
        currentReplicas: 2,
        desiredReplicas: 4,
        lastScaleAt: NOW,
        currentMetrics: [{ type: 'External', resource: null, utilization: null, averageValue: 2_000, value: null }],
        conditions: [
          condition('AbleToScale', true, 'SucceededRescale'),
          condition('ScalingActive', true, 'ValidMetricFound'),
          condition('ScalingLimited', false, 'DesiredWithinRange'),
          condition('ScaledToZero', false, 'NotScaledToZero'),
        ],
      },
    }))
  it('may leave nothing', () => {
    const pass = passed(2, 0, { spec: { ...free, minReplicas: 0 } })
    expect(pass).toMatchObject({ written: 0, reason: { type: 'MetricsBelowTarget' }, error: null, memory: { 'hpa.zero': { scaledToZero: true } } })
    expect(conditions(pass).ScaledToZero).toEqual([true, 'ScaledToZero'])
  })
  it('leaves one where nothing is said', () => expect(passed(2, 0, { spec: { ...free, minReplicas: null } }).written).toBe(1))
  it('shows the number after the write without the quirk', () =>
    expect([hpaQuirks, off('showsNumberBefore')].map((quirks) => passed(2, 4, { quirks }).status.currentReplicas)).toEqual([2, 4]))
  it('names the rule that bound it without the quirk', () =>
    expect([hpaQuirks, off('blamesMetric')].map((quirks) => passed(6, 12, { quirks }).reason)).toEqual([
      { type: 'MetricAboveTarget', metric: 0 },
      { type: 'Rule', why: { type: 'AboveMaximum', maxReplicas: 10 } },
    ]))
  it('goes to the bound that it is outside of', () => {
    expect(passed(12, 3)).toMatchObject({ written: 10, reason: { type: 'AboveMaximum' }, error: null, status: { desiredReplicas: 10, currentMetrics: [] } })
    expect(passed(1, 9, { spec: { minReplicas: 2 } })).toMatchObject({ written: 2, reason: { type: 'BelowMinimum' }, error: null })
    expect(conditions(passed(12, 3))).toEqual({ AbleToScale: [true, 'SucceededRescale'], ScaledToZero: [false, 'NotScaledToZero'] })
  })
})

describe('a pass that does not', () => {
  const nothing = { written: null, reason: null }
  const memory = {
    'hpa.zero': { version: 1, scaledToZero: false },
    'hpa.stabilize': { version: 1, records: [{ replicas: 2, at: NOW }] },
    'hpa.limit': { version: 1, up: [], down: [] },
  } as const
  it('could not read the scale', () =>
    expect(passed(2, 3, { memory, input: { scale: null } })).toEqual({
      ...nothing,
      memory,
      error: 'FailedGetScale',
      status: { ...emptyStatus, conditions: [condition('AbleToScale', false, 'FailedGetScale')] },
    }))
  it('stands at zero, where a human chose it', () =>
    expect(passed(0, 3, { memory, spec: { minReplicas: 0 } })).toEqual({
      ...nothing,
      memory,
      error: null,
      status: { ...emptyStatus, conditions: failing('ScalingDisabled') },
    }))
  it.each([
    ['Missing', 'InvalidSelector'],
    ['Unparsable', 'InvalidSelector'],
    ['Ambiguous', 'AmbiguousSelector'],
  ] as const)('has a selector that is %s', (selector, reason) =>
    expect(passed(2, 3, { memory, input: { selector } })).toEqual({
      ...nothing,
      memory,
      error: 'FailedComputeMetricsReplicas',
      status: { ...emptyStatus, currentReplicas: 2, conditions: failing(reason) },
    }),
  )
  it('has pods: nobody is ambiguous otherwise', () => {
    expect(passed(2, 3, { input: { selector: 'Ambiguous', pods: [] } })).toMatchObject({ written: 3, error: null })
    expect(passed(2, 3, { input: { selector: 'Missing', pods: [] } })).toMatchObject({ written: null })
  })
  it('has no metric that answers, and keeps what it remembers', () => {
    const status = { ...emptyStatus, currentReplicas: 2, currentMetrics: [null], conditions: failing('FailedGetExternalMetric') }
    expect(passed(2, null, { memory })).toEqual({ ...nothing, memory, error: 'FailedComputeMetricsReplicas', status })
    expect(passed(2, 3, { memory, input: { readings: [] } })).toEqual({ ...nothing, memory, error: 'FailedComputeMetricsReplicas', status })
  })
  it('has no metric at all', () =>
    expect(passed(2, 3, { memory, spec: { metrics: [] } })).toEqual({
      ...nothing,
      memory,
      error: 'FailedComputeMetricsReplicas',
      status: { ...emptyStatus, currentReplicas: 2, conditions: [read] },
    }))
  it('is content', () => {
    const pass = passed(2, 2)
    expect(pass).toMatchObject({ ...nothing, error: null, status: { currentReplicas: 2, desiredReplicas: 2, lastScaleAt: null } })
    expect(Object.keys(pass.memory ?? {}).sort()).toEqual(['hpa.limit', 'hpa.stabilize', 'hpa.zero'])
    expect(conditions(pass)).toEqual({
      AbleToScale: [true, 'ReadyForNewScale'],
      ScalingActive: [true, 'ValidMetricFound'],
      ScalingLimited: [false, 'DesiredWithinRange'],
    })
  })
  it('could not write, and remembers the advice with the quirk', () => {
    const refused = passed(2, 3, { input: { writeFails: true } })
    expect(refused).toMatchObject({ ...nothing, error: 'FailedUpdateScale', status: { desiredReplicas: 0, lastScaleAt: null } })
    expect(conditions(refused).AbleToScale).toEqual([false, 'FailedUpdateScale'])
    const memories = [hpaQuirks, off('remembersRefused')].map((quirks) => passed(2, 3, { quirks, input: { writeFails: true } }).memory)
    const records = (...replicas: readonly number[]) => ({ 'hpa.stabilize': { version: 1, records: replicas.map((own) => ({ replicas: own, at: NOW })) } })
    expect(memories).toMatchObject([records(2, 3), records(2)])
  })
  it('could read the scale again, though not write it', () => {
    const status = { ...emptyStatus, conditions: [{ ...condition('AbleToScale', false, 'FailedGetScale'), lastTransitionAt: NOW - 1 }] }
    expect(passed(12, 3, { input: { status, writeFails: true } }).status.conditions).toEqual([condition('AbleToScale', false, 'FailedUpdateScale')])
  })
  it('would write less than nothing', () =>
    expect(passed(2, 3, { spec: { minReplicas: -2, maxReplicas: -1 } })).toMatchObject({ ...nothing, error: 'FailedUpdateScale' }))
  it('has an error of its own, that a refused status does not hide', () => {
    expect(passed(2, null, { input: { statusWriteFails: true } })).toMatchObject({ error: 'FailedComputeMetricsReplicas', status: emptyStatus })
    expect(passed(2, 2, { input: { statusWriteFails: true } })).toMatchObject({ ...nothing, error: 'FailedUpdateStatus' })
  })
})

describe('at zero', () => {
  const spec: Partial<HpaSpec> = { minReplicas: 0 }
  it('what was scaled there comes back', () => expect(passed(0, 3, { spec, input: { status: atZero } })).toMatchObject({ written: 3, error: null }))
  it('what once was does not', () => {
    const status = { ...emptyStatus, conditions: [condition('ScaledToZero', false, 'NotScaledToZero'), read] }
    expect(passed(0, 3, { spec, input: { status } })).toMatchObject({ written: null, error: null })
  })
  const input = { status: atZero }
  it('a failing metric keeps it there with the quirk', () => {
    expect(passed(0, null, { spec: { minReplicas: 2 }, input })).toMatchObject({ written: null, reason: null, error: 'FailedComputeMetricsReplicas' })
    expect(passed(0, null, { spec: { minReplicas: 2 }, input, quirks: noQuirks })).toMatchObject({
      written: 2,
      reason: { type: 'BelowMinimum' },
      error: 'FailedComputeMetricsReplicas',
    })
  })
})

describe('many metrics', () => {
  const pods: HpaMetric = { ...external({ averageValue: 1_000 }), type: 'Pods' }
  const silent = { type: 'PerPod', pods: [pod(0), pod(0)], strangers: noStrangers } as const
  it('rise though one fails, and say so', () => {
    const one = passed(2, null, { spec: { metrics: [asks, asks] }, input: { readings: [{ type: 'Unavailable' }, whole(4_000)] } })
    expect(one).toMatchObject({ written: 4, error: 'SomeMetricsFailed', reason: { type: 'MetricAboveTarget', metric: 1 } })
    expect(one.status.currentMetrics.map((shown) => shown === null)).toEqual([true, false])
    const none = passed(2, null, { spec: { metrics: [asks, asks] }, input: { readings: [whole(4_000), { type: 'Unavailable' }] } })
    expect(none).toMatchObject({ written: 4, error: 'SomeMetricsFailed', reason: { metric: 0 } })
  })
  it('have a way back from zero where one of them is of the whole', () =>
    expect(passed(2, 0, { spec: { ...free, minReplicas: 0, metrics: [pods, asks] }, input: { readings: [silent, whole(0)] } }).memory).toMatchObject({
      'hpa.zero': { scaledToZero: true },
    }))
})

describe('the rules of a spec', () => {
  const tolerant = (scaleUp: number, scaleDown: number): Partial<HpaSpec> => ({
    maxReplicas: 40,
    behavior: { scaleUp: { tolerance: scaleUp }, scaleDown: { tolerance: scaleDown, stabilizationWindowMs: 0 } },
  })
  it('are tolerant each way by themselves', () => {
    expect([3, 4].map((wanted) => passed(2, wanted, { spec: tolerant(0.5, 0.1) }).written)).toEqual([null, 4])
    expect([2, 1].map((wanted) => passed(4, wanted, { spec: tolerant(0.1, 0.5) }).written)).toEqual([null, 1])
  })
  it("or by the controller's tenth", () => {
    for (const spec of [free, {}]) expect([22, 23].map((wanted) => passed(20, wanted, { spec: { maxReplicas: 40, ...spec } }).written)).toEqual([null, 23])
    expect([18, 17].map((wanted) => passed(20, wanted, { spec: { maxReplicas: 40, ...free } }).written)).toEqual([null, 17])
  })
  it.each<[string, HpaSpec['behavior'], number, number | null]>([
    ['without behavior', null, 299_999, null],
    ['without behavior, its edge too', null, 300_000, null],
    ['without behavior', null, 300_001, 4],
    ['with one', { scaleUp: null, scaleDown: null }, 299_999, null],
    ['with one', { scaleUp: null, scaleDown: null }, 300_000, 4],
    ['with one of its own', { scaleUp: null, scaleDown: { stabilizationWindowMs: 60_000 } }, 60_000, 4],
  ])('fall late: %s, after %d, %d', (_case, behavior, after, written) => {
    const { memory } = passed(8, 8, { spec: { behavior } })
    expect(passed(8, 4, { spec: { behavior }, memory, now: NOW + after }).written).toBe(written)
  })
  it.each<[string, HpaSpec['behavior'], number | null]>([
    ['at once', { scaleUp: null, scaleDown: null }, 8],
    ['or late', { scaleUp: { stabilizationWindowMs: 60_000 }, scaleDown: null }, null],
  ])('rise %s', (_case, behavior, written) => {
    const { memory } = passed(4, 4, { spec: { behavior } })
    expect(passed(4, 8, { spec: { behavior }, memory, now: NOW + 1_000 }).written).toBe(written)
  })
})
