/** Fleets on any views and any memory, whatever came before; now and then an agent is not looked at. */
import fc from 'fast-check'
import { agentKey, type Instant, type Limits, type ObservedInput, observe, type Plan, type ReconcileFleet } from '../../core/index.js'
import type { AgentOptions } from '../arbitrary/agent.js'
import type { InstanceSeed } from '../arbitrary/instance.js'
import { inputOf, type Series, type Step, series } from '../arbitrary/series.js'
import { NOW } from '../arbitrary/time.js'
import type { FleetPass } from './pass.js'
import { member, namespaces, type Rank, ranks, shares } from './rank.js'

/** `unseen`: in which passes it is not looked at. */
type Member = { readonly series: Series; readonly namespace: string; readonly rank: Rank; readonly unseen: readonly boolean[] }
/** `passes`: how long after the one before, and what is shared in it. */
export type Views = {
  readonly type: 'Views'
  readonly members: readonly Member[]
  readonly passes: readonly { readonly afterMs: number; readonly shared: Limits }[]
}

const PASSES = 3

export const views = (options: AgentOptions): fc.Arbitrary<Views> =>
  fc.record({
    type: fc.constant('Views' as const),
    members: fc.array(
      fc.record({
        series: series({ ...options, wild: false, steps: PASSES }),
        namespace: namespaces,
        rank: ranks,
        unseen: fc.array(
          fc.nat({ max: 20 }).map((n) => n === 0),
          { minLength: PASSES, maxLength: PASSES },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    passes: fc.array(
      fc.record({
        afterMs: fc.oneof(
          fc.integer({ min: 0, max: 60 }).map((n) => n * 500),
          fc.integer({ min: 0, max: 200_000 }),
        ),
        shared: shares,
      }),
      { minLength: PASSES, maxLength: PASSES },
    ),
  })

export const runViews = (reconcileFleet: ReconcileFleet, { members, passes }: Views): readonly FleetPass[] => {
  const befores = new Map<string, Plan>()
  const agents = members.map(({ series: { agent: own }, namespace, rank }, i) => member(own, namespace, i, rank))
  let now: Instant = NOW
  return passes.map(({ afterMs, shared }, pass) => {
    now += afterMs
    const inputs = new Map<string, ObservedInput>()
    members.forEach(({ series: { steps }, unseen }, i) => {
      const own = agents[i] as (typeof agents)[number]
      const before = befores.get(agentKey(own)) ?? null
      if (unseen[pass] !== true) inputs.set(agentKey(own), inputOf(own, stepAt(steps, pass), seedsAt(steps, pass), before, before?.status, now))
    })
    const observedByKey = new Map([...inputs].map(([key, input]) => [key, observe(input)]))
    const plans = reconcileFleet(agents, observedByKey, shared, now)
    for (const { key, plan } of plans.plans) befores.set(key, plan)
    return { agents, inputs, observedByKey, shared, now, plans }
  })
}

/** Who has no further step is seen as it was last. */
const stepAt = (steps: readonly Step[], pass: number): Step => steps[Math.min(pass, steps.length - 1)] as Step
const seedsAt = (steps: readonly Step[], pass: number): readonly InstanceSeed[] => {
  let at = Math.min(pass, steps.length - 1)
  while (at > 0 && (steps[at] as Step).again) at--
  return (steps[at] as Step).instances
}
