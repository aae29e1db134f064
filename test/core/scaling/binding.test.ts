import { describe, expect, it } from 'vitest'
import { binding, type MetricStep, type StageStep, type StageWhy, type Trail, winner } from '../../../src/core/index.js'
import { isMissing, isNotDue, isPaused } from '../../../src/core/scaling/binding.js'
import { metricStep } from '../metricStep.js'

const stage = (name: string, from: number, to: number): StageStep => ({ type: 'Stage', stage: name, in: from, out: to, why: { type: 'Passed' }, until: null })
const metric = (name: string, count: number): MetricStep => metricStep({ metric: name, count })

describe('what binds: the last stage that changed the number', () => {
  it.each<[string, Trail, string | null]>([
    ['no stage at all', [], null],
    ['no stage that changed it', [metric('a', 7), stage('sustain', 7, 7), stage('bounds', 7, 7)], null],
    ['the first step of all', [stage('bounds', 7, 5)], 'bounds'],
    ['the one that did', [metric('a', 7), stage('sustain', 7, 5), stage('bounds', 5, 5)], 'sustain'],
    ['the last of several', [metric('a', 9), stage('stabilize', 9, 7), stage('rateLimit', 7, 6), stage('bounds', 6, 6)], 'rateLimit'],
    ['also when it brought back what was first', [metric('a', 9), stage('stabilize', 9, 7), stage('bounds', 7, 9)], 'bounds'],
  ])('%s', (_case, trail, expected) => expect(binding(trail)?.stage ?? null).toBe(expected))
})

describe('who wins: the first metric whose proposal the stages were given', () => {
  it.each<[string, Trail, string | null]>([
    ['none', [stage('bounds', 5, 5)], null],
    ['the largest', [metric('a', 3), metric('b', 7), stage('bounds', 7, 7)], 'b'],
    ['of two alike the first', [metric('a', 3), metric('b', 7), metric('c', 7), stage('bounds', 7, 7)], 'b'],
    ['the first where no stage was given any', [metric('a', 3), metric('b', 7)], 'a'],
    ['one that does not count never', [{ ...metric('a', 7), counts: false }, metric('b', 7), stage('bounds', 7, 7)], 'b'],
    ['whatever the stages made of it', [metric('a', 3), metric('b', 7), stage('sustain', 7, 3), stage('bounds', 3, 3)], 'b'],
  ])('%s', (_case, trail, expected) => expect(winner(trail)?.metric ?? null).toBe(expected))
})

describe('what a trail says beside the number', () => {
  const says = (type: 'ScalingPaused' | 'NotDue' | 'Passed'): StageStep => {
    const why: StageWhy = type === 'ScalingPaused' ? { type, direction: 'Both', until: null } : type === 'NotDue' ? { type, until: 9 } : { type }
    return { ...stage('own', 5, 5), why }
  }
  const deaf: MetricStep = { ...metric('a', 5), reason: 'Stale' }
  it.each<[string, Trail, readonly [missing: boolean, paused: boolean, notDue: boolean]]>([
    ['nothing', [], [false, false, false]],
    ['nothing, in steps', [metric('a', 5), says('Passed')], [false, false, false]],
    ['that a metric is missing', [metric('a', 5), deaf, says('Passed')], [true, false, false]],
    ['that it was the first', [deaf, metric('b', 5)], [true, false, false]],
    ['that a human holds the number', [metric('a', 5), says('Passed'), says('ScalingPaused'), says('Passed')], [false, true, false]],
    ['in its first step', [says('ScalingPaused'), says('Passed')], [false, true, false]],
    ['in its last', [says('Passed'), says('ScalingPaused')], [false, true, false]],
    ['that it came too early', [says('NotDue'), says('Passed')], [false, false, true]],
  ])('%s', (_case, trail, expected) => expect([isMissing(trail), isPaused(trail), isNotDue(trail)]).toEqual(expected))
})
