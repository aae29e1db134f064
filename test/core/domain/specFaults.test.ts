import { describe, expect, it } from 'vitest'
import {
  type AgentInput,
  MAX_REPLICAS,
  type MetricSpec,
  type MetricTarget,
  type ScalingInputSpec,
  type SpecInput,
  specFaults,
  type TargetMetricInput,
} from '../../../src/core/index.js'

const input = (more: Partial<AgentInput> = {}, own: Partial<SpecInput> = {}): AgentInput => ({
  name: 'support',
  ...more,
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, ...own },
})
const paths = (of: AgentInput): readonly string[] => specFaults(of).map(({ path }) => path)
const scaling = (own: ScalingInputSpec): AgentInput => input({}, { scaling: own })
const target = (own: Partial<TargetMetricInput>): AgentInput => scaling({ targetMetrics: [{ type: 'cpu', targetValue: 60, ...own }] })
const without = (own: TargetMetricInput): AgentInput => scaling({ targetMetrics: [own] })
const gpu = (own: MetricTarget): MetricSpec => ({ type: 'Resource', resource: { name: 'gpu', target: own } })
const metric = (own: MetricTarget): AgentInput => scaling({ metrics: [gpu(own)] })
const year = 365 * 86_400_000

describe('what may be said', () => {
  it.each<[string, AgentInput]>([
    ['the least there is', input()],
    ['no replicas', input({}, { replicas: 0 })],
    ['a million of them', input({}, { replicas: MAX_REPLICAS })],
    ['a year of drain', input({}, { drainMs: year })],
    ['a name of 40', input({ name: 'a'.repeat(40) })],
    ['a name of one digit', input({ name: '0' })],
    ['bounds that are one number', scaling({ minReplicas: 3, maxReplicas: 3 })],
    ['scaling without targets, by a policy that needs none', scaling({ enabled: true, policy: 'fixed', maxReplicas: 3 })],
    [
      'a target of each kind',
      scaling({
        targetMetrics: [
          { type: 'cpu', targetValue: 60 },
          { type: 'custom', name: 'jobs', targetAverageValue: 0.001 },
        ],
      }),
    ],
    [
      'two custom targets',
      scaling({
        targetMetrics: [
          { type: 'custom', name: 'a', targetValue: 1 },
          { type: 'custom', name: 'b', targetValue: 1 },
        ],
      }),
    ],
    ['a target by another name', target({ name: 'engine_cpu' })],
    ['no tolerance', target({ tolerance: 0 })],
    ['a fallback to nothing', target({ whenMissing: { type: 'Fallback', replicas: 0 } })],
    ['none at the least, and what wakes it', scaling({ minReplicas: 0, activation: { metric: 'jobs' } })],
    ['a target in metrics alone', scaling({ enabled: true, maxReplicas: 3, metrics: [gpu({ type: 'Utilization', averageUtilization: 60 })] })],
    ['an override outside the bounds', scaling({ maxReplicas: 3, override: { replicas: 0, until: year } })],
    ['a pause without an end', scaling({ pause: {} })],
    ['a priority below others', scaling({ priority: -5, weight: 0.5 })],
    ['a schedule of one bound', scaling({ schedules: [{ cron: 'x', durationMs: 1, maxReplicas: 0 }] })],
    ['a window of nothing', scaling({ behavior: { scaleDown: { stabilizationWindowMs: 0 } } })],
  ])('%s', (_case, of) => expect(specFaults(of)).toEqual([]))
})

