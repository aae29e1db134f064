/**
 * Instants: whole milliseconds since 1970, or RFC 3339 with an offset. Either form is read; programs are given the number, people the text.
 * Law: what people are given is read back as the same number.
 */
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type * as domain from '../../core/domain/index.js'
import { formatInstant, parseInstant } from '../../core/domain/index.js'
import { converted, decodeBy } from './refuse.js'
import { type SpecErrors, unplaced } from './specError.js'

/** RFC 3339 in UTC; the number, before the year 0 and after 9999. */
export const textOfInstant = (instant: domain.Instant): string | number => (instant >= FIRST && instant <= LAST ? formatInstant(instant) : instant)

const readInstant = (u: unknown): domain.Instant | undefined => {
  if (typeof u !== 'string') return isInstant(u) ? u + 0 : undefined
  return u.length <= LONGEST_TEXT ? (parseInstant(u) ?? undefined) : undefined
}

/** What is nearly one. */
const mendOf = (u: unknown): string | undefined => {
  if (typeof u !== 'string') return undefined
  if (/^-?\d+$/.test(u)) return 'leave the quotes out'
  if (/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,32})?)?$/.test(u)) return 'end it with Z, or with an offset such as +01:00'
  return /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d/.test(u) ? 'no calendar has this day, time or offset' : undefined
}

const isInstant = (u: unknown): u is domain.Instant => Number.isSafeInteger(u)
const instant = <O>(write: (ms: domain.Instant) => O): t.Type<domain.Instant, O> =>
  converted('an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970', isInstant, readInstant, write, mendOf)

export const Instant: t.Type<domain.Instant, number> = instant((ms) => ms)
export const Timestamp: t.Type<domain.Instant, string | number> = instant(textOfInstant)

/** An instant from a parsed value: either form. */
export const decodeInstant = (json: unknown): E.Either<SpecErrors, domain.Instant> => E.mapLeft(unplaced)(decodeBy(Instant)(json))

/** An instant from a command line, where a number is a text too. */
export const decodeInstantText = (text: string): E.Either<SpecErrors, domain.Instant> => decodeInstant(/^-?\d{1,16}$/.test(text) ? Number(text) : text)

const FIRST = -62_167_219_200_000
const LAST = 253_402_300_799_999
const LONGEST_TEXT = 64
