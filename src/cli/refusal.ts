/**
 * How a command ends: an exit code, or a refusal that says what is wrong and what to do next.
 * Codes: 0 ok, 1 failed at run time, 2 usage, 3 invalid input, 4 a law or a policy regression was refuted.
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { SpecError } from '../codec/index.js'

export const exit = { ok: 0, failed: 1, usage: 2, invalid: 3, refuted: 4 } as const
export type Exit = (typeof exit)[keyof typeof exit]

/** `text`: whole lines for stderr, the last of them a way on. `faults`: the same for programs, where a document was at fault. */
export type Refusal = { readonly code: Exit; readonly text: string; readonly faults?: readonly SpecError[] }

export type Result<A> = Either<Refusal, A>
export type Work<A> = TaskEither<Refusal, A>

export const usage = (text: string): Refusal => ({ code: exit.usage, text })
export const invalid = (text: string, faults?: readonly SpecError[]): Refusal => ({ code: exit.invalid, text, ...(faults === undefined ? {} : { faults }) })
export const failed = (text: string): Refusal => ({ code: exit.failed, text })
