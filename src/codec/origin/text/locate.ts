/**
 * Where in the text the values at some paths stand, for people: one more walk over it, and only when somebody asks. A field that came again stands where it came last,
 * for that is what was read; what is not there stands where what is around it does.
 */
import type { Path, Segment } from '../../base/path.js'
import { type Sink, scan } from '../../text/scan.js'
import { unquoted } from './leaf.js'
import { folded } from './wire.js'

/** The offset of each path. */
export const locate = (text: string, paths: readonly Path[]): readonly number[] => {
  const root: Wanted = { at: 0, below: new Map() }
  for (const path of paths) path.reduce(grown, root)
  scan(text, walk(text, root))
  return paths.map((path) => offsetOf(root, path))
}

/** Keys as they are, and folded. */
type Wanted = { at: number | undefined; readonly below: Map<Segment, Wanted> }

const grown = (wanted: Wanted, segment: Segment): Wanted => {
  const known = wanted.below.get(segment) ?? { at: undefined, below: new Map() }
  wanted.below.set(segment, known)
  if (typeof segment === 'string') wanted.below.set(folded(segment), known)
  return known
}

const offsetOf = (root: Wanted, path: Path): number => {
  let wanted: Wanted | undefined = root
  let offset = 0
  for (const segment of path) {
    wanted = wanted?.below.get(segment)
    offset = wanted?.at ?? offset
  }
  return offset
}

/** What is not wanted has an undefined level, and so has all inside of it. */
const walk = (text: string, root: Wanted): Sink => {
  type Level = { readonly wanted: Wanted | undefined; index: number; key: string }
  const levels: Level[] = []
  const begin = (at: number): Wanted | undefined => {
    const level = levels[levels.length - 1]
    if (level === undefined) return root
    level.index += 1
    const found = level.wanted?.below.get(level.index) ?? level.wanted?.below.get(level.key) ?? level.wanted?.below.get(folded(level.key))
    if (found !== undefined) found.at = at
    return found
  }
  return {
    open: (_, at) => levels.push({ wanted: begin(at), index: -1, key: '' }),
    key: (at, end) => {
      const level = levels[levels.length - 1]
      if (level?.wanted !== undefined) level.key = unquoted(text.slice(at, end))
    },
    scalar: (_, at) => begin(at),
    close: () => levels.pop(),
  }
}
