import { describe, expect, it } from 'vitest'
import { fixed } from '../../src/policy/index.js'
import { scenarios, simulate, worldOf } from '../../src/sim/index.js'
import { fleet, quiet, script, tiny } from './tiny.js'

const names =
  'scenario,hash,version,policy,seed,arrived,completed,rejected,abandoned,lost,unfinished,sloAttainment,latency,latencyAll,wait,meanInSystem,utilization,instanceHours,cost,starts,startsWasted,stops,scaleUps,scaleDowns,flapsPerHour,accuracyUnder,accuracyOver,timeshareUnder,timeshareOver,worstWindow,oracleCost,regret,events'

describe('the result line', () => {
  it('has exactly its names, in their order, and no NaN', () => {
    const { score } = simulate(worldOf(scenarios.quiet))
    expect(Object.keys(score).join()).toBe(names)
    expect([score.latency, score.latencyAll, score.wait].map((part) => Object.keys(part).join())).toEqual([
      'mean,p50,p95,p99',
      'p50,p95,p99',
      'mean,p50,p95,p99,probability',
    ])
    expect(JSON.parse(JSON.stringify(score))).toEqual(score)
  })
  it('says null where there is nothing to measure', () => {
    const { score } = simulate(tiny(quiet(10), 1, fleet(0)))
    expect(score).toMatchObject({
      arrived: 0,
      sloAttainment: null,
      latency: { mean: null, p99: null },
      latencyAll: { p50: null },
      wait: { mean: null, probability: null },
    })
    expect(score).toMatchObject({ utilization: null, worstWindow: null, meanInSystem: 0, instanceHours: 0, cost: 0 })
  })
})

describe('one instance, computed by hand', () => {
  it('three requests of 1.2 s, a second apart, wait 0, 0.2 and 0.4 s', () => {
    const { score } = simulate(tiny([1, 1, 1, ...quiet(7)], 1.2, fleet(1), { slo: { waitSeconds: 0.2, share: 0.9 } }))
    expect(score).toMatchObject({ arrived: 3, completed: 3, rejected: 0, abandoned: 0, lost: 0, unfinished: 0, policy: 'static', seed: 1 })
    expect(score.latency).toEqual({ mean: 1.4, p50: 1.4, p95: 1.6, p99: 1.6 })
    expect(score.latencyAll).toEqual({ p50: 1.4, p95: 1.6, p99: 1.6 })
    expect(score.wait).toEqual({ mean: 0.2, p50: 0.2, p95: 0.4, p99: 0.4, probability: 2 / 3 })
    expect(score.sloAttainment).toBe(2 / 3)
    expect(score.worstWindow).toBe(2 / 3)
    expect(score.meanInSystem).toBeCloseTo(4.2 / 10, 12)
    expect(score.utilization).toBeCloseTo(3.6 / 10, 12)
    expect(score.instanceHours).toBeCloseTo(10 / 3_600, 12)
    expect(score.cost).toBeCloseTo(10 / 3_600, 12)
    expect(score.events).toBe(6)
  })
  it('a completion comes before an arrival of the same moment: nobody waits', () => {
    const { score } = simulate(tiny([1, 1, 1], 1, fleet(1)))
    expect(score.wait).toMatchObject({ mean: 0, probability: 0 })
  })
  it('an instance that gets ready comes before an arrival of the same moment', () => {
    const world = tiny([...quiet(30), 1, ...quiet(9)], 1, fleet(1), { instances: { initialReady: 0, start: { kind: 'fixed', seconds: 30.5 } } })
    expect(simulate(world).score).toMatchObject({ completed: 1, wait: { mean: 0, probability: 0 } })
  })
  it('a limit on latency, and both limits at once', () => {
    const world = (slo: { waitSeconds?: number; latencySeconds?: number; share: number }) => tiny([1, 1, 1, ...quiet(7)], 1.2, fleet(1), { slo })
    expect(simulate(world({ latencySeconds: 1.4, share: 0.9 })).score.sloAttainment).toBe(2 / 3)
    expect(simulate(world({ latencySeconds: 1.4, waitSeconds: 0, share: 0.9 })).score.sloAttainment).toBe(1 / 3)
  })
  it('the third place is the last: two of four are rejected, and count as missed', () => {
    const world = tiny([4, ...quiet(9)], 3, fleet(1), { instances: { queueCapacity: 2 }, slo: { waitSeconds: 2, share: 0.9 } })
    const { score } = simulate(world) // at 0.125, 0.375, 0.625, 0.875: one in service, one waiting 2.75 s, two rejected
    expect(score).toMatchObject({ arrived: 4, completed: 2, rejected: 2, sloAttainment: 1 / 4 })
    expect(score.wait).toMatchObject({ mean: 2.75 / 2, probability: 1 / 4 })
    expect(score.latencyAll).toEqual({ p50: 5.75, p95: null, p99: null })
    expect(score.meanInSystem).toBeCloseTo((3 + 5.75) / 10, 12)
    const waiting = tiny([4, ...quiet(9)], 3, fleet(1), { instances: { queuePlaces: 2 } })
    expect(simulate(waiting).score).toMatchObject({ completed: 3, rejected: 1 })
    const none = tiny([4, ...quiet(9)], 3, fleet(1), { instances: { queuePlaces: 0 } })
    expect(simulate(none).score).toMatchObject({ completed: 1, rejected: 3, wait: { probability: 0 } })
  })
  it('patience: who would wait longer goes; who waits exactly as long is served', () => {
    const world = (patienceSeconds: number) => tiny([2, ...quiet(9)], 3, fleet(1), { instances: { patienceSeconds } })
    expect(simulate(world(2.5)).score).toMatchObject({ completed: 2, abandoned: 0, wait: { mean: 1.25 } }) // the second waits from 0.75 to 3.25
    const { score } = simulate(world(2.4))
    expect(score).toMatchObject({ completed: 1, abandoned: 1, sloAttainment: 1 / 2, wait: { mean: 1.2, probability: 1 / 2 } })
    expect(score.meanInSystem).toBeCloseTo((3 + 2.4) / 10, 12)
  })
  it('slots serve side by side', () => {
    const { score } = simulate(tiny([2, ...quiet(9)], 3, fleet(1), { instances: { service: { kind: 'slots', slots: 2 } } }))
    expect(score.wait).toMatchObject({ mean: 0, probability: 0 })
    expect(score.utilization).toBeCloseTo(6 / 20, 12)
  })
})

