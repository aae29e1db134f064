/**
 * The language of the table: what a value is on the predecessor's wire, what it is when nothing was said, and when it is written.
 * A row for each field of the value's type, in the order on the wire: a field too few, or of another kind, does not compile.
 */
import { zeroTime } from './time.js'

/** The kind on the wire of values of A; `holds` is never there, and ties the two for the compiler. */
export type Wire<A> = Kind & { readonly holds?: (a: A) => A }

export type Kind = Leaf | { readonly type: 'Texts' } | { readonly type: 'List'; readonly of: Struct } | Struct
export type Leaf = { readonly type: 'Text' | 'Flag' | 'Float' | 'Int32' | 'Int64' | 'Time' }
/** `blank`: its scalars as zeros, for they can be shared; `fresh`: its fields that cannot. */
export type Struct = {
  readonly type: 'Struct'
  readonly fields: readonly Field[]
  readonly byName: ReadonlyMap<string, Field>
  readonly blank: Readonly<Record<string, unknown>>
  readonly fresh: readonly Field[]
}

/** WhenSet: a pointer there, absent unless it was said. */
export type Written = 'Always' | 'UnlessZero' | 'WhenSet'
export type Field = { readonly name: string; readonly kind: Kind; readonly written: Written }

type Row<A, W extends Written> = { readonly kind: Wire<A>; readonly written: W }
type Rows<A> = {
  readonly [K in keyof A]-?: Row<Exclude<A[K], undefined>, Record<never, never> extends Pick<A, K> ? 'WhenSet' : Exclude<Written, 'WhenSet'>>
}

export const text: Wire<string> = { type: 'Text' }
export const flag: Wire<boolean> = { type: 'Flag' }
export const float: Wire<number> = { type: 'Float' }
export const int32: Wire<number> = { type: 'Int32' }
export const int64: Wire<bigint> = { type: 'Int64' }
export const time: Wire<string> = { type: 'Time' }
export const texts: Wire<ReadonlyMap<string, string>> = { type: 'Texts' }

export const struct = <A extends object>(rows: Rows<A>): Wire<A> & Struct => {
  const fields = Object.entries<{ readonly kind: Kind; readonly written: Written }>(rows).map(([name, { kind, written }]) => ({ name, kind, written }))
  const said = fields.filter(({ written }) => written !== 'WhenSet')
  return {
    type: 'Struct',
    fields,
    byName: new Map(fields.flatMap((field) => [[field.name, field] as const, [folded(field.name), field] as const])),
    blank: Object.fromEntries(said.map(({ name, kind }) => [name, isShared(kind) ? zeroOf(kind) : undefined])),
    fresh: said.filter(({ kind }) => !isShared(kind)),
  }
}
export const listOf = <A>(of: Wire<A> & Struct): Wire<readonly A[]> => ({ type: 'List', of })

export const always = <A>(kind: Wire<A>): Row<A, 'Always'> => ({ kind, written: 'Always' })
export const unlessZero = <A>(kind: Wire<A>): Row<A, 'UnlessZero'> => ({ kind, written: 'UnlessZero' })
export const whenSet = <A>(kind: Wire<A>): Row<A, 'WhenSet'> => ({ kind, written: 'WhenSet' })

/** A fresh one each time: who reads fills it. */
export const zeroOf = (kind: Kind): unknown => {
  switch (kind.type) {
    case 'Text':
      return ''
    case 'Flag':
      return false
    case 'Float':
    case 'Int32':
      return 0
    case 'Int64':
      return 0n
    case 'Time':
      return zeroTime
    case 'Texts':
      return new Map<string, string>()
    case 'List':
      return []
    case 'Struct': {
      const made: Record<string, unknown> = { ...kind.blank }
      for (const field of kind.fresh) made[field.name] = zeroOf(field.kind)
      return made
    }
  }
}

const isShared = ({ type }: Kind): boolean => type !== 'Texts' && type !== 'List' && type !== 'Struct'

/** The field that a key means, whatever its case. */
export const fieldOf = ({ byName }: Struct, key: string): Field | undefined => byName.get(key) ?? byName.get(folded(key))

/** Two letters beyond ASCII are a letter of it in another case: the Kelvin sign, and the long s, which has none that is lower. */
export const folded = (key: string): string => key.toLowerCase().replaceAll('\u017f', 's')
