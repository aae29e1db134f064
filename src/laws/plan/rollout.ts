/** What a spec permits while instances are replaced, read naively: the laws of replacement are judged by it. */
import type { Agent, Share } from '../../core/index.js'

/** How many may exist beyond the desired number. */
export const surgeOf = (agent: Agent, desired: number): number => Math.ceil(exactly(agent.spec.rollout.maxSurge, desired))

/** How many of the desired number may be away. */
export const unavailableOf = (agent: Agent, desired: number): number => {
  const away = Math.floor(exactly(agent.spec.rollout.maxUnavailable, desired))
  return away === 0 && surgeOf(agent, desired) === 0 ? 1 : away
}

const exactly = (share: Share, desired: number): number => (typeof share === 'number' ? share : (Number(share.replace('%', '')) * desired) / 100)
