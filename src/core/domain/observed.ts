/**
 * The canonical observation: defaults filled, sorted byte-wise by id, memory judged. Only `observe` makes one; the codecs call it.
 * What is complete already keeps its reference, so a steady caller pays for a look and no copy.
 * Laws: order (permuted input, byte-equal output), idempotence, json, totality.
 */
import type { Outcome } from './action.js'
import { compareBytes } from './bytes.js'
import type { Writable } from './copy.js'
import { canonicalText } from './hash.js'
import type { Health, ProbeResult } from './health.js'
import type { Instance, InstancePhase } from './instance.js'
import { judgeStatus } from './judge.js'
import { inOrder } from './order.js'
import { defaultKind, type Measured, type Missing, type Sample } from './sample.js'
import type { Status } from './status.js'
import type { InstanceId, Instant } from './units.js'

declare const canonical: unique symbol

/** What calendars say for now: bounds within those of the spec, until the next change. `minReplicas` and `maxReplicas` bound the number until `until`. */
export type CalendarWindow = { readonly minReplicas?: number; readonly maxReplicas?: number; readonly until: Instant }

/** What may be limited. */
export const limitNames = ['instances', 'tokensPerMinute', 'requestsPerMinute', 'costPerHour'] as const
/** One of `limitNames`. */
export type LimitName = (typeof limitNames)[number]

/** A limit that others draw on too, and how much of it there is in all. `limit`: which; `all`: how much of it there is for all together. */
export type SharedLimit = { readonly limit: LimitName; readonly all: number }

/**
 * What this agent may have: `instances` in all, creates under way included; the others are shared out by what one instance draws (`spec.consumption`).
 * `shared`: `instances` is this agent's part of what a fleet shares (`reconcileFleet`), which is told as the reason.
 */
export type Limits = { readonly [name in LimitName]?: number } & { readonly shared?: SharedLimit }

/** Complete: `instances`, `metrics`, `outcomes`, `probes`, `limits`, `calendar`, `status`; `at`: of the list (absent: now); `rejected`: what memory is not sound. */
export type Observed = {
  readonly [canonical]: 'Observed'
  readonly at?: Instant
  readonly instances: readonly Instance[]
  readonly metrics: readonly Sample[]
  readonly outcomes: readonly Outcome[]
  readonly probes: readonly Probed[]
  readonly limits: Limits
  readonly calendar?: CalendarWindow
  readonly status?: Status
  readonly rejected?: 'memory' | 'scaling'
}

/** What a probe of one instance showed. `id`: of the instance. */
export type Probed = ProbeResult & { readonly id: InstanceId }

/** A number with its name and time; its window, kind and contributors have defaults. */
export type MeasuredInput = Pick<Measured, 'name' | 'value' | 'at'> & Partial<Measured>
/** A number, or the reason why there is none. */
export type SampleInput = MeasuredInput | Missing
/** Only `id` and `phase` must be said; `metrics`: none by default; `health` and `probing` as the evidence of a plan gave them, null included. */
export type InstanceInput = { readonly id: InstanceId; readonly phase: InstancePhase } & Partial<
  Omit<Instance, 'id' | 'phase' | 'metrics' | 'health' | 'probing'>
> & {
    readonly metrics?: readonly SampleInput[]
    readonly health?: Health | null
    readonly probing?: Instant | null
  }
/** What a caller saw; only `instances` must be said. `outcomes`, `probes`: since the last pass; `status`: as stored; `at`, `metrics`, `limits`, `calendar`: of all. */
export type ObservedInput = {
  readonly at?: Instant
  readonly instances: readonly InstanceInput[]
  readonly metrics?: readonly SampleInput[]
  readonly outcomes?: readonly Outcome[]
  readonly probes?: readonly Probed[]
  readonly limits?: Limits
  readonly calendar?: CalendarWindow
  readonly status?: unknown
}

/** What was seen, made whole; total for any input of that shape. Two instances of one id are one; the text that sorts first stays. */
export const observe = (input: ObservedInput): Observed => {
  const judged = judgeStatus(input.status)
  const made: Writable<Omit<Observed, typeof canonical>> = {
    instances: instancesOf(input.instances),
    metrics: samplesOf(input.metrics ?? noSamples),
    outcomes: input.outcomes === undefined ? noOutcomes : outcomesOf(input.outcomes),
    probes: input.probes === undefined || input.probes.length === 0 ? noProbes : probesOf(input.probes),
    limits: input.limits === undefined ? noLimits : limitsOf(input.limits),
  }
  if (isInstant(input.at)) made.at = input.at
  if (input.calendar !== undefined && isInstant(input.calendar.until)) made.calendar = calendarOf(input.calendar)
  if (judged.status !== null) made.status = judged.status
  if (judged.rejected !== null) made.rejected = judged.rejected
  return made as Observed
}

