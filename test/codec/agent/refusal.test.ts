/** The table of what is refused in an Agent document, each with the exact text. */
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { decodeAgents, renderErrors } from '../../../src/codec/index.js'

const sound = `apiVersion: homeostat.dev/v1alpha1
kind: Agent
metadata:
  name: support
spec:
  agentType: chat
  model: { provider: acme, model: m1 }
  scaling:
    enabled: true
    maxReplicas: 20
    targetMetrics:
      - type: queue_depth
        targetValue: 4
`

const spec = sound.slice(sound.indexOf('spec:'))

type Change = (text: string) => string
type Row = readonly [name: string, change: Change, ...errors: string[]]

const swap =
  (from: string, to: string): Change =>
  (text) => {
    if (!text.includes(from)) throw new Error(`not in the text: ${from}`)
    return text.replace(from, () => to)
  }
const add = (after: string, ...lines: string[]): Change => swap(`${after}\n`, [after, ...lines, ''].join('\n'))

/** What each type of target, and each kind of metric, has to itself. */
const AMOUNTS = { Utilization: 'averageUtilization', AverageValue: 'averageValue', Value: 'value' }
const MEMBERS = { Resource: 'resource', ContainerResource: 'containerResource', Pods: 'pods', Object: 'object', External: 'external' }

