/**
 * The predecessor's agent as one of ours, with all that was assumed on the way. What was not said gets the default that a document without it gets; what it said and made
 * no use of takes effect, and is told; what cannot be meant is refused by the rules that judge every Agent: the codec's for what an instance is made of, the core's for
 * the rest. Laws: Left holds refusals alone, and Both none; what comes out passes `agent`. Which field is which: origin.md §10, reconcile.md §11.
 */
import * as E from 'fp-ts/lib/Either.js'
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import * as Th from 'fp-ts/lib/These.js'
import type { AgentInput, HealthCheck, SpecInput } from '../../../core/domain/index.js'
import { ruleRefusals } from '../../agent/rules.js'
import { Metadata, Spec } from '../../agent/spec.js'
import type { Path } from '../../base/path.js'
import { decodeBy } from '../../base/refuse.js'
import { type Refusals, within } from '../../base/specError.js'
import { zeroTime } from '../text/time.js'
import type { OriginAgent, OriginHealthCheck, OriginMetadata, OriginSpec, OriginStatus } from '../value.js'
import { cut, type OriginNote, type OriginNotes, type Remark, refused, remarks, type Say, toNote } from './note.js'
import { durationOf, secondsOf, wholeOf } from './number.js'
import { defined, IDLE_THERE, said } from './said.js'
import { scalingOf } from './toScaling.js'

/** From the predecessor's agent to what `agent` takes; refused is only what cannot be meant. */
export const originToAgent = (origin: OriginAgent): Th.These<OriginNotes, AgentInput> => {
  const { input, remarks } = conversionOf(origin)
  return judged(
    input,
    remarks.map((remark) => toNote(remark)),
  )
}

/** Refusals alone when there are any; else the value, and the notes. */
export const judged = (input: AgentInput, notes: readonly OriginNote[]): Th.These<OriginNotes, AgentInput> => {
  const wrong = notes.filter(({ type }) => type === 'Refused')
  if (isNonEmpty(wrong)) return Th.left(cut(wrong))
  return isNonEmpty(notes) ? Th.both(cut(notes), input) : Th.right(input)
}

/** `input` is sound when no remark refuses. */
export type Conversion = { readonly input: AgentInput; readonly remarks: readonly Remark[] }

export const conversionOf = ({ apiVersion, kind, metadata, spec, status }: OriginAgent): Conversion => {
  const { said: notes, say } = remarks()
  if (apiVersion.startsWith('homeostat.dev/')) say('Refused', ['apiVersion'], 'expected the JSON of the predecessor, and no Agent document', apiVersion)
  if (kind !== 'Agent') say('Assumed', ['kind'], 'read as an Agent, whatever it says it is', said(kind))
  const identity = decodeBy(Metadata)(metadataOf(metadata, say))
  const made = decodeBy(Spec)(madeOf(spec, say))
  const rest: Partial<SpecInput> = {
    replicas: replicasOf(spec, say),
    ...defined<Partial<SpecInput>>({ healthCheck: healthCheckOf(spec.healthCheck, say) }),
    scaling: scalingOf(spec.scaling, say),
  }
  if (wasReported(status)) say('Lost', ['status'], 'left out; homeostat makes its own', {})
  const input: AgentInput = {
    ...E.getOrElse(() => ({ name: metadata.name }))(identity),
    spec: { ...E.getOrElse((): SpecInput => ({ agentType: 'x', model: { provider: 'x', model: 'x' } }))(made), ...rest },
  }
  const refusals = [...leftOf(identity).map(within('metadata')), ...leftOf(made).map(within('spec')), ...ruleRefusals(input)]
  return { input, remarks: [...refusals.map(refused), ...notes] }
}

const leftOf = (either: E.Either<Refusals, unknown>): Refusals | readonly [] => (E.isLeft(either) ? either.left : [])

