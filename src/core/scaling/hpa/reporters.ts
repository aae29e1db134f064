/**
 * Instances as the controller's pods: draining is deleting, Unhealthy is not ready since its last transition, and what was never ready is not ready yet.
 * An instance that says nothing of itself is what its standing says; one that does not say when it started, started long ago.
 */

import { SKEW_MS } from '../../domain/memory.js'
import { sampleOf } from '../../domain/metricNames.js'
import { isMeasured, type Measured, type Sample } from '../../domain/sample.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import type { Reporter, ScalingInput } from '../policy.js'
import type { Int } from './int64.js'
import type { Pod } from './pods.js'
import { percentOf, thousandths, WHOLE } from './thousandths.js'

/** `request`: what each instance asks for, in thousandths; null: not said. `unit`: what samples are turned into. `sound`: null: any number counts. */
export type SampleRules = {
  readonly names: readonly string[]
  readonly unit: 'Utilization' | 'Resource' | 'Plain'
  readonly request: Int | null
  readonly sound: Soundness | null
}

/** `anyAge`, `anySign`: a number counts however old it is, or below zero. */
export type Soundness = { readonly maxAgeMs: Duration; readonly anyAge: boolean; readonly anySign: boolean }

/** As a pod to one metric. */
export const podOf = (rules: SampleRules, reporter: Reporter, now: Instant): Pod => {
  const { standing, instance, metrics } = reporter
  const { unit, request } = rules
  const serving = isServing(reporter)
  const own = sampleOf(metrics, rules.names)
  const sample = own !== undefined && isHeard(rules, own, now) ? own : null
  return {
    phase: standing === 'Gone' ? 'Failed' : standing === 'Staying' && instance !== undefined && instance.phase === 'Pending' ? 'Pending' : 'Running',
    deleting: standing === 'Leaving',
    ready: serving ? 'True' : 'False',
    readySince: readySince(instance, serving),
    startedAt: startedAtOf(instance),
    request: requestOf(request, sample),
    sample: sample === null ? null : { amount: amountOf(unit, request, sample), at: sample.at, windowMs: sample.windowMs },
  }
}

/** Whether it can be used, and is worth an amount: percentages of a request that nobody said are not. */
export const isHeard = ({ sound, unit, request }: SampleRules, sample: Sample, now: Instant): sample is Measured =>
  isUsable(sound, sample, now) && (request !== null || unit !== 'Resource' || sample.kind === 'demand')

/** What a sample is worth: percent of a request become an amount, for the controller adds up amounts. */
export const amountOf = (unit: SampleRules['unit'], request: Int | null, { value, kind }: Measured): Int => {
  const milli = thousandths(value)
  return request === null || kind === 'demand' || unit === 'Plain' ? milli : percentOf(milli, request)
}

/** By what it is measured: the request, or else percentages as shares of the whole. */
export const requestOf = (request: Int | null, sample: Measured | null): Int | null => request ?? (sample !== null && sample.kind === 'demand' ? null : WHOLE)

export const startedAtOf = (instance: Reporter['instance']): Instant => (instance === undefined ? LONG_AGO : (instance.startedAt ?? LONG_AGO))

/** Whether it takes work; one that leaves may, until it is gone. */
export const isServing = (reporter: Reporter): boolean => reporter.standing === 'Ready' || servesUntilGone(reporter)

const servesUntilGone = ({ standing, instance }: Reporter): boolean =>
  standing === 'Leaving' && instance !== undefined && (instance.phase === 'Healthy' || instance.phase === 'Running')

/** `existing`: not failed, leaving ones included. `ready` and `staying`: those that do not leave. Where nobody is listed, the number in force. */
export type Census = { readonly listed: number; readonly existing: number; readonly serving: number; readonly ready: number; readonly staying: number }

export const censusOf = ({ instances, ready, current }: ScalingInput): Census => {
  if (instances.length === 0) {
    const known = ready ?? current
    return { listed: known, existing: current, serving: known, ready: known, staying: known }
  }
  let gone = 0
  let serving = 0
  let isReady = 0
  let leaving = 0
  for (let i = 0; i < instances.length; i++) {
    const reporter = instances[i] as Reporter
    const { standing } = reporter
    if (isServing(reporter)) serving++
    if (standing === 'Gone') gone++
    else if (standing === 'Ready') isReady++
    else if (standing === 'Leaving') leaving++
  }
  const existing = instances.length - gone
  return { listed: instances.length, existing, serving, ready: isReady, staying: existing - leaving }
}

/** The samples that instances themselves report; `ready`: of those that take work, if there are any. */
export type Reported = { readonly values: readonly Int[]; readonly ready: readonly Int[]; readonly oldestAt: Instant; readonly startedAt: Instant }

export const reportedBy = (rules: SampleRules, instances: readonly Reporter[], now: Instant): Reported => {
  const values: Int[] = []
  const ready: Int[] = []
  let oldestAt: number = never
  let startedAt: number = never
  for (let i = 0; i < instances.length; i++) {
    const { standing, metrics } = instances[i] as Reporter
    const sample = standing === 'Gone' ? undefined : sampleOf(metrics, rules.names)
    if (sample === undefined || !isUsable(rules.sound, sample, now)) continue
    const amount = thousandths(sample.value)
    values.push(amount)
    if (standing === 'Ready') ready.push(amount)
    oldestAt = Math.min(oldestAt, sample.at)
    startedAt = Math.min(startedAt, Math.min(sample.at, now) - sample.windowMs)
  }
  return { values, ready, oldestAt, startedAt }
}

/** Fresh enough, and a number that means something: with Q29 any number is. */
export const isUsable = (sound: Soundness | null, sample: Sample, now: Instant): sample is Measured =>
  isMeasured(sample) && Number.isFinite(sample.value) && (sound === null || isSound(sound, sample, now))

const isSound = ({ maxAgeMs, anyAge, anySign }: Soundness, { value, at }: Measured, now: Instant): boolean =>
  (anySign || value >= 0) && (anyAge || (at <= now + SKEW_MS && at > now - maxAgeMs))

/** Why there is no usable sample of that name. */
export const whyMissing = (sample: Sample | undefined): 'Unavailable' | 'Stale' | 'NotReported' | 'Invalid' => {
  if (sample === undefined) return 'NotReported'
  if (!isMeasured(sample)) return sample.missing
  return Number.isFinite(sample.value) && sample.value >= 0 ? 'Stale' : 'Invalid'
}

/** Since when it is ready, or is not; null: it never was. */
export const readySince = (instance: Reporter['instance'], isReady: boolean): Instant | null => {
  if (instance === undefined) return null
  const { phase, readyAt, lastTransitionAt } = instance
  if (isReady) return readyAt ?? lastTransitionAt ?? null
  return phase === 'Unhealthy' || readyAt !== undefined ? (lastTransitionAt ?? null) : null
}

const LONG_AGO = 0
