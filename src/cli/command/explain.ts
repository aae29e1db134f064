/** Why a plan is as it is, in words. */

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { explain } from '../../core/index.js'
import { reconcile } from '../../index.js'
import { readQuestion } from '../input/decision.js'
import type { Io } from '../io.js'
import type { DecideOptions } from '../options.js'
import { type Exit, exit, type Work } from '../refusal.js'

export const explainCommand = (io: Io, options: DecideOptions): Work<Exit> =>
  pipe(
    readQuestion(io, options),
    TE.chainTaskK(({ agent, observed, now }) => async () => {
      await io.stdout.write(`${explain(reconcile(agent, observed, now))}\n`)
      return exit.ok
    }),
  )
