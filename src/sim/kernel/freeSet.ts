/**
 * The instances that could take a request, as bits over their numbers: the lowest number is the oldest, and finding it must not depend on how many there are.
 * Two levels: a word of the upper one has a bit for each word of the lower one that is not empty.
 */
export type FreeSet = { lower: Int32Array; upper: Int32Array }

export const createFreeSet = (): FreeSet => ({ lower: new Int32Array(32), upper: new Int32Array(1) })

export const addFree = (set: FreeSet, number: number): void => {
  const word = number >>> 5
  if (word >= set.lower.length) grow(set, word)
  set.lower[word]! |= 1 << (number & 31)
  set.upper[word >>> 5]! |= 1 << (word & 31)
}

export const removeFree = (set: FreeSet, number: number): void => {
  const word = number >>> 5
  if (word >= set.lower.length) return
  set.lower[word]! &= ~(1 << (number & 31))
  if (set.lower[word] === 0) set.upper[word >>> 5]! &= ~(1 << (word & 31))
}

/** The lowest number in the set, or −1. */
export const firstFree = ({ lower, upper }: FreeSet): number => {
  for (let top = 0; top < upper.length; top++) {
    const words = upper[top]!
    if (words === 0) continue
    const word = (top << 5) + lowestBit(words)
    return (word << 5) + lowestBit(lower[word]!)
  }
  return -1
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits)

const grow = (set: FreeSet, word: number): void => {
  const words = Math.ceil(Math.max(2 * set.lower.length, word + 1) / 32) * 32
  const lower = new Int32Array(words)
  lower.set(set.lower)
  const upper = new Int32Array(words / 32)
  upper.set(set.upper)
  set.lower = lower
  set.upper = upper
}
