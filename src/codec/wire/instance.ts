/**
 * Instances and samples of an observation. Null is absent: that is how most languages write a field that is not set.
 */
import * as t from 'io-ts'
import { type Health as DomainHealth, type Missing as DomainMissing, drainCauses, missingReasons, phases, sampleKinds } from '../../core/domain/index.js'
import { closed, optional, required } from '../base/closed.js'
import { listOf, tagged, unique } from '../base/collection.js'
import { Instant } from '../base/instant.js'
import { Amount, Finite, Flag, Name, oneOf, Text, wholeFrom } from '../base/plain.js'
import { isMap } from '../base/refuse.js'
import type { InstanceDocument, MeasuredDocument, SampleDocument } from './document.js'

const nulls = 'absent'

const Measured: t.Type<MeasuredDocument> = closed<MeasuredDocument, MeasuredDocument>(
  {
    name: required(Name),
    value: required(Finite),
    at: optional(Instant),
    windowMs: optional(wholeFrom(0)),
    kind: optional(oneOf(sampleKinds)),
    contributors: optional(wholeFrom(0)),
  },
  { nulls },
)

const Missing: t.Type<DomainMissing> = closed<DomainMissing, DomainMissing>({ name: required(Name), missing: required(oneOf(missingReasons)) })

/** A sample without a value says why: `missing` tells the two apart. */
const Sample: t.Type<SampleDocument> = new t.Type<SampleDocument>(
  'a map',
  (u): u is SampleDocument => Measured.is(u) || Missing.is(u),
  (u, context) => (isMap(u) && Object.hasOwn(u, 'missing') ? Missing.validate(u, context) : Measured.validate(u, context)),
  t.identity,
)

export const Samples: t.Type<readonly SampleDocument[]> = unique(listOf(Sample), 'name', 'expected one sample of each metric in a list')

type Tagged<T extends DomainHealth['type']> = Extract<DomainHealth, { readonly type: T }>
type Starting = Omit<Tagged<'Starting'>, 'type'> & { readonly type: 'Starting' | 'NotReady' }
type Ready = Tagged<'Ready'>
const Starting = closed<Starting, Starting>({
  type: required(oneOf(['Starting', 'NotReady'])),
  passed: required(wholeFrom(0)),
  seq: required(Instant),
  since: required(Instant),
})
const Ready = closed<Ready, Ready>({ type: required(oneOf(['Ready'])), failed: required(wholeFrom(0)), seq: required(Instant), since: required(Instant) })
const Health = tagged<Starting | Ready, Starting | Ready>({ Starting, NotReady: Starting, Ready })

const Instance: t.Type<InstanceDocument> = closed<InstanceDocument, InstanceDocument>(
  {
    id: required(Name),
    name: optional(Name),
    ownerUid: optional(Name),
    phase: required(oneOf(phases)),
    revision: optional(Text),
    createdAt: optional(Instant),
    startedAt: optional(Instant),
    readyAt: optional(Instant),
    lastTransitionAt: optional(Instant),
    deletingAt: optional(Instant),
    activeRequests: optional(Amount),
    sessions: optional(Amount),
    protected: optional(Flag),
    deletionCost: optional(Finite),
    zone: optional(Text),
    drainingSince: optional(Instant),
    drainDeadline: optional(Instant),
    drainCause: optional(oneOf(drainCauses)),
    metrics: optional(Samples),
    health: optional(Health as t.Type<DomainHealth>),
    probing: optional(Instant),
  },
  { nulls },
)

export const Instances: t.Type<readonly InstanceDocument[]> = unique(listOf(Instance), 'id', 'expected each id once in the list')
