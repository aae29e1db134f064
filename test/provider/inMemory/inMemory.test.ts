import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  agent,
  type Create,
  type Delete,
  type Drain,
  isWorldAction,
  type Outcome,
  observe,
  type Plan,
  type Probe,
  type Status,
} from '../../../src/core/index.js'
import { reconcile } from '../../../src/index.js'
import { type InMemoryOptions, inMemoryProvider } from '../../../src/provider/inMemory/index.js'
import { fleet } from '../../sim/tiny.js'

const one = agent({ ...fleet(2), name: 'one' })
const two = agent({ ...fleet(2), name: 'two' })
const why = { type: 'AgentDeleted' } as const
const create = (name: string): Create => ({ type: 'Create', name, revision: 'r', why })
const drain = (id: string, deadline: number): Drain => ({ type: 'Drain', id, deadline, cause: 'ScaleDown', why })
const remove = (id: string, onlyIf: Delete['onlyIf'], graceMs = 1_000): Delete => ({ type: 'Delete', id, graceMs, onlyIf, why })
const probe = (id: string): Probe => ({ type: 'Probe', id, seq: 1, timeoutMs: 5_000, why: { type: 'ProbeDue' } })

/** A clock that is turned by hand; what falls due is run in its order. */
const turned = () => {
  let time = 1_900_000_000_000
  const timers = new Set<{ readonly at: number; readonly run: () => void }>()
  return {
    now: () => time,
    after: (ms: number, run: () => void) => {
      const timer = { at: time + ms, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    timers: () => timers.size,
    turn: async (ms: number) => {
      time += ms
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) if (timer.at <= time && timers.delete(timer)) timer.run()
      for (let i = 0; i < 5; i++) await Promise.resolve()
    },
  }
}
const { signal } = new AbortController()
const made = (options: InMemoryOptions = {}) => {
  const clock = turned()
  const provider = inMemoryProvider({ now: clock.now, after: clock.after, startMs: 3_000, ...options })
  const list = async (of = one) => {
    const listed = await provider.list(of, signal)()
    if (E.isLeft(listed)) throw new Error(listed.left.type)
    return listed.right.instances
  }
  return { clock, provider, list }
}
const failureOf = (answer: E.Either<{ readonly type: string }, unknown>): string | null => (E.isLeft(answer) ? answer.left.type : null)

describe('inMemory', () => {
  it('an instance starts after its time, serves, drains and is gone', async () => {
    const { clock, provider, list } = made()
    expect(await list()).toEqual([])
    expect(await provider.create(one, create('a'), signal)()).toEqual(E.right(undefined))
    expect(await list()).toMatchObject([{ name: 'a', phase: 'Pending', ownerUid: one.uid, createdAt: clock.now() }])
    await clock.turn(2_999)
    expect((await list())[0]?.phase).toBe('Pending')
    await clock.turn(1)
    const [{ id, phase, readyAt } = { id: '', phase: '', readyAt: 0 }] = await list()
    expect([phase, readyAt]).toEqual(['Healthy', clock.now()])
    await provider.drain(one, drain(id, 5), signal)()
    await provider.drain(one, drain(id, 9), signal)()
    expect((await list())[0]).toMatchObject({ drainDeadline: 5, drainCause: 'ScaleDown', activeRequests: 0 })
    await provider.undrain(one, { type: 'Undrain', id, why }, signal)()
    expect((await list())[0]).not.toHaveProperty('drainDeadline')
    expect(failureOf(await provider.delete(one, remove(id, 'NotReady'), signal)())).toBe('Conflict')
    await provider.drain(one, drain(id, 9), signal)()
    expect(failureOf(await provider.delete(one, remove(id, 'Draining'), signal)())).toBeNull()
    expect(await list()).toEqual([])
    expect(failureOf(await provider.delete(one, remove(id, 'Draining'), signal)())).toBe('Gone')
  })
  it('agents are apart: names and ids of one say nothing to another', async () => {
    const { provider, list } = made()
    expect(failureOf(await provider.create(one, create('a'), signal)())).toBeNull()
    expect(failureOf(await provider.create(one, create('a'), signal)())).toBe('Conflict')
    expect(failureOf(await provider.create(two, create('a'), signal)())).toBeNull()
    const [ours, theirs] = [await list(one), await list(two)]
    expect([ours.length, theirs.length]).toEqual([1, 1])
    expect(ours[0]?.id).not.toBe(theirs[0]?.id)
    expect(failureOf(await provider.drain(one, drain(theirs[0]?.id ?? '', 1), signal)())).toBe('Gone')
    await provider.remember(one, [{ id: theirs[0]?.id ?? '', health: null, probing: 3 }], signal)()
    expect((await list(two))[0]).not.toHaveProperty('probing')
  })
  it('load comes to what is there, and metrics tell of it', async () => {
    const { clock, provider, list } = made({
      load: (of) => (of.name === 'one' ? 4 : 0),
      requests: { kind: 'fixed', seconds: 2 },
      instances: { initialReady: 4 },
    })
    await list()
    await list(two)
    await clock.turn(60_000)
    const busy = async (of = one) => (await list(of)).reduce((sum, { activeRequests = 0 }) => sum + activeRequests, 0)
    expect(await busy()).toBe(4)
    expect(await busy(two)).toBe(0)
    expect(provider.metrics(one).find(({ name }) => name === 'queue_depth')).toMatchObject({ kind: 'demand' })
    expect((await list())[0]?.metrics?.map(({ name }) => name)).toEqual(['cpu', 'concurrency'])
  })
  it('probes: at once of one that works; of one that hangs when the timeout is over', async () => {
    const { clock, provider, list } = made({ instances: { initialReady: 1 }, faults: [{ kind: 'hang', at: 10 }] })
    const [{ id } = { id: '' }] = await list()
    expect(await provider.probe(one, probe(id), signal)()).toEqual(E.right(true))
    await clock.turn(10_000)
    let answer: unknown = null
    const asked = provider
      .probe(one, probe(id), signal)()
      .then((said) => {
        answer = said
      })
    await clock.turn(4_999)
    expect(answer).toBeNull()
    await clock.turn(1)
    await asked
    expect(answer).toEqual(E.right(false))
    expect(clock.timers()).toBe(0)
  })
  it('what is slow is answered when it took effect; what is lost when nobody waits any more', async () => {
    const slow = made({ faults: [{ kind: 'slow', probability: 1, seconds: 4 }] })
    let answer: unknown = null
    void slow.provider
      .create(one, create('a'), signal)()
      .then((said) => {
        answer = said
      })
    await slow.clock.turn(3_999)
    expect([answer, await slow.list()]).toEqual([null, []])
    await slow.clock.turn(1)
    expect(answer).toEqual(E.right(undefined))
    expect(await slow.list()).toHaveLength(1)
    const lost = made({ faults: [{ kind: 'lost', probability: 1, what: 'outcome' }] })
    const caller = new AbortController()
    const call = lost.provider.create(one, create('a'), caller.signal)()
    await lost.clock.turn(1e7)
    caller.abort()
    expect(failureOf(await call)).toBe('TimedOut')
    expect(await lost.list()).toHaveLength(1) // it happened all the same
    expect(lost.clock.timers()).toBe(0)
  })
  it('a call that is given up on its way ends, and takes effect; one that was given up before does not', async () => {
    const { clock, provider, list } = made({ faults: [{ kind: 'slow', probability: 1, seconds: 4 }] })
    const caller = new AbortController()
    const call = provider.create(one, create('a'), caller.signal)()
    caller.abort()
    expect(failureOf(await call)).toBe('TimedOut')
    expect(clock.timers()).toBe(0)
    expect(failureOf(await provider.create(one, create('b'), caller.signal)())).toBe('TimedOut')
    await clock.turn(60_000)
    expect((await list()).map(({ name }) => name)).toEqual(['a'])
  })
  it('in real time, when no clock is given', async () => {
    const provider = inMemoryProvider({ startMs: 20, faults: [{ kind: 'slow', probability: 1, seconds: 0.03 }] })
    const before = Date.now()
    expect(await provider.create(one, create('a'), signal)()).toEqual(E.right(undefined))
    expect(Date.now() - before).toBeGreaterThanOrEqual(25)
    const listed = await provider.list(one, signal)()
    expect(E.isRight(listed) && listed.right.at).toBeGreaterThanOrEqual(before)
    expect(E.isRight(listed) && listed.right.instances).toHaveLength(1)
  })
  it('convergence: our own reconcile brings it to what is wanted, through crashes and refusals', async () => {
    const own = agent({ ...fleet(3), name: 'own' })
    const { clock, provider, list } = made({
      faults: [
        { kind: 'crash', atSeconds: 60 },
        { kind: 'refuse', probability: 0.5, retryAfterSeconds: 1, forSeconds: 100 },
        { kind: 'duplicate', probability: 0.5, forSeconds: 100 },
      ],
    })
    let status: Status | null = null
    let outcomes: Outcome[] = []
    let refused = 0
    for (let pass = 0; pass < 60; pass++) {
      const now = clock.now()
      const plan: Plan = reconcile(own, observe({ at: now, instances: await list(own), outcomes, ...(status === null ? {} : { status }) }), now)
      status = plan.status
      outcomes = []
      for (const action of plan.actions) {
        if (!isWorldAction(action)) continue
        const answer = await (action.type === 'Create'
          ? provider.create(own, action, signal)
          : action.type === 'Delete'
            ? provider.delete(own, action, signal)
            : action.type === 'Drain'
              ? provider.drain(own, action, signal)
              : provider.undrain(own, action, signal))()
        const ref = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
        outcomes.push({ action: ref, at: now, ...(E.isLeft(answer) ? { error: answer.left } : {}) })
        if (E.isLeft(answer)) refused += 1
      }
      await clock.turn(5_000)
    }
    expect((await list(own)).map(({ phase }) => phase)).toEqual(['Healthy', 'Healthy', 'Healthy'])
    expect(refused).toBeGreaterThan(0)
  })
})
