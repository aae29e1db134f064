/** Makes room in a list that is filled in place, and so is not in the order of time: the two oldest become one, where the later of them stands. */
import type { Instant } from '../../domain/units.js'

/** `join`: what stands for both, the older given first. The list has two entries at least. */
export const withOldestJoined = <E extends { readonly at: Instant }>(entries: readonly E[], join: (first: E, second: E) => E): readonly E[] => {
  const [first, second] = [...entries].sort((a, b) => a.at - b.at) as [E, E]
  const joined = join(first, second)
  return entries.flatMap((entry) => (entry === first ? [] : entry === second ? [joined] : [entry]))
}
