/**
 * What a law of providers works with: two agents, and calls that say in plain words when they did what no call may do, to throw or to reject.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  type Agent,
  agent,
  type Delete,
  type Drain,
  type DrainCause,
  type Duration,
  type Evidence,
  type Failure,
  type InstanceId,
  type InstanceInput,
  type InstanceName,
  type Instant,
} from '../../core/index.js'
import type { InstanceProvider, Listed, Signal } from '../../port/index.js'
import { must } from '../must.js'

/**
 * A provider to be tried, fresh and empty: its time, a way to let some of it pass, and what to do afterwards. `provider`: to be tried; `now`: its time; `wait`:
 * lets it pass; `close`: afterwards.
 */
export type ProviderWorld = {
  readonly provider: InstanceProvider
  readonly now: () => Instant
  readonly wait: (ms: Duration) => Promise<void>
  readonly close?: () => Promise<void>
}

/** `readyMs`: an instance is ready by then. `goneMs`: a deleted one is gone so long after its grace. `answerMs`: an aborted call has ended by then. */
export type Patience = { readonly readyMs: Duration; readonly goneMs: Duration; readonly answerMs: Duration }

export type Answer<A> = E.Either<Failure, A>

export type Scene = {
  readonly world: ProviderWorld
  readonly patience: Patience
  readonly mine: Agent
  readonly theirs: Agent
  readonly nameOf: (of: Agent, slot: number) => InstanceName
  readonly list: (of?: Agent) => Promise<Listed>
  readonly create: (slot: number, of?: Agent) => Promise<Answer<void>>
  /** Creates, and gives the instance as it is listed. */
  readonly created: (slot: number, of?: Agent) => Promise<InstanceInput>
  readonly drain: (id: InstanceId, deadline: Instant, cause: DrainCause, of?: Agent) => Promise<Answer<void>>
  readonly undrain: (id: InstanceId, of?: Agent) => Promise<Answer<void>>
  readonly remove: (id: InstanceId, onlyIf: Delete['onlyIf'], of?: Agent) => Promise<Answer<void>>
  readonly probe: (id: InstanceId) => Promise<Answer<boolean>>
  readonly remember: (evidence: readonly Evidence[]) => Promise<Answer<void>>
  readonly listedAs: (id: InstanceId, of?: Agent) => Promise<InstanceInput | undefined>
  /** The instance once `is` holds of it, or as it is when patience ends. */
  readonly until: (id: InstanceId, within: Duration, is: (instance: InstanceInput | undefined) => boolean) => Promise<InstanceInput | undefined>
}

// The platform has it everywhere; this room sees no platform types.
declare const AbortController: new () => { readonly signal: Signal; abort(): void }
export const controller = (): { readonly signal: Signal; abort(): void } => new AbortController()

/** The answer of a call; one that throws or rejects has broken the first promise of all. */
export const answerOf = async <A>(what: string, call: () => TaskEither<Failure, A>): Promise<Answer<A>> => {
  try {
    return await call()()
  } catch (error) {
    throw new Error(`${what} threw or rejected instead of answering: ${String(error)}`)
  }
}

export const accepted = <A>(what: string, answer: Answer<A>): A => {
  if (E.isLeft(answer)) throw new Error(`${what} failed: ${answer.left.type} ${answer.left.message ?? ''}`)
  return answer.right
}

/** One of these failures, and no other answer. */
export const refused = (what: string, answer: Answer<unknown>, ...types: readonly Failure['type'][]): void =>
  must(
    E.isLeft(answer) && types.includes(answer.left.type),
    () => `${what}: expected ${types.join(' or ')}, got ${E.isLeft(answer) ? answer.left.type : 'a success'}`,
  )

const agentNamed = (name: string): Agent => agent({ name, spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' } } })
const why = { type: 'AgentDeleted' } as const
export const GRACE_MS: Duration = 1_000

export const sceneOf = (world: ProviderWorld, patience: Patience): Scene => {
  const { provider } = world
  const mine = agentNamed('mine')
  const theirs = agentNamed('theirs')
  const { signal } = controller()
  const nameOf = (of: Agent, slot: number): InstanceName => `${of.name}-${of.revision}-${slot}-0`
  const list = async (of = mine): Promise<Listed> => accepted('list', await answerOf('list', () => provider.list(of, signal)))
  const create = (slot: number, of = mine): Promise<Answer<void>> =>
    answerOf('create', () => provider.create(of, { type: 'Create', name: nameOf(of, slot), revision: of.revision, why }, signal))
  const listedAs = async (id: InstanceId, of = mine): Promise<InstanceInput | undefined> => (await list(of)).instances.find((each) => each.id === id)
  const drainOf = (id: InstanceId, deadline: Instant, cause: DrainCause): Drain => ({ type: 'Drain', id, deadline, cause, why })
  return {
    world,
    patience,
    mine,
    theirs,
    nameOf,
    list,
    create,
    created: async (slot, of = mine) => {
      accepted('create', await create(slot, of))
      const name = nameOf(of, slot)
      const found = (await list(of)).instances.find((each) => (each.name ?? each.id) === name)
      if (found === undefined) throw new Error(`${name} was accepted and is not listed`)
      return found
    },
    drain: (id, deadline, cause, of = mine) => answerOf('drain', () => provider.drain(of, drainOf(id, deadline, cause), signal)),
    undrain: (id, of = mine) => answerOf('undrain', () => provider.undrain(of, { type: 'Undrain', id, why }, signal)),
    remove: (id, onlyIf, of = mine) => answerOf('delete', () => provider.delete(of, { type: 'Delete', id, graceMs: GRACE_MS, onlyIf, why }, signal)),
    probe: (id) => answerOf('probe', () => provider.probe(mine, { type: 'Probe', id, seq: world.now(), timeoutMs: 5_000, why: { type: 'ProbeDue' } }, signal)),
    remember: (evidence) => answerOf('remember', () => provider.remember(mine, evidence, signal)),
    listedAs,
    until: async (id, within, is) => {
      const step = Math.max(1, Math.ceil(within / STEPS))
      for (let waited = 0; ; waited += step) {
        const instance = await listedAs(id)
        if (is(instance) || waited > within) return instance
        await world.wait(step)
      }
    },
  }
}

const STEPS = 20
