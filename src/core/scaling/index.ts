/**
 * Scaling: advice, then rules of time in a row. A policy is a list of stages; nothing here knows an instance.
 */
export { binding, winner } from './binding.js'
export { countOnly } from './countOnly.js'
export {
  type AnyPolicy,
  advise,
  type Change,
  type Context,
  type Count,
  type Parameter,
  type Policy,
  type PolicyTemplate,
  type Proposal,
  type Reporter,
  type ScalingInput,
  type Stage,
  type Standing,
  type Step,
} from './policy.js'
export { proposeByMetrics, proposeByTargets } from './propose/byMetrics.js'
export { type Asking, type Band, type Target, targetsOf, type Unit } from './propose/targets.js'
export { hpaQuirks, noQuirks, type Quirks } from './quirks.js'
export { type Recommendation, recommend } from './recommend.js'
export { type Decision, type Run, run, runStages, type StageMemories, settleStages } from './run.js'
export type { Forgetful } from './stage/common.js'
export { cooldown, type LastChange } from './stage/cooldown.js'
export { bounds, budget, caution, edgesOf, hold } from './stage/edges.js'
export { override, pause } from './stage/human.js'
export { idle, type Quiet } from './stage/idle.js'
export { asksForLastGood, type Good, type Goods, lastGood } from './stage/lastGood.js'
export { type RateRules, rateLimit, type ScaleEvent, type ScaleEvents } from './stage/rateLimit.js'
export { type Advice, type Advices, stabilize, type Windows } from './stage/stabilize.js'
export { type Delays, type Sustained, sustain } from './stage/sustain.js'
