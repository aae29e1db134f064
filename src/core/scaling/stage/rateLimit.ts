/**
 * Limits how far the count may move within sliding periods (t − P, t], each direction for itself and gross: what came back is not given back.
 * Percentages are exact integers, rounded up on the way up and down on the way down. A memory that was just born has spent every budget.
 * The step from zero to one is charged and not limited, for whoever leads there has decided it (`idle`).
 * Laws: bounded, identity, budget, twin (dense 1 s history). Source: Kubernetes HPA v2, `behavior.*.policies`, without Q12 and Q13; reconcile.md §6.
 */
import { copyOf } from '../../domain/copy.js'
import { isPast } from '../../domain/judge.js'
import type { StageMemory } from '../../domain/memory.js'
import type { ScalingPolicy, ScalingRules } from '../../domain/spec.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import { type Direction, passed } from '../../domain/why.js'
import type { Change, Count, Stage, Step } from '../policy.js'
import { atLeastFirst, held, isFields, isListOf } from './common.js'

/** `at`: when; `change`: by how much, gross, always above 0. */
export type ScaleEvent = { readonly at: Instant; readonly change: number }
/** Oldest first. `bornAt`: what happened before is not known. `up` and `down`: what is within the longest period. */
export type ScaleEvents = StageMemory & { readonly bornAt: Instant; readonly up: readonly ScaleEvent[]; readonly down: readonly ScaleEvent[] }
/** What of the rules of a direction limits its rate. */
export type RateRules = Pick<ScalingRules, 'selectPolicy' | 'policies'>

/**
 * No more than so many, or so many percent, in any sliding period, `up` and `down` each gross. Laws: bounded, budget, caution, twin. Source: Kubernetes HPA v2,
 * `behavior.*.policies`.
 */
export const rateLimit = (rules: { readonly up: RateRules; readonly down: RateRules }): Stage<ScaleEvents> => ({
  name: 'rateLimit',
  memory: {
    version: 1,
    empty: (_current, now) => ({ version: 1, bornAt: now, up: [], down: [] }),
    decode: (json, latest) =>
      isFields<ScaleEvents>(json, 1) && isPast(json.bornAt, latest) && isEvents(json.up, latest) && isEvents(json.down, latest) ? json : null,
  },
  decide: ({ current }, value, memory, now) => {
    if (value.count === current) return { value, memory, why: passed, until: never }
    const direction: Direction = value.count > current ? 'Up' : 'Down'
    const own = direction === 'Up' ? rules.up : rules.down
    if (own.selectPolicy === 'Disabled') return disabled(value, direction, current, memory)
    const ledger: Ledger = { rules: own, direction, current, events: direction === 'Up' ? memory.up : memory.down, bornAt: memory.bornAt }
    const limit = limitOf(ledger, now)
    if (direction === 'Up' ? value.count <= limit.count : value.count >= limit.count) return { value, memory, why: passed, until: never }
    return {
      value: held(value, limit.count),
      memory,
      why: { type: 'RateLimited', direction, limit: limit.count, policy: limit.policy },
      until: release(ledger, now, limit.count),
    }
  },
  settle: (memory, change, now) => {
    const up = change.to > change.from
    const events = charge(up ? memory.up : memory.down, change, periodsOf(up ? rules.up : rules.down), now)
    return copyOf(memory, up ? { up: events } : { down: events })
  },
})

const disabled = (value: Count, direction: Direction, current: number, memory: ScaleEvents): Step<ScaleEvents> => {
  const count = direction === 'Up' ? atLeastFirst(current, current) : current
  if (count === value.count) return { value, memory, why: passed, until: never }
  return { value: held(value, count), memory, why: { type: 'DirectionDisabled', direction }, until: never }
}

/** One direction: its rules, where the count stands, and what was spent since when. */
export type Ledger = {
  readonly rules: RateRules
  readonly direction: Direction
  readonly current: number
  readonly events: readonly ScaleEvent[]
  readonly bornAt: Instant
}

