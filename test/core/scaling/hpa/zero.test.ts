/** When zero is left alone, when it is remembered, and how it is left. */
import { describe, expect, it } from 'vitest'
import { disabledAtZero, fromZero, isDisabled, isToZero, type ZeroRules } from '../../../../src/core/scaling/hpa/zero.js'
import type { Context, Count } from '../../../../src/core/scaling/policy.js'
import { hpaQuirks, noQuirks } from '../../../../src/core/scaling/quirks.js'
import { NOW } from './scene.js'

const rules = (other: Partial<ZeroRules> = {}): ZeroRules => ({ minReplicas: 0, hasWhole: true, gate: true, quirks: hpaQuirks, ...other })
const at = (current: number): Context => ({ input: { current, instances: [], metrics: [] }, current, changedAt: NOW })
const never = Number.POSITIVE_INFINITY

describe('zero', () => {
  it.each<[string, Partial<ZeroRules>, number, boolean, boolean]>([
    ['has a way back by a metric of the whole', {}, 0, true, false],
    ['or by a minimum', { hasWhole: false, minReplicas: 1 }, 0, true, false],
    ['without either it has none', { hasWhole: false }, 0, true, true],
    ['nor behind its gate', { gate: false }, 0, true, true],
    ['nor where a human chose it', {}, 0, false, true],
    ['above it nothing is off', { hasWhole: false, gate: false }, 1, false, false],
  ])('%s', (_case, other, current, scaledToZero, disabled) => {
    const own = rules(other)
    expect(isDisabled(own, current, scaledToZero)).toBe(disabled)
    const memory = { version: 1, scaledToZero } as const
    const value: Count = { raw: 3, missing: true, count: 3 }
    expect(disabledAtZero(own).decide(at(current), value, memory, NOW)).toEqual(
      disabled
        ? { value: { raw: 3, missing: false, count: 0, exempt: true }, memory, why: { type: 'DisabledAtZero' }, until: never }
        : { value, memory, why: { type: 'Passed' }, until: never },
    )
  })

  it.each<[string, Partial<ZeroRules>, number, number, boolean]>([
    ['is scaled to from above', {}, 2, 0, true],
    ['not from itself', {}, 0, 0, false],
    ['not where something stays', {}, 2, 1, false],
    ['not behind its gate', { gate: false }, 2, 0, false],
    ['not below a minimum', { minReplicas: 1 }, 2, 0, false],
    ['not without a metric that brings it back', { hasWhole: false }, 2, 0, false],
  ])('%s', (_case, other, from, to, expected) => {
    expect(isToZero(rules(other), { from, to })).toBe(expected)
    expect(disabledAtZero(rules(other)).memory.empty(to, NOW)).toEqual({ version: 1, scaledToZero: to === 0 && isToZero(rules(other), { from: 1, to }) })
  })
  it('is remembered in the same memory while it stays', () => {
    const { settle } = disabledAtZero(rules())
    const memory = { version: 1, scaledToZero: true } as const
    expect(settle(memory, { from: 2, to: 0 }, NOW)).toBe(memory)
    expect(settle(memory, { from: 0, to: 2 }, NOW)).toEqual({ version: 1, scaledToZero: false })
  })
})

describe('from zero at least to the minimum', () => {
  const value: Count = { raw: 1, missing: false, count: 1 }
  const exempt = { ...value, exempt: true } as const
  it.each<[string, Partial<ZeroRules>, number, Count, boolean]>([
    ['what was computed', {}, 0, value, true],
    ['not from above', {}, 1, value, false],
    ['not what is enough', {}, 0, { ...value, count: 3 }, false],
    ['not what is disabled', {}, 0, exempt, false],
    ['not what failed', {}, 0, { ...exempt, missing: true }, false],
    ['without the quirk what failed too', { quirks: noQuirks }, 0, { ...exempt, missing: true }, true],
    ['and still not what is disabled', { quirks: noQuirks }, 0, exempt, false],
    ['something missing in what was computed is no matter', {}, 0, { ...value, missing: true }, true],
  ])('%s', (_case, other, current, own, applies) => {
    const stage = fromZero(rules({ minReplicas: 3, ...other }))
    const memory = stage.memory.empty(0, NOW)
    expect(stage.name).toBe('hpa.fromZero')
    expect(stage.decide(at(current), own, memory, NOW)).toEqual(
      applies
        ? { value: { ...own, count: 3 }, memory, why: { type: 'BelowMinimum', minReplicas: 3 }, until: never }
        : { value: own, memory, why: { type: 'Passed' }, until: never },
    )
  })
})
