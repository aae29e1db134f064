/**
 * What is wrong with a value somebody wrote: where, what was expected, and the kind of what came, never its text. `path`: dotted, from the agent's root;
 * `problem`: what was expected, and how to mend it; `got`: the kind of what came, never its value.
 */
export type Fault = { readonly path: string; readonly problem: string; readonly got: string }

/** The kind of a value, in words that cannot leak a secret. */
export const kindOf = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'number':
      return Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? 'a number' : 'an infinite number'
    case 'string':
      return value === '' ? 'an empty text' : 'a text'
    case 'object':
      return 'a map'
    case 'boolean':
      return value ? 'true' : 'false'
    default:
      return `a ${typeof value}`
  }
}
