/**
 * Every command with its options, in one table of words: what it is for, what it takes. What a command does is a file of its own in `command/`.
 */
import { Command, InvalidArgumentError, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import pc from 'picocolors'
import { durationOfText } from '../codec/base/duration.js'
import type { Mode } from '../operator/index.js'
import { compareCommand } from './command/compare.js'
import { convert } from './command/convert.js'
import { decide } from './command/decide.js'
import { decideStream } from './command/decideStream.js'
import { explainCommand } from './command/explain.js'
import { init } from './command/init.js'
import { runCommand } from './command/run.js'
import { simulateCommand } from './command/simulate.js'
import { start } from './command/start.js'
import { validate } from './command/validate.js'
import { providers } from './input/provider.js'
import type { Io } from './io.js'
import type { CompareOptions, ConvertOptions, DecideOptions, InitOptions, RunOptions, SimulateOptions, StartOptions } from './options.js'
import { type Exit, usage, type Work } from './refusal.js'
import { version } from './version.js'

/** `ended` is told how the command went; usage errors are thrown, as commander does. */
export const program = (io: Io, ended: (code: Exit) => void): Command => {
  const run = async (work: Work<Exit>): Promise<void> => {
    const result = await work()
    if (E.isRight(result)) return ended(result.right)
    await io.stderr.write(`${result.left.text}\n`)
    ended(result.left.code)
  }
  const root = new Command('homeostat')
    .description('An autoscaler you call as a function: decide, explain, simulate, compare.')
    .version(version(), '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHasColors: () => io.stdout.colors,
      getErrHasColors: () => io.stderr.colors,
      getOutHelpWidth: () => Math.min(io.stdout.columns, 120),
      getErrHelpWidth: () => Math.min(io.stderr.columns, 120),
    })
    .configureHelp({ styleTitle: (text) => pc.createColors(io.stdout.colors).bold(text) })
    .showHelpAfterError('Run with --help to see what there is.')
    .addHelpText('after', GUIDE)

  root
    .command('decide')
    .description('one observation in, one plan out; or, with --stream, JSON lines in and out')
    .option('--spec <file>', 'the agent, YAML or JSON (- is stdin)')
    .option('--observed <file>', 'what was seen of it, YAML or JSON (- is stdin)')
    .option('--now <time>', 'the time: RFC 3339, or whole milliseconds since 1970')
    .addOption(new Option('-o, --output <form>', 'how to print the plan').choices(['json', 'yaml', 'table']).default('json'))
    .option('--stream', 'read lines of {spec, observed, now}, answer each with a plan or an error before reading on')
    .action((options: DecideOptions) => {
      if (options.stream === true) return run(STREAM_ALONE.some((name) => options[name] !== undefined) ? refused(STREAM_USAGE) : decideStream(io))
      return run(decide(io, options))
    })

  root
    .command('explain')
    .description('the same inputs as decide; says why, in words')
    .option('--spec <file>', 'the agent, YAML or JSON (- is stdin)')
    .option('--observed <file>', 'what was seen of it, YAML or JSON (- is stdin)')
    .option('--now <time>', 'the time: RFC 3339, or whole milliseconds since 1970')
    .action((options: DecideOptions) => run(explainCommand(io, options)))

  root
    .command('validate')
    .description('check agents and scenarios; every fault at once, with its place and how to mend it')
    .argument('<file...>', 'YAML or JSON, several documents too (- is stdin)')
    .action((files: readonly string[]) => run(validate(io, files)))

  root
    .command('convert')
    .description('the predecessor’s JSON to an Agent document, or back; what is assumed, rounded or lost is told on stderr')
    .argument('<file>', 'the one to convert (- is stdin)')
    .addOption(new Option('--to <form>', 'agent reads the predecessor’s JSON, origin reads an Agent').choices(['agent', 'origin']).makeOptionMandatory())
    .addOption(new Option('-o, --output <form>', 'how to print an Agent').choices(['json', 'yaml']).default('json'))
    .action((file: string, options: ConvertOptions) => run(convert(io, file, options)))

  root
    .command('simulate')
    .description('run a scenario under one or more policies')
    .argument('[scenario]', 'a scenario, YAML or JSON, or the name of a built-in one (default: chat-hour)')
    .option('--trace <file>', 'replay these requests instead of the workload of the scenario')
    .option('-p, --policy <policy>', POLICY, collect, [])
    .option('--seed <n>', 'instead of the seed of the scenario', wholeNumber)
    .option('--json', 'one line of JSON for each policy')
    .option('--report <file>', 'write an HTML report as well')
    .action((scenario: string | undefined, options: SimulateOptions) => run(simulateCommand(io, scenario, options)))

  root
    .command('compare')
    .description('policies side by side, the same worlds for all, with intervals')
    .argument('[scenario...]', 'scenarios, YAML or JSON, or names of built-in ones (default: chat-hour)')
    .option('-p, --policy <policy>', POLICY, collect, [])
    .option('--seeds <n>', 'how many worlds of each scenario', positiveNumber, 10)
    .option('--json', 'one line of JSON for each scenario, policy and seed')
    .option('--report <file>', 'write an HTML report as well')
    .action((scenarios: readonly string[], options: CompareOptions) => run(compareCommand(io, scenarios, options)))

  root
    .command('run')
    .description('run agents in the foreground until a signal: decisions as they fall, text on a terminal, JSON lines otherwise')
    .argument('<agents>', 'the agents, YAML or JSON, one a document (- is stdin)')
    .addOption(new Option('--provider <name>', 'where instances live').choices([...providers]).default('inMemory'))
    .addOption(new Option('--mode <mode>', 'observe decides and keeps it to itself, recommend tells, apply acts').choices([...MODES]).default('apply'))
    .option('--interval <duration>', 'at the latest so long after a look comes the next (default: 30s)', duration)
    .option('--grace <duration>', 'how long what is under way may take to end after a signal (default: 30s)', duration)
    .action((file: string, options: RunOptions) => run(runCommand(io, file, options)))

  root
    .command('init')
    .description('print a sample agent with comments, or write it to a file')
    .argument('[file]', 'where to; nothing is ever overwritten')
    .option('--scenario', 'a sample scenario instead')
    .action((file: string | undefined, options: InitOptions) => run(init(io, file, options)))

  root
    .command('start')
    .description('an hour of a real service, simulated: decisions with reasons as they fall, policies side by side, a report')
    .option('--trace <file>', 'other requests to replay: counts per second, CSV or JSON lines, .gz too')
    .option('--seed <n>', 'another world', wholeNumber, 1)
    .option('--report <file>', 'where the report goes', 'homeostat-report.html')
    .action((options: StartOptions) => run(start(io, options)))

  return root
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const wholeNumber = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.')
  return Number(text)
}

