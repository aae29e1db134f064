/**
 * Each leaf of the spec has an effect, and here is one: what is changed, in which small world, and where the difference shows.
 * `effect.test.ts` walks the codec of the Agent, so that a leaf without a row fails.
 */
import type { AgentInput, HealthCheck, InstanceInput, Limits, Plan, Probed, SampleInput, ScalingInputSpec, SpecInput } from '../src/index.js'

/** One look: when (in seconds), what is listed, what is measured. */
export type Look = {
  readonly at: number
  readonly see?: readonly InstanceInput[]
  readonly metrics?: readonly SampleInput[]
  readonly limits?: Limits
  readonly probes?: readonly Probed[]
}

/** `shows`: which part of the plans must differ between the agent as it is and as it is changed. */
export type Row = {
  readonly leaf: string
  readonly spec?: Partial<SpecInput>
  readonly instead: Partial<SpecInput>
  readonly looks: readonly Look[]
  readonly shows: 'actions' | 'desired' | 'available'
}

export const START = 1_000_000_000_000
export const at = (seconds: number): number => START + seconds * 1_000
export const ready = (count: number, words: Partial<InstanceInput> = {}): readonly InstanceInput[] =>
  Array.from({ length: count }, (_, index) => ({ id: `i${index}`, phase: 'Healthy' as const, readyAt: START, ...words }))
export const queue = (value: number, seconds: number, name = 'queue_depth'): readonly SampleInput[] => [{ name, value, at: at(seconds) }]
export const cpu = (value: number, seconds: number, kind: 'utilization' | 'demand' = 'utilization', name = 'cpu'): Partial<InstanceInput> => ({
  metrics: [{ name, value, at: at(seconds), kind }],
})

/** Two ready ones, a target of 10 in the queue for each, and no rule of time. */
const scaling: ScalingInputSpec = {
  enabled: true,
  minReplicas: 1,
  maxReplicas: 10,
  targetMetrics: [{ type: 'queue_depth', targetValue: 10, tolerance: 0 }],
  behavior: {
    scaleUp: { policies: [{ type: 'Pods', value: 100, periodMs: 1_000 }] },
    scaleDown: { stabilizationWindowMs: 0, policies: [{ type: 'Pods', value: 100, periodMs: 1_000 }] },
  },
}
export const scaled = (more: ScalingInputSpec): Partial<SpecInput> => ({ scaling: { ...scaling, ...more } })
const up = (rules: NonNullable<ScalingInputSpec['behavior']>['scaleUp']): Partial<SpecInput> =>
  scaled({ behavior: { ...scaling.behavior, scaleUp: { ...scaling.behavior?.scaleUp, ...rules } } })
const down = (rules: NonNullable<ScalingInputSpec['behavior']>['scaleDown']): Partial<SpecInput> =>
  scaled({ behavior: { ...scaling.behavior, scaleDown: { ...scaling.behavior?.scaleDown, ...rules } } })
export const target = (more: Partial<NonNullable<ScalingInputSpec['targetMetrics']>[number]>): Partial<SpecInput> => {
  const { targetValue = 10, ...rest } = more
  return scaled({ targetMetrics: [{ type: 'queue_depth', tolerance: 0, ...(rest.targetAverageValue === undefined ? { targetValue } : {}), ...rest }] })
}

/** A memory that is no longer young, then one look at a load. */
export const loaded = (value: number, seconds = 100): readonly Look[] => [
  { at: 0, see: ready(2), metrics: queue(20, 0) },
  { at: seconds, see: ready(2), metrics: queue(value, seconds) },
]
/** The same, and the load stands for so many seconds more. */
const sustained = (value: number, ...more: readonly number[]): readonly Look[] => [
  ...loaded(value),
  ...more.map((seconds) => ({ at: 100 + seconds, see: ready(2), metrics: queue(value, 100 + seconds) })),
]

/** A memory that is no longer young, and nothing measured. */
export const silent: readonly Look[] = [0, 100].map((seconds) => ({ at: seconds, see: ready(2) }))
const nothing: readonly Look[] = [{ at: 0 }]
export const tooMany: readonly Look[] = [{ at: 0, see: ready(2) }]
const draining = ready(1, { drainingSince: START, drainDeadline: at(60), drainCause: 'ScaleDown' })
const model = { provider: 'acme', model: 'm1' }
const outdated: readonly Look[] = [{ at: 0, see: ready(2, { revision: 'old' }) }]
const checked = (more: Partial<HealthCheck>): Partial<SpecInput> => ({ healthCheck: { enabled: true, ...more } })
/** One that runs, and what its probes showed, ten seconds apart. */
const probed = (shown: readonly boolean[], seconds = 0): readonly Look[] => [
  {
    at: 100 + seconds,
    see: [{ id: 'i', phase: 'Running', startedAt: START }],
    probes: shown.map((ok, index) => ({ id: 'i', ok, seq: at(50 + 10 * index), at: at(51 + 10 * index) })),
  },
]

