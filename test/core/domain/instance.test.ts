import { describe, expect, it } from 'vitest'
import { type DrainCause, drainCauseOf, type Instance, isBusy, isCordoned, isRunning, isSeenToStay, phases } from '../../../src/core/domain/instance.js'

const instance: Instance = { id: 'i', name: 'i', phase: 'Running', activeRequests: 0, sessions: 0, protected: false, deletionCost: 0, zone: '', metrics: [] }

describe('why an instance drains', () => {
  it.each<[string, Partial<Instance>, DrainCause]>([
    ['as it says', { drainCause: 'Rollout' }, 'Rollout'],
    ['as it says, whatever deadline it has', { drainCause: 'External', drainDeadline: 5 }, 'External'],
    ['with a deadline it was us', { drainDeadline: 5 }, 'ScaleDown'],
    ['without one a human', {}, 'External'],
  ])('%s', (_case, of, cause) => expect(drainCauseOf({ ...instance, drainingSince: 1, ...of })).toBe(cause))
})

describe('work in hand', () => {
  it.each([
    [0, 0, false],
    [1, 0, true],
    [0, 1, true],
  ])('%d requests, %d sessions: %j', (activeRequests, sessions, busy) => expect(isBusy({ ...instance, activeRequests, sessions })).toBe(busy))
})

describe('left to a human', () => {
  it.each<[string, Partial<Instance>, boolean]>([
    ['what a human drains', { drainingSince: 1 }, true],
    ['what says so', { drainingSince: 1, drainDeadline: 5, drainCause: 'External' }, true],
    ['not what we drain', { drainingSince: 1, drainDeadline: 5 }, false],
    ['not what drains not', {}, false],
  ])('%s', (_case, of, cordoned) => expect(isCordoned({ ...instance, ...of })).toBe(cordoned))
})

it('what may serve: all but what has not begun and what is over', () =>
  expect(phases.filter((phase) => isRunning({ ...instance, phase }))).toEqual(['Running', 'Healthy', 'Unhealthy']))

it('what is seen to stay: all that neither failed nor is on its way out', () => {
  expect(phases.filter((phase) => isSeenToStay({ ...instance, phase }))).toEqual(['Pending', 'Running', 'Healthy', 'Unhealthy'])
  expect(isSeenToStay({ ...instance, drainingSince: 0 })).toBe(false)
  expect(isSeenToStay({ ...instance, deletingAt: 0 })).toBe(false)
})
