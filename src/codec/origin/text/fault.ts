/** How the predecessor's JSON can be refused: a class for programs beside what every fault of a document says. */
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { SpecError } from '../../base/specError.js'
import type { BreachClass } from '../../text/scan.js'

/** The text is no JSON, in three ways; a value is of another kind than its field; a time is none. */
export type OriginClass = BreachClass | 'type' | 'time'
/** `class`: of which kind, as the predecessor told them apart. */
export type OriginError = SpecError & { readonly class: OriginClass }
/** At least one. */
export type OriginErrors = ReadonlyNonEmptyArray<OriginError>

/** The class of a refusal: the predecessor stopped at a time, and at once; of other faults it told the first. */
export const classOf = (errors: OriginErrors): OriginClass => (errors.some((error) => error.class === 'time') ? 'time' : errors[0].class)
