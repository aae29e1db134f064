/**
 * The advice of all targets of a spec: one proposal a metric, combined to the largest. Down only if every metric that is not ignored agrees.
 * Laws: monotone, caution (a missing metric never lowers; Fallback and Value excepted), order. Source: reconcile.md §6, propose, missing, combine.
 */
import { defaultKind } from '../../domain/sample.js'
import type { ResourceList, Scaling, TargetMetric } from '../../domain/spec.js'
import type { MetricStep, TargetKind, TrailStep } from '../../domain/trail.js'
import { type Instant, never } from '../../domain/units.js'
import type { Context, Policy } from '../policy.js'
import { average, type Band, kindOfTarget, total, value } from './kinds.js'
import { type Reading, read, whole } from './reading.js'

/** Built once per spec: targets with their bands resolved. */
export const proposeByMetrics = (scaling: Pick<Scaling, 'targetMetrics' | 'behavior'>, requests: ResourceList): Policy['propose'] => {
  const metrics = scaling.targetMetrics.map((target) => metricOf(target, scaling.behavior, requests))
  return (context, now) => {
    const steps: TrailStep[] = new Array(metrics.length)
    let raw = -1
    let missing = false
    let until: number = never
    let stale = ''
    for (let i = 0; i < metrics.length; i++) {
      const { step, counts, holds } = (metrics[i] as Metric)(context, now)
      steps[i] = step
      if (holds) missing = true
      if (counts && step.count > raw) raw = step.count
      if (step.until !== null && step.until < until) {
        until = step.until
        stale = step.metric
      }
    }
    // Every metric is ignored: nothing speaks for a change.
    return raw < 0 ? { raw: context.current, missing: true, until, stale, steps } : { raw, missing, until, stale, steps }
  }
}

/** `counts`: it takes part in the maximum; `holds`: it has no sample and keeps the present number. */
type Proposed = { readonly step: MetricStep; readonly counts: boolean; readonly holds: boolean }
type Metric = (context: Context, now: Instant) => Proposed

const metricOf = (target: TargetMetric, behavior: Scaling['behavior'], requests: ResourceList): Metric => {
  const readSamples = read(target, requests)
  const band: Band = {
    target: target.targetAverageValue ?? target.targetValue ?? 1,
    up: behavior.scaleUp.tolerance ?? target.tolerance,
    down: behavior.scaleDown.tolerance ?? target.tolerance,
  }
  return (context, now) => {
    const reading = readSamples(context.input, now)
    if (reading.reason === null) return heard(target, band, reading, context)
    const rule = target.whenMissing
    switch (rule.type) {
      case 'Hold':
        return { step: absent(target, band, reading, context, context.current), counts: true, holds: true }
      case 'Ignore':
        return { step: absent(target, band, reading, context, context.current), counts: false, holds: false }
      case 'Fallback':
        return { step: absent(target, band, reading, context, rule.replicas), counts: true, holds: false }
      case 'Value': {
        // A value that nobody measured has no window: it may raise, and after a change it never lowers.
        const frame = { ready: reading.ready, staying: reading.unheard, ignored: reading.ignored, oldestAt: now, startedAt: -never, until: reading.until }
        const instead = whole(rule.value, defaultKind(target.type), undefined, frame)
        const { step } = heard(target, band, instead, context)
        return { step: { ...step, used: 0, missing: reading.unheard, reason: reading.reason, oldestAt: reading.oldestAt }, counts: true, holds: false }
      }
    }
  }
}

const heard = (target: TargetMetric, band: Band, reading: Reading, context: Context): Proposed => {
  const { current } = context
  const kind = kindOfTarget(target, reading.perInstance)
  const count =
    kind === 'average' ? average(reading, band, current) : kind === 'total' ? total(reading, band, current) : value(reading, band, current, context.changedAt)
  return { step: stepOf(target, band, kind, reading, current, count), counts: true, holds: false }
}

const absent = (target: TargetMetric, band: Band, reading: Reading, { current }: Context, count: number): MetricStep =>
  stepOf(target, band, kindOfTarget(target, false), reading, current, count)

const stepOf = (target: TargetMetric, band: Band, kind: TargetKind, reading: Reading, current: number, count: number): MetricStep => {
  const level = kind === 'value'
  const asked = level ? band.target : band.target * current
  const up = level ? reading.mean : kind === 'total' ? reading.down : reading.up
  const down = level ? reading.mean : kind === 'total' ? reading.down : reading.down + band.target * reading.unheard
  return {
    type: 'Metric',
    metric: target.name,
    kind,
    target: band.target,
    current,
    up,
    down,
    lowest: asked * (1 - band.down),
    highest: asked * (1 + band.up),
    used: reading.used,
    ignored: reading.ignored,
    missing: reading.unheard,
    reason: reading.reason,
    oldestAt: reading.oldestAt,
    ratio: reading.reason === null && asked > 0 ? up / asked : null,
    count,
    until: reading.until === never ? null : reading.until,
  }
}
