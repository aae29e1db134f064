/**
 * The survey of instances as pods. Most take work, report, and started long ago: what those say is added up on the way, and only the others are looked at one
 * by one, as pods. Law: twin (a survey of every one of them as a pod).
 */
import { sampleOf } from '../../domain/metricNames.js'
import type { Measured } from '../../domain/sample.js'
import type { Instant } from '../../domain/units.js'
import type { Reporter } from '../policy.js'
import { add } from './int64.js'
import { isUnready, type Readiness } from './pods.js'
import { amountOf, isHeard, podOf, readySince, requestOf, type SampleRules, startedAtOf } from './reporters.js'
import { addPod, nothingOf, type Survey, type SurveyRules } from './survey.js'

export const surveyReporters = (rules: SurveyRules, samples: SampleRules, reporters: readonly Reporter[], now: Instant): Survey => {
  const { names, unit, request } = samples
  const { needsRequest, readiness } = rules
  const found = nothingOf(reporters.length)
  let counted = 0
  let { usage, requested, oldestAt } = found
  for (let i = 0; i < reporters.length; i++) {
    const reporter = reporters[i] as Reporter
    const { standing, metrics } = reporter
    const sample = standing === 'Ready' ? sampleOf(metrics, names) : undefined
    if (sample === undefined || !isHeard(samples, sample, now) || !isTrusted(readiness, reporter, sample, now)) {
      found.usage = usage
      found.requested = requested
      found.oldestAt = oldestAt
      addPod(found, rules, podOf(samples, reporter, now), now)
      usage = found.usage
      requested = found.requested
      oldestAt = found.oldestAt
      continue
    }
    counted++
    usage = add(usage, amountOf(unit, request, sample))
    const asked = needsRequest ? requestOf(request, sample) : 1
    if (asked === null) found.requestMissing = true
    else requested = add(requested, asked)
    const { at } = sample
    if (at < oldestAt) oldestAt = at
  }
  found.heard += counted
  found.counted += counted
  found.usage = usage
  found.requested = requested
  found.oldestAt = oldestAt
  return found
}

/** Of one that takes work. */
const isTrusted = (readiness: Readiness, { instance }: Reporter, sample: Measured, now: Instant): boolean => {
  if (!readiness.looks) return true
  const startedAt = startedAtOf(instance)
  // What `isUnready` says too, of one that is ready and no longer young: a sixth of a decision over a hundred.
  return startedAt + readiness.initializationMs <= now || !isUnready(readiness, 'True', startedAt, readySince(instance, true), sample, now)
}
