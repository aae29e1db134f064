/** Wrong providers: a right one, with one thing broken. */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Evidence, InstanceInput } from '../../../src/core/index.js'
import type { InstanceProvider, Listed } from '../../../src/port/index.js'

type Wrong = (right: InstanceProvider) => InstanceProvider

const listing =
  (by: (instances: readonly InstanceInput[]) => readonly InstanceInput[]): Wrong =>
  (right) => ({ ...right, list: (agent, signal) => TE.map((listed: Listed) => ({ ...listed, instances: by(listed.instances) }))(right.list(agent, signal)) })

const each = (by: (instance: InstanceInput) => InstanceInput): Wrong => listing((instances) => instances.map(by))
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const listsTwice = listing((instances) => [...instances, ...instances.slice(0, 1)])
export const renames = each((instance) => ({ ...instance, name: instance.id as string }))
/** Two that come at once overwrite each other. */
export const forgetsWhatIsTogether: Wrong = (right) => {
  let busy = false
  return {
    ...right,
    create: (agent, action, signal) => async () => {
      if (busy) return E.right(undefined)
      busy = true
      await pause()
      busy = false
      return right.create(agent, action, signal)()
    },
  }
}
export const acceptsNamesakes: Wrong = (right) => ({
  ...right,
  create: (agent, action, signal) => TE.orElse(() => TE.right<never, void>(undefined))(right.create(agent, action, signal)),
})
/** Looks, and then makes: between the two there is room for another. */
export const makesTwins: Wrong = (right) => {
  let twins: readonly InstanceInput[] = []
  return {
    ...right,
    list: (agent, signal) => TE.map((listed: Listed) => ({ ...listed, instances: [...listed.instances, ...twins] }))(right.list(agent, signal)),
    create: (agent, action, signal) => async () => {
      const seen = await right.list(agent, signal)()
      if (E.isRight(seen) && seen.right.instances.some(({ name }) => name === action.name)) return E.left({ type: 'Rejected' as const })
      const made = await right.create(agent, action, signal)()
      if (E.isLeft(made)) twins = [...twins, { id: `twin-${twins.length}`, name: action.name, phase: 'Pending' }]
      return E.right(undefined)
    },
  }
}
/** Whose the ids are is found out by asking for everybody. */
const known = (right: InstanceProvider): { readonly provider: InstanceProvider; readonly owners: Map<string, Parameters<InstanceProvider['list']>[0]> } => {
  const owners = new Map<string, Parameters<InstanceProvider['list']>[0]>()
  return {
    owners,
    provider: {
      ...right,
      create: (agent, action, signal) => {
        owners.set(agent.uid, agent)
        return right.create(agent, action, signal)
      },
    },
  }
}
export const listsEverybody: Wrong = (right) => {
  const { provider, owners } = known(right)
  return {
    ...provider,
    list: (agent, signal) =>
      pipe(
        TE.sequenceArray([agent, ...[...owners.values()].filter(({ uid }) => uid !== agent.uid)].map((owner) => right.list(owner, signal))),
        TE.map((lists) => ({ instances: lists.flatMap(({ instances }) => instances) })),
      ),
  }
}
export const touchesStrangers: Wrong = (right) => {
  const { provider, owners } = known(right)
  return {
    ...provider,
    delete: (_, action, signal) => async () => {
      for (const owner of owners.values()) {
        const answer = await right.delete(owner, action, signal)()
        if (E.isRight(answer) || answer.left.type !== 'Gone') return answer
      }
      return E.left({ type: 'Gone' })
    },
  }
}
export const movesDeadlines: Wrong = (right) => ({
  ...right,
  drain: (agent, action, signal) =>
    pipe(
      right.undrain(agent, { type: 'Undrain', id: action.id, why: action.why }, signal),
      TE.chain(() => right.drain(agent, action, signal)),
    ),
})
export const losesCauses: Wrong = (right) => ({ ...right, drain: (agent, action, signal) => right.drain(agent, { ...action, cause: 'ScaleDown' }, signal) })
export const leavesDeadlines: Wrong = (right) => {
  const deadlines = new Map<string, number>()
  return {
    ...each((instance) => (deadlines.has(instance.id) ? { ...instance, drainDeadline: deadlines.get(instance.id) as number } : instance))(right),
    drain: (agent, action, signal) => {
      deadlines.set(action.id, action.deadline)
      return right.drain(agent, action, signal)
    },
  }
}
/** Takes nothing for nothing new. */
export const mergesEvidence: Wrong = (right) => {
  const held = new Map<string, Evidence>()
  return {
    ...right,
    remember: (agent, evidence, signal) => {
      for (const { id, health, probing } of evidence)
        held.set(id, { id, health: health ?? held.get(id)?.health ?? null, probing: probing ?? held.get(id)?.probing ?? null })
      return right.remember(
        agent,
        evidence.map((each) => held.get(each.id) as Evidence),
        signal,
      )
    },
  }
}
export const forgetsEvidence: Wrong = (right) => ({ ...right, remember: () => TE.right(undefined) })
/** Reads those in odd slots first, and a little later those in even ones. */
export const tears: Wrong = (right) => ({
  ...right,
  list: (agent, signal) => async () => {
    const isOdd = ({ name = '' }: InstanceInput): boolean => /[13579]-0$/.test(name)
    const first = await right.list(agent, signal)()
    for (let i = 0; i < 3; i++) await pause()
    const second = await right.list(agent, signal)()
    if (E.isLeft(first) || E.isLeft(second)) return second
    return E.right({ ...second.right, instances: [...first.right.instances.filter(isOdd), ...second.right.instances.filter((each) => !isOdd(each))] })
  },
})
/** One list for everybody, brought up to date in place. */
export const handsOutItsOwn: Wrong = (right) => {
  const own: InstanceInput[] = []
  return {
    ...right,
    list: (agent, signal) =>
      TE.map((listed: Listed) => {
        own.splice(0, own.length, ...listed.instances)
        return { ...listed, instances: own }
      })(right.list(agent, signal)),
  }
}
export const datesAhead: Wrong = (right) => ({
  ...right,
  list: (agent, signal) => TE.map((listed: Listed) => ({ ...listed, at: (listed.at ?? 0) + 60_000 }))(right.list(agent, signal)),
})
/** Tries the other condition where the first does not hold. */
export const deletesAnything: Wrong = (right) => ({
  ...right,
  delete: (agent, action, signal) =>
    pipe(
      right.delete(agent, action, signal),
      TE.orElse((failure) =>
        failure.type === 'Gone'
          ? TE.left(failure)
          : pipe(
              right.drain(agent, { type: 'Drain', id: action.id, deadline: 1, cause: 'Deletion', why: action.why }, signal),
              TE.chain(() => right.delete(agent, { ...action, onlyIf: 'Draining' }, signal)),
            ),
      ),
    ),
})
export const refusesTooLate: Wrong = (right) => ({
  ...right,
  delete: (agent, action, signal) => async () => {
    const answer = await right.delete(agent, action, signal)()
    if (E.isLeft(answer) && answer.left.type === 'Conflict') await deletesAnything(right).delete(agent, action, signal)()
    return answer
  },
})
export const neverDeletes: Wrong = (right) => ({ ...right, delete: () => TE.right(undefined) })
/** What was deleted is started again. */
export const revives: Wrong = (right) => {
  let dead: readonly InstanceInput[] = []
  return {
    ...right,
    list: (agent, signal) =>
      TE.map((listed: Listed) => {
        const back = dead.filter(({ id }) => !listed.instances.some((instance) => instance.id === id))
        if (back.length > 0) dead = dead.map((one) => ({ ...one, sessions: (one.sessions ?? 0) + 1 }))
        return { ...listed, instances: [...listed.instances, ...back.filter(({ sessions = 0 }) => sessions > 0).map((one) => ({ ...one, sessions: 0 }))] }
      })(right.list(agent, signal)),
    delete: (agent, action, signal) =>
      TE.chainIOK(() => () => {
        dead = [...dead, { id: action.id, phase: 'Pending' }]
      })(right.delete(agent, action, signal)),
  }
}
const shrugged = TE.orElse(() => TE.right<never, void>(undefined))
export const shrugs: Wrong = (right) => ({
  ...right,
  delete: (agent, action, signal) => shrugged(right.delete(agent, action, signal)),
  drain: (agent, action, signal) => shrugged(right.drain(agent, action, signal)),
})
export const probesGhosts: Wrong = (right) => ({ ...right, probe: () => TE.right(true) })
export const throwsForGone: Wrong = (right) => ({
  ...right,
  delete: (agent, action, signal) => async () => {
    const answer = await right.delete(agent, action, signal)()
    if (E.isLeft(answer) && answer.left.type === 'Gone') throw new Error(answer.left.message)
    return answer
  },
})
/** Waits for what will not come. */
export const hangs: Wrong = (right) => ({
  ...right,
  probe: (agent, action, signal) => (signal.aborted ? right.probe(agent, action, signal) : () => new Promise(() => undefined)),
})
/** One call that is given up takes the rest with it. */
export const diesWithTheCall: Wrong = (right) => {
  let dead = false
  return {
    ...right,
    list: (agent, signal) => {
      if (dead) return TE.left({ type: 'Unavailable' })
      return right.list(agent, signal)
    },
    drain: (agent, action, signal) => {
      dead = signal.aborted
      return right.drain(agent, action, signal)
    },
  }
}
