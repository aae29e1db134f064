/**
 * What an agent loses on the way to the predecessor and back: every leaf that comes back as another, by the name that documents give it. Rounded, where the predecessor
 * holds something in its place; lost, where it holds nothing. Law: nothing is told of an agent that comes back the same.
 */
import * as Th from 'fp-ts/lib/These.js'
import { type Agent, agent } from '../../../core/domain/index.js'
import { documentKeyOf } from '../../agent/rules.js'
import type { Path, Segment } from '../../base/path.js'
import { isMap } from '../../base/refuse.js'
import { encodeOrigin } from '../text/encode.js'
import type { OriginAgent } from '../value.js'
import { importOrigin } from './import.js'
import { type Remark, remarks, type Say } from './note.js'

export const lossesOf = (given: Agent, origin: OriginAgent): readonly Remark[] => {
  const { said, say } = remarks()
  const back = importOrigin(encodeOrigin(origin))
  if (Th.isLeft(back)) for (const { path, problem } of back.left) say('Lost', [], `not read back: ${path}: ${problem}`, given)
  else differences(documented(given), documented(agent(back.right)), [], say, origin)
  return said
}

/** As a document groups it; what is worked out from the rest is left out. */
const documented = ({ spec: { scaling, ...spec }, revision: _, ...metadata }: Agent): object => {
  const { hasBehavior: __, ...said } = scaling
  return { metadata, spec: { ...spec, scaling: said } }
}

/** A map of another type is another value as a whole. */
const differences = (given: unknown, back: unknown, path: Path, say: Say, origin: OriginAgent): void => {
  if (Object.is(given, back)) return
  if (Array.isArray(given) && Array.isArray(back) && given.length === back.length) {
    for (const [index, entry] of given.entries()) differences(entry, back[index], [...path, index], say, origin)
  } else if (isMap(given) && isMap(back) && own(given, 'type') === own(back, 'type')) {
    for (const key of new Set([...Object.keys(given), ...Object.keys(back)])) {
      const [before, after] = [own(given, key), own(back, key)]
      differences(before, after, [...path, nameOf(key, before ?? after)], say, origin)
    }
  } else if (isHeld(origin, path)) say('Rounded', path, 'not held exactly there; the next number that is stands in its place', given)
  else say('Lost', path, 'has no place there', given)
}

/** Durations and instants go by another name in documents; labels and the like are texts, and go by their own. */
const nameOf = (key: string, value: unknown): string => (typeof value === 'number' ? documentKeyOf(key) : key)

const own = (map: Readonly<Record<string, unknown>>, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined)

/** Names are the same there; zero is nothing, and a map is no value. */
const isHeld = (origin: OriginAgent, path: Path): boolean => {
  const held = path.reduce<unknown>(inside, origin)
  return typeof held !== 'object' && Boolean(held)
}

const inside = (held: unknown, segment: Segment): unknown => {
  if (held instanceof Map) return held.get(segment)
  return typeof held === 'object' && held !== null && Object.hasOwn(held, segment) ? (held as Readonly<Record<Segment, unknown>>)[segment] : undefined
}
