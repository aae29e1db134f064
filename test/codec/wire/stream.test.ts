/** Lines of a stream, and plans on their way out. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  decodeAgent,
  decodeObserved,
  decodeStreamLine,
  encodeAgent,
  planToDocument,
  planToJson,
  type StreamLine,
  streamDecoder,
  toDocument,
  toYaml,
} from '../../../src/codec/index.js'
import type { Plan } from '../../../src/core/domain/index.js'
import { agents } from '../arbitrary.js'

const spec = { apiVersion: 'homeostat.dev/v1alpha1', kind: 'Agent', metadata: { name: 'a' }, spec: { agentType: 'chat', model: { provider: 'p', model: 'm' } } }
const observed = { instances: [{ id: 'a', phase: 'Running' }] }
const line = (parts: object) => JSON.stringify({ spec, observed, now: 5, ...parts })
const told = (text: string) => {
  const decoded = decodeStreamLine(text)
  return E.isLeft(decoded) ? decoded.left.map(({ path, problem, got }) => `${path}: ${problem}, got ${got}`) : 'accepted'
}

describe('a line', () => {
  it('is an agent, an observation and an instant', () => {
    const decoded = decodeStreamLine(line({ now: '1970-01-01T00:00:00.005Z' }))
    expect(decoded).toEqual(E.map((agent) => ({ agent, observed: E.toUnion(decodeObserved(observed, 5)), now: 5 }))(decodeAgent(spec)))
  })

  const whole = 'expected one JSON document of spec, observed and now on the line'
  it.each<[text: string, ...errors: string[]]>([
    ['', `: ${whole}, got an empty text`],
    [' \t', `: ${whole}, got an empty text`],
    ['{', `: ${whole}, got a text that is not JSON`],
    ['secret', `: ${whole}, got a text that is not JSON`],
    ['{a: 1}', `: ${whole}, got a text that is not JSON`],
    ['[]', ': expected a map, got a list'],
    ['5', ': expected a map, got a number'],
    ['null', ': expected a map, got null'],
    [
      '{}',
      'spec: expected a value; this key is required, got nothing',
      'observed: expected a value; this key is required, got nothing',
      'now: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970; this key is required, got nothing',
    ],
    [line({ spec: { ...spec, kind: 'agent' } }), 'spec.kind: expected Agent, got a text'],
    [line({ observed: 5 }), 'observed: expected a map, got a number'],
    [line({ spec: null, observed: 5 }), 'spec: expected a map, got null', 'observed: expected a map, got a number'],
    [
      line({ spec: { ...spec, kind: 'agent' }, observed: { instances: [{ id: 'a' }] } }),
      'spec.kind: expected Agent, got a text',
      'observed.instances[0].phase: expected one of Pending, Running, Healthy, Unhealthy, Failed; this key is required, got nothing',
    ],
    [line({ status: {} }), 'status: unknown key; the keys here are spec, observed, now, got a map'],
    [`{"now":5,"now":6,"spec":${JSON.stringify(spec)},"observed":{"instances":[]}}`, 'now: expected each key once in a map, got the same key again'],
    [
      `{"now":5,"spec":{"spec":{"replicas":1,"replicas":2}},"observed":{"instances":[]}}`,
      'spec.spec.replicas: expected each key once in a map, got the same key again',
    ],
    [
      line({ now: '1e400' }).replace('"1e400"', '1e400'),
      'now: expected an instant: RFC 3339 such as "2030-01-31T12:00:00Z", or whole milliseconds since 1970, got an infinite number',
    ],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, ': expected at most 64 levels of maps and lists, got a deeper value'],
    [line({}) + ' '.repeat(1_048_577 - line({}).length), ': expected at most 1 MiB of text, got a longer text'],
  ])('refusal: %#', (text, ...errors) => {
    expect(told(text)).toEqual(errors)
  })

  it('may be 1 MiB long', () => {
    expect(told(line({}) + ' '.repeat(1_048_576 - line({}).length))).toBe('accepted')
  })

  it('gives the same Agent for the same spec, and the same answers as without memory', () => {
    fc.assert(
      fc.property(fc.array(agents, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3)), (some, picks) => {
        const decode = streamDecoder()
        const seen = new Map<string, unknown>()
        for (const pick of picks) {
          const agent = some[pick % some.length]!
          const document = encodeAgent(agent)
          const decoded = decode(JSON.stringify({ spec: document, observed, now: 1 }))
          expect(decoded).toMatchObject({ right: { agent } })
          const text = JSON.stringify(document)
          const made = E.isRight(decoded) ? decoded.right.agent : undefined
          if (seen.has(text)) expect(made).toBe(seen.get(text))
          seen.set(text, made)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('refused specs put no Agent out of memory, and others in the end do', () => {
    const decode = streamDecoder()
    const read = (own: object) => E.map(({ agent }: StreamLine) => agent)(decode(line({ spec: own })))
    const named = (name: string) => ({ ...spec, metadata: { name } })
    const first = read(spec)
    for (let i = 0; i < 300; i++) read({ ...spec, kind: `k${i}` })
    expect(E.toUnion(read(spec))).toBe(E.toUnion(first))
    for (let i = 0; i < 300; i++) read(named(`n${i}`))
    expect(E.toUnion(read(spec))).not.toBe(E.toUnion(first))
    expect(read(spec)).toEqual(first)
  })
})

describe('a plan', () => {
  const plan: Plan = {
    actions: [
      { type: 'Create', name: 'n', revision: 'abcdefgh', why: { type: 'BelowDesired', desired: 2, existing: 1 } },
      { type: 'Drain', id: 'i', deadline: 1_700_000_000_000, cause: 'ScaleDown', why: { type: 'Drained', drainingSince: 0 } },
    ],
    status: {
      phase: 'Running',
      replicas: 1,
      readyReplicas: 1,
      availableReplicas: 1,
      updatedReplicas: 1,
      desiredReplicas: 2,
      revision: 'abcdefgh',
      observedGeneration: 1,
      lastScaleAt: 1_500,
      currentMetrics: [],
      conditions: [{ type: 'Ready', status: true, reason: 'x', lastTransitionAt: 0 }],
      finished: false,
      memory: {
        version: 1,
        uid: 'u',
        bornAt: 0,
        at: 1,
        actedAt: 0,
        desired: 2,
        everReady: true,
        slots: '',
        backoffs: [],
        wishes: [],
        creates: { failures: 0, afterAt: 0, burst: 1 },
        scaling: { version: 1, at: 1, current: 2, changedAt: 0, stages: { mine: { version: 1, heldAt: 5, until: 7, count: 9 } as { version: number } } },
      },
    },
    persist: 'Before',
    evidence: [],
    wake: { at: 60_000, why: { type: 'Unsettled' } },
    trail: [{ type: 'Stage', stage: 'sustain', in: 1, out: 1, why: { type: 'Sustaining', direction: 'Up', since: 0, until: 30_000 }, until: null }],
  }

  it('is one line of JSON, whatever ends a line', () => {
    const odd: Plan = { ...plan, actions: [{ type: 'Undrain', id: 'a\u2028b\u2029c\u0085d\ne', why: { type: 'InstanceFailed' } }] }
    const text = planToJson(odd)
    expect(text.split(/[\n\r\u0085\u2028\u2029\v\f]/)).toHaveLength(1)
    expect(JSON.parse(text)).toEqual(odd)
  })

  it('whatever ends in At, or is one of a few names, is an instant to people; nothing else is', () => {
    const instants = ['at', 'until', 'deadline', 'since', 'drainingSince', 'drainDeadline', 'now', 'bornAt', 'myOwnAt']
    const others = ['count', 'waitMs', 'At1', 'seq', 'known', '']
    const of = (names: readonly string[], value: unknown) => Object.fromEntries(names.map((name) => [name, value]))
    const text = '1970-01-01T00:00:00.005Z'
    expect(toDocument({ ...of(instants, 5), ...of(others, 5) })).toEqual({ ...of(instants, text), ...of(others, 5) })
    expect(toDocument({ list: [5, { at: 5 }, [{ until: 5 }]] })).toEqual({ list: [5, { at: text }, [{ until: text }]] })
    for (const other of [5, 'at', null, { at: [5] }, { at: 1.5, until: null, since: '5' }]) expect(toDocument(other)).toEqual(other)
  })

  it('shows its instants to people, those of the memories of stages too', () => {
    expect(toYaml(planToDocument(plan))).toBe(`actions:
  - type: Create
    name: n
    revision: abcdefgh
    why:
      type: BelowDesired
      desired: 2
      existing: 1
  - type: Drain
    id: i
    deadline: 2023-11-14T22:13:20Z
    cause: ScaleDown
    why:
      type: Drained
      drainingSince: 1970-01-01T00:00:00Z
status:
  phase: Running
  replicas: 1
  readyReplicas: 1
  availableReplicas: 1
  updatedReplicas: 1
  desiredReplicas: 2
  revision: abcdefgh
  observedGeneration: 1
  lastScaleAt: 1970-01-01T00:00:01.500Z
  currentMetrics: []
  conditions:
    - type: Ready
      status: true
      reason: x
      lastTransitionAt: 1970-01-01T00:00:00Z
  finished: false
  memory:
    version: 1
    uid: u
    bornAt: 1970-01-01T00:00:00Z
    at: 1970-01-01T00:00:00.001Z
    actedAt: 1970-01-01T00:00:00Z
    desired: 2
    everReady: true
    slots: ""
    backoffs: []
    wishes: []
    creates:
      failures: 0
      afterAt: 1970-01-01T00:00:00Z
      burst: 1
    scaling:
      version: 1
      at: 1970-01-01T00:00:00.001Z
      current: 2
      changedAt: 1970-01-01T00:00:00Z
      stages:
        mine:
          version: 1
          heldAt: 1970-01-01T00:00:00.005Z
          until: 1970-01-01T00:00:00.007Z
          count: 9
persist: Before
evidence: []
wake:
  at: 1970-01-01T00:01:00Z
  why:
    type: Unsettled
trail:
  - type: Stage
    stage: sustain
    in: 1
    out: 1
    why:
      type: Sustaining
      direction: Up
      since: 1970-01-01T00:00:00Z
      until: 1970-01-01T00:00:30Z
    until: null
`)
  })
})
