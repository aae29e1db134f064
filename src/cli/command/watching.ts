/**
 * A calendar for simulations that tells on the way how far they are: it is asked in every pass of every one, so the laboratory need not know of a watcher.
 * What it answers is that of `calendarAt`.
 */
import type { Agent } from '../../core/index.js'
import { type CalendarAt, START_AT } from '../../sim/index.js'
import { calendarAt } from '../../source/calendar/index.js'
import type { Progress } from '../progress.js'

/** So many simulations of a scenario that long, one after the other. */
export type Stretch = { readonly horizonSeconds: number; readonly simulations: number }

export const watching = (progress: Progress, stretches: readonly Stretch[]): CalendarAt => {
  const total = stretches.reduce((sum, { horizonSeconds, simulations }) => sum + horizonSeconds * simulations, 0)
  let before = 0
  let begun = 0
  let last: Agent | undefined
  return (agent, now) => {
    // Each simulation has an agent of its own; time may go back within one.
    if (agent !== last) before = secondsBefore(stretches, begun++)
    last = agent
    progress.step(Math.min(before + (now - START_AT) / 1000, total) / total)
    return calendarAt(agent, now)
  }
}

/** All that is over when so many simulations are. */
const secondsBefore = (stretches: readonly Stretch[], simulations: number): number => {
  let seconds = 0
  let left = simulations
  for (const stretch of stretches) {
    const whole = Math.min(left, stretch.simulations)
    seconds += whole * stretch.horizonSeconds
    left -= whole
  }
  return seconds
}
