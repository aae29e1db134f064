/** What there is to see of an agent: its list, its metrics and its calendar, asked side by side, made one observation with what earlier passes left. */
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Agent, type CalendarWindow, type Failure, type Observed, observe, type SampleInput, targetsOf } from '../core/index.js'
import type { Listed, Signal } from '../port/index.js'
import { attempt } from './attempt.js'
import type { Entry } from './entry.js'
import { keptOf, withReported } from './instanceMetrics.js'
import type { World } from './world.js'

/** `outcomes`, `probes`: what of the entry's own went into the observation. */
export type Look = { readonly observed: Observed; readonly outcomes: ReadonlySet<unknown>; readonly probes: ReadonlySet<unknown> }

/** A failed list is a failed look. Without metrics, or a calendar, it goes on: missing never lowers. */
export const look = async (world: World, entry: Entry, agent: Agent): Promise<E.Either<Failure, Look>> => {
  const { clock } = world
  const asked = clock.now()
  const [listed, metrics, calendar] = await Promise.all([listOf(world, agent), metricsOf(world, entry, agent), calendarOf(world, entry, agent)])
  if (E.isLeft(listed)) return listed
  const { at = asked, instances } = listed.right
  if (!Array.isArray(instances)) return E.left({ type: 'Unknown', message: 'the list holds no instances, not even none' })
  entry.reported = keptOf(entry.reported, instances)
  const { outcomes, probes, status } = entry
  const observed = observe({
    at,
    instances: entry.reported.size === 0 ? instances : instances.map((instance) => withReported(instance, entry.reported.get(instance.id))),
    metrics,
    outcomes,
    probes,
    status,
    ...(calendar === null ? {} : { calendar }),
  })
  entry.listed = observed.instances
  return E.right({ observed, outcomes: new Set(outcomes), probes: new Set(probes) })
}

/** One guarded call, with the deadline of calls. */
export const call = <A>({ clock, times, signal }: World, ask: (signal: Signal) => TaskEither<Failure, A>): Promise<E.Either<Failure, A>> =>
  attempt({ clock, timeoutMs: times.callTimeoutMs, signal: signal() }, ask)()

const listOf = (world: World, agent: Agent): Promise<E.Either<Failure, Listed>> => call(world, (signal) => world.provider().list(agent, signal))

const metricsOf = async (world: World, { key }: Entry, agent: Agent): Promise<readonly SampleInput[]> => {
  const { metrics } = world
  if (metrics === null) return []
  const sampled = await call(world, (signal) => metrics.sample(agent, signal))
  if (E.isRight(sampled)) return sampled.right
  world.report({ type: 'SourceFailed', key, at: world.clock.now(), source: 'Metrics', failure: sampled.left })
  const { scaling } = agent.spec
  const asked = new Set(targetsOf(scaling, {}).map(({ name }) => name))
  if (scaling.activation !== undefined) asked.add(scaling.activation.metric)
  return [...asked].map((name) => ({ name, missing: 'Unavailable' }))
}

/** When it does not answer, what it said last holds as long as it said. */
const calendarOf = async (world: World, entry: Entry, agent: Agent): Promise<CalendarWindow | null> => {
  const { calendar, clock } = world
  if (calendar === null) return null
  const window = await call(world, (signal) => calendar.windowAt(agent, clock.now(), signal))
  if (E.isRight(window)) entry.calendar = window.right
  else world.report({ type: 'SourceFailed', key: entry.key, at: clock.now(), source: 'Calendar', failure: window.left })
  return entry.calendar !== null && clock.now() < entry.calendar.until ? entry.calendar : null
}
