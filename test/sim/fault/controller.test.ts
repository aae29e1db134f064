/** Faults of the controller and of what it sees: old lists, writes that fail, deaths, a clock that steps. */
import { describe, expect, it } from 'vitest'
import { type Plan, reconcileWith, type WorldAction } from '../../../src/core/index.js'
import { builtin } from '../../../src/policy/index.js'
import type { Mishap } from '../../../src/sim/index.js'
import { fleet } from '../tiny.js'
import { eventsOf, run, secondsOf, still, watch } from './stage.js'

const starting = (faults: readonly Mishap[], seconds = 100) =>
  watch(still(seconds, faults, fleet(3), { instances: { initialReady: 0, start: { kind: 'fixed', seconds: 5 } } }))

describe('staleView', () => {
  const crash = { kind: 'crash', atSeconds: 25 } as const
  const view = (faults: readonly Mishap[]) =>
    watch(still(80, [crash, ...faults], fleet(1))).seen.map(
      ({ atSeconds, observed }) => `${atSeconds}: ${observed.instances.map(({ phase }) => phase).join()} at ${secondsOf(observed.at ?? 0)}`,
    )
  it('the list is one that an earlier pass read, and says so', () => {
    expect(view([]).slice(0, 4)).toEqual(['0: Healthy at 0', '10: Healthy at 10', '20: Healthy at 20', '30: Failed at 30'])
    expect(view([{ kind: 'staleView', probability: 1, seconds: 15, at: 20, forSeconds: 25 }]).slice(0, 6)).toEqual([
      '0: Healthy at 0',
      '10: Healthy at 10',
      '20: Healthy at 0',
      '30: Healthy at 10',
      '40: Healthy at 20',
      '50: Failed at 50',
    ])
  })
  it('or passes for fresh', () => {
    expect(view([{ kind: 'staleView', probability: 1, seconds: 15, dated: false }])[3]).toBe('30: Healthy at 30')
  })
  it('of a share of the passes', () => {
    const old = watch(still(4_000, [{ kind: 'staleView', probability: 0.3, seconds: 5 }])).seen.filter(({ atSeconds, observed }) => {
      return secondsOf(observed.at ?? 0) < atSeconds
    }).length
    expect(old / 400).toBeGreaterThan(0.2)
    expect(old / 400).toBeLessThan(0.4)
  })
})

describe('lostWrite', () => {
  it('forbids the actions; the next pass gets what was written last, and tries again', () => {
    const { seen, kernel } = starting([{ kind: 'lostWrite', probability: 1, at: 0, forSeconds: 3 }])
    const lines = eventsOf(kernel)
    expect(lines.slice(0, 4)).toEqual(['0 WriteFailed default/tiny', '1 WriteFailed default/tiny', '2 WriteFailed default/tiny', '3 Created 0'])
    expect(seen.slice(0, 4).map(({ plan: { persist, actions } }) => [persist, actions.length])).toEqual(new Array(4).fill(['Before', 1]))
    expect(seen.slice(0, 4).map(({ observed }) => observed.status)).toEqual([undefined, undefined, undefined, undefined])
    expect(seen[4]?.observed.status).toEqual(seen[3]?.plan.status)
  })
  it('what was to be told stays to be told', () => {
    const { seen } = starting([{ kind: 'lostWrite', probability: 1, at: 1, forSeconds: 20 }])
    const told = seen.filter(({ observed }) => observed.outcomes.length > 0)
    expect(told.length).toBeGreaterThan(2) // the same outcome in every pass until one is written
    expect(told[1]?.observed.outcomes).toEqual(told[0]?.observed.outcomes)
    expect(told[1]?.observed.status).toEqual(seen[0]?.plan.status)
  })
  it('what may wait stays in memory, and is written when it can be', () => {
    const lazily = (agent: Plan): Plan => ({ ...agent, persist: 'Lazily' })
    const kernel = run(still(200, [{ kind: 'lostWrite', probability: 1, at: 50, forSeconds: 40 }]), (agent, observed, now) =>
      lazily(reconcileWith(builtin)(agent, observed, now)),
    )
    // Written at 0; due again at 60, which fails, and at 70, 80; written at 90.
    expect(eventsOf(kernel)).toEqual([60, 70, 80].map((at) => `${at} WriteFailed default/tiny`))
    expect(kernel.recorder.decisions.length).toBeGreaterThanOrEqual(20)
  })
})

