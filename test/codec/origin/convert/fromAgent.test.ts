/** What the predecessor is given of an agent: value by value, and each leaf that it has no place for, by name. */
import * as Th from 'fp-ts/lib/These.js'
import { describe, expect, it } from 'vitest'
import { agentToOrigin, decodeAgent, encodeAgent, encodeOrigin, type OriginAgent } from '../../../../src/codec/index.js'
import { type AgentInput, agent, type Status } from '../../../../src/core/index.js'
import { withAt } from '../../arbitrary.js'
import { sound } from '../arbitrary.js'

const base: AgentInput = {
  name: 'a',
  spec: {
    agentType: 'chat',
    model: { provider: 'p', model: 'm' },
    scaling: { enabled: true, maxReplicas: 9, targetMetrics: [{ type: 'cpu', targetValue: 60 }], behavior: { scaleUp: { stabilizationWindowMs: 1000 } } },
  },
}

describe('what is held there', () => {
  const plain: OriginAgent = {
    ...sound,
    metadata: { ...sound.metadata, namespace: 'default', uid: '' },
    spec: {
      ...sound.spec,
      scaling: { ...sound.spec.scaling, minReplicas: 1 },
      healthCheck: {
        enabled: false,
        interval: 10_000_000_000n,
        timeout: 5_000_000_000n,
        failureThreshold: 3,
        successThreshold: 1,
        initialDelaySeconds: 0,
      },
    },
    status: { ...sound.status, phase: 'Pending' },
  }
  const spec: AgentInput['spec'] = { agentType: 'chat', model: { provider: 'p', model: 'm' } }

  it('of an agent that says nothing else', () => expect(agentToOrigin(agent({ name: 'a', spec })).right).toEqual(plain))

  it('of one that says all that there is a place for', () => {
    const converted = agentToOrigin(
      agent({
        name: 'a',
        namespace: 'n',
        uid: 'u',
        generation: 7,
        labels: { team: 'x' },
        annotations: { 'a/b': 'c' },
        spec: {
          ...spec,
          replicas: 4,
          model: { provider: 'p', model: 'm', temperature: 0.7, maxTokens: 4096 },
          resources: { requests: { cpu: 0.5, memory: 2 ** 30, gpu: 1 }, limits: { cpu: 2 } },
          environment: { A: '1' },
          configMapRef: 'c',
          secretRef: 's',
          healthCheck: { enabled: true, intervalMs: 2_000, timeoutMs: 500, failureThreshold: 4, successThreshold: 2, initialDelayMs: 5_000 },
          scaling: {
            enabled: true,
            minReplicas: 2,
            maxReplicas: 9,
            scaleUpDelayMs: 1_500,
            scaleDownDelayMs: 1,
            cooldownPeriodMs: 60_000,
            targetMetrics: [
              { type: 'cpu', targetValue: 60 },
              { type: 'custom', name: 'backlog', targetAverageValue: 3 },
            ],
            behavior: {
              scaleUp: { stabilizationWindowMs: 1_000, policies: [{ type: 'Pods', value: 4, periodMs: 15_000 }] },
              scaleDown: { stabilizationWindowMs: 60_000, policies: [{ type: 'Percent', value: 10, periodMs: 30_000 }] },
            },
          },
        },
      }),
    )
    expect(converted).toEqual(
      Th.right({
        ...plain,
        metadata: {
          ...plain.metadata,
          namespace: 'n',
          uid: 'u',
          generation: 7n,
          labels: new Map([['team', 'x']]),
          annotations: new Map([['a/b', 'c']]),
        },
        spec: {
          ...plain.spec,
          replicas: 4,
          model: { provider: 'p', model: 'm', temperature: 0.7, maxTokens: 4096n },
          resources: { requests: { cpu: '500m', memory: '1Gi', gpu: '1' }, limits: { ...sound.spec.resources.limits, cpu: '2' } },
          environment: new Map([['A', '1']]),
          configMapRef: 'c',
          secretRef: 's',
          healthCheck: {
            enabled: true,
            interval: 2_000_000_000n,
            timeout: 500_000_000n,
            failureThreshold: 4,
            successThreshold: 2,
            initialDelaySeconds: 5,
          },
          scaling: {
            enabled: true,
            minReplicas: 2,
            maxReplicas: 9,
            scaleUpDelay: 1_500_000_000n,
            scaleDownDelay: 1_000_000n,
            cooldownPeriod: 60_000_000_000n,
            targetMetrics: [
              { type: 'cpu', name: 'cpu', targetValue: 60n, targetAverageValue: 0n },
              { type: 'custom', name: 'backlog', targetValue: 0n, targetAverageValue: 3n },
            ],
            behavior: {
              scaleUp: { stabilizationWindowSeconds: 1, policies: [{ type: 'Pods', value: 4, periodSeconds: 15 }] },
              scaleDown: { stabilizationWindowSeconds: 60, policies: [{ type: 'Percent', value: 10, periodSeconds: 30 }] },
            },
          },
        },
      }),
    )
  })

  it('bounds: no least number below 1, and no upper bound where none was said', () => {
    const bounds = (scaling: NonNullable<AgentInput['spec']['scaling']>): readonly number[] => {
      const { minReplicas, maxReplicas } = agentToOrigin(agent({ name: 'a', spec: { ...spec, scaling } })).right.spec.scaling
      return [minReplicas, maxReplicas]
    }
    const on = { enabled: true, targetMetrics: [{ type: 'cpu', targetValue: 60 }] } as const
    expect(bounds({ maxReplicas: 7 })).toEqual([1, 7])
    expect(bounds({ ...on, maxReplicas: 1_000_000 })).toEqual([1, 1_000_000])
    expect(bounds({ ...on, minReplicas: 0, maxReplicas: 5, activation: { metric: 'cpu' } })).toEqual([1, 5])
  })

  it('an empty uid is namespace/name, and no other is', () => {
    const uidOf = (uid: string): string => agentToOrigin(agent({ name: 'a', namespace: 'n', uid, spec })).right.metadata.uid
    expect(['n/a', 'a', 'n/b'].map(uidOf)).toEqual(['', 'a', 'n/b'])
  })
})

