/** What is said of a conversion, besides its value: where, what, and the kind of what came. No value is ever quoted. */
import type { Right } from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { Both } from 'fp-ts/lib/These.js'
import { kindOf } from '../../../core/domain/index.js'
import type { Path } from '../../base/path.js'
import { MOST_COUNTED, MOST_ERRORS, more, type Position, type Refusal, refusal, type SpecError, toSpecError } from '../../base/specError.js'

/**
 * Refused: there is no value that means this. Assumed: nothing was said, or something that had no effect there. Rounded: the nearest that can be said.
 * Lost: there is no place for it. Unknown: a key that was not read.
 */
export type NoteType = 'Refused' | 'Assumed' | 'Rounded' | 'Lost' | 'Unknown'
/** What is said of a conversion; `type`: how grave it is. */
export type OriginNote = SpecError & { readonly type: NoteType }
/** At least one. */
export type OriginNotes = ReadonlyNonEmptyArray<OriginNote>
/** A value that there always is, with notes or without: `These` that is never Left. */
export type Noted<A> = Right<A> | Both<OriginNotes, A>

/** A note before it has a position. */
export type Remark = Refusal & { readonly type: NoteType }
/** `value`: what came, of which only the kind is kept. */
export type Say = (type: NoteType, path: Path, problem: string, value: unknown) => void

/** A list of remarks, and who adds to it: to a limit, of refusals and of the others each, so that what is refused is never forgotten for what is only noted. */
export const remarks = (): { readonly said: Remark[]; readonly say: Say } => {
  const said: Remark[] = []
  const counts = { refused: 0, noted: 0 }
  const say: Say = (type, path, problem, value) => {
    const list = type === 'Refused' ? 'refused' : 'noted'
    counts[list] += 1
    if (counts[list] <= MOST_COUNTED + 1) said.push({ ...refusal(path, problem, kindOfValue(value)), type })
  }
  return { said, say }
}

export const refused = (refusal: Refusal): Remark => ({ ...refusal, type: 'Refused' })

export const toNote = (remark: Remark, position?: Position, source?: string): OriginNote => ({ ...toSpecError(remark, position, source), type: remark.type })

/** The first notes, and how many more there are. */
export const cut = (notes: OriginNotes): OriginNotes => {
  if (notes.length <= MOST_ERRORS) return notes
  const { problem, ...rest } = more(notes.length - MOST_ERRORS)
  const last: OriginNote = notes[0].type === 'Refused' ? { ...rest, problem, type: 'Refused' } : { ...rest, problem: NOT_TOLD, type: notes[MOST_ERRORS]!.type }
  return [notes[0], ...notes.slice(1, MOST_ERRORS), last]
}

/** An int64 is a number to people. */
const kindOfValue = (value: unknown): string => kindOf(typeof value === 'bigint' ? Number(value) : value)

const NOT_TOLD = `more was assumed, rounded, lost or not read than the ${MOST_ERRORS} notes before this one tell`
