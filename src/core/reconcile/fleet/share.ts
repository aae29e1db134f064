/**
 * Hands out what is shared, in whole instances: first what is claimed, then what is of use beyond; each by priority, and among equals to whoever stands
 * lowest, by instances over weight, ties by key. What is held was handed out before. Whoever the next instance does not fit is closed, and the others go on.
 * Standing counts what is held, so what was granted and not taken yet is granted again.
 * Laws: shares (twin: one by one), standing, monotone in instances; not in the rest, for instances differ in size. Source: reconcile.md §9.
 */
import type { Agent } from '../../domain/agent.js'
import { invariant } from '../../domain/invariant.js'
import { type LimitName, type Limits, limitNames } from '../../domain/observed.js'
import { finite } from '../../domain/units.js'

/** So many instances in all: held, claimed, of use. */
export type Ask = { readonly held: number; readonly claim: number; readonly most: number }

/**
 * `left`: how much of the limit is left when all is handed out, too little for one more instance; below zero where more is held than there is. `limit`: which
 * one ran out.
 */
export type CutWhy = { readonly type: 'ClaimCut' | 'SurgeCut'; readonly limit: LimitName; readonly left: number }
/** Why an agent got what it got. */
export type ShareWhy = { readonly type: 'Whole' } | CutWhy
/** Less than was asked for. */
export type Cut = { readonly granted: number; readonly why: CutWhy }

/** Those of `agents`, which are in the order of keys, that get less than they ask for, by their place. `unseen`: of which nobody knows what they hold. */
export const share = (shared: Limits, agents: readonly Agent[], asks: readonly Ask[], unseen: readonly Agent[]): ReadonlyMap<number, Cut> => {
  const limits = limitNames.filter((limit) => shared[limit] !== undefined)
  const parties = partiesOf(limits, agents, asks)
  if (parties.length === 0) return uncut
  const pool = limits.map((limit) => resourceOf(limit, shared[limit] ?? 0, drawn(limit, agents, asks), unseen))
  const classes = classesOf(parties)
  for (const goal of ['claim', 'most'] as const) for (const equals of classes) pour(pool, equals, goal)
  const cuts = new Map<number, Cut>()
  for (const { index, ask, draws, total } of parties) {
    if (total === ask.most) continue
    const spent = pool.find((resource, i) => !hasRoom(resource, draws[i] as number))
    invariant(spent !== undefined, 'who gets less than it asks for is stopped by a limit')
    const left = spent.closed ? Math.min(0, spent.all - spent.used) : spent.all - spent.used
    cuts.set(index, { granted: total, why: { type: total < ask.claim ? 'ClaimCut' : 'SurgeCut', limit: spent.limit, left: finite(left) } })
  }
  return cuts
}

type Goal = 'claim' | 'most'

/** One limit while it is handed out. `closed`: somebody who draws on it was not seen. */
type Resource = { readonly limit: LimitName; readonly all: number; readonly closed: boolean; used: number }

/** Who asks for more than it holds. `draws`: of each resource, by one instance. `total`: what it has so far. */
type Party = {
  readonly index: number
  readonly ask: Ask
  readonly priority: number
  readonly weight: number
  readonly draws: readonly number[]
  total: number
}

/** One that stands below `goal` and has room is open. */
const pour = (pool: readonly Resource[], equals: readonly Party[], goal: Goal): void => {
  const isOpen = ({ total, ask, draws }: Party): boolean => total < ask[goal] && fits(pool, draws)
  for (let open = equals.filter(isOpen); open.length > 0; open = open.filter(isOpen)) {
    raise(pool, open, goal)
    let lowest = Number.POSITIVE_INFINITY
    for (const party of open) if (party.total < party.ask[goal]) lowest = Math.min(lowest, levelOf(party))
    for (const party of open) if (levelOf(party) === lowest && isOpen(party)) give(pool, party, 1)
  }
}

