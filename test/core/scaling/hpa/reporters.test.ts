/** How instances are pods to the controller: their state, since when they are ready, what their samples are worth, and how many there are of each. */
import { describe, expect, it } from 'vitest'
import type { Reporter, Sample } from '../../../../src/core/index.js'
import {
  amountOf,
  censusOf,
  isServing,
  isUsable,
  podOf,
  reportedBy,
  requestOf,
  type SampleRules,
  whyMissing,
} from '../../../../src/core/scaling/hpa/reporters.js'
import { NOW } from './scene.js'

type Instance = NonNullable<Reporter['instance']>
type Measured = Extract<Sample, { value: number }>

const of = (standing: Reporter['standing'], instance?: Instance, ...metrics: readonly Sample[]): Reporter => ({
  standing,
  metrics,
  ...(instance === undefined ? {} : { instance }),
})
const sample = (value: number, other: Partial<Measured> = {}): Measured => ({ name: 'm', value, at: NOW, windowMs: 0, kind: 'utilization', ...other })
const rules = (other: Partial<SampleRules> = {}): SampleRules => ({ names: ['m'], unit: 'Plain', request: null, sound: null, ...other })
const asPod = (reporter: Reporter, own: Partial<SampleRules> = {}) => podOf(rules(own), reporter, NOW)

describe('an instance as a pod', () => {
  it.each<[Reporter, string, boolean]>([
    [of('Ready'), 'Running', true],
    [of('Ready', { phase: 'Pending' }), 'Running', true],
    [of('Staying'), 'Running', false],
    [of('Staying', { phase: 'Running' }), 'Running', false],
    [of('Staying', { phase: 'Pending' }), 'Pending', false],
    [of('Leaving'), 'Leaving', false],
    [of('Leaving', { phase: 'Pending' }), 'Leaving', false],
    [of('Leaving', { phase: 'Healthy' }), 'Leaving', true],
    [of('Leaving', { phase: 'Running' }), 'Leaving', true],
    [of('Gone'), 'Failed', false],
    [of('Gone', { phase: 'Healthy' }), 'Failed', false],
  ])('%j is %s, and serves: %s', (reporter, state, serves) => {
    const { phase, deleting, ready } = asPod(reporter)
    expect([phase, deleting]).toEqual(state === 'Leaving' ? ['Running', true] : [state, false])
    expect([isServing(reporter), ready]).toEqual([serves, serves ? 'True' : 'False'])
  })

  it.each<[string, Reporter, number | null]>([
    ['one that says nothing of itself does not say', of('Ready'), null],
    ['a ready one, since it became so', of('Ready', { phase: 'Healthy', readyAt: 5, lastTransitionAt: 7 }), 5],
    ['or since its last transition', of('Ready', { phase: 'Healthy', lastTransitionAt: 7 }), 7],
    ['or does not say', of('Ready', { phase: 'Healthy' }), null],
    ['an unhealthy one, since its last transition', of('Staying', { phase: 'Unhealthy', lastTransitionAt: 7 }), 7],
    ['or does not say either', of('Staying', { phase: 'Unhealthy' }), null],
    ['one that was ready, since its last transition', of('Staying', { phase: 'Running', readyAt: 5, lastTransitionAt: 7 }), 7],
    ['one that never was, never', of('Staying', { phase: 'Running', lastTransitionAt: 7 }), null],
  ])('%s', (_case, reporter, since) => expect(asPod(reporter).readySince).toBe(since))

  it('that does not say when it started, started long ago', () =>
    expect([of('Ready'), of('Ready', { phase: 'Running' }), of('Ready', { phase: 'Running', startedAt: 9 })].map((own) => asPod(own).startedAt)).toEqual([
      0, 0, 9,
    ]))
})

describe('a sample of an instance', () => {
  const read = (own: Partial<SampleRules>, ...samples: readonly Sample[]) => asPod(of('Ready', undefined, ...samples), own).sample
  const [mean, demand] = [sample(3, { at: NOW - 5, windowMs: 7 }), sample(3, { kind: 'demand' })]
  const heard = { amount: 3_000, at: NOW - 5, windowMs: 7 }
  it('is the one of that name, if it can be used', () => {
    expect(read({}, { ...mean, name: 'other', value: 4 }, mean)).toEqual(heard)
    expect(read({}, { ...mean, name: 'other' })).toBeNull()
    expect(read({}, { name: 'm', missing: 'Unavailable' })).toBeNull()
    expect(read({ sound: { maxAgeMs: 5, anyAge: false, anySign: true } }, mean)).toBeNull()
    expect(read({ names: ['first', 'm'] }, mean)).toEqual(heard)
  })
  it('in percent is no amount of what nothing is requested of', () => {
    expect(read({ unit: 'Resource' }, mean)).toBeNull()
    expect(read({ unit: 'Resource' }, demand)).toMatchObject({ amount: 3_000 })
    expect(read({ unit: 'Resource', request: 5_000 }, mean)).toMatchObject({ amount: 150 })
    expect(read({ unit: 'Utilization' }, mean)).toEqual(heard)
  })

  it.each<[SampleRules['unit'], number | null, Measured, number]>([
    ['Plain', null, mean, 3_000],
    ['Plain', 200, mean, 3_000],
    ['Utilization', null, mean, 3_000],
    ['Utilization', 200, mean, 6],
    ['Resource', 200, mean, 6],
    ['Utilization', 200, demand, 3_000],
    ['Resource', 200, demand, 3_000],
  ])('of %s with a request of %j: %j is worth %d', (unit, request, own, amount) => {
    expect(amountOf(unit, request, own)).toBe(amount)
    expect(read({ unit, request }, own)?.amount).toBe(amount)
  })

  it('is measured by the request, or else is a share of the whole; an amount without one has no measure', () => {
    const requests = (request: number | null) => [null, mean, demand].map((own) => requestOf(request, own))
    expect(requests(200)).toEqual([200, 200, 200])
    expect(requests(null)).toEqual([100_000, 100_000, null])
    expect([mean, demand].map((own) => asPod(of('Ready', undefined, own)).request)).toEqual([100_000, null])
    expect(asPod(of('Ready'), { request: 200 }).request).toBe(200)
  })
})

