/**
 * Stories of a fleet: a small world for each agent, one limit for all, a pass of the whole fleet every tick. Actions are refused, lost and late, instances
 * crash and vanish, agents come, are deleted and change their rank; memory holds. What every create makes all of them draw is kept: it is what is promised.
 */
import fc from 'fast-check'
import type { AgentInput, Limits } from '../../core/index.js'
import { type AgentOptions, agentInputs } from '../arbitrary/agent.js'
import { type InstanceSeed, instanceSeeds } from '../arbitrary/instance.js'
import { fates, halfSeconds, loads, natures } from '../arbitrary/story.js'
import type { Nature } from '../story/cluster.js'
import type { Fate, Happening } from '../story/story.js'
import { namespaces, type Rank, ranks, shares } from './rank.js'

/** `joinsAt`: the tick at which it comes, with nothing; at the first one it may have something already (`begin`). */
export type FleetMember = {
  readonly agent: AgentInput
  readonly namespace: string
  readonly rank: Rank
  readonly begin: readonly InstanceSeed[]
  readonly load: number
  readonly nature: Nature
  readonly fates: readonly Fate[]
  readonly joinsAt: number
}

/** `at`: a tick; `which`: the member it befalls. A Rank keeps what an instance costs. */
export type FleetEvent = { readonly at: number; readonly which: number; readonly what: Happening | ({ readonly type: 'Rank' } & Rank) }

export type FleetStory = {
  readonly type: 'Fleet'
  readonly members: readonly FleetMember[]
  readonly shared: Limits
  readonly events: readonly FleetEvent[]
  readonly tickMs: number
  readonly lagMs: number
  readonly scrapeMs: number
  readonly ticks: number
}

/** `world`: 'Fair': every action is done at once, and nothing happens by itself. */
export type FleetStoryOptions = AgentOptions & { readonly world?: 'Any' | 'Fair'; readonly ticks?: number }

export const fleetStories = (options: FleetStoryOptions = {}): fc.Arbitrary<FleetStory> => {
  const isFair = options.world === 'Fair'
  const { ticks = 8 } = options
  return fc.record({
    type: fc.constant('Fleet' as const),
    members: fc.array(
      fc.record({
        agent: agentInputs({ mayBeDeleted: false, probes: 'None', ...options }),
        namespace: namespaces,
        rank: ranks,
        begin: isFair ? fc.constant([]) : fc.uniqueArray(instanceSeeds({ wild: false }), { maxLength: 4, selector: ({ id }) => id }),
        load: loads,
        nature: natures,
        fates: isFair ? fc.constant([]) : fc.array(fates, { maxLength: 6 }),
        joinsAt: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: isFair ? 0 : ticks })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    shared: shares,
    events: isFair ? fc.constant([]) : fc.array(fc.record({ at: fc.nat({ max: ticks }), which: fc.nat({ max: 3 }), what: happenings }), { maxLength: 8 }),
    tickMs: fc.constantFrom(2_500, 5_000, 15_000),
    lagMs: isFair ? fc.constant(0) : fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, halfSeconds(0, 10)),
    scrapeMs: fc.constantFrom(15_000, 60_000),
    ticks: isFair ? fc.constant(ticks) : fc.integer({ min: 1, max: ticks }),
  })
}

const which = fc.nat({ max: 7 })
const happenings: fc.Arbitrary<FleetEvent['what']> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('Replicas' as const), replicas: fc.integer({ min: 0, max: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('Load' as const), load: loads }) },
  { weight: 2, arbitrary: ranks.map((rank) => ({ type: 'Rank' as const, ...rank })) },
  fc.constantFrom<Happening>({ type: 'Model' }, { type: 'DeleteAgent' }),
  fc.record({ type: fc.constant('Pause' as const), paused: fc.boolean() }),
  fc.record({ type: fc.constantFrom('Crash' as const, 'Vanish' as const, 'Cordon' as const, 'Uncordon' as const, 'Protect' as const, 'Work' as const), which }),
  fc.record({ type: fc.constant('Stranger' as const), slot: fc.nat({ max: 4 }) }),
)
