/** What may be registered, and as what: a canonical agent, of a namespace that is watched, a new generation where it replaces one that said something else. */
import * as E from 'fp-ts/lib/Either.js'
import { decodeAgents, renderErrors } from '../codec/index.js'
import { type Agent, type AgentInput, agent, canonicalText, type Fault, specFaults } from '../core/index.js'
import { messageOf } from './attempt.js'
import type { OperatorConfig } from './config.js'
import type { OperatorError } from './error.js'

export const keyOfAgent = ({ namespace, name }: { readonly namespace: string; readonly name: string }): string => `${namespace}/${name}`

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
  return { ...next, generation: same ? before.generation : Math.max(next.generation, before.generation + 1) }
}

const wish = ({ generation: _, ...rest }: Agent): object => rest

/** The one agent of a document. */
export const importedOf = (text: string): E.Either<OperatorError, Agent> => {
  const decoded = decodeAgents(text, { source: 'document' })
  if (E.isLeft(decoded)) {
    return invalidAgent(
      renderErrors(decoded.left, text).trimEnd(),
      decoded.left.map(({ path, problem, got }) => ({ path, problem, got })),
    )
  }
  return decoded.right.length === 1 ? E.right(decoded.right[0]) : invalidAgent(`the document holds ${decoded.right.length} agents`, [])
}

const invalidAgent = (problem: string, faults: readonly Fault[]): E.Either<OperatorError, never> =>
  E.left({ type: 'InvalidAgent', message: `invalid agent: ${problem}`, faults })
