/**
 * Requests and slots: arrival, service, abandonment. One queue for all, first come first served; a request that finds a free slot takes that of the
 * oldest ready instance. Laws: conservation; work conserving (nobody waits while a ready slot is free). Source: simulation.md §0.1, §4.4.
 */
import { type Interrupted, nobody } from '../record.js'
import { noteArrival, noteCompletion, noteLoss } from '../score/tally.js'
import type { Micros } from '../time.js'
import type { Unit } from './fleet.js'
import { addFree, firstFree, removeFree } from './freeSet.js'
import { compact, kinds, push } from './heap.js'
import type { Kernel } from './kernel.js'
import { dequeue, enqueue, enqueueFirst, freePlace, NONE, RETRIED, type Requests, SCORED, takePlace } from './requests.js'

/** A request comes, and the next one is drawn. */
export const onArrival = (kernel: Kernel, now: Micros): void => {
  const { requests, totals, tally } = kernel
  kernel.arrivalAt = kernel.nextArrival()
  const number = totals.arrived
  totals.arrived += 1
  const size = kernel.nextSize() // drawn even for the rejected: the next request must be the same for every policy
  const patience = kernel.nextPatience === null ? Number.POSITIVE_INFINITY : kernel.nextPatience()
  const scored = now >= kernel.warmup && now <= kernel.horizon
  if (scored) noteArrival(tally, now)
  const waits = kernel.fleet.freeSlots === 0
  if (requests.inSystem >= kernel.capacity || (waits && requests.waiting >= kernel.places)) {
    totals.missed += 1
    if (scored) tally.rejected += 1
    return
  }
  const place = takePlace(requests)
  requests.arrivedAt[place] = now
  requests.size[place] = size
  requests.patience[place] = patience
  requests.number[place] = number
  requests.flags[place] = scored ? SCORED : 0
  totals.systemArea -= now
  if (scored) kernel.scoredInSystem += 1
  if (!waits) {
    serve(kernel, place, firstFree(kernel.fleet.free), now)
    return
  }
  if (scored) tally.delayed += 1
  enqueue(requests, place)
  awaitPatience(kernel, place, now)
}

/** A service ends; the slot takes who waits longest. The instance that served, or −1 when nothing ended. */
export const onCompletion = (kernel: Kernel, place: number, stamp: number, now: Micros): number => {
  const { requests, totals } = kernel
  if (requests.generation[place] !== stamp) return NONE
  const server = requests.server[place]!
  const arrivedAt = requests.arrivedAt[place]!
  endService(kernel, server, now)
  totals.completed += 1
  totals.latencySum += now - arrivedAt
  if ((requests.flags[place]! & SCORED) !== 0) {
    kernel.scoredInSystem -= 1
    noteCompletion(kernel.tally, arrivedAt, requests.startedAt[place]!, now)
  }
  totals.systemArea += now
  freePlace(requests, place)
  if (requests.waiting > 0 && kernel.fleet.accepts[server] === 1) serveFirst(kernel, server, now)
  return server
}

/** Patience ends, if it still waits. */
export const onAbandonment = (kernel: Kernel, place: number, stamp: number, now: Micros): void => {
  const { requests } = kernel
  if (requests.generation[place] !== stamp) {
    kernel.voids -= 1
    return
  }
  dequeue(requests, place)
  leave(kernel, place, 'abandoned', now - requests.arrivedAt[place]!, now)
}

/** Gives the free slots of an instance to those that wait. */
export const fill = (kernel: Kernel, unit: Unit, now: Micros): void => {
  const { fleet, requests } = kernel
  while (requests.waiting > 0 && fleet.accepts[unit.number] === 1 && fleet.busy[unit.number]! < fleet.slots) serveFirst(kernel, unit.number, now)
}

/**
 * An instance stops serving at once. Its requests go back to the head of the queue, oldest first, if `retry` and it is their first time; the rest are lost.
 */
