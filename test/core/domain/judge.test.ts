import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeStatus } from '../../../src/core/domain/judge.js'
import { LONGEST_BACKOFF_MS, LONGEST_SLOT_BACKOFF_MS, MOST_BACKOFFS, MOST_OPEN, MOST_WISHES } from '../../../src/core/domain/memory.js'
import { agentPhases, conditionTypes, MAX_REPLICAS } from '../../../src/core/index.js'
import { damages, spoilt } from '../../../src/laws/stage/damage.js'
import { AT, sound } from './sound.js'

const { memory } = sound
const remembering = (own: object): unknown => ({ ...sound, memory: { ...memory, ...own } })
const scaling = (own: object): unknown => remembering({ scaling: { ...memory.scaling, ...own } })
const wish = (own: object): unknown => remembering({ wishes: [{ ...memory.wishes[0], ...own }] })
const condition = (own: object): unknown => ({ ...sound, conditions: [{ ...sound.conditions[0], ...own }] })
const creates = (own: object): unknown => remembering({ creates: { ...memory.creates, ...own } })
const backoff = (own: object): unknown => remembering({ backoffs: [{ ...memory.backoffs[0], ...own }] })
/** A grace is a year at the most, and a wish to delete is overdue a day after it at the latest. */
const LONGEST_WISH_MS = 31_622_400_000

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
    ['that scaled last when it first did', scaling({ at: AT - 5, changedAt: AT - 5 })],
    ['of a first version of a stage', scaling({ stages: { mine: { version: 0 } } })],
    ['of as many as there may be', { ...sound, replicas: MAX_REPLICAS }],
    ['of none at all', { ...sound, replicas: 0, observedGeneration: 0 }],
    ['born now', remembering({ bornAt: AT })],
    ['that has waited for room since now', remembering({ needsRoomAt: AT })],
    ['that says nothing', { ...sound, conditions: [] }],
    ['that says all there is', { ...sound, conditions: conditionTypes.map((type) => ({ ...sound.conditions[0], type, status: false })) }],
    ['of a wish for a name', wish({ name: 'support-0123abcd-2-0' })],
    ['of a wish that says not when it is overdue', wish({ until: undefined })],
    ['of a wish for as long as a grace may be', wish({ until: AT + LONGEST_WISH_MS })],
    ['of a wish that is blocked for a day', wish({ until: AT + LONGEST_BACKOFF_MS, blocked: true })],
    ['that waits for a day', creates({ afterAt: AT + LONGEST_BACKOFF_MS })],
    ['of as many open as may be', creates({ burst: MOST_OPEN })],
    ['of a slot that backs off for as long as one may', backoff({ until: AT + LONGEST_SLOT_BACKOFF_MS })],
    ['of as many groups that back off as there may be', remembering({ backoffs: Array(MOST_BACKOFFS).fill(memory.backoffs[0]) })],
    ['of nothing that backs off, nowhere', remembering({ backoffs: [], slots: '' })],
  ])('%s', (_case, json) => expect(judgeStatus(json)).toEqual({ status: json, rejected: null }))
})

