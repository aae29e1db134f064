import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcileWith } from '../../src/core/index.js'
import { builtin, fixed } from '../../src/policy/index.js'
import { type ScenarioInput, scenario, simulate, worldOf } from '../../src/sim/index.js'
import { createKernel, type Kernel } from '../../src/sim/kernel/kernel.js'
import { begin, step } from '../../src/sim/loop/step.js'
import { anyScenario, real, scaledAgent, scenarioInput, staticAgent } from './arbitraries.js'

const reconcile = reconcileWith(builtin)

/** Runs a world step by step, with a look at it before every event. */
const walk = (input: ScenarioInput, look: (kernel: Kernel, before: number) => void): Kernel => {
  const world = worldOf(input)
  const kernel = createKernel(world, world.scenario.agent, reconcile, 'Nothing')
  begin(kernel)
  while (!kernel.done) {
    const { now } = kernel
    const { inSystem } = kernel.requests
    step(kernel)
    look(kernel, kernel.done ? now : inSystem * (kernel.now - now))
  }
  return kernel
}

describe('laws of the world', () => {
  it('conservation: arrived = completed + rejected + abandoned + lost + unfinished', () => {
    const reached = { rejected: 0, abandoned: 0, lost: 0, unfinished: 0, completed: 0, scaled: 0, wasted: 0 }
    fc.assert(
      fc.property(anyScenario, (input) => {
        const { score } = simulate(worldOf(input), undefined, { record: 'Nothing' })
        const { arrived, completed, rejected, abandoned, lost, unfinished } = score
        expect(completed + rejected + abandoned + lost + unfinished).toBe(arrived)
        expect(JSON.parse(JSON.stringify(score))).toEqual(score) // no NaN, no Infinity
        for (const share of [score.sloAttainment, score.wait.probability, score.utilization, score.worstWindow, score.timeshareUnder, score.timeshareOver]) {
          expect(share === null || (share >= 0 && share <= 1 + 1e-12)).toBe(true)
        }
        expect(score.cost).toBeGreaterThanOrEqual(score.instanceHours - 1e-9)
        if (rejected > 0) reached.rejected += 1
        if (abandoned > 0) reached.abandoned += 1
        if (lost > 0) reached.lost += 1
        if (unfinished > 0) reached.unfinished += 1
        if (completed > 0) reached.completed += 1
        if (score.scaleUps + score.scaleDowns > 0) reached.scaled += 1
        if (score.startsWasted > 0) reached.wasted += 1
      }),
    )
    for (const [branch, times] of Object.entries(reached)) expect(times, `sometimes ${branch}`).toBeGreaterThan(5)
  })

  it('bookkeeping: at every moment counts agree with what they count, nobody waits while a slot is free, time does not go back', () => {
    let moments = 0
    fc.assert(
      fc.property(anyScenario, (input) => {
        let last = 0
        walk(input, (kernel) => {
          const { fleet, requests, totals, now } = kernel
          if (now < last) throw new Error('time went back')
          last = now
          let busy = 0
          let free = 0
          let ready = 0
          let serving = 0
          let starting = 0
          for (const { number, phase, hung, drain, deletingAt } of fleet.listed) {
            const own = fleet.busy[number] ?? 0
            const accepts = phase === 'Healthy' && !hung && drain === null && deletingAt < 0
            busy += own
            if (phase === 'Healthy') serving += 1
            if (phase === 'Pending') starting += 1
            if (accepts) {
              ready += 1
              free += fleet.slots - own
            }
            if (own > fleet.slots || (phase !== 'Healthy' && own > 0)) throw new Error('more in service than there are slots')
          }
          if (`${[totals.busy, fleet.freeSlots, fleet.ready, fleet.serving, fleet.starting]}` !== `${[busy, free, ready, serving, starting]}`)
            throw new Error('counts differ')
          if (requests.inSystem !== busy + requests.waiting) throw new Error('somebody is neither served nor waiting')
          if (requests.waiting > 0 && free > 0) throw new Error('one waits while a slot is free')
          moments += 1
        })
      }),
      { numRuns: 300 },
    )
    expect(moments).toBeGreaterThan(10_000)
  })

  it('Little, exactly: the integral of what is in the system is the sum of the times in it', () => {
    let emptied = 0
    fc.assert(
      fc.property(anyScenario, (input) => {
        // Nothing comes in the second half, so most worlds start and end empty, and all is scored.
        const horizonSeconds = (input.horizonSeconds ?? 60) * 2
        const arrivals = { kind: 'step', before: 3, after: 0, atSeconds: horizonSeconds / 2 } as const
        let area = 0
        const kernel = walk({ ...input, horizonSeconds, warmupSeconds: 0, workload: { ...input.workload, arrivals } }, (_, more) => {
          if (!_.done) area += more
        })
        if (kernel.requests.inSystem > 0) return
        emptied += 1
        expect(kernel.tally.timeInSystem).toBe(area) // whole microseconds on both sides
      }),
    )
    expect(emptied).toBeGreaterThan(500)
  })

  it('determinism: the same seed, the same bytes; another seed, another world', () => {
    let different = 0
    fc.assert(
      fc.property(anyScenario, (input) => {
        const run = (seed?: number) => JSON.stringify(simulate(worldOf(input, seed), undefined, { record: 'Everything' }))
        const first = run()
        expect(run()).toBe(first)
        if (run((input.seed ?? 0) + 1) !== first) different += 1
      }),
      { numRuns: 200 },
    )
    expect(different).toBeGreaterThan(100)
  })

  it('recording changes nothing', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const world = worldOf(input)
        const { score } = simulate(world, undefined, { record: 'Everything' })
        expect(simulate(world, undefined, { record: 'Nothing' }).score).toEqual(score)
        expect(simulate(world).score).toEqual(score)
      }),
      { numRuns: 200 },
    )
  })

  it('idempotence: a scenario with its defaults filled in is itself, and has the same hash', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const made = scenario(input)
        expect(scenario(made)).toEqual(made)
        expect(scenario(JSON.parse(JSON.stringify(made)))).toEqual(made)
      }),
    )
  })

  it('order: what a fleet is called and the order of its faults change nothing but the hash', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const { hash: _, ...score } = simulate(worldOf(input), undefined, { record: 'Nothing' }).score
        const renamed = { ...scenario(input).agent, name: 'another', uid: 'somebody/else' }
        const turned = { ...input, agent: renamed, faults: (input.faults ?? []).toReversed() }
        expect(simulate(worldOf(turned), undefined, { record: 'Nothing' }).score).toMatchObject(score)
      }),
      { numRuns: 300 },
    )
  })

  it('same world: no policy changes how many requests come, or what work they bring', () => {
    let worked = 0
    fc.assert(
      fc.property(scenarioInput(scaledAgent, true), (input) => {
        const under = (replicas: number) => {
          const { arrived, completed, latency, wait } = simulate(worldOf(input), fixed(replicas), { record: 'Nothing' }).score
          return { arrived, work: arrived === completed && arrived > 0 ? completed * ((latency.mean ?? 0) - (wait.mean ?? 0)) : null }
        }
        const few = under(1)
        const many = under(7)
        expect(few.arrived).toBe(many.arrived)
        if (few.work === null || many.work === null) return
        worked += 1
        expect(few.work).toBeCloseTo(many.work, 4)
      }),
      { numRuns: 300 },
    )
    expect(worked).toBeGreaterThan(50)
  })

  it('more speed never hurts: first come first served, sizes and arrivals coupled', () => {
    let waited = 0
    fc.assert(
      fc.property(scenarioInput(staticAgent, true), real(0.3, 1), (input, speed) => {
        const at = (factor: number) => {
          const arrivals = { kind: 'poisson', ratePerSecond: 2 } as const
          const requests = { kind: 'exponential', meanSeconds: factor } as const
          return simulate(worldOf({ ...input, workload: { arrivals, requests } }), undefined, { record: 'Nothing' }).score
        }
        const slow = at(1)
        const fast = at(speed)
        expect(fast.arrived).toBe(slow.arrived)
        expect(fast.meanInSystem).toBeLessThanOrEqual(slow.meanInSystem + 1e-9)
        expect(fast.wait.mean ?? 0).toBeLessThanOrEqual((slow.wait.mean ?? 0) + 1e-9)
        expect(fast.completed).toBeGreaterThanOrEqual(slow.completed)
        if ((slow.wait.mean ?? 0) > 0) waited += 1
      }),
    )
    expect(waited).toBeGreaterThan(300)
  })

  it('a fixed fleet is the same by replicas, by bounds and by the fixed policy', () => {
    fc.assert(
      fc.property(scenarioInput(staticAgent), (input) => {
        const replicas = input.agent?.spec.replicas ?? 1
        const spec = { ...input.agent?.spec, agentType: 'chat', model: { provider: 'acme', model: 'm1' } }
        const bounded = { name: 'random', spec: { ...spec, scaling: { enabled: true, policy: 'fixed', minReplicas: replicas, maxReplicas: replicas } } }
        const same = { ...input, instances: { ...input.instances, initialReady: replicas } }
        const { policy: _, hash: __, ...first } = simulate(worldOf(same)).score
        expect(simulate(worldOf({ ...same, agent: bounded })).score).toMatchObject(first)
        expect(simulate(worldOf(same), fixed(replicas)).score).toMatchObject(first)
      }),
      { numRuns: 300 },
    )
  })

  it('a static fleet costs exactly its hours', () => {
    fc.assert(
      fc.property(scenarioInput(staticAgent, true), (input) => {
        const made = scenario({ ...input, instances: { ...input.instances, initialReady: null } })
        const { score } = simulate(worldOf(made), undefined, { record: 'Nothing' })
        const hours = (made.agent.spec.replicas * (made.horizonSeconds - made.warmupSeconds)) / 3_600
        expect(score.instanceHours).toBeCloseTo(hours, 6)
        expect(score.cost).toBe(score.instanceHours)
        expect([score.starts, score.stops, score.scaleUps, score.scaleDowns, score.flapsPerHour]).toEqual([0, 0, 0, 0, 0])
      }),
    )
  })

  it('instances are conserved: those of time 0 + starts − stops is what is billed at the horizon', () => {
    let moved = 0
    fc.assert(
      fc.property(anyScenario, (input) => {
        let atHorizon: number | null = null
        const kernel = walk({ ...input, warmupSeconds: 0 }, (now) => {
          if (now.utilization !== null || now.now >= now.horizon) atHorizon ??= now.fleet.listed.filter(({ phase }) => phase !== 'Failed').length
        })
        const { starts, stops } = kernel.ledger
        if (starts > 0) moved += 1
        if (atHorizon !== null) expect(Math.abs(kernel.world.initialReady + starts - stops - atHorizon)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
    expect(moved).toBeGreaterThan(50)
  })
})
