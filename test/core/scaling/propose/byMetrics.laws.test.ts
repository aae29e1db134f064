/** The advice of the metrics: as the naive reading of the rules gives it, never lower for more load, never lowered by silence. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { type Context, isMeasured, type Policy, proposeByMetrics, type Reporter, type Sample, type TargetMetric } from '../../../../src/core/index.js'
import { type Law, sometimes } from '../../../../src/laws/sometimes.js'
import { caught, keep } from '../lawful.js'
import { crowds, NOW, type Scene, scenes } from './arbitraries.js'
import { type Asked, propose } from './naive.js'

const requests = { cpu: 2, memory: 50 }

/** What is to be a law of: a proposal built for these targets. */
type Build = (targets: readonly Asked[]) => Policy['propose']

const rules = { stabilizationWindowMs: 0, selectPolicy: 'Max', policies: [], tolerance: 0.1 } as const
/** One band for a target, for both of its directions come from `behavior` where they differ. */
const ours: Build = (targets) => {
  const each = targets.map((target) =>
    proposeByMetrics(
      { targetMetrics: [target], metrics: [], behavior: { scaleUp: { ...rules, tolerance: target.over }, scaleDown: { ...rules, tolerance: target.under } } },
      requests,
    ),
  )
  const [first] = each
  if (each.length === 1 && first !== undefined) return first
  const same = targets.map(({ over, ...target }): TargetMetric => ({ ...target, tolerance: over }))
  return proposeByMetrics({ targetMetrics: same, metrics: [], behavior: { scaleUp: rules, scaleDown: rules } }, requests)
}
/** Targets as `ours` can hold them: with several, one tolerance for both directions. */
const held = (targets: readonly Asked[]): readonly Asked[] => (targets.length === 1 ? targets : targets.map((target) => ({ ...target, under: target.over })))

const twin = (build: Build): Law => {
  const reached = sometimes([
    'up',
    'down',
    'stands',
    'missing',
    'ignored',
    'fallback',
    'value',
    'stale',
    'of the future',
    'from zero',
    'a level lowers',
    'a level may not lower',
  ])
  const property = fc.property(scenes, ({ targets: drawn, context }) => {
    const targets = held(drawn)
    const { raw, missing, steps } = build(targets)(context, NOW)
    const expected = propose(targets, requests, context, NOW)
    expect({ raw, missing, counts: steps.map((step) => (step.type === 'Metric' ? step.count : null)) }).toEqual(expected)
    reached.reach(raw > context.current ? 'up' : raw < context.current ? 'down' : 'stands')
    reached.reach('missing', missing)
    reached.reach('from zero', context.current === 0 && raw > 0)
    for (const step of steps) {
      if (step.type !== 'Metric') continue
      const rule = targets.find(({ name }) => name === step.metric)?.whenMissing.type
      reached.reach('ignored', step.reason !== null && rule === 'Ignore')
      reached.reach('fallback', step.reason !== null && rule === 'Fallback')
      reached.reach('value', step.reason !== null && rule === 'Value')
      reached.reach('stale', step.reason === 'Stale')
      reached.reach('of the future', step.reason === 'Invalid')
      reached.reach('a level lowers', step.kind === 'value' && step.count < context.current)
      reached.reach('a level may not lower', step.kind === 'value' && step.reason === null && step.up < step.lowest && step.count === context.current)
    }
  })
  return { title: 'twin: the number that a naive reading of the rules gives', property, sometimes: reached }
}

const monotone = (build: Build): Law => {
  const reached = sometimes(['more', 'as many'])
  const property = fc.property(scenes, fc.nat(6), fc.integer({ min: 1, max: 200 }), ({ targets, context }, who, more) => {
    const before = build(targets)(context, NOW).raw
    const after = build(targets)(
      withSamples(context, who, (sample) => ({ ...sample, ...(isMeasured(sample) ? { value: sample.value + more / 4 } : {}) })),
      NOW,
    ).raw
    expect(after).toBeGreaterThanOrEqual(before)
    reached.reach(after > before ? 'more' : 'as many')
  })
  return { title: 'monotone: more load never asks for fewer', property, sometimes: reached }
}

const silent = (build: Build): Law => {
  const reached = sometimes(['it would have been fewer', 'it was one of several'])
  const property = fc.property(scenes, fc.nat(2), ({ targets, context }, which) => {
    const target = targets[which % targets.length] as Asked
    if (target.whenMissing.type !== 'Hold') return
    const { raw, missing } = build(targets)(without(context, target.name), NOW)
    reached.reach('it would have been fewer', build(targets)(context, NOW).raw < context.current)
    reached.reach('it was one of several', targets.length > 1)
    expect(raw).toBeGreaterThanOrEqual(context.current)
    expect(missing).toBe(true)
  })
  return { title: 'caution: a metric that is not heard of never lowers', property, sometimes: reached }
}

