/**
 * The stage that keeps the count within the bounds and the rate at which it may move, in the merged forms of the controller: each names one rule.
 * Without `behavior` the number may double, or go to 4, and the minimum is tested first; with it, up looks at the maximum and down at the minimum alone.
 * Source: hpa.md §1.7 steps 3 to 5, §1.8, rate limit; §1.9, events.
 */
import { copyOf } from '../../domain/copy.js'
import type { StageMemory } from '../../domain/memory.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import { passed, type StageWhy } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import type { Quirks } from '../quirks.js'
import { held, isFields } from '../stage/common.js'
import { type Changes, changedWithin, isChanges, limitOf, longestPeriod, type RatePolicies, store } from './events.js'
import { doubleToInt32 } from './int64.js'

export type Events = StageMemory & Changes

export type Behavior = { readonly scaleUp: RatePolicies; readonly scaleDown: RatePolicies }

/** `factor` and `least`: without `behavior` the number may grow by so much at once, or to so many. */
export type LimitRules = {
  readonly behavior: Behavior | null
  readonly minReplicas: number
  readonly maxReplicas: number
  readonly factor: number
  readonly least: number
  readonly quirks: Quirks
}

export const limitAsHpa = (rules: LimitRules): Stage<Events> => {
  const limited = rules.behavior === null ? doubling(rules) : byPolicies(rules, rules.behavior)
  const periods = periodsOf(rules)
  return {
    name: LIMIT,
    memory: {
      version: 1,
      empty: () => ({ version: 1, up: [], down: [] }),
      decode: (json, latest) => (isFields<Events>(json, 1) && isChanges(json.up, latest) && isChanges(json.down, latest) ? json : null),
    },
    decide: ({ current }, value, memory, now) => {
      if (value.exempt === true) return { value, memory, why: passed, until: never }
      const { count, why } = limited(memory, value.count, current, now)
      return { value: held(value, count), memory, why, until: never }
    },
    settle: (memory, { from, to }, now) => {
      if (periods === null) return memory
      return to > from
        ? copyOf(memory, { up: store(memory.up, to - from, periods.upMs, now) })
        : copyOf(memory, { down: store(memory.down, from - to, periods.downMs, now) })
    },
  }
}

/** The count that may be, and the rule that changed it. */
type Limited = { readonly count: number; readonly why: StageWhy }
type Limit = (changes: Changes, count: number, current: number, now: Instant) => Limited

/** The path without `behavior`. */
export const doubling =
  ({ minReplicas, maxReplicas, factor, least, quirks }: LimitRules): Limit =>
  ({ up }, count, current, now) => {
    const start = quirks.doublesPerPass ? current : Math.max(0, current - changedWithin(up, DOUBLING_MS, now))
    const limit = doubleToInt32(Math.trunc(Math.max(factor * start, least)))
    const ceiling = Math.min(maxReplicas, limit)
    if (count < minReplicas) return { count: minReplicas, why: { type: 'BelowMinimum', minReplicas } }
    if (count <= ceiling) return { count, why: passed }
    return { count: ceiling, why: maxReplicas > limit ? rateLimited('Up', limit, 'doubling') : { type: 'AboveMaximum', maxReplicas } }
  }

/** The path with `behavior`. */
export const byPolicies = ({ minReplicas, maxReplicas, quirks }: LimitRules, { scaleUp, scaleDown }: Behavior): Limit => {
  const upLimit = limitOf('Up', scaleUp, quirks)
  const downLimit = limitOf('Down', scaleDown, quirks)
  const isBounded = !quirks.boundsFirst
  const limited: Limit = (changes, count, current, now) => {
    if (count > current) {
      const limit = Math.max(current, upLimit(changes, current, now))
      if (count <= Math.min(maxReplicas, limit)) return { count, why: passed }
      return maxReplicas > limit
        ? { count: limit, why: nameOf('Up', limit, scaleUp, quirks) }
        : { count: maxReplicas, why: { type: 'AboveMaximum', maxReplicas } }
    }
    if (count < current) {
      const limit = Math.min(current, downLimit(changes, current, now))
      if (count >= Math.max(minReplicas, limit)) return { count, why: passed }
      return minReplicas < limit
        ? { count: limit, why: nameOf('Down', limit, scaleDown, quirks) }
        : { count: minReplicas, why: { type: 'BelowMinimum', minReplicas } }
    }
    return { count, why: passed }
  }
  return isBounded ? (changes, count, current, now) => bounded(limited(changes, count, current, now), minReplicas, maxReplicas) : limited
}

/** Where the bounds do not come first they come last. */
const bounded = (limited: Limited, minReplicas: number, maxReplicas: number): Limited => {
  if (limited.count < minReplicas) return { count: minReplicas, why: { type: 'BelowMinimum', minReplicas } }
  return limited.count > maxReplicas ? { count: maxReplicas, why: { type: 'AboveMaximum', maxReplicas } } : limited
}

const nameOf = (direction: 'Up' | 'Down', limit: number, { selectPolicy }: RatePolicies, quirks: Quirks): StageWhy =>
  selectPolicy === 'Disabled' && !quirks.hidesDisabled
    ? { type: 'DirectionDisabled', direction }
    : rateLimited(direction, limit, `${selectPolicy} of the policies`)

const rateLimited = (direction: 'Up' | 'Down', limit: number, policy: string): StageWhy => ({ type: 'RateLimited', direction, limit, policy })

/** For how long changes matter, a direction each; null: they do not. */
const periodsOf = ({ behavior, quirks }: LimitRules): { readonly upMs: Duration; readonly downMs: Duration } | null => {
  if (behavior === null) return quirks.doublesPerPass ? null : { upMs: DOUBLING_MS, downMs: DOUBLING_MS }
  const upMs = longestPeriod(behavior.scaleUp.policies)
  const downMs = longestPeriod(behavior.scaleDown.policies)
  return quirks.forgetsByOwnPeriod ? { upMs, downMs } : { upMs: Math.max(upMs, downMs), downMs: Math.max(upMs, downMs) }
}

export const LIMIT = 'hpa.limit'
const DOUBLING_MS: Duration = 15_000
