/**
 * From when on an instance is no longer waited for: one that starts for too long (Overdue), one that runs and is not healthy (Suspect).
 * Without evidence nothing that runs is either. Laws: shell restart, skew (an instant of the future is never over). Source: reconcile.md §4.2.
 */
import type { Health } from '../domain/health.js'
import { type Instance, isBusy, isRunning } from '../domain/instance.js'
import type { Spec } from '../domain/spec.js'
import { type Instant, never } from '../domain/units.js'

/**
 * When an instance that is still Pending is overdue: the deadline runs from the last thing that is known of it. One that is at work is not: it must have
 * started. What lies ahead counts as now, for as long as it does: ignoring it would give up early what another clock merely dates.
 */
export const overdueFrom = (instance: Instance, { startDeadlineMs }: Spec, now: Instant): Instant => {
  const { phase, createdAt, lastTransitionAt } = instance
  const since = Math.max(createdAt ?? -never, lastTransitionAt ?? -never)
  return phase !== 'Pending' || isBusy(instance) || since === -never ? never : Math.min(since, now) + startDeadlineMs
}

/** When an instance that runs is suspect, and since when it is not healthy; null: as far as one can tell, it never is. */
export const suspectFrom = (instance: Instance, health: Health | null, spec: Spec, now: Instant): { readonly at: Instant; readonly since: Instant } | null => {
  if (!isRunning(instance)) return null
  const { healthCheck, startDeadlineMs } = spec
  if (healthCheck.enabled) {
    if (health === null || health.type === 'Ready') return null
    const since = Math.min(health.since, now)
    return { at: health.type === 'NotReady' ? since : since + startDeadlineMs, since }
  }
  if (instance.phase !== 'Unhealthy') return null
  const was = instance.readyAt !== undefined
  const from = was ? instance.lastTransitionAt : instance.createdAt
  if (from === undefined) return null
  const since = Math.min(from, now)
  return { at: since + (was ? healthCheck.failureThreshold * healthCheck.intervalMs : startDeadlineMs), since }
}

/** Was ready before: by its own word, or by probes that failed since. One that is ready now is not asked. */
export const wasEverReady = ({ readyAt }: Instance, health: Health | null): boolean => readyAt !== undefined || (health !== null && health.type === 'NotReady')

/** Ready for work: with probes on, by evidence alone; off, by its phase. */
export const isReady = (instance: Instance, health: Health | null, { healthCheck }: Spec): boolean =>
  healthCheck.enabled ? health !== null && health.type === 'Ready' && isRunning(instance) : instance.phase === 'Running' || instance.phase === 'Healthy'
