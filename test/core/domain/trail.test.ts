import { describe, expect, it } from 'vitest'
import { emptyTrail, monoidTrail, type Trail } from '../../../src/core/index.js'

const one: Trail = [{ type: 'Count', from: 1, to: 2, why: { type: 'AgentPaused' } }]
const other: Trail = [
  { type: 'Act', why: { type: 'NothingToDo' } },
  { type: 'Act', why: { type: 'AgentPaused' } },
]

describe('trails one after the other', () => {
  it('keep their order, whichever is longer', () => {
    expect(monoidTrail.concat(one, other)).toEqual([...one, ...other])
    expect(monoidTrail.concat(other, one)).toEqual([...other, ...one])
  })

  it('no step before or after it is the same trail', () => {
    expect(monoidTrail.empty).toEqual([])
    expect(monoidTrail.concat(emptyTrail, one)).toBe(one)
    expect(monoidTrail.concat(one, emptyTrail)).toBe(one)
  })
})
