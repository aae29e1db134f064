/** Prints the completion of a shell, made of the program's own commands: there is no second list. */
import type { Command } from 'commander'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { builtin } from '../../policy/index.js'
import { scenarios } from '../../sim/index.js'
import { bashScript } from '../completion/bash.js'
import { fishScript } from '../completion/fish.js'
import { modelOf } from '../completion/model.js'
import { zshScript } from '../completion/zsh.js'
import type { Io } from '../io.js'
import type { Shell } from '../options.js'
import { type Exit, exit, type Work } from '../refusal.js'

export const completion = (io: Io, root: Command, shell: Shell): Work<Exit> =>
  TE.fromTask(async () => {
    const known = { policy: Object.keys(builtin), scenario: Object.values(scenarios).map(({ name }) => name) }
    await io.stdout.write(SCRIPTS[shell](modelOf(root, known)))
    return exit.ok
  })

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript }
