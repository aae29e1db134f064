/** Faults of instances: what hangs, what fails with its zone, and how a provider forgets. */
import { describe, expect, it } from 'vitest'
import { START_AT, scenarios, simulate, worldOf } from '../../../src/sim/index.js'
import { fleet, quiet, tiny } from '../tiny.js'
import { eventsOf, still, watch } from './stage.js'

describe('hang', () => {
  const world = (hangs: readonly number[], replicas = 1) =>
    tiny([2, ...quiet(99)], 3, fleet(replicas), {
      faults: hangs.map((at) => ({ kind: 'hang', at }) as const),
      control: { periodSeconds: 10 },
      telemetry: { scrapeSeconds: 10, windowSeconds: 10 },
    })
  it('stops working and its phase stays: what it runs is stuck, what waits is not taken, no metric comes', () => {
    const { seen, kernel } = watch(world([5]))
    // The first ends at 3.25; the second, from 3.25 on, never.
    expect(kernel.tally).toMatchObject({ arrived: 2, completed: 1, lost: 0, unfinished: 1 })
    expect(eventsOf(kernel)).toEqual(['5 Hung 0'])
    const last = seen.at(-1)?.observed.instances[0]
    expect(last).toMatchObject({ phase: 'Healthy', activeRequests: 1, metrics: [] })
    const before = watch(world([])).seen.at(-1)?.observed.instances[0]
    expect(before).toMatchObject({ phase: 'Healthy', activeRequests: 0, metrics: [{ name: 'cpu' }] })
  })
  it('takes no request: others serve what comes, and it is no supply', () => {
    const served = (hangs: readonly number[]) =>
      simulate(
        tiny([...quiet(10), ...new Array(50).fill(1), ...quiet(40)], 0.9, fleet(2), { faults: hangs.map((at) => ({ kind: 'hang', at }) as const) }),
        undefined,
        { record: 'Everything' },
      )
    expect(served([5]).score).toMatchObject({ completed: 50, unfinished: 0 })
    expect(served([5]).decisions.at(-1)?.ready).toBe(1)
    expect(served([5, 5, 5]).score).toMatchObject({ completed: 0, unfinished: 50 }) // and the third found nothing that works
  })
  it('what was stuck is retried when the instance goes, once', () => {
    const world = tiny([1, ...quiet(199)], 30, fleet(2), { control: { periodSeconds: 10 }, faults: [5, 6].map((at) => ({ kind: 'hang', at }) as const) })
    const why = { type: 'AgentDeleted' } as const
    const { kernel } = watch(world, (plan, { instances }, now) => {
      const stuck = instances.find(({ activeRequests }) => activeRequests > 0)
      if (stuck === undefined || now < START_AT + 20_000) return plan
      const drain = { type: 'Drain', id: stuck.id, deadline: now, cause: 'External', why } as const
      const remove = { type: 'Delete', id: stuck.id, graceMs: 7_000, onlyIf: 'Draining', why } as const
      return { ...plan, actions: now < START_AT + 60_000 ? [drain, remove] : [] }
    })
    // The other one hangs as well, so it waits for the one that takes the place of the first.
    expect(kernel.recorder.events.find(({ type }) => type === 'Gone')).toMatchObject({ atSeconds: 27, retried: 1 })
    expect(kernel.tally).toMatchObject({ arrived: 1, completed: 1, lost: 0 })
  })
  it('may crash in the end, and its requests are tried elsewhere', () => {
    const world = tiny([1, ...quiet(99)], 10, fleet(2), {
      faults: [
        { kind: 'hang', at: 1 },
        { kind: 'hang', at: 2 },
        { kind: 'crash', atSeconds: 20 },
        { kind: 'crash', atSeconds: 21 },
      ],
      control: { periodSeconds: 10 },
    })
    expect(simulate(world).score).toMatchObject({ completed: 1, lost: 0, stops: 2 })
  })
  it('by rate: as many as the rate says, and not one crash is moved by it', () => {
    const crash = { kind: 'crash', ratePerHour: 0.5 } as const
    const events = (faults: Parameters<typeof still>[1]) => simulate(worldOf({ ...scenarios.quiet, horizonSeconds: 1_800, faults, agent: fleet(400) })).events
    const hung = events([{ kind: 'hang', ratePerHour: 0.8 }]).filter(({ type }) => type === 'Hung').length
    expect(Math.abs(hung - 400 * (1 - Math.exp(-0.4)))).toBeLessThan(40) // four standard deviations
    const crashes = (more: Parameters<typeof still>[1]) =>
      events([crash, ...more])
        .filter(({ type }) => type === 'Crashed')
        .map(({ atSeconds, id }) => `${atSeconds} ${id}`)
    expect(crashes([{ kind: 'hang', ratePerHour: 3 }])).toEqual(crashes([]))
    expect(crashes([]).length).toBeGreaterThan(100)
  })
})

