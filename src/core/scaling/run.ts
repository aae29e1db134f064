/**
 * Runs a policy: a fold over its list of stages. Pure; the same references come back for whatever did not change.
 * Law: split, run(a ++ b) is run(b) after run(a): the value is handed on, memories join, the wake is the earlier, trails are concatenated.
 */
import { compareBytes } from '../domain/bytes.js'
import type { ScalingMemory, StageMemory } from '../domain/memory.js'
import type { Trail, TrailStep } from '../domain/trail.js'
import { type Instant, never } from '../domain/units.js'
import { earlier, type Wake } from '../domain/wake.js'
import type { Change, Context, Count, Policy, Stage } from './policy.js'

export type StageMemories = Readonly<Record<string, StageMemory>>

export type Run = { readonly value: Count; readonly memories: StageMemories; readonly wake: Wake | null; readonly trail: Trail }

/** Runs a list of stages on a value. A stage without a memory starts from its cautious `empty`. */
export const runStages =
  (stages: readonly Stage[]) =>
  (context: Context, start: Count, memories: StageMemories, now: Instant): Run => {
    const trail: TrailStep[] = []
    return { ...fold(stages, context, start, memories, now, trail), trail }
  }

/** The fold itself; appends its steps to a trail that the caller owns. */
const fold = (stages: readonly Stage[], context: Context, start: Count, memories: StageMemories, now: Instant, trail: TrailStep[]): Omit<Run, 'trail'> => {
  let value = start
  let changed: Record<string, StageMemory> | null = null
  let until: number = never
  let stage = ''
  for (let i = 0; i < stages.length; i++) {
    const own = stages[i] as Stage
    const remembers = own.memory.version !== 0
    const before = remembers ? memories[own.name] : undefined
    const step = own.decide(context, value, before ?? own.memory.empty(context.current, now), now)
    if (remembers && step.memory !== before) {
      changed ??= { ...memories }
      changed[own.name] = step.memory
    }
    trail.push({ type: 'Stage', stage: own.name, in: value.count, out: step.value.count, why: step.why, until: step.until === never ? null : step.until })
    value = step.value
    if (step.until < until || (step.until === until && until !== never && compareBytes(own.name, stage) < 0)) {
      until = step.until
      stage = own.name
    }
  }
  return { value, memories: changed ?? memories, wake: until === never ? null : { at: until, why: { type: 'Stage', id: stage } } }
}

/** Tells every stage what was finally applied. */
export const settleStages =
  (stages: readonly Stage[]) =>
  (memories: StageMemories, change: Change, now: Instant): StageMemories => {
    const settled: Record<string, StageMemory> = { ...memories }
    for (const stage of stages) {
      const memory = memories[stage.name]
      if (memory !== undefined) settled[stage.name] = stage.settle(memory, change, now)
    }
    return settled
  }

/** The decision of one run: the number after every stage, their memories, the earliest wake, proposals and stages as they went. */
export type Decision = {
  readonly desired: number
  readonly memories: StageMemories
  readonly wake: Wake | null
  readonly trail: Trail
}

/** Proposes, then runs the stages. */
export const run =
  (policy: Policy) =>
  (context: Context, memories: StageMemories, now: Instant): Decision => {
    const { raw, missing, wake, steps } = policy.propose(context, now)
    const trail = steps.slice()
    const ran = fold(policy.stages, context, { raw, missing, count: raw }, memories, now, trail)
    return { desired: ran.value.count, memories: ran.memories, wake: earlier(wake, ran.wake), trail }
  }

/** The memories that the stages of a policy call sound; the names of those that are not. Stages that the policy does not have are dropped. */
export const judgeStages = (policy: Policy, memory: ScalingMemory): { readonly memories: StageMemories; readonly rejected: readonly string[] } => {
  const memories: Record<string, StageMemory> = {}
  const rejected: string[] = []
  let same = true
  for (const { name, memory: own } of policy.stages) {
    if (own.version === 0 || !Object.hasOwn(memory.stages, name)) continue
    const sound = own.decode(memory.stages[name], memory.at)
    if (sound === null) rejected.push(name)
    else memories[name] = sound
    if (sound !== memory.stages[name]) same = false
  }
  const complete = same && Object.keys(memories).length === Object.keys(memory.stages).length
  return { memories: complete ? memory.stages : memories, rejected }
}
