/** Laws of stages and of the lists they make, each a function of an implementation. */

export { trailLaws, wakeLaws } from './monoidLaws.js'
export { type Runner, splitLaws } from './splitLaws.js'
export { type StageLawOptions, type Subject, stageLaws } from './stageLaws.js'
export { twinLaws } from './twinLaws.js'
export { type Ask, denseCooldown, denseIdle, denseLastGood, denseRateLimit, denseStabilize, denseSustain, type Twin } from './twins.js'
