/**
 * The dense twins: each rule of time once more, by a history that holds one entry for every second and is looked through from end to end.
 * Slow, and plain to see: what a rule means is what its twin does. Instants and periods are whole seconds. Source: reconcile.md §6.
 */
import type {
  Activation,
  Change,
  Context,
  Count,
  Delays,
  Duration,
  Instant,
  RateRules,
  Sample,
  ScalingInput,
  ScalingPolicy,
  Windows,
} from '../../core/index.js'

/**
 * The same questions as a stage's, with a history instead of a memory. `decide` gives the number, and the history with this second in it. A stage of one entry
 * a second: how its history is `born`, what it `decide`s (a `count`, and the `history`), and how it may `settle`.
 */
export type Twin<H> = {
  born(current: number, now: Instant): H
  decide(context: Context, value: Count, history: H, now: Instant): { readonly count: number; readonly history: H }
  settle(history: H, change: Change, now: Instant): H
}

/** What was asked for in a second: the step up, the step down. At `at` a rise (`up`) or a fall (`down`) was asked for. */
export type Asked = { readonly at: Instant; readonly up: boolean; readonly down: boolean }

/** A step passes when its direction was asked for in every second of its delay, both ends included, since the last change. */
export const denseSustain = ({ upMs, downMs }: Delays): Twin<readonly Asked[]> => ({
  born: () => [],
  decide: ({ current }, { raw, missing, count }, before, now) => {
    const up = raw > current || (missing && (before.at(-1)?.up ?? false))
    const history = filled(before, { at: now, up, down: raw < current && !missing }, Math.max(upMs, downMs), before.filter(({ at }) => at < now).at(-1))
    const askedThrough = (direction: 'up' | 'down', delayMs: Duration): boolean =>
      history.filter((second) => second.at >= now - delayMs && second[direction]).length === delayMs / SECOND_MS + 1
    if (count > current && raw > current && upMs > 0 && !askedThrough('up', upMs)) return { count: current, history }
    if (count < current && downMs > 0 && !askedThrough('down', downMs)) return { count: current, history }
    return { count, history }
  },
  settle: (history, _change, now) => history.filter(({ at }) => at >= now),
})

/**
 * What was advised in a second; `born`: what a memory that begins takes for granted, on the way down only. `endedAt`: of an advice that was taken back in the
 * second in which it came, as the first look of a pass is by its second; absent, it stood to the end of it. At `at` the number `raw` was advised.
 */
export type Advised = { readonly at: Instant; readonly raw: number; readonly born: boolean; readonly endedAt?: Instant }

/** The lowest and the highest advice of every second that ended within the window. */
export const denseStabilize = ({ upMs, downMs }: Windows): Twin<readonly Advised[]> => ({
  born: (current, now) => [{ at: now - SECOND_MS, raw: current, born: true }],
  decide: ({ current }, { raw, count }, before, now) => {
    const last = before.filter(({ at }) => at < now).at(-1)
    const stood = filled(before, { at: now, raw, born: false }, Math.max(upMs, downMs), last?.born === true ? undefined : last)
    const takenBack = before.flatMap((own) => (own.at === now && own.raw !== raw ? [{ ...own, endedAt: now }] : []))
    const history = [...stood.slice(0, -1), ...takenBack, ...stood.slice(-1)]
    let low = count
    let high = count
    for (const second of history) {
      const ended = second.endedAt ?? second.at + SECOND_MS
      if (ended > now - upMs && !second.born) low = Math.min(low, second.raw)
      if (ended > now - downMs) high = Math.max(high, second.raw)
    }
    return { count: Math.min(Math.max(current, low), high), history }
  },
  settle: (history) => history,
})

/** What changed in a second, each direction for itself. At `at` by so many `up` or `down`. */
export type Moved = { readonly at: Instant; readonly up: number; readonly down: number }
/** `bornAt`: what happened before is not known; `moved`: all that moved since. */
export type Ledger = { readonly bornAt: Instant; readonly moved: readonly Moved[] }

/**
 * Every second of every period is added up; a birth within it has spent everything. Percentages in whole numbers of any size. By the rules of `up` and `down`.
 */
export const denseRateLimit = (rules: { readonly up: RateRules; readonly down: RateRules }): Twin<Ledger> => {
  const permitted = ({ type, value, periodMs }: ScalingPolicy, direction: 'up' | 'down', current: number, { bornAt, moved }: Ledger, now: Instant): number => {
    if (bornAt > now - periodMs) return direction === 'up' ? leastUp(current) : current
    let spent = 0
    for (const second of moved) if (second.at > now - periodMs) spent += second[direction]
    if (direction === 'up') {
      const start = current - spent
      if (start < 0) return leastUp(current)
      return Math.max(leastUp(current), type === 'Pods' ? start + value : Number((BigInt(start) * BigInt(100 + value) + 99n) / 100n))
    }
    const start = current + spent
    const left = type === 'Pods' ? start - value : value >= 100 ? 0 : Number((BigInt(start) * BigInt(100 - value)) / 100n)
    return Math.min(current, Math.max(0, left))
  }
  return {
    born: (_current, now) => ({ bornAt: now, moved: [] }),
    decide: ({ current }, { count }, history, now) => {
      if (count === current) return { count, history }
      const direction = count > current ? 'up' : 'down'
      const { selectPolicy, policies } = rules[direction]
      if (selectPolicy === 'Disabled') return { count: direction === 'up' ? Math.min(count, leastUp(current)) : current, history }
      const all = policies.map((policy) => permitted(policy, direction, current, history, now))
      const [least, most] = [Math.min(...all), Math.max(...all)]
      const far = direction === 'up' ? most : least
      const near = direction === 'up' ? least : most
      const limit = selectPolicy === 'Max' ? far : near
      return { count: direction === 'up' ? Math.min(count, limit) : Math.max(count, limit), history }
    },
    settle: ({ bornAt, moved }, { from, to }, now) => ({ bornAt, moved: [...moved, { at: now, up: Math.max(0, to - from), down: Math.max(0, from - to) }] }),
  }
}

