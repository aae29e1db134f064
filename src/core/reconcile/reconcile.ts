/**
 * One pass: settle → classify → decide → act → believe. Pure and total: a canonical agent and any observation give a plan.
 * `believe` counts the same observation once more under the wishes that this pass adds; counts, wishes and deadlines come from there alone,
 * actions, evidence and trail from the first look. Laws: determinism, order, json, twice, repetition, patience, clock, enabling. Source: reconcile.md §4.
 */
import type { Action, Probe, WorldAction } from '../domain/action.js'
import type { Agent } from '../domain/agent.js'
import { invariant } from '../domain/invariant.js'
import type { Wish } from '../domain/memory.js'
import type { Observed } from '../domain/observed.js'
import { emptyActions, type Plan } from '../domain/plan.js'
import type { Instant } from '../domain/units.js'
import { earlier } from '../domain/wake.js'
import { type Results, resultsOf } from '../health/evidence.js'
import { act } from './act.js'
import { believe, remember, wakeOf } from './believe.js'
import { classify } from './classify.js'
import { decide } from './decide.js'
import { trailOf } from './narrate.js'
import { type Policies, policyOf } from './policyOf.js'
import { probe } from './probe.js'
import { persistOf, publish } from './publish.js'
import { born, createsAt, recall, startOf } from './recall.js'
import { settle } from './settle.js'
import type { Acts, Situation } from './situation.js'
import { isQuiet, noSlots, slotState } from './slots.js'
import { viewOf } from './view.js'

/**
 * Makes the pass that knows these policies. `(agent, observed, now) → Plan` with your own policies beside ours. `now`: integer milliseconds; when it steps
 * back, the last change of memory is now.
 */
export const reconcileWith = (policies: Policies): ((agent: Agent, observed: Observed, now: Instant) => Plan) => {
  const pass = passWith(policies)
  return (agent, observed, now) => pass(agent, observed, now).plan
}

/** A plan, and what it was made from: a fleet reads there what the pass asks for. */
export type Pass = { readonly plan: Plan; readonly situation: Situation; readonly acts: Acts }

export const passWith = (policies: Policies): ((agent: Agent, observed: Observed, now: Instant) => Pass) => {
  const boundOf = policyOf(policies)
  return (agent, observed, now) => {
    invariant(Number.isSafeInteger(now), 'now is a whole number of milliseconds')
    const recalled = recall(agent, observed, now)
    const before = recalled.status?.memory ?? null
    const time = (before === null ? now : Math.max(now, before.at)) + 0
    const view = viewOf(agent, observed, before?.actedAt ?? time, time)
    const settled = settle(observed, before?.wishes ?? noWishes, before?.creates ?? createsAt(time), view)
    const results = agent.spec.healthCheck.enabled ? resultsOf(observed.probes) : noResults
    const tally = classify(agent, observed.instances, results, settled.wishes, view)
    const memory = before ?? born(agent, startOf(agent, tally.seenStaying, time), time)
    const count = decide(boundOf(agent), agent, observed, tally, memory, time)
    const situation: Situation = {
      agent,
      view,
      tally,
      wishes: settled.wishes,
      creates: settled.creates,
      slots: isQuiet(agent, recalled.status, settled, tally, view) ? noSlots : slotState(agent, tally.rows, memory, settled.notes, settled.wishes, view),
      desired: count.desired,
      limits: observed.limits,
      bornAt: memory.bornAt,
    }
    const acts = act(situation)
    const believed = believe(situation, observed, results, settled, acts, memory)
    const probes = probe(agent, tally, time)
    const trail = trailOf(recalled, before === null, view, tally, settled, count, acts)
    const after = remember(memory, { count, believed, settled, acted: acts.actions.length > 0, ready: tally.ready > 0, time })
    const status = publish(agent, recalled, after, believed, {
      desired: count.desired,
      trail,
      after: count.after,
      policyKnown: count.why.type !== 'PolicyUnknown',
      view,
    })
    const plan: Plan = {
      actions: actionsOf(acts.actions, probes.actions),
      status,
      persist: recalled.skewed ? 'Before' : persistOf(recalled.status, status),
      evidence: probes.evidence,
      wake: wakeOf(agent, earlier(count.wake, probes.wake), believed, status, time),
      trail,
    }
    return { plan, situation, acts }
  }
}

const actionsOf = (world: readonly WorldAction[], probes: readonly Probe[]): readonly Action[] =>
  probes.length === 0 ? (world.length === 0 ? emptyActions : world) : world.length === 0 ? probes : [...world, ...probes]

const noWishes: readonly Wish[] = []
const noResults: Results = new Map()
