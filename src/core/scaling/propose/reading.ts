/**
 * Reads one metric from an observation: whose samples count on the way up, on the way down, and who is not heard of.
 * Rule: the instances' own samples, else the observation's of that name, which is the total for demands and the mean for the rest.
 * Laws: monotone in every sample; order. Source: reconcile.md §6, propose.
 */

import { SKEW_MS } from '../../domain/memory.js'
import { sampleNamed } from '../../domain/observed.js'
import type { Measured, MissingReason, Sample } from '../../domain/sample.js'
import type { ResourceList, TargetMetric } from '../../domain/spec.js'
import { type Instant, never } from '../../domain/units.js'
import type { ScalingInput } from '../policy.js'

/**
 * `up`: the sum over ready instances; `down`: over every owned one that reports; `unheard`: staying ones that do not.
 * `mean`: of the ready ones. `reason`: why there is nothing at all. `startedAt`: when the earliest window began (never, for a sample of the future).
 * `until`: the first instant at which time alone changes this reading.
 */
export type Reading = {
  readonly up: number
  readonly down: number
  readonly mean: number
  readonly ready: number
  readonly used: number
  readonly ignored: number
  readonly unheard: number
  readonly perInstance: boolean
  readonly reason: MissingReason | null
  readonly oldestAt: Instant | null
  readonly startedAt: Instant
  readonly until: Instant
}

/** What a sample is worth: a number in the target's unit, or why it is worth nothing. */
export const usable = (target: TargetMetric, requests: ResourceList, sample: Sample | undefined, now: Instant): number | MissingReason => {
  if (sample === undefined) return 'NotReported'
  if (!('value' in sample)) return sample.missing
  if (sample.at > now + SKEW_MS || !Number.isFinite(sample.value) || (sample.value < 0 && target.type !== 'custom')) return 'Invalid'
  if (sample.at <= now - target.maxAgeMs) return 'Stale'
  return inUnit(target, requests, sample)
}

export const read =
  (target: TargetMetric, requests: ResourceList) =>
  (input: ScalingInput, now: Instant): Reading => {
    let up = 0
    let down = 0
    let ready = 0
    let readyUsed = 0
    let staying = 0
    let stayingUsed = 0
    let used = 0
    let ignored = 0
    let oldest: number = never
    let started: number = never
    let until: number = never
    let reason: MissingReason = 'NotReported'
    for (let i = 0; i < input.instances.length; i++) {
      const { standing, metrics } = input.instances[i] as ScalingInput['instances'][number]
      if (standing === 'Gone') {
        if (metrics.length > 0) ignored++
        continue
      }
      if (standing === 'Ready') ready++
      if (standing !== 'Leaving') staying++
      const sample = sampleNamed(metrics, target.name)
      const worth = usable(target, requests, sample, now)
      const changesAt = sample === undefined ? never : nextChange(target, sample, now)
      if (changesAt < until) until = changesAt
      if (typeof worth === 'string') {
        if (worth !== 'NotReported') reason = worth
        continue
      }
      const { at, windowMs } = sample as Measured
      used++
      down += worth
      if (standing === 'Ready') {
        up += worth
        readyUsed++
      }
      if (standing !== 'Leaving') stayingUsed++
      if (at < oldest) oldest = at
      const began = at > now ? -never : at - windowMs
      if (began < started) started = began
    }
    if (used === 0) return ofWhole(target, requests, input, ready, staying, ignored, reason, until, now)
    return {
      up,
      down,
      mean: readyUsed > 0 ? up / readyUsed : down / used,
      ready,
      used,
      ignored,
      unheard: staying - stayingUsed,
      perInstance: true,
      reason: null,
      oldestAt: Math.min(oldest, now),
      startedAt: started,
      until,
    }
  }

const ofWhole = (
  target: TargetMetric,
  requests: ResourceList,
  input: ScalingInput,
  ready: number,
  staying: number,
  ignored: number,
  instancesReason: MissingReason,
  instancesUntil: Instant,
  now: Instant,
): Reading => {
  const sample = sampleNamed(input.metrics, target.name)
  const worth = usable(target, requests, sample, now)
  const until = Math.min(instancesUntil, sample === undefined ? never : nextChange(target, sample, now))
  if (typeof worth === 'string') {
    const reason = worth === 'NotReported' ? instancesReason : worth
    const at = sample !== undefined && 'value' in sample ? Math.min(sample.at, now) : null
    return { up: 0, down: 0, mean: 0, ready, used: 0, ignored, unheard: staying, perInstance: false, reason, oldestAt: at, startedAt: now, until }
  }
  const measured = sample as Measured
  const began = measured.at > now ? -never : measured.at - measured.windowMs
  return whole(worth, measured.kind, measured.contributors, ready, staying, ignored, Math.min(measured.at, now), began, until)
}

/** The reading of one number for the whole: a demand is the total; a mean stands for those who contributed, the ready ones if that is not known. */
export const whole = (
  value: number,
  kind: Measured['kind'],
  contributors: number | undefined,
  ready: number,
  staying: number,
  ignored: number,
  oldestAt: Instant,
  startedAt: Instant,
  until: Instant,
): Reading => {
  const known = { mean: value, ready, used: 1, ignored, perInstance: false, reason: null, oldestAt, startedAt, until }
  if (kind === 'demand') return { up: value, down: value, unheard: 0, ...known }
  const heard = contributors ?? ready
  return { up: value * Math.min(heard, ready), down: value * heard, unheard: Math.max(0, staying - heard), ...known }
}

/** The first instant at which time alone changes what a sample is worth: a foreign clock is caught up with, or it goes stale. */
const nextChange = (target: TargetMetric, sample: Sample, now: Instant): Instant => {
  if (!('value' in sample) || sample.at <= now - target.maxAgeMs) return never
  if (sample.at > now + SKEW_MS) return sample.at - SKEW_MS
  return sample.at > now ? sample.at : sample.at + target.maxAgeMs
}

/** cpu and memory in cores or bytes become percent of what an instance requests. */
const inUnit = (target: TargetMetric, requests: ResourceList, sample: Measured): number | MissingReason => {
  if (sample.kind !== 'demand' || (target.type !== 'cpu' && target.type !== 'memory')) return sample.value
  const request = requests[target.type]
  return request === undefined || request <= 0 ? 'Invalid' : (sample.value / request) * 100
}