/** What an instance is made of: another revision, another name. */
const made = (leaf: string, instead: Partial<SpecInput>): Row => ({ leaf, instead, looks: nothing, shows: 'actions' })

export const rows: readonly Row[] = [
  made('agentType', { agentType: 'coder' }),
  made('model.provider', { model: { ...model, provider: 'other' } }),
  made('model.model', { model: { ...model, model: 'm2' } }),
  made('model.temperature', { model: { ...model, temperature: 1 } }),
  made('model.maxTokens', { model: { ...model, maxTokens: 10 } }),
  made('resources.requests.gpu', { resources: { requests: { gpu: 1 } } }),
  made('resources.limits.cpu', { resources: { limits: { cpu: 1 } } }),
  made('resources.limits.memory', { resources: { limits: { memory: 1 } } }),
  made('resources.limits.gpu', { resources: { limits: { gpu: 1 } } }),
  made('environment', { environment: { KEY: 'value' } }),
  made('configMapRef', { configMapRef: 'settings' }),
  made('secretRef', { secretRef: 'keys' }),
  ...(['cpu', 'memory'] as const).map(
    (type): Row => ({
      leaf: `resources.requests.${type}`,
      spec: { ...scaled({ targetMetrics: [{ type, targetValue: 50 }] }), resources: { requests: { [type]: 2 } } },
      instead: { resources: { requests: { [type]: 1 } } },
      looks: [silent[0] as Look, { at: 100, see: ready(2, cpu(2, 100, 'demand', type)) }],
      shows: 'desired',
    }),
  ),
  { leaf: 'replicas', spec: { replicas: 1 }, instead: { replicas: 2 }, looks: tooMany, shows: 'actions' },
  { leaf: 'minReadyMs', instead: { minReadyMs: 5_000 }, looks: [{ at: 1, see: ready(1) }], shows: 'available' },
  { leaf: 'drainMs', instead: { drainMs: 5_000 }, looks: tooMany, shows: 'actions' },
  { leaf: 'terminationGraceMs', spec: { replicas: 0 }, instead: { terminationGraceMs: 5_000 }, looks: [{ at: 0, see: draining }], shows: 'actions' },
  {
    leaf: 'startDeadlineMs',
    instead: { startDeadlineMs: 5_000 },
    looks: [{ at: 10, see: [{ id: 'i', phase: 'Pending', createdAt: START }] }],
    shows: 'actions',
  },
  { leaf: 'rollout.maxSurge', spec: { replicas: 2 }, instead: { rollout: { maxSurge: 0 } }, looks: outdated, shows: 'actions' },
  { leaf: 'rollout.maxUnavailable', spec: { replicas: 2 }, instead: { rollout: { maxUnavailable: 1 } }, looks: outdated, shows: 'actions' },
  { leaf: 'healthCheck.enabled', spec: {}, instead: { healthCheck: { enabled: true } }, looks: probed([]), shows: 'actions' },
  { leaf: 'healthCheck.intervalMs', spec: checked({}), instead: checked({ intervalMs: 30_000 }), looks: [...probed([]), ...probed([], 20)], shows: 'actions' },
  { leaf: 'healthCheck.timeoutMs', spec: checked({}), instead: checked({ timeoutMs: 1_000 }), looks: probed([]), shows: 'actions' },
  { leaf: 'healthCheck.initialDelayMs', spec: checked({}), instead: checked({ initialDelayMs: 120_000 }), looks: probed([]), shows: 'actions' },
  { leaf: 'healthCheck.successThreshold', spec: checked({}), instead: checked({ successThreshold: 2 }), looks: probed([true]), shows: 'available' },
  {
    leaf: 'healthCheck.failureThreshold',
    spec: checked({}),
    instead: checked({ failureThreshold: 1 }),
    looks: probed([true, false]),
    shows: 'available',
  },
  { leaf: 'paused', instead: { paused: true }, looks: tooMany, shows: 'actions' },
  ...(['tokensPerMinute', 'requestsPerMinute', 'costPerHour'] as const).map(
    (name): Row => ({
      leaf: `consumption.${name}`,
      spec: { ...scaled({}), consumption: { [name]: 10 } },
      instead: { consumption: { [name]: 20 } },
      looks: loaded(80).map((look) => ({ ...look, limits: { [name]: 80 } })),
      shows: 'desired',
    }),
  ),
  { leaf: 'scaling.enabled', spec: scaled({}), instead: scaled({ enabled: false }), looks: loaded(40), shows: 'desired' },
  { leaf: 'scaling.policy', spec: { ...scaled({}), replicas: 5 }, instead: scaled({ policy: 'fixed' }), looks: loaded(20), shows: 'desired' },
  { leaf: 'scaling.minReplicas', spec: scaled({}), instead: scaled({ minReplicas: 3 }), looks: loaded(20), shows: 'desired' },
  { leaf: 'scaling.maxReplicas', spec: scaled({}), instead: scaled({ maxReplicas: 3 }), looks: loaded(80), shows: 'desired' },
  { leaf: 'scaling.scaleUpDelayMs', spec: scaled({}), instead: scaled({ scaleUpDelayMs: 5_000 }), looks: loaded(40), shows: 'desired' },
  { leaf: 'scaling.scaleDownDelayMs', spec: scaled({}), instead: scaled({ scaleDownDelayMs: 5_000 }), looks: loaded(5), shows: 'desired' },
  {
    leaf: 'scaling.cooldownPeriodMs',
    spec: scaled({}),
    instead: scaled({ cooldownPeriodMs: 30_000 }),
    looks: [...loaded(30), { at: 110, see: ready(2), metrics: queue(60, 110) }],
    shows: 'desired',
  },
  {
    leaf: 'scaling.targetMetrics[].type',
    spec: target({ name: 'load' }),
    instead: target({ type: 'concurrency', name: 'load' }),
    looks: [
      { at: 0, see: ready(2, cpu(9, 0, 'demand', 'load')), metrics: queue(9, 0, 'load') },
      { at: 100, see: [...ready(1, cpu(9, 100, 'demand', 'load')), { id: 'p', phase: 'Pending' }], metrics: [] },
    ],
    shows: 'desired',
  },
  {
    leaf: 'scaling.targetMetrics[].name',
    spec: target({ name: 'one' }),
    instead: target({ name: 'other' }),
    looks: [silent[0] as Look, { at: 100, see: ready(2), metrics: queue(80, 100, 'one') }],
    shows: 'desired',
  },
  { leaf: 'scaling.targetMetrics[].targetValue', spec: target({}), instead: target({ targetValue: 20 }), looks: loaded(40), shows: 'desired' },
  {
    leaf: 'scaling.targetMetrics[].targetAverageValue',
    spec: target({ targetAverageValue: 10 }),
    instead: target({ targetAverageValue: 20 }),
    looks: loaded(40),
    shows: 'desired',
  },
  { leaf: 'scaling.targetMetrics[].tolerance', spec: target({}), instead: target({ tolerance: 0.6 }), looks: loaded(30), shows: 'desired' },
  {
    leaf: 'scaling.targetMetrics[].maxAgeMs',
    spec: target({}),
    instead: target({ maxAgeMs: 5_000 }),
    looks: [...loaded(20), { at: 110, see: ready(2), metrics: queue(80, 100) }],
    shows: 'desired',
  },
  {
    leaf: 'scaling.targetMetrics[].whenMissing.type',
    spec: target({}),
    instead: target({ whenMissing: { type: 'Fallback', replicas: 4 } }),
    looks: silent,
    shows: 'desired',
  },
  {
    leaf: 'scaling.targetMetrics[].whenMissing.replicas',
    spec: target({ whenMissing: { type: 'Fallback', replicas: 3 } }),
    instead: target({ whenMissing: { type: 'Fallback', replicas: 4 } }),
    looks: silent,
    shows: 'desired',
  },
  {
    leaf: 'scaling.targetMetrics[].whenMissing.value',
    spec: target({ whenMissing: { type: 'Value', value: 30 } }),
    instead: target({ whenMissing: { type: 'Value', value: 40 } }),
    looks: silent,
    shows: 'desired',
  },
  {
    leaf: 'scaling.behavior.scaleUp.stabilizationWindowMs',
    spec: scaled({}),
    instead: up({ stabilizationWindowMs: 30_000 }),
    looks: loaded(40),
    shows: 'desired',
  },
  { leaf: 'scaling.behavior.scaleUp.selectPolicy', spec: scaled({}), instead: up({ selectPolicy: 'Disabled' }), looks: loaded(40), shows: 'desired' },
  {
    leaf: 'scaling.behavior.scaleUp.policies[].type',
    spec: up({ policies: [{ type: 'Pods', value: 50, periodMs: 1_000 }] }),
    instead: up({ policies: [{ type: 'Percent', value: 50, periodMs: 1_000 }] }),
    looks: loaded(80),
    shows: 'desired',
  },
  {
    leaf: 'scaling.behavior.scaleUp.policies[].value',
    spec: up({ policies: [{ type: 'Pods', value: 2, periodMs: 1_000 }] }),
    instead: up({ policies: [{ type: 'Pods', value: 1, periodMs: 1_000 }] }),
    looks: loaded(80),
    shows: 'desired',
  },
  {
    leaf: 'scaling.behavior.scaleUp.policies[].periodMs',
    spec: up({ policies: [{ type: 'Pods', value: 1, periodMs: 1_000 }] }),
    instead: up({ policies: [{ type: 'Pods', value: 1, periodMs: 60_000 }] }),
    looks: sustained(80, 5),
    shows: 'desired',
  },
  {
    leaf: 'scaling.behavior.scaleUp.tolerance',
    spec: scaled({ targetMetrics: [{ type: 'queue_depth', targetValue: 10 }] }),
    instead: {
      scaling: {
        ...scaling,
        targetMetrics: [{ type: 'queue_depth', targetValue: 10 }],
        behavior: { ...scaling.behavior, scaleUp: { ...scaling.behavior?.scaleUp, tolerance: 0.6 } },
      },
    },
    looks: loaded(30),
    shows: 'desired',
  },
  {
    leaf: 'scaling.behavior.scaleDown.stabilizationWindowMs',
    spec: scaled({}),
    instead: down({ stabilizationWindowMs: 30_000 }),
    looks: loaded(5),
    shows: 'desired',
  },
  { leaf: 'scaling.behavior.scaleDown.selectPolicy', spec: scaled({}), instead: down({ selectPolicy: 'Disabled' }), looks: loaded(5), shows: 'desired' },
  {
    leaf: 'scaling.behavior.scaleDown.policies[].type',
    spec: down({ policies: [{ type: 'Pods', value: 40, periodMs: 1_000 }] }),
    instead: down({ policies: [{ type: 'Percent', value: 40, periodMs: 1_000 }] }),
    looks: [
      { at: 0, see: ready(8), metrics: queue(80, 0) },
      { at: 100, see: ready(8), metrics: queue(10, 100) },
    ],
    shows: 'desired',
  },
  {
    leaf: 'scaling.behavior.scaleDown.policies[].value',
    spec: down({ policies: [{ type: 'Pods', value: 2, periodMs: 1_000 }] }),
    instead: down({ policies: [{ type: 'Pods', value: 1, periodMs: 1_000 }] }),
    looks: [
      { at: 0, see: ready(8), metrics: queue(80, 0) },
      { at: 100, see: ready(8), metrics: queue(10, 100) },
    ],
    shows: 'desired',
  },
  {
    leaf: 'scaling.behavior.scaleDown.policies[].periodMs',
    spec: down({ policies: [{ type: 'Pods', value: 1, periodMs: 1_000 }] }),
    instead: down({ policies: [{ type: 'Pods', value: 1, periodMs: 99_000 }] }),
    looks: [
      { at: 0, see: ready(8), metrics: queue(80, 0) },
      { at: 100, see: ready(8), metrics: queue(10, 100) },
      { at: 110, see: ready(8), metrics: queue(10, 110) },
    ],
    shows: 'desired',
  },
  {
    leaf: 'scaling.behavior.scaleDown.tolerance',
    spec: scaled({ targetMetrics: [{ type: 'queue_depth', targetValue: 10 }] }),
    instead: {
      scaling: {
        ...scaling,
        targetMetrics: [{ type: 'queue_depth', targetValue: 10 }],
        behavior: { ...scaling.behavior, scaleDown: { ...scaling.behavior?.scaleDown, tolerance: 0.8 } },
      },
    },
    looks: loaded(5),
    shows: 'desired',
  },
]

