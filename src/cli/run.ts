/**
 * The command line as a function: arguments and a world in, an exit code out. Refusals are text on stderr; a bug says that it is one.
 */
import { CommanderError } from 'commander'
import type { Io } from './io.js'
import { program } from './program.js'
import { type Exit, exit } from './refusal.js'

export const run = async (argv: readonly string[], io: Io): Promise<Exit> => {
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
