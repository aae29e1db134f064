/**
 * Runs a policy: a fold over its list of stages. Pure; the same references come back for whatever did not change.
 * Law: split, run(a ++ b) is run(b) after run(a): the value is handed on, memories join, the wake is the earlier, trails are concatenated.
 */
import { copyOf } from '../domain/copy.js'
import { invariant } from '../domain/invariant.js'
import { isWhole } from '../domain/judge.js'
import type { ScalingMemory, StageMemory } from '../domain/memory.js'
import type { StageStep, Trail, TrailStep } from '../domain/trail.js'
import { type Instant, MAX_REPLICAS, never } from '../domain/units.js'
import { earlier, type Wake } from '../domain/wake.js'
import { passed } from '../domain/why.js'
import type { Change, Context, Count, Policy, Stage } from './policy.js'
import { held, nothing, remembers } from './stage/common.js'

/** The memory of each stage, by its name. */
export type StageMemories = Readonly<Record<string, StageMemory>>

/** What a list of stages made of a value: the `value`, their `memories`, the earliest `wake` and the `trail`. */
export type Run = { readonly value: Count; readonly memories: StageMemories; readonly wake: Wake | null; readonly trail: Trail }

/** Runs a list of stages on a value. A stage without a memory starts from its cautious `empty`. `most`: what a stage may say at the most. */
export const runStages = (stages: readonly Stage[], most = MAX_REPLICAS): ((context: Context, start: Count, memories: StageMemories, now: Instant) => Run) => {
  const fold = foldOf(stages, most)
  return (context, start, memories, now) => {
    const trail: TrailStep[] = new Array(stages.length)
    return { ...fold(context, start, memories, trail, now), trail }
  }
}

type Fold = (context: Context, start: Count, memories: StageMemories, trail: TrailStep[], now: Instant) => Omit<Run, 'trail'>

/**
 * The fold itself; its steps are the last of a `trail` that the caller owns, and has made long enough. `copied`: how memories are copied, where that names all of
 * them and no other: of a policy that was given more stages, it would forget theirs.
 */
const foldOf = (stages: readonly Stage[], most: number, copied: Policy['copied'] = copyOf): Fold => {
  const names = stages.filter(remembers).map(({ name }) => name)
  const copy = Object.keys(copied({})).join() === names.join() ? copied : copyOf
  // Of each stage the step in which it last let a number through, which is what most do most of the time: told again for as long as it is the same number.
  const passing: StageStep[] = []
  return (context, start, memories, trail, now) => {
    let value = start
    let changed: Record<string, StageMemory> | null = null
    let wake: Wake | null = null
    const from = trail.length - stages.length
    for (let i = 0; i < stages.length; i++) {
      const own = stages[i] as Stage
      const { name } = own
      const isStored = remembers(own)
      const before = isStored ? memories[name] : nothing
      const step = own.decide(context, value, before ?? own.memory.empty(context.current, now), now)
      if (isStored && step.memory !== before) {
        changed ??= copy(memories) as Record<string, StageMemory>
        changed[name] = step.memory
      }
      const out = replicasOf(step.value.count, value.count, most)
      const due = step.until === never ? null : laterThan(now, step.until)
      const isPassing = due === null && out === value.count && step.why === passed
      let told = passing[i]
      if (!isPassing || told?.in !== out) {
        told = { type: 'Stage', stage: name, in: value.count, out, why: step.why, until: due }
        if (isPassing) passing[i] = told
      }
      trail[from + i] = told
      value = held(step.value, out)
      if (due !== null) wake = earlier(wake, { at: due, why: { type: 'Stage', id: name } })
    }
    return { value, memories: changed ?? memories, wake }
  }
}

/** A policy of a user's own may say anything; what goes on is a whole number that can be, or the one before. */
const replicasOf = (count: number, otherwise: number, most: number): number => {
  if (isWhole(count) && count <= most) return count + 0
  return Number.isNaN(count) ? otherwise : Math.min(most, Math.max(0, Math.ceil(count)))
}

/** A proposal may name any instant, as a stage may; one in plain JavaScript may leave it out. */
const ahead = (wake: Wake | null | undefined, now: Instant): Wake | null => {
  if (wake === null || wake === undefined) return null
  const at = laterThan(now, wake.at)
  if (at === never) return null
  return at === wake.at ? wake : { at, why: wake.why }
}

/** An instant that lies ahead, in whole milliseconds. */
const laterThan = (now: Instant, until: Instant): Instant => (until > now ? Math.ceil(until) : now + 1)

/** Tells every stage what was finally applied. */
export const settleStages =
  (stages: readonly Stage[]) =>
  (memories: StageMemories, change: Change, now: Instant): StageMemories => {
    const settled: Record<string, StageMemory> = copyOf(memories)
    for (const stage of stages) {
      const memory = memories[stage.name]
      if (memory !== undefined) settled[stage.name] = stage.settle(memory, change, now)
    }
    return settled
  }

/**
 * The decision of one run: the number after every stage, their memories, the earliest wake, proposals and stages as they went. `desired`: the number;
 * `memories`: of the stages; `wake`: the earliest; `trail`: all of it.
 */
export type Decision = {
  readonly desired: number
  readonly memories: StageMemories
  readonly wake: Wake | null
  readonly trail: Trail
}

/** What a policy must be, whoever wrote it: names of stages are words, each once, so that their memories are found again. */
export const checkPolicy = (policy: Policy): void => {
  const names = policy.stages.map(({ name }) => name)
  invariant(
    names.every((name, i) => /^[A-Za-z][\w.:-]*$/.test(name) && !(name in Object.prototype) && names.indexOf(name) === i),
    `each stage of the policy ${policy.name} is named by a word of its own (letters, digits, _ . : -), got ${names}`,
  )
}

/** Proposes, then runs the stages. */
export const run = (policy: Policy): ((context: Context, memories: StageMemories, now: Instant) => Decision) => {
  const { stages } = policy
  const fold = foldOf(stages, MAX_REPLICAS, policy.copied)
  return (context, memories, now) => {
    const { raw: proposed, missing, wake, steps, exempt } = policy.propose(context, now)
    const raw = replicasOf(proposed, context.current, MAX_REPLICAS)
    const trail: TrailStep[] = new Array(steps.length + stages.length)
    for (let i = 0; i < steps.length; i++) trail[i] = steps[i] as TrailStep
    const start: Count = exempt === true ? { raw, missing, count: raw, exempt } : { raw, missing, count: raw }
    const ran = fold(context, start, memories, trail, now)
    return { desired: ran.value.count, memories: ran.memories, wake: earlier(ahead(wake, now), ran.wake), trail }
  }
}

/** The memories that the stages of a policy call sound; the names of those that are not. Stages that the policy does not have are dropped. */
export const judgeStages = (policy: Policy, memory: ScalingMemory): { readonly memories: StageMemories; readonly rejected: readonly string[] } => {
  const memories: Record<string, StageMemory> = {}
  const rejected: string[] = []
  let same = true
  for (const stage of policy.stages) {
    const { name } = stage
    if (!remembers(stage) || !Object.hasOwn(memory.stages, name)) continue
    const sound = stage.memory.decode(memory.stages[name], memory.at)
    if (sound === null) rejected.push(name)
    else memories[name] = sound
    if (sound !== memory.stages[name]) same = false
  }
  const complete = same && Object.keys(memories).length === Object.keys(memory.stages).length
  return { memories: complete ? memory.stages : memories, rejected }
}
