import type { Parser } from './parsers.mjs'
import type { Random } from './random.mjs'

export type Input = { readonly value: unknown; readonly text: string; readonly bytes?: Uint8Array; readonly isPlanted: boolean }
export const SECRET: string
export const inputOf: (parser: Pick<Parser, 'family' | 'of'>, random: Random) => Input
