/** From text to values: documents, limits, positions, rendering. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../../src/codec/base/specError.js'
import { decodeAgents, decodeDocument, decodeDocuments, decodeObservedText, renderErrors, toYaml } from '../../../src/codec/index.js'
import { hidden } from '../../../src/codec/text/render.js'
import { pathsOf } from '../arbitrary.js'

const anything = decodeDocuments<unknown>((json) => E.right(json))
const told = (text: string) => {
  const result = anything(text)
  return E.isLeft(result) ? renderErrors(result.left).trimEnd() : result.right
}

describe('documents of a text', () => {
  it.each<[text: string, documents: readonly unknown[]]>([
    ['a: 1', [{ a: 1 }]],
    ['---\na: 1\n---\n---\n# nothing\n---\n- b\n...\n', [{ a: 1 }, ['b']]],
    ['\ufeffa: 1', [{ a: 1 }]],
    ['a: 1\r\nb: 2\r\n', [{ a: 1, b: 2 }]],
    ['{"a": [1, 2.5e3, "x\\u0041\\ud83d\\ude00", true, null, {}]}', [{ a: [1, 2500, 'xA😀', true, null, {}] }]],
    ['{\n\t"a": 1\n}', [{ a: 1 }]],
    ['{a: 1, b: [x, y]}', [{ a: 1, b: ['x', 'y'] }]],
    ['a: {\n  b: 1\n}', [{ a: { b: 1 } }]],
    [
      'a: yes\nb: off\nc: 010\nd: 0x10\ne: 1_000\nf: 2025-01-01\ng: ~\nh: 1.50',
      [{ a: 'yes', b: 'off', c: 10, d: 16, e: '1_000', f: '2025-01-01', g: null, h: 1.5 }],
    ],
    ['a: &x {b: [1]}\nc: *x', [{ a: { b: [1] }, c: { b: [1] } }]],
    ['a: &x 1\nb: &x 2\nc: *x', [{ a: 1, b: 2, c: 2 }]],
    ['a: !!str 5', [{ a: '5' }]],
    ['8080: a\ntrue: b', [{ 8080: 'a', true: 'b' }]],
    ['"<<": 1', [{ '<<': 1 }]],
    ['a: |\n  x\n  y\nb: >-\n  x\n  y\n', [{ a: 'x\ny\n', b: 'x y' }]],
    ['9007199254740993', [9007199254740992]],
  ])('%j', (text, documents) => {
    expect(told(text)).toEqual(documents)
  })

  it('keeps own keys of any name, and sets no prototype', () => {
    for (const text of ['__proto__: {polluted: true}\nconstructor: 1', '{"__proto__": {"polluted": true}, "constructor": 1}']) {
      const [made] = told(text) as [object]
      expect(Object.keys(made)).toEqual(['__proto__', 'constructor'])
      expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
      expect('polluted' in made).toBe(false)
    }
    expect('polluted' in {}).toBe(false)
  })

  it.each<[text: string, error: string]>([
    ['', 'expected a document (got an empty text)'],
    ['# only this', 'expected a document (got an empty text)'],
    ['---\n---\n', 'expected a document (got an empty text)'],
    ['{"a":1,"a":2}', '1:8: a: expected each key once in a map (got the same key again)'],
    ['{"a":{"b":[1,{"c":1,"c":2}]}}', '1:21: a.b[1].c: expected each key once in a map (got the same key again)'],
    ['{"a":"\\"b\\":1","b":1,"b":2}', '1:22: b: expected each key once in a map (got the same key again)'],
    ['{"a":1', '1:7: expected a closing quote or bracket, a colon or a space before this place (got text that is not YAML)'],
    ['{"a":1}}', '1:8: expected nothing more in this place; look before it for a missing colon, dash, quote or bracket (got text that is not YAML)'],
    ['a: *a', '1:4: a: expected an alias of an anchor that is set before it (got an alias)'],
    ['a: &x [*x]', '1:8: a[0]: expected an alias of an anchor that is set before it (got an alias)'],
    ['a: !!float x', '1:4: expected a value without a tag; leave the tag out (got text that is not YAML)'],
    ['%YAML 1.2\n---\na: 1', '1:1: expected no directive; leave the line out (got a directive)'],
    ['- a\n b: c', '1:3: expected a key on one line, with a colon after it (got text that is not YAML)'],
    ['a: [1, 2', '1:9: expected the indentation of the lines before, or a closing bracket (got text that is not YAML)'],
    ['a b\nc: d', '1:1: expected a key on one line, with a colon after it (got text that is not YAML)'],
    ['a: |x\n b', '1:5: expected nothing more in this place; look before it for a missing colon, dash, quote or bracket (got text that is not YAML)'],
    ['? {a: 1}\n: 2', '1:3: expected a key that is a text; put it in quotes (got text that is not YAML)'],
  ])('refusal: %j', (text, error) => {
    expect(told(text)).toBe(error)
  })

  it('tells the faults of every document, and none that only follows', () => {
    const decode = decodeDocuments<unknown>(() => E.left([refusal(['a'], 'expected b', 'c'), refusal(['x', 'y'], 'expected b', 'c')]))
    const result = decode('a: *none\nx:\n  y: 1\n---\n\nx:\n  z: 1\n', { source: 'f.yaml' })
    expect(E.isLeft(result) ? renderErrors(result.left) : '').toBe(
      [
        'f.yaml:1:4: a: expected an alias of an anchor that is set before it (got an alias)',
        'f.yaml:3:6: x.y: expected b (got c)',
        'f.yaml:6:1: a: expected b (got c)',
        'f.yaml:6:1: x.y: expected b (got c)',
        '',
      ].join('\n'),
    )
  })

  it('takes one document where one is meant', () => {
    const decode = decodeDocument<unknown>((json) => E.right(json))
    expect(decode('a: 1')).toEqual(E.right({ a: 1 }))
    expect(decode('a: 1\n---\nb: 1\n---\nc: 1')).toEqual(E.left([{ path: '', problem: 'expected one document', got: 'another document', line: 3, column: 1 }]))
  })

  it('finds the place of a fault in JSON of one line, and of many', () => {
    const text = '{\n\t"instances": [\n\t\t{"id": "a", "phase": "Running"},\n\t\t{"id": "b", "phase": 5}\n\t]\n}'
    expect(decodeObservedText(text, 0)).toMatchObject({ left: [{ path: 'instances[1].phase', line: 4, column: 24 }] })
    expect(decodeObservedText(text.replace(/\s/g, ''), 0)).toMatchObject({ left: [{ path: 'instances[1].phase', line: 1, column: 62 }] })
  })

  it('refuses two agents of one name, and of one uid', () => {
    const one = (name: string, uid: string) =>
      `apiVersion: homeostat.dev/v1alpha1\nkind: Agent\nmetadata: { name: ${name}, uid: ${uid} }\nspec: { agentType: a, model: { provider: p, model: m } }\n`
    const result = decodeAgents([one('a', 'u'), one('b', 'v'), one('a', 'w'), one('c', 'v')].join('---\n'))
    expect(E.isLeft(result) ? renderErrors(result.left) : '').toBe(
      '13:19: metadata.name: expected a name that no document before it has in this namespace (got the same name)\n' +
        '18:27: metadata.uid: expected a uid that no document before it has (got the same uid)\n',
    )
  })
})

describe('YAML out', () => {
  it('roundtrip: any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        fc.pre(json !== null)
        const positive = JSON.parse(JSON.stringify(json)) as unknown
        fc.pre(!pathsOf(positive).some((path) => path.includes('<<')))
        expect(told(toYaml(positive))).toEqual([positive])
      }),
    )
  })
})

describe('errors for people', () => {
  it('shows the place, the line with its values hidden, and a mark', () => {
    const text = 'a:\n  key: hunter2 # why\n'
    const error = { path: 'a.key', problem: 'expected a number', got: 'a text', line: 2, column: 8, source: 'f.yaml' }
    expect(renderErrors([error], text)).toBe('f.yaml:2:8: a.key: expected a number (got a text)\n    2 |   key: ······· · ···\n      |        ^\n')
    expect(renderErrors([error])).toBe('f.yaml:2:8: a.key: expected a number (got a text)\n')
    expect(renderErrors([{ path: '', problem: 'expected a document', got: 'an empty text' }], '')).toBe('expected a document (got an empty text)\n')
  })

  it('shows a part of a long line', () => {
    const text = `{${'"key":1,'.repeat(40)}"last":"x"}`
    const shown = renderErrors([{ path: 'last', problem: 'expected a number', got: 'a text', line: 1, column: 329 }], text).split('\n')
    expect(shown[1]).toHaveLength(8 + 60 + 4)
    expect(shown[1]![shown[2]!.indexOf('^')]).toBe('·')
  })

  it.each([
    ['password: hunter2', 'password: ·······'],
    ['  - name: "a b"', '  - name: ·····'],
    ['{"a":"b","c": 12, "d":[1,"x"]}', '{"a":···,"c": ··, "d":[·,···]}'],
    ["{ 'a': x, b: {c: d} }", "{ 'a': ·, b: {c: ·} }"],
    ['url: https://user:pass@host/', 'url: ·······················'],
    ['a: b: c', 'a: ·: ·'],
    ['a: hunter2, b: c', 'a: ·······, ·: ·'],
    ['a: hun{ter2: c', 'a: ···{····: ·'],
    ['"a: b"', '······'],
    ['a: "open', 'a: ·····'],
    ["a: 'it''s'", 'a: ·······'],
    ['a: "x\\"y: z"', 'a: ·········'],
    ['hunter2', '·······'],
    ['- -5', '- ··'],
    ['\ta: b', ' a: ·'],
    [`${'k'.repeat(65)}: v`, `${'·'.repeat(65)}: ·`],
    ['a\u001b[31m: b', '··[···: ·'],
  ])('hides values: %j', (line, shown) => {
    expect(hidden(line)).toBe(shown)
  })

  it('keeps every column', () => {
    const sign = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 })
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: fc.oneof(sign, fc.constantFrom('é', '\u2028', '\ud83d', '😀')) }), fc.stringMatching(/^[ab:{}[\],"' \t\\-]{0,30}$/)),
        (line) => {
          expect(hidden(line)).toHaveLength(line.length)
        },
      ),
    )
  })
})
