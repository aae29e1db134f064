/**
 * One pass over agents that share limits. Each passes first as if nothing were shared; then what is shared is handed out; whoever gets less than it asked
 * for passes once more, under its part as a limit of its own. So there is one engine, and where there is room for all a fleet costs a pass an agent.
 * Laws: order, enough, engine, shares, standing, monotone, twice, patience, never (shared limits overspent). Source: reconcile.md §9.
 */
import type { Agent } from '../../domain/agent.js'
import { compareBytes, isPlain } from '../../domain/bytes.js'
import { copyOf } from '../../domain/copy.js'
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
import { type Cut, type ShareWhy, share } from './share.js'

/**
 * The plan of one agent, and what it was given of what is shared, in instances and in all. `held`: exists or is under way, and is its own whatever others want.
 * `claim`: up to the number that it should be. `most`: with the places that surge needs, and those in whose stead others still leave, which nobody may claim.
 * `granted`: from `held` to `most`. `key`: of the agent; `plan`: its own; `why`: what cut it, if anything did.
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

/** Agents that draw on the same limits, decided together. */
export type ReconcileFleet = (agents: readonly Agent[], observedByKey: ReadonlyMap<string, Observed>, shared: Omit<Limits, 'shared'>, now: Instant) => Plans

/**
 * One pass over agents that share limits, with your own policies beside ours. `observedByKey`: by `agentKey`; of an agent that could not be looked at, hand in
 * what was seen last. `shared`: what all of them may have together.
 */
export const reconcileFleetWith = (policies: Policies): ReconcileFleet => {
  const pass = passWith(policies)
  return (agents, observedByKey, shared, now) => {
    const seen: Agent[] = []
    const missed: Agent[] = []
    const unseen: string[] = []
    const plans: FleetPlan[] = []
    const keys = agents.map(agentKey)
    const places = placesByKey(keys)
    // In the order in which they were handed in, for so they lie in memory: a pass over a large fleet waits for that more than for anything.
    const passes = agents.map((agent, i) => {
      const observed = observedByKey.get(keys[i] as string)
      return observed === undefined ? null : alone(keys[i] as string, pass(agent, observed, now))
    })
    for (const place of places) {
      const [agent, plan] = [agents[place] as Agent, passes[place] as FleetPlan | null]
      if (plan === null) {
        missed.push(agent)
        unseen.push(keys[place] as string)
      } else {
        seen.push(agent)
        plans.push(plan)
      }
    }
    const limits = limitsOf(shared)
    for (const [index, cut] of share(limits, seen, plans, missed)) {
      const { key, held, claim, most } = plans[index] as FleetPlan
      const { plan } = pass(seen[index] as Agent, under(observedByKey.get(key) as Observed, cut, limits), now)
      plans[index] = { key, plan, held, claim, most, granted: cut.granted, why: cut.why }
    }
    let wake: Wake | null = null
    for (const { plan } of plans) wake = earlier(wake, plan.wake)
    return { plans, unseen, wake }
  }
}

/** As long as nobody cuts it. What its own limits forbid, or an agent that is paused or deleted does not want, is not asked for. */
const alone = (key: string, { plan, situation, acts }: Pass): FleetPlan => {
  const { agent, tally, slots, limits, desired } = situation
  const held = heldIn(tally, slots)
  if (acts.asked === 0) return { key, plan, held, claim: held, most: held, granted: held, why: whole }
  const room = Math.max(held, tightest(limits, agent.spec.consumption).most)
  const most = Math.min(held + acts.asked, room)
  return { key, plan, held, claim: Math.min(most, Math.max(held, desired)), most, granted: most, why: whole }
}

/** The observation of one that is cut: its part is its limit, and is tighter than any of its own, for it asked for no more than those permit. */
const under = (observed: Observed, { granted, why: { limit } }: Cut, shared: Limits): Observed =>
  copyOf(observed, { limits: copyOf(observed.limits, { instances: granted, shared: { limit, all: shared[limit] ?? 0 } }) })

/** The places of the keys, in the order of keys. */
const placesByKey = (keys: readonly string[]): readonly number[] => {
  const isBefore = keys.every(isPlain) ? (a: string, b: string): boolean => a < b : (a: string, b: string): boolean => compareBytes(a, b) < 0
  const places = keys.map((_, place) => place)
  const keyAt = (place: number): string => keys[places[place] as number] as string
  if (keys.every((key, i) => i === 0 || isBefore(keys[i - 1] as string, key))) return places
  places.sort((a, b) => (isBefore(keys[a] as string, keys[b] as string) ? -1 : 1))
  for (let i = 1; i < places.length; i++) invariant(keyAt(i - 1) !== keyAt(i), 'each agent of a fleet is in it once')
  return places
}

const whole: ShareWhy = { type: 'Whole' }