describe('the edges of time', () => {
  it('warm-up excludes requests, cost and slots before it', () => {
    const { score } = simulate(tiny([1, 1, 1, ...quiet(7)], 1.2, fleet(1), { warmupSeconds: 2 }))
    expect(score).toMatchObject({ arrived: 1, completed: 1, wait: { mean: 0.4, probability: 1 } })
    expect(score.instanceHours).toBeCloseTo(8 / 3_600, 12)
    expect(score.utilization).toBeCloseTo(2.1 / 8, 12) // the second runs on to 2.9, the third to 4.1
    expect(score.meanInSystem).toBeCloseTo(1.6 / 8, 12)
  })
  it('after the horizon the scored ones are waited for under load that goes on, and what is left at twice the horizon is unfinished', () => {
    const over = simulate(tiny([2, 2, 2, 2], 1, fleet(1))).score // served at 1 a second: the last of 8 scored ones ends at 8.25, past 8
    expect(over).toMatchObject({ arrived: 8, completed: 7, unfinished: 1 })
    const longer = simulate(tiny([2, 2, 2, 2], 0.9, fleet(1))).score
    expect(longer).toMatchObject({ arrived: 8, completed: 8, unfinished: 0 })
    expect(longer.events).toBe(15 + 8) // arrivals until the last scored one ended at 7.45
  })
  it('an unfinished one counts with the time it has spent', () => {
    const { score } = simulate(tiny([1, 0], 9, fleet(1)))
    expect(score).toMatchObject({ arrived: 1, completed: 0, unfinished: 1, latency: { mean: null }, latencyAll: { p50: null } })
    expect(score.meanInSystem).toBe(3.5 / 2) // from 0.5 to 4
  })
})

