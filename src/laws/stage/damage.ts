/** What may happen to a memory on its way: one leaf of its JSON replaced, or all of it. */
import fc from 'fast-check'

/** Which place, counted along the JSON and round again, and what stands there now. */
export const damages: fc.Arbitrary<readonly [number, unknown]> = fc.tuple(
  fc.nat(1_000),
  fc.oneof(
    fc.constantFrom<unknown>(null, true, '', -1, 0.5, 1e300, 9_007_199_254_740_991, -9_007_199_254_740_991, [], {}, [null], { version: 1 }),
    fc.jsonValue({ maxDepth: 2 }),
    fc.integer({ min: 0, max: 5_000_000_000_000 }),
  ),
)

/** The JSON of a memory with one place replaced, the whole among them. */
export const spoilt = (memory: unknown, [place, instead]: readonly [number, unknown]): unknown => {
  const json = JSON.stringify(memory)
  let places = 0
  JSON.parse(json, (_key, held: unknown) => {
    places++
    return held
  })
  let at = 0
  return JSON.parse(json, (_key, held: unknown) => (at++ === place % places ? instead : held))
}

/** How long the longest list in a value is, however deep it lies. */
export const longestIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  let longest = Array.isArray(value) ? value.length : 0
  for (const key in value) longest = Math.max(longest, longestIn((value as Record<string, unknown>)[key]))
  return longest
}
