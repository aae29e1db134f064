/**
 * One look at all pods for one metric: classifies each and adds it up, so that every later question is answered by sums.
 * An average per pod is a utilization of which every pod requests 1. Law: partition, the four classes make up the list. Source: hpa.md §1.4.
 */
import { type Instant, never } from '../../domain/units.js'
import { add, type Int } from './int64.js'
import type { Classify, PodsView, Timed } from './pods.js'

/** `needsRequest`: pods without a request break the metric, the ignored ones too if `ofIgnored`. `fillOf`: what a silent pod of that request stands for. */
export type SurveyRules = { readonly needsRequest: boolean; readonly ofIgnored: boolean; readonly fillOf: (request: Int) => Int }

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

export const survey = <Item, Sample extends Timed>(
  { needsRequest, ofIgnored, fillOf }: SurveyRules,
  { stateOf, sampleOf, amountOf, requestOf }: PodsView<Item, Sample>,
  classify: Classify<Item, Sample>,
  items: readonly Item[],
  now: Instant,
): Survey => {
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
    const item = items[i] as Item
    const sample = sampleOf(item, now)
    const own = classify(item, sample, now)
    const asked = needsRequest ? requestOf(item, sample) : 1
    if (asked === null && (ofIgnored || own !== 'Ignored')) requestMissing = true
    const request = asked ?? 0
    if (sample !== null) heard++
    if (own === 'Counted') {
      const { at } = sample as Sample
      counted++
      usage = add(usage, amountOf(sample as Sample))
      requested = add(requested, request)
      if (at < oldestAt) oldestAt = at
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
    if (sample !== null && stateOf(item) !== 'Failed') {
      beside++
      besideUsage = add(besideUsage, amountOf(sample))
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

/** Of pods of which none reports anything. */
export const emptySurvey: Survey = {
  listed: 1,
  heard: 0,
  counted: 0,
  usage: 0,
  requested: 0,
  missing: 0,
  missingRequested: 0,
  fill: 0,
  unready: 0,
  unreadyRequested: 0,
  silentUnready: 0,
  beside: 0,
  besideUsage: 0,
  besideRequested: 0,
  ignored: 0,
  requestMissing: false,
  oldestAt: never,
}

/** Samples of pods that are not listed. */
export type Strangers = { readonly count: number; readonly usage: Int }
export const noStrangers: Strangers = { count: 0, usage: 0 }
