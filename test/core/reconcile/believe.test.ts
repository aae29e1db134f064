/** What is remembered and waited for after a pass: read from the same look under the wishes that it adds. */
import { describe, expect, it } from 'vitest'
import { act } from '../../../src/core/reconcile/act.js'
import { type Believed, believe, remember, wakeOf } from '../../../src/core/reconcile/believe.js'
import type { Tally } from '../../../src/core/reconcile/classify.js'
import type { Counted } from '../../../src/core/reconcile/decide.js'
import { type Settled, wishKey } from '../../../src/core/reconcile/settle.js'
import type { Acts, Situation } from '../../../src/core/reconcile/situation.js'
import { noSlots, type SlotState } from '../../../src/core/reconcile/slots.js'
import { type Agent, type Backoff, type InstanceInput, type Memory, observe, type Status, type Wake, type Wish } from '../../../src/index.js'
import { agentOf, at, memoryOf, nameOf, one, ready, revision, situationOf, wish } from './scene.js'

const own = agentOf({ replicas: 1 })
const memory = memoryOf(own)
const backoffs: readonly Backoff[] = [{ slots: '7', failures: 1, until: at(-700) }]
const settledWith = (wishes: readonly Wish[] = [], refusals: Settled['refusals'] = new Map()): Settled => ({
  wishes,
  creates: memory.creates,
  refusals,
  notes: [],
})
const sick = (id: string, slot: number): InstanceInput => one(id, { name: nameOf(slot), phase: 'Unhealthy', readyAt: at(-1_000), lastTransitionAt: at(-100) })

type Seen = Parameters<typeof situationOf>[1] & { readonly refusals?: Settled['refusals']; readonly acts?: (acts: Acts) => Acts; readonly memory?: Memory }
const believed = (whose: Agent, { refusals, acts = (all) => all, memory: known = memory, ...seen }: Seen = {}) => {
  const situation: Situation = situationOf(whose, seen)
  const observed = observe({ instances: seen.see ?? [], at: situation.view.viewAt })
  const settled = settledWith(situation.wishes, refusals)
  const done = acts(act(situation))
  return { situation, done, got: believe(situation, observed, new Map(), settled, done, known) }
}

describe('what is believed after nothing was done', () => {
  it('is what was seen, where nothing came, went or failed', () => {
    const { situation, done, got } = believed(own, { see: ready('i'), memory: { ...memory, slots: '3', backoffs } })
    expect(got).toEqual({ wishes: [], tally: situation.tally, living: '3', backoffs, wake: null, left: false, notes: [] })
    expect([got.wishes, got.tally, got.notes]).toEqual([situation.wishes, situation.tally, done.notes])
    expect(got.tally).toBe(situation.tally)
    expect(got.wishes).toBe(situation.wishes)
  })
  it('and else where it was seen', () => {
    const slots: SlotState = { backoffs, unseen: [], reserved: new Map(), tried: new Set() }
    const see = [one('i', { name: nameOf(2) })]
    expect(believed(own, { see, slots, memory: { ...memory, slots: '3' } }).got).toMatchObject({ living: '2', backoffs })
    expect(believed(own, { see, slots, memory: { ...memory, slots: '3' }, stale: true }).got).toMatchObject({ living: '2-3' })
  })
  it('waits for what the pass waits for, and says what held it back', () => {
    const see = [one('i', { drainingSince: at(-1), drainDeadline: at(60), activeRequests: 1 })]
    expect(believed(agentOf({ replicas: 0 }), { see }).got.wake).toEqual({ at: at(60), why: { type: 'DrainDeadline', id: 'i' } })
    expect(believed(agentOf({ replicas: 1, paused: true }), { see: [] }).got.notes).toEqual([{ type: 'AgentPaused' }])
  })
})

