/** What `decide` and `explain` are asked: an agent, what was seen of it, and the time. */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeAgents, decodeInstantText, decodeObservedText, renderErrors, type SpecErrors } from '../../codec/index.js'
import type { Agent, Instant, Observed } from '../../core/index.js'
import { calendarAt, scheduleFaults } from '../../source/calendar/index.js'
import type { Io } from '../io.js'
import { invalid, type Result, usage, type Work } from '../refusal.js'
import { readText, STDIN, sourceOf } from './files.js'

export type Question = { readonly agent: Agent; readonly observed: Observed; readonly now: Instant }
type Asked = { readonly spec?: string; readonly observed?: string; readonly now?: string }

/** `missing`: what to say when a part of it is. */
export const readQuestion = (io: Io, { spec, observed, now }: Asked, missing: string): Work<Question> => {
  if (spec === undefined || observed === undefined || now === undefined) return TE.left(usage(missing))
  if (spec === STDIN && observed === STDIN) return TE.left(usage('error: stdin can be --spec or --observed, not both. Put one of them into a file.'))
  return pipe(
    TE.Do,
    TE.bind('now', () => TE.fromEither(instantOf(now))),
    TE.bind('agent', () => readAgent(io, spec)),
    TE.bind('observed', ({ now: at, agent }) =>
      pipe(
        decoded(io, observed, (text, source) => decodeObservedText(text, at, { source })),
        TE.map((seen) => withCalendar(agent, seen, at)),
      ),
    ),
  )
}

/** What the agent's schedules say now, where the observation does not say it. */
export const withCalendar = (agent: Agent, observed: Observed, now: Instant): Observed => {
  const calendar = observed.calendar === undefined ? calendarAt(agent, now) : undefined
  return calendar === undefined ? observed : { ...observed, calendar }
}

/** What is wrong with an agent that only a library can tell. */
export const edge = ({ spec }: Agent): ReturnType<typeof scheduleFaults> => scheduleFaults(spec.scaling.schedules)

/** The one agent of a file. */
export const readAgent = (io: Io, path: string, folder = io.cwd): Work<Agent> =>
  pipe(
    decoded(io, path, (text, source) => decodeAgents(text, { source, edge }), folder),
    TE.chainEitherK((agents) =>
      agents.length === 1
        ? E.right(agents[0])
        : E.left(invalid(`${sourceOf(path)}: holds ${agents.length} agents, and one is decided on at a time. Split the file.`)),
    ),
  )

/** A file by a decoder of texts; its faults as a refusal that a person can act on, each with the line it stands in. */
export const decoded = <A>(io: Io, path: string, decode: (text: string, source: string) => E.Either<SpecErrors, A>, folder = io.cwd): Work<A> =>
  pipe(
    readText(io, path, folder),
    TE.chainEitherK((text) =>
      pipe(
        decode(text, sourceOf(path)),
        E.mapLeft((errors) => invalid(renderErrors(errors, text).trimEnd(), errors)),
      ),
    ),
  )

/** RFC 3339 or whole milliseconds. */
export const instantOf = (text: string): Result<Instant> =>
  pipe(
    decodeInstantText(text),
    E.mapLeft(() => usage(`error: --now ${text} is no time. Give RFC 3339 such as 2030-01-31T12:00:00Z, or whole milliseconds since 1970.`)),
  )
