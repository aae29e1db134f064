/**
 * What is being filled, level by level: a struct, a map of texts, a list. Each has one slot at a time, the place of the value that comes next.
 * A list keeps what a shorter one cut off: the predecessor's came back, with what it held, when the list was said once more and longer.
 */
import type { Segment } from '../../base/path.js'
import { type Field, type Kind, type Struct, text, zeroOf } from './wire.js'

export type Held = Record<string, unknown>
/** `count`: entries so far, the one in the slot included; beyond it are those of before. */
export type Frame =
  | { readonly type: 'Struct'; readonly held: Held; readonly struct: Struct; field: Field | undefined }
  | { readonly type: 'Texts'; readonly held: Map<string, string>; key: string }
  | { readonly type: 'List'; readonly held: Held[]; readonly of: Struct; count: number }

/** A frame around what a slot held; undefined where nothing of that kind belongs. `entries`: of the list in it, the cut off ones included. */
export const frameOf = (kind: Kind, came: 'Map' | 'List', before: unknown, entries: () => Held[]): Frame | undefined => {
  if (came === 'List')
    return kind.type === 'List' ? { type: 'List', held: (before as readonly Held[]).length === 0 ? [] : entries(), of: kind.of, count: 0 } : undefined
  if (kind.type === 'Texts') return { type: 'Texts', held: before as Map<string, string>, key: '' }
  return kind.type === 'Struct' ? { type: 'Struct', held: (before ?? zeroOf(kind)) as Held, struct: kind, field: undefined } : undefined
}

/** What belongs into the slot; undefined behind a key that nobody knows. */
export const kindIn = (frame: Frame): Kind | undefined => (frame.type === 'Struct' ? frame.field?.kind : frame.type === 'List' ? frame.of : text)

export const segmentIn = (frame: Frame): Segment => (frame.type === 'Struct' ? (frame.field?.name ?? '') : frame.type === 'List' ? frame.count - 1 : frame.key)

export const heldIn = (frame: Frame): unknown =>
  frame.type === 'Struct' ? frame.held[frame.field?.name ?? ''] : frame.type === 'List' ? frame.held[frame.count - 1] : frame.held.get(frame.key)

export const put = (frame: Frame, value: unknown): void => {
  if (frame.type === 'Struct') frame.held[frame.field!.name] = value
  else if (frame.type === 'Texts') frame.held.set(frame.key, value as string)
}

/** The next entry of a list takes the slot. */
export const advance = (frame: Frame): void => {
  if (frame.type !== 'List') return
  frame.held[frame.count] ??= zeroOf(frame.of) as Held
  frame.count += 1
}

/** Null: empties what can be empty, leaves what cannot. */
export const clear = (frame: Frame): void => {
  if (frame.type === 'Texts') frame.held.set(frame.key, '')
  if (frame.type !== 'Struct' || frame.field === undefined) return
  const { name, kind, written } = frame.field
  if (written === 'WhenSet') delete frame.held[name]
  else if (kind.type === 'Texts' || kind.type === 'List') frame.held[name] = zeroOf(kind)
}
