import { describe } from 'vitest'
import type { Outcome } from '../../../src/index.js'
import { agentOf, at, nameOf, no, ok, one, ready, series } from './scene.js'

const draining = (id: string, drainingSince = 0) => one(id, { drainingSince, drainDeadline: 0, drainCause: 'ScaleDown', activeRequests: 1 })

describe('settle', () => {
  series('a Create is met on sight', agentOf({ replicas: 1 }), [
    { at: 0, see: [], do: ['create 0-0'], wishes: ['create 0-0'], wake: 60 },
    { at: 5, see: [], do: [], wishes: ['create 0-0'], results: [] },
    { at: 6, see: [one(nameOf(0), { phase: 'Pending' })], do: [], wishes: [], results: ['create Met'], wake: null },
  ])

  series('each met Create adds one to the burst, and its acceptance counts as well as sight, once', agentOf({ replicas: 8 }), [
    { at: 0, see: [], do: ['create 0-0'], notes: ['SlowStart'] },
    { at: 1, see: [], outcomes: [ok('Create', nameOf(0), 1)], do: ['create 1-0'], wishes: ['create 0-0', 'create 1-0'] },
    { at: 2, see: [one(nameOf(0), { phase: 'Pending' })], do: ['create 2-0'], wishes: ['create 1-0', 'create 2-0'] },
    { at: 3, see: [0, 1, 2].map((slot) => one(nameOf(slot), { phase: 'Pending' })), do: ['create 3-0', 'create 4-0', 'create 5-0', 'create 6-0'] },
  ])

  series('a refused Create backs off, one second and doubling, and begins again with one', agentOf({ replicas: 3 }), [
    { at: 0, see: [], do: ['create 0-0'] },
    { at: 1, see: [], outcomes: [ok('Create', nameOf(0), 1)], do: ['create 1-0'] },
    {
      at: 2,
      see: [],
      outcomes: [no('Create', nameOf(1), 2, { type: 'QuotaExceeded' })],
      do: [],
      results: ['create Refused'],
      notes: ['CreateBackoff'],
      wake: 3,
    },
    { at: 3, see: [], do: [], wishes: ['create 0-0'], notes: ['SlowStart'] },
    { at: 4, see: [one(nameOf(0))], do: ['create 1-0'] },
    { at: 5, see: [one(nameOf(0))], outcomes: [no('Create', nameOf(1), 5, { type: 'Rejected' })], do: [], wake: 7 },
    { at: 7, see: [one(nameOf(0))], do: ['create 1-0'] },
    { at: 8, see: [one(nameOf(0))], outcomes: [no('Create', nameOf(1), 8, { type: 'Unavailable', retryAfterMs: 30_000 })], do: [], wake: 38 },
  ])

  series('a refusal is counted once, however often it is told', agentOf({ replicas: 1 }), [
    { at: 0, see: [], do: ['create 0-0'] },
    { at: 1, see: [], outcomes: [no('Create', nameOf(0), 1, { type: 'Rejected' })], do: [], wake: 2 },
    { at: 2, see: [], outcomes: [no('Create', nameOf(0), 1, { type: 'Rejected' })], do: ['create 0-0'] },
    { at: 3, see: [], outcomes: [no('Create', nameOf(0), 1, { type: 'Rejected' })], do: [], wishes: ['create 0-0'], results: [] },
  ])

  series('a Create that timed out may have been done: it holds back like a refusal and is waited for like a success, once', agentOf({ replicas: 2 }), [
    { at: 0, see: [], do: ['create 0-0'] },
    { at: 1, see: [], outcomes: [no('Create', nameOf(0), 1, { type: 'TimedOut' })], do: [], wishes: ['create 0-0'], results: [], wake: 2 },
    { at: 1.5, see: [], outcomes: [no('Create', nameOf(0), 1, { type: 'TimedOut' })], do: [], wishes: ['create 0-0'], results: [], wake: 2 },
    { at: 60, see: [], outcomes: [no('Create', nameOf(0), 1, { type: 'TimedOut' })], do: ['create 1-0'], results: ['create Overdue'] },
  ])

  series('a Create that is never seen is overdue after a minute', agentOf({ replicas: 1 }), [
    { at: 0, see: [], do: ['create 0-0'], wake: 60 },
    { at: 59.999, see: [], do: [], results: [] },
    { at: 60, see: [], do: [], results: ['create Overdue'], wake: 70, notes: ['SlotBackoff'] },
    { at: 70, see: [], do: ['create 0-0'], wake: 130 },
  ])

  series('one that was accepted and is overdue is forgotten in the pass that hears of it', agentOf({ replicas: 1 }), [
    { at: 0, see: [], do: ['create 0-0'] },
    { at: 60, see: [], outcomes: [ok('Create', nameOf(0), 1)], do: [], results: ['create Overdue'], wake: 70 },
  ])

  series('a Drain is met when it is seen, not when it is accepted', agentOf({ replicas: 1 }), [
    { at: 0, see: ready('i', 'j'), do: ['drain i'], wishes: ['drain i'] },
    { at: 1, see: ready('i', 'j'), outcomes: [ok('Drain', 'i', 1)], do: [], wishes: ['drain i'] },
    { at: 2, see: [draining('i'), one('j')], do: ['delete i'], wishes: ['delete i'], results: ['drain Met'] },
  ])

  series('a view older than the last action meets no Drain, and nothing is removed on it', agentOf({ replicas: 1 }), [
    { at: 10, see: ready('i', 'j'), viewAt: 10, do: ['drain i'] },
    { at: 12, see: [draining('i'), one('j')], viewAt: 9, do: [], wishes: ['drain i'], results: [] },
    { at: 13, see: [draining('i'), one('j')], viewAt: 10, do: ['delete i'], results: ['drain Met'] },
  ])

  series('a refused Drain blocks, without effect, until its back-off ends: no second one goes for the first', agentOf({ replicas: 1 }), [
    { at: 0, see: ready('i', 'j'), do: ['drain i'] },
    {
      at: 1,
      see: ready('i', 'j'),
      outcomes: [no('Drain', 'i', 1, { type: 'Rejected' })],
      do: [],
      wishes: ['blocked drain i'],
      wake: 2,
      check: ({ status }) => expectReady(status.readyReplicas, 2),
    },
    { at: 2, see: ready('i', 'j'), do: ['drain i'], results: ['drain Released'] },
    { at: 3, see: ready('i', 'j'), outcomes: [no('Drain', 'i', 3, { type: 'Rejected' })], do: [], wishes: ['blocked drain i'], wake: 5 },
  ])

  series('what is Gone needs no Drain and no Delete; it waits to be seen so', agentOf({ replicas: 1 }), [
    { at: 0, see: ready('i', 'j'), do: ['drain i'] },
    { at: 1, see: ready('i', 'j'), outcomes: [no('Drain', 'i', 1, { type: 'Gone' })], do: [], wishes: ['drain i'] },
    { at: 2, see: ready('j'), do: [], wishes: [], results: ['drain Met'] },
  ])

  series('a Delete waits for its grace and a minute before it is forgotten', agentOf({ replicas: 0, terminationGraceMs: 300_000 }), [
    { at: 0, see: [draining('i', 0)].map((each) => ({ ...each, activeRequests: 0 })), do: ['delete i'], wake: 360 },
    { at: 359, see: [draining('i', 0)].map((each) => ({ ...each, activeRequests: 0 })), do: [], results: [] },
    { at: 360, see: [draining('i', 0)].map((each) => ({ ...each, activeRequests: 0 })), do: ['delete i'], results: ['delete Overdue'] },
  ])
})

