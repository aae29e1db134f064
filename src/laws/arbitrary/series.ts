/**
 * A series: some passes of one agent over views that have little to do with each other, but for ids and names out of one small pool. What it reaches, no
 * provider would ever show: wishes for what has changed, is gone, or came back as something else. A story is the opposite: a world that keeps its word.
 */
import fc from 'fast-check'
import {
  type ActionRef,
  type Agent,
  agent,
  type CalendarWindow,
  type Failure,
  failureTypes,
  type Instant,
  isWorldAction,
  type Limits,
  type ObservedInput,
  type Outcome,
  observe,
  type Plan,
  type Probed,
} from '../../core/index.js'
import type { Pass, Reconcile } from '../pass.js'
import { type AgentOptions, agentInputs, rarely } from './agent.js'
import { type InstanceSeed, instanceSeeds, toInstance } from './instance.js'
import { type SampleOptions, type SampleSeed, sampleSeeds, toSamples } from './sample.js'
import { NOW } from './time.js'

/** What the provider says of the actions of the pass before: one answer each, in turn. `atMs` ago; `error`: what went wrong. */
export type Answer =
  | { readonly type: 'Nothing' }
  | { readonly type: 'Accepted'; readonly atMs: number }
  | { readonly type: 'Refused'; readonly atMs: number; readonly error: Failure }

/**
 * What one pass sees, `afterMs` the one before: `instances`, `samples`, `answers`; `ok` and `atMs`, `id` and `seqMs` of probes; a `calendar` (`minReplicas`,
 * `maxReplicas`, `forMs`) and `limits` (`instances`, `tokensPerMinute`), null for none. `unasked`: results of probes that nobody asked for.
 */
export type Step = {
  readonly afterMs: number
  readonly instances: readonly InstanceSeed[]
  readonly samples: readonly SampleSeed[]
  readonly answers: readonly Answer[]
  /** What the probes of the pass before showed, in turn: whether, and when; and results that nobody asked for. */
  readonly shown: readonly { readonly ok: boolean; readonly atMs: number }[]
  readonly unasked: readonly { readonly id: number; readonly ok: boolean; readonly seqMs: number; readonly atMs: number }[]
  /** How old the list is; null: it does not say. */
  readonly ageMs: number | null
  readonly calendar: { readonly minReplicas: number | null; readonly maxReplicas: number | null; readonly forMs: number } | null
  readonly limits: { readonly instances: number | null; readonly tokensPerMinute: number | null } | null
  /** Whether the list is that of the step before. */
  readonly again: boolean
}
/** Passes one after the other, of one `agent`, each with what it sees (`steps`). */
export type Series = { readonly type: 'Series'; readonly agent: Agent; readonly steps: readonly Step[] }

/** `steps`: at the most. */
export type SeriesOptions = AgentOptions & SampleOptions & { readonly steps?: number }

export const series = (options: SeriesOptions = {}): fc.Arbitrary<Series> => {
  const { wild = true, junk = false, steps = 4 } = options
  return fc.record({
    type: fc.constant('Series' as const),
    agent: agentInputs(options).map(agent),
    steps: fc.array(stepsOf(wild, junk), { minLength: 1, maxLength: steps }),
  })
}

const stepsOf = (wild: boolean, junk: boolean): fc.Arbitrary<Step> =>
  fc.record({
    afterMs: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => n * 500) },
      fc.integer({ min: 0, max: 200_000 }),
      ...(wild ? [fc.integer({ min: -300_000, max: 0 }), fc.constant(-1e9)] : []),
    ),
    instances: fc.uniqueArray(instanceSeeds({ wild, junk }), { maxLength: 8, selector: ({ id }) => id }),
    samples: fc.array(sampleSeeds({ wild, junk }), { maxLength: 3 }),
    answers: fc.array(answers(wild, junk), { maxLength: 6 }),
    shown: fc.array(fc.record({ ok: fc.boolean(), atMs: fc.integer({ min: 0, max: 5_000 }) }), { maxLength: 4 }),
    unasked: fc.array(
      fc.record({
        id: fc.nat({ max: 9 }),
        ok: fc.boolean(),
        seqMs: fc.integer({ min: wild ? -400_000 : 0, max: 60_000 }),
        atMs: fc.integer({ min: wild ? -400_000 : 0, max: 60_000 }),
      }),
      { maxLength: 3 },
    ),
    ageMs: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      fc.constant(0),
      fc.integer({ min: 0, max: 60_000 }),
      ...(wild ? [fc.integer({ min: -400_000, max: -1 })] : []),
    ),
    calendar: rarely(
      5,
      fc.record({
        minReplicas: fc.option(fc.constantFrom(0, 2, 4, 5, ...(wild ? [1e9] : []), ...(junk ? [-1, 2.5, Number.NaN] : []))),
        maxReplicas: fc.option(fc.constantFrom(0, 3, 5, 6, ...(wild ? [1e9] : []), ...(junk ? [-1, 3.5, Number.NaN] : []))),
        forMs: fc.integer({ min: -10, max: 600 }).map((n) => n * 1_000),
      }),
    ),
    limits: rarely(
      3,
      fc.record({
        instances: fc.option(fc.oneof(fc.nat({ max: 9 }), ...(junk ? [fc.constantFrom(-1, 2.5, Number.NaN)] : []))),
        tokensPerMinute: fc.option(fc.oneof(fc.nat({ max: 1_500 }), ...(junk ? [fc.constantFrom(-1, Number.NaN)] : []))),
      }),
    ),
    again: fc.boolean(),
  })

