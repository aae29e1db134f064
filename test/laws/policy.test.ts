/** Every policy of ours holds the laws of every policy. */
import { describe, it } from 'vitest'
import { holds, policyLaws } from '../../src/laws/index.js'
import { fixed, standard } from '../../src/policy/index.js'

const timed = standard({ scaleDownDelayMs: 60_000, cooldownPeriodMs: 30_000, targetMetrics: [{ type: 'concurrency', targetValue: 2 }] })

describe.each([
  ["the agent's own", standard()],
  ['with parameters of its own', timed],
  ["the agent's replicas", fixed()],
])('%s', (_title, policy) => {
  it.each(policyLaws(policy).map((law) => [law.title, law] as const))('%s', (_law, law) => holds(law))
})
