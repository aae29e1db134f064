/** Whatever comes in: an answer, no exception, no prototype touched, and no planted secret in any message. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, expect, it } from 'vitest'
import {
  decodeAgent,
  decodeAgents,
  decodeInstant,
  decodeObserved,
  decodeObservedText,
  decodeStreamLine,
  encodeAgent,
  renderErrors,
  type SpecError,
  toYaml,
} from '../../src/codec/index.js'
import { agents, pathsOf, withAt } from './arbitrary.js'

const SECRET = 'hunter2-S3cr3t'
const readers: readonly ((text: string) => E.Either<readonly SpecError[], unknown>)[] = [
  (text) => decodeAgents(text, { source: 'f' }),
  (text) => decodeObservedText(text, 0),
  decodeStreamLine,
]
const decoders: readonly ((json: unknown) => E.Either<readonly SpecError[], unknown>)[] = [decodeAgent, (json) => decodeObserved(json, 0), decodeInstant]

const judge = (result: E.Either<readonly SpecError[], unknown>, text?: string): void => {
  if (E.isRight(result)) return
  expect(result.left.length).toBeGreaterThan(0)
  for (const error of result.left) {
    expect(error.problem).toMatch(/^(expected|unknown key)/)
    expect(error.got).not.toBe('')
    expect(error.line ?? 1).toBeGreaterThan(0)
    expect(error.column ?? 1).toBeGreaterThan(0)
  }
  expect(renderErrors(result.left, text) + JSON.stringify(result.left)).not.toContain(SECRET)
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    SECRET,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    2 ** 53,
    undefined,
    null,
    true,
    '',
    '__proto__',
    {},
    [],
    [SECRET],
    { type: SECRET },
    { value: SECRET },
  ),
  fc.constantFrom<unknown>(JSON.parse(`{"__proto__": {"polluted": "${SECRET}"}}`), JSON.parse(`{"constructor": {"prototype": {"polluted": "${SECRET}"}}}`)),
  fc.jsonValue({ maxDepth: 3 }),
)
/** Sound documents with a few places overwritten. */
const damaged = fc.tuple(agents, fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 4 })).map(([agent, changes]) =>
  changes.reduce<unknown>((json, [pick, value]) => {
    const paths = pathsOf(json)
    return withAt(json, paths[pick % paths.length]!, value)
  }, encodeAgent(agent)),
)
/** Texts of documents with a few signs cut out, doubled or put in. */
const scratched = fc
  .tuple(
    fc.oneof(damaged, agents.map(encodeAgent)),
    fc.boolean(),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', '\n', ' ', '\t', ':', '- ', '{', '}', '[', '"', "'", '&a ', '*a', '!t ', '#', '|', '<<: ', '---\n', '\u0000', '\ud800', '%'),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([json, asYaml, cuts]) =>
    cuts.reduce(
      (text, [at, length, sign]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + sign + text.slice(place + length)
      },
      asYaml && json !== undefined ? toYaml(json) : (JSON.stringify(json) ?? ''),
    ),
  )

it('fuzz: any value', () => {
  fc.assert(
    fc.property(fc.oneof(strange, damaged, fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true })), (json) => {
      for (const decode of decoders) judge(decode(json))
    }),
  )
})

it('fuzz: any text', () => {
  const signs = fc.stringMatching(/^[a-c0-2:\-?{}[\],&*!|>'"%@`#\n \t\\<~.]{0,60}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs, fc.json()), (text) => {
      for (const read of readers) judge(read(text), text)
    }),
  )
})

it('fuzz: documents that were damaged, and their texts', () => {
  fc.assert(
    fc.property(damaged, scratched, (json, text) => {
      judge(decodeAgent(json))
      judge(decodeAgents(text), text)
      judge(decodeStreamLine(JSON.stringify({ spec: json, observed: json, now: SECRET })))
    }),
  )
})

it('a secret in every place where a text can stand is in no message', () => {
  fc.assert(
    fc.property(agents, fc.boolean(), (agent, asYaml) => {
      const document = encodeAgent(agent)
      for (const path of pathsOf(document)) {
        const planted = withAt(document, path, SECRET)
        const text = asYaml ? toYaml(planted) : JSON.stringify(planted)
        judge(decodeAgents(text), text)
      }
    }),
    { numRuns: 10 },
  )
})

afterAll(() => {
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
})
