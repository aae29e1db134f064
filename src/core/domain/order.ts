/**
 * Puts a list whose ids come in any order into theirs. Ids of a fleet share their beginning and differ in a few characters, so the items are
 * dealt out by those, last one first, and what is then out of place is put right step by step. Sorting by comparisons asks ten times an
 * element, each time through a call and over the whole beginning that all share: five times dearer at a thousand.
 * Laws: twin (a sort by comparisons), whatever the columns were.
 */
import type { Joined } from './runs.js'

type WithId = { readonly id: string }

/** Of plain ids alone (`isPlain`). Null: so much would be left to put right that a sort is cheaper. */
export const dealOut = <A extends WithId>(items: readonly A[]): Joined<A> | null => {
  if (items.length < FEW) return putRight([...items])
  const columns = columnsOf(items)
  const keys = items.map(({ id }) => keyOf(id, columns))
  let from = keys.map((_, i) => i)
  let to = new Array<number>(keys.length)
  for (let shift = 0; shift < RANK_BITS * columns.length; shift += RANK_BITS) {
    dealBy(shift, keys, from, to)
    const dealt = to
    to = from
    from = dealt
  }
  return putRight(from.map((i) => items[i] as A))
}

/** The characters in those columns as one number that is ordered as they are. */
const keyOf = (id: string, columns: readonly number[]): number => {
  let key = 0
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as number
    key = (key << RANK_BITS) | (column < id.length ? Math.min(id.charCodeAt(column), RANKS - 2) + 1 : 0)
  }
  return key
}

/** One round: what is alike in that character keeps its order. */
const dealBy = (shift: number, keys: readonly number[], from: readonly number[], to: number[]): void => {
  const next = new Array<number>(RANKS).fill(0)
  for (let i = 0; i < keys.length; i++) (next[((keys[i] as number) >> shift) & (RANKS - 1)] as number)++
  let before = 0
  for (let rank = 0; rank < RANKS; rank++) {
    const count = next[rank] as number
    next[rank] = before
    before += count
  }
  for (let i = 0; i < from.length; i++) {
    const item = from[i] as number
    to[(next[((keys[item] as number) >> shift) & (RANKS - 1)] as number)++] = item
  }
}

/** Where neighbours of a sorted sample begin to differ, what lies close between, and what follows the last of these. A guess: what it misses is put right. */
const columnsOf = (items: readonly WithId[]): readonly number[] => {
  const step = Math.ceil(items.length / SAMPLED)
  const sample = items.filter((_, i) => i % step === 0).map(({ id }) => id)
  sample.sort()
  const differ = new Set(sample.slice(1).map((id, i) => sharedLength(sample[i] as string, id)))
  const columns: number[] = []
  let next = 0
  for (const column of [...differ].sort((a, b) => a - b)) {
    if (column - next > CLOSE) next = column
    while (next <= column) columns.push(next++)
  }
  while (columns.length < COLUMNS) columns.push(next++)
  return columns.slice(0, COLUMNS)
}

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

/** Insertion, in place: one look an item where all are right, and an end where too many are not. */
const putRight = <A extends WithId>(items: A[]): Joined<A> | null => {
  let steps = STEPS_EACH * items.length
  let twins = false
  for (let i = 1; i < items.length; i++) {
    const item = items[i] as A
    const { id } = item
    let at = i
    while (at > 0 && !((items[at - 1] as A).id < id)) {
      if ((items[at - 1] as A).id === id) {
        twins = true
        break
      }
      items[at] = items[--at] as A
      if (--steps < 0) return null
    }
    items[at] = item
  }
  return { items, twins }
}

/** Below, putting right is all there is to do, and its steps always suffice. */
const FEW = 16
const SAMPLED = 16
/** So many columns on, what lies between is likely to differ as well. */
const CLOSE = 2
/** From about here on a sort is cheaper. */
const STEPS_EACH = 8
/** The end of a text comes before all of ASCII; what is beyond shares a rank, and is put right afterwards. */
const RANK_BITS = 7
const RANKS = 2 ** RANK_BITS
const COLUMNS = 4
