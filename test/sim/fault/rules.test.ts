import { expect, it } from 'vitest'
import { type Mishap, mishapKinds, type ScenarioInput, scenario, scenarioFaults } from '../../../src/sim/index.js'

const told = (mishap: Mishap, instances: ScenarioInput['instances'] = {}): readonly string[] =>
  scenarioFaults({ faults: [mishap], instances }).map(({ path, problem }) => `${path.replace('faults[0].', '')}: ${problem}`)
const seconds = 'expected a number from 0 to 315360000'
const chance = 'expected a share from 0 to 1'

it.each<[Mishap, readonly string[]]>([
  [{ kind: 'crash', ratePerHour: -1 }, ['ratePerHour: expected a number from 0 to 1000000']],
  [{ kind: 'crash', atSeconds: Number.NaN }, [`atSeconds: ${seconds}`]],
  [{ kind: 'hang', ratePerHour: 1e7 }, ['ratePerHour: expected a number from 0 to 1000000']],
  [{ kind: 'hang', at: -1 }, [`at: ${seconds}`]],
  [{ kind: 'telemetryGap', atSeconds: -1, forSeconds: -1 }, [`atSeconds: ${seconds}`, `forSeconds: ${seconds}`]],
  [{ kind: 'zoneOutage', at: -1, forSeconds: -1 }, [`at: ${seconds}`, `forSeconds: ${seconds}`]],
  [{ kind: 'zoneOutage', at: 0, forSeconds: 0, zone: 'c' }, ['zone: expected none, for instances.zones names none']],
  [
    { kind: 'startLimit', limit: 0.5, at: -1, retryAfterSeconds: -1 },
    ['limit: expected a whole number from 0 to 1000000000', `retryAfterSeconds: ${seconds}`, `at: ${seconds}`],
  ],
  [{ kind: 'probeFalse' }, ['faults[0]: expected negative, positive or both']],
  [
    { kind: 'probeFalse', negative: 2, positive: -1, from: -1, forSeconds: -1 },
    [`negative: ${chance}`, `positive: ${chance}`, `from: ${seconds}`, `forSeconds: ${seconds}`],
  ],
  [
    { kind: 'refuse', probability: 2, actions: [], retryAfterSeconds: -1, forSeconds: -1 },
    [`probability: ${chance}`, 'actions: expected at least one; leave it out for all', `retryAfterSeconds: ${seconds}`, `forSeconds: ${seconds}`],
  ],
  [{ kind: 'slow', probability: -1, seconds: 0 }, [`probability: ${chance}`, 'seconds: expected a number above 0, at most 315360000']],
  [{ kind: 'lost', probability: 1.1, at: -1 }, [`probability: ${chance}`, `at: ${seconds}`]],
  [{ kind: 'duplicate', probability: 1.1, forSeconds: -1 }, [`probability: ${chance}`, `forSeconds: ${seconds}`]],
  [{ kind: 'staleView', probability: 1.1, seconds: -1 }, [`probability: ${chance}`, 'seconds: expected a number above 0, at most 315360000']],
  [{ kind: 'lostWrite', probability: 1.1 }, [`probability: ${chance}`]],
  [
    { kind: 'controllerCrash', ratePerHour: -1, afterActions: -1 },
    ['afterActions: expected a whole number from 0 to 1000000000', 'ratePerHour: expected a number from 0 to 1000000'],
  ],
  [{ kind: 'controllerCrash', at: -1 }, [`at: ${seconds}`]],
  [{ kind: 'clockJump', at: -1, bySeconds: 1e9 }, [`at: ${seconds}`, 'bySeconds: expected a number from -315360000 to 315360000']],
])('%j', (mishap, expected) => {
  expect(told(mishap)).toEqual(expected)
})

it('zones are names, each once, and an outage is in one of them', () => {
  const outage: Mishap = { kind: 'zoneOutage', at: 0, forSeconds: 1, zone: 'c' }
  expect(told(outage, { zones: ['a', 'b'] })).toEqual(['zone: expected one of a, b'])
  expect(told({ ...outage, zone: 'b' }, { zones: ['a', 'b'] })).toEqual([])
  for (const zones of [[], [''], ['a', 'a']]) expect(scenarioFaults({ instances: { zones } }).map(({ path }) => path)).toEqual(['instances.zones'])
})

it('every kind has its rules, and none is listed twice', () => {
  expect(new Set(mishapKinds).size).toBe(mishapKinds.length)
})

it('what is left out stays out of a scenario, and so out of its hash', () => {
  expect(Object.keys(scenario({}).instances)).not.toContain('zones')
  expect(Object.keys(scenario({}).instances)).not.toContain('forgetful')
  expect(scenario({ instances: { zones: ['a'], forgetful: false } }).instances).toMatchObject({ zones: ['a'], forgetful: false })
})
