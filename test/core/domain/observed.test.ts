import { describe, expect, it } from 'vitest'
import {
  type CalendarWindow,
  type Health,
  type InstanceInput,
  type Limits,
  type Outcome,
  observe,
  type SampleInput,
  sampleNamed,
} from '../../../src/core/index.js'
import { sound } from './sound.js'

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
  const complete = () =>
    observe({
      at: 5,
      instances: [
        { id: 'a', phase: 'Healthy', metrics: [{ name: 'cpu', value: 1, at: 1 }] },
        { id: 'b', phase: 'Pending' },
      ],
      metrics: [{ name: 'x', missing: 'Unavailable' }],
    })
  it('the lists', () => {
    const made = complete()
    expect(observe(made).instances).toBe(made.instances)
    expect(observe(made).metrics).toBe(made.metrics)
  })
  it('each instance of a list that is not', () => {
    const [first, second] = complete().instances
    const again = observe({ instances: [second as InstanceInput, first as InstanceInput, { id: 'c', phase: 'Failed' }] }).instances
    expect(again[0]).toBe(first)
    expect(again[1]).toBe(second)
  })
})

describe('the sample of a name', () => {
  const samples = () =>
    observe({
      instances: [],
      metrics: [
        { name: 'a', value: 1, at: 1 },
        { name: 'b', missing: 'Stale' },
      ],
    }).metrics
  it.each([
    ['a', 1],
    ['b', undefined],
  ])('%s', (name, value) => expect(sampleNamed(samples(), name)).toMatchObject(value === undefined ? { missing: 'Stale' } : { value }))
  it('or nothing', () => expect(sampleNamed(samples(), 'constructor')).toBeUndefined())
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
  it('wait for whole milliseconds where all else is whole', () => {
    const error = { type: 'Unavailable', message: 'busy' } as const
    expect(outcomes({ action, at: 1, error: { ...error, retryAfterMs: 5.5 } })).toEqual([{ action, at: 1, error: { ...error, retryAfterMs: 6 } }])
    expect(outcomes({ action, at: 1, error: { ...error, retryAfterMs: -1 } })).toEqual([{ action, at: 1, error: { ...error, retryAfterMs: 0 } }])
  })
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

/** Every field there is, each as it should be. */
const whole = {
  id: 'i',
  name: 'support-0123abcd-0-0',
  ownerUid: 'u',
  phase: 'Healthy',
  revision: '0123abcd',
  createdAt: 1,
  startedAt: 2,
  readyAt: 3,
  lastTransitionAt: 4,
  deletingAt: 5,
  activeRequests: 6,
  sessions: 7,
  protected: true,
  deletionCost: -8,
  zone: 'eu',
  drainingSince: 9,
  drainDeadline: 10,
  drainCause: 'Rollout',
  health: { type: 'Ready', failed: 0, seq: 11, since: 12 },
  probing: 13,
  metrics: [{ name: 'cpu', value: 14, at: 15, windowMs: 16, kind: 'utilization', contributors: 17 }],
} as const satisfies InstanceInput

describe('an instance of which everything is known', () => {
  it('stays as it is', () => expect(one(whole)).toEqual(whole))
  it('is that very one where it came whole, and no copy', () => expect(observe({ instances: [whole] }).instances[0]).toBe(whole))

  it.each<[string, object, object]>([
    ['no name is the id', { name: undefined }, { name: 'i' }],
    ['requests below nothing are none', { activeRequests: -1 }, { activeRequests: 0 }],
    ['nor has none a sign', { activeRequests: -0 }, { activeRequests: 0 }],
    ['sessions that are infinite are none', { sessions: Number.POSITIVE_INFINITY }, { sessions: 0 }],
    ['not said to be protected it is not', { protected: undefined }, { protected: false }],
    ['a cost that is no number is none', { deletionCost: Number.NaN }, { deletionCost: 0 }],
    ['nor has that a sign', { deletionCost: -0 }, { deletionCost: 0 }],
    ['no zone is nowhere in particular', { zone: undefined }, { zone: '' }],
    ['no samples are an empty list', { metrics: undefined }, { metrics: [] }],
    ['a sample is mended', { metrics: [{ name: 'cpu', value: 1, at: 1 }] }, { metrics: [{ name: 'cpu', value: 1, at: 1, windowMs: 0, kind: 'utilization' }] }],
  ])('%s, and the rest stays', (_case, broken, mended) =>
    expect(observe({ instances: [{ ...whole, ...broken }] }).instances).toStrictEqual([{ ...whole, ...mended }]),
  )

  const dated = ['createdAt', 'startedAt', 'readyAt', 'lastTransitionAt', 'deletingAt', 'drainingSince', 'drainDeadline', 'probing'] as const
  it.each(dated.flatMap((name) => [0.5, Number.NaN, -0, null].map((value) => [name, value] as const)))(
    '%s is absent where it is %j, and the rest stays',
    (name, value) => {
      const { [name]: _gone, ...rest } = whole
      expect(observe({ instances: [{ ...whole, [name]: value }] }).instances).toStrictEqual([rest])
    },
  )

  it('evidence is absent where it is not sound, and the rest stays', () => {
    const { health, ...rest } = whole
    expect(observe({ instances: [{ ...whole, health: { ...health, failed: 0.5 } }] }).instances).toStrictEqual([rest])
    expect(observe({ instances: [{ ...whole, health: { type: 'NotReady', passed: -1, seq: 1, since: 1 } }] }).instances).toStrictEqual([rest])
  })
})

describe('a sample of which everything is known', () => {
  const given = { name: 'cpu', value: 1.5, at: 10, windowMs: 20, kind: 'demand', contributors: 3 } as const
  const seen = (more: object) => observe({ instances: [], metrics: [{ ...given, ...more } as SampleInput] }).metrics
  it('stays as it is', () => expect(observe({ instances: [], metrics: [given] }).metrics[0]).toBe(given))

  it.each<[string, object, object]>([
    ['a window of half a millisecond is one of a whole', { windowMs: 0.5 }, { windowMs: 1 }],
    ['a negative window is none', { windowMs: -1 }, { windowMs: 0 }],
    ['a window that does not end is none', { windowMs: Number.POSITIVE_INFINITY }, { windowMs: 0 }],
    ['a window is no longer than counts exactly', { windowMs: 1e300 }, { windowMs: Number.MAX_SAFE_INTEGER }],
    ['no kind is that of its name', { kind: undefined }, { kind: 'utilization' }],
    ['half a contributor is a whole one', { contributors: 2.5 }, { contributors: 3 }],
    ['nothing has no sign', { value: -0 }, { value: 0 }],
  ])('%s, and the rest stays', (_case, broken, mended) => expect(seen(broken)).toStrictEqual([{ ...given, ...mended }]))

  it('of how many is absent where nobody said', () => {
    const { contributors: _gone, ...rest } = given
    expect(seen({ contributors: undefined, windowMs: 20.5 })).toStrictEqual([{ ...rest, windowMs: 21 }])
  })
  it.each([
    ['an instant that is none', { at: -0 }],
    ['no value', { value: undefined }],
  ])('%s: it is missing, Invalid', (_case, broken) => expect(seen(broken)).toStrictEqual([{ name: 'cpu', missing: 'Invalid' }]))

  it('that is missing as well is missing, and nothing else', () => {
    expect(seen({ missing: 'Stale' })).toStrictEqual([{ name: 'cpu', missing: 'Stale' }])
    const missing = { name: 'cpu', missing: 'Stale' } as const
    expect(observe({ instances: [], metrics: [missing] }).metrics[0]).toBe(missing)
  })

  it('is that very one beside one that is not whole', () =>
    expect(observe({ instances: [], metrics: [given, { name: 'memory', value: 1, at: 1 }] }).metrics[0]).toBe(given))

  it('beside one of another name keeps its place', () => {
    const other = { ...given, name: 'memory' }
    const metrics = [given, other, { ...given, value: 1.4 }, { ...other, value: 9 }]
    expect(observe({ instances: [], metrics }).metrics).toEqual([{ ...given, value: 1.4 }, other])
  })
})

describe('what is said of all', () => {
  it('stays away where nothing is said', () =>
    expect(observe({ instances: [] })).toStrictEqual({ instances: [], metrics: [], outcomes: [], probes: [], limits: {} }))
  it('when it was seen', () => expect(observe({ at: 5, instances: [] }).at).toBe(5))

  it.each<[string, Limits, Limits]>([
    [
      'as they are',
      { instances: 3, tokensPerMinute: 0.5, requestsPerMinute: 2, costPerHour: 0 },
      { instances: 3, tokensPerMinute: 0.5, requestsPerMinute: 2, costPerHour: 0 },
    ],
    ['of whole instances', { instances: 2.9 }, { instances: 2 }],
    ['below nothing there is no room', { instances: -1, costPerHour: -0.1 }, { instances: 0, costPerHour: 0 }],
    ['nor where it is no number', { tokensPerMinute: Number.NaN, requestsPerMinute: Number.NEGATIVE_INFINITY }, { tokensPerMinute: 0, requestsPerMinute: 0 }],
    ['without an end there is none', { instances: Number.POSITIVE_INFINITY, costPerHour: Number.POSITIVE_INFINITY }, {}],
    ['that are shared, of instances', { instances: 2, shared: { limit: 'costPerHour', all: 9 } }, { instances: 2, shared: { limit: 'costPerHour', all: 9 } }],
    ['of nothing that is shared', { instances: 2, shared: { limit: 'instances', all: Number.NaN } }, { instances: 2, shared: { limit: 'instances', all: 0 } }],
    ['that are shared say nothing without a part', { costPerHour: 1, shared: { limit: 'costPerHour', all: 9 } }, { costPerHour: 1 }],
  ])('limits: %s', (_case, limits, expected) => expect(observe({ instances: [], limits }).limits).toStrictEqual(expected))

  it.each<[string, object, object | undefined]>([
    ['as it is', { minReplicas: 1, maxReplicas: 4, until: 5 }, { minReplicas: 1, maxReplicas: 4, until: 5 }],
    ['of whole replicas', { minReplicas: 1.5, maxReplicas: 4.5, until: 5 }, { minReplicas: 2, maxReplicas: 4, until: 5 }],
    ['not below nothing', { minReplicas: -1, maxReplicas: -1, until: 5 }, { minReplicas: 0, maxReplicas: 0, until: 5 }],
    ['without what is no number', { minReplicas: Number.NaN, maxReplicas: Number.POSITIVE_INFINITY, until: 5 }, { until: 5 }],
    ['of nothing', { until: 5 }, { until: 5 }],
    ['until no instant there is none', { minReplicas: 1, until: 0.5 }, undefined],
  ])('a calendar: %s', (_case, calendar, expected) =>
    expect(observe({ instances: [], calendar: calendar as CalendarWindow })).toStrictEqual({
      ...observe({ instances: [] }),
      ...(expected === undefined ? {} : { calendar: expected }),
    }),
  )

  it('a status that is sound is that very one', () => {
    const status = sound
    expect(observe({ instances: [], status })).toStrictEqual({ ...observe({ instances: [] }), status })
    expect(observe({ instances: [], status }).status).toBe(status)
  })

  it('a status that is not sound is absent, and named', () => {
    expect(observe({ instances: [], status: null })).toStrictEqual(observe({ instances: [] }))
    expect(observe({ instances: [], status: 'x' })).toStrictEqual({ ...observe({ instances: [] }), rejected: 'memory' })
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
    const twin = { ...seen[3], value: -1 } as SampleInput
    expect(observe({ instances: [], metrics: [...seen, twin] }).metrics.filter(({ name }) => name === twin.name)).toEqual([twin])
  })
  it('of whole instances are read again where something came back that is none', () => {
    const whole = one({ createdAt: 1 }) as InstanceInput
    expect(observe({ instances: [{ ...whole, probing: null as never }] }).instances[0]).not.toHaveProperty('probing')
    expect(observe({ instances: [{ ...whole, probing: 7 }] }).instances[0]).toHaveProperty('probing', 7)
  })
})