describe('what may not, and where', () => {
  it.each<[string, AgentInput, string]>([
    ['no name', input({ name: '' }), 'metadata.name'],
    ['a capital', input({ name: 'Support' }), 'metadata.name'],
    ['a hyphen at the end', input({ name: 'support-' }), 'metadata.name'],
    ['a dot', input({ name: 'a.b' }), 'metadata.name'],
    ['two lines', input({ name: 'a\nb' }), 'metadata.name'],
    ['a line at the end', input({ name: 'a\n' }), 'metadata.name'],
    ['41 characters', input({ name: 'a'.repeat(41) }), 'metadata.name'],
    ['an empty uid', input({ uid: '' }), 'metadata.uid'],
    ['half a generation', input({ generation: 0.5 }), 'metadata.generation'],
    ['an empty type', input({}, { agentType: '' }), 'spec.agentType'],
    ['fewer than none', input({}, { replicas: -1 }), 'spec.replicas'],
    ['half a replica', input({}, { replicas: 1.5 }), 'spec.replicas'],
    ['no number of replicas', input({}, { replicas: Number.NaN }), 'spec.replicas'],
    ['too many replicas', input({}, { replicas: MAX_REPLICAS + 1 }), 'spec.replicas'],
    ['a negative duration', input({}, { minReadyMs: -1 }), 'spec.minReady'],
    ['half a millisecond', input({}, { drainMs: 0.5 }), 'spec.drain'],
    ['more than a year', input({}, { terminationGraceMs: year + 1 }), 'spec.terminationGrace'],
    ['fewer than none at the least', scaling({ minReplicas: -1 }), 'spec.scaling.minReplicas'],
    ['none at the least, and nothing that wakes it', scaling({ minReplicas: 0 }), 'spec.scaling.activation'],
    ['the same under hpa, which has another way', scaling({ minReplicas: 0, policy: 'hpa' }), 'spec.scaling.metrics'],
    ['a pause until no instant', scaling({ pause: { until: 0.5 } }), 'spec.scaling.pause.until'],
    ['an override of fewer than none', scaling({ override: { replicas: -1 } }), 'spec.scaling.override.replicas'],
    ['an override until no instant', scaling({ override: { replicas: 1, until: Number.NaN } }), 'spec.scaling.override.until'],
    ['an activation by no metric', scaling({ activation: { metric: '' } }), 'spec.scaling.activation.metric'],
    ['an infinite threshold', scaling({ activation: { metric: 'jobs', threshold: Number.POSITIVE_INFINITY } }), 'spec.scaling.activation.threshold'],
    ['idle for less than no time', scaling({ activation: { metric: 'jobs', idleMs: -1 } }), 'spec.scaling.activation.idle'],
    ['a schedule without a time', scaling({ schedules: [{ cron: '', durationMs: 1, minReplicas: 1 }] }), 'spec.scaling.schedules[0].cron'],
    ['a schedule in no zone', scaling({ schedules: [{ cron: 'x', timeZone: '', durationMs: 1, minReplicas: 1 }] }), 'spec.scaling.schedules[0].timeZone'],
    ['a schedule for no time', scaling({ schedules: [{ cron: 'x', durationMs: 0, minReplicas: 1 }] }), 'spec.scaling.schedules[0].duration'],
    ['a schedule of half a replica', scaling({ schedules: [{ cron: 'x', durationMs: 1, minReplicas: 0.5 }] }), 'spec.scaling.schedules[0].minReplicas'],
    ['a schedule of nothing', scaling({ schedules: [{ cron: 'x', durationMs: 1 }] }), 'spec.scaling.schedules[0]'],
    [
      'a schedule of more at the least than at the most',
      scaling({ schedules: [{ cron: 'x', durationMs: 1, minReplicas: 2, maxReplicas: 1 }] }),
      'spec.scaling.schedules[0].maxReplicas',
    ],
    ['half a priority', scaling({ priority: 0.5 }), 'spec.scaling.priority'],
    ['no weight', scaling({ weight: 0 }), 'spec.scaling.weight'],
    [
      'more targets than anybody reads',
      scaling({ targetMetrics: Array.from({ length: 1_001 }, (_, index) => ({ type: 'custom', name: `m${index}`, targetValue: 1 })) }),
      'spec.scaling.targetMetrics',
    ],
    ['a last good one for no time', target({ whenMissing: { type: 'LastGood', maxAgeMs: 0 } }), 'spec.scaling.targetMetrics[0].whenMissing.maxAge'],
    ['half a percent', metric({ type: 'Utilization', averageUtilization: 0.5 }), 'spec.scaling.metrics[0].resource.target.averageUtilization'],
    ['an average of nothing', metric({ type: 'AverageValue', averageValue: 0 }), 'spec.scaling.metrics[0].resource.target.averageValue'],
    ['a resource as a level', metric({ type: 'Value', value: 1 }), 'spec.scaling.metrics[0].resource.target.type'],
    [
      'a metric of both lists',
      scaling({ targetMetrics: [{ type: 'custom', name: 'gpu', targetValue: 1 }], metrics: [gpu({ type: 'AverageValue', averageValue: 1 })] }),
      'spec.scaling.metrics[0]',
    ],
    ['more at the least than at the most', scaling({ minReplicas: 4, maxReplicas: 3 }), 'spec.scaling.maxReplicas'],
    ['no upper bound', scaling({ enabled: true, targetMetrics: [{ type: 'cpu', targetValue: 60 }] }), 'spec.scaling.maxReplicas'],
    ['no target', scaling({ enabled: true, maxReplicas: 3 }), 'spec.scaling.targetMetrics'],
    ['a delay without end', scaling({ scaleUpDelayMs: Number.POSITIVE_INFINITY }), 'spec.scaling.scaleUpDelay'],
    ['a negative delay', scaling({ scaleDownDelayMs: -1 }), 'spec.scaling.scaleDownDelay'],
    ['a negative cooldown', scaling({ cooldownPeriodMs: -1 }), 'spec.scaling.cooldownPeriod'],
    [
      'two targets of one metric',
      scaling({
        targetMetrics: [
          { type: 'cpu', targetValue: 60 },
          { type: 'cpu', targetAverageValue: 5 },
        ],
      }),
      'spec.scaling.targetMetrics[1]',
    ],
    ['a custom metric without a name', without({ type: 'custom', targetValue: 1 }), 'spec.scaling.targetMetrics[0].name'],
    ['a name that is another type', target({ name: 'memory' }), 'spec.scaling.targetMetrics[0].name'],
    ['two values', target({ targetAverageValue: 5 }), 'spec.scaling.targetMetrics[0]'],
    ['no value', without({ type: 'cpu' }), 'spec.scaling.targetMetrics[0]'],
    ['a value of nothing', target({ targetValue: 0 }), 'spec.scaling.targetMetrics[0].targetValue'],
    ['an infinite average', without({ type: 'cpu', targetAverageValue: Number.POSITIVE_INFINITY }), 'spec.scaling.targetMetrics[0].targetAverageValue'],
    ['a negative tolerance', target({ tolerance: -0.1 }), 'spec.scaling.targetMetrics[0].tolerance'],
    ['no age at all', target({ maxAgeMs: 0 }), 'spec.scaling.targetMetrics[0].maxAge'],
    ['a fallback to half', target({ whenMissing: { type: 'Fallback', replicas: 0.5 } }), 'spec.scaling.targetMetrics[0].whenMissing.replicas'],
    ['a value below nothing', target({ whenMissing: { type: 'Value', value: -1 } }), 'spec.scaling.targetMetrics[0].whenMissing.value'],
    ['a negative window', scaling({ behavior: { scaleUp: { stabilizationWindowMs: -1 } } }), 'spec.scaling.behavior.scaleUp.stabilizationWindow'],
    ['a negative tolerance of a direction', scaling({ behavior: { scaleDown: { tolerance: -1 } } }), 'spec.scaling.behavior.scaleDown.tolerance'],
    ['an empty list of policies', scaling({ behavior: { scaleUp: { policies: [] } } }), 'spec.scaling.behavior.scaleUp.policies'],
    [
      'a policy of nothing',
      scaling({ behavior: { scaleUp: { policies: [{ type: 'Pods', value: 0, periodMs: 1 }] } } }),
      'spec.scaling.behavior.scaleUp.policies[0].value',
    ],
    [
      'a policy without a period',
      scaling({ behavior: { scaleDown: { policies: [{ type: 'Pods', value: 1, periodMs: 0 }] } } }),
      'spec.scaling.behavior.scaleDown.policies[0].period',
    ],
  ])('%s', (_case, of, path) => expect(paths(of)).toEqual([path]))

  it('says what was expected and which kind came, never what it was', () => {
    const [fault] = specFaults(input({ name: 'hunter2!' }))
    expect(fault).toEqual({ path: 'metadata.name', problem: 'expected 1 to 40 lower-case letters, digits and inner hyphens', got: 'a text' })
  })

  it('all of it at once, in the order of the fields', () =>
    expect(
      paths(input({ name: '', uid: '' }, { agentType: '', replicas: -1, scaling: { minReplicas: -1, maxReplicas: -2, targetMetrics: [{ type: 'custom' }] } })),
    ).toEqual([
      'metadata.name',
      'metadata.uid',
      'spec.agentType',
      'spec.replicas',
      'spec.scaling.minReplicas',
      'spec.scaling.maxReplicas',
      'spec.scaling.maxReplicas',
      'spec.scaling.targetMetrics[0].name',
      'spec.scaling.targetMetrics[0]',
    ]))

  it('asks for a way back from zero: of the HPA a metric that is measured there, of the others the one that wakes', () => {
    const of = (words: object): readonly string[] =>
      specFaults(input({}, { scaling: { enabled: true, minReplicas: 0, maxReplicas: 9, ...words } })).map(({ problem }) => problem)
    const back = 'expected an Object or an External metric, for minReplicas is 0 and the others are not measured there'
    const metric = { metric: { name: 'jobs' }, target: { type: 'Value', value: 1 } }
    const external = { type: 'External', external: metric }
    const object = { type: 'Object', object: { ...metric, describedObject: { kind: 'Queue', name: 'jobs' } } }
    const cpu = { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } }
    expect(of({ policy: 'hpa', metrics: [cpu] })).toContain(back)
    expect(of({ policy: 'hpa' })).toContain(back)
    expect(of({ policy: 'hpa', metrics: [cpu, external] })).not.toContain(back)
    expect(of({ policy: 'hpa', metrics: [object] })).not.toContain(back)
    expect(of({ policy: 'fixed' })).toEqual(['expected the metric that wakes it from zero, for minReplicas is 0'])
    expect(of({ policy: 'fixed', activation: { metric: 'jobs' } })).toEqual([])
    expect(of({ policy: 'fixed', minReplicas: 1 })).toEqual([])
  })
})
