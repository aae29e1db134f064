/**
 * One pass: settle → classify → decide → act → believe. Pure and total: a canonical agent and any observation give a plan.
 * `believe` counts the same observation once more under the wishes that this pass adds; status, memory and wake come from there alone,
 * actions and trail from the first look. Laws: determinism, order, json, twice, repetition, patience, clock, enabling. Source: reconcile.md §4.
 */
import type { Agent } from '../domain/agent.js'
import { invariant } from '../domain/invariant.js'
import type { Wish } from '../domain/memory.js'
import type { Observed } from '../domain/observed.js'
import { emptyActions, emptyEvidence, type Plan } from '../domain/plan.js'
import type { Instant } from '../domain/units.js'
import { act, type Situation } from './act.js'
import { believe, remember, wakeOf } from './believe.js'
import { classify } from './classify.js'
import { decide } from './decide.js'
import { trailOf } from './narrate.js'
import { type Policies, policyOf } from './policyOf.js'
import { persistOf, publish } from './publish.js'
import { born, createsAt, recall, startOf } from './recall.js'
import { settle } from './settle.js'
import { viewOf } from './view.js'

/**
 * `(agent, observed, now) → Plan` with your own policies beside ours. `now`: integer milliseconds; when it steps back, the last change of memory is now.
 */
export const reconcileWith = (policies: Policies): ((agent: Agent, observed: Observed, now: Instant) => Plan) => {
  const boundOf = policyOf(policies)
  return (agent, observed, now) => {
    invariant(Number.isSafeInteger(now), 'now is a whole number of milliseconds')
    const recalled = recall(agent, observed, now)
    const before = recalled.status?.memory ?? null
    const time = (before === null ? now : Math.max(now, before.at)) + 0
    const view = viewOf(agent, observed, before?.actedAt ?? time, time)
    const settled = settle(observed, before?.wishes ?? noWishes, before?.creates ?? createsAt(time), view)
    const tally = classify(agent, observed.instances, settled.wishes, view)
    const memory = before ?? born(agent, startOf(agent, tally.seenStaying), time)
    const count = decide(boundOf(agent), agent, observed, tally, memory, time)
    const situation: Situation = {
      agent,
      view,
      tally,
      wishes: settled.wishes,
      creates: settled.creates,
      desired: count.desired,
      limits: observed.limits,
    }
    const acts = act(situation)
    const believed = believe(situation, observed, settled, acts)
    const trail = trailOf(recalled, before === null, view, tally, settled, count, acts)
    const after = remember(memory, { count, believed, settled, acted: acts.actions.length > 0, ready: tally.ready > 0, time })
    const status = publish(agent, recalled, after, believed, {
      desired: count.desired,
      trail,
      after: count.after,
      policyKnown: count.why.type !== 'PolicyUnknown',
      view,
    })
    return {
      actions: acts.actions.length === 0 ? emptyActions : acts.actions,
      status,
      persist: recalled.skewed ? 'Before' : persistOf(recalled.status, status),
      evidence: emptyEvidence,
      wake: wakeOf(agent, count.wake, believed, status, time),
      trail,
    }
  }
}

const noWishes: readonly Wish[] = []
