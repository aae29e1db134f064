/**
 * An instance provider out of four methods: create, delete, status, list, as the predecessor's interface had them. Drain, evidence and names are kept here, by id;
 * what that is worth is said in `promises`. Rule: what is not known counts as busy, and as not to be deleted.
 */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { IO } from 'fp-ts/lib/IO.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Agent, Create, Delete, DrainCause, Evidence, Failure, InstanceId, InstanceInput, InstanceName, InstancePhase, Instant } from '../../core/index.js'
import type { InstanceProvider } from '../../port/index.js'
import { type Promises, promises } from './promises.js'

/**
 * An instance as such a provider knows it. `labels`: those of the agent that it was created from, if it keeps them. `id`: its own; `status`: of its life;
 * `startTime`: when it was created; `metrics`: what it reports.
 */
export type FourInstance = {
  readonly id: InstanceId
  readonly status: InstancePhase
  readonly startTime?: Instant
  readonly labels?: Readonly<Record<string, string>>
  readonly metrics?: InstanceInput['metrics']
}

/**
 * `create` gets the agent with two labels more, which tell the name and the revision when they come back. An unknown id is Gone. `name`: for logs; `delete`,
 * `status` and `list` as their names say.
 */
export type FourMethods = {
  readonly name?: string
  create(agent: Agent, signal: AbortSignal): TE.TaskEither<Failure, FourInstance>
  delete(agent: Agent, id: InstanceId, signal: AbortSignal): TE.TaskEither<Failure, void>
  status(agent: Agent, id: InstanceId, signal: AbortSignal): TE.TaskEither<Failure, InstancePhase>
  list(agent: Agent, signal: AbortSignal): TE.TaskEither<Failure, readonly FourInstance[]>
}

/** What such a provider is helped out with. */
export type FourMethodsOptions = {
  /** The clock; the machine's when not said. */
  readonly now?: IO<Instant>
  /** Whether one that drains still has work; without it, it has until its deadline. */
  readonly isBusy?: (instance: FourInstance) => boolean
}

/** A provider with its `promises`. */
export type FourMethodsProvider = InstanceProvider & { readonly promises: Promises }

/** The label of the agent that is handed to `create` under which the instance's name stands. */
export const nameLabel = 'homeostat.dev/name'
/** The same, of its revision. */
export const revisionLabel = 'homeostat.dev/revision'

type Drained = { readonly since: Instant; readonly deadline: Instant; readonly cause: DrainCause }
/** What the methods have no place for, by id. */
type Kept = {
  readonly named: Map<InstanceId, Pick<Create, 'name' | 'revision'>>
  readonly drained: Map<InstanceId, Drained>
  readonly evidence: Map<InstanceId, Evidence>
}

