import { describe, expect, it } from 'vitest'
import { type AgentInput, agent, MAX_REPLICAS, type SpecInput, scalingOf } from '../../../src/core/index.js'

const spec: SpecInput = { agentType: 'chat', model: { provider: 'acme', model: 'm1' } }
const of = (more: Partial<AgentInput> = {}, own: Partial<SpecInput> = {}) => agent({ name: 'support', ...more, spec: { ...spec, ...own } })

/** Every field, and none of them its default. */
const said = {
  resources: { requests: { cpu: 1 } },
  environment: { A: '1' },
  configMapRef: 'c',
  secretRef: 's',
  replicas: 7,
  minReadyMs: 1_000,
  drainMs: 2_000,
  terminationGraceMs: 3_000,
  startDeadlineMs: 4_000,
  rollout: { maxSurge: 0, maxUnavailable: '50%' },
  healthCheck: { enabled: true, intervalMs: 20_000, timeoutMs: 6_000, failureThreshold: 5, successThreshold: 2, initialDelayMs: 7_000 },
  paused: true,
  consumption: { tokensPerMinute: 9 },
  scaling: {
    enabled: true,
    policy: 'fixed',
    minReplicas: 2,
    maxReplicas: 9,
    targetMetrics: [
      { type: 'cpu', name: 'engine', targetValue: 60, tolerance: 0.2, maxAgeMs: 8_000, whenMissing: { type: 'Ignore' } },
      { type: 'custom', name: 'jobs', targetAverageValue: 2, maxAgeMs: 9_000, whenMissing: { type: 'Fallback', replicas: 3 } },
    ],
    scaleUpDelayMs: 1_000,
    scaleDownDelayMs: 2_000,
    cooldownPeriodMs: 3_000,
    behavior: {
      scaleUp: { stabilizationWindowMs: 1_000, selectPolicy: 'Min', policies: [{ type: 'Pods', value: 1, periodMs: 1_000 }], tolerance: 0.3 },
      scaleDown: { stabilizationWindowMs: 2_000, selectPolicy: 'Disabled', policies: [{ type: 'Pods', value: 2, periodMs: 2_000 }], tolerance: 0.4 },
    },
    hasBehavior: false,
    metrics: [{ type: 'Resource', resource: { name: 'gpu', target: { type: 'Utilization', averageUtilization: 50 } } }],
    pause: { direction: 'Up', until: 6 },
    override: { replicas: 4, until: 7 },
    activation: { metric: 'jobs', threshold: 1, idleMs: 4_000 },
    schedules: [{ cron: '0 8 * * *', timeZone: 'Europe/Berlin', durationMs: 1_000, minReplicas: 3 }],
    priority: 3,
    weight: 2,
  },
} as const satisfies Partial<SpecInput>

describe('the defaults of an agent', () => {
  it('of its identity', () =>
    expect(of()).toMatchObject({ namespace: 'default', name: 'support', uid: 'default/support', generation: 1, labels: {}, annotations: {} }))

  it('of its namespace follows its uid, unless it has one', () => {
    expect(of({ namespace: 'ops' }).uid).toBe('ops/support')
    expect(of({ namespace: 'ops', uid: 'u' }).uid).toBe('u')
  })

  it('of its spec', () =>
    expect(of().spec).toMatchObject({
      ...spec,
      resources: {},
      environment: {},
      replicas: 1,
      minReadyMs: 0,
      drainMs: 300_000,
      terminationGraceMs: 30_000,
      startDeadlineMs: 600_000,
      rollout: { maxSurge: '25%', maxUnavailable: 0 },
      healthCheck: { enabled: false, intervalMs: 10_000, timeoutMs: 5_000, failureThreshold: 3, successThreshold: 1, initialDelayMs: 0 },
      paused: false,
      consumption: {},
      scaling: scalingOf({}),
    }))

  it.each([
    [4_000, undefined, 4_000],
    [60_000, undefined, 5_000],
    [60_000, 30_000, 30_000],
  ])('a probe each %d ms with a timeout of %j is given up after %d', (intervalMs, timeoutMs, expected) =>
    expect(of({}, { healthCheck: timeoutMs === undefined ? { intervalMs } : { intervalMs, timeoutMs } }).spec.healthCheck).toMatchObject({
      intervalMs,
      timeoutMs: expected,
    }),
  )

  it('half a rollout has the default of the other half', () => {
    expect(of({}, { rollout: { maxSurge: 2 } }).spec.rollout).toEqual({ maxSurge: 2, maxUnavailable: 0 })
    expect(of({}, { rollout: { maxUnavailable: '10%' } }).spec.rollout).toEqual({ maxSurge: '25%', maxUnavailable: '10%' })
  })

  it('are none where all is said', () => {
    const identity = { namespace: 'ops', uid: 'u', generation: 7, labels: { a: 'b' }, annotations: { c: 'd' }, deletedAt: 5 }
    expect(of(identity, said)).toEqual({ ...identity, name: 'support', revision: expect.any(String), spec: { ...spec, ...said } })
  })

  it('what is absent is absent, so that it is JSON', () => {
    const targets = { scaling: { targetMetrics: [{ type: 'cpu', targetValue: 60 } as const, { type: 'memory', targetAverageValue: 2 } as const] } }
    for (const each of [of(), of({}, targets), of({ deletedAt: 5 }, { configMapRef: 'c' }), of({}, { secretRef: 's' }), of({}, said)])
      expect(JSON.parse(JSON.stringify(each))).toStrictEqual(each)
  })

  it('an agent made of an agent is the same', () => {
    const one = of({ deletedAt: 5 }, { scaling: { enabled: true, maxReplicas: 9, targetMetrics: [{ type: 'cpu', targetValue: 60 }] } })
    expect(agent(one)).toEqual(one)
  })
})