describe('controllerCrash', () => {
  const first = (faults: readonly Mishap[], reconcile?: (plan: Plan) => Plan) =>
    watch(still(60, faults, fleet(3), { instances: { initialReady: 3 } }), (plan, { instances }) =>
      (reconcile ?? ((same) => same))({
        ...plan,
        actions: instances.map(({ id }): WorldAction => ({ type: 'Drain', id, deadline: 0, cause: 'External', why })),
      }),
    )
  const why = { type: 'AgentDeleted' } as const
  it('after so many of its actions, or after any number of them', () => {
    const drained = (afterActions?: number, seed = 1) =>
      eventsOf(
        watch(
          still(5, [{ kind: 'controllerCrash', at: 0, ...(afterActions === undefined ? {} : { afterActions }) }], fleet(3), {
            seed,
            instances: { initialReady: 3 },
          }),
          (plan, { instances }, now) => ({
            ...plan,
            actions: secondsOf(now) > 0 ? [] : instances.map(({ id }): WorldAction => ({ type: 'Drain', id, deadline: 0, cause: 'External', why })),
          }),
        ).kernel,
      ).filter((line) => line.includes('Draining')).length
    expect([0, 1, 2, 3, 9].map((after) => drained(after))).toEqual([0, 1, 2, 3, 3])
    expect(new Set(Array.from({ length: 40 }, (_, seed) => drained(undefined, seed)))).toEqual(new Set([0, 1, 2, 3]))
  })
  it('is back a second later with what was written, and no outcome', () => {
    const { seen, kernel } = first([{ kind: 'controllerCrash', at: 5 }])
    expect(eventsOf(kernel).filter((line) => line.includes('Controller'))).toEqual(['10 ControllerCrashed default/tiny'])
    expect(seen.map(({ atSeconds }) => atSeconds).slice(0, 4)).toEqual([0, 10, 11, 20])
    expect(seen[1]?.observed.outcomes).toHaveLength(3)
    expect(seen[2]?.observed.outcomes).toEqual([])
    const written = seen.slice(0, 2).findLast(({ plan }) => plan.persist !== 'No')
    expect(seen[2]?.observed.status).toEqual(written?.plan.status)
  })
  it('what was kept in memory alone is gone', () => {
    const marked = (plan: Plan): Plan => ({ ...plan, actions: [], persist: plan.status.desiredReplicas === 3 ? 'Lazily' : 'Before' })
    const { seen } = first([{ kind: 'controllerCrash', at: 25 }], marked)
    // Written at 0, then lazily not before 60: the status of 10 to 30 s was never written.
    const [at0, , , at30, at31] = seen
    expect(at30?.atSeconds).toBe(30)
    expect(at31?.observed.status).toEqual(at0?.plan.status)
  })
  it('what the last one sent has its effect, and nobody tells the next one', () => {
    const world = still(
      60,
      [
        { kind: 'controllerCrash', at: 0, afterActions: 9 },
        { kind: 'slow', probability: 1, seconds: 5, forSeconds: 1 },
      ],
      fleet(1),
      {
        instances: { initialReady: 0, start: { kind: 'fixed', seconds: 30 } },
      },
    )
    const { seen, kernel } = watch(world)
    expect(eventsOf(kernel).slice(0, 2)).toEqual(['0 ControllerCrashed default/tiny', '5 Created 0'])
    expect(seen.flatMap(({ observed }) => observed.outcomes)).toEqual([])
    expect(eventsOf(kernel).filter((line) => line.includes('Created'))).toHaveLength(1)
  })
  it('by rate: as many as the rate says, at the same moments for everybody', () => {
    const deaths = (replicas: number) =>
      eventsOf(watch(still(20_000, [{ kind: 'controllerCrash', ratePerHour: 20 }], fleet(replicas))).kernel)
        .filter((line) => line.includes('ControllerCrashed'))
        .map((line) => Math.floor(Number.parseFloat(line) / 10))
    const one = deaths(1)
    expect(Math.abs(one.length - (20_000 / 3_600) * 20)).toBeLessThan(43) // four standard deviations
    expect(deaths(4)).toEqual(one)
  })
})

describe('clockJump', () => {
  it('what the controller dates jumps, what the world dates does not', () => {
    const world = still(
      60,
      [
        { kind: 'clockJump', at: 15, bySeconds: 100 },
        { kind: 'crash', atSeconds: 25 },
      ],
      fleet(1),
      {
        instances: { start: { kind: 'fixed', seconds: 2 } },
        telemetry: { scrapeSeconds: 10, windowSeconds: 10 },
      },
    )
    const { seen, kernel } = watch(world)
    expect(seen.slice(0, 4).map(({ now, observed }) => [secondsOf(now), secondsOf(observed.at ?? 0)])).toEqual([
      [0, 0],
      [10, 10],
      [120, 120],
      [130, 130],
    ])
    const createdAt = kernel.recorder.events.find(({ type }) => type === 'Created')?.atSeconds ?? Number.NaN
    const created = seen.find(({ observed }) => observed.instances.some(({ id }) => id === 'i-0000001'))?.observed
    expect(created?.instances.map((instance) => secondsOf(instance.createdAt ?? 0))).toContain(createdAt)
    expect(created?.outcomes.some(({ action, at }) => action.type === 'Create' && secondsOf(at) === createdAt + 100)).toBe(true)
    const sample = seen[2]?.observed.metrics[0]
    expect(sample !== undefined && 'at' in sample && secondsOf(sample.at)).toBe(20)
  })
  it('a wake is slept through as long as it was meant to be', () => {
    const wakes = (bySeconds: number) =>
      watch(still(60, [{ kind: 'clockJump', at: 5, bySeconds }], fleet(1)), (plan, _, now) => ({
        ...plan,
        wake: { at: now + 4_000, why: { type: 'Unsettled' } },
      })).seen.map(({ atSeconds }) => atSeconds)
    expect(wakes(-3_600)).toEqual(wakes(0))
    expect(wakes(0).slice(0, 4)).toEqual([0, 4, 8, 10])
  })
  it('back and forth add up', () => {
    const faults: readonly Mishap[] = [
      { kind: 'clockJump', at: 5, bySeconds: 100 },
      { kind: 'clockJump', at: 15, bySeconds: -130 },
    ]
    expect(watch(still(40, faults)).seen.map(({ now }) => secondsOf(now))).toEqual([0, 110, -10, 0, 10])
  })
})
