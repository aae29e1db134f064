/**
 * Instances as a provider may list them: every phase, draining for every cause, terminating, of strangers, protected, busy, in zones,
 * named in slots of ours or by any name at all. A seed knows no agent; with one it becomes an instance.
 */
import fc from 'fast-check'
import { type Agent, type DrainCause, drainCauses, type Health, type InstanceInput, type InstancePhase, type Instant, phases } from '../../core/index.js'
import { type SampleOptions, type SampleSeed, sampleSeeds, toSamples } from './sample.js'

/** A drain by its `cause`, `sinceMs` ago, with `deadlineMs` from now; null: not said. */
export type Drain = { readonly cause: DrainCause | null; readonly sinceMs: number; readonly deadlineMs: number | null }

/**
 * An instance before there is an agent: its `id`, how its `name` looks, `slot` and `incarnation` in it, whose `revision` and `owner`, `phase`; `createdMs`,
 * `readyMs`, `deletingMs` ago; `activeRequests`, `sessions`, `protected`, `deletionCost`, `zone`; its `drain`, `health` and `samples`.
 */
export type InstanceSeed = {
  readonly id: string
  readonly name: 'Slot' | 'Id' | 'Odd'
  readonly slot: number
  readonly incarnation: number
  readonly revision: 'Current' | 'Stale' | 'Unknown'
  readonly owner: 'Ours' | 'Unsaid' | 'Stranger'
  readonly phase: InstancePhase
  readonly createdMs: number | null
  readonly readyMs: number | null
  readonly activeRequests: number
  readonly sessions: number
  readonly protected: boolean
  readonly deletionCost: number
  readonly zone: string
  readonly drain: Drain | null
  readonly deletingMs: number | null
  readonly health: HealthSeed | null
  readonly samples: readonly SampleSeed[]
}

/** Evidence of probes, ages instead of instants. Evidence by its `type` and `count` of probes; `seqMs`, `sinceMs`, `probingMs` ago. */
export type HealthSeed = {
  readonly type: Health['type']
  readonly count: number
  readonly seqMs: number
  readonly sinceMs: number
  readonly probingMs: number | null
}

export type InstanceOptions = SampleOptions

const often = <T>(value: T, weight: number, ...others: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, ...others)

const ages = (wild: boolean): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 600 }).map((n) => n * 1_000) },
    ...(wild ? [fc.constantFrom(-1_000, -600_000, -4e12, 1.6e12)] : []),
  )

export const instanceSeeds = ({ wild = true, junk = false }: InstanceOptions = {}): fc.Arbitrary<InstanceSeed> =>
  fc.record({
    id: fc.oneof(
      { weight: 8, arbitrary: fc.nat({ max: 9 }).map((n) => `i${n}`) },
      ...(wild ? [fc.constantFrom('__proto__', 'constructor', '', 'é', '😀', '\ud800', 'toString', 'a-slot')] : []),
    ),
    name: often<InstanceSeed['name']>('Slot', 5, fc.constant('Id'), fc.constant('Odd')),
    slot: fc.nat({ max: 5 }),
    incarnation: fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 2 }) }, ...(wild ? [fc.constantFrom(99_999_999_999_999, 999_999_999_999_999)] : [])),
    revision: often<InstanceSeed['revision']>('Current', 4, fc.constantFrom('Stale', 'Unknown')),
    owner: often<InstanceSeed['owner']>('Ours', 4, fc.constantFrom('Unsaid', 'Stranger')),
    phase: fc.constantFrom(...phases, 'Healthy', 'Running'),
    createdMs: fc.option(ages(wild), { freq: 6 }),
    readyMs: fc.option(ages(wild), { freq: 3 }),
    activeRequests: often(0, 2, fc.integer({ min: 1, max: 3 })),
    sessions: often(0, 3, fc.integer({ min: 1, max: 3 })),
    protected: often(false, 5, fc.constant(true)),
    deletionCost: often(0, 2, fc.integer({ min: -2, max: 2 })),
    zone: fc.constantFrom('', '', 'x', 'y'),
    drain: often<Drain | null>(
      null,
      2,
      fc.record({
        cause: fc.option(fc.constantFrom(...drainCauses), { freq: 4 }),
        sinceMs: ages(wild),
        deadlineMs: fc.option(
          fc.integer({ min: -300, max: 300 }).map((n) => n * 1_000),
          { freq: 4 },
        ),
      }),
    ),
    deletingMs: often<number | null>(null, 7, ages(wild)),
    health: often<HealthSeed | null>(
      null,
      1,
      fc.record({
        type: fc.constantFrom('Ready' as const, 'Ready' as const, 'Starting' as const, 'NotReady' as const),
        count: fc.nat({ max: 2 }),
        seqMs: ages(wild),
        sinceMs: ages(wild),
        probingMs: fc.option(ages(wild), { freq: 1 }),
      }),
    ),
    samples: fc.array(sampleSeeds({ wild, junk }), { maxLength: 2 }),
  })

/** The instance of a seed, for an agent, now. */
export const toInstance = (agent: Agent, seed: InstanceSeed, now: Instant): InstanceInput => {
  const revision = seed.revision === 'Stale' ? '0badc0de' : agent.revision
  return {
    id: seed.id,
    name: nameOf(agent, seed, revision),
    ...(seed.owner === 'Unsaid' ? {} : { ownerUid: seed.owner === 'Ours' ? agent.uid : 'someone/else' }),
    phase: seed.phase,
    ...(seed.revision === 'Unknown' ? {} : { revision }),
    ...(seed.createdMs === null ? {} : { createdAt: now - seed.createdMs, startedAt: now - seed.createdMs, lastTransitionAt: now - seed.createdMs }),
    ...(seed.readyMs === null ? {} : { readyAt: now - seed.readyMs, lastTransitionAt: now - seed.readyMs }),
    ...(seed.deletingMs === null ? {} : { deletingAt: now - seed.deletingMs }),
    activeRequests: seed.activeRequests,
    sessions: seed.sessions,
    protected: seed.protected,
    deletionCost: seed.deletionCost,
    zone: seed.zone,
    ...(seed.drain === null ? {} : drainOf(seed.drain, now)),
    ...(seed.health === null || !agent.spec.healthCheck.enabled ? {} : evidenceOf(seed.health, now)),
    metrics: toSamples(agent, seed.samples, now),
  }
}

const evidenceOf = ({ type, count, seqMs, sinceMs, probingMs }: HealthSeed, now: Instant): Partial<InstanceInput> => {
  const seq = Math.floor((now - seqMs) / 1_000) * 1_000
  const [at, since] = [{ seq, since: now - sinceMs }, probingMs === null ? {} : { probing: Math.floor((now - probingMs) / 1_000) * 1_000 }]
  return { health: type === 'Ready' ? { type, failed: count, ...at } : { type, passed: count, ...at }, ...since }
}

const nameOf = (agent: Agent, { name, id, slot, incarnation }: InstanceSeed, revision: string): string => {
  switch (name) {
    case 'Slot':
      return `${agent.name}-${revision}-${slot}-${incarnation}`
    case 'Id':
      return id
    case 'Odd':
      return `${agent.name}-${slot}-${incarnation}-x`
  }
}

const drainOf = ({ cause, sinceMs, deadlineMs }: Drain, now: Instant): Partial<InstanceInput> => ({
  drainingSince: now - sinceMs,
  ...(deadlineMs === null ? {} : { drainDeadline: now + deadlineMs }),
  ...(cause === null ? {} : { drainCause: cause }),
})
