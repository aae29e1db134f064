/** Prints a sample, or writes it to a file that is not there yet. */

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sampleAgent, sampleScenario } from '../data/samples.js'
import { writeText } from '../input/files.js'
import type { Io } from '../io.js'
import type { InitOptions } from '../options.js'
import { type Exit, exit, type Work } from '../refusal.js'

export const init = (io: Io, file: string | undefined, { scenario }: InitOptions): Work<Exit> => {
  const text = scenario === true ? sampleScenario : sampleAgent
  if (file === undefined)
    return TE.fromTask(async () => {
      await io.stdout.write(text)
      return exit.ok
    })
  const next = scenario === true ? `homeostat simulate ${file} --policy standard --policy fixed:8` : `homeostat validate ${file}`
  return pipe(
    writeText(io, file, text, { fresh: true }),
    TE.chainTaskK(() => async () => {
      await io.stderr.write(`${file}: written. Next: ${next}\n`)
      return exit.ok
    }),
  )
}
