/**
 * One pass of the control loop: what is seen now goes through the production `reconcile`, and what it asks for is done, at once or `actuation` later.
 * The list of instances is fresh, metrics are as old as telemetry makes them; status and outcomes are handed back whole.
 */
import { type Instance, invariant, type Observed, observe, type Sample } from '../../core/index.js'
import type { Unit } from '../kernel/fleet.js'
import { kinds, push } from '../kernel/heap.js'
import type { Kernel } from '../kernel/kernel.js'
import { demandAt } from '../oracle/demand.js'
import { noteEvent, type PassWhy } from '../record.js'
import { isScored } from '../score/ledger.js'
import { noteDesired } from '../score/moves.js'
import { instantOf, type Micros, microsOfInstant, secondsOf } from '../time.js'
import { perform } from './provider.js'
import { seenAt } from './telemetry.js'

export const pass = (kernel: Kernel, why: PassWhy, now: Micros): void => {
  const { control, agent, moves } = kernel
  const instant = instantOf(now)
  const observed = look(kernel, now)
  const plan = kernel.reconcile(agent, observed, instant)
  const from = moves.desired
  const { desiredReplicas: desired } = plan.status
  control.status = plan.status
  control.outcomes = []
  control.wakeAt = plan.wake === null ? Number.POSITIVE_INFINITY : microsOfInstant(plan.wake.at)
  invariant(control.wakeAt > now, 'a wake is later than the pass that asks for it')
  noteDesired(moves, desired, now, isScored(kernel.ledger, now))
  if (kernel.recorder.mode === 'Everything' || (kernel.recorder.mode === 'Changes' && (desired !== from || plan.actions.length > 0))) {
    const { fleet, requests, totals } = kernel
    kernel.recorder.decisions.push({
      atSeconds: secondsOf(now),
      why,
      from,
      desired,
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
  if (plan.actions.length === 0) return
  control.underWay.push(plan.actions)
  if (control.actuation === 0) act(kernel, now)
  else push(kernel.heap, now + control.actuation, kinds.actuation, 0, 0)
}

/** The actions of the oldest plan that is still under way take effect. */
export const act = (kernel: Kernel, now: Micros): void => {
  for (const action of kernel.control.underWay.shift() ?? []) {
    const outcome = perform(kernel, action, now)
    kernel.control.outcomes.push(outcome)
    if (outcome.error !== undefined) noteEvent(kernel.recorder, now, 'Refused', action.type === 'Create' ? action.name : action.id)
  }
}

const look = (kernel: Kernel, now: Micros): Observed => {
  const { fleet, control } = kernel
  const seen = seenAt(kernel, now)
  const instances: Instance[] = new Array(fleet.listed.length)
  for (let i = 0; i < instances.length; i++) {
    const unit = fleet.listed[i]!
    instances[i] = listed(kernel, unit, seen?.samples.get(unit.number) ?? noSamples)
  }
  return observe({
    at: instantOf(now),
    instances,
    metrics: seen?.metrics ?? noSamples,
    outcomes: control.outcomes,
    ...(control.status === null ? {} : { status: control.status }),
  })
}

/** As a provider lists it; the same object while nothing about it changed. */
const listed = ({ fleet, agent }: Kernel, unit: Unit, metrics: readonly Sample[]): Instance => {
  const busy = fleet.busy[unit.number]!
  if (unit.view !== null && unit.view.activeRequests === busy && unit.metrics === metrics) return unit.view
  // Optional fields are assigned, not spread in: this runs for every instance of every pass.
  const view: Writable<Instance> = {
    id: unit.id,
    name: unit.name,
    ownerUid: agent.uid,
    phase: unit.phase,
    revision: unit.revision,
    createdAt: instantOf(unit.createdAt),
    lastTransitionAt: instantOf(unit.changedAt),
    activeRequests: busy,
    sessions: 0,
    protected: false,
    deletionCost: 0,
    zone: '',
    metrics,
  }
  if (unit.readyAt >= 0) view.startedAt = view.readyAt = instantOf(unit.readyAt)
  if (unit.deletingAt >= 0) view.deletingAt = instantOf(unit.deletingAt)
  if (unit.drain !== null) {
    view.drainingSince = unit.drain.since
    view.drainDeadline = unit.drain.deadline
    view.drainCause = unit.drain.cause
  }
  unit.view = view
  unit.metrics = metrics
  return view
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const isLeaving = ({ drain, deletingAt, phase }: Unit): boolean => phase !== 'Failed' && (drain !== null || deletingAt >= 0)
const isFailed = ({ phase }: Unit): boolean => phase === 'Failed'

const count = (units: readonly Unit[], is: (unit: Unit) => boolean): number => {
  let sum = 0
  for (const unit of units) if (is(unit)) sum += 1
  return sum
}

const noSamples: readonly Sample[] = []
