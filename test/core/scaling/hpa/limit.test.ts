/** What rates permit and bounds allow, as the controller and without its quirks; what is remembered of changes. */
import { describe, expect, it } from 'vitest'
import type { StageWhy } from '../../../../src/core/index.js'
import { changedWithin, limitOf, type RatePolicies } from '../../../../src/core/scaling/hpa/events.js'
import { type Behavior, byPolicies, doubling, limitAsHpa } from '../../../../src/core/scaling/hpa/limit.js'
import type { Context } from '../../../../src/core/scaling/policy.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { NOW } from './scene.js'

const off = (...quirks: readonly (keyof Quirks)[]): Quirks => ({ ...hpaQuirks, ...Object.fromEntries(quirks.map((quirk) => [quirk, false])) })

describe('what rates permit', () => {
  const rules = (selectPolicy: RatePolicies['selectPolicy'], ...policies: readonly (readonly ['Pods' | 'Percent', number, number])[]): RatePolicies => ({
    selectPolicy,
    policies: policies.map(([type, value, periodMs]) => ({ type, value, periodMs })),
  })
  const none = { up: [], down: [] }
  const change = (amount: number, ago: number) => ({ change: amount, at: NOW - ago, outdated: false })
  const permits = (direction: 'Up' | 'Down', quirks: Quirks, own: RatePolicies, current: number, changes: Parameters<ReturnType<typeof limitOf>>[0] = none) =>
    limitOf(direction, own, quirks)(changes, current, NOW)
  it.each<['Up' | 'Down', RatePolicies, number, number, number]>([
    ['Up', rules('Max', ['Percent', 12, 60_000]), 25, 29, 28],
    ['Up', rules('Max', ['Percent', 15, 60_000]), 20, 23, 23],
    ['Up', rules('Max', ['Percent', 15, 60_000]), 10, 12, 12],
    ['Up', rules('Max', ['Pods', 3, 60_000]), 10, 13, 13],
    ['Down', rules('Max', ['Percent', 10, 60_000]), 10, 9, 9],
    ['Down', rules('Max', ['Percent', 10, 60_000]), 15, 13, 13],
    ['Down', rules('Max', ['Percent', 42, 60_000]), 50, 29, 29],
    ['Down', rules('Max', ['Percent', 90, 60_000]), 10, 0, 1],
    ['Down', rules('Max', ['Pods', 3, 60_000]), 10, 7, 7],
    ['Up', rules('Max', ['Pods', 3, 60_000], ['Percent', 50, 60_000]), 10, 15, 15],
    ['Up', rules('Min', ['Pods', 3, 60_000], ['Percent', 50, 60_000]), 10, 13, 13],
    ['Down', rules('Max', ['Pods', 3, 60_000], ['Percent', 50, 60_000]), 10, 5, 5],
    ['Down', rules('Min', ['Pods', 3, 60_000], ['Percent', 50, 60_000]), 10, 7, 7],
    ['Up', rules('Max'), 10, -2_147_483_648, -2_147_483_648],
    ['Up', rules('Disabled', ['Pods', 3, 60_000]), 10, 10, 10],
    ['Down', rules('Disabled', ['Pods', 3, 60_000]), 10, 10, 10],
  ])('%s by %j from %d: to %d, and %d in whole numbers', (direction, own, current, binary, exact) =>
    expect([hpaQuirks, noQuirks].map((quirks) => permits(direction, quirks, own, current))).toEqual([binary, exact]),
  )
  it('is counted from where it was a period ago, each policy its own', () => {
    const changes = { up: [change(3, 59_999), change(4, 60_000), change(9, 500_000)], down: [change(1, 0), change(7, 60_000)] }
    expect(changedWithin(changes.up, 60_000, NOW)).toBe(3)
    expect(permits('Up', hpaQuirks, rules('Max', ['Pods', 4, 60_000]), 10, changes)).toBe(12)
    expect(permits('Down', hpaQuirks, rules('Max', ['Pods', 4, 60_000]), 10, changes)).toBe(4)
    expect(permits('Up', hpaQuirks, rules('Min', ['Pods', 4, 60_000], ['Pods', 4, 60_001]), 10, changes)).toBe(12)
  })
  it('is net, what came back is given back; or gross', () => {
    const changes = { up: [change(3, 1)], down: [change(1, 0)] }
    const four = rules('Max', ['Pods', 4, 60_000])
    expect([hpaQuirks, noQuirks].map((quirks) => permits('Up', quirks, four, 10, changes))).toEqual([12, 11])
    expect([hpaQuirks, noQuirks].map((quirks) => permits('Down', quirks, four, 10, changes))).toEqual([4, 7])
  })
  it('is a count of 32 bits', () => expect(permits('Up', hpaQuirks, rules('Max', ['Percent', 100, 1]), 2_000_000_000)).toBe(2_147_483_647))

  describe('as a limit', () => {
    const behavior = (up: RatePolicies, down: RatePolicies): Behavior => ({ scaleUp: up, scaleDown: down })
    const base = { minReplicas: 2, maxReplicas: 10, factor: 2, least: 4, quirks: hpaQuirks }
    const slow = behavior(rules('Max', ['Pods', 3, 60_000]), rules('Min', ['Pods', 2, 60_000]))
    const stuck = behavior(rules('Disabled'), rules('Disabled'))
    const passed: StageWhy = { type: 'Passed' }
    const limited = (direction: 'Up' | 'Down', limit: number, policy: string): StageWhy => ({ type: 'RateLimited', direction, limit, policy })
    const above: StageWhy = { type: 'AboveMaximum', maxReplicas: 10 }
    const below: StageWhy = { type: 'BelowMinimum', minReplicas: 2 }
    it.each<[string, Quirks, Behavior, number, number, number, StageWhy]>([
      ['passes what is slow enough', hpaQuirks, slow, 5, 8, 8, passed],
      ['limits the rise', hpaQuirks, slow, 5, 9, 8, limited('Up', 8, 'Max of the policies')],
      ['names the maximum where that is as near', hpaQuirks, slow, 7, 11, 10, above],
      ['or nearer', hpaQuirks, slow, 8, 12, 10, above],
      ['passes what falls slowly', hpaQuirks, slow, 8, 6, 6, passed],
      ['limits the fall', hpaQuirks, slow, 8, 5, 6, limited('Down', 6, 'Min of the policies')],
      ['names the minimum where that is as near', hpaQuirks, slow, 4, 1, 2, below],
      ['or nearer', hpaQuirks, slow, 3, 0, 2, below],
      ['passes what stands', hpaQuirks, slow, 5, 5, 5, passed],
      ['holds a direction that is off by the name of a limit', hpaQuirks, stuck, 5, 6, 5, limited('Up', 5, 'Disabled of the policies')],
      ['both of them', hpaQuirks, stuck, 5, 4, 5, limited('Down', 5, 'Disabled of the policies')],
      ['without the quirk by its own', off('hidesDisabled'), stuck, 5, 6, 5, { type: 'DirectionDisabled', direction: 'Up' }],
      ['both again', off('hidesDisabled'), stuck, 5, 4, 5, { type: 'DirectionDisabled', direction: 'Down' }],
      ['what is not off is a limit there too', off('hidesDisabled'), slow, 5, 9, 8, limited('Up', 8, 'Max of the policies')],
      ['what stands outside the bounds stands, for they came first', hpaQuirks, slow, 12, 12, 12, passed],
      ['on either side', hpaQuirks, slow, 1, 1, 1, passed],
      ['and where they come last does not', off('boundsFirst'), slow, 12, 12, 10, above],
      ['on either side', off('boundsFirst'), slow, 1, 1, 2, below],
      ['at the bounds it passes', off('boundsFirst'), slow, 10, 10, 10, passed],
      ['at both of them', off('boundsFirst'), slow, 2, 2, 2, passed],
    ])('%s', (_case, quirks, own, current, count, expected, why) =>
      expect(byPolicies({ ...base, behavior: own, quirks }, own)(none, count, current, NOW)).toEqual({ count: expected, why }),
    )
    it('never turns a rise into a fall, nor back', () => {
      const rose = { up: [change(5, 0)], down: [] }
      const fell = { up: [], down: [change(5, 0)] }
      expect(byPolicies({ ...base, behavior: slow }, slow)(rose, 9, 7, NOW)).toEqual({ count: 7, why: limited('Up', 7, 'Max of the policies') })
      expect(byPolicies({ ...base, behavior: slow }, slow)(fell, 2, 4, NOW)).toEqual({ count: 4, why: limited('Down', 4, 'Min of the policies') })
    })

    it.each<[string, Quirks, number, number, number, StageWhy]>([
      ['may double', hpaQuirks, 4, 8, 8, passed],
      ['and no more', hpaQuirks, 4, 9, 8, limited('Up', 8, 'doubling')],
      ['or go to the least', hpaQuirks, 1, 9, 4, limited('Up', 4, 'doubling')],
      ['names the maximum where that is as near', hpaQuirks, 5, 11, 10, above],
      ['or nearer', hpaQuirks, 8, 11, 10, above],
      ['the minimum', hpaQuirks, 8, 1, 2, below],
      ['stands at the minimum', hpaQuirks, 8, 2, 2, passed],
    ])('without behavior %s', (_case, quirks, current, count, expected, why) =>
      expect(doubling({ ...base, behavior: null, quirks })(none, count, current, NOW)).toEqual({ count: expected, why }),
    )
    it('without behavior grows by whole ones, whatever the factor', () => {
      expect(doubling({ ...base, factor: 1.5, least: 2, maxReplicas: 100, behavior: null })(none, 99, 3, NOW).count).toBe(4)
    })
    it('without behavior doubles every 15 s, or with the quirk at each pass', () => {
      const up = [change(3, 14_999), change(2, 15_000)]
      const at = (quirks: Quirks, current: number) => doubling({ ...base, maxReplicas: 100, behavior: null, quirks })({ up, down: [] }, 99, current, NOW).count
      expect([hpaQuirks, off('doublesPerPass')].map((quirks) => at(quirks, 8))).toEqual([16, 10])
      expect(at({ ...off('doublesPerPass') }, 2)).toBe(4)
    })

    const settled = (quirks: Quirks, own: Behavior | null, from: number, to: number, ago = 0) => {
      const { memory, settle } = limitAsHpa({ ...base, behavior: own, quirks })
      const old = { ...memory.empty(5, NOW), up: [change(9, 50_000)], down: [change(9, 50_000)] }
      return settle(old, { from, to }, NOW - ago)
    }
    const quick = behavior(rules('Max', ['Pods', 3, 60_000]), rules('Max', ['Pods', 3, 20_000]))
    it('remembers what came and what went, as long as it matters to its direction', () => {
      const old = change(9, 50_000)
      expect(settled(hpaQuirks, quick, 3, 5)).toEqual({ version: 1, up: [old, change(2, 0)], down: [old] })
      expect(settled(hpaQuirks, quick, 5, 3)).toEqual({ version: 1, up: [old], down: [change(2, 0)] })
      expect(settled(off('forgetsByOwnPeriod'), quick, 5, 3)).toEqual({ version: 1, up: [old], down: [old, change(2, 0)] })
      const turned = behavior(quick.scaleDown, quick.scaleUp)
      expect(settled(off('forgetsByOwnPeriod'), turned, 3, 5)).toEqual({ version: 1, up: [old, change(2, 0)], down: [old] })
      expect(settled(off('forgetsByOwnPeriod'), quick, 5, 3, -10_001)).toEqual({ version: 1, up: [old], down: [change(2, -10_001)] })
      expect(settled(hpaQuirks, turned, 3, 5)).toEqual({ version: 1, up: [change(2, 0)], down: [old] })
    })
    it('without behavior remembers it for 15 s, or with the quirk not at all', () => {
      const old = change(9, 50_000)
      expect(settled(hpaQuirks, null, 3, 5)).toEqual({ version: 1, up: [old], down: [old] })
      expect(settled(off('doublesPerPass'), null, 3, 5)).toEqual({ version: 1, up: [change(2, 0)], down: [old] })
      expect(settled(off('doublesPerPass'), null, 5, 3, 35_000)).toEqual({ version: 1, up: [old], down: [old, change(2, 35_000)] })
      expect(settled(off('doublesPerPass'), null, 5, 3, 34_999)).toEqual({ version: 1, up: [old], down: [change(2, 34_999)] })
    })
    it('decides from its memory, and keeps what is missing', () => {
      const stage = limitAsHpa({ ...base, behavior: slow })
      const context: Context = { input: { current: 5, instances: [], metrics: [] }, current: 5, changedAt: NOW }
      const memory = { ...stage.memory.empty(5, NOW), up: [change(2, 0)] }
      expect(stage.decide(context, { raw: 9, missing: true, count: 9 }, memory, NOW)).toEqual({
        value: { raw: 9, missing: true, count: 6 },
        memory,
        why: limited('Up', 6, 'Max of the policies'),
        until: Number.POSITIVE_INFINITY,
      })
      expect(stage.memory.empty(5, NOW)).toEqual({ version: 1, up: [], down: [] })
    })
  })
})
