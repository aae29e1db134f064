import type { Input } from './inputs.mjs'
import type { Answer } from './parsers.mjs'

/** What is wrong with an answer, in a sentence. */
export const wrongWith: (answer: Answer, input: Input) => string | undefined
export const polluted: () => string | undefined
