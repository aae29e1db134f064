/** Agents and documents, sound and broken, for the laws of the codecs. */
import fc from 'fast-check'
import { type AgentInput, agent, type MetricSpec, type MetricTarget, metricTypes, pauseDirections, selectPolicies } from '../../src/core/domain/index.js'
import { metricNames } from '../../src/core/domain/metricNames.js'

const optional: { requiredKeys: [] } = { requiredKeys: [] }
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const name = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,12}[a-z0-9])?$/)
const texts = fc.dictionary(
  text.filter((key) => key !== '__proto__'),
  text,
  { maxKeys: 4, noNullPrototype: true },
)
const variables = fc.dictionary(
  word.filter((key) => key !== '__proto__' && !/[=\0]/.test(key)),
  text,
  { maxKeys: 4, noNullPrototype: true },
)
const amount = fc.oneof(
  fc.nat(1e6),
  fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
  fc.nat(4000).map((millis) => millis / 1000),
)
const bytes = fc.oneof(
  amount,
  fc.tuple(fc.nat(2000), fc.constantFrom(1024, 1024 ** 2, 1024 ** 3, 1024 ** 4)).map(([count, size]) => count * size),
)
const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true })
const tolerance = fc.double({ min: 0, max: 10, noNaN: true }).map((value) => value + 0)
const seconds = fc.nat(31_536_000).map((count) => count * 1000)
const duration = fc.oneof(fc.nat(1000), fc.nat(31_536_000_000), seconds)
const replicas = fc.integer({ min: 1, max: 1_000_000 })

const whenMissing = fc.oneof(
  fc.constantFrom({ type: 'Hold' as const }, { type: 'Ignore' as const }),
  fc.record({ type: fc.constant('Fallback' as const), replicas: fc.nat(1_000_000) }),
  fc.record({ type: fc.constant('Value' as const), value: amount }),
  fc.record({ type: fc.constant('LastGood' as const), maxAgeMs: fc.integer({ min: 1, max: 31_536_000 }).map((count) => count * 1000) }),
)
const target = fc
  .record({
    type: fc.constantFrom(...metricTypes),
    name: name.map((suffix) => `m-${suffix}`),
    value: positive,
    average: fc.boolean(),
    rest: fc.record({ tolerance, maxAgeMs: fc.integer({ min: 1, max: 31_536_000 }).map((count) => count * 1000), whenMissing }, optional),
  })
  .map(({ type, name, value, average, rest }) => ({ type, name, ...(average ? { targetAverageValue: value } : { targetValue: value }), ...rest }))
const rules = fc.record(
  {
    stabilizationWindowMs: seconds,
    selectPolicy: fc.constantFrom(...selectPolicies),
    policies: fc.array(
      fc.record({
        type: fc.constantFrom('Pods' as const, 'Percent' as const),
        value: replicas,
        periodMs: fc.integer({ min: 1, max: 86_400 }).map((count) => count * 1000),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    tolerance,
  },
  optional,
)
const utilization: fc.Arbitrary<MetricTarget> = fc.record({ type: fc.constant('Utilization'), averageUtilization: fc.integer({ min: 1, max: 1_000 }) })
const averageValue: fc.Arbitrary<MetricTarget> = fc.record({ type: fc.constant('AverageValue'), averageValue: positive })
const value: fc.Arbitrary<MetricTarget> = fc.record({ type: fc.constant('Value'), value: positive })
const identifier = fc.record({ name: word, selector: texts }, { requiredKeys: ['name'] })
const object = fc.record({ kind: word, name: word })
const metricSpec: fc.Arbitrary<MetricSpec> = fc.oneof(
  fc.record({ type: fc.constant('Resource'), resource: fc.record({ name: word, target: fc.oneof(utilization, averageValue) }) }),
  fc.record({
    type: fc.constant('ContainerResource'),
    containerResource: fc.record({ name: word, container: word, target: fc.oneof(utilization, averageValue) }),
  }),
  fc.record({ type: fc.constant('Pods'), pods: fc.record({ metric: identifier, target: averageValue }) }),
  fc.record({ type: fc.constant('Object'), object: fc.record({ describedObject: object, metric: identifier, target: fc.oneof(value, averageValue) }) }),
  fc.record({ type: fc.constant('External'), external: fc.record({ metric: identifier, target: fc.oneof(value, averageValue) }) }),
)
const instant = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 })
const count = fc.nat(1_000_000)
const schedule = fc
  .record({
    cron: word,
    timeZone: fc.option(word, { nil: undefined }),
    durationMs: fc.integer({ min: 1, max: 86_400 }),
    low: count,
    high: count,
    says: fc.nat(2),
  })
  .map(({ cron, timeZone, durationMs, low, high, says }) => ({
    cron,
    ...(timeZone === undefined ? {} : { timeZone }),
    durationMs: durationMs * 1000,
    ...(says === 0 ? {} : { minReplicas: Math.min(low, high) }),
    ...(says === 1 ? {} : { maxReplicas: Math.max(low, high) }),
  }))
const scaling = fc
  .record({
    enabled: fc.boolean(),
    bounds: fc.tuple(fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: replicas }), replicas),
    activation: fc.option(fc.record({ metric: word, threshold: amount, idleMs: seconds }, { requiredKeys: ['metric'] })),
    metrics: fc.uniqueArray(metricSpec, { maxLength: 3, selector: (entry) => metricNames(entry)[0] }),
    targetMetrics: fc.uniqueArray(target, { minLength: 1, maxLength: 3, selector: (entry) => entry.name }),
    rest: fc.record(
      {
        policy: word,
        scaleUpDelayMs: duration,
        scaleDownDelayMs: duration,
        cooldownPeriodMs: duration,
        behavior: fc.record({ scaleUp: rules, scaleDown: rules }, optional),
        pause: fc.record({ direction: fc.constantFrom(...pauseDirections), until: instant }, optional),
        override: fc.record({ replicas: count, until: instant }, { requiredKeys: ['replicas'] }),
        schedules: fc.array(schedule, { maxLength: 3 }),
        priority: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        weight: positive,
      },
      optional,
    ),
  })
  .map(({ enabled, bounds: [a, b], activation, targetMetrics, metrics, rest }) => {
    const named = new Set(targetMetrics.map((each) => each.name))
    return {
      enabled,
      minReplicas: Math.min(a, b),
      ...(enabled || a < b ? { maxReplicas: Math.max(a, b) } : {}),
      ...(activation === null && a > 0 ? {} : { activation: activation ?? { metric: 'queue_depth' } }),
      targetMetrics,
      metrics: metrics.filter((each) => !named.has(metricNames(each)[0] ?? '')),
      ...rest,
    }
  })
