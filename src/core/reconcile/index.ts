/**
 * Instances: which to create, drain, take back and delete. `settle → classify → decide → act → believe`, a file each; `reconcile.ts` is the pass.
 */

export { type Class, classes, type Row, type Tally } from './classify.js'
export { type FleetPlan, type Plans, type ReconcileFleet, reconcileFleetWith } from './fleet/fleet.js'
export type { CutWhy, ShareWhy } from './fleet/share.js'
export { type Policies, policyFor } from './policyOf.js'
export { reconcileWith } from './reconcile.js'
