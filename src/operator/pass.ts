/**
 * One turn of one agent: observe, reconcile, persist, interpret, and say when to come back.
 * What must be written is written before anything is done, and where that failed nothing is. Outcomes and probes leave the entry only when a pass that saw
 * them came through. `reconcile` may throw: that is a bug, the queue takes it. Laws: write before act, none lost, nothing touched but in mode `apply`.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Agent, Duration, Failure, Instant, Outcome, Plan, Status } from '../core/index.js'
import { appended, type Entry, withCondition } from './entry.js'
import { call, look } from './look.js'
import type { Turn } from './queue.js'
import type { PassStep } from './report.js'
import type { World } from './world.js'

export const pass = async (world: World, entry: Entry): Promise<Turn> => {
  const { clock, callbacks, report } = world
  const { agent, mode } = entry
  const fail = (step: PassStep, failure: Failure): Turn => failed(world, entry, step, failure)
  const callback = callbacks.reconcile
  // Who says no for ever must not keep an agent from going.
  if (callback !== null && agent.deletedAt === undefined) {
    const allowed = await call(world, (signal) => callback(agent, signal))
    if (E.isLeft(allowed)) return fail('ReconcileCallback', allowed.left)
  }
  if (!entry.loaded) {
    const stored = await call(world, (signal) => world.store.load(agent, signal))
    if (E.isLeft(stored)) return fail('Load', stored.left)
    entry.status ??= stored.right?.status
    entry.loaded = true
  }
  const seen = await look(world, entry, agent)
  if (E.isLeft(seen)) return fail('List', seen.left)
  const { observed, outcomes, probes } = seen.right
  const plan = world.reconcile(agent, observed, clock.now())
  if (mode !== 'observe') report({ type: 'Planned', key: entry.key, at: clock.now(), mode, agent, observed, plan })
  if (mode !== 'apply') {
    entry.status = entry.published = untouched(plan.status, observed.status)
    return done(world, entry, plan)
  }

  const written = await persist(world, entry, agent, plan)
  if (E.isLeft(written)) return fail('Save', written.left)
  const before = observed.status
  entry.status = entry.published = plan.status
  entry.outcomes = entry.outcomes.filter((outcome) => !outcomes.has(outcome))
  const [kept] = await Promise.all([remember(world, agent, plan), act(world, entry, agent, plan)])
  if (E.isRight(kept)) entry.probes = entry.probes.filter((probed) => !probes.has(probed))
  await tellScale(world, entry, agent, before?.desiredReplicas ?? observed.instances.length, plan.status.desiredReplicas)
  if (E.isLeft(kept)) return fail('Remember', kept.left)
  if (agent.deletedAt !== undefined && plan.status.finished) {
    const removed = await call(world, (signal) => world.store.remove(agent, signal))
    if (E.isLeft(removed)) return fail('Remove', removed.left)
  }
  return done(world, entry, plan)
}

/** A status whose windows alone moved may wait for its minute, and a failure of such a write for the next; any other may not. */
const persist = async (world: World, entry: Entry, agent: Agent, plan: Plan): Promise<E.Either<Failure, void>> => {
  const now = world.clock.now()
  if (plan.persist === 'Lazily') entry.unwritten = true
  const may = entry.unwritten && (now - entry.writtenAt >= world.times.lazyWriteMs || now < entry.writtenAt)
  if (plan.persist !== 'Before' && !may) return E.right(undefined)
  const saved = await call(world, (signal) => world.store.save(agent, plan.status, signal))
  entry.writtenAt = now
  if (E.isRight(saved)) entry.unwritten = false
  return plan.persist === 'Before' ? saved : E.right(undefined)
}

const remember = (world: World, agent: Agent, { evidence }: Plan): Promise<E.Either<Failure, void>> =>
  evidence.length === 0 ? Promise.resolve(E.right(undefined)) : call(world, (signal) => world.provider().remember(agent, evidence, signal))

