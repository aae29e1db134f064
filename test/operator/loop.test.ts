/** What one turn after the other does: writes before it acts, loses nothing, and rests in time. */
import { describe, expect, it } from 'vitest'
import type { Action, Failure, Observed, Outcome, Probed } from '../../src/core/index.js'
import { cronCalendar } from '../../src/source/calendar/index.js'
import { flush } from './manualClock.js'
import { chat, count, planning, right, stageOf } from './stage.js'

const unavailable: Failure = { type: 'Unavailable', message: 'down' }
const probe = (id: string, seq: number, timeoutMs = 1_000): Action => ({ type: 'Probe', id, seq, timeoutMs, why: { type: 'ProbeDue' } })
const first = 'default/support-d88dcd36-0-0'

describe('convergence', () => {
  it('reaches what is wanted, and then only looks', async () => {
    const { clock, operator, calls } = stageOf()
    right(operator.registerAgent(chat('support', { replicas: 5 })))
    right(operator.start())
    await clock.advance(60_000)
    expect(operator.getInstances('default', 'support').map(({ phase }) => phase)).toEqual(['Healthy', 'Healthy', 'Healthy', 'Healthy', 'Healthy'])
    expect(operator.getAgent('default', 'support')?.phase).toBe('Running')
    const [creates, lists, saves] = [count(calls, 'create'), count(calls, 'list'), count(calls, 'save')]
    expect(creates).toBe(5)
    await clock.advance(600_000)
    expect([count(calls, 'create'), count(calls, 'list') - lists, count(calls, 'save')]).toEqual([5, 20, saves])
  })

  it('survives a provider that refuses, hangs, throws and rejects in turn', async () => {
    const { clock, operator, faults, reports } = stageOf({ config: { callTimeoutMs: 2_000 } })
    right(operator.registerAgent(chat('support', { replicas: 3 })))
    right(operator.start())
    for (const fault of [unavailable, 'Hangs', 'Throws', 'Rejects'] as const) {
      faults.set('create', fault)
      await clock.advance(120_000)
    }
    const errors = reports.flatMap((report) => (report.type === 'Acted' ? report.outcomes : [])).map(({ error }) => error?.type)
    expect(new Set(errors)).toEqual(new Set(['Unavailable', 'TimedOut', 'Unknown']))
    expect(operator.getInstances('default', 'support')).toEqual([])
    faults.clear()
    await clock.advance(900_000)
    expect(operator.getInstances('default', 'support')).toHaveLength(3)
  })

  it('a schedule has its number at the minute at which it begins, and none after its end', async () => {
    const schedules = [{ cron: '*/10 * * * *', durationMs: 120_000, minReplicas: 4 }]
    const { clock, operator } = stageOf({ config: { reconcileIntervalMs: 3_600_000 }, parts: { calendar: cronCalendar } })
    const behavior = { scaleDown: { selectPolicy: 'Disabled' as const } }
    right(operator.registerAgent(chat('support', { scaling: { enabled: true, policy: 'fixed', maxReplicas: 9, schedules, behavior } })))
    right(operator.start())
    const desired: number[] = []
    const begins = 600_000 - (clock.now() % 600_000)
    for (const ms of [begins - 1, 1, 119_999, 1]) {
      await clock.advance(ms)
      desired.push(operator.getAgent('default', 'support')?.status?.desiredReplicas ?? -1)
    }
    expect(desired).toEqual([begins === 600_000 ? 4 : 1, 4, 4, 1])
  })

  it('goes on from the stored status after a restart', async () => {
    const before = stageOf()
    right(before.operator.registerAgent(chat('support', { replicas: 2 })))
    right(before.operator.start())
    await before.clock.advance(60_000)
    await before.operator.stop()
    let seen: Observed | undefined
    const after = stageOf({
      parts: { store: before.store },
      reconcile: (decide) => (agent, observed, now) => {
        seen ??= observed
        return decide(agent, observed, now)
      },
    })
    expect(right(await after.operator.restore()).map(({ name }) => name)).toEqual(['support'])
    await flush()
    expect(seen?.status).toEqual(before.operator.getAgent('default', 'support')?.status)
  })
})

