/** The predecessor's JSON to an Agent document, and back: the document on stdout; what was assumed, rounded or lost on stderr, and that is no failure. */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as Th from 'fp-ts/lib/These.js'
import { agentToOrigin, encodeAgent, encodeOrigin, importOrigin, type OriginNote, renderErrors, toYaml } from '../../codec/index.js'
import { agent } from '../../core/index.js'
import { gridText } from '../../report/grid.js'
import { readAgent } from '../input/decision.js'
import { readBytes, sourceOf } from '../input/files.js'
import type { Io } from '../io.js'
import type { ConvertOptions } from '../options.js'
import { type Exit, exit, invalid, type Refusal, type Result, usage, type Work } from '../refusal.js'

/** The document as a value and as the text that it is printed as in JSON, and what is to be said of it. */
type Converted = { readonly value: unknown; readonly json: string; readonly notes: readonly OriginNote[] }

export const convert = (io: Io, file: string, { to, output }: ConvertOptions): Work<Exit> =>
  to === 'origin' && output === 'yaml'
    ? TE.left(usage('error: the predecessor read JSON only. Leave out --output yaml, or give --to agent.'))
    : pipe(
        to === 'agent' ? toAgent(io, file) : toOrigin(io, file),
        TE.chainTaskK((converted) => async () => {
          await (output === 'table' ? io.stdout.write(tableOf(converted.notes)) : told(io, output, converted))
          return exit.ok
        }),
      )

/** JSON as the document is written there, byte for byte. */
const told = async (io: Io, output: 'json' | 'yaml', { value, json, notes }: Converted): Promise<void> => {
  if (notes.length > 0) await io.stderr.write(renderErrors(notes))
  await io.stdout.write(output === 'json' ? json : toYaml(value))
}

const tableOf = (notes: readonly OriginNote[]): string =>
  notes.length === 0
    ? 'nothing is assumed, rounded or lost\n'
    : `${gridText([['LINE', 'FIELD', 'WHAT'], ...notes.map(({ line, path, problem }) => [line === undefined ? '' : String(line), path, problem])], ['right', 'left', 'left'])}\n`

const toAgent = (io: Io, file: string): Work<Converted> =>
  pipe(
    readBytes(io, file),
    TE.chainEitherK((bytes): Result<Converted> => {
      const imported = importOrigin(bytes, { source: sourceOf(file) })
      if (Th.isLeft(imported))
        return E.left(
          hinted(invalid(renderErrors(imported.left, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).trimEnd(), imported.left), '', NO_JSON),
        )
      const value = encodeAgent(agent(imported.right))
      return E.right({ value, json: `${JSON.stringify(value, null, 2)}\n`, notes: notesOf(imported) })
    }),
  )

const toOrigin = (io: Io, file: string): Work<Converted> =>
  pipe(
    readAgent(io, file),
    TE.mapLeft((refusal) => hinted(refusal, 'apiVersion', "The predecessor's own JSON is read by --to agent.")),
    TE.map((given) => agentToOrigin(given)),
    TE.map((converted) => ({ value: converted.right, json: `${encodeOrigin(converted.right)}\n`, notes: notesOf(converted) })),
  )

/** What to do instead, where the fault is that of a file for the other way. */
const hinted = (refusal: Refusal, path: string, hint: string): Refusal =>
  refusal.faults?.[0]?.path === path ? { ...refusal, text: `${refusal.text}\n${hint}` } : refusal

const NO_JSON = '--to agent reads the JSON of the predecessor. An Agent in YAML or JSON is read by --to origin.'

const notesOf = (these: Th.These<readonly OriginNote[], unknown>): readonly OriginNote[] => (Th.isBoth(these) ? these.left : [])