describe('a census', () => {
  it('counts each kind of standing', () => {
    const standings = ['Ready', 'Ready', 'Ready', 'Staying', 'Leaving', 'Leaving', 'Gone'] as const
    const instances = [...standings.map((standing) => of(standing)), of('Leaving', { phase: 'Healthy' })]
    expect(censusOf({ current: 20, ready: 9, instances, metrics: [] })).toEqual({ listed: 8, existing: 7, serving: 4, ready: 3, staying: 4 })
  })
  it('of nobody listed is the number in force, and those that are known to be ready', () => {
    expect(censusOf({ current: 5, instances: [], metrics: [] })).toEqual({ listed: 5, existing: 5, serving: 5, ready: 5, staying: 5 })
    expect(censusOf({ current: 5, ready: 2, instances: [], metrics: [] })).toEqual({ listed: 2, existing: 5, serving: 2, ready: 2, staying: 2 })
  })
})

describe('what instances report together', () => {
  const report = (...instances: readonly Reporter[]) => reportedBy(rules({ sound: { maxAgeMs: 200, anyAge: false, anySign: false } }), instances, NOW)
  it('is the samples of all that are there, and of the ready ones apart', () =>
    expect(
      report(
        of('Ready', undefined, sample(1, { at: NOW - 10, windowMs: 20 })),
        of('Staying', undefined, sample(2, { at: NOW - 5, windowMs: 60 })),
        of('Leaving', undefined, sample(3)),
        of('Gone', undefined, sample(4, { at: NOW - 99 })),
        of('Ready', undefined, sample(-5, { at: NOW - 99 })),
        of('Ready', undefined, { name: 'm', missing: 'Stale' }),
        of('Ready'),
      ),
    ).toEqual({ values: [1_000, 2_000, 3_000], ready: [1_000], oldestAt: NOW - 10, startedAt: NOW - 65 }))
  it('began before now, whatever their clocks say', () =>
    expect(report(of('Ready', undefined, sample(1, { at: NOW + 50, windowMs: 20 })))).toMatchObject({ oldestAt: NOW + 50, startedAt: NOW - 20 }))
  it('is nothing where none of them does', () =>
    expect(report(of('Ready'))).toEqual({ values: [], ready: [], oldestAt: Number.POSITIVE_INFINITY, startedAt: Number.POSITIVE_INFINITY }))
})

describe('a sample can be used', () => {
  const [age, skew] = [100, 300_000]
  const uses = (anyAge: boolean, anySign: boolean) => (value: number, at: number) => isUsable({ maxAgeMs: age, anyAge, anySign }, sample(value, { at }), NOW)
  it.each<[string, number, number, readonly [boolean, boolean, boolean, boolean]]>([
    ['that is fresh', 1, NOW, [true, true, true, true]],
    ['of 0', 0, NOW, [true, true, true, true]],
    ['below 0', -1, NOW, [false, true, false, true]],
    ['that is old', 1, NOW - age, [false, false, true, true]],
    ['that is nearly old', 1, NOW - age + 1, [true, true, true, true]],
    ['that is as early as clocks may differ', 1, NOW + skew, [true, true, true, true]],
    ['that is earlier', 1, NOW + skew + 1, [false, false, true, true]],
    ['that is no number', Number.NaN, NOW, [false, false, false, false]],
    ['that has no end', Number.POSITIVE_INFINITY, NOW, [false, false, false, false]],
  ])('%s: by age and sign, by age, by sign, in any case', (_case, value, at, expected) =>
    expect([uses(false, false), uses(false, true), uses(true, false), uses(true, true)].map((own) => own(value, at))).toEqual(expected),
  )
  it.each<[number, boolean]>([
    [-1, true],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('of any age and sign, if it is a number: %d', (value, expected) => expect(isUsable(null, sample(value, { at: 0 }), NOW)).toBe(expected))
  it.each<[Sample | undefined, string]>([
    [undefined, 'NotReported'],
    [{ name: 'm', missing: 'Unavailable' }, 'Unavailable'],
    [{ name: 'm', missing: 'NotReported' }, 'NotReported'],
    [sample(1), 'Stale'],
    [sample(0), 'Stale'],
    [sample(-1), 'Invalid'],
    [sample(Number.POSITIVE_INFINITY), 'Invalid'],
  ])('or else %j is %s', (own, reason) => expect(whyMissing(own)).toBe(reason))
})
