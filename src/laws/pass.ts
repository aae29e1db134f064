/** One pass as a law sees it: what went in, what came out, and what is true of the world at that time, where there is one. */
import type { Agent, Instance, Instant, Observed, ObservedInput, Plan, Status } from '../core/index.js'

/** What the laws of plans are laws of. */
export type Reconcile = (agent: Agent, observed: Observed, now: Instant) => Plan

/**
 * One pass: the `agent`, the `input` and what `observe` made of it (`observed`), the time (`now`) and the `plan`. `before`: the status that was handed back,
 * null for none; `truth`: what exists, and what an action would meet.
 */
export type Pass = {
  readonly agent: Agent
  readonly input: ObservedInput
  readonly observed: Observed
  readonly now: Instant
  readonly plan: Plan
  readonly before: Status | null
  readonly truth?: Truth
}

/**
 * `faithful`: everything issued so far was done or refused at once, and nothing of memory was lost. `touched`: ids that a human's hand was on. `instances`: as
 * they are.
 */
export type Truth = { readonly instances: readonly Instance[]; readonly faithful: boolean; readonly touched: ReadonlySet<string> }