/** The first one from zero is never held. */
const leastUp = (current: number): number => (current === 0 ? 1 : current)

/** `bornAt`: what happened before is not known; `changes`: when the number changed. */
export type Changes = { readonly bornAt: Instant; readonly changes: readonly Instant[] }

/** Held while any second of the period saw a change; a step down also while the birth is one of them. */
export const denseCooldown = (periodMs: Duration): Twin<Changes> => ({
  born: (_current, now) => ({ bornAt: now, changes: [] }),
  decide: ({ current }, { count }, history, now) => {
    const hold = history.changes.some((at) => at > now - periodMs) || (count < current && history.bornAt > now - periodMs)
    return { count: hold ? (count > current ? Math.min(count, leastUp(current)) : current) : count, history }
  },
  settle: ({ bornAt, changes }, _change, now) => ({ bornAt, changes: [...changes, now] }),
})

/** Whether the load of a second was known, and at or below the threshold. At `at` it was `quiet`, or not. */
export type Watched = { readonly at: Instant; readonly quiet: boolean }

/** Idle is a quiet second after the other, all through `idleMs`, both ends included; what is missing may ask for more. */
export const denseIdle = ({ metric, threshold, idleMs }: Activation, maxAgeMs: Duration = MAX_AGE_MS): Twin<readonly Watched[]> => ({
  born: () => [],
  decide: ({ current, input }, { count, missing }, before, now) => {
    const load = loadIn(input, metric, now, maxAgeMs)
    const quiet = load !== null && load <= threshold
    const history = filled(before, { at: now, quiet }, idleMs, before.filter(({ at }) => at < now).at(-1))
    const idle = history.filter((second) => second.at >= now - idleMs && second.quiet).length === idleMs / SECOND_MS + 1
    if (current === 0) return { count: load !== null && load > threshold ? Math.max(1, count) : 0, history }
    return { count: idle && !missing ? (count <= 1 ? 0 : count) : Math.max(1, count), history }
  },
  settle: (history) => history,
})

/** What those say who report it, else what is said of the whole; a sample is of no use once it is that old. */
const loadIn = ({ instances, metrics }: ScalingInput, name: string, now: Instant, maxAgeMs: Duration): number | null => {
  const usable = (samples: readonly Sample[]): readonly number[] =>
    samples.flatMap((sample) => (sample.name === name && 'value' in sample && sample.at > now - maxAgeMs && sample.value >= 0 ? [sample.value] : []))
  const each = instances.flatMap(({ standing, metrics: own }) => (standing === 'Gone' ? [] : usable(own)))
  return each.length > 0 ? each.reduce((sum, value) => sum + value, 0) : (usable(metrics)[0] ?? null)
}

/** What a metric proposed, and of when its oldest sample was. At `at` it asked for `count`. */
export type Proposed = { readonly at: Instant; readonly count: number }
/** How a metric is asked; null: it is missing. */
export type Ask = (context: Context, now: Instant) => Proposed | null

/** While the metric is missing its last proposal counts, until that is too old. */
export const denseLastGood = (maxAgeMs: Duration, ask: Ask): Twin<readonly Proposed[]> => ({
  born: () => [],
  decide: (context, { raw, count }, before, now) => {
    const proposed = ask(context, now)
    const history = proposed === null ? before : [...before, { ...proposed, at: Math.max(proposed.at, before.at(-1)?.at ?? proposed.at) }]
    const last = history.at(-1)
    const counts = proposed === null && last !== undefined && now < last.at + maxAgeMs && last.count > raw
    return { count: counts ? Math.max(count, last.count) : count, history }
  },
  settle: (history) => history,
})

/** The history up to this second: what stood before stood in every second between. Older than `keptMs` is of no use to anyone. */
const filled = <E extends { readonly at: Instant }>(history: readonly E[], now: E, keptMs: Duration, standing: E | undefined): readonly E[] => {
  const all = history.filter(({ at }) => at < now.at && at + SECOND_MS >= now.at - keptMs)
  if (standing !== undefined)
    for (let at = Math.max(standing.at + SECOND_MS, now.at - keptMs - SECOND_MS); at < now.at; at += SECOND_MS) all.push({ ...standing, at })
  all.push(now)
  return all
}

const SECOND_MS: Duration = 1_000
/** As of targets that do not say how old a sample may be. */
const MAX_AGE_MS: Duration = 120_000
