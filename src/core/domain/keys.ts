/**
 * A number for each id of a list, in whose order the ids are as far as the numbers go. Ids of a fleet share their beginning and differ in a few
 * characters of a few kinds: what tells them apart fits in 30 bits. Which characters that are is guessed from a sample.
 * Law: monotone (where all is told, numbers compare as their ids do).
 */

/**
 * `values`: of `bits` each. `beginning`: so much the ids of the sample share. `tellAll`: whatever follows the beginning in any of them is in the numbers,
 * each character with a rank of its own.
 */
export type Keys = { readonly values: Int32Array; readonly bits: number; readonly beginning: number; readonly tellAll: boolean }

/** Of a list that has some. */
export const keysOf = (ids: readonly string[]): Keys => {
  const sample = sampleOf(ids)
  const { beginning, end, below, bits } = extentOf(sample)
  const columns = columnsOf(sample, beginning, end, Math.floor(MOST_BITS / bits))
  const values = new Int32Array(ids.length)
  let tellAll = columns.length === end - beginning
  for (let i = 0; i < values.length; i++) {
    const id = ids[i] as string
    const value = numberOf(id, columns, below, bits)
    if (value < 0 || id.length > end) tellAll = false
    values[i] = value < 0 ? ~value : value
  }
  return { values, bits: bits * columns.length, beginning, tellAll }
}

/** The complement of the number where a character shares its rank with others. */
const numberOf = (id: string, columns: readonly number[], below: number, bits: number): number => {
  const top = (1 << bits) - 1
  let value = 0
  let shares = false
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c] as number
    let rank = 0
    if (column < id.length) {
      rank = id.charCodeAt(column) - below
      if (rank < 1 || rank > top) {
        rank = rank < 1 ? 1 : top
        shares = true
      }
    }
    value = (value << bits) | rank
  }
  return shares ? ~value : value
}

const sampleOf = (ids: readonly string[]): readonly string[] => {
  // Odd, for lists in which two kinds alternate.
  const step = Math.ceil(ids.length / SAMPLED) | 1
  const sample: string[] = []
  for (let i = 0; i < ids.length; i += step) sample.push(ids[i] as string)
  return sample
}

/** Columns from `beginning` to `end` differ. The end of a text has rank 0, the character after `below` 1, and so on as far as the bits go. */
type Extent = { readonly beginning: number; readonly end: number; readonly below: number; readonly bits: number }

const extentOf = (sample: readonly string[]): Extent => {
  let first = sample[0] as string
  let last = first
  for (let i = 1; i < sample.length; i++) {
    const id = sample[i] as string
    if (id < first) first = id
    else if (last < id) last = id
  }
  const beginning = sharedLength(first, last)
  let end = beginning + 1
  let lowest = DASH
  let highest = NINE
  for (let i = 0; i < sample.length; i++) {
    const id = sample[i] as string
    if (id.length > end) end = id.length
    for (let column = beginning; column < id.length; column++) {
      const unit = id.charCodeAt(column)
      if (unit < lowest) lowest = unit
      if (unit > highest) highest = unit
    }
  }
  return { beginning, end, below: lowest - 1, bits: Math.min(bitsOf(highest - lowest + 1), ASCII_BITS) }
}

/** All, where they fit. Else where neighbours of the sorted sample begin to differ, what lies close between, and what follows the last of these. */
const columnsOf = (sample: readonly string[], beginning: number, end: number, most: number): readonly number[] => {
  const sorted = end - beginning > most ? [...sample].sort() : []
  const differ = new Set(sorted.slice(1).map((id, i) => sharedLength(sorted[i] as string, id)))
  const columns: number[] = []
  let next = beginning
  for (const column of [...differ].sort((a, b) => a - b)) {
    if (column - next > CLOSE) next = column
    while (next <= column) columns.push(next++)
  }
  while (columns.length < most && next < end) columns.push(next++)
  return columns.slice(0, most)
}

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

/** How many bits it takes to count so far. */
export const bitsOf = (most: number): number => 32 - Math.clz32(most)

const SAMPLED = 16
/** So many columns on, what lies between is likely to differ as well. */
const CLOSE = 2
/** A number stays a small integer, and no shift makes it negative. */
const MOST_BITS = 30
/** What is beyond ASCII shares a rank. */
const ASCII_BITS = 7
/** Dashes and digits have ranks of their own, whatever the sample holds: it is small, and they are in every fleet. */
const DASH = 0x2d
const NINE = 0x39
