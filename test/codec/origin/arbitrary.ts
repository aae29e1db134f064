/** Agents of the predecessor: any that its types can hold, and such as mean something here. */
import fc from 'fast-check'
import type { OriginAgent } from '../../../src/codec/index.js'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }).map((raw) => raw.replace(/\p{Surrogate}/gu, '')),
  fc.constantFrom('', '<a>&"\\/', '\b\f\n\r\t\u0000\u001f\u007f', '\u2028\u2029\ufffd', '__proto__', 'constructor', '10', '🙂', '\ue000'),
)
const texts = fc.array(fc.tuple(text, text), { maxLength: 4 }).map((entries) => new Map(entries))
const int32 = fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 100 }), fc.integer())
const int64 = fc.oneof(fc.constant(0n), fc.bigInt({ min: -5n, max: 100n }), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }))
const float = fc.oneof(fc.constantFrom(0, 0.1, 1e-7, 1e21, 5e-324), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0)

const two = (most: number): fc.Arbitrary<string> => fc.nat(most).map((value) => String(value).padStart(2, '0'))
export const time = fc
  .tuple(
    fc.nat(9999),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    two(23),
    two(59),
    two(59),
    fc.nat(999_999_999),
    fc.integer({ min: -1439, max: 1439 }),
  )
  .map(([year, month, day, hour, minute, second, fraction, offset]) => {
    const pad = (value: number, width = 2): string => String(value).padStart(width, '0')
    const nanoseconds = pad(fraction, 9).replace(/0+$/, '')
    const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
    return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${hour}:${minute}:${second}${nanoseconds === '' ? '' : `.${nanoseconds}`}${zone}`
  })

const quantities = fc.record({ cpu: text, memory: text, gpu: text })
const policy = fc.record({ type: text, value: int32, periodSeconds: int32 })
const rules = fc.record({ stabilizationWindowSeconds: int32, policies: fc.array(policy, { maxLength: 3 }) })

/** Whatever its types hold. */
export const origins: fc.Arbitrary<OriginAgent> = fc.record({
  apiVersion: text,
  kind: text,
  metadata: fc.record({
    name: text,
    namespace: text,
    labels: texts,
    annotations: texts,
    uid: text,
    resourceVersion: text,
    generation: int64,
    creationTimestamp: time,
  }),
  spec: fc.record({
    agentType: text,
    replicas: int32,
    model: fc.record({ provider: text, model: text, temperature: float, maxTokens: int64 }),
    resources: fc.record({ requests: quantities, limits: quantities }),
    scaling: fc.record(
      {
        enabled: fc.boolean(),
        minReplicas: int32,
        maxReplicas: int32,
        targetMetrics: fc.array(fc.record({ type: text, name: text, targetValue: int64, targetAverageValue: int64 }), { maxLength: 3 }),
        scaleDownDelay: int64,
        scaleUpDelay: int64,
        cooldownPeriod: int64,
        behavior: fc.record({ scaleUp: rules, scaleDown: rules }, { requiredKeys: [] }),
      },
      { requiredKeys: ['enabled', 'minReplicas', 'maxReplicas', 'targetMetrics', 'scaleDownDelay', 'scaleUpDelay', 'cooldownPeriod'] },
    ),
    healthCheck: fc.record({
      enabled: fc.boolean(),
      interval: int64,
      timeout: int64,
      failureThreshold: int32,
      successThreshold: int32,
      initialDelaySeconds: int32,
    }),
    environment: texts,
    configMapRef: text,
    secretRef: text,
  }),
  status: fc.record(
    {
      phase: text,
      replicas: int32,
      readyReplicas: int32,
      availableReplicas: int32,
      conditions: fc.array(fc.record({ type: text, status: text, lastTransitionTime: time, reason: text, message: text }), { maxLength: 3 }),
      lastScaleTime: time,
      currentMetrics: fc.array(fc.record({ name: text, currentValue: int64, targetValue: int64 }), { maxLength: 3 }),
      observedGeneration: int64,
    },
    { requiredKeys: ['phase', 'replicas', 'readyReplicas', 'availableReplicas', 'conditions', 'currentMetrics', 'observedGeneration'] },
  ),
})

const noQuantities = { cpu: '', memory: '', gpu: '' }
/** One that comes over without a word. */
export const sound: OriginAgent = {
  apiVersion: 'agentflow.io/v1',
  kind: 'Agent',
  metadata: {
    name: 'a',
    namespace: 'n',
    labels: new Map(),
    annotations: new Map(),
    uid: 'u',
    resourceVersion: '',
    generation: 1n,
    creationTimestamp: '0001-01-01T00:00:00Z',
  },
  spec: {
    agentType: 'chat',
    replicas: 1,
    model: { provider: 'p', model: 'm', temperature: 0, maxTokens: 0n },
    resources: { requests: noQuantities, limits: noQuantities },
    scaling: { enabled: false, minReplicas: 0, maxReplicas: 0, targetMetrics: [], scaleDownDelay: 0n, scaleUpDelay: 0n, cooldownPeriod: 0n },
    healthCheck: { enabled: false, interval: 0n, timeout: 0n, failureThreshold: 0, successThreshold: 0, initialDelaySeconds: 0 },
    environment: new Map(),
    configMapRef: '',
    secretRef: '',
  },
  status: { phase: '', replicas: 0, readyReplicas: 0, availableReplicas: 0, conditions: [], currentMetrics: [], observedGeneration: 0n },
}
