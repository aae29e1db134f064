/**
 * A world that somebody else runs: instances start, work, fail and go as in a simulation, and whoever asks says what time it is. Nothing is scored.
 * Time never goes back; what was due by a moment has happened when one asks at it. Instants are those of who asks; ids are the agent's own.
 */
import { copyOf } from '../core/domain/copy.js'
import { shiftInstants } from '../core/domain/shift.js'
import { type Agent, type Evidence, type Failure, type Instance, type Instant, invariant, type Probe, type Sample, type WorldAction } from '../core/index.js'
import { type Fate, fateOf } from './fault/fate.js'
import type { Mishap } from './fault/mishap.js'
import { unitOf } from './kernel/fleet.js'
import { createKernel, type Kernel } from './kernel/kernel.js'
import { list } from './loop/list.js'
import { probe, remember } from './loop/probes.js'
import { attempt } from './loop/provider.js'
import { begin, step } from './loop/step.js'
import { seenAt } from './loop/telemetry.js'
import { streamOf } from './random/stream.js'
import type { ScenarioInput, Sizes } from './scenario.js'
import { type Micros, START_AT } from './time.js'
import { arrivalsBy } from './workload/arrivalsBy.js'
import { worldOf } from './world.js'

/** Faults of the world; those of the controller are its own business. */
export type WorldMishap = Exclude<Mishap, { readonly kind: 'lostWrite' | 'controllerCrash' | 'clockJump' }>

/**
 * `load`: requests a second at an instant (default none), which come at random. `requests`: what work they bring (default exponential, 1 s). `instances`,
 * `telemetry`, `faults`: as in a scenario, in seconds since `startedAt`; none is there at first unless `initialReady` says so. `agent`: whose instances they
 * are; `seed`: of all that is random.
 */
export type LiveOptions = {
  readonly agent: Agent
  readonly startedAt: Instant
  readonly seed?: number
  readonly instances?: NonNullable<ScenarioInput['instances']>
  readonly requests?: Sizes
  readonly telemetry?: NonNullable<ScenarioInput['telemetry']>
  readonly faults?: readonly WorldMishap[]
  readonly load?: (now: Instant) => number
}

/** An action on its way. `afterMs`: when it is known how it ended, Infinity for never; `ended`: how, or undefined while nobody can know. */
export type Sent = { readonly afterMs: number; readonly ended: () => Failure | null | undefined }

/** The simulated world on a clock of yours. `instances`: of a list, all that there are. */
export type LiveWorld = {
  /** Lets everything happen that is due by now. */
  readonly advance: (now: Instant) => void
  /** What a provider would list, and `at` which instant. */
  readonly list: () => { readonly at: Instant; readonly instances: readonly Instance[] }
  /** Does what an action asks for. */
  readonly send: (action: WorldAction) => Sent
  /** Whether it is well (`ok`), known after `afterMs`. */
  readonly probe: (action: Probe) => { readonly ok: boolean; readonly afterMs: number }
  /** Keeps evidence with the instances. */
  readonly remember: (evidence: readonly Evidence[]) => void
  /** What the last scrape saw of all of them together. */
  readonly metrics: () => readonly Sample[]
}

