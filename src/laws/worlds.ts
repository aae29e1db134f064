/**
 * Worlds for `simulate`, in which nothing that a sound policy does loses work: every request is shorter than the drain, and at most one crash hits,
 * whose requests are retried. What else goes wrong is up to `faults`: gaps in telemetry, lost scrapes, late ones, starts that fail, actions that take time.
 */
import fc from 'fast-check'
import type { AgentInput } from '../core/index.js'
import { type Arrivals, type Mishap, type ScenarioInput, type Sizes, type World, worldOf } from '../sim/index.js'

/** `faults`: so many at the most (default 3); `horizonSeconds`: how long requests come (default 120). */
export type WorldOptions = { readonly faults?: number; readonly horizonSeconds?: number }

export const worlds = ({ faults = 3, horizonSeconds = 120 }: WorldOptions = {}): fc.Arbitrary<World> =>
  scenarioInputs(faults, horizonSeconds).map((input) => worldOf(input))

type Fault =
  | { readonly type: 'Mishap'; readonly mishap: Mishap }
  | { readonly type: 'Loss'; readonly share: number }
  | { readonly type: 'Delay'; readonly seconds: number }
  | { readonly type: 'StartFailure'; readonly share: number }
  | { readonly type: 'SlowActions'; readonly seconds: number }

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
      agent: agents,
      faults: fc.array(faultsWithin(horizonSeconds), { maxLength: most }),
    })
    .map(({ seed, slots, startSeconds, initialReady, scrapeSeconds, agent, faults, ...workload }): ScenarioInput => {
      const crash = faults.find((fault) => fault.type === 'Mishap' && fault.mishap.kind === 'crash')
      const mishaps = faults.flatMap((fault) => (fault.type === 'Mishap' && (fault.mishap.kind !== 'crash' || fault === crash) ? [fault.mishap] : []))
      const worst = (type: 'Loss' | 'StartFailure'): number => Math.max(0, ...faults.map((fault) => (fault.type === type ? fault.share : 0)))
      const latest = (type: 'Delay' | 'SlowActions'): number => Math.max(0, ...faults.map((fault) => (fault.type === type ? fault.seconds : 0)))
      return {
        name: 'generated',
        seed,
        horizonSeconds,
        workload,
        instances: {
          service: { kind: 'slots', slots },
          initialReady,
          start: { kind: 'fixed', seconds: startSeconds, failureProbability: worst('StartFailure') },
        },
        control: { periodSeconds: 15, actuationSeconds: latest('SlowActions') },
        telemetry: { scrapeSeconds, windowSeconds: scrapeSeconds, delaySeconds: latest('Delay'), lossProbability: worst('Loss') },
        faults: mishaps,
        agent,
      }
    })

const arrivals = (horizonSeconds: number): fc.Arbitrary<Arrivals> => {
  const rate = fc.integer({ min: 0, max: 24 }).map((n) => n / 8)
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('constant' as const, 'poisson' as const), ratePerSecond: rate }),
    fc.record({ kind: fc.constant('step' as const), before: rate, after: rate, atSeconds: fc.integer({ min: 0, max: horizonSeconds }) }),
    fc
      .record({ mean: rate, share: fc.integer({ min: 0, max: 10 }), periodSeconds: fc.integer({ min: 20, max: 200 }) })
      .map(({ mean, share, periodSeconds }): Arrivals => ({ kind: 'sine', mean, amplitude: (mean * share) / 10, periodSeconds })),
  )
}

/** Far below the drain: one in 10¹⁰ is longer. */
const sizes: fc.Arbitrary<Sizes> = fc.oneof(
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
  })
  .map(({ drainMs, minReplicas, room, targetValue }) => ({
    name: 'generated',
    spec: {
      agentType: 'chat',
      model: { provider: 'acme', model: 'm1' },
      drainMs,
      scaling: { enabled: true, minReplicas, maxReplicas: minReplicas + room, targetMetrics: [{ type: 'concurrency', targetValue }] },
    },
  }))

const faultsWithin = (horizonSeconds: number): fc.Arbitrary<Fault> => {
  const atSeconds = fc.integer({ min: 0, max: horizonSeconds })
  return fc.oneof(
    fc.record({ type: fc.constant('Mishap' as const), mishap: fc.record({ kind: fc.constant('crash' as const), atSeconds }) }),
    fc.record({
      type: fc.constant('Mishap' as const),
      mishap: fc.record({ kind: fc.constant('telemetryGap' as const), atSeconds, forSeconds: fc.integer({ min: 10, max: 200 }) }),
    }),
    fc.record({ type: fc.constantFrom('Loss' as const, 'StartFailure' as const), share: fc.constantFrom(0.1, 0.5, 0.9) }),
    fc.record({ type: fc.constant('Delay' as const), seconds: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ type: fc.constant('SlowActions' as const), seconds: fc.integer({ min: 1, max: 20 }) }),
  )
}
