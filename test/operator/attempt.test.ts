/** One guarded call: every way in which it can end, and that it ends once. */
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src/core/index.js'
import { attempt } from '../../src/operator/attempt.js'
import { flush, manualClock } from './manualClock.js'

const tried = (call: (signal: AbortSignal) => TaskEither<Failure, number>) => {
  const clock = manualClock()
  const own = new AbortController()
  const signals: AbortSignal[] = []
  const answer = attempt({ clock, timeoutMs: 100, signal: own.signal }, (signal) => {
    signals.push(signal)
    return call(signal)
  })
  return { clock, own, signals, answer }
}

describe('attempt', () => {
  it.each<[string, () => unknown, unknown]>([
    ['a success', () => E.right(7), E.right(7)],
    ['a failure', () => E.left({ type: 'QuotaExceeded', retryAfterMs: 5 }), E.left({ type: 'QuotaExceeded', retryAfterMs: 5 })],
    ['a rejection', () => Promise.reject(new Error('lost')), E.left({ type: 'Unknown', message: 'lost' })],
    ['a rejection with a text', () => Promise.reject('lost'), E.left({ type: 'Unknown', message: 'lost' })],
    ['a rejection with nothing', () => Promise.reject(undefined), E.left({ type: 'Unknown', message: 'something that is no error was thrown' })],
    ['no answer at all', () => undefined, E.left({ type: 'Unknown', message: 'the answer is neither a success nor a failure' })],
    ['a failure that says nothing', () => E.left(undefined), E.left({ type: 'Unknown', message: 'it failed and did not say how' })],
    ['a failure of a type that is none', () => E.left({ type: 'Oops', message: 'why' }), E.left({ type: 'Unknown', message: 'why' })],
    ['an error as a failure', () => E.left(new Error('why')), E.left({ type: 'Unknown', message: 'why' })],
  ])('%s', async (_, given, expected) => {
    const { clock, answer } = tried((() => async () => given()) as () => TaskEither<Failure, number>)
    expect(await answer()).toEqual(expected)
    expect(clock.timers()).toBe(0)
  })

  it('a throw before there is a task', async () => {
    const { answer } = tried(() => {
      throw new Error('bug')
    })
    expect(await answer()).toEqual(E.left({ type: 'Unknown', message: 'bug' }))
  })

  it('no answer in time: TimedOut, the signal says so, and what comes late is not heard', async () => {
    let late = (_: E.Either<Failure, number>): void => undefined
    const { clock, signals, answer } = tried(() => () => new Promise((resolve) => (late = resolve)))
    const ended = answer()
    await clock.advance(99)
    expect(signals[0]?.aborted).toBe(false)
    await clock.advance(1)
    expect(await ended).toEqual(E.left({ type: 'TimedOut', message: 'no answer within 100 ms' }))
    expect(signals[0]?.aborted).toBe(true)
    late(E.right(7))
    await flush()
    expect(await ended).toMatchObject({ left: { type: 'TimedOut' } })
  })

  it('stopped while it waits: nobody knows, so TimedOut', async () => {
    const { own, signals, answer, clock } = tried(() => () => new Promise(() => undefined))
    const ended = answer()
    own.abort()
    expect(await ended).toEqual(E.left({ type: 'TimedOut', message: 'stopped before it was answered' }))
    expect(signals[0]?.aborted).toBe(true)
    expect(clock.timers()).toBe(0)
  })

  it('stopped before: it is not asked', async () => {
    const { own, signals, answer } = tried(() => () => Promise.resolve(E.right(7)))
    own.abort()
    expect(await answer()).toEqual(E.left({ type: 'Unavailable', message: 'stopped before it was asked' }))
    expect(signals).toEqual([])
  })
})
