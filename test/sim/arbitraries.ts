/** Random scenarios, small enough for a thousand runs. Each part comes up often enough on its own, and together with each other. */
import fc from 'fast-check'
import type { AgentInput } from '../../src/core/index.js'
import type { Arrivals, Mishap, ScenarioInput, Sizes } from '../../src/sim/index.js'

/** Even over the range: `fc.double` is even over the bits, so nearly all of its numbers are next to nothing. */
export const real = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: 10_000 }).map((part) => min + (part / 10_000) * (max - min))

export const arrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.record({ kind: fc.constant('constant' as const), ratePerSecond: real(0, 4) }),
  fc.record({ kind: fc.constant('poisson' as const), ratePerSecond: real(0, 4) }),
  fc.record({ kind: fc.constant('step' as const), before: real(0, 4), after: real(0, 4), atSeconds: real(0, 60) }),
  fc.record({ kind: fc.constant('sine' as const), mean: real(0, 3), amplitude: real(0, 3), periodSeconds: real(5, 100) }),
  fc.record({
    kind: fc.constant('counts' as const),
    perSecond: fc.array(fc.nat(5), { minLength: 1, maxLength: 90 }),
    spread: fc.constantFrom('even' as const, 'uniform' as const),
  }),
)

export const sizes: fc.Arbitrary<Sizes> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), seconds: real(0, 8) }),
  fc.record({ kind: fc.constant('exponential' as const), meanSeconds: real(0.01, 8) }),
  fc.record({ kind: fc.constant('lognormal' as const), meanSeconds: real(0.01, 8), cv: real(0, 3) }),
)

/** What goes wrong with instances and telemetry alone. */
const oldMishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.record({ kind: fc.constant('crash' as const), ratePerHour: real(0, 1_500) }),
  fc.record({ kind: fc.constant('crash' as const), atSeconds: real(0, 90) }),
  fc.record({ kind: fc.constant('telemetryGap' as const), atSeconds: real(0, 60), forSeconds: real(0, 60) }),
)

const span = { at: real(0, 60), forSeconds: real(0, 90) }
const likely = { probability: real(0, 1), ...span }
const what = { what: fc.constantFrom('action' as const, 'outcome' as const) }
const afterActions = { afterActions: fc.nat(3) }
const keys = <const K extends string>(...required: readonly K[]): { requiredKeys: K[] } => ({ requiredKeys: [...required] })

/** Every kind, with and without what may be left out. */
export const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  oldMishap,
  fc.record({ kind: fc.constant('hang' as const), ratePerHour: real(0, 500) }),
  fc.record({ kind: fc.constant('hang' as const), at: real(0, 90) }),
  fc.record(
    { kind: fc.constant('zoneOutage' as const), ...span, zone: fc.constant('b'), starts: fc.constantFrom('fail' as const, 'wait' as const) },
    keys('kind', 'at', 'forSeconds'),
  ),
  fc.record(
    {
      kind: fc.constant('startLimit' as const),
      limit: fc.nat(4),
      ...span,
      of: fc.constantFrom('instances' as const, 'starts' as const),
      retryAfterSeconds: real(0, 30),
    },
    keys('kind', 'limit'),
  ),
  fc.record(
    { kind: fc.constant('probeFalse' as const), negative: real(0, 1), positive: real(0, 1), from: real(0, 60), forSeconds: real(0, 60) },
    keys('kind', 'negative'),
  ),
  fc.record(
    {
      kind: fc.constant('refuse' as const),
      ...likely,
      retryAfterSeconds: real(0, 30),
      actions: fc.uniqueArray(fc.constantFrom('create' as const, 'drain' as const, 'undrain' as const, 'delete' as const), { minLength: 1 }),
    },
    keys('kind', 'probability'),
  ),
  fc.record({ kind: fc.constant('slow' as const), ...likely, seconds: real(0.1, 40) }, keys('kind', 'probability', 'seconds')),
  fc.record({ kind: fc.constantFrom('lost' as const, 'duplicate' as const), ...likely, ...what }, keys('kind', 'probability')),
  fc.record({ kind: fc.constant('staleView' as const), ...likely, seconds: real(0.1, 60), dated: fc.boolean() }, keys('kind', 'probability', 'seconds')),
  fc.record({ kind: fc.constant('lostWrite' as const), ...likely }, keys('kind', 'probability')),
  fc.record({ kind: fc.constant('controllerCrash' as const), ratePerHour: real(0, 300), ...afterActions }, keys('kind', 'ratePerHour')),
  fc.record({ kind: fc.constant('controllerCrash' as const), at: real(0, 90), ...afterActions }, keys('kind', 'at')),
  fc.record({ kind: fc.constant('clockJump' as const), at: real(0, 90), bySeconds: real(-4_000, 4_000) }),
)

