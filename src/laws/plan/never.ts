/**
 * Laws of safety, each a sentence of its own: what no pass may do, whatever the world, the provider and the store do to it.
 * Told on what the pass was shown; where the world has kept its word, on what is true as well.
 */
import fc from 'fast-check'
import { overdueAt } from '../../core/domain/memory.js'
import { drainCauseOf, type Instance, isBusy, isWorldAction, keyOf, type WorldAction } from '../../core/index.js'
import { series } from '../arbitrary/series.js'
import { courses, run } from '../course.js'
import { must } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { type Law, type Sometimes, sometimes } from '../sometimes.js'
import { isServing } from '../story/cluster.js'

/** What a rule is told of: the pass, one of its actions, and the instance as it was seen. */
type Case = { readonly pass: Pass; readonly action: WorldAction; readonly seen: Instance | undefined }
type Rule<Name extends string> = {
  readonly title: string
  readonly reaches: readonly Name[]
  readonly judge: (c: Case, reach: Sometimes<Name>['reach']) => void
}

/** A law, and its judge of one pass for laws that look at many things at once. */
type Never = ((reconcile: Reconcile) => Law) & { readonly judge: (pass: Pass) => void }

const never = <Name extends string>({ title, reaches, judge }: Rule<Name>): Never => {
  const judged = (pass: Pass, reach: Sometimes<Name>['reach']): void => {
    const seen = new Map(pass.observed.instances.map((instance) => [instance.id, instance]))
    for (const action of pass.plan.actions.filter(isWorldAction))
      judge({ pass, action, seen: action.type === 'Create' ? undefined : seen.get(action.id) }, reach)
  }
  const law = (reconcile: Reconcile): Law => {
    const reached = sometimes(reaches)
    const property = fc.property(courses(), (course) => {
      for (const pass of run(reconcile, course)) judged(pass, reached.reach)
    })
    return { title: `never: ${title}`, sometimes: reached, property }
  }
  return Object.assign(law, { judge: (pass: Pass) => judged(pass, () => {}) })
}

const timeOf = ({ now, plan }: Pass): number => Math.max(now, plan.status.memory.at)

export const undrained = never({
  title: 'is anything that runs deleted before it was seen draining',
  reaches: ['a drained one', 'a failed one', 'one that never ran', 'a drained one, in truth'],
  judge: ({ pass, action, seen }, reach) => {
    if (action.type !== 'Delete') return
    must(seen !== undefined, () => `${action.id} is deleted, and nobody saw it`)
    const { phase, drainingSince } = seen as Instance
    must(
      phase === 'Failed' || drainingSince !== undefined || (phase === 'Pending' && !isBusy(seen as Instance)),
      () => `${action.id} is deleted, ${phase} and not draining`,
    )
    must(
      action.onlyIf === (phase === 'Failed' || drainingSince === undefined ? 'NotReady' : 'Draining'),
      () => `${action.id} is deleted only if ${action.onlyIf}, and was ${phase}`,
    )
    reach(phase === 'Failed' ? 'a failed one' : drainingSince === undefined ? 'one that never ran' : 'a drained one')
    const { truth } = pass
    if (truth === undefined || !truth.faithful || truth.touched.has(action.id)) return
    const real = truth.instances.find(({ id }) => id === action.id)
    if (real === undefined || action.onlyIf !== 'Draining') return
    must(real.drainingSince !== undefined || !isServing(real), () => `${action.id} is deleted as drained, and in truth it serves`)
    reach('a drained one, in truth')
  },
})

export const cutOff = never({
  title: 'is busy work cut off before its deadline, nor a deadline set that is nearer than drainSeconds',
  reaches: ['busy, past its deadline', 'idle, before it', 'a busy one drained', 'a cordon of a deleted agent'],
  judge: ({ pass, action, seen }, reach) => {
    const { drainMs } = pass.agent.spec
    const now = timeOf(pass)
    if (action.type === 'Drain') {
      must(action.deadline >= now + drainMs, () => `${action.id} is given ${action.deadline - now} ms of ${drainMs}`)
      reach('a busy one drained', seen !== undefined && isBusy(seen))
    }
    if (action.type !== 'Delete' || seen === undefined || seen.phase === 'Failed') return
    if (!isBusy(seen)) return reach('idle, before it', seen.drainDeadline !== undefined && seen.drainDeadline > now)
    const { deletedAt } = pass.agent
    const deadline = seen.drainDeadline ?? (deletedAt === undefined ? Number.POSITIVE_INFINITY : Math.min(deletedAt, now) + drainMs)
    must(now >= deadline, () => `${action.id} is busy and has ${deadline - now} ms left`)
    reach('busy, past its deadline')
    reach('a cordon of a deleted agent', seen.drainDeadline === undefined)
  },
})