const rows: readonly Row[] = [
  ['another apiVersion', swap('homeostat.dev/v1alpha1', 'homeostat.dev/v1'), '1:13: apiVersion: expected homeostat.dev/v1alpha1 (got a text)'],
  ['another kind', swap('kind: Agent', 'kind: Deployment'), '2:7: kind: expected Agent (got a text)'],
  ['a kind misspelt', swap('kind: Agent', 'kind: Agnet'), '2:7: kind: expected Agent (got a text)'],
  ['no apiVersion', swap('apiVersion: homeostat.dev/v1alpha1\n', ''), '1:1: apiVersion: expected homeostat.dev/v1alpha1; this key is required (got nothing)'],
  ['no kind', swap('kind: Agent\n', ''), '1:1: kind: expected Agent; this key is required (got nothing)'],
  ['no metadata', swap('metadata:\n  name: support\n', ''), '1:1: metadata: expected a map; this key is required (got nothing)'],
  ['metadata is a text', swap('metadata:\n  name: support\n', 'metadata: support\n'), '3:11: metadata: expected a map (got a text)'],
  ['metadata is empty', swap('metadata:\n  name: support\n', 'metadata:\n'), '3:10: metadata: expected a map (got null)'],
  ['no spec', swap(spec, ''), '1:1: spec: expected a map; this key is required (got nothing)'],
  ['spec is a list', swap(spec, 'spec: []\n'), '5:7: spec: expected a map (got a list)'],
  [
    'a status',
    add('kind: Agent', 'status: { phase: Running }'),
    '3:1: status: unknown key; leave it out, for status is handed in with the observation (got a map)',
  ],
  ['an unknown key at the top', add('kind: Agent', 'data: {}'), '3:1: data: unknown key; the keys here are apiVersion, kind, metadata, spec (got a map)'],
  ['no name', swap('  name: support\n', '  namespace: x\n'), '3:1: metadata.name: expected a text; this key is required (got nothing)'],
  ['a name in capitals', swap('support', 'Support'), '4:9: metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got a text)'],
  [
    'a name that is too long',
    swap('support', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
    '4:9: metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got a text)',
  ],
  [
    'a name that ends in a hyphen',
    swap('support', 'support-'),
    '4:9: metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got a text)',
  ],
  ['a name that is a number', swap('name: support', 'name: 7'), '4:9: metadata.name: expected a text; put it in quotes (got a number)'],
  ['an empty namespace', add('  name: support', '  namespace: ""'), '5:14: metadata.namespace: expected a text that is not empty (got an empty text)'],
  ['an empty uid', add('  name: support', '  uid: ""'), '5:8: metadata.uid: expected a text that is not empty (got an empty text)'],
  ['a label that is a number', add('  name: support', '  labels: { tier: 1 }'), '5:19: metadata.labels.tier: expected a text; put it in quotes (got a number)'],
  ['labels in a list', add('  name: support', '  labels: [a]'), '5:11: metadata.labels: expected a map (got a list)'],
  ['labels left empty', add('  name: support', '  labels:'), '5:10: metadata.labels: expected a map; leave the key out for the default (got null)'],
  [
    'a label named __proto__',
    add('  name: support', '  labels: { __proto__: x }'),
    '5:13: metadata.labels.__proto__: expected another key; this one is never read (got a text)',
  ],
  ['an annotation that is a map', add('  name: support', '  annotations: { a/b: {} }'), '5:23: metadata.annotations["a/b"]: expected a text (got a map)'],
  ['a negative generation', add('  name: support', '  generation: -1'), '5:15: metadata.generation: expected a whole number, 0 or more (got a number)'],
  [
    'a generation beyond whole numbers',
    add('  name: support', '  generation: 9007199254740993'),
    '5:15: metadata.generation: expected a whole number, 0 or more (got a number)',
  ],
  [
    'a deletionTimestamp that is no day',
    add('  name: support', '  deletionTimestamp: 2025-02-30T00:00:00Z'),
    '5:22: metadata.deletionTimestamp: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; no calendar has this day, time or offset (got a text)',
  ],
  [
    'a deletionTimestamp without an offset',
    add('  name: support', '  deletionTimestamp: 2025-02-01T00:00:00'),
    '5:22: metadata.deletionTimestamp: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; end it with Z, or with an offset such as +01:00 (got a text)',
  ],
  [
    'a resourceVersion that is a number',
    add('  name: support', '  resourceVersion: 12'),
    '5:20: metadata.resourceVersion: expected a text; put it in quotes (got a number)',
  ],
  ['labels misspelt', add('  name: support', '  lables: {}'), '5:3: metadata.lables: unknown key; did you mean labels? (got a map)'],
  [
    'what Kubernetes adds',
    add('  name: support', '  creationTimestamp: null', '  managedFields: []', '  ownerReferences: []', '  finalizers: []', '  selfLink: x'),
    '5:3: metadata.creationTimestamp: unknown key; leave it out, for it belongs to Kubernetes (got null)',
    '6:3: metadata.managedFields: unknown key; leave it out, for it belongs to Kubernetes (got a list)',
    '7:3: metadata.ownerReferences: unknown key; leave it out, for it belongs to Kubernetes (got a list)',
    '8:3: metadata.finalizers: unknown key; leave it out, for it belongs to Kubernetes (got a list)',
    '9:3: metadata.selfLink: unknown key; leave it out, for it belongs to Kubernetes (got a text)',
  ],
  ['no agentType', swap('  agentType: chat\n', ''), '5:1: spec.agentType: expected a text that is not empty; this key is required (got nothing)'],
  ['an empty agentType', swap('agentType: chat', `agentType: ''`), '6:14: spec.agentType: expected a text that is not empty (got an empty text)'],
  ['no model', swap('  model: { provider: acme, model: m1 }\n', ''), '5:1: spec.model: expected a map; this key is required (got nothing)'],
  [
    'a model without a provider',
    swap('provider: acme, ', ''),
    '7:3: spec.model.provider: expected a text that is not empty; this key is required (got nothing)',
  ],
  ['a model that is a text', swap('{ provider: acme, model: m1 }', 'gpt'), '7:10: spec.model: expected a map (got a text)'],
  [
    'a negative temperature',
    swap('model: m1 }', 'model: m1, temperature: -1 }'),
    '7:52: spec.model.temperature: expected a finite number, 0 or more (got a number)',
  ],
  ['no tokens at all', swap('model: m1 }', 'model: m1, maxTokens: 0 }'), '7:50: spec.model.maxTokens: expected a whole number, 1 or more (got a number)'],
  ['tokens by the half', swap('model: m1 }', 'model: m1, maxTokens: 1.5 }'), '7:50: spec.model.maxTokens: expected a whole number, 1 or more (got a number)'],
  ['replicas in quotes', add('spec:', '  replicas: "3"'), '6:13: spec.replicas: expected a finite number; leave the quotes out (got a text)'],
  ['replicas left empty', add('spec:', '  replicas:'), '6:12: spec.replicas: expected a finite number; leave the key out for the default (got null)'],
  ['replicas negative', add('spec:', '  replicas: -1'), '6:13: spec.replicas: expected a whole number from 0 to 1000000 (got a number)'],
  ['replicas by the half', add('spec:', '  replicas: 1.5'), '6:13: spec.replicas: expected a whole number from 0 to 1000000 (got a number)'],
  ['replicas beyond all bounds', add('spec:', '  replicas: 1000001'), '6:13: spec.replicas: expected a whole number from 0 to 1000000 (got a number)'],
  ['replicas NaN', add('spec:', '  replicas: .nan'), '6:13: spec.replicas: expected a finite number (got NaN)'],
  ['replicas infinite', add('spec:', '  replicas: .inf'), '6:13: spec.replicas: expected a finite number (got an infinite number)'],
  ['replicas that overflow', add('spec:', '  replicas: 1e400'), '6:13: spec.replicas: expected a finite number (got an infinite number)'],
  ['paused as YAML 1.1 says it', add('spec:', '  paused: yes'), '6:11: spec.paused: expected true or false (got a text)'],
  ['paused in quotes', add('spec:', '  paused: "true"'), '6:11: spec.paused: expected true or false; leave the quotes out (got a text)'],
  [
    'seconds with a unit',
    add('spec:', '  drainSeconds: 30s'),
    '6:17: spec.drainSeconds: expected a whole number of seconds, at most 365 days; write the number alone, without a unit or quotes (got a text)',
  ],
  ['seconds by the half', add('spec:', '  drainSeconds: 1.5'), '6:17: spec.drainSeconds: expected a whole number of seconds, at most 365 days (got a number)'],
  [
    'seconds negative',
    add('spec:', '  minReadySeconds: -1'),
    '6:20: spec.minReadySeconds: expected a whole number of seconds, at most 365 days (got a number)',
  ],
  [
    'seconds for longer than a year',
    add('spec:', '  terminationGraceSeconds: 31536001'),
    '6:28: spec.terminationGraceSeconds: expected a whole number of seconds, at most 365 days (got a number)',
  ],
  [
    'a duration as a bare number',
    add('    maxReplicas: 20', '    cooldownPeriod: 30'),
    '11:21: spec.scaling.cooldownPeriod: expected a duration such as "30s", "5m", "1h30m" or "250ms"; a bare number is refused, for here the predecessor wrote nanoseconds (got a number)',
  ],
  [
    'a duration without a unit',
    add('    maxReplicas: 20', '    cooldownPeriod: "30"'),
    '11:21: spec.scaling.cooldownPeriod: expected a duration such as "30s", "5m", "1h30m" or "250ms" (got a text)',
  ],
  [
    'a duration in days',
    add('    maxReplicas: 20', '    scaleUpDelay: 1d'),
    '11:19: spec.scaling.scaleUpDelay: expected a duration such as "30s", "5m", "1h30m" or "250ms" (got a text)',
  ],
  [
    'a duration finer than a millisecond',
    add('    maxReplicas: 20', '    scaleUpDelay: 0.5ms'),
    '11:19: spec.scaling.scaleUpDelay: expected a duration such as "30s", "5m", "1h30m" or "250ms" (got a text)',
  ],
  [
    'a duration with its units in disorder',
    add('    maxReplicas: 20', '    scaleDownDelay: 30s1m'),
    '11:21: spec.scaling.scaleDownDelay: expected a duration such as "30s", "5m", "1h30m" or "250ms" (got a text)',
  ],
  [
    'a negative duration',
    add('    maxReplicas: 20', '    scaleDownDelay: -5s'),
    '11:21: spec.scaling.scaleDownDelay: expected a duration such as "30s", "5m", "1h30m" or "250ms" (got a text)',
  ],
  [
    'an amount of cores that is none',
    add('spec:', '  resources: { requests: { cpu: lots } }'),
    '6:33: spec.resources.requests.cpu: expected an amount of cores such as 2, 0.5 or "500m" (got a text)',
  ],
  [
    'negative memory',
    add('spec:', '  resources: { limits: { memory: -1Gi } }'),
    '6:34: spec.resources.limits.memory: expected an amount of bytes such as "512Mi" or "2Gi" (got a text)',
  ],
  [
    'an unknown unit',
    add('spec:', '  resources: { limits: { memory: 1gb } }'),
    '6:34: spec.resources.limits.memory: expected an amount of bytes such as "512Mi" or "2Gi" (got a text)',
  ],
  ['half a device', add('spec:', '  resources: { limits: { gpu: 500m } }'), '6:31: spec.resources.limits.gpu: expected a whole number of devices (got a text)'],
  [
    'an unknown resource',
    add('spec:', '  resources: { limits: { gpus: 1 } }'),
    '6:26: spec.resources.limits.gpus: unknown key; did you mean gpu? (got a number)',
  ],
  ['requests misspelt', add('spec:', '  resources: { request: {} }'), '6:16: spec.resources.request: unknown key; did you mean requests? (got a map)'],
  [
    'a variable that is a number',
    add('spec:', '  environment: { PORT: 8080 }'),
    '6:24: spec.environment.PORT: expected a text; put it in quotes (got a number)',
  ],
  ['a variable that is null', add('spec:', '  environment:', '    KEY:'), '7:9: spec.environment.KEY: expected a text (got null)'],
  [
    'a variable with = in its name',
    add('spec:', '  environment: { "A=B": x }'),
    '6:18: spec.environment["A=B"]: expected the name of a variable, without = in it (got a text)',
  ],
  ['a secretRef that is a map', add('spec:', '  secretRef: { name: x }'), '6:14: spec.secretRef: expected a text that is not empty (got a map)'],
  ['an empty configMapRef', add('spec:', '  configMapRef: ""'), '6:17: spec.configMapRef: expected a text that is not empty (got an empty text)'],
  [
    'a start deadline of nothing',
    add('spec:', '  startDeadlineSeconds: 0'),
    '6:25: spec.startDeadlineSeconds: expected more than 0, for nothing starts at once (got a number)',
  ],
  [
    'a surge that is no share',
    add('spec:', '  rollout: { maxSurge: 25 percent }'),
    '6:24: spec.rollout.maxSurge: expected a whole number, or a share such as "25%" (got a text)',
  ],
  [
    'half an instance unavailable',
    add('spec:', '  rollout: { maxUnavailable: 0.5 }'),
    '6:30: spec.rollout.maxUnavailable: expected a whole number from 0 to 1000000 (got a number)',
  ],
  [
    'a probe that takes longer than the interval',
    add('spec:', '  healthCheck: { interval: 5s, timeout: 6s }'),
    '6:41: spec.healthCheck.timeout: expected at most the interval, for one probe at a time is under way (got a number)',
  ],
  ['probes twice a second', add('spec:', '  healthCheck: { interval: 500ms }'), '6:28: spec.healthCheck.interval: expected at least 1 second (got a number)'],
  [
    'a threshold of no probes',
    add('spec:', '  healthCheck: { failureThreshold: 0 }'),
    '6:36: spec.healthCheck.failureThreshold: expected a whole number from 1 to 1000000 (got a number)',
  ],
  [
    'a consumption of nothing',
    add('spec:', '  consumption: { costPerHour: 0 }'),
    '6:31: spec.consumption.costPerHour: expected a finite number above 0 (got a number)',
  ],
  [
    'an unknown consumption',
    add('spec:', '  consumption: { tokens: 1 }'),
    '6:18: spec.consumption.tokens: unknown key; did you mean tokensPerMinute? (got a number)',
  ],
  [
    'metrics that are a map',
    add('    maxReplicas: 20', '    metrics: {}'),
    '11:14: spec.scaling.metrics: expected a list; begin each entry with a dash, or put them in [ ] (got a map)',
  ],
  [
    'a metric of an unknown kind',
    add('    maxReplicas: 20', '    metrics: [{ type: Resorce, resource: {} }]'),
    '11:23: spec.scaling.metrics[0].type: expected one of Resource, ContainerResource, Pods, Object, External; did you mean Resource? (got a text)',
  ],
  [
    'a metric by another kind',
    add('    maxReplicas: 20', '    metrics: [{ type: Pods, resource: { name: cpu, target: { type: Utilization, averageUtilization: 60 } } }]'),
    '11:15: spec.scaling.metrics[0].pods: expected a map; this key is required (got nothing)',
    '11:29: spec.scaling.metrics[0].resource: unknown key; a metric of type Pods has pods (got a map)',
  ],
  [
    'a target by the field of another type',
    add('    maxReplicas: 20', '    metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageValue: 500m } } }]'),
    '11:56: spec.scaling.metrics[0].resource.target.averageUtilization: expected a finite number; this key is required (got nothing)',
    '11:85: spec.scaling.metrics[0].resource.target.averageValue: unknown key; a target of type Utilization has averageUtilization (got a text)',
  ],
  [
    'a target of a type that the kind does not have',
    add('    maxReplicas: 20', '    metrics: [{ type: Pods, pods: { metric: { name: jobs }, target: { type: Value, value: 1 } } }]'),
    '11:77: spec.scaling.metrics[0].pods.target.type: expected AverageValue for a metric of type Pods (got a text)',
  ],
  [
    'a share of something outside',
    add(
      '    maxReplicas: 20',
      '    metrics: [{ type: External, external: { metric: { name: jobs }, target: { type: Utilization, averageUtilization: 60 } } }]',
    ),
    '11:85: spec.scaling.metrics[0].external.target.type: expected Value or AverageValue for a metric of type External (got a text)',
  ],
  [
    'an amount of no unit that there is',
    add('    maxReplicas: 20', '    metrics: [{ type: External, external: { metric: { name: jobs }, target: { type: Value, value: 3Gb } } }]'),
    '11:99: spec.scaling.metrics[0].external.target.value: expected an amount such as 3, "500m" or "1Gi" (got a text)',
  ],
  [
    'a selector by expressions',
    add(
      '    maxReplicas: 20',
      '    metrics: [{ type: Pods, pods: { metric: { name: jobs, selector: { matchExpressions: [] } }, target: { type: AverageValue, averageValue: 1 } } }]',
    ),
    '11:71: spec.scaling.metrics[0].pods.metric.selector.matchExpressions: unknown key; only matchLabels can be found in the name of a sample (got a list)',
  ],
  [
    'a metric of both lists',
    add(
      '    maxReplicas: 20',
      '    metrics: [{ type: External, external: { metric: { name: queue_depth }, target: { type: AverageValue, averageValue: 1 } } }]',
    ),
    '11:15: spec.scaling.metrics[0]: expected one target for each metric, those of targetMetrics included, for two on one would only hide each other (got a map)',
  ],
  ...Object.entries(AMOUNTS).flatMap(([type, own]) =>
    Object.values(AMOUNTS)
      .filter((key) => key !== own)
      .map((other): Row => {
        const target = `{ type: ${type}, ${own}: 1, ${other}: 2 }`
        const [kind, named] = type === 'Value' ? ['External, external', 'metric: { name: jobs }'] : ['Resource, resource', 'name: cpu']
        const entry = `    metrics: [{ type: ${kind}: { ${named}, target: ${target} } }]`
        return [
          `${other} in a target of type ${type}`,
          add('    maxReplicas: 20', entry),
          `11:${entry.indexOf(`, ${other}`) + 3}: spec.scaling.metrics[0].${type === 'Value' ? 'external' : 'resource'}.target.${other}: unknown key; a target of type ${type} has ${own} (got a number)`,
        ]
      }),
  ),
  ...Object.entries(MEMBERS).flatMap(([type, member]) =>
    Object.values(MEMBERS)
      .filter((other) => other !== member)
      .map((other): Row => {
        const entry = `    metrics: [{ type: ${type}, ${other}: 1 }]`
        return [
          `${other} in a metric of type ${type}`,
          add('    maxReplicas: 20', entry),
          `11:15: spec.scaling.metrics[0].${member}: expected a map; this key is required (got nothing)`,
          `11:${entry.indexOf(`, ${other}`) + 3}: spec.scaling.metrics[0].${other}: unknown key; a metric of type ${type} has ${member} (got a number)`,
        ]
      }),
  ),
  ['a pause that is a flag', add('    maxReplicas: 20', '    pause: true'), '11:12: spec.scaling.pause: expected a map (got true)'],
  [
    'a pause of a direction that there is not',
    add('    maxReplicas: 20', '    pause: { direction: both }'),
    '11:25: spec.scaling.pause.direction: expected one of Both, Up, Down; did you mean Both? (got a text)',
  ],
  [
    'a pause until some day',
    add('    maxReplicas: 20', '    pause: { until: tomorrow }'),
    '11:21: spec.scaling.pause.until: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970 (got a text)',
  ],
  [
    'an override of half a replica',
    add('    maxReplicas: 20', '    override: { replicas: 2.5 }'),
    '11:27: spec.scaling.override.replicas: expected a whole number from 0 to 1000000 (got a number)',
  ],
  [
    'an override without a number',
    add('    maxReplicas: 20', '    override: {}'),
    '11:5: spec.scaling.override.replicas: expected a finite number; this key is required (got nothing)',
  ],
  [
    'an activation without a metric',
    add('    maxReplicas: 20', '    activation: { threshold: 1 }'),
    '11:5: spec.scaling.activation.metric: expected a text that is not empty; this key is required (got nothing)',
  ],
  [
    'an activation below nothing',
    add('    maxReplicas: 20', '    activation: { metric: jobs, threshold: -1 }'),
    '11:44: spec.scaling.activation.threshold: expected a finite number, 0 or more (got a number)',
  ],
  [
    'an activation by the half second',
    add('    maxReplicas: 20', '    activation: { metric: jobs, idleSeconds: 0.5 }'),
    '11:46: spec.scaling.activation.idleSeconds: expected a whole number of seconds, at most 365 days (got a number)',
  ],
  [
    'a schedule of nothing',
    add('    maxReplicas: 20', '    schedules: [{ cron: "0 8 * * *", durationSeconds: 60 }]'),
    '11:17: spec.scaling.schedules[0]: expected minReplicas, maxReplicas or both, for a schedule without them changes nothing (got nothing)',
  ],
  [
    'a schedule that is over at once',
    add('    maxReplicas: 20', '    schedules: [{ cron: "0 8 * * *", durationSeconds: 0, minReplicas: 1 }]'),
    '11:55: spec.scaling.schedules[0].durationSeconds: expected more than 0, for nothing would come of it (got a number)',
  ],
  [
    'a schedule whose bounds exclude each other',
    add('    maxReplicas: 20', '    schedules: [{ cron: "0 8 * * *", durationSeconds: 60, minReplicas: 3, maxReplicas: 2 }]'),
    '11:88: spec.scaling.schedules[0].maxReplicas: expected at least minReplicas (3) (got a number)',
  ],
  [
    'a schedule in a zone by another key',
    add('    maxReplicas: 20', '    schedules: [{ cron: "0 8 * * *", timezone: UTC, durationSeconds: 60, minReplicas: 3 }]'),
    '11:38: spec.scaling.schedules[0].timezone: unknown key; did you mean timeZone? (got a text)',
  ],
  [
    'half a priority',
    add('    maxReplicas: 20', '    priority: 0.5'),
    '11:15: spec.scaling.priority: expected a whole number from -1000000000 to 1000000000 (got a number)',
  ],
  ['no weight at all', add('    maxReplicas: 20', '    weight: 0'), '11:13: spec.scaling.weight: expected a finite number above 0 (got a number)'],
  [
    'a last good one for no time',
    add('      - type: queue_depth', '        whenMissing: { type: LastGood, maxAgeSeconds: 0 }'),
    '13:55: spec.scaling.targetMetrics[0].whenMissing.maxAgeSeconds: expected more than 0, for nothing good is ever that fresh (got a number)',
  ],
  [
    'an unknown key that resembles none',
    add('spec:', '  strategy: Recreate'),
    '6:3: spec.strategy: unknown key; the keys here are agentType, model, resources, environment, configMapRef, secretRef, replicas, minReadySeconds, drainSeconds, terminationGraceSeconds, startDeadlineSeconds, rollout, healthCheck, paused, consumption, scaling (got a text)',
  ],
  ['an unknown key that resembles one', add('spec:', '  replica: 3'), '6:3: spec.replica: unknown key; did you mean replicas? (got a number)'],
  ['enabled as a number', swap('enabled: true', 'enabled: 1'), '9:14: spec.scaling.enabled: expected true or false (got a number)'],
  ['no upper bound', swap('    maxReplicas: 20\n', ''), '8:3: spec.scaling.maxReplicas: expected an upper bound, for scaling is enabled (got nothing)'],
  ['an upper bound misspelt', swap('maxReplicas', 'maxReplica'), '10:5: spec.scaling.maxReplica: unknown key; did you mean maxReplicas? (got a number)'],
  [
    'a lower bound above the upper',
    add('    maxReplicas: 20', '    minReplicas: 30'),
    '10:18: spec.scaling.maxReplicas: expected at least minReplicas (30) (got a number)',
  ],
  [
    'a lower bound of 0',
    add('    maxReplicas: 20', '    minReplicas: 0'),
    '8:3: spec.scaling.activation: expected the metric that wakes it from zero, for minReplicas is 0 (got nothing)',
  ],
  [
    'no targets',
    swap('    targetMetrics:\n      - type: queue_depth\n        targetValue: 4\n', ''),
    '8:3: spec.scaling.targetMetrics: expected at least one target, here or in metrics, for the standard policy scales by metrics (got nothing)',
  ],
  [
    'an empty list of targets',
    swap('targetMetrics:\n      - type: queue_depth\n        targetValue: 4\n', 'targetMetrics: []\n'),
    '11:20: spec.scaling.targetMetrics: expected at least one target, here or in metrics, for the standard policy scales by metrics (got a list)',
  ],
  [
    'targets as a map',
    swap('      - type: queue_depth\n', '        type: queue_depth\n'),
    '12:9: spec.scaling.targetMetrics: expected a list; begin each entry with a dash, or put them in [ ] (got a map)',
  ],
  [
    'a target that is a text',
    swap('- type: queue_depth\n        targetValue: 4\n', '- queue_depth\n'),
    '12:9: spec.scaling.targetMetrics[0]: expected a map (got a text)',
  ],
  [
    'a target of an unknown type',
    swap('queue_depth', 'queue_length'),
    '12:15: spec.scaling.targetMetrics[0].type: expected one of cpu, memory, kv_cache, requests_per_second, tokens_per_second, concurrency, queue_depth, latency, ttft, custom (got a text)',
  ],
  [
    'a target misspelt',
    swap('queue_depth', 'queue_dept'),
    '12:15: spec.scaling.targetMetrics[0].type: expected one of cpu, memory, kv_cache, requests_per_second, tokens_per_second, concurrency, queue_depth, latency, ttft, custom; did you mean queue_depth? (got a text)',
  ],
  [
    'a target without a type',
    swap('- type: queue_depth\n        targetValue', '- targetValue'),
    '12:9: spec.scaling.targetMetrics[0].type: expected one of cpu, memory, kv_cache, requests_per_second, tokens_per_second, concurrency, queue_depth, latency, ttft, custom; this key is required (got nothing)',
  ],
  [
    'a target without a value',
    swap('\n        targetValue: 4', ''),
    '12:9: spec.scaling.targetMetrics[0]: expected exactly one of targetValue and targetAverageValue (got nothing)',
  ],
  [
    'a target with two values',
    add('        targetValue: 4', '        targetAverageValue: 4'),
    '12:9: spec.scaling.targetMetrics[0]: expected exactly one of targetValue and targetAverageValue (got a map)',
  ],
  [
    'a target of 0',
    swap('targetValue: 4', 'targetValue: 0'),
    '13:22: spec.scaling.targetMetrics[0].targetValue: expected a finite number above 0 (got a number)',
  ],
  [
    'a target in quotes',
    swap('targetValue: 4', 'targetValue: "4"'),
    '13:22: spec.scaling.targetMetrics[0].targetValue: expected a finite number; leave the quotes out (got a text)',
  ],
  [
    'a custom target without a name',
    swap('queue_depth', 'custom'),
    '12:9: spec.scaling.targetMetrics[0].name: expected the name of the custom metric (got nothing)',
  ],
  [
    'a target under the name of another type',
    add('        targetValue: 4', '        name: cpu'),
    `14:15: spec.scaling.targetMetrics[0].name: expected a name that is not another metric's type (got a text)`,
  ],
  [
    'two targets on one metric',
    add('        targetValue: 4', '      - { type: queue_depth, targetValue: 5 }'),
    '14:9: spec.scaling.targetMetrics[1]: expected one target for each metric, for two on one would only hide each other (got a map)',
  ],
  [
    'a negative tolerance',
    add('        targetValue: 4', '        tolerance: -0.1'),
    '14:20: spec.scaling.targetMetrics[0].tolerance: expected a finite number, 0 or more (got a number)',
  ],
  [
    'a sample that can never be fresh',
    add('        targetValue: 4', '        maxAgeSeconds: 0'),
    '14:24: spec.scaling.targetMetrics[0].maxAgeSeconds: expected more than 0, for no sample is ever that fresh (got a number)',
  ],
  [
    'whenMissing misspelt',
    add('        targetValue: 4', '        whenMissing: hold'),
    '14:22: spec.scaling.targetMetrics[0].whenMissing: expected Hold, Ignore, or a map such as {type: Fallback, replicas: 2} or {type: Value, value: 0}; did you mean Hold? (got a text)',
  ],
  [
    'whenMissing misspelt in another way',
    add('        targetValue: 4', '        whenMissing: Ignor'),
    '14:22: spec.scaling.targetMetrics[0].whenMissing: expected Hold, Ignore, or a map such as {type: Fallback, replicas: 2} or {type: Value, value: 0}; did you mean Ignore? (got a text)',
  ],
  [
    'whenMissing that is a number',
    add('        targetValue: 4', '        whenMissing: 5'),
    '14:22: spec.scaling.targetMetrics[0].whenMissing: expected Hold, Ignore, or a map such as {type: Fallback, replicas: 2} or {type: Value, value: 0} (got a number)',
  ],
  [
    'whenMissing in a list',
    add('        targetValue: 4', '        whenMissing: [Hold]'),
    '14:22: spec.scaling.targetMetrics[0].whenMissing: expected a map (got a list)',
  ],
  [
    'variables that no process can be started with',
    add('spec:', '  environment: { "": x, a=b: y, "c\\0": z, ok: 1 }'),
    '6:18: spec.environment[""]: expected the name of a variable, without = in it (got a text)',
    '6:25: spec.environment["a=b"]: expected the name of a variable, without = in it (got a text)',
    '6:33: spec.environment["c\\u0000"]: expected the name of a variable, without = in it (got a text)',
    '6:47: spec.environment.ok: expected a text; put it in quotes (got a number)',
  ],
  [
    'whenMissing of an unknown type',
    add('        targetValue: 4', '        whenMissing: { type: Zero }'),
    '14:30: spec.scaling.targetMetrics[0].whenMissing.type: expected one of Hold, LastGood, Ignore, Fallback, Value (got a text)',
  ],
  [
    'whenMissing without a type',
    add('        targetValue: 4', '        whenMissing: { replicas: 2 }'),
    '14:9: spec.scaling.targetMetrics[0].whenMissing.type: expected one of Hold, LastGood, Ignore, Fallback, Value; this key is required (got nothing)',
  ],
  [
    'Fallback without a number',
    add('        targetValue: 4', '        whenMissing: { type: Fallback }'),
    '14:9: spec.scaling.targetMetrics[0].whenMissing.replicas: expected a finite number; this key is required (got nothing)',
  ],
  [
    'Fallback to less than nothing',
    add('        targetValue: 4', '        whenMissing: { type: Fallback, replicas: -1 }'),
    '14:50: spec.scaling.targetMetrics[0].whenMissing.replicas: expected a whole number from 0 to 1000000 (got a number)',
  ],
  [
    'Hold with a number',
    add('        targetValue: 4', '        whenMissing: { type: Hold, replicas: 1 }'),
    '14:36: spec.scaling.targetMetrics[0].whenMissing.replicas: unknown key; the keys here are type (got a number)',
  ],
  [
    'a direction misspelt',
    add('    maxReplicas: 20', '    behavior: { scaleup: {} }'),
    '11:17: spec.scaling.behavior.scaleup: unknown key; did you mean scaleUp? (got a map)',
  ],
  [
    'no policies',
    add('    maxReplicas: 20', '    behavior: { scaleUp: { policies: [] } }'),
    '11:38: spec.scaling.behavior.scaleUp.policies: expected at least one policy; leave the list out for the default, or say selectPolicy: Disabled (got a list)',
  ],
  [
    'a policy of an unknown type',
    add('    maxReplicas: 20', '    behavior: { scaleUp: { policies: [{ type: Pod, value: 1, periodSeconds: 60 }] } }'),
    '11:47: spec.scaling.behavior.scaleUp.policies[0].type: expected one of Pods, Percent; did you mean Pods? (got a text)',
  ],
  [
    'a policy without a period',
    add('    maxReplicas: 20', '    behavior: { scaleUp: { policies: [{ type: Pods, value: 1 }] } }'),
    '11:39: spec.scaling.behavior.scaleUp.policies[0].periodSeconds: expected a whole number of seconds, at most 365 days; this key is required (got nothing)',
  ],
  [
    'a policy with a period of 0',
    add('    maxReplicas: 20', '    behavior: { scaleUp: { policies: [{ type: Pods, value: 1, periodSeconds: 0 }] } }'),
    '11:78: spec.scaling.behavior.scaleUp.policies[0].periodSeconds: expected more than 0, for nothing changes in no time (got a number)',
  ],
  [
    'a policy of 0',
    add('    maxReplicas: 20', '    behavior: { scaleDown: { policies: [{ type: Percent, value: 0, periodSeconds: 60 }] } }'),
    '11:65: spec.scaling.behavior.scaleDown.policies[0].value: expected a whole number from 1 to 1000000 (got a number)',
  ],
  [
    'an unknown selectPolicy',
    add('    maxReplicas: 20', '    behavior: { scaleDown: { selectPolicy: max } }'),
    '11:44: spec.scaling.behavior.scaleDown.selectPolicy: expected one of Max, Min, Disabled; did you mean Max? (got a text)',
  ],
  [
    'a window that is a text',
    add('    maxReplicas: 20', '    behavior: { scaleDown: { stabilizationWindowSeconds: 5m } }'),
    '11:58: spec.scaling.behavior.scaleDown.stabilizationWindowSeconds: expected a whole number of seconds, at most 365 days; write the number alone, without a unit or quotes (got a text)',
  ],
  [
    'a key of another map',
    add('    maxReplicas: 20', '    behavior: { scaleDown: { stabilizationWindow: 300 } }'),
    '11:30: spec.scaling.behavior.scaleDown.stabilizationWindow: unknown key; did you mean stabilizationWindowSeconds? (got a number)',
  ],
  [
    '__proto__ as a key',
    add('spec:', '  __proto__: { polluted: true }'),
    '6:3: spec.__proto__: unknown key; the keys here are agentType, model, resources, environment, configMapRef, secretRef, replicas, minReadySeconds, drainSeconds, terminationGraceSeconds, startDeadlineSeconds, rollout, healthCheck, paused, consumption, scaling (got a map)',
  ],
  [
    'constructor as a key',
    add('spec:', '  constructor: {}'),
    '6:3: spec.constructor: unknown key; the keys here are agentType, model, resources, environment, configMapRef, secretRef, replicas, minReadySeconds, drainSeconds, terminationGraceSeconds, startDeadlineSeconds, rollout, healthCheck, paused, consumption, scaling (got a map)',
  ],
  ['a key twice', add('spec:', '  agentType: batch'), '7:3: spec.agentType: expected each key once in a map (got the same key again)'],
  ['a merge key', add('spec:', '  <<: { replicas: 2 }'), '6:3: spec["<<"]: expected no merge key; write the fields out (got a merge key)'],
  ['an alias without an anchor', add('spec:', '  replicas: *none'), '6:13: spec.replicas: expected an alias of an anchor that is set before it (got an alias)'],
  ['a tag', add('spec:', '  replicas: !!binary aGk='), '6:13: expected a value without a tag; leave the tag out (got text that is not YAML)'],
  [`a tag of one's own`, add('spec:', '  replicas: !secret x'), '6:13: expected a value without a tag; leave the tag out (got text that is not YAML)'],
  ['a tab as indentation', add('spec:', '\treplicas: 2'), '6:1: expected spaces, for YAML takes no tab as indentation (got text that is not YAML)'],
  [
    'a colon in a text',
    add('spec:', '  configMapRef: a: b'),
    '6:17: expected one value on the line; put a text that contains a colon in quotes (got text that is not YAML)',
  ],
  [
    'an open quote',
    add('spec:', '  configMapRef: "a'),
    '15:1: expected a closing quote or bracket, a colon or a space before this place (got text that is not YAML)',
  ],
  [
    'a reserved sign',
    add('spec:', '  configMapRef: @a'),
    '6:17: expected a value that does not begin with a reserved sign; put it in quotes (got text that is not YAML)',
  ],
  [
    'an unknown escape',
    add('spec:', '  configMapRef: "\\q"'),
    '6:18: expected an escape that YAML knows; double the backslash, or use single quotes (got text that is not YAML)',
  ],
  ['a directive', swap('apiVersion', '%YAML 1.1\n---\napiVersion'), '1:1: expected no directive; leave the line out (got a directive)'],
  [
    'an open bracket',
    swap('model: { provider: acme, model: m1 }', 'model: { provider: acme, model: m1'),
    '8:3: expected the indentation of the lines before, or a closing bracket (got text that is not YAML)',
  ],
  ['a key that is a list', add('spec:', '  ? [a]', '  : b'), '6:5: expected a key that is a text; put it in quotes (got text that is not YAML)'],
]

it('accepts the document that the rows change', () => {
  expect(E.isRight(decodeAgents(sound))).toBe(true)
})

it.each(rows.map(([name, change, ...errors]) => ({ name, change, errors })))('refusal: $name', ({ change, errors }) => {
  const decoded = decodeAgents(change(sound))
  expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
})
