import { describe, expect, it } from 'vitest'
import type { Tally } from '../../../src/core/reconcile/classify.js'
import { persistOf, publish, type Told } from '../../../src/core/reconcile/publish.js'
import type { Recalled } from '../../../src/core/reconcile/recall.js'
import {
  type ActWhy,
  type Agent,
  type AgentPhase,
  type InstanceInput,
  type Memory,
  observe,
  type Persist,
  type Plan,
  passed,
  reconcile,
  type SampleInput,
  type Status,
  type Trail,
} from '../../../src/index.js'
import { metricStep } from '../metricStep.js'
import { above, notDue, own, scaled, stage, tallyOf } from './counts.js'
import { agentOf, at, memoryOf, nameOf, one, ready, START, wish } from './scene.js'

const draining = { drainingSince: START, drainDeadline: at(60), drainCause: 'ScaleDown' } as const
const pass = (own: ReturnType<typeof agentOf>, see: readonly InstanceInput[], status?: unknown, seconds = 0, metrics: readonly SampleInput[] = []): Plan =>
  reconcile(own, observe({ instances: see, metrics, ...(status === undefined ? {} : { status }) }), at(seconds))

describe('phase, first match wins', () => {
  it.each<readonly [string, AgentPhase, () => Plan]>([
    ['deleted', 'Terminating', () => pass(agentOf({ replicas: 1 }, 0), ready('i'))],
    ['too few ready, and nothing on its way', 'Degraded', () => pass(agentOf({ replicas: 1, paused: true }), [])],
    ['nothing was ever ready', 'Pending', () => pass(agentOf({ replicas: 1 }), [])],
    ['more or fewer than desired', 'Scaling', () => pass(agentOf({ replicas: 1 }), ready('i', 'j'))],
    ['fewer ready than desired', 'Scaling', () => pass(agentOf({ replicas: 2 }), [one('i'), one('j', { phase: 'Pending' })])],
    ['as it should be', 'Running', () => pass(agentOf({ replicas: 2 }), ready('i', 'j'))],
    ['none, and none desired', 'Running', () => pass(agentOf({ replicas: 0 }), [])],
  ])('%s: %s', (_title, phase, planOf) => {
    expect(planOf().status.phase).toBe(phase)
  })
})

describe('status', () => {
  it('says what is asked for as well: wishes count', () => {
    const { status, actions } = pass(agentOf({ replicas: 1 }), ready('i', 'j'))
    expect(actions).toHaveLength(1)
    expect(status).toMatchObject({ replicas: 2, readyReplicas: 1, desiredReplicas: 1 })
  })

  it('is the same object while nothing changes, and then not to be written', () => {
    const own = agentOf({ replicas: 2 })
    const first = pass(own, ready('i', 'j'))
    const second = pass(own, ready('i', 'j'), first.status, 50)
    expect(first.persist).toBe('Before')
    expect(second.persist).toBe('No')
    expect(second.status).toBe(first.status)
  })

  it('moves lastScaleAt with the number alone', () => {
    const first = pass(agentOf({ replicas: 2 }), ready('i', 'j'))
    expect(first.status.lastScaleAt).toBeUndefined()
    const more = pass(agentOf({ replicas: 3 }), ready('i', 'j'), first.status, 5)
    expect(more.status.lastScaleAt).toBe(at(5))
    expect(pass(agentOf({ replicas: 3 }), [...ready('i', 'j'), one(nameOf(0))], more.status, 9).status.lastScaleAt).toBe(at(5))
  })

  it('is finished when nothing of ours is listed and a lost memory can have forgotten nothing', () => {
    const own = agentOf({ replicas: 1 }, 0)
    const first = pass(own, [])
    expect(first.status.finished).toBe(false)
    expect(first.wake).toEqual({ at: at(60), why: { type: 'DeletionWait' } })
    const last = pass(own, [one('s', { ownerUid: 'b' })], first.status, 60)
    expect(last).toMatchObject({ wake: null, status: { finished: true } })
    expect(pass(own, [], last.status, 30).status.finished).toBe(true)
  })
})

