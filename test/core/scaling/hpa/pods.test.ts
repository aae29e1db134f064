/** The class of a pod for one metric, rule by rule, and whether it serves. */
import { describe, expect, it } from 'vitest'
import { classOf, isServing, type Pod, type PodClass, readinessFor } from '../../../../src/core/scaling/hpa/pods.js'
import { settingsOf } from '../../../../src/core/scaling/hpa/settings.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { NOW, pod } from './scene.js'

const [MINUTE, HOUR] = [60_000, 3_600_000]
/** Starts are not trusted for five minutes; what is not ready within 30 s of its start never was. */
const classed = (own: Pod, resource: string | null = 'cpu', quirks: Quirks = hpaQuirks): PodClass =>
  classOf(readinessFor(resource, settingsOf({ cpuInitializationMs: 5 * MINUTE, initialReadinessDelayMs: 30_000, quirks })), own, NOW)
const young: Partial<Pod> = { startedAt: NOW - 5 * MINUTE + 1, readySince: NOW - MINUTE }

describe('a pod', () => {
  it.each<[string, PodClass, Pod]>([
    ['at work', 'Counted', pod(1)],
    ['that leaves', 'Ignored', pod(1, { deleting: true })],
    ['that failed', 'Ignored', pod(1, { phase: 'Failed' })],
    ['that is done', 'Counted', pod(1, { phase: 'Succeeded' })],
    ['that has not begun', 'Unready', pod(1, { phase: 'Pending' })],
    ['that has not begun and is silent', 'Unready', pod(null, { phase: 'Pending' })],
    ['that leaves and is silent', 'Ignored', pod(null, { deleting: true })],
    ['that leaves before it began', 'Ignored', pod(null, { phase: 'Pending', deleting: true })],
    ['that is silent', 'Missing', pod(null)],
    ['that is silent and not ready', 'Missing', pod(null, { ready: 'False' })],
    ['of no readiness', 'Unready', pod(1, { ready: null })],
    ['of no start', 'Unready', pod(1, { startedAt: null })],
    ['that lost its readiness', 'Counted', pod(1, { ready: 'False', readySince: NOW - MINUTE })],
    ['that never was ready', 'Unready', pod(1, { ready: 'False', readySince: NOW - HOUR })],
    ['that was not ready in time', 'Unready', pod(1, { ready: 'False', readySince: NOW - HOUR + 29_999 })],
    ['that was, just in time', 'Counted', pod(1, { ready: 'False', readySince: NOW - HOUR + 30_000 })],
    ['that does not say since when it is not ready', 'Unready', pod(1, { ready: 'False', readySince: null })],
    ['of unknown readiness', 'Counted', pod(1, { ready: 'Unknown', readySince: NOW - HOUR })],
    ['that is young, and ready for a whole sample', 'Counted', pod(1, young)],
    ['that is young, and ready for less', 'Unready', pod(1, { ...young, readySince: NOW - MINUTE + 1 })],
    ['that is young, and does not say since when', 'Counted', pod(1, { ...young, readySince: null })],
    ['that is young, and not ready', 'Unready', pod(1, { ...young, ready: 'False' })],
    ['that is young, of unknown readiness', 'Counted', pod(1, { ...young, ready: 'Unknown' })],
    ['that is no longer young', 'Counted', pod(1, { startedAt: NOW - 5 * MINUTE, readySince: NOW })],
    ['that is no longer young, and was not ready in time', 'Unready', pod(1, { startedAt: NOW - 5 * MINUTE, ready: 'False', readySince: NOW - 5 * MINUTE })],
  ])('%s is %s', (_case, expected, own) => expect(classed(own)).toBe(expected))

  it('is asked for its readiness by cpu alone, but for the quirk', () => {
    const starting = pod(1, { ready: null })
    expect(['memory', null].map((resource) => classed(starting, resource))).toEqual(['Counted', 'Counted'])
    expect(classed(starting, 'memory', noQuirks)).toBe('Unready')
  })
  it('without the quirk is ready or not', () =>
    expect((['True', 'False', 'Unknown', null] as const).map((ready) => classed(pod(1, { ready, ...young }), 'cpu', noQuirks))).toEqual([
      'Counted',
      'Unready',
      'Unready',
      'Unready',
    ]))

  it.each<[Partial<Pod>, boolean]>([
    [{}, true],
    [{ deleting: true }, true],
    [{ ready: 'False' }, false],
    [{ ready: null }, false],
    [{ phase: 'Pending' }, false],
    [{ phase: 'Succeeded' }, false],
  ])('of %j serves: %s', (other, serves) => expect(isServing(pod(1, other))).toBe(serves))
})
