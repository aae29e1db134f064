/**
 * The rules of the core (`specFaults`) in the words of the document, and for documents whose shape is wrong somewhere: what is refused is replaced by
 * something sound, so that the rules can still be told of the rest and a person reads all faults at once. Law: no fault that only follows from another.
 */
import * as E from 'fp-ts/lib/Either.js'
import type * as domain from '../../core/domain/index.js'
import { specFaults } from '../../core/domain/index.js'
import { isWithin, type Path, parsePath } from '../base/path.js'
import { decodeBy, isMap } from '../base/refuse.js'
import { MOST_ERRORS, type Refusal, type Refusals, refusal } from '../base/specError.js'
import type { AgentDocument } from './document.js'
import { Body } from './spec.js'

export const inputOf = ({ metadata, spec }: Body): domain.AgentInput => ({ ...metadata, spec })

/** What the rules refuse in an agent of the right shape. */
export const ruleRefusals = (input: domain.AgentInput): readonly Refusal[] => refusalsOf(specFaults(input))

/** Faults in the dialect of the core, in the words of the document. */
export const refusalsOf = (faults: readonly domain.Fault[]): readonly Refusal[] =>
  faults.map(({ path, problem, got }) => refusal(parsePath(path).map(documentKey), problem, got))

/** What the rules refuse in a document of the wrong shape, as far as it can be told. */
export const restRefusals = (json: unknown, shape: Refusals): readonly Refusal[] => {
  if (shape.length > MOST_ERRORS) return [] // more than are told already
  const touched = shape.flatMap(touchedBy)
  let mended = copy(json)
  let wrong: readonly Refusal[] = shape
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // What is still refused was needed by what holds it, so that goes next.
    for (const { path } of wrong) mended = replaced(mended, path.slice(0, Math.max(0, path.length - round)))
    const body = decodeBy(Body)(mended)
    if (E.isRight(body)) return ruleRefusals(inputOf(body.right)).filter(({ path }) => !touched.some((place) => isWithin(place, path)))
    wrong = body.left
  }
  return []
}

/** A wrong tag makes all that it says of the rest doubtful; a key in the wrong spelling stands for the one that was meant. */
const touchedBy = ({ path, meant }: Refusal): readonly Path[] => {
  const parent = path.slice(0, -1)
  return meant === undefined ? [path[path.length - 1] === 'type' ? parent : path] : [path, [...parent, meant]]
}

/** The copy with what is sound at that path; without it, where nothing is needed. */
const replaced = (json: unknown, path: Path): unknown => {
  const filler = soundAt(path)
  if (path.length === 0) return copy(filler)
  const last = path[path.length - 1]!
  const holder = path.slice(0, -1).reduce<unknown>(below, json)
  if (Array.isArray(holder) && typeof last === 'number') holder[last] = copy(filler)
  else if (isMap(holder)) {
    const open = holder as Record<string, unknown>
    if (filler === undefined) delete open[last]
    else open[last] = copy(filler)
  }
  return json
}

const soundAt = (path: Path): unknown => path.reduce<unknown>((at, segment) => below(at, typeof segment === 'number' ? 0 : segment), sound)

const below = (held: unknown, segment: string | number): unknown =>
  typeof held === 'object' && held !== null && Object.hasOwn(held, segment) ? (held as Readonly<Record<string | number, unknown>>)[segment] : undefined

const copy = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(copy)
  return isMap(json) ? Object.fromEntries(Object.entries(json).map(([key, held]) => [key, copy(held)])) : json
}

/** What the document calls a key of the core's values. */
export const documentKeyOf = (key: string): string => (key === 'deletedAt' ? 'deletionTimestamp' : String(documentKey(key.replace(/Ms$/, ''))))

/** The keys of the core's rules that the document names otherwise. */
const documentKey = <S extends string | number>(segment: S): string | number => DOCUMENT_KEYS.get(segment) ?? segment
const DOCUMENT_KEYS: ReadonlyMap<string | number, string> = new Map(
  ['minReady', 'drain', 'terminationGrace', 'startDeadline', 'initialDelay', 'maxAge', 'stabilizationWindow', 'period', 'idle', 'duration'].map((key) => [
    key,
    `${key}Seconds`,
  ]),
)

const policies = [{ type: 'Pods', value: 1, periodSeconds: 1 }] as const
/** All that a document needs, once. */
const sound: AgentDocument = {
  apiVersion: 'homeostat.dev/v1alpha1',
  kind: 'Agent',
  metadata: { name: 'x' },
  spec: {
    agentType: 'x',
    model: { provider: 'x', model: 'x' },
    scaling: {
      targetMetrics: [{ type: 'custom', name: 'x', targetValue: 1 }],
      behavior: { scaleUp: { policies }, scaleDown: { policies } },
      metrics: [{ type: 'External', external: { metric: { name: 'y' }, target: { type: 'Value', value: 1 } } }],
      activation: { metric: 'x' },
      schedules: [{ cron: 'x', durationSeconds: 1, minReplicas: 1 }],
    },
  },
}
const MOST_ROUNDS = 5