/** At its target or below, that is: one above it takes its excess along. The rest must be heard, or it is the whole metric that is missing. */
const quiet = (build: Build): Law => {
  const reached = sometimes(['it stays', 'it would have been fewer', 'it was fewer anyway'])
  const property = fc.property(crowds, ({ targets, context }) => {
    const [first, ...rest] = context.input.instances
    if (first === undefined || rest.every(({ metrics }) => metrics.length === 0)) return
    const before = build(targets)(context, NOW).raw
    const after = build(targets)({ ...context, input: { ...context.input, instances: [{ ...first, metrics: [] }, ...rest] } }, NOW).raw
    expect(after).toBeGreaterThanOrEqual(Math.min(before, context.current))
    if (before < context.current) reached.reach(after > before ? 'it would have been fewer' : 'it was fewer anyway')
    else reached.reach('it stays')
  })
  return { title: 'caution: an instance that falls silent counts as a whole one', property, sometimes: reached }
}

const lawsOf = (build: Build): readonly Law[] => [twin(build), monotone(build), silent(build), quiet(build)]

describe('proposeByMetrics', () => keep(lawsOf(ours)))

describe('wrong proposals', () => {
  /** Ours, of a world that was changed first. */
  const of =
    (change: (context: Context, targets: readonly Asked[]) => Context): Build =>
    (targets) =>
    (context, now) =>
      ours(targets)(change(context, targets), now)

  const ready = (context: Context): Context => ({ ...context, current: context.input.instances.filter(({ standing }) => standing === 'Ready').length })
  caught('twin', 'a ratio times the instances seen (HPA Q1)', lawsOf(of(ready)))

  const deaf = of((context) => ({ ...context, input: { ...context.input, instances: context.input.instances.filter(({ metrics }) => metrics.length > 0) } }))
  caught('twin', 'a sum over those that report, and nothing for the silent', lawsOf(deaf))
  caught('caution', 'a sum over those that report, and nothing for the silent', lawsOf(deaf), 'silent')

  const least: Build = (targets) => (context, now) => {
    const proposal = ours(targets)(context, now)
    return { ...proposal, raw: Math.min(...proposal.steps.map((step) => (step.type === 'Metric' ? step.count : 0))) }
  }
  caught('twin', 'the least of the proposals', lawsOf(least))

  const zero = of((context, targets) => ({
    ...context,
    input: { ...context.input, metrics: targets.map(({ name }) => context.input.metrics.find((sample) => sample.name === name) ?? zeroOf(name)) },
  }))
  caught('caution', 'an outage that reads as zero', lawsOf(zero), 'a metric')

  const seen: Build = (targets) => (context, now) => {
    const proposal = ours(targets)(context, now)
    const [step] = proposal.steps
    return step?.type === 'Metric' && step.ratio !== null && step.ratio > 1.2 ? { ...proposal, raw: Math.ceil(step.ratio * ready(context).current) } : proposal
  }
  caught('monotone', 'a hold at 105 % and fewer at 120 % (HPA P1)', lawsOf(seen))
})

const zeroOf = (name: string): Sample => ({ name, value: 0, at: NOW, windowMs: 0, kind: 'demand' })

/** The samples of one instance, or of the whole, changed. */
const withSamples = (context: Context, who: number, change: (sample: Sample) => Sample): Context => {
  const { instances, metrics } = context.input
  if (who >= instances.length) return { ...context, input: { ...context.input, metrics: metrics.map(change) } }
  return { ...context, input: { ...context.input, instances: replaced(instances, who, (instances[who] as Reporter).metrics.map(change)) } }
}

const replaced = (instances: readonly Reporter[], who: number, metrics: readonly Sample[]): readonly Reporter[] =>
  instances.map((reporter, index) => (index === who ? { ...reporter, metrics } : reporter))

const without = (context: Scene['context'], name: string): Context => {
  const others = (samples: readonly Sample[]): readonly Sample[] => samples.filter((sample) => sample.name !== name)
  const instances = context.input.instances.map((reporter) => ({ ...reporter, metrics: others(reporter.metrics) }))
  return { ...context, input: { ...context.input, instances, metrics: others(context.input.metrics) } }
}
