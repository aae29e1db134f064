import { describe, expect, it } from 'vitest'
import { type Settled, settle } from '../../../src/core/reconcile/settle.js'
import { viewOf } from '../../../src/core/reconcile/view.js'
import { type Creates, type InstanceInput, type Outcome, observe, type Wish, type WishStep } from '../../../src/index.js'
import { agentOf, at, nameOf, no, ok, one, ready, revision, series } from './scene.js'

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

/** Passes are at 1 s, wishes of 0 s. What is told: wishes that stay, the slow start, what may be tried again, and how wishes ended. */
describe('what becomes of wishes in one look', () => {
  const asked = (type: Wish['type'], key: string, words: Partial<Wish> = {}): Wish => ({ type, key, revision, at: at(0), ...words })
  const begun: Creates = { failures: 0, afterAt: at(0), burst: 2 }
  type Looked = { readonly see?: readonly InstanceInput[]; readonly outcomes?: readonly Outcome[]; readonly now?: number; readonly creates?: Creates }
  const settled = (wishes: readonly Wish[], { see = [], outcomes = [], now = 1, creates = begun }: Looked = {}): Settled => {
    const observed = observe({ instances: see, outcomes })
    return settle(observed, wishes, creates, viewOf(agentOf(), observed, at(0), at(now)))
  }
  const refused = (type: Wish['type'], key: string, seconds = 1, retryAfterMs?: number): Outcome =>
    no(type, key, seconds, { type: 'Rejected', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })

  it.each<[string, Wish, Looked]>([
    ['a Create', asked('Create', 'x'), {}],
    ["a Create whose name another's instance bears", asked('Create', 'x'), { see: [one('s', { name: 'x', ownerUid: 'b' })] }],
    ['a Drain that is accepted', asked('Drain', 'i'), { see: ready('i'), outcomes: [ok('Drain', 'i', 1)] }],
    [
      'a Drain that is blocked, refused once more',
      asked('Drain', 'i', { blocked: true, failures: 1, until: at(2) }),
      { see: ready('i'), outcomes: [refused('Drain', 'i')] },
    ],
    ['a Delete of one that has failed', asked('Delete', 'i'), { see: [one('i', { phase: 'Failed' })] }],
    ['an answer from before it', asked('Drain', 'i'), { see: ready('i'), outcomes: [refused('Drain', 'i', -0.001)] }],
  ])('%s waits, and all stays the same', (_title, wish, looked) => {
    const wishes = [wish]
    const got = settled(wishes, looked)
    expect(got.wishes).toBe(wishes)
    expect(got.creates).toBe(begun)
    expect(got).toMatchObject({ notes: [], refusals: new Map() })
  })

  it.each<[string, Wish, Looked, WishStep['result']]>([
    ["one that is another's is not there", asked('Drain', 'i'), { see: [one('i', { ownerUid: 'b' })] }, 'Met'],
    ['one that has failed needs no Drain', asked('Drain', 'i'), { see: [one('i', { phase: 'Failed' })] }, 'Met'],
    ['nor an Undrain', asked('Undrain', 'i'), { see: [one('i', { phase: 'Failed', drainingSince: at(0) })] }, 'Met'],
    ['nor does one that goes', asked('Drain', 'i'), { see: [one('i', { deletingAt: at(0) })] }, 'Met'],
    [
      'what is Gone is met when it is seen so, or overdue',
      asked('Delete', 'i'),
      { see: ready('i'), outcomes: [no('Delete', 'i', 1, { type: 'Gone' })], now: 60 },
      'Overdue',
    ],
    [
      'a Create that may have been done is overdue as any',
      asked('Create', 'x'),
      { outcomes: [no('Create', 'x', 1, { type: 'TimedOut' })], now: 60 },
      'Overdue',
    ],
  ])('%s', (_title, wish, looked, result) => {
    const got = settled([wish], looked)
    expect(got.creates).toBe(begun)
    expect(got).toEqual({ wishes: [], creates: begun, refusals: new Map(), notes: [{ type: 'Wish', action: wish.type, key: wish.key, result }] })
  })

  it('an answer of the very instant of the wish is one to it', () => {
    expect(settled([asked('Create', 'x')], { outcomes: [ok('Create', 'x', 0)] })).toMatchObject({ wishes: [{ accepted: true }], creates: { burst: 3 } })
  })
  it('answers are told apart by what was asked, and of what', () => {
    const wishes = [asked('Create', 'i'), asked('Drain', 'i'), asked('Drain', 'j')]
    const got = settled(wishes, { see: ready('i', 'j'), outcomes: [refused('Drain', 'j')] })
    expect(got.wishes).toEqual([wishes[1], { ...wishes[2], failures: 1, until: at(2), blocked: true }])
  })
  it('the last word counts, also where an error came before it', () => {
    const outcomes = [ok('Create', 'x', 1), no('Create', 'x', 0.5, { type: 'Rejected' })]
    expect(settled([asked('Create', 'x')], { outcomes })).toMatchObject({ wishes: [{ accepted: true }], notes: [] })
  })
  it('what was refused so often may be tried again, and is known for it', () => {
    const blocked = asked('Drain', 'i', { blocked: true, failures: 3, until: at(1) })
    const once = asked('Drain', 'j', { blocked: true, until: at(1) })
    expect(settled([blocked, once], { see: ready('i', 'j') })).toMatchObject({
      wishes: [],
      refusals: new Map([
        ['Drain i', 3],
        ['Drain j', 1],
      ]),
    })
  })

  const [short, long] = [5_000, 20_000]
  it.each<[string, number | undefined, number | undefined, number]>([
    ['the longer one', short, long, 21],
    ['in either order', long, short, 21],
    ['the only one that asks for any', undefined, long, 21],
    ['in either order too', long, undefined, 21],
    ['of none our own', undefined, undefined, 2],
  ])('of two refusals in one look the slow start waits for what they ask: %s', (_title, first, second, until) => {
    const outcomes = [refused('Create', 'x', 1, first), refused('Create', 'y', 1, second)]
    expect(settled([asked('Create', 'x'), asked('Create', 'y')], { outcomes }).creates).toEqual({ failures: 1, afterAt: at(until), burst: 1 })
  })
  it('a refusal that asks for less cuts nothing short, and one that asks for more than a day for a day', () => {
    const creates: Creates = { failures: 3, afterAt: at(99), burst: 1 }
    expect(settled([asked('Create', 'x')], { outcomes: [refused('Create', 'x')], creates }).creates).toEqual({ failures: 4, afterAt: at(99), burst: 1 })
    expect(settled([asked('Create', 'x')], { outcomes: [refused('Create', 'x', 1, 99_000_000)] }).creates.afterAt).toBe(at(1 + 86_400))
  })
})
