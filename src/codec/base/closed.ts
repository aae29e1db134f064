/**
 * A map of known keys and no others: `t.strict` drops unknown ones silently, so a typo in a policy would become a default.
 * The table has a row per key of the *domain* type; `as` is its name in the document where that differs. A row too few or of another type does not compile.
 * Only own keys are read; a key that came is looked up in a list, never in an object.
 */
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Unread } from './plain.js'
import { isMap, type Problem, refuse } from './refuse.js'
import { type Field, shaped } from './shape.js'
import { MOST_COUNTED } from './specError.js'
import { nearest } from './suggest.js'

export type Row<V, O, R extends boolean, As> = { readonly codec: t.Type<V, O>; readonly required: R; readonly as: As }

/** For a key of domain value V in the document D: under its own name, or under one of D's that holds the same value. */
type RowOf<V, R extends boolean, D, K> =
  | (K extends keyof D ? Row<V, Exclude<D[K], undefined>, R, undefined> : never)
  | { readonly [J in keyof D]-?: Row<V, Exclude<D[J], undefined>, R, J> }[keyof D]

export type Rows<A, D> = {
  readonly [K in keyof A]-?: RowOf<Exclude<A[K], undefined>, Record<never, never> extends Pick<A, K> ? false : true, D, K>
}

export type ClosedOptions = {
  readonly name?: string
  /** Checked like the rest and dropped: no part of the domain yet. */
  readonly ignored?: Readonly<Record<string, t.Mixed>>
  /** What to say of keys that are refused, but known to people. */
  readonly hints?: Readonly<Record<string, string>>
  /** Programs write null for what is absent; people who do have forgotten something. */
  readonly nulls?: 'absent' | 'refused'
}

export const required: {
  <V, O>(codec: t.Type<V, O>): Row<V, O, true, undefined>
  <V, O, const As extends string>(codec: t.Type<V, O>, as: As): Row<V, O, true, As>
} = (codec: t.Mixed, as?: string) => ({ codec, required: true, as }) as never

export const optional: {
  <V, O>(codec: t.Type<V, O>): Row<V, O, false, undefined>
  <V, O, const As extends string>(codec: t.Type<V, O>, as: As): Row<V, O, false, As>
} = (codec: t.Mixed, as?: string) => ({ codec, required: false, as }) as never

export const closed = <A extends object, D extends object>(rows: Rows<A, D>, options: ClosedOptions = {}): t.Type<A, D> => {
  const { name = 'a map', nulls = 'refused' } = options
  const fields = fieldsOf(rows as LooseRows, options)
  const known = fields.map((field) => field.key)

  const validate: t.Validate<unknown, A> = (u, context) => {
    if (!isMap(u)) return refuse(u, context, `expected ${name}`)
    const made: Record<string, unknown> = {}
    const errors: t.Errors = []
    let read = 0
    for (const { key, codec, required, inside } of fields) {
      const present = Object.hasOwn(u, key)
      const held = present ? u[key] : undefined
      if (present) read += 1
      if (held === undefined || (held === null && nulls === 'absent')) {
        if (required) errors.push(problem(held, context, key, codec, `expected ${codec.name}; this key is required`))
      } else if (held === null && !required) {
        errors.push(problem(held, context, key, codec, `expected ${codec.name}; leave the key out for the default`))
      } else {
        const result = codec.validate(held, t.appendContext(context, key, codec, held))
        if (E.isLeft(result)) for (const error of result.left) errors.push(error)
        else if (inside !== undefined) made[inside] = result.right
      }
    }
    const keys = Object.keys(u)
    if (keys.length > read) for (const key of keys) if (!known.includes(key) && errors.length <= MOST_COUNTED) errors.push(unknown(u[key], context, key))
    return errors.length === 0 ? t.success(made as A) : t.failures(errors)
  }

  const unknown = (value: unknown, context: t.Context, key: string): Problem => {
    const hint = options.hints !== undefined && Object.hasOwn(options.hints, key) ? options.hints[key] : undefined
    const meant = hint === undefined ? nearest(key, known) : undefined
    const sentence = hint ?? (meant === undefined ? `the keys here are ${known.join(', ')}` : `did you mean ${meant}?`)
    return { ...problem(value, context, key, Unread, `unknown key; ${sentence}`), of: 'key', ...(meant === undefined ? {} : { meant }) }
  }

  const encode = (a: A): D => {
    const out: Record<string, unknown> = {}
    for (const { key, codec, inside } of fields) {
      const held = inside === undefined ? undefined : (a as Readonly<Record<string, unknown>>)[inside]
      if (held !== undefined) out[key] = codec.encode(held)
    }
    return out as D
  }

  return shaped<A, D>({ type: 'Map', fields }, name, (u): u is A => isMap(u) && fields.every((field) => fits(field, u)), validate, encode)
}

type LooseRows = Readonly<Record<string, Row<unknown, unknown, boolean, string | undefined>>>

const fieldsOf = (rows: LooseRows, { ignored = {} }: ClosedOptions): readonly Field[] => [
  ...Object.entries(rows).map(([inside, { codec, required, as }]) => ({ key: as ?? inside, codec, required, inside })),
  ...Object.entries(ignored).map(([key, codec]) => ({ key, codec, required: false, inside: undefined })),
]

const fits = ({ inside, codec, required }: Field, u: Readonly<Record<string, unknown>>): boolean => {
  if (inside === undefined) return true
  const held = u[inside]
  return held === undefined ? !required : codec.is(held)
}

const problem = (value: unknown, context: t.Context, key: string, type: t.Mixed, message: string): Problem => ({
  value,
  context: t.appendContext(context, key, type, value),
  message,
})
