import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deathsOf, dieAt } from '../../../src/sim/fault/deaths.js'
import { fateOf } from '../../../src/sim/fault/fate.js'
import { type Faults, faultsOf, isOn, outageOf, struckBy } from '../../../src/sim/fault/faults.js'
import { type Mishap, scenario, simulate, worldOf } from '../../../src/sim/index.js'
import { anyScenario, mishap, real } from '../arbitraries.js'

const faultsIn = (faults: readonly Mishap[], seed = 1): Faults => faultsOf(scenario({ faults, instances: { zones: ['a', 'b'] } }), seed)
const struck = (faults: Faults, kind: 'lostWrite', moments = 300): readonly number[] =>
  Array.from({ length: moments }, (_, at) => at).filter((at) => struckBy(faults, kind, `${at}`, at * 1e6) !== null)

describe('what a fault strikes', () => {
  it('is its own: no other kind of fault, and no order of the list, changes it', () => {
    let some = 0
    fc.assert(
      fc.property(real(0, 1), fc.array(mishap, { maxLength: 4 }), fc.integer(), (probability, others, seed) => {
        const own: Mishap = { kind: 'lostWrite', probability }
        const rest = others.filter(({ kind }) => kind !== 'lostWrite' && kind !== 'zoneOutage')
        const alone = struck(faultsIn([own], seed), 'lostWrite', 40)
        expect(struck(faultsIn([...rest, own], seed), 'lostWrite', 40)).toEqual(alone)
        expect(struck(faultsIn([own, ...rest.toReversed()], seed), 'lostWrite', 40)).toEqual(alone)
        if (alone.length > 0 && alone.length < 40) some += 1
      }),
    )
    expect(some).toBeGreaterThan(100)
  })
  it('monotone: what a likelier one spares, a less likely one spares too', () => {
    fc.assert(
      fc.property(real(0, 1), real(0, 1), fc.integer(), (a, b, seed) => {
        const by = (probability: number) => struck(faultsIn([{ kind: 'lostWrite', probability }], seed), 'lostWrite', 60)
        const more = new Set(by(Math.max(a, b)))
        expect(by(Math.min(a, b)).every((at) => more.has(at))).toBe(true)
      }),
    )
  })
  it('is as much as its probability says', () => {
    for (const probability of [0, 0.1, 0.5, 1]) {
      const share = struck(faultsIn([{ kind: 'lostWrite', probability }]), 'lostWrite', 4_000).length / 4_000
      expect(Math.abs(share - probability)).toBeLessThan(0.04)
    }
    // Two of a kind draw apart: what neither strikes is the product.
    const twice: Mishap = { kind: 'lostWrite', probability: 0.5 }
    expect(Math.abs(struck(faultsIn([twice, twice]), 'lostWrite', 4_000).length / 4_000 - 0.75)).toBeLessThan(0.04)
  })
  it('only while it is on: from its moment, not to its end', () => {
    expect([9, 10, 19, 20].map((at) => isOn({ at: 10, forSeconds: 10 }, at * 1e6))).toEqual([false, true, true, false])
    expect([0, 1e9].map((at) => isOn({}, at * 1e6))).toEqual([true, true])
    expect(struck(faultsIn([{ kind: 'lostWrite', probability: 1, at: 3, forSeconds: 2 }]), 'lostWrite', 10)).toEqual([3, 4])
  })
  it('of an outage: one that makes starts fail outranks the one that is over last', () => {
    const faults = faultsIn([
      { kind: 'zoneOutage', at: 0, forSeconds: 10, zone: 'a', starts: 'wait' },
      { kind: 'zoneOutage', at: 0, forSeconds: 30, zone: 'a', starts: 'wait' },
      { kind: 'zoneOutage', at: 5, forSeconds: 1, zone: 'a' },
    ])
    expect([0, 5, 6, 29, 30].map((at) => outageOf(faults, 'a', at * 1e6)).map((outage) => outage && [outage.starts, outage.to / 1e6])).toEqual([
      ['wait', 30],
      ['fail', 6],
      ['wait', 30],
      ['wait', 30],
      null,
    ])
    expect(outageOf(faults, 'b', 0)).toBeNull()
  })
  it('of actions: nothing is the fate of one that no fault strikes, and names of agents have no say', () => {
    const create = (name: string) => ({ type: 'Create', name, revision: 'r', why: { type: 'AgentDeleted' } }) as const
    const faults = faultsIn([{ kind: 'refuse', probability: 0.5 }])
    expect(fateOf(faultsIn([{ kind: 'crash', ratePerHour: 9 }]), create('a-r-0-0'), 0)).toEqual({ refused: null, lost: null, after: 0, twice: null })
    const refused = (agent: string) => Array.from({ length: 50 }, (_, slot) => fateOf(faults, create(`${agent}-r-${slot}-0`), 0).refused !== null)
    expect(refused('another-one')).toEqual(refused('a'))
    expect(new Set(refused('a')).size).toBe(2)
  })
})

describe('deaths of the controller', () => {
  it('fall due once each, and the fewest actions are done', () => {
    const deaths = deathsOf(
      faultsIn([
        { kind: 'controllerCrash', at: 10, afterActions: 4 },
        { kind: 'controllerCrash', at: 10 },
        { kind: 'controllerCrash', at: 30, afterActions: 1 },
      ]),
      1,
    )
    expect([9, 10, 11, 30, 31].map((at) => dieAt(deaths, () => 2, at * 1e6))).toEqual([null, 2, null, 1, null])
  })
  it('by a rate of nothing: never', () => {
    const deaths = deathsOf(faultsIn([{ kind: 'controllerCrash', ratePerHour: 0 }]), 1)
    expect(dieAt(deaths, () => 0, 1e15)).toBeNull()
  })
})

it('same world: no fault changes how many requests come', () => {
  let struckWorlds = 0
  fc.assert(
    fc.property(anyScenario, (input) => {
      const calm = simulate(worldOf({ ...input, faults: [] }))
      const stormy = simulate(worldOf(input))
      expect(stormy.score.arrived).toBe(calm.score.arrived)
      if (JSON.stringify(stormy.events) !== JSON.stringify(calm.events)) struckWorlds += 1
    }),
    { numRuns: 300 },
  )
  expect(struckWorlds).toBeGreaterThan(100)
})
