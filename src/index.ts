/**
 * homeostat: an autoscaler you call as a function. `reconcile(agent, observed, now)` gives a plan, `recommend(policy)` gives a number, `explain` says why.
 * @module homeostat
 */
import { reconcileFleetWith, reconcileWith } from './core/index.js'
import { builtin } from './policy/index.js'

export * from './core/index.js'

/** One pass with the built-in policies. */
export const reconcile = reconcileWith(builtin)

/** One pass over agents that share limits, with the built-in policies. */
export const reconcileFleet = reconcileFleetWith(builtin)
