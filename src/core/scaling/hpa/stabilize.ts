/**
 * The stage that holds the count to what former passes advised. It remembers the advice of each pass, before any limit.
 * Law: identity for what was decided before the rules of time. Source: hpa.md §1.7 steps 1 and 2, §1.8, stabilization.
 */
import type { StageMemory } from '../../domain/memory.js'
import { type Duration, never } from '../../domain/units.js'
import { passed, type StageWhy } from '../../domain/why.js'
import type { Stage } from '../policy.js'
import type { Quirks } from '../quirks.js'
import { held, isFields, keep } from '../stage/common.js'
import type { Windows } from '../stage/stabilize.js'
import { type Advised, between, highestOf, isRecords, remember } from './records.js'

export type Records = StageMemory & { readonly records: readonly Advised[] }

/** `windows`: null without `behavior`, where `downscaleMs` is the one window. */
export type StabilizeRules = {
  readonly windows: Windows | null
  readonly downscaleMs: Duration
  readonly minReplicas: number
  readonly maxReplicas: number
  readonly quirks: Quirks
}

export const stabilizeAsHpa = ({ windows, downscaleMs, minReplicas, maxReplicas, quirks }: StabilizeRules): Stage<Records> => {
  const stabilized = windows === null ? highestOf(downscaleMs, quirks) : between(windows)
  const longestMs = windows === null ? downscaleMs : Math.max(windows.upMs, windows.downMs)
  const recorded = quirks.remembersUnbounded ? (raw: number) => raw : (raw: number) => Math.min(Math.max(raw, minReplicas), maxReplicas)
  return {
    name: STABILIZE,
    memory: {
      version: 1,
      empty: (current, now) => ({ version: 1, records: [{ replicas: current, at: now }] }),
      decode: (json, latest) => (isFields<Records>(json, 1) && isRecords(json.records, latest) ? json : null),
    },
    decide: ({ current }, value, memory, now) => {
      if (value.exempt === true) return { value, memory, why: passed, until: never }
      const { raw } = value
      const { count, windowMs, until } = stabilized(memory.records, raw, current, now)
      const why: StageWhy = count === raw ? passed : { type: 'Stabilized', direction: windows !== null && raw >= current ? 'Up' : 'Down', windowMs, to: count }
      return { value: held(value, count), memory: { version: 1, records: remember(memory.records, recorded(raw), longestMs, now) }, why, until }
    },
    settle: keep,
  }
}

export const STABILIZE = 'hpa.stabilize'
