/**
 * One pass of the control loop: what is seen now goes through the production `reconcile`, the status is written, and what the plan asks for is sent, at once or
 * `actuation` later. Without faults the list is fresh and status and outcomes are handed back whole; metrics are as old as telemetry makes them.
 */
import { invariant, isWorldAction, type Observed, observe, type Plan, type Sample } from '../../core/index.js'
import { dieAt } from '../fault/deaths.js'
import { drawn, struckBy } from '../fault/faults.js'
import type { Unit } from '../kernel/fleet.js'
import { kinds, push } from '../kernel/heap.js'
import type { Kernel } from '../kernel/kernel.js'
import { demandAt } from '../oracle/demand.js'
import { noteEvent, type PassWhy } from '../record.js'
import { isScored } from '../score/ledger.js'
import { noteDesired } from '../score/moves.js'
import { type Micros, secondsOf } from '../time.js'
import { act } from './act.js'
import { clockOf, momentOf } from './clock.js'
import { list } from './list.js'
import { probe, remember } from './probes.js'
import { seenAt } from './telemetry.js'

export const pass = (kernel: Kernel, why: PassWhy, now: Micros): void => {
  const { control, agent, moves } = kernel
  const observed = look(kernel, now)
  const plan = kernel.reconcile(agent, observed, clockOf(kernel, now))
  if (!write(kernel, plan, now)) return
  const from = moves.desired
  const { desiredReplicas: desired } = plan.status
  control.status = plan.status
  control.outcomes = control.again
  control.again = []
  if (observed.probes.length > 0) control.answers = control.answers.filter(({ visibleAt }) => visibleAt > now)
  control.wakeAt = plan.wake === null ? Number.POSITIVE_INFINITY : momentOf(kernel, plan.wake.at, now)
  invariant(control.wakeAt > now, 'a wake is later than the pass that asks for it')
  noteDesired(moves, desired, now, isScored(kernel.ledger, now))
  if (kernel.recorder.mode === 'Everything' || (kernel.recorder.mode === 'Changes' && (desired !== from || plan.actions.length > 0)))
    record(kernel, why, from, plan, now)
  perform(kernel, plan, now)
}

/** The list, the metrics, and what came back since the last pass that counted. */
const look = (kernel: Kernel, now: Micros): Observed => {
  const { control } = kernel
  const { at, instances } = list(kernel, now)
  return observe({
    at,
    instances,
    metrics: seenAt(kernel, now)?.metrics ?? noSamples,
    outcomes: control.outcomes,
    probes: control.answers.length === 0 ? [] : control.answers.filter(({ visibleAt }) => visibleAt <= now).map(({ probed }) => probed),
    ...(control.status === null ? {} : { status: control.status }),
  })
}

/** False: what had to be written before acting was not, so nothing may be done; the next pass gets what this one got, and what was written last. */
const write = (kernel: Kernel, { persist, status }: Plan, now: Micros): boolean => {
  const { control, faults, recorder, agent } = kernel
  if (persist === 'No' || (persist === 'Lazily' && now - control.writtenAt < LAZY)) return true
  if (struckBy(faults, 'lostWrite', `${now}`, now) === null) {
    control.written = status
    control.writtenAt = now
    return true
  }
  noteEvent(recorder, now, 'WriteFailed', agent.uid)
  if (persist === 'Lazily') return true
  control.status = control.written
  control.wakeAt = now + AGAIN
  return false
}

/** Sends what the plan asks for, unless the controller dies over it. */
const perform = (kernel: Kernel, plan: Plan, now: Micros): void => {
  const { control, heap, world } = kernel
  const actions = plan.actions.filter(isWorldAction)
  const any = (): number => Math.floor(drawn(world.seed, `controllerCrash/${now}`) * (actions.length + 1))
  const done = dieAt(control.deaths, any, now)
  if (actions.length > 0) {
    control.underWay.push({ life: control.life, actions: done === null ? actions : actions.slice(0, done) })
    if (control.actuation === 0) act(kernel, now)
    else push(heap, now + control.actuation, kinds.actuation, 0, 0)
  }
  if (done !== null) {
    die(kernel, now)
    return
  }
  for (const action of plan.actions) {
    if (action.type !== 'Probe') continue
    const { ok, after } = probe(kernel, action, now)
    const { id, seq } = action
    control.answers.push({ visibleAt: now + after, probed: { id, seq, ok, at: clockOf(kernel, now + after) } })
  }
  remember(kernel, plan.evidence)
}

/** Another one begins where the last one wrote; nobody tells it what became of what the last one sent. */
const die = (kernel: Kernel, now: Micros): void => {
  const { control } = kernel
  control.life += 1
  control.status = control.written
  control.outcomes = []
  control.again = []
  control.answers = []
  control.wakeAt = now + AGAIN
  noteEvent(kernel.recorder, now, 'ControllerCrashed', kernel.agent.uid)
}

const record = (kernel: Kernel, why: PassWhy, from: number, plan: Plan, now: Micros): void => {
  const { fleet, requests, totals } = kernel
  kernel.recorder.decisions.push({
    atSeconds: secondsOf(now),
    why,
    from,
    desired: plan.status.desiredReplicas,
    ready: fleet.ready,
    starting: fleet.starting,
    leaving: count(fleet.listed, isLeaving),
    failed: count(fleet.listed, isFailed),
    busy: totals.busy,
    waiting: requests.waiting,
    arrived: totals.arrived,
    missed: totals.missed,
    demand: demandAt(kernel.world.demand, now),
    plan,
  })
}

const isLeaving = ({ drain, deletingAt, phase }: Unit): boolean => phase !== 'Failed' && (drain !== null || deletingAt >= 0)
const isFailed = ({ phase }: Unit): boolean => phase === 'Failed'

const count = (units: readonly Unit[], is: (unit: Unit) => boolean): number => {
  let sum = 0
  for (const unit of units) if (is(unit)) sum += 1
  return sum
}

const noSamples: readonly Sample[] = []
/** How long what may be written lazily waits, and how soon a controller tries again. */
const LAZY: Micros = 60e6
const AGAIN: Micros = 1e6
