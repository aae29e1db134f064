/** What the JSON says, as the predecessor understood it: what merges, what wins, what is mended, and what is refused in which words. */
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, describe, expect, it } from 'vitest'
import { pathText } from '../../../../src/codec/base/path.js'
import { classOf, decodeOrigin, encodeOrigin, type OriginInput, renderErrors } from '../../../../src/codec/index.js'
import { readOrigin } from '../../../../src/codec/origin/text/decode.js'
import { fill } from '../../../../src/codec/origin/text/fill.js'
import { scan } from '../../../../src/codec/text/scan.js'
import { origins } from '../arbitrary.js'

/** What is written of a text again, as JSON without what nobody said; or the class of its refusal. */
const again = (text: OriginInput): unknown => {
  const decoded = decodeOrigin(text)
  return E.isLeft(decoded) ? classOf(decoded.left) : sparse(JSON.parse(encodeOrigin(decoded.right)))
}
const sparse = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(sparse)
  if (typeof json !== 'object' || json === null) return json
  const kept = Object.entries(json).map(([key, held]) => [key, sparse(held)] as const)
  return Object.fromEntries(kept.filter(([, held]) => !EMPTY.has(held) && !(typeof held === 'object' && held !== null && Object.keys(held).length === 0)))
}
const EMPTY: ReadonlySet<unknown> = new Set(['', 0, false, '0001-01-01T00:00:00Z'])

const scaling = (inside: string): string => `{"spec":{"scaling":${inside}}}`
const targets = (list: readonly object[]): object => ({ spec: { scaling: { targetMetrics: list } } })

