import { describe, expect, it } from 'vitest'
import { explain, type Policy, type Stage, type StageMemory } from '../../../src/core/index.js'
import { START_AT, scenarios, simulate, worldOf } from '../../../src/sim/index.js'
import { fleet, quiet, script, tiny } from '../tiny.js'

const bounds = { scaling: { enabled: true, policy: 'fixed', minReplicas: 1, maxReplicas: 9 } } as const

describe('the control loop', () => {
  it('passes every period from the phase on, which comes from the seed unless it is given', () => {
    const at = (phaseSeconds: number | null, seed = 1) =>
      simulate(worldOf({ ...scenarios.quiet, control: { periodSeconds: 20, phaseSeconds }, agent: fleet(1) }, seed), undefined, {
        record: 'Everything',
      }).decisions.map(({ atSeconds }) => atSeconds)
    expect(at(5).slice(0, 3)).toEqual([5, 25, 45])
    const [first = 0, second = 0] = at(null)
    expect(second - first).toBe(20)
    expect(first).toBeGreaterThanOrEqual(0)
    expect(first).toBeLessThan(20)
    expect(Number.isInteger(Math.round(first * 1e9) / 1e6)).toBe(true) // on the grid of the core's clock
    expect(at(null, 2)[0]).not.toBe(first)
  })
  it('passes at the wake that a plan asks for besides, and the regular ones stay where they are', () => {
    const late: Stage<StageMemory> = {
      name: 'late',
      memory: { version: 0, empty: () => ({ version: 0 }), decode: () => null },
      decide: (_, value, memory, now) => {
        const due = START_AT + 7_000
        return now < due
          ? { value, memory, why: { type: 'Passed' }, until: due }
          : { value: { ...value, count: 2 }, memory, why: { type: 'Custom', text: 'late' }, until: Number.POSITIVE_INFINITY }
      },
      settle: (memory) => memory,
    }
    const policy: Policy = { ...script([0, 1]), stages: [late as Stage] }
    const { decisions } = simulate(tiny(quiet(40), 1, fleet(1, bounds), { control: { periodSeconds: 10 } }), policy, { record: 'Everything' })
    expect(decisions.map(({ atSeconds, why }) => `${atSeconds} ${why}`).slice(0, 4)).toEqual(['0 Period', '7 Wake', '10 Period', '20 Period'])
  })
  it('hands outcomes and status back: a start that was refused is tried again, one that was made is not repeated', () => {
    const world = tiny(quiet(200), 1, fleet(1, bounds), {
      instances: { initialReady: 1, start: { kind: 'fixed', seconds: 50 } },
      control: { periodSeconds: 10 },
    })
    const { decisions, score } = simulate(world, script([0, 1], [20, 4]))
    expect(score.starts).toBe(3)
    expect(decisions.flatMap(({ plan }) => plan.actions.map(({ type }) => type))).toEqual(['Create', 'Create', 'Create'])
    expect(decisions.at(-1)?.plan.status.desiredReplicas).toBe(4)
  })
  it('a decision says what the world was like, and its plan explains itself', () => {
    const world = tiny([...quiet(10), 3, ...quiet(50)], 40, fleet(1, bounds), { instances: { initialReady: 1 }, control: { periodSeconds: 10 } })
    const { decisions } = simulate(world, script([0, 1], [20, 4]), { record: 'Everything' })
    expect(decisions[2]).toMatchObject({ atSeconds: 20, why: 'Period', from: 1, desired: 4, ready: 1, busy: 1, waiting: 2, arrived: 3, missed: 0, demand: 7 })
    expect(explain(decisions[2]!.plan)).toContain('4')
    expect(simulate(world, script([0, 1], [20, 4])).decisions.map(({ atSeconds }) => atSeconds)).not.toContain(10)
    expect(simulate(world, script([0, 1], [20, 4]), { record: 'Nothing' })).toMatchObject({ events: [], decisions: [] })
  })
  it('starts that are under way at once may slow each other down', () => {
    const ready = (perConcurrentStart: number) =>
      simulate(
        tiny(quiet(200), 1, fleet(1, bounds), {
          instances: { initialReady: 1, start: { kind: 'lognormal', medianSeconds: 10, sigma: 0, perConcurrentStart } },
          control: { periodSeconds: 10 },
        }),
        script([0, 1], [20, 2], [100, 4]),
      )
        .events.filter(({ type }) => type === 'Ready')
        .map(({ atSeconds }) => atSeconds)
    expect(ready(0)).toEqual([30, 110, 110])
    expect(ready(0.5)).toEqual([30, 110, 115])
  })
})
