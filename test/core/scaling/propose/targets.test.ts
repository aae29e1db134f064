/** Metrics of HPA v2 as targets: each asks for what the target of our own that it stands for asks for, whatever is seen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type MetricSpec,
  type MetricStep,
  proposeByMetrics,
  type ResourceList,
  type Sample,
  type ScalingInputSpec,
  scalingOf,
  type Target,
  type TargetMetricInput,
  targetsOf,
} from '../../../../src/core/index.js'
import { type Law, sometimes } from '../../../../src/laws/sometimes.js'
import { caught, keep } from '../lawful.js'
import { NOW, type Scene, scenes } from './arbitraries.js'
import type { Asked } from './naive.js'

const requests = { cpu: 2, memory: 50 }

/** The same target in the words of HPA v2; undefined: there is none. */
type Translate = (target: Asked) => MetricSpec | undefined

const translated: Translate = ({ type, name, targetValue, targetAverageValue }) => {
  const asked = targetValue ?? targetAverageValue ?? 1
  const total: MetricSpec = { type: 'External', external: { metric: { name }, target: { type: 'AverageValue', averageValue: asked } } }
  switch (type) {
    case 'cpu':
    case 'memory':
      return { type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization: asked } } }
    case 'queue_depth':
      return total
    case 'latency':
    case 'ttft':
      return targetAverageValue === undefined ? { type: 'External', external: { metric: { name }, target: { type: 'Value', value: asked } } } : total
    case 'custom':
      return undefined
    default:
      return { type: 'Pods', pods: { metric: { name }, target: { type: 'AverageValue', averageValue: asked } } }
  }
}

const twin = (translate: Translate): Law => {
  const reached = sometimes(['average', 'total', 'value', 'up', 'down', 'missing'])
  const property = fc.property(scenes, ({ targets, context }: Scene) => {
    for (const target of targets) {
      const metric = translate(target)
      if (metric === undefined) continue
      const tolerances = { behavior: { scaleUp: { tolerance: target.over }, scaleDown: { tolerance: target.under } } }
      const { over: _, under: __, ...ours } = target
      const steps = [
        scalingOf({ ...tolerances, metrics: [metric] }),
        scalingOf({ ...tolerances, targetMetrics: [{ ...ours, maxAgeMs: 120_000, whenMissing: { type: 'Hold' } }] }),
      ].map((scaling) => proposeByMetrics(scaling, requests)(context, NOW).steps[0] as MetricStep)
      const [theirs, own] = steps as [MetricStep, MetricStep]
      expect(theirs).toEqual(own)
      reached.reach(own.kind)
      reached.reach('up', own.count > context.current)
      reached.reach('down', own.count < context.current)
      reached.reach('missing', own.reason !== null)
    }
  })
  return { title: 'twin: a metric of HPA v2 asks for what its target of our own asks for', property, sometimes: reached }
}

describe('metrics of HPA v2', () => keep([twin(translated)]))
describe('wrong translations', () => {
  caught('twin', 'an average for a total', [
    twin((target) =>
      target.type === 'queue_depth' ? { type: 'Pods', pods: { metric: { name: target.name }, target: { type: 'AverageValue', averageValue: 1 } } } : undefined,
    ),
  ])
  caught('twin', 'an amount for a share', [
    twin((target) =>
      target.type === 'cpu'
        ? { type: 'Resource', resource: { name: 'cpu', target: { type: 'AverageValue', averageValue: target.targetValue ?? 1 } } }
        : undefined,
    ),
  ])
})

const cpu = (value: number, kind: 'demand' | 'utilization', name = 'cpu'): Sample => ({ name, value, at: NOW, windowMs: 0, kind })
const asks = (metric: MetricSpec, each: readonly (readonly Sample[])[], whole: readonly Sample[] = [], has = {}): number => {
  const input = { current: 2, instances: each.map((metrics) => ({ standing: 'Ready' as const, metrics })), metrics: whole }
  return proposeByMetrics(scalingOf({ metrics: [metric] }), has)({ input, current: 2, changedAt: NOW - 3_600_000 }, NOW).raw
}
const cores: MetricSpec = { type: 'Resource', resource: { name: 'cpu', target: { type: 'AverageValue', averageValue: 0.5 } } }
const queue = (selector?: Readonly<Record<string, string>>): MetricSpec => ({
  type: 'External',
  external: { metric: { name: 'queue', ...(selector === undefined ? {} : { selector }) }, target: { type: 'AverageValue', averageValue: 10 } },
})

