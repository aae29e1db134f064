/**
 * Policies side by side on the same worlds: every policy meets the same seeds, and differences are paired. The first policy is what the others are
 * measured against. Laws: determinism; order of scenarios and policies changes nothing but the order. Source: simulation.md §0.2, §4.7.
 */
import type { AnyPolicy } from '../../core/index.js'
import { type ScenarioInput, scenario } from '../scenario.js'
import type { Score } from '../score/score.js'
import { type CalendarAt, hashOf, type SimulateOptions, simulate } from '../simulate.js'
import { worldOf } from '../world.js'
import { type Difference, differenceOf, type Interval, intervalOf } from './interval.js'
import { type Warning, warningsOf } from './warnings.js'

/** `seeds`: so many, from the scenario's own on, or these. `calendar`: without it schedules say nothing. `scenarios` times `policies`, on the same worlds. */
export type CompareInput = {
  readonly scenarios: readonly ScenarioInput[]
  readonly policies: readonly AnyPolicy[]
  readonly seeds: number | readonly number[]
  readonly calendar?: CalendarAt
}

/** What is compared: numbers of the score, quantiles by path. */
export const measures = [
  'sloAttainment',
  'instanceHours',
  'cost',
  'wait.mean',
  'wait.p95',
  'latency.p95',
  'latencyAll.p99',
  'utilization',
  'starts',
  'startsWasted',
  'flapsPerHour',
  'lost',
  'worstWindow',
  'accuracyUnder',
  'accuracyOver',
  'regret',
] as const
/** One of `measures`. */
export type Measure = (typeof measures)[number]

/**
 * `differences`: to the first policy, null for the first itself. A name that comes twice is numbered. `policy`: its name; `scores`: one a seed; `means`: of
 * each measure.
 */
export type PolicyResult = {
  readonly policy: string
  readonly scores: readonly Score[]
  readonly means: Readonly<Record<Measure, Interval>>
  readonly differences: Readonly<Record<Measure, Difference>> | null
}
/**
 * `demand`: which d(t) accuracy, timeshare and regret are measured against. `scenario`: its name; `hash`: of all it says; `seeds`: of its worlds; `warnings`:
 * what makes the verdict doubtful; `policies`: in the order given.
 */
export type ScenarioResult = {
  readonly scenario: string
  readonly hash: string
  readonly demand: string
  readonly seeds: readonly number[]
  readonly warnings: readonly Warning[]
  readonly policies: readonly PolicyResult[]
}
/** `scenarios`: in the order given. */
export type Comparison = { readonly scenarios: readonly ScenarioResult[] }

/**
 * Lets each policy run the same worlds, and gives means and paired differences with their intervals. A promise, so that a caller may run it beside other work;
 * nothing in it waits.
 */
export const compare = async ({ scenarios, policies, seeds, calendar }: CompareInput): Promise<Comparison> => {
  const results: ScenarioResult[] = []
  for (const input of scenarios) {
    results.push(compareOn(input, policies, seeds, calendar))
    await null // between scenarios others have their turn
  }
  return { scenarios: results }
}

const compareOn = (input: ScenarioInput, policies: readonly AnyPolicy[], seeds: CompareInput['seeds'], calendar: CalendarAt | undefined): ScenarioResult => {
  const options: SimulateOptions = { record: 'Nothing', ...(calendar === undefined ? {} : { calendar }) }
  const made = scenario(input)
  const chosen = typeof seeds === 'number' ? Array.from({ length: seeds }, (_, index) => made.seed + index) : seeds
  const worlds = chosen.map((seed) => worldOf(made, seed))
  const names = namesOf(policies)
  const scores = policies.map((policy, index) => worlds.map((world) => ({ ...simulate(world, policy, options).score, policy: names[index]! })))
  return {
    scenario: made.name,
    hash: hashOf(made),
    demand: worlds[0]?.demand.name ?? '',
    seeds: chosen,
    warnings: warningsOf(made, chosen.length),
    policies: scores.map((own, index) => ({
      policy: names[index]!,
      scores: own,
      means: byMeasure((measure) => intervalOf(own.map(measured(measure)))),
      differences: index === 0 ? null : byMeasure((measure) => differenceOf(own.map(measured(measure)), (scores[0] ?? []).map(measured(measure)))),
    })),
  }
}

const namesOf = (policies: readonly AnyPolicy[]): readonly string[] => {
  const times = new Map<string, number>()
  return policies.map(({ name }) => {
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return time === 1 ? name : `${name}#${time}`
  })
}

const byMeasure = <T>(of: (measure: Measure) => T): Readonly<Record<Measure, T>> =>
  Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Record<Measure, T>

const measured =
  (measure: Measure) =>
  (score: Score): number | null => {
    switch (measure) {
      case 'wait.mean':
        return score.wait.mean
      case 'wait.p95':
        return score.wait.p95
      case 'latency.p95':
        return score.latency.p95
      case 'latencyAll.p99':
        return score.latencyAll.p99
      default:
        return score[measure]
    }
  }
