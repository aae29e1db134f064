/**
 * A scenario by the name of a built-in one, or from a file together with the files that it names: an agent, and counts or a trace, relative to its own.
 */
import { dirname, resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeScenario, type FileReference, renderErrors, type ScenarioValue, type SpecErrors, type TextDocuments } from '../../codec/index.js'
import type { Fault } from '../../core/index.js'
import { type Scenario, scenario, scenarioFaults, scenarios } from '../../sim/index.js'
import { scheduleFaults } from '../../source/calendar/index.js'
import type { Io } from '../io.js'
import { invalid, type Refusal, type Work } from '../refusal.js'
import { readText, STDIN, sourceOf } from './files.js'
import { readTrace } from './trace.js'

export const DEFAULT_SCENARIO = scenarios.chatHour

/** A built-in name wins over a file; write ./NAME for the file. */
export const readScenario = (io: Io, text: string): Work<Scenario> => {
  const known = builtIn(text)
  if (known !== undefined) return TE.right(known)
  return pipe(
    readScenarioFile(io, text),
    TE.map(scenario),
    TE.mapLeft((refusal) => (/[./\\]/.test(text) || text === STDIN ? refusal : { ...refusal, text: `${refusal.text}\n${NAMES}` })),
  )
}

export const readScenarioFile = (io: Io, path: string): Work<ScenarioValue> =>
  pipe(
    readText(io, path),
    TE.chain((text) => scenarioOfText(io, path, text)),
  )

/** The scenario in a text that was read from `path`; `read`: its documents, where somebody has looked at them already. */
export const scenarioOfText = (io: Io, path: string, text: string, read: string | TextDocuments = text): Work<ScenarioValue> => {
  const source = sourceOf(path)
  return pipe(
    TE.fromEither(E.mapLeft(refusalOf(new Map([[source, text]])))(decodeScenario(rules)(read, { source }))),
    TE.chain(({ files, complete }) =>
      pipe(
        readFiles(io, files, path === STDIN ? io.cwd : resolve(io.cwd, dirname(path))),
        TE.chainEitherK((texts) => E.mapLeft(refusalOf(new Map([...texts, [source, text]])))(complete(texts))),
      ),
    ),
  )
}

/** The laboratory's rules, and those of the library that reads schedules. */
const rules = (value: ScenarioValue): readonly Fault[] => [
  ...scenarioFaults(value),
  ...scheduleFaults(value.agent?.spec.scaling.schedules ?? []).map((fault) => ({ ...fault, path: `agent.${fault.path}` })),
]

/** Texts by path; a trace in whatever form is handed on as counts. */
const readFiles = (io: Io, files: readonly FileReference[], folder: string): Work<ReadonlyMap<string, string>> =>
  pipe(
    files,
    TE.traverseSeqArray(({ path, of }) =>
      pipe(
        of === 'agent'
          ? readText(io, path, folder)
          : TE.map(({ counts }: { readonly counts: readonly number[] }) => counts.join('\n'))(readTrace(io, path, folder)),
        TE.map((text) => [path, text] as const),
      ),
    ),
    TE.map((texts) => new Map(texts)),
  )

/** Each fault with the line of the text that it is in. */
const refusalOf =
  (texts: ReadonlyMap<string, string>) =>
  (errors: SpecErrors): Refusal =>
    invalid(renderErrors(errors, texts).trimEnd(), errors)

const builtIn = (text: string): Scenario | undefined =>
  Object.hasOwn(scenarios, text) ? scenarios[text as keyof typeof scenarios] : Object.values(scenarios).find(({ name }) => name === text)

const NAMES = `Built-in scenarios: ${Object.values(scenarios)
  .map(({ name }) => name)
  .join(', ')}.`
