/**
 * Where everything stands in a text that is JSON, and which keys came twice in a map: what JSON.parse does not tell. Asked only once something is wrong.
 * Law: twin (the reading of the same text as YAML, which takes ten times as long).
 */
import type { Position } from '../base/specError.js'
import { MOST_FAULTS, type Place, type TextFault } from './place.js'
import { scan } from './scan.js'

export type Places = { readonly root: Place; readonly faults: readonly TextFault[] }

type OpenPlace = { readonly key?: number; readonly value: number; below?: Map<string | number, Place> }
/** A map or list that is being read: where its next entry belongs. */
type Level = { readonly place: OpenPlace; readonly isList: boolean; index: number; key: string; keyAt: number }

export const placesOf = (json: string): Places => {
  const faults: TextFault[] = []
  const levels: Level[] = []
  let root: Place = { value: 0 }

  const begin = (value: number): OpenPlace => {
    const level = levels[levels.length - 1]
    if (level === undefined) {
      const whole = { value }
      root = whole
      return whole
    }
    const place = level.isList ? { value } : { key: level.keyAt, value }
    level.index += 1
    const segment = segmentOf(level)
    level.place.below ??= new Map()
    if (!level.place.below.has(segment)) level.place.below.set(segment, place)
    else if (faults.length < MOST_FAULTS)
      faults.push({ path: levels.map(segmentOf), offset: level.keyAt, problem: 'expected each key once in a map', got: 'the same key again' })
    return place
  }

  scan(json, {
    open: (kind, at) => levels.push({ place: begin(at), isList: kind === 'List', index: -1, key: '', keyAt: at }),
    key: (at, end) => {
      const level = levels[levels.length - 1]!
      const written = json.slice(at, end)
      level.key = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1)
      level.keyAt = at
    },
    scalar: (_, at) => begin(at),
    close: () => levels.pop(),
  })
  return { root, faults }
}

const segmentOf = ({ isList, index, key }: Level): string | number => (isList ? index : key)

/** Lines and columns, from 1, of offsets into a text: the lines are counted once. */
export const positionsIn = (text: string): ((offset: number) => Position) => {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}
