/**
 * The provider that the tests of the shell run on, simple enough to be right by looking at it: instances start after a while, are ready, drain, and stop.
 * Time comes in as `now`; what is due by then has happened when one asks.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { IO } from 'fp-ts/lib/IO.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Agent, Duration, Failure, Health, Instance, InstanceId, Instant } from '../../src/core/index.js'
import type { InstanceProvider } from '../../src/port/index.js'

/** `startMs`: from its creation until an instance is ready. `stopMs`: from its deletion until it is gone, within its grace. */
export type ReferenceOptions = { readonly now: IO<Instant>; readonly startMs?: Duration; readonly stopMs?: Duration }

type Held = {
  readonly owner: string
  readonly instance: Instance
  readonly goneAt: Instant | null
  readonly health: Health | null
  readonly probing: Instant | null
}

export const referenceProvider = ({ now, startMs = 0, stopMs = 0 }: ReferenceOptions): InstanceProvider => {
  const held = new Map<InstanceId, Held>()

  const settle = (): Instant => {
    const at = now()
    for (const [id, one] of held) {
      const { instance, goneAt } = one
      if (goneAt !== null && goneAt <= at) held.delete(id)
      else if (instance.phase === 'Pending' && (instance.createdAt ?? at) + startMs <= at) {
        const readyAt = (instance.createdAt ?? at) + startMs
        held.set(id, { ...one, instance: { ...instance, phase: 'Healthy', startedAt: readyAt, readyAt, lastTransitionAt: readyAt } })
      }
    }
    return at
  }
  const mine = (agent: Agent, id: InstanceId): Held | null => {
    const one = held.get(id)
    return one?.owner === agent.uid ? one : null
  }
  const change = (id: InstanceId, one: Held, instance: Instance): E.Either<Failure, void> => {
    held.set(id, { ...one, instance })
    return E.right(undefined)
  }

  return {
    name: 'reference',
    list: (agent, signal) =>
      at(signal, () => {
        const asked = settle()
        const instances = [...held.values()]
          .filter(({ owner }) => owner === agent.uid)
          .map(({ instance, health, probing }) => ({ ...instance, health, probing }))
        return E.right({ at: asked, instances })
      }),
    create: (agent, { name, revision }, signal) =>
      at(signal, () => {
        const createdAt = settle()
        const id = `${agent.namespace}/${name}`
        if (held.has(id)) return E.left({ type: 'Rejected', message: `there is an instance of that name: ${name}` })
        const instance: Instance = {
          id,
          name,
          ownerUid: agent.uid,
          phase: 'Pending',
          revision,
          createdAt,
          lastTransitionAt: createdAt,
          activeRequests: 0,
          sessions: 0,
          protected: false,
          deletionCost: 0,
          zone: '',
          metrics: [],
        }
        held.set(id, { owner: agent.uid, instance, goneAt: null, health: null, probing: null })
        return E.right(undefined)
      }),
    drain: (agent, { id, deadline, cause }, signal) =>
      at(signal, () => {
        const drainingSince = settle()
        const one = mine(agent, id)
        if (one === null) return gone(id)
        if (one.instance.drainingSince !== undefined) return E.right(undefined)
        return change(id, one, { ...one.instance, drainingSince, drainDeadline: deadline, drainCause: cause })
      }),
    undrain: (agent, { id }, signal) =>
      at(signal, () => {
        settle()
        const one = mine(agent, id)
        if (one === null) return gone(id)
        if (one.goneAt !== null) return E.left({ type: 'Conflict', message: `it is being deleted: ${id}` })
        const { drainingSince: _since, drainDeadline: _deadline, drainCause: _cause, ...instance } = one.instance
        return change(id, one, instance)
      }),
    delete: (agent, { id, graceMs, onlyIf }, signal) =>
      at(signal, () => {
        const deletingAt = settle()
        const one = mine(agent, id)
        if (one === null) return gone(id)
        const { phase, drainingSince } = one.instance
        if (onlyIf === 'Draining' && drainingSince === undefined) return E.left({ type: 'Conflict', message: `it does not drain: ${id}` })
        if (onlyIf === 'NotReady' && phase === 'Healthy') return E.left({ type: 'Conflict', message: `it is ready: ${id}` })
        if (one.goneAt !== null) return E.right(undefined)
        held.set(id, { ...one, instance: { ...one.instance, deletingAt }, goneAt: deletingAt + Math.min(graceMs, stopMs) })
        return E.right(undefined)
      }),
    probe: (agent, { id }, signal) =>
      at(signal, () => {
        settle()
        const one = mine(agent, id)
        return one === null ? gone(id) : E.right(one.instance.phase === 'Healthy')
      }),
    remember: (agent, evidence, signal) =>
      at(signal, () => {
        for (const { id, health, probing } of evidence) {
          const one = mine(agent, id)
          if (one !== null) held.set(id, { ...one, health, probing })
        }
        return E.right(undefined)
      }),
  }
}

/** When the task runs, unless nobody waits any more. */
const at =
  <A>(signal: AbortSignal, answer: () => E.Either<Failure, A>): TaskEither<Failure, A> =>
  () =>
    Promise.resolve(signal.aborted ? E.left<Failure>({ type: 'Unavailable', message: 'aborted' }) : answer())

const gone = (id: InstanceId): E.Either<Failure, never> => E.left({ type: 'Gone', message: `instance not found: ${id}` })