describe('conditions', () => {
  const conditionOf = (plan: Plan, type: string) => plan.status.conditions.find((condition) => condition.type === type)

  it('lastTransitionAt moves when the status flips, and not with the reason', () => {
    const own = agentOf({ replicas: 2 })
    const first = pass(own, ready('i'))
    expect(conditionOf(first, 'Ready')).toEqual({ type: 'Ready', status: false, reason: 'TooFewReady', lastTransitionAt: at(0) })
    const second = pass(own, [one('i'), one(nameOf(0), { phase: 'Pending' })], first.status, 5)
    expect(conditionOf(second, 'Ready')?.lastTransitionAt).toBe(at(0))
    const third = pass(own, ready('i', 'j'), second.status, 9)
    expect(conditionOf(third, 'Ready')).toEqual({ type: 'Ready', status: true, reason: 'EnoughReady', lastTransitionAt: at(9) })
  })

  it('degraded is too few with nothing on its way', () => {
    const own = agentOf({ replicas: 1 })
    expect(conditionOf(pass(own, []), 'Degraded')?.status).toBe(false)
    expect(conditionOf(pass(agentOf({ replicas: 1, paused: true }), []), 'Degraded')?.status).toBe(true)
    expect(conditionOf(pass(agentOf({ replicas: 1, paused: true }), []), 'Paused')?.status).toBe(true)
  })

  it('of scaling: who decides, what limits, what is missing', () => {
    const own = agentOf({ replicas: 1, scaling: { enabled: true, minReplicas: 1, maxReplicas: 2, targetMetrics: [{ type: 'queue_depth', targetValue: 1 }] } })
    const deaf = pass(own, ready('i'))
    expect(conditionOf(deaf, 'MetricsAvailable')).toMatchObject({ status: false, reason: 'MetricMissing' })
    expect(conditionOf(deaf, 'ScalingActive')).toMatchObject({ status: true, reason: 'PolicyDecides' })
    const loaded = pass(own, ready('i'), undefined, 100, [{ name: 'queue_depth', value: 9, at: at(100) }])
    expect(conditionOf(pass(own, ready('i'), loaded.status, 130, [{ name: 'queue_depth', value: 9, at: at(130) }]), 'ScalingLimited')).toMatchObject({
      status: true,
      reason: 'AboveMaximum',
    })
    const unknown = pass(agentOf({ replicas: 1, scaling: { enabled: true, policy: 'nobody', maxReplicas: 2 } }), ready('i'))
    expect(conditionOf(unknown, 'ScalingActive')).toMatchObject({ status: false, reason: 'PolicyUnknown' })
  })

  it('a human who pauses scaling is told of as long as it lasts, also where there is nothing to hold', () => {
    const scaling = { enabled: true, policy: 'fixed', maxReplicas: 3, pause: { direction: 'Up', until: at(60) } } as const
    const own = agentOf({ replicas: 1, scaling })
    const first = pass(own, ready('i'))
    expect(conditionOf(first, 'Paused')).toEqual({ type: 'Paused', status: true, reason: 'ScalingPaused', lastTransitionAt: at(0) })
    expect(conditionOf(first, 'ScalingActive')).toMatchObject({ status: true })
    expect(conditionOf(first, 'ScalingLimited')).toMatchObject({ status: false })
    expect(first.wake).toEqual({ at: at(60), why: { type: 'Stage', id: 'pause' } })
    expect(pass(own, ready('i'), first.status, 59).status).toBe(first.status)
    expect(conditionOf(pass(own, ready('i'), first.status, 60), 'Paused')).toBeUndefined()
    expect(conditionOf(pass(agentOf({ replicas: 1, paused: true, scaling }), ready('i')), 'Paused')).toMatchObject({ reason: 'AgentPaused' })
  })

  it('a draining one is neither ready nor gone', () => {
    const { status } = pass(agentOf({ replicas: 0 }), [one('i', { ...draining, activeRequests: 1 })])
    expect(status).toMatchObject({ replicas: 1, readyReplicas: 0, phase: 'Scaling' })
  })
})

