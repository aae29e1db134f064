/**
 * The laboratory: a deterministic simulation of discrete events in which the production functions decide. A scenario and a seed make a world,
 * a world and a policy make a score: `simulate(worldOf(scenarios.chatHour), fixed(8)).score`. Nothing here reads a clock or draws an unseeded number.
 *
 * How it works: `workload/` says when requests come and how much work they bring, `kernel/` is the calendar, the queue and the life of instances,
 * `loop/` scrapes, observes, calls `reconcile` and does what the plan asks for, `score/` adds up what counts, `oracle/` knows what was needed,
 * `compare/` puts policies side by side. Every definition is that of `reference/simulation.md` §0.1; where it leaves one open, the module's header says.
 * @module homeostat/sim
 */
export { type CompareInput, type Comparison, compare, type Measure, measures, type PolicyResult, type ScenarioResult } from './compare/compare.js'
export type { Difference, Interval } from './compare/interval.js'
export type { Warning } from './compare/warnings.js'
export {
  type ActionWord,
  type ClockJump,
  type ControllerCrash,
  type Crash,
  type Duplicate,
  type Hang,
  type Lost,
  type LostWrite,
  type Mishap,
  type MishapKind,
  mishapKinds,
  type ProbeFalse,
  type Refuse,
  type Slow,
  type Span,
  type StaleView,
  type StartLimit,
  type TelemetryGap,
  type ZoneOutage,
} from './fault/mishap.js'
export { type LiveOptions, type LiveWorld, liveWorld, type Sent, type WorldMishap } from './live.js'
export { type Demand, demandAt } from './oracle/demand.js'
export { serversFor } from './oracle/erlang.js'
export type { Decision, PassWhy, RecordMode, WorldEvent } from './record.js'
export {
  type Arrivals,
  type Control,
  type Instances,
  type Lognormal,
  type Price,
  type Scenario,
  type ScenarioInput,
  type Sizes,
  type Slo,
  type Start,
  scenario,
  type Telemetry,
  type Workload,
} from './scenario.js'
export { scenarioFaults } from './scenarioFaults.js'
export { scenarios } from './scenarios.js'
export type { Maybe, Quantiles, Score } from './score/score.js'
export { type CalendarAt, type SimulateOptions, type Simulation, simulate } from './simulate.js'
export { type Micros, START_AT } from './time.js'
export { version } from './version.js'
export { type World, worldOf } from './world.js'
