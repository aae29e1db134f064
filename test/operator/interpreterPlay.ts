/**
 * One run of an interpreter under a scheduler that ends calls in any order and lets deadlines fall before or after any answer. The provider answers, refuses,
 * hangs, throws, rejects, answers nonsense, or answers twice; every begin and end of a call is noted.
 */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { type Action, agent, type Failure, isWorldAction, keyOf, type Outcome, type Probed } from '../../src/core/index.js'
import type { createInterpreter, Interpret } from '../../src/operator/index.js'
import type { Clock, InstanceProvider, Signal } from '../../src/port/index.js'

export type Manner = 'Accepts' | 'Refuses' | 'Hangs' | 'Throws' | 'Rejects' | 'Nonsense' | 'Twice'
export const manners: readonly Manner[] = ['Accepts', 'Refuses', 'Hangs', 'Throws', 'Rejects', 'Nonsense', 'Twice']

const why = { type: 'AgentDeleted' } as const
const id = fc.constantFrom('a', 'b', 'c', 'd')
const worldAction: fc.Arbitrary<Action> = fc.oneof(
  id.map((each): Action => ({ type: 'Undrain', id: each, why })),
  id.map((each): Action => ({ type: 'Create', name: each, revision: '0', why })),
  id.map((each): Action => ({ type: 'Drain', id: each, deadline: 1, cause: 'ScaleDown', why })),
  id.map((each): Action => ({ type: 'Delete', id: each, graceMs: 10, onlyIf: 'Draining', why })),
)
const probe: fc.Arbitrary<Action> = fc
  .record({ id, seq: fc.nat(2) })
  .map(({ id: each, seq }) => ({ type: 'Probe', id: each, seq, timeoutMs: 20, why: { type: 'ProbeDue' } }))
export const actions = fc.array(fc.oneof({ weight: 3, arbitrary: worldAction }, { weight: 1, arbitrary: probe }), { maxLength: 14 })

export type Input = {
  readonly plans: readonly (readonly Action[])[]
  readonly manner: readonly Manner[]
  readonly concurrency: number
  readonly stop: boolean
  readonly scheduler: fc.Scheduler
}

/** A call of the provider: of which plan and action, when it began and ended by count, and how. `result`: what its answer was, if it gave one in time. */
export type Call = {
  readonly plan: number
  readonly action: Action
  readonly began: number
  ended: number
  answer: E.Either<Failure, unknown> | null
  readonly signal: Signal
}

export type Run = {
  readonly input: Input
  readonly calls: readonly Call[]
  readonly outcomes: readonly (readonly Outcome[])[]
  readonly probes: readonly (readonly Probed[])[]
  readonly told: readonly Probed[]
  readonly mostAtOnce: number
  readonly unhandled: readonly unknown[]
}

const subject = agent({ name: 'subject', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' } } })
export const NOT_BEFORE = 50

/** Plays the plans one after the other, as passes do: the probes of one go on while the next begins. */
export const play = async (create: typeof createInterpreter, input: Input): Promise<Run> => {
  const { scheduler, manner, plans, concurrency, stop } = input
  const unhandled: unknown[] = []
  const onUnhandled = (error: unknown): void => void unhandled.push(error)
  process.on('unhandledRejection', onUnhandled)
  const clock: Clock = {
    now: () => 1,
    elapsed: () => 1,
    after: (_, run) => {
      let open = true
      void scheduler.schedule(Promise.resolve(), 'deadline').then(() => open && run())
      return () => {
        open = false
      }
    },
  }
  const calls: Call[] = []
  const told: Probed[] = []
  let count = 0
  let acting = 0
  let mostAtOnce = 0
  let planNow = 0
  const respond = (action: Action, signal: Signal): (() => Promise<E.Either<Failure, never>>) => {
    const how = manner[calls.length % manner.length] ?? 'Accepts'
    const call: Call = { plan: planNow, action, began: count++, ended: Number.POSITIVE_INFINITY, answer: null, signal }
    calls.push(call)
    if (isWorldAction(action)) mostAtOnce = Math.max(mostAtOnce, ++acting)
    const end = (): void => {
      if (call.ended !== Number.POSITIVE_INFINITY) return
      call.ended = count++
      if (isWorldAction(action)) acting--
    }
    // Whoever gives a call up ends it, before it may begin another.
    signal.addEventListener('abort', end)
    const answer = <A>(value: E.Either<Failure, A>): E.Either<Failure, never> => {
      if (call.ended === Number.POSITIVE_INFINITY) call.answer = value
      end()
      return value as E.Either<Failure, never>
    }
    const failure = (type: Failure['type']): E.Either<Failure, never> => answer(E.left({ type }))
    const success = (): E.Either<Failure, never> => answer(E.right(true))
    if (how === 'Throws') {
      failure('Unknown')
      throw new Error('thrown')
    }
    const later = <A>(value: () => A): Promise<A> => scheduler.schedule(Promise.resolve(), `${how} ${action.type} ${keyOf(action)}`).then(value)
    switch (how) {
      case 'Accepts':
        return () => later(success)
      case 'Refuses':
        return () => later(() => failure('QuotaExceeded'))
      case 'Hangs':
        return () => new Promise(() => undefined)
      case 'Rejects':
        return () =>
          later(() => {
            failure('Unknown')
            throw new Error('rejected')
          })
      case 'Nonsense':
        return () =>
          later(() => {
            failure('Unknown')
            return { type: 'neither' } as unknown as E.Either<Failure, never>
          })
      case 'Twice':
        // A thenable that calls back twice, with two answers, and then throws.
        return () =>
          ({
            // biome-ignore lint/suspicious/noThenProperty: that is what is tried
            then: (done: (value: unknown) => void, fail: (error: unknown) => void) => {
              void later(() => {
                const first = success()
                done(first)
                done(E.left({ type: 'Gone' }))
                fail(new Error('and a third time'))
              })
            },
          }) as unknown as Promise<E.Either<Failure, never>>
    }
  }
  const ask = (_: unknown, action: Action, signal: Signal): (() => Promise<E.Either<Failure, never>>) => respond(action, signal)
  const provider: Pick<InstanceProvider, 'create' | 'drain' | 'undrain' | 'delete' | 'probe'> = {
    create: ask,
    drain: ask,
    undrain: ask,
    delete: ask,
    probe: ask,
  }
  const interpret: Interpret = create({ clock, provider, concurrency, actionTimeoutMs: 20 })
  const own = new AbortController()
  if (stop) void scheduler.schedule(Promise.resolve(), 'stop').then(() => own.abort())
  const run = async (): Promise<Pick<Run, 'outcomes' | 'probes'>> => {
    const outcomes: (readonly Outcome[])[] = []
    const probes: Promise<readonly Probed[]>[] = []
    for (const [index, plan] of plans.entries()) {
      planNow = index
      const work = interpret({ agent: subject, actions: plan, notBefore: NOT_BEFORE, signal: own.signal }, (probed) => told.push(probed))
      probes.push(work.probes)
      outcomes.push(await work.outcomes)
    }
    return { outcomes, probes: await Promise.all(probes) }
  }
  try {
    const { outcomes, probes } = await scheduler.waitFor(run())
    await scheduler.waitIdle()
    await new Promise((resolve) => setImmediate(resolve))
    return { input, calls, outcomes, probes, told, mostAtOnce, unhandled }
  } finally {
    process.off('unhandledRejection', onUnhandled)
  }
}
