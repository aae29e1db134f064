/** Reads one metric of a spec from what scaling sees, and proposes by it: what the instances report, else the observation's own sample. */
import type { ResourceList } from '../../domain/spec.js'
import type { MetricStep } from '../../domain/trail.js'
import type { Instant } from '../../domain/units.js'
import type { Context } from '../policy.js'
import { type AskedMetric, type AskedTarget, isOfWhole } from './asked.js'
import type { Proposed } from './proposed.js'
import { averageReaders } from './readAverage.js'
import { wholeReaders } from './readWhole.js'
import type { SampleRules } from './reporters.js'
import type { HpaSettings } from './settings.js'
import { thousandths } from './thousandths.js'

export type Read = { readonly proposed: Proposed; readonly step: MetricStep }
export type Reader = (context: Context, now: Instant) => Read
/** `ofInstances`: null when none of them reports. */
export type Readers = { readonly ofInstances: (context: Context, now: Instant) => Read | null; readonly ofObservation: Reader }

export const readerOf = (metric: AskedMetric, requests: ResourceList, settings: HpaSettings): Reader => {
  const rules = rulesFor(metric, requests, settings)
  const readersOf = (target: AskedTarget): Readers =>
    isOfWhole(target) ? wholeReaders(metric, target, rules, settings) : averageReaders(metric, target, rules, settings)
  const { ofInstances } = readersOf(metric.own)
  const { ofObservation } = readersOf(metric.whole)
  return (context, now) => ofInstances(context, now) ?? ofObservation(context, now)
}

const rulesFor = ({ names, resource, maxAgeMs, own }: AskedMetric, requests: ResourceList, { quirks }: HpaSettings): SampleRules => {
  const { staleIsFresh: anyAge, negativeIsEndless: anySign } = quirks
  const request = resource === 'cpu' || resource === 'memory' ? requests[resource] : undefined
  return {
    names,
    unit: own.type === 'Utilization' ? 'Utilization' : resource === null ? 'Plain' : 'Resource',
    request: request === undefined || !(request > 0) ? null : thousandths(request),
    sound: anyAge && anySign ? null : { maxAgeMs, anyAge, anySign },
  }
}
