/**
 * Reasons, as tags with the numbers that decided. Text is made of them in `explain` alone.
 */
import type { Desired, Existing, Instant, Revision } from './units.js'

export type Direction = 'Up' | 'Down'

/** Why an action. `existing`: of those that exist, the ones that do not leave. */
export type ActionWhy =
  | { readonly type: 'BelowDesired'; readonly desired: Desired; readonly existing: Existing }
  | { readonly type: 'AboveDesired'; readonly desired: Desired; readonly existing: Existing }
  | { readonly type: 'Drained'; readonly drainingSince: Instant }
  | { readonly type: 'DrainDeadlinePassed'; readonly deadline: Instant }
  | { readonly type: 'InstanceFailed' }
  | { readonly type: 'StartOverdue'; readonly since: Instant }
  | { readonly type: 'NotHealthy'; readonly since: Instant }
  | { readonly type: 'RevisionStale'; readonly revision: Revision }
  | { readonly type: 'ProbeDue' }
  | { readonly type: 'AgentDeleted' }

/** What the tightest limit leaves room for in all. `shared`: how much there is of it for all who share it, where it is not this agent's alone. */
export type Room = { readonly limit: string; readonly most: number; readonly shared?: number }

/** Why a stage gave the number it gave. `Passed`: it had nothing to say. */
export type StageWhy =
  | { readonly type: 'Passed' }
  | { readonly type: 'LastGood'; readonly metric: string; readonly until: Instant }
  | { readonly type: 'Sustaining'; readonly direction: Direction; readonly since: Instant | null; readonly until: Instant | null }
  | { readonly type: 'Stabilized'; readonly direction: Direction; readonly windowMs: number; readonly to: number }
  | { readonly type: 'Idle'; readonly since: Instant }
  | { readonly type: 'NotIdle'; readonly since: Instant | null; readonly until: Instant | null }
  | { readonly type: 'Activated'; readonly metric: string }
  | { readonly type: 'NotActivated'; readonly metric: string; readonly missing: boolean }
  | { readonly type: 'RateLimited'; readonly direction: Direction; readonly limit: number; readonly policy: string }
  | { readonly type: 'DirectionDisabled'; readonly direction: Direction }
  | { readonly type: 'CoolingDown'; readonly since: Instant; readonly until: Instant }
  | { readonly type: 'MemoryYoung'; readonly until: Instant }
  | { readonly type: 'BelowMinimum'; readonly minReplicas: number }
  | { readonly type: 'AboveMaximum'; readonly maxReplicas: number }
  | { readonly type: 'Overridden'; readonly replicas: number; readonly until: Instant | null }
  | { readonly type: 'ScalingPaused'; readonly direction: Direction | 'Both'; readonly until: Instant | null }
  | { readonly type: 'NotDue'; readonly until: Instant }
  | { readonly type: 'DisabledAtZero' }
  | ({ readonly type: 'OverBudget' } & Room)
  | { readonly type: 'AgentPaused' }
  | { readonly type: 'Custom'; readonly text: string }

/** Why a whole count stands as it does, where no stage decided it. */
export type CountWhy =
  | { readonly type: 'Scaled' }
  | { readonly type: 'Static'; readonly replicas: number }
  | { readonly type: 'AgentPaused' }
  | { readonly type: 'AgentDeleted' }
  | { readonly type: 'PolicyUnknown'; readonly policy: string }

/** Why less was done than should be, or nothing. */
export type ActWhy =
  | { readonly type: 'NothingToDo' }
  | { readonly type: 'AgentPaused' }
  | { readonly type: 'SlowStart'; readonly burst: number; readonly inFlight: number; readonly withheld: number }
  | { readonly type: 'CreateBackoff'; readonly until: Instant; readonly withheld: number }
  | ({ readonly type: 'NoRoom'; readonly withheld: number } & Room)
  | { readonly type: 'StaleView'; readonly viewAt: Instant; readonly actedAt: Instant; readonly withheld: number }
  | { readonly type: 'Protected'; readonly kept: number }
  | { readonly type: 'SlotBackoff'; readonly until: Instant; readonly withheld: number }
  | { readonly type: 'SurgeFull'; readonly maxSurge: number; readonly withheld: number }
  | { readonly type: 'RolloutHeld'; readonly stale: number; readonly available: number; readonly needed: number }
  | ({ readonly type: 'RolloutNeedsRoom' } & Room)
  | { readonly type: 'SuspectsHeld'; readonly suspects: number; readonly available: number; readonly needed: number }
  | { readonly type: 'MemoryYoung'; readonly until: Instant; readonly withheld: number }
  | { readonly type: 'ActionLimit'; readonly withheld: number }

export const passed: StageWhy = { type: 'Passed' }
