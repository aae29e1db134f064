/** Laws of stages and of the lists they make, each a function of an implementation. */

export { trailLaws, wakeLaws } from './monoidLaws.js'
export { type Runner, splitLaws } from './splitLaws.js'
export { type Branch, type StageLawOptions, type Subject, stageLaws } from './stageLaws.js'
export { type Rates, twinLaws } from './twinLaws.js'
export {
  type Advised,
  type Ask,
  type Asked,
  type Changes,
  denseCooldown,
  denseIdle,
  denseLastGood,
  denseRateLimit,
  denseStabilize,
  denseSustain,
  type Ledger,
  type Moved,
  type Proposed,
  type Twin,
  type Watched,
} from './twins.js'
