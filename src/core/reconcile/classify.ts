/**
 * Puts every instance in exactly one class, by one ordered table in which the first match wins, and counts them once.
 * The world is read under the wishes; `standing` beside it is the world as observed, which is all that scaling sees.
 * Laws: partition, order, enabling. Source: reconcile.md §4.2.
 */
import type { Agent } from '../domain/agent.js'
import type { Health } from '../domain/health.js'
import { drainCauseOf, type Instance, isSeenToStay } from '../domain/instance.js'
import { SKEW_MS, type Wish } from '../domain/memory.js'
import type { Sample } from '../domain/sample.js'
import { type Instant, never } from '../domain/units.js'
import { earlier, type Wake } from '../domain/wake.js'
import { healthOf, type Results } from '../health/evidence.js'
import { isReady, overdueFrom, suspectFrom, wasEverReady } from '../health/suspicion.js'
import type { Standing } from '../scaling/policy.js'
import { isStranger, type View } from './view.js'

/** What a pass takes an instance for; each is in exactly one. */
export const classes = ['Stranger', 'Failed', 'Terminating', 'Draining', 'Overdue', 'Suspect', 'Ready', 'Unready', 'Starting'] as const
export type Class = (typeof classes)[number]

/**
 * `health`: as it is now, the results of this pass included. `current`: of the wanted revision. `since`: since when it is overdue or unwell. `wish`: what is
 * wished for it and not yet observed. `returning`: seen draining, and its Undrain is under way. `available`: ready for long enough. `instance`: as listed;
 * `metrics`: what of it is heard; `standing`: as a policy sees it; `class`: the one it is in. There are as many as instances: what few ask for is not in it.
 */
export type Row = {
  readonly instance: Instance
  readonly metrics: readonly Sample[]
  readonly standing: Standing
  readonly class: Class
  readonly health: Health | null
  readonly current: boolean
  readonly since: Instant | null
  readonly wish: Wish | undefined
  readonly returning: boolean
  readonly available: boolean
}

/** What the table looks at beside the instance. `wished`: the type of the wish that has an effect, if any. */
type Facts = {
  readonly uid: string
  readonly wished: Wish['type'] | undefined
  readonly overdue: boolean
  readonly suspect: boolean
  readonly ready: boolean
  readonly wasReady: boolean
}

/** The table, a line a row: the first that matches gives the class. */
const classOf = (instance: Instance, { uid, wished, overdue, suspect, ready, wasReady }: Facts): Class => {
  if (isStranger(instance, uid)) return 'Stranger'
  if (instance.phase === 'Failed') return 'Failed'
  if (instance.deletingAt !== undefined || wished === 'Delete') return 'Terminating'
  if ((instance.drainingSince !== undefined || wished === 'Drain') && wished !== 'Undrain') return 'Draining'
  if (overdue) return 'Overdue'
  if (suspect) return 'Suspect'
  if (ready) return 'Ready'
  if (wasReady) return 'Unready'
  return 'Starting'
}

/**
 * The counts of a pass, each under its own name. `rows`: every instance; then how many are `strangers`, `failed`, `overdue`, `terminating`, `draining`,
 * `suspects`, `ready`, `starting`, `returning`, `available` or `updated` (of the current revision), and how many were seen good (`seenGood`);
 * `inFlightCurrent`: see `inFlight`.
 */
export type Tally = {
  readonly rows: readonly Row[]
  /** Creates that are not seen yet, and those of them that are of the wanted revision. */
  readonly inFlight: number
  readonly inFlightCurrent: number
  readonly strangers: number
  readonly failed: number
  readonly overdue: number
  readonly terminating: number
  /** Owned, neither failed nor overdue, not terminating; those that return are in it, though not yet in `ready`. */
  readonly existing: number
  readonly draining: number
  readonly suspects: number
  readonly ready: number
  readonly starting: number
  readonly returning: number
  readonly available: number
  readonly updated: number
  /** Of those that stay, under the wishes: not of the wanted revision. */
  readonly stale: number
  /** Staying as observed, whatever is wished; of these, the ones worth keeping: current and not suspect. */
  readonly seenStaying: number
  readonly seenGood: number
  /** Overdue, and not yet seen to go: each still holds the place of what is to replace it. */
  readonly seenOverdue: number
  /** Holding a place as observed, whatever is wished: all but failed and terminating ones, and those that a human has cordoned. */
  readonly occupied: number
  /** When time alone puts one of them in another class, or makes it available. */
  readonly wake: Wake | null
}

