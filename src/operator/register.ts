/** What may be registered, and as what: a canonical agent, of a namespace that is watched, a new generation where it replaces one that said something else. */
import * as E from 'fp-ts/lib/Either.js'
import * as Th from 'fp-ts/lib/These.js'
import { importOrigin, type OriginInput, type OriginNote, renderErrors } from '../codec/index.js'
import { copyOf } from '../core/domain/copy.js'
import { type Agent, type AgentInput, agent, canonicalText, type Fault, specFaults } from '../core/index.js'
import { messageOf } from './attempt.js'
import type { OperatorConfig } from './config.js'
import type { OperatorError } from './error.js'

/** Faults in place of an exception, whatever was handed in. */
export const canonicalOf = (input: AgentInput, config: OperatorConfig): E.Either<OperatorError, Agent> => {
  if (typeof input !== 'object' || input === null) return invalidAgent('it is no agent', [])
  const named: AgentInput = { ...input, namespace: input.namespace ?? config.namespace }
  if (typeof named.name !== 'string' || typeof named.namespace !== 'string') return invalidAgent('its name or namespace is no text', [])
  const checked = E.tryCatch(
    () => specFaults(named),
    (error) => error,
  )
  if (E.isLeft(checked)) return invalidAgent(`it has not the shape of an agent (${messageOf(checked.left)})`, [])
  if (checked.right.length > 0) return invalidAgent(checked.right.map(({ path, problem, got }) => `${path}: ${problem}, got ${got}`).join('; '), checked.right)
  const made = E.tryCatch(
    () => agent(named),
    (error) => error,
  )
  if (E.isLeft(made)) return invalidAgent(`it has not the shape of an agent (${messageOf(made.left)})`, [])
  const { namespace } = made.right
  return config.watchNamespaces === undefined || config.watchNamespaces.includes(namespace)
    ? made
    : E.left({ type: 'NotWatched', message: `namespace not watched: ${namespace}` })
}

/** The same text again is the same generation. */
export const succeeding = (before: Agent | undefined, next: Agent): Agent => {
  if (before === undefined) return next
  const same = canonicalText(wish(before)) === canonicalText(wish(next))
  return copyOf(next, { generation: same ? before.generation : Math.max(next.generation, before.generation + 1) })
}

const wish = ({ generation: _, ...rest }: Agent): object => rest

/** An agent of the predecessor's JSON, and what was assumed of it. */
export type Imported = { readonly input: AgentInput; readonly notes: readonly OriginNote[] }

export const importedOf = (document: OriginInput): E.Either<OperatorError, Imported> => {
  const imported = importOrigin(document)
  if (Th.isRight(imported)) return E.right({ input: imported.right, notes: [] })
  if (Th.isBoth(imported)) return E.right({ input: imported.right, notes: imported.left })
  return invalidAgent(
    renderErrors(imported.left).trimEnd(),
    imported.left.map(({ path, problem, got }) => ({ path, problem, got })),
  )
}

const invalidAgent = (problem: string, faults: readonly Fault[]): E.Either<OperatorError, never> =>
  E.left({ type: 'InvalidAgent', message: `invalid agent: ${problem}`, faults })