export const interrupt = (kernel: Kernel, unit: Unit, retry: boolean, now: Micros): Interrupted => {
  const { requests } = kernel
  if (kernel.fleet.busy[unit.number] === 0) return nobody
  let retried = 0
  const places = servedBy(requests, unit.number)
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i]!
    endService(kernel, unit.number, now)
    if (retry && (requests.flags[place]! & RETRIED) === 0) {
      requests.generation[place]! += 1
      requests.flags[place]! |= RETRIED
      enqueueFirst(requests, place)
      awaitPatience(kernel, place, now)
      retried += 1
    } else leave(kernel, place, 'lost', requests.startedAt[place]! - requests.arrivedAt[place]!, now)
  }
  return { retried, lost: places.length - retried }
}

/** What an instance runs never ends by itself from now on. */
export const seize = ({ requests }: Kernel, { number }: Unit): void => {
  for (const place of servedBy(requests, number)) requests.generation[place]! += 1
}

/** The simulation ends: what is scored and still there is unfinished, with the time it has spent so far. */
export const settleUnfinished = (kernel: Kernel, now: Micros): void => {
  const { requests, tally } = kernel
  for (let place = 0; kernel.scoredInSystem > 0; place++) {
    if ((requests.flags[place]! & SCORED) === 0) continue
    const arrivedAt = requests.arrivedAt[place]!
    kernel.scoredInSystem -= 1
    noteLoss(tally, 'unfinished', (requests.server[place] === NONE ? now : requests.startedAt[place]!) - arrivedAt, now - arrivedAt)
  }
}

const serveFirst = (kernel: Kernel, server: number, now: Micros): void => {
  const place = kernel.requests.head
  dequeue(kernel.requests, place)
  if (kernel.nextPatience !== null) kernel.voids += 1
  serve(kernel, place, server, now)
}

const serve = (kernel: Kernel, place: number, server: number, now: Micros): void => {
  const { requests, fleet, totals } = kernel
  const generation = requests.generation[place]! + 1
  requests.generation[place] = generation
  requests.server[place] = server
  requests.startedAt[place] = now
  totals.started += 1
  totals.waitSum += now - requests.arrivedAt[place]!
  totals.busy += 1
  totals.busyArea -= now
  fleet.served[server] = 1
  fleet.area[server]! -= now
  fleet.freeSlots -= 1
  fleet.busy[server]! += 1
  if (fleet.busy[server] === fleet.slots) removeFree(fleet.free, server)
  push(kernel.heap, now + requests.size[place]!, kinds.completion, place, generation)
}

const endService = ({ fleet, totals }: Kernel, server: number, now: Micros): void => {
  totals.busy -= 1
  totals.busyArea += now
  fleet.area[server]! += now
  fleet.busy[server]! -= 1
  if (fleet.accepts[server] === 0) return
  fleet.freeSlots += 1
  if (fleet.busy[server] === fleet.slots - 1) addFree(fleet.free, server)
}

const leave = (kernel: Kernel, place: number, outcome: 'abandoned' | 'lost', wait: Micros, now: Micros): void => {
  const { requests, totals } = kernel
  totals.missed += 1
  totals.systemArea += now
  if ((requests.flags[place]! & SCORED) !== 0) {
    kernel.scoredInSystem -= 1
    noteLoss(kernel.tally, outcome, wait, now - requests.arrivedAt[place]!)
  }
  freePlace(requests, place)
}

const awaitPatience = (kernel: Kernel, place: number, now: Micros): void => {
  const { heap, requests } = kernel
  if (kernel.nextPatience === null) return
  if (kernel.voids > 1024 && kernel.voids > heap.size >>> 1) sweep(kernel)
  push(heap, now + requests.patience[place]!, kinds.abandonment, place, requests.generation[place]!)
}

/** Abandonments that did not happen are left in the calendar until they are half of it. */
const sweep = (kernel: Kernel): void => {
  const { generation } = kernel.requests
  compact(kernel.heap, (kind, about, stamp) => kind !== kinds.abandonment || generation[about] === stamp)
  kernel.voids = 0
}

/** The requests in service at an instance, in the order in which they came. Rare, so it looks along all places. */
const servedBy = (requests: Requests, server: number): readonly number[] => {
  const places: number[] = []
  for (let place = 0; place < requests.server.length; place++) if (requests.server[place] === server) places.push(place)
  return places.sort((a, b) => requests.number[a]! - requests.number[b]!)
}
