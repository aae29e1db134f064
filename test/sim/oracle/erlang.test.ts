import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demandAt, demandOf, hoursOfDemand } from '../../../src/sim/oracle/demand.js'
import { serversFor } from '../../../src/sim/oracle/erlang.js'
import { scenario } from '../../../src/sim/scenario.js'
import { real } from '../arbitraries.js'

describe('servers needed', () => {
  // Source: simulation.md §5.1, replicas needed: lambda, mu, share, wait, servers.
  it.each([
    [9, 1, 0.95, 0.5, 13],
    [9, 1, 0.99, 0.5, 14],
    [45, 1, 0.95, 0.5, 50],
    [45, 1, 0.99, 0.1, 59],
    [100, 1, 0.95, 0.2, 109],
    [20, 0.5, 0.99, 1, 47],
    [0.5, 1, 0.95, 0, 3],
  ])('load %d, service rate %d, %d within %d s: %d', (rate, mu, share, waitSeconds, servers) => {
    expect(serversFor(rate, 1 / mu, { waitSeconds, share }, 1)).toBe(servers)
    expect(serversFor(rate, 1 / mu, { ttftSeconds: waitSeconds, share }, 1)).toBe(servers)
    expect(serversFor(rate, 1 / mu, { waitSeconds, share }, 4)).toBe(4 * Math.ceil(servers / 4))
  })
  it('monotone: more load never needs fewer', () => {
    const load = real(0, 200)
    const slo = fc.record({ waitSeconds: real(0, 5), share: real(0.01, 0.999) })
    fc.assert(
      fc.property(load, load, slo, fc.integer({ min: 1, max: 8 }), (a, b, limits, slots) => {
        expect(serversFor(Math.min(a, b), 1, limits, slots)).toBeLessThanOrEqual(serversFor(Math.max(a, b), 1, limits, slots))
      }),
    )
  })
  it('a limit on latency: for one server the sojourn is exponential, and what no number can keep asks for hardly any waiting', () => {
    // M/M/1: P(T > t) = e^−(mu − lambda) t, so 0.5 a second and 1 % beyond 9.21 s keeps it, 9.20 s does not.
    expect(serversFor(0.5, 1, { latencySeconds: 9.22, share: 0.99 }, 1)).toBe(1)
    expect(serversFor(0.5, 1, { latencySeconds: 9.2, share: 0.99 }, 1)).toBe(2)
    expect(serversFor(9, 1, { latencySeconds: 0.1, share: 0.99 }, 1)).toBe(serversFor(9, 1, { waitSeconds: 0, share: 0.99 }, 1))
  })
  it('nothing to do is one instance', () => {
    expect(serversFor(0, 1, { waitSeconds: 1, share: 0.9 }, 4)).toBe(4)
  })
})

describe('demand', () => {
  it('follows the mean rate of each window, a minute or a long start', () => {
    const world = scenario({
      horizonSeconds: 240,
      workload: { arrivals: { kind: 'step', before: 9, after: 45, atSeconds: 120 } },
      slo: { waitSeconds: 0.5, share: 0.95 },
    })
    const demand = demandOf(world)
    expect(demand).toMatchObject({ windowMicros: 60e6, instances: [13, 13, 50, 50] })
    expect([0, 119e6, 120e6, 1e12].map((at) => demandAt(demand, at))).toEqual([13, 13, 50, 50])
    expect(hoursOfDemand(demand, 60e6, 180e6)).toBeCloseTo((60 * 13 + 60 * 50) / 3_600, 12)
    expect(demandOf({ ...world, instances: { ...world.instances, start: { kind: 'fixed', seconds: 90 } } }).windowMicros).toBe(90e6)
  })
})
