/**
 * The stage that lets a pass decide only every so often, for this policy's rules count passes: in between the previous number stands.
 * Law: patience (before the due time with anything new: the same number). Source: hpa.md §3.2, Q26.
 */
import { isPast } from '../../domain/judge.js'
import type { StageMemory } from '../../domain/memory.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import { passed } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import { isFields, keep } from '../stage/common.js'

/** `passedAt`: when a pass last decided; null: none has. */
export type Passes = StageMemory & { readonly passedAt: Instant | null }

export const everyPeriod = (periodMs: Duration): Stage<Passes> => ({
  name: 'hpa.period',
  periodic: true,
  memory: {
    version: 1,
    empty: () => ({ version: 1, passedAt: null }),
    decode: (json, latest) => (isFields<Passes>(json, 1) && (json.passedAt === null || isPast(json.passedAt, latest)) ? json : null),
  },
  decide: ({ current }, value, memory, now) => {
    const until = memory.passedAt === null ? -never : memory.passedAt + periodMs
    return now < until
      ? { value: { raw: value.raw, missing: false, count: current, exempt: true }, memory, why: { type: 'NotDue', until }, until }
      : { value, memory: { version: 1, passedAt: now }, why: passed, until: now + periodMs }
  },
  settle: keep,
})
