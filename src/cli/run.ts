/**
 * The command line as a function: arguments and a world in, an exit code out. Refusals are text on stderr; a bug says that it is one.
 */
import type { Io } from './io.js'
import { type Exit, exit } from './refusal.js'
import { version, versionFlags } from './version.js'

export const run = async (argv: readonly string[], io: Io): Promise<Exit> => {
  // Scripts ask it over and over, and for the answer nothing of the program has to be loaded.
  if (argv.length === 1 && versionFlags.includes(argv[0] as string)) {
    await io.stdout.write(`${version()}\n`)
    return exit.ok
  }
  const [{ CommanderError }, { program }] = await Promise.all([import('commander'), import('./program.js')])
  let code: Exit = exit.ok
  try {
    await program(io, (ended) => {
      code = ended
    }).parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage
    await io.stderr.write(
      `homeostat: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nThis is a bug: of homeostat, or of a policy of your own if one was given. Please report the first with the command that led here.\n`,
    )
    return exit.failed
  }
}
