import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOf } from '../../../src/core/domain/copy.js'
import { classesOf } from '../../classes.js'

const field = fc.constantFrom('at', 'until', 'type', 'id', 'memory')
const record = fc.dictionary(field, fc.oneof(fc.integer(), fc.string(), fc.constant(null)))

describe('copyOf', () => {
  it('twin: a spread of both', () => {
    fc.assert(
      fc.property(record, record, (value, changes) => {
        const before = JSON.stringify(value)
        expect(copyOf(value, changes)).toEqual({ ...value, ...changes })
        expect(JSON.stringify(copyOf(value, changes))).toBe(JSON.stringify({ ...value, ...changes }))
        expect(JSON.stringify(value)).toBe(before)
      }),
    )
  })

  it('without changes it is another of the same', () => {
    const value = { at: 1, id: 'a' }
    expect(copyOf(value)).toStrictEqual(value)
    expect(copyOf(value)).not.toBe(value)
  })

  const values = Array.from({ length: 200 }, (_, at) => ({ at, id: `i-${at}`, phase: 'Healthy' }))

  it('few: copies share a class, whether a field is changed or new', () => {
    expect(classesOf(values.map((value) => copyOf(value, { at: 0 })))).toBe(1)
    expect(classesOf(values.map((value) => copyOf<{ at: number; until?: number }>(value, { until: value.at })))).toBe(1)
  })

  it('few: so does a chain of copies', () => {
    const chain = [values[0] as (typeof values)[number]]
    for (let i = 0; i < 200; i++) chain.push(copyOf(chain[i] as (typeof values)[number], { at: i }))
    expect(classesOf(chain.slice(1))).toBe(1)
  })
})
