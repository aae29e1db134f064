import { describe, expect, it } from 'vitest'
import { classify, type Row } from '../../../src/core/reconcile/classify.js'
import type { Settled } from '../../../src/core/reconcile/settle.js'
import { isQuiet, livingIn, noSlots, type SlotState, slotState, slotsAfter } from '../../../src/core/reconcile/slots.js'
import { viewOf } from '../../../src/core/reconcile/view.js'
import { type Backoff, type InstanceInput, type Memory, observe, reconcile, type Status, type Wish, type WishStep } from '../../../src/index.js'
import { agentOf, at, nameOf, one, revision, START, scaledDown, series, type Words } from './scene.js'

const failed = (slot: number, incarnation = 0): InstanceInput => one(`f${slot}`, { phase: 'Failed', name: nameOf(slot, incarnation) })
const well = (slot: number, incarnation = 0): InstanceInput => one(`i${slot}`, { name: nameOf(slot, incarnation) })

describe('a slot', () => {
  series('backs off 10 s, doubling, as long as what comes there fails', agentOf({ replicas: 1 }), [
    { at: 0, see: [failed(0)], do: ['delete f0'] },
    { at: 1, see: [], do: [], wake: 10 },
    { at: 10, see: [], do: ['create 0-0'] },
    {
      at: 12,
      see: [failed(0)],
      do: ['delete f0'],
      check: (plan) => expect(plan.status.memory.backoffs).toEqual([{ slots: '0', failures: 2, until: at(32) }]),
    },
    { at: 13, see: [], do: [], wake: 32 },
    { at: 32, see: [], do: ['create 0-0'] },
    { at: 33, see: [failed(0)], do: ['delete f0'], check: (plan) => expect(plan.status.memory.backoffs[0]?.until).toBe(at(73)) },
  ])

  series('is used again before a new one is begun', agentOf({ replicas: 3 }), [
    { at: 0, see: [well(0), failed(1), well(2)], do: ['delete f1'] },
    { at: 1, see: [well(0), well(2)], do: [], wake: 10 },
    { at: 10, see: [well(0), well(2)], do: ['create 1-0'] },
  ])

  series('whose instance vanishes fails; one that we removed does not', agentOf({ replicas: 2 }), [
    { at: 0, see: [well(0), well(1), well(2)], do: ['drain i0'] },
    {
      at: 1,
      see: [one('i0', { name: nameOf(0), drainingSince: at(0), drainDeadline: at(300), drainCause: 'ScaleDown' }), well(1), well(2)],
      do: ['delete i0'],
    },
    { at: 2, see: [well(1), well(2)], do: [], check: (plan) => expect(plan.status.memory.backoffs).toEqual([]) },
    { at: 3, see: [well(1)], do: [], notes: ['SlotBackoff'], wake: 13 },
  ])

  series('of what a list from the past does not show is not free', agentOf({ replicas: 2 }), [
    { at: 10, see: [well(0)], viewAt: 10, do: ['create 1-0'] },
    { at: 11, see: [well(0), well(1)], viewAt: 11, do: [] },
    { at: 12, see: [well(0)], viewAt: 9, do: [], notes: ['StaleView'], wake: null },
    { at: 13, see: [well(0), well(1)], viewAt: 13, do: [] },
  ])

  series('is not kept for one that a human keeps', agentOf({ replicas: 1 }), [
    { at: 0, see: [{ ...failed(0), drainingSince: at(-5), drainCause: 'External' }], do: [], wake: 10 },
    { at: 10, see: [{ ...failed(0), drainingSince: at(-5), drainCause: 'External' }], do: ['create 1-0'] },
  ])

  series('begins anew after the start deadline and ten good minutes', agentOf({ replicas: 1, startDeadlineMs: 60_000 }), [
    { at: 0, see: [failed(0)], do: ['delete f0'] },
    { at: 10, see: [], do: ['create 0-0'] },
    { at: 11, see: [well(0)], do: [] },
    { at: 670, see: [], do: [], check: (plan) => expect(plan.status.memory.backoffs[0]).toMatchObject({ failures: 1, until: at(680) }) },
  ])
})

