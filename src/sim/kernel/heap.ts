/**
 * The calendar of events: a binary heap in typed arrays, numbers only, ordered by time, then by the rank of the kind, then by sequence: a total order,
 * so nothing depends on how the heap is laid out. What an event is about is a number, and `stamp` tells whether it still is.
 * Laws: what comes out is sorted; nothing is lost; twin (a sorted list).
 */

/** Kinds of events; the number is the rank among events of one moment. Source: simulation.md §0.1, completion < ready < arrival < scrape < tick. */
export const kinds = {
  warmup: 0,
  completion: 1,
  ready: 2,
  crash: 3,
  hang: 4,
  outage: 5,
  kill: 6,
  abandonment: 7,
  arrival: 8,
  mark: 9,
  scrape: 10,
  tick: 11,
  actuation: 12,
  late: 13,
  horizon: 14,
} as const
export type Kind = (typeof kinds)[keyof typeof kinds]

export type Heap = {
  size: number
  sequence: number
  time: Float64Array
  /** Rank and sequence in one number. */
  order: Float64Array
  about: Int32Array
  stamp: Int32Array
}

export const createHeap = (capacity = 64): Heap => ({
  size: 0,
  sequence: 0,
  time: new Float64Array(capacity),
  order: new Float64Array(capacity),
  about: new Int32Array(capacity),
  stamp: new Int32Array(capacity),
})

/** Where the orders of a kind begin. */
export const orderOf = (kind: Kind): number => kind * RANK
/** The kind of the first event. The heap must not be empty. */
export const kindOnTop = (heap: Heap): Kind => Math.floor(heap.order[0]! / RANK) as Kind

export const push = (heap: Heap, time: number, kind: Kind, about: number, stamp: number): void => {
  if (heap.size === heap.time.length) grow(heap)
  heap.sequence += 1
  rise(heap, heap.size, time, kind * RANK + heap.sequence, about, stamp)
  heap.size += 1
}

/** Takes the first event away. The heap must not be empty. */
export const pop = (heap: Heap): void => {
  heap.size -= 1
  const last = heap.size
  if (last > 0) sink(heap, 0, heap.time[last]!, heap.order[last]!, heap.about[last]!, heap.stamp[last]!)
}

/** Keeps the events that `isLive` says, and drops the rest. */
export const compact = (heap: Heap, isLive: (kind: Kind, about: number, stamp: number) => boolean): void => {
  const { time, order, about, stamp } = heap
  let kept = 0
  for (let i = 0; i < heap.size; i++) {
    if (!isLive(Math.floor(order[i]! / RANK) as Kind, about[i]!, stamp[i]!)) continue
    time[kept] = time[i]!
    order[kept] = order[i]!
    about[kept] = about[i]!
    stamp[kept] = stamp[i]!
    kept += 1
  }
  heap.size = kept
  for (let i = (kept >>> 1) - 1; i >= 0; i--) sink(heap, i, time[i]!, order[i]!, about[i]!, stamp[i]!)
}

const rise = (heap: Heap, from: number, atTime: number, atOrder: number, atAbout: number, atStamp: number): void => {
  const { time, order, about, stamp } = heap
  let hole = from
  while (hole > 0) {
    const parent = (hole - 1) >>> 1
    const parentTime = time[parent]!
    if (parentTime < atTime || (parentTime === atTime && order[parent]! < atOrder)) break
    time[hole] = parentTime
    order[hole] = order[parent]!
    about[hole] = about[parent]!
    stamp[hole] = stamp[parent]!
    hole = parent
  }
  time[hole] = atTime
  order[hole] = atOrder
  about[hole] = atAbout
  stamp[hole] = atStamp
}

const sink = (heap: Heap, from: number, atTime: number, atOrder: number, atAbout: number, atStamp: number): void => {
  const { time, order, about, stamp, size } = heap
  let hole = from
  for (;;) {
    let child = 2 * hole + 1
    if (child >= size) break
    let childTime = time[child]!
    if (child + 1 < size) {
      const otherTime = time[child + 1]!
      if (otherTime < childTime || (otherTime === childTime && order[child + 1]! < order[child]!)) {
        child += 1
        childTime = otherTime
      }
    }
    if (childTime > atTime || (childTime === atTime && order[child]! > atOrder)) break
    time[hole] = childTime
    order[hole] = order[child]!
    about[hole] = about[child]!
    stamp[hole] = stamp[child]!
    hole = child
  }
  time[hole] = atTime
  order[hole] = atOrder
  about[hole] = atAbout
  stamp[hole] = atStamp
}

const grow = (heap: Heap): void => {
  const capacity = 2 * heap.time.length
  heap.time = widen(heap.time, new Float64Array(capacity))
  heap.order = widen(heap.order, new Float64Array(capacity))
  heap.about = widen(heap.about, new Int32Array(capacity))
  heap.stamp = widen(heap.stamp, new Int32Array(capacity))
}

/** The numbers of `from` at the beginning of `into`. */
export const widen = <T extends Float64Array | Int32Array | Uint8Array>(from: T, into: T): T => {
  into.set(from)
  return into
}

/** 2⁴⁴: sequences stay below it for months of computing, and rank × 2⁴⁴ is exact. */
const RANK = 17_592_186_044_416
