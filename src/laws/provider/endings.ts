/** What is deleted, when it may not be, what is not there, and calls that nobody waits for. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type { Delete, InstanceInput } from '../../core/index.js'
import { must } from '../must.js'
import type { ProviderLaw } from './law.js'
import { accepted, answerOf, controller, GRACE_MS, refused, type Scene } from './scene.js'

const isUp = (instance: InstanceInput | undefined): boolean => instance?.phase === 'Running' || instance?.phase === 'Healthy'

export const condition: ProviderLaw<Delete['onlyIf']> = {
  title: 'condition: what is not in the state that its deletion was decided on is not deleted, and that is a Conflict',
  branches: ['Draining', 'NotReady'],
  inputs: fc.constantFrom('Draining', 'NotReady'),
  look: async (scene, onlyIf, reach) => {
    const { created, listedAs, remove } = scene
    const { id } = await created(0)
    const ready = await waitUntilUp(scene, id)
    reach(onlyIf)
    refused(onlyIf === 'Draining' ? 'deleting what does not drain' : 'deleting what is ready', await remove(id, onlyIf), 'Conflict')
    const after = await listedAs(id)
    must(after !== undefined && after.deletingAt === undefined && after.phase === ready.phase, () => 'it was refused, and done all the same')
  },
}

const waitUntilUp = async ({ until, patience }: Scene, id: string): Promise<InstanceInput> => {
  const instance = await until(id, patience.readyMs, isUp)
  if (instance === undefined || !isUp(instance)) throw new Error(`it is not ready after ${patience.readyMs} ms`)
  return instance
}

export const deletion: ProviderLaw<{ readonly ready: boolean; readonly twice: boolean }> = {
  title: 'delete: what is drained, or never was ready, goes within its grace, and does not come back',
  branches: ['Drained', 'Starting', 'Twice'],
  inputs: fc.record({ ready: fc.boolean(), twice: fc.boolean() }),
  look: async (scene, { ready, twice }, reach) => {
    const { created, drain, list, remove, until, world, patience } = scene
    const fresh = await created(0)
    const neighbour = await created(1)
    const { id } = fresh
    const starting = !ready && !isUp(fresh)
    if (!starting) {
      await waitUntilUp(scene, id)
      accepted('drain', await drain(id, world.now() + 60_000, 'ScaleDown'))
    }
    reach(starting ? 'Starting' : 'Drained')
    accepted('delete', await remove(id, starting ? 'NotReady' : 'Draining'))
    reach('Twice', twice)
    if (twice) {
      const again = await remove(id, starting ? 'NotReady' : 'Draining')
      if (E.isLeft(again)) refused('the second delete', again, 'Gone')
    }
    const left = await until(id, GRACE_MS + patience.goneMs, (instance) => instance === undefined)
    must(left === undefined, () => `it is still listed ${GRACE_MS + patience.goneMs} ms after its deletion`)
    await world.wait(1_000)
    const ids = (await list()).instances.map((each) => each.id)
    must(ids.length === 1 && ids[0] === neighbour.id, () => `left are ${ids.join(', ')}, and only ${neighbour.id} should be`)
  },
}

export const gone: ProviderLaw<{ readonly by: 'Drain' | 'Undrain' | 'Delete' | 'Probe'; readonly was: boolean }> = {
  title: 'gone: what is not there, or no longer, cannot be drained, taken back or deleted, and that is Gone; it is not ready either',
  branches: ['Drain', 'Undrain', 'Delete', 'Probe', 'Was', 'WasNever'],
  inputs: fc.record({ by: fc.constantFrom('Drain', 'Undrain', 'Delete', 'Probe'), was: fc.boolean() }),
  look: async (scene, { by, was }, reach) => {
    const { world, drain, undrain, remove, probe } = scene
    const id = was ? await removed(scene) : 'no-such-instance'
    reach(by)
    reach(was ? 'Was' : 'WasNever')
    if (by === 'Drain') refused('drain', await drain(id, world.now() + 60_000, 'ScaleDown'), 'Gone')
    if (by === 'Undrain') refused('undrain', await undrain(id), 'Gone')
    if (by === 'Delete') refused('delete', await remove(id, 'NotReady'), 'Gone')
    if (by !== 'Probe') return
    const shown = await probe(id)
    must(E.isLeft(shown) || !shown.right, () => 'what is not there is ready')
  },
}

/** The id of one that was there. */
const removed = async ({ created, drain, remove, until, world, patience }: Scene): Promise<string> => {
  const { id } = await created(0)
  accepted('drain', await drain(id, world.now() + 60_000, 'ScaleDown'))
  accepted('delete', await remove(id, 'Draining'))
  must((await until(id, GRACE_MS + patience.goneMs, (instance) => instance === undefined)) === undefined, () => 'it was deleted and stays')
  return id
}

const methods = ['list', 'create', 'drain', 'undrain', 'delete', 'probe', 'remember'] as const

export const abort: ProviderLaw<{ readonly method: (typeof methods)[number]; readonly before: boolean }> = {
  title: 'abort: a call that nobody waits for any more ends, and the next one works',
  branches: [...methods, 'Before', 'During'],
  inputs: fc.record({ method: fc.constantFrom(...methods), before: fc.boolean() }),
  look: async (scene, { method, before }, reach) => {
    const { created, list, world, patience } = scene
    const { id } = await created(0)
    const own = controller()
    if (before) own.abort()
    const call = callOf(scene, method, id, own.signal)
    reach(method)
    reach(before ? 'Before' : 'During')
    if (!before) own.abort()
    const ended = await Promise.race([call.then(() => true), world.wait(patience.answerMs).then(() => false)])
    must(ended, () => `${method} was aborted, and has not ended ${patience.answerMs} ms later`)
    await list()
    accepted('create', await scene.create(5))
  },
}

const callOf = ({ world: { provider, now }, mine, nameOf }: Scene, method: (typeof methods)[number], id: string, signal: AbortSignal): Promise<unknown> => {
  const why = { type: 'AgentDeleted' } as const
  switch (method) {
    case 'list':
      return answerOf(method, () => provider.list(mine, signal))
    case 'create':
      return answerOf(method, () => provider.create(mine, { type: 'Create', name: nameOf(mine, 1), revision: mine.revision, why }, signal))
    case 'drain':
      return answerOf(method, () => provider.drain(mine, { type: 'Drain', id, deadline: now() + 1_000, cause: 'ScaleDown', why }, signal))
    case 'undrain':
      return answerOf(method, () => provider.undrain(mine, { type: 'Undrain', id, why }, signal))
    case 'delete':
      return answerOf(method, () => provider.delete(mine, { type: 'Delete', id, graceMs: GRACE_MS, onlyIf: 'NotReady', why }, signal))
    case 'probe':
      return answerOf(method, () => provider.probe(mine, { type: 'Probe', id, seq: now(), timeoutMs: 1_000, why: { type: 'ProbeDue' } }, signal))
    case 'remember':
      return answerOf(method, () => provider.remember(mine, [{ id, health: null, probing: 1 }], signal))
  }
}
