/**
 * A policy from what a person writes: a name (`standard`, `hpa`, `fixed`, `fixed:8`), a YAML or JSON file of {policy, parameters}, or an ES module that exports one.
 * Parameters come with the policy; of the agent only the bounds stay.
 */
import { basename, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { nearest } from '../../codec/base/suggest.js'
import { type AnyPolicy, targetsOf } from '../../core/index.js'
import { builtin, fixed, hpa, standard } from '../../policy/index.js'
import type { Scenario } from '../../sim/index.js'
import type { Contender } from '../command/study.js'
import type { Io } from '../io.js'
import { invalid, type Result, type Work } from '../refusal.js'
import { decoded } from './decision.js'
import { decodePolicyText, type PolicyFile } from './policyFile.js'

export const readPolicies = (io: Io, texts: readonly string[]): Work<readonly Contender[]> =>
  pipe(
    texts,
    TE.traverseSeqArray((text) =>
      pipe(
        readPolicy(io, text),
        TE.map((policy): Contender => ({ name: policy.name, policy })),
      ),
    ),
  )

export const readPolicy = (io: Io, text: string): Work<AnyPolicy> => {
  const size = /^fixed:(\d{1,7})$/.exec(text)?.[1]
  if (size !== undefined) return TE.right(fixed(Number(size)))
  if (text === 'standard') return TE.right(standard())
  if (text === 'hpa') return TE.right(hpa())
  if (text === 'fixed') return TE.right(fixed())
  switch (extname(text).toLowerCase()) {
    case '.js':
    case '.mjs':
    case '.cjs':
      return policyOfModule(io, text)
    case '.yaml':
    case '.yml':
    case '.json':
      return pipe(
        decoded(io, text, (content, source) => decodePolicyText(content, { source })),
        TE.map((file) => policyOfFile(file, basename(text, extname(text)))),
      )
    case '.ts':
    case '.mts':
      return TE.left(invalid(`--policy ${text}: TypeScript is not loaded. Compile it, and give the .js or .mjs.`))
    default: {
      const meant = nearestPolicy(text)
      return TE.left(invalid(`--policy ${text}: there is no such policy${meant === undefined ? '.' : `; did you mean ${meant}?`} ${FORMS}`))
    }
  }
}

/** The one of ours that was meant, if it is near. */
export const nearestPolicy = (name: string): string | undefined => nearest(name, Object.keys(builtin))

/**
 * The standard policy without targets of its own takes those of the agent, and one that has none cannot say what to scale by. A contender without a policy
 * is the agent's own, by name.
 */
export const fits = (contenders: readonly Contender[], scenarios: readonly Scenario[]): Result<void> => {
  for (const { policy, name } of contenders) {
    const unknown = policy === undefined ? scenarios.find(({ agent }) => agent.spec.scaling.enabled && !Object.hasOwn(builtin, name)) : undefined
    if (unknown !== undefined) return E.left(invalid(`the agent of ${unknown.name} asks for the policy ${name}, which is not known here. ${FORMS}`))
    const bare = scenarios.find(({ agent }) => policy?.name === builtin.standard().name && targetsOf(agent.spec.scaling, {}).length === 0)
    if (bare !== undefined) return E.left(invalid(`--policy standard: the agent of ${bare.name} has no targetMetrics and no metrics to scale by. ${TARGETS}`))
  }
  return E.right(undefined)
}

/** Not under the bare name `standard`: that one takes its parameters from the agent. */
const policyOfFile = (file: PolicyFile, stem: string): AnyPolicy => {
  if (file.policy === 'fixed') return file.name === undefined ? fixed(file.replicas) : { ...fixed(file.replicas), name: file.name }
  return { ...standard(file.scaling), name: file.name ?? `standard:${stem}` }
}

const policyOfModule = (io: Io, path: string): Work<AnyPolicy> =>
  pipe(
    TE.tryCatch(
      () => import(pathToFileURL(resolve(io.cwd, path)).href) as Promise<Readonly<Record<string, unknown>>>,
      (error) => invalid(`--policy ${path}: cannot be loaded: ${error instanceof Error ? error.message : String(error)}. ${MODULE}`),
    ),
    TE.chainEitherK((module) => {
      const found = [module.policy, module.default].find((each) => each !== undefined)
      const policy: unknown = typeof found === 'function' ? found() : found
      return isPolicy(policy)
        ? E.right(policy)
        : E.left(
            invalid(
              `--policy ${path}: exports no policy. Export one as \`policy\` or as default: { name, parameters, propose, stages }, or { name, parameters, of }.`,
            ),
          )
    }),
  )

const isPolicy = (value: unknown): value is AnyPolicy =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  value.name !== '' &&
  (('of' in value && typeof value.of === 'function') ||
    ('propose' in value && typeof value.propose === 'function' && 'stages' in value && Array.isArray(value.stages)))

const TARGETS =
  'Write a policy file: {"policy": "standard", "parameters": {"targetMetrics": [{"type": "concurrency", "targetValue": 3}]}}, and give --policy FILE.'
const MODULE = 'What it imports must be installed beside it: `npm install homeostat` in its folder.'
const FORMS = 'Give standard, hpa, fixed, fixed:8, a .yaml or .json file {policy, parameters}, or a .js or .mjs module that exports a policy.'
