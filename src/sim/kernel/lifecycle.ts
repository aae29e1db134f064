/**
 * The life of an instance: Pending until ready or failed, draining, deleted, crashed. A draining one is billed and not ready; a Failed one is neither.
 * A hung one looks ready and does nothing. A Delete lets what runs end for its grace and no longer. Law: no start without a later ready, failure or end.
 * Source: simulation.md §0.1, §4.3.
 */
import type { Drain as DrainAction, InstanceName, Revision } from '../../core/index.js'
import { outageOf } from '../fault/faults.js'
import type { Crash, Hang } from '../fault/mishap.js'
import { sampler } from '../random/duration.js'
import { streamOf } from '../random/stream.js'
import { type Interrupted, noteEvent } from '../record.js'
import { noteSupply } from '../score/elasticity.js'
import { noteStart, noteStop } from '../score/ledger.js'
import { instantOf, type Micros } from '../time.js'
import { addUnit, removeUnit, type Unit } from './fleet.js'
import { addFree, removeFree } from './freeSet.js'
import { kinds, push } from './heap.js'
import type { Kernel } from './kernel.js'
import { fill, interrupt, seize } from './service.js'

/** One that is there and ready at time 0: no start, no fee. */
export const addReady = (kernel: Kernel, name: InstanceName, revision: Revision): void => {
  const unit = addUnit(kernel.fleet, name, revision, 0, -1)
  unit.billedFrom = 0
  becomeReady(kernel, unit, 0)
}

/** A start is asked for. How long it takes, and whether it fails, is drawn by its number. */
export const startUnit = (kernel: Kernel, name: InstanceName, revision: Revision, now: Micros): void => {
  const { fleet, world, ledger } = kernel
  const { start } = world.scenario.instances
  const unit = addUnit(fleet, name, revision, now, now)
  const stream = streamOf(world.seed, 'starts', unit.number)
  const out = outageOf(kernel.faults, unit.zone, now)
  const fails = stream.uniform() < (start.failureProbability ?? 0) || out?.starts === 'fail'
  const crowding = start.kind === 'lognormal' ? (start.perConcurrentStart ?? 0) * fleet.starting : 0
  const length = Math.round(sampler(start, stream)() * (1 + crowding))
  fleet.starting += 1
  kernel.totals.starts += 1
  noteStart(ledger, now)
  if (ledger.price.billFrom === 'request') unit.billedFrom = now
  noteEvent(kernel.recorder, now, 'Created', unit.id)
  push(kernel.heap, (out?.starts === 'wait' ? out.to : now) + length, kinds.ready, unit.number, fails ? 1 : 0)
}

/** A start ends, unless the instance went or failed before. */
export const onStarted = (kernel: Kernel, number: number, fails: boolean, now: Micros): void => {
  const unit = kernel.fleet.units[number]
  if (unit === undefined || unit.phase !== 'Pending') return
  if (fails) {
    failStart(kernel, unit, now)
    return
  }
  kernel.fleet.starting -= 1
  if (unit.billedFrom < 0) unit.billedFrom = now
  noteEvent(kernel.recorder, now, 'Ready', unit.id)
  becomeReady(kernel, unit, now)
}

/** It never gets ready. */
const failStart = (kernel: Kernel, unit: Unit, now: Micros): void => {
  kernel.fleet.starting -= 1
  fail(kernel, unit, 'StartFailed', now)
  if (kernel.faults.forgetful) end(kernel, unit, now)
}

/** An instance that runs ends as Failed; what it ran is retried once. */
export const crash = (kernel: Kernel, number: number, now: Micros): void => {
  const unit = kernel.fleet.units[number]
  if (unit === undefined || unit.phase !== 'Healthy') return
  collapse(kernel, unit, now)
  refill(kernel, now)
}

