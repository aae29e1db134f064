/**
 * The events of a text and the table to a value, as the predecessor filled its structs: unknown keys are passed over; a field that comes again wins, but maps, and lists
 * place by place, keep what is not said anew; null leaves a scalar as it is, and empties what can be empty.
 * Faults do not stop the reading: all of them are told, up to a limit. Source: origin.md §4; the predecessor's library, where it says less.
 */
import { kindOf } from '../../../core/domain/index.js'
import { type Path, pathText } from '../../base/path.js'
import { MOST_COUNTED } from '../../base/specError.js'
import type { Scalar, Sink } from '../../text/scan.js'
import type { OriginAgent } from '../value.js'
import type { OriginClass } from './fault.js'
import { advance, clear, type Frame, frameOf, type Held, heldIn, kindIn, put, segmentIn } from './frame.js'
import { expectedOf, gotOf, readLeaf, unquoted } from './leaf.js'
import { agentTable } from './table.js'
import { fieldOf, type Kind, zeroOf } from './wire.js'

export type Fault = { readonly class: OriginClass; readonly path: Path; readonly at: number; readonly problem: string; readonly got: string }
/** A key that no field answers to. */
export type Stranger = { readonly path: Path; readonly at: number }

/** `origin` is whole once the text ended without a breach. */
export type Filling = {
  readonly sink: Sink
  readonly origin: OriginAgent
  readonly faults: readonly Fault[]
  readonly strangers: readonly Stranger[]
}

export const fill = (text: string): Filling => {
  const origin = zeroOf(agentTable)
  const frames: Frame[] = [{ type: 'Struct', held: { origin }, struct: agentTable, field: { name: 'origin', kind: agentTable, written: 'Always' } }]
  const faults: Fault[] = []
  const strangers: Stranger[] = []
  const entries = new Map<string, Held[]>() // of lists by their path, those included that a shorter one cut off; no list is inside of another
  let passedOver = 0 // levels of maps and lists inside of what is not wanted

  const top = (): Frame => frames[frames.length - 1]!
  /** The outermost frame holds the whole, which has no name. */
  const path = (levels = frames.length): Path => frames.slice(1, levels).map(segmentIn)

  const fault = (kind: Kind, at: number, got: string): void => {
    if (faults.length <= MOST_COUNTED) faults.push({ class: kind.type === 'Time' ? 'time' : 'type', path: path(), at, problem: expectedOf(kind), got })
  }

  /** What belongs where a value begins. */
  const begin = (): Kind | undefined => {
    advance(top())
    return kindIn(top())
  }

  const entriesHere = (): Held[] => entries.get(pathText(path())) ?? []

  const open = (came: 'Map' | 'List', at: number): void => {
    if (passedOver > 0) {
      passedOver += 1
      return
    }
    const kind = begin()
    const frame = kind && frameOf(kind, came, heldIn(top()), entriesHere)
    if (frame === undefined) {
      if (kind !== undefined) fault(kind, at, kindOf(came === 'Map' ? {} : []))
      passedOver = 1
      return
    }
    put(top(), frame.held)
    frames.push(frame)
  }

  const key = (at: number, end: number): void => {
    const frame = top()
    if (passedOver > 0 || frame.type === 'List') return
    const name = unquoted(text.slice(at, end))
    if (frame.type === 'Texts') frame.key = name
    else {
      frame.field = fieldOf(frame.struct, name)
      if (frame.field === undefined && strangers.length <= MOST_COUNTED) strangers.push({ path: [...path(frames.length - 1), name], at })
    }
  }

  const scalar = (came: Scalar, at: number, end: number): void => {
    if (passedOver > 0) return
    const kind = begin()
    if (kind === undefined) return
    const written = text.slice(at, end)
    const value = readLeaf(kind.type, came, written)
    if (came === 'Null') clear(top())
    else if (value === undefined) fault(kind, at, gotOf(came, written))
    else put(top(), value)
  }

  const close = (): void => {
    if (passedOver > 0) {
      passedOver -= 1
      return
    }
    const frame = frames.pop()!
    if (frame.type !== 'List') return
    entries.set(pathText(path()), frame.held)
    put(top(), frame.held.slice(0, frame.count))
  }

  return { sink: { open, key, scalar, close }, origin: origin as OriginAgent, faults, strangers }
}
