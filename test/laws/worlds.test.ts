import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rejects, sometimes, worlds } from '../../src/laws/index.js'
import { fixed, standard } from '../../src/policy/index.js'
import { mishapKinds, simulate, type World, worldOf } from '../../src/sim/index.js'

describe('worlds', () => {
  it('nothing that a sound policy does loses work, whatever else goes wrong', () => {
    const reached = sometimes([
      ...mishapKinds,
      'lost scrapes',
      'late scrapes',
      'starts that fail',
      'slow actions',
      'a forgetful provider',
      'zones',
      'probes',
      'a crash that hits',
      'a hang that hits',
      'a write that fails',
      'a refusal',
      'a drain',
      'requests that were retried',
      'none at all',
    ])
    fc.assert(
      fc.property(worlds(), fc.constantFrom(standard(), fixed(1)), (world, policy) => {
        const { score, events } = simulate(world, policy)
        expect(score.lost).toBe(0)
        const { faults, telemetry, instances, control, agent } = world.scenario
        for (const { kind } of faults) reached.reach(kind)
        reached.reach('lost scrapes', telemetry.lossProbability > 0)
        reached.reach('late scrapes', telemetry.delaySeconds > 0)
        reached.reach('starts that fail', (instances.start.failureProbability ?? 0) > 0)
        reached.reach('slow actions', control.actuationSeconds > 0)
        reached.reach('a forgetful provider', instances.forgetful === true)
        reached.reach('zones', instances.zones !== undefined)
        reached.reach('probes', agent.spec.healthCheck.enabled)
        const happened = new Set(events.map(({ type }) => type))
        reached.reach('a crash that hits', happened.has('Crashed'))
        reached.reach('a hang that hits', happened.has('Hung'))
        reached.reach('a write that fails', happened.has('WriteFailed'))
        reached.reach('a refusal', happened.has('Refused'))
        reached.reach('a drain', happened.has('Draining'))
        reached.reach(
          'requests that were retried',
          events.some(({ retried }) => (retried ?? 0) > 0),
        )
        reached.reach('none at all', score.arrived === 0)
      }),
    )
    reached.check()
  })

  it('and they would show it: without a drain, long work is lost', () => {
    const hasty = ({ scenario }: World): World => {
      const spec = { ...scenario.agent.spec, drainMs: 0, terminationGraceMs: 0 }
      const workload = { ...scenario.workload, requests: { kind: 'fixed', seconds: 60 } as const }
      return worldOf({ ...scenario, workload, agent: { ...scenario.agent, spec } })
    }
    const property = fc.property(worlds(), (world) => simulate(hasty(world), fixed(1)).score.lost === 0)
    expect(rejects(property as fc.IProperty<unknown>)).toBe(true)
  })

  it('as many faults as are asked for, at the most', () => {
    const sizes = new Set<number>()
    fc.assert(
      fc.property(worlds({ faults: 2 }), ({ scenario }) => {
        sizes.add(scenario.faults.length)
      }),
    )
    expect([...sizes].sort()).toEqual([0, 1, 2])
    fc.assert(
      fc.property(worlds({ faults: 0, horizonSeconds: 30 }), ({ scenario }) => {
        expect(scenario).toMatchObject({ faults: [], horizonSeconds: 30, telemetry: { lossProbability: 0, delaySeconds: 0 }, control: { actuationSeconds: 0 } })
        expect(scenario.instances.forgetful).toBeUndefined()
      }),
    )
  })

  it('at the most one fault interrupts what runs, and the clock steps once', () => {
    fc.assert(
      fc.property(worlds({ faults: 8 }), ({ scenario }) => {
        const count = (...kinds: readonly string[]): number => scenario.faults.filter(({ kind }) => kinds.includes(kind)).length
        expect(count('crash', 'hang', 'zoneOutage')).toBeLessThanOrEqual(1)
        expect(count('clockJump')).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('shrinks to the one fault that a broken law needs, and to nothing else', () => {
    const { counterexample } = fc.check(
      fc.property(worlds({ faults: 6 }), (world) => !simulate(world, fixed(1)).events.some(({ type }) => type === 'ControllerCrashed')),
      { numRuns: 2_000 },
    )
    const [world] = counterexample ?? []
    expect(world?.scenario.faults).toEqual([{ kind: 'controllerCrash', at: 0, afterActions: 0 }])
    expect(world?.scenario).toMatchObject({ instances: { initialReady: 1 }, workload: { arrivals: { kind: 'constant', ratePerSecond: 0 } } })
  })
})
