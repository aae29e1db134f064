/**
 * Requests in flight: parallel arrays with a free list, so memory follows what is in the system and not what has been. The waiting ones form a list
 * through them, first come first served, from which one that loses patience is taken in one step.
 */
import { widen } from './heap.js'

/** `generation` grows whenever what was planned for a place no longer holds: an event with an older stamp is void. */
export type Requests = {
  /** Places in use: waiting and in service. */
  inSystem: number
  waiting: number
  head: number
  tail: number
  free: number
  arrivedAt: Float64Array
  /** Of the service that runs, or ran last. */
  startedAt: Float64Array
  /** The work it brings, in microseconds of service. */
  size: Float64Array
  patience: Float64Array
  /** Its number among all arrivals. */
  number: Float64Array
  /** The instance that serves it; −1: it waits. */
  server: Int32Array
  next: Int32Array
  previous: Int32Array
  generation: Int32Array
  /** Bits: `SCORED`, `RETRIED`. */
  flags: Uint8Array
}

export const SCORED = 1
export const RETRIED = 2
/** No request: the end of a list. */
export const NONE = -1

export const createRequests = (capacity = 64): Requests => {
  const requests: Requests = {
    inSystem: 0,
    waiting: 0,
    head: NONE,
    tail: NONE,
    free: NONE,
    arrivedAt: new Float64Array(capacity),
    startedAt: new Float64Array(capacity),
    size: new Float64Array(capacity),
    patience: new Float64Array(capacity),
    number: new Float64Array(capacity),
    server: new Int32Array(capacity),
    next: new Int32Array(capacity),
    previous: new Int32Array(capacity),
    generation: new Int32Array(capacity),
    flags: new Uint8Array(capacity),
  }
  chain(requests, 0)
  return requests
}

/** A place for a new request; the caller fills it. */
export const takePlace = (requests: Requests): number => {
  if (requests.free === NONE) grow(requests)
  const place = requests.free
  requests.free = requests.next[place]!
  requests.inSystem += 1
  return place
}

export const freePlace = (requests: Requests, place: number): void => {
  requests.generation[place]! += 1
  requests.next[place] = requests.free
  requests.free = place
  requests.server[place] = NONE
  requests.flags[place] = 0
  requests.inSystem -= 1
}

/** Joins the end of the queue. */
export const enqueue = (requests: Requests, place: number): void => {
  link(requests, place, requests.tail, NONE)
}

/** Joins the head of the queue. */
export const enqueueFirst = (requests: Requests, place: number): void => {
  link(requests, place, NONE, requests.head)
}

const link = (requests: Requests, place: number, previous: number, next: number): void => {
  requests.server[place] = NONE
  requests.previous[place] = previous
  requests.next[place] = next
  if (previous === NONE) requests.head = place
  else requests.next[previous] = place
  if (next === NONE) requests.tail = place
  else requests.previous[next] = place
  requests.waiting += 1
}

/** Leaves the queue, from wherever it stands in it. */
export const dequeue = (requests: Requests, place: number): void => {
  const previous = requests.previous[place]!
  const next = requests.next[place]!
  if (previous === NONE) requests.head = next
  else requests.next[previous] = next
  if (next === NONE) requests.tail = previous
  else requests.previous[next] = previous
  requests.waiting -= 1
}

const grow = (requests: Requests): void => {
  const from = requests.next.length
  const capacity = 2 * from
  requests.arrivedAt = widen(requests.arrivedAt, new Float64Array(capacity))
  requests.startedAt = widen(requests.startedAt, new Float64Array(capacity))
  requests.size = widen(requests.size, new Float64Array(capacity))
  requests.patience = widen(requests.patience, new Float64Array(capacity))
  requests.number = widen(requests.number, new Float64Array(capacity))
  requests.server = widen(requests.server, new Int32Array(capacity))
  requests.next = widen(requests.next, new Int32Array(capacity))
  requests.previous = widen(requests.previous, new Int32Array(capacity))
  requests.generation = widen(requests.generation, new Int32Array(capacity))
  requests.flags = widen(requests.flags, new Uint8Array(capacity))
  chain(requests, from)
}

/** Puts the places from `from` on into the free list. */
const chain = (requests: Requests, from: number): void => {
  const { next, server } = requests
  for (let place = from; place < next.length; place++) {
    next[place] = place + 1 === next.length ? requests.free : place + 1
    server[place] = NONE
  }
  requests.free = from
}