describe('zoneOutage', () => {
  const zones = ['a', 'b']
  const outage = { kind: 'zoneOutage', at: 25, forSeconds: 60 } as const
  it('instances are put into the zones by turns, and those of one fail together', () => {
    const { seen, kernel } = watch(still(80, [{ ...outage, zone: 'b' }], fleet(4), { instances: { zones, start: { kind: 'fixed', seconds: 5 } } }))
    expect(seen[0]?.observed.instances.map(({ zone }) => zone)).toEqual(['a', 'b', 'a', 'b'])
    expect(eventsOf(kernel).slice(0, 2)).toEqual(['25 Crashed 1', '25 Crashed 3'])
    expect(kernel.fleet.listed.filter(({ zone, phase }) => zone === 'a' && phase === 'Healthy').length).toBeGreaterThanOrEqual(2)
  })
  it('what is created there meanwhile fails, or waits until it is over; elsewhere it starts', () => {
    const begun = (starts?: 'fail' | 'wait') => {
      const fault = { ...outage, zone: 'a', ...(starts === undefined ? {} : { starts }) }
      const { events } = watch(still(200, [fault], fleet(2), { instances: { zones, start: { kind: 'fixed', seconds: 5 } } })).kernel.recorder
      const when = (type: string, number: number): number =>
        events.find((event) => event.type === type && Number(event.id.slice(2)) === number)?.atSeconds ?? Number.NaN
      return { events, when }
    }
    // The third, in zone a, takes the place of the first; where it fails, the fourth, in zone b, does.
    const failing = begun('fail')
    expect(failing.when('Created', 2)).toBeLessThan(80)
    expect(failing.when('StartFailed', 2)).toBe(failing.when('Created', 2) + 5)
    expect(failing.when('Ready', 3)).toBe(failing.when('Created', 3) + 5)
    expect(failing.when('Created', 3)).toBeLessThan(85)
    expect(begun().events).toEqual(failing.events)
    const waiting = begun('wait')
    expect(waiting.when('Created', 2)).toBe(failing.when('Created', 2))
    expect(waiting.when('Ready', 2)).toBe(90)
  })
  it('a start that is under way when it begins fails then', () => {
    const world = still(100, [{ ...outage, zone: 'a' }], fleet(2), { instances: { zones, initialReady: 0, start: { kind: 'fixed', seconds: 40 } } })
    expect(eventsOf(watch(world).kernel).filter((line) => /StartFailed 0|Ready 0/.test(line))).toEqual(['25 StartFailed 0'])
  })
  it('without a zone: one by the seed, and all there is where there are none', () => {
    const hit = (seed: number) =>
      eventsOf(watch(still(40, [outage], fleet(2), { seed, instances: { zones } })).kernel)
        .filter((line) => line.includes('Crashed'))
        .join()
    const hits = Array.from({ length: 20 }, (_, seed) => hit(seed))
    expect(new Set(hits)).toEqual(new Set(['25 Crashed 0', '25 Crashed 1']))
    const all = eventsOf(watch(still(40, [outage], fleet(2))).kernel)
    expect(all.slice(0, 2)).toEqual(['25 Crashed 0', '25 Crashed 1'])
  })
  it('what ran in it is interrupted once, though the next to take it is in the same zone', () => {
    const world = tiny([1, ...quiet(199)], 30, fleet(3), { faults: [{ ...outage, at: 5 }], control: { periodSeconds: 10 } })
    expect(simulate(world).score).toMatchObject({ completed: 1, lost: 0 })
  })
})

describe('a provider that forgets', () => {
  it('lists what died no more; else it is there as Failed until it is deleted', () => {
    const listed = (forgetful: boolean) =>
      watch(still(100, [{ kind: 'crash', atSeconds: 12 }], fleet(1), { instances: { forgetful } })).seen.map(({ observed }) =>
        observed.instances.map(({ id, phase }) => `${Number(id.slice(2))} ${phase}`).join(),
      )
    const [keeps, forgets] = [listed(false), listed(true)]
    expect(keeps.slice(0, 3)).toEqual(['0 Healthy', '0 Healthy', '0 Failed'])
    expect(forgets.slice(0, 3)).toEqual(['0 Healthy', '0 Healthy', ''])
    expect([keeps.at(-1), forgets.at(-1)]).toEqual(['1 Healthy', '1 Healthy'])
  })
  it('of a start that fails too; either way it is replaced, and billed no longer', () => {
    const world = (forgetful: boolean) =>
      still(200, [], fleet(1), { instances: { forgetful, initialReady: 0, start: { kind: 'fixed', seconds: 4, failureProbability: 1 } } })
    const [forgets, keeps] = [simulate(world(true)), simulate(world(false))]
    const when = ({ events }: typeof keeps, type: string) => events.find((event) => event.type === type)?.atSeconds
    expect([when(forgets, 'StartFailed'), when(forgets, 'Gone')]).toEqual([4, 4])
    expect([when(keeps, 'StartFailed'), when(keeps, 'Gone')]).toEqual([4, 10])
    expect(forgets.score.starts).toBeGreaterThan(1)
    expect(keeps.score.starts).toBeGreaterThan(1)
    expect(forgets.score.instanceHours).toBeCloseTo((4 * forgets.score.startsWasted) / 3_600, 9)
  })
})
