/** The graceful end: nothing new, what is under way within a grace, then it is given up; and a start afterwards. */
import { describe, expect, it } from 'vitest'
import { flush } from './manualClock.js'
import { chat, count, left, planning, right, stageOf } from './stage.js'

const first = 'default/support-d88dcd36-0-0'

describe('stop', () => {
  it('waits for what is in flight, and keeps what came of it', async () => {
    const { clock, operator, provider } = stageOf()
    let release = (): void => undefined
    operator.setInstanceProvider({
      ...provider,
      create: (agent, action, signal) => async () => {
        await new Promise<void>((resolve) => {
          release = resolve
        })
        return provider.create(agent, action, signal)()
      },
    })
    right(operator.registerAgent(chat()))
    right(operator.start())
    await flush()
    let stopped = false
    const stopping = operator.stop().then(() => {
      stopped = true
    })
    await clock.advance(5_000)
    expect(stopped).toBe(false)
    release()
    await stopping
    right(operator.start())
    await clock.advance(5_000)
    expect(operator.getInstances('default', 'support')).toHaveLength(1)
    expect(operator.getAgent('default', 'support')?.status?.memory.wishes).toEqual([])
  })

  it('gives up what has had its grace: its end is not known, and what was not begun is not asked for', async () => {
    const { clock, operator, faults, calls, reports } = stageOf({
      config: { graceMs: 10_000, callTimeoutMs: 600_000, maxConcurrentActions: 1 },
      reconcile: planning((plan) => ({
        ...plan,
        actions: ['a', 'b'].map((name) => ({ type: 'Create', name, revision: '0', why: { type: 'AgentDeleted' } })),
      })),
    })
    faults.set('create', 'Hangs')
    right(operator.registerAgent(chat()))
    await flush()
    let stopped = false
    void operator.stop().then(() => {
      stopped = true
    })
    await clock.advance(9_999)
    expect(stopped).toBe(false)
    await clock.advance(1)
    expect(stopped).toBe(true)
    expect(count(calls, 'create')).toBe(1)
    expect(reports.flatMap((report) => (report.type === 'Acted' ? report.outcomes : [])).map(({ error }) => error?.type)).toEqual(['TimedOut', 'Unavailable'])
  })

  it('waits for probes as well', async () => {
    const { clock, operator, faults } = stageOf({
      config: { graceMs: 3_000 },
      reconcile: planning((plan, pass) =>
        pass === 1 ? { ...plan, actions: [{ type: 'Probe', id: first, seq: 1, timeoutMs: 60_000, why: { type: 'ProbeDue' } }] } : plan,
      ),
    })
    faults.set('probe', 'Hangs')
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(2_000)
    let stopped = false
    void operator.stop().then(() => {
      stopped = true
    })
    await clock.advance(2_900)
    expect(stopped).toBe(false)
    await clock.advance(200)
    expect(stopped).toBe(true)
  })

  it('leaves no timer behind, and nothing happens any more', async () => {
    const { clock, operator, calls } = stageOf()
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(100_000)
    await operator.stop()
    expect(clock.timers()).toBe(0)
    const { length } = calls
    expect(operator.trigger('default', 'support')).toBe(true)
    await flush()
    expect(count(calls.slice(length), 'list')).toBe(1)
    await clock.advance(1_000_000)
    expect(count(calls.slice(length), 'list')).toBe(1)
  })

  it('a start while it stops goes on once it has', async () => {
    const { clock, operator, calls } = stageOf()
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(5_000)
    const stopping = operator.stop()
    right(operator.start())
    expect(left(operator.start()).message).toBe('operator already running')
    await stopping
    const lists = count(calls, 'list')
    await clock.advance(65_000)
    expect(count(calls, 'list') - lists).toBe(2)
  })

  it('ends by a signal too', async () => {
    const { clock, operator, calls } = stageOf()
    const own = new AbortController()
    right(operator.registerAgent(chat()))
    right(operator.start(own.signal))
    await clock.advance(5_000)
    own.abort()
    await flush()
    const { length } = calls
    await clock.advance(300_000)
    expect(calls).toHaveLength(length)
    right(operator.start())
  })

  it('who waits for the end of an agent is told, and the next start goes on with it', async () => {
    const { clock, operator } = stageOf()
    right(operator.registerAgent(chat()))
    right(operator.start())
    await clock.advance(5_000)
    const gone = operator.unregisterAgent('default', 'support')
    await operator.stop()
    expect(left(await gone)).toMatchObject({ type: 'Stopped' })
    expect(operator.getAgent('default', 'support')?.phase).toBe('Terminating')
    right(operator.start())
    await clock.advance(120_000)
    expect(operator.getAgent('default', 'support')).toBeNull()
  })
})
