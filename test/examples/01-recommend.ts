/**
 * You own a count: a Deployment, a pool of workers, a service. What waits and what was told last go in; how many there should be comes out, with a memory
 * to keep and to hand back.
 */
import { countOnly, observe, type Recommendation, recommend, type ScalingMemory } from 'homeostat'
import { standard } from 'homeostat/policy'

const decide = recommend(standard().of(countOnly({ minReplicas: 2, maxReplicas: 50, targetMetrics: [{ type: 'queue_depth', targetValue: 8 }] })))

/** `waiting`: null where nobody could tell; the number then stays, or rises. */
export const workersFor = (waiting: number | null, memory: ScalingMemory | undefined, now: number): Recommendation => {
  const sample = waiting === null ? ({ name: 'queue_depth', missing: 'Unavailable' } as const) : { name: 'queue_depth', value: waiting, at: now }
  const { metrics } = observe({ instances: [], metrics: [sample] })
  return decide({ current: memory?.current ?? 2, instances: [], metrics }, memory, now)
}