/** Told briefly: `0-1 2x 30`, slots, failures and until when, in seconds; of reserved ones the slot and until when. */
const told = ({ backoffs, unseen, reserved, tried }: SlotState) => ({
  backoffs: backoffs.map(({ slots, failures, until }) => `${slots} ${failures}x ${(until - START) / 1_000}`),
  unseen,
  reserved: [...reserved].map(([slot, until]) => `${slot} ${(until - START) / 1_000}`),
  tried: [...tried],
})
type Told = ReturnType<typeof told>
const backoff = (slots: string, failures: number, until: number): Backoff => ({ slots, failures, until: at(until) })
const ended = (action: WishStep['action'], key: string, result: WishStep['result'] = 'Met'): WishStep => ({ type: 'Wish', action, key, result })
const wish = (type: Wish['type'], key: string): Wish => ({ type, key, revision, at: START })
const named = (id: string, slot: number, words: Words = {}): InstanceInput => one(id, { name: nameOf(slot), ...words })
const cordon = { drainingSince: at(-5), drainCause: 'External' } as const

/** What was well for so long since it might be tried is forgotten: the start deadline, and ten minutes. */
const own = agentOf({ startDeadlineMs: 60_000 })
const viewAt = (stale: boolean) => viewOf(own, observe({ instances: [], at: at(-1) }), at(stale ? 0 : -1), at(0))
const rowsOf = (see: readonly InstanceInput[]): readonly Row[] => classify(own, observe({ instances: see }).instances, new Map(), [], viewAt(false)).rows

type Looked = {
  readonly see?: readonly InstanceInput[]
  readonly lived?: string
  readonly known?: readonly Backoff[]
  readonly ends?: readonly WishStep[]
  readonly wishes?: readonly Wish[]
  readonly stale?: true
}
const look = ({ see = [], lived = '', known = [], ends = [], wishes = [], stale }: Looked): SlotState =>
  slotState(own, rowsOf(see), { slots: lived, backoffs: known }, ends, wishes, viewAt(stale === true))

