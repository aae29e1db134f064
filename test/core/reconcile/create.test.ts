/** What comes, what holds it back and until when: whole notes and wakes, for they are what a reader is told. */
import { describe, expect, it } from 'vitest'
import { create, undrain } from '../../../src/core/reconcile/create.js'
import type { SlotState } from '../../../src/core/reconcile/slots.js'
import type { ActWhy, InstanceInput, Wake } from '../../../src/index.js'
import { agentOf, at, draft, drained, lineOf, nameOf, no, one, revision, series, situationOf, wish } from './scene.js'

/** Slots that are reserved, in the order in which the back-offs hold them; those that end never are only not shown. */
const slotsOf = (...reserved: readonly (readonly [slot: number, until: number])[]): SlotState => ({
  backoffs: [],
  unseen: reserved.flatMap(([slot, until]) => (until === Number.POSITIVE_INFINITY ? [slot] : [])),
  reserved: new Map(reserved.map(([slot, until]) => [slot, at(until)])),
  tried: new Set(),
})

describe('what is taken back', () => {
  const own = agentOf({ replicas: 3 })
  const back = (see: readonly InstanceInput[], ...words: Parameters<typeof wish>[]) => {
    const acts = draft()
    const count = undrain(situationOf(own, { see, wishes: words.map((each) => wish(...each)) }), 2, acts)
    expect(count).toBe(acts.actions.length)
    return acts.actions
  }
  it('says what is wanted and what stays', () => {
    expect(back([one('i'), drained('d')])).toEqual([{ type: 'Undrain', id: 'd', why: { type: 'BelowDesired', desired: 3, existing: 1 } }])
  })
  it('is no more than is missing, best to keep first', () => {
    expect(back([drained('a'), drained('b'), drained('c')]).map(lineOf)).toEqual(['undrain c', 'undrain b'])
  })
  it.each<[string, InstanceInput]>([
    ['one that goes', drained('x', { deletingAt: at(-1) })],
    ['one that has failed', drained('x', { phase: 'Failed' })],
    ['one that is not ready', drained('x', { phase: 'Unhealthy' })],
    ['one of another revision', drained('x', { revision: 'old' })],
    ["a human's", drained('x', { drainCause: 'External' })],
    ['one that does not drain', one('x')],
  ])('is not %s', (_title, other) => {
    expect(back([drained('d'), other]).map(lineOf)).toEqual(['undrain d'])
  })
  it('is not one of which something is wished', () => {
    expect(back([drained('d'), drained('x')], ['Undrain', 'x', { blocked: true }]).map(lineOf)).toEqual(['undrain d'])
    expect(back([drained('d'), one('x')], ['Drain', 'x']).map(lineOf)).toEqual(['undrain d'])
  })

  series('one whose Undrain was refused is waited for, and another one comes', agentOf({ replicas: 1 }), [
    { at: 0, see: [drained('d')], do: ['undrain d'] },
    { at: 1, see: [drained('d', { sessions: 1 })], outcomes: [no('Undrain', 'd', 1, { type: 'Rejected' })], do: ['create 0-0'] },
  ])
})

