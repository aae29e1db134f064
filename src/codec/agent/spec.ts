/**
 * Metadata and `spec` of the Agent document. Shapes only: what a value may be beside another is the business of `specFaults`.
 */
import type * as t from 'io-ts'
import type * as domain from '../../core/domain/index.js'
import { closed, optional, required } from '../base/closed.js'
import { recordOf } from '../base/collection.js'
import { Duration, Seconds } from '../base/duration.js'
import { Timestamp } from '../base/instant.js'
import { Amount, Finite, Flag, Name, oneOf, Share, Text, wholeFrom } from '../base/plain.js'
import { Bytes, Cores, Devices } from '../base/quantity.js'
import type {
  AgentDocument,
  HealthCheckDocument,
  MetadataDocument,
  ModelDocument,
  ResourceListDocument,
  ResourcesDocument,
  RolloutDocument,
  SpecDocument,
} from './document.js'
import { laterMetadata, laterTop } from './later.js'
import { Scaling } from './scaling.js'

const Model: t.Type<domain.Model, ModelDocument> = closed<domain.Model, ModelDocument>({
  provider: required(Name),
  model: required(Name),
  temperature: optional(Amount),
  maxTokens: optional(wholeFrom(1)),
})

const ResourceList: t.Type<domain.ResourceList, ResourceListDocument> = closed<domain.ResourceList, ResourceListDocument>({
  cpu: optional(Cores),
  memory: optional(Bytes),
  gpu: optional(Devices),
})

const Resources: t.Type<domain.Resources, ResourcesDocument> = closed<domain.Resources, ResourcesDocument>({
  requests: optional(ResourceList),
  limits: optional(ResourceList),
})

const Consumption: t.Type<domain.Consumption> = closed<domain.Consumption, domain.Consumption>({
  tokensPerMinute: optional(Finite),
  requestsPerMinute: optional(Finite),
  costPerHour: optional(Finite),
})

const Rollout: t.Type<Partial<domain.Rollout>, RolloutDocument> = closed<Partial<domain.Rollout>, RolloutDocument>({
  maxSurge: optional(Share),
  maxUnavailable: optional(Share),
})

const HealthCheck: t.Type<Partial<domain.HealthCheck>, HealthCheckDocument> = closed<Partial<domain.HealthCheck>, HealthCheckDocument>({
  enabled: optional(Flag),
  intervalMs: optional(Duration, 'interval'),
  timeoutMs: optional(Duration, 'timeout'),
  failureThreshold: optional(Finite),
  successThreshold: optional(Finite),
  initialDelayMs: optional(Seconds, 'initialDelaySeconds'),
})

/** What no process can be started with is no name of a variable. */
const Environment = recordOf(Text, (key) => (key === '' || /[=\0]/.test(key) ? 'expected the name of a variable, without = in it' : undefined))

export const Spec: t.Type<domain.SpecInput, SpecDocument> = closed<domain.SpecInput, SpecDocument>({
  agentType: required(Name),
  model: required(Model),
  resources: optional(Resources),
  environment: optional(Environment),
  configMapRef: optional(Name),
  secretRef: optional(Name),
  replicas: optional(Finite),
  minReadyMs: optional(Seconds, 'minReadySeconds'),
  drainMs: optional(Seconds, 'drainSeconds'),
  terminationGraceMs: optional(Seconds, 'terminationGraceSeconds'),
  startDeadlineMs: optional(Seconds, 'startDeadlineSeconds'),
  rollout: optional(Rollout),
  healthCheck: optional(HealthCheck),
  paused: optional(Flag),
  consumption: optional(Consumption),
  scaling: optional(Scaling),
})

export type Metadata = Omit<domain.AgentInput, 'spec'>
export const Metadata: t.Type<Metadata, MetadataDocument> = closed<Metadata, MetadataDocument>(
  {
    name: required(Text),
    namespace: optional(Name),
    uid: optional(Text),
    labels: optional(recordOf(Text)),
    annotations: optional(recordOf(Text)),
    generation: optional(Finite),
    deletedAt: optional(Timestamp, 'deletionTimestamp'),
  },
  // The Agent has no place for it: a store that needs it as a precondition keeps it beside the document.
  { ignored: { resourceVersion: Text }, hints: laterMetadata },
)

export type Body = Pick<AgentDocument, 'apiVersion' | 'kind'> & { readonly metadata: Metadata; readonly spec: domain.SpecInput }
export const Body: t.Type<Body, AgentDocument> = closed<Body, AgentDocument>(
  { apiVersion: required(oneOf(['homeostat.dev/v1alpha1'])), kind: required(oneOf(['Agent'])), metadata: required(Metadata), spec: required(Spec) },
  { hints: laterTop },
)
