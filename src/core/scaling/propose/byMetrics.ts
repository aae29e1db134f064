/**
 * The advice of all targets of a spec: one proposal a metric, combined to the largest. Down only if every metric that is not ignored agrees.
 * Laws: monotone, caution (a missing metric never lowers; Fallback and Value excepted), order. Source: reconcile.md §6, propose, missing, combine.
 */
import { copyOf } from '../../domain/copy.js'
import type { ResourceList } from '../../domain/spec.js'
import type { MetricStep, TargetKind, TrailStep } from '../../domain/trail.js'
import { finite, type Instant, never } from '../../domain/units.js'
import { earlier, type Wake } from '../../domain/wake.js'
import type { Context, Policy } from '../policy.js'
import { average, total, value } from './kinds.js'
import { type Reading, read, whole } from './reading.js'
import { type Asking, type Target, targetsOf } from './targets.js'

/** By the targets of a spec, which are resolved once. */
export const proposeByMetrics = (scaling: Asking, requests: ResourceList): Policy['propose'] => proposeByTargets(targetsOf(scaling, requests))

/** Proposes the most that any of these targets asks for, as `proposeByMetrics` does for a spec. */
export const proposeByTargets =
  (targets: readonly Target[]): Policy['propose'] =>
  (context, now) => {
    const steps: TrailStep[] = new Array(targets.length)
    let raw = -1
    let missing = false
    let wake: Wake | null = null
    for (let i = 0; i < targets.length; i++) {
      const { step, holds, ages } = proposeByMetric(targets[i] as Target, context, now)
      steps[i] = step
      if (holds) missing = true
      if (step.counts && step.count > raw) raw = step.count
      if (step.until !== null && (wake === null || step.until <= wake.at))
        wake = earlier(wake, { at: step.until, why: { type: ages ? 'SampleAges' : 'SampleStale', id: step.metric } })
    }
    // Every metric is ignored: nothing speaks for a change.
    return raw < 0 ? { raw: context.current, missing: true, wake, steps } : { raw, missing, wake, steps }
  }

/** `holds`: it has no sample and keeps the present number; `ages`: time takes only a part of what was read. */
export type Proposed = { readonly step: MetricStep; readonly holds: boolean; readonly ages: boolean }

export const proposeByMetric = (target: Target, context: Context, now: Instant): Proposed => {
  const reading = read(target, target.band.target, context.input, now)
  if (reading.reason === null) return heard(target, reading, context, now)
  const rule = target.whenMissing
  switch (rule.type) {
    case 'Hold':
    case 'LastGood':
      return { step: absent(target, reading, context, context.current), holds: true, ages: reading.ages }
    case 'Ignore':
      return { step: absent(target, reading, context, context.current), holds: false, ages: reading.ages }
    case 'Fallback':
      return { step: absent(target, reading, context, rule.replicas), holds: false, ages: reading.ages }
    case 'Value': {
      // A value that nobody measured has no window: it may raise, and after a change it never lowers.
      const frame = {
        ready: reading.ready,
        staying: reading.unheard,
        ignored: reading.ignored,
        oldestAt: now,
        startedAt: -never,
        until: reading.until,
        ages: reading.ages,
        aheadMs: -1,
        guessed: false,
      }
      const instead = whole(rule.value, target.stands, undefined, frame)
      const { step } = heard(target, instead, context, now)
      return {
        step: copyOf(step, { used: 0, missing: reading.unheard, reason: reading.reason, oldestAt: reading.oldestAt }),
        holds: false,
        ages: reading.ages,
      }
    }
  }
}

const heard = (target: Target, found: Reading, context: Context, now: Instant): Proposed => {
  const { current, changedAt } = context
  const { band } = target
  const kind = target.kind ?? (found.perInstance ? 'average' : 'total')
  // The window of a sample that is read as of now moves on with now, until it is wholly after the last change.
  const settlesAt = (kind === 'value' || found.guessed) && found.aheadMs >= 0 ? changedAt + found.aheadMs + 1 : never
  const reading = settlesAt > now && settlesAt < found.until ? copyOf(found, { until: settlesAt }) : found
  // Spread over a guess, what was measured before the last change would be multiplied by it again.
  const count =
    reading.guessed && reading.startedAt <= changedAt
      ? current
      : kind === 'average'
        ? average(reading, band, current)
        : kind === 'total'
          ? total(reading, band, current)
          : value(reading, band, current, changedAt)
  return { step: stepOf(target, kind, reading, current, count), holds: false, ages: reading.ages }
}

const absent = (target: Target, reading: Reading, { current }: Context, count: number): MetricStep =>
  stepOf(target, target.kind ?? 'total', reading, current, count)

const stepOf = (target: Target, kind: TargetKind, reading: Reading, current: number, count: number): MetricStep => {
  const { band } = target
  const level = kind === 'value'
  const asked = level ? band.target : band.target * current
  const up = level ? reading.mean : kind === 'total' ? reading.down : reading.up
  const down = level ? reading.mean : kind === 'total' ? reading.down : finite(reading.down + band.target * reading.unheard)
  return {
    type: 'Metric',
    metric: target.name,
    kind,
    target: band.target,
    current,
    up,
    down,
    lowest: finite(asked * (1 - band.under)),
    highest: finite(asked * (1 + band.over)),
    used: reading.used,
    ignored: reading.ignored,
    missing: reading.unheard,
    reason: reading.reason,
    oldestAt: reading.oldestAt,
    ratio: reading.reason === null && asked > 0 ? finite(up / asked) : null,
    count,
    counts: reading.reason === null || target.whenMissing.type !== 'Ignore',
    until: reading.until === never ? null : reading.until,
  }
}
