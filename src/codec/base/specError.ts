/**
 * What is wrong in a document: all faults at once, each with its place, what was expected and how to mend it, and the kind of what came.
 * Law: never the value itself, for it may be a secret in the wrong place. A `Refusal` is one before it has a position.
 */
import * as E from 'fp-ts/lib/Either.js'
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { type Path, pathText } from './path.js'

/**
 * `path` is empty for the whole document; `line` and `column` count from 1, in UTF-16 units; `source` names the file. `problem`: what was expected, and how to
 * mend it; `got`: the kind of what came.
 */
export type SpecError = {
  readonly path: string
  readonly problem: string
  readonly got: string
  readonly line?: number
  readonly column?: number
  readonly source?: string
}
/** All that is wrong in a document, at least one thing, in the order of lines. */
export type SpecErrors = ReadonlyNonEmptyArray<SpecError>

/**
 * A fault before it has a line: `path` to it, the `problem`, and the kind of what it `got`. `of`: whether the key or its value is wrong. `meant`: the key that
 * was probably meant, for faults that only follow from this one.
 */
export type Refusal = {
  readonly path: Path
  readonly problem: string
  readonly got: string
  readonly of: 'key' | 'value'
  readonly meant?: string
}
/** All that is wrong in a value, at least one thing. */
export type Refusals = ReadonlyNonEmptyArray<Refusal>

/** Where something stands in a text: `line` and `column`, from 1. */
export type Position = { readonly line: number; readonly column: number }

export const refusal = (path: Path, problem: string, got: string): Refusal => ({ path, problem, got, of: 'value' })

export const within =
  (...parents: Path) =>
  (refused: Refusal): Refusal => ({ ...refused, path: [...parents, ...refused.path] })

export const toSpecError = ({ path, problem, got }: Refusal, position?: Position, source?: string): SpecError => ({
  path: pathText(path),
  problem,
  got,
  ...position,
  ...(source === undefined ? {} : { source }),
})

/** Sorted by position; what has none comes first, for it concerns the whole; cut at `MOST_ERRORS`, and says how many more there are. */
const inOrder = (errors: readonly SpecError[]): readonly SpecError[] => {
  const sorted = errors.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return sorted.length <= MOST_ERRORS ? sorted : [...sorted.slice(0, MOST_ERRORS), more(sorted.length - MOST_ERRORS)]
}

/** The errors when there are any, in their order, else the value. */
export const settle = <A>(errors: readonly SpecError[], value: () => A): E.Either<SpecErrors, A> => {
  const ordered = inOrder(errors)
  return isNonEmpty(ordered) ? E.left(ordered) : E.right(value())
}

/** Refusals without positions, as errors. */
export const unplaced = (refused: Refusals): SpecErrors => inOrder(refused.map((each) => toSpecError(each))) as SpecErrors

/** A document with that many faults is another kind of document. */
export const MOST_ERRORS = 100
/** No list and no map is looked at any further that has more faults by itself: from there on nobody counts. */
export const MOST_COUNTED = 1_000

/** What is said of the faults that are left out. */
export const more = (count: number): SpecError => ({
  path: '',
  problem: `expected at most ${MOST_ERRORS} faults in one text; mend these first`,
  got: count > MOST_COUNTED - MOST_ERRORS ? `more than ${MOST_COUNTED - MOST_ERRORS} others` : count === 1 ? 'another' : `${count} others`,
})
