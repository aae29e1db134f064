import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftInstants } from '../../../src/core/domain/shift.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { caught, keep } from '../scaling/lawful.js'

type Shift = typeof shiftInstants

const { memory } = fc.letrec<{ memory: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(fc.integer({ min: -1_000, max: 1_000 }), fc.constant(null), fc.string({ maxLength: 3 })),
  memory: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('memory'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('at', 'until', 'deadline', 'bornAt', 'upSince', 'windowMs', 'count', 'flat', 'untilNow', 'since'), tie('memory'), {
      maxKeys: 4,
    }),
  ),
}))
const by = fc.integer({ min: -1_000, max: 1_000 })

const laws = (shift: Shift): readonly Law[] => {
  const moved = sometimes(['moved', 'stood'])
  const none = sometimes(['seen'])
  return [
    {
      title: 'identity: by nothing it stays as it is',
      property: fc.property(memory, (value) => {
        none.reach('seen')
        expect(shift(value, 0)).toEqual(value)
      }),
      sometimes: none,
    },
    {
      title: 'composition: twice is once by the sum',
      property: fc.property(memory, by, by, (value, a, b) => {
        moved.reach(JSON.stringify(shift(value, a)) === JSON.stringify(value) ? 'stood' : 'moved')
        expect(shift(shift(value, a), b)).toEqual(shift(value, a + b))
      }),
      sometimes: moved,
    },
  ]
}

describe('shiftInstants', () => {
  keep(laws(shiftInstants))

  it('moves what is named like an instant, however deep, and nothing else', () => {
    const before = {
      version: 1,
      at: 10,
      bornAt: 9,
      uid: 'u',
      wishes: [{ at: 8, until: 20, deadline: 30, failures: 3, key: 'at' }],
      scaling: { changedAt: null, stages: { mine: { upSince: 7, windowMs: 60, flat: 5 } } },
    }
    const after = {
      version: 1,
      at: 15,
      bornAt: 14,
      uid: 'u',
      wishes: [{ at: 13, until: 25, deadline: 35, failures: 3, key: 'at' }],
      scaling: { changedAt: null, stages: { mine: { upSince: 12, windowMs: 60, flat: 5 } } },
    }
    expect(shiftInstants(before, 5)).toEqual(after)
  })

  it('keeps keys that are names of the language', () => {
    const before = JSON.parse('{"stages":{"__proto__":{"at":1},"constructor":{"at":1}}}') as unknown
    expect(JSON.stringify(shiftInstants(before, 1))).toBe('{"stages":{"__proto__":{"at":2},"constructor":{"at":2}}}')
  })
})

describe('wrong shifts', () => {
  const rounding: Shift = (value, ms) => shiftInstants(value, Math.trunc(ms / 10) * 10)
  caught('composition', 'one that rounds', laws(rounding))
  const shallow: Shift = <T>(value: T): T => (Array.isArray(value) ? ([] as T) : value)
  caught('identity', 'one that loses lists', laws(shallow))
})