/** Makes one; nothing happens until it is told that time has passed. */
export const liveWorld = (options: LiveOptions): LiveWorld => {
  const { agent, startedAt, seed = 1, load } = options
  const prefix = `${agent.uid}/`
  const inside = (id: string): string => (id.startsWith(prefix) ? id.slice(prefix.length) : '')
  const ahead = startedAt - START_AT
  let until: Micros = 0
  const arrivals = load === undefined ? null : arrivalsBy((at) => load(startedAt + Math.floor(at / 1000)), streamOf(seed, 'arrivals'))
  const kernel = kernelOf(options, seed, () => arrivals?.next(until) ?? Number.POSITIVE_INFINITY)
  const late: Late[] = [] // in order of time
  begin(kernel)

  const advanceTo = (to: Micros): void => {
    until = Math.max(until, to)
    for (;;) {
      if (kernel.arrivalAt === Number.POSITIVE_INFINITY) kernel.arrivalAt = kernel.nextArrival()
      const next = Math.min(kernel.heap.time[0]!, kernel.arrivalAt)
      const due = late[0]?.at ?? Number.POSITIVE_INFINITY
      if (Math.min(next, due) > until) break
      if (next <= due) {
        step(kernel)
        seenAt(kernel, kernel.now) // or what nobody looks at would pile up
      } else {
        kernel.now = due
        late.shift()!.run()
      }
    }
    kernel.now = until
  }

  const arrive = (action: WorldAction, { twice }: Fate): Failure | null => {
    const ended = attempt(kernel, action, kernel.now)
    if (twice === 'action') attempt(kernel, action, kernel.now)
    return ended
  }

  return {
    advance: (now) => advanceTo((now - startedAt) * 1000),
    list: () => {
      const { at, instances } = list(kernel, kernel.now)
      // What a caller gave, deadlines and evidence, is handed back as it was: its names are none that are shifted.
      return { at: at + ahead, instances: instances.map((one) => copyOf(shiftInstants(withLoad(kernel, one, at), ahead), { id: `${prefix}${one.id}` })) }
    },
    send: (asked) => {
      const action = asked.type === 'Create' ? asked : { ...asked, id: inside(asked.id) }
      const fate = fateOf(kernel.faults, action, kernel.now)
      const { refused, lost, after } = fate
      if (refused !== null) return { afterMs: 0, ended: () => refused }
      if (lost === 'action') return unheard
      let ended: Failure | null | undefined
      const run = (): void => {
        ended = arrive(action, fate)
      }
      if (after === 0) run()
      else {
        late.push({ at: kernel.now + after, run })
        late.sort((a, b) => a.at - b.at)
      }
      return lost === 'outcome' ? unheard : { afterMs: after / 1000, ended: () => ended }
    },
    probe: (action) => {
      const { ok, after } = probe(kernel, { ...action, id: inside(action.id) }, kernel.now)
      return { ok, afterMs: after / 1000 }
    },
    remember: (evidence) =>
      remember(
        kernel,
        evidence.map((each) => ({ ...each, id: inside(each.id) })),
      ),
    metrics: () => shiftInstants(seenAt(kernel, kernel.now)?.metrics ?? [], ahead),
  }
}

type Late = { readonly at: Micros; readonly run: () => void }

const unheard: Sent = { afterMs: Number.POSITIVE_INFINITY, ended: () => undefined }

/** Without passes of its own, and without an end. */
const kernelOf = ({ agent, instances, requests, telemetry, faults }: LiveOptions, seed: number, nextArrival: () => Micros): Kernel => {
  const world = worldOf({
    seed,
    horizonSeconds: 60,
    workload: { arrivals: { kind: 'constant', ratePerSecond: 0 }, requests: requests ?? { kind: 'exponential', meanSeconds: 1 } },
    instances: { initialReady: 0, ...instances },
    telemetry: { scrapeSeconds: 5, ...telemetry },
    control: { onArrivalAtZero: false },
    faults: faults ?? [],
    agent,
  })
  const nobody = (): never => {
    invariant(false, 'a live world makes no pass of its own')
  }
  const kernel: Kernel = { ...createKernel(world, agent, nobody, 'Nothing'), warmup: NEVER, horizon: NEVER, nextArrival }
  kernel.control.nextAt = Number.POSITIVE_INFINITY
  return kernel
}

/** One that runs says how much of what is in the system is its own, its share of what waits included; one that hangs says nothing. */
const withLoad = ({ fleet, requests }: Kernel, instance: Instance, at: Instant): Instance => {
  const unit = unitOf(fleet, instance.id)
  if (unit === undefined || unit.phase !== 'Healthy' || unit.hung) return instance.metrics.length === 0 ? instance : copyOf(instance, { metrics: [] })
  const waiting = fleet.accepts[unit.number] === 1 ? requests.waiting / fleet.ready : 0
  const own: Sample = { name: 'concurrency', value: instance.activeRequests + waiting, at, windowMs: 0, kind: 'demand' }
  return copyOf(instance, { metrics: [...instance.metrics, own] })
}

/** A moment that does not come, and twice of which is a number still. */
const NEVER: Micros = Number.MAX_SAFE_INTEGER