it('holds so many wishes, and no more', () => {
  const wishes = (count: number): unknown => remembering({ wishes: Array(count).fill(memory.wishes[0]) })
  expect(judgeStatus(wishes(MOST_WISHES)).rejected).toBeNull()
  expect(judgeStatus(wishes(MOST_WISHES + 1)).rejected).toBe('memory')
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
    ['half of one available', { ...sound, availableReplicas: 0.5 }],
    ['half of one updated', { ...sound, updatedReplicas: 0.5 }],
    ['no revision', { ...sound, revision: null }],
    ['half a generation', { ...sound, observedGeneration: 0.5 }],
    ['a generation before the first', { ...sound, observedGeneration: -1 }],
    ['half an instant of a last change', { ...sound, lastScaleAt: 0.5 }],
    ['no last change, said so', { ...sound, lastScaleAt: null }],
    ['metrics that are none', { ...sound, currentMetrics: {} }],
    ['conditions that are none', { ...sound, conditions: {} }],
    ['a condition that is a text', { ...sound, conditions: ['Ready'] }],
    ['one sound condition of two', { ...sound, conditions: [sound.conditions[0], null] }],
    ['a condition of another kind', condition({ type: 'Happy' })],
    ['a condition that is neither', condition({ status: 'True' })],
    ['a condition without a reason', condition({ reason: null })],
    ['a condition since half an instant', condition({ lastTransitionAt: 0.5 })],
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
    ['of a slot that is none', remembering({ slots: '2-0' })],
    ['of a wish that is a text', remembering({ wishes: ['Create'] })],
    ['of one sound wish of two', remembering({ wishes: [memory.wishes[0], {}] })],
    ['of a wish of another kind', wish({ type: 'Probe' })],
    ['of a wish without a key', wish({ key: undefined })],
    ['of a wish for a name that is none', wish({ name: 5 })],
    ['of a wish of no revision', wish({ revision: undefined })],
    ['of a wish until half an instant', wish({ until: AT + 0.5 })],
    ['of a wish for longer than a grace may be', wish({ until: AT + LONGEST_WISH_MS + 1 })],
    ['of a wish that is blocked for more than a day', wish({ until: AT + LONGEST_BACKOFF_MS + 1, blocked: true })],
    ['of a wish that may be blocked', wish({ blocked: false })],
    ['of a wish from after now', wish({ at: AT + 1 })],
    ['of a wish that may have been accepted', wish({ accepted: false })],
    ['of a wish refused half a time', wish({ failures: 0.5 })],
    ['of no slow start', remembering({ creates: null })],
    ['of half a refusal', creates({ failures: 0.5 })],
    ['of a burst of none', creates({ burst: 0 })],
    ['of half a burst', creates({ burst: 1.5 })],
    ['of more open than may be', creates({ burst: MOST_OPEN + 1 })],
    ['that waits for more than a day', creates({ afterAt: AT + LONGEST_BACKOFF_MS + 1 })],
    ['of back-offs that are no list', remembering({ backoffs: {} })],
    ['of more back-offs than there may be', remembering({ backoffs: Array(MOST_BACKOFFS + 1).fill(memory.backoffs[0]) })],
    ['of a back-off that is none', remembering({ backoffs: [null] })],
    ['of one sound back-off of two', remembering({ backoffs: [memory.backoffs[0], {}] })],
    ['of a back-off of no slot', backoff({ slots: '' })],
    ['of a back-off of slots that are none', backoff({ slots: 3 })],
    ['of a back-off without a failure', backoff({ failures: 0 })],
    ['of a back-off of half a failure', backoff({ failures: 1.5 })],
    ['of a back-off for longer than one may last', backoff({ until: AT + LONGEST_SLOT_BACKOFF_MS + 1 })],
    ['that has waited for room from after now', remembering({ needsRoomAt: AT + 1 })],
    ['that has waited for room since a text', remembering({ needsRoomAt: 'now' })],
    ['that does not say whether it scaled', { ...sound, memory: Object.fromEntries(Object.entries(memory).filter(([key]) => key !== 'scaling')) }],
  ])('memory: %s', (_case, json) => expect(judgeStatus(json)).toEqual({ status: null, rejected: 'memory' }))

  it.each<[string, unknown]>([
    ['a text', remembering({ scaling: 'x' })],
    ['another version', scaling({ version: 2 })],
    ['from after memory', scaling({ at: AT + 1 })],
    ['changed after it was', scaling({ at: AT - 5, changedAt: AT - 4 })],
    ['half an instant', scaling({ at: AT - 0.5 })],
    ['changed at half an instant', scaling({ changedAt: AT - 0.5 })],
    ['a number out of range', scaling({ current: -1 })],
    ['more than there may be', scaling({ current: MAX_REPLICAS + 1 })],
    ['no stages', scaling({ stages: [] })],
    ['a stage without a version', scaling({ stages: { mine: {} } })],
    ['a stage of a version before the first', scaling({ stages: { mine: { version: -1 } } })],
    ['a stage that is none', scaling({ stages: { mine: null } })],
    ['a stage that is a list', scaling({ stages: { mine: Object.assign([], { version: 1 }) } })],
    ['one sound stage of two', scaling({ stages: { own: { version: 1 }, mine: {} } })],
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
