import type { SpecError } from '../../../src/codec/index.js'
import type { Input } from './inputs.mjs'
import type { Random } from './random.mjs'

/** Refusals; or what was taken, as text, and what it is after another round. */
export type Answer = { readonly errors: readonly SpecError[] } | { readonly value: string; readonly again: () => string; readonly notes?: readonly SpecError[] }
export type Parser = {
  readonly name: string
  readonly family: string
  readonly share: number
  readonly of?: 'value'
  readonly parse: (input: Input) => Answer
}
export const parsers: readonly Parser[]
export const parserOf: (random: Random) => Parser
