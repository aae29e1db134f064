/** The observation: what it may leave out, what it is refused for, and that its canonical value is read back. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { decodeObserved, decodeObservedText, renderErrors } from '../../../src/codec/index.js'
import { Samples } from '../../../src/codec/wire/instance.js'
import { Observed as ObservedDocument } from '../../../src/codec/wire/observed.js'
import { drainCauses, failureTypes, limitNames, missingReasons, observe, phases, sampleKinds } from '../../../src/core/domain/index.js'
import type { Observed } from '../../../src/index.js'

const one = { instances: [{ id: 'a', phase: 'Running' }] }
const now = 1_700_000_000_000

describe('what may be left out', () => {
  it('all but the id and phase of instances', () => {
    expect(decodeObserved(one, now)).toEqual(E.right(observe({ at: now, instances: [{ id: 'a', phase: 'Running' }] })))
    expect(decodeObserved({ instances: [] }, now)).toEqual(E.right(observe({ at: now, instances: [] })))
  })

  it('the instant of a sample or outcome, which is that of the observation', () => {
    const json = {
      at: 5,
      instances: [{ id: 'a', phase: 'Running', metrics: [{ name: 'cpu', value: 1 }] }],
      metrics: [
        { name: 'x', value: 1 },
        { name: 'y', missing: 'Stale' },
        { name: 'z', value: 2, at: 1 },
      ],
      outcomes: [{ action: { type: 'Create', name: 'n' } }, { action: { type: 'Drain', id: 'i' }, at: 2, error: { type: 'Gone' } }],
    }
    const decoded = decodeObserved(json, now)
    expect(decoded).toMatchObject({
      right: {
        at: 5,
        instances: [{ metrics: [{ name: 'cpu', at: 5 }] }],
        metrics: [
          { name: 'x', at: 5 },
          { name: 'y', missing: 'Stale' },
          { name: 'z', at: 1 },
        ],
        outcomes: [
          { action: { type: 'Create', name: 'n' }, at: 5 },
          { at: 2, error: { type: 'Gone' } },
        ],
      },
    })
  })

  it('null is absent, as most languages write it', () => {
    const nothing = { at: null, metrics: null, outcomes: null, probes: null, limits: null, calendar: null, status: null }
    const json = { ...nothing, instances: [{ id: 'a', phase: 'Running', name: null, createdAt: null, metrics: null, health: null, protected: null }] }
    expect(decodeObserved(json, now)).toEqual(decodeObserved(one, now))
  })

  it('null is absent in whatever the observation holds, too', () => {
    const json = {
      instances: [],
      metrics: [{ name: 'x', value: 1, at: null, windowMs: null, kind: null, contributors: null }],
      outcomes: [
        { action: { type: 'Create', name: 'n', revision: null, why: null }, at: null, error: null },
        { action: { type: 'Drain', id: 'i', deadline: null, cause: null, why: null }, error: { type: 'Gone', message: null, retryAfterMs: null } },
      ],
      limits: { instances: null, tokensPerMinute: 5, shared: null },
      calendar: { minReplicas: null, maxReplicas: 4, until: 9 },
      probes: [{ id: 'a', seq: 5, ok: true, at: null }],
    }
    const said = {
      instances: [],
      metrics: [{ name: 'x', value: 1 }],
      outcomes: [{ action: { type: 'Create', name: 'n' } }, { action: { type: 'Drain', id: 'i' }, error: { type: 'Gone' } }],
      limits: { tokensPerMinute: 5 },
      calendar: { maxReplicas: 4, until: 9 },
      probes: [{ id: 'a', seq: 5, ok: true }],
    }
    expect(E.isRight(decodeObserved(said, now))).toBe(true)
    expect(decodeObserved(json, now)).toEqual(decodeObserved(said, now))
  })

  it('instants are numbers or RFC 3339', () => {
    const json = {
      at: '2023-11-14T22:13:20Z',
      instances: [{ id: 'a', phase: 'Running', createdAt: '1970-01-01T01:00:00.5+01:00' }],
      calendar: { until: '2023-11-15T00:00:00Z' },
    }
    expect(decodeObserved(json, 0)).toMatchObject({ right: { at: now, instances: [{ createdAt: 500 }], calendar: { until: 1_700_006_400_000 } } })
  })

  it('an observation from the future is taken as it is', () => {
    expect(decodeObserved({ ...one, at: now + 1 }, now)).toMatchObject({ right: { at: now + 1 } })
  })

  it('a status is judged, never refused', () => {
    for (const status of [5, 'x', [], { phase: 'Running' }, { memory: { version: 9 } }])
      expect(decodeObserved({ ...one, status }, now)).toMatchObject({ right: { rejected: 'memory' } })
  })

  it('evidence and what probes showed; null is none, and a result without an instant is of the observation', () => {
    const health = { type: 'Ready', failed: 1, seq: 5, since: 3 }
    const starting = { type: 'Starting', passed: 2, seq: 6, since: 4 }
    const notReady = { type: 'NotReady', passed: 0, seq: 7, since: 5 }
    const decoded = decodeObserved(
      {
        instances: [
          { id: 'a', phase: 'Running', health, probing: 7 },
          { id: 'b', phase: 'Running', health: null, probing: null },
          { id: 'c', phase: 'Running', health: starting },
          { id: 'd', phase: 'Running', health: notReady },
        ],
        probes: [{ id: 'a', seq: 5, ok: true }],
      },
      now,
    )
    const { instances, probes } = (decoded as E.Right<Observed>).right
    expect(instances.map((instance) => [instance.health, instance.probing])).toEqual([
      [health, 7],
      [undefined, undefined],
      [starting, undefined],
      [notReady, undefined],
    ])
    expect(probes).toEqual([{ id: 'a', seq: 5, ok: true, at: now }])
  })

  it('outcomes hand actions back as plans gave them', () => {
    const why = { type: 'BelowDesired', desired: 2, existing: 1 }
    const actions = [
      { type: 'Undrain', id: 'a', why },
      { type: 'Create', name: 'n', revision: 'abcdefgh', why },
      { type: 'Drain', id: 'b', deadline: 5, cause: 'ScaleDown', why },
      { type: 'Delete', id: 'c', graceMs: 30_000, onlyIf: 'Draining', why },
      { type: 'Probe', id: 'd', seq: 7, timeoutMs: 5_000, why },
    ]
    const decoded = decodeObserved({ instances: [], outcomes: actions.map((action) => ({ action, at: 1 })) }, now)
    expect(E.isRight(decoded) ? decoded.right.outcomes.map(({ action }) => action) : []).toEqual([
      { type: 'Undrain', id: 'a' },
      { type: 'Create', name: 'n' },
      { type: 'Drain', id: 'b' },
      { type: 'Delete', id: 'c' },
      { type: 'Probe', id: 'd' },
    ])
  })
})

describe('refusal', () => {
  const instance = (fields: object) => ({ instances: [{ id: 'a', phase: 'Running', ...fields }] })
  const metrics = (...list: readonly unknown[]) => ({ instances: [], metrics: list })
  const outcome = (fields: object) => ({ instances: [], outcomes: [{ action: { type: 'Drain', id: 'a' }, at: 1, ...fields }] })
  const instant = 'expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970'

  it.each<[json: unknown, ...errors: string[]]>([
    [null, 'expected a map (got null)'],
    [[], 'expected a map (got a list)'],
    ['x', 'expected a map (got a text)'],
    [undefined, 'expected a map (got nothing)'],
    [{}, 'instances: expected a list; this key is required (got nothing)'],
    [{ instances: null }, 'instances: expected a list; this key is required (got null)'],
    [{ instances: {} }, 'instances: expected a list; begin each entry with a dash, or put them in [ ] (got a map)'],
    [{ instances: [5] }, 'instances[0]: expected a map (got a number)'],
    [{ instances: [{ phase: 'Running' }] }, 'instances[0].id: expected a text that is not empty; this key is required (got nothing)'],
    [{ instances: [{ id: '', phase: 'Running' }] }, 'instances[0].id: expected a text that is not empty (got an empty text)'],
    [{ instances: [{ id: 7, phase: 'Running' }] }, 'instances[0].id: expected a text that is not empty; put it in quotes (got a number)'],
    [{ instances: [{ id: 'a' }] }, 'instances[0].phase: expected one of Pending, Running, Healthy, Unhealthy, Failed; this key is required (got nothing)'],
    [instance({ phase: 'healthy' }), 'instances[0].phase: expected one of Pending, Running, Healthy, Unhealthy, Failed; did you mean Healthy? (got a text)'],
    [instance({ phase: 'Terminating' }), 'instances[0].phase: expected one of Pending, Running, Healthy, Unhealthy, Failed (got a text)'],
    [{ instances: [...one.instances, ...one.instances] }, 'instances[1].id: expected each id once in the list (got a text)'],
    [instance({ createdAt: 1.5 }), `instances[0].createdAt: ${instant} (got a number)`],
    [instance({ readyAt: 'yesterday' }), `instances[0].readyAt: ${instant} (got a text)`],
    [instance({ activeRequests: -1 }), 'instances[0].activeRequests: expected a finite number, 0 or more (got a number)'],
    [instance({ sessions: '3' }), 'instances[0].sessions: expected a finite number, 0 or more; leave the quotes out (got a text)'],
    [instance({ protected: 1 }), 'instances[0].protected: expected true or false (got a number)'],
    [instance({ deletionCost: Number.NaN }), 'instances[0].deletionCost: expected a finite number (got NaN)'],
    [
      instance({ drainCause: 'scaleDown' }),
      'instances[0].drainCause: expected one of ScaleDown, Rollout, Suspect, Deletion, External; did you mean ScaleDown? (got a text)',
    ],
    [instance({ activeRequest: 1 }), 'instances[0].activeRequest: unknown key; did you mean activeRequests? (got a number)'],
    [instance({ ownerUid: '' }), 'instances[0].ownerUid: expected a text that is not empty (got an empty text)'],
    [
      instance({ health: { type: 'Ready', passed: 1, seq: 1, since: 1 } }),
      'instances[0].health.failed: expected a whole number, 0 or more; this key is required (got nothing)',
      'instances[0].health.passed: unknown key; the keys here are type, failed, seq, since (got a number)',
    ],
    [instance({ probing: true }), `instances[0].probing: ${instant} (got true)`],
    [
      instance({
        metrics: [
          { name: 'cpu', value: 1 },
          { name: 'cpu', value: 2 },
        ],
      }),
      'instances[0].metrics[1].name: expected one sample of each metric in a list (got a text)',
    ],
    [metrics({ name: 'x' }), 'metrics[0].value: expected a finite number; this key is required (got nothing)'],
    [metrics({ name: 'x', value: null }), 'metrics[0].value: expected a finite number; this key is required (got null)'],
    [metrics({ value: 1 }), 'metrics[0].name: expected a text that is not empty; this key is required (got nothing)'],
    [metrics({ name: 'x', value: Number.POSITIVE_INFINITY }), 'metrics[0].value: expected a finite number (got an infinite number)'],
    [metrics({ name: 'x', value: 1, windowMs: -1 }), 'metrics[0].windowMs: expected a whole number, 0 or more (got a number)'],
    [metrics({ name: 'x', value: 1, kind: 'demands' }), 'metrics[0].kind: expected one of demand, utilization, saturation; did you mean demand? (got a text)'],
    [metrics({ name: 'x', value: 1, contributors: 0.5 }), 'metrics[0].contributors: expected a whole number, 0 or more (got a number)'],
    [
      metrics({ name: 'x', missing: 'stale' }),
      'metrics[0].missing: expected one of Unavailable, Stale, NotReported, Invalid; did you mean Stale? (got a text)',
    ],
    [metrics({ name: 'x', missing: 'Stale', value: 1 }), 'metrics[0].value: unknown key; the keys here are name, missing (got a number)'],
    [metrics({ name: 'x', value: 1 }, { name: 'x', missing: 'Stale' }), 'metrics[1].name: expected one sample of each metric in a list (got a text)'],
    [
      outcome({ action: { type: 'Drain', name: 'a' } }),
      'outcomes[0].action.id: expected a text that is not empty; this key is required (got nothing)',
      'outcomes[0].action.name: unknown key; the keys here are type, id, deadline, cause, graceMs, onlyIf, seq, timeoutMs, why (got a text)',
    ],
    [outcome({ action: { type: 'Restart', id: 'a' } }), 'outcomes[0].action.type: expected one of Create, Undrain, Drain, Delete, Probe (got a text)'],
    [outcome({ action: { id: 'a' } }), 'outcomes[0].action.type: expected one of Create, Undrain, Drain, Delete, Probe; this key is required (got nothing)'],
    [outcome({ action: null }), 'outcomes[0].action: expected a map; this key is required (got null)'],
    [outcome({ error: 'Gone' }), 'outcomes[0].error: expected a map (got a text)'],
    [
      outcome({ error: { type: 'QuotaExceded' } }),
      'outcomes[0].error.type: expected one of Unavailable, Rejected, Gone, QuotaExceeded, TimedOut, Conflict, Unknown; did you mean QuotaExceeded? (got a text)',
    ],
    [outcome({ error: { type: 'Gone', retryAfterMs: -1 } }), 'outcomes[0].error.retryAfterMs: expected a whole number, 0 or more (got a number)'],
    [outcome({ ok: true }), 'outcomes[0].ok: unknown key; the keys here are action, at, error (got true)'],
    [{ ...one, probes: [{ id: 'a', seq: 1 }] }, 'probes[0].ok: expected true or false; this key is required (got nothing)'],
    [{ ...one, limits: { instances: -1 } }, 'limits.instances: expected a whole number, 0 or more (got a number)'],
    [{ ...one, limits: { tokens: 1 } }, 'limits.tokens: unknown key; did you mean tokensPerMinute? (got a number)'],
    [
      { ...one, limits: { instances: 1, shared: { limit: 'instance', all: 9 } } },
      'limits.shared.limit: expected one of instances, tokensPerMinute, requestsPerMinute, costPerHour; did you mean instances? (got a text)',
    ],
    [
      { ...one, limits: { shared: { limit: null, all: null } } },
      'limits.shared.limit: expected one of instances, tokensPerMinute, requestsPerMinute, costPerHour; this key is required (got null)',
      'limits.shared.all: expected a finite number, 0 or more; this key is required (got null)',
    ],
    [{ ...one, calendar: { minReplicas: 1 } }, `calendar.until: ${instant}; this key is required (got nothing)`],
    [{ ...one, at: 'now' }, `at: ${instant} (got a text)`],
    [{ ...one, now: 5 }, 'now: unknown key; the keys here are at, instances, metrics, outcomes, limits, calendar, probes, status (got a number)'],
    [{ ...one, status: JSON.parse('['.repeat(80) + ']'.repeat(80)) }, 'expected at most 64 levels of maps and lists (got a deeper value)'],
  ])('%j', (json, ...errors) => {
    const decoded = decodeObserved(json, now)
    expect(E.isLeft(decoded) ? renderErrors(decoded.left).trimEnd().split('\n') : 'accepted').toEqual(errors)
  })
})

describe('laws', () => {
  const at = fc.integer({ min: 0, max: 2_000_000_000_000 })
  const count = fc.nat(1000)
  const measured = fc.record(
    {
      name: fc.string({ minLength: 1, maxLength: 4 }),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      at,
      windowMs: count,
      kind: fc.constantFrom(...sampleKinds),
      contributors: count,
    },
    { requiredKeys: ['name', 'value', 'at'] },
  )
  const missing = fc.record({ name: fc.string({ minLength: 1, maxLength: 4 }), missing: fc.constantFrom(...missingReasons) })
  const samples = fc.uniqueArray(fc.oneof(measured, missing), { selector: ({ name }) => name, maxLength: 4 })
  const id = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('__proto__', 'constructor', 'toString'))
  const instance = fc.record(
    {
      id,
      name: id,
      ownerUid: id,
      phase: fc.constantFrom(...phases),
      revision: id,
      createdAt: at,
      startedAt: at,
      readyAt: at,
      lastTransitionAt: at,
      deletingAt: at,
      activeRequests: count,
      sessions: count,
      protected: fc.boolean(),
      deletionCost: fc.integer().map((cost) => cost + 0),
      zone: fc.string(),
      drainingSince: at,
      drainDeadline: at,
      drainCause: fc.constantFrom(...drainCauses),
      metrics: samples,
    },
    { requiredKeys: ['id', 'phase'] },
  )
  const outcome = fc.record(
    {
      action: fc.oneof(
        fc.record({ type: fc.constant('Create' as const), name: id }),
        fc.record({ type: fc.constantFrom('Undrain' as const, 'Drain' as const, 'Delete' as const), id }),
      ),
      at,
      error: fc.record({ type: fc.constantFrom(...failureTypes), message: fc.string(), retryAfterMs: count }, { requiredKeys: ['type'] }),
    },
    { requiredKeys: ['action', 'at'] },
  )
  const observations = fc.record(
    {
      at,
      instances: fc.uniqueArray(instance, { selector: (each) => each.id, maxLength: 5 }),
      metrics: samples,
      outcomes: fc.array(outcome, { maxLength: 3 }),
      limits: fc.record(
        {
          instances: count,
          tokensPerMinute: count,
          requestsPerMinute: count,
          costPerHour: count,
          shared: fc.record({ limit: fc.constantFrom(...limitNames), all: count }),
        },
        { requiredKeys: [] },
      ),
      calendar: fc.record({ minReplicas: count, maxReplicas: count, until: at }, { requiredKeys: ['until'] }),
    },
    { requiredKeys: ['at', 'instances'] },
  )

  it('twin: what is complete is what `observe` makes of it, whatever the text', () => {
    fc.assert(
      fc.property(observations, (input) => {
        const wanted = E.right(observe(input))
        expect(decodeObserved(input, now)).toEqual(wanted)
        expect(decodeObservedText(JSON.stringify(input), now)).toEqual(wanted)
      }),
    )
  })

  it('roundtrip: the canonical value is read back as itself', () => {
    fc.assert(
      fc.property(observations, (input) => {
        const observed = observe(input)
        expect(decodeObserved(JSON.parse(JSON.stringify(observed)), now)).toEqual(E.right(observed))
      }),
    )
  })

  it('guard: what is read is of the type, and a sample that says neither a number nor why is not', () => {
    fc.assert(
      fc.property(observations, samples, (input, own) => {
        expect([ObservedDocument.is(input), Samples.is(own), Samples.is([...own, { name: 'neither' }])]).toEqual([true, true, false])
      }),
    )
  })
})
