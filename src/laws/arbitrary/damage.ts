/**
 * Damage to a stored status: a part is lost, another kind of value stands where a number stood, an instant lies in the future, or it is not ours at all.
 * What is damaged may be sound by luck; a law says only that nobody is hurt by it.
 */
import fc from 'fast-check'

/** What becomes of a stored status: the value `at` a place is replaced `by` another. */
export type Damage = { readonly at: number; readonly by: Junk }
/** What a value is replaced by. */
export type Junk = 'Absent' | 'Null' | 'Text' | 'Fraction' | 'Negative' | 'Future' | 'Huge' | 'List' | 'Proto'

export const damages: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat({ max: 400 }),
  by: fc.constantFrom<Junk>('Absent', 'Null', 'Text', 'Fraction', 'Negative', 'Future', 'Huge', 'List', 'Proto'),
})

/** The value with one of its parts damaged: the `at`-th, counted through the whole, itself included. */
export const damage = (value: unknown, { at, by }: Damage): unknown => {
  const size = sizeOf(value)
  return damaged(value, at % size, by)
}

const damaged = (value: unknown, at: number, by: Junk): unknown => {
  if (at === 0) return junk(value, by)
  if (typeof value !== 'object' || value === null) return value
  let left = at - 1
  const made: [string, unknown][] = []
  for (const [key, held] of Object.entries(value)) {
    const size = sizeOf(held)
    if (left >= 0 && left < size) {
      if (left > 0 || by !== 'Absent') made.push([key, damaged(held, left, by)])
    } else made.push([key, held])
    left -= size
  }
  return Array.isArray(value) ? made.map(([, held]) => held) : Object.fromEntries(made)
}

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, held) => sum + sizeOf(held), 1) : 1

const junk = (value: unknown, by: Junk): unknown => {
  switch (by) {
    case 'Absent':
      return undefined
    case 'Null':
      return null
    case 'Text':
      return 'x'
    case 'Fraction':
      return typeof value === 'number' ? value + 0.5 : 0.5
    case 'Negative':
      return typeof value === 'number' ? -value - 1 : -1
    case 'Future':
      return typeof value === 'number' ? value + 4e12 : 4e12
    case 'Huge':
      return Number.MAX_VALUE
    case 'List':
      return [value]
    case 'Proto':
      return JSON.parse('{"__proto__":1}')
  }
}
