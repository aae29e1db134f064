/**
 * An average per pod, from the instances one by one, or from one number of the whole: a mean was reported by so many, a total is spread over the ready ones.
 * Its step shows the first look: the counted ones, against the target each.
 */

import { copyOf } from '../../domain/copy.js'
import { sampleOf } from '../../domain/metricNames.js'
import type { Measured, MissingReason } from '../../domain/sample.js'
import type { MetricStep } from '../../domain/trail.js'
import { finite, never } from '../../domain/units.js'
import type { Context } from '../policy.js'
import type { AskedMetric } from './asked.js'
import { type AverageTarget, average, averageRule, surveyRules } from './average.js'
import { type Int, multiply } from './int64.js'
import type { Proposed } from './proposed.js'
import type { Read, Readers } from './reader.js'
import { amountOf, type Census, censusOf, isHeard, requestOf, type SampleRules, whyMissing } from './reporters.js'
import type { HpaSettings } from './settings.js'
import { emptySurvey, type Fill, fillOf, noStrangers, type Survey } from './survey.js'
import { surveyReporters } from './surveyReporters.js'
import { inUnits } from './thousandths.js'

export const averageReaders = (metric: AskedMetric, target: AverageTarget, rules: SampleRules, settings: HpaSettings): Readers => {
  const looking = surveyRules(target, metric.resource, settings)
  const rule = averageRule(target, metric.tolerance, settings.quirks)
  const told = (found: Survey, context: Context, reason: MissingReason): Read => {
    const proposed = average(rule, found, noStrangers, context.current)
    return { proposed, step: stepOf(metric, target, found, proposed, context, reason) }
  }
  return {
    ofInstances: (context, now) => {
      const { instances } = context.input
      if (instances.length === 0) return null
      const found = surveyReporters(looking, rules, instances, now)
      return found.counted + found.beside === 0 ? null : told(found, context, 'Invalid')
    },
    ofObservation: (context, now) => {
      const sample = sampleOf(context.input.metrics, rules.names)
      const found =
        sample !== undefined && isHeard(rules, sample, now) ? surveyOfWhole(rules, looking.fill, target, sample, censusOf(context.input)) : emptySurvey
      return told(found, context, whyMissing(sample))
    },
  }
}

const surveyOfWhole = (rules: SampleRules, fill: Fill, { type }: AverageTarget, sample: Measured, census: Census): Survey => {
  const isTotal = sample.kind === 'demand'
  const heard = isTotal ? Math.max(1, census.ready) : Math.max(0, sample.contributors ?? census.ready)
  const counted = Math.min(heard, Math.max(1, census.ready))
  const request = type === 'Utilization' ? requestOf(rules.request, sample) : 1
  const amount = amountOf(rules.unit, rules.request, sample)
  const missing = isTotal ? 0 : Math.max(0, census.staying - heard)
  const of = (pods: number): Int => multiply(request ?? 0, pods)
  return copyOf(emptySurvey, {
    listed: Math.max(1, census.listed),
    heard,
    counted,
    usage: isTotal ? amount : multiply(amount, counted),
    requested: of(counted),
    missing,
    missingRequested: of(missing),
    fill: multiply(fillOf(fill, request ?? 0), missing),
    beside: heard - counted,
    besideUsage: isTotal ? 0 : multiply(amount, heard - counted),
    besideRequested: of(heard - counted),
    requestMissing: request === null,
    oldestAt: sample.at,
  })
}

const stepOf = (
  { names, tolerance }: AskedMetric,
  { type, target }: AverageTarget,
  found: Survey,
  proposed: Proposed,
  { current }: Context,
  reason: MissingReason,
): MetricStep => {
  const asked = type === 'Utilization' ? Number(target) : inUnits(target)
  const isRead = proposed.type === 'Proposed'
  const up = isRead ? finite(proposed.ratio * asked * found.counted) : 0
  return {
    type: 'Metric',
    metric: names[0] as string,
    kind: 'average',
    target: asked,
    current: found.counted,
    up,
    down: finite(up + asked * found.missing),
    lowest: finite(asked * found.counted * (1 - tolerance.down)),
    highest: finite(asked * found.counted * (1 + tolerance.up)),
    used: found.counted,
    ignored: found.ignored + found.unready,
    missing: found.missing,
    reason: isRead ? null : reason,
    oldestAt: found.oldestAt === never ? null : found.oldestAt,
    ratio: isRead ? finite(proposed.ratio) : null,
    count: isRead ? proposed.replicas : current,
    counts: true,
    until: null,
  }
}
