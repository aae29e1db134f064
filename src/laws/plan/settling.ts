/** What the laws of a world that keeps its word share: who stays, how long it may take to settle, and a story played until long after. */
import fc from 'fast-check'
import { type Agent, type Instance, isWorldAction, targetsOf } from '../../core/index.js'
import { targetInputs } from '../arbitrary/agent.js'
import type { InstanceSeed } from '../arbitrary/instance.js'
import type { StoryOptions } from '../arbitrary/story.js'
import { NOW } from '../arbitrary/time.js'
import { must } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { play } from '../story/play.js'
import type { Story } from '../story/story.js'

/** Ours, and neither failed nor leaving. */
export const staying = ({ agent, observed }: Pass): readonly Instance[] =>
  observed.instances.filter(
    ({ ownerUid, phase, drainingSince, deletingAt }) =>
      (ownerUid === undefined || ownerUid === agent.uid) && phase !== 'Failed' && drainingSince === undefined && deletingAt === undefined,
  )

/** What stays is what is desired, and of the wanted revision; more only where all of it is protected. */
export const isAsDesired = (pass: Pass): void => {
  const stay = staying(pass)
  const { desiredReplicas: desired } = pass.plan.status
  const kept = stay.filter((instance) => instance.protected).length
  must(
    stay.length === desired || (stay.length > desired && stay.length === kept),
    () => `${stay.length} stay of ${desired} desired, ${kept} protected, at ${describe(pass)}`,
  )
  const { revision: wanted } = pass.agent
  const old = stay.filter(({ revision = wanted }) => revision !== wanted)
  must(old.length === 0, () => `${old.map(({ id }) => id).join(', ')} are still of another revision, at ${describe(pass)}`)
}

export const describe = ({ now, plan }: Pass): string =>
  `${now - NOW} ms: desired ${plan.status.desiredReplicas}, ${plan.trail.flatMap((step) => (step.type === 'Act' ? [step.why.type] : [])).join(' ')}, persist ${plan.persist}, wake ${JSON.stringify(plan.wake)}, ${JSON.stringify(plan.actions)}`

/**
 * How long a fair world may take to settle, from the last thing that happened: one round of list and answer for each of ⌈log₂(1 + d)⌉ + 5 looks, the start,
 * the drain and the end of an instance, the time after which one is given up, the longest back-off of a slot; for each of d that are replaced one after the
 * other a start, four rounds, a drain, an end and a back-off; scaled, besides, a scrape, both windows twice, the rest before zero, the minute of a young memory, and for each of d steps the longest
 * rate period, the cooldown and both delays; where a level is watched, which moves with what is ready, each step takes all of it again. d is 12.
 */
export const settleMs = ({ spec }: Agent, story: Story): number => {
  const { scaling } = spec
  const { startMs, workMs, goneMs } = story.nature
  const round = 2 * story.lagMs + 2_000
  const leaves = Math.min(Math.max(...workMs), spec.drainMs) + Math.min(goneMs, spec.terminationGraceMs)
  const start = Math.max(...startMs) + spec.minReadyMs
  const given = spec.startDeadlineMs + spec.healthCheck.failureThreshold * spec.healthCheck.intervalMs + 300_000
  const replaced = 4 * round + start + leaves + 10_000
  const world = (Math.ceil(Math.log2(1 + DISTANCE)) + 5) * round + start + leaves + given + DISTANCE * replaced
  if (!scaling.enabled) return world
  const { scaleUp, scaleDown } = scaling.behavior
  const period = Math.max(...[...scaleUp.policies, ...scaleDown.policies].map(({ periodMs }) => periodMs))
  const levels = targetsOf(scaling, {}).some(({ kind }) => kind === 'value')
  const windows = scaleUp.stabilizationWindowMs + scaleDown.stabilizationWindowMs
  const settles = world + story.telemetry.scrapeMs + 2 * windows + (scaling.activation?.idleMs ?? 0)
  const step = period + scaling.cooldownPeriodMs + scaling.scaleUpDelayMs + scaling.scaleDownDelayMs
  return 60_000 + settles + DISTANCE * (step + (levels ? settles : 0))
}
const DISTANCE = 12

/** What probes add to it: for each of d that are replaced, and two rounds more, the delay and as many probes as make one well or unwell. */
export const probedMs = ({ spec: { healthCheck } }: Agent): number => {
  const { enabled, initialDelayMs, intervalMs, failureThreshold, successThreshold } = healthCheck
  return enabled ? (DISTANCE + 2) * (initialDelayMs + (failureThreshold + successThreshold + 2) * intervalMs) : 0
}

