/**
 * What is known from before: the memory that came back, if it is this agent's and of this clock; otherwise absent, which is cautious.
 * Laws: skew (no instant of the future freezes anything), restart. Source: reconcile.md §3.
 */
import type { Agent } from '../domain/agent.js'
import { type Creates, type Memory, SKEW_MS } from '../domain/memory.js'
import type { Observed } from '../domain/observed.js'
import { shiftInstants } from '../domain/shift.js'
import type { Status } from '../domain/status.js'
import { type Desired, type Instant, never } from '../domain/units.js'

export type Recalled = { readonly status: Status | null; readonly rejected: string | null; readonly skewed: boolean }

export const recall = (agent: Agent, observed: Observed, now: Instant): Recalled => {
  const { status, rejected = null } = observed
  if (status === undefined) return { status: null, rejected, skewed: false }
  const { memory } = status
  if (memory.uid !== agent.uid) return { status: null, rejected: 'uid', skewed: false }
  if (memory.at <= now + SKEW_MS) return { status, rejected, skewed: false }
  return { status: shiftInstants(status, now - memory.at), rejected, skewed: true }
}

/** A memory that begins now: as if it had just acted, so that no older view is believed. */
export const born = (agent: Agent, desired: Desired, now: Instant): Memory => ({
  version: 1,
  uid: agent.uid,
  bornAt: now,
  at: now,
  actedAt: now,
  desired,
  everReady: false,
  slots: '',
  backoffs: [],
  wishes: [],
  creates: createsAt(now),
  scaling: null,
})

/** Where an agent without memory stands: its plain number, or what lives, within the bounds; as it is where a human leads, for the number may lie outside. */
export const startOf = ({ spec }: Agent, live: number, now: Instant): Desired => {
  const { enabled, minReplicas, maxReplicas, override, pause } = spec.scaling
  if (!enabled) return spec.replicas
  const start = live > 0 ? live : spec.replicas
  return isOn(override, now) || isOn(pause, now) ? start : Math.min(Math.max(start, minReplicas), maxReplicas)
}

const isOn = (said: { readonly until?: Instant } | undefined, now: Instant): boolean => said !== undefined && now < (said.until ?? never)

/** The slow start of a memory that begins now. */
export const createsAt = (now: Instant): Creates => ({ failures: 0, afterAt: now, burst: 1 })
