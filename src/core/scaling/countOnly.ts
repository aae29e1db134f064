/**
 * An agent for those who own a count and no instances (a Deployment, a pool, a service): what policies read of a spec, and nothing of what an instance is
 * made of. Throws what `agent` throws. Law: a policy made of it decides as one made of any agent with the same scaling.
 */
import { type Agent, agent } from '../domain/agent.js'
import type { ScalingInputSpec, SpecInput } from '../domain/spec.js'

/**
 * The agent that policies read their bounds and targets from, for those who own a count and no instances. `rest`: the number of `fixed`, the requests that cpu
 * in cores is compared with, and what one instance draws of what is limited.
 */
export const countOnly = (scaling: ScalingInputSpec, rest: Pick<SpecInput, 'replicas' | 'resources' | 'consumption'> = {}): Agent =>
  agent({ name: 'count', spec: { ...rest, agentType: 'count', model: { provider: 'none', model: 'none' }, scaling: { enabled: true, ...scaling } } })
