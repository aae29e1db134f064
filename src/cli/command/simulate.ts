/** One world under one or more policies. Deterministic; `--json` is one line a policy with the fields of the contract, and speed goes to stderr. */
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { toTerminal, toText } from '../../report/index.js'
import { decimals, short } from '../../report/number.js'
import { scenario as complete, type Scenario, type Score, simulate, worldOf } from '../../sim/index.js'
import { mainScenario } from '../data/mainScenario.js'
import { terminalOf } from '../format.js'
import { fits, readPolicies } from '../input/policy.js'
import { DEFAULT_SCENARIO, readScenario } from '../input/scenario.js'
import { readTrace } from '../input/trace.js'
import type { Io } from '../io.js'
import type { SimulateOptions } from '../options.js'
import { show } from '../output.js'
import { progressOf } from '../progress.js'
import { type Exit, exit, type Work } from '../refusal.js'
import { comparisonOf } from './single.js'
import { type Contender, reportOf, type Study, timelinesOf, verdictsText, writeReport } from './study.js'
import { watching } from './watching.js'

export const simulateCommand = (io: Io, named: string | undefined, options: SimulateOptions): Work<Exit> =>
  pipe(
    TE.Do,
    TE.bind('scenario', () => scenarioOf(io, named, options)),
    TE.bind('contenders', ({ scenario }) => (options.policy.length === 0 ? TE.right([ownOf(scenario)]) : readPolicies(io, options.policy))),
    TE.chainFirstEitherK(({ scenario, contenders }) => fits(contenders, [scenario])),
    TE.chain(({ scenario, contenders }) => play(io, scenario, contenders, options, commandOf(named, options))),
  )

/** The scenario that was asked for, with another load and another seed where they were. */
const scenarioOf = (io: Io, named: string | undefined, { trace, seed }: SimulateOptions): Work<Scenario> =>
  pipe(
    named === undefined ? TE.right(DEFAULT_SCENARIO) : readScenario(io, named),
    TE.chain((scenario) =>
      trace === undefined
        ? TE.right(scenario)
        : pipe(
            readTrace(io, trace),
            TE.chainFirstTaskK(
              ({ notes }) =>
                async () =>
                  void (notes.length > 0 && (await io.stderr.write(`${notes.join('\n')}\n`))),
            ),
            TE.map(({ counts }) => (named === undefined ? mainScenario(trace.replace(/^.*[/\\]/, ''), counts, scenario.seed) : replaying(scenario, counts))),
          ),
    ),
    TE.map((scenario) => (seed === undefined ? scenario : { ...scenario, seed })),
  )

/** As long as the counts are. */
const replaying = (scenario: Scenario, counts: readonly number[]): Scenario => {
  const { timeScale } = scenario.workload
  return complete({
    ...scenario,
    horizonSeconds: counts.length * timeScale,
    workload: { ...scenario.workload, arrivals: { kind: 'counts', perSecond: counts } },
  })
}

/** Without a policy the scenario's agent decides by its own. */
const ownOf = ({ agent }: Scenario): Contender => ({ name: agent.spec.scaling.enabled ? agent.spec.scaling.policy : 'static' })

const play = (io: Io, scenario: Scenario, contenders: readonly Contender[], { json, output, report }: SimulateOptions, command: string): Work<Exit> => {
  const startedAt = io.stopwatch()
  const progress = progressOf(io, 'simulated')
  const calendar = watching(progress, [{ horizonSeconds: scenario.horizonSeconds, simulations: contenders.length }])
  const world = worldOf(scenario)
  const scores = contenders.map(({ policy, name }): Score => ({ ...simulate(world, policy, { record: 'Nothing', calendar }).score, policy: name }))
  progress.end()
  const comparison = comparisonOf(scenario, world.demand.name, scores)
  const form = json === true ? 'json' : output
  const drawn = form === 'table' && io.stdout.isTerminal
  const text = (study: Study): string =>
    drawn ? toTerminal(reportOf(study), terminalOf(io.stdout)) : `${toText(comparison)}\n${verdictsText(comparison, [scenario]).join('\n')}\n`
  const studyOf = (timelines: Study['timelines']): Study => ({ scenarios: [scenario], comparison, timelines, command, notes: [] })
  return pipe(
    drawn || report !== undefined ? timelinesOf(io, [scenario], contenders, 1) : TE.right([]),
    TE.map(studyOf),
    TE.chainFirstTaskK((study) => async () => {
      await show(io, form, { values: scores, text: () => text(study) })
      const events = scores.reduce((sum, score) => sum + score.events, 0)
      await io.stderr.write(`${decimals(events, 0)} events in ${short((io.stopwatch() - startedAt) / 1000, 2)} s\n`)
    }),
    TE.chain((study) => (report === undefined ? TE.right(undefined) : saved(io, report, study))),
    TE.map(() => exit.ok),
  )
}

const saved = (io: Io, report: string, study: Study): Work<void> =>
  pipe(
    writeReport(io, report, study),
    TE.chainFirstTaskK(() => async () => void (await io.stderr.write(`report: ${report}\n`))),
  )

const commandOf = (named: string | undefined, { trace, policy, seed }: SimulateOptions): string =>
  [
    'homeostat simulate',
    ...(named === undefined ? [] : [named]),
    ...(trace === undefined ? [] : ['--trace', trace]),
    ...policy.flatMap((each) => ['--policy', each]),
    ...(seed === undefined ? [] : ['--seed', String(seed)]),
  ].join(' ')