/** As a document says it. */
const metadataOf = ({ name, namespace, uid, resourceVersion, generation, labels, annotations, creationTimestamp }: OriginMetadata, say: Say): object => {
  if (namespace === '') say('Assumed', ['metadata', 'namespace'], 'the default namespace is assumed', undefined)
  if (uid === '') say('Assumed', ['metadata', 'uid'], 'namespace/name is assumed', undefined)
  if (resourceVersion !== '') say('Lost', ['metadata', 'resourceVersion'], 'left out; it belongs to the store that it came from', resourceVersion)
  if (creationTimestamp !== zeroTime) say('Lost', ['metadata', 'creationTimestamp'], 'left out; nothing here depends on it', creationTimestamp)
  return defined<object>({
    name,
    namespace: said(namespace),
    uid: said(uid),
    generation: wholeOf(generation, ['metadata', 'generation'], say),
    labels: Object.fromEntries(labels),
    annotations: Object.fromEntries(annotations),
  })
}

/** What an instance is made of, as a document says it: the two agree. */
const madeOf = ({ agentType, model, resources, environment, configMapRef, secretRef }: OriginSpec, say: Say): object => {
  const { provider, model: name, temperature, maxTokens } = model
  const tokens = maxTokens === 0n ? undefined : wholeOf(maxTokens, ['spec', 'model', 'maxTokens'], say)
  return defined<object>({
    agentType,
    model: defined<object>({ provider, model: name, temperature: said(temperature), maxTokens: tokens }),
    resources: withoutEmpty(resources),
    environment: Object.fromEntries(environment),
    configMapRef: said(configMapRef),
    secretRef: said(secretRef),
  })
}

const withoutEmpty = (resources: OriginSpec['resources']): object =>
  Object.fromEntries(
    Object.entries(resources)
      .map(([name, quantities]) => [name, Object.fromEntries(Object.entries(quantities).filter(([, text]) => text !== ''))] as const)
      .filter(([, quantities]) => Object.keys(quantities).length > 0),
  )

const replicasOf = ({ replicas, scaling }: OriginSpec, say: Say): number => {
  if (scaling.enabled && replicas !== 0) say('Assumed', ['spec', 'replicas'], 'the number to begin with; there it was minReplicas', replicas)
  return replicas
}

const healthCheckOf = (check: OriginHealthCheck, say: Say): Partial<HealthCheck> | undefined => {
  const at = (name: string): Path => ['spec', 'healthCheck', name]
  if (check.enabled) {
    for (const [name, assumed] of DEFAULT_CHECK) if (Number(check[name]) === 0) say('Assumed', at(name), `${assumed} is assumed`, undefined)
    for (const [name, effect] of IDLE_CHECK) if (Number(check[name]) !== 0) say('Assumed', at(name), effect, check[name])
  }
  const made = defined<Partial<HealthCheck>>({
    enabled: check.enabled ? true : undefined,
    intervalMs: durationOf(check.interval, at('interval'), say),
    timeoutMs: durationOf(check.timeout, at('timeout'), say),
    failureThreshold: said(check.failureThreshold),
    successThreshold: said(check.successThreshold),
    initialDelayMs: secondsOf(check.initialDelaySeconds),
  })
  return Object.keys(made).length === 0 ? undefined : made
}

/** A phase alone is what everything began with. */
const wasReported = ({ phase: _, lastScaleTime, conditions, currentMetrics, ...counts }: OriginStatus): boolean =>
  lastScaleTime !== undefined || conditions.length > 0 || currentMetrics.length > 0 || Object.values(counts).some((count) => Number(count) !== 0)

const DEFAULT_CHECK = [
  ['interval', 'an interval of 10 s'],
  ['timeout', 'a limit of 5 s'],
  ['failureThreshold', '3'],
  ['successThreshold', '1'],
] as const
const IDLE_CHECK = [
  ['interval', 'takes effect here; there it was 10 s, whatever this said'],
  ['timeout', 'the limit of one probe here; there a factor of how long an instance might be unhealthy'],
  ['successThreshold', IDLE_THERE],
  ['initialDelaySeconds', IDLE_THERE],
] as const
