/**
 * What one probe does to the health of an instance. Laws: identity (a result that is not newer changes nothing, the same reference), thresholds, totality.
 *
 *   state     probe   in a row               next
 *   none      ok      successThreshold is 1  Ready, else Starting with 1 passed
 *   none      failed                         Starting with 0 passed
 *   Starting  ok      successThreshold       Ready        (fewer: Starting, one more passed; a failed one: 0 passed)
 *   Ready     failed  failureThreshold       NotReady     (fewer: Ready, one more failed; an ok: 0 failed)
 *   NotReady  ok      successThreshold       Ready        (fewer: NotReady, one more passed; a failed one: 0 passed)
 *
 * What follows from a state is the business of `classify`: Starting for too long and NotReady are suspect. Source: reconcile.md §5.
 */
import type { Health, ProbeResult } from '../domain/health.js'
import type { HealthCheck } from '../domain/spec.js'

/**
 * The health after a result; null: nothing is known yet. A result is newer when it was due later, or when what is known lies ahead of it: then a clock
 * stepped back, and waiting for it to come round would be blindness.
 */
export const onProbe =
  ({ failureThreshold, successThreshold }: Pick<HealthCheck, 'failureThreshold' | 'successThreshold'>) =>
  (health: Health | null, { seq, ok, at }: ProbeResult): Health => {
    if (health === null) return ok ? passing('Starting', 1, seq, at, at, successThreshold) : { type: 'Starting', passed: 0, seq, since: at }
    if (seq <= health.seq && health.seq <= at) return health
    if (health.type !== 'Ready') return passing(health.type, ok ? health.passed + 1 : 0, seq, health.since, at, successThreshold)
    const failed = ok ? 0 : health.failed + 1
    return failed < failureThreshold ? { type: 'Ready', failed, seq, since: health.since } : { type: 'NotReady', passed: 0, seq, since: at }
  }

const passing = (type: 'Starting' | 'NotReady', passed: number, seq: number, since: number, at: number, threshold: number): Health =>
  passed >= threshold ? { type: 'Ready', failed: 0, seq, since: at } : { type, passed, seq, since }
