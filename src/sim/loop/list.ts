/** The instances as a provider lists them; fresh, or, when a fault has it so, as an earlier pass read them. */
import type { Instance, Instant, Sample } from '../../core/index.js'
import { struckBy } from '../fault/faults.js'
import type { Unit } from '../kernel/fleet.js'
import type { Kernel } from '../kernel/kernel.js'
import { instantOf, type Micros, microsOf } from '../time.js'
import { clockOf } from './clock.js'
import { seenAt } from './telemetry.js'

/** `at`: when it was read, by the clock of who reads. */
export type List = { readonly at: Instant; readonly instances: readonly Instance[] }

export const list = (kernel: Kernel, now: Micros): List => {
  const { fleet, control, faults } = kernel
  const samples = seenAt(kernel, now)?.samples
  const instances: Instance[] = new Array(fleet.listed.length)
  for (let i = 0; i < instances.length; i++) {
    const unit = fleet.listed[i]!
    instances[i] = listed(kernel, unit, samples?.get(unit.number) ?? noSamples)
  }
  const { staleView } = faults.of
  if (staleView.length === 0) return { at: clockOf(kernel, now), instances }
  control.lists.push({ at: now, instances })
  const stale = struckBy(faults, 'staleView', `${now}`, now)
  const seen = newestBy(control.lists, now - microsOf(stale?.seconds ?? 0))
  const oldest = Math.max(...staleView.map(({ seconds }) => microsOf(seconds)))
  while (control.lists.length > 1 && control.lists[1]!.at <= now - oldest) control.lists.shift()
  // The age of a list is known, its date goes by the clock of now.
  return { at: clockOf(kernel, now) - (stale?.dated === false ? 0 : instantOf(now) - instantOf(seen.at)), instances: seen.instances }
}

const newestBy = (lists: Kernel['control']['lists'], by: Micros): Kernel['control']['lists'][number] => {
  let newest = lists[0]!
  for (const each of lists) if (each.at <= by) newest = each
  return newest
}

/** As a provider lists it; the same object while nothing about it changed. */
const listed = ({ fleet, agent }: Kernel, unit: Unit, metrics: readonly Sample[]): Instance => {
  const busy = fleet.busy[unit.number]!
  if (unit.view !== null && unit.view.activeRequests === busy && unit.metrics === metrics) return unit.view
  // Optional fields are assigned, not spread in: this runs for every instance of every pass.
  const view: Writable<Instance> = {
    id: unit.id,
    name: unit.name,
    ownerUid: agent.uid,
    phase: unit.phase,
    revision: unit.revision,
    createdAt: instantOf(unit.createdAt),
    lastTransitionAt: instantOf(unit.changedAt),
    activeRequests: busy,
    sessions: 0,
    protected: false,
    deletionCost: 0,
    zone: unit.zone,
    metrics,
  }
  if (unit.readyAt >= 0) view.startedAt = view.readyAt = instantOf(unit.readyAt)
  if (unit.deletingAt >= 0) view.deletingAt = instantOf(unit.deletingAt)
  if (unit.drain !== null) {
    view.drainingSince = unit.drain.since
    view.drainDeadline = unit.drain.deadline
    view.drainCause = unit.drain.cause
  }
  if (unit.health !== null) view.health = unit.health
  if (unit.probing !== null) view.probing = unit.probing
  unit.view = view
  unit.metrics = metrics
  return view
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const noSamples: readonly Sample[] = []
