import { describe, expect, it } from 'vitest'
import { replace, surplus } from '../../../src/core/reconcile/replace.js'
import type { ActionWhy, ActWhy, Agent, InstanceInput, Plan, SpecInput } from '../../../src/index.js'
import { agentOf, at, draft, lineOf, nameOf, one, ready, revision, series, situationOf, wish } from './scene.js'

const old = { revision: 'old', readyAt: at(-1_000) }
/** Of the revision before, and ready. */
const stale = (...ids: readonly string[]): readonly InstanceInput[] => ids.map((id) => one(id, old))
const drains = { drainingSince: at(0), drainDeadline: at(300), drainCause: 'Rollout' } as const
const sick = (id: string, words: object = {}): InstanceInput => one(id, { phase: 'Unhealthy', readyAt: at(-1_000), lastTransitionAt: at(-31), ...words })
const phase =
  (expected: Plan['status']['phase'], reason?: string) =>
  (plan: Plan): void => {
    expect(plan.status.phase).toBe(expected)
    if (reason !== undefined) expect(plan.status.conditions.find(({ type }) => type === 'Progressing')?.reason).toBe(reason)
  }

describe('rollout', () => {
  series('one more than desired, and nothing that serves goes before another does', agentOf({ replicas: 2 }), [
    { at: 0, see: stale('i', 'j'), do: ['create 0-0'], notes: ['SurgeFull', 'RolloutHeld'], check: phase('Scaling', 'RolloutHeld') },
    { at: 1, see: [...stale('i', 'j'), one('k', { phase: 'Pending', name: nameOf(0) })], do: [], notes: ['SurgeFull', 'RolloutHeld'] },
    { at: 20, see: [...stale('i', 'j'), one('k', { name: nameOf(0) })], do: ['drain i'] },
    { at: 21, see: [one('i', { ...old, ...drains }), ...stale('j'), one('k', { name: nameOf(0) })], do: ['delete i'], notes: ['SurgeFull', 'RolloutHeld'] },
    { at: 22, see: [...stale('j'), one('k', { name: nameOf(0) })], do: ['create 1-0'] },
  ])

  series('without a surge one may be away, and its place is filled once it has gone', agentOf({ replicas: 3, rollout: { maxSurge: 0 } }), [
    { at: 0, see: stale('i', 'j', 'k'), do: ['drain i'], notes: ['SurgeFull', 'RolloutHeld'] },
    { at: 1, see: [one('i', { ...old, ...drains }), ...stale('j', 'k')], do: ['delete i'], notes: ['SurgeFull', 'RolloutHeld'] },
    { at: 2, see: [one('i', { ...old, ...drains, deletingAt: at(1) }), ...stale('j', 'k')], do: ['create 0-0'] },
  ])

  series('shares: a surge is rounded up, what may be away is rounded down', agentOf({ replicas: 5, rollout: { maxSurge: '25%', maxUnavailable: '50%' } }), [
    { at: 0, see: stale('i', 'j', 'k', 'l', 'm'), do: ['create 0-0', 'drain i', 'drain j'] },
  ])

  series('back again: what drains and is wanted once more is taken back', agentOf({ replicas: 2 }), [
    { at: 0, see: [one('i', drains), one('j'), one('k', { ...old, phase: 'Pending' })], do: ['undrain i'], notes: ['RolloutHeld'] },
    { at: 1, see: [one('i'), one('j'), one('k', { ...old, phase: 'Pending' })], do: ['delete k'] },
  ])

  series('a revision that never gets ready holds the rollout, and nothing that serves goes', agentOf({ replicas: 2, startDeadlineMs: 60_000 }), [
    { at: 0, see: stale('i', 'j'), do: ['create 0-0'] },
    { at: 1, see: [...stale('i', 'j'), one('k', { phase: 'Pending', name: nameOf(0), createdAt: at(0) })], do: [], wake: 60 },
    {
      at: 60,
      see: [...stale('i', 'j'), one('k', { phase: 'Pending', name: nameOf(0), createdAt: at(0) })],
      do: ['delete k'],
      check: phase('Scaling', 'RolloutHeld'),
    },
    { at: 62, see: stale('i', 'j'), do: [], wake: 70, notes: ['SurgeFull', 'SlotBackoff', 'RolloutHeld'] },
    { at: 70, see: stale('i', 'j'), do: ['create 0-0'] },
  ])

  series('a limit without room for the surge is said, and after the deadline it is degraded', agentOf({ replicas: 2, startDeadlineMs: 60_000 }), [
    {
      at: 0,
      see: stale('i', 'j'),
      input: { limits: { instances: 2 } },
      do: [],
      notes: ['SurgeFull', 'NoRoom', 'RolloutNeedsRoom', 'RolloutHeld'],
      wake: 60,
      check: phase('Scaling', 'RolloutNeedsRoom'),
    },
    { at: 60, see: stale('i', 'j'), input: { limits: { instances: 2 } }, do: [], check: phase('Degraded', 'RolloutNeedsRoom') },
  ])

  series('young memories hold what scales', agentOf({ replicas: 2, scaling: { enabled: true, policy: 'fixed', minReplicas: 1, maxReplicas: 2 } }), [
    { at: 0, see: [...stale('i'), one('k'), one('l')], do: [], notes: ['MemoryYoung'], wake: 60 },
    { at: 60, see: [...stale('i'), one('k'), one('l')], do: ['drain i'] },
  ])
})

