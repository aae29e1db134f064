/**
 * Documents of people and of programs: text and JSON in, canonical values out, and back. The only room that knows io-ts and yaml.
 *
 * A text is read within limits (`text/`), its value is decoded by codecs that are annotated with the types of the core (`base/`, `agent/`, `wire/`), the core's own
 * rules are asked for the rest, and every fault of a document is told at once: path, what was expected, the kind of what came, how to mend it, line and column.
 * Nothing here quotes a value. A codec of another document takes `closed` and its neighbours of `base/`, and `decodeDocuments` for texts.
 * @module homeostat/codec
 */
export { type AgentsOptions, decodeAgent, decodeAgents, encodeAgent } from './agent/agent.js'
export type {
  AgentDocument,
  HealthCheckDocument,
  MetadataDocument,
  MetricIdentifierDocument,
  MetricSpecDocument,
  MetricTargetDocument,
  ModelDocument,
  ResourceListDocument,
  ResourcesDocument,
  RolloutDocument,
  ScalingDocument,
  ScalingPolicyDocument,
  ScalingRulesDocument,
  ScheduleDocument,
  SpecDocument,
  TargetMetricDocument,
  WhenMissingDocument,
} from './agent/document.js'
export { decodeInstant, decodeInstantText } from './base/instant.js'
export type { Path, Segment } from './base/path.js'
export type { Position, Refusal, Refusals, SpecError, SpecErrors } from './base/specError.js'
export {
  agentToOrigin,
  type BreachClass,
  classOf,
  decodeOrigin,
  encodeOrigin,
  importOrigin,
  type Nanoseconds,
  type Noted,
  type NoteType,
  type OriginAgent,
  type OriginBehavior,
  type OriginClass,
  type OriginCondition,
  type OriginError,
  type OriginErrors,
  type OriginHealthCheck,
  type OriginInput,
  type OriginMetadata,
  type OriginMetricValue,
  type OriginNote,
  type OriginNotes,
  type OriginPolicy,
  type OriginQuantities,
  type OriginRules,
  type OriginScaling,
  type OriginSpec,
  type OriginStatus,
  type OriginTarget,
  type OriginTime,
  originToAgent,
  pendingStatus,
} from './origin/index.js'
export {
  type ActionWord,
  type ArrivalsPart,
  type ByRate,
  type ByTime,
  type ControlPart,
  type Deadly,
  decodeCounts,
  decodeScenario,
  type FileReference,
  type InstancesPart,
  type LognormalPart,
  type MishapPart,
  type PricePart,
  type Rules,
  type ScenarioDocument,
  type ScenarioParts,
  type ScenarioText,
  type ScenarioValue,
  type SizesPart,
  type SloPart,
  type Span,
  type StartPart,
  type TelemetryPart,
  type WorkloadDocument,
  type WorkloadPart,
} from './scenario/index.js'
export {
  type Across,
  type Decode,
  decodeDocument,
  decodeDocuments,
  type Placeable,
  readDocuments,
  type TextDocument,
  type TextDocuments,
  type TextOptions,
} from './text/decodeText.js'
export { renderErrors } from './text/render.js'
export { toYaml } from './text/toYaml.js'
export { decodeObserved, decodeObservedText } from './wire/observed.js'
export { planToDocument, planToJson, toDocument, toJsonLine } from './wire/plan.js'
export { decodeStreamLine, type StreamLine, streamDecoder } from './wire/stream.js'