describe('what is created, at 0 s', () => {
  type Asked = { readonly missing?: number } & Parameters<typeof situationOf>[1]
  type Expected = { readonly do?: readonly string[]; readonly notes?: readonly ActWhy[]; readonly wake?: Wake }
  const four = agentOf({ replicas: 4 })
  const old = { revision: 'old' }
  const backoff = (seconds: number, withheld: number): ActWhy => ({ type: 'SlotBackoff', until: at(seconds), withheld })
  const wakes = (seconds: number, id: string): Wake => ({ at: at(seconds), why: { type: 'SlotBackoff', id } })
  it.each<[string, Asked, Expected]>([
    ['as many as are missing', { missing: 2 }, { do: ['0-0', '1-0'] }],
    ['none, of none', { missing: 0 }, {}],
    [
      'no more than the surge leaves place for',
      { missing: 4, see: [one('a', old), one('b', old)] },
      { do: ['0-0', '1-0', '2-0'], notes: [{ type: 'SurgeFull', maxSurge: 1, withheld: 1 }] },
    ],
    [
      'what is under way holds a place as well',
      { missing: 1, see: ['a', 'b', 'c', 'd'].map((id) => one(id, old)), wishes: [wish('Create', nameOf(0))] },
      { notes: [{ type: 'SurgeFull', maxSurge: 1, withheld: 1 }] },
    ],
    [
      'no more than may be open',
      { missing: 3, wishes: [wish('Create', nameOf(0))], creates: { failures: 0, afterAt: at(0), burst: 2 } },
      { do: ['1-0'], notes: [{ type: 'SlowStart', burst: 2, inFlight: 2, withheld: 2 }] },
    ],
    [
      'none while creates back off',
      { missing: 3, creates: { failures: 1, afterAt: at(2), burst: 1 } },
      { notes: [{ type: 'CreateBackoff', until: at(2), withheld: 3 }], wake: { at: at(2), why: { type: 'CreateBackoff' } } },
    ],
    [
      'which says nothing where there is none to create',
      { missing: 1, creates: { failures: 1, afterAt: at(2), burst: 1 }, slots: slotsOf([0, 9]) },
      { notes: [backoff(9, 1)], wake: wakes(9, '0') },
    ],
    ['a slot that backs off holds a place', { missing: 2, slots: slotsOf([0, 9]) }, { do: ['1-0'], notes: [backoff(9, 1)], wake: wakes(9, '0') }],
    ['of two the one that ends first tells until when', { missing: 2, slots: slotsOf([5, 9], [3, 20]) }, { notes: [backoff(9, 2)], wake: wakes(9, '5') }],
    ['in either order', { missing: 2, slots: slotsOf([3, 20], [5, 9]) }, { notes: [backoff(9, 2)], wake: wakes(9, '5') }],
    ['of two that end together the lower one', { missing: 2, slots: slotsOf([5, 9], [3, 9]) }, { notes: [backoff(9, 2)], wake: wakes(9, '3') }],
    ['in either order too', { missing: 2, slots: slotsOf([3, 9], [5, 9]) }, { notes: [backoff(9, 2)], wake: wakes(9, '3') }],
    [
      'and so does one that an old list does not show',
      { missing: 3, slots: slotsOf([1, 9], [2, Number.POSITIVE_INFINITY]) },
      { do: ['0-0'], notes: [backoff(9, 1), { type: 'StaleView', viewAt: at(0), actedAt: at(0), withheld: 1 }], wake: wakes(9, '1') },
    ],
    [
      'which is not told where the first leaves nothing to hold',
      { missing: 1, slots: slotsOf([1, 9], [2, Number.POSITIVE_INFINITY]) },
      { notes: [backoff(9, 1)], wake: wakes(9, '1') },
    ],
    [
      'no more than the limits leave room for',
      { missing: 3, limits: { instances: 2 } },
      { do: ['0-0', '1-0'], notes: [{ type: 'NoRoom', limit: 'instances', most: 2, withheld: 1 }] },
    ],
    [
      'for what goes and what is overdue are there too',
      { missing: 3, see: [one('o', { phase: 'Pending', createdAt: at(-700) }), one('t', { deletingAt: at(-1) })], limits: { instances: 3 } },
      { do: ['0-0'], notes: [{ type: 'NoRoom', limit: 'instances', most: 3, withheld: 2 }] },
    ],
    [
      'and so is what is under way',
      { missing: 1, see: [one('a')], wishes: [wish('Create', nameOf(0))], limits: { instances: 2 } },
      { notes: [{ type: 'NoRoom', limit: 'instances', most: 2, withheld: 1 }] },
    ],
    [
      'and so is one that an old list does not show',
      { missing: 3, slots: slotsOf([2, Number.POSITIVE_INFINITY]), limits: { instances: 2 } },
      {
        do: ['0-0'],
        notes: [
          { type: 'StaleView', viewAt: at(0), actedAt: at(0), withheld: 1 },
          { type: 'NoRoom', limit: 'instances', most: 2, withheld: 1 },
        ],
      },
    ],
    [
      'where there is none for what is to replace another, that is told as well',
      { missing: 1, see: ['a', 'b', 'c', 'd'].map((id) => one(id, old)), limits: { instances: 4 } },
      {
        notes: [
          { type: 'NoRoom', limit: 'instances', most: 4, withheld: 1 },
          { type: 'RolloutNeedsRoom', limit: 'instances', most: 4 },
        ],
      },
    ],
    [
      'not where others are missing as well',
      { missing: 1, see: ['a', 'b', 'c'].map((id) => one(id, old)), limits: { instances: 3 } },
      { notes: [{ type: 'NoRoom', limit: 'instances', most: 3, withheld: 1 }] },
    ],
    [
      'nor where what is to be replaced is of the wanted revision',
      { missing: 1, see: ['a', 'b', 'c', 'd'].map((id) => one(id)), limits: { instances: 4 } },
      { notes: [{ type: 'NoRoom', limit: 'instances', most: 4, withheld: 1 }] },
    ],
  ])('%s', (_title, { missing = 0, ...seen }, expected) => {
    const acts = draft()
    create(situationOf(four, seen), missing, acts)
    const { do: done = [], notes = [], wake = null } = expected
    const names = acts.actions.map((action) => (action.type === 'Create' ? action.name.replace(`a-${revision}-`, '') : action.type))
    expect({ do: names, notes: acts.notes, wake: acts.wake }).toEqual({ do: done, notes, wake })
  })

  it.each<[string, number, SlotState, number]>([
    ['what has a place, though it backs off', 3, slotsOf([1, 9]), 3],
    ['not what an old list only does not show', 3, slotsOf([1, 9], [2, Number.POSITIVE_INFINITY]), 2],
    ['nothing where that is more than is missing', 1, slotsOf([1, Number.POSITIVE_INFINITY], [2, Number.POSITIVE_INFINITY]), 0],
  ])('asks for %s', (_title, missing, slots, asked) => {
    const acts = draft()
    create(situationOf(four, { slots }), missing, acts)
    expect(acts.asked).toBe(asked)
  })
})