describe('amounts and shares of a resource', () => {
  it.each<[string, readonly Sample[], object, number]>([
    ['an amount is what it is', [cpu(1, 'demand')], {}, 4],
    ['a share is that of the request', [cpu(50, 'utilization')], { cpu: 2 }, 4],
    ['a share of nothing that is said is none', [cpu(50, 'utilization')], {}, 2],
  ])('%s', (_case, samples, has, count) => expect(asks(cores, [samples, samples], [], has)).toBe(count))
})

describe('names: the qualified one, then the plain one', () => {
  const sample = (name: string, value: number): Sample => ({ name, value, at: NOW, windowMs: 0, kind: 'demand' })
  it.each<[string, MetricSpec, readonly Sample[], number]>([
    ['a queue of that name', queue(), [sample('queue', 50)], 5],
    ['its label first', queue({ of: 'jobs' }), [sample('queue', 50), sample('queue{of=jobs}', 70)], 7],
    ['the plain one where no label is said', queue({ of: 'jobs' }), [sample('queue', 50), sample('queue{of=mails}', 70)], 5],
  ])('%s', (_case, metric, samples, count) => expect(asks(metric, [[], []], samples)).toBe(count))

  it('of a container', () => {
    const app: MetricSpec = {
      type: 'ContainerResource',
      containerResource: { name: 'cpu', container: 'app', target: { type: 'AverageValue', averageValue: 0.5 } },
    }
    expect(asks(app, [[cpu(3, 'demand'), cpu(1, 'demand', 'app/cpu')], [cpu(1, 'demand')]])).toBe(4)
  })

  it('of an object, whose value is a level: never lower than now while it is above the target', () => {
    const target: TargetMetricInput = { type: 'latency', targetValue: 2 }
    const rate: MetricSpec = {
      type: 'Object',
      object: { describedObject: { kind: 'Ingress', name: 'front' }, metric: { name: 'rate' }, target: { type: 'Value', value: 2 } },
    }
    const seen: Sample = { name: 'Ingress/front/rate', value: 3, at: NOW, windowMs: 0, kind: 'demand' }
    const input = { current: 2, instances: [], metrics: [{ ...seen, name: 'latency', kind: 'saturation' as const }], ready: 2 }
    const ours = proposeByMetrics(scalingOf({ targetMetrics: [target] }), {})({ input, current: 2, changedAt: 0 }, NOW).raw
    expect(asks(rate, [[], []], [seen])).toBe(3)
    expect(ours).toBe(3)
  })
})

describe('a resource of HPA v2', () => {
  const unitOf = (name: string, given: ResourceList) =>
    targetsOf(scalingOf({ metrics: [{ type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization: 50 } } }] }), given)[0]?.unit
  it.each<[string, ResourceList, number]>([
    ['cpu', { cpu: 2 }, 2],
    ['memory', { memory: 50 }, 50],
    ['gpu', { gpu: 1 }, 1],
    ['cpu', {}, Number.NaN],
    ['cpu', { cpu: 0 }, Number.NaN],
    ['ephemeral-storage', { cpu: 2 }, Number.NaN],
    ['constructor', { cpu: 2 }, Number.NaN],
  ])('%s of %j is read against %d', (name, given, request) => expect(unitOf(name, given)).toEqual({ type: 'Percent', request }))
})

