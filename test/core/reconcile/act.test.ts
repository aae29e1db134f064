import { describe, expect, it } from 'vitest'
import { act } from '../../../src/core/reconcile/act.js'
import { observe, reconcile } from '../../../src/index.js'
import { agentOf, at, drained, nameOf, ok, one, ready, revision, START, series, situationOf, wish } from './scene.js'

describe('act: running order', () => {
  series('undrain, create, drain, delete', agentOf({ replicas: 3 }), [
    {
      at: 0,
      see: [drained('i'), drained('j', { activeRequests: 1, revision: 'old' }), one('f', { phase: 'Failed' })],
      do: ['undrain i', 'create 0-0', 'delete f'],
    },
  ])

  series('drains of a rollout before deletes of what is beyond', agentOf({ replicas: 2, rollout: { maxSurge: 0, maxUnavailable: 1 } }), [
    { at: 0, see: [one('a', { revision: 'old' }), one('b', { revision: 'old' }), one('p', { phase: 'Pending' })], do: ['drain a', 'delete p'] },
  ])

  series('what runs is drained first, what never ran is deleted', agentOf({ replicas: 0 }), [
    {
      at: 0,
      see: [one('p', { phase: 'Pending' }), one('r'), one('u', { phase: 'Unhealthy' }), one('w', { phase: 'Pending', activeRequests: 1 })],
      do: ['drain u', 'drain w', 'drain r', 'delete p'],
    },
  ])
})

describe('act: drain and delete', () => {
  series('deleted when seen idle', agentOf({ replicas: 0 }), [
    { at: 0, see: [drained('i', { activeRequests: 1 })], do: [], wake: 60 },
    { at: 10, see: [drained('i')], do: ['delete i'], check: ({ actions }) => expect(actions[0]).toMatchObject({ onlyIf: 'Draining', graceMs: 30_000 }) },
  ])

  series('or past its deadline, which repeating never moves', agentOf({ replicas: 0, drainMs: 5_000 }), [
    { at: 0, see: [drained('i', { activeRequests: 1 })], do: [], wake: 60 },
    { at: 59.999, see: [drained('i', { activeRequests: 1 })], do: [], wake: 60 },
    { at: 60, see: [drained('i', { activeRequests: 1 })], do: ['delete i'] },
  ])

  series('a drain is given its whole time', agentOf({ replicas: 0, drainMs: 45_000 }), [
    { at: 7, see: ready('i'), do: ['drain i'], check: ({ actions }) => expect(actions[0]).toMatchObject({ deadline: at(52), cause: 'ScaleDown' }) },
  ])

  series("a human's cordon has no end of ours while the agent lives", agentOf({ replicas: 1 }), [
    { at: 0, see: [one('i'), one('c', { drainingSince: START })], do: [], wake: null },
    { at: 9, agent: agentOf({ replicas: 1 }, 9), see: [one('c', { drainingSince: START, activeRequests: 1 })], do: [], wake: 309 },
    { at: 10, agent: agentOf({ replicas: 1 }, 9), see: [one('c', { drainingSince: START })], do: ['delete c'] },
  ])

  series('failed ones are deleted at once, and replaced in their slot once it has backed off', agentOf({ replicas: 1 }), [
    { at: 0, see: [one('i', { phase: 'Failed', name: nameOf(0) })], do: ['delete i'], notes: ['SlotBackoff'] },
    { at: 5, see: [], do: [], wake: 10 },
    { at: 10, see: [], do: ['create 0-0'] },
  ])

  series('one whose name says no slot is replaced at once', agentOf({ replicas: 1 }), [
    { at: 0, see: [one('i', { phase: 'Failed', name: 'pet' })], do: ['create 0-0', 'delete i'] },
  ])

  series('strangers are not ours to count or to touch', agentOf({ replicas: 1 }), [
    { at: 0, see: [one('s', { ownerUid: 'b', phase: 'Failed' }), one('i')], do: [] },
  ])
})

describe('act: undrain', () => {
  series('takes back before it creates, best to keep first', agentOf({ replicas: 2 }), [
    { at: 0, see: [drained('a', { sessions: 1 }), drained('b'), one('i')], do: ['undrain a', 'delete b'] },
    { at: 1, see: [drained('a', { sessions: 1 }), one('i'), one('b', { deletingAt: at(1) })], do: [], wishes: ['undrain a'] },
    { at: 2, see: [one('a', { sessions: 1 }), one('i')], do: [], wishes: [], results: ['undrain Met'] },
  ])

  series('none where there are too many', agentOf({ replicas: 1 }), [
    { at: 0, see: [drained('a', { sessions: 1 }), drained('b', { sessions: 1 }), ...ready('i', 'j')], do: ['drain i'] },
  ])

  series('not one that is stale, sick, or cordoned', agentOf({ replicas: 4 }), [
    {
      at: 0,
      see: [drained('a', { revision: 'old', activeRequests: 1 }), drained('b', { phase: 'Unhealthy', activeRequests: 1 }), one('c', { drainingSince: START })],
      do: ['create 0-0'],
    },
  ])

  series('one taken back is not deleted beside it, idle or past its deadline', agentOf({ replicas: 1 }), [
    { at: 0, see: [drained('a')], do: ['undrain a'] },
    { at: 70, see: [drained('b')], forget: true, do: ['undrain b'] },
  ])

  series('an Undrain not seen yet blocks the Create, and is no surplus', agentOf({ replicas: 1 }), [
    { at: 0, see: [drained('a')], do: ['undrain a'] },
    { at: 5, see: [drained('a')], do: [], wishes: ['undrain a'] },
    { at: 6, agent: agentOf({ replicas: 0 }), see: [drained('a')], do: [], wishes: ['undrain a'] },
    { at: 7, agent: agentOf({ replicas: 0 }), see: ready('a'), do: ['drain a'] },
  ])
})

