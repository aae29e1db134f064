import { describe, expect, it } from 'vitest'
import { type AgentInput, agent, MAX_REPLICAS, type SpecInput, scalingOf } from '../../../src/core/index.js'

const spec: SpecInput = { agentType: 'chat', model: { provider: 'acme', model: 'm1' } }
const of = (more: Partial<AgentInput> = {}, own: Partial<SpecInput> = {}) => agent({ name: 'support', ...more, spec: { ...spec, ...own } })

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
      paused: false,
    }))

  it('what is absent is absent, so that it is JSON', () => {
    for (const each of [of(), of({ deletedAt: 5 }, { configMapRef: 'c', secretRef: 's' })]) expect(JSON.parse(JSON.stringify(each))).toEqual(each)
    expect(Object.keys(of())).not.toContain('deletedAt')
    expect(Object.keys(of().spec)).not.toContain('configMapRef')
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
  const revision = of().revision
  it('is eight characters', () => expect(revision).toMatch(/^[0-9a-f]{8}$/))

  it.each<[string, Partial<SpecInput>]>([
    ['agentType', { agentType: 'batch' }],
    ['model', { model: { provider: 'acme', model: 'm2' } }],
    ['model.temperature', { model: { provider: 'acme', model: 'm1', temperature: 0 } }],
    ['resources', { resources: { limits: { gpu: 1 } } }],
    ['environment', { environment: { A: '' } }],
    ['configMapRef', { configMapRef: 'x' }],
    ['secretRef', { secretRef: 'x' }],
  ])('moves with %s', (_field, own) => expect(of({}, own).revision).not.toBe(revision))

  it.each<[string, Partial<AgentInput>, Partial<SpecInput>]>([
    ['name', { name: 'other' }, {}],
    ['labels', { labels: { a: 'b' } }, {}],
    ['annotations', { annotations: { a: 'b' } }, {}],
    ['generation', { generation: 7 }, {}],
    ['replicas', {}, { replicas: 7 }],
    ['scaling', {}, { scaling: { maxReplicas: 7 } }],
    ['drainMs', {}, { drainMs: 7 }],
    ['paused', {}, { paused: true }],
  ])('not with %s', (_field, more, own) => expect(of(more, own).revision).toBe(revision))

  it('not with the order of keys', () => {
    expect(of({}, { environment: { A: '1', B: '2' } }).revision).toBe(of({}, { environment: { B: '2', A: '1' } }).revision)
    expect(of({}, { configMapRef: 'x' }).revision).not.toBe(of({}, { secretRef: 'x' }).revision)
  })
})

describe('what cannot be meant', () => {
  it('throws, all of it at once', () => expect(() => of({ name: 'Support' }, { replicas: -1 })).toThrow(/metadata\.name.*; spec\.replicas: .*got a number/))
})
