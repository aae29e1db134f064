/**
 * Judges what comes back as status: memory that is not sound counts as absent, and its part is named; it is never an error.
 * Sound: a known version, the shape of `Memory`, numbers in range, past instants not later than `memory.at`. A stage's memory is judged by the stage.
 */
import { actionTypes } from './action.js'
import { LONGEST_BACKOFF_MS, LONGEST_SLOT_BACKOFF_MS, type Memory, MOST_BACKOFFS, MOST_OPEN, MOST_WISHES, type ScalingMemory, type Wish } from './memory.js'
import { isSlots } from './slots.js'
import { agentPhases, conditionTypes, type Status } from './status.js'
import { MAX_REPLICAS } from './units.js'

export type Judged = { readonly status: Status | null; readonly rejected: 'memory' | 'scaling' | null }

export const judgeStatus = (json: unknown): Judged => {
  if (json === undefined || json === null) return absent
  if (!isStatus(json)) return { status: null, rejected: 'memory' }
  const { scaling, at } = json.memory
  if (scaling === null || isScalingMemory(scaling, at)) return { status: json, rejected: null }
  return { status: { ...json, memory: { ...json.memory, scaling: null } }, rejected: 'scaling' }
}

/** The memory of scaling alone, as `recommend` takes it back; its stages are judged by themselves. */
export const isScalingMemory = (json: unknown, latest: number): json is ScalingMemory =>
  isRecord(json) &&
  json.version === 1 &&
  isPast(json.at, latest) &&
  isReplicas(json.current) &&
  isPast(json.changedAt, json.at) &&
  isRecord(json.stages) &&
  Object.values(json.stages).every((stage) => isRecord(stage) && isWhole(stage.version))

const isStatus = (json: unknown): json is Status =>
  isRecord(json) &&
  isOneOf(agentPhases, json.phase) &&
  isReplicas(json.replicas) &&
  isReplicas(json.readyReplicas) &&
  isReplicas(json.availableReplicas) &&
  isReplicas(json.updatedReplicas) &&
  isReplicas(json.desiredReplicas) &&
  typeof json.revision === 'string' &&
  isWhole(json.observedGeneration) &&
  (json.lastScaleAt === undefined || Number.isSafeInteger(json.lastScaleAt)) &&
  Array.isArray(json.currentMetrics) &&
  Array.isArray(json.conditions) &&
  json.conditions.every(isCondition) &&
  typeof json.finished === 'boolean' &&
  isMemory(json.memory)

const isCondition = (json: unknown): boolean =>
  isRecord(json) &&
  isOneOf(conditionTypes, json.type) &&
  typeof json.status === 'boolean' &&
  typeof json.reason === 'string' &&
  Number.isSafeInteger(json.lastTransitionAt)

const isMemory = (json: unknown): json is Memory => {
  if (!isRecord(json) || json.version !== 1 || typeof json.uid !== 'string' || !Number.isSafeInteger(json.at)) return false
  const at = json.at as number
  return (
    isPast(json.bornAt, at) &&
    isPast(json.actedAt, at) &&
    isReplicas(json.desired) &&
    typeof json.everReady === 'boolean' &&
    Array.isArray(json.wishes) &&
    json.wishes.length <= MOST_WISHES &&
    json.wishes.every((wish) => isWish(wish, at)) &&
    isCreates(json.creates, at) &&
    isSlots(json.slots) &&
    Array.isArray(json.backoffs) &&
    json.backoffs.length <= MOST_BACKOFFS &&
    json.backoffs.every((backoff) => isBackoff(backoff, at)) &&
    (json.needsRoomAt === undefined || isPast(json.needsRoomAt, at)) &&
    'scaling' in json
  )
}

const isWish = (json: unknown, latest: number): json is Wish =>
  isRecord(json) &&
  isOneOf(actionTypes, json.type) &&
  typeof json.key === 'string' &&
  (json.name === undefined || typeof json.name === 'string') &&
  typeof json.revision === 'string' &&
  isPast(json.at, latest) &&
  (json.until === undefined || isPast(json.until, latest + (json.blocked === true ? LONGEST_BACKOFF_MS : LONGEST_WISH_MS))) &&
  (json.accepted === undefined || json.accepted === true) &&
  (json.failures === undefined || isWhole(json.failures)) &&
  (json.blocked === undefined || json.blocked === true)

const isBackoff = (json: unknown, latest: number): boolean =>
  isRecord(json) &&
  isSlots(json.slots) &&
  json.slots !== '' &&
  isWhole(json.failures) &&
  json.failures >= 1 &&
  isPast(json.until, latest + LONGEST_SLOT_BACKOFF_MS)

const isCreates = (json: unknown, latest: number): boolean =>
  isRecord(json) &&
  isWhole(json.failures) &&
  isPast(json.afterAt, latest + LONGEST_BACKOFF_MS) &&
  isWhole(json.burst) &&
  json.burst >= 1 &&
  json.burst <= MOST_OPEN

const isRecord = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null && !Array.isArray(json)
const isOneOf = (known: readonly string[], json: unknown): boolean => known.includes(json as string)
export const isWhole = (json: unknown): json is number => Number.isSafeInteger(json) && (json as number) >= 0
export const isReplicas = (json: unknown): json is number => isWhole(json) && json <= MAX_REPLICAS
export const isPast = (json: unknown, latest: number): json is number => Number.isSafeInteger(json) && (json as number) <= latest

const absent: Judged = { status: null, rejected: null }
/** A grace is a year at the most (`specFaults`); a wish that is due later is a broken clock. */
const LONGEST_WISH_MS = 366 * 86_400_000
