import { describe, expect, it } from 'vitest'
import { classes, classify } from '../../../src/core/reconcile/classify.js'
import { viewOf } from '../../../src/core/reconcile/view.js'
import type { Class, Instance, Wish } from '../../../src/index.js'
import { observe } from '../../../src/index.js'
import { agentOf, at, nameOf, revision, START, seen, type Words } from './scene.js'

const drained = { drainingSince: START, drainDeadline: at(60) }
const wish = (type: Wish['type'], key: string, blocked?: true): Wish => ({ type, key, revision, at: START, ...(blocked === undefined ? {} : { blocked }) })

/** What is seen, what is wished for it, and the row of the table; first match wins, from the top. */
const rows: readonly (readonly [what: string, words: Words, wished: Wish['type'] | 'Blocked' | null, own: Class])[] = [
  ["another's", { ownerUid: 'b', phase: 'Failed', deletingAt: START }, null, 'Stranger'],
  ['one that does not say whose it is', { ownerUid: undefined as never }, null, 'Ready'],
  ['one that has failed, whatever else', { phase: 'Failed', deletingAt: START, ...drained }, null, 'Failed'],
  ['one that terminates', { deletingAt: START, ...drained }, null, 'Terminating'],
  ['one whose Delete is wished', {}, 'Delete', 'Terminating'],
  ['one that drains', drained, null, 'Draining'],
  ['one whose Drain is wished', {}, 'Drain', 'Draining'],
  ['one that drains, and whose Undrain is wished', drained, 'Undrain', 'Ready'],
  ['one whose Drain was refused', {}, 'Blocked', 'Ready'],
  ['one that is healthy', {}, null, 'Ready'],
  ['one that runs, readiness unknown', { phase: 'Running' }, null, 'Ready'],
  ['one that has been pending for too long', { phase: 'Pending', createdAt: at(-590) }, null, 'Overdue'],
  ['one that is unwell for too long', { phase: 'Unhealthy', readyAt: START, lastTransitionAt: at(-20) }, null, 'Suspect'],
  ['one that was ready, and is not', { phase: 'Unhealthy', readyAt: START }, null, 'Unready'],
  ['one that was never ready', { phase: 'Unhealthy' }, null, 'Starting'],
  ['one that is asked for', { phase: 'Pending' }, null, 'Starting'],
]

const tallyOf = (instances: readonly Instance[], wishes: readonly Wish[], minReadyMs = 0) => {
  const own = agentOf({ minReadyMs })
  return classify(own, instances, new Map(), wishes, viewOf(own, observe({ instances }), START, at(10)))
}

describe('classify', () => {
  it.each(rows)('%s', (_what, words, wished, own) => {
    const wishes = wished === null ? [] : [wished === 'Blocked' ? wish('Drain', 'i', true) : wish(wished, 'i')]
    const tally = tallyOf([seen('i', words)], wishes)
    expect(tally.rows.map((row) => row.class)).toEqual([own])
  })

  it('every row of the table is shown by an example', () => {
    expect(new Set(rows.map(([, , , own]) => own))).toEqual(new Set(classes))
  })

  it('keeps four numbers apart: existing, staying as seen, ready, available', () => {
    const instances = [
      seen('a', { readyAt: at(9) }),
      seen('b', { readyAt: at(2) }),
      seen('c', { phase: 'Pending' }),
      seen('d', { ...drained, readyAt: START }),
      seen('e', { deletingAt: START }),
      seen('f', { phase: 'Failed' }),
      seen('g', { ownerUid: 'b' }),
    ]
    expect(tallyOf(instances, [wish('Drain', 'c'), wish('Create', nameOf(5))], 5_000)).toMatchObject({
      existing: 4,
      seenStaying: 3,
      ready: 2,
      available: 1,
      wake: { at: at(14), why: { type: 'Available', id: 'a' } },
      draining: 2,
      terminating: 1,
      failed: 1,
      strangers: 1,
      inFlight: 1,
      starting: 0,
    })
  })

  it('an Undrain that is not seen counts neither as ready nor as staying', () => {
    expect(tallyOf([seen('a', drained)], [wish('Undrain', 'a')])).toMatchObject({ existing: 1, returning: 1, ready: 0, available: 0, seenStaying: 0 })
  })

  it('of the wanted revision is what says so, and what does not say', () => {
    expect(tallyOf([seen('a'), seen('b', { revision: 'old' }), seen('c', { revision: undefined as never })], []).updated).toBe(2)
  })

  it('one that does not say since when it is ready holds nothing up', () => {
    expect(tallyOf([seen('a')], [], 0).available).toBe(1)
    expect(tallyOf([seen('a')], [], 1).available).toBe(1)
    expect(tallyOf([seen('a', { readyAt: at(9.5) })], [], 1_000).available).toBe(0)
    expect(tallyOf([seen('a', { readyAt: at(1_000) })], [], 1_000).available).toBe(1)
  })
})
