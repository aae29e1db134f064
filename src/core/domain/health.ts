/**
 * What probes have shown of one instance, and what one probe showed. It lives with the instance: a plan hands it out as evidence, the caller keeps it unread.
 */
import type { Instant } from './units.js'

/**
 * `seq`: the due point of the last probe that counted; `since`: when this state began. `passed` and `failed` count probes in a row.
 * Starting was never ready in this run; NotReady was.
 */
export type Health =
  | { readonly type: 'Starting'; readonly passed: number; readonly seq: Instant; readonly since: Instant }
  | { readonly type: 'Ready'; readonly failed: number; readonly seq: Instant; readonly since: Instant }
  | { readonly type: 'NotReady'; readonly passed: number; readonly seq: Instant; readonly since: Instant }

/**
 * What a probe showed. `seq`: the due point that the Probe action named; `at`: when the answer came, or its timeout was over. `ok`: it answered that it is
 * well.
 */
export type ProbeResult = { readonly seq: Instant; readonly ok: boolean; readonly at: Instant }
