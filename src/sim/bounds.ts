/** What a number in a scenario may be: each rule tells a fault and says nothing of what was left out. */

export type Report = (path: string, problem: string, value: unknown) => void

export const atLeast = (add: Report, path: string, value: number | null | undefined, most: number): void => {
  if (value !== undefined && value !== null && !(value >= 0 && value <= most)) add(path, `expected a number from 0 to ${most}`, value)
}

export const above = (add: Report, path: string, value: number | undefined, most: number): void => {
  if (value !== undefined && !(value > 0 && value <= most)) add(path, `expected a number above 0, at most ${most}`, value)
}

/** Passes and scrapes fall on whole milliseconds, the grid of the core's clock. */
export const inMillis = (add: Report, path: string, value: number): void => {
  if (!(value >= 0.001 && value <= MAX_SECONDS)) add(path, `expected a number from 0.001 to ${MAX_SECONDS}`, value)
}

export const share = (add: Report, path: string, value: number | undefined): void => {
  if (value !== undefined && !(value >= 0 && value <= 1)) add(path, 'expected a share from 0 to 1', value)
}

export const whole = (add: Report, path: string, value: number | null | undefined, least: number): void => {
  if (value !== undefined && value !== null && !(Number.isSafeInteger(value) && value >= least && value <= MAX_PLACES))
    add(path, `expected a whole number from ${least} to ${MAX_PLACES}`, value)
}

/** Ten years: whole microseconds stay exact, sums of them too. */
export const MAX_SECONDS = 315_360_000
export const MAX_RATE = 1e6
export const MAX_PLACES = 1e9
