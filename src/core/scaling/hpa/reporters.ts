/**
 * Instances as the controller's pods: draining is deleting, Unhealthy is not ready since its last transition, and what was never ready is not ready yet.
 * An instance that says nothing of itself is what its standing says; one that does not say when it started, started long ago.
 */

import { lookUp } from '../../domain/metricNames.js'
import { isMeasured, type Measured, type Sample } from '../../domain/sample.js'
import { type Instant, never } from '../../domain/units.js'
import type { Reporter, ScalingInput } from '../policy.js'
import type { Int } from './int64.js'
import type { PodState, PodsView } from './pods.js'
import { percentOf, thousandths, WHOLE } from './thousandths.js'

/** `request`: what each instance asks for, in thousandths; null: not said. `unit`: what samples are turned into. */
export type SampleRules = {
  readonly names: readonly string[]
  readonly unit: 'Utilization' | 'Resource' | 'Plain'
  readonly request: Int | null
  readonly isUsable: (sample: Measured, now: Instant) => boolean
}

export const reportersAsPods = (rules: SampleRules): PodsView<Reporter, Measured> => {
  const { names, unit, request, isUsable } = rules
  const named = lookUp(names)
  const isAmount = unit !== 'Resource' || request !== null
  return {
    stateOf,
    readyOf: (reporter) => (isServing(reporter) ? 'True' : 'False'),
    readySinceOf: (reporter) => readySince(reporter.instance, isServing(reporter)),
    startedAtOf: ({ instance }) => (instance === undefined ? LONG_AGO : (instance.startedAt ?? LONG_AGO)),
    sampleOf: ({ metrics }, now) => {
      const sample = named(metrics)
      return sample !== undefined && isMeasured(sample) && isUsable(sample, now) && (isAmount || sample.kind === 'demand') ? sample : null
    },
    amountOf: (sample) => amountOf(rules, sample),
    requestOf: (_reporter, sample) => request ?? (sample !== null && sample.kind === 'demand' ? null : WHOLE),
  }
}

const stateOf = (reporter: Reporter): PodState => (reporter.standing === 'Ready' ? 'Alive' : unreadyStateOf(reporter))

const unreadyStateOf = ({ standing, instance }: Reporter): PodState => {
  if (standing === 'Gone') return 'Failed'
  if (standing === 'Leaving') return 'Leaving'
  return instance !== undefined && instance.phase === 'Pending' ? 'Pending' : 'Alive'
}

/** What a sample is worth: percent of a request become an amount, for the controller adds up amounts. */
export const amountOf = ({ unit, request }: Pick<SampleRules, 'unit' | 'request'>, { value, kind }: Measured): Int => {
  const milli = thousandths(value)
  return unit === 'Plain' || kind === 'demand' || request === null ? milli : percentOf(milli, request)
}

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
  const named = lookUp(rules.names)
  const values: Int[] = []
  const ready: Int[] = []
  let oldestAt: number = never
  let startedAt: number = never
  for (let i = 0; i < instances.length; i++) {
    const { standing, metrics } = instances[i] as Reporter
    const sample = standing === 'Gone' ? undefined : named(metrics)
    if (sample === undefined || !isMeasured(sample) || !rules.isUsable(sample, now)) continue
    const amount = thousandths(sample.value)
    values.push(amount)
    if (standing === 'Ready') ready.push(amount)
    oldestAt = Math.min(oldestAt, sample.at)
    startedAt = Math.min(startedAt, Math.min(sample.at, now) - sample.windowMs)
  }
  return { values, ready, oldestAt, startedAt }
}

/** Fresh enough, and a number that means something: with Q29 any number is. */
export const usable = (maxAgeMs: number, skewMs: number, anyAge: boolean, anySign: boolean): SampleRules['isUsable'] =>
  anyAge && anySign
    ? ({ value }) => Number.isFinite(value)
    : ({ value, at }, now) => Number.isFinite(value) && (anySign || value >= 0) && (anyAge || (at <= now + skewMs && at > now - maxAgeMs))

/** Why there is no usable sample of that name. */
export const whyMissing = (sample: Sample | undefined): 'Unavailable' | 'Stale' | 'NotReported' | 'Invalid' => {
  if (sample === undefined) return 'NotReported'
  if (!isMeasured(sample)) return sample.missing
  return Number.isFinite(sample.value) && sample.value >= 0 ? 'Stale' : 'Invalid'
}

/** Since when it is ready, or is not; null: it never was. */
const readySince = (instance: Reporter['instance'], isReady: boolean): Instant | null => {
  if (instance === undefined) return null
  const { phase, readyAt, lastTransitionAt } = instance
  if (isReady) return readyAt ?? lastTransitionAt ?? null
  return phase === 'Unhealthy' || readyAt !== undefined ? (lastTransitionAt ?? null) : null
}

const LONG_AGO = 0
