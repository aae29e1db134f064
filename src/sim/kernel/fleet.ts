/**
 * The instances of a world. What the hot path touches lies in arrays by number, the rest in one record each, which is forgotten when the instance is gone.
 * Numbers are given in order of creation, so the lowest is the oldest, and start `n` is the same draw whatever else a policy does.
 */
import type { DrainCause, Health, Instance, InstanceName, Instant, Revision, Sample } from '../../core/index.js'
import type { Micros } from '../time.js'
import { createFreeSet, type FreeSet } from './freeSet.js'
import { widen } from './heap.js'

export type Phase = 'Pending' | 'Healthy' | 'Failed'

export type Drain = { readonly since: Instant; readonly deadline: Instant; readonly cause: DrainCause }

/** Moments that have not come are −1. `view` is how it was last listed, kept while nothing about it changes. */
export type Unit = {
  readonly number: number
  readonly id: string
  readonly name: InstanceName
  readonly revision: Revision
  readonly zone: string
  readonly createdAt: Micros
  /** −1 for those of time 0. */
  readonly startedAt: Micros
  phase: Phase
  readyAt: Micros
  changedAt: Micros
  billedFrom: Micros
  drain: Drain | null
  deletingAt: Micros
  /** Neither works nor answers, whatever its phase says. */
  hung: boolean
  /** What the evidence of plans said of it last, kept unread. */
  health: Health | null
  probing: Instant | null
  metrics: readonly Sample[]
  view: Instance | null
}

export type Fleet = {
  readonly slots: number
  /** Where new ones are put, one after the other; empty: nowhere in particular. */
  readonly zones: readonly string[]
  /** By number; undefined once it is gone. */
  readonly units: (Unit | undefined)[]
  /** Those that are listed, in order of their numbers. */
  listed: Unit[]
  /** Ready and neither draining nor deleted: s(t). */
  ready: number
  /** With slots that work, draining ones too. */
  serving: number
  /** Starts under way. */
  starting: number
  /** Free slots of the ready ones. */
  freeSlots: number
  readonly free: FreeSet
  busy: Int32Array
  /** The integral of busy slots up to t is busy × t + area: no event but start and end of service changes it. */
  area: Float64Array
  /** 1: may take a request. */
  accepts: Uint8Array
  /** 1: has taken one. */
  served: Uint8Array
}

export const createFleet = (slots: number, zones: readonly string[]): Fleet => ({
  slots,
  zones,
  units: [],
  listed: [],
  ready: 0,
  serving: 0,
  starting: 0,
  freeSlots: 0,
  free: createFreeSet(),
  busy: new Int32Array(64),
  area: new Float64Array(64),
  accepts: new Uint8Array(64),
  served: new Uint8Array(64),
})

/** A new instance, Pending. */
export const addUnit = (fleet: Fleet, name: InstanceName, revision: Revision, createdAt: Micros, startedAt: Micros): Unit => {
  const number = fleet.units.length
  if (number === fleet.busy.length) grow(fleet)
  const unit: Unit = {
    number,
    id: `i-${String(number).padStart(7, '0')}`, // so that the order of bytes is that of creation
    name,
    revision,
    zone: fleet.zones.length === 0 ? '' : fleet.zones[number % fleet.zones.length]!,
    createdAt,
    startedAt,
    phase: 'Pending',
    readyAt: -1,
    changedAt: createdAt,
    billedFrom: -1,
    drain: null,
    deletingAt: -1,
    hung: false,
    health: null,
    probing: null,
    metrics: noSamples,
    view: null,
  }
  fleet.units.push(unit)
  fleet.listed.push(unit)
  return unit
}

/** The one of that id, if it is listed. */
export const unitOf = ({ units }: Fleet, id: string): Unit | undefined => {
  const unit = units[Number(id.slice(2))]
  return unit?.id === id ? unit : undefined
}

/** Forgets an instance that is gone. */
export const removeUnit = (fleet: Fleet, unit: Unit): void => {
  fleet.units[unit.number] = undefined
  fleet.listed.splice(fleet.listed.indexOf(unit), 1)
}

const grow = (fleet: Fleet): void => {
  const capacity = 2 * fleet.busy.length
  fleet.busy = widen(fleet.busy, new Int32Array(capacity))
  fleet.area = widen(fleet.area, new Float64Array(capacity))
  fleet.accepts = widen(fleet.accepts, new Uint8Array(capacity))
  fleet.served = widen(fleet.served, new Uint8Array(capacity))
}

const noSamples: readonly Sample[] = []
