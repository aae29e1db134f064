import { describe, expect, it } from 'vitest'
import { type Health, type InstanceInput, type Outcome, observe, type SampleInput, sampleNamed } from '../../../src/core/index.js'

const one = (more: Partial<InstanceInput> = {}) => observe({ instances: [{ id: 'i', phase: 'Healthy', ...more }] }).instances[0]
const sample = (more: object) => observe({ instances: [], metrics: [{ name: 'queue_depth', value: 3, at: 10, ...more } as SampleInput] }).metrics[0]

describe('the least that is seen', () => {
  it('of an instance: id and phase', () =>
    expect(one()).toEqual({ id: 'i', name: 'i', phase: 'Healthy', activeRequests: 0, sessions: 0, protected: false, deletionCost: 0, zone: '', metrics: [] }))

  it('of a sample: name, value and instant', () => expect(sample({})).toEqual({ name: 'queue_depth', value: 3, at: 10, windowMs: 0, kind: 'demand' }))

  it.each([
    ['cpu', 'utilization'],
    ['memory', 'utilization'],
    ['kv_cache', 'utilization'],
    ['latency', 'saturation'],
    ['ttft', 'saturation'],
    ['tokens_per_second', 'demand'],
    ['jobs', 'demand'],
  ])('%s is by default a %s', (name, kind) => expect(sample({ name })).toMatchObject({ name, kind }))

  it('of all: nothing', () => expect(observe({ instances: [] })).toMatchObject({ instances: [], metrics: [], outcomes: [] }))

  it('what is absent is absent, also when it is undefined', () => {
    expect(Object.keys(one({ ...({ ownerUid: undefined, createdAt: undefined } as object) }) ?? {})).toHaveLength(9)
  })
})

describe('order', () => {
  it('is by the bytes of ids, whatever order they came in', () => {
    const ids = ['\u{1f600}', 'b', '\uffff', 'a', 'é', '10', '9', '__proto__', 'constructor']
    const seen = observe({ instances: ids.map((id) => ({ id, phase: 'Pending' })) }).instances.map(({ id }) => id)
    expect(seen).toEqual(['10', '9', '__proto__', 'a', 'b', 'constructor', 'é', '\uffff', '\u{1f600}'])
  })
})

describe('twins', () => {
  it('two of one id are one: the text that sorts first stays, whoever came first', () => {
    const [a, b] = [
      { id: 'i', phase: 'Healthy', sessions: 2 },
      { id: 'i', phase: 'Failed', sessions: 1 },
    ] as const
    for (const instances of [
      [a, b],
      [b, a],
      [b, a, b, a],
    ])
      expect(observe({ instances }).instances).toEqual([expect.objectContaining({ phase: 'Failed' })])
  })

  it('two samples of one name are one', () => {
    const [a, b] = [
      { name: 'x', value: 2, at: 1 },
      { name: 'x', value: 1, at: 1 },
    ]
    for (const metrics of [
      [a, b],
      [b, a],
    ])
      expect(observe({ instances: [], metrics: metrics as readonly SampleInput[] }).metrics).toEqual([expect.objectContaining({ value: 1 })])
  })
})

describe('numbers that no one can mean', () => {
  it.each([
    ['a value that is none', { value: Number.NaN }],
    ['an infinite value', { value: Number.POSITIVE_INFINITY }],
    ['half an instant', { at: 0.5 }],
    ['no instant', { at: Number.NaN }],
  ])('%s: the sample is missing, Invalid', (_case, more) => expect(sample(more)).toEqual({ name: 'queue_depth', missing: 'Invalid' }))

  it.each<[string, Partial<InstanceInput>, object]>([
    ['requests below nothing', { activeRequests: -1 }, { activeRequests: 0 }],
    ['sessions that are no number', { sessions: Number.NaN }, { sessions: 0 }],
    ['an infinite cost', { deletionCost: Number.NEGATIVE_INFINITY }, { deletionCost: 0 }],
  ])('%s: %o', (_case, more, expected) => expect(one(more)).toMatchObject(expected))

  it('instants that are none are absent', () => {
    const broken = one({ createdAt: Number.NaN, readyAt: 0.5, drainDeadline: Number.POSITIVE_INFINITY, drainingSince: 7 })
    expect(broken).toMatchObject({ drainingSince: 7 })
    for (const name of ['createdAt', 'readyAt', 'drainDeadline']) expect(broken).not.toHaveProperty(name)
    expect(observe({ at: Number.NaN, instances: [] })).not.toHaveProperty('at')
  })
})

describe('what is complete keeps its reference', () => {
  const made = observe({
    at: 5,
    instances: [
      { id: 'a', phase: 'Healthy', metrics: [{ name: 'cpu', value: 1, at: 1 }] },
      { id: 'b', phase: 'Pending' },
    ],
    metrics: [{ name: 'x', missing: 'Unavailable' }],
  })
  it('the lists', () => {
    expect(observe(made).instances).toBe(made.instances)
    expect(observe(made).metrics).toBe(made.metrics)
  })
  it('each instance of a list that is not', () => {
    const [first, second] = made.instances
    const again = observe({ instances: [second as InstanceInput, first as InstanceInput, { id: 'c', phase: 'Failed' }] }).instances
    expect(again[0]).toBe(first)
    expect(again[1]).toBe(second)
  })
})

