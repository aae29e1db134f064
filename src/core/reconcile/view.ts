/** The frame of one pass: whose it is, what time it is, and how old the list is that it looks at. */
import type { Agent } from '../domain/agent.js'
import type { Instance } from '../domain/instance.js'
import type { Observed } from '../domain/observed.js'
import type { Instant } from '../domain/units.js'

/** `now`: never before the last change of memory. `stale`: the list was read before the last action, so it shows nothing of it. */
export type View = { readonly uid: string; readonly now: Instant; readonly viewAt: Instant; readonly actedAt: Instant; readonly stale: boolean }

export const viewOf = (agent: Agent, observed: Observed, actedAt: Instant, now: Instant): View => {
  const viewAt = Math.min(observed.at ?? now, now)
  return { uid: agent.uid, now, viewAt, actedAt, stale: viewAt < actedAt }
}

/** Past instants are read as not later than now: a foreign clock moves nothing. */
export const past = (at: Instant, now: Instant): Instant => (at > now ? now : at)

/** Another owner's: never counted, never touched. One that does not say is ours. */
export const isStranger = ({ ownerUid }: Instance, uid: string): boolean => ownerUid !== undefined && ownerUid !== uid