const answers = (wild: boolean, junk: boolean): fc.Arbitrary<Answer> => {
  const atMs = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 20_000 }) }, ...(wild ? [fc.constantFrom(-1_000, 1e12)] : []))
  return fc.oneof(
    fc.record({ type: fc.constant('Nothing' as const) }),
    fc.record({ type: fc.constant('Accepted' as const), atMs }),
    fc.record({
      type: fc.constant('Refused' as const),
      atMs,
      error: fc
        .record({
          type: fc.constantFrom(...failureTypes),
          retryAfterMs: fc.option(fc.constantFrom(0, 500, 20_000, ...(wild ? [1e15] : []), ...(junk ? [-5, 1.5, Number.NaN] : [])), { freq: 3 }),
        })
        .map(({ type, retryAfterMs }): Failure => ({ type, ...(retryAfterMs === null ? {} : { retryAfterMs }) })),
    }),
  )
}

/** Runs a series from `status` on: each plan's status goes into the next pass. */
export const runSeries = (reconcile: Reconcile, { agent: own, steps }: Series, status?: unknown): readonly Pass[] => {
  const passes: Pass[] = []
  let now: Instant = NOW
  let before: Plan | null = null
  let seeds: readonly InstanceSeed[] = []
  for (const step of steps) {
    now += step.afterMs
    if (!step.again) seeds = step.instances
    const input = inputOf(own, step, seeds, before, before === null ? status : before.status, now)
    const observed = observe(input)
    const plan = reconcile(own, observed, now)
    passes.push({ agent: own, input, observed, now, plan, before: before === null ? null : before.status })
    before = plan
  }
  return passes
}

export const inputOf = (own: Agent, step: Step, seeds: readonly InstanceSeed[], before: Plan | null, status: unknown, now: Instant): ObservedInput => ({
  ...(step.ageMs === null ? {} : { at: now - step.ageMs }),
  instances: seeds.map((seed) => toInstance(own, seed, now)),
  metrics: toSamples(own, step.samples, now),
  outcomes: outcomesOf(step.answers, before),
  probes: probesOf(step, before, now),
  ...(step.limits === null ? {} : { limits: limitsOf(step.limits) }),
  ...(step.calendar === null ? {} : { calendar: calendarOf(step.calendar, now) }),
  ...(status === undefined ? {} : { status }),
})

const outcomesOf = (all: readonly Answer[], before: Plan | null): readonly Outcome[] =>
  (before?.actions ?? []).filter(isWorldAction).flatMap((action, index): readonly Outcome[] => {
    const answer = all[index]
    if (answer === undefined || answer.type === 'Nothing') return []
    const at = (before as Plan).status.memory.actedAt + answer.atMs
    const ref: ActionRef = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
    return [{ action: ref, at, ...(answer.type === 'Refused' ? { error: answer.error } : {}) }]
  })

const probesOf = ({ shown, unasked }: Step, before: Plan | null, now: Instant): readonly Probed[] => [
  ...(before?.actions ?? [])
    .filter(({ type }) => type === 'Probe')
    .flatMap((action, index): readonly Probed[] => {
      const result = shown[index]
      return action.type !== 'Probe' || result === undefined ? [] : [{ id: action.id, seq: action.seq, ok: result.ok, at: action.seq + result.atMs }]
    }),
  ...unasked.map(({ id, ok, seqMs, atMs }) => ({ id: `i${id}`, ok, seq: Math.floor((now - seqMs) / 1_000) * 1_000, at: now - atMs })),
]

const limitsOf = ({ instances, tokensPerMinute }: NonNullable<Step['limits']>): Limits => ({
  ...(instances === null ? {} : { instances }),
  ...(tokensPerMinute === null ? {} : { tokensPerMinute }),
})

const calendarOf = ({ minReplicas, maxReplicas, forMs }: NonNullable<Step['calendar']>, now: Instant): CalendarWindow => ({
  ...(minReplicas === null ? {} : { minReplicas }),
  ...(maxReplicas === null ? {} : { maxReplicas }),
  until: now + forMs,
})