describe('what is published', () => {
  const memory = memoryOf(own)
  const view = { uid: own.uid, now: at(5), viewAt: at(5), actedAt: at(0), stale: false }
  const quiet: Told = { desired: 1, trail: [], after: [], policyKnown: true, view }
  type Given = {
    readonly whose?: Agent
    readonly recalled?: Partial<Recalled>
    readonly wasFinished?: true
    readonly memory?: Memory
    readonly counts?: Partial<Tally>
    readonly notes?: readonly ActWhy[]
    readonly told?: Partial<Told>
  }
  const published = ({ whose = own, recalled = {}, memory: kept = memory, counts = {}, notes = [], told = {} }: Given): Status => {
    const believed = { wishes: [], tally: tallyOf(counts), living: '', backoffs: [], wake: null, left: false, notes }
    return publish(whose, { status: null, rejected: null, skewed: false, ...recalled }, kept, believed, { ...quiet, ...told })
  }
  const firstOf = (): Status => published({})
  const reasonOf = ({ conditions }: Status, type: string) => conditions.find((each) => each.type === type)?.reason
  const typesOf = ({ conditions }: Status) => conditions.map(({ type }) => type)

  it('is each count under its name', () => {
    const counts = { existing: 7, ready: 6, available: 5, updated: 4 }
    expect(published({ counts, told: { desired: 3 } })).toMatchObject({
      replicas: 7,
      readyReplicas: 6,
      availableReplicas: 5,
      updatedReplicas: 4,
      desiredReplicas: 3,
      revision: own.revision,
      observedGeneration: own.generation,
      finished: false,
      memory,
    })
  })
  it('is the same while nothing changes but what was read of metrics', () => {
    const first = firstOf()
    expect(published({ recalled: { status: first }, told: { trail: [metricStep({})] } })).toBe(first)
    expect(published({ recalled: { status: first, skewed: true } })).not.toBe(first)
    expect(published({ recalled: { status: first }, memory: { ...memory } })).not.toBe(first)
    expect(published({ recalled: { status: first }, counts: { available: 0 } })).not.toBe(first)
    expect(published({ recalled: { status: first }, notes: [{ type: 'Protected', kept: 1 }] })).not.toBe(first)
  })
  it.each<[string, readonly ActWhy[], string]>([
    ['nothing', [{ type: 'NothingToDo' }], 'Settled'],
    ['a rollout', [{ type: 'RolloutHeld', stale: 1, available: 1, needed: 1 }], 'RolloutHeld'],
    [
      'what is unwell before a rollout',
      [
        { type: 'SuspectsHeld', suspects: 1, available: 1, needed: 1 },
        { type: 'RolloutHeld', stale: 1, available: 1, needed: 1 },
      ],
      'SuspectsHeld',
    ],
    ['what is protected', [{ type: 'Protected', kept: 1 }], 'ProtectedRemain'],
    [
      'what is unwell before what is protected',
      [
        { type: 'Protected', kept: 1 },
        { type: 'SuspectsHeld', suspects: 1, available: 1, needed: 1 },
      ],
      'SuspectsHeld',
    ],
    [
      'what has no room before all',
      [
        { type: 'RolloutNeedsRoom', limit: 'instances', most: 1 },
        { type: 'SuspectsHeld', suspects: 1, available: 1, needed: 1 },
      ],
      'RolloutNeedsRoom',
    ],
  ])('says what is held: %s', (_title, notes, reason) => {
    expect(reasonOf(published({ notes }), 'Progressing')).toBe(reason)
  })
  it('says that a rollout has waited for room for as long as a start may take', () => {
    const waits = (now: number): string | undefined =>
      reasonOf(published({ memory: { ...memory, needsRoomAt: at(0) }, told: { view: { ...view, now: at(now) } } }), 'Degraded')
    expect([waits(599.999), waits(600)]).toEqual(['AsExpected', 'RolloutNeedsRoom'])
  })
  it('has failed when all that should be there backs off', () => {
    const backing = (withheld: number, desired: number): string =>
      published({ counts: { existing: 0, ready: 0 }, notes: [{ type: 'SlotBackoff', until: at(9), withheld }], told: { desired } }).phase
    expect([backing(2, 2), backing(1, 2), backing(0, 0)]).toEqual(['Failed', 'Degraded', 'Running'])
    expect(published({ counts: { existing: 0, ready: 0 }, notes: [{ type: 'SlowStart', burst: 1, inFlight: 1, withheld: 1 }] }).phase).toBe('Degraded')
  })
  it('takes what limits a number from the look after it, and from the change itself where that came too early', () => {
    const limits = (trail: Trail, after: Trail): string | undefined => reasonOf(published({ whose: scaled, told: { trail, after } }), 'ScalingLimited')
    expect([limits([above], []), limits([], [above]), limits([above], [notDue])]).toEqual(['AsAdvised', 'AboveMaximum', 'AboveMaximum'])
  })
  it('says when the number last changed', () => {
    const first = firstOf()
    expect('lastScaleAt' in first).toBe(false)
    const changed = published({ recalled: { status: first }, memory: { ...memory, desired: 2 }, told: { desired: 2 } })
    expect(changed.lastScaleAt).toBe(at(5))
    expect(
      published({ recalled: { status: changed }, memory: { ...memory, desired: 2 }, counts: { ready: 0 }, told: { desired: 2, view: { ...view, now: at(9) } } })
        .lastScaleAt,
    ).toBe(at(5))
  })
  it('tells of an unsound memory and of a clock that was ahead once, and withdraws it with the next change', () => {
    const first = firstOf()
    const rejected = published({ told: { trail: [{ type: 'Memory', part: 'uid', result: 'Rejected' }] } })
    expect(reasonOf(rejected, 'MemoryRejected')).toBe('UidUnsound')
    expect(typesOf(published({ told: { trail: [{ type: 'Memory', part: 'memory', result: 'Born' }] } }))).toEqual(typesOf(first))
    const skewed = published({ recalled: { skewed: true } })
    expect(typesOf(skewed)).toEqual([...typesOf(first), 'ClockSkewed'])
    for (const status of [rejected, skewed]) {
      expect(published({ recalled: { status } })).toBe(status)
      expect(typesOf(published({ recalled: { status }, counts: { available: 0 } }))).toEqual(typesOf(first))
    }
    const again = published({ recalled: { status: skewed, skewed: true }, counts: { available: 0 } })
    expect(typesOf(again)).toEqual(typesOf(skewed))
  })
  it('keeps the list of conditions while they stay the same', () => {
    const first = firstOf()
    expect(published({ recalled: { status: first }, counts: { available: 0 } }).conditions).toBe(first.conditions)
  })
  it('gives metrics as they were read: the ratio of the target, the sum where there is none, nothing where nothing was', () => {
    const trail = [metricStep({ ratio: 1.5 }), stage(1, 1, passed), metricStep({ metric: 'sum' }), metricStep({ metric: 'none', reason: 'NotReported' })]
    expect(published({ told: { trail } }).currentMetrics).toEqual([
      { name: 'q', value: 3, target: 2 },
      { name: 'sum', value: 5, target: 2 },
      { name: 'none', value: null, target: 2 },
    ])
  })

  const going = agentOf({ replicas: 1 }, 0)
  const nothing = { rows: [], existing: 0, ready: 0 }
  it.each<[string, Given, boolean]>([
    ['when nothing is left', {}, true],
    ['not before a lost memory can have forgotten nothing', { told: { view: { ...view, now: at(59.999) } } }, false],
    ['not by a list from the past', { told: { view: { ...view, now: at(60), stale: true } } }, false],
    ['not while one is asked for', { counts: { ...nothing, inFlight: 1 } }, false],
    ['not while one is listed', { counts: {} }, false],
    ['not while it stays', { whose: own }, false],
    ['for good', { wasFinished: true, told: { view: { ...view, now: at(1), stale: true } } }, true],
    ['unless another one turns up', { wasFinished: true, counts: {} }, false],
  ])('is finished %s: %s', (_title, given, expected) => {
    const now = { view: { ...view, now: at(60) } }
    const recalled = given.wasFinished === true ? { status: { ...firstOf(), finished: true } } : {}
    expect(published({ whose: going, counts: nothing, recalled, ...given, told: { ...now, ...given.told } }).finished).toBe(expected)
  })

  it.each<[string, Partial<Status>, Partial<Memory>, Persist]>([
    ['a phase', { phase: 'Failed' }, {}, 'Before'],
    ['how many exist', { replicas: 9 }, {}, 'Before'],
    ['are ready', { readyReplicas: 9 }, {}, 'Before'],
    ['are available', { availableReplicas: 9 }, {}, 'Before'],
    ['are updated', { updatedReplicas: 9 }, {}, 'Before'],
    ['are wanted', { desiredReplicas: 9 }, {}, 'Before'],
    ['a revision', { revision: 'old' }, {}, 'Before'],
    ['a generation', { observedGeneration: 9 }, {}, 'Before'],
    ['the end', { finished: true }, {}, 'Before'],
    ['when memory began', {}, { bornAt: at(1) }, 'Before'],
    ['that something was ready', {}, { everReady: true }, 'Before'],
    ['where something lives', {}, { slots: '0' }, 'Before'],
    ['what backs off', {}, { backoffs: [{ slots: '0', failures: 1, until: at(9) }] }, 'Before'],
    ['what is asked for', {}, { wishes: [wish('Drain', 'i')] }, 'Before'],
    ['the slow start', {}, { creates: { failures: 1, afterAt: at(9), burst: 1 } }, 'Before'],
    ['conditions alone', { conditions: [] }, {}, 'Lazily'],
    ['what a policy remembers', {}, { scaling: null, at: at(9) }, 'Lazily'],
  ])('is written where it changes: %s', (_title, words, own, persist) => {
    const first = firstOf()
    expect(persistOf(first, { ...first, ...words, memory: { ...first.memory, ...own } })).toBe(persist)
    expect(persistOf({ ...first, ...words, memory: { ...first.memory, ...own } }, first)).toBe(persist)
    const status = { ...first, ...words }
    if (persist === 'Before' && Object.keys(own).length === 0) expect(published({ recalled: { status } })).not.toBe(status)
  })
  it('is not written where it is the same, and is where it is the first', () => {
    const first = firstOf()
    expect([persistOf(first, first), persistOf(null, first)]).toEqual(['No', 'Before'])
  })
})
