/** The rules of time as stages: what they remember, what they refuse to, and what passes by them. */
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../../src/core/index.js'
import { longestPeriod, store } from '../../../../src/core/scaling/hpa/events.js'
import { everyPeriod } from '../../../../src/core/scaling/hpa/period.js'
import { type Advised, remember } from '../../../../src/core/scaling/hpa/records.js'
import { settingsOf } from '../../../../src/core/scaling/hpa/settings.js'
import { boundOf, stagesWithZero, type TailRules } from '../../../../src/core/scaling/hpa/stages.js'
import type { Context } from '../../../../src/core/scaling/policy.js'
import { hpaQuirks } from '../../../../src/core/scaling/quirks.js'
import { NOW, passed } from './scene.js'

const at = (current: number): Context => ({ input: { current, instances: [], metrics: [] }, current, changedAt: NOW })
const count = (raw: number) => ({ raw, missing: false, count: raw })
const tail: TailRules = { minReplicas: 0, maxReplicas: 10, hasWhole: true, behavior: null }
const stages = (): readonly Stage[] => stagesWithZero(tail, settingsOf({}))
const stage = (name: string): Stage => stages().find((own) => own.name === name) as Stage

describe('the period', () => {
  const passing = () => {
    const gate = everyPeriod(15_000)
    return { gate, first: gate.decide(at(3), count(5), gate.memory.empty(3, NOW), NOW) }
  }
  it('lets the first pass through, and the next when it is due', () => {
    const { gate, first } = passing()
    expect(first).toMatchObject({ value: count(5), why: { type: 'Passed' }, until: NOW + 15_000 })
    expect(gate.decide(at(3), count(5), first.memory, NOW + 15_000).value).toEqual(count(5))
  })
  it('lets a first one through at any time', () => {
    const { gate } = passing()
    expect(gate.decide(at(3), count(5), gate.memory.empty(3, 0), 0).value).toEqual(count(5))
  })
  it('is always worth a look when it is due', () => expect(passing().gate.periodic).toBe(true))
  it('keeps the number in between, and remembers nothing of it', () => {
    const { gate, first } = passing()
    const early = gate.decide(at(3), count(5), first.memory, NOW + 14_999)
    expect(early).toEqual({
      value: { raw: 5, missing: false, count: 3, exempt: true },
      memory: first.memory,
      why: { type: 'NotDue', until: NOW + 15_000 },
      until: NOW + 15_000,
    })
    expect(early.memory).toBe(first.memory)
  })
})

describe('what was decided before the rules of time', () => {
  it.each(['hpa.zero', 'hpa.stabilize', 'hpa.limit', 'hpa.fromZero'])('passes by %s', (name) => {
    const own = stage(name)
    const memory = own.memory.empty(3, NOW)
    const value = { raw: 99, missing: false, count: 7, exempt: true } as const
    const step = own.decide(at(3), value, memory, NOW)
    expect(step.value).toBe(value)
    expect(step.memory).toBe(memory)
  })
})

describe('what is remembered', () => {
  const sound: Readonly<Record<string, unknown>> = {
    'hpa.period': { version: 1, passedAt: NOW },
    'hpa.zero': { version: 1, scaledToZero: true },
    'hpa.stabilize': { version: 1, records: [{ replicas: 2_147_483_647, at: NOW }] },
    'hpa.limit': { version: 1, up: [{ change: 3, at: NOW, outdated: false }], down: [] },
  }
  const remembering = () => [everyPeriod(1), ...stages()].filter(({ memory }) => memory.version !== 0) as readonly Stage[]
  it('comes back as it went', () => {
    const all = remembering()
    expect(all.map(({ name }) => name).sort()).toEqual(Object.keys(sound).sort())
    for (const { name, memory } of all) {
      expect(memory.decode(sound[name], NOW), name).toBe(sound[name])
      expect(memory.decode(JSON.parse(JSON.stringify(memory.empty(3, NOW))), NOW), name).not.toBeNull()
    }
  })
  it.each<[string, unknown]>([
    ['hpa.period', { version: 1, passedAt: NOW + 1 }],
    ['hpa.period', { version: 2, passedAt: NOW }],
    ['hpa.zero', { version: 1, scaledToZero: 'yes' }],
    ['hpa.stabilize', { version: 1, records: [{ replicas: 1.5, at: NOW }] }],
    ['hpa.stabilize', { version: 1, records: [{ replicas: 1, at: NOW + 1 }] }],
    ['hpa.stabilize', { version: 1, records: [null] }],
    ['hpa.stabilize', { version: 1, records: Array(513).fill({ replicas: 1, at: NOW }) }],
    ['hpa.limit', { version: 1, up: [{ change: -1, at: NOW, outdated: false }], down: [] }],
    ['hpa.limit', { version: 1, up: [{ change: 1, at: NOW }], down: [] }],
    ['hpa.limit', { version: 1, up: [] }],
    ['hpa.limit', null],
  ])('is refused when it is not sound: %s %j', (name, json) =>
    expect(
      remembering()
        .find((own) => own.name === name)
        ?.memory.decode(json, NOW),
    ).toBeNull(),
  )
})

