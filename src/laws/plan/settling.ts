/** What the laws of a world that keeps its word share: who stays, how long it may take to settle, and a story played until long after. */
import fc from 'fast-check'
import type { Agent, Instance } from '../../core/index.js'
import { targetsOf } from '../arbitrary/agent.js'
import type { StoryOptions } from '../arbitrary/story.js'
import { NOW } from '../arbitrary/time.js'
import { must } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { isLevel } from '../story/metrics.js'
import { play } from '../story/play.js'
import type { Story } from '../story/story.js'

/** Ours, and neither failed nor leaving. */
export const staying = ({ agent, observed }: Pass): readonly Instance[] =>
  observed.instances.filter(
    ({ ownerUid, phase, drainingSince, deletingAt }) =>
      (ownerUid === undefined || ownerUid === agent.uid) && phase !== 'Failed' && drainingSince === undefined && deletingAt === undefined,
  )

/** What stays is what is desired; more only where all of it is protected. */
export const isAsDesired = (pass: Pass): void => {
  const stay = staying(pass)
  const { desiredReplicas: desired } = pass.plan.status
  const kept = stay.filter((instance) => instance.protected).length
  must(
    stay.length === desired || (stay.length > desired && stay.length === kept),
    () => `${stay.length} stay of ${desired} desired, ${kept} protected, at ${describe(pass)}`,
  )
}

export const describe = ({ now, plan }: Pass): string =>
  `${now - NOW} ms: desired ${plan.status.desiredReplicas}, persist ${plan.persist}, wake ${JSON.stringify(plan.wake)}, ${JSON.stringify(plan.actions)}`

/**
 * How long a fair world may take to settle, from the last thing that happened: one round of list and answer for each of ⌈log₂(1 + d)⌉ + 5 looks, the start,
 * the drain and the end of an instance; scaled, besides, a scrape, both windows twice, the minute of a young memory, and for each of d steps the longest
 * rate period, the cooldown and both delays; where a level is watched, which moves with what is ready, each step takes all of it again. d is 12.
 */
export const settleMs = ({ spec }: Agent, story: Story): number => {
  const { scaling } = spec
  const { startMs, workMs, goneMs } = story.nature
  const round = 2 * story.lagMs + 2_000
  const leaves = Math.min(Math.max(...workMs), spec.drainMs) + Math.min(goneMs, spec.terminationGraceMs)
  const world = (Math.ceil(Math.log2(1 + DISTANCE)) + 5) * round + Math.max(...startMs) + leaves + spec.minReadyMs
  if (!scaling.enabled) return world
  const { scaleUp, scaleDown } = scaling.behavior
  const period = Math.max(...[...scaleUp.policies, ...scaleDown.policies].map(({ periodMs }) => periodMs))
  const levels = scaling.targetMetrics.some(isLevel)
  const windows = scaleUp.stabilizationWindowMs + scaleDown.stabilizationWindowMs
  const settles = world + story.telemetry.scrapeMs + 2 * windows
  const step = period + scaling.cooldownPeriodMs + scaling.scaleUpDelayMs + scaling.scaleDownDelayMs
  return 60_000 + settles + DISTANCE * (step + (levels ? settles : 0))
}
const DISTANCE = 12

const hold = fc.constant({ type: 'Hold' as const })
/** Targets whose number does not depend on how many there are: sums and averages. */
export const sums = targetsOf(['queue_depth', 'concurrency', 'requests_per_second', 'cpu', 'custom'], hold).map((target) => ({ ...target, maxAgeMs: 120_000 }))
const all = targetsOf(['queue_depth', 'concurrency', 'kv_cache', 'memory', 'custom', 'latency', 'ttft'], hold).map((target) => ({
  ...target,
  maxAgeMs: 120_000,
}))

/** From when on nothing happens. */
export const CALM_FROM_MS = 120_000
export const fair: StoryOptions = {
  policies: ['Static', 'fixed', 'standard', 'standard'],
  targets: all,
  actions: 'Done',
  store: 'Kept',
  clock: 'Steady',
  mayPause: false,
  mayBeDeleted: false,
  calmFromMs: CALM_FROM_MS,
}

/** Plays until it has been calm for a while after it must have settled; the passes of that while. */
export const settled = (reconcile: Reconcile, story: Story, extraMs = 0): readonly Pass[] => {
  const quiet: Story = { ...story, telemetry: { ...story.telemetry, scrapeMs: 60_000 }, drive: { everyMs: 60_000, watch: true } }
  const [first] = play(reconcile, { ...quiet, lengthMs: 0 }, 1)
  const from = CALM_FROM_MS + settleMs((first as Pass).agent, quiet) + extraMs
  return play(reconcile, { ...quiet, lengthMs: from + REST_MS }, 2_000).filter(({ now }, index, passes) => now >= NOW + from || index === passes.length - 1)
}
const REST_MS = 200_000