const told = (path: readonly (string | number)[], value: unknown): readonly string[] => {
  const decoded = decodeAgent(withAt(encodeAgent(agent(base)), path, value))
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  const converted = agentToOrigin(decoded.right)
  return Th.isBoth(converted) ? converted.left.map(({ type, path: at, problem, got }) => `${type} ${at}: ${problem} (got ${got})`) : []
}
const LOST = 'has no place there'
const external = { type: 'External', external: { metric: { name: 'jobs' }, target: { type: 'Value', value: 1 } } }
const target = ['spec', 'scaling', 'targetMetrics', 0] as const
const up = ['spec', 'scaling', 'behavior', 'scaleUp'] as const

describe('what has no place there', () => {
  it('nothing of this one', () => expect(told(['metadata', 'labels'], { x: 'y' })).toEqual([]))
  it.each<[path: readonly (string | number)[], value: unknown, said: readonly string[]]>([
    [['metadata', 'deletionTimestamp'], '2030-01-31T12:00:00Z', [`Lost metadata.deletionTimestamp: ${LOST} (got a number)`]],
    [['spec', 'minReadySeconds'], 5, [`Lost spec.minReadySeconds: ${LOST} (got a number)`]],
    [['spec', 'drainSeconds'], 5, [`Lost spec.drainSeconds: ${LOST} (got a number)`]],
    [['spec', 'terminationGraceSeconds'], 5, [`Lost spec.terminationGraceSeconds: ${LOST} (got a number)`]],
    [['spec', 'startDeadlineSeconds'], 5, [`Lost spec.startDeadlineSeconds: ${LOST} (got a number)`]],
    [
      ['spec', 'rollout'],
      { maxSurge: 1, maxUnavailable: '10%' },
      [`Lost spec.rollout.maxSurge: ${LOST} (got a number)`, `Lost spec.rollout.maxUnavailable: ${LOST} (got a text)`],
    ],
    [['spec', 'paused'], true, [`Lost spec.paused: ${LOST} (got true)`]],
    [['spec', 'consumption'], { costPerHour: 2 }, [`Lost spec.consumption.costPerHour: ${LOST} (got a number)`]],
    [['spec', 'model', 'temperature'], 0, [`Lost spec.model.temperature: ${LOST} (got a number)`]],
    [['spec', 'scaling', 'policy'], 'fixed', [`Lost spec.scaling.policy: ${LOST} (got a text)`]],
    [['spec', 'resources'], { requests: {} }, [`Lost spec.resources.requests: ${LOST} (got a map)`]],
    [['spec', 'resources'], { requests: { cpu: 0.1234 } }, []],
    [[...target, 'tolerance'], 0.5, [`Lost spec.scaling.targetMetrics[0].tolerance: ${LOST} (got a number)`]],
    [[...target, 'maxAgeSeconds'], 5, [`Lost spec.scaling.targetMetrics[0].maxAgeSeconds: ${LOST} (got a number)`]],
    [[...target, 'whenMissing'], 'Ignore', [`Lost spec.scaling.targetMetrics[0].whenMissing: ${LOST} (got a map)`]],
    [
      [...target, 'targetValue'],
      0.25,
      ['Rounded spec.scaling.targetMetrics[0].targetValue: not held exactly there; the next number that is stands in its place (got a number)'],
    ],
    [
      [...target, 'targetValue'],
      1e300,
      ['Rounded spec.scaling.targetMetrics[0].targetValue: not held exactly there; the next number that is stands in its place (got a number)'],
    ],
    [[...up, 'stabilizationWindowSeconds'], 0, []],
    [
      ['spec', 'scaling', 'behavior', 'scaleDown', 'stabilizationWindowSeconds'],
      0,
      [`Lost spec.scaling.behavior.scaleDown.stabilizationWindowSeconds: ${LOST} (got a number)`],
    ],
    [
      ['metadata', 'labels'],
      { drain: '\ud83d' },
      ['Rounded metadata.labels.drain: not held exactly there; the next number that is stands in its place (got a text)'],
    ],
    [['spec', 'scaling', 'metrics'], [external], [`Lost spec.scaling.metrics: ${LOST} (got a list)`]],
    [['spec', 'model', 'maxTokens'], 5, []],
    [['spec', 'scaling', 'scaleUpDelay'], '5ms', []],
    [[...up, 'selectPolicy'], 'Min', [`Lost spec.scaling.behavior.scaleUp.selectPolicy: ${LOST} (got a text)`]],
    [[...up, 'tolerance'], 0.5, [`Lost spec.scaling.behavior.scaleUp.tolerance: ${LOST} (got a number)`]],
  ])('%j: %j', (path, value, said) => expect(told(path, value)).toEqual(said))

  it('a part of the spec that is known to the core alone', () => {
    const converted = agentToOrigin(
      agent({
        ...base,
        spec: {
          ...base.spec,
          scaling: { ...base.spec.scaling, priority: 3, pause: { direction: 'Up' }, schedules: [{ cron: '* * * * *', durationMs: 1000, minReplicas: 2 }] },
        },
      }),
    )
    expect(Th.isBoth(converted) && converted.left.map(({ path, type }) => `${type} ${path}`).toSorted()).toEqual([
      'Lost spec.scaling.pause',
      'Lost spec.scaling.priority',
      'Lost spec.scaling.schedules',
    ])
  })
  it('an agent that no document makes, and that cannot be read back', () => {
    const converted = agentToOrigin(agent({ ...base, labels: JSON.parse('{"__proto__":"x"}') as Record<string, string> }))
    expect(Th.isBoth(converted) && converted.left).toEqual([
      { type: 'Lost', path: '', problem: 'not read back: metadata.labels.__proto__: expected another key; this one is never read', got: 'a map' },
    ])
  })
})

