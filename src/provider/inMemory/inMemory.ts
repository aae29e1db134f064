/**
 * Instances in memory: the simulated world behind the port, one for each agent, from the moment the provider first hears of it. Every call first lets happen
 * what is due by then, and between calls nothing runs. It keeps every promise of the port, unless `faults` say otherwise.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Agent, Duration, Evidence, Failure, Instant, Probe, Sample, WorldAction } from '../../core/index.js'
import type { Clock, InstanceProvider, Signal } from '../../port/index.js'
import { type LiveOptions, type LiveWorld, liveWorld } from '../../sim/index.js'
import { machineClock, sleep } from './sleep.js'

/**
 * `now`, `after`: the clock, that of the machine by default; a virtual one gives both. `startMs`: from its creation until an instance is ready, 0 by default;
 * `instances` can say it, and more, as a scenario does. `load`: requests a second for an agent at an instant, spread over its instances; none by default.
 * `requests`, `telemetry`, `faults`, `seed`: as in a scenario, in seconds since the provider first heard of the agent.
 */
export type InMemoryOptions = Partial<Pick<Clock, 'now' | 'after'>> &
  Pick<LiveOptions, 'seed' | 'instances' | 'requests' | 'telemetry' | 'faults'> & {
    readonly startMs?: Duration
    readonly load?: (agent: Agent, now: Instant) => number
  }

/** `metrics`: what is seen of all the instances of an agent together, for a source of metrics: queue_depth, latency and their like. */
export type InMemoryProvider = InstanceProvider & { readonly metrics: (agent: Agent) => readonly Sample[] }

/** A provider whose instances are simulated: they start, work, drain and end, and nothing outside is touched. */
export const inMemoryProvider = (options: InMemoryOptions = {}): InMemoryProvider => {
  const { now = machineClock.now, after = machineClock.after } = options
  const worlds = new Map<string, LiveWorld>()

  /** The agent's own world, up to now. */
  const world = (agent: Agent): LiveWorld => {
    const at = now()
    let own = worlds.get(agent.uid)
    if (own === undefined) {
      own = liveWorld(settingOf(options, agent, at))
      worlds.set(agent.uid, own)
    }
    own.advance(at)
    return own
  }

  const perform = (agent: Agent, action: WorldAction, signal: Signal): TaskEither<Failure, void> =>
    unlessAborted(signal, async () => {
      const sent = world(agent).send(action)
      if (sent.afterMs > 0) {
        await sleep(after, sent.afterMs, signal)
        world(agent)
      }
      const ended = sent.ended()
      return ended === undefined ? E.left(unanswered) : ended === null ? E.right(undefined) : E.left(named(ended, action))
    })

  return {
    name: 'inMemory',
    list: (agent, signal) => unlessAborted(signal, async () => E.right(world(agent).list())),
    create: perform,
    drain: perform,
    undrain: perform,
    delete: perform,
    probe: (agent, action: Probe, signal) =>
      unlessAborted(signal, async () => {
        const { ok, afterMs } = world(agent).probe(action)
        if (afterMs > 1) await sleep(after, afterMs, signal)
        return E.right(ok)
      }),
    remember: (agent, evidence: readonly Evidence[], signal) => unlessAborted(signal, async () => E.right(world(agent).remember(evidence))),
    metrics: (agent) => world(agent).metrics(),
  }
}

/** A call that is aborted before it begins does nothing; one that is aborted on its way ends, and what it asked for may still happen. */
const unlessAborted =
  <A>(signal: Signal, run: () => Promise<E.Either<Failure, A>>): TaskEither<Failure, A> =>
  async () =>
    signal.aborted ? E.left({ type: 'TimedOut', message: 'given up before it was sent' }) : run()

/** The world knows it by a name of its own. */
const named = (failure: Failure, action: WorldAction): Failure =>
  failure.type === 'Gone' && action.type !== 'Create' ? { type: 'Gone', message: `instance not found: ${action.id}` } : failure

const unanswered: Failure = { type: 'TimedOut', message: 'given up before it was answered' }

const settingOf = ({ startMs = 0, seed, instances, requests, telemetry, faults, load }: InMemoryOptions, agent: Agent, startedAt: Instant): LiveOptions => ({
  agent,
  startedAt,
  instances: { start: { kind: 'fixed', seconds: startMs / 1000 }, ...instances },
  ...(seed === undefined ? {} : { seed }),
  ...(requests === undefined ? {} : { requests }),
  ...(telemetry === undefined ? {} : { telemetry }),
  ...(faults === undefined ? {} : { faults }),
  ...(load === undefined ? {} : { load: (at) => load(agent, at) }),
})
