/**
 * One call into the world, made safe: it ends by its deadline, it never rejects, and what comes after its end is ignored.
 * TimedOut says that nobody knows whether it was done; Unavailable, that it was not even begun.
 */
import { setMaxListeners } from 'node:events'
import type { Either } from 'fp-ts/lib/Either.js'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Duration, type Failure, type FailureType, failureTypes } from '../core/index.js'
import type { Clock, Signal } from '../port/index.js'

export type Limits = { readonly clock: Clock; readonly timeoutMs: Duration; readonly signal: Signal }

export const attempt =
  <A>({ clock, timeoutMs, signal }: Limits, call: (signal: Signal) => TaskEither<Failure, A>): (() => Promise<Either<Failure, A>>) =>
  () =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(E.left({ type: 'Unavailable', message: 'stopped before it was asked' }))
      const own = new AbortController()
      let open = true
      const end = (result: Either<Failure, A>): void => {
        if (!open) return
        open = false
        cancel()
        signal.removeEventListener('abort', onStop)
        resolve(result)
      }
      const giveUp = (message: string): void => {
        end(E.left({ type: 'TimedOut', message }))
        own.abort()
      }
      const onStop = (): void => giveUp('stopped before it was answered')
      // Many calls wait for one signal at once: that is no leak, and no reason for a warning.
      setMaxListeners(0, signal)
      signal.addEventListener('abort', onStop)
      const cancel = clock.after(timeoutMs, () => giveUp(`no answer within ${timeoutMs} ms`))
      try {
        Promise.resolve(call(own.signal)()).then(
          (answer) => end(soundOf(answer)),
          (error: unknown) => end(E.left(unknown(error))),
        )
      } catch (error) {
        end(E.left(unknown(error)))
      }
    })

/** What a foreign implementation gave, as one of the failures that there are. */
const soundOf = <A>(answer: Either<Failure, A>): Either<Failure, A> => {
  if (answer?._tag === 'Right') return answer
  if (answer?._tag !== 'Left') return E.left({ type: 'Unknown', message: 'the answer is neither a success nor a failure' })
  const failure: Failure | null | undefined = answer.left
  if (typeof failure !== 'object' || failure === null) return E.left({ type: 'Unknown', message: 'it failed and did not say how' })
  return isFailureType(failure.type) ? answer : E.left({ type: 'Unknown', message: messageOf(failure) })
}

const isFailureType = (type: unknown): type is FailureType => failureTypes.includes(type as FailureType)

/** Something was thrown, or a promise was rejected, where none should be. */
export const unknown = (error: unknown): Failure => ({ type: 'Unknown', message: messageOf(error) })

export const messageOf = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string') return error.message
  return typeof error === 'string' ? error : 'something that is no error was thrown'
}