/** Waits for what changes the world. Probes go on beside; each result brings the next pass. */
const act = async (world: World, entry: Entry, agent: Agent, { actions, status }: Plan): Promise<void> => {
  if (actions.length === 0) return
  const { clock, report } = world
  const { key } = entry
  const work = world.interpret()({ agent, actions, notBefore: status.memory.at, signal: world.signal() }, (probed) => {
    entry.probes = appended(entry.probes, [probed])
    report({ type: 'Probed', key, at: clock.now(), probed })
    world.soon(key)
  })
  world.background(work.probes)
  const outcomes = await work.outcomes
  if (outcomes.length === 0) return
  entry.outcomes = appended(entry.outcomes, outcomes)
  world.counters.count('selfHealingEvents', healedBy(actions, outcomes))
  report({ type: 'Acted', key, at: clock.now(), outcomes })
}

/** Removals, accepted, of what was no longer fit to stay. */
const healedBy = (actions: Plan['actions'], outcomes: readonly Outcome[]): number => {
  const accepted = new Set(outcomes.flatMap(({ action, error }) => (action.type === 'Delete' && error === undefined ? [action.id] : [])))
  return actions.filter((action) => action.type === 'Delete' && HEALING.has(action.why.type) && accepted.has(action.id)).length
}

const tellScale = async (world: World, entry: Entry, agent: Agent, from: number, to: number): Promise<void> => {
  if (from === to || agent.deletedAt !== undefined) return
  world.counters.count(to > from ? 'scaleUpEvents' : 'scaleDownEvents')
  const { scale } = world.callbacks
  if (scale === null) return
  const told = await call(world, (signal) => scale(agent, to, signal))
  const at = world.clock.now()
  entry.conditions = withCondition(entry.conditions, {
    type: 'ScaleNotified',
    lastTransitionAt: at,
    ...(E.isRight(told) ? { status: true, reason: 'CallbackSucceeded' } : { status: false, reason: 'CallbackFailed', ...said(told.left) }),
  })
  if (E.isLeft(told)) world.report({ type: 'ScaleCallbackFailed', key: entry.key, at, failure: told.left })
}

/** Nothing was asked of the world, so nothing is expected of it: only what was decided is remembered, and every pass tells the whole difference. */
const untouched = (status: Status, before: Status | undefined): Status => ({
  ...status,
  memory: { ...status.memory, wishes: before?.memory.wishes ?? [], actedAt: before?.memory.actedAt ?? status.memory.bornAt },
})

const done = (world: World, entry: Entry, plan: Plan): Turn => {
  const { reconcileIntervalMs, settleMs } = world.times
  const now = world.clock.now()
  entry.conditions = withCondition(entry.conditions, { type: 'Reconciled', status: true, reason: 'ReconcileSucceeded', lastTransitionAt: now })
  if (plan.status.finished && entry.agent.deletedAt !== undefined) return { type: 'Done', afterMs: null }
  const news = entry.outcomes.length > 0 || entry.probes.length > 0
  const soonMs = news ? settleMs : isMoving(plan) ? MOVING_LOOKS * settleMs : reconcileIntervalMs
  return { type: 'Done', afterMs: Math.min(reconcileIntervalMs, untilWake(plan, now), soonMs) }
}

/** Something starts or goes: a provider tells nobody when that is done, so it is looked for more often. */
const isMoving = ({ status }: Plan): boolean => status.replicas !== status.desiredReplicas || status.readyReplicas < status.desiredReplicas

/** A wake that is not ahead would keep the key busy for ever. */
const untilWake = ({ wake }: Plan, now: Instant): Duration => (wake === null ? Number.POSITIVE_INFINITY : Math.max(wake.at - now, SHORTEST_MS))

const failed = (world: World, entry: Entry, step: PassStep, failure: Failure): Turn => {
  const at = world.clock.now()
  world.counters.count('reconcileErrors')
  world.report({ type: 'PassFailed', key: entry.key, at, step, failure })
  entry.conditions = withCondition(entry.conditions, { type: 'Reconciled', status: false, reason: `${step}Failed`, lastTransitionAt: at, ...said(failure) })
  return { type: 'Failed', atLeastMs: failure.retryAfterMs ?? 0 }
}

const said = ({ message }: Failure): { readonly message?: string } => (message === undefined ? {} : { message })

const HEALING: ReadonlySet<string> = new Set(['InstanceFailed', 'NotHealthy', 'StartOverdue'])
const SHORTEST_MS: Duration = 5
const MOVING_LOOKS = 5
