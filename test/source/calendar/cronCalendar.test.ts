import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { type Agent, agent, type ScheduleInput } from '../../../src/core/index.js'
import { calendarAt, cronCalendar } from '../../../src/source/calendar/index.js'

const of = (...schedules: readonly ScheduleInput[]): Agent =>
  agent({
    name: 'a',
    spec: { agentType: 'chat', model: { provider: 'p', model: 'm' }, scaling: { enabled: true, policy: 'fixed', maxReplicas: 9, schedules } },
  })
const daily = { cron: '0 8 * * *', durationMs: 3_600_000, minReplicas: 3 }
const eight = Date.parse('2026-01-12T08:00:00Z')
const signal = new AbortController().signal

it('an agent has the calendar of its schedules, in UTC where it names no zone', async () => {
  const window = { minReplicas: 3, until: eight + 3_600_000 }
  expect(calendarAt(of(daily), eight)).toEqual(window)
  expect(await cronCalendar.windowAt(of(daily), eight, signal)()).toEqual(E.right(window))
})

it('one without schedules has none', async () => {
  expect(calendarAt(of(), eight)).toBeUndefined()
  expect(await cronCalendar.windowAt(of(), eight, signal)()).toEqual(E.right(null))
})

it('schedules that cannot be read are a failure that names them', async () => {
  const result = await cronCalendar.windowAt(of(daily, { ...daily, timeZone: 'Mars/Base' }), eight, signal)()
  expect(result).toEqual(
    E.left({ type: 'Rejected', message: 'spec.scaling.schedules[1].timeZone: expected the name of a time zone, such as "Europe/Berlin" or "UTC"' }),
  )
})
