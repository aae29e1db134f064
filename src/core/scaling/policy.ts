/**
 * What a policy is: a proposal and a list of stages, each a small pure value. `run` acts on lists, so a policy of a user's own is written like ours.
 * Law: split, run(a ++ b) is run(b) after run(a): in value, memory, wake and trail.
 */
import type { Agent } from '../domain/agent.js'
import type { Instance } from '../domain/instance.js'
import type { ScalingMemory, StageMemory } from '../domain/memory.js'
import type { CalendarWindow, Limits } from '../domain/observed.js'
import type { Sample } from '../domain/sample.js'
import type { Spec } from '../domain/spec.js'
import { emptyTrail, type Trail } from '../domain/trail.js'
import type { Instant } from '../domain/units.js'
import type { Wake } from '../domain/wake.js'
import type { StageWhy } from '../domain/why.js'

/** Who reports: Ready may take work; Staying exists and is not leaving; Leaving drains or terminates; Gone has failed or is another's, and is not heard. */
export type Standing = 'Ready' | 'Staying' | 'Leaving' | 'Gone'
/**
 * `instance`: what is known of it besides, for policies that look at phases and starts. `standing`: whether it may take work, and whether it stays; `metrics`:
 * what it reports.
 */
export type Reporter = {
  readonly standing: Standing
  readonly metrics: readonly Sample[]
  readonly instance?: Pick<Instance, 'phase' | 'startedAt' | 'readyAt' | 'lastTransitionAt'>
}

/**
 * What a count is decided from. `current`: the number in force (a Deployment's replicas). `ready`: how many may take work, for those who list no instances;
 * absent: `current`. `metrics`: of the whole (totals for demands, means for the rest). `cautiousUntil`: no step down within the bounds before. `instances`: who
 * reports, none for those who own a count; `calendar`: bounds for now; `limits`: what may be had in all.
 */
export type ScalingInput = {
  readonly current: number
  readonly instances: readonly Reporter[]
  readonly ready?: number
  readonly metrics: readonly Sample[]
  readonly calendar?: CalendarWindow
  readonly limits?: Limits
  readonly cautiousUntil?: Instant
}

/**
 * What every stage sees: the world as observed, the number in force, and when it last changed. `input`: the world; `current`: the number in force; `changedAt`:
 * when it last changed.
 */
export type Context = { readonly input: ScalingInput; readonly current: number; readonly changedAt: Instant }

/**
 * The advice, whether something was missing in it, and the number so far. `exempt`: it was decided before the rules of time, so a stage that counts passes
 * leaves its memory alone and hands the number on. `raw`: the advice; `missing`: whether something was missing in it; `count`: the number so far.
 */
export type Count = { readonly raw: number; readonly missing: boolean; readonly count: number; readonly exempt?: true }

/**
 * `until`: the first instant at which it could answer otherwise with the input equal; Infinity is never. `value`: handed on; `memory`: handed back; `why`: the
 * rule.
 */
export type Step<M> = { readonly value: Count; readonly memory: M; readonly why: StageWhy; readonly until: Instant }

/** The change that was finally applied, after every stage. `from` what `to` what. */
export type Change = { readonly from: number; readonly to: number }

/**
 * One rule of a policy. Methods, so that lists of stages with different memories type-check. `memory.empty` is cautious: it forbids the step down as if
 * `current` had been wanted until now, and every budget is spent. `memory.decode` judges what comes back (null: unsound); `latest` is the last instant that
 * memory may know. `decide` returns the same memory when unchanged; `settle` too. `periodic`: it writes its memory whenever it is due, so its `until` is always
 * worth a look. `name`: unique in a policy, and the key of its memory; `memory`: of `version` 0, nothing is stored, and nothing but that is handed to `decide`;
 * else `empty` and `decode` make it.
 */
export type Stage<M extends StageMemory = StageMemory> = {
  readonly name: string
  readonly periodic?: true
  readonly memory: {
    readonly version: number
    empty(current: number, now: Instant): M
    decode(json: unknown, latest: Instant): M | null
  }
  decide(context: Context, value: Count, memory: M, now: Instant): Step<M>
  settle(memory: M, change: Change, now: Instant): M
}

/**
 * What the metrics ask for before any rule of time. `wake`: when time alone changes what was read; `steps`: one a metric. `exempt`: see `Count`. `raw`: the
 * advice, a whole number; `missing`: whether something was missing in it.
 */
export type Proposal = { readonly raw: number; readonly missing: boolean; readonly wake: Wake | null; readonly steps: Trail; readonly exempt?: boolean }

/** The space in which a parameter may be tuned. `from` what `to` what, both included. */
export type Parameter = { readonly type: 'Whole' | 'Real'; readonly from: number; readonly to: number }

/**
 * The whole rule that picks a number. Names of stages are unique. `name`: as in `spec.scaling.policy`; `parameters`: what may be tuned; `propose`: advice from
 * metrics; `stages`: the rules, in order. `copied`: the memories of its stages in another object, for a policy that writes some in every pass and knows their
 * names: a literal of fields is copied in a quarter of the time. Not asked where `stages` remember under other names. Law: determinism (without it, the same).
 */
export type Policy = {
  readonly name: string
  readonly parameters: Readonly<Record<string, Parameter>>
  propose(context: Context, now: Instant): Proposal
  readonly stages: readonly Stage[]
  copied?(memories: ScalingMemory['stages']): ScalingMemory['stages']
}

/**
 * A policy that takes its parameters from an agent's spec. `name`: as in `spec.scaling.policy`; `parameters`: what may be tuned; `of`: the policy for an agent;
 * `reads`: the parts of the spec that `of` looks at, and nothing else of the agent. Agents of which these say the same share one policy, which saves a large
 * fleet 2 KB an agent and the time to reach them; absent, each agent has one of its own.
 */
export type PolicyTemplate = {
  readonly name: string
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly reads?: readonly (keyof Spec)[]
  of(agent: Agent): Policy
}
/** A policy, or what makes one of an agent. */
export type AnyPolicy = Policy | PolicyTemplate

/** A proposal of a bare number, for policies of a few lines. */
export const advise = (raw: number): Proposal => ({ raw, missing: false, wake: null, steps: emptyTrail })
