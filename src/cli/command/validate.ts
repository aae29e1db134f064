/** Checks documents, agents and scenarios: each file is told about, all faults of all of them at once. */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeAgents, decodeDocument, renderErrors } from '../../codec/index.js'
import type { Agent } from '../../core/index.js'
import { edge } from '../input/decision.js'
import { readText, sourceOf } from '../input/files.js'
import { scenarioOfText } from '../input/scenario.js'
import type { Io } from '../io.js'
import { type Exit, exit, invalid, type Work } from '../refusal.js'

export const validate =
  (io: Io, files: readonly string[]): Work<Exit> =>
  async () => {
    let code: Exit = exit.ok
    for (const file of files) {
      const result = await checked(io, file)()
      if (E.isRight(result)) await io.stdout.write(`${sourceOf(file)}: ok, ${result.right}\n`)
      else {
        code = exit.invalid
        await io.stderr.write(`${result.left.text}\n`)
      }
    }
    return E.right(code)
  }

/** What is in the file, in words. */
const checked = (io: Io, file: string): Work<string> =>
  pipe(
    readText(io, file),
    TE.chain((text) =>
      isScenario(text)
        ? pipe(
            scenarioOfText(io, file, text),
            TE.map(({ name }) => `scenario${name === undefined ? '' : ` ${name}`}`),
          )
        : TE.fromEither(
            pipe(
              decodeAgents(text, { source: sourceOf(file), edge }),
              E.bimap((errors) => invalid(renderErrors(errors, text).trimEnd()), namesText),
            ),
          ),
    ),
  )

const namesText = (agents: readonly Agent[]): string =>
  `${agents.length === 1 ? 'agent' : `${agents.length} agents:`} ${agents.map(({ namespace, name }) => `${namespace}/${name}`).join(', ')}`

/** An agent says what it is; a scenario says nothing, and has parts that no agent has. */
const isScenario = (text: string): boolean => {
  const value = decodeDocument<unknown>((json) => E.right(json))(text)
  if (E.isLeft(value) || typeof value.right !== 'object' || value.right === null) return false
  const keys = Object.keys(value.right)
  return !keys.some((key) => AGENT_KEYS.includes(key)) && keys.some((key) => SCENARIO_KEYS.includes(key))
}

const AGENT_KEYS = ['apiVersion', 'kind', 'metadata', 'spec']
const SCENARIO_KEYS = ['workload', 'instances', 'horizonSeconds', 'warmupSeconds', 'control', 'telemetry', 'faults', 'slo', 'price', 'agent']
