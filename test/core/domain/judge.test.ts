import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeStatus } from '../../../src/core/domain/judge.js'
import { agentPhases, MAX_REPLICAS, type Status } from '../../../src/core/index.js'
import { damages, spoilt } from '../../../src/laws/stage/damage.js'

const AT = 1_760_000_000_000
const sound: Status = {
  phase: 'Running',
  replicas: 3,
  readyReplicas: 2,
  availableReplicas: 2,
  updatedReplicas: 3,
  desiredReplicas: 3,
  revision: '0123abcd',
  observedGeneration: 1,
  lastScaleAt: AT,
  currentMetrics: [{ name: 'queue_depth', value: 4, target: 2 }],
  conditions: [{ type: 'Ready', status: true, reason: 'AsDesired', lastTransitionAt: AT }],
  finished: false,
  memory: {
    version: 1,
    uid: 'default/support',
    bornAt: AT - 60_000,
    at: AT,
    actedAt: AT,
    desired: 3,
    everReady: true,
    slots: '0-2',
    backoffs: [{ slots: '3', failures: 1, until: AT + 10_000 }],
    wishes: [{ type: 'Create', key: 'support-0123abcd-2-0', revision: '0123abcd', at: AT, until: AT + 60_000 }],
    creates: { failures: 0, afterAt: 0, burst: 1 },
    scaling: { version: 1, at: AT, current: 3, changedAt: AT, stages: { sustain: { version: 1 } } },
  },
}

const { memory } = sound
const remembering = (own: object): unknown => ({ ...sound, memory: { ...memory, ...own } })
const scaling = (own: object): unknown => remembering({ scaling: { ...memory.scaling, ...own } })
const wish = (own: object): unknown => remembering({ wishes: [{ ...memory.wishes[0], ...own }] })

describe('sound', () => {
  it('comes back as it is', () => {
    expect(judgeStatus(sound)).toEqual({ status: sound, rejected: null })
    expect(judgeStatus(sound).status).toBe(sound)
  })
  it('from a store too', () => expect(judgeStatus(JSON.parse(JSON.stringify(sound)))).toEqual({ status: sound, rejected: null }))
  it.each<[string, unknown]>([
    ['of every phase', { ...sound, phase: agentPhases.at(-1) }],
    ['without a last change', { ...sound, lastScaleAt: undefined }],
    ['that never scaled', remembering({ scaling: null })],
    ['that wishes nothing', remembering({ wishes: [] })],
    ['of a wish that was accepted, refused, blocked', wish({ accepted: true, failures: 2, blocked: true })],
    ['that scaled in the past', scaling({ at: AT - 5, changedAt: AT - 9 })],
  ])('%s', (_case, json) => expect(judgeStatus(json)).toEqual({ status: json, rejected: null }))
})

describe('absent', () => {
  it.each([null, undefined])('%o', (json) => expect(judgeStatus(json)).toEqual({ status: null, rejected: null }))
})

describe('not sound: absent, and named', () => {
  it.each<[string, unknown]>([
    ['a text', 'status'],
    ['a number', 5],
    ['a list', []],
    ['a map of nothing', {}],
    ['without memory', { ...sound, memory: undefined }],
    ['of another phase', { ...sound, phase: 'Dancing' }],
    ['fewer than no replicas', { ...sound, replicas: -1 }],
    ['half a replica', { ...sound, desiredReplicas: 0.5 }],
    ['too many', { ...sound, readyReplicas: MAX_REPLICAS + 1 }],
    ['no revision', { ...sound, revision: null }],
    ['conditions that are none', { ...sound, conditions: {} }],
    ['a condition of another kind', { ...sound, conditions: [{ ...sound.conditions[0], type: 'Happy' }] }],
    ['a condition that is neither', { ...sound, conditions: [{ ...sound.conditions[0], status: 'True' }] }],
    ['a text that is finished', { ...sound, finished: 'no' }],
    ['memory of another version', remembering({ version: 2 })],
    ['of nobody', remembering({ uid: 5 })],
    ['without a clock', remembering({ at: null })],
    ['with a clock as a text', remembering({ at: '2026-01-01T00:00:00Z' })],
    ['with half an instant', remembering({ at: AT + 0.5 })],
    ['born after now', remembering({ bornAt: AT + 1 })],
    ['that acted after now', remembering({ actedAt: AT + 1 })],
    ['that wants fewer than none', remembering({ desired: -1 })],
    ['that was perhaps ready', remembering({ everReady: 1 })],
    ['of wishes that are no list', remembering({ wishes: {} })],
    ['of a wish of another kind', wish({ type: 'Probe' })],
    ['of a wish without a key', wish({ key: undefined })],
    ['of a wish from after now', wish({ at: AT + 1 })],
    ['of a wish that may have been accepted', wish({ accepted: false })],
    ['of a wish refused half a time', wish({ failures: 0.5 })],
    ['of no slow start', remembering({ creates: null })],
    ['of a burst of none', remembering({ creates: { failures: 0, afterAt: 0, burst: 0 } })],
    ['that waits for more than a day', remembering({ creates: { failures: 0, afterAt: AT + 86_400_001, burst: 1 } })],
    ['that does not say whether it scaled', { ...sound, memory: Object.fromEntries(Object.entries(memory).filter(([key]) => key !== 'scaling')) }],
  ])('memory: %s', (_case, json) => expect(judgeStatus(json)).toEqual({ status: null, rejected: 'memory' }))

  it.each<[string, unknown]>([
    ['a text', remembering({ scaling: 'x' })],
    ['another version', scaling({ version: 2 })],
    ['from after memory', scaling({ at: AT + 1 })],
    ['changed after it was', scaling({ at: AT - 5, changedAt: AT - 4 })],
    ['a number out of range', scaling({ current: -1 })],
    ['no stages', scaling({ stages: [] })],
    ['a stage without a version', scaling({ stages: { mine: {} } })],
    ['a stage that is none', scaling({ stages: { mine: null } })],
  ])('scaling: %s; the rest stays', (_case, json) =>
    expect(judgeStatus(json)).toEqual({ status: { ...sound, memory: { ...memory, scaling: null } }, rejected: 'scaling' }),
  )
})

describe('whatever comes', () => {
  it('totality: nothing throws, and what is called sound is', () => {
    const { numRuns: runs = 100 } = fc.readConfigureGlobal()
    let refused = 0
    let accepted = 0
    fc.assert(
      fc.property(damages, (damage) => {
        const { status, rejected } = judgeStatus(spoilt(sound, damage))
        if (status === null) refused++
        else {
          accepted++
          expect(status.memory.at).toBeGreaterThanOrEqual(status.memory.bornAt)
          expect(status.memory.scaling === null || status.memory.scaling.at <= status.memory.at).toBe(true)
          expect(judgeStatus(status)).toEqual({ status, rejected: null })
        }
        expect(rejected === 'memory').toBe(status === null && rejected !== null)
      }),
    )
    expect(refused).toBeGreaterThan(runs / 10)
    expect(accepted).toBeGreaterThan(runs / 10)
  })
})