describe('what a look tells of slots, at 0 s', () => {
  it.each<[string, Looked, Partial<Told>]>([
    ['what lives where it lived', { see: [well(0)], lived: '0' }, {}],
    ['what lived and is gone has failed', { lived: '1' }, { backoffs: ['1 1x 10'], reserved: ['1 10'] }],
    ['two that failed at once back off together', { lived: '0-1' }, { backoffs: ['0-1 1x 10'], reserved: ['0 10', '1 10'] }],
    ['in a list from the past it is not gone', { lived: '0', stale: true }, { unseen: [0], reserved: ['0 Infinity'] }],
    ['what such a list shows as failed has failed', { see: [failed(0)], lived: '0', stale: true }, { backoffs: ['0 1x 10'], reserved: ['0 10'] }],
    ["another's instance does not hold it", { see: [named('s', 0, { ownerUid: 'b' })], lived: '0' }, { backoffs: ['0 1x 10'], reserved: ['0 10'] }],
    ['what leaves has not failed', { see: [named('d', 0, scaledDown), named('t', 1, { deletingAt: at(-1) })], lived: '0-1' }, {}],
    ['a failed one beside one that lives has not, nor in the other order', { see: [named('a', 0), failed(0), failed(1), named('z', 1)], lived: '0-1' }, {}],
    ['nor where nothing was known to live', { see: [named('a', 0), failed(0)] }, {}],
    ['a failed one nobody knew', { see: [failed(0)] }, { backoffs: ['0 1x 10'], reserved: ['0 10'] }],
    ['one that is counted already', { see: [failed(0)], known: [backoff('0', 1, 9)] }, { backoffs: ['0 1x 9'], reserved: ['0 9'] }],

    ['a Create that was seen and is not', { ends: [ended('Create', nameOf(0))] }, { backoffs: ['0 1x 10'], reserved: ['0 10'] }],
    ['seen, in a list that is newer than this one', { ends: [ended('Create', nameOf(0))], stale: true }, {}],
    ['seen as failed in it', { see: [failed(0)], ends: [ended('Create', nameOf(0))], stale: true }, { backoffs: ['0 1x 10'], reserved: ['0 10'] }],
    ['a Create that is never seen', { ends: [ended('Create', nameOf(0), 'Overdue')] }, { backoffs: ['0 1x 10'], reserved: ['0 10'] }],
    ['a Create that was refused holds back on its own', { ends: [ended('Create', nameOf(0), 'Refused')] }, {}],
    ['a Drain that is seen says nothing of a slot', { ends: [ended('Drain', nameOf(0))] }, {}],
    ['what is asked for again', { ends: [ended('Create', nameOf(1, 0))], wishes: [wish('Create', nameOf(1, 1))] }, {}],
    [
      'what is asked for elsewhere, or under a name without a slot',
      { ends: [ended('Create', nameOf(1))], wishes: [wish('Create', nameOf(2)), wish('Create', 'pet')] },
      { backoffs: ['1 1x 10'], reserved: ['1 10'] },
    ],
    [
      'what is to be drained is not asked for',
      { ends: [ended('Create', nameOf(0))], wishes: [wish('Drain', nameOf(0))] },
      { backoffs: ['0 1x 10'], reserved: ['0 10'] },
    ],

    ['it fails once more', { lived: '0', known: [backoff('0', 3, -659.999)] }, { backoffs: ['0 4x 80'], reserved: ['0 80'] }],
    ['after ten good minutes for the first time', { lived: '0', known: [backoff('0', 3, -660)] }, { backoffs: ['0 1x 10'], reserved: ['0 10'] }],
    [
      'of two words on a slot the first counts',
      { lived: '0', known: [backoff('0', 3, -5), backoff('0', 1, -5)] },
      { backoffs: ['0 4x 80'], reserved: ['0 80'] },
    ],
    [
      'those that failed more often back off for longer',
      { lived: '0-1', known: [backoff('1', 1, -5)] },
      { backoffs: ['0 1x 10', '1 2x 20'], reserved: ['0 10', '1 20'] },
    ],
    [
      'what does not fail backs off on, by end, then by failures',
      { lived: '0', known: [backoff('3', 2, 40), backoff('4', 1, 40), backoff('5', 1, 30)] },
      { backoffs: ['0 1x 10', '5 1x 30', '4 1x 40', '3 2x 40'], reserved: ['0 10', '5 30', '4 40', '3 40'] },
    ],
    ['what is forgotten goes', { lived: '0', known: [backoff('5', 2, -700)] }, { backoffs: ['0 1x 10'], reserved: ['0 10'] }],
    [
      'but not while what failed lies there',
      { see: [failed(5)], lived: '0', known: [backoff('5', 2, -700)] },
      { backoffs: ['5 2x -700', '0 1x 10'], reserved: ['0 10'] },
    ],

    ['one that stays holds its place itself', { see: [well(0)], lived: '0', known: [backoff('0', 1, 9)] }, { backoffs: ['0 1x 9'] }],
    ['one that drains does not', { see: [named('d', 0, scaledDown)], known: [backoff('0', 1, 9)] }, { backoffs: ['0 1x 9'], reserved: ['0 9'] }],
    ['when the time has come it is tried again', { known: [backoff('0', 1, 0)] }, { backoffs: ['0 1x 0'], tried: [0] }],
    ['and is none that failed once it is forgotten', { known: [backoff('0', 1, -660)] }, { backoffs: ['0 1x -660'] }],
    [
      'not while the failed one is there, or goes',
      { see: [failed(0), named('t', 1, { deletingAt: at(-1) })], known: [backoff('0-1', 1, -5)] },
      { backoffs: ['0-1 1x -5'], reserved: ['0 296', '1 296'], tried: [0, 1] },
    ],
    ['which is not for ever', { see: [failed(0)], known: [backoff('0', 1, -301)] }, { backoffs: ['0 1x -301'], tried: [0] }],
    [
      'nor where a human keeps it, beside another that failed',
      { see: [failed(0), named('k', 0, { phase: 'Failed', ...cordon })], known: [backoff('0', 1, -5)] },
      { backoffs: ['0 1x -5'], tried: [0] },
    ],
    ['nor beside one that drains there', { see: [failed(0), named('d', 0, scaledDown)], known: [backoff('0', 1, 0)] }, { backoffs: ['0 1x 0'], tried: [0] }],
  ])('%s', (_title, given, expected) => {
    expect(told(look(given))).toEqual({ backoffs: [], unseen: [], reserved: [], tried: [], ...expected })
  })

  it('keeps what it knew, the same reference, where nothing fails', () => {
    const known = [backoff('5', 1, -700)]
    expect(look({ known }).backoffs).toBe(known)
  })

  it('at most 64 groups: of one more, the two that end first become one, that ends later', () => {
    const groups = Array.from({ length: 64 }, (_, i) => backoff(`${i + 1}`, i === 0 ? 3 : 1, 11 + i))
    const full = look({ lived: '0', known: groups.slice(0, 63) }).backoffs
    expect(full).toEqual([backoff('0', 1, 10), ...groups.slice(0, 63)])
    expect(look({ lived: '0', known: groups }).backoffs).toEqual([backoff('0-1', 3, 11), ...groups.slice(1)])
  })
})

