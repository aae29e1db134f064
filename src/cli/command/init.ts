/** Prints a sample, or writes it to a file that is not there yet; or one of each, with a stream and a status made of them, so that every example can be tried. */

import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeDocument, decodeStreamLine, toJsonLine } from '../../codec/index.js'
import { type Instant, invariant, type Status } from '../../core/index.js'
import { reconcile } from '../../index.js'
import { SAMPLE_NOW, sampleAgent, sampleObserved, samplePolicy, sampleScenario } from '../data/samples.js'
import { writeText } from '../input/files.js'
import type { Io } from '../io.js'
import type { InitOptions } from '../options.js'
import { type Exit, exit, usage, type Work } from '../refusal.js'

export const init = (io: Io, file: string | undefined, options: InitOptions): Work<Exit> => {
  if (options.all === true) return file === undefined ? writeAll(io) : TE.left(usage('error: --all names its files itself. Leave out the file, or --all.'))
  const { text, next } = sampleOf(options)
  return file === undefined
    ? TE.fromTask(async () => {
        await io.stdout.write(text)
        return exit.ok
      })
    : written(io, { [file]: text }, next.replaceAll('FILE', file))
}

/** What to type next: FILE is the name that it was given. */
type Sample = { readonly text: string; readonly next: string }

const sampleOf = ({ scenario, observed, policy }: InitOptions): Sample => {
  if (scenario === true) return { text: sampleScenario, next: 'homeostat simulate FILE --policy standard --policy fixed:8' }
  if (observed === true) return { text: sampleObserved, next: `homeostat explain --spec agent.yaml --observed FILE --now ${SAMPLE_NOW}` }
  if (policy === true) return { text: samplePolicy, next: 'homeostat simulate --policy FILE --policy standard' }
  return { text: sampleAgent, next: 'homeostat validate FILE' }
}

const writeAll = (io: Io): Work<Exit> => {
  const { lines, status } = streamOfSamples()
  return written(
    io,
    {
      'agent.yaml': sampleAgent,
      'observed.yaml': sampleObserved,
      'scenario.yaml': sampleScenario,
      'policy.yaml': samplePolicy,
      'lines.jsonl': lines,
      'status.json': status,
    },
    `homeostat explain --spec agent.yaml --observed observed.yaml --now ${SAMPLE_NOW}`,
  )
}

/** All or as many as can be: the first that is there already ends it. */
const written = (io: Io, texts: Readonly<Record<string, string>>, next: string): Work<Exit> =>
  pipe(
    Object.entries(texts),
    TE.traverseSeqArray(([file, text]) => writeText(io, file, text, { fresh: true })),
    TE.chainTaskK(() => async () => {
      await io.stderr.write(`${Object.keys(texts).join(', ')}: written. Next: ${next}\n`)
      return exit.ok
    }),
  )

/** Two lines for `decide --stream`, the second a quarter of a minute later with the status of the first; and the status that comes of it, with a wish in it. */
const streamOfSamples = (): { readonly lines: string; readonly status: string } => {
  const spec = contentOf(sampleAgent)
  const observed = contentOf(sampleObserved) as object
  const first = toJsonLine({ spec, observed, now: SAMPLE_NOW })
  const { status: before, at } = decidedOn(first)
  const later = at + 15_000
  const second = toJsonLine({ spec, observed: { ...observed, at: later, status: before }, now: later })
  return { lines: `${first}\n${second}\n`, status: `${toJsonLine(decidedOn(second).status)}\n` }
}

const decidedOn = (line: string): { readonly status: Status; readonly at: Instant } => {
  const decoded = decodeStreamLine(line)
  invariant(E.isRight(decoded), 'the samples are sound')
  const { agent, observed, now } = decoded.right
  return { status: reconcile(agent, observed, now).status, at: now }
}

const contentOf = (yaml: string): unknown => {
  const decoded = decodeDocument<unknown>(E.right)(yaml)
  invariant(E.isRight(decoded), 'the samples are YAML')
  return decoded.right
}