describe('persist', () => {
  it('writes before it acts', async () => {
    const { operator, calls } = stageOf()
    right(operator.registerAgent(chat()))
    await flush()
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['load', 'list', 'save', 'create'])
  })

  it('a failed write forbids the actions, and is tried again', async () => {
    const { clock, operator, calls, faults, reports } = stageOf()
    faults.set('save', unavailable)
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(5_000)
    expect(count(calls, 'save')).toBeGreaterThan(5)
    expect(count(calls, 'create')).toBe(0)
    expect(reports.filter(({ type }) => type === 'PassFailed')[0]).toMatchObject({ step: 'Save', failure: unavailable })
    expect(operator.getAgent('default', 'support')?.conditions.find(({ type }) => type === 'Reconciled')).toMatchObject({ status: false, reason: 'SaveFailed' })
    faults.clear()
    await clock.advance(20_000)
    expect(count(calls, 'create')).toBe(1)
    expect(operator.getAgent('default', 'support')?.conditions.find(({ type }) => type === 'Reconciled')).toMatchObject({ status: true })
  })

  it('a write that hangs forbids them too', async () => {
    const { clock, operator, calls, faults } = stageOf({ config: { callTimeoutMs: 1_000 } })
    faults.set('save', 'Hangs')
    right(operator.registerAgent(chat()))
    await clock.advance(10_000)
    expect([count(calls, 'save'), count(calls, 'create')]).toEqual([1, 0])
  })

  it('lazily: once a minute is enough, a failure is no matter, and a stop writes the rest', async () => {
    const { clock, operator, calls, faults } = stageOf({
      config: { reconcileIntervalMs: 5_000 },
      reconcile: planning((plan, pass) => (pass < 3 ? plan : { ...plan, actions: [], persist: 'Lazily', wake: null })),
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(30_000)
    const begin = count(calls, 'save')
    await clock.advance(600_000)
    expect(count(calls, 'save') - begin).toBe(10)
    faults.set('save', unavailable)
    await clock.advance(120_000)
    expect(operator.getMetrics().reconcileErrors).toBe(0)
    faults.clear()
    await clock.advance(7_000)
    const before = count(calls, 'save')
    await operator.stop()
    expect(count(calls, 'save') - before).toBe(1)
  })
})

describe('what comes back', () => {
  const seenBy = (): { readonly outcomes: (readonly Outcome[])[]; readonly probes: (readonly Probed[])[]; readonly note: (observed: Observed) => void } => {
    const outcomes: (readonly Outcome[])[] = []
    const probes: (readonly Probed[])[] = []
    return {
      outcomes,
      probes,
      note: (observed) => {
        outcomes.push(observed.outcomes)
        probes.push(observed.probes)
      },
    }
  }

  it('outcomes go into the next observation, and into no other', async () => {
    const seen = seenBy()
    const { clock, operator } = stageOf({
      reconcile: planning((plan, _, [, observed]) => {
        seen.note(observed)
        return plan
      }),
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(10_000)
    expect(seen.outcomes[0]).toEqual([])
    expect(seen.outcomes[1]).toMatchObject([{ action: { type: 'Create' } }])
    expect(seen.outcomes.slice(2).flat()).toEqual([])
  })

  it.each(['list', 'save'])('none is lost when the %s of the next pass fails', async (call) => {
    const seen = seenBy()
    const { clock, operator, faults, calls } = stageOf({
      reconcile: planning((plan, _, [, observed]) => {
        seen.note(observed)
        return plan
      }),
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await flush()
    faults.set(call, unavailable)
    const lists = count(calls, 'list')
    await clock.advance(2_000)
    expect(count(calls, 'list') - lists).toBeGreaterThan(2)
    faults.clear()
    await clock.advance(10_000)
    const told = seen.outcomes.filter(({ length }) => length > 0)
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(told).toHaveLength(call === 'list' ? 1 : told.length)
    expect(operator.getAgent('default', 'support')?.status?.memory.wishes).toEqual([])
  })

  it('probe results come when they come, each in one pass, and stay until their evidence is kept', async () => {
    const seen = seenBy()
    const { clock, operator, faults, calls, reports } = stageOf({
      reconcile: planning((plan, pass, [, observed]) => {
        seen.note(observed)
        const evidence = observed.probes.map(({ id, seq, at }) => ({ id, health: { type: 'Ready', failed: 0, seq, since: at } as const, probing: null }))
        return { ...plan, evidence, actions: pass === 2 ? [...plan.actions, probe(first, 7)] : plan.actions }
      }),
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(1_500)
    faults.set('remember', unavailable)
    expect(count(calls, 'probe')).toBe(0)
    operator.trigger('default', 'support')
    await clock.advance(2_000)
    expect(count(calls, 'probe')).toBe(1)
    expect(seen.probes.filter(({ length }) => length > 0).length).toBeGreaterThan(3)
    expect(reports.some((report) => report.type === 'PassFailed' && report.step === 'Remember')).toBe(true)
    faults.clear()
    await clock.advance(60_000)
    const told = seen.probes.filter(({ length }) => length > 0)
    expect(new Set(told.map((each) => JSON.stringify(each.map(({ id, seq, ok }) => [id, seq, ok]))))).toEqual(new Set([JSON.stringify([[first, 7, true]])]))
    expect(seen.probes.at(-1)).toEqual([])
    expect(operator.getInstances('default', 'support')[0]?.health).toMatchObject({ type: 'Ready', seq: 7 })
  })

  it('a probe that does not answer is a failed one, and holds up neither the pass nor the next', async () => {
    const results: Probed[] = []
    const { clock, operator, faults } = stageOf({
      reconcile: planning((plan, pass, [, observed]) => {
        results.push(...observed.probes)
        return pass === 2 ? { ...plan, actions: [probe(first, 9, 4_000)] } : plan
      }),
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    faults.set('probe', 'Hangs')
    await clock.advance(2_000)
    operator.trigger('default', 'support')
    await clock.advance(1_000)
    const passes = operator.getMetrics().reconcileTotal
    operator.trigger('default', 'support')
    await clock.advance(1_000)
    expect(operator.getMetrics().reconcileTotal).toBeGreaterThan(passes)
    expect(results).toEqual([])
    await clock.advance(5_000)
    expect(results).toMatchObject([{ id: first, seq: 9, ok: false }])
  })
})

describe('when it looks again', () => {
  const times = (wake: (now: number) => number | null, moving = false) => {
    const at: number[] = []
    const stage = stageOf({
      config: { reconcileIntervalMs: 30_000 },
      reconcile: (decide) => (agent, observed, now) => {
        at.push(now)
        const next = wake(now)
        const plan = decide(agent, observed, now)
        const { desiredReplicas } = plan.status
        // Where something starts or goes it would look more often.
        const status = { ...plan.status, replicas: desiredReplicas, readyReplicas: moving ? 0 : desiredReplicas }
        return { ...plan, status, actions: [], persist: 'No', wake: next === null ? null : { at: next, why: { type: 'Unsettled' } } }
      },
    })
    right(stage.operator.registerAgent(chat()))
    right(stage.operator.start())
    return { ...stage, gaps: () => at.map((each, i) => each - (at[i - 1] ?? each)).slice(1) }
  }

  it('at the wake, where that is first', async () => {
    const { clock, gaps } = times((now) => now + 7_000)
    await clock.advance(22_000)
    expect(gaps()).toEqual([7_000, 7_000, 7_000])
  })
  it('after the interval otherwise', async () => {
    const { clock, gaps } = times(() => null)
    await clock.advance(95_000)
    expect(gaps()).toEqual([30_000, 30_000, 30_000])
  })
  it('every five seconds while something starts, for nobody tells when that is done', async () => {
    const { clock, gaps } = times(() => null, true)
    await clock.advance(16_000)
    expect(gaps()).toEqual([5_000, 5_000, 5_000])
  })
  it('at an event, once for many', async () => {
    const { clock, operator, gaps } = times(() => null)
    await clock.advance(10_000)
    for (let i = 0; i < 5; i++) expect(operator.trigger('default', 'support')).toBe(true)
    expect(operator.trigger('default', 'nobody')).toBe(false)
    await clock.advance(31_000)
    expect(gaps()).toEqual([10_000, 0, 30_000])
  })
  it('never in a hot loop, whatever the wake says', async () => {
    const { clock, gaps } = times((now) => now - 1_000)
    await clock.advance(1_000)
    expect(gaps().length).toBeLessThanOrEqual(202)
  })
})
