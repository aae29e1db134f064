/**
 * Maps told apart by their `kind`, as scenarios write them. A kind that is planned and not built is refused by its name, not as a slip of the pen.
 */
import * as t from 'io-ts'
import { oneOf } from '../base/plain.js'
import { isMap, refuse } from '../base/refuse.js'

type Kinded = { readonly kind: string }

/** A member for each kind of A; a kind that the type gains does not compile until it has one. */
export const kinded = <A extends Kinded>(
  members: { readonly [K in A['kind']]: t.Type<Extract<A, { readonly kind: K }>> },
  later: readonly string[],
  name: string,
): t.Type<A> => {
  const byKind = new Map(Object.entries(members) as unknown as [string, t.Type<A>][])
  const Kind = oneOf([...byKind.keys()])
  const memberOf = (u: unknown): t.Type<A> | undefined => (isMap(u) && Object.hasOwn(u, 'kind') ? byKind.get(u.kind as string) : undefined)
  return new t.Type<A>(
    name,
    (u): u is A => memberOf(u)?.is(u) === true,
    (u, context) => {
      const member = memberOf(u)
      if (member !== undefined) return member.validate(u, context)
      if (!isMap(u)) return refuse(u, context, `expected ${name} with its kind, ${Kind.name}`)
      const kind = Object.hasOwn(u, 'kind') ? u.kind : undefined
      const within = t.appendContext(context, 'kind', Kind, kind)
      if (kind === undefined) return refuse(kind, within, `expected ${Kind.name}; this key is required`)
      if (typeof kind === 'string' && later.includes(kind)) return refuse(kind, within, notYet(kind, Kind.name))
      return Kind.validate(kind, within) as t.Validation<never>
    },
    t.identity,
  )
}

/** The sentence for what this version is to learn. */
export const notYet = (word: string, expected: string): string => `expected ${expected}; this version does not know ${word} yet`

/** One of some texts; words of a later version are refused by name. */
export const oneOfNow = <const A extends string>(known: readonly A[], later: readonly string[]): t.Type<A> => {
  const Known = oneOf(known)
  return new t.Type<A>(
    Known.name,
    Known.is,
    (u, context) => (typeof u === 'string' && later.includes(u) ? refuse(u, context, notYet(u, Known.name)) : Known.validate(u, context)),
    t.identity,
  )
}

/** One codec or another, by a look at what came; none of them where it is neither. */
export const either = <A>(choose: (u: unknown) => t.Type<A> | undefined, is: t.Is<A>, name: string): t.Type<A> =>
  new t.Type<A>(name, is, (u, context) => choose(u)?.validate(u, context) ?? refuse(u, context, `expected ${name}`), t.identity)

/** A map that has one of these keys. */
export const hasAny = (u: unknown, ...keys: readonly string[]): boolean => isMap(u) && keys.some((key) => Object.hasOwn(u, key))
