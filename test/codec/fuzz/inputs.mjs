/**
 * Inputs for every parser from a seed: values whose places were overwritten, texts in which keys come twice and in another order, and bytes that were cut, flipped
 * and doubled. A value may hold the planted secret, which no message may show; bytes may make a key of it, and a key is shown where it stands.
 */
import { seeds } from './seeds.mjs'

export const SECRET = 'hunter2-S3cr3t!'

/** `value` for parsers of values; else `text` and, where it is none, `bytes`. `isPlanted`: the secret is in it, and as a value. */
export const inputOf = ({ family, of = 'text' }, random) => {
  const { values, texts } = seeds[family]
  if (of === 'text' && (values.length === 0 || random.chance(0.4))) return ofBytes(random, texts)
  const value = damaged(random, values[Math.min(random.below(values.length), random.below(values.length))])
  if (of === 'value') return { value: random.chance(0.5) ? strangest(random, value) : value, text: '', isPlanted: true }
  return { value, text: written(random, value, random.chance(0.1) ? random.below(3) : 0), isPlanted: true }
}

const strange = (random) =>
  random.oneOf([
    () => SECRET,
    () => null,
    () => random.chance(0.5),
    () => '',
    () => [],
    () => ({}),
    () => [SECRET],
    () => ({ type: SECRET }),
    () => ({ value: SECRET, name: SECRET }),
    () => '__proto__',
    () => JSON.parse(`{"__proto__":{"polluted":"${SECRET}"},"constructor":{"prototype":{"polluted":1}}}`),
    () => random.oneOf(NUMBERS),
    () => String(random.oneOf(NUMBERS)),
    () => random.below(2_000) - 1_000,
    () => random.oneOf(TEXTS),
    () => nested(random, 1 + random.below(random.chance(0.1) ? 90 : 5)),
    () => 'x'.repeat(random.below(random.chance(0.01) ? 20_000 : 100)),
    () => Array.from({ length: random.below(random.chance(0.05) ? 500 : 5) }, () => random.oneOf(NUMBERS)),
  ])()

const NUMBERS = [0, -1, 1, 0.5, 1e6, 1_000_001, 2 ** 31, 2 ** 53, -(2 ** 53), 2 ** 63, 1e21, 1e308, -1e308, 5e-324, 0.1 + 0.2, 31_536_001, 365.25, 1e15]
const TEXTS = [
  '30',
  '30s',
  '-5m',
  '1.0001s',
  '9999999h',
  '5 m',
  '25%',
  '1000%',
  '-1%',
  '1Gi',
  '1e400',
  '.',
  'NaN',
  'Infinity',
  'true',
  'null',
  '~',
  'yes',
  '0x10',
  '1_000',
  '2030-02-30T00:00:00Z',
  '2016-12-31T23:59:60Z',
  '2030-01-31T12:00:00+99:00',
  '2030-01-31 12:00:00',
  '\ud800',
  '\udc00\ud800',
  '\u0000',
  '\ufeff',
  '\u2028',
  'a\tb',
  'a: b',
  '- a',
  '#',
  '*a',
  '&a',
  '!t',
  '<<',
  '|',
  'Hold',
  'Fixed',
  'Agent',
  'agent',
  '\u001b[31m',
  '🙂',
  '../x',
  'CPU',
  'toString',
  'constructor',
]

const nested = (random, levels) => {
  let value = SECRET
  for (let level = 0; level < levels; level++) value = random.chance(0.5) ? [value] : { a: value }
  return value
}

const isHeld = (value) => typeof value === 'object' && value !== null

/** A copy with one to four places overwritten, taken away, renamed, or filled with what another place holds. */
const damaged = (random, seed) => {
  const whole = JSON.parse(JSON.stringify(seed))
  for (let count = random.below(4); count >= 0; count--) damage(random, whole)
  return whole
}

const damage = (random, whole) => {
  let holder = whole
  for (;;) {
    const keys = Object.keys(holder)
    if (keys.length === 0) return
    const key = random.oneOf(keys)
    if (isHeld(holder[key]) && random.chance(0.8)) {
      holder = holder[key]
      continue
    }
    const value = holder[key]
    const way = random.below(6)
    if (way < 3) put(holder, key, strange(random))
    else if (Array.isArray(holder)) holder.push(value)
    else {
      if (way === 3 || way === 4) delete holder[key]
      if (way === 4) put(holder, misspelt(random, key), value)
      if (way === 5) put(holder, random.oneOf([...keys, '__proto__', 'constructor', 'type', 'kind', 'x']), value)
    }
    return
  }
}

