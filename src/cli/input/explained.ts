/**
 * What a file holds that can be explained: a line of a stream, an answer of `decide`, or a status; told by what is in it. Of several lines one is asked for.
 */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeDocument, decodeStreamLine, renderErrors, type SpecErrors } from '../../codec/index.js'
import { explain, observe, type Plan, type Status } from '../../core/index.js'
import type { Io } from '../io.js'
import { invalid, type Result, usage, type Work } from '../refusal.js'
import { edge, type Question, withCalendar } from './decision.js'
import { readText, sourceOf } from './files.js'

export type Explained =
  | { readonly type: 'Question'; readonly question: Question }
  | { readonly type: 'Plan'; readonly plan: Plan }
  | { readonly type: 'Status'; readonly status: Status }

export const readExplained = (io: Io, file: string, line: number | undefined): Work<Explained> => {
  const source = sourceOf(file)
  return pipe(
    readText(io, file),
    TE.chainEitherK((text) => (line === undefined ? wholeOf(source, text) : lineOf(source, text, line))),
    TE.chainEitherK(({ name, text }) =>
      pipe(
        decodeDocument<unknown>(E.right)(text, { source: name }),
        E.mapLeft((errors) => refused(errors, text)),
        E.chain((json) => explainedOf(name, json)),
      ),
    ),
  )
}

type Piece = { readonly name: string; readonly text: string }

const wholeOf = (source: string, text: string): Result<Piece> => {
  const lines = text.split('\n').filter((each) => each.trim() !== '')
  const several = lines.length > 1 && lines.slice(0, 2).every(isWholeJson)
  return several
    ? E.left(usage(`error: ${source} holds ${lines.length} lines, and one is explained at a time. Give --line, from 1 to ${lines.length}.`))
    : E.right({ name: source, text })
}

const lineOf = (source: string, text: string, line: number): Result<Piece> => {
  const lines = text.replace(/\n$/, '').split('\n')
  const found = lines[line - 1]
  return found === undefined
    ? E.left(invalid(`${source}: holds ${lines.length} lines and no line ${line}.`))
    : E.right({ name: `${source}, line ${line}`, text: found })
}

const explainedOf = (source: string, json: unknown): Result<Explained> => {
  if (isMap(json) && 'spec' in json && 'observed' in json) return questionOf(source, json)
  if (isMap(json) && 'trail' in json && 'actions' in json) return planOf(source, json)
  if (isMap(json) && 'phase' in json && 'memory' in json) return statusOf(source, json)
  if (isMap(json) && Array.isArray(json.error))
    return E.left(invalid(`${source}: there is no plan to explain, for decide refused the input:\n${faultsText(json.error)}`))
  return E.left(
    invalid(
      `${source}: is nothing that can be explained. Give a line {"spec", "observed", "now"}, a plan as \`homeostat decide\` prints it as JSON, or a status.`,
    ),
  )
}

const questionOf = (source: string, json: object): Result<Explained> =>
  pipe(
    decodeStreamLine(JSON.stringify(json)),
    E.chain(({ agent, observed, now }) => {
      const faults = edge(agent).map((fault) => ({ ...fault, path: `spec.${fault.path}` }))
      return faults.length > 0
        ? E.left(faults as unknown as SpecErrors)
        : E.right<SpecErrors, Explained>({ type: 'Question', question: { agent, observed: withCalendar(agent, observed, now), now } })
    }),
    E.mapLeft((errors) => refused(errors.map((error) => ({ ...error, source })) as unknown as SpecErrors)),
  )

/** A plan comes from a program, and is not decoded field by field: `explain` is total over plans, so what it cannot tell of is none. */
const planOf = (source: string, json: object): Result<Explained> => {
  const plan = json as Plan
  try {
    if (isPlan(json) && explain(plan) !== '') return E.right({ type: 'Plan', plan })
  } catch {
    // Told below, as what has the wrong shape at once.
  }
  return E.left(invalid(`${source}: is no plan as \`homeostat decide\` prints it as JSON.`))
}

const isPlan = (json: Readonly<Record<string, unknown>> | object): boolean => {
  const { actions, trail, wake } = json as Readonly<Record<string, unknown>>
  return (
    [actions, trail].every((list) => Array.isArray(list) && list.every((each) => isMap(each) && typeof each.type === 'string')) &&
    (wake === null || isMap(wake))
  )
}

const statusOf = (source: string, json: object): Result<Explained> => {
  const { status } = observe({ at: 0, instances: [], status: json })
  return status === undefined
    ? E.left(invalid(`${source}: is no status as a plan gives it, or its memory is not sound; decide would count it as absent.`))
    : E.right({ type: 'Status', status })
}

const refused = (errors: SpecErrors, text?: string) => invalid(renderErrors(errors, text).trimEnd(), errors)

const faultsText = (faults: readonly unknown[]): string =>
  faults
    .filter(isMap)
    .map(({ path, problem, got }) => `  ${path === '' ? '' : `${path}: `}${problem} (got ${got})`)
    .join('\n')

const isWholeJson = (line: string): boolean => {
  try {
    return isMap(JSON.parse(line))
  } catch {
    return false
  }
}

const isMap = (json: unknown): json is Readonly<Record<string, unknown>> => typeof json === 'object' && json !== null && !Array.isArray(json)