export const protectedOnes = never({
  title: 'does a protected one go because there are too many',
  reaches: ['one was kept', 'an unprotected one goes'],
  judge: ({ pass, action, seen }, reach) => {
    reach(
      'one was kept',
      pass.plan.trail.some((step) => step.type === 'Act' && step.why.type === 'Protected'),
    )
    if ((action.type !== 'Drain' && action.type !== 'Delete') || action.why.type !== 'AboveDesired') return
    must(seen?.protected === false, () => `${action.id} is protected, and goes`)
    reach('an unprotected one goes')
  },
})

export const namesake = never({
  title: 'is anything created under a name that is listed, was asked for and not seen yet, or is asked for twice',
  reaches: ['a slot that was used before', 'a namesake that terminates', "a stranger's slot", 'others in flight', 'in truth'],
  judge: ({ pass, action }, reach) => {
    if (action.type !== 'Create') return
    const { observed, plan, agent, truth } = pass
    const namesakes = observed.instances.filter(({ name }) => name === action.name)
    must(namesakes.length === 0, () => `${action.name} is created, and is listed`)
    must(plan.actions.filter((other) => other.type === 'Create' && other.name === action.name).length === 1, () => `${action.name} is created twice`)
    const wishes = observed.status?.memory.uid === agent.uid ? observed.status.memory.wishes : []
    const waits = wishes.find((wish) => wish.type === 'Create' && wish.key === action.name)
    const refused = observed.outcomes.some(({ action: ref, error }) => ref.type === 'Create' && ref.name === action.name && error !== undefined)
    must(waits === undefined || refused || overdueAt(waits) <= timeOf(pass), () => `${action.name} is created again, and its wish waits since ${waits?.at}`)
    const slot = action.name.slice(0, action.name.lastIndexOf('-') + 1)
    reach('a slot that was used before', !action.name.endsWith('-0'))
    reach(
      'a namesake that terminates',
      observed.instances.some(({ name, deletingAt }) => deletingAt !== undefined && name.startsWith(`${agent.name}-`)),
    )
    reach(
      "a stranger's slot",
      observed.instances.some(({ name, ownerUid }) => name.startsWith(slot) && ownerUid !== undefined && ownerUid !== agent.uid),
    )
    reach(
      'others in flight',
      wishes.some(({ type }) => type === 'Create'),
    )
    if (truth === undefined || !truth.faithful || (observed.at ?? pass.now) < pass.now) return
    must(!truth.instances.some(({ name }) => name === action.name), () => `${action.name} is created, and in truth it exists`)
    reach('in truth')
  },
})

export const human = never({
  title: "is a human's cordon undone, a cordoned one deleted before its agent is, a drain repeated, or one taken back that is not ready",
  reaches: ['an undrain', 'a cordon beside it', 'a cordon deleted with its agent'],
  judge: ({ pass, action, seen }, reach) => {
    if (action.type === 'Undrain') {
      must(seen?.drainingSince !== undefined, () => `${action.id} is undrained, and was not seen draining`)
      must(drainCauseOf(seen as Instance) !== 'External', () => `${action.id} was cordoned by a human, and is undrained`)
      // With probes on, what is ready is another law's business.
      must(
        (pass.agent.spec.healthCheck.enabled || isServing(seen as Instance)) && seen?.deletingAt === undefined,
        () => `${action.id} is not ready, and is undrained`,
      )
      reach('an undrain')
    }
    if (action.type === 'Drain' && pass.agent.deletedAt === undefined)
      must(seen?.drainingSince === undefined, () => `${action.id} drains, and is drained again`)
    const cordoned = seen?.drainingSince !== undefined && drainCauseOf(seen) === 'External'
    if (action.type === 'Delete' && cordoned) {
      must(pass.agent.deletedAt !== undefined, () => `${action.id} was cordoned by a human, and is deleted`)
      reach('a cordon deleted with its agent')
    }
    reach(
      'a cordon beside it',
      pass.observed.instances.some((instance) => instance.drainingSince !== undefined && drainCauseOf(instance) === 'External'),
    )
  },
})

