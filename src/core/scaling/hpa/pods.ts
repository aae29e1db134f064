/**
 * Puts each pod in one of four classes for one metric: the first rule that matches decides. Only a counted one is heard at first.
 * What a pod is made of is asked by functions, so that nobody is copied. Law: partition. Source: hpa.md §1.4, pod classes, with E1.
 */
import type { Duration, Instant } from '../../domain/units.js'
import type { Quirks } from '../quirks.js'
import type { Int } from './int64.js'

export type Ready = 'True' | 'False' | 'Unknown'

/** When it was measured, and over how long until then. */
export type Timed = { readonly at: Instant; readonly windowMs: Duration }

/** How an item is a pod to one metric. Amounts are thousandths; null is none. `readySinceOf`: the last change of the Ready condition. */
export type PodsView<Item, Sample extends Timed> = {
  readonly stateOf: (item: Item) => PodState
  readonly readyOf: (item: Item) => Ready | null
  readonly readySinceOf: (item: Item) => Instant | null
  readonly startedAtOf: (item: Item) => Instant | null
  readonly sampleOf: (item: Item, now: Instant) => Sample | null
  readonly amountOf: (sample: Sample) => Int
  readonly requestOf: (item: Item, sample: Sample | null) => Int | null
}

/** What is known of a pod before its metric: on its way out, over, not begun, or at work. */
export type PodState = 'Leaving' | 'Failed' | 'Pending' | 'Alive'
export type PodClass = 'Ignored' | 'Unready' | 'Missing' | 'Counted'

/** How long a starting pod is not trusted with cpu, and until when after its start a lack of readiness means that it never was ready. */
export type Readiness = { readonly initializationMs: Duration; readonly readinessDelayMs: Duration }

export type Classify<Item, Sample> = (item: Item, sample: Sample | null, now: Instant) => PodClass

export const classOf = <Item, Sample extends Timed>(
  view: PodsView<Item, Sample>,
  resource: string | null,
  readiness: Readiness,
  quirks: Quirks,
): Classify<Item, Sample> => {
  const { stateOf } = view
  const looks = resource === 'cpu' || !quirks.readinessForCpuOnly
  const isUnready = quirks.countsLostReadiness ? isStarting(view, readiness) : (item: Item) => view.readyOf(item) !== 'True'
  return (item, sample, now) => {
    const state = stateOf(item)
    if (sample === null || state !== 'Alive') return uncounted(state)
    return looks && isUnready(item, sample, now) ? 'Unready' : 'Counted'
  }
}

/** Whether it is not at work, or says nothing. */
const uncounted = (state: PodState): PodClass => (state === 'Alive' ? 'Missing' : state === 'Pending' ? 'Unready' : 'Ignored')

const isStarting =
  <Item, Sample extends Timed>({ readyOf, readySinceOf, startedAtOf }: PodsView<Item, Sample>, { initializationMs, readinessDelayMs }: Readiness) =>
  (item: Item, sample: Sample, now: Instant): boolean => {
    const ready = readyOf(item)
    const startedAt = startedAtOf(item)
    if (ready === null || startedAt === null) return true
    if (startedAt + initializationMs <= now) return ready === 'False' && wasNeverReady(readySinceOf(item), startedAt + readinessDelayMs)
    return ready === 'False' || isBefore(sample, readySinceOf(item))
  }

/** Not until the delay was over, so it is still starting; later, a lack of readiness is one that came. */
const wasNeverReady = (since: Instant | null, delayedUntil: Instant): boolean => since === null || delayedUntil > since

/** Measured over a time of which a part lies before it was ready. */
const isBefore = ({ at, windowMs }: Timed, since: Instant | null): boolean => since !== null && at < since + windowMs

/** A pod as the controller lists it, with what one metric says of it. */
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

export const podsAsListed: PodsView<Pod, PodSample> = {
  stateOf: ({ deleting, phase }) => (phase === 'Failed' ? 'Failed' : deleting ? 'Leaving' : phase === 'Pending' ? 'Pending' : 'Alive'),
  readyOf: ({ ready }) => ready,
  readySinceOf: ({ readySince }) => readySince,
  startedAtOf: ({ startedAt }) => startedAt,
  sampleOf: ({ sample }) => sample,
  amountOf: ({ amount }) => amount,
  requestOf: ({ request }) => request,
}

/** Ready for traffic: what a level is multiplied by. One that leaves counts until it is gone. */
export const isServing = ({ phase, ready }: Pod): boolean => phase === 'Running' && ready === 'True'
