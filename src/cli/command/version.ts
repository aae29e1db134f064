/** The version, and what it runs on: what a report of a bug begins with. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Io } from '../io.js'
import type { VersionOptions } from '../options.js'
import { show } from '../output.js'
import { type Exit, exit, type Work } from '../refusal.js'
import { version } from '../version.js'

export const versionCommand = (io: Io, { output }: VersionOptions): Work<Exit> =>
  TE.fromTask(async () => {
    const { node, system } = io.machine()
    const value = { homeostat: version(), node, system }
    await show(io, output, { values: [value], text: () => `homeostat ${value.homeostat}, Node.js ${node}, ${system}\n` })
    return exit.ok
  })
