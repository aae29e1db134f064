/**
 * Does in the world what a plan asks for, as a provider would: a namesake is refused, what is beyond a limit too, what is gone is Gone, a Delete is refused
 * when the instance is no longer what it was decided on. One outcome for each action.
 */
import type { Failure, Outcome, WorldAction } from '../../core/index.js'
import { isOn } from '../fault/faults.js'
import type { Unit } from '../kernel/fleet.js'
import type { Kernel } from '../kernel/kernel.js'
import { deleteUnit, drainUnit, startUnit, undrainUnit } from '../kernel/lifecycle.js'
import type { Micros } from '../time.js'
import { clockOf } from './clock.js'

/** Performs one action now. */
export const perform = (kernel: Kernel, action: WorldAction, now: Micros): Outcome => outcomeOf(kernel, action, attempt(kernel, action, now), now)

/** How it ended, by the clock of who asked. */
export const outcomeOf = (kernel: Kernel, action: WorldAction, error: Failure | null, now: Micros): Outcome => {
  const ref = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
  const at = clockOf(kernel, now)
  return error === null ? { action: ref, at } : { action: ref, at, error }
}

/** Null when it was done. */
export const attempt = (kernel: Kernel, action: WorldAction, now: Micros): Failure | null => {
  if (action.type === 'Create') {
    if (kernel.fleet.listed.some(({ name }) => name === action.name)) return { type: 'Conflict', message: 'an instance of that name exists' }
    const beyond = beyondLimit(kernel, now)
    if (beyond !== null) return beyond
    startUnit(kernel, action.name, action.revision, now)
    return null
  }
  const unit = kernel.fleet.listed.find(({ id }) => id === action.id)
  if (unit === undefined) return { type: 'Gone' }
  switch (action.type) {
    case 'Drain':
      drainUnit(kernel, unit, action, now)
      return null
    case 'Undrain':
      if (unit.deletingAt >= 0) return { type: 'Conflict', message: 'it is being deleted' }
      undrainUnit(kernel, unit, now)
      return null
    case 'Delete':
      if (!isStill(unit, action.onlyIf)) return { type: 'Conflict', message: `it is not ${action.onlyIf}` }
      deleteUnit(kernel, unit, action.graceMs * 1000, now)
      return null
  }
}

const isStill = (unit: Unit, state: 'Draining' | 'NotReady'): boolean =>
  state === 'Draining' ? unit.drain !== null : unit.drain !== null || unit.phase !== 'Healthy'

const beyondLimit = ({ faults, fleet }: Kernel, now: Micros): Failure | null => {
  for (const fault of faults.of.startLimit) {
    if (!isOn(fault, now)) continue
    const { limit, of = 'instances', retryAfterSeconds } = fault
    const there = of === 'starts' ? fleet.starting : fleet.listed.reduce((sum, { phase }) => (phase === 'Failed' ? sum : sum + 1), 0)
    if (there < limit) continue
    return {
      type: 'QuotaExceeded',
      message: `no more than ${limit} ${of}`,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterMs: Math.round(retryAfterSeconds * 1000) }),
    }
  }
  return null
}
