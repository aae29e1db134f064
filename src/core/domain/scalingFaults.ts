/**
 * The rules of `spec.scaling`, a part of the one list (`specFaults`): bounds, targets, rules of time, and what a human says over them.
 * What concerns two fields is told at the one that is to be mended.
 */
import { metricFaults } from './metricFaults.js'
import { above, amount, duration, instant, lasting, type Report, text, whole } from './ranges.js'
import { type MetricType, metricTypes } from './sample.js'
import type { ScalingInputSpec, ScalingRules, ScheduleInput, TargetMetricInput, WhenMissing } from './spec.js'
import { MAX_REPLICAS } from './units.js'

export const scalingFaults = (add: Report, scaling: ScalingInputSpec): void => {
  ofBounds(add, scaling)
  duration(add, `${AT}.scaleUpDelay`, scaling.scaleUpDelayMs)
  duration(add, `${AT}.scaleDownDelay`, scaling.scaleDownDelayMs)
  duration(add, `${AT}.cooldownPeriod`, scaling.cooldownPeriodMs)
  ofTargets(add, scaling)
  if (scaling.behavior?.scaleUp !== undefined) ofRules(add, `${AT}.behavior.scaleUp`, scaling.behavior.scaleUp)
  if (scaling.behavior?.scaleDown !== undefined) ofRules(add, `${AT}.behavior.scaleDown`, scaling.behavior.scaleDown)
  instant(add, `${AT}.pause.until`, scaling.pause?.until)
  whole(add, `${AT}.override.replicas`, scaling.override?.replicas, 0, MAX_REPLICAS)
  instant(add, `${AT}.override.until`, scaling.override?.until)
  text(add, `${AT}.activation.metric`, scaling.activation?.metric)
  amount(add, `${AT}.activation.threshold`, scaling.activation?.threshold)
  duration(add, `${AT}.activation.idle`, scaling.activation?.idleMs)
  if ((scaling.schedules?.length ?? 0) > MOST_SCHEDULES)
    add(`${AT}.schedules`, `expected at most ${MOST_SCHEDULES} schedules; one can name several days and hours, as "0 8,20 * * 1-5" does`, scaling.schedules)
  else
    scaling.schedules?.forEach((schedule, index) => {
      ofSchedule(add, `${AT}.schedules[${index}]`, schedule)
    })
  whole(add, `${AT}.priority`, scaling.priority, -MAX_PRIORITY, MAX_PRIORITY)
  above(add, `${AT}.weight`, scaling.weight)
}

const ofBounds = (add: Report, { enabled, policy, minReplicas = 1, maxReplicas, activation, metrics = [] }: ScalingInputSpec): void => {
  whole(add, `${AT}.minReplicas`, minReplicas, 0, MAX_REPLICAS)
  whole(add, `${AT}.maxReplicas`, maxReplicas, 1, MAX_REPLICAS)
  if (enabled === true && maxReplicas === undefined) add(`${AT}.maxReplicas`, 'expected an upper bound, for scaling is enabled', undefined)
  if (maxReplicas !== undefined && maxReplicas < minReplicas) add(`${AT}.maxReplicas`, `expected at least minReplicas (${minReplicas})`, maxReplicas)
  if (minReplicas !== 0) return
  if (policy !== 'hpa') {
    if (activation === undefined) add(`${AT}.activation`, 'expected the metric that wakes it from zero, for minReplicas is 0', activation)
  } else if (!metrics.some(({ type }) => type === 'Object' || type === 'External'))
    add(`${AT}.metrics`, 'expected an Object or an External metric, for minReplicas is 0 and the others are not measured there', metrics)
}

const ofTargets = (add: Report, scaling: ScalingInputSpec): void => {
  const { enabled, policy = 'standard', targetMetrics = [], metrics = [] } = scaling
  if (targetMetrics.length > MOST_TARGETS) add(`${AT}.targetMetrics`, `expected at most ${MOST_TARGETS} targets`, targetMetrics)
  const names = new Set<string>()
  targetMetrics.slice(0, MOST_TARGETS).forEach((target, index) => {
    const path = `${AT}.targetMetrics[${index}]`
    ofTarget(add, path, target)
    const name = target.name ?? target.type
    if (names.has(name)) add(path, 'expected one target for each metric, for two on one would only hide each other', target)
    names.add(name)
  })
  metricFaults(add, `${AT}.metrics`, metrics, names)
  if (enabled !== true || targetMetrics.length + metrics.length > 0) return
  if (policy === 'standard' || policy === 'hpa')
    add(`${AT}.targetMetrics`, `expected at least one target, here or in metrics, for the ${policy} policy scales by metrics`, scaling.targetMetrics)
}

