/**
 * Reads one metric from an observation: whose samples count on the way up, on the way down, and who is not heard of.
 * Rule: the instances' own samples, else the observation's of those names, which is the total for demands and the mean for the rest.
 * Laws: monotone in every sample; order. Source: reconcile.md §6, propose.
 */

import { SKEW_MS } from '../../domain/memory.js'
import { sampleOf } from '../../domain/metricNames.js'
import { isMeasured, type Measured, type MissingReason, type Sample } from '../../domain/sample.js'
import { type Duration, finite, type Instant, never } from '../../domain/units.js'
import type { Reporter, ScalingInput } from '../policy.js'
import type { Target, Unit } from './targets.js'

/**
 * `up`: the sum over ready instances; `down`: over every owned one that reports; `unheard`: staying ones that do not.
 * `mean`: of the ready ones; `calm`: the same with those not heard of at the target, for the way down. `reason`: why there is nothing at all. `startedAt`: when the earliest window began.
 * `until`: the first instant at which time alone changes this reading; `ages`: it then loses only a part of it.
 * `guessed`: a mean was spread over as many as the count says, for nobody said how many are ready.
 * `aheadMs`: the longest window of a sample that a foreign clock dates after now, which is read as of now; −1: there is none.
 */
export type Reading = {
  readonly up: number
  readonly down: number
  readonly mean: number
  readonly calm: number
  readonly ready: number
  readonly used: number
  readonly ignored: number
  readonly unheard: number
  readonly perInstance: boolean
  readonly reason: MissingReason | null
  readonly oldestAt: Instant | null
  readonly startedAt: Instant
  readonly until: Instant
  readonly ages: boolean
  readonly aheadMs: Duration
  readonly guessed: boolean
}

/** Of a target, what can be read without knowing what it asks for. */
export type Read = Pick<Target, 'names' | 'unit' | 'maxAgeMs'>

/** `asked`: what one that is not heard of stands for on the way down, where the metric is a level. */
export const read = (target: Read, asked: number, input: ScalingInput, now: Instant): Reading => {
  const { names, unit, maxAgeMs } = target
  const staleAt = now - maxAgeMs
  const { instances } = input
  let up = 0
  let down = 0
  const listed = instances.length > 0
  let ready = listed ? 0 : (input.ready ?? input.current)
  const guessed = !listed && input.ready === undefined
  let readyUsed = 0
  let staying = ready
  let stayingUsed = 0
  let used = 0
  let ignored = 0
  let oldest: number = never
  let started: number = never
  let until: number = never
  let ages = false
  let aheadMs = -1
  let reason: MissingReason = 'NotReported'
  for (let i = 0; i < instances.length; i++) {
    const { standing, metrics } = instances[i] as Reporter
    if (standing === 'Gone') {
      if (metrics.length > 0) ignored++
      continue
    }
    if (standing === 'Ready') ready++
    if (standing !== 'Leaving') staying++
    const sample = sampleOf(metrics, names)
    if (sample === undefined) continue
    if (!isSound(sample, staleAt)) {
      reason = reasonOf(sample, staleAt)
      continue
    }
    const changesAt = nextChange(sample, maxAgeMs, now)
    if (changesAt !== until) ages = until !== never
    if (changesAt < until) until = changesAt
    const value = worth(unit, sample, now)
    if (Number.isNaN(value)) {
      reason = reasonOf(sample, staleAt)
      continue
    }
    const { at, windowMs } = sample
    used++
    down += value
    if (standing === 'Ready') {
      up += value
      readyUsed++
    }
    if (standing !== 'Leaving') stayingUsed++
    if (at < oldest) oldest = at
    if (at > now) aheadMs = Math.max(aheadMs, windowMs)
    const began = Math.min(at, now) - windowMs
    if (began < started) started = began
  }
  if (used === 0) return ofWhole(target, input, { ready, staying, ignored, reason, until, guessed }, now)
  const unheard = staying - stayingUsed
  const weight = readyUsed > 0 ? readyUsed : used
  const mean = finite((readyUsed > 0 ? up : down) / weight)
  return {
    up: finite(up),
    down: finite(down),
    mean,
    calm: unheard === 0 ? mean : finite((mean * weight + asked * unheard) / (weight + unheard)),
    ready,
    used,
    ignored,
    unheard,
    perInstance: true,
    reason: null,
    oldestAt: Math.min(oldest, now),
    startedAt: started,
    until,
    ages: ages || aheadMs >= 0,
    aheadMs,
    guessed: false,
  }
}