describe('what is read', () => {
  it.each<[what: string, text: string, read: unknown]>([
    ['nothing', 'null', {}],
    ['nothing in a map', '{}', {}],
    ['unknown keys, however deep', '{"extra":{"metadata":{"name":[1,{"a":[]}]}},"kind":"a"}', { kind: 'a' }],
    ['keys in another case', '{"METADATA":{"nAmE":"a"}}', { metadata: { name: 'a' } }],
    [
      'keys with a Kelvin sign and a long s',
      '{"\u212aind":"a","\u017fpec":{"healthChec\u212a":{"succe\u017f\u017fThreshold":2}}}',
      { kind: 'a', spec: { healthCheck: { successThreshold: 2 } } },
    ],
    ['keys with escapes', '{"k\\u0069nd":"a"}', { kind: 'a' }],
    ['keys that only look alike', '{"kínd":"a","kind ":"b"}', {}],
    ['the last of two', '{"kind":"a","kind":"b","Kind":"c"}', { kind: 'c' }],
    ['maps that merge', '{"metadata":{"name":"a","uid":"u"},"metadata":{"name":"b"}}', { metadata: { name: 'b', uid: 'u' } }],
    ['labels that merge', '{"metadata":{"labels":{"a":"1","b":"2"},"labels":{"b":"3"}}}', { metadata: { labels: { a: '1', b: '3' } } }],
    ['a null that leaves a scalar', '{"kind":"a","kind":null,"spec":{"replicas":2,"replicas":null}}', { kind: 'a', spec: { replicas: 2 } }],
    ['a null that leaves a map of fields', '{"metadata":{"name":"a"},"metadata":null}', { metadata: { name: 'a' } }],
    ['a null that empties labels', '{"metadata":{"labels":{"a":"1"},"labels":null}}', {}],
    ['a null among labels', '{"metadata":{"labels":{"a":"1","b":"2","a":null}}}', { metadata: { labels: { b: '2' } } }],
    ['a null that empties a list', scaling('{"targetMetrics":[{"type":"a"}],"targetMetrics":null}'), {}],
    ['a null that empties a pointer', scaling('{"behavior":{"scaleUp":{"stabilizationWindowSeconds":5}},"behavior":null}'), {}],
    ['a null in a list', scaling('{"targetMetrics":[null]}'), targets([{}])],
    [
      'lists that merge place by place',
      scaling('{"targetMetrics":[{"type":"a","name":"n"},{"type":"b"}],"targetMetrics":[{"type":"c"}]}'),
      targets([{ type: 'c', name: 'n' }]),
    ],
    [
      'entries that come back with a longer list',
      scaling('{"targetMetrics":[{"type":"a"},{"type":"b","name":"n"}],"targetMetrics":[{}],"targetMetrics":[null,{"type":"c"}]}'),
      targets([{ type: 'a' }, { type: 'c', name: 'n' }]),
    ],
    [
      'no entry of before an empty list',
      scaling('{"targetMetrics":[{"type":"a"}],"targetMetrics":[],"targetMetrics":[{"name":"n"}]}'),
      targets([{ name: 'n' }]),
    ],
    [
      'no entry of before a pointer was emptied',
      scaling('{"behavior":{"scaleUp":{"policies":[{"type":"a"}]}},"behavior":null,"behavior":{"scaleUp":{"policies":[{"value":1}]}}}'),
      { spec: { scaling: { behavior: { scaleUp: { policies: [{ value: 1 }] } } } } },
    ],
    ['half pairs of surrogates', '{"kind":"\\ud800x\\udc00","apiVersion":"\ud800"}', { kind: '\ufffdx\ufffd', apiVersion: '\ufffd' }],
    ['a number too small to be one', '{"spec":{"model":{"temperature":1e-400}}}', {}],
    ['less than nothing of nothing', '{"spec":{"replicas":-0,"model":{"temperature":-0.0}}}', {}],
    [
      'the ends of the integers',
      '{"spec":{"replicas":-2147483648,"scaling":{"minReplicas":2147483647}}}',
      { spec: { replicas: -2147483648, scaling: { minReplicas: 2147483647 } } },
    ],
    [
      'keys of what nobody wants beside those that are wanted',
      '{"a":{"kind":"x","b":[{}]},"kind":"y","c":[],"apiVersion":"z"}',
      { kind: 'y', apiVersion: 'z' },
    ],
    [
      'a null that leaves a time',
      '{"metadata":{"creationTimestamp":"2026-05-14T00:00:00Z","creationTimestamp":null}}',
      { metadata: { creationTimestamp: '2026-05-14T00:00:00Z' } },
    ],
    [
      'a null in place of an entry, which stays',
      scaling('{"targetMetrics":[{"type":"a"},{"type":"b"}],"targetMetrics":[null,{"name":"n"}]}'),
      targets([{ type: 'a' }, { type: 'b', name: 'n' }]),
    ],
    ['a null of what nobody knows', '{"a":null,"metadata":{"b":null,"name":"c"}}', { metadata: { name: 'c' } }],
    [
      'rules that merge where a pointer is said twice',
      scaling('{"behavior":{"scaleUp":{"stabilizationWindowSeconds":5}},"behavior":{"scaleUp":{"policies":[{"value":1}]},"scaleDown":{}}}'),
      { spec: { scaling: { behavior: { scaleUp: { stabilizationWindowSeconds: 5, policies: [{ value: 1 }] } } } } },
    ],
    [
      'two lists of one name in two places',
      scaling('{"behavior":{"scaleUp":{"policies":[{"type":"a"},{"type":"b"}],"policies":[]},"scaleDown":{"policies":[{"value":1}]}}}'),
      { spec: { scaling: { behavior: { scaleDown: { policies: [{ value: 1 }] } } } } },
    ],
    [
      'metrics and conditions of a status',
      '{"status":{"currentMetrics":[{"name":"a","currentValue":1,"targetValue":2}],"conditions":[{"type":"b","status":"c"}]}}',
      { status: { currentMetrics: [{ name: 'a', currentValue: 1, targetValue: 2 }], conditions: [{ type: 'b', status: 'c' }] } },
    ],
    ['a time set, then none', '{"status":{"lastScaleTime":"2026-05-14T00:00:00Z","lastScaleTime":null,"phase":"a"}}', { status: { phase: 'a' } }],
  ])('%s', (_, text, read) => expect(again(text)).toEqual(read))

  it('int64 to its last digit, and a present but empty behavior', () => {
    const decoded = decodeOrigin('{"metadata":{"generation":9223372036854775807},"spec":{"scaling":{"behavior":{},"cooldownPeriod":-9223372036854775808}}}')
    expect(E.isRight(decoded) && [decoded.right.metadata.generation, decoded.right.spec.scaling.cooldownPeriod, decoded.right.spec.scaling.behavior]).toEqual([
      2n ** 63n - 1n,
      -(2n ** 63n),
      {},
    ])
  })

  it('bytes: what is no UTF-8 is mended, a byte-order mark is not passed over', () => {
    const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
      new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))
    expect(again(bytes('{"kind":"', 0xff, 0xe2, 0x82, '"}'))).toEqual({ kind: '\ufffd\ufffd\ufffd' })
    expect(again(bytes('{"kind":"é"}'))).toEqual({ kind: 'é' })
    expect(again(bytes(0xef, 0xbb, 0xbf, '{}'))).toBe('syntax')
    expect(again(bytes('{}', 0xff))).toBe('syntax')
  })
})

