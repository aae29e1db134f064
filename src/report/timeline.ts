/**
 * A run as series over time, one point a pass: load, d(t), desired, ready, busy, waiting; and the moments at which something was done, with the reason.
 * Long runs are thinned; of the waiting ones the most of each stretch stays. Times are seconds since the start; numbers are rounded to thousandths.
 */
import type { Decision, WorldEvent } from '../sim/index.js'
import { deedText, isActive } from './decision.js'
import { isTrouble, troubleText } from './trouble.js'

/**
 * Up and Down move the number; Loss is an instance that crashed, hangs or did not start, and what befell the controller; Other acts without moving it. `at` so
 * many seconds, at the height `level`, with the reason as `text`.
 */
export type Moment = { readonly at: number; readonly kind: 'Up' | 'Down' | 'Loss' | 'Other'; readonly level: number; readonly text: string }

/**
 * Of a `scenario`, a `policy` and a `seed`; what came before `scoredFrom` is not scored; `at` in seconds; `load` in requests a second; `demand`, `desired` and `ready` in instances; `waiting` requests; `moments` at which
 * something was done.
 */
export type Timeline = {
  readonly scenario: string
  readonly policy: string
  readonly seed: number
  readonly scoredFrom: number
  readonly at: readonly number[]
  readonly load: readonly number[]
  readonly demand: readonly number[]
  readonly desired: readonly number[]
  readonly ready: readonly number[]
  /** Busy slots, in instances. */
  readonly busy: readonly number[]
  readonly waiting: readonly number[]
  readonly moments: readonly Moment[]
  /** Moments that were left out. */
  readonly omitted: number
}

/** A recorded simulation: of which `scenario`, `policy` and `seed`, `scoredFrom` which second, `slots` of an instance, `decisions` and `events`. */
export type Recorded = {
  readonly scenario: string
  readonly policy: string
  readonly seed: number
  readonly scoredFrom: number
  readonly slots: number
  readonly decisions: readonly Decision[]
  readonly events: readonly WorldEvent[]
}

/** Thins a recorded simulation to what a page can draw. Law: determinism. */
export const timelineOf = ({ scenario, policy, seed, scoredFrom, slots, decisions, events }: Recorded): Timeline => {
  const every = Math.max(1, Math.ceil(decisions.length / MOST_POINTS))
  const kept: Decision[] = []
  const waiting: number[] = []
  let most = 0
  decisions.forEach((decision, index) => {
    most = Math.max(most, decision.waiting)
    if (index % every !== 0 && index !== decisions.length - 1) return
    kept.push(decision)
    waiting.push(most)
    most = 0
  })
  const moments = momentsOf(decisions, events)
  return {
    scenario,
    policy,
    seed,
    scoredFrom,
    at: kept.map(({ atSeconds }) => rounded(atSeconds)),
    load: loadsOf(kept).map(rounded),
    demand: kept.map(({ demand }) => rounded(demand)),
    desired: kept.map(({ desired }) => desired),
    ready: kept.map(({ ready }) => ready),
    busy: kept.map(({ busy }) => rounded(busy / slots)),
    waiting,
    moments: moments.slice(0, MOST_MOMENTS),
    omitted: Math.max(0, moments.length - MOST_MOMENTS),
  }
}

/** The point of a time line at or before an instant. */
export const pointAt = ({ at }: Timeline, seconds: number): number => {
  let low = 0
  let high = at.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at[middle]! <= seconds) low = middle
    else high = middle - 1
  }
  return low
}

/** Arrivals per second over at least `LOAD_SECONDS`: passes may be a blink apart. */
export const loadsOf = (decisions: readonly Decision[]): readonly number[] => {
  let from = 0
  return decisions.map(({ atSeconds, arrived }, index) => {
    while (from + 1 < index && atSeconds - decisions[from + 1]!.atSeconds >= LOAD_SECONDS) from += 1
    const since = index === 0 ? 0 : decisions[from]!.atSeconds
    const before = index === 0 ? 0 : decisions[from]!.arrived
    return atSeconds > since ? (arrived - before) / (atSeconds - since) : 0
  })
}

const momentsOf = (decisions: readonly Decision[], events: readonly WorldEvent[]): readonly Moment[] => {
  const moments: Moment[] = []
  let level = 0
  let next = 0
  const losses = events.filter(isTrouble)
  for (const { atSeconds, from, desired, plan } of decisions) {
    for (; next < losses.length && losses[next]!.atSeconds <= atSeconds; next++) moments.push(lossOf(losses[next]!, level))
    level = desired
    if (!isActive(plan, from, desired)) continue
    const moved = from === desired ? '' : `${from} → ${desired} `
    const kind = desired > from ? 'Up' : desired < from ? 'Down' : 'Other'
    moments.push({ at: rounded(atSeconds), kind, level, text: `${moved}${deedText(plan, from, desired)}` })
  }
  for (; next < losses.length; next++) moments.push(lossOf(losses[next]!, level))
  return moments
}

const lossOf = (event: WorldEvent, level: number): Moment => ({ at: rounded(event.atSeconds), kind: 'Loss', level, text: troubleText(event) })

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000

/** A chart is about a thousand pixels wide. */
const MOST_POINTS = 1_500
const MOST_MOMENTS = 1_000
const LOAD_SECONDS = 15
