/** From text to values: documents, limits, positions, rendering. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Path } from '../../../src/codec/base/path.js'
import { type Refusals, refusal } from '../../../src/codec/base/specError.js'
import { decodeAgents, decodeDocument, decodeDocuments, decodeObservedText, renderErrors, toYaml } from '../../../src/codec/index.js'
import { readDocuments, twiceIn } from '../../../src/codec/text/decodeText.js'
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
    ['a: &x {b: &y 1}\nc: &y 2\nd: *x\ne: *y', [{ a: { b: 1 }, c: 2, d: { b: 1 }, e: 2 }]],
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
      expect(Object.getOwnPropertyDescriptor(made, '__proto__')).toMatchObject({ enumerable: true, configurable: true, writable: true })
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
    ['a: &x b\nc: &y *x', '2:7: expected an alias alone, without a tag or an anchor of its own (got text that is not YAML)'],
    ['a: *', '1:4: expected a name after & or *, and none that ends in a colon (got text that is not YAML)'],
    ['a: &x: b', '1:6: expected a name after & or *, and none that ends in a colon (got text that is not YAML)'],
    ['a: !!seq {}', '1:4: expected a value without a tag; leave the tag out (got text that is not YAML)'],
    ['a: !x {}', '1:4: expected a value without a tag; leave the tag out (got text that is not YAML)'],
    ['a: "\\q"', '1:5: expected an escape that YAML knows; double the backslash, or use single quotes (got text that is not YAML)'],
    ['&a ? b', '1:4: expected the tag or anchor after the dash or colon (got text that is not YAML)'],
    ['a: @b', '1:4: expected a value that does not begin with a reserved sign; put it in quotes (got text that is not YAML)'],
    ['a: b: c', '1:4: expected one value on the line; put a text that contains a colon in quotes (got text that is not YAML)'],
    ['[\n- a\n]', '2:1: expected { } or [ ] inside of { } or [ ] (got text that is not YAML)'],
    ['a: &x &y b', '1:7: expected one anchor (got text that is not YAML)'],
    ['a: !!str !!int b', '1:10: expected one tag (got text that is not YAML)'],
    ['a:\n\tb: c', '2:1: expected spaces, for YAML takes no tab as indentation (got text that is not YAML)'],
    ['a: [\n1\n]', '3:1: expected nothing more in this place; look before it for a missing colon, dash, quote or bracket (got text that is not YAML)'],
    ["a: 'x", '1:6: expected a closing quote or bracket, a colon or a space before this place (got text that is not YAML)'],
    ['<<: {a: 1}', '1:1: ["<<"]: expected no merge key; write the fields out (got a merge key)'],
    [
      'x: &a {<<: 1}\ny: *a',
      '1:8: x["<<"]: expected no merge key; write the fields out (got a merge key)\n2:4: y["<<"]: expected no merge key; write the fields out (got a merge key)',
    ],
    ['a: 1\nb: 2\na: 3', '3:1: a: expected each key once in a map (got the same key again)'],
    [
      '- {a: &x {b: 1, b: 2}}\n- *x',
      '1:17: [0].a.b: expected each key once in a map (got the same key again)\n2:3: [1].b: expected each key once in a map (got the same key again)',
    ],
    [
      'a: *none\nb: [*none]',
      '1:4: a: expected an alias of an anchor that is set before it (got an alias)\n2:5: b[0]: expected an alias of an anchor that is set before it (got an alias)',
    ],
    ['{\n"a":1,\n"b":2,\n"b":3}', '4:1: b: expected each key once in a map (got the same key again)'],
    [
      '{"a" :1,"a"\t:2,"a"\r:3,"a"\n:4}',
      '1:9: a: expected each key once in a map (got the same key again)\n1:16: a: expected each key once in a map (got the same key again)\n1:23: a: expected each key once in a map (got the same key again)',
    ],
    ['{"a\\\\":1,"a\\\\":2}', '1:10: ["a\\\\"]: expected each key once in a map (got the same key again)'],
    ['{"a\\"":1,"a\\"":2}', '1:10: ["a\\""]: expected each key once in a map (got the same key again)'],
    ['{"\\u0061":1,"a":2}', '1:13: a: expected each key once in a map (got the same key again)'],
    ['{"a":"x","a":1}', '1:10: a: expected each key once in a map (got the same key again)'],
    ['{"a":"x:","a":1}', '1:11: a: expected each key once in a map (got the same key again)'],
    ['{"x\\"yz":1,"x\\"yz":2}', '1:12: ["x\\"yz"]: expected each key once in a map (got the same key again)'],
    ...[' ', '\t', '\r'].map((blank): [string, string] => [`{"a":1,"a"${blank}:2}`, '1:8: a: expected each key once in a map (got the same key again)']),
    ['{"a":1,"a"\n:2}', '1:8: a: expected each key once in a map (got the same key again)'],
    ['\n{"a":1,"a":2}', '2:8: a: expected each key once in a map (got the same key again)'],
    ['[[0,0],{"a":1},[{"b":1,"b":2}]]', '1:24: [2][0].b: expected each key once in a map (got the same key again)'],
    [`[${'k'.repeat(1_025)}: v]`, '1:1027: expected a key of at most 1024 signs (got text that is not YAML)'],
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

  it('looks at no further document once there are more than a thousand faults', () => {
    const looks = (faults: number): number => {
      let count = 0
      const decode = decodeDocuments<unknown>(() => {
        count += 1
        return E.left([refusal([], 'expected b', 'c'), ...Array.from({ length: faults - 1 }, () => refusal([], 'expected b', 'c'))])
      })
      expect(E.isLeft(decode('--- a\n--- b\n--- c\n'))).toBe(true)
      return count
    }
    expect([looks(500), looks(501), looks(1_000), looks(1_001)]).toEqual([3, 2, 2, 1])
  })

  it('judges values together, without those that are refused, and shows a fault in its document', () => {
    const seen: unknown[] = []
    const decode = decodeDocuments<unknown>(
      (json) => (json === 'b' ? E.left([refusal([], 'expected a', 'b')]) : E.right(json)),
      (values) => {
        seen.push(...values)
        return [{ document: 2, refused: refusal(['x'], 'expected another', 'the same') }]
      },
    )
    const result = decode('--- a\n--- b\n---\nx: 1\n')
    expect(seen).toEqual(['a', undefined, { x: 1 }])
    expect(E.isLeft(result) ? renderErrors(result.left) : '').toBe('2:5: expected a (got b)\n4:4: x: expected another (got the same)\n')
  })

  it('says nothing of what only follows from a fault, at, in and around its place', () => {
    const decode = decodeDocuments<unknown>(() => E.left([['a'], ['a', 'b'], [], ['c']].map((path) => refusal(path, 'expected b', 'c')) as unknown as Refusals))
    const result = decode('a: *none\nc: 1\n')
    expect(E.isLeft(result) ? renderErrors(result.left) : '').toBe(
      '1:4: a: expected an alias of an anchor that is set before it (got an alias)\n2:4: c: expected b (got c)\n',
    )
  })

  it('says nothing of a map with a merge key, for nobody knows what is in it', () => {
    const decode = decodeDocuments<unknown>(() =>
      E.left(
        [
          ['a', 'b', 'x'],
          ['a', 'z'],
          ['a', 'b', '<<'],
        ].map((path) => refusal(path, 'expected b', 'c')) as unknown as Refusals,
      ),
    )
    const result = decode('a:\n  b:\n    <<: {c: 1}\n    d: 1\n')
    expect(E.isLeft(result) ? renderErrors(result.left) : '').toBe(
      '1:1: a.z: expected b (got c)\n3:5: a.b["<<"]: expected no merge key; write the fields out (got a merge key)\n',
    )
  })

  it('takes the documents of a text in its place', () => {
    for (const text of ['a: 1\n---\nb: *x\n', '{"a":1}']) expect(anything(readDocuments(text))).toEqual(anything(text))
  })

  it.each<[text: string, path: Path, of: 'key' | 'value', place: string]>([
    ['a:\n  b: [x, y]', ['a', 'b', 1], 'value', '2:10'],
    ['a:\n  b: [x, y]', ['a', 'b', 1], 'key', '2:10'],
    ['a:\n  b: [x, y]', ['a', 'b'], 'key', '2:3'],
    ['a:\n  b: [x, y]', ['a', 'b'], 'value', '2:6'],
    ['a:\n  b: [x, y]', ['a', 'c', 'd'], 'value', '1:1'],
    ['a:\n  b: [x, y]', ['a', 'b', 'c'], 'value', '2:3'],
    ['a:\n  b: [x, y]', [], 'value', '1:1'],
    ['a: 1', ['a', 'b'], 'value', '1:1'],
    ['\n- a\n', [], 'value', '2:1'],
    ['a:\nb: 1', ['a'], 'value', '1:3'],
    ['a: &x {b: [1]}\nc: [*x]', ['a', 'b', 0], 'value', '1:12'],
    ['a: &x {b: [1]}\nc: [*x]', ['c', 0, 'b', 0], 'value', '2:5'],
    ['a: &x {b: [1]}\nc: [*x]', ['c', 0, 'b'], 'key', '2:5'],
    ['{"a":\n{"b": [1, 2]}}', ['a', 'b', 1], 'value', '2:11'],
    ['{"a":\n{"b": [1, 2]}}', ['a', 'b', 1], 'key', '2:11'],
    ['{"a":\n{"b": [1, 2]}}', ['a', 'b'], 'key', '2:2'],
    ['{"a":\n{"b": [1, 2]}}', ['a', 'c'], 'value', '1:2'],
    ['{"a":\n{"b": [1, 2]}}', ['c'], 'value', '1:1'],
    [' [1]', [], 'value', '1:2'],
  ])('shows in %j the place of %j, its %s: %s', (text, path, of, place) => {
    const [document] = readDocuments(text).documents
    const position = document?.positionOf(path, of)
    expect(`${position?.line}:${position?.column}`).toBe(place)
  })

  it('hands on a document whose whole is doubtful, beside its fault', () => {
    const { documents, faults } = readDocuments('*none\n---\na: 1')
    expect(documents.map(({ value, doubtful }) => ({ value, doubtful }))).toEqual([
      { value: null, doubtful: [[]] },
      { value: { a: 1 }, doubtful: [] },
    ])
    expect(faults).toHaveLength(1)
  })

  it('tells which keys of a JSON text came twice, by path', () => {
    expect(twiceIn('{"a":[{"b":1,"b":2}],"a":1}').map(({ path }) => path)).toEqual([['a', 0, 'b'], ['a']])
    expect(twiceIn('{"a":1}')).toEqual([])
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
  it('says nothing by reference, and folds no text', () => {
    const shared = { b: 'x '.repeat(100).trim() }
    expect(toYaml({ a: shared, c: shared })).toBe(`a:\n  b: ${shared.b}\nc:\n  b: ${shared.b}\n`)
    expect(toYaml(undefined)).toBe('null\n')
  })

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

  it('shows the line in the text of its source, and none where there is no such text, line or column', () => {
    const error = { path: '', problem: 'expected a number', got: 'a text', line: 2, column: 4 }
    const texts = new Map([
      ['f', 'a: 1\nb: x\n'],
      ['g', 'a: 1\r\nccc: yy\r\n'],
    ])
    const shown = (changes: object): readonly string[] =>
      renderErrors([{ ...error, ...changes }], texts)
        .split('\n')
        .slice(1)
    expect(shown({ source: 'f' })).toEqual(['    2 | b: ·', '      |    ^', ''])
    expect(shown({ source: 'g' })).toEqual(['    2 | ccc: ··', '      |    ^', ''])
    expect(shown({ source: 'h' })).toEqual([''])
    expect(shown({})).toEqual([''])
    expect(renderErrors([{ ...error, line: 7 }], 'a: 1')).toBe('7:4: expected a number (got a text)\n')
    const { column: _, ...whole } = error
    expect(renderErrors([whole], 'a: 1\nb: x')).toBe('2: expected a number (got a text)\n')
    expect(
      renderErrors(
        [
          { ...error, source: 'f' },
          { ...error, source: 'g' },
          { ...error, source: 'f' },
        ],
        texts,
      ).match(/\| .*·+/g),
    ).toEqual(['| b: ·', '| ccc: ··', '| b: ·'])
  })

  it('shows no line of more than 20,000 signs', () => {
    const error = { path: '', problem: 'expected a number', got: 'a text', line: 1, column: 1 }
    expect(renderErrors([error], 'x'.repeat(20_000)).split('\n')).toHaveLength(4)
    expect(renderErrors([error], 'x'.repeat(20_001)).split('\n')).toHaveLength(2)
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
    ['[x, hunter2: z]', '[·, ·······: ·]'],
    ['{a: [hunter2: c], b: d}', '{a: [·······: ·], b: ·}'],
    ['a: {b: c}', 'a: {b: ·}'],
    ['hunter2 :b', '······· :·'],
    ['"hunter2" x: 1', '········· ·: ·'],
    ['"hunter2"x: 1', '··········: ·'],
    ['"a" : 1', '"a" : ·'],
    ['hunter2 x: 1', '······· ·: ·'],
    ['a : 1', 'a : ·'],
    ['a:', 'a:'],
    ['-', '-'],
    ['a:{b: c}', '··{·: ·}'],
    ['a:b- c', '···· ·'],
    ['a:- b', '··· ·'],
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