const refusals = (text: string): string => {
  const decoded = decodeOrigin(text, { source: 'f' })
  return E.isLeft(decoded) ? `${classOf(decoded.left)}\n${renderErrors(decoded.left)}`.trimEnd() : 'ok'
}
const INT32 = 'expected a whole number of 32 bits, without a point and without an exponent'
const INT64 = 'expected a whole number of 64 bits, without a point and without an exponent'
const TIME = 'expected a time such as "2030-01-31T12:00:00Z"'

describe('refusal', () => {
  const table: readonly (readonly [text: string, says: string])[] = [
    ['123', 'type\nf:1:1: expected a map (got a number)'],
    ['true', 'type\nf:1:1: expected a map (got true)'],
    ['[]', 'type\nf:1:1: expected a map (got a list)'],
    ['{"metadata":"x"}', 'type\nf:1:13: metadata: expected a map (got a text)'],
    ['{"metadata":{"name":7}}', 'type\nf:1:21: metadata.name: expected a text (got a number)'],
    ['{"metadata":{"name":{"a":[1]}}}', 'type\nf:1:21: metadata.name: expected a text (got a map)'],
    ['{"metadata":{"labels":["a"]}}', 'type\nf:1:23: metadata.labels: expected a map of texts (got a list)'],
    ['{"metadata":{"labels":{"a/b":1}}}', 'type\nf:1:30: metadata.labels["a/b"]: expected a text (got a number)'],
    ['{"spec":{"replicas":2.0}}', `type\nf:1:21: spec.replicas: ${INT32} (got a number)`],
    ['{"spec":{"replicas":1e2}}', `type\nf:1:21: spec.replicas: ${INT32} (got a number)`],
    ['{"spec":{"replicas":2147483648}}', `type\nf:1:21: spec.replicas: ${INT32} (got a number)`],
    ['{"spec":{\n "replicas":"2"}}', `type\nf:2:13: spec.replicas: ${INT32} (got a text)`],
    ['{"spec":{"replicas":""}}', `type\nf:1:21: spec.replicas: ${INT32} (got an empty text)`],
    ['{"metadata":{"generation":9223372036854775808}}', `type\nf:1:27: metadata.generation: ${INT64} (got a number)`],
    ['{"spec":{"healthCheck":{"interval":"30s"}}}', `type\nf:1:36: spec.healthCheck.interval: ${INT64} (got a text)`],
    ['{"spec":{"model":{"temperature":1e400}}}', 'type\nf:1:33: spec.model.temperature: expected a number that a binary64 can hold (got a number)'],
    ['{"spec":{"scaling":{"enabled":1}}}', 'type\nf:1:31: spec.scaling.enabled: expected true or false (got a number)'],
    ['{"spec":{"scaling":{"targetMetrics":{}}}}', 'type\nf:1:37: spec.scaling.targetMetrics: expected a list (got a map)'],
    ['{"spec":{"scaling":{"targetMetrics":[null,1]}}}', 'type\nf:1:43: spec.scaling.targetMetrics[1]: expected a map (got a number)'],
    ['{"metadata":{"creationTimestamp":"yesterday"}}', `time\nf:1:34: metadata.creationTimestamp: ${TIME} (got a text)`],
    ['{"metadata":{"creationTimestamp":1700000000}}', `time\nf:1:34: metadata.creationTimestamp: ${TIME} (got a number)`],
    ['{"status":{"lastScaleTime":[]}}', `time\nf:1:28: status.lastScaleTime: ${TIME} (got a list)`],
    [
      '{"metadata":{"name":1,"creationTimestamp":"x"}}',
      `time\nf:1:21: metadata.name: expected a text (got a number)\nf:1:43: metadata.creationTimestamp: ${TIME} (got a text)`,
    ],
    ['{"status":{"conditions":[{},{"lastTransitionTime":""}]}}', `time\nf:1:51: status.conditions[1].lastTransitionTime: ${TIME} (got an empty text)`],
    ['{"metadata":{"name":1},', 'syntax:eof\nf:1:24: expected a key in double quotes (got the end of the text)'],
    ['{"metadata":{"name":x', 'syntax\nf:1:21: expected a value (got text that is not JSON)'],
    ['{"kind":"a"}x', 'syntax\nf:1:13: expected nothing more in this text (got text that is not JSON)'],
    ['{"kind":\n', 'syntax:eof\nf:2:1: expected a value (got the end of the text)'],
    [
      '{"metadata":[{"name":1}],"spec":{"replicas":[[1]],"model":{"provider":{"a":{}}}},"kind":1}',
      `type\nf:1:13: metadata: expected a map (got a list)\nf:1:45: spec.replicas: ${INT32} (got a list)\nf:1:71: spec.model.provider: expected a text (got a map)\nf:1:89: kind: expected a text (got a number)`,
    ],
    [
      '{"metadata":{"labels":{"a":["b"],"c":{"d":1},"e":1}}}',
      [
        'type',
        'f:1:28: metadata.labels.a: expected a text (got a list)',
        'f:1:38: metadata.labels.c: expected a text (got a map)',
        'f:1:50: metadata.labels.e: expected a text (got a number)',
      ].join('\n'),
    ],
    [
      '{"status":{"conditions":[[1],{"type":1},"x",{"type":2}]}}',
      [
        'type',
        'f:1:26: status.conditions[0]: expected a map (got a list)',
        'f:1:38: status.conditions[1].type: expected a text (got a number)',
        'f:1:41: status.conditions[2]: expected a map (got a text)',
        'f:1:53: status.conditions[3].type: expected a text (got a number)',
      ].join('\n'),
    ],
    [`{"a":${'['.repeat(10_000)}`, 'syntax:depth\nf:1:10005: expected at most 10000 levels of maps and lists (got a deeper value)'],
  ]
  it.each(table.map(([text, says]) => [text.slice(0, 60), text, says] as const))('%s', (_, text, says) => expect(refusals(text)).toBe(says))

  it.each([
    [100, 100, 'a text'],
    [101, 101, 'another'],
    [1_001, 101, 'more than 900 others'],
    [2_000, 101, 'more than 900 others'],
  ])('of %i faults it tells %i, the last: %s', (count, told, got) => {
    const decoded = decodeOrigin(`{"status":{"conditions":[${'"x",'.repeat(count)}{}]}}`)
    const errors = E.isLeft(decoded) ? decoded.left : []
    expect(errors).toHaveLength(told)
    expect(errors[told - 1]?.got).toBe(got)
  })

  it('tells a hundred faults and how many more there are, of a time too that is not told', () => {
    const decoded = decodeOrigin(`{"status":{"conditions":[${'1,'.repeat(500)}{"lastTransitionTime":""}]}}`)
    const errors = E.isLeft(decoded) ? decoded.left : []
    expect(errors).toHaveLength(101)
    expect(errors[100]).toEqual({ path: '', problem: 'expected at most 100 faults in one text; mend these first', got: '401 others', class: 'time' })
  })
})