describe('the defaults of scaling', () => {
  it('all of them', () =>
    expect(scalingOf({})).toEqual({
      enabled: false,
      policy: 'standard',
      minReplicas: 1,
      maxReplicas: MAX_REPLICAS,
      targetMetrics: [],
      scaleUpDelayMs: 0,
      scaleDownDelayMs: 0,
      cooldownPeriodMs: 0,
      behavior: {
        scaleUp: {
          stabilizationWindowMs: 0,
          selectPolicy: 'Max',
          policies: [
            { type: 'Pods', value: 4, periodMs: 15_000 },
            { type: 'Percent', value: 100, periodMs: 15_000 },
          ],
          tolerance: 0.1,
        },
        scaleDown: { stabilizationWindowMs: 300_000, selectPolicy: 'Max', policies: [{ type: 'Percent', value: 100, periodMs: 15_000 }], tolerance: 0.1 },
      },
      hasBehavior: false,
      metrics: [],
      schedules: [],
      priority: 0,
      weight: 1,
    }))

  it('of what is said over the metrics', () =>
    expect(
      scalingOf({ pause: {}, activation: { metric: 'jobs' }, schedules: [{ cron: '0 8 * * *', durationMs: 1, minReplicas: 1 }], behavior: {} }),
    ).toMatchObject({
      pause: { direction: 'Both' },
      activation: { metric: 'jobs', threshold: 0, idleMs: 300_000 },
      schedules: [{ cron: '0 8 * * *', timeZone: 'UTC', durationMs: 1, minReplicas: 1 }],
      hasBehavior: true,
    }))

  it('of a target', () =>
    expect(
      scalingOf({
        targetMetrics: [
          { type: 'cpu', targetValue: 60 },
          { type: 'custom', name: 'jobs', targetAverageValue: 2, tolerance: 0 },
        ],
      }).targetMetrics,
    ).toEqual([
      { type: 'cpu', name: 'cpu', targetValue: 60, maxAgeMs: 120_000, whenMissing: { type: 'Hold' } },
      { type: 'custom', name: 'jobs', targetAverageValue: 2, tolerance: 0, maxAgeMs: 120_000, whenMissing: { type: 'Hold' } },
    ]))

  it('field by field, in one direction as in the other', () => {
    const { scaleUp, scaleDown } = scalingOf({
      behavior: { scaleUp: { selectPolicy: 'Min' }, scaleDown: { policies: [{ type: 'Pods', value: 1, periodMs: 60_000 }] } },
    }).behavior
    expect(scaleUp).toMatchObject({ selectPolicy: 'Min', stabilizationWindowMs: 0, policies: [{ type: 'Pods' }, { type: 'Percent' }] })
    expect(scaleDown).toMatchObject({ selectPolicy: 'Max', stabilizationWindowMs: 300_000, policies: [{ type: 'Pods', value: 1 }] })
  })

  it.each([
    [0, undefined, 300_000],
    [1, undefined, 0],
    [1, 60_000, 60_000],
    [0, 0, 0],
  ])('a delay down of %d with a window of %j: a window of %d', (scaleDownDelayMs, stabilizationWindowMs, expected) => {
    const { scaleDown } = scalingOf({
      scaleDownDelayMs,
      behavior: { scaleDown: stabilizationWindowMs === undefined ? {} : { stabilizationWindowMs } },
    }).behavior
    expect(scaleDown.stabilizationWindowMs).toBe(expected)
  })
})

describe('the revision: a hash of what an instance is made of', () => {
  const plain = (): string => of().revision
  it('is eight characters', () => expect(plain()).toMatch(/^[0-9a-f]{8}$/))

  it.each<[string, Partial<SpecInput>]>([
    ['agentType', { agentType: 'batch' }],
    ['model', { model: { provider: 'acme', model: 'm2' } }],
    ['model.temperature', { model: { provider: 'acme', model: 'm1', temperature: 0 } }],
    ['resources', { resources: { limits: { gpu: 1 } } }],
    ['environment', { environment: { A: '' } }],
    ['configMapRef', { configMapRef: 'x' }],
    ['secretRef', { secretRef: 'x' }],
  ])('moves with %s', (_field, own) => expect(of({}, own).revision).not.toBe(plain()))

  it.each<[string, Partial<AgentInput>, Partial<SpecInput>]>([
    ['name', { name: 'other' }, {}],
    ['labels', { labels: { a: 'b' } }, {}],
    ['annotations', { annotations: { a: 'b' } }, {}],
    ['generation', { generation: 7 }, {}],
    ['replicas', {}, { replicas: 7 }],
    ['scaling', {}, { scaling: { maxReplicas: 7 } }],
    ['drainMs', {}, { drainMs: 7 }],
    ['paused', {}, { paused: true }],
  ])('not with %s', (_field, more, own) => expect(of(more, own).revision).toBe(plain()))

  it('not with the order of keys', () => {
    expect(of({}, { environment: { A: '1', B: '2' } }).revision).toBe(of({}, { environment: { B: '2', A: '1' } }).revision)
    expect(of({}, { configMapRef: 'x' }).revision).not.toBe(of({}, { secretRef: 'x' }).revision)
  })
})

describe('what cannot be meant', () => {
  it('throws, all of it at once', () => expect(() => of({ name: 'Support' }, { replicas: -1 })).toThrow(/metadata\.name.*; spec\.replicas: .*got a number/))
})
