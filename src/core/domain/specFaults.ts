/**
 * Every rule about what an agent may say that a type cannot: ranges, pairs that exclude each other, names that must be unique.
 * One list, read by `agent` (which throws) and by the codecs (which report all of them at once, with line and column).
 */
import type { AgentInput } from './agent.js'
import { type Fault, kindOf } from './fault.js'
import { type MetricType, metricTypes } from './sample.js'
import {
  type HealthCheck,
  isPercent,
  type ScalingInputSpec,
  type ScalingRules,
  type Share,
  type SpecInput,
  type TargetMetricInput,
  type WhenMissing,
} from './spec.js'
import { MAX_REPLICAS } from './units.js'

/** The faults of an agent, in the order of its fields; empty when there are none. */
export const specFaults = (input: AgentInput): readonly Fault[] => {
  const faults: Fault[] = []
  const add: Report = (path, problem, value) => faults.push({ path, problem, got: kindOf(value) })
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(input.name) || input.name.length > 40)
    add('metadata.name', 'expected 1 to 40 lower-case letters, digits and inner hyphens', input.name)
  if (input.uid === '') add('metadata.uid', 'expected a text that is not empty', input.uid)
  if (input.deletedAt !== undefined && !Number.isSafeInteger(input.deletedAt)) add('metadata.deletionTimestamp', 'expected an instant', input.deletedAt)
  whole(add, 'metadata.generation', input.generation, 0, Number.MAX_SAFE_INTEGER)
  ofSpec(add, input.spec)
  return faults
}

type Report = (path: string, problem: string, value: unknown) => void

const ofSpec = (add: Report, spec: SpecInput): void => {
  if (spec.agentType === '') add('spec.agentType', 'expected a text that is not empty', spec.agentType)
  whole(add, 'spec.replicas', spec.replicas, 0, MAX_REPLICAS)
  duration(add, 'spec.minReady', spec.minReadyMs)
  duration(add, 'spec.drain', spec.drainMs)
  duration(add, 'spec.terminationGrace', spec.terminationGraceMs)
  duration(add, 'spec.startDeadline', spec.startDeadlineMs)
  if (spec.startDeadlineMs === 0) add('spec.startDeadline', 'expected more than 0, for nothing starts at once', spec.startDeadlineMs)
  share(add, 'spec.rollout.maxSurge', spec.rollout?.maxSurge)
  share(add, 'spec.rollout.maxUnavailable', spec.rollout?.maxUnavailable)
  if (spec.healthCheck !== undefined) ofHealthCheck(add, spec.healthCheck)
  for (const [name, drawn] of Object.entries(spec.consumption ?? {})) above(add, `spec.consumption.${name}`, drawn)
  if (spec.scaling !== undefined) ofScaling(add, spec.scaling)
}

const ofHealthCheck = (add: Report, check: Partial<HealthCheck>): void => {
  const at = 'spec.healthCheck'
  duration(add, `${at}.interval`, check.intervalMs)
  if (check.intervalMs !== undefined && check.intervalMs < 1_000) add(`${at}.interval`, 'expected at least 1 second', check.intervalMs)
  duration(add, `${at}.timeout`, check.timeoutMs)
  if (check.timeoutMs === 0) add(`${at}.timeout`, 'expected more than 0, for no answer is that fast', check.timeoutMs)
  const intervalMs = check.intervalMs ?? 10_000
  if (check.timeoutMs !== undefined && check.timeoutMs > intervalMs)
    add(`${at}.timeout`, 'expected at most the interval, for one probe at a time is under way', check.timeoutMs)
  whole(add, `${at}.failureThreshold`, check.failureThreshold, 1, MAX_THRESHOLD)
  whole(add, `${at}.successThreshold`, check.successThreshold, 1, MAX_THRESHOLD)
  duration(add, `${at}.initialDelay`, check.initialDelayMs)
}

const share = (add: Report, path: string, value: Share | undefined): void => {
  if (value === undefined) return
  if (typeof value === 'number') whole(add, path, value, 0, MAX_REPLICAS)
  else if (!isPercent(value)) add(path, 'expected a whole number, or a share from "0%" to "100%"', value)
}

