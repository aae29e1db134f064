/**
 * Worlds for `simulate`, in which nothing that a sound policy does loses work: every request is shorter than the drain, and at most one fault interrupts what
 * runs (a crash, a hang, a zone that fails), whose requests are retried once. What else goes wrong is up to `faults`: any kind that a scenario knows.
 */
import fc from 'fast-check'
import type { AgentInput } from '../core/index.js'
import { type Arrivals, type ScenarioInput, type Sizes, type World, worldOf } from '../sim/index.js'
import { faultsWithin, together } from './worldFaults.js'

/** `faults`: so many at the most (default 3); `horizonSeconds`: how long requests come (default 120). */
export type WorldOptions = { readonly faults?: number; readonly horizonSeconds?: number }

/** Worlds to simulate a policy in: small, whole, and each with what goes wrong in it. */
export const worlds = ({ faults = 3, horizonSeconds = 120 }: WorldOptions = {}): fc.Arbitrary<World> =>
  scenarioInputs(faults, horizonSeconds).map((input) => worldOf(input))

const scenarioInputs = (most: number, horizonSeconds: number): fc.Arbitrary<ScenarioInput> =>
  fc
    .record({
      seed: fc.nat({ max: 1_000_000 }),
      arrivals: arrivals(horizonSeconds),
      requests: sizes,
      slots: fc.integer({ min: 1, max: 4 }),
      startSeconds: fc.integer({ min: 0, max: 60 }),
      initialReady: fc.integer({ min: 1, max: 6 }),
      scrapeSeconds: fc.constantFrom(5, 15, 30),
      zones: fc.constantFrom([], ['a', 'b'], ['a', 'b', 'c']),
      agent: agents,
      faults: fc.array(faultsWithin(horizonSeconds), { maxLength: most }),
    })
    .map(({ seed, slots, startSeconds, initialReady, scrapeSeconds, zones, agent, faults, ...workload }): ScenarioInput => {
      const { failureProbability, forgetful, control, telemetry, faults: mishaps } = together(faults)
      return {
        name: 'generated',
        seed,
        horizonSeconds,
        workload,
        instances: {
          service: { kind: 'slots', slots },
          initialReady,
          start: { kind: 'fixed', seconds: startSeconds, failureProbability },
          ...(zones.length === 0 ? {} : { zones }),
          ...(forgetful ? { forgetful } : {}),
        },
        control: { periodSeconds: 15, ...control },
        telemetry: { scrapeSeconds, windowSeconds: scrapeSeconds, ...telemetry },
        faults: mishaps,
        agent,
      }
    })

const arrivals = (horizonSeconds: number): fc.Arbitrary<Arrivals> => {
  const rate = fc.integer({ min: 0, max: 24 }).map((n) => n / 8)
  return fc.oneof(
    { withCrossShrink: true }, // a counterexample with a constant rate says more
    fc.record({ kind: fc.constantFrom('constant' as const, 'poisson' as const), ratePerSecond: rate }),
    fc.record({ kind: fc.constant('step' as const), before: rate, after: rate, atSeconds: fc.integer({ min: 0, max: horizonSeconds }) }),
    fc
      .record({ mean: rate, share: fc.integer({ min: 0, max: 10 }), periodSeconds: fc.integer({ min: 20, max: 200 }) })
      .map(({ mean, share, periodSeconds }): Arrivals => ({ kind: 'sine', mean, amplitude: (mean * share) / 10, periodSeconds })),
  )
}

/** Far below the drain: one in 10¹⁰ is longer. */
const sizes: fc.Arbitrary<Sizes> = fc.oneof(
  { withCrossShrink: true },
  fc.record({ kind: fc.constant('fixed' as const), seconds: fc.integer({ min: 1, max: 40 }).map((n) => n / 4) }),
  fc.record({ kind: fc.constant('exponential' as const), meanSeconds: fc.integer({ min: 1, max: 12 }).map((n) => n / 4) }),
  fc.record({ kind: fc.constant('lognormal' as const), meanSeconds: fc.integer({ min: 1, max: 12 }).map((n) => n / 4), cv: fc.constantFrom(0.2, 0.5) }),
)

const agents: fc.Arbitrary<AgentInput> = fc
  .record({
    drainMs: fc.integer({ min: 90, max: 300 }).map((n) => n * 1_000),
    minReplicas: fc.integer({ min: 1, max: 3 }),
    room: fc.integer({ min: 0, max: 8 }),
    targetValue: fc.constantFrom(0.5, 0.7, 2),
    probes: fc.boolean(),
  })
  .map(({ drainMs, minReplicas, room, targetValue, probes }) => ({
    name: 'generated',
    spec: {
      agentType: 'chat',
      model: { provider: 'acme', model: 'm1' },
      drainMs,
      ...(probes ? { healthCheck: { enabled: true } } : {}),
      scaling: { enabled: true, minReplicas, maxReplicas: minReplicas + room, targetMetrics: [{ type: 'concurrency', targetValue }] },
    },
  }))
