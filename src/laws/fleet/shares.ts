/** Laws of what is handed out: who gets what, exactly; and that what is handed out reaches a plan by way of a limit, and in no other. */
import fc from 'fast-check'
import { type Limits, limitNames, type ReconcileFleet } from '../../core/index.js'
import { must, sameBytes } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'
import { fleetCourses, runFleet } from './course.js'
import { type Claimant, oneByOne } from './oneByOne.js'
import { aloneIn, createsIn, drawnBy, type FleetPass, heldAfter, ownMost, type Part, partsOf } from './pass.js'

export const engine = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['all that it asks for', 'a cut that changes nothing else', 'fewer desired', 'fewer created', 'a rollout without room'])
  return {
    title:
      'engine: who gets all that it asks for is planned as if it were alone, and who gets less as if its part were a limit of its own; nobody else matters',
    sometimes: reached,
    property: fc.property(fleetCourses(), (course) => {
      for (const pass of runFleet(reconcileFleet, course))
        for (const part of partsOf(pass)) {
          const { key, plan, granted, most, why } = part.given
          const alone = aloneIn(reconcileFleet, part, pass.now)
          if (why.type === 'Whole') {
            must(granted === most, () => `${key} is granted ${granted} of ${most}, and that is all`)
            sameBytes(plan, alone, `${key}, alone`)
            reached.reach('all that it asks for', most > heldBefore(part))
            continue
          }
          const shared = { limit: why.limit, all: pass.shared[why.limit] as number }
          sameBytes(plan, aloneIn(reconcileFleet, part, pass.now, { ...part.observed.limits, instances: granted, shared }), `${key}, limited to ${granted}`)
          reached.reach('fewer desired', plan.status.desiredReplicas < alone.status.desiredReplicas)
          reached.reach('fewer created', createsIn(plan) < createsIn(alone))
          reached.reach('a cut that changes nothing else', createsIn(plan) === createsIn(alone))
          reached.reach(
            'a rollout without room',
            plan.trail.some((step) => step.type === 'Act' && step.why.type === 'RolloutNeedsRoom' && step.why.shared !== undefined),
          )
        }
    }),
  }
}

export const enough = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['creates', 'a limit of its own', 'exactly enough'])
  return {
    title: 'enough: where there is room for all, everybody is planned as if alone, surge included',
    sometimes: reached,
    property: fc.property(fleetCourses(), (course) => {
      for (const { agents, observedByKey, now, ...pass } of runFleet(reconcileFleet, course)) {
        const seen = agents.filter((agent) => partsOf({ agents, observedByKey, now, ...pass }).some(({ agent: other }) => other === agent))
        const free = reconcileFleet(seen, observedByKey, {}, now)
        const needed = (name: (typeof limitNames)[number]): number =>
          partsOf({ ...pass, agents: seen, observedByKey, now, plans: free }).reduce((sum, { agent, given }) => sum + given.most * drawnBy(agent, name), 0)
        const exact: Limits = Object.fromEntries(limitNames.map((name) => [name, needed(name)]))
        const plans = reconcileFleet(seen, observedByKey, exact, now)
        sameBytes(plans, free, 'with room for all')
        for (const part of partsOf({ ...pass, agents: seen, observedByKey, now, plans })) {
          sameBytes(part.given.plan, aloneIn(reconcileFleet, part, now), `${part.given.key}, alone`)
          reached.reach('creates', createsIn(part.given.plan) > 0)
          reached.reach('a limit of its own', part.observed.limits.instances !== undefined)
        }
        reached.reach('exactly enough', (exact.instances ?? 0) > 0)
      }
    }),
  }
}

export const held = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['more than there is', 'a create on its way', 'a surplus that goes', 'nothing but what it has'])
  return {
    title: 'held: nobody loses what it has: what is there or on its way is granted, whoever else wants it, and a cut makes nothing go',
    sometimes: reached,
    property: fc.property(fleetCourses(), (course) => {
      for (const pass of runFleet(reconcileFleet, course)) {
        const parts = partsOf(pass)
        for (const part of parts) {
          const { key, plan, held: said, granted, most } = part.given
          const before = heldBefore(part)
          must(said === before, () => `${key} is said to hold ${said}, and holds ${before}`)
          must(before <= granted && granted <= most, () => `${key} holds ${before}, asks for ${most} and is granted ${granted}`)
          const alone = aloneIn(reconcileFleet, part, pass.now)
          const going = surplusIn(plan)
          must(
            going.every((id) => surplusIn(alone).includes(id)),
            () => `${key} loses ${going.join(', ')}, and alone ${surplusIn(alone).join(', ')}`,
          )
          reached.reach('a create on its way', before > part.observed.instances.length)
          reached.reach('a surplus that goes', going.length > 0)
          reached.reach('nothing but what it has', granted === before && most > before)
        }
        reached.reach('more than there is', parts.reduce((sum, part) => sum + heldBefore(part), 0) > (pass.shared.instances ?? Number.POSITIVE_INFINITY))
      }
    }),
  }
}

const surplusIn = ({ actions }: Part['given']['plan']): readonly string[] =>
  actions.flatMap((action) => ((action.type === 'Drain' || action.type === 'Delete') && action.why.type === 'AboveDesired' ? [action.id] : []))