describe('a crash', () => {
  const crashes = (...seconds: readonly number[]) => ({ faults: seconds.map((atSeconds) => ({ kind: 'crash', atSeconds }) as const) })
  it('is retried once, at the head of the queue, and replaced', () => {
    // 0.25 runs when its instance crashes at 1; 0.75 waits behind it. The pass of 15 s deletes it, and its slot backs off for ten seconds: another is created at 25 s, ready at 55 s.
    const { score, events } = simulate(tiny([2, ...quiet(99)], 3, fleet(1), crashes(1)))
    expect(score).toMatchObject({ arrived: 2, completed: 2, lost: 0, starts: 1, startsWasted: 0, stops: 1 })
    expect(events.map(({ atSeconds, type }) => `${atSeconds} ${type}`)).toEqual(['1 Crashed', '15 Gone', '25 Created', '55 Ready'])
    expect(events[0]).toEqual({ atSeconds: 1, type: 'Crashed', id: 'i-0000000', retried: 1 })
    expect(score.latency.mean).toBe((57.75 + 60.25) / 2)
    expect(score.instanceHours).toBeCloseTo((1 + 75) / 3_600, 12) // a failed one is not billed
  })
  it('a second one loses it', () => {
    const { score } = simulate(tiny([1, ...quiet(99)], 3, fleet(1), crashes(1, 56)))
    expect(score).toMatchObject({ arrived: 1, completed: 0, lost: 1, sloAttainment: 0, stops: 2 })
  })
  it('with a slot free elsewhere it is served again at once', () => {
    const { score, events } = simulate(tiny([1, ...quiet(99)], 3, fleet(2), crashes(1, 1, 1)))
    expect(events.filter(({ type }) => type === 'Crashed')).toHaveLength(2) // and the third found nothing that runs
    expect(score.completed).toBe(0 + 1)
  })
  it('by rate: as many as the rate says', () => {
    const world = worldOf({ ...scenarios.quiet, horizonSeconds: 72_000, faults: [{ kind: 'crash', ratePerHour: 2.5 }], agent: fleet(10) })
    const crashed = simulate(world).events.filter(({ type }) => type === 'Crashed').length
    // Less what is away: the look, the back-off of the slot, the start.
    expect(crashed / (20 * 10 * 2.5)).toBeCloseTo(0.95, 1)
  })
})

