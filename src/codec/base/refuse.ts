/**
 * The bridge from io-ts: its errors carry a context and a value, ours a path and the kind of the value. Codecs are named by the words of "expected …".
 */
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { kindOf } from '../../core/domain/index.js'
import type { Path } from './path.js'
import type { Refusal, Refusals } from './specError.js'

/** An error of io-ts that may say more: that the key is wrong, and which one was meant. */
export type Problem = t.ValidationError & { readonly of?: 'key'; readonly meant?: string }

/** A codec's only failure at this place. */
export const refuse = <A>(value: unknown, context: t.Context, message: string): t.Validation<A> => t.failures([{ value, context, message }])

/** A value that is encoded as it is: `name` completes "expected …", `mend` says what to do when it can tell. */
export const leaf = <A>(name: string, is: t.Is<A>, mend?: (u: unknown) => string | undefined): t.Type<A> =>
  new t.Type<A>(name, is, (u, context) => (is(u) ? t.success(u) : refuse(u, context, expected(name, mend?.(u)))), t.identity)

/** `read` gives undefined for what it cannot read. */
export const converted = <A, O>(
  name: string,
  is: t.Is<A>,
  read: (u: unknown) => A | undefined,
  write: (a: A) => O,
  mend?: (u: unknown) => string | undefined,
): t.Type<A, O> =>
  new t.Type<A, O>(
    name,
    is,
    (u, context) => {
      const value = read(u)
      return value === undefined ? refuse(u, context, expected(name, mend?.(u))) : t.success(value)
    },
    write,
  )

/** Decodes by a codec, and says what is wrong by path and kind. */
export const decodeBy =
  <A>(codec: t.Type<A, unknown>) =>
  (json: unknown): E.Either<Refusals, A> =>
    E.mapLeft(refusalsOf)(codec.decode(json))

export const isMap = (u: unknown): u is Readonly<Record<string, unknown>> => typeof u === 'object' && u !== null && !Array.isArray(u)

const refusalsOf = (errors: t.Errors): Refusals => (errors as Problem[]).map(refusalOf) as unknown as Refusals

const refusalOf = ({ context, value, message, of, meant }: Problem): Refusal => {
  const last = context[context.length - 1]
  const problem = message ?? `expected ${last?.type.name}`
  return { path: pathOf(context), problem, got: kindOf(value), of: of ?? 'value', ...(meant === undefined ? {} : { meant }) }
}

/** The first entry is the whole; keys of lists are digits whose parent is a list. */
const pathOf = (context: t.Context): Path => context.slice(1).map(({ key }, index) => (Array.isArray(context[index]?.actual) ? Number(key) : key))

const expected = (name: string, mend: string | undefined): string => (mend === undefined ? `expected ${name}` : `expected ${name}; ${mend}`)
