/** The vectors that are kept here, through the sources; `npm run vectors` replays any file through the built package. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agrees, int, parse } from './exact.mjs'
import { replay, textOf } from './run.mjs'

const file = (name: string): string => join(import.meta.dirname, 'data', name)

describe.each([
  ['hpa-upstream', 13],
  ['hpa-oracle', 14],
  ['hpa-more', 14],
  ['origin-scale', 1],
] as const)('%s', (name, known) => {
  const vectors = [...replay(textOf(file(`${name}.ndjson.gz`)))]
  const kinds = [...new Set(vectors.map(({ kind }) => kind))]
  it.each(kinds)('%s', (own) => expect(vectors.filter(({ kind, result }) => kind === own && result !== 'passed')).toEqual([]))
  it('knows every kind', () => expect(kinds.length).toBe(known))
})

describe('a replay', () => {
  const line = (expected: unknown, kind = 'legacyClamp') => {
    const inputs = { currentReplicas: 3, desiredReplicas: 5, minReplicas: 1, maxReplicas: 4 }
    return JSON.stringify({ id: 'a', kind, inputs, expected })
  }
  const resultOf = (text: string) => [...replay(text)].map(({ result }) => result)
  it('passes what agrees', () => expect(resultOf(line({ replicas: 4, reason: 'TooManyReplicas' }))).toEqual(['passed']))
  it('fails what does not', () => expect(resultOf(`${line({ replicas: 5 })}\n\n${line({ reason: 'ScaleUpLimit' })}\n`)).toEqual(['failed', 'failed']))
  it('skips a kind that it does not know', () => expect(resultOf(line({}, 'toString'))).toEqual(['skipped']))
})

describe('integers', () => {
  it('keep every digit', () => {
    expect(parse('{"a":[9223372036854775807,-12,0.1234567890123456,1e21],"b":"x 9223372036854775807 \\" 1"}')).toEqual({
      a: ['9223372036854775807', -12, 0.1234567890123456, 1e21],
      b: 'x 9223372036854775807 " 1',
    })
    expect(int('9223372036854775807')).toBe(9_223_372_036_854_775_807n)
    expect(int('9007199254740991')).toBe(9_007_199_254_740_991)
  })
  it.each([
    [true, 5, 5],
    [true, '9223372036854775807', 9_223_372_036_854_775_807n],
    [false, '9223372036854775807', 9_223_372_036_854_775_806n],
    [true, null, undefined],
    [false, 0, null],
    [true, { a: 1 }, { a: 1, b: 2 }],
    [false, { a: 1 }, { b: 2 }],
    [false, [1], [1, 2]],
    [true, 'True', 'True'],
  ])('agree: %s, %j', (agree, expected, got) => expect(agrees(expected, got)).toBe(agree))
})
