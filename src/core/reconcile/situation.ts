/** What `act` and its parts are given and make, and the few facts that they share. */
import type { WorldAction } from '../domain/action.js'
import type { Agent } from '../domain/agent.js'
import type { Creates, Wish } from '../domain/memory.js'
import type { Limits } from '../domain/observed.js'
import { shareOf } from '../domain/spec.js'
import type { Instant } from '../domain/units.js'
import type { Wake } from '../domain/wake.js'
import type { ActWhy } from '../domain/why.js'
import type { Row, Tally } from './classify.js'
import type { SlotState } from './slots.js'
import type { View } from './view.js'

/** What `act` is given: whose, what is seen, what is wanted. `bornAt`: of memory. */
export type Situation = {
  readonly agent: Agent
  readonly view: View
  readonly tally: Tally
  readonly wishes: readonly Wish[]
  readonly creates: Creates
  readonly slots: SlotState
  readonly desired: number
  readonly limits: Limits
  readonly bornAt: Instant
}

/**
 * `wake`: when a deadline of the world, a back-off or the slow start is over. `left`: how much the limit of a pass left over. `given`: suspects given up now.
 * `asked`: creates that have a place within the surge, without those that an old list only does not show, before back-offs, limits and the slow start hold any
 * of them back.
 */
export type Acts = {
  readonly actions: readonly WorldAction[]
  readonly notes: readonly ActWhy[]
  readonly wake: Wake | null
  readonly left: number
  readonly given: readonly string[]
  readonly asked: number
}
/** The same while it is made; nothing else holds it. */
export type Draft = { readonly actions: WorldAction[]; readonly notes: ActWhy[]; wake: Wake | null; left: number; readonly given: string[]; asked: number }

/** Stays under the wishes. */
export const isStaying = ({ class: own, returning }: Row): boolean =>
  !returning && (own === 'Ready' || own === 'Unready' || own === 'Starting' || own === 'Suspect')

/** How many may be there beyond the desired number, and be away from it. With neither nothing could ever be replaced, so one may be away. */
export const roomOf = ({ spec: { rollout } }: Agent, desired: number): { readonly maxSurge: number; readonly maxUnavailable: number } => {
  const maxSurge = shareOf(rollout.maxSurge, desired, Math.ceil)
  const maxUnavailable = shareOf(rollout.maxUnavailable, desired, Math.floor)
  return { maxSurge, maxUnavailable: maxSurge === 0 && maxUnavailable === 0 ? 1 : maxUnavailable }
}

/** What is there to stay: a reason counts neither what leaves nor what is not seen yet. */
export const stayingIn = ({ existing, draining }: Tally): number => existing - draining

/** What a limit counts: what is there, what leaves, what is under way, and what an old list only does not show. */
export const heldIn = ({ existing, overdue, terminating, inFlight }: Tally, { unseen }: SlotState): number =>
  existing + overdue + terminating + inFlight + unseen.length

/** Told: so many were held back, for the list is from before the last action. */
export const withhold = ({ view: { viewAt, actedAt } }: Situation, withheld: number, acts: Draft): void => {
  acts.notes.push({ type: 'StaleView', viewAt, actedAt, withheld })
}

/** Of the world, in one pass. */
export const MOST_ACTIONS = 500
