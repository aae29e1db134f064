/**
 * After any change, holds the count for a while, in both directions: it also holds back an urgent rise, so keep it short or use windows instead.
 * A memory that was just born holds back only the step down, and the step from zero to one is exempt. Laws: identity, bounded, caution, twin. Source: reconcile.md §6; the predecessor's cooldownPeriod.
 */
import { copyOf } from '../../domain/copy.js'
import { isPast } from '../../domain/judge.js'
import type { StageMemory } from '../../domain/memory.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import { passed } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import { atLeastFirst, held, isFields, isPastOrNull } from './common.js'

/** `bornAt`: when the memory began; `changedAt`: when the number last changed, null: not since. */
export type LastChange = StageMemory & { readonly bornAt: Instant; readonly changedAt: Instant | null }

/** Holds the number for `periodMs` after any change, in both directions. Laws: identity, bounded, caution, twin. */
export const cooldown = (periodMs: Duration): Stage<LastChange> => ({
  name: 'cooldown',
  memory: {
    version: 1,
    empty: (_current, now) => ({ version: 1, bornAt: now, changedAt: null }),
    decode: (json, latest) => (isFields<LastChange>(json, 1) && isPast(json.bornAt, latest) && isPastOrNull(json.changedAt, latest) ? json : null),
  },
  decide: ({ current }, value, memory, now) => {
    if (value.count === current) return { value, memory, why: passed, until: never }
    const since = value.count < current ? (memory.changedAt ?? memory.bornAt) : memory.changedAt
    if (since === null || now >= since + periodMs) return { value, memory, why: passed, until: never }
    const count = value.count > current ? atLeastFirst(current, current) : current
    if (count === value.count) return { value, memory, why: passed, until: never }
    const until = since + periodMs
    return { value: held(value, count), memory, why: { type: 'CoolingDown', since, until }, until }
  },
  settle: (memory, _change, now) => copyOf(memory, { changedAt: now }),
})
