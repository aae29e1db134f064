import { describe, expect, it } from 'vitest'
import { probingOf } from '../../../src/core/health/probing.js'
import { agent, nextDue } from '../../../src/index.js'
import { at, START, seen } from '../reconcile/scene.js'

const { healthCheck } = agent({
  name: 'a',
  spec: { agentType: 'c', model: { provider: 'p', model: 'm' }, healthCheck: { enabled: true, initialDelayMs: 15_000 } },
}).spec
const due = (words: Parameters<typeof seen>[1], at: number, check = healthCheck, id = 'i') =>
  nextDue(check, seen(id, words), seen(id, words).health ?? null, START + at) - START

describe('nextDue', () => {
  it('lies on a grid of whole seconds, an interval apart, shifted by the id', () => {
    const offsets = new Set<number>()
    for (let i = 0; i < 100; i++) {
      const at = due({}, 100_000, healthCheck, `i${i}`)
      expect(at).toBeLessThanOrEqual(100_000)
      expect(at).toBeGreaterThan(90_000)
      expect(at % 1_000).toBe(0)
      offsets.add(at % 10_000)
    }
    expect(offsets.size).toBe(10)
  })

  it('comes an interval after the last one that is known, whether it is answered or under way', () => {
    expect(due({ health: { type: 'Ready', failed: 0, seq: START + 40_000, since: START } }, 45_000)).toBe(50_000)
    expect(due({ probing: START + 40_000 }, 45_000)).toBe(60_000) // it may have gone out late
    expect(due({ probing: START + 40_000, health: { type: 'Ready', failed: 0, seq: START + 40_000, since: START } }, 45_000)).toBe(50_000)
    expect(due({ probing: START + 40_000 }, 77_000)).toBe(70_000)
  })

  it('never comes before the delay after the start', () => {
    expect(due({ startedAt: START + 95_000 }, 100_000)).toBeGreaterThanOrEqual(110_000)
    expect(due({ startedAt: START + 95_000 }, 100_000)).toBeLessThan(120_000)
  })

  it('does not wait for evidence or a start of the future', () => {
    expect(due({ health: { type: 'Ready', failed: 0, seq: START + 900_000, since: START } }, 100_000)).toBeLessThanOrEqual(100_000)
    expect(due({ startedAt: START + 900_000 }, 100_000)).toBeLessThanOrEqual(100_000)
  })

  it('takes evidence of this very instant for known', () => {
    expect(due({ health: { type: 'Ready', failed: 0, seq: at(100), since: START } }, 100_000)).toBe(110_000)
  })

  it('comes on the grid at the very instant at which the one under way must have ended', () => {
    expect(due({ probing: at(40) }, 45_000, { ...healthCheck, timeoutMs: 10_000 })).toBe(60_000)
  })

  it('has one grid for all where the interval leaves no second to shift by', () => {
    const check = { ...healthCheck, intervalMs: 1_500 }
    for (let i = 0; i < 10; i++) expect((START + due({}, 100_000, check, `i${i}`)) % 1_500).toBe(0)
  })

  it('evidence of a run before this one counts for nothing', () => {
    const words = { startedAt: START + 50_000, probing: START + 49_000 } as const
    expect(due(words, 100_000, { ...healthCheck, intervalMs: 60_000, initialDelayMs: 0 })).not.toBe(109_000)
  })
})

describe('the last probe that was asked for', () => {
  it.each<[string, Parameters<typeof seen>[1], number | undefined]>([
    ['is the one that is kept', { probing: at(49) }, at(49)],
    ['unless it was of a run before', { probing: at(49), startedAt: at(50) }, undefined],
    ['and counts from the very begin of this one', { probing: at(50), startedAt: at(50) }, at(50)],
    ['is none where none was', {}, undefined],
  ])('%s', (_title, words, asked) => expect(probingOf(seen('i', words), at(60))).toBe(asked))
})
