/**
 * The times that a cron expression names in a time zone: the last one by an instant, and the next one after it. The library knows the zones and what their
 * clocks do: a time that a clock jumps over comes at the end of the jump, one that it shows twice comes the first time. Nothing here asks what time it is.
 */
import { Cron } from 'croner'
import type { Instant, Schedule } from '../../core/index.js'

export type Times = { readonly lastBy: (now: Instant) => Instant | null; readonly nextAfter: (now: Instant) => Instant | null }

/** Throws where `cronProblem` or `zoneProblem` finds one. */
export const timesOf = ({ cron, timeZone }: Pick<Schedule, 'cron' | 'timeZone'>): Times => {
  const job = new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true })
  return {
    // The library looks strictly before, in whole seconds.
    lastBy: (now) => job.previousRuns(1, new Date(Math.floor(now / SECOND_MS) * SECOND_MS + SECOND_MS))[0]?.getTime() ?? null,
    nextAfter: (now) => job.nextRun(new Date(now))?.getTime() ?? null,
  }
}

/** What is wrong with an expression, in the words of a refusal. */
export const cronProblem = (cron: string): string | null => {
  if (!FIVE_FIELDS.test(cron)) return 'expected five fields: minute, hour, day of the month, month, day of the week, such as "0 8 * * 1-5"'
  try {
    const { nextAfter } = timesOf({ cron, timeZone: 'UTC' })
    return nextAfter(0) === null ? 'expected a time that comes some day' : null
  } catch {
    return 'expected a cron expression, minute 0-59, hour 0-23, day 1-31, month 1-12, weekday 0-7 or names, such as "0 8 * * 1-5"'
  }
}

export const zoneProblem = (timeZone: string): string | null => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return null
  } catch {
    return 'expected the name of a time zone, such as "Europe/Berlin" or "UTC"'
  }
}

/** Or one of the names that stand for five, such as @daily. No `?`: its meaning differs from one cron to the next. */
const FIVE_FIELDS = /^(?:@[a-z]+|[^\s?]+(?: +[^\s?]+){4})$/
const SECOND_MS = 1_000
