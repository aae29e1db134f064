/** Policies side by side over scenarios and seeds: the same worlds for all, means with intervals, differences seed by seed. */
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { toText } from '../../report/index.js'
import { decimals, short } from '../../report/number.js'
import { type Comparison, compare, type Scenario, type ScenarioResult } from '../../sim/index.js'
import { calendarAt } from '../../source/calendar/index.js'
import { fits, readPolicies } from '../input/policy.js'
import { DEFAULT_SCENARIO, readScenario } from '../input/scenario.js'
import type { Io } from '../io.js'
import type { CompareOptions } from '../options.js'
import { progressOf } from '../progress.js'
import { type Exit, exit, usage, type Work } from '../refusal.js'
import { type Contender, timelinesOf, verdictsText, writeReport } from './study.js'

export const compareCommand = (io: Io, named: readonly string[], options: CompareOptions): Work<Exit> =>
  options.policy.length === 0
    ? TE.left(usage('error: compare needs policies. Give --policy at least once, such as --policy standard --policy fixed:8.'))
    : pipe(
        TE.Do,
        TE.bind('scenarios', () => (named.length === 0 ? TE.right([DEFAULT_SCENARIO]) : TE.traverseSeqArray((each: string) => readScenario(io, each))(named))),
        TE.bind('contenders', () => readPolicies(io, options.policy)),
        TE.chainFirstEitherK(({ scenarios, contenders }) => fits(contenders, scenarios)),
        TE.chain(({ scenarios, contenders }) => play(io, scenarios, contenders, options, commandOf(named, options))),
      )

const play = (
  io: Io,
  scenarios: readonly Scenario[],
  contenders: readonly Contender[],
  { seeds, json, report }: CompareOptions,
  command: string,
): Work<Exit> => {
  const startedAt = io.stopwatch()
  return pipe(
    TE.fromTask(() => comparisonOf(io, scenarios, contenders, seeds)),
    TE.chainFirstTaskK((comparison) => async () => {
      if (json === true) await writeScores(io, comparison)
      else {
        await io.stdout.write(`${toText(comparison)}\n${verdictsText(comparison, scenarios).join('\n')}\n`)
      }
      const events = scoresOf(comparison).reduce((sum, score) => sum + score.events, 0)
      await io.stderr.write(`${scoresOf(comparison).length} simulations, ${decimals(events, 0)} events in ${short((io.stopwatch() - startedAt) / 1000, 2)} s\n`)
    }),
    TE.chain((comparison) =>
      report === undefined
        ? TE.right(undefined)
        : pipe(
            writeReport(io, report, { scenarios, comparison, timelines: timelinesOf(scenarios, contenders, ({ seed }) => seed), command, notes: [] }),
            TE.chainFirstTaskK(() => async () => void (await io.stderr.write(`report: ${report}\n`))),
          ),
    ),
    TE.map(() => exit.ok),
  )
}

/** Scenario by scenario, so that there is something to tell in between. */
const comparisonOf = async (io: Io, scenarios: readonly Scenario[], contenders: readonly Contender[], seeds: number): Promise<Comparison> => {
  const progress = progressOf(io, 'scenarios compared')
  const policies = contenders.flatMap(({ policy }) => policy ?? [])
  const results: ScenarioResult[] = []
  for (const scenario of scenarios) {
    results.push(...(await compare({ scenarios: [scenario], policies, seeds, calendar: calendarAt })).scenarios)
    progress.step(results.length, scenarios.length)
  }
  progress.end()
  return { scenarios: results }
}

const scoresOf = ({ scenarios }: Comparison) => scenarios.flatMap(({ policies }) => policies.flatMap(({ scores }) => scores))

const writeScores = async (io: Io, comparison: Comparison): Promise<void> => {
  for (const score of scoresOf(comparison)) if (!(await io.stdout.write(`${JSON.stringify(score)}\n`))) return
}

const commandOf = (named: readonly string[], { policy, seeds }: CompareOptions): string =>
  ['homeostat compare', ...named, ...policy.flatMap((each) => ['--policy', each]), '--seeds', String(seeds)].join(' ')
