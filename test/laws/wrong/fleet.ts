/** Wrong fleets: what is shared is handed out by another rule, or somebody else is asked. Claims and plans are the right one's. */
import { type FleetPlan, type Instant, type Limits, limitNames, type Observed, type Plans, type ReconcileFleet } from '../../../src/index.js'
import { type Claimant, oneByOne } from '../../../src/laws/fleet/oneByOne.js'
import { draws, type Part, partsOf } from '../../../src/laws/fleet/pass.js'
import { claimantOf } from '../../../src/laws/fleet/shares.js'

type Wrong = (right: ReconcileFleet) => ReconcileFleet

/** Claims are those of the right fleet with nothing shared; `by` says who gets how many, and each plan is that of one alone under its part. */
const dealing =
  (by: (claimants: readonly Claimant[], shared: Limits, parts: readonly Part[]) => ReadonlyMap<string, number>): Wrong =>
  (right) =>
  (agents, observedByKey, shared, now) => {
    const free = right(agents, observedByKey, {}, now)
    const parts = partsOf({ agents, observedByKey, shared, now, plans: free, inputs: new Map() })
    const dealt = by(parts.map(claimantOf), shared, parts)
    return { ...free, plans: parts.map((part) => under(right, part, dealt.get(part.given.key) as number, shared, now)) }
  }

const under = (right: ReconcileFleet, { agent, observed, given }: Part, granted: number, shared: Limits, now: Instant): FleetPlan => {
  if (granted >= given.most) return given
  const limit = limitNames.find((name) => shared[name] !== undefined) ?? 'instances'
  const limits: Limits = { ...observed.limits, instances: granted, shared: { limit, all: shared[limit] ?? 0 } }
  const [cut] = right([agent], new Map([[given.key, { ...observed, limits }]]), {}, now).plans
  return { ...given, plan: (cut as FleetPlan).plan, granted, why: { type: granted < given.claim ? 'ClaimCut' : 'SurgeCut', limit, left: 0 } }
}

/** Everybody is free to take what is there. */
export const sharesNothing: Wrong = (right) => (agents, observedByKey, _shared, now) => right(agents, observedByKey, {}, now)
export const knowsNoPriority = dealing((all, shared) =>
  oneByOne(
    all.map((each) => ({ ...each, priority: 0 })),
    shared,
  ),
)
export const knowsNoWeight = dealing((all, shared) =>
  oneByOne(
    all.map((each) => ({ ...each, weight: 1 })),
    shared,
  ),
)
/** Whoever was given least stands lowest, whatever it had: so what is taken changes what is given next. */
export const countsWhatItGives = dealing((all, shared) => oneByOne(all, shared, ({ weight, held }, has) => (has - held) / weight))
/** First come, first served. */
export const servesInTurn = dealing((all, shared) => oneByOne(all, shared, () => 0))
/** Surge is a claim like any other. */
export const claimsSurge = dealing((all, shared) =>
  oneByOne(
    all.map((each) => ({ ...each, claim: each.most })),
    shared,
  ),
)
export const hasNoSurge = dealing((all, shared) =>
  oneByOne(
    all.map((each) => ({ ...each, most: each.claim })),
    shared,
  ),
)
/** What is there is up for grabs again. */
export const evicts = dealing((all, shared) =>
  oneByOne(
    all.map((each) => ({ ...each, held: 0 })),
    shared,
  ),
)
/** Money is not counted. */
export const countsHeads = dealing((all, { instances }) => oneByOne(all, instances === undefined ? {} : { instances }))
/** A create that is not seen draws nothing. */
export const countsWhatItSees = dealing((all, shared, parts) => {
  const seen = new Map(parts.map(({ agent, observed, given }) => [given.key, observed.instances.filter((instance) => draws(agent, instance)).length]))
  const dealt = oneByOne(
    all.map((each) => ({ ...each, held: seen.get(each.key) as number })),
    shared,
  )
  return new Map(all.map(({ key, held }) => [key, Math.max(held, held + (dealt.get(key) as number) - (seen.get(key) as number))]))
})
/** One limit that is spent stops everybody. */
export const stopsAtTheFirst = dealing((all, shared) => {
  const fair = oneByOne(all, shared)
  const drawn = (each: Claimant, has: number): number => has * each.draws.tokensPerMinute
  const used = all.reduce((sum, each) => sum + drawn(each, fair.get(each.key) as number), 0)
  return used > (shared.tokensPerMinute ?? Number.POSITIVE_INFINITY) - 300 ? new Map(all.map(({ key, held }) => [key, held])) : fair
})
/** Somebody is shown something else than what is there. */
const seeing =
  (by: (observed: Observed) => Observed): Wrong =>
  (right) =>
  (agents, observedByKey, shared, now) =>
    right(agents, new Map([...observedByKey].map(([key, observed]) => [key, by(observed)])), shared, now)

/** What terminates makes room before it is gone. */
export const buriesTheDying = seeing((observed) => ({ ...observed, instances: observed.instances.filter(({ deletingAt }) => deletingAt === undefined) }))

/** Who was not looked at has nothing. */
export const forgetsTheUnseen: Wrong = (right) => (agents, observedByKey, shared, now) =>
  right(
    agents.filter((agent) => [...observedByKey.keys()].some((key) => key.endsWith(`/${agent.name}`))),
    observedByKey,
    shared,
    now,
  )

const telling =
  (by: (plans: Plans) => Plans): Wrong =>
  (right) =>
  (agents, observedByKey, shared, now) =>
    by(right(agents, observedByKey, shared, now))

export const oversleeps = telling((plans) => ({ ...plans, wake: null }))
/** A status that is new each time is written each time. */
export const copiesStatus = telling((plans) => ({
  ...plans,
  plans: plans.plans.map((each) => ({ ...each, plan: { ...each.plan, status: { ...each.plan.status } } })),
}))
export const keepsTheOrderGiven: Wrong = (right) => (agents, observedByKey, shared, now) => {
  const plans = right(agents, observedByKey, shared, now)
  return { ...plans, plans: agents.flatMap(({ name }) => plans.plans.filter(({ key }) => key.endsWith(`/${name}`))) }
}
/** What is shared out is told, and binds nobody. */
export const onlySays: Wrong = (right) => (agents, observedByKey, shared, now) => {
  const free = new Map(right(agents, observedByKey, {}, now).plans.map(({ key, plan }) => [key, plan]))
  const plans = right(agents, observedByKey, shared, now)
  return { ...plans, plans: plans.plans.map((each) => ({ ...each, plan: free.get(each.key) ?? each.plan })) }
}
/** Nobody gets more than the half that is left. */
export const isStingy = dealing((all, shared) => oneByOne(all, { ...shared, instances: Math.floor((shared.instances ?? 0) / 2) }))

/** Who got less the last time it was asked gets more now. */
export const takesTurnsWithItself: Wrong = (right) => {
  let asked = 0
  return dealing((all, shared) => {
    asked++
    return oneByOne(all, shared, ({ weight, key }, has) => has / weight + ((asked + key.length) % 2) * 100)
  })(right)
}
/** With many to give, the one that asks for most comes first; with few, the others do. */
export const prefersTheLarge = dealing((all, shared) =>
  oneByOne(all, shared, ({ most, weight }, has) => ((shared.instances ?? 0) % 2 === 0 ? -most : has / weight)),
)
