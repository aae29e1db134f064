/**
 * Each windowed stage against its dense twin (`twins.ts`): the same number at every call, and `until` is the first second at which the twin's number is
 * another. Past 64 entries a stage may be coarser, but never less cautious than its twin, and late by a stated share at most.
 * Law: twin. Each function takes the implementation, so a wrong one can be shown to fail.
 */
import fc from 'fast-check'
import type { Activation, Context, Count, Delays, Duration, Instant, RateRules, Stage, StageMemory, Windows } from '../../core/index.js'
import { must } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'
import { activations, rates, secondsUpTo, windows } from './builders.js'
import { crowdedSeconds, type History, live, secondHistories } from './history.js'
import { type Ask, denseCooldown, denseIdle, denseLastGood, denseRateLimit, denseStabilize, denseSustain, type Twin } from './twins.js'

/** Rules of `up` and `down`. */
export type Rates = { readonly up: RateRules; readonly down: RateRules }

/** Agreement of each windowed stage with its dense twin, by name: `sustain`, `stabilize`, `rateLimit`, `idle`, `cooldown`. */
export const twinLaws = {
  sustain: (build: (delays: Delays) => Stage): readonly Law[] => [exact('sustain', windows, build, denseSustain, longestWindow)],
  stabilize: (build: (windows: Windows) => Stage): readonly Law[] => [
    exact('stabilize', windows, build, denseStabilize, longestWindow),
    cautious('stabilize', wideWindows, build, denseStabilize),
    timely('stabilize', wideWindows, build, denseStabilize, 'one 32nd of its window', ({ upMs, downMs }) => ({
      upMs: later(upMs, 1 / 32),
      downMs: later(downMs, 1 / 32),
    })),
  ],
  rateLimit: (build: (rules: Rates) => Stage): readonly Law[] => [
    exact('rateLimit', rates, build, denseRateLimit, longestPeriod),
    cautious('rateLimit', wideRates, build, denseRateLimit),
    timely('rateLimit', wideRates, build, denseRateLimit, 'one tenth of its period', ({ up, down }) => ({
      up: laterRules(up, 1 / 10),
      down: laterRules(down, 1 / 10),
    })),
  ],
  /** To whole cells of a 32nd its dates are exact. */
  lastGood: (build: (maxAgeMs: Duration) => Stage): readonly Law[] => [
    exact(
      'lastGood',
      fc.constant(32_000),
      build,
      (maxAgeMs) => denseLastGood(maxAgeMs, askLoad),
      (maxAgeMs) => maxAgeMs,
      ['raised', 'passed', 'released'],
    ),
  ],
  idle: (build: (activation: Activation) => Stage): readonly Law[] => [
    exact('idle', activations, build, denseIdle, ({ idleMs }) => idleMs, ['raised', 'lowered', 'passed', 'released']),
  ],
  cooldown: (build: (periodMs: Duration) => Stage): readonly Law[] => [exact('cooldown', secondsUpTo(40), build, denseCooldown, (periodMs) => periodMs)],
}

/** One for each of the load. */
const askLoad: Ask = ({ input }, now) => {
  const [sample] = input.metrics
  return sample !== undefined && 'value' in sample && sample.at > now - 120_000 ? { at: sample.at, count: sample.value } : null
}

/** Held up and raised are two words for more than was handed in, and so are held down and lowered, of a stage that leads. */
const branches = ['lowered', 'raised', 'passed', 'released'] as const

const exact = <P, H>(
  name: string,
  parameters: fc.Arbitrary<P>,
  build: (of: P) => Stage,
  twin: (of: P) => Twin<H>,
  longest: (of: P) => Duration,
  reaches: readonly (typeof branches)[number][] = branches,
): Law => {
  const reached = sometimes<(typeof branches)[number]>(reaches)
  const property = fc.property(parameters, secondHistories, (of, history) => {
    const horizon = 2 * longest(of) + 2 * SECOND_MS
    let call = 0
    liveBeside(build(of), [twin(of)], history, ({ context, value, now, count, until, twins: [dense] }) => {
      const { count: expected, again } = dense as Beside
      must(count === expected, () => `call ${call} of ${value.count} from ${context.current}: got ${count}, its twin says ${expected}`)
      reached.reach(count === value.count ? 'passed' : count < value.count ? 'lowered' : 'raised')
      const at = firstOther(again, count, now, horizon)
      // One that leads names an instant also where it changes nothing, and may do so in vain.
      const isVain = at === null && count === value.count
      must(
        isVain || (at === null ? until > now + horizon : until === at),
        () => `call ${call}: it names ${until - now} ms from now, its twin ${at === null ? 'never' : at - now}`,
      )
      reached.reach('released', at !== null)
      call++
    })
  })
  return { title: `twin: the same number as the dense one-second history, and its next instant (${name})`, property, sometimes: reached }
}

