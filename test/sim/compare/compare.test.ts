import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixed, standard } from '../../../src/policy/index.js'
import { differenceOf, intervalOf } from '../../../src/sim/compare/interval.js'
import { studentT } from '../../../src/sim/compare/student.js'
import { compare, measures, scenarios, simulate, worldOf } from '../../../src/sim/index.js'
import { fleet, script } from '../tiny.js'

describe('intervals', () => {
  it('the quantiles of Student’s t are those of the tables', () => {
    const table = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281]
    table.forEach((t, index) => {
      expect(studentT(0.95, index + 1)).toBeCloseTo(t, 4)
    })
    expect(studentT(0.95, 29)).toBeCloseTo(2.0452, 4)
    expect(studentT(0.95, 120)).toBeCloseTo(1.9799, 4)
    expect(studentT(0.99, 29)).toBeCloseTo(2.7564, 4)
    expect(studentT(0.999, 1)).toBeCloseTo(636.6192, 3)
  })
  it('a mean with its half-width, and none of fewer than two', () => {
    expect(intervalOf([1, 2, 3, null])).toEqual({ mean: 2, halfWidth: expect.closeTo(4.3027 / Math.sqrt(3), 4), count: 3 })
    expect(intervalOf([4])).toEqual({ mean: 4, halfWidth: null, count: 1 })
    expect(intervalOf([null])).toEqual({ mean: null, halfWidth: null, count: 0 })
  })
  it('a difference is paired, and says what pairing was worth', () => {
    const difference = differenceOf([11, 12, 13.5, null], [1, 2, 3, 9])
    expect(difference).toMatchObject({ mean: 31.5 / 3 - 1 / 3, count: 3 })
    expect(difference.pairing).toBeCloseTo((1.5833333 + 1) / (1 / 12), 4)
    expect(differenceOf([2, 3], [1, 2]).pairing).toBeNull() // no variance is left to compare with
  })
  it('coverage: 95 % intervals cover the truth about 95 times in 100', () => {
    let covered = 0
    let runs = 0
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 5, maxLength: 5 }), (values) => {
        const { mean, halfWidth } = intervalOf(values)
        runs += 1
        if (Math.abs((mean ?? 0) - 499.5) <= (halfWidth ?? 0)) covered += 1
      }),
    )
    expect(covered / runs).toBeGreaterThan(0.9)
  })
})

describe('compare', () => {
  const short = { ...scenarios.chatHour, horizonSeconds: 600 }
  it('every policy meets the same worlds, and a row is what simulate gives', async () => {
    const result = await compare({ scenarios: [short], policies: [fixed(8), fixed(6), standard()], seeds: 4 })
    expect(result.scenarios).toHaveLength(1)
    const [only] = result.scenarios
    expect(only).toMatchObject({ scenario: 'chat-hour', seeds: [1, 2, 3, 4], demand: 'Erlang C on the mean rate of 60 s' })
    expect(only?.policies.map(({ policy }) => policy)).toEqual(['fixed:8', 'fixed:6', 'standard'])
    expect(new Set(only?.policies.map(({ scores }) => scores.map(({ arrived }) => arrived).join())).size).toBe(1)
    expect(only?.policies[1]?.scores[2]).toEqual(simulate(worldOf(short, 3), fixed(6)).score)
    expect(only?.policies[0]?.differences).toBeNull()
    const { means, differences } = only?.policies[1] ?? {}
    expect(Object.keys(means ?? {})).toEqual([...measures])
    expect(differences?.cost.mean).toBeCloseTo((means?.cost.mean ?? 0) - (only?.policies[0]?.means.cost.mean ?? 0), 9)
    expect(differences?.cost.mean).toBeLessThan(0)
    expect(differences?.sloAttainment.count).toBe(4)
  })
  it('determinism: run twice it is the same, and no policy changes what another one gets', async () => {
    const run = (policies: Parameters<typeof compare>[0]['policies']) => compare({ scenarios: [short], policies, seeds: [7, 9] })
    const both = await run([fixed(8), standard()])
    expect(await run([fixed(8), standard()])).toEqual(both)
    expect((await run([standard()])).scenarios[0]?.policies[0]?.scores).toEqual(both.scenarios[0]?.policies[1]?.scores)
  })
  it('numbers names that come twice', async () => {
    const { scenarios: results } = await compare({ scenarios: [{ ...short, horizonSeconds: 60 }], policies: [script([0, 3]), script([0, 5])], seeds: 1 })
    expect(results[0]?.policies.map(({ policy, scores }) => [policy, scores[0]?.policy])).toEqual([
      ['script', 'script'],
      ['script#2', 'script#2'],
    ])
  })
  it('warns of a warm-up that is too short, of a single seed, and of counts taken for days', async () => {
    const warnings = async (scenario: Parameters<typeof compare>[0]['scenarios'][number], seeds: number) =>
      (await compare({ scenarios: [scenario], policies: [fixed(1)], seeds })).scenarios[0]?.warnings
    const tiny = { horizonSeconds: 400, agent: fleet(1), workload: { arrivals: { kind: 'constant', ratePerSecond: 0.1 } } } as const
    expect(await warnings(tiny, 2)).toEqual([{ type: 'WarmupShort', warmupSeconds: 0, neededSeconds: 330 }])
    expect(await warnings({ ...tiny, warmupSeconds: 330 }, 1)).toEqual([{ type: 'OneSeed' }])
    expect(await warnings({ ...tiny, warmupSeconds: 330, workload: { arrivals: { kind: 'counts', perSecond: [1] } } }, 2)).toEqual([
      { type: 'SeedsAreNotDays' },
    ])
  })
})
