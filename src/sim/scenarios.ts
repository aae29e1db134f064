/**
 * Scenarios to start from: one record, each complete, each small enough to run in a blink. Take one and change what matters:
 * `{ ...scenarios.chatHour, telemetry: { ...scenarios.chatHour.telemetry, delaySeconds: 60 } }`.
 */
import type { AgentInput } from '../core/index.js'
import { type Scenario, type ScenarioInput, scenario } from './scenario.js'

/** A chat agent that keeps two thirds of what its instances can do at once busy. */
const support = (maxReplicas: number, slots: number): AgentInput => ({
  name: 'support',
  spec: {
    agentType: 'chat',
    model: { provider: 'acme', model: 'm1' },
    drainMs: 120_000,
    scaling: {
      enabled: true,
      minReplicas: 1,
      maxReplicas,
      targetMetrics: [{ type: 'concurrency', targetValue: (2 * slots) / 3 }],
      behavior: { scaleDown: { stabilizationWindowMs: 120_000 } },
    },
  },
})

/** An hour of chats at a steady rate: the example of the documentation. */
const chatHour: ScenarioInput = {
  name: 'chat-hour',
  horizonSeconds: 3_600,
  workload: { arrivals: { kind: 'poisson', ratePerSecond: 5 }, requests: { kind: 'exponential', meanSeconds: 1 } },
  agent: support(20, 1),
}

/** The load trebles at once: how long until there is enough, and what it costs meanwhile. */
const step: ScenarioInput = {
  name: 'step',
  horizonSeconds: 3_600,
  warmupSeconds: 600,
  workload: {
    arrivals: { kind: 'step', before: 4, after: 12, atSeconds: 1_500 },
    requests: { kind: 'lognormal', meanSeconds: 2, cv: 1 },
  },
  instances: { service: { kind: 'slots', slots: 4 }, start: { kind: 'lognormal', medianSeconds: 45, sigma: 0.4 } },
  agent: support(20, 4),
}

/** A day that swings between night and noon, with the odd crash. */
const sineDay: ScenarioInput = {
  name: 'sine-day',
  horizonSeconds: 86_400,
  warmupSeconds: 3_600,
  workload: {
    arrivals: { kind: 'sine', mean: 4, amplitude: 3, periodSeconds: 86_400 },
    requests: { kind: 'lognormal', meanSeconds: 4, cv: 1 },
  },
  instances: { service: { kind: 'slots', slots: 4 }, start: { kind: 'lognormal', medianSeconds: 60, sigma: 0.5 } },
  faults: [{ kind: 'crash', ratePerHour: 0.05 }],
  agent: support(30, 4),
}

/** Next to nothing happens: what a policy spends on it, and whether it leaves well alone. */
const quiet: ScenarioInput = {
  name: 'quiet',
  horizonSeconds: 7_200,
  warmupSeconds: 600,
  workload: { arrivals: { kind: 'poisson', ratePerSecond: 0.05 }, requests: { kind: 'exponential', meanSeconds: 2 } },
  agent: support(10, 1),
}

/** Ready-made: an hour of chat, a step, a day of sine, and next to nothing. */
export const scenarios: { readonly [name in 'chatHour' | 'step' | 'sineDay' | 'quiet']: Scenario } = {
  chatHour: scenario(chatHour),
  step: scenario(step),
  sineDay: scenario(sineDay),
  quiet: scenario(quiet),
}
