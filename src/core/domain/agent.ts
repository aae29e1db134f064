/**
 * The canonical agent: defaults filled, identity complete, revision computed. Only `agent` makes one; the codecs call it.
 * What cannot be meant is named by `specFaults`, the one list of rules that `agent` throws and the codecs report.
 */
import type { Fault } from './fault.js'
import { revisionOf } from './hash.js'
import { invariant } from './invariant.js'
import type { HealthCheck, Scaling, ScalingInputSpec, ScalingPolicy, ScalingRules, Spec, SpecInput, TargetMetric, TargetMetricInput } from './spec.js'
import { specFaults } from './specFaults.js'
import { type Duration, type Instant, MAX_REPLICAS, type Revision } from './units.js'

declare const canonical: unique symbol

/**
 * An agent made whole: who it is, and what is wanted of it. Only `agent` and the codecs make one; plain JSON, and the same object may be used for as long as it
 * is wanted.
 */
export type Agent = {
  readonly [canonical]: 'Agent'
  /** Agents of one name in two namespaces are two; `default` when none was said. */
  readonly namespace: string
  /** Unique in its namespace, and the first part of the names of its instances. */
  readonly name: string
  /** Who it is across a deletion: what carries another's is a stranger. `namespace/name` when none was said. */
  readonly uid: string
  /** Counts the changes of the spec, from 1; comes back as `status.observedGeneration`. */
  readonly generation: number
  /** Words of the owner's, handed to providers and otherwise unread. */
  readonly labels: Readonly<Record<string, string>>
  /** The same, for longer texts. */
  readonly annotations: Readonly<Record<string, string>>
  /** Of what instances are made of: agentType, model, resources, environment and references. */
  readonly revision: Revision
  /** Set, it is on its way out: everything is drained and deleted, until `status.finished`. */
  readonly deletedAt?: Instant
  /** What is wanted, every default filled in. */
  readonly spec: Spec
}

/** What a caller has to say, `name` and `spec`; all else has a default. */
export type AgentInput = Partial<Omit<Agent, 'name' | 'spec' | 'revision' | typeof canonical>> & { readonly name: string; readonly spec: SpecInput }

/**
 * Fills defaults and computes the revision. Throws (`invariant`) on what `specFaults` names: for documents of people use the codec, which reports instead.
 */
export const agent = (input: AgentInput): Agent => {
  const faults = specFaults(input)
  invariant(faults.length === 0, faults.map(faultText).join('; '))
  const namespace = input.namespace ?? 'default'
  const spec = specOf(input.spec)
  const made: Omit<Agent, typeof canonical> = {
    namespace,
    name: input.name,
    uid: input.uid ?? `${namespace}/${input.name}`,
    generation: input.generation ?? 1,
    labels: input.labels ?? {},
    annotations: input.annotations ?? {},
    revision: revisionOf([spec.agentType, spec.model, spec.resources, spec.environment, spec.configMapRef ?? null, spec.secretRef ?? null]),
    ...(input.deletedAt === undefined ? {} : { deletedAt: input.deletedAt }),
    spec,
  }
  return made as Agent
}

const specOf = (input: SpecInput): Spec => ({
  agentType: input.agentType,
  model: input.model,
  resources: input.resources ?? {},
  environment: input.environment ?? {},
  ...(input.configMapRef === undefined ? {} : { configMapRef: input.configMapRef }),
  ...(input.secretRef === undefined ? {} : { secretRef: input.secretRef }),
  replicas: input.replicas ?? 1,
  minReadyMs: input.minReadyMs ?? 0,
  drainMs: input.drainMs ?? 300_000,
  terminationGraceMs: input.terminationGraceMs ?? 30_000,
  startDeadlineMs: input.startDeadlineMs ?? 600_000,
  rollout: { maxSurge: input.rollout?.maxSurge ?? '25%', maxUnavailable: input.rollout?.maxUnavailable ?? 0 },
  healthCheck: healthCheckOf(input.healthCheck ?? {}),
  paused: input.paused ?? false,
  consumption: input.consumption ?? {},
  scaling: scalingOf(input.scaling ?? {}),
})

