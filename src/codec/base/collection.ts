/**
 * Lists, maps from any name to one kind of value, and maps told apart by their `type`.
 */
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { oneOf, Unread } from './plain.js'
import { isMap, refuse } from './refuse.js'
import { shaped, shapeOf } from './shape.js'
import { MOST_COUNTED } from './specError.js'

export const listOf = <A, O>(codec: t.Type<A, O>, name = 'a list'): t.Type<readonly A[], readonly O[]> =>
  shaped<readonly A[], readonly O[]>(
    { type: 'List', entry: codec },
    name,
    (u): u is readonly A[] => Array.isArray(u) && u.every(codec.is),
    (u, context) => {
      if (!Array.isArray(u)) return refuse(u, context, isMap(u) ? `expected ${name}; begin each entry with a dash, or put them in [ ]` : `expected ${name}`)
      const made: A[] = []
      const errors: t.Errors = []
      for (let i = 0; i < u.length && errors.length <= MOST_COUNTED; i++) {
        const result = codec.validate(u[i], t.appendContext(context, String(i), codec, u[i]))
        if (E.isRight(result)) made.push(result.right)
        else for (const error of result.left) errors.push(error)
      }
      return errors.length === 0 ? t.success(made) : t.failures(errors)
    },
    (list) => list.map(codec.encode),
  )

/** A list in which no two entries agree in that field, whatever else is wrong with them: the second is refused, at the field. */
export const unique = <A, O>(list: t.Type<readonly A[], O>, field: keyof A & string, problem: string): t.Type<readonly A[], O> =>
  shaped<readonly A[], O>(
    shapeOf(list),
    list.name,
    list.is,
    (u, context) => {
      const decoded = list.validate(u, context)
      const errors: t.Errors = []
      const seen = new Set<unknown>()
      for (const [index, entry] of (Array.isArray(u) ? (u as readonly unknown[]) : []).entries()) {
        const value = isMap(entry) && Object.hasOwn(entry, field) ? entry[field] : undefined
        if (typeof value === 'string' && seen.has(value) && errors.length <= MOST_COUNTED) {
          const inEntry = t.appendContext(context, String(index), list, entry)
          errors.push({ value, context: t.appendContext(inEntry, field, Unread, value), message: problem })
        }
        seen.add(value)
      }
      if (errors.length === 0) return decoded
      return E.left(E.isLeft(decoded) ? [...decoded.left, ...errors] : errors)
    },
    list.encode,
  )

/** `fault` says what is wrong with a key, if anything is. `__proto__` never passes: no program downstream has to be careful with it. */
export const recordOf = <A>(codec: t.Type<A>, fault: (key: string) => string | undefined = () => undefined): t.Type<Readonly<Record<string, A>>> =>
  new t.Type<Readonly<Record<string, A>>>(
    'a map',
    (u): u is Readonly<Record<string, A>> => isMap(u) && Object.keys(u).every((key) => key !== '__proto__' && codec.is(u[key])),
    (u, context) => {
      if (!isMap(u)) return refuse(u, context, 'expected a map')
      const made: Record<string, A> = {}
      const errors: t.Errors = []
      for (const key of Object.keys(u)) {
        if (errors.length > MOST_COUNTED) break
        const within = t.appendContext(context, key, codec, u[key])
        const message = key === '__proto__' ? 'expected another key; this one is never read' : fault(key)
        const result = message === undefined ? codec.validate(u[key], within) : refuse<A>(u[key], within, message)
        if (E.isRight(result)) made[key] = result.right
        else for (const error of result.left) errors.push(message === undefined ? error : { ...error, ...ofKey })
      }
      return errors.length === 0 ? t.success(made) : t.failures(errors)
    },
    t.identity,
  )

type Tagged = { readonly type: string }
/** Of the members of A, the one that may carry the tag T. */
type Member<A extends Tagged, T> = A extends unknown ? (T extends A['type'] ? A : never) : never

/** Maps told apart by their type. A member for each tag: one that the domain gains does not compile until it has a codec. */
export const tagged = <A extends Tagged, O>(members: { readonly [T in A['type']]: t.Type<Member<A, T>, O> }, name = 'a map'): t.Type<A, O> => {
  const byTag = new Map(Object.entries(members) as unknown as [string, t.Type<A, O>][])
  const Tag = oneOf([...byTag.keys()])
  const tagOf = (u: unknown): unknown => (isMap(u) && Object.hasOwn(u, 'type') ? u.type : undefined)
  const memberOf = (u: unknown): t.Type<A, O> | undefined => byTag.get(tagOf(u) as string)
  return shaped<A, O>(
    { type: 'OneOf', members: [...byTag.values()] },
    name,
    (u): u is A => memberOf(u)?.is(u) === true,
    (u, context) => {
      const member = memberOf(u)
      if (member !== undefined) return member.validate(u, context)
      if (!isMap(u)) return refuse(u, context, `expected ${name}`)
      const tag = tagOf(u)
      const inTag = t.appendContext(context, 'type', Tag, tag)
      return tag === undefined ? refuse(tag, inTag, `expected ${Tag.name}; this key is required`) : (Tag.validate(tag, inTag) as t.Validation<never>)
    },
    (a) => byTag.get(a.type)!.encode(a),
  )
}

const ofKey = { of: 'key' } as const
