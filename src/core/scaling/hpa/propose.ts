/**
 * The controller's proposals over what scaling sees: every metric of the spec by the same functions that its passes run, the largest of them, or none at all.
 * Rule for samples: the instances' own, else the observation's, which is the total of a demand and the mean of the rest.
 * Law: without quirks it proposes what `standard` does (values in whole thousandths). Source: hpa.md §1.4, §1.6, §3.2.
 */
import type { ResourceList } from '../../domain/spec.js'
import type { StageStep, TrailStep } from '../../domain/trail.js'
import type { Instant } from '../../domain/units.js'
import type { Context, Policy, Proposal } from '../policy.js'
import type { AskedMetric } from './asked.js'
import { combine } from './combine.js'
import type { Proposed } from './proposed.js'
import { type Read, readerOf } from './reader.js'
import type { HpaSettings } from './settings.js'
import { boundOf, type TailRules } from './stages.js'

export const proposeAsHpa = (metrics: readonly AskedMetric[], requests: ResourceList, tail: TailRules, settings: HpaSettings): Policy['propose'] => {
  const readers = metrics.map((metric) => readerOf(metric, requests, settings))
  return (context, now) => {
    const { current } = context
    const bound = boundOf(current, tail, settings)
    return bound === null ? byMetrics(readers, context, now) : { raw: bound, missing: false, wake: null, steps: [clamped(current, bound)], exempt: true }
  }
}

const byMetrics = (readers: readonly ((context: Context, now: Instant) => Read)[], context: Context, now: Instant): Proposal => {
  const { current } = context
  const proposals: Proposed[] = new Array(readers.length)
  const steps: TrailStep[] = new Array(readers.length)
  for (let i = 0; i < readers.length; i++) {
    const { proposed, step } = (readers[i] as (context: Context, now: Instant) => Read)(context, now)
    proposals[i] = proposed
    steps[i] = step
  }
  const { decided, replicas, failed } = combine(proposals, current)
  if (!decided) return { raw: current, missing: true, wake: null, steps, exempt: true }
  return { raw: Math.max(0, replicas), missing: failed >= 0, wake: null, steps }
}

const clamped = (current: number, bound: number): StageStep => ({
  type: 'Stage',
  stage: 'hpa.bounds',
  in: current,
  out: bound,
  why: bound < current ? { type: 'AboveMaximum', maxReplicas: bound } : { type: 'BelowMinimum', minReplicas: bound },
  until: null,
})
