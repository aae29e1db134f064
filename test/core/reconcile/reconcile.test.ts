/** One pass: its time, what it says of memory, what it asks for and in which order. */
import { describe, expect, it } from 'vitest'
import { emptyActions } from '../../../src/core/domain/plan.js'
import { observe, type Plan, reconcile } from '../../../src/index.js'
import { agentOf, at, lineOf, one, ready } from './scene.js'

const own = agentOf({ replicas: 1 })
const firstOf = (): Plan => reconcile(own, observe({ instances: ready('i') }), at(10))

describe('a pass', () => {
  it('is at a whole number of milliseconds, of which there is one zero', () => {
    expect(() => reconcile(own, observe({ instances: [] }), 0.5)).toThrow()
    expect(reconcile(own, observe({ instances: [] }), -0).status.memory.at).toBe(0)
  })
  it('is at no time before that of its memory', () => {
    const first = firstOf()
    const again = reconcile(own, observe({ instances: ready('i', 'j'), status: first.status }), at(9))
    expect(again.trail[0]).toMatchObject({ type: 'Pass', at: at(10), viewAt: at(10) })
    expect(again.status.memory).toMatchObject({ at: at(10), bornAt: at(10) })
    expect(reconcile(own, observe({ instances: ready('i', 'j'), status: first.status }), at(11)).status.memory).toMatchObject({ at: at(11), bornAt: at(10) })
  })
  it('says that memory began, once', () => {
    const first = firstOf()
    const born = { type: 'Memory', part: 'memory', result: 'Born' } as const
    expect(first.trail).toContainEqual(born)
    expect(first.trail.map(({ type }) => type)).toEqual(['Pass', 'Memory', 'Count', 'Act'])
    expect(reconcile(own, observe({ instances: ready('i'), status: first.status }), at(11)).trail).not.toContainEqual(born)
  })
  it('remembers when it last acted', () => {
    const first = firstOf()
    const acted = reconcile(own, observe({ instances: ready('i', 'j'), status: first.status }), at(11))
    expect(acted.actions.map(lineOf)).toEqual(['drain i'])
    expect(acted.status.memory).toMatchObject({ at: at(11), actedAt: at(11) })
    const seen = [one('i', { drainingSince: at(11), drainDeadline: at(311), activeRequests: 1 }), one('j')]
    const waits = reconcile(own, observe({ instances: seen, status: acted.status }), at(12))
    expect(waits.status.memory).toMatchObject({ at: at(12), actedAt: at(11) })
  })
  it('that shifts a memory of the future has to be stored before anything else, though nothing is to be done', () => {
    const first = firstOf()
    expect(reconcile(own, observe({ instances: ready('i'), status: first.status }), at(-1_000))).toMatchObject({ actions: [], persist: 'Before' })
  })
})

describe('what it asks for', () => {
  const probes = agentOf({ replicas: 1, healthCheck: { enabled: true } })
  const health = { type: 'Ready', failed: 0, seq: at(0), since: at(0) } as const
  const well = { ...one('i'), health }
  it('is the same nothing in every quiet pass', () => {
    const first = firstOf()
    expect(first.actions).toBe(emptyActions)
    expect(reconcile(probes, observe({ instances: [well] }), at(9)).actions).toBe(emptyActions)
  })
  it('is what changes the world, then what is probed', () => {
    expect(reconcile(probes, observe({ instances: [well] }), at(10)).actions.map(lineOf)).toEqual(['probe i'])
    const more = [well, one('p', { phase: 'Pending' })]
    expect(reconcile(probes, observe({ instances: more }), at(10)).actions.map(lineOf)).toEqual(['delete p', 'probe i'])
    expect(reconcile(probes, observe({ instances: more }), at(9)).actions.map(lineOf)).toEqual(['delete p'])
  })
})
