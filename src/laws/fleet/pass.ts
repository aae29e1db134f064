/** One pass of a fleet as a law sees it, and what a naive look finds in it: who holds how much, and who asks for what. */
import { slotsIn } from '../../core/domain/slots.js'
import {
  type Agent,
  agentKey,
  type FleetPlan,
  type Instance,
  type Instant,
  type LimitName,
  type Limits,
  limitNames,
  type Observed,
  type ObservedInput,
  observe,
  type Plan,
  type Plans,
  type ReconcileFleet,
} from '../../core/index.js'
import { placeOf } from '../../core/reconcile/names.js'

/** What all of them drew right after each create that was done since the pass before, and whose it was. */
export type Spent = { readonly agent: Agent; readonly drawn: Readonly<Record<LimitName, number>> }

/** `spent`: in truth, where there is a world. */
export type FleetPass = {
  readonly agents: readonly Agent[]
  readonly inputs: ReadonlyMap<string, ObservedInput>
  readonly observedByKey: ReadonlyMap<string, Observed>
  readonly shared: Limits
  readonly now: Instant
  readonly plans: Plans
  readonly spent?: readonly Spent[]
}

/** One agent in a pass that saw it. */
export type Part = { readonly agent: Agent; readonly observed: Observed; readonly given: FleetPlan }

export const partsOf = ({ agents, observedByKey, plans }: FleetPass): readonly Part[] => {
  const byKey = new Map(agents.map((agent) => [agentKey(agent), agent]))
  return plans.plans.map((given) => ({ agent: byKey.get(given.key) as Agent, observed: observedByKey.get(given.key) as Observed, given }))
}

/** What the agent would be planned if it shared with nobody; under these limits, where they are given. */
export const aloneIn = (reconcileFleet: ReconcileFleet, { agent, observed, given }: Part, now: Instant, limits: Limits = observed.limits): Plan => {
  const only = new Map([[given.key, { ...observed, limits }]])
  return (reconcileFleet([agent], only, {}, now).plans[0] as FleetPlan).plan
}

/** The same look once more, with the status that came of it and nothing that was said since. */
export const againIn = ({ inputs, plans }: FleetPass): ReadonlyMap<string, Observed> => {
  const statuses = new Map(plans.plans.map(({ key, plan }) => [key, plan.status]))
  return new Map(
    [...inputs].map(([key, input]) => {
      const status = statuses.get(key)
      return [key, observe({ ...input, outcomes: [], ...(status === undefined ? {} : { status }) })]
    }),
  )
}

export const drawnBy = ({ spec: { consumption } }: Agent, limit: LimitName): number => (limit === 'instances' ? 1 : (consumption[limit] ?? 0))

/** Ours, and not failed: it draws on what is shared. */
export const draws = ({ uid }: Agent, { ownerUid, phase }: Pick<Instance, 'ownerUid' | 'phase'>): boolean =>
  (ownerUid === undefined || ownerUid === uid) && phase !== 'Failed'

export const createsIn = ({ actions }: Plan): number => actions.filter(({ type }) => type === 'Create').length

/** What it has once this plan is asked for: what is listed, every create that is not seen yet, and what an old list only does not show. */
export const heldAfter = (part: Part): number => {
  const { agent, observed, given } = part
  const listed = observed.instances.filter((instance) => draws(agent, instance)).length
  return listed + given.plan.status.memory.wishes.filter(({ type }) => type === 'Create').length + hiddenIn(part)
}

/** Slots of which memory says that something lives there, and a list from before the last action nothing. */
const hiddenIn = ({ agent, observed, given }: Part): number => {
  const { slots, actedAt } = given.plan.status.memory
  if (observed.at === undefined || observed.at >= actedAt) return 0
  const listed = observed.instances.flatMap(({ name, ownerUid = agent.uid }) => (ownerUid === agent.uid ? (placeOf(agent, name)?.slot ?? []) : []))
  return slotsIn(slots).filter((slot) => !listed.includes(slot)).length
}

/** How many an agent may have by limits of its own. */
export const ownMost = ({ agent, observed: { limits } }: Part): number =>
  Math.min(
    ...limitNames.map((name) => {
      const [all, drawn] = [limits[name], drawnBy(agent, name)]
      return all === undefined || drawn === 0 ? Number.POSITIVE_INFINITY : Math.floor((all / drawn) * (1 + 1e-9))
    }),
  )
