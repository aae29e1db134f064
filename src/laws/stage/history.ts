/**
 * A random life of one stage, as `recommend` leads it: decide, perhaps settle what was applied, decide once more under it. Every call is a
 * moment that a law may look at, so the memories that laws see are those that can be reached, and none else.
 */
import fc from 'fast-check'
import type { CalendarWindow, Change, Context, Count, Duration, Instant, Limits, Sample, ScalingInput, Stage, StageMemory, Step } from '../../core/index.js'

/** When the next call comes: after a while, or around the instant that the last one named. */
export type After = { readonly type: 'Gap'; readonly ms: Duration } | { readonly type: 'Until'; readonly offsetMs: number }
/** What is applied: nothing, what the stage let pass, what a human or a later stage made of it, or a foreign hand that settles nothing. */
export type Applied = { readonly type: 'Nothing' } | { readonly type: 'Step' } | { readonly type: 'Exempt' | 'Foreign'; readonly to: number }
/**
 * `share`: how much of the way to the advice an earlier stage lets pass. `look`: where between now and `until` a law may look.
 * `load`: what the metric of that name is then; null: it is missing.
 */
export type Move = {
  readonly after: After
  readonly raw: number
  readonly missing: boolean
  readonly share: number
  readonly applied: Applied
  readonly look: number
  readonly load: number | null
}
export type History = {
  readonly current: number
  readonly moves: readonly Move[]
  readonly calendar: (Omit<CalendarWindow, 'until'> & { readonly endsAfterMs: Duration }) | null
  readonly cautiousMs: Duration | null
  readonly limits: Limits | null
  /** No two moves are closer than that. */
  readonly leastMs?: Duration
}

/** One call of `decide`, with what it was given and what it said. `born`: when the memory began, and with which number. */
export type Moment<M extends StageMemory = StageMemory> = {
  readonly stage: Stage<M>
  readonly born: { readonly at: Instant; readonly current: number }
  readonly context: Context
  readonly value: Count
  readonly memory: M
  readonly now: Instant
  readonly step: Step<M>
  readonly look: number
}

/** Lives the history and shows every moment of it. */
export const live = <M extends StageMemory>(stage: Stage<M>, history: History, see: (moment: Moment<M>) => void): void => {
  const born = { at: START, current: history.current }
  const input = inputOf(history)
  let { current } = history
  let memory = stage.memory.empty(current, START)
  let changedAt: Instant = START
  let now: Instant = START
  let until: Instant = START
  for (const { after, raw, missing, share, applied, look, load } of history.moves) {
    now = Math.max(now + (history.leastMs ?? 0), timeOf(after, now, until))
    const decide = (): Step<M> => {
      const context: Context = { input: { ...input, current, metrics: loadAt(load, now) }, current, changedAt }
      const value: Count = { raw, missing, count: partOf(current, raw, share) }
      const step = stage.decide(context, value, memory, now)
      see({ stage, born, context, value, memory, now, step, look })
      memory = step.memory
      until = step.until
      return step
    }
    const { count } = decide().value
    if (applied.type === 'Nothing') continue
    const change: Change = { from: current, to: applied.type === 'Step' ? count : applied.to }
    if (change.to === change.from) continue
    current = change.to
    if (applied.type === 'Foreign') continue
    memory = stage.settle(memory, change, now)
    changedAt = now
    decide()
  }
}

/** The number between `current` and `raw`, `share` of the way along: what a stage before hands on. */
export const partOf = (current: number, raw: number, share: number): number => current + Math.trunc((raw - current) * share)

const timeOf = (after: After, now: Instant, until: Instant): Instant => {
  if (after.type === 'Gap') return now + after.ms
  return Number.isFinite(until) ? until + after.offsetMs : now + 1_000
}

const loadAt = (load: number | null, at: Instant): readonly Sample[] => (load === null ? [] : [{ name: 'load', value: load, at, windowMs: 0, kind: 'demand' }])

const inputOf = ({ calendar, cautiousMs, limits }: History): Omit<ScalingInput, 'current'> => {
  const { endsAfterMs, ...bounds } = calendar ?? { endsAfterMs: 0 }
  return {
    instances: [],
    metrics: [],
    ...(calendar === null ? {} : { calendar: { ...bounds, until: START + endsAfterMs } }),
    ...(cautiousMs === null ? {} : { cautiousUntil: START + cautiousMs }),
    ...(limits === null ? {} : { limits }),
  }
}

