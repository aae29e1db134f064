/** One observation in, one plan out. */

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { planToDocument, planToJson, toYaml } from '../../codec/index.js'
import type { Plan } from '../../core/index.js'
import { reconcile } from '../../index.js'
import { planToText } from '../../report/index.js'
import { readQuestion } from '../input/decision.js'
import type { Io } from '../io.js'
import type { DecideOptions } from '../options.js'
import { type Exit, exit, type Work } from '../refusal.js'

export const decide = (io: Io, options: DecideOptions): Work<Exit> =>
  pipe(
    readQuestion(io, options),
    TE.chainTaskK(({ agent, observed, now }) => async () => {
      await io.stdout.write(textOf(reconcile(agent, observed, now), options.output ?? 'json'))
      return exit.ok
    }),
  )

/** JSON is for programs and holds instants as milliseconds; the others are for people. */
const textOf = (plan: Plan, form: 'json' | 'yaml' | 'table'): string => {
  switch (form) {
    case 'json':
      return `${planToJson(plan)}\n`
    case 'yaml':
      return toYaml(planToDocument(plan))
    case 'table':
      return planToText(plan)
  }
}
