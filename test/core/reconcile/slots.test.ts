import { describe, expect } from 'vitest'
import type { InstanceInput } from '../../../src/index.js'
import { agentOf, at, nameOf, one, series } from './scene.js'

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
