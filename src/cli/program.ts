/**
 * Every command with its options, in one table of words: what it is for, what it takes, an example. What a command does is a file of its own in `command/`,
 * loaded when it is asked for: the version and the help wait for none of them. Completion reads this table too, by the names of what an option takes.
 */
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { Mode } from '../operator/index.js'
import { examples, guided, outputs } from './help.js'
import { providers } from './input/provider.js'
import type { Io } from './io.js'
import * as may from './options.js'
import type { Exit, Work } from './refusal.js'
import { version, versionFlags } from './version.js'

/** `ended` is told how the command went; usage errors are thrown, as commander does. */
export const program = (io: Io, ended: (code: Exit) => void): Command => {
  const run = async (load: () => Promise<Work<Exit>>): Promise<void> => {
    const result = await (await load())()
    if (result._tag === 'Right') return ended(result.right)
    await io.stderr.write(`${result.left.text}\n`)
    ended(result.left.code)
  }
  const root = new Command('homeostat')
    .description('An autoscaler you call as a function: decide, explain, simulate, compare.')
    .version(version(), versionFlags.join(', '), 'print the version')
    .helpCommand(false)
    .exitOverride()
    .configureOutput(outputs(io))
    .addHelpText('after', GUIDE)

  root
    .command('decide')
    .description('one observation in, one plan out; or, with --stream, JSON lines in and out')
    .option('--spec <file>', SPEC)
    .option('--observed <file>', 'what was seen of it, YAML or JSON (- is stdin)')
    .option('--now <time>', NOW)
    .addOption(output('the plan', 'json'))
    .option('--stream', 'read lines of {spec, observed, now}, answer each with a plan or an error before reading on')
    .addHelpText(
      'after',
      examples('decide --spec agent.yaml --observed observed.yaml --now 2030-01-31T12:00:00Z --output table', 'decide --stream < lines.jsonl > plans.jsonl'),
    )
    .action((options: may.DecideOptions) => run(async () => (await import('./command/decide.js')).decide(io, options)))

  root
    .command('explain')
    .description('say why, in words: of an observation, of a line of a stream, of a plan, or of a status')
    .argument('[file]', 'lines of a stream or of its answers, a plan, or a status (- is stdin); or leave it out and ask as decide does')
    .option('--line <n>', 'which line of the file (default: the only one)', positive)
    .option('--spec <file>', `${SPEC}; beside a status: what it is held against`)
    .option('--observed <file>', 'what was seen of it, YAML or JSON (- is stdin)')
    .option('--now <time>', NOW)
    .addOption(output('it', 'table'))
    .addHelpText(
      'after',
      examples(
        'explain --spec agent.yaml --observed observed.yaml --now 2030-01-31T12:00:00Z',
        'explain lines.jsonl --line 2',
        'decide --stream < lines.jsonl | homeostat explain - --line 1',
        'explain status.json --spec agent.yaml',
      ),
    )
    .action((file: string | undefined, options: may.ExplainOptions) =>
      run(async () => (await import('./command/explain.js')).explainCommand(io, file, options)),
    )

  root
    .command('validate')
    .description('check agents and scenarios; every fault at once, with its place and how to mend it')
    .argument('<file...>', 'YAML or JSON, several documents too (- is stdin)')
    .addOption(output('what was found', 'table'))
    .addHelpText('after', examples('validate agent.yaml scenario.yaml', 'validate agent.yaml --output json'))
    .action((files: readonly string[], options: may.ValidateOptions) => run(async () => (await import('./command/validate.js')).validate(io, files, options)))

  root
    .command('convert')
    .description('the predecessor’s JSON to an Agent document, or back; what is assumed, rounded or lost is told on stderr')
    .argument('<file>', 'the one to convert (- is stdin)')
    .addOption(new Option('--to <form>', 'agent reads the predecessor’s JSON, origin reads an Agent').choices(['agent', 'origin']).makeOptionMandatory())
    .addOption(output('it, where table is what was assumed, rounded or lost', 'json'))
    .addHelpText('after', examples('convert agent.yaml --to origin > origin.json', 'convert origin.json --to agent --output yaml'))
    .action((file: string, options: may.ConvertOptions) => run(async () => (await import('./command/convert.js')).convert(io, file, options)))

  root
    .command('simulate')
    .description('run a scenario under one or more policies')
    .argument('[scenario]', 'a scenario, YAML or JSON, or the name of a built-in one (default: chat-hour)')
    .option('--trace <file>', 'replay these requests instead of the workload of the scenario')
    .option('-p, --policy <policy>', POLICY, collect, [])
    .option('--seed <n>', 'instead of the seed of the scenario', whole)
    .addOption(output('the scores', 'table'))
    .addOption(new Option('--json', 'the same as --output json: one line of JSON for each policy').conflicts('output'))
    .option('--report <file>', 'write an HTML report as well')
    .addHelpText(
      'after',
      examples('simulate scenario.yaml --policy standard --policy fixed:8', 'simulate quiet --policy policy.yaml --seed 7 --report report.html'),
    )
    .action((scenario: string | undefined, options: may.SimulateOptions) =>
      run(async () => (await import('./command/simulate.js')).simulateCommand(io, scenario, options)),
    )

  root
    .command('compare')
    .description('policies side by side, the same worlds for all, with intervals')
    .argument('[scenario...]', 'scenarios, YAML or JSON, or names of built-in ones (default: chat-hour)')
    .option('-p, --policy <policy>', POLICY, collect, [])
    .option('--seeds <n>', 'how many worlds of each scenario', positive, 10)
    .addOption(output('the scores', 'table'))
    .addOption(new Option('--json', 'the same as --output json: one line of JSON for each scenario, policy and seed').conflicts('output'))
    .option('--report <file>', 'write an HTML report as well')
    .addHelpText('after', examples('compare quiet step --policy fixed:3 --policy standard --seeds 3'))
    .action((scenarios: readonly string[], options: may.CompareOptions) =>
      run(async () => (await import('./command/compare.js')).compareCommand(io, scenarios, options)),
    )

  root
    .command('run')
    .description('run agents in the foreground until a signal: decisions as they fall, text on a terminal, JSON lines otherwise')
    .argument('<agents>', 'the agents, YAML or JSON, one a document (- is stdin)')
    .addOption(new Option('--provider <name>', 'where instances live').choices([...providers]).default('inMemory'))
    .addOption(new Option('--mode <mode>', 'observe decides and keeps it to itself, recommend tells, apply acts').choices([...MODES]).default('apply'))
    .option('--interval <duration>', 'at the latest so long after a look comes the next (default: 30s)')
    .option('--grace <duration>', 'how long what is under way may take to end after a signal (default: 30s)')
    .addHelpText('after', examples('run agent.yaml --mode recommend --interval 5s'))
    .action((file: string, options: may.RunOptions) => run(async () => (await import('./command/run.js')).runCommand(io, file, options)))

  root
    .command('init')
    .description('print a sample agent with comments, or write it to a file')
    .argument('[file]', 'where to; nothing is ever overwritten')
    .addOption(new Option('--scenario', 'a sample scenario instead').conflicts(['observed', 'policy', 'all']))
    .addOption(new Option('--observed', 'a sample observation instead').conflicts(['policy', 'all']))
    .addOption(new Option('--policy', 'a sample policy instead').conflicts('all'))
    .option('--all', 'one of each into this folder, and what else the examples of the other commands name')
    .addHelpText('after', examples('init agent.yaml', 'init --scenario', 'init --all'))
    .action((file: string | undefined, options: may.InitOptions) => run(async () => (await import('./command/init.js')).init(io, file, options)))

  root
    .command('start')
    .description('an hour of a real service, simulated: decisions with reasons as they fall, policies side by side, a report')
    .option('--trace <file>', 'other requests to replay: counts per second, CSV or JSON lines, .gz too')
    .option('--seed <n>', 'another world', whole, 1)
    .option('--report <file>', 'where the report goes', 'homeostat-report.html')
    .addHelpText('after', examples('start --seed 2'))
    .action((options: may.StartOptions) => run(async () => (await import('./command/start.js')).start(io, options)))

  root
    .command('doctor')
    .description('what of this machine homeostat could use: what is found, what it is good for, how to get the rest')
    .addOption(output('what was found', 'table'))
    .addHelpText('after', examples('doctor', 'doctor --output json'))
    .action((options: may.DoctorOptions) => run(async () => (await import('./command/doctor.js')).doctor(io, options)))

  root
    .command('completion')
    .description('print what makes a shell complete the commands, options and values of homeostat')
    .addArgument(new Argument('<shell>', 'for which').choices([...may.shells]))
    .addHelpText('after', `${examples('completion bash', 'completion zsh', 'completion fish')}\n${COMPLETION}`)
    .action((shell: may.Shell) => run(async () => (await import('./command/completion.js')).completion(io, root, shell)))

  root
    .command('version')
    .description('print the version, and what it runs on')
    .addOption(output('it', 'table'))
    .addHelpText('after', examples('version --output json'))
    .action((options: may.VersionOptions) => run(async () => (await import('./command/version.js')).versionCommand(io, options)))

  root
    .command('help')
    .description('tell of a command, with examples')
    .argument('[command]', 'which')
    .addHelpText('after', examples('help decide'))
    .action(async (name: string | undefined) => {
      if (name === undefined) return root.help()
      const command = root.commands.find((each) => each.name() === name)
      await (command === undefined ? root.parseAsync([name], { from: 'user' }) : command.help()) // an unknown one is refused as commander does it
    })

  for (const command of [root, ...root.commands]) guided(command, io)
  return root
}

