/**
 * The way to zero and back, by one metric: idle is that it was at or below its threshold without a break for `idleMs` since it was first watched; a missing
 * sample is a break. Idle, and no more than one asked for with no target missing: 0; not idle: at least 1. From 0 only the metric itself leads, to at least 1,
 * whatever was held before; the stages after let that first one through. Laws: caution, patience, twin (dense 1 s history), monotone. Source: reconcile.md §6, idle.
 */
import type { StageMemory } from '../../domain/memory.js'
import type { Activation } from '../../domain/spec.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import { passed, type StageWhy } from '../../domain/why.js'
import type { Count, Stage } from '../policy.js'
import { type Read, type Reading, read } from '../propose/reading.js'
import { held, isFields, isPastOrNull, keep } from './common.js'

/**
 * Since when the metric has been at or below its threshold; null: it is not, or nobody knows. `quietSince`: since when nothing wakes it; null: something does.
 */
export type Quiet = StageMemory & { readonly quietSince: Instant | null }

/**
 * To zero, and from there: not before the metric has been quiet for so long, and at once when it is not. `maxAgeMs`: how old a sample of it may be, two minutes
 * where nobody says. Laws: identity, caution, twin.
 */
export const idle = ({ metric, threshold, idleMs }: Activation, maxAgeMs: Duration = MAX_AGE_MS): Stage<Quiet> => {
  const watched: Read = { names: [metric], unit: { type: 'Own' }, maxAgeMs }
  return {
    name: 'idle',
    memory: {
      version: 1,
      empty: () => loud,
      decode: (json, latest) => (isFields<Quiet>(json, 1) && isPastOrNull(json.quietSince, latest) ? json : null),
    },
    decide: ({ current, input }, value, memory, now) => {
      const reading = read(watched, 0, input, now)
      const load = reading.reason === null ? loadOf(reading) : null
      const quietSince = load !== null && load <= threshold ? (memory.quietSince ?? now) : null
      const next = quietSince === memory.quietSince ? memory : { version: 1, quietSince }
      const idleAt = quietSince === null ? never : quietSince + idleMs
      const { count, why } = current === 0 ? fromZero(value, load, threshold, metric) : towardsZero(value, quietSince, idleAt, now)
      const until = Math.min(reading.until, current > 0 && value.count <= 1 && !value.missing && now < idleAt ? idleAt : never)
      return { value: held(value, count), memory: next, why, until }
    },
    settle: keep,
  }
}

type Counted = { readonly count: number; readonly why: StageWhy }

const fromZero = ({ count }: Count, load: number | null, threshold: number, metric: string): Counted => {
  if (load === null || load <= threshold) return { count: 0, why: count === 0 ? passed : { type: 'NotActivated', metric, missing: load === null } }
  return count > 0 ? { count, why: passed } : { count: 1, why: { type: 'Activated', metric } }
}

const towardsZero = ({ count, missing }: Count, quietSince: Instant | null, idleAt: Instant, now: Instant): Counted => {
  // A target that is missing may ask for more than it can say.
  if (quietSince !== null && now >= idleAt && !missing) return count === 1 ? { count: 0, why: { type: 'Idle', since: quietSince } } : { count, why: passed }
  return count > 0 ? { count, why: passed } : { count: 1, why: { type: 'NotIdle', since: quietSince, until: quietSince === null ? null : idleAt } }
}

/** The sum over who reports it, leaving ones too; else what is said of the whole. */
const loadOf = ({ perInstance, down, mean }: Reading): number => (perInstance ? down : mean)

const loud: Quiet = { version: 1, quietSince: null }
/** As of targets that do not say how old a sample may be. */
const MAX_AGE_MS: Duration = 120_000
