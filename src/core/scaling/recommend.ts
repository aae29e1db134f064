/**
 * How many: the whole decision over a count, for those who own a number and for `reconcile`, which calls the same function.
 * A change is believed by running once more under it: memory and wake come from that second run, so they speak of the world after the change.
 * Laws: bounds, budget, caution, monotone, patience, clock, json. Source: reconcile.md §4.5, §6.
 */
import { copyOf } from '../domain/copy.js'
import { invariant } from '../domain/invariant.js'
import { isScalingMemory, isWhole } from '../domain/judge.js'
import { type ScalingMemory, SKEW_MS } from '../domain/memory.js'
import { shiftInstants } from '../domain/shift.js'
import type { StageStep, Trail, TrailStep } from '../domain/trail.js'
import type { Instant } from '../domain/units.js'
import type { Wake } from '../domain/wake.js'
import { binding, isMissing, isNotDue, isPaused } from './binding.js'
import type { Context, Policy, ScalingInput, Stage } from './policy.js'
import { checkPolicy, type Decision, judgeStages, run, type StageMemories, settleStages } from './run.js'

/**
 * `after`: the trail of the second run, which is how the next call will find itself; the same as `trail` when nothing changed. `desired`: the number; `memory`:
 * to keep and to hand back; `wake`: when to ask again though nothing new is seen.
 */
export type Recommendation = {
  readonly desired: number
  readonly memory: ScalingMemory
  readonly wake: Wake | null
  readonly trail: Trail
  readonly after: Trail
}

/**
 * How many there should be, by a policy, for those who own a count. `memory`: what the last call handed out, or null; JSON that is not sound counts as absent,
 * part by part, and the trail says so. The same `memory` comes back when nothing changed. `wake.at` is later than `now`, or null.
 */
export const recommend = (policy: Policy): ((input: ScalingInput, memory: unknown, now: Instant) => Recommendation) => {
  const { recommends, last } = readyOf(policy)
  return (input, memory, now) => recommends(input, memory, now, last)
}

/** What was handed out last need not be judged when it comes back: steady callers hand back the same object. */
export type Last = { memory: ScalingMemory | null }
/** `recommend` for those who share a policy. `last`: of each its own. */
export type RecommendAfter = (input: ScalingInput, memory: unknown, now: Instant, last: Last) => Recommendation

export const recommendAfter = (policy: Policy): RecommendAfter => readyOf(policy).recommends

const by = (policy: Policy): RecommendAfter => {
  const engine: Engine = { policy, run: run(policy) }
  return (input, memory, now, last) => {
    invariant(isWhole(input.current), 'input.current is a whole number, 0 or more')
    const known = recall(policy, last, memory, now)
    const time = known.memory === null ? now : Math.max(now, known.memory.at)
    const decision = decide(engine, last, input, known.memory, known.stages, time)
    return known.notes.length === 0 ? decision : { ...decision, trail: [...known.notes, ...decision.trail] }
  }
}

/** A policy and its run, which is made ready once. */
type Engine = { readonly policy: Policy; readonly run: ReturnType<typeof run> }

type Known = { readonly memory: ScalingMemory | null; readonly stages: StageMemories; readonly notes: readonly TrailStep[] }

const recall = (policy: Policy, last: Last, json: unknown, now: Instant): Known => {
  if (json === null || json === undefined) return forgotten
  if (last.memory === json && (json as ScalingMemory).at <= now + SKEW_MS) {
    const memory = json as ScalingMemory
    return { memory, stages: memory.stages, notes: noNotes }
  }
  if (!isScalingMemory(json, Number.MAX_SAFE_INTEGER)) return { ...forgotten, notes: [{ type: 'Memory', part: 'scaling', result: 'Rejected' }] }
  const skewed = json.at > now + SKEW_MS
  const memory = skewed ? shiftInstants(json, now - json.at) : json
  const { memories, rejected } = judgeStages(policy, memory)
  const notes: TrailStep[] = rejected.map((part) => ({ type: 'Memory', part, result: 'Rejected' }))
  if (skewed) notes.push({ type: 'Memory', part: 'scaling', result: 'Shifted' })
  return { memory, stages: memories, notes }
}

