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
    key = (key << RANK_BITS) | (column < id.length ? (rankByUnit[Math.min(id.charCodeAt(column), ASCII)] as number) : 0)
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

/**
 * Where neighbours of a sorted sample begin to differ, what lies close between these, and from the last of them as many columns as numbers up to
 * that length have digits. A guess: what it misses is put right.
 */
const columnsOf = (items: readonly WithId[]): readonly number[] => {
  const sampled = Math.min(Math.max(Math.floor(items.length / 32), 8), 64)
  const sample: string[] = []
  for (let i = 0; i <= sampled; i++) sample.push((items[Math.floor((i * (items.length - 1)) / sampled)] as WithId).id)
  sample.sort()
  const differ = new Set<number>()
  for (let i = 1; i < sample.length; i++) differ.add(sharedLength(sample[i - 1] as string, sample[i] as string))
  const columns: number[] = []
  let next = 0
  for (const column of [...differ].sort((a, b) => a - b)) {
    if (columns.length === 0 || column - next > CLOSE) next = column
    while (next <= column) columns.push(next++)
  }
  const digits = Math.ceil(Math.log10(items.length)) + 1
  while (columns.length < digits) columns.push(next++)
  return columns.slice(0, MOST_COLUMNS)
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

const FEW = 16
const CLOSE = 2
const STEPS_EACH = 8
const RANK_BITS = 6
const RANKS = 2 ** RANK_BITS
const MOST_COLUMNS = Math.floor(31 / RANK_BITS)
const ASCII = 127
/** The end of a text is 0. Six bits tell apart what ids are made of; what shares a rank here is put right afterwards. */
const rankOf = (unit: number): number =>
  unit < 46 ? 1 : unit < 48 ? 2 : unit < 58 ? unit - 45 : unit < 65 ? 13 : unit < 91 ? unit - 52 : unit < 97 ? 38 : Math.min(unit - 58, RANKS - 1)
const rankByUnit: readonly number[] = Array.from({ length: ASCII + 1 }, (_, unit) => rankOf(unit))