/** What it ran is back in the queue, or lost; free slots elsewhere have not taken it yet. */
const collapse = (kernel: Kernel, unit: Unit, now: Micros): void => {
  const { fleet, totals } = kernel
  fleet.serving -= 1
  totals.servingArea += now
  unit.phase = 'Failed' // before its requests go back to the queue, so that none of them returns to it
  accept(kernel, unit, now)
  fail(kernel, unit, 'Crashed', now, interrupt(kernel, unit, true, now))
  if (unit.deletingAt >= 0 || kernel.faults.forgetful) end(kernel, unit, now)
}

/** One of those that run, drawn by the seed and the number of the fault, crashes. */
export const crashOne = (kernel: Kernel, fault: number, now: Micros): void => {
  const running = kernel.fleet.listed.filter(({ phase }) => phase === 'Healthy')
  const drawn = streamOf(kernel.world.seed, 'faults', fault).uniform()
  const unit = running[Math.floor(drawn * running.length)]
  if (unit !== undefined) crash(kernel, unit.number, now)
}

/** An instance that runs stops working, and nothing that is listed of it shows it. */
export const hang = (kernel: Kernel, number: number, now: Micros): void => {
  const unit = kernel.fleet.units[number]
  if (unit === undefined || unit.phase !== 'Healthy' || unit.hung) return
  unit.hung = true
  seize(kernel, unit)
  noteEvent(kernel.recorder, now, 'Hung', unit.id)
  accept(kernel, unit, now)
}

/** One of those that work, drawn by the seed and the number of the fault, hangs. */
export const hangOne = (kernel: Kernel, fault: number, now: Micros): void => {
  const working = kernel.fleet.listed.filter(({ phase, hung }) => phase === 'Healthy' && !hung)
  const drawn = streamOf(kernel.world.seed, 'hangs', `one/${fault}`).uniform()
  const unit = working[Math.floor(drawn * working.length)]
  if (unit !== undefined) hang(kernel, unit.number, now)
}

/** An outage begins: whatever is in its zone fails, before anybody else takes what it ran, lest that be interrupted twice. */
export const failZone = (kernel: Kernel, zone: string | null, now: Micros): void => {
  for (const unit of [...kernel.fleet.listed]) {
    if (zone !== null && unit.zone !== zone) continue
    if (unit.phase === 'Healthy') collapse(kernel, unit, now)
    else if (unit.phase === 'Pending') failStart(kernel, unit, now)
  }
  refill(kernel, now)
}

export const drainUnit = (kernel: Kernel, unit: Unit, { deadline, cause }: DrainAction, now: Micros): void => {
  if (unit.drain !== null) return // repeating a Drain never moves its deadline
  unit.drain = { since: instantOf(now), deadline, cause }
  noteEvent(kernel.recorder, now, 'Draining', unit.id)
  change(kernel, unit, now)
}

export const undrainUnit = (kernel: Kernel, unit: Unit, now: Micros): void => {
  if (unit.drain === null) return
  unit.drain = null
  noteEvent(kernel.recorder, now, 'Undrained', unit.id)
  change(kernel, unit, now)
}

/** Gone at once when it runs nothing; else when what it runs has ended, or at the end of its grace. */
export const deleteUnit = (kernel: Kernel, unit: Unit, graceMicros: Micros, now: Micros): void => {
  if (unit.deletingAt >= 0) return
  unit.deletingAt = now
  change(kernel, unit, now)
  if (isIdle(kernel, unit)) {
    end(kernel, unit, now)
    return
  }
  noteEvent(kernel.recorder, now, 'Deleting', unit.id)
  push(kernel.heap, now + graceMicros, kinds.kill, unit.number, 0)
}

/** The grace of a Delete ends: what still runs is lost, but for what was stuck. */
export const onKill = (kernel: Kernel, number: number, now: Micros): void => {
  const unit = kernel.fleet.units[number]
  if (unit === undefined) return
  end(kernel, unit, now, interrupt(kernel, unit, unit.hung, now))
  refill(kernel, now)
}

