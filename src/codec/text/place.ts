/**
 * Where the parts of a document stand in its text: a tree beside the value, so a fault that is found in the value can be shown in the text.
 */
import type { Path, Segment } from '../base/path.js'

/** Offsets into the text: of the key, if it has one, and of the value. */
export type Place = { readonly key?: number; readonly value: number; readonly below?: ReadonlyMap<Segment, Place> }

/** Faults of one text that are looked for, of those that are no matter of a codec. */
export const MOST_FAULTS = 20

/** A fault of the text itself. */
export type TextFault = { readonly path: Path; readonly offset: number; readonly problem: string; readonly got: string }

/** A document as it was read. `doubtful`: where its value is not what was meant, so that what a codec says there only follows from a fault. */
export type Placed = { readonly value: unknown; readonly root: Place; readonly faults: readonly TextFault[]; readonly doubtful: readonly Path[] }

/** The offset of what a path leads to; for what is not there, of the key of the nearest map or list around it. */
export const offsetOf = (root: Place, path: Path, of: 'key' | 'value'): number => {
  let place = root
  for (const segment of path) {
    const next = place.below?.get(segment)
    if (next === undefined) return place.key ?? place.value
    place = next
  }
  return of === 'key' ? (place.key ?? place.value) : place.value
}
