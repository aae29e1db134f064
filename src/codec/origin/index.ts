/**
 * The predecessor's JSON, there and back. Its text is read as it read it and written as it wrote it, byte for byte, which no JSON library does; what it says is turned into
 * one of our agents, and back, with a note for whatever was assumed, rounded or lost.
 *
 * `scan` makes events of a text and knows nothing but JSON; `fill` makes a value of the events by the one `table` of types, which `encode` writes by as well. What was
 * merged, mended or folded in doing so is beside the table (`frame`, `leaf`, `wire`). Validation comes last and is everybody's: `toAgent` asks the codec of the Agent
 * document and the rules of the core. Absent: a clock, recursion on input, and any key that becomes a property of an object.
 */

export type { BreachClass } from '../text/scan.js'
export { agentToOrigin } from './convert/fromAgent.js'
export { importOrigin } from './convert/import.js'
export type { Noted, NoteType, OriginNote, OriginNotes } from './convert/note.js'
export { originToAgent } from './convert/toAgent.js'
export { decodeOrigin, type OriginInput } from './text/decode.js'
export { encodeOrigin } from './text/encode.js'
export { classOf, type OriginClass, type OriginError, type OriginErrors } from './text/fault.js'
export {
  type Nanoseconds,
  type OriginAgent,
  type OriginBehavior,
  type OriginCondition,
  type OriginHealthCheck,
  type OriginMetadata,
  type OriginMetricValue,
  type OriginPolicy,
  type OriginQuantities,
  type OriginRules,
  type OriginScaling,
  type OriginSpec,
  type OriginStatus,
  type OriginTarget,
  type OriginTime,
  pendingStatus,
} from './value.js'