/** Small numbers meet each other often, and so do short gaps and short windows. */
export const replicas = fc.integer({ min: 0, max: 24 })
const applied: fc.Arbitrary<Applied> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Applied>({ type: 'Step' }) },
  { weight: 3, arbitrary: fc.constant<Applied>({ type: 'Nothing' }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom<'Exempt' | 'Foreign'>('Exempt', 'Foreign'), to: replicas }) },
)
const after: fc.Arbitrary<After> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('Gap'), ms: fc.integer({ min: 1, max: 30 }).map((seconds) => seconds * 1_000) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('Gap'), ms: fc.integer({ min: 0, max: 20_000 }) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('Until'), offsetMs: fc.constantFrom(-1, 0, 0, 1) }) },
)
const move: fc.Arbitrary<Move> = fc.record({
  after,
  raw: replicas,
  missing: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  share: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(0, 0.25, 0.5) }),
  applied,
  look: fc.integer({ min: 0, max: 999 }).map((n) => n / 1_000),
  load: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1) }, { weight: 2, arbitrary: replicas }, { weight: 1, arbitrary: fc.constant(null) }),
})

/** Runs of one advice are likely: a window that never sees a steady load proves little. */
const moves = fc
  .array(fc.tuple(move, fc.boolean()), { minLength: 1, maxLength: 24, size: 'max' })
  .map((all) => all.map(([own, steady], index) => (steady && index > 0 ? { ...own, raw: (all[index - 1] as [Move, boolean])[0].raw } : own)))

export const histories: fc.Arbitrary<History> = fc.record({
  current: replicas,
  moves,
  calendar: fc.option(
    fc.record({
      minReplicas: replicas,
      maxReplicas: replicas,
      endsAfterMs: fc.oneof(fc.constantFrom(1_000, 30_000, 60_000), fc.integer({ min: 0, max: 120_000 })),
    }),
  ),
  cautiousMs: fc.option(fc.constantFrom(1_000, 30_000, 60_000)),
  limits: fc.option(
    fc.oneof(fc.record({ instances: replicas }), fc.record({ tokensPerMinute: replicas }), fc.record({ instances: replicas, tokensPerMinute: replicas })),
  ),
})

/** Long, with a new advice in every call: what fills lists. One direction at a time, for a window keeps only what still matters. */
export const crowdedHistories: fc.Arbitrary<History> = fc
  .record({
    rising: fc.boolean(),
    turns: fc.integer({ min: 1, max: 3 }),
    length: fc.integer({ min: 90, max: 140 }),
    rhythm: fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 300 }) }, fc.integer({ min: 0, max: 3_000 })), { minLength: 1, maxLength: 5 }),
    applied: fc.constantFrom<Applied>({ type: 'Step' }, { type: 'Nothing' }),
  })
  .map(({ rising, turns, length, rhythm, applied: each }) => ({
    current: rising ? 1 : 400,
    moves: beats(length, rhythm).map((ms, index): Move => {
      const phase = index % Math.ceil(length / turns)
      return { after: { type: 'Gap', ms }, raw: rising ? 2 + phase * 2 : 400 - phase * 2, missing: false, share: 1, applied: each, look: 0.5, load: phase }
    }),
    calendar: null,
    cautiousMs: null,
    limits: null,
  }))

/** As many gaps, from a short rhythm that comes again: as good as a long list of them, and drawn far sooner. */
const beats = (length: number, rhythm: readonly number[]): readonly number[] => Array.from({ length }, (_, index) => rhythm[index % rhythm.length] as number)

/** In whole seconds, no two calls in one, for a dense twin knows nothing finer. */
export const secondHistories: fc.Arbitrary<History> = histories.map(({ moves: all, ...rest }) => ({
  ...rest,
  calendar: null,
  leastMs: 1_000,
  moves: all.map((own) => ({ ...own, after: inSeconds(own.after) })),
}))

const inSeconds = (own: After): After =>
  own.type === 'Gap' ? { type: 'Gap', ms: Math.max(1, Math.ceil(own.ms / 1_000)) * 1_000 } : { type: 'Until', offsetMs: own.offsetMs * 1_000 }

/** A new advice every few seconds, more of them than a list holds, and then a steady one while they all run out. Steady gaps are the worst for a list that joins. */
export const crowdedSeconds: fc.Arbitrary<History> = fc
  .record({
    rising: fc.boolean(),
    length: fc.integer({ min: 70, max: 150 }),
    rhythm: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    rests: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
    wobble: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ rising, length, rhythm, rests, wobble }) => {
    const call = (seconds: number, up: number): Move => ({
      after: { type: 'Gap', ms: seconds * 1_000 },
      raw: rising ? CROWD + up : CROWD - up,
      missing: false,
      share: 1,
      applied: { type: 'Step' },
      look: 0,
      load: up,
    })
    return {
      current: CROWD,
      moves: [
        call(700, 0), // a budget is spent until the birth is out of its period
        ...beats(length, rhythm).map((seconds, index) => call(seconds, 4 * index + 1 + (index % 2) * wobble)),
        ...beats(30, rests).map((seconds) => call(seconds, CROWD)),
      ],
      calendar: null,
      cautiousMs: null,
      limits: null,
      leastMs: 1_000,
    }
  })

/** An instant like today's, in whole seconds. */
export const START: Instant = 1_760_000_000_000
const CROWD = 1_000
