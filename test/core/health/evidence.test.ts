import { describe, expect, it } from 'vitest'
import { healthOf, resultsOf, runBegan } from '../../../src/core/health/evidence.js'
import type { Health, Probed } from '../../../src/index.js'
import { agentOf, at, seen, type Words } from '../reconcile/scene.js'

const { healthCheck } = agentOf({ healthCheck: { enabled: true, failureThreshold: 2, successThreshold: 1 } }).spec
const probed = (id: string, seq: number, ok = true, answered = seq): Probed => ({ id, seq: at(seq), ok, at: at(answered) })
const kept: Health = { type: 'Ready', failed: 0, seq: at(10), since: at(10) }

describe('results', () => {
  it('are kept by instance, in their order', () => {
    const [a1, b1, a2] = [probed('a', 1), probed('b', 1), probed('a', 2)]
    expect([...resultsOf([a1, b1, a2])]).toEqual([
      ['a', [a1, a2]],
      ['b', [b1]],
    ])
  })
  it('are the same empty ones where nobody was probed', () => {
    expect(resultsOf([])).toBe(resultsOf([]))
    expect(resultsOf([]).size).toBe(0)
  })
})

describe('the health of an instance', () => {
  const of = (words: Words, ...results: readonly Probed[]) => healthOf(healthCheck, seen('i', words), resultsOf(results), at(60))

  it('is what was kept with it, the same reference, where nothing came in', () => {
    const instance = seen('i', { health: kept })
    expect(healthOf(healthCheck, instance, resultsOf([]), at(60))).toBe(instance.health)
    expect(healthOf(healthCheck, instance, resultsOf([probed('other', 20)]), at(60))).toBe(instance.health)
  })
  it('is nothing where nothing was kept', () => {
    expect(of({})).toBe(null)
    expect(of({}, probed('other', 20))).toBe(null)
  })
  it('takes what came in, one after the other', () => {
    expect(of({ health: kept }, probed('i', 20, false), probed('other', 25), probed('i', 30, false))).toEqual({
      type: 'NotReady',
      passed: 0,
      seq: at(30),
      since: at(30),
    })
    expect(of({}, probed('i', 20))).toEqual({ type: 'Ready', failed: 0, seq: at(20), since: at(20) })
  })
  it('is not told by results while it does not run', () => {
    expect(of({ phase: 'Pending' }, probed('i', 20))).toBe(null)
    expect(of({ phase: 'Pending', health: kept }, probed('i', 20, false))).toEqual(kept)
  })
  it('forgets what was kept of a run before, up to the instant at which this one began', () => {
    expect(of({ startedAt: at(11), health: kept })).toBe(null)
    expect(of({ startedAt: at(10), health: kept })).toEqual(kept)
  })
  it('does not hear results of a run before', () => {
    expect(of({ startedAt: at(21) }, probed('i', 20))).toBe(null)
    expect(of({ startedAt: at(20) }, probed('i', 20))).toMatchObject({ type: 'Ready', seq: at(20) })
  })
  it('counts an answer that a foreign clock dates ahead as one of now', () => {
    expect(of({}, probed('i', 20, true, 70))).toMatchObject({ since: at(60) })
    expect(of({}, probed('i', 20, true, 60))).toMatchObject({ since: at(60) })
    expect(of({}, probed('i', 20, true, 59))).toMatchObject({ since: at(59) })
  })
})

describe('the begin of a run', () => {
  it.each([
    ['is believed up to now', { startedAt: at(9) }, at(9)],
    ['now included', { startedAt: at(10) }, at(10)],
    ['and not when it lies ahead', { startedAt: at(11) }, Number.NEGATIVE_INFINITY],
    ['or when nothing is said of it', {}, Number.NEGATIVE_INFINITY],
  ])('%s', (_title, words, begun) => expect(runBegan(seen('i', words), at(10))).toBe(begun))
})
