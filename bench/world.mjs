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

/** The same as a caller writes them down who leaves out whatever has a default, as parsed from JSON. */
export const briefListOf = (fleet, size, now) =>
  JSON.parse(
    JSON.stringify(
      listOf(fleet, size, now).map(({ id, phase, revision, createdAt, readyAt, metrics }) => ({
        id,
        phase,
        revision,
        createdAt,
        readyAt,
        metrics: metrics.map(({ name, value, at }) => ({ name, value, at })),
      })),
    ),
  )

export const PROBE_INTERVAL_MS = 10_000

/** The same fleet with probes on. */
export const probedFleet = () => {
  const fleet = fleetOf()
  return agent({ ...fleet, spec: { ...fleet.spec, healthCheck: { enabled: true, intervalMs: PROBE_INTERVAL_MS } } })
}

/**
 * Each with the evidence of a probe that went well half an interval ago, but for the first of every `dueEvery`: it is due. As parsed from JSON, so that all
 * are of one shape: a thousand objects that were each spread from another are of a thousand, and reading them is then what is timed.
 */
export const probedList = (fleet, size, now, dueEvery = Number.POSITIVE_INFINITY) => {
  const listed = listOf(fleet, size, now).map((instance, slot) => {
    const seq = now - (dueEvery <= size && slot % dueEvery === 0 ? PROBE_INTERVAL_MS : PROBE_INTERVAL_MS / 2)
    return { ...instance, startedAt: epoch - 60_000, health: { type: 'Ready', failed: 0, seq, since: epoch }, probing: seq }
  })
  return JSON.parse(JSON.stringify(listed))
}

/** A fleet of that size whose memory is grown up and that has nothing to do: the observation and its instant. */
export const steady = (fleet, size, list = listOf) => {
  let plan = reconcile(fleet, observe({ at: epoch, instances: list(fleet, size, epoch) }), epoch)
  const now = epoch + 600_000
  for (let pass = 0; pass < 3; pass++) plan = reconcile(fleet, observe({ at: now, instances: list(fleet, size, now), status: plan.status }), now)
  return { now, status: plan.status, observed: observe({ at: now, instances: list(fleet, size, now), status: plan.status }) }
}

/** The same in an order that tells nothing, and is the same in every run: Fisher and Yates by a small generator. */
export const inNoOrder = (list) => {
  const dealt = [...list]
  let state = 7
  for (let last = dealt.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    const other = (state >>> 8) % (last + 1)
    const held = dealt[last]
    dealt[last] = dealt[other]
    dealt[other] = held
  }
  return dealt
}
