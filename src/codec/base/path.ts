/**
 * Where a value stands in a document, as segments and as text: `spec.scaling.targetMetrics[0].name`, `metadata.labels["a/b"]`. The text is shown on terminals,
 * so keys are cut and nothing in them can move a cursor. Law: parsePath undoes pathText for plain keys. A key, or a place in a list.
 */
export type Segment = string | number
/** From the root of a document to a value. */
export type Path = readonly Segment[]

export const pathText = (path: Path): string => {
  let text = ''
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`
    else if (isPlainKey(segment)) text += text === '' ? segment : `.${segment}`
    else text += `[${quoted(segment)}]`
  }
  return text
}

/** The segments of a path in the dialect of the core, whose keys are all plain. */
export const parsePath = (text: string): Path =>
  Array.from(text.matchAll(/\[(\d+)\]|[^.[\]]+/g), ([whole, index]) => (index === undefined ? whole : Number(index)))

/** True when one of the two leads to the other, or they are equal. */
export const isWithin = (a: Path, b: Path): boolean => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false
  return true
}

const isPlainKey = (key: string): boolean => key.length <= LONGEST_KEY && /^[A-Za-z_$][\w$-]*$/.test(key)

const quoted = (key: string): string =>
  JSON.stringify(key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY)}…`).replace(
    UNSEEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const LONGEST_KEY = 64
/** Signs that terminals obey and JSON does not escape: C1 controls, line separators, marks of direction. */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g