/** After a service ended: one that is being deleted goes with its last request. */
export const onIdle = (kernel: Kernel, number: number, now: Micros): void => {
  const unit = kernel.fleet.units[number]
  if (unit !== undefined && unit.deletingAt >= 0 && isIdle(kernel, unit)) end(kernel, unit, now)
}

/** Free slots take what went back to the queue. */
const refill = (kernel: Kernel, now: Micros): void => {
  for (const other of kernel.fleet.listed) if (kernel.requests.waiting > 0) fill(kernel, other, now)
}

const isIdle = ({ fleet }: Kernel, { number }: Unit): boolean => fleet.busy[number] === 0

const becomeReady = (kernel: Kernel, unit: Unit, now: Micros): void => {
  const { fleet, totals, world } = kernel
  unit.phase = 'Healthy'
  unit.readyAt = unit.changedAt = now
  fleet.serving += 1
  totals.servingArea -= now
  const { crash: crashes, hang: hangs } = kernel.faults.of
  const life = lifeOf(crashes, () => streamOf(world.seed, 'crashes', unit.number).exponential())
  if (now + life <= 2 * kernel.horizon) push(kernel.heap, now + life, kinds.crash, unit.number, 0)
  const work = lifeOf(hangs, () => streamOf(world.seed, 'hangs', unit.number).exponential())
  if (now + work <= 2 * kernel.horizon) push(kernel.heap, now + work, kinds.hang, unit.number, 0)
  change(kernel, unit, now)
}

/** How long until it crashes, or hangs, by itself. */
const lifeOf = (mishaps: readonly (Crash | Hang)[], draw: () => number): Micros => {
  let perHour = 0
  for (const mishap of mishaps) if ('ratePerHour' in mishap) perHour += mishap.ratePerHour
  return perHour > 0 ? Math.round((draw() / perHour) * 3_600e6) : Number.POSITIVE_INFINITY
}

const fail = (kernel: Kernel, unit: Unit, how: 'StartFailed' | 'Crashed', now: Micros, interrupted?: Interrupted): void => {
  unit.phase = 'Failed'
  unit.changedAt = now
  noteStop(kernel.ledger, charged(kernel, unit), now)
  unit.billedFrom = -1
  noteEvent(kernel.recorder, now, how, unit.id, interrupted)
  change(kernel, unit, now)
}

const end = (kernel: Kernel, unit: Unit, now: Micros, interrupted?: Interrupted): void => {
  const { fleet, totals } = kernel
  if (unit.phase === 'Pending') fleet.starting -= 1
  if (unit.phase === 'Healthy') {
    fleet.serving -= 1
    totals.servingArea += now
  }
  if (unit.phase !== 'Failed') noteStop(kernel.ledger, charged(kernel, unit), now)
  noteEvent(kernel.recorder, now, 'Gone', unit.id, interrupted)
  removeUnit(fleet, unit)
}

const charged = ({ fleet }: Kernel, { number, startedAt, billedFrom }: Unit): Parameters<typeof noteStop>[1] => ({
  startedAt,
  billedFrom,
  served: fleet.served[number] === 1,
})

/** Something about it that is listed has changed. */
const change = (kernel: Kernel, unit: Unit, now: Micros): void => {
  unit.view = null
  accept(kernel, unit, now)
}

/** Brings what it may take in line with what it is. */
const accept = (kernel: Kernel, unit: Unit, now: Micros): void => {
  const { fleet, elasticity } = kernel
  const { number } = unit
  const accepts = unit.phase === 'Healthy' && !unit.hung && unit.drain === null && unit.deletingAt < 0 ? 1 : 0
  if (fleet.accepts[number] === accepts) return
  fleet.accepts[number] = accepts
  const free = fleet.slots - fleet.busy[number]!
  fleet.ready += accepts === 1 ? 1 : -1
  fleet.freeSlots += accepts === 1 ? free : -free
  noteSupply(elasticity, fleet.ready, now)
  if (accepts === 1) {
    if (free > 0) addFree(fleet.free, number)
    fill(kernel, unit, now)
  } else removeFree(fleet.free, number)
}