/** The furthest count that the rules of a direction permit now, and the policy that permits it. */
export const limitOf = (ledger: Ledger, now: Instant): { readonly count: number; readonly policy: string } => {
  const { rules, direction, current } = ledger
  let best: ScalingPolicy | undefined
  let count = current
  for (const policy of rules.policies) {
    const permitted = permits(policy, ledger, now)
    const further = direction === 'Up' ? permitted > count : permitted < count
    if (best === undefined || (rules.selectPolicy === 'Max' ? further : !further)) {
      best = policy
      count = permitted
    }
  }
  return { count: direction === 'Up' ? atLeastFirst(current, count) : count, policy: best === undefined ? '' : nameOf(best) }
}

const permits = (policy: ScalingPolicy, { direction, current, events, bornAt }: Ledger, now: Instant): number => {
  if (bornAt > now - policy.periodMs) return current
  let spent = 0
  for (let i = events.length - 1; i >= 0; i--) {
    const { at, change } = events[i] as ScaleEvent
    if (at <= now - policy.periodMs) break
    spent += change
  }
  const start = direction === 'Up' ? current - spent : current + spent
  if (start < 0) return current
  if (direction === 'Up') return Math.max(current, policy.type === 'Pods' ? start + policy.value : Math.ceil((start * (100 + policy.value)) / 100))
  return Math.min(current, Math.max(0, policy.type === 'Pods' ? start - policy.value : Math.floor((start * (100 - policy.value)) / 100)))
}

/** The first instant at which the rules permit more than they do now: when something spent leaves a period. */
const release = (ledger: Ledger, now: Instant, limit: number): Instant => {
  const { rules, events, bornAt } = ledger
  const instants: number[] = []
  for (const { periodMs } of rules.policies) {
    if (bornAt + periodMs > now) instants.push(bornAt + periodMs)
    for (const { at } of events) if (at + periodMs > now) instants.push(at + periodMs)
  }
  instants.sort((a, b) => a - b)
  for (const at of instants) if (limitOf(ledger, at).count !== limit) return at
  return never
}

/** `periods`: ascending. What is older than the longest never counts again. */
const charge = (events: readonly ScaleEvent[], { from, to }: Change, periods: readonly Duration[], now: Instant): readonly ScaleEvent[] => {
  const change = Math.abs(to - from)
  const longestMs = periods[periods.length - 1] ?? 0
  const kept = events.filter(({ at }) => at > now - longestMs)
  const last = kept[kept.length - 1]
  if (last !== undefined && last.at === now) kept[kept.length - 1] = { at: now, change: last.change + change }
  else kept.push({ at: now, change })
  return kept.length > MOST_EVENTS ? coarser(kept, periods, now) : kept
}

/**
 * Events within one cell of the shortest period that still counts them become one: the sum, at the later time, so nothing is given back early, and late by
 * less than a cell. The cells lie still: joining whatever lies closest for its age carried the oldest event along for ever while changes went on.
 */
const coarser = (events: readonly ScaleEvent[], periods: readonly Duration[], now: Instant): readonly ScaleEvent[] => {
  const cells = Math.max(1, Math.min(CELLS, Math.floor(MOST_EVENTS / periods.length) - 1))
  const kept: ScaleEvent[] = []
  let before = ''
  for (const event of events) {
    const period = periods.find((own) => event.at > now - own) ?? 0
    const cell = `${period} ${Math.floor(event.at / (period / cells))}`
    const last = kept[kept.length - 1]
    if (last !== undefined && (cell === before || kept.length === MOST_EVENTS)) kept[kept.length - 1] = { at: event.at, change: last.change + event.change }
    else kept.push(event)
    before = cell
  }
  return kept
}

const periodsOf = ({ policies }: RateRules): readonly Duration[] => [...new Set(policies.map(({ periodMs }) => periodMs))].sort((a, b) => a - b)
const nameOf = ({ type, value, periodMs }: ScalingPolicy): string => `${type === 'Pods' ? `${value} instances` : `${value} %`} in ${periodMs / 1000} s`

const isEvents = (json: unknown, latest: Instant): json is readonly ScaleEvent[] =>
  isListOf<ScaleEvent>(
    json,
    MOST_EVENTS,
    ({ at, change }, index, events) =>
      isPast(at, latest) && (index === 0 || (events[index - 1] as ScaleEvent).at <= at) && Number.isSafeInteger(change) && change > 0 && change <= MOST_CHANGED,
  )

const CELLS = 32
const MOST_EVENTS = 64
/** A million changes of a million replicas: what is more is damage, and would not add up exactly. */
const MOST_CHANGED = 1_000_000_000_000
