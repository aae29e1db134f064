/** Counts and steps of few words, of which a phase, conditions and a status are told. */
import type { Tally } from '../../../src/core/reconcile/classify.js'
import type { MetricStep, StageStep, StageWhy } from '../../../src/index.js'
import { agentOf, at, ready, situationOf } from './scene.js'

export const own = agentOf({ replicas: 1 })
export const scaled = agentOf({ replicas: 1, scaling: { enabled: true, policy: 'fixed', maxReplicas: 3 } })
/** One that is there and ready, and what else there is. */
export const tallyOf = (words: Partial<Tally> = {}): Tally => ({ ...situationOf(own, { see: ready('i') }).tally, ...words })
export const stage = (from: number, to: number, why: StageWhy): StageStep => ({ type: 'Stage', stage: 'x', in: from, out: to, why, until: null })
export const above = stage(5, 3, { type: 'AboveMaximum', maxReplicas: 3 })
export const notDue = stage(3, 3, { type: 'NotDue', until: at(9) })
export const metric = (words: Partial<MetricStep>): MetricStep => ({
  type: 'Metric',
  metric: 'q',
  kind: 'average',
  target: 2,
  current: 1,
  up: 5,
  down: 5,
  lowest: 1,
  highest: 1,
  used: 1,
  ignored: 0,
  missing: 0,
  reason: null,
  oldestAt: null,
  ratio: null,
  count: 1,
  counts: true,
  until: null,
  ...words,
})
