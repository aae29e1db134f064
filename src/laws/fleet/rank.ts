/** What an agent is to others with which it shares limits, and what is shared. */
import fc from 'fast-check'
import { type Agent, type AgentInput, agent, type Limits } from '../../core/index.js'
import { rarely } from '../arbitrary/agent.js'

/** Who is served first, and how much of it; and what one instance costs, which is shared like the rest. */
export type Rank = { readonly priority: number; readonly weight: number; readonly costPerHour: number }

export const ranks: fc.Arbitrary<Rank> = fc.record({
  priority: fc.constantFrom(0, 0, 0, 5, -1),
  weight: fc.constantFrom(1, 1, 1, 2, 3, 0.5, 0.1, 7.3),
  costPerHour: fc.constantFrom(0, 0.1, 0.3),
})

/** The namespaces are such that keys could be mixed up, or sorted otherwise than by bytes. */
export const namespaces: fc.Arbitrary<string> = fc.constantFrom('default', 'a', 'a/b', '\uffee', '😀')

/** The agent of a fleet: the `index` tells it from its namesakes. */
export const member = (input: AgentInput, namespace: string, index: number, { priority, weight, costPerHour }: Rank): Agent => {
  const name = `${input.name}${index}`
  const { spec } = input
  const consumption = { ...spec.consumption, ...(costPerHour === 0 ? {} : { costPerHour }) }
  return agent({ ...input, namespace, name, uid: `${namespace}/${name}`, spec: { ...spec, consumption, scaling: { ...spec.scaling, priority, weight } } })
}

/** Money is in tenths, which binary numbers only come near to. */
export const shares: fc.Arbitrary<Limits> = fc
  .record({
    instances: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 24 }) }, fc.constant(null)),
    tokensPerMinute: rarely(
      2,
      fc.nat({ max: 60 }).map((n) => n * 100),
    ),
    costPerHour: rarely(
      2,
      fc.nat({ max: 30 }).map((n) => n / 10),
    ),
  })
  .map(({ instances, tokensPerMinute, costPerHour }) => ({
    ...(instances === null ? {} : { instances }),
    ...(tokensPerMinute === null ? {} : { tokensPerMinute }),
    ...(costPerHour === null ? {} : { costPerHour }),
  }))
