/** A week in Berlin, the one in which its clocks are put forward, told by the wakes alone: nobody looks in between. */
import { expect, it } from 'vitest'
import { agent, explain, type Instant, observe, reconcile, type Status } from '../../src/index.js'
import { calendarAt } from '../../src/source/calendar/index.js'

const own = agent({
  name: 'bot',
  spec: {
    agentType: 'chat',
    model: { provider: 'acme', model: 'm1' },
    replicas: 1,
    scaling: {
      enabled: true,
      policy: 'fixed',
      maxReplicas: 20,
      schedules: [
        { cron: '0 8 * * 1-5', timeZone: 'Europe/Berlin', durationMs: 36_000_000, minReplicas: 5 },
        { cron: '0 12 * * *', timeZone: 'Europe/Berlin', durationMs: 7_200_000, minReplicas: 8 },
      ],
    },
  },
})

const berlin = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', weekday: 'short', hour: '2-digit', minute: '2-digit', timeZoneName: 'longOffset' })
const line = (now: Instant, said: string): string => `${berlin.format(now).replace(',', '')}  ${said}`

it('schedules in Berlin over the change to summer time', async () => {
  const lines = ['at least 5 from 8 to 18 on weekdays, 8 from 12 to 14 on every day, over the change to summer time', '']
  let now: Instant = Date.parse('2026-03-27T18:00:00+01:00')
  const end = Date.parse('2026-03-31T00:00:00+02:00')
  let status: Status | undefined
  while (now < end) {
    const calendar = calendarAt(own, now)
    const instances = Array.from({ length: status?.desiredReplicas ?? 1 }, (_, index) => ({ id: `i${index}`, phase: 'Healthy' as const }))
    const seen = observe({ instances, ...(calendar === undefined ? {} : { calendar }), ...(status === undefined ? {} : { status }) })
    const plan = reconcile(own, seen, now)
    if (plan.status.desiredReplicas !== status?.desiredReplicas) lines.push(line(now, explain(plan).split('\n')[0] ?? ''))
    status = plan.status
    now = Math.max(now + 1, plan.wake?.at ?? end)
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./stories/schedule.txt')
})
