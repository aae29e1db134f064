/**
 * What is published of an agent, and handed back with the next observation. The same reference comes back when nothing changed.
 */
import type { Memory } from './memory.js'
import type { Instant, Revision } from './units.js'

/** How an agent stands, in a word. */
export const agentPhases = ['Pending', 'Running', 'Scaling', 'Degraded', 'Failed', 'Terminating'] as const
/** One of `agentPhases`. */
export type AgentPhase = (typeof agentPhases)[number]

/** What is said of an agent, each true or false. */
export const conditionTypes = [
  'Ready',
  'Progressing',
  'Degraded',
  'ScalingActive',
  'ScalingLimited',
  'MetricsAvailable',
  'ProbesSuspect',
  'ClockSkewed',
  'MemoryRejected',
  'Paused',
] as const
/** One of `conditionTypes`. */
export type ConditionType = (typeof conditionTypes)[number]

/** `reason` is a tag; `lastTransitionAt` moves only when `status` flips. `type`: of what it is said. */
export type Condition = {
  readonly type: ConditionType
  readonly status: boolean
  readonly reason: string
  readonly lastTransitionAt: Instant
}

/**
 * The value that a target was compared with, as last seen when a status was written anyway. `name`: of the metric; `value`: null where there was none;
 * `target`: what it was compared with.
 */
export type CurrentMetric = { readonly name: string; readonly value: number | null; readonly target: number }

/** What a pass publishes of an agent; the same reference comes back when nothing changed. */
export type Status = {
  /** How it stands, in a word. */
  readonly phase: AgentPhase
  /** How many exist: ours, not failed, not being deleted. */
  readonly replicas: number
  /** How many may take work. */
  readonly readyReplicas: number
  /** How many have been ready for `minReadyMs`. */
  readonly availableReplicas: number
  /** How many are of the current revision. */
  readonly updatedReplicas: number
  /** How many should be. */
  readonly desiredReplicas: number
  /** Of the agent that was decided for. */
  readonly revision: Revision
  /** Of the agent that was decided for. */
  readonly observedGeneration: number
  /** When the desired number last changed. */
  readonly lastScaleAt?: Instant
  /** What each target was compared with. */
  readonly currentMetrics: readonly CurrentMetric[]
  /** What can be said of it, each with a reason. */
  readonly conditions: readonly Condition[]
  /** A deleted agent of which nothing is left: it may be forgotten. */
  readonly finished: boolean
  /** What the next pass needs; to be stored, not to be read. */
  readonly memory: Memory
}
