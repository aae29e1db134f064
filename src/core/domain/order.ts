/**
 * Puts a list into the order of its ids, by bytes. In order already, it costs a look; of a few sorted runs, a join. Any other is dealt out by keys
 * in two rounds, and what is then out of place is put right step by step. Sorting by comparisons asks ten times an element, each time through a
 * call and over the whole beginning that all share: many times dearer at a thousand.
 * Laws: twin (a sort by comparisons), whatever the keys tell; same (a list in order).
 */
import { compareBytes, isPlain } from './bytes.js'
import { bitsOf, type Keys, keysOf } from './keys.js'
import { FEW_BREAKS, type Joined, joinRuns } from './runs.js'

type WithId = { readonly id: string }
/** Where the elements lie, in their order. */
type Places = Int32Array

export const inOrder = <A extends WithId>(items: readonly A[]): Joined<A> => {
  const breaks: number[] = []
  let plain = true
  let before = ''
  for (let i = 0; i < items.length; i++) {
    const { id } = items[i] as A
    if (i > 0 && !(before < id) && breaks.push(i) > FEW_BREAKS) return dealOut(items) ?? sorted(items)
    if (plain && !isPlain(id)) plain = false
    before = id
  }
  if (!plain) return sorted(items)
  return joinRuns(items, breaks)
}

/** Whether there are twins is not asked: leaving them out costs little beside this. */
const sorted = <A extends WithId>(items: readonly A[]): Joined<A> => ({ items: [...items].sort((a, b) => compareBytes(a.id, b.id)), twins: true })

/** Of a list that has some. Null: so much would be left to put right that a sort is cheaper, or the engine's own order of these might not be that of bytes. */
export const dealOut = <A extends WithId>(items: readonly A[]): Joined<A> | null => {
  const ids = new Array<string>(items.length)
  for (let i = 0; i < ids.length; i++) ids[i] = (items[i] as A).id
  const keys = keysOf(ids)
  const places = placesBy(keys)
  const twins = putRight(ids, places)
  if (twins === null || !(isTold(ids, places, keys) || ids.every(isPlain))) return null
  const dealt = new Array<A>(items.length)
  for (let i = 0; i < dealt.length; i++) dealt[i] = items[places[i] as number] as A
  return { items: dealt, twins }
}

/** Whether the keys, whose characters are far below the surrogates, tell wherever two ids differ: all share what the first and the last share. */
const isTold = (ids: readonly string[], places: Places, { beginning, tellAll }: Keys): boolean => {
  const first = ids[places[0] as number] as string
  const last = ids[places[places.length - 1] as number] as string
  return tellAll && first.length >= beginning && last.startsWith(first.slice(0, beginning))
}

/** By the lower half of the bits, then by the upper: what is alike in a round keeps its order. Bits beyond what the list can fill are left to be put right. */
const placesBy = ({ values, bits }: Keys): Places => {
  const { length } = values
  const half = Math.min(Math.ceil(bits / 2), bitsOf(length), MOST_BITS_A_ROUND)
  const surplus = Math.max(bits - 2 * half, 0)
  const mask = (1 << half) - 1
  const lower = new Int32Array(mask + 1)
  const upper = new Int32Array(mask + 1)
  for (let i = 0; i < length; i++) {
    const value = (values[i] as number) >> surplus
    lower[value & mask] = (lower[value & mask] as number) + 1
    upper[value >> half] = (upper[value >> half] as number) + 1
  }
  toStarts(lower)
  toStarts(upper)
  const halfway = new Int32Array(length)
  for (let i = 0; i < length; i++) halfway[takePlace(lower, ((values[i] as number) >> surplus) & mask)] = i
  const places = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const place = halfway[i] as number
    places[takePlace(upper, (values[place] as number) >> (surplus + half))] = place
  }
  return places
}

/** From how many there are of each to where the first of each goes. */
const toStarts = (counts: Int32Array): void => {
  let before = 0
  for (let rank = 0; rank < counts.length; rank++) {
    const count = counts[rank] as number
    counts[rank] = before
    before += count
  }
}

/** Where the next of that rank goes. */
const takePlace = (starts: Int32Array, rank: number): number => {
  const place = starts[rank] as number
  starts[rank] = place + 1
  return place
}

/** Insertion, in place: one look an id where all are right, and an end (null) where too many are not. True: there are twins. */
const putRight = (ids: readonly string[], places: Places): boolean | null => {
  let steps = STEPS_EACH * places.length
  let twins = false
  let last = ids[places[0] as number] as string
  for (let i = 1; i < places.length; i++) {
    const place = places[i] as number
    const id = ids[place] as string
    if (last < id) {
      last = id
      continue
    }
    let at = i
    for (; at > 0 && id < (ids[places[at - 1] as number] as string); at--) places[at] = places[at - 1] as number
    places[at] = place
    if (at > 0 && ids[places[at - 1] as number] === id) twins = true
    steps -= i - at
    if (steps < 0) return null
  }
  return twins
}

/** Counts of so many bits stay in the nearest cache. */
const MOST_BITS_A_ROUND = 12
/** From about here on a sort is cheaper. */
const STEPS_EACH = 8
