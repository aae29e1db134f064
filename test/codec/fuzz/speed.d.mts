import type { Input } from './inputs.mjs'
import type { Answer } from './parsers.mjs'

type Case = { readonly parser: { readonly name: string; readonly parse: (input: Input) => Answer }; readonly input: Input }
export type Slow = { readonly index: number; readonly name: string; readonly bytes: number; readonly slower: number }
export const stopwatch: () => {
  readonly note: (of: Case, index: number, ms: number) => void
  readonly slow: (caseOf: (index: number) => Case) => readonly Slow[]
  readonly table: () => string
}
