/**
 * Text to values by any decoder, and its refusals to errors with line and column. JSON goes by JSON.parse, and is looked through once more only to find
 * the place of a fault. Law: a text that is JSON and the same value from elsewhere are decoded alike.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { tooDeep, tooLong } from '../base/limits.js'
import { isWithin, type Path } from '../base/path.js'
import { MOST_COUNTED, type Position, type Refusal, type Refusals, refusal, type SpecError, type SpecErrors, settle, toSpecError } from '../base/specError.js'
import { placesOf, positionsIn } from './jsonPlaces.js'
import { type JsonText, readJson } from './jsonText.js'
import { offsetOf, type TextFault } from './place.js'
import { readYaml, type YamlText } from './yamlText.js'

/** `source` names the text in errors. */
export type TextOptions = { readonly source?: string }
/** From JSON to a value, or to all that is wrong with it. */
export type Decode<A> = (json: unknown) => E.Either<Refusals, A>
/** A fault that is seen only beside other documents: `document` is the index of the one to mend. `refused`: what is wrong with it. */
export type Across = { readonly document: number; readonly refused: Refusal }

/** Decodes each document of a text; `across` judges the values together, of which those refused are undefined. */
export const decodeDocuments =
  <A>(decode: Decode<A>, across: (values: readonly (A | undefined)[]) => readonly Across[] = () => []) =>
  (text: string | TextDocuments, { source }: TextOptions = {}): E.Either<SpecErrors, ReadonlyNonEmptyArray<A>> => {
    const { documents, faults } = typeof text === 'string' ? readDocuments(text) : text
    const errors: SpecError[] = faults.map(({ refused, position }) => toSpecError(refused, position, source))
    const report = ({ positionOf, doubtful }: TextDocument, refused: Refusal): void => {
      if (doubtful.some((path) => isWithin(path, refused.path))) return
      errors.push(toSpecError(refused, positionOf(refused.path, refused.of), source))
    }
    const values = documents.map((document) => {
      if (errors.length > MOST_COUNTED) return undefined
      const decoded = decode(document.value)
      if (E.isRight(decoded)) return decoded.right
      for (const refused of decoded.left) report(document, refused)
      return undefined
    })
    for (const { document, refused } of across(values)) report(documents[document]!, refused)
    return settle(errors, () => values as unknown as ReadonlyNonEmptyArray<A>)
  }

/** As `decodeDocuments`, for a text that is one document. */
export const decodeDocument = <A>(decode: Decode<A>): ((text: string | TextDocuments, options?: TextOptions) => E.Either<SpecErrors, A>) => {
  const decodeAll = decodeDocuments(decode, (values) => values.slice(1, 2).map(() => ({ document: 1, refused: oneTooMany })))
  return (text, options) => E.map((values: ReadonlyNonEmptyArray<A>) => values[0])(decodeAll(text, options))
}

/**
 * One document of a text: its `value`; `doubtful`: where it is not what was meant, so that what a codec says there only follows from a fault; `positionOf` tells
 * where a part stands in the text, if that can be told.
 */
export type TextDocument = {
  readonly value: unknown
  readonly doubtful: readonly Path[]
  readonly positionOf: (path: Path, of: 'key' | 'value') => Position | undefined
}
/** A fault of a whole text, and where it lies: `refused` and its `position`. */
export type Placeable = { readonly refused: Refusal; readonly position?: Position }
/** Without `faults` there is at least one of `documents`; with faults of the text there are those that are worth decoding all the same. */
export type TextDocuments = { readonly documents: readonly TextDocument[]; readonly faults: readonly Placeable[] }

/** The documents of a text, for those who decode it more than once; those without any content are left out. */
export const readDocuments = (text: string): TextDocuments => {
  const long = tooLong(text)
  if (long !== undefined) return unreadable(long)
  const json = /^\s*[[{]/.test(text) ? readJson(text) : undefined
  if (json !== undefined) return ofJson(text, json)
  const yaml = readYaml(text)
  const faults = faultsOf(yaml).map((fault) => ({ refused: refusalOf(fault), position: positionAt(yaml, fault.offset) }))
  const documents = yaml.documents
    .filter(({ value, faults }) => value !== null || faults.length > 0)
    .map(({ value, root, doubtful }): TextDocument => ({ value, doubtful, positionOf: (path, of) => positionAt(yaml, offsetOf(root, path, of)) }))
  return documents.length === 0 && faults.length === 0 ? unreadable(noDocument) : { documents, faults }
}

/** Where a JSON text says a key twice, by path. */
export const twiceIn = (json: string): readonly Refusal[] => placesOf(json).faults.map(refusalOf)

const ofJson = (text: string, { value, deep, twice }: JsonText): TextDocuments => {
  if (deep) return unreadable(tooDeep)
  const places = lazily(() => placesOf(text))
  const positionIn = lazily(() => positionsIn(text))
  const faults = twice ? places().faults.map((fault) => ({ refused: refusalOf(fault), position: positionIn()(fault.offset) })) : []
  return { documents: [{ value, doubtful: [], positionOf: (path, of) => positionIn()(offsetOf(places().root, path, of)) }], faults }
}

const refusalOf = ({ path, problem, got }: TextFault): Refusal => refusal(path, problem, got)

const faultsOf = ({ faults, documents }: YamlText): readonly TextFault[] => [...faults, ...documents.flatMap((document) => document.faults)]

const positionAt = ({ lines }: YamlText, offset: number): Position => {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

/** Made when first asked for. */
const lazily = <A extends object>(make: () => A): (() => A) => {
  let made: A | undefined
  return () => {
    made ??= make()
    return made
  }
}

const unreadable = (refused: Refusal): TextDocuments => ({ documents: [], faults: [{ refused }] })

const noDocument = refusal([], 'expected a document', 'an empty text')
const oneTooMany = refusal([], 'expected one document', 'another document')