const positiveNumber = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 999999.')
  return Number(text)
}

const duration = (text: string): number => {
  const ms = durationOfText(text)
  if (ms === undefined || ms === 0) throw new InvalidArgumentError('Give a duration above 0, such as 30s, 5m or 250ms.')
  return ms
}

const refused =
  (text: string): Work<never> =>
  () =>
    Promise.resolve(E.left(usage(text)))

/** As `homeostat/operator` has them, which is loaded only when it is needed. */
const MODES: readonly Mode[] = ['observe', 'recommend', 'apply']
const STREAM_ALONE = ['spec', 'observed', 'now'] as const
const STREAM_USAGE = 'error: --stream reads {"spec", "observed", "now"} from each line of stdin. Leave out --spec, --observed and --now.'
const POLICY = 'standard, hpa, fixed, fixed:8, a YAML or JSON file {policy, parameters}, or an ES module that exports a policy; may be given again'
const GUIDE = `
Begin with
  $ homeostat start                                        an hour of real load, four policies, a report
  $ homeostat init agent.yaml                              a sample agent, with comments
  $ homeostat validate agent.yaml
  $ homeostat simulate --policy fixed:8 --policy standard

Exit codes: 0 ok, 1 failed at run time, 2 usage, 3 invalid input, 4 a law or a policy was refuted.`