const ofTarget = (add: Report, path: string, target: TargetMetricInput): void => {
  if (target.type === 'custom' && target.name === undefined) add(`${path}.name`, 'expected the name of the custom metric', target.name)
  if (target.type !== 'custom' && target.name !== undefined && target.name !== target.type && isMetricType(target.name))
    add(`${path}.name`, `expected a name that is not another metric's type`, target.name)
  if ((target.targetValue === undefined) === (target.targetAverageValue === undefined))
    add(path, 'expected exactly one of targetValue and targetAverageValue', target.targetValue === undefined ? undefined : target)
  above(add, `${path}.targetValue`, target.targetValue)
  above(add, `${path}.targetAverageValue`, target.targetAverageValue)
  amount(add, `${path}.tolerance`, target.tolerance)
  lasting(add, `${path}.maxAge`, target.maxAgeMs, 'no sample is ever that fresh')
  if (target.whenMissing !== undefined) ofWhenMissing(add, `${path}.whenMissing`, target.whenMissing)
}

const ofWhenMissing = (add: Report, path: string, rule: WhenMissing): void => {
  if (rule.type === 'LastGood') lasting(add, `${path}.maxAge`, rule.maxAgeMs, 'nothing good is ever that fresh')
  if (rule.type === 'Fallback') whole(add, `${path}.replicas`, rule.replicas, 0, MAX_REPLICAS)
  if (rule.type === 'Value') amount(add, `${path}.value`, rule.value)
}

const ofRules = (add: Report, path: string, rules: Partial<ScalingRules>): void => {
  duration(add, `${path}.stabilizationWindow`, rules.stabilizationWindowMs)
  amount(add, `${path}.tolerance`, rules.tolerance)
  if (rules.policies?.length === 0)
    add(`${path}.policies`, 'expected at least one policy; leave the list out for the default, or say selectPolicy: Disabled', rules.policies)
  rules.policies?.forEach((policy, index) => {
    whole(add, `${path}.policies[${index}].value`, policy.value, 1, MAX_REPLICAS)
    lasting(add, `${path}.policies[${index}].period`, policy.periodMs, 'nothing changes in no time')
  })
}

/** Whether `cron` and `timeZone` mean anything is told where there is a library that knows. */
const ofSchedule = (add: Report, path: string, { cron, timeZone, durationMs, minReplicas, maxReplicas }: ScheduleInput): void => {
  text(add, `${path}.cron`, cron)
  text(add, `${path}.timeZone`, timeZone)
  if (cron.length > LONGEST_CRON) add(`${path}.cron`, `expected at most ${LONGEST_CRON} signs`, cron)
  lasting(add, `${path}.duration`, durationMs, 'nothing would come of it')
  whole(add, `${path}.minReplicas`, minReplicas, 0, MAX_REPLICAS)
  whole(add, `${path}.maxReplicas`, maxReplicas, 0, MAX_REPLICAS)
  if (minReplicas === undefined && maxReplicas === undefined)
    add(path, 'expected minReplicas, maxReplicas or both, for a schedule without them changes nothing', undefined)
  if (minReplicas !== undefined && maxReplicas !== undefined && maxReplicas < minReplicas)
    add(`${path}.maxReplicas`, `expected at least minReplicas (${minReplicas})`, maxReplicas)
}

const isMetricType = (name: string): boolean => metricTypes.includes(name as MetricType)

const AT = 'spec.scaling'
/** Each has to be looked at in every pass. */
const MOST_SCHEDULES = 50
/** Targets of one agent, at most: more than anybody scales by, where a document within its limits could hold a third of a million. */
export const MOST_TARGETS = 1_000
const LONGEST_CRON = 256
const MAX_PRIORITY = 1_000_000_000