describe('a scaled fleet', () => {
  const scaled = fleet(1, {
    drainMs: 20_000,
    terminationGraceMs: 5_000,
    scaling: { enabled: true, minReplicas: 1, maxReplicas: 5, targetMetrics: [{ type: 'concurrency', targetValue: 1 }] },
  })
  it('pays from the request of a start, serves from ready, and rounds up when it ends', () => {
    const world = tiny(quiet(300), 1, scaled, {
      instances: { initialReady: 1, start: { kind: 'fixed', seconds: 20 } },
      control: { periodSeconds: 10 },
      price: { perInstanceHour: 3_600, quantumSeconds: 60, perStart: 7 },
    })
    const { score, events } = simulate(world, script([0, 1], [100, 2], [200, 1]))
    expect(events.map(({ atSeconds, type, id }) => `${atSeconds} ${type} ${Number(id.slice(2))}`)).toEqual([
      '100 Created 1',
      '120 Ready 1',
      '200 Draining 1',
      '210 Gone 1',
    ])
    expect(score).toMatchObject({ starts: 1, startsWasted: 1, stops: 1, scaleUps: 1, scaleDowns: 1, flapsPerHour: 12 })
    expect(score.instanceHours).toBeCloseTo((300 + 110) / 3_600, 12)
    expect(score.cost).toBeCloseTo(300 + 120 + 7, 9)
    // d(t) is 1 throughout; two were ready from 120 to 200 s.
    expect(score).toMatchObject({ accuracyUnder: 0, timeshareUnder: 0, accuracyOver: 80 / 300, timeshareOver: 80 / 300, oracleCost: 300 })
  })
  it('bills from ready if the price says so, and actions may take their time', () => {
    const world = tiny(quiet(300), 1, scaled, {
      instances: { initialReady: 1, start: { kind: 'fixed', seconds: 20 } },
      control: { periodSeconds: 10, actuationSeconds: 4 },
      price: { billFrom: 'ready' },
    })
    const { score, events } = simulate(world, script([0, 1], [100, 2]))
    expect(events.map(({ atSeconds, type }) => `${atSeconds} ${type}`)).toEqual(['104 Created', '124 Ready'])
    expect(score.instanceHours).toBeCloseTo((300 + 176) / 3_600, 12)
  })
  it('drains: what runs goes on, up to the deadline and the grace of the Delete; then it is lost', () => {
    // Two requests of 90 s at 199.25 and 199.75; both instances are busy when the policy wants one at 200.
    const world = (graceMs: number) =>
      tiny([...quiet(199), 2, ...quiet(200)], 90, fleet(1, { ...scaled.spec, terminationGraceMs: graceMs }), {
        instances: { initialReady: 2 },
        control: { periodSeconds: 10 },
      })
    const cut = simulate(world(5_000), script([0, 2], [200, 1]))
    expect(cut.events.map(({ atSeconds, type }) => `${atSeconds} ${type}`)).toEqual(['200 Draining', '220 Deleting', '225 Gone'])
    expect(cut.events[2]).toMatchObject({ type: 'Gone', lost: 1 })
    expect(cut.score).toMatchObject({ completed: 1, lost: 1, stops: 1 })
    const kind = simulate(world(80_000), script([0, 2], [200, 1]))
    expect(kind.events.map(({ atSeconds, type }) => `${atSeconds} ${type}`)).toEqual(['200 Draining', '220 Deleting', '289.25 Gone'])
    expect(kind.score).toMatchObject({ completed: 2, lost: 0 })
  })
  it('takes the oldest free instance, so the youngest is idle', () => {
    const world = tiny([...quiet(199), 1, ...quiet(100)], 50, scaled, { instances: { initialReady: 3 }, control: { periodSeconds: 10 } })
    const { events } = simulate(world, script([0, 3], [200, 1]))
    expect(events.filter(({ type }) => type === 'Draining').map(({ id }) => Number(id.slice(2)))).toEqual([1, 2])
    expect(events.filter(({ type }) => type === 'Gone').every(({ atSeconds }) => atSeconds === 210)).toBe(true)
  })
  it('a start that fails is not billed on, is deleted and tried again', () => {
    const world = tiny(quiet(100), 1, scaled, {
      instances: { initialReady: 1, start: { kind: 'fixed', seconds: 5, failureProbability: 1 } },
      control: { periodSeconds: 10 },
    })
    const { score, events } = simulate(world, script([0, 1], [50, 2]))
    expect(events.slice(0, 3).map(({ atSeconds, type }) => `${atSeconds} ${type}`)).toEqual(['50 Created', '55 StartFailed', '60 Gone'])
    expect(score.starts).toBe(score.startsWasted + 1) // the last is asked for at the horizon
    expect(score.instanceHours).toBeCloseTo((100 + 5 * score.startsWasted) / 3_600, 12)
  })
})

describe('policies in the place of the agent’s own', () => {
  it('fixed keeps its number within the bounds of the agent', () => {
    const score = (n: number) => simulate(worldOf({ ...scenarios.chatHour, instances: { initialReady: 3 } }), fixed(n)).score
    expect(score(8)).toMatchObject({ policy: 'fixed:8', starts: 5, stops: 0, scaleUps: 1 })
    expect(score(30).starts).toBe(17)
  })
  it('everybody starts with what the workload needs at first, within the bounds; a static agent with its replicas', () => {
    expect(worldOf(scenarios.chatHour).initialReady).toBe(7)
    expect(worldOf({ ...scenarios.chatHour, agent: fleet(4) }).initialReady).toBe(4)
    expect(worldOf({ ...scenarios.chatHour, instances: { initialReady: 11 } }).initialReady).toBe(11)
  })
  it('a request that finds nothing wakes the control loop', () => {
    const world = tiny([...quiet(3), 1, ...quiet(96)], 1, fleet(1), { instances: { initialReady: 0 }, control: { periodSeconds: 60, phaseSeconds: 50 } })
    const { decisions, score } = simulate(world)
    expect(decisions[0]).toMatchObject({ atSeconds: 3.5, why: 'ArrivalAtZero' })
    expect(score.latency.mean).toBe(31)
  })
})
