/** One number of the whole: a total, which is what the instances report together, or a level, which is their mean; else the observation's own sample. */

import { sampleOf } from '../../domain/metricNames.js'
import type { MissingReason } from '../../domain/sample.js'
import type { MetricStep } from '../../domain/trail.js'
import { finite, type Instant, never } from '../../domain/units.js'
import type { Context } from '../policy.js'
import type { AskedMetric, WholeTarget } from './asked.js'
import { levelOf, perLevel, perPod, readingOf, totalOf } from './external.js'
import { add, divide, type Int, multiply } from './int64.js'
import { failed, type Proposed } from './proposed.js'
import type { Read, Readers } from './reader.js'
import { type Census, censusOf, isUsable, type Reported, reportedBy, type SampleRules, whyMissing } from './reporters.js'
import type { HpaSettings } from './settings.js'
import { inUnits, thousandths } from './thousandths.js'
import type { Tolerance } from './tolerance.js'

export const wholeReaders = (metric: AskedMetric, target: WholeTarget, rules: SampleRules, settings: HpaSettings): Readers => {
  const { quirks } = settings
  const isTotal = target.type === 'Total'
  const propose = isTotal ? totalBy(target.target, metric.tolerance, settings) : levelBy(target.target, metric.tolerance, settings)
  const told = (reported: Reported, census: Census, context: Context, now: Instant, reason: MissingReason | null): Read => {
    const mayFall = quirks.staleIsFresh || reported.startedAt > context.changedAt
    const proposed = reason === null ? propose(reported, census, context.current, mayFall) : failed('MetricsServiceReturnedNothing')
    return { proposed, step: stepOf(metric, target, reported, proposed, census, context, reason, now) }
  }
  return {
    ofInstances: (context, now) => {
      if (context.input.instances.length === 0) return null
      const reported = reportedBy(rules, context.input.instances, now)
      return reported.values.length === 0 ? null : told(reported, censusOf(context.input), context, now, null)
    },
    ofObservation: (context, now) => {
      const sample = sampleOf(context.input.metrics, rules.names)
      const census = censusOf(context.input)
      if (sample === undefined || !isUsable(rules.sound, sample, now)) return told(unheard, census, context, now, whyMissing(sample))
      const values = [multiply(thousandths(sample.value), isTotal && sample.kind !== 'demand' ? (sample.contributors ?? census.ready) : 1)]
      return told({ values, ready: values, oldestAt: sample.at, startedAt: Math.min(sample.at, now) - sample.windowMs }, census, context, now, null)
    },
  }
}

type ByWhole = (reported: Reported, census: Census, current: number, mayFall: boolean) => Proposed

const totalBy = (target: Int, tolerance: Tolerance, { quirks }: HpaSettings): ByWhole => {
  const propose = perPod(target, tolerance, quirks)
  return ({ values }, { existing }, current) => {
    const load = totalOf(values, quirks)
    return load === null ? failed('NegativeTotal') : propose(load, existing, current)
  }
}

const levelBy = (target: Int, tolerance: Tolerance, { quirks }: HpaSettings): ByWhole => {
  const propose = perLevel(target, tolerance, quirks)
  return (reported, { serving, ready, listed }, current, mayFall) =>
    propose(readingOf(meanOf(reported, quirks.cutsAverage)), quirks.levelTimesReady ? serving : ready, listed, current, mayFall)
}

/** Of those that take work, or else of all that report. */
const meanOf = ({ values, ready }: Reported, cuts: boolean): Int => {
  const heard = ready.length > 0 ? ready : values
  const { usage } = levelOf(heard)
  return cuts ? divide(usage, heard.length) : Number(usage) / heard.length
}

const stepOf = (
  { names, tolerance }: AskedMetric,
  { type, target }: WholeTarget,
  { values, oldestAt }: Reported,
  proposed: Proposed,
  { existing }: Census,
  { current }: Context,
  reason: MissingReason | null,
  now: Instant,
): MetricStep => {
  const isTotal = type === 'Total'
  const asked = inUnits(target)
  const share = isTotal ? asked * existing : asked
  const isRead = proposed.type === 'Proposed'
  const up = isTotal ? values.reduce(add, 0) : isRead ? proposed.shown : 0
  return {
    type: 'Metric',
    metric: names[0] as string,
    kind: isTotal ? 'total' : 'value',
    target: asked,
    current: isTotal ? existing : current,
    up: finite(inUnits(up)),
    down: finite(inUnits(up)),
    lowest: finite(share * (1 - tolerance.down)),
    highest: finite(share * (1 + tolerance.up)),
    used: values.length,
    ignored: 0,
    missing: 0,
    reason: isRead ? null : (reason ?? 'Invalid'),
    oldestAt: values.length === 0 ? null : Math.min(oldestAt, now),
    ratio: isRead && Number.isFinite(proposed.ratio) ? finite(proposed.ratio) : null,
    count: isRead ? proposed.replicas : current,
    counts: true,
    until: null,
  }
}

const unheard: Reported = { values: [], ready: [], oldestAt: never, startedAt: never }
