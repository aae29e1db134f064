/**
 * Runs a world under a policy: the production `reconcile` decides, the world answers. Pure: the same world and policy give the same bytes.
 * Memory follows what is in the system, not what has been, but for what is asked to be recorded. Source: DESIGN §7.
 */
import { copyOf } from '../core/domain/copy.js'
import { type Agent, type AnyPolicy, agent, type CalendarWindow, canonicalText, hashText, type Instant, reconcileWith } from '../core/index.js'
import { builtin } from '../policy/index.js'
import { createKernel } from './kernel/kernel.js'
import { begin, step } from './loop/step.js'
import type { Decision, RecordMode, WorldEvent } from './record.js'
import type { Scenario } from './scenario.js'
import { type Score, scoreOf } from './score/score.js'
import type { World } from './world.js'

/** What a world and a policy make: the `score`, and as far as it was asked for the `events` and `decisions`. */
export type Simulation = { readonly score: Score; readonly events: readonly WorldEvent[]; readonly decisions: readonly Decision[] }

/** What the schedules of an agent say at an instant: whoever has a library for them hands it in (`homeostat/source/calendar`). */
export type CalendarAt = (agent: Agent, now: Instant) => CalendarWindow | undefined

/** What is kept, and what calendars say. `record`: `Changes` by default. `calendar`: without it schedules say nothing. */
export type SimulateOptions = { readonly record?: RecordMode; readonly calendar?: CalendarAt }

/**
 * Lets a policy run a world, by the production pass. Law: determinism, the same world and policy give the same bytes. `policy` takes the place of the agent's
 * own and keeps its bounds; without one the agent's own decides.
 */
export const simulate = (world: World, policy?: AnyPolicy, { record = 'Changes', calendar }: SimulateOptions = {}): Simulation => {
  const { scenario } = world
  const fleet = policy === undefined ? scenario.agent : governedBy(scenario.agent)
  const reconcile = reconcileWith(policy === undefined ? builtin : { [CANDIDATE]: policy })
  const kernel = createKernel(world, fleet, calendar === undefined ? reconcile : knowing(reconcile, calendar), record)
  begin(kernel)
  while (!kernel.done) step(kernel)
  const { events, decisions } = kernel.recorder
  return { score: scoreOf(kernel, hashOf(scenario), policy?.name ?? ownPolicyOf(scenario.agent)), events, decisions }
}

/** What a controller sees of its calendar comes in with all else that it sees. */
const knowing =
  (reconcile: Reconcile, calendar: CalendarAt): Reconcile =>
  (own, observed, now) => {
    const window = calendar(own, now)
    return reconcile(own, window === undefined ? observed : copyOf(observed, { calendar: window }), now)
  }

type Reconcile = ReturnType<typeof reconcileWith>

/** The same scenario has the same hash, whatever its seed. */
export const hashOf = ({ seed, workload, ...rest }: Scenario): string => {
  const { arrivals } = workload
  const shown = arrivals.kind === 'counts' ? { ...arrivals, perSecond: [arrivals.perSecond.length, hashOfCounts(arrivals.perSecond)] } : arrivals
  return hashText(canonicalText({ ...rest, workload: { ...workload, arrivals: shown } }))
    .toString(16)
    .padStart(8, '0')
}

/** The agent with another policy: its bounds stay, and what the policy itself reads of the spec. A static one has none, so anything up to 1,000 goes. */
export const governedBy = (own: Agent): Agent => {
  const { scaling, replicas } = own.spec
  const bounds = scaling.enabled ? {} : { minReplicas: 1, maxReplicas: Math.max(1_000, replicas) }
  return agent({ ...own, spec: { ...own.spec, scaling: { ...scaling, ...bounds, enabled: true, policy: CANDIDATE } } })
}

/** The name by which an agent asks for the policy that is tried: none of ours, whose rules for a spec it need not meet. */
const CANDIDATE = 'candidate'

const ownPolicyOf = ({ spec }: Agent): string => (spec.scaling.enabled ? spec.scaling.policy : 'static')

const hashOfCounts = (counts: readonly number[]): number => {
  let hash = 0
  for (const count of counts) hash = (Math.imul(hash ^ count, 0x9e3779b1) + 0x7f4a7c15) | 0
  return hash >>> 0
}
