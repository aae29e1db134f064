/**
 * Probes of instances: one that works answers at once; one that hangs says nothing until the timeout is over; one that does not run, or is gone, refuses at once.
 * What a plan's evidence says is kept with the instance, unread, and listed again. Source: reconcile.md §5.
 */
import type { Evidence, Probe } from '../../core/index.js'
import { drawn, isOn } from '../fault/faults.js'
import { unitOf } from '../kernel/fleet.js'
import type { Kernel } from '../kernel/kernel.js'
import type { Micros } from '../time.js'

/** What a probe that is sent now shows, and how much later. A false answer is drawn by the instance and the probe. */
export const probe = ({ fleet, faults, world }: Kernel, { id, seq, timeoutMs }: Probe, now: Micros): { readonly ok: boolean; readonly after: Micros } => {
  const unit = unitOf(fleet, id)
  const runs = unit !== undefined && unit.phase === 'Healthy'
  const works = runs && !unit.hung
  const late = timeoutMs * 1000
  const isFalse = faults.of.probeFalse.some((fault, rank) => {
    const { from = 0, negative = 0, positive = 0 } = fault
    if (!isOn({ ...fault, at: from }, now)) return false
    return drawn(world.seed, `probeFalse/${rank}/${id}/${seq}`) < (works ? negative : positive)
  })
  if (works) return isFalse ? { ok: false, after: late } : { ok: true, after: AT_ONCE }
  if (isFalse) return { ok: true, after: AT_ONCE }
  return { ok: false, after: runs ? late : AT_ONCE }
}

/** Kept for those that are still there. */
export const remember = ({ fleet }: Kernel, evidence: readonly Evidence[]): void => {
  for (const { id, health, probing } of evidence) {
    const unit = unitOf(fleet, id)
    if (unit === undefined) continue
    unit.health = health
    unit.probing = probing
    unit.view = null
  }
}

/** A millisecond, the finest step of the core's clock. */
const AT_ONCE: Micros = 1_000
