/** A run as series: one point a pass, thinned when there are many; moments with their reasons. */
import { describe, expect, it } from 'vitest'
import { fixed, standard } from '../../src/policy/index.js'
import { deedText, isActive } from '../../src/report/decision.js'
import { timelineOf } from '../../src/report/index.js'
import { loadsOf, pointAt } from '../../src/report/timeline.js'
import { scenarios, simulate, worldOf } from '../../src/sim/index.js'

const run = simulate(worldOf({ ...scenarios.step, faults: [{ kind: 'crash', atSeconds: 700 }] }), standard(), { record: 'Everything' })
const named = { scenario: 'step', policy: 'standard', seed: 1, scoredFrom: 0, slots: 4 }
const line = timelineOf({ ...named, ...run })

describe('timelineOf', () => {
  it('has every series at every point, and time goes forward', () => {
    for (const series of [line.load, line.demand, line.desired, line.ready, line.busy, line.waiting]) expect(series).toHaveLength(line.at.length)
    for (let i = 1; i < line.at.length; i++) expect(line.at[i]).toBeGreaterThanOrEqual(line.at[i - 1]!)
  })

  it('tells every pass that did something, and the crash between them', () => {
    const active = run.decisions.filter(({ plan, from, desired }) => isActive(plan, from, desired))
    const losses = line.moments.filter(({ kind }) => kind === 'Loss')
    expect(line.moments).toHaveLength(active.length + losses.length)
    expect(losses).toHaveLength(1)
    expect(losses[0]).toMatchObject({ at: 700 })
    expect(losses[0]?.text).toContain('crashed')
    expect(line.moments.map(({ at }) => at)).toEqual(line.moments.map(({ at }) => at).toSorted((a, b) => a - b))
  })

  it('and whatever else nobody asked for', () => {
    const faults = [
      { kind: 'hang', at: 700 },
      { kind: 'controllerCrash', at: 800 },
      { kind: 'lostWrite', probability: 1, at: 1_500, forSeconds: 30 },
      { kind: 'crash', atSeconds: 2_000 },
    ] as const
    const start = { kind: 'fixed', seconds: 30, failureProbability: 0.5 } as const
    const scenario = { ...scenarios.step, faults, instances: { ...scenarios.step.instances, start } }
    const { moments } = timelineOf({ ...named, ...simulate(worldOf(scenario), standard(), { record: 'Everything' }) })
    const texts = moments.flatMap(({ kind, text }) => (kind === 'Loss' ? [text.replace(/i-\d+/, 'one').replace(/:.*/, '')] : []))
    expect([...new Set(texts)].toSorted()).toEqual(['one crashed', 'one did not start', 'one hangs', 'the controller crashed', 'the status was not written'])
  })

  it('says from what to what, what was done, and why', () => {
    expect(line.moments.find(({ kind }) => kind === 'Up')?.text).toMatch(
      /^\d+ → \d+ create \d+: concurrency asks for \d+: [\d.,]+ is above [\d.,]+ \([\d.]+ × \d+ and tolerance\)$/,
    )
    expect(line.moments.find(({ text }) => text.includes('failed'))?.text).toBe('delete 1 failed')
  })

  it('keeps the highest queue of what it leaves out', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...run.decisions[0]!, atSeconds: index, waiting: index === 5_003 ? 77 : 0 }))
    const thin = timelineOf({ ...named, decisions: many, events: [] })
    expect(thin.at.length).toBeLessThanOrEqual(1_502)
    expect(Math.max(...thin.waiting)).toBe(77)
    expect(thin.at[thin.at.length - 1]).toBe(9_999)
  })

  it('a load is measured over a quarter of a minute at least', () => {
    const passes = [0, 15, 15.001, 30].map((atSeconds) => ({ ...run.decisions[0]!, atSeconds, arrived: Math.round(atSeconds * 4) }))
    for (const load of loadsOf(passes).slice(1)) expect(load).toBeCloseTo(4, 1)
  })
})

describe('pointAt', () => {
  it('is the last point that is not after an instant', () => {
    for (const seconds of [-1, 0, 7.5, 15, 15.01, 1_000, 99_999]) {
      const naive = Math.max(
        0,
        line.at.findLastIndex((at) => at <= seconds),
      )
      expect(pointAt(line, seconds)).toBe(naive)
    }
  })
  it('is the first of nothing', () => expect(pointAt({ ...line, at: [] }, 5)).toBeLessThanOrEqual(0))
})

describe('deedText', () => {
  it('is empty when nothing was done and nothing moved', () => {
    const idle = simulate(worldOf(scenarios.quiet), fixed(1), { record: 'Everything' }).decisions.find(({ plan }) => plan.actions.length === 0)!
    expect(deedText(idle.plan, idle.from, idle.desired)).toBe('')
  })
})
