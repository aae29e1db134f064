/** A world that is run by a reconcile of the test's own, or by ours with a look over its shoulder. */
import { type Agent, type AgentInput, type Instant, type Observed, type Plan, reconcileWith } from '../../../src/core/index.js'
import { builtin } from '../../../src/policy/index.js'
import { type Mishap, type ScenarioInput, START_AT, type World } from '../../../src/sim/index.js'
import { createKernel, type Kernel, type Reconcile } from '../../../src/sim/kernel/kernel.js'
import { begin, step } from '../../../src/sim/loop/step.js'
import { fleet, quiet, tiny } from '../tiny.js'

export type Seen = { readonly atSeconds: number; readonly now: Instant; readonly observed: Observed; readonly plan: Plan }

export const run = (world: World, reconcile: Reconcile): Kernel => {
  const kernel = createKernel(world, world.scenario.agent, reconcile, 'Everything')
  begin(kernel)
  while (!kernel.done) step(kernel)
  return kernel
}

/** Every pass of our own reconcile, as it saw the world; `change` may have a word in its plans. */
export const watch = (
  world: World,
  change: (plan: Plan, observed: Observed, now: Instant, agent: Agent) => Plan = (plan) => plan,
): { readonly seen: readonly Seen[]; readonly kernel: Kernel } => {
  const own = reconcileWith(builtin)
  const seen: Seen[] = []
  let at = 0
  const kernel = createKernel(
    world,
    world.scenario.agent,
    (agent, observed, now) => {
      const plan = change(own(agent, observed, now), observed, now, agent)
      seen.push({ atSeconds: at, now, observed, plan })
      return plan
    },
    'Everything',
  )
  begin(kernel)
  while (!kernel.done) {
    // A pass is the next event of a moment that is known before it comes.
    at = Math.min(kernel.heap.time[0]!, kernel.control.nextAt, kernel.control.wakeAt, kernel.arrivalAt) / 1e6
    step(kernel)
  }
  return { seen, kernel }
}

/** Nothing to do for so long, with faults. */
export const still = (seconds: number, faults: readonly Mishap[], agent: AgentInput = fleet(2), rest: Partial<ScenarioInput> = {}): World =>
  tiny(quiet(seconds), 1, agent, { ...rest, faults, control: { periodSeconds: 10, ...rest.control } })

export const eventsOf = (kernel: Kernel): readonly string[] =>
  kernel.recorder.events.map(({ atSeconds, type, id }) => `${atSeconds} ${type} ${id.startsWith('i-') ? Number(id.slice(2)) : id}`)

export const secondsOf = (instant: Instant): number => (instant - START_AT) / 1_000