describe('act: what is held back', () => {
  it('nothing, where all is as it should be', () => {
    expect(act(situationOf(agentOf({ replicas: 2 }), { see: ready('i', 'j') }))).toEqual({ actions: [], notes: [], wake: null, left: 0, given: [], asked: 0 })
  })

  series('one that is overdue holds the place of what is to replace it until it has gone', agentOf({ replicas: 1 }), [
    { at: 0, see: [one('o', { phase: 'Pending', createdAt: at(-700) })], do: ['delete o'] },
    { at: 1, see: [], do: ['create 0-0'] },
  ])

  series('a Drain not seen yet blocks the Create that would replace it', agentOf({ replicas: 1 }), [
    { at: 0, see: ready('i', 'j'), do: ['drain i'] },
    { at: 1, agent: agentOf({ replicas: 2 }), see: ready('i', 'j'), do: [], wishes: ['drain i'] },
    { at: 2, agent: agentOf({ replicas: 2 }), see: [drained('i'), one('j')], do: ['undrain i'] },
  ])

  series('protected ones stay, and the trail says how many', agentOf({ replicas: 0 }), [
    { at: 0, see: [one('i', { protected: true }), one('j', { protected: true }), one('k')], do: ['drain k'], notes: ['Protected'] },
  ])

  series('at deletion protected ones go like the rest', agentOf({ replicas: 2 }, 0), [
    { at: 0, see: [one('i', { protected: true }), one('j')], do: ['drain i', 'drain j'] },
  ])

  series('at deletion what is being taken back goes once it is seen back', agentOf({ replicas: 1 }), [
    { at: 0, see: [drained('a')], do: ['undrain a'] },
    { at: 1, agent: agentOf({ replicas: 1 }, 1), see: [drained('a')], do: [], wishes: ['undrain a'], wake: 60 },
    { at: 2, agent: agentOf({ replicas: 1 }, 1), see: ready('a'), do: ['drain a'] },
  ])

  series('paused: nothing in the world is touched, deadlines run on, and a deletion goes before', agentOf({ replicas: 5, paused: true }), [
    { at: 0, see: [drained('i'), one('f', { phase: 'Failed' })], do: [], notes: ['AgentPaused'], wake: null },
    { at: 1, agent: agentOf({ replicas: 5, paused: true }, 1), see: [one('i')], do: ['drain i'] },
  ])

  it('at most 500 actions a pass; the rest a millisecond later', () => {
    const instances = Array.from({ length: 620 }, (_, index) => one(`i${String(index).padStart(3, '0')}`))
    const first = reconcile(agentOf({ replicas: 0 }), observe({ instances }), at(0))
    expect(first.actions).toHaveLength(500)
    expect(first.trail).toContainEqual({ type: 'Act', why: { type: 'ActionLimit', withheld: 120 } })
    expect(first.wake).toEqual({ at: at(0) + 1, why: { type: 'ActionLimit' } })
    const second = reconcile(agentOf({ replicas: 0 }), observe({ instances, status: first.status }), at(0) + 1)
    expect(second.actions).toHaveLength(120)
    expect(new Set([...first.actions, ...second.actions].map((action) => (action.type === 'Create' ? action.name : action.id))).size).toBe(620)
  })

  it('no more than a pass may do, and than memory holds wishes', () => {
    const see = Array.from({ length: 501 }, (_, index) => one(`f${index}`, { phase: 'Failed' }))
    const some = act(situationOf(agentOf({ replicas: 0 }), { see }))
    expect(some.actions).toHaveLength(500)
    expect(some).toMatchObject({ left: 1, notes: [{ type: 'ActionLimit', withheld: 1 }] })
    const full = act(situationOf(agentOf({ replicas: 0 }), { see: see.slice(0, 3), wishes: new Array(99_998).fill(wish('Drain', 'gone')) }))
    expect(full.actions).toHaveLength(2)
    expect(full).toMatchObject({ left: 0, notes: [{ type: 'ActionLimit', withheld: 1 }] })
  })

  series('the slow start doubles as it is met', agentOf({ replicas: 7 }), [
    { at: 0, see: [], do: ['create 0-0'], notes: ['SlowStart'] },
    { at: 1, see: [one(nameOf(0))], outcomes: [ok('Create', nameOf(0), 0)], do: ['create 1-0', 'create 2-0'] },
    { at: 2, see: [0, 1, 2].map((slot) => one(nameOf(slot))), do: ['create 3-0', 'create 4-0', 'create 5-0', 'create 6-0'], notes: [] },
  ])
})

it('every action says why', () => {
  const more = reconcile(agentOf({ replicas: 1 }), observe({ instances: ready('i', 'j') }), at(0))
  expect(more.actions).toEqual([{ type: 'Drain', id: 'i', deadline: at(300), cause: 'ScaleDown', why: { type: 'AboveDesired', desired: 1, existing: 2 } }])
  const { actions } = reconcile(agentOf({ replicas: 1 }), observe({ instances: [one('i', { phase: 'Failed' })] }), at(0))
  expect(actions).toEqual([
    { type: 'Create', name: nameOf(0), revision, why: { type: 'BelowDesired', desired: 1, existing: 0 } },
    { type: 'Delete', id: 'i', graceMs: 30_000, onlyIf: 'NotReady', why: { type: 'InstanceFailed' } },
  ])
})
