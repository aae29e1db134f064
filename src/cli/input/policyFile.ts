/**
 * The document of a policy: `{ policy: standard, name?, parameters }`, where parameters are those of `spec.scaling` without what is the agent's own, or
 * `{ policy: fixed, parameters: { replicas } }`. All that an agent's document is checked for is checked here, with the same words.
 */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { agentOf } from '../../codec/agent/agent.js'
import { closed, optional, required } from '../../codec/base/closed.js'
import { Name, oneOf, Unread, wholeFrom } from '../../codec/base/plain.js'
import { decodeBy, isMap, leaf } from '../../codec/base/refuse.js'
import { type Refusal, type Refusals, refusal } from '../../codec/base/specError.js'
import { decodeDocument } from '../../codec/index.js'
import { kindOf, MAX_REPLICAS, type ScalingInputSpec } from '../../core/index.js'

export type PolicyFile =
  | { readonly policy: 'standard'; readonly name?: string; readonly scaling: ScalingInputSpec }
  | { readonly policy: 'fixed'; readonly name?: string; readonly replicas: number }

type Shell = { readonly policy: 'standard' | 'fixed'; readonly name?: string; readonly parameters?: unknown }
const Shell = closed<Shell, Shell>({ policy: required(oneOf(['standard', 'fixed'])), name: optional(Name), parameters: optional(Unread) })

const Replicas = leaf(`a whole number from 1 to ${MAX_REPLICAS}`, (u): u is number => wholeFrom(1).is(u) && u <= MAX_REPLICAS)
type Size = { readonly replicas: number }
const Size = closed<Size, Size>({ replicas: required(Replicas) })

const policyFileOf = (json: unknown): E.Either<Refusals, PolicyFile> =>
  pipe(
    decodeBy(Shell)(json),
    E.chain(({ policy, name, parameters = {} }): E.Either<Refusals, PolicyFile> => {
      const label = name === undefined ? {} : { name }
      if (name === 'standard' || name === 'fixed') return E.left([refusal(['name'], 'expected a name that is not that of a policy of homeostat', 'a text')])
      return policy === 'fixed'
        ? pipe(
            decodeBy(Size)(parameters),
            E.mapLeft(inParameters),
            E.map(({ replicas }) => ({ policy, ...label, replicas })),
          )
        : pipe(
            scalingOfParameters(parameters),
            E.map((scaling) => ({ policy, ...label, scaling })),
          )
    }),
  )

export const decodePolicyText = decodeDocument(policyFileOf)

/** Read as the scaling of an agent, so there is one list of rules. */
const scalingOfParameters = (parameters: unknown): E.Either<Refusals, ScalingInputSpec> => {
  if (!isMap(parameters)) return E.left([refusal(['parameters'], 'expected a map', kindOf(parameters))])
  const own = AGENTS_OWN.filter(([key]) => Object.hasOwn(parameters, key))
  if (own.length > 0)
    return E.left(
      own.map(
        ([key, whose]): Refusal => ({ ...refusal(['parameters', key], `unknown key; leave it out, for ${whose}`, kindOf(parameters[key])), of: 'key' }),
      ) as unknown as Refusals,
    )
  const scaling = { ...parameters, enabled: true, policy: 'standard', minReplicas: 1, maxReplicas: MAX_REPLICAS }
  return pipe(
    agentOf({
      apiVersion: 'homeostat.dev/v1alpha1',
      kind: 'Agent',
      metadata: { name: 'policy' },
      spec: { agentType: 'x', model: { provider: 'x', model: 'x' }, scaling },
    }),
    E.bimap(
      (refused) =>
        refused.map(
          (each): Refusal => ({ ...each, path: ['parameters', ...each.path.slice(2)], problem: each.problem.replace(LISTED, '') }),
        ) as unknown as Refusals,
      (agent) => agent.spec.scaling,
    ),
  )
}

const inParameters = (refused: Refusals): Refusals => refused.map((each): Refusal => ({ ...each, path: ['parameters', ...each.path] })) as unknown as Refusals

const BOUNDS = 'the bounds stay those of the agent'
const AGENTS_OWN = [
  ['enabled', 'a policy that is asked for is on'],
  ['policy', 'the name stands beside parameters'],
  ['minReplicas', BOUNDS],
  ['maxReplicas', BOUNDS],
] as const
/** As they stand in the list of keys that an agent may have there. */
const LISTED = `${AGENTS_OWN.map(([key]) => key).join(', ')}, `
