/**
 * The conditions of an autoscaler: a fold over what happened in a pass, each event speaking for one of them. What a pass does not speak of stays.
 * A condition keeps its place, and its time while its status stays. Source: hpa.md §1.10.
 */
import type { StageStep } from '../../domain/trail.js'
import type { Instant } from '../../domain/units.js'
import { LIMIT } from './limit.js'
import { STABILIZE } from './stabilize.js'

export type HpaConditionType = 'AbleToScale' | 'ScalingActive' | 'ScalingLimited' | 'ScaledToZero'
export type HpaCondition = { readonly type: HpaConditionType; readonly status: boolean; readonly reason: string; readonly lastTransitionAt: Instant }

/** What happened, in the order in which it did. `gate`: scaling to zero is on. */
export type PassEvent =
  | { readonly type: 'ScaleRead' }
  | { readonly type: 'ScaleUnread' }
  | { readonly type: 'Disabled'; readonly gate: boolean }
  | { readonly type: 'MetricsFailed'; readonly reason: string }
  | { readonly type: 'MetricsValid' }
  | { readonly type: 'Staged'; readonly step: StageStep }
  | { readonly type: 'WriteFailed' }
  | { readonly type: 'Written'; readonly gate: boolean; readonly toZero: boolean }

export const conditionsAfter = (before: readonly HpaCondition[], events: readonly PassEvent[], now: Instant): readonly HpaCondition[] =>
  events.reduce((conditions, event) => onEvent(conditions, event, now), before)

const onEvent = (conditions: readonly HpaCondition[], event: PassEvent, now: Instant): readonly HpaCondition[] => {
  switch (event.type) {
    case 'ScaleRead':
      return withCondition(conditions, 'AbleToScale', true, 'SucceededGetScale', now)
    case 'ScaleUnread':
      return withCondition(conditions, 'AbleToScale', false, 'FailedGetScale', now)
    case 'Disabled': {
      const told = withCondition(conditions, 'ScalingActive', false, 'ScalingDisabled', now)
      return event.gate ? told : without(told, 'ScaledToZero')
    }
    case 'MetricsFailed':
      return withCondition(conditions, 'ScalingActive', false, event.reason, now)
    case 'MetricsValid':
      return withCondition(conditions, 'ScalingActive', true, 'ValidMetricFound', now)
    case 'Staged':
      return onStage(conditions, event.step, now)
    case 'WriteFailed':
      return withCondition(conditions, 'AbleToScale', false, 'FailedUpdateScale', now)
    case 'Written': {
      const told = withCondition(conditions, 'AbleToScale', true, 'SucceededRescale', now)
      if (!event.gate) return without(told, 'ScaledToZero')
      return withCondition(told, 'ScaledToZero', event.toZero, event.toZero ? 'ScaledToZero' : 'NotScaledToZero', now)
    }
  }
}

const onStage = (conditions: readonly HpaCondition[], step: StageStep, now: Instant): readonly HpaCondition[] => {
  if (step.stage === STABILIZE) return withCondition(conditions, 'AbleToScale', true, stabilizationOf(step), now)
  if (step.stage === LIMIT) return withCondition(conditions, 'ScalingLimited', step.out !== step.in, limitNameOf(step), now)
  return conditions
}

const stabilizationOf = ({ why }: StageStep): string => (why.type === 'Stabilized' ? `Scale${why.direction}Stabilized` : 'ReadyForNewScale')

const limitNameOf = ({ why }: StageStep): string => {
  switch (why.type) {
    case 'BelowMinimum':
      return 'TooFewReplicas'
    case 'AboveMaximum':
      return 'TooManyReplicas'
    case 'RateLimited':
      return `Scale${why.direction}Limit`
    case 'DirectionDisabled':
      return why.type
    default:
      return 'DesiredWithinRange'
  }
}

const withCondition = (conditions: readonly HpaCondition[], type: HpaConditionType, status: boolean, reason: string, now: Instant): readonly HpaCondition[] => {
  const place = conditions.findIndex((condition) => condition.type === type)
  const before = conditions[place]
  if (before === undefined) return [...conditions, { type, status, reason, lastTransitionAt: now }]
  if (before.status === status && before.reason === reason) return conditions
  const after = { type, status, reason, lastTransitionAt: before.status === status ? before.lastTransitionAt : now }
  return conditions.map((condition, i) => (i === place ? after : condition))
}

const without = (conditions: readonly HpaCondition[], type: HpaConditionType): readonly HpaCondition[] =>
  conditions.some((condition) => condition.type === type) ? conditions.filter((condition) => condition.type !== type) : conditions
