/**
 * The observation. Only `instances`, and in them `id` and `phase`, are required. `status` is handed on unread: `observe` judges it, and it is never an error.
 * Laws: totality; the canonical value of an observation is read back as itself.
 */
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import {
  type ActionRef,
  type CalendarWindow,
  type Observed as Canonical,
  type Instant as DomainInstant,
  type Limits as DomainLimits,
  type SharedLimit as DomainSharedLimit,
  type Failure,
  failureTypes,
  limitNames,
  observe,
} from '../../core/domain/index.js'
import { closed, optional, required } from '../base/closed.js'
import { listOf, tagged } from '../base/collection.js'
import { Instant } from '../base/instant.js'
import { shallow } from '../base/limits.js'
import { Amount, Flag, Name, oneOf, Text, Unread, wholeFrom } from '../base/plain.js'
import { decodeBy } from '../base/refuse.js'
import { type SpecErrors, unplaced } from '../base/specError.js'
import { type Decode, decodeDocument, type TextOptions } from '../text/decodeText.js'
import { dated, type ObservedDocument, type OutcomeDocument, type ProbedDocument } from './document.js'
import { Instances, Samples } from './instance.js'

/** An observation from a parsed value; errors have no positions. `now` is when it was made, if it does not say so itself. */
export const decodeObserved = (json: unknown, now: DomainInstant): E.Either<SpecErrors, Canonical> => E.mapLeft(unplaced)(shallow(observedAt(now))(json))

/** An observation from a text, JSON or YAML. */
export const decodeObservedText = (text: string, now: DomainInstant, options?: TextOptions): E.Either<SpecErrors, Canonical> =>
  decodeDocument(observedAt(now))(text, options)

/** An observation from a parsed value, its refusals by path. */
export const observedAt =
  (now: DomainInstant): Decode<Canonical> =>
  (json) =>
    E.map((document: ObservedDocument) => observe(dated(document, now)))(decodeObject(json))

const nulls = 'absent'

/** An action as a plan gave it: what it is about is read, why and how are not. */
type OfName = Extract<ActionRef, { readonly name: string }>
type OfId = Exclude<ActionRef, OfName>
const OfName = closed<OfName, OfName>({ type: required(oneOf(['Create'])), name: required(Name) }, { nulls, ignored: { revision: Text, why: Unread } })
const OfId = closed<OfId, OfId>(
  { type: required(oneOf(['Undrain', 'Drain', 'Delete', 'Probe'])), id: required(Name) },
  { nulls, ignored: { deadline: Instant, cause: Text, graceMs: Amount, onlyIf: Text, seq: Instant, timeoutMs: Amount, why: Unread } },
)
const Action: t.Type<ActionRef> = tagged<ActionRef, ActionRef>({ Create: OfName, Undrain: OfId, Drain: OfId, Delete: OfId, Probe: OfId })

const Failed: t.Type<Failure> = closed<Failure, Failure>(
  { type: required(oneOf(failureTypes)), message: optional(Text), retryAfterMs: optional(wholeFrom(0)) },
  { nulls },
)

const Outcome: t.Type<OutcomeDocument> = closed<OutcomeDocument, OutcomeDocument>(
  { action: required(Action), at: optional(Instant), error: optional(Failed) },
  { nulls },
)

const Calendar: t.Type<CalendarWindow> = closed<CalendarWindow, CalendarWindow>(
  { minReplicas: optional(wholeFrom(0)), maxReplicas: optional(wholeFrom(0)), until: required(Instant) },
  { nulls },
)

const SharedLimit: t.Type<DomainSharedLimit> = closed<DomainSharedLimit, DomainSharedLimit>(
  { limit: required(oneOf(limitNames)), all: required(Amount) },
  { nulls },
)

const Limits: t.Type<DomainLimits> = closed<DomainLimits, DomainLimits>(
  {
    instances: optional(wholeFrom(0)),
    tokensPerMinute: optional(Amount),
    requestsPerMinute: optional(Amount),
    costPerHour: optional(Amount),
    shared: optional(SharedLimit),
  },
  { nulls },
)

const Probed: t.Type<ProbedDocument> = closed<ProbedDocument, ProbedDocument>(
  { id: required(Name), seq: required(Instant), ok: required(Flag), at: optional(Instant) },
  { nulls },
)

export const Observed: t.Type<ObservedDocument> = closed<ObservedDocument, ObservedDocument>(
  {
    at: optional(Instant),
    instances: required(Instances),
    metrics: optional(Samples),
    outcomes: optional(listOf(Outcome)),
    limits: optional(Limits),
    calendar: optional(Calendar),
    probes: optional(listOf(Probed)),
    status: optional(Unread),
  },
  { nulls },
)

const decodeObject = decodeBy(Observed)
