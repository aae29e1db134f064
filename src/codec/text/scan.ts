/**
 * JSON text as events, for values that no parser gives: keys in their order and as often as they came, numbers as they were written. What the grammar is, and which
 * of its breaches comes first, is as in the predecessor's library. One pass and no recursion: time is linear, depth is a number. Nothing is built here.
 * Laws: twin (JSON.parse, on what both take); totality.
 */

/** `at` and `end`: offsets into the text; a key or a text stands with its quotes. Every `open` has its `close`, unless the text breaks off. */
export type Sink = {
  readonly open: (kind: 'Map' | 'List', at: number) => void
  readonly key: (at: number, end: number) => void
  readonly scalar: (kind: Scalar, at: number, end: number) => void
  readonly close: () => void
}
export type Scalar = 'Text' | 'Number' | 'True' | 'False' | 'Null'

/** `expected` completes "expected …". */
export type Breach = { readonly class: BreachClass; readonly at: number; readonly expected: string }
/** How a text is no JSON: it breaks off, is too deep, or is otherwise wrong. */
export type BreachClass = 'syntax' | 'syntax:eof' | 'syntax:depth'

/** What may come next. */
type Place = 'Value' | 'FirstItem' | 'FirstKey' | 'Key' | 'Colon' | 'MoreItems' | 'MoreKeys' | 'End'

/** The first breach, if there is one. */
export const scan = (text: string, sink: Sink): Breach | undefined => {
  const around: Place[] = [] // where the value belongs that is being read, outermost first
  let place = 'Value' as Place
  let at = 0
  let breach: Breach | undefined

  const fail = (expected: string, cls: BreachClass = 'syntax', where = at): void => {
    breach ??= { class: cls, at: where, expected }
  }

  const valueOr = (expected: string): void => {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) scalar('Text', endOfText())
    else if (sign === OPEN_MAP) enter('Map')
    else if (sign === OPEN_LIST) enter('List')
    else if (sign === MINUS || isDigit(sign)) number(expected)
    else literal(expected)
  }
  const number = (expected: string): void => {
    NUMBER.lastIndex = at
    if (NUMBER.test(text)) scalar('Number', NUMBER.lastIndex)
    else fail(expected)
  }
  const literal = (expected: string): void => {
    const found = LITERALS.find(([word]) => text.startsWith(word, at))
    if (found === undefined) fail(expected)
    else scalar(found[1], at + found[0].length)
  }
  const scalar = (kind: Scalar, end: number): void => {
    if (breach !== undefined) return
    sink.scalar(kind, at, end)
    at = end
    place = around[around.length - 1] ?? 'End'
  }

  const enter = (kind: 'Map' | 'List'): void => {
    if (around.length >= MOST_DEPTH) {
      fail(`at most ${MOST_DEPTH} levels of maps and lists`, 'syntax:depth')
      return
    }
    sink.open(kind, at)
    at += 1
    around.push(kind === 'Map' ? 'MoreKeys' : 'MoreItems')
    place = kind === 'Map' ? 'FirstKey' : 'FirstItem'
  }
  const leave = (): void => {
    sink.close()
    at += 1
    around.pop()
    place = around[around.length - 1] ?? 'End'
  }
  const pass = (next: Place): void => {
    at += 1
    place = next
  }
  const keyOr = (expected: string): void => {
    const isText = text.charCodeAt(at) === QUOTE
    const end = isText ? endOfText() : at
    if (!isText) fail(expected)
    if (breach !== undefined) return
    sink.key(at, end)
    at = end
    place = 'Colon'
  }

  /** Behind the closing quote of what opens here. An escape that breaks off is wrong in itself, and not only too short. */
  const endOfText = (): number => {
    for (let i = at + 1; i < text.length; i++) {
      const sign = text.charCodeAt(i)
      if (sign === QUOTE) return i + 1
      if (sign < 0x20) fail('a text in which control characters are escaped', 'syntax', i)
      if (sign === BACKSLASH) {
        ESCAPE.lastIndex = i
        if (!ESCAPE.test(text)) fail('an escape that JSON knows', 'syntax', i)
        i = ESCAPE.lastIndex - 1
      }
      if (breach !== undefined) return i
    }
    fail('a closing quote', 'syntax:eof', text.length)
    return text.length
  }

  const steps: Readonly<Record<Place, () => void>> = {
    Value: () => valueOr(EXPECTED.Value),
    FirstItem: () => (text.charCodeAt(at) === CLOSE_LIST ? leave() : valueOr(EXPECTED.FirstItem)),
    FirstKey: () => (text.charCodeAt(at) === CLOSE_MAP ? leave() : keyOr(EXPECTED.FirstKey)),
    Key: () => keyOr(EXPECTED.Key),
    Colon: () => (text.charCodeAt(at) === COLON ? pass('Value') : fail(EXPECTED.Colon)),
    MoreItems: () => (text.charCodeAt(at) === COMMA ? pass('Value') : text.charCodeAt(at) === CLOSE_LIST ? leave() : fail(EXPECTED.MoreItems)),
    MoreKeys: () => (text.charCodeAt(at) === COMMA ? pass('Key') : text.charCodeAt(at) === CLOSE_MAP ? leave() : fail(EXPECTED.MoreKeys)),
    End: () => fail(EXPECTED.End),
  }

  while (breach === undefined) {
    while (isBlank(text.charCodeAt(at))) at += 1
    if (at < text.length) steps[place]()
    else if (place === 'End') return undefined
    else fail(EXPECTED[place], 'syntax:eof')
  }
  return breach
}

const isDigit = (sign: number): boolean => sign >= 0x30 && sign <= 0x39
const isBlank = (sign: number): boolean => sign === 0x20 || sign === 0x0a || sign === 0x0d || sign === 0x09

const EXPECTED: Readonly<Record<Place, string>> = {
  Value: 'a value',
  FirstItem: 'a value or ]',
  FirstKey: 'a key in double quotes or }',
  Key: 'a key in double quotes',
  Colon: 'a colon',
  MoreItems: 'a comma or ]',
  MoreKeys: 'a comma or }',
  End: 'nothing more in this text',
}
const LITERALS = [
  ['true', 'True'],
  ['false', 'False'],
  ['null', 'Null'],
] as const
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const [QUOTE, BACKSLASH, MINUS, COMMA, COLON] = [0x22, 0x5c, 0x2d, 0x2c, 0x3a]
const [OPEN_MAP, CLOSE_MAP, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]
const MOST_DEPTH = 10_000
