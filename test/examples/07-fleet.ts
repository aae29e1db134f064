/** Agents that draw on the same tokens and the same instances are decided together: who is more important is served first, and nobody loses what exists. */
import { type AgentInput, agent, agentKey, type InstanceInput, type Instant, observe, type Plans, reconcileFleet } from 'homeostat'

const agentOf = (name: string, priority: number, replicas: number): AgentInput => ({
  name,
  spec: {
    agentType: 'chat',
    model: { provider: 'acme', model: 'm1' },
    replicas,
    consumption: { tokensPerMinute: 20_000 },
    scaling: { enabled: true, policy: 'fixed', maxReplicas: 9, priority },
  },
})

const agents = [agentOf('support', 10, 3), agentOf('batch', 0, 5)].map(agent)

/** `running`: what is there, by the name of its agent. */
export const share = (running: Readonly<Record<string, readonly InstanceInput[]>>, now: Instant): Plans => {
  const seen = new Map(agents.map((one) => [agentKey(one), observe({ at: now, instances: running[one.name] ?? [] })]))
  return reconcileFleet(agents, seen, { instances: 10, tokensPerMinute: 90_000 }, now)
}