describe('suspects', () => {
  series('one that does not get well is replaced first, and drained then', agentOf({ replicas: 2 }), [
    { at: -1.001, see: [sick('i'), one('j')], do: [], wake: -1 },
    { at: -1, see: [sick('i'), one('j')], do: ['create 0-0'], notes: ['SuspectsHeld'], check: phase('Degraded', 'SuspectsHeld') },
    { at: 5, see: [sick('i'), one('j'), one('k', { name: nameOf(0) })], do: ['drain i'] },
  ])

  series('a storm stops itself: all four are unwell, none goes, and one more comes', agentOf({ replicas: 4 }), [
    { at: 0, see: ['i', 'j', 'k', 'l'].map((id) => sick(id)), do: ['create 0-0'], notes: ['SurgeFull', 'SuspectsHeld'], check: phase('Degraded') },
    { at: 5, see: [...['i', 'j', 'k', 'l'].map((id) => sick(id)), one('m', { name: nameOf(0) })], do: ['drain i'], notes: ['SurgeFull', 'SuspectsHeld'] },
  ])

  series('what never served goes before what did', agentOf({ replicas: 2 }), [
    {
      at: 0,
      see: [sick('i'), sick('new', { readyAt: undefined as never, createdAt: at(-700) }), one('j'), one('k')],
      do: ['drain new', 'drain i'],
    },
  ])
})

describe('which of those that are unhealthy go first', () => {
  const well = ['x', 'y', 'z'].map((id) => one(id))
  const born = { createdAt: at(-700) }
  series('of two, the one that is not protected', agentOf({ replicas: 4 }), [
    { at: 0, see: [...well, sick('a', { ...born, protected: true }), sick('b', born)], do: ['drain b'] },
  ])
  series('in either order', agentOf({ replicas: 4 }), [{ at: 0, see: [...well, sick('a', born), sick('b', { ...born, protected: true })], do: ['drain a'] }])
  series('the one that was never ready', agentOf({ replicas: 4 }), [
    { at: 0, see: [...well, sick('a', born), one('b', { ...born, phase: 'Unhealthy' })], do: ['drain b'] },
  ])
  series('in either order too', agentOf({ replicas: 4 }), [
    { at: 0, see: [...well, one('a', { ...born, phase: 'Unhealthy' }), sick('b', born)], do: ['drain a'] },
  ])
  series('then the youngest', agentOf({ replicas: 4 }), [{ at: 0, see: [...well, sick('a', born), sick('b', { createdAt: at(-600) })], do: ['drain b'] }])
})