const healthCheckOf = (input: Partial<HealthCheck>): HealthCheck => {
  const intervalMs = input.intervalMs ?? 10_000
  return {
    enabled: input.enabled ?? false,
    intervalMs,
    timeoutMs: input.timeoutMs ?? Math.min(5_000, intervalMs),
    failureThreshold: input.failureThreshold ?? 3,
    successThreshold: input.successThreshold ?? 1,
    initialDelayMs: input.initialDelayMs ?? 0,
  }
}

/** The defaults of scaling. Without an upper bound (scaling off) there is none. */
export const scalingOf = (input: ScalingInputSpec): Scaling => {
  const scaleUpDelayMs = input.scaleUpDelayMs ?? 0
  const scaleDownDelayMs = input.scaleDownDelayMs ?? 0
  return {
    enabled: input.enabled ?? false,
    policy: input.policy ?? 'standard',
    minReplicas: input.minReplicas ?? 1,
    maxReplicas: input.maxReplicas ?? MAX_REPLICAS,
    targetMetrics: (input.targetMetrics ?? []).map(targetMetricOf),
    scaleUpDelayMs,
    scaleDownDelayMs,
    cooldownPeriodMs: input.cooldownPeriodMs ?? 0,
    behavior: {
      scaleUp: rulesOf(input.behavior?.scaleUp, 0, DEFAULT_UP),
      // A set delay is a window of its own kind: it replaces the default one, so that nobody waits for both unasked.
      scaleDown: rulesOf(input.behavior?.scaleDown, scaleDownDelayMs > 0 ? 0 : DEFAULT_DOWN_WINDOW_MS, DEFAULT_DOWN),
    },
    hasBehavior: input.hasBehavior ?? input.behavior !== undefined,
    metrics: input.metrics ?? [],
    ...(input.pause === undefined ? {} : { pause: { direction: 'Both', ...input.pause } }),
    ...(input.override === undefined ? {} : { override: input.override }),
    ...(input.activation === undefined ? {} : { activation: { threshold: 0, idleMs: DEFAULT_IDLE_MS, ...input.activation } }),
    schedules: (input.schedules ?? []).map((schedule) => ({ timeZone: 'UTC', ...schedule })),
    priority: input.priority ?? 0,
    weight: input.weight ?? 1,
  }
}

const targetMetricOf = (input: TargetMetricInput): TargetMetric => ({
  type: input.type,
  name: input.name ?? input.type,
  ...(input.targetValue === undefined ? {} : { targetValue: input.targetValue }),
  ...(input.targetAverageValue === undefined ? {} : { targetAverageValue: input.targetAverageValue }),
  ...(input.tolerance === undefined ? {} : { tolerance: input.tolerance }),
  maxAgeMs: input.maxAgeMs ?? 120_000,
  whenMissing: input.whenMissing ?? { type: 'Hold' },
})

const rulesOf = (input: Partial<ScalingRules> | undefined, windowMs: Duration, policies: readonly ScalingPolicy[]): ScalingRules => ({
  stabilizationWindowMs: input?.stabilizationWindowMs ?? windowMs,
  selectPolicy: input?.selectPolicy ?? 'Max',
  policies: input?.policies ?? policies,
  tolerance: input?.tolerance ?? 0.1,
})

const faultText = ({ path, problem, got }: Fault): string => `${path}: ${problem}, got ${got}`

/** Source: Kubernetes HPA v2, defaults of `behavior` (hpa.md §1.8). */
const DEFAULT_DOWN_WINDOW_MS = 300_000
const DEFAULT_IDLE_MS = 300_000
const DEFAULT_UP: readonly ScalingPolicy[] = [
  { type: 'Pods', value: 4, periodMs: 15_000 },
  { type: 'Percent', value: 100, periodMs: 15_000 },
]
const DEFAULT_DOWN: readonly ScalingPolicy[] = [{ type: 'Percent', value: 100, periodMs: 15_000 }]
