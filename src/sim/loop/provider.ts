/**
 * Does in the world what a plan asks for, as a provider would: a namesake is refused, what is gone is Gone, a Delete is refused when the instance is
 * no longer what it was decided on. One outcome for each action, handed to the next pass.
 */
import type { Action, Failure, Outcome } from '../../core/index.js'
import type { Unit } from '../kernel/fleet.js'
import type { Kernel } from '../kernel/kernel.js'
import { deleteUnit, drainUnit, startUnit, undrainUnit } from '../kernel/lifecycle.js'
import { instantOf, type Micros } from '../time.js'

/** Performs one action now. */
export const perform = (kernel: Kernel, action: Action, now: Micros): Outcome => {
  const error = attempt(kernel, action, now)
  const ref = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
  return error === null ? { action: ref, at: instantOf(now) } : { action: ref, at: instantOf(now), error }
}

/** Null when it was done. */
const attempt = (kernel: Kernel, action: Action, now: Micros): Failure | null => {
  if (action.type === 'Create') {
    if (kernel.fleet.listed.some(({ name }) => name === action.name)) return { type: 'Conflict', message: 'an instance of that name exists' }
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
