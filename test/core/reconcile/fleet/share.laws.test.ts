/** What is shared, at sizes at which it is handed out by levels and not one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ask, share } from '../../../../src/core/reconcile/fleet/share.js'
import { type Agent, agent, type Limits } from '../../../../src/index.js'
import { type Claimant, oneByOne } from '../../../../src/laws/fleet/oneByOne.js'
import { drawnBy } from '../../../../src/laws/fleet/pass.js'
import { holds, type Law, rejects, sometimes } from '../../../../src/laws/index.js'

type Share = typeof share
/** One that asks. */
type One = Ask & { readonly agent: Agent }

const whole = agent({ name: 'a', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' } } })
const withRank = (priority: number, weight: number, tokensPerMinute: number, costPerHour: number): Agent => ({
  ...whole,
  spec: {
    ...whole.spec,
    consumption: { ...(tokensPerMinute === 0 ? {} : { tokensPerMinute }), ...(costPerHour === 0 ? {} : { costPerHour }) },
    scaling: { ...whole.spec.scaling, priority, weight },
  },
})

const asks = (size: number, weights: fc.Arbitrary<number>): fc.Arbitrary<readonly One[]> =>
  fc.array(
    fc
      .record({
        held: fc.nat({ max: size }),
        more: fc.nat({ max: size }),
        surge: fc.nat({ max: Math.ceil(size / 4) }),
        priority: fc.constantFrom(0, 0, 1),
        weight: weights,
        tokens: fc.constantFrom(0, 0, 1, 7, 64),
        cost: fc.constantFrom(0, 0, 0.1, 0.7),
      })
      .map(({ held, more, surge, priority, weight, tokens, cost }) => ({
        agent: withRank(priority, weight, tokens, cost),
        held,
        claim: held + more,
        most: held + more + surge,
      })),
    { minLength: 1, maxLength: 8 },
  )

const limits = (size: number): fc.Arbitrary<Limits> =>
  fc
    .record({
      instances: fc.option(fc.nat({ max: 8 * size })),
      tokensPerMinute: fc.option(fc.nat({ max: 64 * size })),
      costPerHour: fc.option(fc.nat({ max: 8 * size }).map((n) => n / 10)),
    })
    .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== null)))

/** Weights that no binary number hits, and such as differ by little. */
const anyWeight = fc.oneof(fc.constantFrom(1, 1, 2, 0.1, 0.3, 1 / 3), fc.double({ min: 0.01, max: 100, noNaN: true }))

const claimantsOf = (all: readonly One[]): readonly Claimant[] =>
  all.map(({ agent: own, held, claim, most }, i) => ({
    key: `${i}`,
    priority: own.spec.scaling.priority,
    weight: own.spec.scaling.weight,
    held,
    claim,
    most,
    draws: { instances: 1, tokensPerMinute: drawnBy(own, 'tokensPerMinute'), requestsPerMinute: 0, costPerHour: drawnBy(own, 'costPerHour') },
  }))

const cutsOf = (by: Share, all: readonly One[], shared: Limits): ReturnType<Share> =>
  by(
    shared,
    all.map((one) => one.agent),
    all,
    [],
  )

const grantsOf = (by: Share, all: readonly One[], shared: Limits): readonly number[] => {
  const cuts = cutsOf(by, all, shared)
  return all.map(({ most }, i) => cuts.get(i)?.granted ?? most)
}

const twin = (by: Share): Law => {
  const reached = sometimes(['a cut', 'surge that is cut', 'a limit on tokens', 'money'])
  return {
    title: 'twin: levels hand out what one by one does',
    sometimes: reached,
    property: fc.property(asks(60, anyWeight), limits(60), (all, shared) => {
      const fair = oneByOne(claimantsOf(all), shared)
      expect(grantsOf(by, all, shared)).toEqual(all.map((_, i) => fair.get(`${i}`)))
      for (const { why } of cutsOf(by, all, shared).values()) {
        reached.reach('a cut')
        reached.reach('surge that is cut', why.type === 'SurgeCut')
        reached.reach('a limit on tokens', why.limit === 'tokensPerMinute')
        reached.reach('money', why.limit === 'costPerHour')
      }
    }),
  }
}

/** At sizes at which one by one takes too long: nobody could get one more, and nobody stands a step above another who wants one. */
const level = (by: Share): Law => {
  const reached = sometimes(['a cut', 'two that are level'])
  return {
    title: 'level: of a million each, all is handed out, and of two equals with claims that are cut none stands a step above the other',
    sometimes: reached,
    property: fc.property(asks(1_000_000, anyWeight), fc.nat({ max: 8_000_000 }), (drawn, instances) => {
      const all = drawn.map((ask) => ({ ...ask, agent: withRank(0, ask.agent.spec.scaling.weight, 0, 0) }))
      const grants = grantsOf(by, all, { instances })
      const sum = grants.reduce((total, granted) => total + granted, 0)
      const cut = all.flatMap((ask, i) => ((grants[i] as number) < ask.claim ? [i] : []))
      if (cut.length === 0) return
      reached.reach('a cut')
      const held = all.reduce((total, ask) => total + ask.held, 0)
      expect(sum).toBe(Math.max(instances, held))
      const weightOf = (i: number): number => (all[i] as One).agent.spec.scaling.weight
      for (const low of cut)
        for (const [high, { held: floor }] of all.entries()) {
          if ((grants[high] as number) <= floor) continue
          expect(((grants[high] as number) - 1) / weightOf(high)).toBeLessThanOrEqual((grants[low] as number) / weightOf(low))
          reached.reach('two that are level', high !== low)
        }
    }),
  }
}

/** Weights make no difference; what is no round number is kept. */
const alike: Share = (shared, agents, all, unseen) =>
  share(
    shared,
    agents.map((own) => withRank(own.spec.scaling.priority, 1, drawnBy(own, 'tokensPerMinute'), drawnBy(own, 'costPerHour'))),
    all,
    unseen,
  )
const keepsTheRest: Share = ({ instances, ...shared }, agents, all, unseen) =>
  share({ ...shared, ...(instances === undefined ? {} : { instances: Math.floor(instances / 10) * 10 }) }, agents, all, unseen)

describe.each([twin, level].map((law) => [law(share).title, law] as const))('%s', (_title, law) => {
  it('holds', () => holds(law(share)))
  it.each(Object.entries({ alike, keepsTheRest }))('rejects one that %s', (_name, by) => expect(rejects(law(by).property)).toBe(true))
})
