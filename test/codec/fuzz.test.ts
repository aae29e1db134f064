/**
 * Whatever comes in: an answer, no exception, no prototype touched, and no planted secret in any message. The last of these is `npm run fuzz` in short, over the same
 * inputs of every parser, and shows that its judge finds what is wrong.
 */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, describe, expect, it } from 'vitest'
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
import { type Input, inputOf, SECRET as PLANTED } from './fuzz/inputs.mjs'
import { polluted, wrongWith } from './fuzz/judge.mjs'
import { type Answer, parserOf, parsers } from './fuzz/parsers.mjs'
import { randomOf } from './fuzz/random.mjs'

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

describe('npm run fuzz', () => {
  const seed = Number(process.env.SEED ?? 1)
  const runs = 3 * Number(process.env.RUNS ?? 1_000)

  it(`is well after ${runs} of its inputs, of which every parser takes some and refuses some`, () => {
    const taken = new Set<string>()
    const refused = new Set<string>()
    for (let index = 0; index < runs; index++) {
      const random = randomOf(seed, index)
      const parser = parserOf(random)
      const input = inputOf(parser, random)
      const answer = parser.parse(input)
      expect(wrongWith(answer, input), `${parser.name}, SEED=${seed} FROM=${index}`).toBeUndefined()
      ;('errors' in answer ? refused : taken).add(parser.name)
    }
    expect(polluted()).toBeUndefined()
    if (runs < 3_000) return
    const rare = new Set(['scheduleFaults'])
    const names = parsers.map(({ name }) => name).filter((name) => !rare.has(name))
    expect(names.filter((name) => !taken.has(name) || !refused.has(name))).toEqual([])
  })

  it('gives the same inputs to the same seed, and others to another', () => {
    const inputs = (seed: number): string => JSON.stringify(Array.from({ length: 20 }, (_, index) => inputOf({ family: 'agents' }, randomOf(seed, index))))
    expect(inputs(1)).toBe(inputs(1))
    expect(inputs(1)).not.toBe(inputs(2))
  })

  const planted: Input = { value: undefined, text: `a: ${PLANTED}`, isPlanted: true }
  const error = { path: 'a', problem: 'expected a number', got: 'a text' }
  it.each<[what: string, answer: Answer, says: string | undefined]>([
    ['a sound refusal', { errors: [error] }, undefined],
    ['a sound value', { value: '1', again: () => '1' }, undefined],
    ['no word', { errors: [] }, 'does not say what'],
    ['another value', { value: '1', again: () => '2' }, 'another thing after a round'],
    ['no problem', { errors: [{ ...error, problem: '' }] }, 'without path, problem or kind'],
    ['no kind', { errors: [{ ...error, got: '' }] }, 'without path, problem or kind'],
    ['a line that is none', { errors: [{ ...error, line: 0, column: 1 }] }, 'in line 0'],
    ['the secret as what came', { errors: [{ ...error, got: PLANTED }] }, 'with the secret in it'],
    ['the secret in its path', { errors: [{ ...error, path: `a["${PLANTED}"]` }] }, 'hold the secret'],
    ['ten thousand faults', { errors: Array.from({ length: 10_000 }, () => error) }, '10000 faults'],
  ])('its judge knows %s', (_, answer, says) => {
    const told = wrongWith(answer, planted)
    if (says === undefined) expect(told).toBeUndefined()
    else expect(told).toContain(says)
  })

  it('its judge sees a prototype that was touched', () => {
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true })
    expect(polluted()).toBe('Object.prototype was changed')
    Reflect.deleteProperty(Object.prototype, 'polluted')
    Object.defineProperty(Array.prototype, 'other', { value: 1, configurable: true })
    expect(polluted()).toBe('something built in was changed')
    Reflect.deleteProperty(Array.prototype, 'other')
  })
})

afterAll(() => {
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
})
