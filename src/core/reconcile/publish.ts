/**
 * What is said of an agent: phase and conditions, each a fold over the counts and the trail, never set on the way.
 * A condition's `lastTransitionAt` moves only when its status flips; the same list comes back when nothing did. Source: reconcile.md §10.
 */
import type { Agent } from '../domain/agent.js'
import type { Writable } from '../domain/copy.js'
import { type Memory, WISH_MS } from '../domain/memory.js'
import type { Persist } from '../domain/plan.js'
import type { AgentPhase, Condition, ConditionType, CurrentMetric, Status } from '../domain/status.js'
import type { MemoryStep, Trail } from '../domain/trail.js'
import { finite, type Instant } from '../domain/units.js'
import type { ActWhy } from '../domain/why.js'
import { binding, isMissing, isNotDue, isPaused } from '../scaling/binding.js'
import type { Believed } from './believe.js'
import { isEmpty, type Tally } from './classify.js'
import type { Recalled } from './recall.js'
import type { View } from './view.js'

export type Told = {
  readonly desired: number
  readonly trail: Trail
  readonly after: Trail
  readonly policyKnown: boolean
  readonly view: View
}

/** The same status when nothing in it changed but the readings of metrics. */
export const publish = (agent: Agent, { status: before, skewed }: Recalled, memory: Memory, { tally, notes }: Believed, told: Told): Status => {
  const { desired, trail, after, view } = told
  const rejected = trail.find((step): step is MemoryStep => step.type === 'Memory' && step.result === 'Rejected')?.part ?? null
  const isRoomOverdue = memory.needsRoomAt !== undefined && view.now >= memory.needsRoomAt + agent.spec.startDeadlineMs
  const findings: Findings = {
    desired,
    after,
    // Where the look after a change came too early for the policy, the change itself tells what limits it.
    limits: isNotDue(after) ? trail : after,
    rejected,
    skewed,
    policyKnown: told.policyKnown,
    held: heldBy(notes),
    isRoomOverdue,
  }
  const conditions = conditionsOf(agent, tally, findings, before?.conditions ?? noConditions, view.now)
  const counts: Counts = {
    phase: phaseOf(agent, tally, { desired, everReady: memory.everReady, isAllBackingOff: isAllBackingOff(notes, desired), isRoomOverdue }),
    replicas: tally.existing,
    readyReplicas: tally.ready,
    availableReplicas: tally.available,
    updatedReplicas: tally.updated,
    desiredReplicas: desired,
    revision: agent.revision,
    observedGeneration: agent.generation,
    finished: isFinished(agent, tally, memory, view, before?.finished ?? false),
  }
  if (before !== null && !skewed && before.memory === memory && before.conditions === conditions && isSameCounts(before, counts)) return before
  const lastScaleAt = before !== null && before.memory.desired !== desired ? view.now : before?.lastScaleAt
  // Put in, not spread, for the reason that `copyOf` has.
  const made: Writable<Counts & Partial<Status>> = counts
  if (lastScaleAt !== undefined) made.lastScaleAt = lastScaleAt
  made.currentMetrics = currentMetricsOf(trail)
  made.conditions = skewed || rejected !== null ? conditions : withdrawn(conditions)
  made.memory = memory
  return made as Status
}

/** What is told once is withdrawn with the next change, whatever changes. */
const withdrawn = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.some(({ type }) => isTransient(type)) ? conditions.filter(({ type }) => !isTransient(type)) : conditions

type Counts = Omit<Status, 'lastScaleAt' | 'currentMetrics' | 'conditions' | 'memory'>

const isSameCounts = (a: Counts, b: Counts): boolean =>
  a.phase === b.phase &&
  a.replicas === b.replicas &&
  a.readyReplicas === b.readyReplicas &&
  a.availableReplicas === b.availableReplicas &&
  a.updatedReplicas === b.updatedReplicas &&
  a.desiredReplicas === b.desiredReplicas &&
  a.revision === b.revision &&
  a.observedGeneration === b.observedGeneration &&
  a.finished === b.finished

