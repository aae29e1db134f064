/** Policies side by side over scenarios and seeds: the same worlds for all, means with intervals, differences seed by seed. */
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { toText } from '../../report/index.js'
import { decimals, short } from '../../report/number.js'
import { type Comparison, compare, type Scenario } from '../../sim/index.js'
import { fits, readPolicies } from '../input/policy.js'
import { DEFAULT_SCENARIO, readScenario } from '../input/scenario.js'
import type { Io } from '../io.js'
import type { CompareOptions } from '../options.js'
import { show } from '../output.js'
import { progressOf } from '../progress.js'
import { type Exit, exit, usage, type Work } from '../refusal.js'
import { type Contender, timelinesOf, verdictsText, writeReport } from './study.js'
import { watching } from './watching.js'

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
  { seeds, json, output, report }: CompareOptions,
  command: string,
): Work<Exit> => {
  const startedAt = io.stopwatch()
  return pipe(
    TE.fromTask(() => comparisonOf(io, scenarios, contenders, seeds)),
    TE.chainFirstTaskK((comparison) => async () => {
      await show(io, json === true ? 'json' : output, {
        values: scoresOf(comparison),
        text: () => `${toText(comparison)}\n${verdictsText(comparison, scenarios).join('\n')}\n`,
      })
      const events = scoresOf(comparison).reduce((sum, score) => sum + score.events, 0)
      await io.stderr.write(`${scoresOf(comparison).length} simulations, ${decimals(events, 0)} events in ${short((io.stopwatch() - startedAt) / 1000, 2)} s\n`)
    }),
    TE.chain((comparison) =>
      report === undefined
        ? TE.right(undefined)
        : pipe(
            timelinesOf(io, scenarios, contenders, seeds),
            TE.chain((timelines) => writeReport(io, report, { scenarios, comparison, timelines, command, notes: [] })),
            TE.chainFirstTaskK(() => async () => void (await io.stderr.write(`report: ${report}\n`))),
          ),
    ),
    TE.map(() => exit.ok),
  )
}

const comparisonOf = async (io: Io, scenarios: readonly Scenario[], contenders: readonly Contender[], seeds: number): Promise<Comparison> => {
  const progress = progressOf(io, 'compared')
  const policies = contenders.flatMap(({ policy }) => policy ?? [])
  const calendar = watching(
    progress,
    scenarios.map(({ horizonSeconds }) => ({ horizonSeconds, simulations: policies.length * seeds })),
  )
  const comparison = await compare({ scenarios, policies, seeds, calendar })
  progress.end()
  return comparison
}

const scoresOf = ({ scenarios }: Comparison) => scenarios.flatMap(({ policies }) => policies.flatMap(({ scores }) => scores))

const commandOf = (named: readonly string[], { policy, seeds }: CompareOptions): string =>
  ['homeostat compare', ...named, ...policy.flatMap((each) => ['--policy', each]), '--seeds', String(seeds)].join(' ')
