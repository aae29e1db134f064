/** What the shell tells of its work, as it falls; a listener that throws disturbs nobody. */
import type { OriginNote } from '../codec/index.js'
import type { Agent, Duration, Failure, Instant, Observed, Outcome, Plan, Probed } from '../core/index.js'

/**
 * observe: look and decide, keep it to oneself; recommend: tell the plan; apply: carry it out.
 * In the first two nothing is touched: no action, no probe, no evidence, no write.
 */
export const modes = ['observe', 'recommend', 'apply'] as const
/** One of `modes`. */
export type Mode = (typeof modes)[number]

/** The parts of a pass that can fail. */
export type PassStep = 'ReconcileCallback' | 'Load' | 'List' | 'Save' | 'Remember' | 'Remove'

/**
 * Each with the `key` of its agent and the time, `at`: the `mode`, `agent`, `observed` and `plan` of a pass; the `outcomes` of actions; what was `probed`;
 * which `source` or `step` failed, and its `failure`; the `error` that was thrown, for the how manieth time (`failures`), to be tried `afterMs`; the `notes` of
 * a conversion. `Imported`, `Exported`: what was assumed, rounded or lost on the way; `Planned` comes before anything is done; in mode `observe` there is none.
 */
export type Report =
  | {
      readonly type: 'Planned'
      readonly key: string
      readonly at: Instant
      readonly mode: Mode
      readonly agent: Agent
      readonly observed: Observed
      readonly plan: Plan
    }
  | { readonly type: 'Acted'; readonly key: string; readonly at: Instant; readonly outcomes: readonly Outcome[] }
  | { readonly type: 'Probed'; readonly key: string; readonly at: Instant; readonly probed: Probed }
  | { readonly type: 'SourceFailed'; readonly key: string; readonly at: Instant; readonly source: 'Metrics' | 'Calendar'; readonly failure: Failure }
  | { readonly type: 'ScaleCallbackFailed'; readonly key: string; readonly at: Instant; readonly failure: Failure }
  | { readonly type: 'PassFailed'; readonly key: string; readonly at: Instant; readonly step: PassStep; readonly failure: Failure }
  | { readonly type: 'Defect'; readonly key: string; readonly at: Instant; readonly error: unknown; readonly failures: number; readonly afterMs: Duration }
  | { readonly type: 'Forgotten'; readonly key: string; readonly at: Instant }
  | { readonly type: 'Imported' | 'Exported'; readonly key: string; readonly at: Instant; readonly notes: readonly OriginNote[] }