/** Nothing of ours is listed in a view that counts, no Create is under way, and none can be that a lost memory forgot. A clock that steps back takes none of it back. */
const isFinished = (agent: Agent, tally: Tally, memory: Memory, view: View, was: boolean): boolean =>
  agent.deletedAt !== undefined && isEmpty(tally) && (was || (!view.stale && view.now >= memory.bornAt + WISH_MS))

/** What a phase is told from beside the counts. `isAllBackingOff`: whatever should be there waits for its slot. */
export type PhaseFacts = { readonly desired: number; readonly everReady: boolean; readonly isAllBackingOff: boolean; readonly isRoomOverdue: boolean }

/** First match wins. */
export const phaseOf = (agent: Agent, tally: Tally, { desired, everReady, isAllBackingOff, isRoomOverdue }: PhaseFacts): AgentPhase => {
  if (agent.deletedAt !== undefined) return 'Terminating'
  if (isAllBackingOff && tally.ready === 0) return 'Failed'
  if (isDegraded(tally, desired, isRoomOverdue)) return 'Degraded'
  if (!everReady && desired > 0) return 'Pending'
  if (tally.existing !== desired || tally.ready < desired || tally.stale > 0) return 'Scaling'
  return 'Running'
}

const isAllBackingOff = (notes: readonly ActWhy[], desired: number): boolean =>
  desired > 0 && notes.some((why) => why.type === 'SlotBackoff' && why.withheld >= desired)

/** Fewer serve than should, and nothing comes; some are unwell; or a rollout has waited too long for room. */
const isDegraded = (tally: Tally, desired: number, isRoomOverdue: boolean): boolean =>
  (tally.ready < desired && !isOnItsWay(tally)) || tally.suspects > 0 || isRoomOverdue

/** Something will come without a further decision. */
const isOnItsWay = (tally: Tally): boolean => tally.starting > 0 || tally.inFlight > 0 || tally.returning > 0

/** What a pass has found out beside its counts. `limits`: the trail that tells which rule binds. `held`: what keeps it from going on, if anything does. `rejected`: the part of memory that was not sound; `skewed`: it was ahead of the clock and was shifted. */
export type Findings = {
  readonly desired: number
  readonly after: Trail
  readonly limits: Trail
  readonly rejected: string | null
  readonly skewed: boolean
  readonly policyKnown: boolean
  readonly held: string | null
  readonly isRoomOverdue: boolean
}

/** Transient ones (ClockSkewed, MemoryRejected) are told once and withdrawn with the next change. */
export const conditionsOf = (agent: Agent, tally: Tally, findings: Findings, before: readonly Condition[], now: Instant): readonly Condition[] => {
  const { desired, after, limits } = findings
  const { scaling, paused } = agent.spec
  const enough = tally.ready >= desired
  const coming = isOnItsWay(tally)
  const moving = tally.existing !== desired || coming || tally.stale + tally.suspects > 0
  const degraded = isDegraded(tally, desired, findings.isRoomOverdue)
  const unwell = tally.suspects > 0 && 2 * tally.suspects >= tally.existing - tally.draining
  const made: Condition[] = [
    condition(before, now, 'Ready', enough, enough ? 'EnoughReady' : 'TooFewReady'),
    condition(before, now, 'Progressing', moving, findings.held ?? (tally.stale > 0 ? 'RolloutUnderWay' : moving ? 'ReplicasChange' : 'Settled')),
    condition(before, now, 'Degraded', degraded, whyDegraded(tally, findings, degraded)),
  ]
  if (scaling.enabled && agent.deletedAt === undefined) {
    const active = findings.policyKnown && !paused
    const stage = binding(limits)
    const missing = isMissing(after)
    const stays = isNotDue(limits) ? before : noConditions
    made.push(
      condition(before, now, 'ScalingActive', active, paused ? 'AgentPaused' : active ? 'PolicyDecides' : 'PolicyUnknown'),
      stays.find(({ type }) => type === 'ScalingLimited') ??
        condition(before, now, 'ScalingLimited', stage !== null, stage === null ? 'AsAdvised' : stage.why.type),
      stays.find(({ type }) => type === 'MetricsAvailable') ??
        condition(before, now, 'MetricsAvailable', !missing, missing ? 'MetricMissing' : 'EveryMetricRead'),
    )
  }
  if (agent.spec.healthCheck.enabled || unwell) made.push(condition(before, now, 'ProbesSuspect', unwell, unwell ? 'HalfUnhealthy' : 'FewUnhealthy'))
  const pausedBy = paused ? 'AgentPaused' : isPaused(after) ? 'ScalingPaused' : null
  if (pausedBy !== null) made.push(condition(before, now, 'Paused', true, pausedBy))
  if (findings.skewed) made.push(condition(before, now, 'ClockSkewed', true, 'MemoryAheadOfClock'))
  if (findings.rejected !== null) made.push(condition(before, now, 'MemoryRejected', true, rejection(findings.rejected)))
  return isSameList(made, before, findings.skewed || findings.rejected !== null) ? before : made
}

