/** What stages share: the count held where it is, and the judging of memories that come back as JSON. */

import { isPast } from '../../domain/judge.js'
import type { StageMemory } from '../../domain/memory.js'
import type { Instant } from '../../domain/units.js'
import type { Change, Count, Stage } from '../policy.js'

/** The same advice, another number: a zero with a sign is another than one without. */
export const held = (value: Count, count: number): Count => {
  if (Object.is(value.count, count)) return value
  const { raw, missing } = value
  return value.exempt === true ? { raw, missing, count, exempt: true } : { raw, missing, count }
}

/** A number that a limit on the way up permits: the step from zero to one is exempt. */
export const atLeastFirst = (current: number, permitted: number): number => (current === 0 && permitted < 1 ? 1 : permitted)

/** A stage that remembers nothing; `run` does not store it. */
export type Forgetful = StageMemory & { readonly version: 0 }
export const forgetful: Stage<Forgetful>['memory'] = { version: 0, empty: () => nothing, decode: () => nothing }
export const keep = <M extends StageMemory>(memory: M, _change: Change, _now: Instant): M => memory
export const nothing: Forgetful = { version: 0 }
/** Whether a stage has a memory that is stored. */
export const remembers = ({ memory }: Stage): boolean => memory.version !== 0

/** An object of the known version whose fields are still to be judged. */
export const isFields = <M extends StageMemory>(json: unknown, version: M['version']): json is { readonly [K in keyof M]: M[K] } =>
  typeof json === 'object' && json !== null && (json as StageMemory).version === version

/** A list of no more than `most` objects, each of them sound. */
export const isListOf = <E>(json: unknown, most: number, isSound: (entry: E, index: number, list: readonly E[]) => boolean): json is readonly E[] =>
  Array.isArray(json) &&
  json.length <= most &&
  json.every((entry: E | null, index) => typeof entry === 'object' && entry !== null && isSound(entry, index, json))

export const isPastOrNull = (json: unknown, latest: Instant): json is Instant | null => json === null || isPast(json, latest)
