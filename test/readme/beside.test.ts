// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** A count beside a live HPA: what it makes of a Deployment is seen, and what we would have is told. The clock and the cluster are fakes. */
import { expect, it, vi } from 'vitest'
import { countOnly, explainTrail, observe, type Recommendation, recommend } from 'homeostat' // beside
import { standard } from 'homeostat/policy'

/** What the HPA has, pass by pass; the demand of four pods at 60 percent doubles in the second and stays so. */
const deployments = [
  { replicas: 4, ready: 4, cpu: 60 },
  { replicas: 4, ready: 4, cpu: 120 },
  { replicas: 4, ready: 4, cpu: 120 },
  { replicas: 8, ready: 8, cpu: 60 },
]
const said: string[] = []
const console = { log: (text: string) => void said.push(text) }
const cluster = { deployment: async (_name: string) => deployments[looks++] ?? { replicas: 8, ready: 8, cpu: 60 } }
let looks = 0
const sleepUntil = async (at: number): Promise<void> => {
  vi.setSystemTime(at)
  if (looks === deployments.length) throw new Error('enough')
}

const beside = async (): Promise<never> => {
const decide = recommend(standard().of(countOnly({ minReplicas: 2, maxReplicas: 40, targetMetrics: [{ type: 'cpu', targetValue: 60 }] })))
let ours: Recommendation | undefined
for (;;) {
  const now = Date.now()
  const { replicas, ready, cpu } = await cluster.deployment('web')            // what the HPA made of it; percent of the request, mean of the ready pods
  const { metrics } = observe({ instances: [], metrics: [{ name: 'cpu', value: cpu, at: now }] })
  ours = decide({ current: ours?.desired ?? replicas, ready, instances: [], metrics }, ours?.memory, now)
  if (ours.desired !== replicas) console.log(`the HPA has ${replicas}, we would have ${ours.desired}\n${explainTrail(ours.trail, now)}`)
  await sleepUntil(now + 15_000)
}
}

it('tells where it would stand, with the reasons', async () => {
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] })
  await expect(beside()).rejects.toThrow('enough')
  vi.useRealTimers()
  expect(said.map((text) => text.split('\n')[0])).toEqual(['the HPA has 4, we would have 8', 'the HPA has 4, we would have 8'])
  expect(said[0]).toContain('cpu: 480 over the ready ones against 60 each for 4')
  expect(said[1]).toContain('cpu: 480 over the ready ones against 60 each for 8')
})
