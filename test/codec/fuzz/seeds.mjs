/** Sound inputs, which `inputs.mjs` damages: of each family a small one and one that says everything. */
import { agentToOrigin, decodeAgent, encodeOrigin, planToJson, toYaml } from '../../../dist/codec/index.js'
import { observe, reconcile } from '../../../dist/index.js'

const small = {
  apiVersion: 'homeostat.dev/v1alpha1',
  kind: 'Agent',
  metadata: { name: 'support' },
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas: 2 },
}
const scaled = {
  ...small,
  metadata: { name: 'a', namespace: 'n', uid: 'u', generation: 3, labels: { tier: 'x', 'a/b': '' }, annotations: { why: 'so' }, resourceVersion: '7' },
  spec: {
    ...small.spec,
    scaling: {
      enabled: true,
      minReplicas: 1,
      maxReplicas: 20,
      targetMetrics: [{ type: 'queue_depth', targetValue: 4, tolerance: 0.2, whenMissing: 'Ignore' }],
    },
  },
}
const whole = {
  ...scaled,
  metadata: { ...scaled.metadata, deletionTimestamp: '2030-01-31T12:00:00.5+01:00' },
  spec: {
    agentType: 'chat',
    model: { provider: 'acme', model: 'm1', temperature: 0.7, maxTokens: 1000 },
    resources: { requests: { cpu: '500m', memory: '1Gi', gpu: 1 }, limits: { cpu: 2, memory: 1073741824 } },
    environment: { KEY: 'value', OTHER: '' },
    configMapRef: 'c',
    secretRef: 's',
    replicas: 3,
    minReadySeconds: 5,
    drainSeconds: 60,
    terminationGraceSeconds: 10,
    startDeadlineSeconds: 100,
    paused: false,
    rollout: { maxSurge: '25%', maxUnavailable: 1 },
    healthCheck: { enabled: true, interval: '10s', timeout: '250ms', failureThreshold: 3, successThreshold: 1, initialDelaySeconds: 3 },
    consumption: { tokensPerMinute: 100, requestsPerMinute: 5.5, costPerHour: 0.1 },
    scaling: {
      enabled: true,
      policy: 'standard',
      minReplicas: 0,
      maxReplicas: 20,
      targetMetrics: [
        { type: 'cpu', targetAverageValue: 60, maxAgeSeconds: 30, whenMissing: { type: 'Fallback', replicas: 2 } },
        { type: 'custom', name: 'x', targetValue: 1.5, whenMissing: { type: 'LastGood', maxAgeSeconds: 60 } },
      ],
      metrics: [
        { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 70 } } },
        { type: 'Pods', pods: { metric: { name: 'p', selector: { matchLabels: { a: 'b' } } }, target: { type: 'AverageValue', averageValue: '500m' } } },
        { type: 'Object', object: { describedObject: { kind: 'K', name: 'o' }, metric: { name: 'm' }, target: { type: 'Value', value: '1Ki' } } },
      ],
      scaleUpDelay: '30s',
      scaleDownDelay: '1h30m',
      cooldownPeriod: '0s',
      behavior: {
        scaleUp: { stabilizationWindowSeconds: 0, selectPolicy: 'Max', policies: [{ type: 'Pods', value: 4, periodSeconds: 15 }], tolerance: 0.1 },
        scaleDown: { policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] },
      },
      pause: { direction: 'Up', until: 1900000000000 },
      override: { replicas: 4, until: '2030-01-31T12:00:00Z' },
      activation: { metric: 'queue_depth', threshold: 1, idleSeconds: 60 },
      schedules: [{ cron: '0 8 * * 1-5', timeZone: 'Europe/Berlin', durationSeconds: 3600, minReplicas: 2, maxReplicas: 9 }],
      priority: -1,
      weight: 2,
    },
  },
}

const bare = { instances: [{ id: 'a', phase: 'Running' }] }
const seen = {
  at: 1900000000000,
  instances: [
    { id: 'a', phase: 'Healthy', readyAt: 1899999990000, metrics: [{ name: 'cpu', value: 0.5, windowMs: 15000, kind: 'demand', contributors: 1 }] },
    { id: '__proto__', name: 'b', ownerUid: 'o', phase: 'Unhealthy', revision: 'abcdefgh', createdAt: '2030-01-31T12:00:00Z', activeRequests: 2, sessions: 1 },
    { id: 'c', phase: 'Pending', protected: true, deletionCost: -5, zone: 'z', drainingSince: 5, drainDeadline: 9, drainCause: 'External', probing: 4 },
    { id: 'd', phase: 'Running', health: { type: 'Ready', failed: 0, seq: 1, since: 1 }, startedAt: null },
  ],
  metrics: [
    { name: 'queue_depth', value: 12, at: 1899999999000 },
    { name: 'x', missing: 'Stale' },
  ],
  outcomes: [
    { action: { type: 'Create', name: 'n' }, at: 1, error: { type: 'QuotaExceeded', retryAfterMs: 5, message: 'm' } },
    { action: { type: 'Drain', id: 'a' } },
  ],
  probes: [{ id: 'd', seq: 5, ok: true }],
  limits: { instances: 9, tokensPerMinute: 100, requestsPerMinute: 1, costPerHour: 0.5, shared: { limit: 'instances', all: 90 } },
  calendar: { minReplicas: 1, maxReplicas: 5, until: 1900000600000 },
}
const agentOf = (document) => decodeAgent(document).right
const NOW = 1_900_000_000_000
const plan = reconcile(
  agentOf(scaled),
  observe({ at: NOW, instances: [{ id: 'a', phase: 'Running' }], metrics: [{ name: 'queue_depth', value: 9, at: NOW }] }),
  NOW,
)
const withStatus = { ...bare, status: JSON.parse(planToJson(plan)).status }

