/** The predecessor's JSON to an Agent document, and back: the document on stdout; what was assumed, rounded or lost on stderr, and that is no failure. */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as Th from 'fp-ts/lib/These.js'
import { agentToOrigin, encodeAgent, encodeOrigin, importOrigin, type OriginNote, renderErrors, toYaml } from '../../codec/index.js'
import { agent } from '../../core/index.js'
import { readAgent } from '../input/decision.js'
import { readBytes, sourceOf } from '../input/files.js'
import type { Io } from '../io.js'
import type { ConvertOptions } from '../options.js'
import { type Exit, exit, invalid, type Result, type Work } from '../refusal.js'

/** A document, and what is to be said of it. */
type Converted = { readonly text: string; readonly notes: readonly OriginNote[] }

export const convert = (io: Io, file: string, { to, output }: ConvertOptions): Work<Exit> =>
  pipe(
    to === 'agent' ? toAgent(io, file, output) : toOrigin(io, file),
    TE.chainTaskK(({ text, notes }) => async () => {
      if (notes.length > 0) await io.stderr.write(renderErrors(notes))
      await io.stdout.write(text)
      return exit.ok
    }),
  )

const toAgent = (io: Io, file: string, output: ConvertOptions['output']): Work<Converted> =>
  pipe(
    readBytes(io, file),
    TE.chainEitherK((bytes): Result<Converted> => {
      const imported = importOrigin(bytes, { source: sourceOf(file) })
      if (Th.isLeft(imported)) return E.left(invalid(renderErrors(imported.left, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).trimEnd()))
      const document = encodeAgent(agent(imported.right))
      return E.right({ text: output === 'yaml' ? toYaml(document) : `${JSON.stringify(document, null, 2)}\n`, notes: notesOf(imported) })
    }),
  )

const toOrigin = (io: Io, file: string): Work<Converted> =>
  pipe(
    readAgent(io, file),
    TE.map((given) => agentToOrigin(given)),
    TE.map((converted) => ({ text: `${encodeOrigin(converted.right)}\n`, notes: notesOf(converted) })),
  )

const notesOf = (these: Th.These<readonly OriginNote[], unknown>): readonly OriginNote[] => (Th.isBoth(these) ? these.left : [])
