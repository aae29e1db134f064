/**
 * JSON text to a value: by JSON.parse, which is a hundred times faster than YAML, keeps every number as JavaScript does, and takes any depth.
 * What it does not tell, that a key came twice, is found by counting.
 */
import { countKeys } from '../base/limits.js'

/** `deep`: past the limit of levels; `twice`: some map has a key twice. Undefined: the text is not JSON. */
export type JsonText = { readonly value: unknown; readonly deep: boolean; readonly twice: boolean }

export const readJson = (text: string): JsonText | undefined => {
  const value = parse(text)
  if (value === undefined) return undefined
  const keys = countKeys(value)
  return { value, deep: keys < 0, twice: keys >= 0 && keys !== keysWritten(text) }
}

/** No JSON text gives undefined. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // its message quotes the text, which may hold a secret
  }
}

/** The texts in a JSON document that a colon follows. */
const keysWritten = (json: string): number => {
  let count = 0
  let open = json.indexOf('"')
  while (open >= 0) {
    let close = json.indexOf('"', open + 1)
    while (isEscaped(json, close)) close = json.indexOf('"', close + 1)
    let next = close + 1
    while (BLANKS.includes(json[next] ?? 'x')) next += 1
    if (json[next] === ':') count += 1
    open = json.indexOf('"', next)
  }
  return count
}

const isEscaped = (json: string, at: number): boolean => {
  let slashes = 0
  while (json[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

const BLANKS = ' \t\n\r'
