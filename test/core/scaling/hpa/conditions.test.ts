import { describe, expect, it } from 'vitest'
import type { StageStep, StageWhy } from '../../../../src/core/index.js'
import { conditionsAfter, type HpaCondition, type PassEvent } from '../../../../src/core/scaling/hpa/conditions.js'
import { emptyStatus, type HpaStatus, metricStatus, rescaleReason, statusAfter } from '../../../../src/core/scaling/hpa/status.js'
import { hpaQuirks, noQuirks } from '../../../../src/core/scaling/quirks.js'

const staged = (stage: string, why: StageWhy, from = 3, to = 3): PassEvent => ({
  type: 'Staged',
  step: { type: 'Stage', stage, in: from, out: to, why, until: null },
})
const condition = (type: HpaCondition['type'], status: boolean, reason: string, lastTransitionAt = 1): HpaCondition => ({
  type,
  status,
  reason,
  lastTransitionAt,
})

describe('what a pass tells of', () => {
  it.each<[string, PassEvent, HpaCondition]>([
    ['a scale that was read', { type: 'ScaleRead' }, condition('AbleToScale', true, 'SucceededGetScale')],
    ['one that was not', { type: 'ScaleUnread' }, condition('AbleToScale', false, 'FailedGetScale')],
    ['scaling that is off', { type: 'Disabled', gate: true }, condition('ScalingActive', false, 'ScalingDisabled')],
    ['metrics that failed', { type: 'MetricsFailed', reason: 'FailedGetPodsMetric' }, condition('ScalingActive', false, 'FailedGetPodsMetric')],
    ['metrics that did not', { type: 'MetricsValid' }, condition('ScalingActive', true, 'ValidMetricFound')],
    ['a write that failed', { type: 'WriteFailed' }, condition('AbleToScale', false, 'FailedUpdateScale')],
    ['a write', { type: 'Written', gate: false, toZero: false }, condition('AbleToScale', true, 'SucceededRescale')],
    ['advice that is free', staged('hpa.stabilize', { type: 'Passed' }), condition('AbleToScale', true, 'ReadyForNewScale')],
    [
      'advice that is held on the way up',
      staged('hpa.stabilize', { type: 'Stabilized', direction: 'Up', windowMs: 1, to: 3 }),
      condition('AbleToScale', true, 'ScaleUpStabilized'),
    ],
    [
      'and on the way down',
      staged('hpa.stabilize', { type: 'Stabilized', direction: 'Down', windowMs: 1, to: 3 }),
      condition('AbleToScale', true, 'ScaleDownStabilized'),
    ],
    ['a number within its range', staged('hpa.limit', { type: 'Passed' }), condition('ScalingLimited', false, 'DesiredWithinRange')],
    ['too few', staged('hpa.limit', { type: 'BelowMinimum', minReplicas: 4 }, 3, 4), condition('ScalingLimited', true, 'TooFewReplicas')],
    ['too many', staged('hpa.limit', { type: 'AboveMaximum', maxReplicas: 2 }, 3, 2), condition('ScalingLimited', true, 'TooManyReplicas')],
    [
      'too many at once',
      staged('hpa.limit', { type: 'RateLimited', direction: 'Up', limit: 2, policy: '' }, 3, 2),
      condition('ScalingLimited', true, 'ScaleUpLimit'),
    ],
    [
      'too few at once',
      staged('hpa.limit', { type: 'RateLimited', direction: 'Down', limit: 4, policy: '' }, 3, 4),
      condition('ScalingLimited', true, 'ScaleDownLimit'),
    ],
    [
      'a direction that is off',
      staged('hpa.limit', { type: 'DirectionDisabled', direction: 'Up' }, 3, 2),
      condition('ScalingLimited', true, 'DirectionDisabled'),
    ],
  ])('%s', (_title, event, told) => expect(conditionsAfter([], [event], 1)).toEqual([told]))

  it('and of no other stage', () => expect(conditionsAfter([], [staged('bounds', { type: 'BelowMinimum', minReplicas: 4 }, 3, 4)], 1)).toEqual([]))

  it('of zero only behind its gate', () => {
    const written = (gate: boolean, toZero: boolean): PassEvent => ({ type: 'Written', gate, toZero })
    expect(conditionsAfter([], [written(true, true)], 1)[1]).toEqual(condition('ScaledToZero', true, 'ScaledToZero'))
    expect(conditionsAfter([], [written(true, false)], 1)[1]).toEqual(condition('ScaledToZero', false, 'NotScaledToZero'))
    const atZero = [condition('ScaledToZero', true, 'ScaledToZero')]
    expect(conditionsAfter(atZero, [written(false, true)], 1)).toEqual([condition('AbleToScale', true, 'SucceededRescale')])
    expect(conditionsAfter(atZero, [{ type: 'Disabled', gate: false }], 1)).toEqual([condition('ScalingActive', false, 'ScalingDisabled')])
    expect(conditionsAfter(atZero, [{ type: 'Disabled', gate: true }], 1)).toEqual([...atZero, condition('ScalingActive', false, 'ScalingDisabled')])
  })
})

