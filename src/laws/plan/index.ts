/**
 * The laws of a plan, as functions of the `reconcile` under test: `for (const { title, property } of planLaws(mine)) it(title, () => fc.assert(property))`.
 * They hold for the policies of their stories (a plain number, `fixed`, `standard`, a name that nobody knows). Source: reconcile.md §12.
 */
import type { Reconcile } from '../pass.js'
import type { Law } from '../sometimes.js'
import { enabling, partition } from './count.js'
import { deletion } from './deletion.js'
import { lawsOfHealth } from './health.js'
import { restart, skew } from './memory.js'
import { nevers } from './never.js'
import { bounds, budget, caution, monotone, newcomer } from './number.js'
import { peace } from './peace.js'
import { punctuality } from './punctuality.js'
import { replacements } from './replace.js'
import { determinism, json, order, totality } from './shape.js'
import { clock, patience, repetition, twice } from './steady.js'
import { convergence, fixpoint, path, recovery } from './world.js'

/** Laws of a pass on any view and any memory; several sentences may share a word. */
export const lawsOfPasses: readonly ((reconcile: Reconcile) => Law)[] = [
  totality,
  determinism,
  order,
  json,
  twice,
  repetition,
  patience,
  clock,
  bounds,
  budget,
  caution,
  newcomer,
  monotone,
  restart,
  skew,
  partition,
  enabling,
  ...nevers,
  ...replacements,
]

/** Laws of a world that goes on under it, for as long as it takes; the last ones, from health on, are of hours: a tenth of the runs is as much work. */
export const lawsOfWorlds: readonly ((reconcile: Reconcile) => Law)[] = [punctuality, fixpoint, convergence, recovery, path, deletion, ...lawsOfHealth, peace]

/** What any `reconcile` must hold, over passes and over worlds. */
export const planLaws = (reconcile: Reconcile): readonly Law[] => [...lawsOfPasses, ...lawsOfWorlds].map((law) => law(reconcile))