/** The first second after `now` at which the twin gives another number, looked for one by one. */
const firstOther = (again: (at: Instant) => number, count: number, now: Instant, horizon: Duration): Instant | null => {
  for (let at = now + SECOND_MS; at <= now + horizon; at += SECOND_MS) if (again(at) !== count) return at
  return null
}

const cautious = <P, H>(name: string, parameters: fc.Arbitrary<P>, build: (of: P) => Stage, twin: (of: P) => Twin<H>): Law => {
  const reached = sometimes(['coarser', 'exact'])
  const property = fc.property(parameters, crowdedSeconds, (of, history) =>
    liveBeside(build(of), [twin(of)], history, ({ context: { current }, count, twins: [dense] }) => {
      const [moved, most] = [Math.abs(count - current), Math.abs((dense as Beside).count - current)]
      must(moved <= most, () => `it moves by ${moved}, its twin by ${most}`)
      reached.reach(moved === most ? 'exact' : 'coarser')
    }),
  )
  return { title: `twin: past 64 entries never less cautious than the dense history (${name})`, property, sometimes: reached }
}

const timely = <P, H>(
  name: string,
  parameters: fc.Arbitrary<P>,
  build: (of: P) => Stage,
  twin: (of: P) => Twin<H>,
  share: string,
  lateOf: (of: P) => P,
): Law => {
  const reached = sometimes(['as late', 'earlier'])
  const property = fc.property(parameters, crowdedSeconds, (of, history) =>
    liveBeside(build(of), [twin(lateOf(of))], history, ({ context: { current }, count, twins: [late] }) => {
      const [moved, least] = [Math.abs(count - current), Math.abs((late as Beside).count - current)]
      must(moved >= least, () => `it moves by ${moved}, its twin, allowed to be late, by ${least}`)
      reached.reach(moved === least ? 'as late' : 'earlier')
    }),
  )
  return { title: `twin: past 64 entries late by no more than ${share} (${name})`, property, sometimes: reached }
}

type Beside = { readonly count: number; readonly again: (at: Instant) => number }
type Call = {
  readonly context: Context
  readonly value: Count
  readonly now: Instant
  readonly count: number
  readonly until: Instant
  readonly twins: readonly Beside[]
}
type Pair = StageMemory & { readonly own: StageMemory; readonly histories: readonly unknown[] }

/** Lives a history with a stage and its twins, under what the stage lets pass. */
const liveBeside = (stage: Stage, twins: readonly Twin<unknown>[], history: History, see: (call: Call) => void): void => {
  const pair: Stage<Pair> = {
    name: stage.name,
    memory: {
      version: 1,
      empty: (current, now) => ({ version: 1, own: stage.memory.empty(current, now), histories: twins.map((twin) => twin.born(current, now)) }),
      decode: () => null,
    },
    decide: (context, value, { own, histories }, now) => {
      const step = stage.decide(context, value, own, now)
      const decided = twins.map((twin, i) => twin.decide(context, value, histories[i], now))
      const beside = twins.map((twin, i) => ({
        count: decided[i]?.count ?? 0,
        again: (at: Instant) => twin.decide(context, value, decided[i]?.history, at).count,
      }))
      see({ context, value, now, count: step.value.count, until: step.until, twins: beside })
      return { ...step, memory: { version: 1, own: step.memory, histories: decided.map(({ history: after }) => after) } }
    },
    settle: ({ own, histories }, change, now) => ({
      version: 1,
      own: stage.settle(own, change, now),
      histories: twins.map((twin, i) => twin.settle(histories[i], change, now)),
    }),
  }
  live(pair, history, () => {})
}

const longestWindow = ({ upMs, downMs }: Windows): Duration => Math.max(upMs, downMs)
const longestPeriod = ({ up, down }: Rates): Duration => Math.max(...[...up.policies, ...down.policies].map(({ periodMs }) => periodMs))

const SECOND_MS: Duration = 1_000
const wide: fc.Arbitrary<Duration> = fc.constantFrom(80_000, 160_000, 320_000)
const wideWindows: fc.Arbitrary<Windows> = fc.record({ upMs: wide, downMs: wide })
const wideRates: fc.Arbitrary<Rates> = fc
  .array(
    fc.oneof(
      fc.record({ type: fc.constant<'Pods'>('Pods'), value: fc.integer({ min: 260, max: 600 }), periodMs: wide }),
      fc.record({ type: fc.constant<'Percent'>('Percent'), value: fc.integer({ min: 30, max: 60 }), periodMs: wide }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((policies) => ({ up: { selectPolicy: 'Max', policies }, down: { selectPolicy: 'Min', policies } }))
const later = (ms: Duration, share: number): Duration => Math.ceil((ms * (1 + share)) / SECOND_MS) * SECOND_MS
const laterRules = (rules: RateRules, share: number): RateRules => ({
  ...rules,
  policies: rules.policies.map((own) => ({ ...own, periodMs: later(own.periodMs, share) })),
})