export const touch = never({
  title: 'is a stranger touched, a world whose agent is paused, or anything removed on a list that is older than the last action',
  reaches: ['a stranger beside it', 'an old list', 'a removal on a fresh list', 'paused and deleted'],
  judge: ({ pass, action, seen }, reach) => {
    const { agent, observed } = pass
    must(seen === undefined || seen.ownerUid === undefined || seen.ownerUid === agent.uid, () => `${action.type} of ${seen?.id}, which is another's`)
    must(!agent.spec.paused || agent.deletedAt !== undefined, () => `paused, and ${action.type}`)
    reach('paused and deleted', agent.spec.paused)
    reach(
      'a stranger beside it',
      observed.instances.some(({ ownerUid }) => ownerUid !== undefined && ownerUid !== agent.uid),
    )
    const memory = observed.status?.memory
    const skewed = memory !== undefined && memory.at > pass.now + 300_000
    const old = observed.at !== undefined && memory?.uid === agent.uid && !skewed && Math.min(observed.at, timeOf(pass)) < memory.actedAt
    if (action.type === 'Drain' || action.type === 'Delete') {
      must(!old, () => `${action.type} of ${action.id} on a list of ${observed.at}, and the last action was at ${memory?.actedAt}`)
      reach('a removal on a fresh list')
    }
    reach('an old list', old)
  },
})

export const once = never({
  title: 'is one instance the business of two actions of one pass',
  reaches: ['several actions', 'an undrain beside a delete'],
  judge: ({ pass, action }, reach) => {
    const actions = pass.plan.actions.filter(isWorldAction)
    const same = actions.filter((other) => keyOf(other) === keyOf(action))
    must(same.length === 1 || action.type === 'Create', () => `${keyOf(action)}: ${same.map(({ type }) => type).join(' and ')}`)
    reach('several actions', actions.length > 1)
    reach('an undrain beside a delete', action.type === 'Undrain' && actions.some(({ type }) => type === 'Delete'))
  },
})

export const limit = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a create within the limit', 'no room', 'a rise within what is shared', 'a rise cut to what is shared'])
  return {
    title: 'never: is more created than a limit leaves room for, or does the number rise beyond what is shared',
    sometimes: reached,
    property: fc.property(fc.oneof(series({ policies: ['standard'], timing: 'None', mayPause: false, wild: false }), series()), (course) => {
      for (const { agent, observed, plan } of run(reconcile, course)) {
        const { instances, tokensPerMinute } = observed.limits
        const creates = plan.actions.filter(({ type }) => type === 'Create').length
        const ours = observed.instances.filter(({ ownerUid, phase }) => (ownerUid === undefined || ownerUid === agent.uid) && phase !== 'Failed').length
        must(instances === undefined || creates === 0 || ours + creates <= instances, () => `${creates} are created beside ${ours}, where ${instances} may be`)
        reached.reach('a create within the limit', instances !== undefined && creates > 0)
        reached.reach(
          'no room',
          plan.trail.some((step) => step.type === 'Act' && step.why.type === 'NoRoom'),
        )
        const { tokensPerMinute: drawn } = agent.spec.consumption
        const count = plan.trail.find((step) => step.type === 'Count')
        if (tokensPerMinute === undefined || drawn === undefined || !agent.spec.scaling.enabled || count === undefined || count.to <= count.from) continue
        must(count.to * drawn <= tokensPerMinute, () => `${count.from} became ${count.to}, and each draws ${drawn} of ${tokensPerMinute}`)
        reached.reach('a rise within what is shared')
        reached.reach(
          'a rise cut to what is shared',
          plan.trail.some((step) => step.type === 'Stage' && step.why.type === 'OverBudget'),
        )
      }
    }),
  }
}

const ofActions: readonly Never[] = [undrained, cutOff, protectedOnes, namesake, human, touch, once]
export const nevers: readonly ((reconcile: Reconcile) => Law)[] = [...ofActions, limit]

/** Throws where a pass breaks one of them; what is shared is another law's business. */
export const breaksNone = (pass: Pass): void => {
  for (const { judge } of ofActions) judge(pass)
}
