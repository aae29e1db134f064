/** What goes, how, and why: whole actions, for their reasons and conditions are what a provider and a reader are told. */
import { describe, expect, it } from 'vitest'
import { leave, release, remove } from '../../../src/core/reconcile/remove.js'
import type { ActionWhy, InstanceInput, Wake, WorldAction } from '../../../src/index.js'
import { agentOf, at, draft, drained, no, one, ready, series, situationOf, wish } from './scene.js'

const own = agentOf({ replicas: 1 })
const going = agentOf({ replicas: 1, drainMs: 45_000 }, -2)
const cordoned = (id: string, words: Partial<InstanceInput> = {}): InstanceInput => ({ ...one(id), drainingSince: at(-5), ...words })
const gone = (id: string, onlyIf: 'Draining' | 'NotReady', why: ActionWhy): WorldAction => ({ type: 'Delete', id, graceMs: 30_000, onlyIf, why })
const failed: ActionWhy = { type: 'InstanceFailed' }

describe('what is removed, at 0 s', () => {
  type Removed = readonly [actions: readonly WorldAction[], wake?: Wake]
  it.each<[string, typeof own, readonly InstanceInput[], Removed]>([
    ['nothing of what stays', own, [one('i'), one('p', { phase: 'Pending' })], [[]]],
    ['what has failed', own, [one('f', { phase: 'Failed' })], [[gone('f', 'NotReady', failed)]]],
    ['not again what goes already', own, [one('f', { phase: 'Failed', deletingAt: at(-1) })], [[]]],
    ["not a human's", own, [cordoned('f', { phase: 'Failed' })], [[]]],
    ['which is removed once the agent goes', going, [cordoned('f', { phase: 'Failed' })], [[gone('f', 'NotReady', failed)]]],
    [
      'what is overdue, by what it waited for, beside what has failed',
      own,
      [one('f', { phase: 'Failed' }), one('o', { phase: 'Pending', createdAt: at(-700) })],
      [[gone('f', 'NotReady', failed), gone('o', 'NotReady', { type: 'StartOverdue', since: at(-700) })]],
    ],
    [
      'what has drained, beside what has failed',
      own,
      [drained('d'), one('f', { phase: 'Failed' })],
      [[gone('d', 'Draining', { type: 'Drained', drainingSince: at(-5) }), gone('f', 'NotReady', failed)]],
    ],
    [
      'since when it drains a foreign clock may say as it likes',
      own,
      [drained('d', { drainingSince: at(5) })],
      [[gone('d', 'Draining', { type: 'Drained', drainingSince: at(0) })]],
    ],
    [
      'what is at work at its deadline',
      own,
      [drained('d', { activeRequests: 1, drainDeadline: at(0) })],
      [[gone('d', 'Draining', { type: 'DrainDeadlinePassed', deadline: at(0) })]],
    ],
    [
      'not before, but then',
      own,
      [drained('c', { sessions: 1, drainDeadline: at(9) }), drained('d', { activeRequests: 1, drainDeadline: at(8) })],
      [[], { at: at(8), why: { type: 'DrainDeadline', id: 'd' } }],
    ],
    ['where nobody set a deadline never, as long as the agent stays', own, [cordoned('d', { activeRequests: 1, drainCause: 'ScaleDown' })], [[]]],
    [
      'and once it goes when that has lasted for as long as a drain may',
      going,
      [cordoned('d', { activeRequests: 1 })],
      [[], { at: at(43), why: { type: 'DrainDeadline', id: 'd' } }],
    ],
    [
      'which begins now where that lies ahead',
      agentOf({ drainMs: 45_000 }, 5),
      [cordoned('d', { activeRequests: 1 })],
      [[], { at: at(45), why: { type: 'DrainDeadline', id: 'd' } }],
    ],
  ])('%s', (_title, whose, see, [actions, wake = null]) => {
    const acts = draft()
    remove(situationOf(whose, { see }), acts)
    expect(acts).toEqual({ ...draft(), actions, wake })
  })

  it('nothing twice', () => {
    const acts = draft()
    remove(situationOf(own, { see: [one('f', { phase: 'Failed' })], wishes: [wish('Delete', 'f')] }), acts)
    expect(acts).toEqual(draft())
  })
  it('nothing on a list from the past, which says how many wait for a newer one', () => {
    const acts = draft()
    remove(situationOf(own, { see: [one('f', { phase: 'Failed' }), drained('d'), one('i')], stale: true }), acts)
    expect(acts).toEqual({ ...draft(), notes: [{ type: 'StaleView', viewAt: at(-1), actedAt: at(0), withheld: 2 }] })
  })
})

it('what runs is drained for as long as a drain may last, and what never ran is deleted', () => {
  const acts = draft()
  const situation = situationOf(agentOf({ replicas: 0, drainMs: 45_000 }), { see: [one('i'), one('p', { phase: 'Pending' })] })
  const why: ActionWhy = { type: 'AboveDesired', desired: 0, existing: 2 }
  release(situation, situation.tally.rows, 'ScaleDown', why, acts)
  expect(acts.actions).toEqual([{ type: 'Drain', id: 'i', deadline: at(45), cause: 'ScaleDown', why }, gone('p', 'NotReady', why)])
})

describe('when the agent goes', () => {
  it('everything does, and says why', () => {
    const acts = draft()
    leave(situationOf(going, { see: [one('i', { protected: true }), drained('d')] }), acts)
    expect(acts.actions).toEqual([
      { type: 'Drain', id: 'i', deadline: at(45), cause: 'Deletion', why: { type: 'AgentDeleted' } },
      gone('d', 'Draining', { type: 'Drained', drainingSince: at(-5) }),
    ])
  })

  series('what was refused waits as before', agentOf({ replicas: 0 }), [
    { at: 0, see: ready('i'), do: ['drain i'] },
    { at: 1, see: ready('i'), outcomes: [no('Drain', 'i', 1, { type: 'Rejected' })], do: [], wishes: ['blocked drain i'] },
    { at: 1.5, agent: agentOf({ replicas: 0 }, 1.5), see: ready('i'), do: [], wishes: ['blocked drain i'], wake: 2 },
    { at: 2, agent: agentOf({ replicas: 0 }, 1.5), see: ready('i'), do: ['drain i'] },
  ])
})