describe('what is believed after something was done', () => {
  it('is what is seen under the new wishes', () => {
    const { got } = believed(own, { see: [one('i', { name: nameOf(0) }), one('j', { name: nameOf(1) })], memory: { ...memory, slots: '0-2', backoffs } })
    expect(got).toMatchObject({ living: '1', backoffs, wake: null, left: false, notes: [] })
    expect(got.tally).toMatchObject({ existing: 2, draining: 1, ready: 1 })
    expect(got.backoffs).toBe(backoffs)
  })
  it('and in a list from the past lives what is not in it', () => {
    const { got } = believed(agentOf({ replicas: 2 }), { see: [one('j', { name: nameOf(1) })], memory: { ...memory, slots: '4' }, stale: true })
    expect(got.wishes).toEqual([wish('Create', nameOf(0))])
    expect(got.living).toBe('1,4')
  })
  it('a suspect that was given up backs off with its slot', () => {
    const { got } = believed(agentOf({ replicas: 2 }), { see: [sick('s', 3), ...ready('a', 'b')], slots: { ...noSlots } })
    expect(got.backoffs).toEqual([{ slots: '3', failures: 1, until: at(10) }])
    expect(got.living).toBe('')
  })
  it('more is left where the pass left some, or where the next look finds some', () => {
    const see = ready('i', 'j', 'k')
    expect(believed(own, { see }).got.left).toBe(false)
    expect(believed(own, { see, acts: (acts) => ({ ...acts, left: 1 }) }).got.left).toBe(true)
    expect(believed(own, { see, acts: (acts) => ({ ...acts, actions: acts.actions.slice(0, 1) }) }).got.left).toBe(true)
  })
  it('what is waited for and held back is that of the next look', () => {
    const see = [one('d', { drainingSince: at(-1), drainDeadline: at(60), activeRequests: 1 }), one('f', { phase: 'Failed' })]
    expect(believed(agentOf({ replicas: 0 }), { see }).got.wake).toEqual({ at: at(60), why: { type: 'DrainDeadline', id: 'd' } })
    const held = believed(agentOf({ replicas: 3 }), { see: [], creates: { failures: 0, afterAt: at(0), burst: 1 } })
    expect(held.done.notes).toEqual([{ type: 'SlowStart', burst: 1, inFlight: 1, withheld: 2 }])
    expect(held.got.notes).toEqual([{ type: 'SlowStart', burst: 1, inFlight: 1, withheld: 2 }])
  })
})

describe('what is wished for', () => {
  const wishes = (whose: Agent, seen: Seen): readonly Wish[] => believed(whose, seen).got.wishes
  it('is a Create, by its name', () => {
    expect(wishes(own, { see: [] })).toStrictEqual([{ type: 'Create', key: nameOf(0), revision, at: at(0) }])
  })
  it('whatever one of that id is called', () => {
    expect(wishes(agentOf({ replicas: 2 }), { see: [one(nameOf(0), { name: 'pet' })] })).toStrictEqual([
      { type: 'Create', key: nameOf(0), revision, at: at(0) },
    ])
  })
  it('a Drain, by the id, and the name where that is another', () => {
    expect(wishes(agentOf({ replicas: 0 }), { see: [one('i', { name: 'pet' }), one('j', { name: 'j' })] })).toStrictEqual([
      { type: 'Drain', key: 'i', name: 'pet', revision, at: at(0) },
      { type: 'Drain', key: 'j', revision, at: at(0) },
    ])
  })
  it('a Delete, until its grace and a minute are over', () => {
    const see = [one('f', { phase: 'Failed', name: 'f' })]
    expect(wishes(agentOf({ replicas: 0, terminationGraceMs: 5_000 }), { see })).toStrictEqual([
      { type: 'Delete', key: 'f', revision, at: at(0), until: at(65) },
    ])
  })
  it('with the refusals of the same, and not of another, before it', () => {
    const see = [one('f', { phase: 'Failed', name: 'f' }), one('i', { name: 'i' })]
    const refusals = new Map([
      [wishKey('Delete', 'f'), 2],
      [wishKey('Delete', 'i'), 3],
    ])
    expect(wishes(agentOf({ replicas: 0 }), { see, refusals }).map(({ key, failures }) => [key, failures])).toStrictEqual([
      ['i', undefined],
      ['f', 2],
    ])
  })
  it('instead of an older one for the same, but for a Create, which stays', () => {
    const older = [wish('Create', 'f'), wish('Drain', 'f', { blocked: true, until: at(9) }), wish('Drain', 'other', { blocked: true })]
    const acts = (all: Acts): Acts => ({
      ...all,
      actions: [
        { type: 'Create', name: 'other', revision, why: { type: 'BelowDesired', desired: 1, existing: 0 } },
        { type: 'Delete', id: 'f', graceMs: 0, onlyIf: 'NotReady', why: { type: 'InstanceFailed' } },
      ],
    })
    const got = wishes(own, { see: [one('f', { phase: 'Failed', name: 'f' })], wishes: older, acts })
    expect(got).toStrictEqual([older[0], older[2], wish('Create', 'other'), { type: 'Delete', key: 'f', revision, at: at(0), until: at(60) }])
  })
})

const tallyOf = (see: readonly InstanceInput[] = ready('i'), wake: Wake | null = null): Tally => ({ ...situationOf(own, { see }).tally, wake })
const nothing: Omit<Believed, 'tally'> = { wishes: memory.wishes, living: memory.slots, backoffs: memory.backoffs, wake: null, left: false, notes: [] }

