/** What is counted over the life of an operator. Every number is one that happened. */
import type { Duration } from '../core/index.js'

/** What is counted over the life of an operator; a restart begins at 0. */
export type OperatorMetrics = {
  /** Passes, failed ones included. */
  readonly reconcileTotal: number
  /** Passes that failed. */
  readonly reconcileErrors: number
  /** Thrown where nothing may throw: bugs, of ours or of a policy. They count as errors too. */
  readonly reconcileDefects: number
  /** Passes that raised a number. */
  readonly scaleUpEvents: number
  /** Passes that lowered one. */
  readonly scaleDownEvents: number
  /** Unhealthy, failed or stuck instances that were removed to be replaced. */
  readonly selfHealingEvents: number
  /** Of a whole pass, the answers of the provider included; 0 before the first. */
  readonly averageReconcileTimeMs: Duration
}

export type Counters = {
  count(what: 'reconcileTotal' | 'reconcileErrors' | 'reconcileDefects' | 'scaleUpEvents' | 'scaleDownEvents' | 'selfHealingEvents', by?: number): void
  took(ms: number): void
  snapshot(): OperatorMetrics
}

export const createCounters = (): Counters => {
  const counts = { reconcileTotal: 0, reconcileErrors: 0, reconcileDefects: 0, scaleUpEvents: 0, scaleDownEvents: 0, selfHealingEvents: 0 }
  let measured = 0
  let totalMs = 0
  return {
    count: (what, by = 1) => {
      counts[what] += by
    },
    took: (ms) => {
      measured++
      totalMs += ms
    },
    snapshot: () => ({ ...counts, averageReconcileTimeMs: measured === 0 ? 0 : totalMs / measured }),
  }
}
