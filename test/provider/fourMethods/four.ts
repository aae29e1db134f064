/** A provider of four methods, as the predecessor's own: instances by id in a map, ids of its own making, labels handed back. */
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Failure } from '../../../src/core/index.js'
import type { FourInstance, FourMethods } from '../../../src/provider/fourMethods/index.js'

export type Four = FourMethods & { readonly held: Map<string, { readonly owner: string; readonly instance: FourInstance }> }

export const fourMethods = ({ now, startMs = 0, labels: keepsLabels = true }: { now: () => number; startMs?: number; labels?: boolean }): Four => {
  const held = new Map<string, { readonly owner: string; readonly instance: FourInstance }>()
  let count = 0
  const statusOf = ({ status, startTime = 0 }: FourInstance): FourInstance['status'] =>
    status === 'Pending' && startTime + startMs <= now() ? 'Running' : status
  const one = (owner: string, id: string): E.Either<Failure, FourInstance> => {
    const found = held.get(id)
    return found?.owner === owner ? E.right(found.instance) : E.left({ type: 'Gone', message: `instance not found: ${id}` })
  }
  const soon =
    <A>(answer: () => E.Either<Failure, A>): TaskEither<Failure, A> =>
    () =>
      Promise.resolve().then(answer)
  return {
    held,
    create: ({ namespace, name, uid, labels }) =>
      soon(() => {
        const id = `${namespace}-${name}-${(count++).toString(16).padStart(16, '0')}`
        const instance: FourInstance = { id, status: 'Pending', startTime: now(), ...(keepsLabels ? { labels } : {}) }
        held.set(id, { owner: uid, instance })
        return E.right(instance)
      }),
    delete: ({ uid }, id) =>
      soon(() => {
        const found = one(uid, id)
        if (E.isLeft(found)) return found
        held.delete(id)
        return E.right(undefined)
      }),
    status: ({ uid }, id) => soon(() => E.map(statusOf)(one(uid, id))),
    list: ({ uid }) =>
      soon(() => E.right([...held.values()].filter(({ owner }) => owner === uid).map(({ instance }) => ({ ...instance, status: statusOf(instance) })))),
  }
}
