import { describe, expect, it } from 'vitest'
import { born, recall } from '../../../src/core/reconcile/recall.js'
import { agent, observe, type PauseDirection, reconcile, type Status } from '../../../src/index.js'
import { agentOf, at, one, ready, series } from './scene.js'

const scaled = agentOf({ replicas: 4, scaling: { enabled: true, policy: 'fixed', minReplicas: 2, maxReplicas: 6 } })
const heldAt = (direction: PauseDirection, until: number) =>
  agentOf({ replicas: 4, scaling: { enabled: true, policy: 'fixed', minReplicas: 2, maxReplicas: 6, pause: { direction, until: at(until) } } })
const typesOf = (status: Status): readonly string[] => status.conditions.flatMap(({ type, status: holds }) => (holds ? [type] : []))

describe('recall', () => {
  it('is nothing without a status, nor with that of another agent', () => {
    const nothing = { status: null, rejected: null, skewed: false }
    expect(recall(scaled, observe({ instances: [] }), at(0))).toEqual(nothing)
    expect(recall(agent({ name: 'b', spec: scaled.spec }), observe({ instances: [], status: pass().status }), at(0))).toEqual({ ...nothing, rejected: 'uid' })
  })

  it('what begins now has just acted, and knows of nothing', () => {
    expect(born(scaled, 3, at(7))).toEqual({
      version: 1,
      uid: scaled.uid,
      bornAt: at(7),
      at: at(7),
      actedAt: at(7),
      desired: 3,
      everReady: false,
      slots: '',
      backoffs: [],
      wishes: [],
      creates: { failures: 0, afterAt: at(7), burst: 1 },
      scaling: null,
    })
  })

  it.each([
    ['a static agent begins with its number', agentOf({ replicas: 3 }), 1, 3],
    ['a scaled one with what lives', scaled, 3, 3],
    ['a scaled one with what lives, within its bounds', scaled, 9, 6],
    ['a scaled one of which nothing lives with its replicas', scaled, 0, 4],
    ['one that a human holds with what lives, beyond its bounds', heldAt('Both', 1), 9, 9],
    ['below them too', heldAt('Up', 1), 1, 1],
    [
      'and one whose number a human says',
      agentOf({ replicas: 4, scaling: { enabled: true, policy: 'fixed', maxReplicas: 6, override: { replicas: 9 } } }),
      9,
      9,
    ],
    ['as long as the hold lasts', heldAt('Down', 0), 9, 6],
  ])('%s', (_title, own, live, expected) => {
    const { status, trail } = reconcile(own, observe({ instances: Array.from({ length: live }, (_, index) => one(`i${index}`)) }), at(0))
    expect(trail.find((step) => step.type === 'Count')).toMatchObject({ from: expected })
    expect(status.memory).toMatchObject({ bornAt: at(0), actedAt: at(0), at: at(0) })
  })

  series('what was born just now believes no older view', agentOf({ replicas: 1 }), [
    { at: 10, see: ready('i', 'j'), viewAt: 9, do: [], notes: ['StaleView'] },
    { at: 11, see: ready('i', 'j'), viewAt: 11, do: ['drain i'] },
    { at: 12, see: ready('i', 'j'), viewAt: 10, forget: true, do: [], notes: ['StaleView'] },
  ])

  const pass = (own = agentOf({ replicas: 2 }), status?: unknown, now = 100) =>
    reconcile(own, observe({ instances: [...ready('i', 'j')], ...(status === undefined ? {} : { status }) }), at(now))

  it("another agent's memory counts as absent, and the condition names it", () => {
    const { status } = pass()
    const plan = pass(agentOf({ replicas: 2 }), { ...status, memory: { ...status.memory, uid: 'someone/else' } })
    expect(plan.trail).toContainEqual({ type: 'Memory', part: 'uid', result: 'Rejected' })
    expect(plan.status.conditions.find(({ type }) => type === 'MemoryRejected')).toMatchObject({ status: true, reason: 'UidUnsound' })
    expect(plan.persist).toBe('Before')
  })

  it('memory of up to five minutes ahead holds the clock; of more is shifted, once', () => {
    const { status } = pass()
    expect(pass(undefined, status, -200).status).toEqual(status)
    const shifted = pass(undefined, status, -201)
    expect(shifted.status.memory).toMatchObject({ at: at(-201), bornAt: at(-201), actedAt: at(-201) })
    expect(typesOf(shifted.status)).toContain('ClockSkewed')
    expect(pass(undefined, shifted.status, -200).persist).toBe('No')
  })

  it('ClockSkewed and MemoryRejected are withdrawn with the next change, and are none themselves', () => {
    const { status } = pass()
    const rejected = pass(undefined, { ...status, memory: 'lost' })
    expect(typesOf(rejected.status)).toContain('MemoryRejected')
    const still = pass(undefined, rejected.status, 101)
    expect(still.persist).toBe('No')
    const changed = reconcile(agentOf({ replicas: 3 }), observe({ instances: [...ready('i', 'j')], status: still.status }), at(102))
    expect(typesOf(changed.status)).not.toContain('MemoryRejected')
  })

  it('a change that leaves every other condition as it was withdraws them too', () => {
    const { status } = pass()
    const rejected = pass(undefined, { ...status, memory: 'lost' })
    const protectedNow = reconcile(
      agentOf({ replicas: 2, model: { provider: 'acme', model: 'm2' } }),
      observe({ instances: [...ready('i', 'j')], status: rejected.status }),
      at(101),
    )
    expect(protectedNow.persist).toBe('Before')
    expect(typesOf(protectedNow.status)).not.toContain('MemoryRejected')
  })
})
