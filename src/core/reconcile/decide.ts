/**
 * How many: the policy's number over the world as observed, or the spec's own where no policy decides.
 * Laws: bounds, caution, monotone. Source: reconcile.md §3 (absent memory), §4.3, §6.
 */
import type { Agent } from '../domain/agent.js'
import type { Writable } from '../domain/copy.js'
import { type Memory, type ScalingMemory, YOUNG_MS } from '../domain/memory.js'
import type { Observed } from '../domain/observed.js'
import { emptyTrail, type Trail } from '../domain/trail.js'
import type { Instant } from '../domain/units.js'
import type { Wake } from '../domain/wake.js'
import type { CountWhy } from '../domain/why.js'
import type { ScalingInput } from '../scaling/policy.js'
import type { Tally } from './classify.js'
import type { Bound } from './policyOf.js'

/** The number that should be, and the memory of how it came. `after`: the trail of the next look, from which conditions are told. */
export type Counted = {
  readonly from: number
  readonly desired: number
  readonly scaling: ScalingMemory | null
  readonly wake: Wake | null
  readonly trail: Trail
  readonly after: Trail
  readonly why: CountWhy
}

export const decide = ({ recommend, why, last }: Bound, agent: Agent, observed: Observed, tally: Tally, memory: Memory, now: Instant): Counted => {
  const from = memory.desired
  const { spec, deletedAt } = agent
  if (deletedAt !== undefined) return { from, desired: 0, scaling: memory.scaling, wake: null, trail: emptyTrail, after: emptyTrail, why }
  if (recommend === null) return { from, desired: spec.paused ? from : spec.replicas, scaling: null, wake: null, trail: emptyTrail, after: emptyTrail, why }
  const input: Writable<ScalingInput> = {
    current: from,
    instances: tally.rows,
    ready: tally.ready,
    metrics: observed.metrics,
    limits: observed.limits,
    cautiousUntil: memory.bornAt + YOUNG_MS,
  }
  if (observed.calendar !== undefined) input.calendar = observed.calendar
  const { desired, memory: scaling, wake, trail, after } = recommend(input, memory.scaling, now, last)
  return { from, desired, scaling, wake, trail, after, why }
}
