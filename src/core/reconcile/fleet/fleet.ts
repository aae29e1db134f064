/**
 * One pass over agents that share limits. Each passes first as if nothing were shared; then what is shared is handed out; whoever gets less than it asked
 * for passes once more, under its part as a limit of its own. So there is one engine, and where there is room for all a fleet costs a pass an agent.
 * Laws: order, enough, engine, shares, standing, monotone, twice, patience, never (shared limits overspent). Source: reconcile.md §9.
 */
import type { Agent } from '../../domain/agent.js'
import { compareBytes } from '../../domain/bytes.js'
import { invariant } from '../../domain/invariant.js'
import { agentKey } from '../../domain/key.js'
import { type Limits, limitsOf, type Observed } from '../../domain/observed.js'
import type { Plan } from '../../domain/plan.js'
import type { Instant } from '../../domain/units.js'
import { earlier, type Wake } from '../../domain/wake.js'
import { tightest } from '../../scaling/stage/edges.js'
import type { Policies } from '../policyOf.js'
import { type Pass, passWith } from '../reconcile.js'
import { heldIn } from '../situation.js'
import { type Ask, type Cut, type ShareWhy, share } from './share.js'

/**
 * The plan of one agent, and what it was given of what is shared, in instances and in all. `held`: exists or is under way, and is its own whatever others want.
 * `claim`: up to the number that it should be. `most`: with the places that surge needs, and those in whose stead others still leave, which nobody may claim.
 * `granted`: from `held` to `most`.
 */
export type FleetPlan = {
  readonly key: string
  readonly plan: Plan
  readonly held: number
  readonly claim: number
  readonly most: number
  readonly granted: number
  readonly why: ShareWhy
}

/**
 * `plans`: in the order of keys. `unseen`: the keys of agents that nobody observed; they have no plan, and of what they draw nothing more is handed out, for who
 * knows what they hold. `wake`: the earliest of all.
 */
export type Plans = { readonly plans: readonly FleetPlan[]; readonly unseen: readonly string[]; readonly wake: Wake | null }

export type ReconcileFleet = (agents: readonly Agent[], observedByKey: ReadonlyMap<string, Observed>, shared: Omit<Limits, 'shared'>, now: Instant) => Plans

/** `observedByKey`: by `agentKey`; of an agent that could not be looked at, hand in what was seen last. `shared`: what all of them may have together. */
export const reconcileFleetWith = (policies: Policies): ReconcileFleet => {
  const pass = passWith(policies)
  return (agents, observedByKey, shared, now) => {
    const members: Member[] = []
    const unseen: Keyed[] = []
    for (const keyed of inOrder(agents)) {
      const observed = observedByKey.get(keyed.key)
      if (observed === undefined) unseen.push(keyed)
      else members.push(memberOf(keyed, observed, pass(keyed.agent, observed, now)))
    }
    const limits = limitsOf(shared)
    const cuts = share(
      limits,
      members,
      unseen.map(({ agent }) => agent),
    )
    let wake: Wake | null = null
    const plans = members.map((member, index): FleetPlan => {
      const cut = cuts.get(index)
      const { key, held, claim, most } = member
      const plan = cut === undefined ? member.plan : pass(member.agent, under(member.observed, cut, limits), now).plan
      wake = earlier(wake, plan.wake)
      return { key, plan, held, claim, most, granted: cut === undefined ? most : cut.granted, why: cut === undefined ? whole : cut.why }
    })
    return { plans, unseen: unseen.map(({ key }) => key), wake }
  }
}

type Keyed = { readonly key: string; readonly agent: Agent }
type Member = Ask & { readonly key: string; readonly observed: Observed; readonly plan: Plan }

const inOrder = (agents: readonly Agent[]): readonly Keyed[] => {
  const keyed = agents.map((agent): Keyed => ({ key: agentKey(agent), agent }))
  if (keyed.some(({ key }, i) => i > 0 && compareBytes((keyed[i - 1] as Keyed).key, key) > 0)) keyed.sort((a, b) => compareBytes(a.key, b.key))
  for (let i = 1; i < keyed.length; i++) invariant((keyed[i - 1] as Keyed).key !== (keyed[i] as Keyed).key, 'each agent of a fleet is in it once')
  return keyed
}

/** What it asks for, from its own pass. What its own limits forbid, or an agent that is paused or deleted does not want, is not asked for. */
const memberOf = ({ key, agent }: Keyed, observed: Observed, { plan, situation, acts }: Pass): Member => {
  const held = heldIn(situation.tally)
  if (acts.asked === 0) return { key, agent, observed, plan, held, claim: held, most: held }
  const room = Math.max(held, tightest(situation.limits, agent.spec.consumption).most)
  const most = Math.min(held + acts.asked, room)
  return { key, agent, observed, plan, held, claim: Math.min(most, Math.max(held, situation.desired)), most }
}

/** The observation of one that is cut: its part is its limit, and is tighter than any of its own, for it asked for no more than those permit. */
const under = (observed: Observed, { granted, why: { limit } }: Cut, shared: Limits): Observed => ({
  ...observed,
  limits: { ...observed.limits, instances: granted, shared: { limit, all: shared[limit] ?? 0 } },
})

const whole: ShareWhy = { type: 'Whole' }
