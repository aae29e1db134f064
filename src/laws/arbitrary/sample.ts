/**
 * Samples as they come: fresh, old, of the future, missing for every reason, of any unit and size. A seed is made for a target and becomes a sample of an agent.
 */
import fc from 'fast-check'
import {
  type Agent,
  type Instant,
  type MissingReason,
  missingReasons,
  observe,
  type Sample,
  type SampleInput,
  type SampleKind,
  targetsOf,
} from '../../core/index.js'
import { rarely } from './agent.js'

/**
 * A sample before there is an agent: `target`: of which of its metrics; `ageMs`, `windowMs`, `kind`, `contributors`; `missing`: why there is none, null where
 * there is one. `load`: in units of the target, so that 3 asks for three replicas, or for three times as many.
 */
export type SampleSeed = {
  readonly target: number
  readonly load: number
  readonly ageMs: number
  readonly windowMs: number
  readonly kind: SampleKind | null
  readonly contributors: number | null
  readonly missing: MissingReason | null
}

/** `wild`: of the future, negative, huge (default); `junk`: numbers that no type refuses and no clock gives, such as half a millisecond. */
export type SampleOptions = { readonly wild?: boolean; readonly junk?: boolean }

export const sampleSeeds = ({ wild = true, junk = false }: SampleOptions = {}): fc.Arbitrary<SampleSeed> =>
  fc.record({
    target: fc.nat({ max: 3 }),
    load: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 48 }).map((n) => n / 4) },
      ...(wild ? [fc.constantFrom(-1, -0, 1e-9, 1e9, 1e308, Number.NaN)] : []),
    ),
    ageMs: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => n * 1_000) },
      fc.integer({ min: 0, max: 200_000 }),
      ...(wild ? [fc.integer({ min: -400_000, max: -1 }), fc.constantFrom(-4e12, 1e12)] : []),
      ...(junk ? [fc.constantFrom(0.5, Number.NaN)] : []),
    ),
    windowMs: fc.constantFrom(0, 15_000, 60_000, ...(wild ? [-1] : []), ...(junk ? [1.5, Number.NaN, 1e308] : [])),
    kind: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom<SampleKind>('demand', 'utilization', 'saturation')),
    contributors: rarely(2, fc.integer({ min: 0, max: 12 })),
    missing: rarely(7, fc.constantFrom<MissingReason>(...missingReasons)),
  })

/** The sample of a seed; its name is one of those that the agent asks for, what wakes it included, or one that nobody asked for. */
export const toSample = ({ spec }: Agent, seed: SampleSeed, now: Instant): SampleInput => {
  const { activation } = spec.scaling
  const asked = [...targetsOf(spec.scaling, {}), ...(activation === undefined ? [] : [{ name: activation.metric, band: { target: 1 } }])]
  const { name, band } = asked[seed.target] ?? { name: 'idle_time', band: { target: 1 } }
  if (seed.missing !== null) return { name, missing: seed.missing }
  return {
    name,
    value: band.target * seed.load,
    at: now - seed.ageMs,
    windowMs: seed.windowMs,
    ...(seed.kind === null ? {} : { kind: seed.kind }),
    ...(seed.contributors === null ? {} : { contributors: seed.contributors }),
  }
}

/** The same as `observe` makes of them. */
export const toMeasured = (agent: Agent, seeds: readonly SampleSeed[], now: Instant): readonly Sample[] =>
  observe({ instances: [], metrics: toSamples(agent, seeds, now) }).metrics

/** Samples of one list: one a name, the first stays. */
export const toSamples = (agent: Agent, seeds: readonly SampleSeed[], now: Instant): readonly SampleInput[] => {
  const byName = new Map<string, SampleInput>()
  for (const seed of seeds) {
    const sample = toSample(agent, seed, now)
    if (!byName.has(sample.name)) byName.set(sample.name, sample)
  }
  return [...byName.values()]
}