/** Wraps one as an `InstanceProvider`; what it cannot keep stands in its `promises`. */
export const fourMethodsProvider = (methods: FourMethods, { now = Date.now, isBusy }: FourMethodsOptions = {}): FourMethodsProvider => {
  const keptByAgent = new Map<string, Kept>()
  const creating = new Set<string>()
  const keptOf = ({ uid }: Agent): Kept => {
    const kept = keptByAgent.get(uid) ?? { named: new Map(), drained: new Map(), evidence: new Map() }
    keptByAgent.set(uid, kept)
    return kept
  }
  const instanceOf = (kept: Kept, agent: Agent, instance: FourInstance): InstanceInput => {
    const { id, status, startTime, labels = {}, metrics } = instance
    const name: InstanceName = kept.named.get(id)?.name ?? labels[nameLabel] ?? id
    const revision = kept.named.get(id)?.revision ?? labels[revisionLabel]
    const drained = kept.drained.get(id)
    const evidence = kept.evidence.get(id)
    return {
      id,
      name,
      ownerUid: agent.uid,
      phase: status,
      ...(revision === undefined ? {} : { revision }),
      ...(startTime === undefined ? {} : { createdAt: startTime }),
      ...(metrics === undefined ? {} : { metrics }),
      ...(drained === undefined ? {} : { drainingSince: drained.since, drainDeadline: drained.deadline, drainCause: drained.cause }),
      ...(drained !== undefined && (isBusy === undefined || isBusy(instance)) ? { activeRequests: 1 } : {}),
      ...(evidence === undefined ? {} : { health: evidence.health, probing: evidence.probing }),
    }
  }
  const list = (agent: Agent, signal: AbortSignal): TE.TaskEither<Failure, readonly InstanceInput[]> =>
    pipe(
      methods.list(agent, signal),
      TE.map((instances) => instances.map((instance) => instanceOf(keptOf(agent), agent, instance))),
    )
  const create = (agent: Agent, { name, revision }: Create, signal: AbortSignal): TE.TaskEither<Failure, void> => {
    const labels = { ...agent.labels, [nameLabel]: name, [revisionLabel]: revision }
    return pipe(
      list(agent, signal),
      TE.filterOrElse(
        (instances) => instances.every((instance) => instance.name !== name),
        () => taken(name),
      ),
      TE.chain(() => methods.create({ ...agent, labels }, signal)),
      TE.chainIOK(
        ({ id }) =>
          () =>
            void keptOf(agent).named.set(id, { name, revision }),
      ),
    )
  }
  const known = (agent: Agent, id: InstanceId, signal: AbortSignal): TE.TaskEither<Failure, InstancePhase> => methods.status(agent, id, signal)

  return {
    name: methods.name ?? 'fourMethods',
    promises,
    list: (agent, signal) => {
      const at = now()
      return pipe(
        list(agent, signal),
        TE.map((instances) => {
          forgetGone(keptOf(agent), instances)
          return { at, instances }
        }),
      )
    },
    create: (agent, action, signal) => async () => {
      const key = JSON.stringify([agent.uid, action.name])
      if (creating.has(key)) return E.left(taken(action.name))
      creating.add(key)
      try {
        return await create(agent, action, signal)()
      } finally {
        creating.delete(key)
      }
    },
    drain: (agent, { id, deadline, cause }, signal) =>
      pipe(
        known(agent, id, signal),
        TE.chainIOK(() => () => {
          const { drained } = keptOf(agent)
          if (!drained.has(id)) drained.set(id, { since: now(), deadline, cause })
        }),
      ),
    undrain: (agent, { id }, signal) =>
      pipe(
        known(agent, id, signal),
        TE.chainIOK(() => () => void keptOf(agent).drained.delete(id)),
      ),
    delete: (agent, action, signal) =>
      pipe(
        known(agent, action.id, signal),
        TE.filterOrElse(
          (phase) => isAsDecided(action, phase, keptOf(agent)),
          (): Failure => ({ type: 'Conflict', message: `it is not ${action.onlyIf}: ${action.id}` }),
        ),
        TE.chain(() => methods.delete(agent, action.id, signal)),
      ),
    probe: (agent, { id }, signal) =>
      pipe(
        known(agent, id, signal),
        TE.map((phase) => phase === 'Running' || phase === 'Healthy'),
      ),
    remember: (agent, evidence) =>
      TE.fromIO(() => {
        for (const each of evidence) keptOf(agent).evidence.set(each.id, each)
      }),
  }
}

const isAsDecided = ({ id, onlyIf }: Delete, phase: InstancePhase, { drained }: Kept): boolean =>
  onlyIf === 'Draining' ? drained.has(id) : phase !== 'Running' && phase !== 'Healthy'

/** A list that lacks an instance ends what was kept of it; one that was created since the list was asked for is listed the next time, by its labels or its id. */
const forgetGone = ({ drained, evidence, named }: Kept, instances: readonly InstanceInput[]): void => {
  const listed = new Set(instances.map(({ id }) => id))
  for (const map of [drained, evidence]) for (const id of map.keys()) if (!listed.has(id)) map.delete(id)
  if (named.size > MOST_NAMES) for (const id of named.keys()) if (!listed.has(id)) named.delete(id)
}

const taken = (name: InstanceName): Failure => ({ type: 'Rejected', message: `there is an instance of that name: ${name}` })
/** Names outlive one list, for a list may be older than a create; beyond so many, those that are not listed go. */
const MOST_NAMES = 10_000