describe('slots after suspects were given up, at 0 s', () => {
  const none: SlotState = { backoffs: [], unseen: [], reserved: new Map(), tried: new Set() }
  const givenUp = (before: SlotState, given: readonly string[], see: readonly InstanceInput[] = []): SlotState =>
    slotsAfter(own, before, rowsOf(see), given, at(0))

  it.each<[string, Partial<SlotState>, readonly string[], Partial<Told>]>([
    ['it fails', {}, [nameOf(1)], { backoffs: ['1 1x 10'], reserved: ['1 10'] }],
    ['once more', { backoffs: [backoff('1', 1, 0)] }, [nameOf(1)], { backoffs: ['1 2x 20'], reserved: ['1 20'] }],
    ['not while it backs off', { backoffs: [backoff('1', 1, 0.001)] }, [nameOf(1)], { backoffs: ['1 1x 0.001'], reserved: ['1 0.001'] }],
    ['beside one that backs off', { backoffs: [backoff('2', 1, 9)] }, [nameOf(1)], { backoffs: ['2 1x 9', '1 1x 10'], reserved: ['2 9', '1 10'] }],
    ['others are seen anew', { backoffs: [backoff('2', 1, 9)], unseen: [3] }, [], { backoffs: ['2 1x 9'], unseen: [3], reserved: ['2 9', '3 Infinity'] }],
    ['also where none backs off', { unseen: [3] }, [], { unseen: [3], reserved: ['3 Infinity'] }],
    ['also where all are seen', { backoffs: [backoff('2', 1, 0)] }, [], { backoffs: ['2 1x 0'], tried: [2] }],
  ])('%s', (_title, before, given, expected) => {
    expect(told(givenUp({ ...none, ...before }, given))).toEqual({ backoffs: [], unseen: [], reserved: [], tried: [], ...expected })
  })

  it('is the same where none was given up of a slot and nothing was known', () => {
    expect(givenUp(noSlots, [])).toBe(noSlots)
    expect(givenUp(noSlots, ['pet'])).toBe(noSlots)
  })
  it('keeps what backs off, the same reference, where none was given up', () => {
    const backoffs = [backoff('5', 1, -700)]
    expect(givenUp({ ...none, backoffs }, []).backoffs).toBe(backoffs)
  })
})

describe('the slots in which something lives', () => {
  it.each<[string, readonly InstanceInput[], string, boolean, string]>([
    ['as listed', [well(0), named('d', 1, scaledDown), named('t', 2, { deletingAt: at(-1) }), failed(3)], '0-4', false, '0'],
    ['in a list from the past, what is not in it as well', [well(0), named('d', 1, scaledDown)], '1-2', true, '0,2'],
    ['one there that lives makes it so', [failed(0), named('z', 0), named('a', 1), failed(1)], '', false, '0-1'],
  ])('%s', (_title, see, before, stale, expected) => {
    expect(livingIn(own, rowsOf(see), before, stale)).toBe(expected)
  })
})

describe('nothing is looked up slot by slot', () => {
  const stillOf = (): Status => reconcile(agentOf({ replicas: 1 }), observe({ instances: [well(0)] }), at(0)).status
  const nothing: Settled = { wishes: [], creates: { failures: 0, afterAt: at(0), burst: 1 }, refusals: new Map(), notes: [] }
  type Pass = {
    readonly see?: readonly InstanceInput[]
    readonly memory?: Partial<Memory>
    readonly wishes?: readonly Wish[]
    readonly stale?: true
    readonly unknown?: true
  }
  const quiet = ({ see = [well(0)], memory = {}, wishes = [], stale, unknown }: Pass): boolean => {
    const instances = observe({ instances: see }).instances
    const view = viewAt(stale === true)
    const still = stillOf()
    const before: Status | null = unknown === true ? null : { ...still, memory: { ...still.memory, ...memory } }
    return isQuiet(own, before, { ...nothing, wishes }, classify(own, instances, new Map(), [], view), view)
  }
  it.each<[string, Pass, boolean]>([
    ['where nothing came, went or failed', {}, true],
    ['and what failed is forgotten', { memory: { backoffs: [backoff('0', 1, -660)] } }, true],
    ['not without a memory', { unknown: true }, false],
    ['not in a list from the past', { stale: true }, false],
    ['not while one backs off', { memory: { backoffs: [backoff('0', 1, -660), backoff('1', 1, 9)] } }, false],
    ['not where something was asked for', { memory: { wishes: [wish('Create', nameOf(1))] } }, false],
    ['not where something is', { wishes: [wish('Create', nameOf(1))] }, false],
    ['not where one has failed', { see: [well(0), failed(1)] }, false],
    ['nor where another is overdue beside it', { see: [well(0), failed(1), named('o', 2, { phase: 'Pending', createdAt: at(-60) })] }, false],
    ['not where more are there than before', { see: [well(0), well(1)] }, false],
    ['not where fewer are', { see: [] }, false],
  ])('%s', (_title, pass, expected) => {
    expect(quiet(pass)).toBe(expected)
  })
})
