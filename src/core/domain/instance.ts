/**
 * One replica as the provider lists it: what it is, what it does, and what a drain has stored with it.
 */
import type { Health } from './health.js'
import type { Sample } from './sample.js'
import type { InstanceId, InstanceName, Instant, Revision } from './units.js'

/** Running is alive, readiness unknown; Healthy is ready; Unhealthy is alive and not ready. */
export const phases = ['Pending', 'Running', 'Healthy', 'Unhealthy', 'Failed'] as const
export type InstancePhase = (typeof phases)[number]

/** Why an instance drains. External is a human's cordon: never undone by us. */
export const drainCauses = ['ScaleDown', 'Rollout', 'Suspect', 'Deletion', 'External'] as const
export type DrainCause = (typeof drainCauses)[number]

export type Instance = {
  readonly id: InstanceId
  readonly name: InstanceName
  readonly ownerUid?: string
  readonly phase: InstancePhase
  readonly revision?: Revision
  readonly createdAt?: Instant
  readonly startedAt?: Instant
  readonly readyAt?: Instant
  readonly lastTransitionAt?: Instant
  readonly deletingAt?: Instant
  readonly activeRequests: number
  readonly sessions: number
  readonly protected: boolean
  readonly deletionCost: number
  readonly zone: string
  readonly drainingSince?: Instant
  readonly drainDeadline?: Instant
  readonly drainCause?: DrainCause
  /** What a plan's evidence said of it last. `probing`: the due point of the last probe that was asked for. */
  readonly health?: Health
  readonly probing?: Instant
  readonly metrics: readonly Sample[]
}

/** A missing cause of a drain: ours set a deadline, a human's did not. */
export const drainCauseOf = (instance: Instance): DrainCause => instance.drainCause ?? (instance.drainDeadline === undefined ? 'External' : 'ScaleDown')

/** Drained by a human: left to the human. */
export const isCordoned = (instance: Instance): boolean => instance.drainingSince !== undefined && drainCauseOf(instance) === 'External'

/** Alive: it may serve, whether or not it is known to be ready. */
export const isRunning = ({ phase }: Instance): boolean => phase === 'Running' || phase === 'Healthy' || phase === 'Unhealthy'

/** Work in hand: requests or sessions. */
export const isBusy = (instance: Instance): boolean => instance.activeRequests > 0 || instance.sessions > 0
