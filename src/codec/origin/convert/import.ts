/**
 * The predecessor's JSON, bytes or text, to one of our agents: every fault, assumption and unread key with its line and column, in the order of the text.
 * Within the limit of all documents, though the reader itself has none: an object of the predecessor has kilobytes.
 */
import * as E from 'fp-ts/lib/Either.js'
import { map as mapNonEmpty } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import * as Th from 'fp-ts/lib/These.js'
import type { AgentInput } from '../../../core/domain/index.js'
import { longText, MOST_BYTES, tooLong } from '../../base/limits.js'
import { refusal } from '../../base/specError.js'
import type { TextOptions } from '../../text/decodeText.js'
import { type OriginInput, readOrigin } from '../text/decode.js'
import type { OriginError } from '../text/fault.js'
import { type OriginNote, type OriginNotes, toNote } from './note.js'
import { conversionOf, judged } from './toAgent.js'

/** From the predecessor's text to what `agent` takes, with a note for whatever was assumed, rounded or has no place here. */
export const importOrigin = (input: OriginInput, options: TextOptions = {}): Th.These<OriginNotes, AgentInput> => {
  if (isTooLong(input)) return Th.left([toNote({ ...longText, type: 'Refused' }, undefined, options.source)])
  const read = readOrigin(input, options)
  if (E.isLeft(read)) return Th.left(mapNonEmpty(({ class: _, ...error }: OriginError): OriginNote => ({ ...error, type: 'Refused' }))(read.left))
  const { origin, strangers, positionsOf } = read.right
  const { input: made, remarks } = conversionOf(origin)
  const positions = positionsOf(remarks.map(({ path }) => path))
  const notes = [
    ...remarks.map((remark, index) => toNote(remark, positions[index], options.source)),
    ...strangers.map(({ path, position }) =>
      toNote({ ...refusal(path, 'not read; no field has this name', 'a key'), type: 'Unknown' }, position, options.source),
    ),
  ]
  return judged(
    made,
    notes.toSorted((a, b) => a.line! - b.line! || a.column! - b.column!),
  )
}

const isTooLong = (input: OriginInput): boolean => (typeof input === 'string' ? tooLong(input) !== undefined : input.length > MOST_BYTES)
