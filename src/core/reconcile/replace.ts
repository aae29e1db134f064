/**
 * Who goes while the number stays: what is beyond it, what is not of the wanted revision, what is not well. One rule for stale and suspect: at the most
 * maxSurge exist beyond the desired number, and nothing that serves goes before enough others do. So a storm of false probes stops itself.
 * Laws: never (surge or unavailability exceeded, protected by scale-down), convergence. Source: reconcile.md §7 (replacement), §8.
 */
import { isRunning } from '../domain/instance.js'
import { YOUNG_MS } from '../domain/memory.js'
import { earlier } from '../domain/wake.js'
import { wasEverReady } from '../health/suspicion.js'
import type { Row, Tally } from './classify.js'
import { release } from './remove.js'
import { type Draft, isStaying, MOST_ACTIONS, roomOf, type Situation } from './situation.js'
import { inTurn, victims, youngest } from './victims.js'

/** Who goes because there are too many, of those that stay under the wishes. A refused drain keeps its place, lest a second one goes for the first. */
export const surplus = ({ agent, tally, desired }: Situation, acts: Draft): readonly Row[] => {
  if (remainingIn(tally) <= desired) return none
  const { maxSurge } = roomOf(agent, desired)
  const staying = tally.rows.filter(isStaying)
  let bad = 0
  let blocked = 0
  for (const row of staying) {
    if (isBad(row)) bad++
    if (isBlocked(row)) blocked++
  }
  const wanted = staying.length - blocked - desired
  if (wanted <= Math.min(maxSurge, bad)) return none
  // Choosing is dearest where zones are many: no more than a pass may take.
  const order = victims(
    staying.filter(({ wish }) => wish === undefined),
    Math.min(wanted, MOST_ACTIONS),
  )
  // A replacement may be there before what it replaces has gone; whoever goes needs none any more.
  const chosen: Row[] = []
  while (wanted - chosen.length > Math.min(maxSurge, bad) && chosen.length < order.length) {
    const next = order[chosen.length] as Row
    if (isBad(next)) bad--
    chosen.push(next)
  }
  const kept = wanted - chosen.length - Math.min(maxSurge, bad)
  if (kept > 0 && chosen.length < MOST_ACTIONS) acts.notes.push({ type: 'Protected', kept })
  else acts.left += kept
  return chosen
}

/** To be replaced: of another revision, or unwell. */
const isBad = ({ class: own, current }: Row): boolean => own === 'Suspect' || !current

/** What goes of it was refused, and waits. */
const isBlocked = ({ wish }: Row): boolean => wish?.blocked === true

/** Staying under the wishes, as `isStaying` tells it of one. */
const remainingIn = ({ existing, draining, returning }: Tally): number => existing - draining - returning

/** Drains or deletes what is stale or suspect, as far as what serves permits. `leaving`: who goes already in this pass. */
export const replace = (situation: Situation, leaving: readonly Row[], acts: Draft): void => {
  const { agent, tally, desired, view, bornAt } = situation
  if (tally.stale + tally.suspects === 0) return
  const going = new Set(leaving)
  const rest = tally.rows.filter((row) => isStaying(row) && row.wish === undefined && !going.has(row))
  // How many are needed is not known for sure: another number was, perhaps, decided before.
  const youngUntil = bornAt + YOUNG_MS
  if (agent.spec.scaling.enabled && view.now < youngUntil) {
    acts.notes.push({ type: 'MemoryYoung', until: youngUntil, withheld: rest.filter(isBad).length })
    acts.wake = earlier(acts.wake, { at: youngUntil, why: { type: 'MemoryYoung' } })
    return
  }
  const needed = desired - roomOf(agent, desired).maxUnavailable
  // A refused drain keeps its place, lest a second one goes for the first: it counts as gone.
  const gone = [...leaving, ...tally.rows.filter((row) => isStaying(row) && isBlocked(row))]
  const counts: Counts = {
    needed,
    suspects: tally.suspects - gone.filter(({ class: own }) => own === 'Suspect').length,
    available: tally.available - gone.filter(({ available }) => available).length,
    listed: remainingIn(tally) - gone.length,
  }
  suspects(situation, rest, counts, acts)
  stale(situation, rest, counts, acts)
}

/** What is counted down while they are chosen. `listed`: of those that stay. */
type Counts = { readonly needed: number; readonly suspects: number; available: number; listed: number }

/** What was never ready goes first, then the youngest: replacements that fail too, before those that once served. */
const suspects = (situation: Situation, rest: readonly Row[], counts: Counts, acts: Draft): void => {
  const all = rest.filter(({ class: own }) => own === 'Suspect')
  if (all.length === 0) return
  const most = counts.available + counts.suspects - counts.needed
  const fit = Math.max(0, Math.min(most, all.length))
  const chosen = all.sort(byService).slice(0, Math.min(fit, MOST_ACTIONS))
  counts.listed -= chosen.length
  if (situation.view.stale) release(situation, chosen, 'Suspect', { type: 'NotHealthy', since: situation.view.now }, acts)
  else
    for (const row of chosen) {
      release(situation, [row], 'Suspect', { type: 'NotHealthy', since: row.since ?? situation.view.now }, acts)
      acts.given.push(row.instance.name)
    }
  acts.left += fit - chosen.length
  if (chosen.length < all.length)
    acts.notes.push({ type: 'SuspectsHeld', suspects: all.length - chosen.length, available: counts.available, needed: counts.needed })
}

const byService = (a: Row, b: Row): number => {
  const protection = Number(a.instance.protected) - Number(b.instance.protected)
  if (protection !== 0) return protection
  const service = Number(wasEverReady(a.instance, a.health)) - Number(wasEverReady(b.instance, b.health))
  return service === 0 ? youngest(a.instance, b.instance) : service
}

const stale = (situation: Situation, rest: readonly Row[], counts: Counts, acts: Draft): void => {
  const { agent } = situation
  const all = rest.filter(({ class: own, current }) => own !== 'Suspect' && !current)
  if (all.length === 0) return
  const chosen = inTurn(all).filter((row) => mayGo(row, counts))
  if (chosen.length < all.length)
    acts.notes.push({ type: 'RolloutHeld', stale: all.length - chosen.length, available: counts.available, needed: counts.needed })
  release(situation, chosen, 'Rollout', { type: 'RevisionStale', revision: agent.revision }, acts)
}

/** Counts down as it permits. */
const mayGo = ({ instance, available }: Row, counts: Counts): boolean => {
  if (available) {
    if (counts.available - 1 < counts.needed) return false
    counts.available--
  } else if (isRunning(instance)) {
    if (counts.available < counts.needed) return false
  } else if (counts.listed - 1 < counts.needed) return false
  counts.listed--
  return true
}

const none: readonly Row[] = []
