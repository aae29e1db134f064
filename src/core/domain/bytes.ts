/**
 * The one order of texts: by the bytes of their UTF-8 form, so that every language sorts alike.
 * Laws: a total order; equal to comparing the encoded bytes.
 */
import type * as Ord from 'fp-ts/lib/Ord.js'

/** −1, 0 or 1. UTF-16 units agree with UTF-8 bytes but for surrogates, which belong above every other unit. */
export const compareBytes = (a: string, b: string): -1 | 0 | 1 => {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) < rank(y) ? -1 : 1
  }
  return a.length < b.length ? -1 : 1
}

/** Of texts without a unit above the surrogates, the engine's own `<` gives the same order, six times faster: ask it of every text first. */
export const isPlain = (text: string): boolean => !high.test(text)

/** `compareBytes` as an fp-ts `Ord`. */
export const ordBytes: Ord.Ord<string> = { equals: (a, b) => a === b, compare: compareBytes }

const high = /[\ue000-\uffff]/
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
