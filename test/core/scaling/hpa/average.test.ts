/** Averages per pod without the controller's quirks: over the number in force, and with one quirk at a time; what is shown of them. */
import { describe, expect, it } from 'vitest'
import { average, averageRule, surveyRules } from '../../../../src/core/scaling/hpa/average.js'
import type { Pod } from '../../../../src/core/scaling/hpa/pods.js'
import { emptySurvey, fillOf, noStrangers } from '../../../../src/core/scaling/hpa/survey.js'
import { hpaQuirks, noQuirks, type Quirks } from '../../../../src/core/scaling/quirks.js'
import { averaged, NOW, pod, tenth, told, tolerance } from './scene.js'

const on = (...quirks: readonly (keyof Quirks)[]): Quirks => ({ ...noQuirks, ...Object.fromEntries(quirks.map((quirk) => [quirk, true])) })
const off = (...quirks: readonly (keyof Quirks)[]): Quirks => ({ ...hpaQuirks, ...Object.fromEntries(quirks.map((quirk) => [quirk, false])) })

describe('an average over the number in force', () => {
  const half = { type: 'Utilization', target: 50 } as const
  const one = { type: 'AverageValue', target: 1_000 } as const
  const unready: Partial<Pod> = { ready: 'False', readySince: null, startedAt: NOW - 1_000 }
  const pending: Partial<Pod> = { phase: 'Pending' }
  const leaving: Partial<Pod> = { deleting: true }
  const silent = (count: number): readonly Pod[] => Array(count).fill(pod(null))
  it.each<[string, Quirks, 'half' | 'one', readonly Pod[], number, number | string]>([
    ['rises by what is counted', noQuirks, 'one', [pod(3_000), pod(3_000)], 4, 6],
    ['stands at the upper end of the tolerance', noQuirks, 'one', [pod(2_200), pod(2_200)], 4, 4],
    ['and rises beyond it', noQuirks, 'one', [pod(2_200), pod(2_201)], 4, 5],
    ['stands at the lower end', noQuirks, 'one', [pod(1_800), pod(1_800)], 4, 4],
    ['and falls beyond it', noQuirks, 'one', [pod(1_800), pod(1_799)], 4, 4],
    ['stands at the lower end of many', noQuirks, 'one', [pod(9_000), pod(9_000)], 20, 20],
    ['stands just above the target', noQuirks, 'one', [pod(2_050), pod(2_050)], 4, 4],
    ['falls to what is asked', noQuirks, 'one', [pod(1_000), pod(1_000)], 4, 2],
    ['falls to what a silent pod leaves', noQuirks, 'one', [pod(500), pod(500), pod(null)], 4, 2],
    ['falls to what two silent pods leave', noQuirks, 'one', [pod(500), pod(500), pod(null), pod(null)], 8, 3],
    ['a silent pod keeps it from falling', noQuirks, 'one', [pod(1_000), pod(1_000), pod(null), pod(null)], 4, 4],
    ['what is unready counts for the way down by what it reports', noQuirks, 'one', [pod(1_000), pod(2_000, unready)], 4, 3],
    ['and not for the way up', noQuirks, 'one', [pod(1_000), pod(9_000, unready)], 4, 4],
    ['a silent unready one counts as a whole', noQuirks, 'one', [pod(1_000), pod(null, pending)], 4, 2],
    ['with the quirk it does not', on('dropsStarting'), 'one', [pod(1_000), pod(null, pending)], 4, 1],
    ['nor by what it reports', on('dropsStarting'), 'one', [pod(1_000), pod(2_000, unready)], 4, 1],
    ['what leaves counts until it is gone', noQuirks, 'one', [pod(1_000), pod(1_000, leaving)], 4, 2],
    ['what failed does not', noQuirks, 'one', [pod(1_000), pod(1_000, { phase: 'Failed' })], 4, 1],
    ['percents are of the mean request', noQuirks, 'half', [pod(1_000), pod(1_000, { request: 3_000 })], 1, 2],
    ['percents of all requests', noQuirks, 'half', [pod(1_000), pod(1_000)], 2, 4],
    ['on the way down too', noQuirks, 'half', [pod(250), pod(250)], 4, 1],
    ['a silent pod stands for the target', noQuirks, 'half', [pod(250), pod(null)], 4, 2],
    ['with the quirk for its request', on('fillsRequest'), 'half', [pod(250), pod(null)], 4, 3],
    ['as large as it is', on('fillsRequest'), 'half', [pod(250), pod(null, { request: 500 })], 4, 2],
    ['what only leaves has a request too', noQuirks, 'half', [pod(250, leaving)], 4, 1],
    ['with the quirk there is nobody then', on('dropsStarting'), 'half', [pod(250, leaving)], 4, 'NoSampleLeft'],
    ['nobody reports', noQuirks, 'one', [pod(null)], 4, 'MetricsServiceReturnedNothing'],
    ['one that has no request breaks it', noQuirks, 'half', [pod(250), pod(250, { request: null })], 4, 'RequestMissing'],
    ['one that failed may have none', noQuirks, 'half', [pod(250), pod(250, { request: null, phase: 'Failed' })], 4, 1],
    ['with the quirk it may not', on('needsRequestOfIgnored'), 'half', [pod(250), pod(250, { request: null, phase: 'Failed' })], 4, 'RequestMissing'],
    ['requests of nothing measure nothing', noQuirks, 'half', [pod(250, { request: 0 })], 4, 'NoSampleOfAKnownPod'],
  ])('%s', (_case, quirks, target, pods, current, expected) => expect(told(averaged(quirks, { half, one }[target], pods, current))).toBe(expected))

  it.each<[string, 'half' | 'one' | 'most', readonly Pod[], number, number]>([
    ['a silent pod that would turn it around leaves it', 'half', [pod(400), ...silent(3)], 4, 4],
    ['on the way up too', 'one', [pod(3_000), ...silent(5)], 6, 6],
    ['it does not rise on the way down', 'one', [pod(500), pod(500), pod(500), pod(null)], 2, 2],
    ['nor fall on the way up', 'one', [pod(3_000), pod(null)], 4, 4],
    ['at its target it stands, whoever is silent', 'half', [pod(500), ...silent(3)], 4, 4],
    ['percents end at 32 bits', 'most', [pod(1_000_000_000, { request: 1 })], 1, 1],
  ])('over what is seen %s', (_case, target, pods, current, expected) =>
    expect(told(averaged(hpaQuirks, { half, one, most: { type: 'Utilization', target: 2_147_483_647 } as const }[target], pods, current))).toBe(expected),
  )
  it('amounts do not end there', () => {
    const large = { type: 'AverageValue', target: 3_000_000_000 } as const
    expect(told(averaged(hpaQuirks, large, Array(4).fill(pod(3_000_000_000)), 4))).toBe(4)
  })
  it('over what is seen adds what starts, without the quirk', () => {
    const starting = [pod(500), pod(500), pod(null, pending), pod(null, pending)]
    expect([off('dropsStarting'), hpaQuirks].map((quirks) => told(averaged(quirks, one, starting, 5)))).toEqual([3, 1])
    expect([off('dropsStarting'), hpaQuirks].map((quirks) => told(averaged(quirks, one, [...starting, pod(null)], 6)))).toEqual([4, 2])
    expect(told(averaged(off('dropsStarting'), one, [pod(3_000), pod(null, pending)], 2))).toBe(3)
  })
  it('hears strangers with the quirk alone', () => {
    const strangers = { count: 2, usage: 6_000 }
    expect([hpaQuirks, off('hearsStrangers')].map((quirks) => told(averaged(quirks, one, [pod(3_000)], 1, null, strangers)))).toEqual([3, 3])
    expect([hpaQuirks, off('hearsStrangers')].map((quirks) => told(averaged(quirks, one, [pod(null)], 1, null, strangers)))).toEqual([
      6,
      'MetricsServiceReturnedNothing',
    ])
    expect(told(averaged(hpaQuirks, half, [pod(null)], 1, null, strangers))).toBe('NoSampleOfAKnownPod')
    expect(told(averaged(hpaQuirks, one, [pod(1_000)], 1, null, { count: 1, usage: 1_000 }))).toBe(1)
  })
  it('is shown, with the mean per pod and the ratio of the first look', () => {
    const shown = (quirks: Quirks, target: 'half' | 'one', ...pods: readonly Pod[]) => averaged(quirks, { half, one }[target], pods, 2)
    expect(shown(hpaQuirks, 'half', pod(333), pod(334))).toMatchObject({ shown: 33, average: 333, ratio: 0.66 })
    expect(shown(off('cutsAverage'), 'half', pod(333), pod(334))).toMatchObject({ shown: 33, average: 333, ratio: 0.667 })
    expect(shown(hpaQuirks, 'one', pod(333), pod(334))).toMatchObject({ shown: 333, average: 333, ratio: 0.333 })
    expect(shown(off('cutsAverage'), 'one', pod(333), pod(334))).toMatchObject({ shown: 333, average: 333, ratio: 0.3335 })
    expect(shown(noQuirks, 'one', pod(333, leaving))).toMatchObject({ replicas: 1, shown: 0, average: 0, ratio: 0 })
  })
  it('needs somebody who counts, or leaves', () => {
    const beside = { ...emptySurvey, heard: 1, beside: 1, besideRequested: 1, besideUsage: 500 }
    const propose = (quirks: Quirks, found: object) => told(average(averageRule(one, tolerance, quirks), { ...beside, ...found }, noStrangers, 3))
    expect(propose(noQuirks, {})).toBe(1)
    expect(propose(noQuirks, { beside: 0 })).toBe('NoSampleLeft')
    expect(propose(noQuirks, { listed: 0 })).toBe('NoPods')
  })
  it('fills in the target, or the request if that is more', () => {
    const fill = (quirks: Quirks, target: number, request: number) => fillOf(surveyRules({ type: 'Utilization', target }, null, tenth(quirks)).fill, request)
    expect([fill(hpaQuirks, 50, 1_000), fill(hpaQuirks, 150, 1_000), fill(noQuirks, 50, 1_000), fill(noQuirks, 150, 1_000)]).toEqual([1_000, 1_500, 500, 1_500])
    expect([fill(noQuirks, 50, 333), fill(noQuirks, 12.5, 1_001), fill(noQuirks, 12.5, 1_000)]).toEqual([166, 125, 125])
    expect(fillOf(surveyRules(one, null, tenth(noQuirks)).fill, 7)).toBe(1_000)
  })
})
