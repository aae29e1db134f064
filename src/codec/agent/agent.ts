/**
 * The Agent document, there and back. `decode` tells every fault at once; `encode` writes every default out, so that what is read is what will happen.
 * Laws: roundtrip, decode(encode(a)) equals a, for durations in whole seconds where the document counts in seconds; refusal; totality.
 */
import * as E from 'fp-ts/lib/Either.js'
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { type Agent, agent, type Fault, MAX_REPLICAS, type Spec, type SpecInput } from '../../core/domain/index.js'
import { shallow } from '../base/limits.js'
import { decodeBy } from '../base/refuse.js'
import { type Refusals, refusal, type SpecErrors, unplaced } from '../base/specError.js'
import { type Across, type Decode, decodeDocuments, type TextDocuments, type TextOptions } from '../text/decodeText.js'
import { MOST_FAULTS } from '../text/place.js'
import type { AgentDocument, MetadataDocument, SpecDocument } from './document.js'
import { inputOf, refusalsOf, restRefusals, ruleRefusals } from './rules.js'
import { Body } from './spec.js'

/** An Agent from a parsed value, its refusals by path. */
export const agentOf: Decode<Agent> = (json) => {
  const body = decodeBy(Body)(json)
  if (E.isLeft(body)) return E.left([...body.left, ...restRefusals(json, body.left)] as unknown as Refusals)
  const input = inputOf(body.right)
  const refused = ruleRefusals(input)
  return isNonEmpty(refused) ? E.left(refused) : E.right(agent(input))
}

/** An Agent from a parsed value; errors have no positions. */
export const decodeAgent = (json: unknown): E.Either<SpecErrors, Agent> => E.mapLeft(unplaced)(shallow(agentOf)(json))

/** `edge`: what is known to be wrong with an agent where there are more means than here, such as a library for its schedules. */
export type AgentsOptions = TextOptions & { readonly edge?: (agent: Agent) => readonly Fault[] }

/** The Agents of a text, YAML or JSON, one a document. Two of one name, or of one uid, would fight over the same instances: refused. */
export const decodeAgents = (
  text: string | TextDocuments,
  { edge = () => [], ...options }: AgentsOptions = {},
): E.Either<SpecErrors, ReadonlyNonEmptyArray<Agent>> => {
  const pass = passing(edge)
  return decodeDocuments((json) => E.chain(pass)(agentOf(json)), twins)(text, options)
}

/** Who knows more may take longer, so once a text has enough faults of theirs they are not asked again. */
const passing = (edge: (agent: Agent) => readonly Fault[]): ((made: Agent) => E.Either<Refusals, Agent>) => {
  let told = 0
  return (made) => {
    const refused = told < MOST_FAULTS ? refusalsOf(edge(made)) : []
    told += refused.length
    return isNonEmpty(refused) ? E.left(refused) : E.right(made)
  }
}

const twins = (agents: readonly (Agent | undefined)[]): readonly Across[] => {
  const names = new Set<string>()
  const uids = new Set<string>()
  const found: Across[] = []
  agents.forEach((each, document) => {
    if (each === undefined) return
    const name = JSON.stringify([each.namespace, each.name])
    if (names.has(name))
      found.push({ document, refused: refusal(['metadata', 'name'], 'expected a name that no document before it has in this namespace', 'the same name') })
    else if (uids.has(each.uid))
      found.push({ document, refused: refusal(['metadata', 'uid'], 'expected a uid that no document before it has', 'the same uid') })
    names.add(name)
    uids.add(each.uid)
  })
  return found
}

/** The document of an agent, defaults said. Law: decoding it gives the same agent. */
export const encodeAgent = ({ namespace, name, uid, generation, labels, annotations, deletedAt, spec }: Agent): AgentDocument => {
  const identity = uid === `${namespace}/${name}` ? { namespace, name } : { namespace, name, uid }
  const metadata = { ...identity, generation, labels, annotations, ...(deletedAt === undefined ? {} : { deletedAt }) }
  const document = Body.encode({ apiVersion: 'homeostat.dev/v1alpha1', kind: 'Agent', metadata, spec: unsaid(spec) })
  return { ...document, metadata: withoutEmpty<MetadataDocument>(document.metadata), spec: withoutEmpty<SpecDocument>(document.spec) }
}

/** No bound is none, and no large number; no `behavior` is its defaults, and another thing to who asks whether it was said. */
const unsaid = (spec: Spec): SpecInput => {
  const { maxReplicas, behavior, hasBehavior, ...scaling } = spec.scaling
  const isBounded = scaling.enabled || maxReplicas !== MAX_REPLICAS
  return { ...spec, scaling: { ...scaling, ...(isBounded ? { maxReplicas } : {}), ...(hasBehavior ? { behavior } : {}) } }
}

/** Empty maps say nothing. */
const withoutEmpty = <D extends object>(document: D): D =>
  Object.fromEntries(Object.entries(document).filter(([, held]) => !(typeof held === 'object' && held !== null && Object.keys(held).length === 0))) as D
