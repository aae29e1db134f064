/**
 * The laws of a fleet, as functions of the `reconcileFleet` under test: `for (const { title, property } of fleetLaws(mine)) it(title, () => fc.assert(property))`.
 * What is true of a single plan is the business of `planLaws`: a plan of a fleet is one of a single agent under a limit (`engine`). Source: reconcile.md §9, §12.
 */
import type { ReconcileFleet } from '../../core/index.js'
import type { Law } from '../sometimes.js'
import { convergence } from './convergence.js'
import { overspent, overspentInTruth } from './never.js'
import { determinism, order, patience, twice } from './shape.js'
import { engine, enough, held, monotone, sharing } from './shares.js'

/** What any `reconcileFleet` must hold: engine, shares, held, monotone, convergence, never. */
export const fleetLaws = (reconcileFleet: ReconcileFleet): readonly Law[] =>
  [determinism, order, engine, enough, held, sharing, monotone, twice, patience, overspent, overspentInTruth, convergence].map((law) => law(reconcileFleet))
