/** What goes wrong outside: lists, bugs, listeners, hanging agents, sources; each stays where it is. */
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import type { Failure, Observed } from '../../src/core/index.js'
import type { Calendar, MetricSource } from '../../src/port/index.js'
import { flush } from './manualClock.js'
import { chat, count, planning, right, scaled, stageOf } from './stage.js'

const unavailable: Failure = { type: 'Unavailable', message: 'down' }

describe('trouble', () => {
  it('a failed list: no decision, and a back-off that grows', async () => {
    let decisions = 0
    const { clock, operator, faults, calls } = stageOf({
      reconcile: planning((plan) => {
        decisions++
        return plan
      }),
    })
    faults.set('list', unavailable)
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(100_000)
    expect(decisions).toBe(0)
    expect(count(calls, 'list')).toBe(operator.getMetrics().reconcileErrors)
    expect(count(calls, 'list')).toBeLessThan(20)
  })

  it('waits as long as a failed list asks for', async () => {
    const { clock, operator, faults, calls } = stageOf()
    faults.set('list', { type: 'QuotaExceeded', retryAfterMs: 50_000 })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(1_000)
    const lists = count(calls, 'list')
    await clock.advance(45_000)
    expect(count(calls, 'list')).toBe(lists)
    await clock.advance(10_000)
    expect(count(calls, 'list')).toBe(lists + 1)
  })

  it('a bug of one agent is counted and told, backs that one off, and stops no other', async () => {
    const { clock, operator, reports } = stageOf({
      reconcile: (decide) => (agent, observed, now) => {
        if (agent.name === 'bad') throw new Error('bug')
        return decide(agent, observed, now)
      },
    })
    right(operator.registerAgent(chat('bad')))
    right(operator.registerAgent(chat('good', { replicas: 2 })))
    right(operator.start())
    await clock.advance(60_000)
    expect(operator.getInstances('default', 'good')).toHaveLength(2)
    const { reconcileDefects, reconcileErrors } = operator.getMetrics()
    expect(reconcileDefects).toBeGreaterThan(5)
    expect(reconcileDefects).toBeLessThan(20)
    expect(reconcileErrors).toBe(reconcileDefects)
    expect(reports.filter(({ type }) => type === 'Defect')).toHaveLength(reconcileDefects)
  })

  it('a listener that throws disturbs nobody', async () => {
    const { clock, operator } = stageOf({
      parts: {
        onReport: () => {
          throw new Error('listener')
        },
      },
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(10_000)
    expect(operator.getInstances('default', 'support')).toHaveLength(1)
    expect(operator.getMetrics().reconcileErrors).toBe(0)
  })

  it('a hanging agent leaves the others their turns', async () => {
    const { clock, operator, provider } = stageOf({ config: { maxConcurrentReconciles: 2 } })
    operator.setInstanceProvider({
      ...provider,
      list: (agent, signal) => (agent.name === 'stuck' ? () => new Promise(() => undefined) : provider.list(agent, signal)),
    })
    right(operator.registerAgent(chat('stuck')))
    right(operator.registerAgent(chat('free')))
    right(operator.start())
    await clock.advance(20_000)
    expect(operator.getInstances('default', 'free')).toHaveLength(1)
  })

  it('no more passes at once than may be', async () => {
    let now = 0
    let most = 0
    const { clock, operator, provider } = stageOf({ config: { maxConcurrentReconciles: 3 } })
    operator.setInstanceProvider({
      ...provider,
      list: (agent, signal) => async () => {
        most = Math.max(most, ++now)
        await flush()
        now--
        return provider.list(agent, signal)()
      },
    })
    for (let i = 0; i < 10; i++) right(operator.registerAgent(chat(`agent-${i}`)))
    await clock.advance(1_000)
    expect(most).toBe(3)
    expect(operator.listAgents()).toHaveLength(10)
  })
})

describe('sources', () => {
  const seeing = (parts: { readonly metrics?: MetricSource; readonly calendar?: Calendar }) => {
    const observed: Observed[] = []
    const stage = stageOf({
      parts,
      reconcile: planning((plan, _, [, seen]) => {
        observed.push(seen)
        return plan
      }),
    })
    return { ...stage, observed }
  }

  it('what a metric source samples is observed; what it does not give is missing, and lowers nothing', async () => {
    let answer: E.Either<Failure, readonly { name: string; value: number; at: number }[]> = E.left(unavailable)
    const { clock, operator, observed, reports } = seeing({ metrics: { sample: () => () => Promise.resolve(answer) } })
    right(operator.registerAgent(scaled()))
    right(operator.start())
    await flush()
    expect(observed[0]?.metrics).toEqual([{ name: 'requests_per_second', missing: 'Unavailable' }])
    expect(reports.some((report) => report.type === 'SourceFailed' && report.source === 'Metrics')).toBe(true)
    answer = E.right([{ name: 'requests_per_second', value: 35, at: clock.now() }])
    await clock.advance(40_000)
    expect(observed.at(-1)?.metrics).toMatchObject([{ value: 35 }])
    expect(operator.getAgent('default', 'support')?.status?.desiredReplicas).toBe(4)
  })

  it('what a calendar said holds as long as it said, when it does not answer', async () => {
    let silent = false
    const { clock, operator, observed } = seeing({
      calendar: { windowAt: (_, now) => (silent ? TE.left(unavailable) : TE.right({ minReplicas: 3, until: Math.floor(now / 60_000) * 60_000 + 60_000 })) },
    })
    right(operator.registerAgent(scaled()))
    right(operator.start())
    await flush()
    expect(observed[0]?.calendar?.minReplicas).toBe(3)
    silent = true
    await clock.advance(10_000)
    const before = observed.length
    right(operator.registerAgent(scaled()))
    await clock.advance(1_000)
    expect(observed.slice(before).map(({ calendar }) => calendar?.minReplicas)).toEqual([3])
    await clock.advance(90_000)
    expect(observed.at(-1)?.calendar).toBeUndefined()
  })
})
