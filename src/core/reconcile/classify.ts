/**
 * Puts every instance in exactly one class, by one ordered table in which the first match wins, and counts them once.
 * The world is read under the wishes; `standing` beside it is the world as observed, which is all that scaling sees.
 * Laws: partition, order, enabling. Source: reconcile.md §4.2. Rows of health (Overdue, Suspect) belong between Draining and Ready.
 */
import type { Agent } from '../domain/agent.js'
import type { Instance } from '../domain/instance.js'
import type { Wish } from '../domain/memory.js'
import type { Sample } from '../domain/sample.js'
import { type Duration, type Instant, never } from '../domain/units.js'
import type { Standing } from '../scaling/policy.js'
import { isStranger, past, type View } from './view.js'

/** What a pass takes an instance for; each is in exactly one. */
export const classes = ['Stranger', 'Failed', 'Terminating', 'Draining', 'Ready', 'Unready', 'Starting'] as const
export type Class = (typeof classes)[number]

/** `wish`: what is wished for it and not yet observed. `returning`: seen draining, and its Undrain is under way. */
export type Row = {
  readonly instance: Instance
  readonly metrics: readonly Sample[]
  readonly standing: Standing
  readonly class: Class
  readonly wish: Wish | undefined
  readonly returning: boolean
}

/** The table, a line a row: the first that matches gives the class. `wished`: the type of the wish that has an effect, if any. */
export const classOf = (instance: Instance, uid: string, wished: Wish['type'] | undefined): Class => {
  if (isStranger(instance, uid)) return 'Stranger'
  if (instance.phase === 'Failed') return 'Failed'
  if (instance.deletingAt !== undefined || wished === 'Delete') return 'Terminating'
  if ((instance.drainingSince !== undefined || wished === 'Drain') && wished !== 'Undrain') return 'Draining'
  if (isReady(instance)) return 'Ready'
  if (instance.readyAt !== undefined) return 'Unready'
  return 'Starting'
}

/** The counts of a pass, each under its own name. `inFlight`: Creates that are not seen yet. `availableAt`: when the next one becomes available. */
export type Tally = {
  readonly rows: readonly Row[]
  readonly inFlight: number
  readonly strangers: number
  readonly failed: number
  readonly terminating: number
  /** Owned, not failed, not terminating; those that return are in it, though not yet in `ready`. */
  readonly existing: number
  readonly draining: number
  readonly ready: number
  readonly unready: number
  readonly starting: number
  readonly returning: number
  readonly available: number
  readonly updated: number
  /** Staying as observed, whatever is wished. */
  readonly seenStaying: number
  readonly availableAt: Instant
  readonly availableId: string
}

export const classify = (agent: Agent, instances: readonly Instance[], wishes: readonly Wish[], view: View): Tally => {
  const wishById = wishes.length === 0 ? noWishes : wishesById(wishes)
  const inFlight = wishes.length === 0 ? 0 : createsIn(wishes)
  const { minReadyMs } = agent.spec
  const rows: Row[] = new Array(instances.length)
  let strangers = 0
  let failed = 0
  let terminating = 0
  let draining = 0
  let ready = 0
  let unready = 0
  let starting = 0
  let returning = 0
  let returningReady = 0
  let available = 0
  let updated = 0
  let seenStaying = 0
  let availableAt: number = never
  let availableId = ''
  for (let i = 0; i < instances.length; i++) {
    const instance = instances[i] as Instance
    const wish = wishById.size === 0 ? undefined : wishById.get(instance.id)
    const wished = wish === undefined || wish.blocked === true ? undefined : wish.type
    const own = classOf(instance, view.uid, wished)
    const standing = standingOf(instance, view.uid)
    const isReturning = wished === 'Undrain' && standing === 'Leaving' && own !== 'Terminating'
    switch (own) {
      case 'Stranger':
        strangers++
        break
      case 'Failed':
        failed++
        break
      case 'Terminating':
        terminating++
        break
      case 'Draining':
        draining++
        break
      case 'Ready':
        ready++
        break
      case 'Unready':
        unready++
        break
      case 'Starting':
        starting++
        break
    }
    if (standing === 'Ready' || standing === 'Staying') seenStaying++
    if (own !== 'Stranger' && own !== 'Failed' && own !== 'Terminating' && isCurrent(instance, agent)) updated++
    if (isReturning) {
      returning++
      if (own === 'Ready') returningReady++
    } else if (own === 'Ready') {
      const at = availableFrom(instance, minReadyMs, view.now)
      if (at <= view.now) available++
      else if (at < availableAt) {
        availableAt = at
        availableId = instance.id
      }
    }
    rows[i] = { instance, metrics: instance.metrics, standing, class: own, wish, returning: isReturning }
  }
  return {
    rows,
    inFlight,
    strangers,
    failed,
    terminating,
    existing: draining + ready + unready + starting,
    draining,
    ready: ready - returningReady,
    unready,
    starting,
    returning,
    available,
    updated,
    seenStaying,
    availableAt,
    availableId,
  }
}

const createsIn = (wishes: readonly Wish[]): number => wishes.reduce((sum, { type }) => (type === 'Create' ? sum + 1 : sum), 0)

/** One wish an instance: a new one replaces the older (`believe`). */
const wishesById = (wishes: readonly Wish[]): ReadonlyMap<string, Wish> => {
  const byId = new Map<string, Wish>()
  for (const wish of wishes) if (wish.type !== 'Create') byId.set(wish.key, wish)
  return byId
}
const noWishes: ReadonlyMap<string, Wish> = new Map()

/** Of the revision that is wanted; one that does not say is current. */
export const isCurrent = (instance: Instance, agent: Agent): boolean => instance.revision === undefined || instance.revision === agent.revision

/** Nothing of ours is listed, nor on its way. */
export const isEmpty = (tally: Tally): boolean => tally.inFlight === 0 && tally.strangers === tally.rows.length

/** Without probes the phase is all there is: alive or ready may take work. */
export const isReady = ({ phase }: Instance): boolean => phase === 'Running' || phase === 'Healthy'

const standingOf = (instance: Instance, uid: string): Standing => {
  if (instance.phase === 'Failed' || isStranger(instance, uid)) return 'Gone'
  if (instance.drainingSince !== undefined || instance.deletingAt !== undefined) return 'Leaving'
  return isReady(instance) ? 'Ready' : 'Staying'
}

/** Ready for `minReadyMs`; one that does not say since when is not available while that matters. */
const availableFrom = (instance: Instance, minReadyMs: Duration, now: Instant): Instant => {
  if (minReadyMs === 0) return now
  const since = instance.readyAt ?? instance.lastTransitionAt
  return since === undefined ? never : past(since, now) + minReadyMs
}
