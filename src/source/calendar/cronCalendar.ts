/** The calendar of the schedules that an agent's spec holds, for the operator, and for who asks without waiting. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Agent, CalendarWindow, Instant } from '../../core/index.js'
import type { Calendar } from '../../port/index.js'
import { calendarOf, scheduleFaults } from './schedules.js'

/** The window of an agent's schedules; read once per agent. Throws on what `scheduleFaults` names. */
export const calendarAt = (agent: Agent, now: Instant): CalendarWindow | undefined => {
  const { schedules } = agent.spec.scaling
  if (schedules.length === 0) return undefined
  const known = read.get(agent)
  if (known !== undefined) return known(now)
  const made = calendarOf(schedules)
  read.set(agent, made)
  return made(now)
}

/** Schedules that cannot be read are a failure, and named. */
export const cronCalendar: Calendar = {
  windowAt: (agent, now) => {
    const [fault] = read.has(agent) ? [] : scheduleFaults(agent.spec.scaling.schedules)
    return fault === undefined ? TE.right(calendarAt(agent, now) ?? null) : TE.left({ type: 'Rejected', message: `${fault.path}: ${fault.problem}` })
  },
}

const read = new WeakMap<Agent, (now: Instant) => CalendarWindow | undefined>()