const instancesOf = (inputs: readonly InstanceInput[]): readonly Instance[] => {
  // A copy only where one has to be completed: a steady list costs none.
  let made: Instance[] | null = null
  for (let i = 0; i < inputs.length; i++) {
    const input = inputs[i] as InstanceInput
    const instance = instanceOf(input)
    if (instance === input) continue
    made ??= inputs.slice() as Instance[]
    made[i] = instance
  }
  const { items, twins } = inOrder(made ?? (inputs as readonly Instance[]))
  return twins ? withoutTwins(items) : items
}

const withoutTwins = (sorted: readonly Instance[]): readonly Instance[] => {
  const kept: Instance[] = []
  for (const instance of sorted) {
    const last = kept[kept.length - 1]
    if (last === undefined || last.id !== instance.id) kept.push(instance)
    else if (canonicalText(instance) < canonicalText(last)) kept[kept.length - 1] = instance
  }
  return kept
}

const instanceOf = (input: InstanceInput): Instance => {
  const metrics = samplesOf(input.metrics ?? noSamples)
  if (isComplete(input) && metrics === input.metrics) return input
  const made: Writable<Instance> = {
    id: input.id,
    name: input.name ?? (input.id as string),
    phase: input.phase,
    activeRequests: count(input.activeRequests),
    sessions: count(input.sessions),
    protected: input.protected ?? false,
    deletionCost: number(input.deletionCost),
    zone: input.zone ?? '',
    metrics,
  }
  if (input.ownerUid !== undefined) made.ownerUid = input.ownerUid
  if (input.revision !== undefined) made.revision = input.revision
  if (isInstant(input.createdAt)) made.createdAt = input.createdAt
  if (isInstant(input.startedAt)) made.startedAt = input.startedAt
  if (isInstant(input.readyAt)) made.readyAt = input.readyAt
  if (isInstant(input.lastTransitionAt)) made.lastTransitionAt = input.lastTransitionAt
  if (isInstant(input.deletingAt)) made.deletingAt = input.deletingAt
  if (isInstant(input.drainingSince)) made.drainingSince = input.drainingSince
  if (isInstant(input.drainDeadline)) made.drainDeadline = input.drainDeadline
  if (input.drainCause !== undefined) made.drainCause = input.drainCause
  if (isHealth(input.health)) made.health = input.health
  if (input.probing !== null && isInstant(input.probing)) made.probing = input.probing
  return made
}

const isComplete = (input: InstanceInput): input is Instance =>
  typeof input.name === 'string' &&
  isCount(input.activeRequests) &&
  isCount(input.sessions) &&
  typeof input.protected === 'boolean' &&
  isNumber(input.deletionCost) &&
  typeof input.zone === 'string' &&
  maybeInstant(input.createdAt) &&
  maybeInstant(input.startedAt) &&
  maybeInstant(input.readyAt) &&
  maybeInstant(input.lastTransitionAt) &&
  maybeInstant(input.deletingAt) &&
  maybeInstant(input.drainingSince) &&
  maybeInstant(input.drainDeadline) &&
  (input.health === undefined || isHealth(input.health)) &&
  (input.probing === undefined || (input.probing !== null && isInstant(input.probing)))

/** Evidence of ours that came back whole; anything else counts as none. */
const isHealth = (health: Health | null | undefined): health is Health =>
  typeof health === 'object' &&
  health !== null &&
  isInstant(health.seq) &&
  isInstant(health.since) &&
  (health.type === 'Ready' ? isWhole(health.failed) : (health.type === 'Starting' || health.type === 'NotReady') && isWhole(health.passed))

/** The loop of `instancesOf` once more: one loop for both would call itself within itself, and is then at times twice as slow. */
const samplesOf = (inputs: readonly SampleInput[]): readonly Sample[] => {
  let made: Sample[] | null = null
  for (let i = 0; i < inputs.length; i++) {
    const input = inputs[i] as SampleInput
    const sample = sampleOf(input)
    if (sample === input) continue
    made ??= inputs.slice() as Sample[]
    made[i] = sample
  }
  const samples = made ?? (inputs as readonly Sample[])
  return samples.length > 1 && hasNamesakes(samples) ? withoutNamesakes(samples) : samples
}

const withoutNamesakes = (samples: readonly Sample[]): readonly Sample[] => {
  const byName = new Map<string, Sample>()
  for (const sample of samples) {
    const twin = byName.get(sample.name)
    if (twin === undefined || canonicalText(sample) < canonicalText(twin)) byName.set(sample.name, sample)
  }
  return [...byName.values()]
}

