/**
 * Which policies are best in a column: among those that keep the SLO where any does, for a fleet that is cheap because it serves nobody is no model.
 * Whoever is written with the same digits as the best is best too; where all are, nobody is.
 */
import type { PolicyResult, ScenarioResult } from '../sim/index.js'
import type { Column } from './measure.js'
import { cheapestKeeping } from './verdict.js'

export const bestOf = (result: ScenarioResult, { measure, better, show }: Column, sloShare: number | null): ReadonlySet<PolicyResult> => {
  const { policies } = result
  const keeping = cheapestKeeping(result, sloShare)
  const judged = (keeping.length > 0 ? keeping : policies).filter(({ means }) => means[measure].mean !== null)
  if (better === null || judged.length === 0) return nobody
  const values = judged.map(({ means }) => means[measure].mean ?? 0)
  const best = show(better === 'High' ? Math.max(...values) : Math.min(...values))
  const isBest = ({ means }: PolicyResult): boolean => show(means[measure].mean) === best
  return policies.every(isBest) ? nobody : new Set(judged.filter(isBest))
}

const nobody: ReadonlySet<PolicyResult> = new Set()
