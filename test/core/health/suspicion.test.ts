import { describe, expect, it } from 'vitest'
import { isReady, overdueFrom, suspectFrom, wasEverReady } from '../../../src/core/health/suspicion.js'
import type { Health } from '../../../src/index.js'
import { agentOf, at, seen, type Words } from '../reconcile/scene.js'

const never = Number.POSITIVE_INFINITY
const { spec } = agentOf({ startDeadlineMs: 600_000 })
const { spec: probing } = agentOf({ startDeadlineMs: 600_000, healthCheck: { enabled: true } })

describe('an instance that starts', () => {
  const pending = (words: Words) => overdueFrom(seen('i', { phase: 'Pending', ...words }), spec, at(100))
  it.each<[string, Words, number]>([
    ['is overdue its deadline after it was created', { createdAt: at(10) }, at(610)],
    ['or after its last transition', { lastTransitionAt: at(20) }, at(620)],
    ['whichever is later', { createdAt: at(10), lastTransitionAt: at(20) }, at(620)],
    ['in either order', { createdAt: at(30), lastTransitionAt: at(20) }, at(630)],
    ['is never overdue where neither is known', {}, never],
    ['counts from now where its clock lies ahead', { createdAt: at(101) }, at(700)],
    ['is not overdue while it works: it must have started', { createdAt: at(10), activeRequests: 1 }, never],
    ['sessions are work', { createdAt: at(10), sessions: 1 }, never],
    ['is not overdue once it runs', { createdAt: at(10), phase: 'Running' }, never],
  ])('%s', (_title, words, overdue) => expect(pending(words)).toBe(overdue))
})

const health = (type: 'Starting' | 'NotReady', since: number): Health => ({ type, passed: 0, seq: at(since), since: at(since) })
const healthy: Health = { type: 'Ready', failed: 0, seq: at(10), since: at(10) }

describe('an instance that is probed', () => {
  const suspect = (known: Health | null, words: Words = {}) => suspectFrom(seen('i', words), known, probing, at(100))
  it('is never suspect where nothing is known of it, whatever its phase', () => expect(suspect(null, { phase: 'Unhealthy', createdAt: at(0) })).toBe(null))
  it('or while it is ready', () => expect(suspect(healthy)).toBe(null))
  it('or while it does not run', () => {
    expect(suspect(health('NotReady', 10), { phase: 'Pending' })).toBe(null)
    expect(suspect(health('NotReady', 10), { phase: 'Failed' })).toBe(null)
  })
  it('is suspect as soon as it is no longer ready', () => expect(suspect(health('NotReady', 10))).toEqual({ at: at(10), since: at(10) }))
  it('and after its deadline where it never was', () => expect(suspect(health('Starting', 10))).toEqual({ at: at(610), since: at(10) }))
  it('from now on where the evidence lies ahead', () => {
    expect(suspect(health('NotReady', 101))).toEqual({ at: at(100), since: at(100) })
    expect(suspect(health('Starting', 101))).toEqual({ at: at(700), since: at(100) })
  })
})

describe('an instance that is not probed', () => {
  const { failureThreshold, intervalMs } = spec.healthCheck
  const suspect = (words: Words) => suspectFrom(seen('i', { phase: 'Unhealthy', ...words }), healthy, spec, at(100))
  it.each<[string, Words, number, number]>([
    [
      'is suspect after as many intervals as probes may fail',
      { readyAt: at(5), lastTransitionAt: at(10), createdAt: at(1) },
      10 + (failureThreshold * intervalMs) / 1_000,
      10,
    ],
    ['and after its deadline where it never was ready', { lastTransitionAt: at(10), createdAt: at(1) }, 601, 1],
    ['from now on where its clock lies ahead', { readyAt: at(5), lastTransitionAt: at(101) }, 100 + (failureThreshold * intervalMs) / 1_000, 100],
    ['in either case', { createdAt: at(101) }, 700, 100],
  ])('%s', (_title, words, from, since) => expect(suspect(words)).toEqual({ at: at(from), since: at(since) }))
  it.each<[string, Words]>([
    ['nobody says when it became unwell', { readyAt: at(5), createdAt: at(1) }],
    ['nobody says when it was created', { lastTransitionAt: at(10) }],
    ['its phase is another', { phase: 'Running', readyAt: at(5), lastTransitionAt: at(10) }],
    ['it does not run', { phase: 'Pending', readyAt: at(5), lastTransitionAt: at(10) }],
  ])('is never suspect where %s', (_title, words) => expect(suspect(words)).toBe(null))
})

describe('ready', () => {
  it.each<[boolean, Health | null, Words]>([
    [true, healthy, {}],
    [true, healthy, { phase: 'Unhealthy' }], // probes on, a phase is no evidence
    [false, healthy, { phase: 'Pending' }],
    [false, health('Starting', 10), {}],
    [false, health('NotReady', 10), {}],
    [false, null, {}],
  ])('%s by evidence alone where it is probed: %j, %j', (ready, known, words) => expect(isReady(seen('i', words), known, probing)).toBe(ready))
  it.each<[boolean, Words]>([
    [true, { phase: 'Running' }],
    [true, { phase: 'Healthy' }],
    [false, { phase: 'Unhealthy' }],
    [false, { phase: 'Pending' }],
    [false, { phase: 'Failed' }],
  ])('%s by its phase where it is not: %j', (ready, words) => {
    expect(isReady(seen('i', words), null, spec)).toBe(ready)
    expect(isReady(seen('i', words), health('NotReady', 10), spec)).toBe(ready)
  })
})

describe('an instance was ready before', () => {
  it.each<[string, Words, Health | null, boolean]>([
    ['if it says when', { readyAt: at(5) }, null, true],
    ['if it says when, though probes have begun anew', { readyAt: at(5) }, health('Starting', 10), true],
    ['if probes failed since', {}, health('NotReady', 10), true],
    ['but not while they have only begun', {}, health('Starting', 10), false],
    ['nor where nothing is known of it', {}, null, false],
  ])('%s', (_title, words, known, was) => expect(wasEverReady(seen('i', words), known)).toBe(was))
})
