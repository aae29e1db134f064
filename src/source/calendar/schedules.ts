/**
 * What the schedules of an agent say at an instant: the bounds of those that are active, and until when. One is active from each of its times for its duration,
 * the end excluded; of several the highest least and the lowest most count. The next instant at which the window is another is `until`.
 * Laws: twin (minute by minute), punctuality (nothing changes before `until`), determinism. Source: reconcile.md §11, schedules.
 */
import { type CalendarWindow, type Fault, type Instant, invariant, kindOf, type Schedule } from '../../core/index.js'
import { cronProblem, type Times, timesOf, zoneProblem } from './times.js'

/** Undefined: nothing is said, and nothing will be. Asked within the window that it gave last, it gives the same one. */
export const calendarOf = (schedules: readonly Schedule[]): ((now: Instant) => CalendarWindow | undefined) => {
  const faults = scheduleFaults(schedules)
  invariant(faults.length === 0, faults.map(({ path, problem }) => `${path}: ${problem}`).join('; '))
  const all = schedules.map((schedule): Timed => ({ schedule, times: timesOf(schedule) }))
  let from: Instant = 0
  let last: CalendarWindow | undefined
  return (now) => {
    if (last !== undefined && from <= now && now < last.until) return last
    from = now
    last = windowAt(all, now)
    return last
  }
}

/** Schedules that no library can read, by their path in an agent: what `specFaults` cannot know. The first of them: a time that never comes is looked for at length. */
export const scheduleFaults = (schedules: readonly Schedule[]): readonly Fault[] => {
  const faults: Fault[] = []
  for (const [index, { cron, timeZone }] of schedules.entries()) {
    const path = `spec.scaling.schedules[${index}]`
    const wrong = cronProblem(cron)
    const nowhere = zoneProblem(timeZone)
    if (wrong !== null) faults.push({ path: `${path}.cron`, problem: wrong, got: kindOf(cron) })
    if (nowhere !== null) faults.push({ path: `${path}.timeZone`, problem: nowhere, got: kindOf(timeZone) })
    if (faults.length >= MOST_FAULTS) break
  }
  return faults
}

type Timed = { readonly schedule: Schedule; readonly times: Times }
type Bounds = Omit<CalendarWindow, 'until'>
/** `changesAt`: when the first of them begins or ends; null: none ever does. */
type Look = { readonly bounds: Bounds; readonly changesAt: Instant | null }

const windowAt = (all: readonly Timed[], now: Instant): CalendarWindow | undefined => {
  const { bounds, changesAt } = lookAt(all, now)
  if (changesAt === null) return undefined
  let until = changesAt
  for (let looks = 1; looks < MOST_LOOKS; looks++) {
    const next = lookAt(all, until)
    if (!isSame(next.bounds, bounds) || next.changesAt === null) break
    until = next.changesAt
  }
  return { ...bounds, until }
}

const lookAt = (all: readonly Timed[], now: Instant): Look => {
  let bounds: Bounds = {}
  let changesAt: Instant | null = null
  for (const { schedule, times } of all) {
    const began = times.lastBy(now)
    const isActive = began !== null && now < began + schedule.durationMs
    if (isActive) bounds = narrowed(bounds, schedule)
    const at = isActive ? began + schedule.durationMs : times.nextAfter(now)
    if (at !== null && (changesAt === null || at < changesAt)) changesAt = at
  }
  return { bounds, changesAt }
}

const narrowed = (bounds: Bounds, { minReplicas, maxReplicas }: Schedule): Bounds => ({
  ...(minReplicas === undefined ? keep('minReplicas', bounds) : { minReplicas: Math.max(minReplicas, bounds.minReplicas ?? minReplicas) }),
  ...(maxReplicas === undefined ? keep('maxReplicas', bounds) : { maxReplicas: Math.min(maxReplicas, bounds.maxReplicas ?? maxReplicas) }),
})
const keep = (key: keyof Bounds, { [key]: held }: Bounds): Bounds => (held === undefined ? {} : { [key]: held })

const isSame = (a: Bounds, b: Bounds): boolean => a.minReplicas === b.minReplicas && a.maxReplicas === b.maxReplicas

/** Schedules that follow each other without a gap would be looked along for ever; after so many it is time to look again. */
const MOST_LOOKS = 64
const MOST_FAULTS = 20