const perhaps = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 3 })

export const staticAgent: fc.Arbitrary<AgentInput> = fc.integer({ min: 1, max: 6 }).map((replicas) => ({
  name: 'random',
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas },
}))

export const scaledAgent: fc.Arbitrary<AgentInput> = fc
  .record({
    maxReplicas: fc.integer({ min: 1, max: 8 }),
    metric: fc.constantFrom('concurrency' as const, 'cpu' as const, 'queue_depth' as const, 'latency' as const, 'requests_per_second' as const),
    targetValue: real(0.5, 50),
    drainMs: fc.constantFrom(0, 5_000, 60_000),
    terminationGraceMs: fc.constantFrom(0, 3_000),
    windowMs: fc.constantFrom(0, 20_000),
  })
  .map(({ maxReplicas, metric, targetValue, drainMs, terminationGraceMs, windowMs }) => ({
    name: 'random',
    spec: {
      agentType: 'chat',
      model: { provider: 'acme', model: 'm1' },
      drainMs,
      terminationGraceMs,
      scaling: {
        enabled: true,
        minReplicas: 1,
        maxReplicas,
        targetMetrics: [{ type: metric, targetValue }],
        behavior: { scaleDown: { stabilizationWindowMs: windowMs } },
      },
    },
  }))

/** `agent`: static or scaled; `calm`: nothing goes wrong, nobody is turned away and nobody leaves; `faults`: what may go wrong. */
export const scenarioInput = (agent: fc.Arbitrary<AgentInput>, calm = false, faults: fc.Arbitrary<Mishap> = mishap): fc.Arbitrary<ScenarioInput> =>
  fc
    .record({
      seed: fc.integer(),
      horizonSeconds: real(20, 120),
      warmup: real(0, 0.9),
      arrivals,
      requests: sizes,
      slots: fc.integer({ min: 1, max: 3 }),
      queueCapacity: calm ? fc.constant(null) : perhaps(fc.integer({ min: 0, max: 10 })),
      queuePlaces: calm ? fc.constant(null) : perhaps(fc.integer({ min: 0, max: 6 })),
      patienceSeconds: calm
        ? fc.constant(null)
        : perhaps(fc.oneof(real(0, 5), fc.record({ kind: fc.constant('exponential' as const), meanSeconds: real(0.1, 5) }))),
      initialReady: perhaps(fc.nat(6)),
      seconds: real(0, 20),
      failureProbability: calm ? fc.constant(0) : fc.constantFrom(0, 0.3),
      faults: calm ? fc.constant([]) : fc.array(faults, { maxLength: 4 }),
      zones: fc.constantFrom(['b'], ['a', 'b']),
      forgetful: calm ? fc.constant(false) : fc.boolean(),
      periodSeconds: real(2, 15),
      actuationSeconds: fc.constantFrom(0, 1.5),
      scrapeSeconds: real(1, 20),
      windowSeconds: real(1, 60),
      delaySeconds: fc.constantFrom(0, 7),
      lossProbability: fc.constantFrom(0, 0.3),
      quantumSeconds: fc.constantFrom(0, 1, 60),
      billFrom: fc.constantFrom('request' as const, 'ready' as const),
      agent,
    })
    .map((r) => ({
      name: 'random',
      seed: r.seed,
      horizonSeconds: r.horizonSeconds,
      warmupSeconds: r.warmup * r.horizonSeconds,
      workload: { arrivals: r.arrivals, requests: r.requests },
      instances: {
        service: { kind: 'slots', slots: r.slots },
        queueCapacity: r.queueCapacity,
        queuePlaces: r.queuePlaces,
        patienceSeconds: r.patienceSeconds,
        initialReady: r.initialReady,
        start: { kind: 'fixed', seconds: r.seconds, failureProbability: r.failureProbability },
        zones: r.zones,
        forgetful: r.forgetful,
      },
      control: { periodSeconds: r.periodSeconds, actuationSeconds: r.actuationSeconds },
      telemetry: { scrapeSeconds: r.scrapeSeconds, windowSeconds: r.windowSeconds, delaySeconds: r.delaySeconds, lossProbability: r.lossProbability },
      faults: r.faults,
      price: { quantumSeconds: r.quantumSeconds, billFrom: r.billFrom },
      agent: r.agent,
    }))

export const anyScenario: fc.Arbitrary<ScenarioInput> = fc.oneof(scenarioInput(staticAgent), scenarioInput(scaledAgent))
