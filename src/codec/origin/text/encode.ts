/**
 * The predecessor's JSON of a value, byte for byte as it wrote it: one line, fields in the table's order, empty ones left out where it left them out, maps in the order of
 * their bytes, numbers in their shortest form, and what HTML or JavaScript could stumble over escaped. A temperature that is no number is written like none.
 */
import { compareBytes } from '../../../core/domain/index.js'
import { finite } from '../../../core/domain/units.js'
import type { OriginAgent } from '../value.js'
import { agentTable } from './table.js'
import type { Field, Kind } from './wire.js'

/** Writes it byte for byte as the predecessor did. Law: decoding gives the same value. */
export const encodeOrigin = (origin: OriginAgent): string => written(agentTable, origin)

const written = (kind: Kind, value: unknown): string => {
  switch (kind.type) {
    case 'Text':
    case 'Time':
      return quoted(value as string)
    case 'Flag':
    case 'Int32':
    case 'Int64':
      return String(value)
    case 'Float':
      return String(finite(value as number))
    case 'Texts':
      return mapOf([...(value as ReadonlyMap<string, string>)].sort(([a], [b]) => compareBytes(a, b)).map(([key, text]) => [key, quoted(text)]))
    case 'List':
      return `[${(value as readonly unknown[]).map((entry) => written(kind.of, entry)).join(',')}]`
    case 'Struct':
      return mapOf(
        kind.fields.filter((field) => isWritten(field, (value as Holder)[field.name])).map(({ name, kind }) => [name, written(kind, (value as Holder)[name])]),
      )
  }
}

type Holder = Readonly<Record<string, unknown>>

const isWritten = (field: Field, value: unknown): boolean =>
  field.written === 'Always' || (field.written === 'WhenSet' ? value !== undefined : !isEmpty(field.kind, value))

const isEmpty = (kind: Kind, value: unknown): boolean => {
  switch (kind.type) {
    case 'Texts':
      return (value as ReadonlyMap<string, string>).size === 0
    case 'List':
      return (value as readonly unknown[]).length === 0
    case 'Float':
      return finite(value as number) === 0
    default:
      return value === '' || value === 0 || value === 0n || value === false
  }
}

const mapOf = (entries: readonly (readonly [key: string, json: string])[]): string => `{${entries.map(([key, json]) => `${quoted(key)}:${json}`).join(',')}}`

const quoted = (text: string): string => `"${text.replace(ESCAPED, escaped)}"`

const escaped = (sign: string): string => {
  const unit = sign.charCodeAt(0)
  return SHORT.get(sign) ?? `\\u${(unit >= 0xd800 ? 0xfffd : unit).toString(16).padStart(4, '0')}`
}

/** Half a pair of surrogates is what bad bytes were there: no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
const ESCAPED = /[\u0000-\u001f"\\<>&\u2028\u2029]|\p{Surrogate}/gu
const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])
