/** There and back, byte for byte; and each rule of the writing by itself, against a writer that does not keep it. */
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { decodeOrigin, encodeOrigin, type OriginAgent } from '../../../../src/codec/index.js'
import { origins } from '../arbitrary.js'

type Encode = typeof encodeOrigin

/** What a writer owes: the value comes back, nothing is written twice or broken over lines, and writing again gives the same bytes. */
const roundtrip = (encode: Encode) =>
  fc.property(origins, (origin) => {
    const text = encode(origin)
    expect(decodeOrigin(text)).toEqual(E.right(origin))
    expect(E.map(encode)(decodeOrigin(new TextEncoder().encode(text)))).toEqual(E.right(text))
    expect(text).not.toMatch(/[\n\r\t<>&\u2028\u2029]/)
    expect(() => JSON.parse(text) as unknown).not.toThrow()
  })

const empty: OriginAgent = E.getOrElse((): OriginAgent => ({}) as OriginAgent)(decodeOrigin('{}'))
const metadata = (changes: Partial<OriginAgent['metadata']>): string => encodeOrigin({ ...empty, metadata: { ...empty.metadata, ...changes } })

describe('encodeOrigin', () => {
  it('roundtrip: a value comes back, and its bytes are the same again', () => fc.assert(roundtrip(encodeOrigin)))
  it.each<[string, Encode]>([
    ['escapes nothing for HTML', (origin) => encodeOrigin(origin).replaceAll('\\u003c', '<')],
    ['leaves zeros out that are always written', (origin) => encodeOrigin(origin).replaceAll('"targetValue":0', '"name":"x"')],
    [
      'rounds int64 to what a double holds',
      (origin) => encodeOrigin({ ...origin, metadata: { ...origin.metadata, generation: BigInt(Number(origin.metadata.generation)) } }),
    ],
    [
      'leaves the order of conditions to chance',
      (origin) => encodeOrigin({ ...origin, status: { ...origin.status, conditions: origin.status.conditions.toReversed() } }),
    ],
    ['moves times into UTC', (origin) => encodeOrigin(origin).replace(/[+-]\d\d:\d\d"/, 'Z"')],
  ])('the roundtrip rejects a writer that %s', (_, wrong) => expect(() => fc.assert(roundtrip(wrong))).toThrow())

  it('writes the empty agent as the predecessor did', () =>
    expect(encodeOrigin(empty)).toBe(
      '{"apiVersion":"","kind":"","metadata":{"name":"","namespace":"","creationTimestamp":"0001-01-01T00:00:00Z"},"spec":{"agentType":"","replicas":0,"model":{"provider":"","model":""},"resources":{"requests":{},"limits":{}},"scaling":{"enabled":false,"minReplicas":0,"maxReplicas":0},"healthCheck":{"enabled":false,"interval":0,"timeout":0,"failureThreshold":0,"successThreshold":0}},"status":{"phase":"","replicas":0,"readyReplicas":0,"availableReplicas":0}}',
    ))
  it('sorts keys by their bytes, not by their units', () =>
    expect(metadata({ labels: new Map(['🙂', '\ue000', 'b', 'a', '10', '9', ''].map((key) => [key, ''])) })).toContain(
      '{"":"","10":"","9":"","a":"","b":"","\ue000":"","🙂":""}',
    ))
  it.each([
    ['<a>&', '\\u003ca\\u003e\\u0026'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['"\\/', '\\"\\\\/'],
    ['\b\f\n\r\t\u0000\u001f\u007f', '\\b\\f\\n\\r\\t\\u0000\\u001f\u007f'],
    ['\ud83dx🙂', '\\ufffdx🙂'],
    ['\ud800\ue000\udfff\ud7ff', '\\ufffd\ue000\\ufffd\ud7ff'],
  ])('escapes %j', (text, written) => expect(metadata({ uid: text })).toContain(`"uid":"${written}"`))
  it.each([
    [0.7, '0.7'],
    [1e-7, '1e-7'],
    [1e-6, '0.000001'],
    [1e21, '1e+21'],
    [123456789.5, '123456789.5'],
    [-0.5, '-0.5'],
    [Number.NaN, undefined],
    [-0, undefined],
  ])('writes the temperature %d', (temperature, written) => {
    const text = encodeOrigin({ ...empty, spec: { ...empty.spec, model: { ...empty.spec.model, temperature } } })
    expect(/"temperature":([^,}]+)/.exec(text)?.[1]).toBe(written)
  })
})
