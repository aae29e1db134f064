/** Of any agent of the predecessor: what comes out is sound, a text is told as its value is, and nothing tells a secret. */
import fc from 'fast-check'
import * as Th from 'fp-ts/lib/These.js'
import { expect, it } from 'vitest'
import { encodeOrigin, importOrigin, type OriginAgent, originToAgent, renderErrors } from '../../../../src/codec/index.js'
import { agent, specFaults } from '../../../../src/core/index.js'
import { rejects } from '../../../../src/laws/sometimes.js'
import { origins, sound } from '../arbitrary.js'

/** Any agent, many of whose parts are sound. */
const mixed = fc.tuple(origins, fc.subarray(['metadata', 'spec', 'scaling', 'healthCheck'])).map(([origin, parts]): OriginAgent => {
  const has = (part: (typeof parts)[number]): boolean => parts.includes(part)
  const spec = has('spec') ? sound.spec : origin.spec
  return {
    ...origin,
    apiVersion: 'x',
    metadata: has('metadata') ? sound.metadata : origin.metadata,
    spec: {
      ...spec,
      scaling: has('scaling') ? sound.spec.scaling : origin.spec.scaling,
      healthCheck: has('healthCheck') ? sound.spec.healthCheck : origin.spec.healthCheck,
    },
  }
})
type Convert = typeof originToAgent
const soundness = (convert: Convert) =>
  fc.property(mixed, (origin) => {
    const converted = convert(origin)
    const types = Th.isRight(converted) ? [] : converted.left.map(({ type }) => type)
    if (Th.isLeft(converted)) expect(new Set(types)).toEqual(new Set(['Refused']))
    else {
      expect(types).not.toContain('Refused')
      expect(specFaults(converted.right)).toEqual([])
      expect(agent(JSON.parse(JSON.stringify(converted.right)))).toEqual(agent(converted.right))
    }
  })

it('refusal: refusals alone, or a value that every rule passes', () => fc.assert(soundness(originToAgent)))
it.each<[string, Convert]>([
  [
    'takes what it refuses',
    (origin) =>
      Th.right(
        Th.isLeft(originToAgent(origin))
          ? { name: origin.metadata.name, spec: { agentType: '', model: { provider: '', model: '' } } }
          : { name: 'a', spec: { agentType: 'a', model: { provider: 'a', model: 'a' } } },
      ),
  ],
  [
    'tells of assumptions beside refusals',
    (origin) => {
      const converted = originToAgent(origin)
      return Th.isLeft(converted) ? Th.left([converted.left[0], { ...converted.left[0], type: 'Assumed' }]) : converted
    },
  ],
])('the law rejects a conversion that %s', (_, wrong) => expect(rejects(soundness(wrong))).toBe(true))

it('twin: a text is told as its value is, only with places', () =>
  fc.assert(
    fc.property(mixed, (origin) => {
      const plain = originToAgent(origin)
      const placed = importOrigin(encodeOrigin(origin))
      expect(placed._tag).toBe(plain._tag)
      if (!Th.isLeft(plain) && !Th.isLeft(placed)) expect(placed.right).toEqual(plain.right)
      const lines = (these: typeof plain): readonly string[] =>
        Th.isRight(these) ? [] : these.left.map(({ type, path, problem, got }) => [type, path, problem, got].join()).toSorted()
      expect(lines(placed)).toEqual(lines(plain))
    }),
  ))

it('never a secret: no text of an agent is in any note', () => {
  const SECRET = 'hunter2-S3cr3t'
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return /^\d{4}-/.test(value) ? value : SECRET
    if (value instanceof Map) return new Map([...value].map(([key]) => [key, SECRET]))
    if (Array.isArray(value)) return value.map(replaced)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, replaced(held)]))
  }
  fc.assert(
    fc.property(origins, (origin) => {
      const written = encodeOrigin(replaced(origin) as OriginAgent)
      const imported = importOrigin(written)
      if (!Th.isRight(imported)) expect(renderErrors(imported.left, written) + JSON.stringify(imported.left)).not.toContain(SECRET)
    }),
  )
})