export const classify = (agent: Agent, instances: readonly Instance[], results: Results, wishes: readonly Wish[], view: View): Tally => {
  const wishById = wishes.length === 0 ? noWishes : wishesById(wishes)
  const { spec } = agent
  const { now } = view
  const probing = spec.healthCheck.enabled
  const rows: Row[] = new Array(instances.length)
  let strangers = 0
  let failed = 0
  let overdue = 0
  let terminating = 0
  let draining = 0
  let suspects = 0
  let ready = 0
  let unready = 0
  let starting = 0
  let returning = 0
  let returningReady = 0
  let available = 0
  let updated = 0
  let stale = 0
  let seenStaying = 0
  let seenGood = 0
  let seenOverdue = 0
  let occupied = 0
  let wake: Wake | null = null
  for (let i = 0; i < instances.length; i++) {
    const instance = instances[i] as Instance
    const wish = wishById.size === 0 ? undefined : wishById.get(instance.id)
    const wished = wish === undefined || wish.blocked === true ? undefined : wish.type
    const health = probing ? healthOf(spec.healthCheck, instance, results, now) : null
    const isNowReady = isReady(instance, health, spec)
    const isForeign = isStranger(instance, view.uid)
    // Evidence from before a start that lies ahead counts until that start is past.
    if (probing && !isForeign && instance.startedAt !== undefined && instance.startedAt > now && (instance.health !== undefined || results.has(instance.id)))
      wake = earlier(wake, { at: instance.startedAt, why: { type: 'StartBelieved', id: instance.id } })
    const stays = !isForeign && isSeenToStay(instance)
    // Only what stays and is not ready can be given up.
    let overdueAt: Instant = never
    let suspectAt: Instant = never
    let since: Instant | null = null
    if (stays && !isNowReady) {
      overdueAt = overdueFrom(instance, spec, now)
      const suspect = overdueAt === never ? suspectFrom(instance, health, spec, now) : null
      if (suspect !== null) suspectAt = suspect.at
      since = suspect !== null ? suspect.since : overdueAt === never ? null : overdueAt - spec.startDeadlineMs
    }
    const isOverdue = overdueAt <= now
    const isSuspect = suspectAt <= now
    // Scaling sees the world as observed, so it matters whatever is wished.
    if (!isOverdue && overdueAt !== never) wake = earlier(wake, { at: overdueAt, why: { type: 'StartDeadline', id: instance.id } })
    if (!isSuspect && suspectAt !== never) wake = earlier(wake, { at: suspectAt, why: { type: 'SuspectDue', id: instance.id } })
    const wasReady = wasEverReady(instance, health)
    const own = classOf(instance, { uid: view.uid, wished, overdue: isOverdue, suspect: isSuspect, ready: isNowReady, wasReady })
    const standing: Standing = stays ? (isOverdue ? 'Gone' : isNowReady ? 'Ready' : 'Staying') : isForeign || instance.phase === 'Failed' ? 'Gone' : 'Leaving'
    const isReturning = wished === 'Undrain' && standing === 'Leaving' && own !== 'Terminating'
    const current = isCurrent(instance, agent)
    if (stays && !isOverdue) {
      seenStaying++
      if (current && !isSuspect) seenGood++
    } else if (stays) seenOverdue++
    if (holdsPlace(instance, isForeign)) occupied++
    if (current && own !== 'Stranger' && own !== 'Failed' && own !== 'Overdue' && own !== 'Terminating') updated++
    let isAvailable = false
    switch (own) {
      case 'Stranger':
        strangers++
        break
      case 'Failed':
        failed++
        break
      case 'Overdue':
        overdue++
        break
      case 'Terminating':
        terminating++
        break
      case 'Draining':
        draining++
        break
      case 'Suspect':
        suspects++
        if (!current) stale++
        break
      case 'Ready':
        ready++
        if (!isReturning) {
          isAvailable = true
          // Asked only where it matters: an instant lies apart from its instance, and a large fleet waits for each that is read.
          if (spec.minReadyMs > 0) {
            const from = readySince(instance, health)
            if (from + spec.minReadyMs > now) {
              // What another clock dates too far ahead to be believed holds nothing up, until it can be.
              isAvailable = from > now + SKEW_MS
              wake = earlier(wake, { at: isAvailable ? from - SKEW_MS : from + spec.minReadyMs, why: { type: 'Available', id: instance.id } })
            }
          }
          if (isAvailable) available++
          if (!current) stale++
        }
        break
      case 'Unready':
      case 'Starting':
        if (own === 'Unready') unready++
        else starting++
        if (!current) stale++
        break
    }
    if (isReturning) {
      returning++
      if (own === 'Ready') returningReady++
    }
    rows[i] = {
      instance,
      metrics: instance.metrics,
      standing,
      class: own,
      health,
      current,
      since,
      wish,
      returning: isReturning,
      available: isAvailable,
    }
  }
  let inFlight = 0
  let inFlightCurrent = 0
  for (const { type, revision } of wishes) {
    if (type !== 'Create') continue
    inFlight++
    if (revision === agent.revision) inFlightCurrent++
  }
  return {
    rows,
    inFlight,
    inFlightCurrent,
    strangers,
    failed,
    overdue,
    terminating,
    existing: draining + suspects + ready + unready + starting,
    draining,
    suspects,
    ready: ready - returningReady,
    starting,
    returning,
    available,
    updated,
    stale,
    seenStaying,
    seenGood,
    seenOverdue,
    occupied,
    wake,
  }
}

/** One wish an instance: a new one replaces the older (`believe`). */
const wishesById = (wishes: readonly Wish[]): ReadonlyMap<string, Wish> => {
  const byId = new Map<string, Wish>()
  for (const wish of wishes) if (wish.type !== 'Create') byId.set(wish.key, wish)
  return byId
}
const noWishes: ReadonlyMap<string, Wish> = new Map()

/** Of the revision that is wanted; one that does not say is current. */
const isCurrent = (instance: Instance, agent: Agent): boolean => instance.revision === undefined || instance.revision === agent.revision

/** Nothing of ours is listed, nor on its way. */
export const isEmpty = (tally: Tally): boolean => tally.inFlight === 0 && tally.strangers === tally.rows.length

const holdsPlace = (instance: Instance, isForeign: boolean): boolean =>
  !isForeign &&
  instance.phase !== 'Failed' &&
  instance.deletingAt === undefined &&
  (instance.drainingSince === undefined || drainCauseOf(instance) !== 'External')

/** By evidence where there is some. One that does not say since when was always ready. */
const readySince = (instance: Instance, health: Health | null): Instant =>
  health === null ? (instance.readyAt ?? instance.lastTransitionAt ?? -never) : health.since
