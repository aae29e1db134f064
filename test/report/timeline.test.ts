/** A run as series: one point a pass, thinned when there are many; moments with their reasons. */
import { describe, expect, it } from 'vitest'
import { fixed, standard } from '../../src/policy/index.js'
import { deedText, isActive } from '../../src/report/decision.js'
import { timelineOf } from '../../src/report/index.js'
import { loadsOf } from '../../src/report/timeline.js'
import { scenarios, simulate, worldOf } from '../../src/sim/index.js'

const run = simulate(worldOf({ ...scenarios.step, faults: [{ kind: 'crash', atSeconds: 700 }] }), standard(), { record: 'Everything' })
const line = timelineOf({ policy: 'standard', slots: 4, ...run })

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

  it('says from what to what, what was done, and why', () => {
    expect(line.moments.find(({ kind }) => kind === 'Up')?.text).toMatch(
      /^\d+ → \d+ create \d+: concurrency asks for \d+: [\d.,]+ is above [\d.,]+ \([\d.]+ × \d+ and tolerance\)$/,
    )
    expect(line.moments.find(({ text }) => text.includes('failed'))?.text).toMatch(/^create 1, delete 1 failed: \d+ stay, \d+ should$/)
  })

  it('keeps the highest queue of what it leaves out', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...run.decisions[0]!, atSeconds: index, waiting: index === 5_003 ? 77 : 0 }))
    const thin = timelineOf({ policy: 'x', slots: 1, decisions: many, events: [] })
    expect(thin.at.length).toBeLessThanOrEqual(1_502)
    expect(Math.max(...thin.waiting)).toBe(77)
    expect(thin.at[thin.at.length - 1]).toBe(9_999)
  })

  it('a load is measured over a quarter of a minute at least', () => {
    const passes = [0, 15, 15.001, 30].map((atSeconds) => ({ ...run.decisions[0]!, atSeconds, arrived: Math.round(atSeconds * 4) }))
    for (const load of loadsOf(passes).slice(1)) expect(load).toBeCloseTo(4, 1)
  })
})

describe('deedText', () => {
  it('is empty when nothing was done and nothing moved', () => {
    const idle = simulate(worldOf(scenarios.quiet), fixed(1), { record: 'Everything' }).decisions.find(({ plan }) => plan.actions.length === 0)!
    expect(deedText(idle.plan, idle.from, idle.desired)).toBe('')
  })
})