const whyDegraded = ({ suspects }: Tally, { isRoomOverdue }: Findings, degraded: boolean): string => {
  if (suspects > 0) return 'InstancesUnhealthy'
  if (isRoomOverdue) return 'RolloutNeedsRoom'
  return degraded ? 'NothingOnItsWay' : 'AsExpected'
}

/** The most telling of what was held back, as a reason. */
const heldBy = (notes: readonly ActWhy[]): string | null => {
  let held: string | null = null
  for (const { type } of notes) {
    if (type === 'RolloutNeedsRoom') return 'RolloutNeedsRoom'
    if (type === 'SuspectsHeld') held = 'SuspectsHeld'
    else if (type === 'RolloutHeld' && held === null) held = 'RolloutHeld'
    else if (type === 'Protected') held = 'ProtectedRemain'
  }
  return held
}

/** The condition as it was, the same reference, unless it says something else now. */
const condition = (before: readonly Condition[], now: Instant, type: ConditionType, status: boolean, reason: string): Condition => {
  for (let i = 0; i < before.length; i++) {
    const old = before[i] as Condition
    if (old.type !== type) continue
    if (old.status !== status) break
    return old.reason === reason ? old : { type, status, reason, lastTransitionAt: old.lastTransitionAt }
  }
  return { type, status, reason, lastTransitionAt: now }
}

/** The same conditions, but for transient ones that stand in the list from before and are not told anew. */
const isSameList = (made: readonly Condition[], before: readonly Condition[], told: boolean): boolean => {
  let at = 0
  for (let i = 0; i < before.length; i++) {
    if (before[i] === made[at]) at++
    else if (told || !isTransient((before[i] as Condition).type)) return false
  }
  return at === made.length
}

const isTransient = (type: ConditionType): boolean => type === 'ClockSkewed' || type === 'MemoryRejected'

/** `stages.stabilize` becomes `StagesStabilizeUnsound`: reasons are tags. */
const rejection = (part: string): string => `${part.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, _gap, letter: string) => letter.toUpperCase())}Unsound`

/** The metrics as the trail read them. */
export const currentMetricsOf = (trail: Trail): readonly CurrentMetric[] => {
  const metrics: CurrentMetric[] = []
  for (const step of trail) {
    if (step.type === 'Metric')
      metrics.push({
        name: step.metric,
        value: step.reason === null ? finite(step.ratio === null ? step.up : step.ratio * step.target) : null,
        target: step.target,
      })
  }
  return metrics
}

/** Whether, and when, a status is to be written: before acting where a part changed that the next pass must know. */
export const persistOf = (before: Status | null, after: Status): Persist =>
  after === before ? 'No' : before === null || isDurableChange(before, after) ? 'Before' : 'Lazily'

const isDurableChange = (before: Status, after: Status): boolean =>
  !isSameCounts(before, after) ||
  before.memory.bornAt !== after.memory.bornAt ||
  before.memory.everReady !== after.memory.everReady ||
  before.memory.slots !== after.memory.slots ||
  before.memory.backoffs !== after.memory.backoffs ||
  before.memory.wishes !== after.memory.wishes ||
  before.memory.creates !== after.memory.creates

const noConditions: readonly Condition[] = []
