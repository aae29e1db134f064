/**
 * When an instance is to be probed: at due points an interval apart, on a grid of whole seconds that is shifted by a hash of the id, so that not all are
 * probed at once; never before its delay, one at a time. What is known already lies on the grid, so the hash is asked only when nothing is.
 * Laws: patience, punctuality, determinism. Source: reconcile.md §5.
 */
import { hashText } from '../domain/hash.js'
import type { Health } from '../domain/health.js'
import type { Instance } from '../domain/instance.js'
import type { HealthCheck } from '../domain/spec.js'
import type { Duration, Instant } from '../domain/units.js'
import { runBegan } from './evidence.js'

/** The next due point: at or before `now`, it is due; later, that is when to come again. */
export const nextDue = (check: HealthCheck, instance: Instance, health: Health | null, now: Instant): Instant => {
  const { intervalMs, timeoutMs, initialDelayMs } = check
  const answered = unlessAhead(health?.seq, now)
  const asked = unlessAhead(probingOf(instance, now), now)
  const known = Math.max(answered, asked)
  const begun = Math.max(runBegan(instance, now), unlessAhead(instance.createdAt, now)) + initialDelayMs
  // One that went out late may still be under way when the next is due: until its answer is known, that one is left out.
  const earliest = asked > answered ? Math.max(begun, asked + intervalMs + timeoutMs) : begun
  const base = known === Number.NEGATIVE_INFINITY ? phaseOf(instance.id, intervalMs) : known
  const last = onGrid(base, intervalMs, now)
  const due = last > known ? last : last + intervalMs
  return due >= earliest ? due : onGrid(base, intervalMs, earliest - 1) + intervalMs
}

/** The last probe that was asked for, unless it was of a former run. */
export const probingOf = (instance: Instance, now: Instant): Instant | undefined =>
  instance.probing !== undefined && instance.probing >= runBegan(instance, now) ? instance.probing : undefined

/** What lies ahead was said by a clock that has stepped back since: it holds nothing up. */
const unlessAhead = (at: Instant | undefined, now: Instant): Instant => (at === undefined || at > now ? Number.NEGATIVE_INFINITY : at)

/** The last point at or before `at`. */
const onGrid = (base: Instant, intervalMs: Duration, at: Instant): Instant => base + Math.floor((at - base) / intervalMs) * intervalMs

const phaseOf = (id: string, intervalMs: Duration): Duration => (hashText(id) % Math.max(1, Math.floor(intervalMs / 1_000))) * 1_000