const output = (what: string, form: may.Form): Option => new Option('-o, --output <form>', `how to print ${what}`).choices(may.forms).default(form)

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const whole = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.')
  return Number(text)
}

const positive = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 999999.')
  return Number(text)
}

/** As `homeostat/operator` has them, which is loaded only when it is needed. */
const MODES: readonly Mode[] = ['observe', 'recommend', 'apply']
const SPEC = 'the agent, YAML or JSON (- is stdin)'
const NOW = 'the time: RFC 3339, or whole milliseconds since 1970'
const POLICY = 'standard, hpa, fixed, fixed:8, a YAML or JSON file {policy, parameters}, or an ES module that exports a policy; may be given again'
const COMPLETION = `
To have it in every shell from now on:
  bash   homeostat completion bash > ~/.local/share/bash-completion/completions/homeostat
  zsh    homeostat completion zsh > "\${fpath[1]}/_homeostat"
  fish   homeostat completion fish > ~/.config/fish/completions/homeostat.fish`
const GUIDE = `
Begin with
  $ homeostat start                                        an hour of real load, four policies, a report
  $ homeostat init agent.yaml                              a sample agent, with comments
  $ homeostat validate agent.yaml
  $ homeostat simulate --policy fixed:8 --policy standard
  $ homeostat help decide                                  a command with its options and examples

Exit codes: 0 ok, 1 failed at run time, 2 usage, 3 invalid input, 4 a law or a policy was refuted.`