describe('what is remembered', () => {
  const count: Counted = { from: 1, desired: 1, scaling: null, wake: null, trail: [], after: [], why: { type: 'Static', replicas: 1 } }
  type Pass = Omit<Parameters<typeof remember>[1], 'believed'> & { readonly believed: Omit<Believed, 'tally'> }
  const remembered = ({ believed: told = nothing, ...words }: Partial<Pass>, before = memory): Memory =>
    remember(before, { count, believed: { ...told, tally: tallyOf() }, settled: settledWith(memory.wishes), acted: false, ready: false, time: at(5), ...words })
  const room: Pass['believed'] = { ...nothing, notes: [{ type: 'RolloutNeedsRoom', limit: 'instances', most: 1 }] }
  const scaling = { version: 1, at: at(5), current: 1, changedAt: at(0), stages: {} } as const

  it('is the same while nothing changes', () => {
    expect(remembered({})).toBe(memory)
    const served = { ...memory, everReady: true, needsRoomAt: at(1) }
    expect(remembered({ believed: room }, served)).toBe(served)
  })
  it.each<[string, Partial<Pass>, Partial<Memory>]>([
    ['that it acted', { acted: true }, { actedAt: at(5) }],
    ['the number', { count: { ...count, desired: 2 } }, { desired: 2 }],
    ['that something was ready', { ready: true }, { everReady: true }],
    ['what is wished for', { believed: { ...nothing, wishes: [wish('Drain', 'i')] } }, { wishes: [wish('Drain', 'i')] }],
    ['where something lives', { believed: { ...nothing, living: '0' } }, { slots: '0' }],
    ['what backs off', { believed: { ...nothing, backoffs } }, { backoffs }],
    ['since when there is no room', { believed: room }, { needsRoomAt: at(5) }],
    [
      'the slow start',
      { settled: { ...settledWith(memory.wishes), creates: { failures: 0, afterAt: at(0), burst: 2 } } },
      { creates: { failures: 0, afterAt: at(0), burst: 2 } },
    ],
    ['what the policy remembers', { count: { ...count, scaling } }, { scaling }],
  ])('%s', (_title, words, expected) => {
    expect(remembered(words)).toEqual({ ...memory, at: at(5), ...expected })
  })
  it('not what is over: room is there again', () => {
    const waits = { ...memory, needsRoomAt: at(1) }
    expect(remembered({ ready: true, believed: room }, waits)).toEqual({ ...waits, at: at(5), everReady: true })
    const got = remembered({}, waits)
    expect(got).toEqual({ ...memory, at: at(5) })
    expect('needsRoomAt' in got).toBe(false)
    expect('needsRoomAt' in remembered({ acted: true })).toBe(false)
  })
})

describe('when to look again', () => {
  const wakes = (seconds: number, why: Wake['why']): Wake => ({ at: at(seconds), why })
  const stage = wakes(50, { type: 'Stage', id: 'x' })
  const empty = [one('s', { ownerUid: 'b' })]
  const going = agentOf({ replicas: 1 }, 0)
  type Given = {
    readonly whose?: Agent
    readonly scaling?: Wake
    readonly believed?: Partial<Believed>
    readonly see?: readonly InstanceInput[]
    readonly available?: Wake
    readonly needsRoomAt?: number
    readonly finished?: true
    readonly now?: number
  }
  const next = ({ whose = own, scaling, believed: words = {}, see, available, needsRoomAt, finished, now = 5 }: Given): Wake | null => {
    const kept: Memory = { ...memory, ...(needsRoomAt === undefined ? {} : { needsRoomAt: at(needsRoomAt) }) }
    return wakeOf(
      whose,
      scaling ?? null,
      { ...nothing, tally: tallyOf(see, available ?? null), ...words },
      { memory: kept, finished: finished === true } as Status,
      at(now),
    )
  }
  it.each<[string, Given, Wake | null]>([
    ['not at all', {}, null],
    ['when the policy may say otherwise', { scaling: stage }, stage],
    [
      'when a deadline is over',
      { scaling: stage, believed: { wake: wakes(49, { type: 'DrainDeadline', id: 'd' }) } },
      wakes(49, { type: 'DrainDeadline', id: 'd' }),
    ],
    ['when a wish is overdue', { believed: { wishes: [wish('Drain', 'i')] } }, wakes(60, { type: 'WishDeadline', id: 'i' })],
    [
      'when one that was refused may be tried again',
      { believed: { wishes: [wish('Drain', 'i'), wish('Drain', 'j', { blocked: true, until: at(9) })] } },
      wakes(9, { type: 'ActionBackoff', id: 'j' }),
    ],
    ['when one becomes available', { scaling: stage, available: wakes(8, { type: 'Available', id: 'i' }) }, wakes(8, { type: 'Available', id: 'i' })],
    ['when a rollout has waited too long', { needsRoomAt: 1 }, wakes(601, { type: 'RolloutOverdue' })],
    ['not when it has', { needsRoomAt: 1, now: 601 }, null],
    ['at once, where something was left', { believed: { left: true } }, wakes(5.001, { type: 'ActionLimit' })],
    ['when a lost memory can have forgotten nothing more', { whose: going, see: empty }, wakes(60, { type: 'DeletionWait' })],
    ['not then', { whose: going, see: empty, now: 60 }, null],
    ['nor when it is finished', { whose: going, see: empty, finished: true }, null],
    ['nor while one is there', { whose: going }, null],
    ['nor of one that stays', { see: empty }, null],
  ])('%s', (_title, given, expected) => {
    expect(next(given)).toEqual(expected)
  })
})
