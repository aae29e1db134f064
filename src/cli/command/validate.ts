/** Checks documents, agents and scenarios: each file is told about, all faults of all of them at once. */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeAgents, readDocuments, renderErrors, type TextDocuments } from '../../codec/index.js'
import type { Agent } from '../../core/index.js'
import { builtin } from '../../policy/index.js'
import { edge } from '../input/decision.js'
import { readText, sourceOf } from '../input/files.js'
import { nearestPolicy } from '../input/policy.js'
import { scenarioOfText } from '../input/scenario.js'
import type { Io } from '../io.js'
import type { ValidateOptions } from '../options.js'
import { show } from '../output.js'
import { type Exit, exit, invalid, type Refusal, type Work } from '../refusal.js'

/** As a table what is wrong goes to stderr, as it always does; for programs it is the answer. */
export const validate =
  (io: Io, files: readonly string[], { output }: ValidateOptions): Work<Exit> =>
  async () => {
    const values: unknown[] = []
    let code: Exit = exit.ok
    for (const file of files) {
      const result = await checked(io, file)()
      if (E.isLeft(result)) code = exit.invalid
      values.push(answerOf(sourceOf(file), result))
      if (output !== 'table') continue
      if (E.isRight(result)) {
        await io.stdout.write(`${sourceOf(file)}: ok, ${textOf(result.right)}\n`)
        for (const note of result.right.notes) await io.stderr.write(`${sourceOf(file)}: note: ${note}\n`)
      } else await io.stderr.write(`${result.left.text}\n`)
    }
    if (output !== 'table') await show(io, output, { values, text: () => '' })
    return E.right(code)
  }

type Found = { readonly kind: 'Agent' | 'Scenario'; readonly names: readonly string[]; readonly notes: readonly string[] }

const answerOf = (source: string, result: E.Either<Refusal, Found>): unknown =>
  E.isRight(result)
    ? { source, ok: true, ...result.right }
    : { source, ok: false, errors: result.left.faults ?? [{ path: '', problem: result.left.text, got: 'nothing that can be checked', source }] }

const checked = (io: Io, file: string): Work<Found> =>
  pipe(
    readText(io, file),
    TE.chain((text) => {
      const read = readDocuments(text)
      return isScenario(read)
        ? pipe(
            scenarioOfText(io, file, text, read),
            TE.map(({ name }): Found => ({ kind: 'Scenario', names: name === undefined ? [] : [name], notes: [] })),
          )
        : TE.fromEither(
            pipe(
              decodeAgents(read, { source: sourceOf(file), edge }),
              E.bimap((errors) => invalid(renderErrors(errors, text).trimEnd(), errors), foundOf),
            ),
          )
    }),
  )

const foundOf = (agents: readonly Agent[]): Found => ({
  kind: 'Agent',
  names: agents.map(({ namespace, name }) => `${namespace}/${name}`),
  notes: agents.flatMap(notesOf),
})

/** Lawful, for a policy may be of one's own, and more often a typo. */
const notesOf = ({ name, spec: { scaling } }: Agent): readonly string[] => {
  if (!scaling.enabled || Object.hasOwn(builtin, scaling.policy)) return []
  const meant = nearestPolicy(scaling.policy)
  return [
    `${name}: spec.scaling.policy: none of ${Object.keys(builtin).join(', ')}${meant === undefined ? '' : ` (did you mean ${meant}?)`}; where no policy of your own has that name, the number stands`,
  ]
}

/** What is in the file, in words. */
const textOf = ({ kind, names }: Found): string => {
  if (kind === 'Scenario') return ['scenario', ...names].join(' ')
  return `${names.length === 1 ? 'agent' : `${names.length} agents:`} ${names.join(', ')}`
}

/** An agent says what it is; a scenario says nothing, and has parts that no agent has. */
const isScenario = ({ documents }: TextDocuments): boolean => {
  const value = documents[0]?.value
  if (documents.length !== 1 || typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  return !keys.some((key) => AGENT_KEYS.includes(key)) && keys.some((key) => SCENARIO_KEYS.includes(key))
}

const AGENT_KEYS = ['apiVersion', 'kind', 'metadata', 'spec']
const SCENARIO_KEYS = ['workload', 'instances', 'horizonSeconds', 'warmupSeconds', 'control', 'telemetry', 'faults', 'slo', 'price', 'agent']
