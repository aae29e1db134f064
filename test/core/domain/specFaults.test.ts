import { describe, expect, it } from 'vitest'
import { type AgentInput, MAX_REPLICAS, type ScalingInputSpec, type SpecInput, specFaults, type TargetMetricInput } from '../../../src/core/index.js'

const input = (more: Partial<AgentInput> = {}, own: Partial<SpecInput> = {}): AgentInput => ({
  name: 'support',
  ...more,
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, ...own },
})
const paths = (of: AgentInput): readonly string[] => specFaults(of).map(({ path }) => path)
const scaling = (own: ScalingInputSpec): AgentInput => input({}, { scaling: own })
const target = (own: Partial<TargetMetricInput>): AgentInput => scaling({ targetMetrics: [{ type: 'cpu', targetValue: 60, ...own }] })
const without = (own: TargetMetricInput): AgentInput => scaling({ targetMetrics: [own] })
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
    ['no least replica', scaling({ minReplicas: 0 }), 'spec.scaling.minReplicas'],
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
      paths(input({ name: '', uid: '' }, { agentType: '', replicas: -1, scaling: { minReplicas: 0, maxReplicas: 0, targetMetrics: [{ type: 'custom' }] } })),
    ).toEqual([
      'metadata.name',
      'metadata.uid',
      'spec.agentType',
      'spec.replicas',
      'spec.scaling.minReplicas',
      'spec.scaling.maxReplicas',
      'spec.scaling.targetMetrics[0].name',
      'spec.scaling.targetMetrics[0]',
    ]))
})
