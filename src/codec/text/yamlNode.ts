/**
 * One YAML document as a value and its places. Keys are own keys of plain objects, whatever their name; each may come once in a map;
 * an alias copies what its anchor held before it, within a budget, so that a bomb of aliases stays small.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { MOST_ALIASES, MOST_COPIES, MOST_DEPTH } from '../base/limits.js'
import type { Path, Segment } from '../base/path.js'
import { MOST_FAULTS, type Place, type Placed, type TextFault } from './place.js'

type Read = { readonly value: unknown; readonly place: Place }

export const readNode = (contents: Node | null): Placed => {
  const path: Segment[] = [] // of what is being read
  const faults: TextFault[] = []
  const anchors = new Map<string, Node>()
  const doubtful: Path[] = []
  let aliases = 0
  let copies = 0

  /** `at`: where to show what has no place of its own, and whatever an alias brought. */
  const read = (node: Node | null, at: Place, copied: boolean): Read => {
    if (path.length > MOST_DEPTH) return broken(at, `expected at most ${MOST_DEPTH} levels of maps and lists`, 'a deeper value')
    if (copied) {
      copies += 1
      if (copies > MOST_COPIES) return broken(at, `expected aliases that copy at most ${MOST_COPIES} values in all`, 'more')
    }
    const place = { ...at, value: copied ? at.value : (node?.range?.[0] ?? at.value) }
    if (isAlias(node)) return ofAlias(node.source, place)
    const held = isMap(node)
      ? ofMap(node, place, copied)
      : isSeq(node)
        ? ofItems(node.items as Node[], place, copied)
        : { value: isScalar(node) ? node.value : null, place }
    // Only now, so that an alias inside of its own anchor finds nothing.
    if (!copied && node?.anchor !== undefined) anchors.set(node.anchor, node)
    return held
  }

  const ofAlias = (name: string, place: Place): Read => {
    aliases += 1
    const node = anchors.get(name)
    if (aliases > MOST_ALIASES) return broken(place, `expected at most ${MOST_ALIASES} aliases; write the values out`, 'more')
    if (node === undefined) return broken(place, 'expected an alias of an anchor that is set before it', 'an alias')
    return read(node, place, true)
  }

  const ofMap = (node: YAMLMap, place: Place, copied: boolean): Read => {
    const value: Record<string, unknown> = {}
    const below = new Map<Segment, Place>()
    for (const { key, value: inside } of node.items as Pair<Scalar<string>, Node | null>[]) {
      const name = key.value
      const offset = copied ? place.value : (key.range?.[0] ?? place.value)
      path.push(name)
      const held = read(inside, { key: offset, value: offset }, copied)
      if (name === '<<' && key.type === 'PLAIN') {
        fault(offset, 'expected no merge key; write the fields out', 'a merge key')
        doubtful.push(path.slice(0, -1))
      } else if (below.has(name)) fault(offset, 'expected each key once in a map', 'the same key again')
      else {
        below.set(name, held.place)
        setOwn(value, name, held.value)
      }
      path.pop()
    }
    return { value, place: { ...place, below } }
  }

  const ofItems = (items: readonly Node[], place: Place, copied: boolean): Read => {
    const below = new Map<Segment, Place>()
    const value = items.map((item, index) => {
      path.push(index)
      const held = read(item, { value: place.value }, copied)
      path.pop()
      below.set(index, held.place)
      return held.value
    })
    return { value, place: { ...place, below } }
  }

  const fault = (offset: number, problem: string, got: string): void => {
    if (faults.length < MOST_FAULTS) faults.push({ path: [...path], offset, problem, got })
  }

  const broken = (place: Place, problem: string, got: string): Read => {
    fault(place.value, problem, got)
    doubtful.push([...path])
    return { value: null, place }
  }

  const { value, place } = read(contents, { value: 0 }, false)
  return { value, root: place, faults, doubtful }
}

/** As JSON.parse does it: `__proto__` is a key like any other, and no prototype. */
const setOwn = (made: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === '__proto__') Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
  else made[key] = value
}
