/**
 * One replica as the provider lists it: what it is, what it does, and what a drain has stored with it.
 */
import type { Health } from './health.js'
import type { Sample } from './sample.js'
import type { InstanceId, InstanceName, Instant, Revision } from './units.js'

/** Running is alive, readiness unknown; Healthy is ready; Unhealthy is alive and not ready. */
export const phases = ['Pending', 'Running', 'Healthy', 'Unhealthy', 'Failed'] as const
/** One of `phases`. */
export type InstancePhase = (typeof phases)[number]

/** Why an instance drains. External is a human's cordon: never undone by us. */
export const drainCauses = ['ScaleDown', 'Rollout', 'Suspect', 'Deletion', 'External'] as const
/** One of `drainCauses`. */
export type DrainCause = (typeof drainCauses)[number]

/** One replica, as a list of the provider shows it, with every default filled in by `observe`. */
export type Instance = {
  /** The provider's own identity, unique in a list. */
  readonly id: InstanceId
  /** The name that its Create gave it; the id, for one that was not created by us. */
  readonly name: InstanceName
  /** The `uid` of its agent; of another, it is a stranger and not touched. Absent: ours. */
  readonly ownerUid?: string
  /** What the provider says of its life. */
  readonly phase: InstancePhase
  /** What it is made of; absent: taken for the current one. */
  readonly revision?: Revision
  /** When it was created; where `lastTransitionAt` is absent too, it is never overdue. */
  readonly createdAt?: Instant
  /** When it began to run. */
  readonly startedAt?: Instant
  /** When it first could take work. */
  readonly readyAt?: Instant
  /** When `phase` last changed. */
  readonly lastTransitionAt?: Instant
  /** When its end began; it counts as existing no more. */
  readonly deletingAt?: Instant
  /** How many requests it works on; more than 0 is busy. */
  readonly activeRequests: number
  /** How many sessions it holds; more than 0 is busy. */
  readonly sessions: number
  /** Scaling down never takes it, and a replacement takes it last. */
  readonly protected: boolean
  /** Of two that could go, the one with less goes first; 0 when not said. */
  readonly deletionCost: number
  /** Where it runs; of two that could go, one from the fullest zone goes first. Empty: nowhere in particular. */
  readonly zone: string
  /** When its drain began; absent, it is not draining. */
  readonly drainingSince?: Instant
  /** When its drain ends, busy or not. */
  readonly drainDeadline?: Instant
  /** Why it drains, as the Drain said. */
  readonly drainCause?: DrainCause
  /** What a plan's evidence said of it last. `probing`: the due point of the last probe that was asked for. */
  readonly health?: Health
  /** The due point of the last probe that was asked for. */
  readonly probing?: Instant
  /** What it reports of itself, one sample a name. */
  readonly metrics: readonly Sample[]
}

/** A missing cause of a drain: ours set a deadline, a human's did not. */
export const drainCauseOf = (instance: Instance): DrainCause => instance.drainCause ?? (instance.drainDeadline === undefined ? 'External' : 'ScaleDown')

/** Drained by a human: left to the human. */
export const isCordoned = (instance: Instance): boolean => instance.drainingSince !== undefined && drainCauseOf(instance) === 'External'

/** Neither failed nor on its way out, as it is listed. */
export const isSeenToStay = ({ phase, drainingSince, deletingAt }: Instance): boolean =>
  phase !== 'Failed' && drainingSince === undefined && deletingAt === undefined

/** Alive: it may serve, whether or not it is known to be ready. */
export const isRunning = ({ phase }: Instance): boolean => phase === 'Running' || phase === 'Healthy' || phase === 'Unhealthy'

/** Work in hand: requests or sessions. */
export const isBusy = (instance: Instance): boolean => instance.activeRequests > 0 || instance.sessions > 0