function expectReady(got: number, expected: number): void {
  if (got !== expected) throw new Error(`${got} are ready, not ${expected}`)
}

describe('several words on one action', () => {
  const first = { at: 0, see: [], do: ['create 0-0'] } as const
  const refused = no('Create', nameOf(0), 1, { type: 'Rejected' })
  const accepted = ok('Create', nameOf(0), 1)
  for (const [title, outcomes] of [
    ['at one instant the error counts', [accepted, refused]],
    ['in either order', [refused, accepted]],
    ['the last word counts', [ok('Create', nameOf(0), 0.5), refused]],
    ['whichever comes first in the list', [refused, ok('Create', nameOf(0), 0.5)]],
  ] as const)
    series(title, agentOf({ replicas: 1 }), [first, { at: 2, see: [], outcomes, do: [], wishes: [], results: ['create Refused'], wake: 3 }])

  series('what is said of a probe is no word on an action', agentOf({ replicas: 1 }), [
    first,
    {
      at: 2,
      see: [],
      outcomes: [{ action: { type: 'Probe', id: nameOf(0) }, at: at(1), error: { type: 'Rejected' } }],
      do: [],
      wishes: ['create 0-0'],
      wake: 60,
    },
  ])

  const [brief, long] = [20_000, 40_000].map((retryAfterMs) => no('Create', nameOf(0), 1, { type: 'Unavailable', retryAfterMs })) as [Outcome, Outcome]
  for (const outcomes of [
    [brief, long],
    [long, brief],
  ])
    series(`of two errors one and the same counts: ${outcomes[0]?.error?.retryAfterMs} ms came first`, agentOf({ replicas: 1 }), [
      first,
      { at: 2, see: [], outcomes, do: [], wishes: [], wake: 22 },
    ])
})
