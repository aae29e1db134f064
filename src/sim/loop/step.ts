/**
 * One event after another: the calendar holds completions, starts, faults and scrapes; the next arrival and the next pass are kept beside it, for there
 * is one of each. Ties: completion < ready < arrival < scrape < tick, then sequence. Source: simulation.md §0.1.
 */
import { kindOnTop, kinds, orderOf, pop, push } from '../kernel/heap.js'
import type { Kernel } from '../kernel/kernel.js'
import { addReady, crash, crashOne, failZone, hang, hangOne, onIdle, onKill, onStarted } from '../kernel/lifecycle.js'
import { onAbandonment, onArrival, onCompletion, settleUnfinished } from '../kernel/service.js'
import { noteHorizon } from '../score/ledger.js'
import { type Micros, microsOf } from '../time.js'
import { act, onLate } from './act.js'
import { pass } from './control.js'
import { onMark, onScrape, startTelemetry } from './telemetry.js'

/** What is there at time 0, and what is known to come. */
export const begin = (kernel: Kernel): void => {
  const { agent, world, heap, warmup, horizon } = kernel
  for (let slot = 0; slot < world.initialReady; slot++) addReady(kernel, `${agent.name}-${agent.revision}-${slot}-0`, agent.revision)
  push(heap, warmup, kinds.warmup, 0, 0)
  push(heap, horizon, kinds.horizon, 0, 0)
  // Numbered in order of time, so that the order in which a scenario lists them changes nothing.
  const { of, outages } = kernel.faults
  inTime(of.crash.flatMap((mishap) => ('atSeconds' in mishap ? [mishap.atSeconds] : []))).forEach((at, number) => {
    push(heap, microsOf(at), kinds.crash, number, ONE_OF_THEM)
  })
  inTime(of.hang.flatMap((mishap) => ('at' in mishap ? [mishap.at] : []))).forEach((at, number) => {
    push(heap, microsOf(at), kinds.hang, number, ONE_OF_THEM)
  })
  outages.forEach(({ from }, number) => {
    push(heap, from, kinds.outage, number, 0)
  })
  startTelemetry(kernel)
}

const inTime = (seconds: readonly number[]): readonly number[] => [...seconds].sort((a, b) => a - b)

/** The next event. `kernel.done` afterwards when nothing that counts is left. */
export const step = (kernel: Kernel): void => {
  const { heap, control } = kernel
  const { arrivalAt } = kernel
  const time = heap.time[0]!
  const passAt = control.nextAt < control.wakeAt ? control.nextAt : control.wakeAt
  if (arrivalAt < time || (arrivalAt === time && ARRIVAL < heap.order[0]!)) {
    if (arrivalAt <= passAt) {
      if (isOver(kernel, arrivalAt)) return
      onArrival(kernel, arrivalAt)
      const { fleet } = kernel
      if (fleet.ready === 0 && fleet.starting === 0 && kernel.world.scenario.control.onArrivalAtZero) pass(kernel, 'ArrivalAtZero', arrivalAt)
      return
    }
  } else if (time < passAt || (time === passAt && heap.order[0]! < TICK)) {
    if (isOver(kernel, time)) return
    onEvent(kernel, time)
    return
  }
  if (isOver(kernel, passAt)) return
  const due = control.nextAt <= control.wakeAt
  if (due) control.nextAt += control.period
  pass(kernel, due ? 'Period' : 'Wake', passAt)
}

/** After the horizon it ends with the last scored request, and at twice the horizon whatever is left. */
const isOver = (kernel: Kernel, next: Micros): boolean => {
  const { horizon, scoredInSystem } = kernel
  kernel.done = next > horizon && (scoredInSystem === 0 || next > 2 * horizon)
  if (!kernel.done) kernel.now = next
  else if (scoredInSystem > 0) {
    kernel.now = 2 * horizon
    settleUnfinished(kernel, kernel.now)
  }
  return kernel.done
}

const onEvent = (kernel: Kernel, now: Micros): void => {
  const { heap } = kernel
  const kind = kindOnTop(heap)
  const about = heap.about[0]!
  const stamp = heap.stamp[0]!
  pop(heap)
  switch (kind) {
    case kinds.completion: {
      const server = onCompletion(kernel, about, stamp, now)
      if (server >= 0 && kernel.fleet.accepts[server] === 0) onIdle(kernel, server, now)
      break
    }
    case kinds.abandonment:
      onAbandonment(kernel, about, stamp, now)
      break
    case kinds.ready:
      onStarted(kernel, about, stamp === 1, now)
      break
    case kinds.crash:
      if (stamp === ONE_OF_THEM) crashOne(kernel, about, now)
      else crash(kernel, about, now)
      break
    case kinds.hang:
      if (stamp === ONE_OF_THEM) hangOne(kernel, about, now)
      else hang(kernel, about, now)
      break
    case kinds.outage:
      failZone(kernel, kernel.faults.outages[about]!.zone, now)
      break
    case kinds.kill:
      onKill(kernel, about, now)
      break
    case kinds.mark:
      onMark(kernel, now)
      break
    case kinds.scrape:
      onScrape(kernel, now)
      break
    case kinds.actuation:
      act(kernel, now)
      break
    case kinds.late:
      onLate(kernel, about, now)
      break
    case kinds.warmup:
      kernel.busyAtWarmup = busySince0(kernel, now)
      kernel.servingAtWarmup = servingSince0(kernel, now)
      break
    case kinds.horizon:
      onHorizon(kernel, now)
  }
}

const onHorizon = (kernel: Kernel, now: Micros): void => {
  for (const { billedFrom } of kernel.fleet.listed) noteHorizon(kernel.ledger, billedFrom)
  const slots = (servingSince0(kernel, now) - kernel.servingAtWarmup) * kernel.fleet.slots
  kernel.utilization = slots === 0 ? null : (busySince0(kernel, now) - kernel.busyAtWarmup) / slots
}

const busySince0 = ({ totals }: Kernel, now: Micros): number => totals.busy * now + totals.busyArea
const servingSince0 = ({ totals, fleet }: Kernel, now: Micros): number => fleet.serving * now + totals.servingArea

/** The stamp of a crash or hang that picks its instance when it comes. */
const ONE_OF_THEM = 1
const ARRIVAL = orderOf(kinds.arrival)
const TICK = orderOf(kinds.tick)
