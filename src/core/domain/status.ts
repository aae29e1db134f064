/**
 * What is published of an agent, and handed back with the next observation. The same reference comes back when nothing changed.
 */
import type { Memory } from './memory.js'
import type { Instant, Revision } from './units.js'

export const agentPhases = ['Pending', 'Running', 'Scaling', 'Degraded', 'Failed', 'Terminating'] as const
export type AgentPhase = (typeof agentPhases)[number]

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
export type ConditionType = (typeof conditionTypes)[number]

/** `reason` is a tag; `lastTransitionAt` moves only when `status` flips. */
export type Condition = {
  readonly type: ConditionType
  readonly status: boolean
  readonly reason: string
  readonly lastTransitionAt: Instant
}

/** The value that a target was compared with, as last seen when a status was written anyway. */
export type CurrentMetric = { readonly name: string; readonly value: number | null; readonly target: number }

export type Status = {
  readonly phase: AgentPhase
  readonly replicas: number
  readonly readyReplicas: number
  readonly availableReplicas: number
  readonly updatedReplicas: number
  readonly desiredReplicas: number
  readonly revision: Revision
  readonly observedGeneration: number
  readonly lastScaleAt?: Instant
  readonly currentMetrics: readonly CurrentMetric[]
  readonly conditions: readonly Condition[]
  readonly finished: boolean
  readonly memory: Memory
}
