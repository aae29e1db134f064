/**
 * The predecessor's JSON, there and back. Its text is read as it read it and written as it wrote it, byte for byte, which no JSON library does.
 *
 * `scan` makes events of a text and knows nothing but JSON; `fill` makes a value of the events by the one `table` of types, which `encode` writes by as well. What was
 * merged, mended or folded in doing so is beside the table (`frame`, `leaf`, `wire`). Nothing is validated. Absent: a clock, recursion on input, and any key that becomes a
 * property of an object.
 */

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