describe('a condition', () => {
  const before = [condition('ScalingActive', true, 'ValidMetricFound'), condition('AbleToScale', true, 'SucceededGetScale')]
  it('that says the same stays the same', () => expect(conditionsAfter(before, [{ type: 'ScaleRead' }, { type: 'MetricsValid' }], 9)).toBe(before))
  it('with another reason keeps its instant, and its place', () =>
    expect(conditionsAfter(before, [{ type: 'Written', gate: false, toZero: false }], 9)).toEqual([
      before[0],
      condition('AbleToScale', true, 'SucceededRescale', 1),
    ]))
  it('that is no longer told of and was not there is no change', () => {
    const off = [condition('ScalingActive', false, 'ScalingDisabled')]
    expect(conditionsAfter(off, [{ type: 'Disabled', gate: false }], 9)).toBe(off)
  })
  it('that turns for the same reason is dated now too', () =>
    expect(conditionsAfter([condition('ScalingActive', true, 'x')], [{ type: 'MetricsFailed', reason: 'x' }], 9)).toEqual([
      condition('ScalingActive', false, 'x', 9),
    ]))
  it('that turns is dated now', () =>
    expect(conditionsAfter(before, [{ type: 'ScaleUnread' }], 9)).toEqual([before[0], condition('AbleToScale', false, 'FailedGetScale', 9)]))
})

describe('what is shown of a metric', () => {
  const shownOf = (type: string, target: object) =>
    metricStatus({ type, resource: 'x', target: { type: 'Value', utilization: null, averageValue: null, value: null, ...target } }, {
      type: 'Proposed',
      replicas: 3,
      shown: 7,
      average: 2,
    } as never)
  const row = { resource: 'x', utilization: null, averageValue: null, value: null }
  it.each([
    ['Resource', { averageValue: 5 }, { averageValue: 7 }],
    ['Resource', { utilization: 5 }, { utilization: 7, averageValue: 2 }],
    ['ContainerResource', { utilization: 5 }, { utilization: 7, averageValue: 2 }],
    ['Pods', {}, { averageValue: 7 }],
    ['Object', {}, { value: 7 }],
    ['Object', { averageValue: 5 }, { value: 7 }],
    ['Object', { type: 'AverageValue', averageValue: 5 }, { averageValue: 7 }],
    ['External', {}, { value: 7 }],
    ['External', { averageValue: 5 }, { averageValue: 7 }],
  ])('%s %j: %j', (type, target, shown) => expect(shownOf(type, target)).toEqual({ ...row, type, ...shown }))
  it('is nothing where it failed', () =>
    expect(
      metricStatus({ type: 'Pods', resource: null, target: { type: 'Value', utilization: null, averageValue: null, value: null } }, {
        type: 'Failed',
        reason: 'x',
      } as never),
    ).toBe(null))
})

describe('a status', () => {
  const before: HpaStatus = {
    currentReplicas: 1,
    desiredReplicas: 2,
    lastScaleAt: 3,
    currentMetrics: [null],
    conditions: [condition('AbleToScale', true, 'x')],
  }
  it('keeps what it is not told of', () => expect(statusAfter(before, { events: [] }, 9)).toEqual(before))
  it('takes what it is told, nothing too', () =>
    expect(statusAfter(before, { events: [{ type: 'MetricsValid' }], current: 0, desired: 0, currentMetrics: [], lastScaleAt: 0 }, 9)).toEqual({
      currentReplicas: 0,
      desiredReplicas: 0,
      lastScaleAt: 0,
      currentMetrics: [],
      conditions: [...before.conditions, condition('ScalingActive', true, 'ValidMetricFound', 9)],
    }))
  it('begins with nothing', () =>
    expect(emptyStatus).toEqual({ currentReplicas: 0, desiredReplicas: 0, lastScaleAt: null, currentMetrics: [], conditions: [] }))
})

describe('why it rescaled', () => {
  const combined = (replicas: number) => ({ replicas, winner: 'jobs' }) as never
  const binds: StageStep = { type: 'Stage', stage: 'hpa.limit', in: 9, out: 5, why: { type: 'AboveMaximum', maxReplicas: 5 }, until: null }
  it('is a metric that is above its target, or all that are below theirs', () => {
    expect(rescaleReason(combined(4), 3, null, hpaQuirks)).toEqual({ type: 'MetricAboveTarget', metric: 'jobs' })
    expect(rescaleReason(combined(2), 3, null, hpaQuirks)).toEqual({ type: 'MetricsBelowTarget' })
    expect(rescaleReason(combined(3), 3, null, hpaQuirks)).toBe(null)
  })
  it('is the rule that decided, but for the quirk that blames the metric', () => {
    expect(rescaleReason(combined(9), 3, null, noQuirks)).toEqual({ type: 'MetricAboveTarget', metric: 'jobs' })
    expect(rescaleReason(combined(9), 3, binds, noQuirks)).toEqual({ type: 'Rule', why: binds.why })
    expect(rescaleReason(combined(9), 3, binds, hpaQuirks)).toEqual({ type: 'MetricAboveTarget', metric: 'jobs' })
  })
})