/** Chosen by hand from one look, at 0 s. */
describe('who is surplus', () => {
  type Surplus = { readonly go?: string; readonly notes?: readonly ActWhy[]; readonly left?: number }
  const chosen = (own: Agent, seen: Parameters<typeof situationOf>[1]) => {
    const acts = draft()
    const rows = surplus(situationOf(own, seen), acts)
    return { go: rows.map(({ instance }) => instance.id).join(' '), notes: acts.notes, left: acts.left }
  }
  const none = { go: '', notes: [], left: 0 }
  it.each<[string, Partial<SpecInput>, Parameters<typeof situationOf>[1], Surplus]>([
    ['none where all are wanted', { replicas: 2 }, { see: ready('a', 'b') }, {}],
    ['what is beyond', { replicas: 1 }, { see: ready('a', 'b', 'c') }, { go: 'a b' }],
    ['what drains is none', { replicas: 1 }, { see: [one('a', drains), ...ready('b', 'c')] }, { go: 'b' }],
    ['a replacement is none while what it replaces is there', { replicas: 2 }, { see: [...stale('a', 'b'), one('c')] }, {}],
    ['nor are fewer than there is a surge for', { replicas: 5, rollout: { maxSurge: 3 } }, { see: [...stale('a', 'b', 'c'), ...ready('d', 'e', 'f')] }, {}],
    ['but for more than may be beyond', { replicas: 1 }, { see: [...stale('a', 'b'), one('c')] }, { go: 'a' }],
    ['whoever goes needs no replacement', { replicas: 1 }, { see: [...stale('a'), ...ready('b', 'c')] }, { go: 'a b' }],
    [
      'a refused one keeps its place, and is not asked again',
      { replicas: 0 },
      { see: ready('a', 'b'), wishes: [wish('Drain', 'a', { blocked: true })] },
      { go: 'b' },
    ],
    ['protected ones remain', { replicas: 0 }, { see: [one('a', { protected: true }), one('b')] }, { go: 'b', notes: [{ type: 'Protected', kept: 1 }] }],
  ])('%s', (_title, spec, seen, expected) => {
    expect(chosen(agentOf(spec), seen)).toEqual({ ...none, ...expected })
  })

  it('is chosen no further than a pass may go', () => {
    const see = Array.from({ length: 620 }, (_, index) => one(`i${index}`))
    const acts = draft()
    expect(surplus(situationOf(agentOf({ replicas: 0 }), { see }), acts)).toHaveLength(500)
    expect(acts).toEqual({ ...draft(), left: 120 })
  })
})