const hold = fc.constant({ type: 'Hold' as const })
/** Targets whose number does not depend on how many there are: sums and averages. */
export const sums = targetInputs(['queue_depth', 'concurrency', 'requests_per_second', 'cpu', 'custom'], hold).map((target) => ({
  ...target,
  maxAgeMs: 120_000,
}))
const all = targetInputs(['queue_depth', 'concurrency', 'kv_cache', 'memory', 'custom', 'latency', 'ttft'], hold).map((target) => ({
  ...target,
  maxAgeMs: 120_000,
}))

/** How far its clock steps back in all: what another clock dates ahead is given up only once ours has caught up. */
export const steppedBackMs = ({ events }: Story): number =>
  events.reduce((sum, { what }) => (what.type === 'ClockStep' ? sum + Math.max(0, -what.byMs) : sum), 0)

/** How far it steps ahead in all: by so much everything looks older than it is. */
const steppedForthMs = ({ events }: Story): number => events.reduce((sum, { what }) => (what.type === 'ClockStep' ? sum + Math.max(0, what.byMs) : sum), 0)

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
  probes: 'None',
  calmFromMs: CALM_FROM_MS,
}

/** The story as it can be waited for: looked at when something is seen, and once a minute. */
export const patient = (story: Story): Story => {
  // What starts in time is not to be given up because our clock is ahead of the one that dated it.
  const { spec } = story.agent
  const startDeadlineMs = 600_000 + steppedForthMs(story)
  // Of which nothing is known, not even when it came, is never given up either.
  const begin = story.begin.map((seed): InstanceSeed => (seed.createdMs === null ? { ...seed, createdMs: 0 } : seed))
  return {
    ...story,
    begin,
    agent: { ...story.agent, spec: { ...spec, startDeadlineMs } },
    telemetry: { ...story.telemetry, scrapeMs: 60_000 },
    drive: { everyMs: 60_000, watch: true },
  }
}

/** Plays until it has been calm for a while after it must have settled; the passes of that while. */
export const settled = (reconcile: Reconcile, story: Story, extraMs = 0): readonly Pass[] => {
  const quiet = patient(story)
  const [first] = play(reconcile, { ...quiet, lengthMs: 0 }, 1)
  const from = CALM_FROM_MS + settleMs((first as Pass).agent, quiet) + extraMs
  return play(reconcile, { ...quiet, lengthMs: from + REST_MS }, 2_000).filter(({ now }, index, passes) => now >= NOW + from || index === passes.length - 1)
}
const REST_MS = 200_000

/** At rest: nothing is done, nothing is to be written, and all is as it should be, and ready. `lazily`: what may wait with being written may move. */
export const isAtRest = (pass: Pass, lazily = false): void => {
  const { persist, status } = pass.plan
  must(isIdle(pass) && (persist === 'No' || (lazily && persist === 'Lazily')), () => `not at rest at ${describe(pass)}`)
  isAsDesired(pass)
  const stay = staying(pass).length
  must(status.readyReplicas === stay, () => `${status.readyReplicas} are ready of ${stay} at ${describe(pass)}`)
}

const isIdle = ({ plan }: Pass): boolean => !plan.actions.some(isWorldAction)

/**
 * Plays until all has been at rest for a while, or must be, `boundMs` after the calm begins: then the last pass says why not.
 * Much shorter than `settled` where the bound is far away. What would stir again after so long a rest it does not see.
 */
export const untilRest = (reconcile: Reconcile, story: Story, boundMs: number, lazily = false): Rested => {
  let since: number | null = null
  let endMs = 0
  const enough = (pass: Pass, afterMs: number): boolean => {
    since = afterMs >= CALM_FROM_MS && isIdle(pass) && throwsNothing(() => isAtRest(pass, lazily)) ? (since ?? afterMs) : null
    endMs = afterMs
    return since !== null && afterMs >= since + LONG_REST_MS
  }
  const passes = play(reconcile, { ...story, lengthMs: CALM_FROM_MS + boundMs + LONG_REST_MS }, 20_000, enough)
  if (since === null) isAtRest(passes[passes.length - 1] as Pass, lazily)
  const late = (since ?? Number.POSITIVE_INFINITY) - CALM_FROM_MS - boundMs
  must(late <= 0, () => `at rest only ${late} ms after it must be`)
  return { passes, endMs }
}
/** `endMs`: how long it was played, by a clock that does not step. */
export type Rested = { readonly passes: readonly Pass[]; readonly endMs: number }
/** Longer than any back-off. */
const LONG_REST_MS = 310_000

const throwsNothing = (look: () => void): boolean => {
  try {
    look()
    return true
  } catch {
    return false
  }
}
