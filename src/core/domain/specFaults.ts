/**
 * Every rule about what an agent may say that a type cannot: ranges, pairs that exclude each other, names that must be unique.
 * One list, read by `agent` (which throws) and by the codecs (which report all of them at once, with line and column).
 */
import type { AgentInput } from './agent.js'
import type { Fault } from './fault.js'
import { above, duration, instant, lasting, type Report, reportTo, text, whole } from './ranges.js'
import { scalingFaults } from './scalingFaults.js'
import { type HealthCheck, isPercent, type Share, type SpecInput } from './spec.js'
import { MAX_REPLICAS } from './units.js'

/** The faults of an agent, in the order of its fields; empty when there are none. */
export const specFaults = (input: AgentInput): readonly Fault[] => {
  const faults: Fault[] = []
  const add = reportTo(faults)
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(input.name) || input.name.length > 40)
    add('metadata.name', 'expected 1 to 40 lower-case letters, digits and inner hyphens', input.name)
  text(add, 'metadata.uid', input.uid)
  instant(add, 'metadata.deletionTimestamp', input.deletedAt)
  whole(add, 'metadata.generation', input.generation, 0, Number.MAX_SAFE_INTEGER)
  ofSpec(add, input.spec)
  return faults
}

const ofSpec = (add: Report, spec: SpecInput): void => {
  text(add, 'spec.agentType', spec.agentType)
  whole(add, 'spec.replicas', spec.replicas, 0, MAX_REPLICAS)
  duration(add, 'spec.minReady', spec.minReadyMs)
  duration(add, 'spec.drain', spec.drainMs)
  duration(add, 'spec.terminationGrace', spec.terminationGraceMs)
  lasting(add, 'spec.startDeadline', spec.startDeadlineMs, 'nothing starts at once')
  share(add, 'spec.rollout.maxSurge', spec.rollout?.maxSurge)
  share(add, 'spec.rollout.maxUnavailable', spec.rollout?.maxUnavailable)
  if (spec.healthCheck !== undefined) ofHealthCheck(add, spec.healthCheck)
  for (const [name, drawn] of Object.entries(spec.consumption ?? {})) above(add, `spec.consumption.${name}`, drawn)
  if (spec.scaling !== undefined) scalingFaults(add, spec.scaling)
}

const ofHealthCheck = (add: Report, check: Partial<HealthCheck>): void => {
  const at = 'spec.healthCheck'
  duration(add, `${at}.interval`, check.intervalMs)
  if (check.intervalMs !== undefined && check.intervalMs < 1_000) add(`${at}.interval`, 'expected at least 1 second', check.intervalMs)
  lasting(add, `${at}.timeout`, check.timeoutMs, 'no answer is that fast')
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

const MAX_THRESHOLD = 1_000_000
