/**
 * The main job's world: a recorded stretch of requests on a fleet of LLM agents with cold starts and crashes, and the policies that are held against each
 * other on it. Sizes follow from the load, so that any trace can take the place of the one that comes along.
 */
import type { AnyPolicy, Duration, ScalingInputSpec } from '../../core/index.js'
import { fixed, standard } from '../../policy/index.js'
import { type Scenario, type ScenarioInput, scenario, type World, worldOf } from '../../sim/index.js'

/** `counts`: requests per second. The bounds leave room above what the load needs at its peak. */
export const mainScenario = (name: string, counts: readonly number[], seed: number): Scenario => {
  const made = framed(name, counts, seed, 1_000)
  const { peak } = needOf(worldOf(made))
  return framed(name, counts, seed, 2 * peak + 4)
}

/** Two fixed sizes, the mean and the peak of what is needed; and the standard policy as it comes, and set closer. */
export const mainPolicies = (world: World): readonly AnyPolicy[] => {
  const { mean, peak } = needOf(world)
  return [fixed(mean), fixed(peak), named('standard:calm', concurrencyOf(0.7, 300_000)), named('standard:lean', concurrencyOf(0.8, 120_000))]
}

/** What the load needs after the warm-up, on average (rounded up) and at most; two sizes even where they are one. */
const needOf = ({ demand, scenario: { warmupSeconds } }: World): { readonly mean: number; readonly peak: number } => {
  const needed = demand.instances.slice(Math.floor((warmupSeconds * 1e6) / demand.windowMicros))
  const sum = needed.reduce((total, each) => total + each, 0)
  const mean = Math.max(1, Math.ceil(sum / Math.max(1, needed.length)))
  return { mean, peak: Math.max(mean + 1, Math.ceil(Math.max(...needed))) }
}

const framed = (name: string, counts: readonly number[], seed: number, maxReplicas: number): Scenario => {
  const input: ScenarioInput = {
    name,
    seed,
    warmupSeconds: Math.min(WARMUP_SECONDS, Math.floor(counts.length / 4)),
    workload: { arrivals: { kind: 'counts', perSecond: counts }, requests: { kind: 'lognormal', meanSeconds: 8, cv: 1 } },
    instances: {
      service: { kind: 'slots', slots: SLOTS },
      start: { kind: 'lognormal', medianSeconds: 45, sigma: 0.4, perConcurrentStart: 0.05, failureProbability: 0.02 },
    },
    faults: [{ kind: 'crash', ratePerHour: 0.3 }],
    slo: { waitSeconds: 2, share: 0.99 },
    price: { perInstanceHour: 2.5 },
    agent: {
      name: 'chat',
      spec: {
        agentType: 'chat',
        model: { provider: 'acme', model: 'm1' },
        drainMs: 120_000,
        scaling: { enabled: true, minReplicas: 1, maxReplicas, ...concurrencyOf(0.7, 300_000) },
      },
    },
  }
  return scenario(input)
}

/** So much of the slots busy, and down to the highest advice of a window. */
const concurrencyOf = (share: number, downMs: Duration): ScalingInputSpec => ({
  targetMetrics: [{ type: 'concurrency', targetValue: share * SLOTS }],
  behavior: { scaleDown: { stabilizationWindowMs: downMs } },
})

const named = (name: string, parameters: ScalingInputSpec): AnyPolicy => ({ ...standard(parameters), name })

const SLOTS = 4
/** The longest window of a policy here, and nearly all starts. */
const WARMUP_SECONDS = 600
