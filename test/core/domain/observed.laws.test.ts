/** Whatever comes in is an observation: of hostile numbers, in any order, twice the same, and JSON. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareBytes,
  drainCauses,
  type InstanceInput,
  type ObservedInput,
  type Outcome,
  observe,
  phases,
  type SampleInput,
  sampleKinds,
} from '../../../src/core/index.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { caught, keep } from '../scaling/lawful.js'

type Observe = (input: ObservedInput) => { readonly instances: readonly { readonly id?: string }[]; readonly metrics: readonly unknown[] }

/** Of every ten numbers some are none, or none that was meant. */
const number = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, -0, 0.5, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 53),
  },
)
const name = fc.constantFrom('cpu', 'latency', 'x', '__proto__')
const sample: fc.Arbitrary<SampleInput> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      { name, value: number, at: number, windowMs: number, kind: fc.constantFrom(...sampleKinds), contributors: number },
      { requiredKeys: ['name', 'value', 'at'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ name, missing: fc.constantFrom('Unavailable', 'Stale') }) },
)
const samples = fc.array(sample, { maxLength: 3 })
const instance: fc.Arbitrary<InstanceInput> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'é', '\uffff', '\u{1f600}', '__proto__'),
    phase: fc.constantFrom(...phases),
    name: fc.constantFrom('a', 'n'),
    ownerUid: fc.constantFrom('u', 'v'),
    createdAt: number,
    readyAt: number,
    drainingSince: number,
    drainDeadline: number,
    deletingAt: number,
    activeRequests: number,
    sessions: number,
    protected: fc.boolean(),
    deletionCost: number,
    zone: fc.constantFrom('', 'z'),
    drainCause: fc.constantFrom(...drainCauses),
    metrics: samples,
  },
  { requiredKeys: ['id', 'phase'] },
)
const outcome: fc.Arbitrary<Outcome> = fc
  .record({ key: fc.constantFrom('a', 'b'), type: fc.constantFrom('Drain', 'Delete'), at: number, refused: fc.boolean() })
  .map(({ key, type, at, refused }) => ({ action: { type, id: key }, at, ...(refused ? { error: { type: 'Unavailable' } } : {}) }))
const inputs: fc.Arbitrary<ObservedInput> = fc.record(
  {
    at: number,
    instances: fc.array(instance, { maxLength: 5 }),
    metrics: samples,
    outcomes: fc.array(outcome, { maxLength: 3 }),
    limits: fc.record(
      { instances: number, costPerHour: number, shared: fc.record({ limit: fc.constantFrom('instances', 'costPerHour'), all: number }) },
      { requiredKeys: [] },
    ),
    calendar: fc.record({ minReplicas: number, maxReplicas: number, until: number }, { requiredKeys: ['until'] }),
  },
  { requiredKeys: ['instances'] },
)

const order = (of: Observe): Law => {
  const reached = sometimes(['another order', 'twins'])
  const property = fc.property(
    inputs.chain((input) => fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.instances], { minLength: input.instances.length }))),
    ([input, shuffled]) => {
      reached.reach('another order', JSON.stringify(shuffled) !== JSON.stringify(input.instances))
      reached.reach('twins', new Set(shuffled.map(({ id }) => id)).size < shuffled.length)
      expect(JSON.stringify(of({ ...input, instances: shuffled }))).toBe(JSON.stringify(of(input)))
    },
  )
  return { title: 'order: permuted instances give byte-equal output', property, sometimes: reached }
}

const sorted = (of: Observe): Law => {
  const reached = sometimes(['several'])
  const property = fc.property(inputs, (input) => {
    const ids = of(input).instances.map(({ id = '' }) => id)
    reached.reach('several', ids.length > 2)
    for (let i = 1; i < ids.length; i++) expect(compareBytes(ids[i - 1] as string, ids[i] as string)).toBe(-1)
    expect(new Set(ids)).toEqual(new Set(input.instances.map(({ id }) => id)))
  })
  return { title: 'partition: every id once, in the order of its bytes', property, sometimes: reached }
}

const idempotence = (of: Observe): Law => {
  const reached = sometimes(['something'])
  const property = fc.property(inputs, (input) => {
    const once = of(input)
    const twice = of(once as ObservedInput)
    reached.reach('something', once.instances.length > 0 && once.metrics.length > 0)
    expect(twice).toEqual(once)
    // Ids with units above the surrogates are sorted anew each time.
    if (once.instances.every(({ id = '' }) => /^[a-z_]*$/.test(id))) expect(twice.instances).toBe(once.instances)
    expect(twice.metrics).toBe(once.metrics)
  })
  return { title: 'idempotence: what was observed is observed as it is, the lists the same', property, sometimes: reached }
}

const json = (of: Observe): Law => {
  const reached = sometimes(['a broken number'])
  const property = fc.property(inputs, (input) => {
    const seen = of(input)
    reached.reach('a broken number', JSON.stringify(input).includes('null'))
    expect(JSON.parse(JSON.stringify(seen))).toEqual(seen)
  })
  return { title: 'json: an observation is JSON as it is', property, sometimes: reached }
}

const laws = (of: Observe): readonly Law[] => [order(of), sorted(of), idempotence(of), json(of)]

describe('observe', () => keep(laws(observe)))

describe('wrong observations', () => {
  const asIs: Observe = (input) => ({ ...input, metrics: input.metrics ?? [] })
  caught('order', 'lists as they come', laws(asIs))
  caught('partition', 'lists as they come', laws(asIs))
  caught('json', 'numbers as they come', laws(asIs))

  const firstComes: Observe = (input) => {
    const kept = new Map<string, InstanceInput>()
    for (const each of input.instances) if (!kept.has(each.id)) kept.set(each.id, each)
    return observe({ ...input, instances: [...kept.values()] })
  }
  caught('order', 'the twin that came first', laws(firstComes))

  const units: Observe = (input) => ({ ...observe(input), instances: [...observe(input).instances].sort((a, b) => (a.id < b.id ? -1 : 1)) })
  caught('partition', 'the order of UTF-16', laws(units))
  caught('idempotence', 'a list that is new each time', laws(units))
})

describe('limits', () => {
  const limit = (instances: number) => observe({ instances: [], limits: { instances } }).limits.instances
  it('are what they are', () => expect([0, 3].map(limit)).toEqual([0, 3]))
  it('are never more than was said', () => expect(limit(2.5)).toBe(2))
  it('of a negative zero are nothing, not everything', () => expect(limit(-0)).toBe(0))
  it('say of what they are a part, if they are one', () => {
    const shared = { limit: 'costPerHour', all: -1 } as const
    expect(observe({ instances: [], limits: { instances: 3, shared } }).limits).toEqual({ instances: 3, shared: { limit: 'costPerHour', all: 0 } })
    expect(observe({ instances: [], limits: { costPerHour: 3, shared } }).limits).toEqual({ costPerHour: 3 })
  })
})