const put = (holder, key, value) => Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

const misspelt = (random, key) =>
  random.oneOf([
    key.toUpperCase(),
    key.slice(1),
    `${key}s`,
    key.replace(/(.)(.)/, '$2$1'),
    `${key} `,
    key.replaceAll('a', 'а'),
    '',
    '__proto__',
    'a/b',
    '\ud800',
  ])

/** What no text can say. */
const strangest = (random, value) => {
  const holder = isHeld(value) ? value : { value }
  const keys = Object.keys(holder)
  const odd = random.oneOf([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    undefined,
    5n,
    Symbol('s'),
    () => SECRET,
    new Map([[SECRET, SECRET]]),
    new Date(0),
    Object.create(null),
  ])
  put(holder, keys.length === 0 ? 'a' : random.oneOf(keys), odd)
  return holder
}

/** JSON, in which `twice` keys come again; blanks between what may have them, as often as not. */
const written = (random, value, twice) => {
  const gap = random.chance(0.2) ? random.oneOf([' ', '\n', '\t', '\r\n', ' \n  ']) : ''
  const key = (name) => `${JSON.stringify(name)}:${gap}`
  const write = (held, level = 0) => {
    if (Array.isArray(held)) return `[${gap}${held.map((each) => write(each, level + 1)).join(`,${gap}`)}${gap}]`
    if (!isHeld(held)) return JSON.stringify(held) ?? 'null'
    const entries = Object.entries(held)
    if (entries.length > 1 && random.chance(0.1)) entries.reverse()
    const again = twice > level && entries.length > 0 && random.chance(0.5) ? [random.oneOf(entries)] : []
    return `{${gap}${[...entries, ...again].map(([name, inside]) => key(name) + write(inside, level + 1)).join(`,${gap}`)}${gap}}`
  }
  return write(value)
}

const SIGNS = [
  '',
  '\n',
  ' ',
  '\t',
  '\r\n',
  ':',
  ': ',
  '- ',
  '? ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '&a ',
  '*a',
  '!t ',
  '!!binary ',
  '#',
  '|',
  '>',
  '<<: ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\u0000',
  '\ud800',
  '\ufeff',
  '%',
  '@',
  '`',
  '\\',
  '\\u',
  '\\ud800',
  '-',
  '.',
  'e',
  'E',
  '0',
  '9',
  '99999999999999999999',
  '-0',
  'null',
  'true',
  '~',
  'Z',
  '+',
  '/',
  '*',
  '=',
]

/** A text of a seed, scratched; or its bytes; or nothing but signs or bytes. */
const ofBytes = (random, texts) => {
  const way = random.below(10)
  if (way === 0) return textAs(random, Array.from({ length: random.below(60) }, () => random.oneOf(SIGNS)).join(''))
  if (way === 1) return bytesAs(Uint8Array.from({ length: random.below(200) }, () => random.below(256)))
  let text = texts[random.below(texts.length)]
  for (let cuts = 1 + random.below(3); cuts > 0; cuts--) text = scratched(random, text)
  if (way > 3) return textAs(random, text)
  const bytes = new TextEncoder().encode(text)
  for (let flips = random.below(4); flips >= 0 && bytes.length > 0; flips--) bytes[random.below(bytes.length)] ^= 1 << random.below(8)
  return bytesAs(random.chance(0.3) ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes)
}

const scratched = (random, text) => {
  const at = random.below(text.length + 1)
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at)
    case 1: {
      const to = Math.min(text.length, at + random.below(40))
      return text.slice(0, to) + text.slice(at, to).repeat(random.chance(0.02) ? 200 : 1) + text.slice(to)
    }
    case 2: {
      const lines = text.split('\n')
      lines.splice(random.below(lines.length), 1 + random.below(2), ...(random.chance(0.5) ? [random.oneOf(lines)] : []))
      return lines.join('\n')
    }
    default:
      return text.slice(0, at) + random.oneOf(SIGNS) + text.slice(at + random.below(4))
  }
}

const textAs = (random, text) => (random.chance(0.1) ? bytesAs(new TextEncoder().encode(text)) : { value: undefined, text, isPlanted: false })
const bytesAs = (bytes) => ({ value: undefined, text: new TextDecoder().decode(bytes), bytes, isPlanted: false })
