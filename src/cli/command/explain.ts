/** Why a plan is as it is, in words: of what `decide` is asked, of a line of its stream, of a plan that it gave; and what a status alone remembers. */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { type Agent, explain, type Instant, type Plan, type Status } from '../../core/index.js'
import { reconcile } from '../../index.js'
import { instantOf, readAgent, readQuestion } from '../input/decision.js'
import { type Explained, readExplained } from '../input/explained.js'
import type { Io } from '../io.js'
import type { ExplainOptions } from '../options.js'
import { type Shown, show } from '../output.js'
import { type Exit, exit, usage, type Work } from '../refusal.js'
import { statusText } from './statusText.js'

export const explainCommand = (io: Io, file: string | undefined, options: ExplainOptions): Work<Exit> =>
  pipe(
    file === undefined ? asked(io, options) : told(io, file, options),
    TE.chainTaskK((shown) => async () => {
      await show(io, options.output, shown)
      return exit.ok
    }),
  )

const asked = (io: Io, options: ExplainOptions): Work<Shown> =>
  options.line === undefined
    ? pipe(
        readQuestion(io, options, MISSING),
        TE.map(({ agent, observed, now }) => ofPlan(reconcile(agent, observed, now))),
      )
    : TE.left(usage('error: --line is a line of a file. Name the file, or - for stdin.'))

const told = (io: Io, file: string, options: ExplainOptions): Work<Shown> =>
  options.observed === undefined
    ? pipe(
        readExplained(io, file, options.line),
        TE.chain((explained) => ofExplained(io, explained, options)),
      )
    : TE.left(usage('error: a file is explained by itself. Leave out the file, or --observed.'))

const ofExplained = (io: Io, explained: Explained, { spec, now }: ExplainOptions): Work<Shown> => {
  switch (explained.type) {
    case 'Question': {
      const { agent, observed, now: at } = explained.question
      return TE.right(ofPlan(reconcile(agent, observed, at)))
    }
    case 'Plan':
      return TE.right(ofPlan(explained.plan))
    case 'Status':
      return pipe(
        TE.Do,
        TE.bind('at', () => TE.fromEither(now === undefined ? E.right(explained.status.memory.at) : instantOf(now))),
        TE.bind('agent', () => (spec === undefined ? TE.right(undefined) : readAgent(io, spec))),
        TE.map(({ at, agent }) => ofStatus(explained.status, at, agent)),
      )
  }
}

const ofPlan = (plan: Plan): Shown => {
  const text = explain(plan)
  const { actions, trail, wake } = plan
  return { values: [{ explanation: text.split('\n'), actions, trail, wake }], text: () => `${text}\n` }
}

const ofStatus = (status: Status, now: Instant, agent: Agent | undefined): Shown => {
  const text = statusText(status, now, agent)
  return { values: [{ explanation: text.trimEnd().split('\n'), status }], text: () => text }
}

const MISSING =
  'error: give a file to explain (a line of a stream, a plan, a status), or --spec, --observed and --now. `homeostat init --all` writes samples of each.'
