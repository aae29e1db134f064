/**
 * `spec.scaling` of the predecessor to ours. Of most of it the predecessor made no use, and homeostat does: each such field is told, once scaling is on.
 * What a target measures went by its name there, so the name decides here. What cannot be meant is left to the rules of the core.
 */
import * as E from 'fp-ts/lib/Either.js'
import {
  type MetricType,
  MOST_TARGETS,
  metricTypes,
  type ScalingInputSpec,
  type ScalingPolicy,
  type ScalingRules,
  type TargetMetricInput,
} from '../../../core/domain/index.js'
import type { Path } from '../../base/path.js'
import { oneOf } from '../../base/plain.js'
import { decodeBy } from '../../base/refuse.js'
import type { OriginPolicy, OriginRules, OriginScaling, OriginTarget } from '../value.js'
import type { Say } from './note.js'
import { durationOf, secondsOf, wholeOf } from './number.js'
import { defined, IDLE_THERE, said } from './said.js'

export const scalingOf = (scaling: OriginScaling, say: Say): ScalingInputSpec => {
  const tell = scaling.enabled ? say : unsaid
  const { scaleUpDelay, scaleDownDelay, cooldownPeriod, behavior, targetMetrics } = scaling
  for (const [name, value] of Object.entries({ scaleUpDelay, scaleDownDelay, cooldownPeriod }))
    if (value !== 0n) tell('Assumed', [...AT, name], IDLE_THERE, value)
  if (scaling.minReplicas === 0) tell('Assumed', [...AT, 'minReplicas'], 'at least 1 is assumed', undefined)
  if (behavior === undefined) tell('Assumed', [...AT, 'behavior'], 'the default windows and rates are assumed, where the predecessor had none', undefined)
  if (targetMetrics.length === 0) tell('Assumed', [...AT, 'targetMetrics'], STAYS, undefined)
  return defined<ScalingInputSpec>({
    enabled: scaling.enabled,
    policy: scaling.enabled && targetMetrics.length === 0 ? 'fixed' : undefined,
    minReplicas: said(scaling.minReplicas),
    maxReplicas: said(scaling.maxReplicas),
    // One more than are allowed is refused all the same.
    targetMetrics: targetMetrics.slice(0, MOST_TARGETS + 1).map((target, index) => targetOf(target, [...AT, 'targetMetrics', index], say, tell)),
    scaleUpDelayMs: durationOf(scaleUpDelay, [...AT, 'scaleUpDelay'], say),
    scaleDownDelayMs: durationOf(scaleDownDelay, [...AT, 'scaleDownDelay'], say),
    cooldownPeriodMs: durationOf(cooldownPeriod, [...AT, 'cooldownPeriod'], say),
    behavior:
      behavior &&
      defined({
        scaleUp: behavior.scaleUp && rulesOf(behavior.scaleUp, [...AT, 'behavior', 'scaleUp'], say, tell),
        scaleDown: behavior.scaleDown && rulesOf(behavior.scaleDown, [...AT, 'behavior', 'scaleDown'], say, tell),
      }),
  })
}

const targetOf = (target: OriginTarget, path: Path, say: Say, tell: Say): TargetMetricInput => {
  const { targetValue, targetAverageValue } = target
  if (targetAverageValue !== 0n)
    if (targetValue === 0n) tell('Assumed', [...path, 'targetAverageValue'], IDLE_THERE, targetAverageValue)
    else say('Lost', [...path, 'targetAverageValue'], 'left out beside targetValue; it had no effect there', targetAverageValue)
  return {
    ...metricOf(target, path, say, tell),
    ...defined<Pick<TargetMetricInput, 'targetValue' | 'targetAverageValue'>>({
      targetValue: targetValue === 0n && targetAverageValue !== 0n ? undefined : wholeOf(targetValue, [...path, 'targetValue'], say),
      targetAverageValue: targetValue !== 0n || targetAverageValue === 0n ? undefined : wholeOf(targetAverageValue, [...path, 'targetAverageValue'], say),
    }),
  }
}

/** What is measured: the metric of that name, or, where the name is none, of that type. */
const metricOf = ({ type, name }: OriginTarget, path: Path, say: Say, tell: Say): Pick<TargetMetricInput, 'type' | 'name'> => {
  if (isMetric(name)) {
    if (type !== name) tell('Assumed', [...path, 'type'], 'the name decides what is measured, as it did there', said(type))
    return { type: name }
  }
  if (name === '') tell('Assumed', [...path, 'name'], 'the type decides what is measured; without a name nothing was there', undefined)
  else tell('Assumed', [...path, 'name'], 'measured here under this name, where nothing was there', name)
  const untyped = name !== '' && type === ''
  if (untyped) say('Assumed', [...path, 'type'], 'custom is assumed', undefined)
  const read = decodeBy(oneOf(metricTypes))(untyped ? 'custom' : type)
  if (E.isRight(read)) return { type: read.right, ...(name === '' ? {} : { name }) }
  for (const { problem } of read.left) say('Refused', [...path, 'type'], problem, type)
  return { type: 'custom', name: name === '' ? type : name } // something sound, so that nothing is told that only follows
}

const rulesOf = ({ stabilizationWindowSeconds, policies }: OriginRules, path: Path, say: Say, tell: Say): Partial<ScalingRules> => {
  tell('Assumed', path, IDLE_THERE, {})
  if (stabilizationWindowSeconds === 0) tell('Assumed', [...path, 'stabilizationWindowSeconds'], 'the default window is assumed', undefined)
  if (policies.length === 0) tell('Assumed', [...path, 'policies'], 'the default policies are assumed', undefined)
  return defined<Partial<ScalingRules>>({
    stabilizationWindowMs: secondsOf(stabilizationWindowSeconds),
    policies: policies.length === 0 ? undefined : policies.map((policy, index) => policyOf(policy, [...path, 'policies', index], say)),
  })
}

const policyOf = ({ type, value, periodSeconds }: OriginPolicy, path: Path, say: Say): ScalingPolicy => {
  const read = decodeBy(oneOf(['Pods', 'Percent']))(type)
  if (E.isLeft(read)) for (const { problem } of read.left) say('Refused', [...path, 'type'], problem, type)
  return { type: E.getOrElse((): ScalingPolicy['type'] => 'Pods')(read), value, periodMs: periodSeconds * 1000 }
}

const isMetric = (name: string): name is MetricType => name !== 'custom' && metricTypes.includes(name as MetricType)
const unsaid: Say = () => undefined

const AT = ['spec', 'scaling'] as const
const STAYS = 'without a target the policy fixed is assumed: replicas, within the bounds; there it was minReplicas'
