// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** The snippet of the README on fleets: two agents that share tokens. */
import { expect, it, vi } from 'vitest'
import { agentKey, reconcileFleet } from 'homeostat'                        // fleet
import { type Agent, agent, explain, type ObservedInput, observe, type Plan } from 'homeostat'

const now = 1_700_000_000_000
const own = (name: string, replicas: number, priority: number) => agent({ name, spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas,
  consumption: { tokensPerMinute: 20_000 }, scaling: { enabled: true, policy: 'fixed', maxReplicas: 9, priority } } })
const agents = [own('support', 3, 1), own('batch', 5, 0)]
const look = async ({ name }: Agent): Promise<ObservedInput> => ({ instances: [{ id: `${name}-a`, phase: 'Healthy' }] })
const carriedOut: Plan[] = []
const carryOut = async (_key: string, plan: Plan) => { carriedOut.push(plan) }
const sleepUntil = vi.fn()

it('hands out what is shared', async () => {
  const console = { log: vi.fn() }
const seen = new Map(await Promise.all(agents.map(async (one) => [agentKey(one), observe(await look(one))] as const)))
const { plans, wake } = reconcileFleet(agents, seen, { instances: 10, tokensPerMinute: 90_000 }, now)
for (const { key, plan, held, claim, granted, why } of plans) {
  await carryOut(key, plan)                                                 // as with any plan: save, then act
  if (granted < claim) console.log(`${key} has ${held}, claims ${claim} and gets ${granted}:`, why)
}
await sleepUntil(Math.min(wake?.at ?? Number.POSITIVE_INFINITY, now + 15_000))
  expect(plans.map(({ key, granted }) => `${key} ${granted}`)).toEqual(['default/batch 1', 'default/support 3'])
  expect(console.log.mock.calls).toEqual([['default/batch has 1, claims 5 and gets 1:', { type: 'ClaimCut', limit: 'tokensPerMinute', left: 10_000 }]])
  expect(carriedOut).toHaveLength(2)
  expect(sleepUntil).toHaveBeenCalledWith(now + 15_000)
})

it('and the trail of the one that is cut says so', async () => {
  const three = [own('support', 1, 0), own('batch', 5, 0)]
  const seen = new Map(await Promise.all(three.map(async (one) => [agentKey(one), observe(await look(one))] as const)))
  const [batch] = reconcileFleet(three, seen, { tokensPerMinute: 90_000 }, now).plans
  expect(explain(batch?.plan as Plan)).toContain('the shared limit on tokensPerMinute (90000 for all) leaves room for 3')
})
