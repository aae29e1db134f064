/**
 * What is known of an instance now: the evidence that was kept with it, unless it belongs to a former run, and the results that came since.
 * Laws: order (results in any order), shell restart (no evidence removes nothing). Source: reconcile.md §5.
 */
import type { Health } from '../domain/health.js'
import { type Instance, isRunning } from '../domain/instance.js'
import type { Probed } from '../domain/observed.js'
import type { HealthCheck } from '../domain/spec.js'
import type { Instant } from '../domain/units.js'
import { onProbe } from './onProbe.js'

export type Results = ReadonlyMap<string, readonly Probed[]>

/** Results by instance; they come in the order in which they were due. */
export const resultsOf = (probes: readonly Probed[]): Results => {
  if (probes.length === 0) return none
  const byId = new Map<string, Probed[]>()
  for (const probe of probes) {
    const own = byId.get(probe.id)
    if (own === undefined) byId.set(probe.id, [probe])
    else own.push(probe)
  }
  return byId
}

/** The health of an instance under what came in; null: nothing is known of this run. The same reference as was kept when nothing is new. */
export const healthOf = (check: HealthCheck, instance: Instance, results: Results, now: Instant): Health | null => {
  const begun = runBegan(instance, now)
  let health = instance.health !== undefined && instance.health.seq >= begun ? instance.health : null
  const own = results.size === 0 ? undefined : results.get(instance.id)
  if (own === undefined || !isRunning(instance)) return health
  const fold = onProbe(check)
  for (const { seq, ok, at } of own) if (seq >= begun) health = fold(health, { seq, ok, at: Math.min(at, now) })
  return health
}

/** When this run of it began, as far as that can be believed: an instant that lies ahead is a foreign clock's, and says nothing. */
export const runBegan = ({ startedAt }: Instance, now: Instant): Instant => (startedAt === undefined || startedAt > now ? Number.NEGATIVE_INFINITY : startedAt)

const none: Results = new Map()
