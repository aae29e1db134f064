/** Schedules as tables: what they say at an instant, and until when; in Berlin, where a day has 23, 24 or 25 hours. */
import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../src/core/index.js'
import { calendarOf, scheduleFaults } from '../../../src/source/calendar/index.js'

const HOUR = 3_600_000
const at = (text: string): number => Date.parse(text)
const schedule = (cron: string, hours: number, more: Partial<Schedule> = {}): Schedule => ({
  cron,
  timeZone: 'Europe/Berlin',
  durationMs: hours * HOUR,
  ...more,
})
const said = (schedules: readonly Schedule[], now: string): readonly unknown[] => {
  const { until = Number.NaN, minReplicas = null, maxReplicas = null } = calendarOf(schedules)(at(now)) ?? {}
  return [minReplicas, maxReplicas, Number.isNaN(until) ? null : new Date(until).toISOString().replace('.000', '')]
}

describe('one schedule', () => {
  const weekdays = [schedule('0 8 * * 1-5', 10, { minReplicas: 5 })]
  it.each([
    ['before the first of a day', '2026-01-12T06:59:59.999Z', [null, null, '2026-01-12T07:00:00Z']],
    ['at its time', '2026-01-12T07:00:00Z', [5, null, '2026-01-12T17:00:00Z']],
    ['at its last millisecond', '2026-01-12T16:59:59.999Z', [5, null, '2026-01-12T17:00:00Z']],
    ['at its end', '2026-01-12T17:00:00Z', [null, null, '2026-01-13T07:00:00Z']],
    ['over a weekend', '2026-01-16T17:00:00Z', [null, null, '2026-01-19T07:00:00Z']],
    ['over the change to summer time', '2026-03-27T18:00:00Z', [null, null, '2026-03-30T06:00:00Z']],
    ['over the change back', '2026-10-23T16:00:00Z', [null, null, '2026-10-26T07:00:00Z']],
  ])('%s', (_case, now, expected) => expect(said(weekdays, now)).toEqual(expected))

  it.each([
    ['a time that the clock jumps over comes at the end of the jump', '2026-03-28T12:00:00Z', [null, null, '2026-03-29T01:00:00Z']],
    ['a time that it shows twice comes the first time', '2026-10-24T12:00:00Z', [null, null, '2026-10-25T00:30:00Z']],
    ['and not again', '2026-10-25T01:30:00Z', [null, null, '2026-10-26T01:30:00Z']],
  ])('%s', (_case, now, expected) => expect(said([schedule('30 2 * * *', 0.5, { maxReplicas: 1 })], now)).toEqual(expected))

  it('a duration is a length of time, whatever the clocks show meanwhile', () =>
    expect(said([schedule('0 22 * * *', 10, { minReplicas: 1 })], '2026-03-28T22:00:00Z')).toEqual([1, null, '2026-03-29T07:00:00Z']))
})

describe('several', () => {
  const day = schedule('0 8 * * *', 10, { minReplicas: 5 })
  const noon = schedule('0 12 * * *', 2, { minReplicas: 8, maxReplicas: 20 })
  const night = schedule('0 20 * * *', 12, { maxReplicas: 3 })
  it.each([
    ['the one that is active', '2026-01-12T08:00:00Z', [5, null, '2026-01-12T11:00:00Z']],
    ['the highest least of both', '2026-01-12T11:00:00Z', [8, 20, '2026-01-12T13:00:00Z']],
    ['and the first alone again', '2026-01-12T13:00:00Z', [5, null, '2026-01-12T17:00:00Z']],
    ['one that goes on over midnight', '2026-01-12T23:00:00Z', [null, 3, '2026-01-13T07:00:00Z']],
  ])('%s', (_case, now, expected) => expect(said([day, noon, night], now)).toEqual(expected))

  it('the lowest most of both', () => expect(said([night, schedule('0 21 * * *', 1, { maxReplicas: 2 })], '2026-01-12T20:30:00Z')[1]).toBe(2))

  it('one that begins anew before it ends goes on, and what says nothing new is no change', () => {
    const hourly = schedule('0 * * * *', 2, { minReplicas: 1 })
    expect(said([hourly], '2026-01-12T08:00:00Z')).toEqual([1, null, '2026-01-17T16:00:00Z'])
    expect(said([day, { ...day, minReplicas: 4 }], '2026-01-12T08:00:00Z')).toEqual([5, null, '2026-01-12T17:00:00Z'])
  })
})

describe('nothing', () => {
  it('is said by no schedule', () => expect(calendarOf([])(at('2026-01-12T08:00:00Z'))).toBeUndefined())
  it('new is made within a window: the same one comes back, and another after a step back', () => {
    const calendar = calendarOf([schedule('0 8 * * *', 1, { minReplicas: 2 })])
    const first = calendar(at('2026-01-12T07:10:00Z'))
    expect(calendar(at('2026-01-12T07:59:59Z'))).toBe(first)
    expect(calendar(at('2026-01-12T06:00:00Z'))).toEqual({ until: at('2026-01-12T07:00:00Z') })
  })
})

describe('what cannot be read', () => {
  const five = 'expected five fields: minute, hour, day of the month, month, day of the week, such as "0 8 * * 1-5"'
  const cron = 'expected a cron expression, minute 0-59, hour 0-23, day 1-31, month 1-12, weekday 0-7 or names, such as "0 8 * * 1-5"'
  const zone = 'expected the name of a time zone, such as "Europe/Berlin" or "UTC"'
  it.each([
    ['four fields', '0 8 * *', 'UTC', ['cron'], five],
    ['seconds', '0 0 8 * * *', 'UTC', ['cron'], five],
    ['an instant', '2030-01-01T00:00:00', 'UTC', ['cron'], five],
    ['a question', '? 8 * * *', 'UTC', ['cron'], five],
    ['minute 61', '61 8 * * *', 'UTC', ['cron'], cron],
    ['a word', '0 8 * * someday', 'UTC', ['cron'], cron],
    ['a name that nobody knows', '@soon', 'UTC', ['cron'], cron],
    ['the 30th of February', '0 8 30 2 *', 'UTC', ['cron'], 'expected a time that comes some day'],
    ['a zone misspelt', '0 8 * * *', 'Europe/Berln', ['timeZone'], zone],
  ])('%s', (_case, expression, timeZone, fields, problem) => {
    const faults = scheduleFaults([schedule(expression, 1, { timeZone })])
    expect(faults).toEqual(fields.map((field) => ({ path: `spec.scaling.schedules[0].${field}`, problem, got: 'a text' })))
    expect(() => calendarOf([schedule(expression, 1, { timeZone })])).toThrow(problem)
  })

  it.each(['@daily', '*/15 8-18 * * MON-FRI', '0 8 1 JAN *', '0 0 L * *'])('%s can', (expression) =>
    expect(scheduleFaults([schedule(expression, 1)])).toEqual([]),
  )
})