/** Hands out at once every step below the highest level up to which all of them fit: one by one, the same would have been given by then. */
const raise = (pool: readonly Resource[], open: readonly Party[], goal: Goal): void => {
  let low = 0
  let high = 0
  for (const { ask, weight } of open) high = Math.max(high, ask[goal] / weight)
  if (allFit(pool, open, goal, high)) low = high
  for (let i = 0; low < high && i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (allFit(pool, open, goal, middle)) low = middle
    else high = middle
  }
  for (const party of open) give(pool, party, totalAt(party, goal, low) - party.total)
}

const allFit = (pool: readonly Resource[], open: readonly Party[], goal: Goal, level: number): boolean =>
  pool.every((resource, i) => {
    let more = 0
    for (const party of open) more += (totalAt(party, goal, level) - party.total) * (party.draws[i] as number)
    return hasRoom(resource, more)
  })

/** What a party has when every step that begins below `level` is made. The product is off by a rounding at the most. */
const totalAt = ({ ask, weight, total }: Party, goal: Goal, level: number): number => {
  let reached = Math.min(Math.max(Math.ceil(level * weight), total), ask[goal])
  while (reached > total && (reached - 1) / weight >= level) reached--
  while (reached < ask[goal] && reached / weight < level) reached++
  return reached
}

const levelOf = ({ total, weight }: Party): number => total / weight

const give = (pool: readonly Resource[], party: Party, count: number): void => {
  party.total += count
  for (let i = 0; i < pool.length; i++) (pool[i] as Resource).used += count * (party.draws[i] as number)
}

const fits = (pool: readonly Resource[], draws: readonly number[]): boolean => pool.every((resource, i) => hasRoom(resource, draws[i] as number))

/** Sums of what instances draw are rounded; a limit that is met exactly is not exceeded by that. */
const hasRoom = ({ all, used, closed }: Resource, more: number): boolean => more === 0 || (!closed && used + more <= all * (1 + 1e-9))

const resourceOf = (limit: LimitName, all: number, used: number, unseen: readonly Agent[]): Resource => ({
  limit,
  all,
  closed: unseen.some((agent) => drawnBy(agent, limit) > 0),
  used,
})

/** What is held draws so much. */
const drawn = (limit: LimitName, agents: readonly Agent[], asks: readonly Ask[]): number => {
  let sum = 0
  for (let i = 0; i < asks.length; i++) sum += (asks[i] as Ask).held * drawnBy(agents[i] as Agent, limit)
  return sum
}

/** What one instance draws of it; what consumption does not name, it does not draw. */
const drawnBy = ({ spec: { consumption } }: Agent, limit: LimitName): number => (limit === 'instances' ? 1 : (consumption[limit] ?? 0))

const partiesOf = (limits: readonly LimitName[], agents: readonly Agent[], asks: readonly Ask[]): readonly Party[] => {
  const parties: Party[] = []
  for (let index = 0; index < asks.length; index++) {
    const ask = asks[index] as Ask
    if (ask.most === ask.held) continue
    const agent = agents[index] as Agent
    const { weight, priority } = agent.spec.scaling
    invariant(weight > 0 && weight < Number.POSITIVE_INFINITY, 'a weight is a finite number above 0')
    parties.push({ index, ask, priority, weight, draws: limits.map((limit) => drawnBy(agent, limit)), total: ask.held })
  }
  return parties
}

/** Those of one priority, the highest first; within it in the order of keys. */
const classesOf = (parties: readonly Party[]): readonly (readonly Party[])[] => {
  const byPriority = new Map<number, Party[]>()
  for (const party of parties) {
    const equals = byPriority.get(party.priority)
    if (equals === undefined) byPriority.set(party.priority, [party])
    else equals.push(party)
  }
  return [...byPriority].sort(([a], [b]) => b - a).map(([, equals]) => equals)
}

const uncut: ReadonlyMap<number, Cut> = new Map()
/** Enough for the steps between to be few; what is left of them is handed out one by one. */
const HALVINGS = 40
