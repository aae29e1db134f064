/** Metrics of HPA v2 as targets: each asks for what the target of our own that it stands for asks for, whatever is seen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type MetricSpec,
  type MetricStep,
  proposeByMetrics,
  type ResourceList,
  type Sample,
  scalingOf,
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
  ])('%s of %j is read against %d', (name, given, request) => expect(unitOf(name, given)).toEqual({ type: 'Percent', request }))
})
