/**
 * Holds the count back to what recent advice agrees on: it grows to the lowest advice of the up window and shrinks to the highest of the down window.
 * An entry is open while the advice stands and closed when it changes, so steady advice writes nothing and an old one expires in time.
 * Laws: bounded, identity, caution, twin (dense 1 s history). Source: Kubernetes HPA v2, `behavior.*.stabilizationWindowSeconds`; reconcile.md §6.
 */
import { isReplicas } from '../../domain/judge.js'
import type { StageMemory } from '../../domain/memory.js'
import { type Duration, type Instant, never } from '../../domain/units.js'
import { passed } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import { held, isFields, isListOf } from './common.js'

/** An advice and when it ended; null: it stands. `value`: the number it asked for; `until`: when it ended, absent while it lasts. */
export type Advice = { readonly value: number; readonly until: Instant | null }
/**
 * Oldest first, the standing one last. Only what can still matter is kept: rising values for the up window, falling ones for the down window. `up`: the advice
 * that holds a rise back; `down`: that holds a fall back.
 */
export type Advices = StageMemory & { readonly up: readonly Advice[]; readonly down: readonly Advice[] }
/** How far back advice is heard: `upMs` for a rise, `downMs` for a fall; 0: not at all. */
export type Windows = { readonly upMs: Duration; readonly downMs: Duration }

/**
 * Up to the lowest, down to the highest advice of a window. Laws: identity, bounded, caution, twin. Source: Kubernetes HPA v2, `stabilizationWindowSeconds`.
 */
export const stabilize = (windows: Windows): Stage<Advices> => ({
  name: 'stabilize',
  memory: {
    version: 1,
    empty: (current, now) => ({ version: 1, up: [], down: windows.downMs > 0 ? [{ value: current, until: now }] : [] }),
    decode: (json, latest) => (isFields<Advices>(json, 1) && isAdvices(json.up, latest) && isAdvices(json.down, latest) ? json : null),
  },
  decide: ({ current }, value, memory, now) => {
    const up = remember(memory.up, value.raw, windows.upMs, now, isLower)
    const down = remember(memory.down, value.raw, windows.downMs, now, isHigher)
    const next = up === memory.up && down === memory.down ? memory : { version: 1, up, down }
    const floor = extreme(up, value.count, windows.upMs, now, isLower)
    const ceiling = extreme(down, value.count, windows.downMs, now, isHigher)
    const count = Math.min(Math.max(current, floor), ceiling)
    if (count === value.count) return { value, memory: next, why: passed, until: never }
    return count < value.count
      ? {
          value: held(value, count),
          memory: next,
          why: { type: 'Stabilized', direction: 'Up', windowMs: windows.upMs, to: count },
          until: release(up, count, windows.upMs, now, isLower),
        }
      : {
          value: held(value, count),
          memory: next,
          why: { type: 'Stabilized', direction: 'Down', windowMs: windows.downMs, to: count },
          until: release(down, count, windows.downMs, now, isHigher),
        }
  },
  settle: (memory) => memory,
})

/** Is `a` the worse advice for this direction: one that holds more back? */
type Worse = (a: number, b: number) => boolean
const isLower: Worse = (a, b) => a < b
const isHigher: Worse = (a, b) => a > b

/** The list with this advice standing; the same list while it stands already. */
const remember = (list: readonly Advice[], raw: number, windowMs: Duration, now: Instant, worse: Worse): readonly Advice[] => {
  if (windowMs === 0) return list.length === 0 ? list : none
  const last = list[list.length - 1]
  if (last !== undefined && last.until === null && last.value === raw) return list
  const kept: Advice[] = []
  for (const { value, until } of list) {
    const end = until ?? now
    // What is no worse than the new advice ends before it and never decides again.
    if (end > now - windowMs && worse(value, raw)) kept.push(until === null ? { value, until: now } : { value, until })
  }
  kept.push({ value: raw, until: null })
  return kept.length > MOST_ENTRIES ? coarser(kept, windowMs, worse) : kept
}

const extreme = (list: readonly Advice[], start: number, windowMs: Duration, now: Instant, worse: Worse): number => {
  let worst = start
  for (let i = 0; i < list.length; i++) {
    const { value, until } = list[i] as Advice
    if ((until === null || until > now - windowMs) && worse(value, worst)) worst = value
  }
  return worst
}

/** When the last entry that holds the count at `count` or further back has left the window. */
const release = (list: readonly Advice[], count: number, windowMs: Duration, now: Instant, worse: Worse): Instant => {
  let latest = -never
  for (const { value, until } of list) {
    if (value !== count && !worse(value, count)) continue
    if (until === null) return never
    if (until > now - windowMs && until > latest) latest = until
  }
  return latest === -never ? never : latest + windowMs
}

/**
 * Closed entries within one cell of window / 32 become one: the worst value, the latest end. Never shorter than what was there, and longer by less than a
 * cell however often it happens, for the cells lie still: laid anew from every `now`, they carried an end along by up to four.
 */
const coarser = (list: readonly Advice[], windowMs: Duration, worse: Worse): readonly Advice[] => {
  const kept: Advice[] = []
  let cell = -1
  for (const advice of list) {
    const last = kept[kept.length - 1]
    const own = advice.until === null ? -2 : Math.floor(advice.until / (windowMs / CELLS))
    if (last !== undefined && own === cell) kept[kept.length - 1] = { value: worse(advice.value, last.value) ? advice.value : last.value, until: advice.until }
    else kept.push(advice)
    cell = own
  }
  return kept
}

const isAdvices = (json: unknown, latest: Instant): json is readonly Advice[] =>
  isListOf<Advice>(
    json,
    MOST_ENTRIES,
    ({ value, until }, index, advices) => isReplicas(value) && (until === null ? index === advices.length - 1 : Number.isSafeInteger(until) && until <= latest),
  )

const none: readonly Advice[] = []
const CELLS = 32
const MOST_ENTRIES = 64
