/**
 * The Scenario document in two steps: the text gives the files it names, and with their contents it gives a value for the laboratory. Nothing here reads one.
 * The first step tells every fault of the text already. `rules` are the laboratory's own (`scenarioFaults`), handed in, for this room knows only the core.
 * Laws: roundtrip (a scenario as JSON is its document, but for the agent); refusal; totality.
 */
import * as E from 'fp-ts/lib/Either.js'
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import { type Agent, type Fault, kindOf } from '../../core/domain/index.js'
import { agentOf } from '../agent/agent.js'
import { isWithin, type Path, parsePath } from '../base/path.js'
import { decodeBy, isMap } from '../base/refuse.js'
import { MOST_ERRORS, type Refusal, type Refusals, refusal, type SpecErrors, within } from '../base/specError.js'
import { type Decode, decodeDocument, readDocuments, type TextDocuments, type TextOptions } from '../text/decodeText.js'
import { decodeCounts } from './counts.js'
import type { ArrivalsPart, ScenarioDraft, ScenarioValue } from './document.js'
import { Shape } from './shape.js'

/** A file that a scenario names: its path as written, relative to the scenario's own file, and what should be in it. `path`, and what it is `of`. */
export type FileReference = { readonly path: string; readonly of: 'agent' | 'counts' }

/**
 * A scenario whose files are still to be read. `complete` takes their texts by path; faults in one are told with its path as `source`. `files`: those to read
 * first.
 */
export type ScenarioText = {
  readonly files: readonly FileReference[]
  readonly complete: (texts: ReadonlyMap<string, string>) => E.Either<SpecErrors, ScenarioValue>
}

/** What the laboratory refuses in a value: `scenarioFaults` of homeostat/sim. */
export type Rules = (value: ScenarioValue) => readonly Fault[]

/** Reads a scenario as people write it. Errors: every fault of the text, by line and column. */
export const decodeScenario =
  (rules: Rules) =>
  (text: string | TextDocuments, options: TextOptions = {}): E.Either<SpecErrors, ScenarioText> => {
    const read = typeof text === 'string' ? readDocuments(text) : text
    const files = decodeDocument(filesOf(rules))(read, options)
    if (E.isLeft(files)) return files
    const complete: ScenarioText['complete'] = (texts) => {
      const contents = readFiles(files.right, texts)
      if (E.isLeft(contents)) return contents
      return decodeDocument((json) => E.chain((draft: ScenarioDraft) => resolved(rules, contents.right, draft))(decodeBy(Shape)(json)))(read, options)
    }
    return E.right({ files: files.right, complete })
  }

/** What the files hold, by path. */
type Contents = { readonly agents: ReadonlyMap<string, Agent>; readonly counts: ReadonlyMap<string, readonly number[]> }

/** The files of a document that is sound as far as it can be told without them. */
const filesOf =
  (rules: Rules): Decode<readonly FileReference[]> =>
  (json) => {
    const draft = decodeBy(Shape)(json)
    if (E.isLeft(draft)) return E.left([...draft.left, ...restRefusals(rules, json, draft.left)] as unknown as Refusals)
    return E.map(() => filesIn(draft.right))(resolved(rules, anything, draft.right))
  }

const filesIn = ({ workload, agent }: ScenarioDraft): readonly FileReference[] => {
  const files: FileReference[] = []
  const counts = workload?.trace ?? (workload?.arrivals?.kind === 'counts' ? workload.arrivals.perSecond : undefined)
  if (typeof counts === 'string') files.push({ path: counts, of: 'counts' })
  if (typeof agent === 'string') files.push({ path: agent, of: 'agent' })
  return files
}

const readFiles = (files: readonly FileReference[], texts: ReadonlyMap<string, string>): E.Either<SpecErrors, Contents> => {
  const agents = new Map<string, Agent>()
  const counts = new Map<string, readonly number[]>()
  for (const { path, of } of files) {
    const text = texts.get(path)
    if (text === undefined) return E.left([{ path: '', problem: 'expected the text of this file', got: 'nothing', source: path }])
    if (of === 'agent') {
      const read = decodeAgentText(text, { source: path })
      if (E.isLeft(read)) return read
      agents.set(path, read.right)
    } else {
      const read = decodeCounts(text, { source: path })
      if (E.isLeft(read)) return read
      counts.set(path, read.right)
    }
  }
  return E.right({ agents, counts })
}

