/** What `simulate`, `compare` and `start` share once there are scores: the words around a scenario, and the report. */

import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AnyPolicy } from '../../core/index.js'
import { type Report, type Timeline, timelineOf, toHtml, verdictText } from '../../report/index.js'
import { clock, short } from '../../report/number.js'
import { type CalendarAt, type Comparison, type Scenario, type Simulation, type Slo, simulate, worldOf } from '../../sim/index.js'
import { readAssets } from '../assets.js'
import { writeText } from '../input/files.js'
import type { Io } from '../io.js'
import { progressOf } from '../progress.js'
import type { Work } from '../refusal.js'
import { version } from '../version.js'
import { watching } from './watching.js'

/** A policy under the name that its results carry; without one the scenario's agent decides by its own. */
export type Contender = { readonly name: string; readonly policy?: AnyPolicy }

/** One world under one policy, with every pass: for a time line. */
export const recordedRun = (scenario: Scenario, seed: number, { policy }: Contender, calendar: CalendarAt): Simulation =>
  simulate(worldOf(scenario, seed), policy, { record: 'Everything', calendar })

/** Each scenario's worlds under each policy: those of its first seeds, as many as a page bears. */
export const timelinesOf =
  (io: Io, scenarios: readonly Scenario[], contenders: readonly Contender[], seeds: number): Work<readonly Timeline[]> =>
  async () => {
    const worlds = worldsShown(scenarios.length * contenders.length, seeds)
    const progress = progressOf(io, 'recorded')
    const calendar = watching(
      progress,
      scenarios.map(({ horizonSeconds }) => ({ horizonSeconds, simulations: worlds * contenders.length })),
    )
    const timelines = scenarios.flatMap((scenario) =>
      Array.from({ length: worlds }, (_, index) => scenario.seed + index).flatMap((seed) =>
        contenders.map((contender) => timelineFrom(scenario, seed, contender, recordedRun(scenario, seed, contender, calendar))),
      ),
    )
    progress.end()
    return E.right(timelines)
  }

export const timelineFrom = ({ name, warmupSeconds, instances }: Scenario, seed: number, contender: Contender, { decisions, events }: Simulation): Timeline =>
  timelineOf({ scenario: name, policy: contender.name, seed, scoredFrom: warmupSeconds, slots: instances.service.slots, decisions, events })

const worldsShown = (runs: number, seeds: number): number => Math.max(1, Math.min(seeds, MOST_SEEDS, Math.floor(MOST_TIMELINES / Math.max(1, runs))))

export type Study = {
  readonly scenarios: readonly Scenario[]
  readonly comparison: Comparison
  readonly timelines: readonly Timeline[]
  readonly command: string
  readonly notes: readonly string[]
}

export const writeReport = (io: Io, path: string, study: Study): Work<void> =>
  pipe(
    readAssets,
    TE.chain((assets) => writeText(io, path, toHtml(reportOf(study), assets), { fresh: false })),
  )

export const reportOf = ({ scenarios, comparison, timelines, command, notes }: Study): Report => ({
  title: `homeostat: ${scenarios.map(({ name }) => name).join(', ')}`,
  lead: verdictsText(comparison, scenarios).join(' '),
  facts: [
    ...scenarios.slice(0, 1).flatMap((scenario) => (scenarios.length === 1 ? factsOf(scenario) : [])),
    { name: comparison.scenarios.length === 1 ? 'scenario hash' : 'scenario hashes', value: comparison.scenarios.map(({ hash }) => hash).join(', ') },
    { name: 'homeostat', value: version() },
  ],
  comparison,
  sloShares: scenarios.map(({ slo }) => slo.share),
  timelines,
  command,
  notes,
})

/** A sentence for each scenario, which is named where there are several. */
export const verdictsText = ({ scenarios: results }: Comparison, scenarios: readonly Scenario[]): readonly string[] =>
  results.flatMap((result, index) => {
    const text = verdictText(result, scenarios[index]?.slo.share ?? null)
    return text === '' ? [] : [results.length > 1 ? `${result.scenario}: ${text}` : text]
  })

const factsOf = ({ horizonSeconds, warmupSeconds, slo, price, instances }: Scenario): Report['facts'] => [
  { name: 'time', value: `${clock(horizonSeconds)}${warmupSeconds > 0 ? `, scored from ${clock(warmupSeconds)}` : ''}` },
  { name: 'slots an instance', value: String(instances.service.slots) },
  { name: 'SLO', value: sloText(slo) },
  { name: 'price', value: `${short(price.perInstanceHour, 2)} an instance hour${price.perStart > 0 ? `, ${short(price.perStart, 2)} a start` : ''}` },
]

export const sloText = ({ waitSeconds, ttftSeconds, latencySeconds, share }: Slo): string => {
  const limits = [
    waitSeconds === undefined ? '' : `wait at most ${short(waitSeconds, 3)} s`,
    ttftSeconds === undefined ? '' : `get their first token within ${short(ttftSeconds, 3)} s`,
    latencySeconds === undefined ? '' : `end within ${short(latencySeconds, 3)} s`,
  ].filter((limit) => limit !== '')
  return `${short(share * 100, 3)} % of requests ${limits.join(' and ')}`
}

/** A time line is 10 to 20 KB of a report. */
const MOST_SEEDS = 3
const MOST_TIMELINES = 24
