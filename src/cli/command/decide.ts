/** One observation in, one plan out; or a stream of them. */

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { reconcile } from '../../index.js'
import { planToText } from '../../report/index.js'
import { readQuestion } from '../input/decision.js'
import type { Io } from '../io.js'
import type { DecideOptions } from '../options.js'
import { show } from '../output.js'
import { type Exit, exit, usage, type Work } from '../refusal.js'
import { decideStream } from './decideStream.js'

export const decide = (io: Io, options: DecideOptions): Work<Exit> => {
  if (options.stream === true) return isAlone(options) ? decideStream(io) : TE.left(usage(STREAM_ALONE))
  return pipe(
    readQuestion(io, options, MISSING),
    TE.chainTaskK(({ agent, observed, now }) => async () => {
      const plan = reconcile(agent, observed, now)
      await show(io, options.output, { values: [plan], text: () => planToText(plan) })
      return exit.ok
    }),
  )
}

const isAlone = ({ spec, observed, now, output }: DecideOptions): boolean =>
  spec === undefined && observed === undefined && now === undefined && output === 'json'

const MISSING =
  'error: --spec, --observed and --now are all needed (or --stream). `homeostat init --all` writes samples; an observation begins with {"instances": []}.'
const STREAM_ALONE =
  'error: --stream reads {"spec", "observed", "now"} from each line of stdin and answers in JSON. Leave out --spec, --observed, --now and --output.'
