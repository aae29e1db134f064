/**
 * One look at all pods for one metric: classifies each and adds it up, so that every later question is answered by sums.
 * An average per pod is a utilization of which every pod requests 1. Law: partition, the four classes make up the list. Source: hpa.md §1.4.
 */
import type { Writable } from '../../domain/copy.js'
import { type Instant, never } from '../../domain/units.js'
import { add, type Int } from './int64.js'
import type { Classify, PodClass, PodsView, Timed } from './pods.js'

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
  rules: SurveyRules,
  view: PodsView<Item, Sample>,
  classify: Classify<Item, Sample>,
  items: readonly Item[],
  now: Instant,
): Survey => {
  const { needsRequest, ofIgnored } = rules
  const { sampleOf, amountOf, requestOf } = view
  const found = nothingOf(items.length)
  let counted = 0
  let usage: Int = 0
  let requested: Int = 0
  let oldestAt: number = never
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item
    const sample = sampleOf(item, now)
    const own = classify(item, sample, now)
    const asked = needsRequest ? requestOf(item, sample) : 1
    if (asked === null && (ofIgnored || own !== 'Ignored')) found.requestMissing = true
    const request = asked ?? 0
    // Most are counted: the rest stands apart, so that this is what a processor goes round in.
    if (own !== 'Counted' || sample === null) {
      if (sample !== null) found.heard++
      addUncounted(found, own, request, rules, sample !== null && view.stateOf(item) !== 'Failed' ? amountOf(sample) : null)
      continue
    }
    const { at } = sample
    counted++
    usage = add(usage, amountOf(sample))
    requested = add(requested, request)
    if (at < oldestAt) oldestAt = at
  }
  found.heard += counted
  found.counted = counted
  found.usage = usage
  found.requested = requested
  found.oldestAt = oldestAt
  return found
}

/** `beside`: what it reports although it is not counted; null: nothing. */
const addUncounted = (found: Writable<Survey>, own: PodClass, request: Int, { fillOf }: SurveyRules, beside: Int | null): void => {
  if (own === 'Missing') {
    found.missing++
    found.missingRequested = add(found.missingRequested, request)
    found.fill = add(found.fill, fillOf(request))
    return
  }
  if (own === 'Unready') {
    found.unready++
    found.unreadyRequested = add(found.unreadyRequested, request)
    if (beside === null) found.silentUnready++
  } else found.ignored++
  if (beside !== null) {
    found.beside++
    found.besideUsage = add(found.besideUsage, beside)
    found.besideRequested = add(found.besideRequested, request)
  }
}

const nothingOf = (listed: number): Writable<Survey> => ({
  listed,
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
})

/** Of pods of which none reports anything. */
export const emptySurvey: Survey = nothingOf(1)

/** Samples of pods that are not listed. */
export type Strangers = { readonly count: number; readonly usage: Int }
export const noStrangers: Strangers = { count: 0, usage: 0 }