const share = fc.oneof(
  count,
  fc.nat(100).map((percent) => `${percent}%`),
)
const rollout = fc.record({ maxSurge: share, maxUnavailable: share }, optional)
const threshold = fc.integer({ min: 1, max: 1_000_000 })
const healthCheck = fc
  .record({
    interval: fc.integer({ min: 1_000, max: 31_536_000_000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    rest: fc.record({ enabled: fc.boolean(), failureThreshold: threshold, successThreshold: threshold, initialDelayMs: seconds }, optional),
  })
  .map(({ interval, part, rest }) => ({ intervalMs: interval, timeoutMs: Math.max(1, Math.floor(part * interval)), ...rest }))
const resources = fc.record({ cpu: amount, memory: bytes, gpu: fc.nat(64) }, optional)

/** What `agent` takes without a fault, with durations that a document can say. */
export const agentInput: fc.Arbitrary<AgentInput> = fc.record(
  {
    name,
    namespace: word,
    uid: word,
    generation: fc.nat(),
    labels: texts,
    annotations: texts,
    deletedAt: fc.oneof(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), fc.maxSafeInteger()),
    spec: fc.record(
      {
        agentType: word,
        model: fc.record({ provider: word, model: word, temperature: amount, maxTokens: fc.integer({ min: 1 }) }, { requiredKeys: ['provider', 'model'] }),
        resources: fc.record({ requests: resources, limits: resources }, optional),
        environment: variables,
        configMapRef: word,
        secretRef: word,
        replicas: fc.nat(1_000_000),
        minReadyMs: seconds,
        drainMs: seconds,
        terminationGraceMs: seconds,
        startDeadlineMs: fc.integer({ min: 1, max: 31_536_000 }).map((whole) => whole * 1000),
        rollout,
        healthCheck,
        paused: fc.boolean(),
        consumption: fc.record({ tokensPerMinute: positive, requestsPerMinute: positive, costPerHour: positive }, optional),
        scaling,
      },
      { requiredKeys: ['agentType', 'model'] },
    ),
  },
  { requiredKeys: ['name', 'spec'] },
)

export const agents = agentInput.map(agent)

/** A value somewhere in a JSON value: its path. */
export const pathsOf = (json: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] => {
  if (typeof json !== 'object' || json === null) return [path]
  const inside = Array.isArray(json) ? json.map((held, index) => [index, held] as const) : Object.entries(json)
  return [path, ...inside.flatMap(([key, held]) => pathsOf(held, [...path, key]))]
}

/** A copy with another value at that path, or one key more; undefined takes the key away. */
export const withAt = (json: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown => {
  if (first === undefined) return value
  if (Array.isArray(json)) return json.map((held, index) => (index === first ? withAt(held, rest, value) : held))
  const inside = json as Readonly<Record<string, unknown>>
  const entries = Object.entries({ ...inside, [first]: withAt(inside[first], rest, value) })
  return Object.fromEntries(entries.filter(([, held]) => held !== undefined))
}