const decodeAgentText = decodeDocument(agentOf)

/** The value of a document, with the contents of its files in their places. */
const resolved = (rules: Rules, contents: Contents | typeof anything, { workload, agent, ...rest }: ScenarioDraft): E.Either<Refusals, ScenarioValue> => {
  const refused: Refusal[] = []
  if (workload?.trace !== undefined && workload.arrivals !== undefined)
    refused.push(refusal(['workload', 'trace'], 'expected either trace or arrivals; leave one out', 'both'))
  const made = agentIn(agent, contents)
  if (E.isLeft(made)) refused.push(...made.left.map(within('agent')))
  const value: ScenarioValue = {
    ...rest,
    ...(workload === undefined ? {} : { workload: workloadOf(workload, contents) }),
    ...(E.isLeft(made) || made.right === undefined ? {} : { agent: made.right }),
  }
  refused.push(...ruleRefusals(rules, value))
  return isNonEmpty(refused) ? E.left(refused) : E.right(value)
}

const agentIn = (agent: unknown, contents: Contents | typeof anything): E.Either<Refusals, Agent | undefined> => {
  if (agent === undefined) return E.right(undefined)
  if (isMap(agent)) return agentOf(agent)
  if (typeof agent !== 'string' || agent === '') return E.left([refusal([], 'expected the path of a file, or an Agent', kindOf(agent))])
  return E.right(contents === anything ? undefined : contents.agents.get(agent))
}

const workloadOf = (
  { trace, arrivals, ...rest }: NonNullable<ScenarioDraft['workload']>,
  contents: Contents | typeof anything,
): NonNullable<ScenarioValue['workload']> => {
  const countsOf = (file: string): readonly number[] => (contents === anything ? [1] : (contents.counts.get(file) ?? []))
  if (trace !== undefined) return { ...rest, arrivals: { kind: 'counts', perSecond: countsOf(trace) } }
  if (arrivals === undefined) return rest
  if (arrivals.kind !== 'counts') return { ...rest, arrivals }
  const { perSecond } = arrivals
  const filled: ArrivalsPart<readonly number[]> = { ...arrivals, perSecond: typeof perSecond === 'string' ? countsOf(perSecond) : perSecond }
  return { ...rest, arrivals: filled }
}

/** Whatever a file holds, it is taken to be sound. */
const anything = 'anything'

const ruleRefusals = (rules: Rules, value: ScenarioValue): readonly Refusal[] =>
  rules(value).map(({ path, problem, got }) => refusal(parsePath(path), problem, got))

/** What the rules refuse in a document of the wrong shape: every part with a fault is left out, and the rest is judged. */
const restRefusals = (rules: Rules, json: unknown, shape: Refusals): readonly Refusal[] => {
  if (!isMap(json) || shape.length > MOST_ERRORS) return []
  // What is left out of a part may be required there, so then the part goes.
  for (const depth of [2, 1]) {
    const parts = shape.map(({ path }): Path => path.slice(0, depth))
    const draft = decodeBy(Shape)(without(json, parts))
    if (E.isLeft(draft)) continue
    const decoded = resolved(rules, anything, draft.right)
    return E.isLeft(decoded) ? decoded.left.filter(({ path }) => !parts.some((part) => isWithin(part, path))) : []
  }
  return []
}

/** Without these parts; a list goes as a whole. */
const without = (json: Readonly<Record<string, unknown>>, parts: readonly Path[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(json).flatMap(([key, held]): [string, unknown][] => {
      const inside = parts.filter(([first]) => first === key).map((path) => path.slice(1))
      if (inside.length === 0) return [[key, held]]
      return isMap(held) && inside.every(({ length }) => length > 0) ? [[key, without(held, inside)]] : []
    }),
  )
