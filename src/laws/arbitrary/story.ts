/**
 * Stories: fair ones, in which every action is done at once and only the world moves, and faulty ones, in which actions, lists, memory and clocks fail too.
 * Everything on a grid of half seconds.
 */
import fc from 'fast-check'
import { type Failure, failureTypes } from '../../core/index.js'
import type { Nature } from '../story/cluster.js'
import type { Drive, Event, Fate, Happening, Story } from '../story/story.js'
import { type AgentOptions, agentInputs, seconds } from './agent.js'
import { damages } from './damage.js'
import { instanceSeeds } from './instance.js'

/**
 * `world`: what happens by itself; 'Still': nothing after the first pass. `actions`, `store`, `clock`: whether they may fail. `lag`: whether lists may be old.
 * `drive`: when passes are; `lengthMs`: how long it is.
 */
export type StoryOptions = AgentOptions & {
  readonly world?: 'Any' | 'Fair' | 'Still'
  readonly actions?: 'Any' | 'Done'
  readonly store?: 'Any' | 'Kept'
  readonly clock?: 'Any' | 'Steady'
  readonly lag?: 'Any' | 'None'
  readonly drive?: fc.Arbitrary<Drive>
  readonly lengthMs?: fc.Arbitrary<number>
  /** How long anything happens at all (default 240 s), after which every action is done at once; null: actions fail to the end. */
  readonly calmFromMs?: number | null
  /** What happens beside, and how often: for laws that wait for one thing. */
  readonly also?: fc.Arbitrary<Happening>
}

export const stories = (options: StoryOptions = {}): fc.Arbitrary<Story> =>
  fc.record({
    type: fc.constant('Story' as const),
    agent: agentInputs({ mayBeDeleted: false, ...options }),
    begin: fc.uniqueArray(instanceSeeds({ wild: false }), { maxLength: 5, selector: ({ id }) => id }),
    load: loads,
    nature: natures,
    fates: options.actions === 'Done' ? fc.constant([]) : fc.array(fates, { maxLength: 8 }),
    fairFromMs: fc.constant(options.calmFromMs ?? null),
    events: fc
      .array(fc.record({ atMs: halfSeconds(0, (options.calmFromMs ?? 240_000) / 1_000), what: happenings(options) }), { maxLength: 6 })
      .map((events): readonly Event[] => (options.world === 'Still' ? [] : events)),
    telemetry: fc.record({ scrapeMs: fc.constantFrom(15_000, 60_000, 300_000), by: fc.constantFrom('Instances', 'Whole') }),
    lagMs:
      options.lag === 'None'
        ? fc.constant(0)
        : fc.oneof(
            { weight: 2, arbitrary: fc.constant(0) },
            fc.integer({ min: 1, max: 20 }).map((n) => n * 500),
          ),
    saysWhen: fc.boolean(),
    drive: options.drive ?? drives,
    lengthMs: options.lengthMs ?? seconds(30, 300),
  })

export const drives: fc.Arbitrary<Drive> = fc.oneof(
  fc.constant({ everyMs: null, watch: true }),
  fc.record({ everyMs: fc.constantFrom(5_000, 15_000), watch: fc.constant(false) }),
  fc.constant({ everyMs: 15_000, watch: true }),
)

export const loads: fc.Arbitrary<number> = fc.integer({ min: 0, max: 40 }).map((n) => n / 4)

export const halfSeconds = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 2, max: max * 2 }).map((n) => n * 500)

export const natures: fc.Arbitrary<Nature> = fc.record({
  startMs: fc.array(halfSeconds(0, 40), { minLength: 1, maxLength: 3 }),
  workMs: fc.array(fc.oneof(fc.constant(0), halfSeconds(1, 90)), { minLength: 1, maxLength: 3 }),
  busy: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  zones: fc.array(fc.constantFrom('', 'x', 'y'), { minLength: 1, maxLength: 3 }),
  goneMs: halfSeconds(0, 20),
  readyPhase: fc.constantFrom('Running', 'Healthy'),
  idIsName: fc.boolean(),
  checks: fc.boolean(),
})

