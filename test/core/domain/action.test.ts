import { describe, expect, it } from 'vitest'
import { type Action, type ActionRef, isWorldAction, keyOf } from '../../../src/core/index.js'

const why = { type: 'ProbeDue' } as const
const actions: readonly (readonly [Action, string, boolean])[] = [
  [{ type: 'Undrain', id: 'i', why }, 'i', true],
  [{ type: 'Create', name: 'a-0', revision: 'r', why }, 'a-0', true],
  [{ type: 'Drain', id: 'i', deadline: 5, cause: 'Rollout', why }, 'i', true],
  [{ type: 'Delete', id: 'i', graceMs: 5, onlyIf: 'Draining', why }, 'i', true],
  [{ type: 'Probe', id: 'i', seq: 5, timeoutMs: 5, why }, 'i', false],
]

describe('an action', () => {
  it.each(actions)('%j is about %s; it changes the world: %j', (action, key, changes) => {
    expect(keyOf(action)).toBe(key)
    expect(isWorldAction(action)).toBe(changes)
  })

  it.each<[ActionRef, string]>([
    [{ type: 'Create', name: 'a-0' }, 'a-0'],
    [{ type: 'Delete', id: 'i' }, 'i'],
  ])('what an outcome hands back of it is about the same: %j', (ref, key) => expect(keyOf(ref)).toBe(key))
})