/** An agent in which every field is set, against which the walk is checked. Of `targetMetrics` there is one for each form. */
export const full: AgentInput = {
  name: 'a',
  spec: {
    agentType: 'chat',
    model: { ...model, temperature: 0.5, maxTokens: 100 },
    resources: { requests: { cpu: 1, memory: 1, gpu: 1 }, limits: { cpu: 1, memory: 1, gpu: 1 } },
    environment: { KEY: 'value' },
    configMapRef: 'settings',
    secretRef: 'keys',
    consumption: { tokensPerMinute: 1, requestsPerMinute: 1, costPerHour: 1 },
    scaling: {
      ...scaling,
      targetMetrics: [
        { type: 'cpu', targetValue: 1, tolerance: 0, whenMissing: { type: 'Fallback', replicas: 1 } },
        { type: 'queue_depth', targetAverageValue: 1, whenMissing: { type: 'Value', value: 1 } },
        { type: 'latency', targetValue: 1, whenMissing: { type: 'LastGood', maxAgeMs: 1 } },
      ],
    },
  },
}

/** Where the two must differ. */
export const shown = (plans: readonly Plan[], shows: Row['shows']): unknown =>
  plans.map(({ actions, status }) => (shows === 'actions' ? actions : shows === 'desired' ? status.desiredReplicas : status.availableReplicas))