describe('strangers', () => {
  const found = (text: string): readonly string[] => {
    const read = readOrigin(text)
    return E.isLeft(read) ? ['refused'] : read.right.strangers.map(({ path, position: { line, column } }) => `${line}:${column} ${pathText(path)}`)
  }
  it.each<[text: string, ...found: string[]]>([
    ['{"kind":"a","metadata":{"labels":{"x":"y"}}}'],
    ['{"KIND":"a","a":1,\n"b":[{"c":1}],"kind":"b"}', '1:13 a', '2:1 b'],
    ['{"metadata":{"a":{"name":1},"labels":{"b":"c"}}}', '1:14 metadata.a'],
    ['{"status":{"conditions":[{},{"a":1}]}}', '1:30 status.conditions[1].a'],
    ['{"spec":{"Scaling":{"a":1}}}', '1:21 spec.scaling.a'],
    ['{"a":1,"a":2}', '1:2 a', '1:8 a'],
  ])('%s', (text, ...strangers) => expect(found(text)).toEqual(strangers))
  it('are told up to a thousand and one', () => expect(found(`{${'"a":1,'.repeat(1_002)}"kind":""}`)).toHaveLength(1_001))
  it('and faults as many, before anybody cuts them', () => {
    const text = `{"status":{"conditions":[${'1,'.repeat(1_500)}1]}}`
    const { sink, faults } = fill(text)
    expect(scan(text, sink)).toBeUndefined()
    expect(faults).toHaveLength(1_001)
  })
  it('and any value is found again in the text', () => {
    const read = readOrigin('{"metadata":\n{"NAME":"a"}}')
    expect(E.isRight(read) && read.right.positionsOf([['metadata', 'name'], ['spec']])).toEqual([
      { line: 2, column: 9 },
      { line: 1, column: 1 },
    ])
  })
})

