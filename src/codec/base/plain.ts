/**
 * Codecs of plain values. None takes NaN or an infinite number, and none turns one kind into another: a number in quotes is a text.
 */
import type * as t from 'io-ts'
import { isPercent } from '../../core/domain/index.js'
import { leaf } from './refuse.js'
import { nearest } from './suggest.js'

const isText = (u: unknown): u is string => typeof u === 'string'
const isFiniteNumber = (u: unknown): u is number => Number.isFinite(u)

const quote = (u: unknown): string | undefined => (typeof u === 'number' || typeof u === 'boolean' ? 'put it in quotes' : undefined)
const unquote = (u: unknown): string | undefined =>
  typeof u === 'string' && u.trim() !== '' && Number.isFinite(Number(u)) ? 'leave the quotes out' : undefined

export const Text: t.Type<string> = leaf('a text', isText, quote)
export const Name: t.Type<string> = leaf('a text that is not empty', (u): u is string => isText(u) && u !== '', quote)
export const Flag: t.Type<boolean> = leaf(
  'true or false',
  (u): u is boolean => typeof u === 'boolean',
  (u) => (u === 'true' || u === 'false' ? 'leave the quotes out' : undefined),
)
export const Finite: t.Type<number> = leaf('a finite number', isFiniteNumber, unquote)
/** What cannot be less than nothing: counts, rates, prices. */
export const Amount: t.Type<number> = leaf('a finite number, 0 or more', (u): u is number => isFiniteNumber(u) && u >= 0, unquote)
export const wholeFrom = (least: number): t.Type<number> =>
  leaf(`a whole number, ${least} or more`, (u): u is number => Number.isSafeInteger(u) && (u as number) >= least, unquote)

/** A number of instances or a share of them; what it may be is the business of `specFaults`. */
export const Share: t.Type<number | string> = leaf(
  'a whole number, or a share such as "25%"',
  (u): u is number | string => isFiniteNumber(u) || (isText(u) && isPercent(u)),
  unquote,
)

/** A value that is handed on unread. */
export const Unread: t.Type<unknown> = leaf('any value', (_u): _u is unknown => true)

/** One of some texts, spelled exactly so. */
export const oneOf = <const A extends string>(known: readonly A[]): t.Type<A> => {
  const is = (u: unknown): u is A => isText(u) && (known as readonly string[]).includes(u)
  return leaf(known.length === 1 ? `${known[0]}` : `one of ${known.join(', ')}`, is, (u) => {
    const meant = isText(u) ? nearest(u, known) : undefined
    return meant === undefined ? undefined : `did you mean ${meant}?`
  })
}
