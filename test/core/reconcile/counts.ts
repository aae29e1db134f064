/** Counts and steps of few words, of which a phase, conditions and a status are told. */
import type { Tally } from '../../../src/core/reconcile/classify.js'
import type { StageStep, StageWhy } from '../../../src/index.js'
import { agentOf, at, ready, situationOf } from './scene.js'

export const own = agentOf({ replicas: 1 })
export const scaled = agentOf({ replicas: 1, scaling: { enabled: true, policy: 'fixed', maxReplicas: 3 } })
/** One that is there and ready, and what else there is. */
export const tallyOf = (words: Partial<Tally> = {}): Tally => ({ ...situationOf(own, { see: ready('i') }).tally, ...words })
export const stage = (from: number, to: number, why: StageWhy): StageStep => ({ type: 'Stage', stage: 'x', in: from, out: to, why, until: null })
export const above = stage(5, 3, { type: 'AboveMaximum', maxReplicas: 3 })
export const notDue = stage(3, 3, { type: 'NotDue', until: at(9) })