describe('the sample of a name', () => {
  const samples = observe({
    instances: [],
    metrics: [
      { name: 'a', value: 1, at: 1 },
      { name: 'b', missing: 'Stale' },
    ],
  }).metrics
  it.each([
    ['a', 1],
    ['b', undefined],
  ])('%s', (name, value) => expect(sampleNamed(samples, name)).toMatchObject(value === undefined ? { missing: 'Stale' } : { value }))
  it('or nothing', () => expect(sampleNamed(samples, 'constructor')).toBeUndefined())
})

describe('results of probes', () => {
  const probed = (id: string, seq: number, ok: boolean, at = seq) => ({ id, seq, ok, at })
  it('come in the order in which they were due, by instance; what is not dated belongs to no probe', () => {
    const inOrder = [probed('a', 1, true), probed('a', 2, false), probed('a', 2, true), probed('a', 2, false, 3), probed('b', 1, true)]
    const { probes } = observe({ instances: [], probes: [...inOrder, probed('a', 0.5, true), probed('a', 1, true, Number.NaN)].reverse() })
    expect(probes).toEqual(inOrder)
  })
})

describe('outcomes', () => {
  const action = { type: 'Create', name: 'a-0' } as const
  const outcomes = (...given: readonly Outcome[]) => observe({ instances: [], outcomes: given }).outcomes
  it('that are whole stay as they are', () => {
    const given = [
      { action, at: 1, error: { type: 'Unavailable', retryAfterMs: 5 } },
      { action, at: 2 },
    ] as const
    expect(observe({ instances: [], outcomes: given }).outcomes).toBe(given)
  })
  it('without an instant belong to no action, and wait for whole milliseconds', () =>
    expect(outcomes({ action, at: 0.5 }, { action, at: 1, error: { type: 'Unavailable', retryAfterMs: 5.5 } }, { action, at: 2 })).toEqual([
      { action, at: 1, error: { type: 'Unavailable', retryAfterMs: 6 } },
      { action, at: 2 },
    ]))
})

describe('evidence that is kept with an instance', () => {
  it.each<[string, unknown, boolean]>([
    ['ready', { type: 'Ready', failed: 0, seq: 1, since: 1 }, true],
    ['starting', { type: 'Starting', passed: 1, seq: 1, since: 1 }, true],
    ['no longer ready', { type: 'NotReady', passed: 0, seq: 1, since: 1 }, true],
    ['of another kind', { type: 'Odd', passed: 0, seq: 1, since: 1 }, false],
    ['without a count', { type: 'Ready', seq: 1, since: 1 }, false],
    ['with the count of another kind', { type: 'NotReady', failed: 0, seq: 1, since: 1 }, false],
    ['of no due point', { type: 'Ready', failed: 0, seq: 0.5, since: 1 }, false],
    ['since no instant', { type: 'Ready', failed: 0, seq: 1, since: Number.NaN }, false],
    ['that is null', null, false],
    ['that is a text', 'Ready', false],
  ])('%s', (_title, health, counts) => expect('health' in (one({ health: health as Health }) ?? {})).toBe(counts))
  it('names the last probe that was asked for, or none', () => {
    expect(one({ probing: 7 })).toHaveProperty('probing', 7)
    expect(one({ probing: null as never })).not.toHaveProperty('probing')
    expect(one({ probing: 0.5 })).not.toHaveProperty('probing')
  })
})

describe('long lists', () => {
  /** All of `count`, in an order that has many breaks. */
  const scattered = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => (i * 37) % count)
  it('of plain ids come in order, whatever order they came in, and twins are one', () => {
    const ids = scattered(100).map((i) => `i${100 + i}`)
    const inOrder = [...ids].sort()
    const seen = (given: readonly string[]) => observe({ instances: given.map((id) => ({ id, phase: 'Pending' })) }).instances.map(({ id }) => id)
    expect(seen(ids)).toEqual(inOrder)
    expect(seen([...ids, ...ids])).toEqual(inOrder)
  })
  it('of samples hold one of a name', () => {
    const metrics = scattered(20).map((i) => ({ name: `m${i}`, value: 1, at: 1 }))
    const seen = observe({ instances: [], metrics: [...metrics, { name: 'm3', value: 0, at: 1 }] }).metrics
    expect(seen).toHaveLength(20)
    expect(seen.find(({ name }) => name === 'm3')).toMatchObject({ value: 0 })
    expect(observe({ instances: [], metrics: seen }).metrics).toBe(seen)
  })
  it('of whole instances are read again where something came back that is none', () => {
    const whole = one({ createdAt: 1 }) as InstanceInput
    expect(observe({ instances: [{ ...whole, probing: null as never }] }).instances[0]).not.toHaveProperty('probing')
    expect(observe({ instances: [{ ...whole, probing: 7 }] }).instances[0]).toHaveProperty('probing', 7)
  })
})
