/** The scenario of a simulation, as a document. `decodeScenario(scenarioFaults)(text)` names the files to read; `complete` makes the value. */
export { decodeCounts } from './counts.js'
export type {
  ArrivalsPart,
  ControlPart,
  InstancesPart,
  LognormalPart,
  PricePart,
  ScenarioDocument,
  ScenarioParts,
  ScenarioValue,
  SizesPart,
  SloPart,
  StartPart,
  TelemetryPart,
  WorkloadDocument,
  WorkloadPart,
} from './document.js'
export type { ActionWord, ByRate, ByTime, Deadly, MishapPart, Span } from './mishap.js'
export { decodeScenario, type FileReference, type Rules, type ScenarioText } from './scenario.js'
