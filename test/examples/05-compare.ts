/** Which policy, and how set? Each meets the same hour of traffic, several times over: the same arrivals, the same slow starts, the same crashes. */
import { fixed, standard } from 'homeostat/policy'
import { toText } from 'homeostat/report'
import { type Comparison, compare, type ScenarioInput } from 'homeostat/sim'

const evening: ScenarioInput = {
  name: 'evening',
  horizonSeconds: 900,
  workload: { arrivals: { kind: 'step', before: 4, after: 12, atSeconds: 300 }, requests: { kind: 'exponential', meanSeconds: 1 } },
  instances: { start: { kind: 'fixed', seconds: 30 } },
  faults: [{ kind: 'crash', ratePerHour: 2 }],
  slo: { waitSeconds: 2, share: 0.99 },
  agent: {
    name: 'support',
    spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, scaling: { enabled: true, minReplicas: 2, maxReplicas: 40, policy: 'fixed' } },
  },
}

const target = (targetValue: number) =>
  standard({ targetMetrics: [{ type: 'concurrency', targetValue }], behavior: { scaleDown: { stabilizationWindowMs: 120_000 } } })

export const contest = (seeds: number): Promise<Comparison> => compare({ scenarios: [evening], policies: [fixed(8), fixed(24), target(0.7)], seeds })

/** Shares, hours and costs with their 95 % intervals, and what differs in pairs. */
export const table = async (seeds: number): Promise<string> => toText(await contest(seeds))