describe('what a spec asks for, in one shape', () => {
  const behavior = { scaleUp: { tolerance: 0.2 }, scaleDown: { tolerance: 0.3 } }
  const band = (target: number) => ({ target, over: 0.2, under: 0.3 })
  const asTarget = (scaling: ScalingInputSpec): readonly Target[] => targetsOf(scalingOf({ behavior, ...scaling }), { cpu: 2 })
  const base = { resource: null, unit: { type: 'Own' }, maxAgeMs: 120_000, whenMissing: { type: 'Hold' } } as const
  const plain = (name: string): Pick<Target, 'name' | 'names'> => ({ name, names: [name] })

  it.each<[TargetMetricInput, Target]>([
    [
      { type: 'cpu', targetValue: 60 },
      { ...base, ...plain('cpu'), resource: 'cpu', kind: 'average', band: band(60), unit: { type: 'Percent', request: 2 }, stands: 'utilization' },
    ],
    [
      { type: 'memory', targetAverageValue: 60 },
      {
        ...base,
        ...plain('memory'),
        resource: 'memory',
        kind: 'average',
        band: band(60),
        unit: { type: 'Percent', request: Number.NaN },
        stands: 'utilization',
      },
    ],
    [
      { type: 'kv_cache', targetValue: 60 },
      { ...base, ...plain('kv_cache'), kind: 'average', band: band(60), stands: 'utilization' },
    ],
    [
      { type: 'requests_per_second', targetValue: 4 },
      { ...base, ...plain('requests_per_second'), kind: 'average', band: band(4), stands: 'demand' },
    ],
    [
      { type: 'tokens_per_second', targetValue: 4 },
      { ...base, ...plain('tokens_per_second'), kind: 'average', band: band(4), stands: 'demand' },
    ],
    [
      { type: 'concurrency', targetValue: 4 },
      { ...base, ...plain('concurrency'), kind: 'average', band: band(4), stands: 'demand' },
    ],
    [
      { type: 'queue_depth', targetValue: 4 },
      { ...base, ...plain('queue_depth'), kind: 'total', band: band(4), stands: 'demand' },
    ],
    [
      { type: 'queue_depth', targetAverageValue: 4 },
      { ...base, ...plain('queue_depth'), kind: 'total', band: band(4), stands: 'demand' },
    ],
    [
      { type: 'latency', targetValue: 4 },
      { ...base, ...plain('latency'), kind: 'value', band: band(4), stands: 'saturation' },
    ],
    [
      { type: 'latency', targetAverageValue: 4 },
      { ...base, ...plain('latency'), kind: 'total', band: band(4), stands: 'saturation' },
    ],
    [
      { type: 'ttft', targetValue: 4 },
      { ...base, ...plain('ttft'), kind: 'value', band: band(4), stands: 'saturation' },
    ],
    [
      { type: 'custom', name: 'jobs', targetValue: 4 },
      { ...base, ...plain('jobs'), kind: null, band: band(4), stands: 'demand' },
    ],
    [
      { type: 'queue_depth', name: 'jobs', targetValue: 4, tolerance: 0, maxAgeMs: 9, whenMissing: { type: 'Ignore' } },
      { ...base, ...plain('jobs'), kind: 'total', band: { target: 4, over: 0, under: 0 }, stands: 'demand', maxAgeMs: 9, whenMissing: { type: 'Ignore' } },
    ],
  ])('%j', (metric, expected) => expect(asTarget({ targetMetrics: [metric] })).toEqual([expected]))

  const utilization = { type: 'Utilization', averageUtilization: 60 } as const
  const amount = { type: 'AverageValue', averageValue: 4 } as const
  const level = { type: 'Value', value: 4 } as const
  const main = { kind: 'Ingress', name: 'main' }
  const share = { ...base, kind: 'average', band: band(60), unit: { type: 'Percent', request: 2 }, stands: 'utilization' } as const
  const each = { ...base, kind: 'average', band: band(4), stands: 'demand' } as const
  it.each<[MetricSpec, Target]>([
    [
      { type: 'Resource', resource: { name: 'cpu', target: utilization } },
      { ...share, ...plain('cpu'), resource: 'cpu' },
    ],
    [
      { type: 'Resource', resource: { name: 'cpu', target: amount } },
      { ...each, ...plain('cpu'), resource: 'cpu', unit: { type: 'Amount', request: 2 } },
    ],
    [
      { type: 'ContainerResource', containerResource: { name: 'cpu', container: 'app', target: utilization } },
      { ...share, name: 'app/cpu', names: ['app/cpu', 'cpu'], resource: 'cpu' },
    ],
    [
      { type: 'Pods', pods: { metric: { name: 'hits' }, target: amount } },
      { ...each, ...plain('hits') },
    ],
    [
      { type: 'Object', object: { describedObject: main, metric: { name: 'hits' }, target: amount } },
      { ...each, name: 'Ingress/main/hits', names: ['Ingress/main/hits', 'hits'], kind: 'total' },
    ],
    [
      { type: 'Object', object: { describedObject: main, metric: { name: 'hits' }, target: level } },
      { ...each, name: 'Ingress/main/hits', names: ['Ingress/main/hits', 'hits'], kind: 'value', stands: 'saturation' },
    ],
    [
      { type: 'External', external: { metric: { name: 'lag' }, target: amount } },
      { ...each, ...plain('lag'), kind: 'total' },
    ],
    [
      { type: 'External', external: { metric: { name: 'lag' }, target: level } },
      { ...each, ...plain('lag'), kind: 'value', stands: 'saturation' },
    ],
  ])('%j', (metric, expected) => expect(asTarget({ metrics: [metric] })).toEqual([expected]))
})
