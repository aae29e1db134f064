/** Worlds to time on: fleets of a size, as a provider would list them, and what a steady caller holds in its hands. */
import { agent, observe, reconcile } from '../dist/index.js'

export const epoch = 1_700_000_000_000

export const fleetOf = (metrics = [{ type: 'cpu', targetValue: 60 }]) =>
  agent({
    name: 'support',
    spec: {
      agentType: 'chat',
      model: { provider: 'acme', model: 'm1' },
      scaling: { enabled: true, minReplicas: 1, maxReplicas: 100_000, targetMetrics: metrics },
    },
  })

/** What a pool would give: complete instances, in the order of their slots, each with a fresh sample of its own. */
export const listOf = (fleet, size, now, cpu = 58) =>
  Array.from({ length: size }, (_, slot) => ({
    id: `${fleet.name}-${fleet.revision}-${slot}-0`,
    name: `${fleet.name}-${fleet.revision}-${slot}-0`,
    ownerUid: fleet.uid,
    phase: 'Healthy',
    revision: fleet.revision,
    createdAt: epoch,
    readyAt: epoch,
    activeRequests: slot % 3,
    sessions: 0,
    protected: false,
    deletionCost: 0,
    zone: `z${slot % 3}`,
    metrics: [{ name: 'cpu', value: cpu, at: now, windowMs: 15_000, kind: 'utilization' }],
  }))

/** A fleet of that size whose memory is grown up and that has nothing to do: the observation and its instant. */
export const steady = (fleet, size) => {
  let plan = reconcile(fleet, observe({ at: epoch, instances: listOf(fleet, size, epoch) }), epoch)
  const now = epoch + 600_000
  for (let pass = 0; pass < 3; pass++) plan = reconcile(fleet, observe({ at: now, instances: listOf(fleet, size, now), status: plan.status }), now)
  return { now, status: plan.status, observed: observe({ at: now, instances: listOf(fleet, size, now), status: plan.status }) }
}
