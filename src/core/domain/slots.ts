/**
 * Sets of slots as one text of ranges, ascending, none touching the next: "0-999", "0,2,4-9"; none is "". A thousand neighbours are five characters.
 * Laws: roundtrip, toSlots(slotsIn(s)) equals s; equal sets are equal texts.
 */
import { MAX_REPLICAS } from './units.js'

/** Sorted numbers as ranges, such as `0-4,7`: what a memory holds of a thousand instances is a few bytes. */
export type Slots = string

export const toSlots = (slots: readonly number[]): Slots => {
  const ranges: [number, number][] = []
  for (const slot of [...slots].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1]
    if (last !== undefined && slot <= last[1] + 1) last[1] = slot
    else ranges.push([slot, slot])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}

export const slotsIn = (slots: Slots): readonly number[] => {
  const all: number[] = []
  for (const [from, to] of rangesIn(slots)) for (let slot = from; slot <= to; slot++) all.push(slot)
  return all
}

export const hasSlot = (slots: Slots, slot: number): boolean => rangesIn(slots).some(([from, to]) => from <= slot && slot <= to)

/** A text that `toSlots` could have given. */
export const isSlots = (json: unknown): json is Slots => {
  if (typeof json !== 'string' || !/^((0|[1-9]\d{0,6})(-[1-9]\d{0,6})?(,(?!$)|$))*$/.test(json)) return false
  let before = -2
  for (const range of json === '' ? [] : json.split(',')) {
    const [from, to] = rangeOf(range)
    if (from <= before + 1 || to >= MAX_REPLICAS || (range.includes('-') && to <= from)) return false
    before = to
  }
  return true
}

const rangesIn = (slots: Slots): readonly (readonly [from: number, to: number])[] => (slots === '' ? [] : slots.split(',').map(rangeOf))

const rangeOf = (range: string): readonly [from: number, to: number] => {
  const [from = '', to = from] = range.split('-')
  return [Number(from), Number(to)]
}
