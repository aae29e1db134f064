import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agent, type Evidence, type WorldAction } from '../../src/core/index.js'
import { type LiveOptions, type LiveWorld, liveWorld, type WorldMishap } from '../../src/sim/index.js'
import { fleet } from './tiny.js'

const T0 = 1_900_000_000_000
const own = agent({ ...fleet(1), uid: 'u' })
const why = { type: 'AgentDeleted' } as const
const live = (more: Partial<LiveOptions> = {}): LiveWorld =>
  liveWorld({ agent: own, startedAt: T0, ...more, instances: { start: { kind: 'fixed', seconds: 2 }, ...more.instances } })
const create = (name: string): WorldAction => ({ type: 'Create', name, revision: 'r', why })
const drain = (id: string, deadline = 7): WorldAction => ({ type: 'Drain', id, deadline, cause: 'ScaleDown', why })
const remove = (id: string, onlyIf: 'Draining' | 'NotReady' = 'Draining', graceMs = 5_000): WorldAction => ({ type: 'Delete', id, graceMs, onlyIf, why })
const at = (world: LiveWorld, ms: number) => {
  world.advance(T0 + ms)
  return world.list().instances
}
const errorOf = (world: LiveWorld, action: WorldAction) => world.send(action).ended()?.type

describe('a live world', () => {
  it('starts, drains and stops instances in the time of who asks', () => {
    const world = live()
    world.advance(T0 + 1_000)
    expect(world.list()).toEqual({ at: T0 + 1_000, instances: [] })
    expect(world.send(create('a')).ended()).toBeNull()
    expect(world.list().instances).toMatchObject([{ id: 'u/i-0000000', name: 'a', ownerUid: 'u', phase: 'Pending', createdAt: T0 + 1_000 }])
    const [one] = at(world, 3_000)
    expect(one).toMatchObject({ phase: 'Healthy', createdAt: T0 + 1_000, startedAt: T0 + 3_000, readyAt: T0 + 3_000, lastTransitionAt: T0 + 3_000 })
    expect(at(world, 2_999)[0]?.phase).toBe('Healthy') // time does not go back
    world.advance(T0 + 4_000)
    expect(world.send(drain('u/i-0000000', 12_345)).ended()).toBeNull()
    expect(at(world, 5_000)[0]).toMatchObject({ drainingSince: T0 + 4_000, drainDeadline: 12_345, drainCause: 'ScaleDown' })
    expect(world.send(remove('u/i-0000000')).ended()).toBeNull()
    expect(world.list().instances).toEqual([])
  })
  it('refuses as a provider does', () => {
    const world = live({ instances: { initialReady: 1 } })
    const id = 'u/i-0000000'
    const name = world.list().instances[0]?.name ?? ''
    expect(errorOf(world, create(name))).toBe('Conflict')
    expect(errorOf(world, remove(id))).toBe('Conflict')
    expect(errorOf(world, remove(id, 'NotReady'))).toBe('Conflict')
    for (const unknown of ['i-0000000', 'v/i-0000000', 'u/i-0000001', '']) expect(errorOf(world, drain(unknown))).toBe('Gone')
    world.send(drain(id, 1))
    world.send(drain(id, 2))
    expect(world.list().instances[0]?.drainDeadline).toBe(1)
  })
  it('works under its load: metrics, a drain that ends idle, a Delete that cuts at its grace', () => {
    const world = live({ load: () => 3, requests: { kind: 'fixed', seconds: 10 }, instances: { initialReady: 2, service: { kind: 'slots', slots: 8 } } })
    const loaded = at(world, 60_000)
    expect(loaded.every(({ activeRequests }) => activeRequests === 8)).toBe(true)
    const samples = Object.fromEntries(loaded[0]?.metrics.map((sample) => [sample.name, 'value' in sample ? sample.value : null]) ?? [])
    expect(samples.cpu).toBeGreaterThan(90)
    expect(samples.concurrency).toBeGreaterThan(8) // and what waits
    expect(world.metrics().map(({ name }) => name)).toEqual(['concurrency', 'requests_per_second', 'queue_depth', 'latency', 'ttft'])
    expect(world.metrics()[0]).toMatchObject({ at: T0 + 60_000 })
    const sum = loaded.reduce((total, { metrics }) => total + (metrics.find(({ name }) => name === 'concurrency') as { value: number }).value, 0)
    const depth = world.metrics().find(({ name }) => name === 'queue_depth') as { value: number }
    expect(sum).toBeCloseTo(16 + depth.value, 6)
    const [first = '', second = ''] = loaded.map(({ id }) => id)
    world.send(drain(first))
    expect(at(world, 62_000)[0]?.activeRequests).toBeGreaterThan(0)
    expect(at(world, 70_000)[0]?.activeRequests).toBe(0)
    world.send(drain(second))
    world.send(remove(second, 'Draining', 3_000))
    expect(at(world, 72_999).find(({ id }) => id === second)).toMatchObject({ deletingAt: T0 + 70_000 })
    expect(world.list().instances.find(({ id }) => id === second)?.activeRequests).toBeGreaterThan(0)
    expect(at(world, 73_000).some(({ id }) => id === second)).toBe(false)
  })
  it('split: looking often or once makes no difference', () => {
    const mishaps: readonly WorldMishap[] = [
      { kind: 'crash', ratePerHour: 200 },
      { kind: 'hang', ratePerHour: 100 },
      { kind: 'slow', probability: 0.5, seconds: 3 },
    ]
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(120_000), { maxLength: 10 }), (seed, moments) => {
        const world = () => live({ seed, faults: mishaps, load: () => 2, instances: { initialReady: 3 } })
        const [often, once] = [world(), world()]
        for (const each of [often, once]) for (const name of ['a', 'b', 'c']) each.send(create(name))
        for (const moment of moments.toSorted((a, b) => a - b)) at(often, moment)
        expect(at(often, 120_000)).toEqual(at(once, 120_000))
        expect(often.metrics()).toEqual(once.metrics())
      }),
      { numRuns: 100 },
    )
  })
  it('answers probes, and keeps evidence as it was given', () => {
    const world = live({ instances: { initialReady: 2 }, faults: [{ kind: 'hang', at: 1 }] })
    const ids = at(world, 2_000).map(({ id }) => id)
    const shown = ids.map((id) => world.probe({ type: 'Probe', id, seq: 1, timeoutMs: 4_000, why: { type: 'ProbeDue' } }))
    expect(shown.toSorted((a, b) => a.afterMs - b.afterMs)).toEqual([
      { ok: true, afterMs: 1 },
      { ok: false, afterMs: 4_000 },
    ])
    expect(world.probe({ type: 'Probe', id: 'nobody', seq: 1, timeoutMs: 4_000, why: { type: 'ProbeDue' } }).ok).toBe(false)
    const evidence: Evidence = { id: ids[0] ?? '', health: { type: 'Starting', passed: 1, seq: 5, since: 6 }, probing: 7 }
    world.remember([evidence, { ...evidence, id: 'nobody' }])
    expect(world.list().instances[0]).toMatchObject({ health: { seq: 5, since: 6 }, probing: 7 })
    expect(world.list().instances[1]).not.toHaveProperty('health')
  })
  it('one that hangs reports no metric', () => {
    const hung = at(live({ instances: { initialReady: 1 }, faults: [{ kind: 'hang', at: 30 }], load: () => 1 }), 60_000)
    expect(hung).toMatchObject([{ phase: 'Healthy', metrics: [] }])
  })
  it('what is slow takes effect later, what is lost is never heard of, and nothing is done twice that must not be', () => {
    const slow = live({ faults: [{ kind: 'slow', probability: 1, seconds: 4 }] })
    const sent = slow.send(create('a'))
    expect([sent.afterMs, sent.ended()]).toEqual([4_000, undefined])
    expect(at(slow, 3_999)).toEqual([])
    expect(at(slow, 4_000)).toMatchObject([{ name: 'a', createdAt: T0 + 4_000 }])
    expect(sent.ended()).toBeNull()
    const lost = (what: 'action' | 'outcome') => {
      const world = live({ faults: [{ kind: 'lost', probability: 1, what }] })
      const { afterMs, ended } = world.send(create('a'))
      return [afterMs, ended(), at(world, 10_000).length]
    }
    expect(lost('action')).toEqual([Number.POSITIVE_INFINITY, undefined, 0])
    expect(lost('outcome')).toEqual([Number.POSITIVE_INFINITY, undefined, 1])
    const twice = live({ faults: [{ kind: 'duplicate', probability: 1, what: 'action' }] })
    expect(twice.send(create('a')).ended()).toBeNull()
    expect(twice.list().instances).toHaveLength(1)
    const refused = live({ faults: [{ kind: 'refuse', probability: 1, retryAfterSeconds: 3 }] }).send(create('a'))
    expect([refused.afterMs, refused.ended()]).toMatchObject([0, { type: 'Unavailable', retryAfterMs: 3_000 }])
    const full = live({ faults: [{ kind: 'startLimit', limit: 1 }] })
    expect([full.send(create('a')).ended(), full.send(create('b')).ended()]).toMatchObject([null, { type: 'QuotaExceeded' }])
  })
  it('runs for a year, and is no larger for it', () => {
    const world = live({ instances: { initialReady: 2 }, telemetry: { scrapeSeconds: 60 } })
    expect(at(world, 365 * 86_400_000).map(({ phase }) => phase)).toEqual(['Healthy', 'Healthy'])
  })
})
