// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** The fourth snippet of the README: a count without instances. */
import { expect, it } from 'vitest'
import { recommend } from 'homeostat'                                       // count
import { standard } from 'homeostat/policy'
import { agent } from 'homeostat'

const fleet = agent({ name: 'workers', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, scaling: { enabled: true, maxReplicas: 20,
  targetMetrics: [{ type: 'queue_depth', targetValue: 4 }] } } })
const now = 1_700_000_000_000
const metrics = [{ name: 'queue_depth', value: 40, at: now, windowMs: 0, kind: 'demand' }] as const
const lastMemory = recommend(standard().of(fleet))({ current: 4, ready: 4, instances: [], metrics: [] }, null, now - 60_000).memory

it('recommends a count', () => {
const decide = recommend(standard().of(fleet))                              // built once
const { desired, memory, wake, trail } = decide({ current: 4, ready: 4, instances: [], metrics }, lastMemory, now)
  expect(desired).toBe(8)
  expect(memory.current).toBe(8)
  expect(wake?.at).toBeGreaterThan(now)
  expect(trail.some(({ type }) => type === 'Metric')).toBe(true)
})
