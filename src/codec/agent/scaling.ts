/**
 * `spec.scaling` of the Agent document. Shapes only: what a value may be beside another is the business of `specFaults`.
 */
import * as t from 'io-ts'
import type * as domain from '../../core/domain/index.js'
import { metricTypes, pauseDirections, selectPolicies } from '../../core/domain/index.js'
import { closed, optional, required } from '../base/closed.js'
import { listOf, tagged } from '../base/collection.js'
import { Duration, Seconds } from '../base/duration.js'
import { Timestamp } from '../base/instant.js'
import { Finite, Flag, Name, oneOf } from '../base/plain.js'
import { refuse } from '../base/refuse.js'
import { shaped, shapeOf } from '../base/shape.js'
import { nearest } from '../base/suggest.js'
import type { ScalingDocument, ScalingPolicyDocument, ScalingRulesDocument, ScheduleDocument, TargetMetricDocument, WhenMissingDocument } from './document.js'
import { MetricSpec } from './metric.js'

type Rule<T extends domain.WhenMissing['type']> = Extract<domain.WhenMissing, { readonly type: T }>

const WhenMissingMap = tagged<domain.WhenMissing, Exclude<WhenMissingDocument, string>>({
  Hold: closed<Rule<'Hold'>, Rule<'Hold'>>({ type: required(oneOf(['Hold'])) }),
  LastGood: closed<Rule<'LastGood'>, { readonly type: 'LastGood'; readonly maxAgeSeconds: number }>({
    type: required(oneOf(['LastGood'])),
    maxAgeMs: required(Seconds, 'maxAgeSeconds'),
  }),
  Ignore: closed<Rule<'Ignore'>, Rule<'Ignore'>>({ type: required(oneOf(['Ignore'])) }),
  Fallback: closed<Rule<'Fallback'>, Rule<'Fallback'>>({ type: required(oneOf(['Fallback'])), replicas: required(Finite) }),
  Value: closed<Rule<'Value'>, Rule<'Value'>>({ type: required(oneOf(['Value'])), value: required(Finite) }),
})

/** Hold and Ignore may stand alone. */
export const WhenMissing: t.Type<domain.WhenMissing, WhenMissingDocument> = shaped<domain.WhenMissing, WhenMissingDocument>(
  shapeOf(WhenMissingMap),
  'Hold, Ignore, or a map such as {type: Fallback, replicas: 2} or {type: Value, value: 0}',
  WhenMissingMap.is,
  (u, context) => {
    if (u === 'Hold' || u === 'Ignore') return t.success({ type: u })
    if (typeof u === 'object') return WhenMissingMap.validate(u, context)
    const meant = typeof u === 'string' ? nearest(u, ['Hold', 'Ignore']) : undefined
    return refuse(u, context, `expected ${WhenMissing.name}${meant === undefined ? '' : `; did you mean ${meant}?`}`)
  },
  (rule) => (rule.type === 'Hold' || rule.type === 'Ignore' ? rule.type : WhenMissingMap.encode(rule)),
)

export const TargetMetric: t.Type<domain.TargetMetricInput, TargetMetricDocument> = closed<domain.TargetMetricInput, TargetMetricDocument>({
  type: required(oneOf(metricTypes)),
  name: optional(Name),
  targetValue: optional(Finite),
  targetAverageValue: optional(Finite),
  tolerance: optional(Finite),
  maxAgeMs: optional(Seconds, 'maxAgeSeconds'),
  whenMissing: optional(WhenMissing),
})

export const ScalingPolicy: t.Type<domain.ScalingPolicy, ScalingPolicyDocument> = closed<domain.ScalingPolicy, ScalingPolicyDocument>({
  type: required(oneOf(['Pods', 'Percent'])),
  value: required(Finite),
  periodMs: required(Seconds, 'periodSeconds'),
})

export const ScalingRules: t.Type<Partial<domain.ScalingRules>, ScalingRulesDocument> = closed<Partial<domain.ScalingRules>, ScalingRulesDocument>({
  stabilizationWindowMs: optional(Seconds, 'stabilizationWindowSeconds'),
  selectPolicy: optional(oneOf(selectPolicies)),
  policies: optional(listOf(ScalingPolicy)),
  tolerance: optional(Finite),
})

type Behavior = NonNullable<domain.ScalingInputSpec['behavior']>
const Behavior: t.Type<Behavior, NonNullable<ScalingDocument['behavior']>> = closed<Behavior, NonNullable<ScalingDocument['behavior']>>({
  scaleUp: optional(ScalingRules),
  scaleDown: optional(ScalingRules),
})

type PauseInput = NonNullable<domain.ScalingInputSpec['pause']>
const Pause: t.Type<PauseInput, NonNullable<ScalingDocument['pause']>> = closed<PauseInput, NonNullable<ScalingDocument['pause']>>({
  direction: optional(oneOf(pauseDirections)),
  until: optional(Timestamp),
})

const Override: t.Type<domain.Override, NonNullable<ScalingDocument['override']>> = closed<domain.Override, NonNullable<ScalingDocument['override']>>({
  replicas: required(Finite),
  until: optional(Timestamp),
})

type ActivationInput = NonNullable<domain.ScalingInputSpec['activation']>
const Activation: t.Type<ActivationInput, NonNullable<ScalingDocument['activation']>> = closed<ActivationInput, NonNullable<ScalingDocument['activation']>>({
  metric: required(Name),
  threshold: optional(Finite),
  idleMs: optional(Seconds, 'idleSeconds'),
})

const Schedule: t.Type<domain.ScheduleInput, ScheduleDocument> = closed<domain.ScheduleInput, ScheduleDocument>({
  cron: required(Name),
  timeZone: optional(Name),
  durationMs: required(Seconds, 'durationSeconds'),
  minReplicas: optional(Finite),
  maxReplicas: optional(Finite),
})

/** `hasBehavior` is no key of a document: a document that has `behavior` says so by it. */
type Said = Omit<domain.ScalingInputSpec, 'hasBehavior'>
export const Scaling: t.Type<Said, ScalingDocument> = closed<Said, ScalingDocument>({
  enabled: optional(Flag),
  policy: optional(Name),
  minReplicas: optional(Finite),
  maxReplicas: optional(Finite),
  targetMetrics: optional(listOf(TargetMetric)),
  scaleUpDelayMs: optional(Duration, 'scaleUpDelay'),
  scaleDownDelayMs: optional(Duration, 'scaleDownDelay'),
  cooldownPeriodMs: optional(Duration, 'cooldownPeriod'),
  behavior: optional(Behavior),
  metrics: optional(listOf(MetricSpec)),
  pause: optional(Pause),
  override: optional(Override),
  activation: optional(Activation),
  schedules: optional(listOf(Schedule)),
  priority: optional(Finite),
  weight: optional(Finite),
})
