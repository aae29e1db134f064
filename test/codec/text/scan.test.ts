/** The grammar, beside the platform's own parser; what the predecessor's tells apart when a text breaks off; depth and length. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unquoted } from '../../../src/codec/origin/text/leaf.js'
import { type Sink, scan } from '../../../src/codec/text/scan.js'

type Scan = typeof scan

/** A value from the events, as JSON.parse makes one; undefined where the text is none. */
const built = (scan: Scan, text: string): unknown => {
  const levels: { readonly put: (value: unknown) => void; key: string }[] = []
  let whole: unknown
  const put = (value: unknown): void => {
    const level = levels[levels.length - 1]
    if (level === undefined) whole = value
    else level.put(value)
  }
  const sink: Sink = {
    open: (kind) => {
      const list: unknown[] = []
      const map: Record<string, unknown> = {}
      put(kind === 'Map' ? map : list)
      const level = {
        key: '',
        put: (value: unknown): void => {
          if (kind === 'List') list.push(value)
          else Object.defineProperty(map, level.key, { value, enumerable: true, configurable: true, writable: true })
        },
      }
      levels.push(level)
    },
    key: (at, end) => {
      levels[levels.length - 1]!.key = JSON.parse(text.slice(at, end)) as string
    },
    scalar: (_, at, end) => put(JSON.parse(text.slice(at, end))),
    close: () => levels.pop(),
  }
  return scan(text, sink) === undefined ? { whole } : undefined
}
const parsed = (text: string): unknown => {
  try {
    return { whole: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

const scratched = fc
  .tuple(
    fc.json(),
    fc.array(
      fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom('', ' ', ',', ':', '{', '}', '[', ']', '"', '\\', '0', '-', '.', 'e', 'tru', '\n', '\u0001', '\ufeff')),
      { maxLength: 3 },
    ),
  )
  .map(([json, cuts]) =>
    cuts.reduce((text, [pick, length, sign]) => {
      const at = pick % (text.length + 1)
      return text.slice(0, at) + sign + text.slice(at + length)
    }, json),
  )
const twin = (scan: Scan) =>
  fc.property(scratched, (text) => {
    expect(built(scan, text)).toEqual(parsed(text))
  })

const silent: Sink = { open: () => undefined, key: () => undefined, scalar: () => undefined, close: () => undefined }
const told = (text: string): string => {
  const breach = scan(text, silent)
  return breach === undefined ? 'ok' : `${breach.at} ${breach.class}: ${breach.expected}`
}

describe('scan', () => {
  it('twin: takes what JSON.parse takes, and tells the same values', () => fc.assert(twin(scan)))
  it.each<[string, Scan]>([
    [
      'does not look behind the value',
      (text, sink) => {
        const breach = scan(text, sink)
        return breach?.expected === 'nothing more in this text' ? undefined : breach
      },
    ],
    ['takes control characters in texts', (text, sink) => scan(text.replaceAll('\u0001', ' '), sink)],
    ['drops what is false', (text, sink) => scan(text, { ...sink, scalar: (kind, at, end) => (kind === 'False' ? undefined : sink.scalar(kind, at, end)) })],
  ])('the twin rejects a scan that %s', (_, wrong) => expect(() => fc.assert(twin(wrong))).toThrow())

  it.each([
    ['', '0 syntax:eof: a value'],
    [' \n\t ', '4 syntax:eof: a value'],
    ['\ufeff{}', '0 syntax: a value'],
    ['nul', '0 syntax: a value'],
    ['[nul', '1 syntax: a value or ]'],
    ['{}{', '2 syntax: nothing more in this text'],
    ['{}\u0000', '2 syntax: nothing more in this text'],
    ['{', '1 syntax:eof: a key in double quotes or }'],
    ['{,', '1 syntax: a key in double quotes or }'],
    ["{'a':1}", '1 syntax: a key in double quotes or }'],
    ['{"a"', '4 syntax:eof: a colon'],
    ['{"a",', '4 syntax: a colon'],
    ['{"a":', '5 syntax:eof: a value'],
    ['{"a":}', '5 syntax: a value'],
    ['{"a":1', '6 syntax:eof: a comma or }'],
    ['{"a":1]', '6 syntax: a comma or }'],
    ['{"a":1,', '7 syntax:eof: a key in double quotes'],
    ['{"a":1,}', '7 syntax: a key in double quotes'],
    ['[', '1 syntax:eof: a value or ]'],
    ['[1', '2 syntax:eof: a comma or ]'],
    ['[1}', '2 syntax: a comma or ]'],
    ['[1,]', '3 syntax: a value'],
    ['[+1]', '1 syntax: a value or ]'],
    ['[NaN]', '1 syntax: a value or ]'],
    ['[01]', '2 syntax: a comma or ]'],
    ['1.', '1 syntax: nothing more in this text'],
    ['-', '0 syntax: a value'],
    ['1e', '1 syntax: nothing more in this text'],
    ['12', 'ok'],
    ['[0,-1,10,1.25,0.05,1e5,1E10,1e+5,-0.5e-12]', 'ok'],
    ['[1.x]', '2 syntax: a comma or ]'],
    ['[1ex]', '2 syntax: a comma or ]'],
    ['[1x5]', '2 syntax: a comma or ]'],
    ['[1ex5]', '2 syntax: a comma or ]'],
    ['"a', '2 syntax:eof: a closing quote'],
    ['"a\n"', '2 syntax: a text in which control characters are escaped'],
    ['"\\x41"', '1 syntax: an escape that JSON knows'],
    ['"\\', '1 syntax: an escape that JSON knows'],
    ['"\\u12', '1 syntax: an escape that JSON knows'],
    ['"\\u12g4"', '1 syntax: an escape that JSON knows'],
    ['"\u007f\ud800"', 'ok'],
  ])('%j: %s', (text, says) => expect(told(text)).toBe(says))

  it('takes 10,000 levels and no more, whatever they are of', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const nested = (levels: number): string => `${open.repeat(levels)}1${close.repeat(levels)}`
      expect(told(nested(10_000))).toBe('ok')
      expect(told(nested(10_001))).toBe(`${10_000 * open.length} syntax:depth: at most 10000 levels of maps and lists`)
    }
  })
  it('tells each scalar by its kind, and from where to where it stands', () => {
    const text = '["a",-1.5e3,true,{"b":false},null]'
    const kinds: string[] = []
    scan(text, { ...silent, scalar: (kind, at, end) => kinds.push(`${kind} ${text.slice(at, end)}`) })
    expect(kinds).toEqual(['Text "a"', 'Number -1.5e3', 'True true', 'False false', 'Null null'])
  })
  it('tells the first breach, whichever it is', () => {
    expect(told(`${'['.repeat(10_001)}x`)).toContain('syntax:depth')
    expect(told(`[x${'['.repeat(10_001)}`)).toContain('a value')
  })
})

describe('unquoted', () => {
  it.each([
    ['"a"', 'a'],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"', '"\\/\b\f\n\r\té'],
    ['"\\ud83d\\ude42"', '🙂'],
    ['"\\ud83d"', '\ufffd'],
    ['"\\ude42\\ud83d"', '\ufffd\ufffd'],
    ['"\\ud83d\\ud83d\\ude42"', '\ufffd🙂'],
    ['"\\ud83dx"', '\ufffdx'],
  ])('%s', (written, text) => expect(unquoted(written)).toBe(text))
})
