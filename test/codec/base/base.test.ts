/** The small parts that the codecs are made of. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { closed, optional, required } from '../../../src/codec/base/closed.js'
import { listOf, recordOf, tagged, unique } from '../../../src/codec/base/collection.js'
import { Seconds } from '../../../src/codec/base/duration.js'
import { countKeys, shallow, tooLong } from '../../../src/codec/base/limits.js'
import { isWithin, parsePath, pathText } from '../../../src/codec/base/path.js'
import { Finite, Name, oneOf, Text, Unread } from '../../../src/codec/base/plain.js'
import { recent } from '../../../src/codec/base/recent.js'
import { decodeBy, leaf } from '../../../src/codec/base/refuse.js'
import { refusal, settle, toSpecError, unplaced, within } from '../../../src/codec/base/specError.js'
import { nearest } from '../../../src/codec/base/suggest.js'

type Pot = { readonly name: string; readonly size?: number; readonly heatMs?: number }
type PotDocument = { readonly name: string; readonly size?: number; readonly heatSeconds?: number }
const Pot: t.Type<Pot, PotDocument> = closed<Pot, PotDocument>({ name: required(Name), size: optional(Finite), heatMs: optional(Seconds, 'heatSeconds') })

const told = (result: E.Either<Parameters<typeof unplaced>[0], unknown>) =>
  E.isLeft(result) ? unplaced(result.left).map(({ path, problem, got }) => `${path}: ${problem}, got ${got}`) : 'accepted'

describe('closed', () => {
  it('renames in both directions', () => {
    expect(Pot.decode({ name: 'a', heatSeconds: 2 })).toEqual(E.right({ name: 'a', heatMs: 2000 }))
    expect(Pot.encode({ name: 'a', heatMs: 2000 })).toEqual({ name: 'a', heatSeconds: 2 })
    expect(Pot.is({ name: 'a', heatMs: 2000 })).toBe(true)
    expect(Pot.is({ heatMs: 2000 })).toBe(false)
  })

  it('tells every fault of a map, and the inner name of a field is no key', () => {
    expect(told(decodeBy(Pot)({ size: 'x', heatMs: 1, lid: true }))).toEqual([
      'name: expected a text that is not empty; this key is required, got nothing',
      'size: expected a finite number, got a text',
      'heatMs: unknown key; the keys here are name, size, heatSeconds, got a number',
      'lid: unknown key; the keys here are name, size, heatSeconds, got true',
    ])
  })

  it('reads own keys only, and no prototype', () => {
    expect(told(decodeBy(Pot)(Object.create({ name: 'inherited' })))).toEqual(['name: expected a text that is not empty; this key is required, got nothing'])
    expect(told(decodeBy(Pot)(JSON.parse('{"name":"a","__proto__":{"size":1},"constructor":1,"toString":1}')))).toEqual([
      '__proto__: unknown key; the keys here are name, size, heatSeconds, got a map',
      'constructor: unknown key; the keys here are name, size, heatSeconds, got a number',
      'toString: unknown key; the keys here are name, size, heatSeconds, got a number',
    ])
  })

  it('takes null for absent only where programs write', () => {
    const lenient = closed<Pot, PotDocument>({ name: required(Name), size: optional(Finite), heatMs: optional(Seconds, 'heatSeconds') }, { nulls: 'absent' })
    expect(lenient.decode({ name: 'a', size: null })).toEqual(E.right({ name: 'a' }))
    expect(told(decodeBy(Pot)({ name: null, size: null }))).toEqual([
      'name: expected a text that is not empty, got null',
      'size: expected a finite number; leave the key out for the default, got null',
    ])
  })

  it('hints at what a key means to people, and then guesses at no other', () => {
    const hinted = closed<Pot, PotDocument>(
      { name: required(Name), size: optional(Finite), heatMs: optional(Seconds, 'heatSeconds') },
      { name: 'a pot', hints: { sizes: 'a pot has one size' } },
    )
    expect(decodeBy(hinted)({ name: 'a', sizes: 1, siez: 2, lid: 3 })).toStrictEqual(
      E.left([
        { path: ['sizes'], problem: 'unknown key; a pot has one size', got: 'a number', of: 'key' },
        { path: ['siez'], problem: 'unknown key; did you mean size?', got: 'a number', of: 'key', meant: 'size' },
        { path: ['lid'], problem: 'unknown key; the keys here are name, size, heatSeconds', got: 'a number', of: 'key' },
      ]),
    )
    expect(decodeBy(hinted)([])).toStrictEqual(E.left([{ path: [], problem: 'expected a pot', got: 'a list', of: 'value' }]))
  })

  it('writes no key of what is absent', () => {
    expect(Pot.encode({ name: 'a' })).toStrictEqual({ name: 'a' })
  })

  it('asks for a value of any kind where one is required', () => {
    const box = closed<{ readonly inside: unknown }, { readonly inside: unknown }>({ inside: required(Unread) })
    expect(told(decodeBy(box)({}))).toEqual(['inside: expected a value; this key is required, got nothing'])
  })

  it('checks what it ignores, and drops it', () => {
    const codec = closed<{ readonly name: string }, { readonly name: string }>({ name: required(Name) }, { ignored: { colour: Text } })
    expect(codec.decode({ name: 'a', colour: 'red' })).toEqual(E.right({ name: 'a' }))
    expect(told(decodeBy(codec)({ name: 'a', colour: 1 }))).toEqual(['colour: expected a text; put it in quotes, got a number'])
    expect(codec.is({ name: 'a' })).toBe(true)
    expect(codec.encode({ name: 'a' })).toStrictEqual({ name: 'a' })
  })

  it.each([
    [101, 'another'],
    [150, '50 others'],
    [1000, '900 others'],
    [5000, 'more than 900 others'],
  ])('tells a hundred faults of %i, and how many more there are', (length, got) => {
    const errors = told(decodeBy(Pot)({ name: 'a', ...Object.fromEntries(Array.from({ length }, (_, i) => [`k${i}`, i])) }))
    expect(errors).toHaveLength(101)
    expect(errors[100]).toBe(`: expected at most 100 faults in one text; mend these first, got ${got}`)
  })

  it('does not compile when the domain drifts', () => {
    // @ts-expect-error a field of the domain without a row
    closed<Pot, PotDocument>({ name: required(Name), size: optional(Finite) })
    // @ts-expect-error a row of another type
    closed<Pot, PotDocument>({ name: required(Name), size: optional(Name), heatMs: optional(Seconds, 'heatSeconds') })
    // @ts-expect-error a required field that is optional
    closed<Pot, PotDocument>({ name: optional(Name), size: optional(Finite), heatMs: optional(Seconds, 'heatSeconds') })
    // @ts-expect-error a row under a name that the document does not have
    closed<Pot, PotDocument>({ name: required(Name), size: optional(Finite), heatMs: optional(Seconds, 'heat') })
    // @ts-expect-error a row without its name in the document
    closed<Pot, PotDocument>({ name: required(Name), size: optional(Finite), heatMs: optional(Seconds) })
    // @ts-expect-error a row that the domain does not have
    closed<Pot, PotDocument>({ name: required(Name), size: optional(Finite), heatMs: optional(Seconds, 'heatSeconds'), lid: optional(Name) })
    expect(true).toBe(true)
  })
})

describe('collections', () => {
  type Shape = { readonly type: 'Dot' } | { readonly type: 'Circle' | 'Ring'; readonly radius: number }
  type Round = Exclude<Shape, { readonly type: 'Dot' }>
  const Round = closed<Round, Round>({ type: required(oneOf(['Circle', 'Ring'])), radius: required(Finite) })
  const Dot = closed<{ readonly type: 'Dot' }, { readonly type: 'Dot' }>({ type: required(oneOf(['Dot'])) })
  const Shape: t.Type<Shape> = tagged<Shape, Shape>({ Dot, Circle: Round, Ring: Round })

  it('tells maps apart by their type', () => {
    expect(Shape.decode({ type: 'Ring', radius: 1 })).toEqual(E.right({ type: 'Ring', radius: 1 }))
    expect(Shape.encode({ type: 'Dot' })).toEqual({ type: 'Dot' })
    expect(Shape.is({ type: 'Ring', radius: 1 })).toBe(true)
    for (const other of [{ type: 'Ring' }, { type: 'Square' }, {}, 5, null]) expect(Shape.is(other)).toBe(false)
    expect(told(decodeBy(Shape)(null))).toEqual([': expected a map, got null'])
    expect(told(decodeBy(Shape)(Object.create({ type: 'Dot' })))).toEqual(['type: expected one of Dot, Circle, Ring; this key is required, got nothing'])
    expect(told(decodeBy(listOf(Shape))([{ type: 'Rin' }, {}, 5, { type: '__proto__' }, { type: 'Dot', radius: 1 }]))).toEqual([
      '[0].type: expected one of Dot, Circle, Ring; did you mean Ring?, got a text',
      '[1].type: expected one of Dot, Circle, Ring; this key is required, got nothing',
      '[2]: expected a map, got a number',
      '[3].type: expected one of Dot, Circle, Ring, got a text',
      '[4].radius: unknown key; the keys here are type, got a number',
    ])
  })

  it('finds what may come once, whatever else is wrong', () => {
    const Pots = unique(listOf(Pot), 'name', 'expected each name once')
    expect(told(decodeBy(Pots)([{ name: 'a' }, { name: 'a', size: 'x' }, { name: '__proto__' }, { name: '__proto__' }, 5, 5]))).toEqual([
      '[1].size: expected a finite number, got a text',
      '[4]: expected a map, got a number',
      '[5]: expected a map, got a number',
      '[1].name: expected each name once, got a text',
      '[3].name: expected each name once, got a text',
    ])
    expect(Pots.encode([{ name: 'a', heatMs: 1000 }])).toEqual([{ name: 'a', heatSeconds: 1 }])
    expect(Pots.decode([{ name: 'a' }, { name: 'b' }])).toEqual(E.right([{ name: 'a' }, { name: 'b' }]))
    expect(told(decodeBy(Pots)(5))).toEqual([': expected a list, got a number'])
    const inherited: unknown = Object.create({ name: 'a' })
    expect(told(decodeBy(Pots)([null, null, inherited, inherited]))).toEqual([
      '[0]: expected a map, got null',
      '[1]: expected a map, got null',
      '[2].name: expected a text that is not empty; this key is required, got nothing',
      '[3].name: expected a text that is not empty; this key is required, got nothing',
    ])
  })

  it('knows a list by its entries', () => {
    const pots = listOf(Pot, 'pots')
    expect([[], [{ name: 'a' }], [{ name: 'a' }, {}], [{}, { name: 'a' }], { name: 'a' }, null].map((value) => pots.is(value))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(told(decodeBy(pots)('a'))).toEqual([': expected pots, got a text'])
    expect(told(decodeBy(pots)({}))).toEqual([': expected pots; begin each entry with a dash, or put them in [ ], got a map'])
  })

  it.each<[name: string, codec: t.Mixed, value: unknown]>([
    ['list', listOf(Text), Array(1_500).fill(1)],
    ['list of no two alike', unique(listOf(Pot), 'name', 'expected each name once'), Array(1_500).fill({ name: 'a' })],
    ['record', recordOf(Text), Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [i, i]))],
    ['map', Pot, { name: 'a', ...Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [i, i])) }],
  ])('counts no more than a thousand and one faults of a %s', (_, codec, value) => {
    const decoded = decodeBy(codec as t.Type<unknown>)(value)
    expect(E.isLeft(decoded) && decoded.left.length).toBe(1_001)
  })

  it('takes any key in a record but __proto__', () => {
    const record = recordOf(Text)
    expect(record.decode(JSON.parse('{"constructor":"a","toString":"b"}'))).toEqual(E.right({ constructor: 'a', toString: 'b' }))
    expect(told(decodeBy(record)(JSON.parse('{"__proto__":"a"}')))).toEqual(['__proto__: expected another key; this one is never read, got a text'])
    const values = ['{"__proto__":"a"}', '{"__proto__":"a","b":"c"}', '{"b":1,"c":"d"}', '[]', '{}', '{"b":"c","d":"e"}'].map(
      (json) => JSON.parse(json) as unknown,
    )
    expect(values.map((value) => record.is(value))).toEqual([false, false, false, false, true, true])
    expect(told(decodeBy(record)([]))).toEqual([': expected a map, got a list'])
  })

  it('says of a key in a record what is wrong with it, and nothing of its value', () => {
    const record = recordOf(Text, (key) => (key === '' ? 'expected a key' : undefined))
    expect(decodeBy(record)({ '': 1, a: 1 })).toStrictEqual(
      E.left([
        { path: [''], problem: 'expected a key', got: 'a number', of: 'key' },
        { path: ['a'], problem: 'expected a text; put it in quotes', got: 'a number', of: 'value' },
      ]),
    )
  })
})

describe('a codec from elsewhere', () => {
  it('is named by its name where it says nothing itself, and by its own where nothing can mend it', () => {
    expect(told(decodeBy(listOf(t.string))([5]))).toEqual(['[0]: expected string, got a number'])
    expect(told(decodeBy(leaf('five', (u): u is 5 => u === 5))(6))).toEqual([': expected five, got a number'])
  })
})

describe('errors', () => {
  const at = (line?: number, column?: number, problem = '') => ({
    path: '',
    problem,
    got: '',
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  })
  it('stand in the order of the text, those of no place and of no column first', () => {
    const errors = [at(2, 1), at(1, 5), at(1, 2), at(), at(10, 1), at(1)]
    const settled = settle(errors, () => 0)
    expect(E.isLeft(settled) && settled.left.map(({ line = 0, column = 0 }) => [line, column])).toEqual([
      [0, 0],
      [1, 0],
      [1, 2],
      [1, 5],
      [2, 1],
      [10, 1],
    ])
    expect(settle([], () => 5)).toEqual(E.right(5))
  })
  it('keep their order where they stand in one place', () => {
    const settled = settle([at(1, 1, 'a'), at(1, 1, 'b'), at(1, 1, 'c')], () => 0)
    expect(E.isLeft(settled) && settled.left.map(({ problem }) => problem)).toEqual(['a', 'b', 'c'])
  })
  it('are a hundred, and no more is said of a hundred', () => {
    const settled = settle(
      Array.from({ length: 100 }, () => at(1, 1)),
      () => 0,
    )
    expect(E.isLeft(settled) && settled.left).toEqual(Array.from({ length: 100 }, () => at(1, 1)))
  })
  it('carry their source, if there is one', () => {
    expect(toSpecError(refusal(['a', 0], 'expected b', 'c'), { line: 1, column: 2 }, 'f')).toStrictEqual({
      path: 'a[0]',
      problem: 'expected b',
      got: 'c',
      line: 1,
      column: 2,
      source: 'f',
    })
    expect(toSpecError(refusal([], 'expected b', 'c'))).toStrictEqual({ path: '', problem: 'expected b', got: 'c' })
  })
  it('of a part are within the whole', () => {
    expect(within('a', 0)(refusal(['b'], 'expected c', 'd'))).toStrictEqual({ path: ['a', 0, 'b'], problem: 'expected c', got: 'd', of: 'value' })
  })
})

describe('paths', () => {
  it('are readable, and harmless on a terminal', () => {
    expect(pathText(['spec', 'list', 0, 'a/b', '', 'x\u001b[31m', '\u009b\u202e', 'y'.repeat(70)])).toBe(
      `spec.list[0]["a/b"][""]["x\\u001b[31m"]["\\u009b\\u202e"]["${'y'.repeat(64)}…"]`,
    )
  })

  it.each<[path: readonly (string | number)[], text: string]>([
    [[], ''],
    [[0], '[0]'],
    [['a', 12, 'b'], 'a[12].b'],
    [['$a', '_b', 'c-1'], '$a._b.c-1'],
    [['1a'], '["1a"]'],
    [['-a', 'a.b'], '["-a"]["a.b"]'],
    [['y'.repeat(64)], 'y'.repeat(64)],
    [['y'.repeat(65)], `["${'y'.repeat(64)}…"]`],
    [['/'.repeat(64)], `["${'/'.repeat(64)}"]`],
    [['\u007f'], '["\\u007f"]'],
    [['é'], '["é"]'],
  ])('%j: %s', (path, text) => expect(pathText(path)).toBe(text))

  it('roundtrip: of plain keys', () => {
    const segment = fc.oneof(fc.nat(99), fc.stringMatching(/^[a-z_$][a-zA-Z0-9_$-]{0,8}$/))
    fc.assert(
      fc.property(fc.array(segment), (path) => {
        expect(parsePath(pathText(path))).toEqual(path)
      }),
    )
  })

  it('lead to each other, or not', () => {
    expect(isWithin(['a'], ['a', 'b'])).toBe(true)
    expect(isWithin(['a', 'b'], ['a'])).toBe(true)
    expect(isWithin(['a', 'c'], ['a', 'b'])).toBe(false)
  })
})

describe('did you mean', () => {
  const known = ['replicas', 'minReplicas', 'maxReplicas', 'drainSeconds', 'cpu']
  it.each([
    ['replica', 'replicas'],
    ['Replicas', 'replicas'],
    ['minReplica', 'minReplicas'],
    ['minreplicas', 'minReplicas'],
    ['mxaReplicas', 'maxReplicas'],
    ['drain', 'drainSeconds'],
    ['gpu', 'cpu'],
    ['rep', 'replicas'],
    ['strategy', undefined],
    ['x', undefined],
    ['', undefined],
    ['replicas'.repeat(20), undefined],
    ['cp', 'cpu'],
    ['c', undefined],
    ['pcu', 'cpu'],
    ['cup', 'cpu'],
    ['cxx', undefined],
    ['cxxu', 'cpu'],
    ['repilca', 'replicas'],
    ['max', 'maxReplicas'],
    ['re', undefined],
    ['draniSecodns', 'drainSeconds'],
    ['rdaniSecodns', undefined],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant)
  })

  it('takes the first of equals, and of beginnings the only one', () => {
    expect(nearest('min', ['mix', 'man', 'men'])).toBe('mix')
    expect(nearest('drain', ['drainSeconds', 'drainMillis'])).toBeUndefined()
    expect(nearest('dra', ['drainSeconds'])).toBe('drainSeconds')
    expect(nearest('dr', ['drainSeconds'])).toBeUndefined()
    expect(nearest('ab', ['ba'])).toBe('ba')
    expect(nearest('abz', ['caz', 'bcz'])).toBeUndefined()
  })

  it('looks at no word of more than forty letters', () => {
    expect(nearest('x'.repeat(40), ['x'.repeat(41)])).toBe('x'.repeat(41))
    expect(nearest('x'.repeat(41), ['x'.repeat(41)])).toBeUndefined()
  })
})

describe('limits', () => {
  it.each([
    ['a sign of one byte', 'a'],
    ['the first and last signs of each length, and half a pair', '\ud800a\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}\u0080'],
  ])('takes 1 MiB of UTF-8 and no byte more: %s', (_, units) => {
    const left = 1_048_576 - new TextEncoder().encode(units).length
    const full = '😀'.repeat(Math.floor(left / 4)) + units + 'a'.repeat(left % 4)
    expect(tooLong(full)).toBeUndefined()
    expect(tooLong(`${full}a`)).toEqual(refusal([], 'expected at most 1 MiB of text', 'a longer text'))
  })
  it('takes 1 MiB of signs of one byte', () => {
    expect(tooLong('a'.repeat(1_048_576))).toBeUndefined()
    expect(tooLong('a'.repeat(1_048_577))).toBeDefined()
  })

  it('counts keys, and levels up to 64', () => {
    const nest = (depth: number): unknown => (depth === 0 ? 1 : depth % 2 === 0 ? [nest(depth - 1)] : { a: nest(depth - 1) })
    expect(countKeys({ a: 1, b: [{ c: 1 }, { c: { d: null } }] })).toBe(5)
    expect(countKeys(JSON.parse('{"__proto__":{"a":1}}'))).toBe(2)
    expect(countKeys(nest(64))).toBe(32)
    expect(countKeys(nest(65))).toBe(-1)
    expect(countKeys(Array.from({ length: 64 }).reduce((inside: unknown) => [inside], null))).toBe(0)
    expect(countKeys({ a: { b: 1 }, c: nest(64), d: { e: 1, f: 1 } })).toBe(-1)
    expect(countKeys([{ b: 1 }, nest(64), { e: 1, f: 1 }])).toBe(-1)
  })

  it('refuses values from elsewhere that are too deep, and decodes no others', () => {
    const decode = shallow(decodeBy(listOf(Unread)))
    const lists = (levels: number): unknown => Array.from({ length: levels }).reduce((inside: unknown) => [inside], 1)
    expect(told(decode(lists(64)))).toBe('accepted')
    expect(told(decode(5))).toEqual([': expected a list, got a number'])
    expect(told(decode(lists(65)))).toEqual([': expected at most 64 levels of maps and lists, got a deeper value'])
  })
})

describe('recent', () => {
  it('model: keeps what was asked for last, within both bounds', () => {
    const texts = ['a', 'bb', 'ccc', 'dddd', 'e', 'ff'] as const
    const calls = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...texts)), { size: 'max', maxLength: 40 })
    fc.assert(
      fc.property(calls, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 10 }), (calls, entries, length) => {
        const kept = recent<string>({ entries, length })
        let model: string[] = []
        for (const [isSet, key] of calls) {
          if (isSet) {
            kept.set(key, `of ${key}`)
            model = [...model.filter((other) => other !== key), key]
            while (model.length > entries || model.join('').length > length) model = model.slice(1)
          } else {
            expect(kept.get(key)).toBe(model.includes(key) ? `of ${key}` : undefined)
            if (model.includes(key)) model = [...model.filter((other) => other !== key), key]
          }
        }
        for (const key of texts) expect(kept.get(key)).toBe(model.includes(key) ? `of ${key}` : undefined)
      }),
    )
  })
})
