/**
 * The predecessor's JSON to a value, as its own reader took it: bytes or text, anything that is JSON, nothing validated. A breach of the grammar anywhere comes before
 * a value of the wrong kind. Laws: decodeOrigin of encodeOrigin is the value; encodeOrigin of decodeOrigin is the text, if the predecessor wrote it; totality, in linear time.
 */
import * as E from 'fp-ts/lib/Either.js'
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import type { Path } from '../../base/path.js'
import { MOST_ERRORS, more, type Position, refusal, toSpecError } from '../../base/specError.js'
import type { TextOptions } from '../../text/decodeText.js'
import { positionsIn } from '../../text/jsonPlaces.js'
import { type Breach, scan } from '../../text/scan.js'
import type { OriginAgent } from '../value.js'
import { classOf, type OriginError, type OriginErrors } from './fault.js'
import { type Fault, fill } from './fill.js'
import { locate } from './locate.js'
import { mended, textOfUtf8 } from './utf8.js'

/** Bytes are the more exact: what is no UTF-8 in them is mended as the predecessor did, and a byte-order mark is seen. */
export type OriginInput = string | Uint8Array

/** A value, the keys that no field answers to, and where things stand in the text. */
export type OriginText = {
  readonly origin: OriginAgent
  readonly strangers: readonly { readonly path: Path; readonly position: Position }[]
  readonly positionsOf: (paths: readonly Path[]) => readonly Position[]
}

/**
 * Reads the predecessor's JSON as it did: duplicates merge, names match in any case, bad UTF-8 is mended. Errors: every fault of the text, by line and column.
 */
export const decodeOrigin = (input: OriginInput, options?: TextOptions): E.Either<OriginErrors, OriginAgent> =>
  E.map(({ origin }: OriginText) => origin)(readOrigin(input, options))

export const readOrigin = (input: OriginInput, { source }: TextOptions = {}): E.Either<OriginErrors, OriginText> => {
  const text = typeof input === 'string' ? mended(input) : textOfUtf8(input)
  const { sink, origin, faults, strangers } = fill(text)
  const breach = scan(text, sink)
  const errors = placed(text, breach === undefined ? faults : [faultOf(breach, text)]).map(
    ({ position, path, problem, got, ...fault }): OriginError => ({ ...toSpecError(refusal(path, problem, got), position, source), class: fault.class }),
  )
  if (isNonEmpty(errors)) return E.left(cut(errors))
  return E.right({ origin, strangers: placed(text, strangers), positionsOf: (paths) => locate(text, paths).map(positionsIn(text)) })
}

/** The first errors, and how many more there are. A time among those left out is not forgotten, for it decides the class of them all. */
const cut = (errors: OriginErrors): OriginErrors =>
  errors.length <= MOST_ERRORS ? errors : [errors[0], ...errors.slice(1, MOST_ERRORS), { ...more(errors.length - MOST_ERRORS), class: classOf(errors) }]

const placed = <A extends { readonly at: number }>(text: string, found: readonly A[]): readonly (A & { readonly position: Position })[] => {
  if (found.length === 0) return []
  const positionIn = positionsIn(text)
  return found.map((each) => ({ ...each, position: positionIn(each.at) }))
}

const faultOf = (breach: Breach, text: string): Fault => ({
  class: breach.class,
  path: [],
  at: breach.at,
  problem: `expected ${breach.expected}`,
  got: breach.class === 'syntax:depth' ? 'a deeper value' : breach.at < text.length ? 'text that is not JSON' : 'the end of the text',
})
