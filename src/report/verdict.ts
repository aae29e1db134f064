/** The result of a comparison in a sentence: the cheapest policy that keeps the SLO on average, or which comes nearest. */
import type { PolicyResult, ScenarioResult } from '../sim/index.js'
import { decimals, percent, short } from './number.js'

/** The cheapest policy that keeps the SLO on average, or the one that comes nearest, in a sentence; empty where there is no SLO. */
export const verdictText = (result: ScenarioResult, sloShare: number | null): string => {
  const { policies } = result
  if (sloShare === null || policies.length === 0) return ''
  const [cheapest, next, ...others] = cheapestKeeping(result, sloShare)
  const wanted = `the SLO of ${short(sloShare * 100, 3)} %`
  if (cheapest === undefined) {
    const nearest = policies.toSorted((a, b) => keptBy(b) - keptBy(a))[0]!
    return policies.length === 1
      ? `${nearest.policy} misses ${wanted}: ${percent(keptBy(nearest), 2)} at a cost of ${decimals(costOf(nearest), 2)}.`
      : `No policy keeps ${wanted}; ${nearest.policy} comes nearest, with ${percent(keptBy(nearest), 2)} at a cost of ${decimals(costOf(nearest), 2)}.`
  }
  const kept = `${percent(keptBy(cheapest), 2)} at a cost of ${decimals(costOf(cheapest), 2)}`
  if (next === undefined) return policies.length === 1 ? `${cheapest.policy} keeps ${wanted}: ${kept}.` : `Only ${cheapest.policy} keeps ${wanted}: ${kept}.`
  const many = 2 + others.length
  const less = costOf(next) > 0 ? `, ${percent(1 - costOf(cheapest) / costOf(next), 1)} less than ${next.policy}` : ''
  return `${many < policies.length ? `${many} of ${policies.length}` : many === 2 ? 'Both' : `All ${many}`} policies keep ${wanted}; the cheapest is ${cheapest.policy}: ${kept}${less}.`
}

/** Those that keep the SLO on average, the cheapest first. */
export const cheapestKeeping = ({ policies }: ScenarioResult, sloShare: number | null): readonly PolicyResult[] =>
  policies
    .filter(({ means }) => means.sloAttainment.mean !== null && sloShare !== null && means.sloAttainment.mean >= sloShare)
    .toSorted((a, b) => costOf(a) - costOf(b))

const costOf = ({ means }: PolicyResult): number => means.cost.mean ?? Number.POSITIVE_INFINITY
const keptBy = ({ means }: PolicyResult): number => means.sloAttainment.mean ?? 0
