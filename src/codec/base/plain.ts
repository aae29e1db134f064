/**
 * Codecs of plain values. None takes NaN or an infinite number, and none turns one kind into another: a number in quotes is a text. -0 is 0.
 */
import type * as t from 'io-ts'
import { isPercent } from '../../core/domain/index.js'
import { converted, leaf } from './refuse.js'
import { nearest } from './suggest.js'

const isText = (u: unknown): u is string => typeof u === 'string'
const isFiniteNumber = (u: unknown): u is number => Number.isFinite(u)

const quote = (u: unknown): string | undefined => (typeof u === 'number' || typeof u === 'boolean' ? 'put it in quotes' : undefined)
const unquote = (u: unknown): string | undefined =>
  typeof u === 'string' && u.trim() !== '' && Number.isFinite(Number(u)) ? 'leave the quotes out' : undefined
const alone = (u: unknown): string | undefined => {
  if (typeof u !== 'string') return undefined
  return unquote(u) ?? (u.length <= LONGEST_NUMBER && /^-?\d+(?:\.\d+)? ?[A-Za-z%]+$/.test(u) ? 'write the number alone, without a unit' : undefined)
}

export const Text: t.Type<string> = leaf('a text', isText, quote)
export const Name: t.Type<string> = leaf('a text that is not empty', (u): u is string => isText(u) && u !== '', quote)
export const Flag: t.Type<boolean> = leaf(
  'true or false',
  (u): u is boolean => typeof u === 'boolean',
  (u) => (u === 'true' || u === 'false' ? 'leave the quotes out' : undefined),
)
/** JSON can say -0, and nobody means it: the core would take it for no number of its own. */
const number = (name: string, is: t.Is<number>): t.Type<number> =>
  converted(
    name,
    is,
    (u) => (is(u) ? u + 0 : undefined),
    (value) => value,
    alone,
  )

export const Finite: t.Type<number> = number('a finite number', isFiniteNumber)
/** What cannot be less than nothing: counts, rates, prices. */
export const Amount: t.Type<number> = number('a finite number, 0 or more', (u): u is number => isFiniteNumber(u) && u >= 0)
export const wholeFrom = (least: number): t.Type<number> =>
  number(`a whole number, ${least} or more`, (u): u is number => Number.isSafeInteger(u) && (u as number) >= least)

/** A number of instances or a share of them; what it may be is the business of `specFaults`. */
export const Share: t.Type<number | string> = converted(
  'a whole number, or a share such as "25%"',
  (u): u is number | string => isFiniteNumber(u) || (isText(u) && isPercent(u)),
  (u) => (isFiniteNumber(u) ? u + 0 : isText(u) && isPercent(u) ? u : undefined),
  (share) => share,
  unquote,
)

/** A value that is handed on unread. */
export const Unread: t.Type<unknown> = leaf('a value', (_u): _u is unknown => true)

/** One of some texts, spelled exactly so. */
export const oneOf = <const A extends string>(known: readonly A[]): t.Type<A> => {
  const is = (u: unknown): u is A => isText(u) && (known as readonly string[]).includes(u)
  return leaf(known.length === 1 ? `${known[0]}` : `one of ${known.join(', ')}`, is, (u) => {
    const meant = isText(u) && known.length > 1 ? nearest(u, known) : undefined
    return meant === undefined ? undefined : `did you mean ${meant}?`
  })
}

const LONGEST_NUMBER = 32
