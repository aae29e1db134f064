import { describe, expect, it } from 'vitest'
import { resultsOf } from '../../../src/core/health/evidence.js'
import { classes, classify, type Tally } from '../../../src/core/reconcile/classify.js'
import { viewOf } from '../../../src/core/reconcile/view.js'
import { type Class, type Health, type Instance, observe, type Probed, type SpecInput, type Standing, type WakeWhy, type Wish } from '../../../src/index.js'
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

/** At 10 s, of one instance `i` that was listed, and of what is wished for it. */
describe('what is counted, and what is waited for', () => {
  type Counts = Partial<Omit<Tally, 'rows'>>
  const nothing: Omit<Tally, 'rows'> = {
    inFlight: 0,
    inFlightCurrent: 0,
    strangers: 0,
    failed: 0,
    overdue: 0,
    terminating: 0,
    existing: 0,
    draining: 0,
    suspects: 0,
    ready: 0,
    starting: 0,
    returning: 0,
    available: 0,
    updated: 0,
    stale: 0,
    seenStaying: 0,
    seenGood: 0,
    seenOverdue: 0,
    occupied: 0,
    wake: null,
  }
  const old = { revision: 'old' }
  const overdue = { phase: 'Pending', createdAt: at(-590) } as const
  const starts = { phase: 'Pending' } as const
  const unwell = { phase: 'Unhealthy', readyAt: START, lastTransitionAt: at(-20) } as const
  const unready = { phase: 'Unhealthy', readyAt: START } as const
  const stays: Counts = { existing: 1, updated: 1, seenStaying: 1, seenGood: 1, occupied: 1 }
  const serves: Counts = { ...stays, ready: 1, available: 1 }
  const ofOld: Counts = { updated: 0, stale: 1, seenGood: 0 }

  it.each<[string, Words, Wish['type'] | null, Counts, Standing]>([
    ['one that serves', {}, null, serves, 'Ready'],
    ['of another revision', old, null, { ...serves, ...ofOld }, 'Ready'],
    ["another's", { ownerUid: 'b', drainingSince: START }, null, { strangers: 1 }, 'Gone'],
    ['one that has failed', { phase: 'Failed', ...drained }, null, { failed: 1 }, 'Gone'],
    ['one that failed and is not drained', { phase: 'Failed' }, null, { failed: 1 }, 'Gone'],
    ['one that is overdue', overdue, null, { overdue: 1, seenOverdue: 1, occupied: 1 }, 'Gone'],
    ['and is to go', overdue, 'Delete', { terminating: 1, seenOverdue: 1, occupied: 1 }, 'Gone'],
    ['one that goes', { deletingAt: START }, null, { terminating: 1 }, 'Leaving'],
    ['one that serves and is to go', {}, 'Delete', { terminating: 1, seenStaying: 1, seenGood: 1, occupied: 1 }, 'Ready'],
    ['one that drains', drained, null, { existing: 1, draining: 1, updated: 1, occupied: 1 }, 'Leaving'],
    ['one that a human drains', { drainingSince: START }, null, { existing: 1, draining: 1, updated: 1 }, 'Leaving'],
    ['one that is to drain', {}, 'Drain', { ...stays, draining: 1 }, 'Ready'],
    ['one that is taken back', drained, 'Undrain', { existing: 1, returning: 1, updated: 1, occupied: 1 }, 'Leaving'],
    ['of another revision, taken back', { ...drained, ...old }, 'Undrain', { existing: 1, returning: 1, occupied: 1 }, 'Leaving'],
    ['not ready, taken back', { ...drained, ...unready }, 'Undrain', { existing: 1, returning: 1, updated: 1, occupied: 1 }, 'Leaving'],
    ['overdue, taken back', { ...drained, ...overdue }, 'Undrain', { existing: 1, returning: 1, starting: 1, updated: 1, occupied: 1 }, 'Leaving'],
    ['one that is seen back', {}, 'Undrain', serves, 'Ready'],
    ['one that goes and was to be taken back', { ...drained, deletingAt: START }, 'Undrain', { terminating: 1 }, 'Leaving'],
    ['one that is unwell', unwell, null, { ...stays, suspects: 1, seenGood: 0 }, 'Staying'],
    ['of another revision', { ...unwell, ...old }, null, { ...stays, ...ofOld, suspects: 1 }, 'Staying'],
    ['one that was ready', unready, null, stays, 'Staying'],
    ['of another revision', { ...unready, ...old }, null, { ...stays, ...ofOld }, 'Staying'],
    ['one that starts', starts, null, { ...stays, starting: 1 }, 'Staying'],
    ['of another revision', { ...starts, ...old }, null, { ...stays, ...ofOld, starting: 1 }, 'Staying'],
  ])('%s', (_title, words, wished, counts, standing) => {
    const { rows, ...got } = tallyOf([seen('i', words)], wished === null ? [] : [wish(wished, 'i')])
    expect(got).toEqual({ ...nothing, ...counts })
    expect(rows.map((row) => row.standing)).toEqual([standing])
  })

  it('Creates that are not seen, and those of the wanted revision, which are of no instance whatever its id', () => {
    const { rows, ...got } = tallyOf([seen('i')], [wish('Create', 'i'), { ...wish('Create', 'j'), ...old }])
    expect(got).toEqual({ ...nothing, ...serves, inFlight: 2, inFlightCurrent: 1 })
    expect(rows[0]?.wish).toBeUndefined()
  })

  it.each<[string, Words, Wish['type'] | null, number | null]>([
    ['one that is overdue waits since it was created', overdue, null, -590],
    ['one that is unwell since it is', unwell, null, -20],
    ['one of which nobody says since when it is', unready, null, null],
    ['one that serves waits for nothing', {}, null, null],
    ['nor one that is taken back', { ...drained, ...overdue }, 'Undrain', null],
  ])('since when: %s', (_title, words, wished, since) => {
    const [row] = tallyOf([seen('i', words)], wished === null ? [] : [wish(wished, 'i')]).rows
    expect(row?.since).toBe(since === null ? null : at(since))
  })

  const probed = { healthCheck: { enabled: true } }
  const health = (type: 'Ready' | 'NotReady' | 'Starting', since: number): Health =>
    type === 'Ready' ? { type, failed: 0, seq: at(since), since: at(since) } : { type, passed: 0, seq: at(since), since: at(since) }
  const looked = (words: Words, spec: Partial<SpecInput>, answers: readonly Probed[] = []): Tally => {
    const own = agentOf(spec)
    const instances = [seen('i', words)]
    return classify(own, instances, resultsOf(answers), [], viewOf(own, observe({ instances }), START, at(10)))
  }

  it.each<[string, Words, Partial<SpecInput>, number | null, WakeWhy['type'] | null]>([
    ['one that starts', { phase: 'Pending', createdAt: START }, {}, 600, 'StartDeadline'],
    ['not one that is overdue', overdue, {}, null, null],
    ['nor one that drains', { phase: 'Pending', createdAt: START, ...drained }, {}, null, null],
    ['one that is not well', { ...unready, lastTransitionAt: START }, {}, 30, 'SuspectDue'],
    ['not one that is given up', unwell, {}, null, null],
    ['what is ready too short a time', { readyAt: at(9) }, { minReadyMs: 5_000 }, 14, 'Available'],
    ['not what is ready long enough', { readyAt: at(5) }, { minReadyMs: 5_000 }, null, null],
    ['nor what does not say since when', {}, { minReadyMs: 5_000 }, null, null],
    ['nor what need not be ready for any time', { readyAt: at(20) }, {}, null, null],
    ['what is ready five minutes from now', { readyAt: at(310) }, { minReadyMs: 1_000 }, 311, 'Available'],
    ['what is ready later, until that can be believed', { readyAt: at(310.001) }, { minReadyMs: 1_000 }, 10.001, 'Available'],
    ['what is ready by its probes, and not by its own word', { readyAt: START, health: health('Ready', 9) }, { ...probed, minReadyMs: 5_000 }, 14, 'Available'],
    ['a start that lies ahead, where something is known of it', { startedAt: at(20), health: health('Ready', 5) }, probed, 20, 'StartBelieved'],
    ['not where nothing is', { startedAt: at(20) }, probed, null, null],
    ['nor one of now', { startedAt: at(10), health: health('Ready', 10) }, probed, null, null],
    ['nor one of the past', { startedAt: START, health: health('Ready', 5) }, probed, null, null],
    ['nor where nobody says when', { health: health('Ready', 5) }, probed, null, null],
    ["nor another's", { startedAt: at(20), health: health('Ready', 5), ownerUid: 'b' }, probed, null, null],
    ['nor where there are no probes', { startedAt: at(20), health: health('Ready', 5) }, {}, null, null],
  ])('waits for: %s', (_title, words, spec, seconds, type) => {
    const expected = seconds === null ? null : { at: at(seconds), why: { type, id: 'i' } }
    expect(looked(words, spec).wake).toEqual(expected)
  })

  it('waits for a start that lies ahead where an answer came', () => {
    const answers = [{ id: 'i', seq: at(5), ok: true, at: at(6) }]
    expect(looked({ startedAt: at(20) }, probed, answers).wake).toEqual({ at: at(20), why: { type: 'StartBelieved', id: 'i' } })
    expect(looked({ startedAt: at(20) }, probed, [{ id: 'j', seq: at(5), ok: true, at: at(6) }]).wake).toBe(null)
  })

  it.each<[string, Words, Partial<SpecInput>, number]>([
    ['since when it must have been', { readyAt: at(5) }, { minReadyMs: 5_000 }, 1],
    ['not yet', { readyAt: at(5.001) }, { minReadyMs: 5_000 }, 0],
    ['whatever its clock says, where it need not be for any time', { readyAt: at(20) }, {}, 1],
    ['not as long as another clock may be right', { readyAt: at(310) }, { minReadyMs: 1_000 }, 0],
    ['as soon as it cannot be', { readyAt: at(310.001) }, { minReadyMs: 1_000 }, 1],
    ['not by its own word where it is probed', { readyAt: START, health: health('Ready', 9) }, { ...probed, minReadyMs: 5_000 }, 0],
  ])('is available: %s', (_title, words, spec, available) => {
    expect(looked(words, spec).available).toBe(available)
  })

  it.each<[Words, Class]>([
    [{}, 'Starting'],
    [{ health: health('Starting', 5) }, 'Starting'],
    [{ health: health('Starting', 5), readyAt: START }, 'Unready'],
    [{ readyAt: START }, 'Unready'],
    [{ health: health('NotReady', 5) }, 'Suspect'],
    [{ health: health('Ready', 5) }, 'Ready'],
  ])('by probes: %j is %s', (words, expected) => {
    expect(looked(words, probed).rows[0]?.class).toBe(expected)
  })
})