/** What was there and on its way before this plan asked for more. */
const heldBefore = (part: Part): number => heldAfter(part) - createsIn(part.given.plan)

export const sharing = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes([
    'by priority',
    'by weight',
    'by key',
    'surge after every claim',
    'one that does not fit, and a smaller one that does',
    'one that does not draw what is spent',
    'a limit of its own',
  ])
  return {
    title:
      'shares: what is claimed is the number that each should be, and what is shared goes to claims, then to surge, one by one as the naive twin hands it out',
    sometimes: reached,
    property: fc.property(fleetCourses(), (course) => {
      for (const pass of runFleet(reconcileFleet, course)) {
        if (pass.plans.unseen.length > 0) continue
        const parts = partsOf(pass)
        for (const part of parts) isClaimed(part, aloneIn(reconcileFleet, part, pass.now).status.desiredReplicas)
        const claimants = parts.map(claimantOf)
        const fair = oneByOne(claimants, pass.shared)
        for (const { given } of parts)
          must(
            given.granted === fair.get(given.key),
            () => `${given.key} is granted ${given.granted}, one by one ${fair.get(given.key)}: ${JSON.stringify(claimants)}`,
          )
        const differs = (by: readonly Claimant[]): boolean => [...oneByOne(by, pass.shared)].some(([key, granted]) => granted !== fair.get(key))
        reached.reach('by priority', differs(claimants.map((each) => ({ ...each, priority: 0 }))))
        reached.reach('by weight', differs(claimants.map((each) => ({ ...each, weight: 1 }))))
        reached.reach('surge after every claim', differs(claimants.map((each) => ({ ...each, claim: each.most }))))
        const cut = parts.filter(({ given }) => given.granted < given.most)
        const places = new Map([...claimants.keys()].map((i) => [claimants[i]?.key, -i * 1e-9]))
        const turned = oneByOne(claimants, pass.shared, ({ key, weight }, has) => has / weight + (places.get(key) ?? 0))
        reached.reach(
          'by key',
          [...turned].some(([key, granted]) => granted !== fair.get(key)),
        )
        reached.reach(
          'one that does not fit, and a smaller one that does',
          cut.some((a) => parts.some((b) => draws(b) < draws(a) && b.given.granted > b.given.held)),
        )
        reached.reach(
          'one that does not draw what is spent',
          cut.some((a) => a.given.why.type !== 'Whole' && a.given.why.limit !== 'instances') &&
            parts.some((b) => draws(b) === 0 && b.given.granted > b.given.held),
        )
        reached.reach(
          'a limit of its own',
          parts.some((part) => part.given.most === ownMost(part) && part.given.most > part.given.held),
        )
      }
    }),
  }
}

const draws = ({ agent }: Part): number => drawnBy(agent, 'tokensPerMinute')

/** Surge places are in no claim, and neither is what its own limits forbid, or what one that touches nothing could not use. */
const isClaimed = (part: Part, desired: number): void => {
  const { agent, given } = part
  const before = heldBefore(part)
  const idle = agent.spec.paused && agent.deletedAt === undefined
  const claim = idle ? before : Math.max(before, Math.min(desired, ownMost(part)))
  must(given.claim === claim, () => `${given.key} claims ${given.claim}, and should be ${desired}, holds ${before} and may have ${ownMost(part)}`)
  must(
    given.most >= claim && (given.most === before || given.most <= ownMost(part)),
    () => `${given.key} asks for ${given.most}, and may have ${ownMost(part)}`,
  )
}

export const claimantOf = ({ agent, given: { key, held: has, claim, most } }: Part): Claimant => ({
  key,
  priority: agent.spec.scaling.priority,
  weight: agent.spec.scaling.weight,
  held: has,
  claim,
  most,
  draws: {
    instances: 1,
    tokensPerMinute: drawnBy(agent, 'tokensPerMinute'),
    requestsPerMinute: drawnBy(agent, 'requestsPerMinute'),
    costPerHour: drawnBy(agent, 'costPerHour'),
  },
})

export const monotone = (reconcileFleet: ReconcileFleet): Law => {
  const reached = sometimes(['somebody gets more', 'money is shared as well'])
  return {
    title: 'monotone: more shared instances never give anybody fewer',
    sometimes: reached,
    property: fc.property(fleetCourses(), fc.integer({ min: 1, max: 5 }), (course, more) => {
      for (const { agents, observedByKey, shared, now, plans } of runFleet(reconcileFleet, course)) {
        const { instances } = shared
        if (instances === undefined) continue
        const richer = reconcileFleet(agents, observedByKey, { ...shared, instances: instances + more }, now)
        richer.plans.forEach(({ key, granted }, i) => {
          const before = (plans.plans[i] as FleetPass['plans']['plans'][number]).granted
          must(granted >= before, () => `${key} is granted ${before} of ${instances}, and ${granted} of ${instances + more}`)
          reached.reach('somebody gets more', granted > before)
          reached.reach('money is shared as well', granted > before && shared.costPerHour !== undefined)
        })
      }
    }),
  }
}