/** A number that means something, and is not stale; so it is worth something now, or will be. */
const isSound = (sample: Sample, staleAt: Instant): sample is Measured =>
  isMeasured(sample) && sample.at > staleAt && Number.isFinite(sample.value) && sample.value >= 0

/** What a sound sample is worth in the target's unit; NaN: nothing, for it is dated too far ahead to be believed, or there is no request to go by. */
const worth = (unit: Unit, sample: Measured, now: Instant): number => (sample.at > now + SKEW_MS ? Number.NaN : inUnit(unit, sample))

const reasonOf = (sample: Sample, staleAt: Instant): MissingReason => {
  if (!isMeasured(sample)) return sample.missing
  return sample.at <= staleAt && Number.isFinite(sample.value) ? 'Stale' : 'Invalid'
}

/** What the instances said of themselves, when none of them had anything to say. */
type Silence = Pick<Reading, 'ready' | 'ignored' | 'until' | 'guessed'> & { readonly staying: number; readonly reason: MissingReason }

const ofWhole = ({ names, unit, maxAgeMs }: Read, input: ScalingInput, silence: Silence, now: Instant): Reading => {
  const staleAt = now - maxAgeMs
  const { ready, staying, ignored, guessed } = silence
  const sample = sampleOf(input.metrics, names)
  const sound = sample !== undefined && isSound(sample, staleAt) ? sample : undefined
  const value = sound === undefined ? Number.NaN : worth(unit, sound, now)
  const until = Math.min(silence.until, sound === undefined ? never : nextChange(sound, maxAgeMs, now))
  if (sound === undefined || Number.isNaN(value)) {
    const reason = sample === undefined ? silence.reason : reasonOf(sample, staleAt)
    const oldestAt = sample !== undefined && isMeasured(sample) ? Math.min(sample.at, now) : null
    return {
      up: 0,
      down: 0,
      mean: 0,
      calm: 0,
      ready,
      used: 0,
      ignored,
      unheard: staying,
      perInstance: false,
      reason,
      oldestAt,
      startedAt: now,
      until,
      ages: false,
      aheadMs: -1,
      guessed: false,
    }
  }
  const at = Math.min(sound.at, now)
  const aheadMs = sound.at > now ? sound.windowMs : -1
  const ages = aheadMs >= 0 || silence.until < never
  return whole(value, sound.kind, sound.contributors, {
    ready,
    staying,
    ignored,
    oldestAt: at,
    startedAt: at - sound.windowMs,
    until,
    ages,
    aheadMs,
    guessed: guessed && sound.kind !== 'demand',
  })
}

/** What is known of a reading before its number: who there is, and of when it is. */
export type Frame = Pick<Reading, 'ready' | 'ignored' | 'oldestAt' | 'startedAt' | 'until' | 'ages' | 'aheadMs' | 'guessed'> & { readonly staying: number }

/** The reading of one number for the whole: a demand is the total; a mean stands for those who contributed, the ready ones if that is not known. */
export const whole = (value: number, kind: Measured['kind'], contributors: number | undefined, frame: Frame): Reading => {
  const { ready, staying, ignored, oldestAt, startedAt, until, ages, aheadMs, guessed } = frame
  const heard = kind === 'demand' ? 1 : (contributors ?? ready)
  return {
    up: kind === 'demand' ? value : finite(value * Math.min(heard, ready)),
    down: finite(value * heard),
    mean: value,
    calm: value,
    ready,
    used: 1,
    ignored,
    unheard: kind === 'demand' ? 0 : Math.max(0, staying - heard),
    perInstance: false,
    reason: null,
    oldestAt,
    startedAt,
    until,
    ages,
    aheadMs,
    guessed,
  }
}

/** The first instant at which time alone changes what a sound sample is worth: a foreign clock is caught up with, or it goes stale. */
const nextChange = ({ at }: Measured, maxAgeMs: Duration, now: Instant): Instant => {
  if (at <= now) return at + maxAgeMs
  return at > now + SKEW_MS ? at - SKEW_MS : at
}

/** Amounts become percent of what an instance requests, percentages the amount that they are of it; without a request they are worth nothing. */
const inUnit = (unit: Unit, { kind, value }: Measured): number => {
  const isPercent = unit.type === 'Percent'
  if (unit.type === 'Own' || isPercent !== (kind === 'demand')) return value + 0
  return amountOf(isPercent ? (value / unit.request) * 100 : (value * unit.request) / 100)
}

/** NaN stays: it is how nothing is said. */
const amountOf = (value: number): number => (Number.isNaN(value) ? value : finite(value))