const decide = (engine: Engine, last: Last, input: ScalingInput, memory: ScalingMemory | null, stages: StageMemories, now: Instant): Recommendation => {
  // What was before memory is not known: as if the number had changed just now.
  const context: Context = { input, current: input.current, changedAt: memory?.changedAt ?? now }
  const first = engine.run(context, stages, now)
  const { desired, trail } = first
  if (desired === input.current) {
    const isSame = memory !== null && first.memories === memory.stages && memory.current === desired
    const kept = isSame ? memory : remembered(desired, context.changedAt, first.memories, now)
    return { desired, memory: vouched(last, kept), wake: worthwhile(engine, context, first), trail, after: trail }
  }
  const settled = settleStages(engine.policy.stages)(first.memories, { from: input.current, to: desired }, now)
  const after: Context = { input: copyOf(input, { current: desired }), current: desired, changedAt: now }
  const second = engine.run(after, settled, now)
  const settles = second.desired === desired
  return {
    desired,
    memory: vouched(last, remembered(desired, now, settles ? second.memories : settled, now)),
    wake: settles ? worthwhile(engine, after, second) : { at: now + UNSETTLED_MS, why: { type: 'Unsettled' } },
    trail,
    after: settles ? second.trail : trail,
  }
}

/**
 * The first wake of a stage at which something would really change. A limit may relax while a later stage still holds: nobody need get up for that.
 * The first metric that is lost is always worth a look, and needs no trial; so is the end of a calendar, for what it says then is not known here, and a stage
 * that counts passes.
 */
const worthwhile = ({ policy, run }: Engine, context: Context, decision: Decision): Wake | null => {
  let { wake } = decision
  const due = dueOf(policy, decision.trail)
  const calendarEnds = context.input.calendar?.until
  let ages = 0
  for (let looks = 0; wake !== null && !(wake.why.type === 'SampleStale' && !isMissing(decision.trail)) && looks < MOST_LOOKS; looks++) {
    if (due !== null && due.until <= wake.at) return { at: due.until, why: { type: 'Stage', id: due.stage } }
    if (wake.at === calendarEnds || (wake.why.type === 'SampleAges' && ++ages > MOST_AGES)) return wake
    const then = run(context, decision.memories, wake.at)
    if (then.desired !== decision.desired || then.memories !== decision.memories || !isToldAlike(then.trail, decision.trail)) return wake
    wake = then.wake
  }
  return wake
}

/** The step of the stage that counts passes and tells when it is due, if there is one. The last steps of a trail are those of the stages, in their order. */
const dueOf = ({ stages }: Policy, trail: Trail): Due | null => {
  const from = trail.length - stages.length
  for (let i = 0; i < stages.length; i++) {
    const step = trail[from + i] as StageStep
    if (step.until !== null && (stages[i] as Stage).periodic === true) return step as Due
  }
  return null
}

type Due = StageStep & { readonly until: Instant }

/** What conditions are made of is the same: the rule that binds, unless `a` comes too early to tell, whether every metric was read, and whether scaling is paused. */
const isToldAlike = (a: Trail, b: Trail): boolean => {
  const one = binding(a)
  const other = binding(b)
  const isReadAlike = isMissing(a) === isMissing(b) && isPaused(a) === isPaused(b)
  if (isNotDue(a)) return isReadAlike
  return one?.stage === other?.stage && one?.why.type === other?.why.type && isReadAlike
}

const remembered = (current: number, changedAt: Instant, stages: StageMemories, at: Instant): ScalingMemory => ({
  version: 1,
  at,
  current,
  changedAt,
  stages,
})

const vouched = (last: Last, memory: ScalingMemory): ScalingMemory => {
  last.memory = memory
  return memory
}

/** A policy that was checked, which it is once, whoever wrote it. `last`: of those who own it alone. */
type Ready = { readonly recommends: RecommendAfter; readonly last: Last }

const readyOf = (policy: Policy): Ready => {
  const known = ready.get(policy)
  if (known !== undefined) return known
  checkPolicy(policy)
  const made: Ready = { recommends: by(policy), last: { memory: null } }
  ready.set(policy, made)
  return made
}
const ready = new WeakMap<Policy, Ready>()

const noNotes: readonly TrailStep[] = []
const forgotten: Known = { memory: null, stages: {}, notes: noNotes }
const UNSETTLED_MS = 1_000
const MOST_LOOKS = 16
/** Of samples that age one by one only the first few are tried: a look costs a run, and there are as many as instances. */
const MOST_AGES = 2
