/** What is shared, handed out as it is said: one instance at a time. The twin of `share`, slow and plain. */
import { compareBytes, type LimitName, type Limits, limitNames } from '../../core/index.js'

export type Claimant = {
  readonly key: string
  readonly priority: number
  readonly weight: number
  readonly held: number
  readonly claim: number
  readonly most: number
  readonly draws: Readonly<Record<LimitName, number>>
}

/** Who gets how many in all. `standing`: who stands lowest is next; by what it has for its weight. */
export const oneByOne = (
  claimants: readonly Claimant[],
  shared: Limits,
  standing: (claimant: Claimant, has: number) => number = ({ weight }, has) => has / weight,
): ReadonlyMap<string, number> => {
  const has = new Map(claimants.map(({ key, held }) => [key, held]))
  const hasOf = ({ key }: Claimant): number => has.get(key) as number
  const fits = ({ draws }: Claimant): boolean =>
    limitNames.every((name) => {
      const used = claimants.reduce((sum, each) => sum + hasOf(each) * each.draws[name], 0)
      return draws[name] === 0 || used + draws[name] <= (shared[name] ?? Number.POSITIVE_INFINITY) * (1 + 1e-9)
    })
  for (const goal of ['claim', 'most'] as const)
    for (;;) {
      const open = claimants.filter((each) => hasOf(each) < each[goal] && fits(each))
      if (open.length === 0) break
      const first = Math.max(...open.map(({ priority }) => priority))
      const equals = open.filter(({ priority }) => priority === first)
      const next = equals.reduce((a, b) => {
        const difference = standing(a, hasOf(a)) - standing(b, hasOf(b))
        return difference < 0 || (difference === 0 && compareBytes(a.key, b.key) < 0) ? a : b
      })
      has.set(next.key, hasOf(next) + 1)
    }
  return has
}