describe('lists that are full', () => {
  it('of advice join their two oldest, the higher at the later time', () => {
    const records: readonly Advised[] = Array.from({ length: 512 }, (_, i) => ({ replicas: i === 0 ? 9 : 1, at: NOW + i }))
    const after = remember(records, 5, 1_000_000, NOW + 512)
    expect(after).toHaveLength(512)
    expect([after[0], after[511]]).toEqual([
      { replicas: 9, at: NOW + 1 },
      { replicas: 5, at: NOW + 512 },
    ])
  })
  it('of changes join their two oldest, the sum at the later time', () => {
    const events = Array.from({ length: 256 }, (_, i) => ({ change: 2, at: NOW + i, outdated: false }))
    const after = store(events, 5, 1_000_000, NOW + 256)
    expect(after).toHaveLength(256)
    expect([after[0], after[255]]).toEqual([
      { change: 4, at: NOW + 1, outdated: false },
      { change: 5, at: NOW + 256, outdated: false },
    ])
  })
  it('of policies have a longest period, even without any', () => expect(longestPeriod([])).toBe(0))
})

describe('zero', () => {
  const zero = () => stage('hpa.zero')
  const decided = (current: number, scaledToZero: boolean) => zero().decide(at(current), count(3), { version: 1, scaledToZero } as never, NOW).value
  it('stays where a human chose it', () => expect(decided(0, false)).toEqual({ raw: 3, missing: false, count: 0, exempt: true }))
  it('is left where it was scaled to', () => expect(decided(0, true)).toEqual(count(3)))
  it('is no matter above it', () => expect(decided(1, false)).toEqual(count(3)))
  it('is remembered when it was scaled to, and forgotten after', () => {
    const fell = zero().settle(zero().memory.empty(2, NOW), { from: 2, to: 0 }, NOW)
    expect(fell).toEqual({ version: 1, scaledToZero: true })
    expect(zero().settle(fell, { from: 0, to: 2 }, NOW)).toEqual({ version: 1, scaledToZero: false })
  })
  it('has a way back though memory is lost', () => expect(zero().memory.empty(0, NOW)).toEqual({ version: 1, scaledToZero: true }))
  it('is never a bound that comes first', () => {
    const own = { ...tail, minReplicas: 2 }
    expect([0, 1, 5, 12].map((current) => boundOf(current, own, settingsOf({})))).toEqual([null, 2, null, 10])
  })
})

describe('a pass', () => {
  it('writes within five attempts', () => expect([4, 5].map((conflicts) => passed(2, 5, { input: { conflicts } }).written)).toEqual([4, null]))
  it('stores no change that it could not write', () =>
    expect(passed(2, 5, { input: { writeFails: true }, spec: { behavior: { scaleUp: null, scaleDown: null } } }).memory?.['hpa.limit']).toEqual({
      version: 1,
      up: [],
      down: [],
    }))
  it('keeps the stored status when that is refused, and what it remembers', () => {
    const refused = passed(2, 3, { input: { statusWriteFails: true } })
    expect(refused).toMatchObject({ written: 3, error: 'FailedUpdateStatus', status: { desiredReplicas: 0, conditions: [] } })
    expect(refused.memory).toEqual(passed(2, 3).memory)
  })
  it('moves the time of a condition only with its status', () => {
    const first = passed(2, 3)
    const second = passed(3, 3, { input: { status: first.status }, memory: first.memory, now: NOW + 15_000 })
    const able = ({ status }: typeof first) => status.conditions.find(({ type }) => type === 'AbleToScale')
    expect(able(first)).toEqual({ type: 'AbleToScale', status: true, reason: 'SucceededRescale', lastTransitionAt: NOW })
    expect(able(second)).toEqual({ type: 'AbleToScale', status: true, reason: 'ReadyForNewScale', lastTransitionAt: NOW })
  })
  it('has its quirks from its settings', () => expect(settingsOf({}).quirks).toBe(hpaQuirks))
})
