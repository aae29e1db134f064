import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rejects, sometimes, worlds } from '../../src/laws/index.js'
import { fixed, standard } from '../../src/policy/index.js'
import { simulate, type World, worldOf } from '../../src/sim/index.js'

describe('worlds', () => {
  it('nothing that a sound policy does loses work, whatever else goes wrong', () => {
    const reached = sometimes([
      'a crash',
      'a gap',
      'lost scrapes',
      'late scrapes',
      'starts that fail',
      'slow actions',
      'a drain',
      'requests that were retried',
      'none at all',
    ])
    fc.assert(
      fc.property(worlds(), fc.constantFrom(standard(), fixed(1)), (world, policy) => {
        const { score, events } = simulate(world, policy)
        expect(score.lost).toBe(0)
        const { faults, telemetry, instances, control } = world.scenario
        expect(faults.filter(({ kind }) => kind === 'crash').length).toBeLessThanOrEqual(1)
        reached.reach(
          'a crash',
          events.some(({ type }) => type === 'Crashed'),
        )
        reached.reach(
          'a gap',
          faults.some(({ kind }) => kind === 'telemetryGap'),
        )
        reached.reach('lost scrapes', telemetry.lossProbability > 0)
        reached.reach('late scrapes', telemetry.delaySeconds > 0)
        reached.reach('starts that fail', (instances.start.failureProbability ?? 0) > 0)
        reached.reach('slow actions', control.actuationSeconds > 0)
        reached.reach(
          'a drain',
          events.some(({ type }) => type === 'Draining'),
        )
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
    fc.assert(
      fc.property(worlds({ faults: 0, horizonSeconds: 30 }), ({ scenario }) => {
        expect(scenario).toMatchObject({ faults: [], horizonSeconds: 30, telemetry: { lossProbability: 0, delaySeconds: 0 }, control: { actuationSeconds: 0 } })
      }),
    )
  })
})
