/**
 * Lets a step pass only after the advice has asked for that direction without a break for the direction's delay.
 * The clock is on the raw advice: it runs through a cooldown and restarts after a change. A missing sample breaks a step down, not a step up.
 * Laws: identity, bounded, caution, twin (dense 1 s history). Source: reconcile.md §6, sustain; the predecessor's scaleUpDelay and scaleDownDelay.
 */
import type { StageMemory } from '../../domain/memory.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import { passed } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import { held, isFields, isPastOrNull } from './common.js'

/** `upSince`, `downSince`: since when it has asked for a step without a break; null: it does not. */
export type Sustained = StageMemory & { readonly upSince: Instant | null; readonly downSince: Instant | null }
/** For how long advice has to ask for a step: `upMs` for a rise, `downMs` for a fall; 0: not at all. */
export type Delays = { readonly upMs: Duration; readonly downMs: Duration }

/** A step passes only after the advice has asked for it for so long without a break. Laws: identity, bounded, caution, twin. */
export const sustain = (delays: Delays): Stage<Sustained> => ({
  name: 'sustain',
  memory: {
    version: 1,
    empty: () => ({ version: 1, upSince: null, downSince: null }),
    decode: (json, latest) => (isFields<Sustained>(json, 1) && isPastOrNull(json.upSince, latest) && isPastOrNull(json.downSince, latest) ? json : null),
  },
  decide: ({ current }, value, memory, now) => {
    const up = value.raw > current
    const upSince = delays.upMs === 0 ? null : up ? (memory.upSince ?? now) : value.missing ? memory.upSince : null
    const downSince = delays.downMs === 0 || value.missing || value.raw >= current ? null : (memory.downSince ?? now)
    const next = upSince === memory.upSince && downSince === memory.downSince ? memory : { version: 1, upSince, downSince }
    if (value.count > current && upSince !== null && now < upSince + delays.upMs) {
      const until = upSince + delays.upMs
      return { value: held(value, current), memory: next, why: { type: 'Sustaining', direction: 'Up', since: upSince, until }, until }
    }
    if (value.count < current && delays.downMs > 0 && (downSince === null || now < downSince + delays.downMs)) {
      // Without a clock (a sample is missing) time alone brings nothing down.
      const until = downSince === null ? null : downSince + delays.downMs
      return { value: held(value, current), memory: next, why: { type: 'Sustaining', direction: 'Down', since: downSince, until }, until: until ?? never }
    }
    return { value, memory: next, why: passed, until: never }
  },
  settle: (memory, _change, now) => ({
    version: 1,
    upSince: memory.upSince === null ? null : now,
    downSince: memory.downSince === null ? null : now,
  }),
})