describe('who is replaced', () => {
  const replaced = (own: Agent, seen: Parameters<typeof situationOf>[1]) => {
    const situation = situationOf(own, seen)
    const acts = draft()
    replace(situation, surplus(situation, draft()), acts)
    return acts
  }
  const rollout: ActionWhy = { type: 'RevisionStale', revision }
  const unwell = (seconds: number): ActionWhy => ({ type: 'NotHealthy', since: at(seconds) })
  const held = (stale: number, available: number, needed: number): ActWhy => ({ type: 'RolloutHeld', stale, available, needed })
  const suspectsHeld = (suspects: number, available: number, needed: number): ActWhy => ({ type: 'SuspectsHeld', suspects, available, needed })
  const old = { revision: 'old' }
  const waits = (id: string): InstanceInput => one(id, { ...old, phase: 'Pending' })
  const halted = (id: string): InstanceInput => one(id, { ...old, phase: 'Unhealthy', readyAt: at(-1_000), lastTransitionAt: at(-1) })

  it.each<[string, Partial<SpecInput>, Parameters<typeof situationOf>[1], readonly string[], readonly ActWhy[]]>([
    ['all that another may take the place of', { replicas: 1 }, { see: [...stale('a'), one('b')] }, ['drain a'], []],
    ['what is stale beside what is unwell', { replicas: 2 }, { see: [sick('a'), ...stale('b'), ...ready('c', 'd')] }, ['drain b'], []],
    ['what is both once', { replicas: 1 }, { see: [sick('a', old), one('b')] }, ['drain a'], []],
    [
      'not what was refused, which is counted as gone',
      { replicas: 2 },
      { see: [...stale('a', 'b'), one('c')], wishes: [wish('Drain', 'a', { blocked: true })] },
      [],
      [held(1, 2, 2)],
    ],
    [
      'what goes for another reason serves no more',
      { replicas: 3, rollout: { maxSurge: 0 } },
      { see: [...stale('a', 'b', 'c'), one('d')] },
      ['drain b'],
      [held(1, 2, 2)],
    ],
    [
      'nor does one that is unwell and goes',
      { replicas: 3 },
      { see: [sick('a'), sick('b'), sick('c'), ...ready('d', 'e')] },
      ['drain b'],
      [suspectsHeld(1, 2, 3)],
    ],
    [
      'one that goes and was well is none of those that are not',
      { replicas: 3 },
      { see: [sick('a'), sick('b'), one('c', { phase: 'Pending' }), ...ready('d', 'e')] },
      ['drain a'],
      [suspectsHeld(1, 2, 3)],
    ],
    [
      'of those that wait to start as many as are listed beyond what is needed',
      { replicas: 2, rollout: { maxSurge: 0 } },
      { see: [waits('a'), waits('b'), waits('c')] },
      ['delete b'],
      [held(1, 0, 1)],
    ],
    [
      'what is taken back is not seen back',
      { replicas: 1 },
      { see: [one('a', { ...drains, activeRequests: 1 }), waits('b')], wishes: [wish('Undrain', 'a')] },
      [],
      [held(1, 0, 1)],
    ],
    ['one that runs and does not serve while others do', { replicas: 1 }, { see: [halted('a'), one('b')] }, ['drain a'], []],
    [
      'and not while too few do, however many are listed',
      { replicas: 2 },
      { see: [halted('a'), one('b'), one('c', { phase: 'Pending' })] },
      [],
      [held(1, 1, 2)],
    ],
    ['one that has not begun to run, by what is listed', { replicas: 1 }, { see: [waits('a'), one('b', { phase: 'Pending' })] }, ['delete a'], []],
    [
      'two, where two may be away',
      { replicas: 4, rollout: { maxSurge: 0, maxUnavailable: 2 } },
      { see: stale('a', 'b', 'c', 'd') },
      ['drain a', 'drain b'],
      [held(2, 2, 2)],
    ],
    ['nothing where all is well', { replicas: 2 }, { see: ready('a', 'b') }, [], []],
  ])('%s', (_title, spec, seen, done, notes) => {
    const acts = replaced(agentOf(spec), seen)
    expect({ do: acts.actions.map(lineOf), notes: acts.notes }).toEqual({ do: done, notes })
  })

  it('says why: of another revision, or not well since then', () => {
    const acts = replaced(agentOf({ replicas: 3, rollout: { maxUnavailable: 1 } }), { see: [sick('a', { name: 'x' }), ...stale('b'), ...ready('c', 'd')] })
    expect(acts.actions).toEqual([
      { type: 'Drain', id: 'a', deadline: at(300), cause: 'Suspect', why: unwell(-31) },
      { type: 'Drain', id: 'b', deadline: at(300), cause: 'Rollout', why: rollout },
    ])
    expect(acts.given).toEqual(['x'])
  })
  it('nobody on a list from the past, and none is given up', () => {
    const acts = replaced(agentOf({ replicas: 2 }), { see: [sick('a'), sick('b'), ...ready('c', 'd')], stale: true })
    expect(acts).toEqual({ ...draft(), notes: [{ type: 'StaleView', viewAt: at(-1), actedAt: at(0), withheld: 1 }] })
  })
  it('no further than a pass may go', () => {
    const see = Array.from({ length: 501 }, (_, index) => [sick(`s${index}`), one(`r${index}`)]).flat()
    const acts = draft()
    replace(situationOf(agentOf({ replicas: 501 }), { see }), [], acts)
    expect(acts.actions).toHaveLength(500)
    expect(acts).toMatchObject({ left: 1, notes: [suspectsHeld(1, 501, 501)] })
  })
  it('a young memory says until when, and how many wait for it', () => {
    const scaled = agentOf({ replicas: 2, scaling: { enabled: true, policy: 'fixed', minReplicas: 1, maxReplicas: 2 } })
    const acts = replaced(scaled, { see: [...stale('a'), ...ready('b')], bornAt: at(-59.999) })
    expect(acts).toEqual({
      ...draft(),
      notes: [{ type: 'MemoryYoung', until: at(0.001), withheld: 1 }],
      wake: { at: at(0.001), why: { type: 'MemoryYoung' } },
    })
    expect(replaced(scaled, { see: [...stale('a'), ...ready('b', 'c')], bornAt: at(-60) }).actions).toHaveLength(1)
  })
})