const scenario = {
  name: 'chat-hour',
  seed: 1,
  horizonSeconds: 3600,
  warmupSeconds: 60,
  workload: {
    arrivals: { kind: 'sine', mean: 4, amplitude: 2, periodSeconds: 600 },
    requests: { kind: 'lognormal', meanSeconds: 8, cv: 1 },
    timeScale: 2,
    loadScale: 0.5,
  },
  instances: {
    service: { kind: 'slots', slots: 1 },
    queue: 'shared',
    queueCapacity: null,
    patienceSeconds: { kind: 'exponential', meanSeconds: 3 },
    start: { kind: 'fixed', seconds: 30 },
    zones: ['a'],
  },
  control: { periodSeconds: 15, phaseSeconds: null, actuationSeconds: 0, onArrivalAtZero: true },
  telemetry: { scrapeSeconds: 15, windowSeconds: 15, delaySeconds: 0, lossProbability: 0 },
  faults: [
    { kind: 'crash', ratePerHour: 1 },
    { kind: 'refuse', probability: 1, actions: ['create'] },
    { kind: 'controllerCrash', at: 5, afterActions: 2 },
  ],
  slo: { waitSeconds: 2, share: 0.99 },
  price: { perInstanceHour: 1, quantumSeconds: 1, perStart: 0, billFrom: 'request' },
}
const files = [
  { workload: { trace: 'counts.txt' }, agent: 'agent.yaml' },
  { ...scenario, workload: { arrivals: { kind: 'counts', perSecond: 'counts.txt', spread: 'even' } }, agent: scaled },
  { workload: { arrivals: { kind: 'counts', perSecond: [1, 0, 2] }, requests: { kind: 'fixed', seconds: 1 } } },
]

const standard = {
  policy: 'standard',
  name: 'mine',
  parameters: { targetMetrics: [{ type: 'concurrency', targetValue: 3 }], scaleDownDelay: '5m', behavior: scaled.spec.scaling.behavior },
}
const fixed = { policy: 'fixed', parameters: { replicas: 8 } }
const origin = (document) => JSON.parse(encodeOrigin(agentToOrigin(agentOf(document)).right))

const asYaml = (values) => values.map((value) => toYaml(JSON.parse(JSON.stringify(value))))
const family = (values, ...texts) => ({ values, texts: [...values.map((value) => JSON.stringify(value)), ...asYaml(values), ...texts] })

const agents = family([small, scaled, whole])
export const seeds = {
  agents: {
    ...agents,
    texts: [...agents.texts, `${agents.texts[3]}---\n${agents.texts[4]}`, `${agents.texts[0]}\n---\n${agents.texts[1]}`, 'a: &a [1]\nb: *a\n'],
  },
  observed: family([bare, seen, withStatus]),
  line: family([
    { spec: small, observed: bare, now: NOW },
    { spec: whole, observed: seen, now: '2030-01-31T12:00:00Z' },
    { spec: scaled, observed: withStatus, now: NOW },
  ]),
  policy: family([standard, fixed]),
  scenario: family([scenario, ...files]),
  origin: family([origin(small), origin(whole)]),
  trace: {
    values: [],
    texts: [
      '3\n0\n2\n',
      '10\r\n0',
      'TIMESTAMP,ContextTokens\r\n2023-11-16 18:15:46.6805900,374\r\n2023-11-16 18:15:47.7,1\r\n',
      'id,timestamp\na,10\nb,10.5\nc,12.25\n',
      'timestamp_ms\n1000\n1999\n2000\n',
      '{"timestamp": 0}\n{"timestamp": 999}\n{"timestamp": 1500}\n',
      '{"timestamp": "2030-01-01T00:00:00Z"}\n{"timestamp": "2030-01-01T01:00:02+01:00"}\n',
    ],
  },
  counts: { values: [], texts: ['# seconds\n1\n2', '3\n0\n1\n', '1\r\n2\r\n\n'] },
  quantity: { values: [], texts: ['500m', '1.5', '1Gi', '12e6', '+.5Ki', '100n', '3E'] },
  duration: { values: [], texts: ['30s', '5m', '1h30m', '250ms', '0s', '1.5h', '1h1m1s1ms'] },
  instant: {
    values: [],
    texts: ['2030-01-31T12:00:00Z', '2016-12-31T23:59:60Z', '2030-02-28T00:00:00.123456+14:00', '1900000000000', '-1', '0000-01-01T00:00:00-23:59'],
  },
  cron: { values: [], texts: ['0 8 * * 1-5', '*/5 * * * *', '0 0 29 2 *', '@daily', 'Europe/Berlin'] },
}
