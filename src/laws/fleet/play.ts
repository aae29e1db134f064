/** Plays a story of a fleet: what happens, what is seen of it, one pass of all, and what becomes of their actions. Nothing is random that was not drawn before. */
import {
  type Agent,
  agentKey,
  type Instant,
  isWorldAction,
  type LimitName,
  limitNames,
  type ObservedInput,
  type Outcome,
  observe,
  type Plan,
  type ReconcileFleet,
  type Status,
  type WorldAction,
} from '../../core/index.js'
import { toInstance } from '../arbitrary/instance.js'
import { NOW } from '../arbitrary/time.js'
import { createCluster } from '../story/cluster.js'
import { type Hand, happen, specAfter } from '../story/happen.js'
import { withMetrics } from '../story/metrics.js'
import type { Fate } from '../story/story.js'
import { drawnBy, draws, type FleetPass, type Spent } from './pass.js'
import { member, type Rank } from './rank.js'
import type { FleetEvent, FleetMember, FleetStory } from './story.js'

export const playFleet = (reconcileFleet: ReconcileFleet, story: FleetStory): readonly FleetPass[] => {
  let spent: Spent[] = []
  const players: Player[] = story.members.map((each, index) => playerOf(story, each, index, (own) => spent.push(spentBy(own, players))))
  const events = [...story.events].sort((a, b) => a.at - b.at)
  const passes: FleetPass[] = []
  for (let tick = 0; tick < story.ticks; tick++) {
    const now = NOW + tick * story.tickMs
    for (const player of players) player.advance(now)
    while (events[0] !== undefined && events[0].at <= tick) {
      const { which, what } = events.shift() as FleetEvent
      ;(players[which % players.length] as Player).occur(what, now)
    }
    const here = players.filter((player) => player.isIn(tick))
    const inputs = new Map(here.map((player) => [agentKey(player.agent()), player.look(now)]))
    const observedByKey = new Map([...inputs].map(([key, input]) => [key, observe(input)]))
    const agents = here.map((player) => player.agent())
    const plans = reconcileFleet(agents, observedByKey, story.shared, now)
    passes.push({ agents, inputs, observedByKey, shared: story.shared, now, plans, spent })
    spent = []
    const planByKey = new Map(plans.plans.map(({ key, plan }) => [key, plan]))
    for (const player of here) player.obey(planByKey.get(agentKey(player.agent())) as Plan, now)
  }
  return passes
}

/** One agent and its world. `exists`: how many of its own are there in truth, failed ones not counted. */
type Player = {
  agent(): Agent
  isIn(tick: number): boolean
  exists(): number
  advance(now: Instant): void
  occur(what: FleetEvent['what'], now: Instant): void
  look(now: Instant): ObservedInput
  obey(plan: Plan, now: Instant): void
}

/** What all of them draw. */
const spentBy = (own: Agent, players: readonly Player[]): Spent => {
  const drawn = { instances: 0, tokensPerMinute: 0, requestsPerMinute: 0, costPerHour: 0 } satisfies Record<LimitName, number>
  for (const player of players) for (const limit of limitNames) drawn[limit] += player.exists() * drawnBy(player.agent(), limit)
  return { agent: own, drawn }
}

const playerOf = (
  story: FleetStory,
  { namespace, load, nature, fates, joinsAt, ...begins }: FleetMember,
  index: number,
  onCreate: (own: Agent) => void,
): Player => {
  const cluster = createCluster(nature, NOW)
  const hand: Hand = { load, present: 'All', show: null, touched: new Set() }
  const slow: { readonly at: Instant; readonly action: WorldAction; readonly silent: boolean }[] = []
  let input = begins.agent
  let rank: Rank = begins.rank
  let own = member(input, namespace, index, rank)
  let outcomes: Outcome[] = []
  let status: Status | undefined
  let fate = 0

  const names = new Set<string>()
  for (const seed of joinsAt === 0 ? begins.begin : []) {
    const [instance] = observe({ instances: [toInstance(own, seed, NOW)] }).instances
    if (instance !== undefined && !names.has(instance.name)) cluster.add({ ...instance, metrics: [] })
    if (instance !== undefined) names.add(instance.name)
  }
  cluster.begin()

  const perform = (action: WorldAction, at: Instant, silent: boolean): void => {
    const error = cluster.perform(action, own.uid)
    if (action.type === 'Create' && error === null) onCreate(own)
    if (!silent) answer(action, at, error)
  }
  const answer = (action: WorldAction, at: Instant, error: Outcome['error'] | null): void => {
    const ref = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
    outcomes.push({ action: ref, at, ...(error === null || error === undefined ? {} : { error }) })
  }
  const meet = (action: WorldAction, what: Fate, now: Instant): void => {
    switch (what.type) {
      case 'Slow':
      case 'TimesOut':
        slow.push({ at: now + what.ms, action, silent: what.type === 'TimesOut' })
        if (what.type === 'TimesOut') answer(action, now, { type: 'TimedOut' })
        return
      case 'Refused':
        answer(action, now, what.error)
        return
      case 'Promised':
        answer(action, now, null)
        return
      case 'Lost':
        return
      default:
        perform(action, now, what.type === 'Silent')
    }
  }

  return {
    agent: () => own,
    isIn: (tick) => tick >= joinsAt && status?.finished !== true,
    exists: () => cluster.list().filter((instance) => draws(own, instance)).length,
    advance: (now) => {
      slow.sort((a, b) => a.at - b.at)
      while (slow[0] !== undefined && slow[0].at <= now) {
        const { at, action, silent } = slow.shift() as (typeof slow)[number]
        cluster.advance(at)
        perform(action, at, silent)
      }
      cluster.advance(now)
    },
    occur: (what, now) => {
      if (what.type === 'Rank') rank = { ...what, costPerHour: rank.costPerHour }
      else {
        input = specAfter(input, what, now)
        happen(cluster, own, hand, what, now)
      }
      own = member(input, namespace, index, rank)
    },
    look: (now) => {
      const viewAt = now - story.lagMs
      const heard = outcomes
      outcomes = []
      const listed = withMetrics({ telemetry: { scrapeMs: story.scrapeMs, by: 'Instances' } }, own, cluster.listAt(viewAt), hand, viewAt)
      return { ...listed, at: viewAt, outcomes: heard, ...(status === undefined ? {} : { status }) }
    },
    obey: (plan, now) => {
      status = plan.status
      for (const action of plan.actions.filter(isWorldAction)) {
        const next = fates[fate++ % Math.max(1, fates.length)]
        meet(action, next ?? { type: 'Done' }, now)
      }
    },
  }
}
