/**
 * One look at all pods for one metric: classifies each and adds it up, so that every later question is answered by sums.
 * An average per pod is a utilization of which every pod requests 1. Law: partition, the four classes make up the list. Source: hpa.md §1.4.
 */
import type { Writable } from '../../domain/copy.js'
import { type Instant, never } from '../../domain/units.js'
import { add, divide, type Int, multiply } from './int64.js'
import { classOf, type Pod, type Readiness } from './pods.js'

/** `needsRequest`: pods without a request break the metric, the ignored ones too if `ofIgnored`. `fill`: what a silent pod stands for. */
export type SurveyRules = { readonly needsRequest: boolean; readonly ofIgnored: boolean; readonly fill: Fill; readonly readiness: Readiness }
/** An amount, or a share of its request, in percent. */
export type Fill = { readonly type: 'Amount'; readonly amount: Int } | { readonly type: 'Share'; readonly percent: number }

/**
 * `heard`: pods with a sample, whatever their class. `usage` and `requested`: of the counted ones. `fill`: what the missing ones stand for.
 * `beside`: not counted, yet reporting: unready, or leaving. `silentUnready`: unready ones that report nothing.
 * `oldestAt`: of the samples that count.
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

export const survey = (rules: SurveyRules, pods: readonly Pod[], now: Instant): Survey => {
  const found = nothingOf(pods.length)
  for (const pod of pods) addPod(found, rules, pod, now)
  return found
}

/** Adds one pod to what was found before. */
export const addPod = (found: Writable<Survey>, { needsRequest, ofIgnored, fill, readiness }: SurveyRules, pod: Pod, now: Instant): void => {
  const { phase, sample } = pod
  const own = classOf(readiness, pod, now)
  const asked = needsRequest ? pod.request : 1
  const request = asked ?? 0
  if (asked === null && (ofIgnored || own !== 'Ignored')) found.requestMissing = true
  if (sample !== null) found.heard++
  switch (own) {
    case 'Counted':
      found.counted++
      found.requested = add(found.requested, request)
      if (sample === null) return
      found.usage = add(found.usage, sample.amount)
      found.oldestAt = Math.min(found.oldestAt, sample.at)
      return
    case 'Missing':
      found.missing++
      found.missingRequested = add(found.missingRequested, request)
      found.fill = add(found.fill, fillOf(fill, request))
      return
    case 'Unready':
      found.unready++
      found.unreadyRequested = add(found.unreadyRequested, request)
      if (sample === null) found.silentUnready++
      break
    case 'Ignored':
      found.ignored++
  }
  if (sample !== null && phase !== 'Failed') {
    found.beside++
    found.besideUsage = add(found.besideUsage, sample.amount)
    found.besideRequested = add(found.besideRequested, request)
  }
}

/** What a silent pod of that request stands for. */
export const fillOf = (fill: Fill, request: Int): Int => {
  if (fill.type === 'Amount') return fill.amount
  const { percent } = fill
  return Number.isInteger(percent) ? divide(multiply(request, percent), 100) : Math.trunc((Number(request) * percent) / 100)
}

export const nothingOf = (listed: number): Writable<Survey> => ({
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