describe('a status', () => {
  const status: Status = {
    phase: 'Degraded',
    replicas: 3,
    readyReplicas: 2,
    availableReplicas: 1,
    updatedReplicas: 3,
    desiredReplicas: 4,
    revision: 'r',
    observedGeneration: 7,
    lastScaleAt: 1_767_225_600_500,
    currentMetrics: [
      { name: 'cpu', value: 61.2, target: 60 },
      { name: 'memory', value: null, target: 0.5 },
    ],
    conditions: [
      { type: 'Ready', status: false, reason: 'Starting', lastTransitionAt: 1_767_225_600_000 },
      { type: 'Progressing', status: true, reason: 'Far', lastTransitionAt: 253_402_300_800_000 },
    ],
    finished: false,
    memory: {} as Status['memory'],
  }
  it('goes along in whole numbers', () =>
    expect(JSON.parse(encodeOrigin(agentToOrigin(agent(base), status).right)).status).toEqual({
      phase: 'Degraded',
      replicas: 3,
      readyReplicas: 2,
      availableReplicas: 1,
      conditions: [
        { type: 'Ready', status: 'False', lastTransitionTime: '2026-01-01T00:00:00Z', reason: 'Starting' },
        { type: 'Progressing', status: 'True', lastTransitionTime: '0001-01-01T00:00:00Z', reason: 'Far' },
      ],
      lastScaleTime: '2026-01-01T00:00:00.5Z',
      currentMetrics: [
        { name: 'cpu', currentValue: 62, targetValue: 60 },
        { name: 'memory', currentValue: 0, targetValue: 1 },
      ],
      observedGeneration: 7,
    }))
  it('without a change of the number tells none', () => {
    const { lastScaleAt: _, ...still } = status
    expect('lastScaleTime' in agentToOrigin(agent(base), still).right.status).toBe(false)
  })
  it('of nobody yet is Pending', () =>
    expect(JSON.parse(encodeOrigin(agentToOrigin(agent(base)).right)).status).toEqual({
      phase: 'Pending',
      replicas: 0,
      readyReplicas: 0,
      availableReplicas: 0,
    }))
})
