/**
 * Laws as functions of an implementation: give them yours and a runner that knows fast-check.
 * `for (const { title, property } of policyLaws(mine)) it(title, () => fc.assert(property))`
 * Each law carries `sometimes`, which says after the runs whether they reached what they must; `holds` asserts both.
 * @module homeostat/laws
 */
export { type AgentOptions, agentInputs, type PolicyKind } from './arbitrary/agent.js'
export type { Damage, Junk } from './arbitrary/damage.js'
export type { Drain, HealthSeed, InstanceSeed } from './arbitrary/instance.js'
export type { SampleOptions, SampleSeed } from './arbitrary/sample.js'
export type { Answer, Series, SeriesOptions, Step } from './arbitrary/series.js'
export type { StoryOptions } from './arbitrary/story.js'
export { type Course, type CourseOptions, courses, run } from './course.js'
export { fleetLaws } from './fleet/index.js'
export type { Pass, Reconcile, Truth } from './pass.js'
export { lawsOfPasses, lawsOfWorlds, planLaws } from './plan/index.js'
export { denseStandard } from './policy/denseStandard.js'
export { type PolicyLawOptions, policyLaws } from './policy/policyLaws.js'
export { seriesLaws } from './policy/seriesLaws.js'
export { type AsyncLaw, holdsAsync, type Patience, type ProviderLawOptions, type ProviderWorld, providerLaws, rejectsAsync } from './provider/index.js'
export { holds, type Law, rejects, type Sometimes, sometimes } from './sometimes.js'
export * from './stage/index.js'
export type { Nature } from './story/cluster.js'
export { play } from './story/play.js'
export type { Drive, Event, Fate, Happening, Story } from './story/story.js'
export { type WorldOptions, worlds } from './worlds.js'