const failures: fc.Arbitrary<Failure> = fc
  .record({
    type: fc.constantFrom(...failureTypes.filter((type) => type !== 'Gone')),
    retryAfterMs: fc.option(fc.constantFrom(500, 10_000, 40_000), { freq: 2 }),
  })
  .map(({ type, retryAfterMs }) => ({ type, ...(retryAfterMs === null ? {} : { retryAfterMs }) }))

export const fates: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ type: 'Done' as const }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('Refused' as const), error: failures }) },
  fc.record({ type: fc.constantFrom('Slow' as const, 'Slow' as const, 'TimesOut' as const), ms: halfSeconds(1, 25) }),
  fc.constantFrom<Fate>({ type: 'Lost' }, { type: 'Silent' }, { type: 'Promised' }, { type: 'Twice' }),
)

const which = fc.nat({ max: 7 })
const ofSpec: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ type: fc.constant('Replicas' as const), replicas: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ type: fc.constant('Bounds' as const), minReplicas: fc.integer({ min: 1, max: 5 }), room: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ type: fc.constant('Load' as const), load: loads }),
)
const ofPause: fc.Arbitrary<Happening> = fc.record({ type: fc.constant('Pause' as const), paused: fc.boolean() })
const ofHumans: fc.Arbitrary<Happening> = fc.oneof(
  fc.constant<Happening>({ type: 'Model' }),
  fc.record({ type: fc.constantFrom('Cordon' as const, 'Uncordon' as const, 'Protect' as const, 'Release' as const), which }),
)
const ofTheWorld: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ type: fc.constant('Telemetry' as const), present: fc.constantFrom('All', 'Some', 'None') }),
  fc.record({ type: fc.constantFrom('Crash' as const, 'Vanish' as const, 'Sicken' as const, 'Recover' as const, 'Work' as const), which }),
  fc.record({ type: fc.constant('Stranger' as const), slot: fc.nat({ max: 4 }) }),
  fc.record({ type: fc.constant('Probes' as const), show: fc.constantFrom(true, false, null) }),
)
const ofTheStore: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>({ type: 'StatusLost' }, { type: 'WriteFails' }, { type: 'Restart' }, { type: 'EvidenceLost' }),
  fc.record({ type: fc.constant('StatusDamaged' as const), damage: damages }),
  fc.record({ type: fc.constant('Halfway' as const), done: fc.nat({ max: 2 }) }),
)
const ofTheClock: fc.Arbitrary<Happening> = fc.record({
  type: fc.constant('ClockStep' as const),
  byMs: fc.oneof(halfSeconds(-300, 300), halfSeconds(-4_000, -300)),
})

/** One thing that goes wrong, or that a human does to what is there. */
export const accidents: fc.Arbitrary<Happening> = fc.oneof(ofHumans, { weight: 2, arbitrary: ofTheWorld }, { weight: 2, arbitrary: ofTheStore }, ofTheClock)

const happenings = (options: StoryOptions): fc.Arbitrary<Happening> =>
  fc.oneof(
    { weight: 4, arbitrary: ofSpec },
    ...(options.also === undefined ? [] : [{ weight: 3, arbitrary: options.also }]),
    ...(options.world === 'Fair' ? [] : [ofHumans, ofTheWorld]),
    ...(options.world === 'Fair' || options.mayPause === false ? [] : [ofPause]),
    ...(options.mayBeDeleted === false || options.world === 'Fair' ? [] : [{ weight: 1, arbitrary: fc.constant<Happening>({ type: 'DeleteAgent' }) }]),
    ...(options.store === 'Kept' ? [] : [ofTheStore]),
    ...(options.clock === 'Steady' ? [] : [ofTheClock]),
  )