const ofScaling = (add: Report, scaling: ScalingInputSpec): void => {
  const at = 'spec.scaling'
  whole(add, `${at}.minReplicas`, scaling.minReplicas, 1, MAX_REPLICAS)
  whole(add, `${at}.maxReplicas`, scaling.maxReplicas, 1, MAX_REPLICAS)
  if (scaling.enabled === true && scaling.maxReplicas === undefined) add(`${at}.maxReplicas`, 'expected an upper bound, for scaling is enabled', undefined)
  if (scaling.maxReplicas !== undefined && scaling.maxReplicas < (scaling.minReplicas ?? 1))
    add(`${at}.maxReplicas`, `expected at least minReplicas (${scaling.minReplicas ?? 1})`, scaling.maxReplicas)
  duration(add, `${at}.scaleUpDelay`, scaling.scaleUpDelayMs)
  duration(add, `${at}.scaleDownDelay`, scaling.scaleDownDelayMs)
  duration(add, `${at}.cooldownPeriod`, scaling.cooldownPeriodMs)
  const names = new Set<string>()
  scaling.targetMetrics?.forEach((target, index) => {
    const path = `${at}.targetMetrics[${index}]`
    ofTarget(add, path, target)
    const name = target.name ?? target.type
    if (names.has(name)) add(path, 'expected one target for each metric, for two on one would only hide each other', target)
    names.add(name)
  })
  if (scaling.enabled === true && (scaling.policy ?? 'standard') === 'standard' && names.size === 0)
    add(`${at}.targetMetrics`, 'expected at least one target, for the standard policy scales by metrics', scaling.targetMetrics)
  if (scaling.behavior?.scaleUp !== undefined) ofRules(add, `${at}.behavior.scaleUp`, scaling.behavior.scaleUp)
  if (scaling.behavior?.scaleDown !== undefined) ofRules(add, `${at}.behavior.scaleDown`, scaling.behavior.scaleDown)
}

const ofTarget = (add: Report, path: string, target: TargetMetricInput): void => {
  if (target.type === 'custom' && target.name === undefined) add(`${path}.name`, 'expected the name of the custom metric', target.name)
  if (target.type !== 'custom' && target.name !== undefined && target.name !== target.type && isMetricType(target.name))
    add(`${path}.name`, `expected a name that is not another metric's type`, target.name)
  if ((target.targetValue === undefined) === (target.targetAverageValue === undefined))
    add(path, 'expected exactly one of targetValue and targetAverageValue', target.targetValue === undefined ? undefined : target)
  above(add, `${path}.targetValue`, target.targetValue)
  above(add, `${path}.targetAverageValue`, target.targetAverageValue)
  fraction(add, `${path}.tolerance`, target.tolerance)
  duration(add, `${path}.maxAge`, target.maxAgeMs)
  if (target.maxAgeMs === 0) add(`${path}.maxAge`, 'expected more than 0, for no sample is ever that fresh', target.maxAgeMs)
  if (target.whenMissing !== undefined) ofWhenMissing(add, `${path}.whenMissing`, target.whenMissing)
}

const ofWhenMissing = (add: Report, path: string, rule: WhenMissing): void => {
  if (rule.type === 'Fallback') whole(add, `${path}.replicas`, rule.replicas, 0, MAX_REPLICAS)
  if (rule.type === 'Value' && !(Number.isFinite(rule.value) && rule.value >= 0)) add(`${path}.value`, 'expected a finite number, 0 or more', rule.value)
}

const ofRules = (add: Report, path: string, rules: Partial<ScalingRules>): void => {
  duration(add, `${path}.stabilizationWindow`, rules.stabilizationWindowMs)
  fraction(add, `${path}.tolerance`, rules.tolerance)
  if (rules.policies?.length === 0)
    add(`${path}.policies`, 'expected at least one policy; leave the list out for the default, or say selectPolicy: Disabled', rules.policies)
  rules.policies?.forEach((policy, index) => {
    whole(add, `${path}.policies[${index}].value`, policy.value, 1, MAX_REPLICAS)
    duration(add, `${path}.policies[${index}].period`, policy.periodMs)
    if (policy.periodMs === 0) add(`${path}.policies[${index}].period`, 'expected more than 0', policy.periodMs)
  })
}

const whole = (add: Report, path: string, value: number | undefined, least: number, most: number): void => {
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= least && value <= most))
    add(path, most === Number.MAX_SAFE_INTEGER ? `expected a whole number, ${least} or more` : `expected a whole number from ${least} to ${most}`, value)
}

const duration = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0 && value <= LONGEST_MS))
    add(path, 'expected a duration of 0 to 365 days, in whole milliseconds', value)
}

const above = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !(Number.isFinite(value) && value > 0)) add(path, 'expected a finite number above 0', value)
}

const fraction = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !(Number.isFinite(value) && value >= 0)) add(path, 'expected a finite number, 0 or more', value)
}

const isMetricType = (name: string): boolean => metricTypes.includes(name as MetricType)

const MAX_THRESHOLD = 1_000_000
const LONGEST_MS = 365 * 86_400_000
