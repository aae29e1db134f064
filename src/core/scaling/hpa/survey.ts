/**
 * One look at all pods for one metric: classifies each and adds it up, so that every later question is answered by sums.
 * An average per pod is a utilization of which every pod requests 1. Law: partition, the four classes make up the list. Source: hpa.md §1.4.
 */
import { type Instant, never } from '../../domain/units.js'
import { add, type Int } from './int64.js'
import type { Pod, PodClass } from './pods.js'

/** `needsRequest`: pods without a request break the metric, the ignored ones too if `ofIgnored`. `fillOf`: what a silent pod of that request stands for. */
export type SurveyRules = {
  readonly classOf: (pod: Pod, now: Instant) => PodClass
  readonly needsRequest: boolean
  readonly ofIgnored: boolean
  readonly fillOf: (request: Int) => Int
}

/**
 * `heard`: pods with a sample, whatever their class. `usage` and `requested`: of the counted ones. `fill`: what the missing ones stand for.
 * `beside`: not counted, yet reporting: unready, or leaving. `silentUnready`: unready ones that report nothing.
 * `highest` and `oldestAt`: of the samples that count.
 */
export type Survey = {
  readonly listed: number
  readonly heard: number
  readonly counted: number
  readonly usage: Int
  readonly requested: Int
  readonly missing: number
  readonly missingRequested: Int
  readonly fill: Int
  readonly unready: number
  readonly unreadyRequested: Int
  readonly silentUnready: number
  readonly beside: number
  readonly besideUsage: Int
  readonly besideRequested: Int
  readonly ignored: number
  readonly requestMissing: boolean
  readonly oldestAt: Instant
}

/** `view`: an item as a pod; it may hand out one object again and again. */
export const survey = <Item>(rules: SurveyRules, items: readonly Item[], view: (item: Item) => Pod, now: Instant): Survey => {
  const { classOf, needsRequest, ofIgnored, fillOf } = rules
  let heard = 0
  let counted = 0
  let usage: Int = 0
  let requested: Int = 0
  let missing = 0
  let missingRequested: Int = 0
  let fill: Int = 0
  let unready = 0
  let unreadyRequested: Int = 0
  let silentUnready = 0
  let beside = 0
  let besideUsage: Int = 0
  let besideRequested: Int = 0
  let ignored = 0
  let requestMissing = false
  let oldestAt: number = never
  for (let i = 0; i < items.length; i++) {
    const pod = view(items[i] as Item)
    const { sample } = pod
    const own = classOf(pod, now)
    if (needsRequest && pod.request === null && (ofIgnored || own !== 'Ignored')) requestMissing = true
    const request = needsRequest ? (pod.request ?? 0) : 1
    if (sample !== null) heard++
    if (own === 'Counted') {
      counted++
      usage = add(usage, sample as Int)
      requested = add(requested, request)
      if (pod.sampleAt < oldestAt) oldestAt = pod.sampleAt
      continue
    }
    if (own === 'Missing') {
      missing++
      missingRequested = add(missingRequested, request)
      fill = add(fill, fillOf(request))
      continue
    }
    if (own === 'Unready') {
      unready++
      unreadyRequested = add(unreadyRequested, request)
      if (sample === null) silentUnready++
    } else ignored++
    if (sample !== null && pod.phase !== 'Failed') {
      beside++
      besideUsage = add(besideUsage, sample)
      besideRequested = add(besideRequested, request)
    }
  }
  return {
    listed: items.length,
    heard,
    counted,
    usage,
    requested,
    missing,
    missingRequested,
    fill,
    unready,
    unreadyRequested,
    silentUnready,
    beside,
    besideUsage,
    besideRequested,
    ignored,
    requestMissing,
    oldestAt,
  }
}

/** Samples of pods that are not listed. */
export type Strangers = { readonly count: number; readonly usage: Int }
export const noStrangers: Strangers = { count: 0, usage: 0 }
