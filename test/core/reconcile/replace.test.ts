import { describe, expect } from 'vitest'
import type { InstanceInput, Plan } from '../../../src/index.js'
import { agentOf, at, nameOf, one, series } from './scene.js'

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
