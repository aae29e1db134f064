/**
 * Reasons, as tags with the numbers that decided. Text is made of them in `explain` alone.
 */
import type { Desired, Existing, Instant, Revision } from './units.js'

/** Up is more, Down is fewer. */
export type Direction = 'Up' | 'Down'

/**
 * Why an action. `existing`: of those that exist, the ones that do not leave. `desired`: how many should be; `drainingSince`, `deadline`: of a drain that is
 * over; `since`: since when it is overdue or unwell; `revision`: which it should be.
 */
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

/**
 * What the tightest limit leaves room for in all. `shared`: how much there is of it for all who share it, where it is not this agent's alone. `limit`: which
 * one; `most`: how many it leaves room for.
 */
export type Room = { readonly limit: string; readonly most: number; readonly shared?: number }

/**
 * Why a stage gave the number it gave. `Passed`: it had nothing to say. `direction`: of the step that is held; `since`, `until`: when that began and will end
 * (null: not by time); `metric`: whose advice it is; `windowMs`: how far back it looks; `to`, `limit`: what is permitted; `policy`: which rate rule; `missing`:
 * nobody could tell; `minReplicas`, `maxReplicas`, `replicas`: the number that was set; `text`: a stage of your own says it in your words.
 */
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

/** Why a whole count stands as it does, where no stage decided it. `replicas`: the number of the spec; `policy`: the name that nobody knows. */
export type CountWhy =
  | { readonly type: 'Scaled' }
  | { readonly type: 'Static'; readonly replicas: number }
  | { readonly type: 'AgentPaused' }
  | { readonly type: 'AgentDeleted' }
  | { readonly type: 'PolicyUnknown'; readonly policy: string }

/**
 * Why less was done than should be, or nothing. `withheld`: how many actions were held back; `burst` creates may be open, `inFlight` are; `until`: when that
 * ends; `viewAt`: of a list older than the last action, `actedAt`; `kept`: how many are protected; `maxSurge`: how many may be beyond; `stale` or `suspects`
 * wait, for of `needed` only so many are `available`.
 */
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

/** A stage had nothing to say. */
export const passed: StageWhy = { type: 'Passed' }