/** Lists are short: looking back beats a set, until it does not. */
const hasNamesakes = (samples: readonly Sample[]): boolean => {
  if (samples.length > 16) return new Set(samples.map(({ name }) => name)).size < samples.length
  for (let i = 1; i < samples.length; i++) for (let j = 0; j < i; j++) if ((samples[j] as Sample).name === (samples[i] as Sample).name) return true
  return false
}

const isSample = (input: SampleInput): input is Sample =>
  'missing' in input
    ? !('value' in input)
    : isNumber(input.value) &&
      isInstant(input.at) &&
      isWhole(input.windowMs) &&
      input.kind !== undefined &&
      (input.contributors === undefined || isWhole(input.contributors))

const sampleOf = (input: SampleInput): Sample => {
  if (isSample(input)) return input
  if ('missing' in input) return { name: input.name, missing: (input as Missing).missing }
  if (!Number.isFinite(input.value) || !isInstant(input.at)) return { name: input.name, missing: 'Invalid' }
  const { name, value, at, windowMs, kind, contributors } = input
  const made: Writable<Measured> = { name, value: value + 0, at, windowMs: whole(windowMs), kind: kind ?? defaultKind(name) }
  if (contributors !== undefined) made.contributors = whole(contributors)
  return made
}

/** What is dated and waits for whole milliseconds stays as it is; an outcome without an instant belongs to no action. */
const outcomesOf = (inputs: readonly Outcome[]): readonly Outcome[] => {
  if (inputs.every(({ at, error }) => isInstant(at) && (error?.retryAfterMs === undefined || isWhole(error.retryAfterMs)))) return inputs
  return inputs
    .filter(({ at }) => isInstant(at))
    .map(({ action, at, error }) => (error === undefined ? { action, at } : { action, at, error: { ...error, retryAfterMs: whole(error.retryAfterMs) } }))
}

/** By id, then by due point: so a fold sees them in the order in which they were due, whatever order they came in. */
const probesOf = (inputs: readonly Probed[]): readonly Probed[] =>
  inputs
    .filter(({ seq, at }) => isInstant(seq) && isInstant(at))
    .map(({ id, seq, ok, at }) => ({ id, seq, ok, at }))
    .sort((a, b) => compareBytes(a.id, b.id) || a.seq - b.seq || a.at - b.at || Number(a.ok) - Number(b.ok))

/** None is more than was said: what is below zero, or no number, leaves no room. */
export const limitsOf = (limits: Limits): Limits => {
  const made: Writable<Limits> = {}
  for (const name of limitNames) if (isLimit(limits[name])) made[name] = count(limits[name])
  if (made.instances !== undefined) {
    made.instances = Math.floor(made.instances)
    if (limits.shared !== undefined) made.shared = { limit: limits.shared.limit, all: count(limits.shared.all) }
  }
  return made
}

const isLimit = (value: number | undefined): value is number => value !== undefined && value !== Number.POSITIVE_INFINITY

const calendarOf = ({ minReplicas, maxReplicas, until }: CalendarWindow): CalendarWindow => ({
  ...(Number.isFinite(minReplicas) ? { minReplicas: whole(minReplicas) } : {}),
  ...(Number.isFinite(maxReplicas) ? { maxReplicas: Math.floor(count(maxReplicas)) } : {}),
  until,
})

/** The sample of that name, or undefined. Lists are short: a look along them beats a map. */
export const sampleNamed = (samples: readonly Sample[], name: string): Sample | undefined => {
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i] as Sample
    if (sample.name === name) return sample
  }
  return undefined
}

const isInstant = (value: number | undefined): value is Instant => Number.isSafeInteger(value) && !Object.is(value, -0)
const maybeInstant = (value: number | undefined): boolean => value === undefined || isInstant(value)
/** Finite, and no negative zero: JSON keeps it as it is. */
const isNumber = (value: number | undefined): value is number => Number.isFinite(value) && !Object.is(value, -0)
const isCount = (value: number | undefined): value is number => isNumber(value) && value >= 0
const isWhole = (value: number | undefined): value is number => Number.isSafeInteger(value) && isCount(value)
const number = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) ? value + 0 : 0)
const count = (value: number | undefined): number => (isCount(value) ? value : 0)
/** Rounded up, and cut to what counts exactly. */
const whole = (value: number | undefined): number => Math.min(Math.ceil(count(value)), Number.MAX_SAFE_INTEGER)

const noSamples: readonly Sample[] = []
const noOutcomes: readonly Outcome[] = []
const noProbes: readonly Probed[] = []
const noLimits: Limits = {}
