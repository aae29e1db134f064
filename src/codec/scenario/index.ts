/** The scenario of a simulation, as a document. `decodeScenario(scenarioFaults)(text)` names the files to read; `complete` makes the value. */
export { decodeCounts } from './counts.js'
export type { ScenarioDocument, ScenarioValue } from './document.js'
export { decodeScenario, type FileReference, type Rules, type ScenarioText } from './scenario.js'
