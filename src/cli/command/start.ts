/**
 * The main job: an hour of a real service drives a fleet of agents through `reconcile` on the simulated world. Decisions with their reasons as they fall,
 * then policies side by side, then a report. The same seed gives the same bytes on stdout and in the report; speed goes to stderr.
 */
import { setTimeout } from 'node:timers/promises'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { timelineToText, toText } from '../../report/index.js'
import { clock, decimals, short } from '../../report/number.js'
import { type CalendarAt, compare, type Scenario, type Simulation, worldOf } from '../../sim/index.js'
import { azureConversation, azureConversationCounts } from '../data/azureConversation.js'
import { mainPolicies, mainScenario } from '../data/mainScenario.js'
import { colorsOf, terminalOf } from '../format.js'
import { readTrace } from '../input/trace.js'
import type { Io } from '../io.js'
import type { StartOptions } from '../options.js'
import { progressOf } from '../progress.js'
import { type Exit, exit, type Work } from '../refusal.js'
import { version } from '../version.js'
import { liveHeader, liveLines } from './liveLines.js'
import { type Contender, recordedRun, sloText, timelineFrom, timelinesOf, verdictsText, writeReport } from './study.js'
import { watching } from './watching.js'

export const start = (io: Io, { trace, seed, report }: StartOptions): Work<Exit> =>
  pipe(
    trace === undefined ? TE.right(embedded) : loadOf(io, trace),
    TE.chain((load) => play(io, load, seed, report, ['homeostat start', ...(trace === undefined ? [] : ['--trace', trace]), '--seed', String(seed)].join(' '))),
  )

/** `seconds` of recorded requests; `notes`: where they are from, and what was left out. */
export type Load = { readonly name: string; readonly counts: readonly number[]; readonly notes: readonly string[] }

const embedded: Load = { name: azureConversation.name, counts: azureConversationCounts(), notes: [azureConversation.attribution] }

const loadOf = (io: Io, path: string): Work<Load> =>
  pipe(
    readTrace(io, path),
    TE.map(({ counts, notes }) => cut({ name: path.replace(/^.*[/\\]/, ''), counts, notes: [`Load: ${path}, counted per second.`, ...notes] })),
  )

/** A stretch that can be watched: a day at most, and no more requests than a minute of computing takes. */
export const cut = ({ name, counts, notes }: Load): Load => {
  let total = 0
  let length = 0
  while (length < counts.length && length < MOST_SECONDS && total + (counts[length] ?? 0) <= MOST_REQUESTS) total += counts[length++] ?? 0
  return length === counts.length
    ? { name, counts, notes }
    : { name, counts: counts.slice(0, Math.max(1, length)), notes: [...notes, `Only the first ${clock(length)} of ${clock(counts.length)} is used.`] }
}

const play = (io: Io, load: Load, seed: number, report: string, command: string): Work<Exit> => {
  const startedAt = io.stopwatch()
  const scenario = mainScenario(load.name, load.counts, seed)
  const contenders = mainPolicies(worldOf(scenario)).map((policy): Contender => ({ name: policy.name, policy }))
  const progress = progressOf(io, 'simulated')
  const watched = (simulations: number): CalendarAt => watching(progress, [{ horizonSeconds: scenario.horizonSeconds, simulations }])
  const shown = recordedRun(scenario, seed, contenders[contenders.length - 1]!, watched(1))
  progress.end()
  return pipe(
    TE.fromTask(async () => {
      await io.stdout.write(headText(scenario, load, io))
      await tell(io, liveLines(shown, scenario.instances.service.slots, colorsOf(io.stdout)))
      await io.stdout.write(tailText(shown))
      await io.stdout.write(`${timelineToText(timelineFrom(scenario, seed, contenders[contenders.length - 1]!, shown), terminalOf(io.stdout))}\n`)
      const policies = contenders.flatMap(({ policy }) => policy ?? [])
      const comparison = await compare({ scenarios: [scenario], policies, seeds: SEEDS, calendar: watched(policies.length * SEEDS) })
      progress.end()
      return comparison
    }),
    TE.chainFirstTaskK((comparison) => async () => {
      const verdict = verdictsText(comparison, [scenario]).join('\n')
      await io.stdout.write(`${toText(comparison)}\n${colorsOf(io.stdout).bold(verdict)}\n\n${load.notes.join('\n')}\n`)
    }),
    TE.chainFirst((comparison) =>
      pipe(
        timelinesOf(io, [scenario], contenders, SEEDS),
        TE.chain((timelines) => writeReport(io, report, { scenarios: [scenario], comparison, timelines, command, notes: load.notes })),
      ),
    ),
    TE.chainTaskK((comparison) => async () => {
      await io.stdout.write(`report: ${report}\n`)
      const scores = comparison.scenarios.flatMap(({ policies }) => policies.flatMap((policy) => policy.scores))
      const events = scores.reduce((sum, score) => sum + score.events, 0)
      await io.stderr.write(
        `${scores.length} simulations of ${clock(scenario.horizonSeconds)}, ${decimals(events, 0)} events, in ${short((io.stopwatch() - startedAt) / 1000)} s in all\n`,
      )
      return exit.ok
    }),
  )
}

const headText = ({ horizonSeconds, slo, instances, price }: Scenario, { name, counts }: Load, { stdout }: Io): string => {
  const colors = colorsOf(stdout)
  const requests = counts.reduce((sum, count) => sum + count, 0)
  return [
    colors.bold(`homeostat ${version()}: ${name}, ${decimals(requests, 0)} requests in ${clock(horizonSeconds)}, replayed second by second`),
    `Agents with ${instances.service.slots} slots at ${short(price.perInstanceHour, 2)} an hour; a request takes 8 s on average, a cold start 45 s (median); instances crash.`,
    `Wanted: ${sloText(slo)}. Policy: standard:lean, four fifths of the slots busy, a look every 15 s. The clock is simulated.`,
    '',
    colors.dim(liveHeader),
    '',
  ].join('\n')
}

const tailText = ({ decisions, score }: Simulation): string => {
  const acted = decisions.filter(({ plan, from, desired }) => plan.actions.length > 0 || from !== desired).length
  return `\n${acted} of ${decisions.length} passes acted: ${score.scaleUps} times up, ${score.scaleDowns} times down, ${score.starts} starts. The others had nothing to do.\n\n`
}

/** At a terminal as a film of a few seconds; anywhere else at once. */
const tell = async (io: Io, lines: readonly string[]): Promise<void> => {
  const pause = io.stdout.isTerminal ? Math.min(LONGEST_PAUSE_MS, FILM_MS / Math.max(1, lines.length)) : 0
  for (const line of lines) {
    if (!(await io.stdout.write(`${line}\n`))) return
    if (pause > 0) await setTimeout(pause)
  }
}

const SEEDS = 10
const MOST_SECONDS = 86_400
const MOST_REQUESTS = 250_000
const FILM_MS = 5_000
const LONGEST_PAUSE_MS = 120
