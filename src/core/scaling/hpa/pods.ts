/**
 * Puts each pod in one of four classes for one metric: the first rule that matches decides. Only a counted one is heard at first.
 * Law: partition. Source: hpa.md §1.4, pod classes, with E1.
 */
import type { Duration, Instant } from '../../domain/units.js'
import type { Quirks } from '../quirks.js'
import type { Int } from './int64.js'

/** A pod as one metric sees it; amounts in thousandths, null where there is none. `readySince`: the last change of the Ready condition. */
export type Pod = {
  readonly phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed'
  readonly deleting: boolean
  readonly ready: 'True' | 'False' | 'Unknown' | null
  readonly readySince: Instant | null
  readonly startedAt: Instant | null
  readonly request: Int | null
  readonly sample: Int | null
  readonly sampleAt: Instant
  readonly windowMs: Duration
}

export type PodClass = 'Ignored' | 'Unready' | 'Missing' | 'Counted'

/** How long a starting pod is not trusted with cpu, and until when after its start a lack of readiness means that it never was ready. */
export type Readiness = { readonly initializationMs: Duration; readonly readinessDelayMs: Duration }

export const classOf = (resource: string | null, readiness: Readiness, quirks: Quirks): ((pod: Pod, now: Instant) => PodClass) => {
  const isUnready =
    resource !== 'cpu' && quirks.readinessForCpuOnly ? never : quirks.countsLostReadiness ? isStarting(readiness) : ({ ready }: Pod) => ready !== 'True'
  return (pod, now) => {
    if (pod.deleting || pod.phase === 'Failed') return 'Ignored'
    if (pod.phase === 'Pending') return 'Unready'
    if (pod.sample === null) return 'Missing'
    return isUnready(pod, now) ? 'Unready' : 'Counted'
  }
}

/** Ready for traffic: what a level is multiplied by. One that leaves counts until it is gone. */
export const isServing = ({ phase, ready }: Pod): boolean => phase === 'Running' && ready === 'True'

type Rule = (pod: Pod, now: Instant) => boolean
const never: Rule = () => false

const isStarting =
  ({ initializationMs, readinessDelayMs }: Readiness): Rule =>
  ({ ready, readySince, startedAt, sampleAt, windowMs }, now) => {
    if (ready === null || startedAt === null) return true
    if (startedAt + initializationMs > now) return ready === 'False' || (readySince !== null && sampleAt < readySince + windowMs)
    return ready === 'False' && (readySince === null || startedAt + readinessDelayMs > readySince)
  }
