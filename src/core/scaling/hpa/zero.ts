/**
 * Zero replicas: left alone when a human chose them, left again when the controller did, which one bit of memory tells.
 * Source: hpa.md §1.2 step 8, §1.11.
 */
import type { StageMemory } from '../../domain/memory.js'
import { never } from '../../domain/units.js'
import { passed } from '../../domain/why.js'
import type { Change, Stage } from '../policy.js'
import type { Quirks } from '../quirks.js'
import { type Forgetful, forgetful, held, isFields, keep } from '../stage/common.js'

export type AtZero = StageMemory & { readonly scaledToZero: boolean }

/** `hasWhole`: some metric is of an object or external, and can be read without pods. `gate`: scaling to zero is on. */
export type ZeroRules = { readonly minReplicas: number; readonly hasWhole: boolean; readonly gate: boolean; readonly quirks: Quirks }

/** At zero nothing is decided, unless it was scaled there and has a way back. */
export const isDisabled = ({ minReplicas, hasWhole, gate }: ZeroRules, current: number, scaledToZero: boolean): boolean =>
  current === 0 && !(gate && scaledToZero && (minReplicas > 0 || hasWhole))

/** Whether a change that was written leads to zero, to come back from. */
export const isToZero = ({ minReplicas, hasWhole, gate }: ZeroRules, { from, to }: Change): boolean =>
  gate && from > 0 && to === 0 && minReplicas === 0 && hasWhole

/** Comes first. Lost memory at zero is taken for a way back, for nobody would ever open one. */
export const disabledAtZero = (rules: ZeroRules): Stage<AtZero> => ({
  name: ZERO,
  memory: {
    version: 1,
    empty: (current) => ({ version: 1, scaledToZero: isToZero(rules, { from: 1, to: current }) }),
    decode: (json) => (isFields<AtZero>(json, 1) && typeof json.scaledToZero === 'boolean' ? json : null),
  },
  decide: ({ current }, value, memory) =>
    isDisabled(rules, current, memory.scaledToZero)
      ? { value: { raw: value.raw, missing: false, count: 0, exempt: true }, memory, why: { type: 'DisabledAtZero' }, until: never }
      : { value, memory, why: passed, until: never },
  settle: (memory, change) => {
    const scaledToZero = isToZero(rules, change)
    return scaledToZero === memory.scaledToZero ? memory : { version: 1, scaledToZero }
  },
})

/** Comes last: from zero at least to the minimum. */
export const fromZero = ({ minReplicas, quirks }: ZeroRules): Stage<Forgetful> => ({
  name: 'hpa.fromZero',
  memory: forgetful,
  decide: ({ current }, value, memory) => {
    // What failed to be computed is exempt and misses something; what is disabled or not due misses nothing.
    const applies = value.exempt !== true || (value.missing && !quirks.failureKeepsZero)
    return current === 0 && applies && value.count < minReplicas
      ? { value: held(value, minReplicas), memory, why: { type: 'BelowMinimum', minReplicas }, until: never }
      : { value, memory, why: passed, until: never }
  },
  settle: keep,
})

export const ZERO = 'hpa.zero'
