/**
 * Puts each pod in one of four classes for one metric: the first rule that matches decides. Only a counted one is heard at first.
 * Law: partition. Source: hpa.md §1.4, pod classes, with E1.
 */
import type { Duration, Instant } from '../../domain/units.js'
import type { Int } from './int64.js'
import type { HpaSettings } from './settings.js'

export type Ready = 'True' | 'False' | 'Unknown'

/** When it was measured, and over how long until then. */
export type Timed = { readonly at: Instant; readonly windowMs: Duration }

/** A pod as the controller lists it, with what one metric says of it: amounts in thousandths, null is none. `readySince`: the last change of `ready`. */
export type Pod = {
  readonly phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed'
  readonly deleting: boolean
  readonly ready: Ready | null
  readonly readySince: Instant | null
  readonly startedAt: Instant | null
  readonly request: Int | null
  readonly sample: PodSample | null
}
export type PodSample = Timed & { readonly amount: Int }

export type PodClass = 'Ignored' | 'Unready' | 'Missing' | 'Counted'

/**
 * Whether a metric asks for readiness at all, and whether a pod that lost it counts on. `initializationMs`: how long a starting pod is not trusted with cpu;
 * `readinessDelayMs`: until when after its start a lack of readiness means that it never was ready.
 */
export type Readiness = {
  readonly looks: boolean
  readonly countsLost: boolean
  readonly initializationMs: Duration
  readonly readinessDelayMs: Duration
}

export const readinessFor = (resource: string | null, { quirks, cpuInitializationMs, initialReadinessDelayMs }: HpaSettings): Readiness => ({
  looks: resource === 'cpu' || !quirks.readinessForCpuOnly,
  countsLost: quirks.countsLostReadiness,
  initializationMs: cpuInitializationMs,
  readinessDelayMs: initialReadinessDelayMs,
})

export const classOf = (readiness: Readiness, { phase, deleting, ready, startedAt, readySince, sample }: Pod, now: Instant): PodClass => {
  if (phase === 'Failed' || deleting) return 'Ignored'
  if (phase === 'Pending') return 'Unready'
  if (sample === null) return 'Missing'
  return readiness.looks && isUnready(readiness, ready, startedAt, readySince, sample, now) ? 'Unready' : 'Counted'
}

/** Whether what it says is not to be trusted yet. */
export const isUnready = (
  { countsLost, initializationMs, readinessDelayMs }: Readiness,
  ready: Ready | null,
  startedAt: Instant | null,
  readySince: Instant | null,
  sample: Timed,
  now: Instant,
): boolean => {
  if (!countsLost) return ready !== 'True'
  if (ready === null || startedAt === null) return true
  if (startedAt + initializationMs <= now) return ready === 'False' && wasNeverReady(readySince, startedAt + readinessDelayMs)
  return ready === 'False' || isBefore(sample, readySince)
}

/** Not until the delay was over, so it is still starting; later, a lack of readiness is one that came. */
const wasNeverReady = (since: Instant | null, delayedUntil: Instant): boolean => since === null || delayedUntil > since

/** Measured over a time of which a part lies before it was ready. */
const isBefore = ({ at, windowMs }: Timed, since: Instant | null): boolean => since !== null && at < since + windowMs

/** Ready for traffic: what a level is multiplied by. One that leaves counts until it is gone. */
export const isServing = ({ phase, ready }: Pod): boolean => phase === 'Running' && ready === 'True'