describe('whatever comes in', () => {
  const SECRET = 'hunter2-S3cr3t'
  const judge = (input: OriginInput): void => {
    const decoded = decodeOrigin(input)
    if (E.isRight(decoded)) {
      expect(decodeOrigin(encodeOrigin(decoded.right))).toEqual(decoded)
      return
    }
    expect(decoded.left.every(({ problem, got, line = 0, column = 0 }) => problem.startsWith('expected ') && got !== '' && line > 0 && column > 0)).toBe(true)
    expect(renderErrors(decoded.left, typeof input === 'string' ? input : undefined)).not.toContain(SECRET)
  }
  const cut = (text: string, cuts: readonly (readonly [number, number, string])[]): string =>
    cuts.reduce((before, [pick, length, sign]) => {
      const at = pick % (before.length + 1)
      return before.slice(0, at) + sign + before.slice(at + length)
    }, text)
  const signs = fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', 'null', '0', '-', '"__proto__":', '\ud800', '\u0000', '\n')

  it('totality: bytes', () => fc.assert(fc.property(fc.uint8Array(), judge)))
  it('totality: texts of agents, scratched', () =>
    fc.assert(fc.property(origins, fc.array(fc.tuple(fc.nat(), fc.nat(4), signs), { maxLength: 4 }), (origin, cuts) => judge(cut(encodeOrigin(origin), cuts)))))
  it('totality: bytes of agents, one of them another', () =>
    fc.assert(
      fc.property(origins, fc.nat(), fc.nat(255), (origin, pick, byte) => {
        const bytes = new TextEncoder().encode(encodeOrigin(origin))
        bytes[pick % bytes.length] = byte
        judge(bytes)
      }),
    ))
  it('no prototype is touched', () => {
    const text =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"metadata":{"__proto__":{"name":"x"},"labels":{"__proto__":"p","constructor":"c"}}}'
    const decoded = decodeOrigin(text)
    expect(E.isRight(decoded) && [...decoded.right.metadata.labels]).toEqual([
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ])
    expect(E.isRight(decoded) && encodeOrigin(decoded.right)).toContain('"labels":{"__proto__":"p","constructor":"c"}')
  })
  afterAll(() => {
    expect('polluted' in {}).toBe(false)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
