/**
 * Limits on what is read at all: a hostile text is answered at once, and nothing behind them needs a guard of its own.
 */
import * as E from 'fp-ts/lib/Either.js'
import { type Refusal, type Refusals, refusal } from './specError.js'

export const MOST_BYTES = 1_048_576
export const MOST_DEPTH = 64
export const MOST_DOCUMENTS = 1_000
/** Words and signs of a YAML text (3 µs each); JSON text is not limited so. */
export const MOST_TOKENS = 60_000
export const MOST_ALIASES = 64
/** Values that aliases may copy, in all. */
export const MOST_COPIES = 10_000

export const longText: Refusal = refusal([], 'expected at most 1 MiB of text', 'a longer text')

/** The refusal of a text that is too long, in bytes of UTF-8. */
export const tooLong = (text: string): Refusal | undefined => (text.length * 3 > MOST_BYTES && byteLength(text) > MOST_BYTES ? longText : undefined)

export const tooDeep: Refusal = refusal([], `expected at most ${MOST_DEPTH} levels of maps and lists`, 'a deeper value')

/** The keys of a JSON value in all, or −1 when it is nested more deeply than `MOST_DEPTH`. */
export const countKeys = (json: unknown, depth = 0): number => {
  if (typeof json !== 'object' || json === null) return 0
  if (depth >= MOST_DEPTH) return -1
  let count = 0
  if (Array.isArray(json)) {
    for (let i = 0; i < json.length; i++) {
      const below = countKeys(json[i], depth + 1)
      if (below < 0) return -1
      count += below
    }
    return count
  }
  // Every line of a stream passes here, and a list of its values would cost more than JSON.parse does.
  for (const key in json) {
    const below = countKeys((json as Readonly<Record<string, unknown>>)[key], depth + 1)
    if (below < 0) return -1
    count += 1 + below
  }
  return count
}

/** A decoder of values that no text has limited. */
export const shallow =
  <A>(decode: (json: unknown) => E.Either<Refusals, A>) =>
  (json: unknown): E.Either<Refusals, A> =>
    countKeys(json) < 0 ? E.left([tooDeep]) : decode(json)

const byteLength = (text: string): number => {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (unit < 0xd800 || unit > 0xdbff) bytes += 2
    else {
      bytes += 2 // a pair of surrogates is two units and four bytes
      i += 1
    }
  }
  return bytes
}
