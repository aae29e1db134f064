/** What a number, a duration or an instant of a spec may be: each rule tells a fault by path, and says nothing of what was left out. */
import type { Fault } from './fault.js'
import { kindOf } from './fault.js'

export type Report = (path: string, problem: string, value: unknown) => void
/** Up to a limit: nobody mends more at a time, and a hostile document could ask for half a million. */
export const reportTo =
  (faults: Fault[]): Report =>
  (path, problem, value) => {
    if (faults.length <= MOST_FAULTS) faults.push({ path, problem, got: kindOf(value) })
  }

const MOST_FAULTS = 1_000

export const whole = (add: Report, path: string, value: number | undefined, least: number, most: number): void => {
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= least && value <= most))
    add(path, most === Number.MAX_SAFE_INTEGER ? `expected a whole number, ${least} or more` : `expected a whole number from ${least} to ${most}`, value)
}

export const duration = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0 && value <= LONGEST_MS))
    add(path, 'expected a duration of 0 to 365 days, in whole milliseconds', value)
}

/** A duration of which nothing would be left at 0; `why` completes "expected more than 0, for …". */
export const lasting = (add: Report, path: string, value: number | undefined, why: string): void => {
  duration(add, path, value)
  if (value === 0) add(path, `expected more than 0, for ${why}`, value)
}

export const above = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !(Number.isFinite(value) && value > 0)) add(path, 'expected a finite number above 0', value)
}

export const amount = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !(Number.isFinite(value) && value >= 0)) add(path, 'expected a finite number, 0 or more', value)
}

export const instant = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !Number.isSafeInteger(value)) add(path, 'expected an instant', value)
}

export const text = (add: Report, path: string, value: string | undefined): void => {
  if (value === '') add(path, 'expected a text that is not empty', value)
}

const LONGEST_MS = 365 * 86_400_000
