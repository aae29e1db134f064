/** A calendar against its twin, which asks a clock of the zone what it shows in every quarter of an hour, and knows no library. */
import fc from 'fast-check'
import { describe } from 'vitest'
import type { CalendarWindow, Instant, Schedule } from '../../../src/core/index.js'
import { must } from '../../../src/laws/must.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { calendarOf } from '../../../src/source/calendar/index.js'
import { caught, keep } from '../../core/scaling/lawful.js'

const QUARTER = 900_000
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const

/** Times without a gap or a fold in them, which are the business of the table: from the afternoon on, in whole hours and quarters. */
const schedules = fc.array(
  fc
    .record({
      hour: fc.integer({ min: 12, max: 23 }),
      minute: fc.constantFrom(0, 15, 30, 45),
      days: fc.constantFrom(null, 0, 3),
      timeZone: fc.constantFrom(...ZONES),
      quarters: fc.integer({ min: 1, max: 120 }),
      minReplicas: fc.integer({ min: 0, max: 5 }),
      maxReplicas: fc.integer({ min: 5, max: 9 }),
      says: fc.nat(2),
    })
    .map(({ hour, minute, days, timeZone, quarters, minReplicas, maxReplicas, says }) => ({
      schedule: {
        cron: `${minute} ${hour} * * ${days ?? '*'}`,
        timeZone,
        durationMs: quarters * QUARTER,
        ...(says === 0 ? {} : { minReplicas }),
        ...(says === 1 ? {} : { maxReplicas }),
      } satisfies Schedule,
      hour,
      minute,
      days,
    })),
  { minLength: 1, maxLength: 3 },
)
type Told = { readonly schedule: Schedule; readonly hour: number; readonly minute: number; readonly days: number | null }

const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone as string,
    new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric', weekday: 'short' }),
  ]),
)
const shown = new Map<string, string>()
/** `Mon 08:00`, as a clock on the wall has it. */
const clockAt = (timeZone: string, at: Instant): string => {
  const key = `${timeZone} ${at}`
  const known = shown.get(key)
  if (known !== undefined) return known
  const parts = new Map(
    clocks
      .get(timeZone)
      ?.formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const text = `${parts.get('weekday')} ${Number(parts.get('hour'))}:${Number(parts.get('minute'))}`
  shown.set(key, text)
  return text
}
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** The bounds of so many quarters of an hour from the one at `first`. */
const dense = (all: readonly Told[], first: Instant, count: number): readonly string[] => {
  const active = all.map(({ schedule, hour, minute, days }) => {
    const before = schedule.durationMs / QUARTER
    const quarters = new Set<number>()
    for (let index = 1 - before; index < count; index++) {
      const [day, time] = clockAt(schedule.timeZone, first + index * QUARTER).split(' ')
      if (time === `${hour}:${minute}` && (days === null || DAYS[days] === day)) for (let i = 0; i < before; i++) quarters.add(index + i)
    }
    return { schedule, quarters }
  })
  return Array.from({ length: count }, (_, index) => {
    const own = active.filter(({ quarters }) => quarters.has(index))
    const least = own.flatMap(({ schedule: { minReplicas } }) => minReplicas ?? [])
    const most = own.flatMap(({ schedule: { maxReplicas } }) => maxReplicas ?? [])
    return JSON.stringify({
      ...(least.length === 0 ? {} : { minReplicas: Math.max(...least) }),
      ...(most.length === 0 ? {} : { maxReplicas: Math.min(...most) }),
    })
  })
}

type Build = (schedules: readonly Schedule[]) => (now: Instant) => CalendarWindow | undefined

const twin = (build: Build): Law => {
  const reached = sometimes(['active', 'none', 'several', 'a change', 'a day of 23 hours'])
  const someDay = fc.integer({ min: 0, max: 365 * 96 })
  const soon = fc.integer({ min: SUMMER - 86_400_000, max: SUMMER }).map((at) => Math.floor((at - START) / QUARTER))
  const property = fc.property(schedules, fc.oneof({ weight: 3, arbitrary: someDay }, soon), fc.nat(QUARTER - 1), (all, quarters, rest) => {
    const now = START + quarters * QUARTER + rest
    const window = build(all.map(({ schedule }) => schedule))(now)
    must(window !== undefined, () => 'it says that nothing ever comes')
    const { until, ...bounds } = window as CalendarWindow
    const quartersOf = dense(all, now - rest, 8 * 96)
    must(JSON.stringify(bounds) === quartersOf[0], () => `it says ${JSON.stringify(bounds)}, its twin ${quartersOf[0]}`)
    must(until > now, () => `until ${until}, and it is ${now}`)
    const first = quartersOf.findIndex((other) => other !== quartersOf[0])
    const end = first < 0 ? Number.POSITIVE_INFINITY : now - rest + first * QUARTER
    must(until === end || (first < 0 && until >= now + 7 * 86_400_000), () => `until ${until - now} ms from now, its twin ${end - now}`)
    reached.reach('a change', first >= 0)
    reached.reach('active', Object.keys(bounds).length > 0)
    reached.reach('none', Object.keys(bounds).length === 0)
    reached.reach('several', all.length > 1)
    reached.reach('a day of 23 hours', now < SUMMER && until > SUMMER + 3_600_000 && all.some(({ schedule }) => schedule.timeZone === 'Europe/Berlin'))
  })
  return { title: 'twin: the bounds of every quarter of an hour are those that a clock of the zone shows, until they change', property, sometimes: reached }
}

describe('calendarOf', () => keep([twin(calendarOf)]))

describe('wrong calendars', () => {
  caught('twin', 'one that knows no zones', [twin((all) => calendarOf(all.map((schedule) => ({ ...schedule, timeZone: 'UTC' }))))])
  caught('twin', 'one that looks a day long only', [
    twin((all) => (now) => {
      const window = calendarOf(all)(now)
      return window === undefined ? undefined : { ...window, until: Math.min(window.until, now + 86_400_000) }
    }),
  ])
  caught('twin', 'the first of several only', [twin((all) => calendarOf(all.slice(0, 1)))])
  caught('twin', 'an end that is a part of it', [twin((all) => calendarOf(all.map((schedule) => ({ ...schedule, durationMs: schedule.durationMs + 1 }))))])
})

const START = Date.UTC(2026, 0, 1)
const SUMMER = Date.UTC(2026, 2, 29, 1)
