/**
 * Whose turn it is. A key is never worked on twice at once, and what is added while it is, is worked on once more; a key that fails backs off by itself,
 * 5 ms doubled up to 1000 s, until it succeeds. One timer a key. Nothing here rejects: work that throws is a bug of that key, reported and backed off.
 * Laws: one in flight, none lost, bounded, backoff. Source: client-go, util/workqueue.
 */
import type { Duration } from '../core/index.js'
import type { Cancel, Clock } from '../port/index.js'

/**
 * How work on a key went, and when to come back; null: only when it is added again. A failure comes back by the back-off, or after `atLeastMs`. `afterMs`: so
 * long from now.
 */
export type Turn = { readonly type: 'Done'; readonly afterMs: Duration | null } | { readonly type: 'Failed'; readonly atLeastMs?: Duration }

/** `clock`: that waiting is by; `concurrency`: keys that are worked on side by side; `work`: what is done for a key; an `error` is what it threw. */
export type QueueOptions = {
  readonly clock: Clock
  readonly concurrency: number
  readonly work: (key: string) => Promise<Turn>
  /** A key failed, for the n-th time in a row; `defect`: what was thrown, if it was. */
  readonly onFailed?: (key: string, failures: number, afterMs: Duration, defect?: { readonly error: unknown }) => void
}

/** Keys to be worked on, each once at a time. */
export type Queue = {
  /** Soon. While the key backs off, only with `urgent`. */
  add(key: string, urgent?: boolean): void
  /** At the latest after so long; an earlier turn that is planned stays. */
  addAfter(key: string, ms: Duration): void
  /** Forgets what is planned for the key, and its failures. A turn under way ends, and comes back no more. */
  forget(key: string): void
  /** Takes nothing any more, and forgets what is planned. */
  close(): void
  /** Takes keys again. */
  open(): void
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

type Slot = {
  state: 'Waiting' | 'Queued' | 'Working'
  again: boolean
  urgent: boolean
  failures: number
  timer: Cancel | null
  dueAt: number
  backsOff: boolean
  forgotten: boolean
}

/** Makes one, open. Laws: one turn a key at a time, none forgotten, back-off by key. */
export const createQueue = ({ clock, concurrency, work, onFailed }: QueueOptions): Queue => {
  const slots = new Map<string, Slot>()
  const ready: string[] = []
  let working = 0
  let closed = false
  const waiters: (() => void)[] = []

  const slotOf = (key: string): Slot => {
    const known = slots.get(key)
    if (known !== undefined) return known
    const slot: Slot = {
      state: 'Waiting',
      again: false,
      urgent: false,
      failures: 0,
      timer: null,
      dueAt: Number.POSITIVE_INFINITY,
      backsOff: false,
      forgotten: false,
    }
    slots.set(key, slot)
    return slot
  }

  const unplan = (slot: Slot): void => {
    slot.timer?.()
    slot.timer = null
    slot.dueAt = Number.POSITIVE_INFINITY
    slot.backsOff = false
  }

  const plan = (key: string, slot: Slot, ms: Duration, backsOff: boolean): void => {
    const wait = Math.min(Math.max(ms, 0), LONGEST_MS)
    const dueAt = clock.elapsed() + wait
    if (slot.timer !== null && slot.dueAt <= dueAt) return
    unplan(slot)
    slot.dueAt = dueAt
    slot.backsOff = backsOff
    slot.timer = clock.after(wait, () => {
      unplan(slot)
      enqueue(key, slot)
    })
  }

  const enqueue = (key: string, slot: Slot, urgent = false): void => {
    if (closed) return
    if (slot.state === 'Working') {
      slot.again = true
      slot.urgent ||= urgent
    }
    if (slot.state !== 'Waiting') return
    unplan(slot)
    slot.state = 'Queued'
    ready.push(key)
    pump()
  }

  const pump = (): void => {
    while (!closed && working < concurrency) {
      const key = ready.shift()
      if (key === undefined) return
      const slot = slots.get(key)
      if (slot?.state !== 'Queued') continue
      slot.state = 'Working'
      working++
      void turn(key, slot)
    }
  }

  const turn = async (key: string, slot: Slot): Promise<void> => {
    let went: Turn = { type: 'Failed' }
    let defect: { readonly error: unknown } | undefined
    try {
      went = await work(key)
    } catch (error) {
      defect = { error }
    }
    working--
    slot.state = 'Waiting'
    const { again, urgent } = slot
    slot.again = slot.urgent = false
    if (slot.forgotten) slots.delete(key)
    else if (went.type === 'Done') {
      slot.failures = 0
      if (closed) slots.delete(key)
      else if (again) enqueue(key, slot)
      else if (went.afterMs !== null) plan(key, slot, went.afterMs, false)
      else slots.delete(key)
    } else {
      slot.failures++
      const afterMs = Math.max(backoffOf(slot.failures), Math.min(went.atLeastMs ?? 0, LONGEST_MS))
      // What is urgent and came meanwhile was not seen by the turn that failed.
      if (urgent) enqueue(key, slot)
      else if (!closed) plan(key, slot, afterMs, true)
      onFailed?.(key, slot.failures, afterMs, defect)
    }
    pump()
    if (working > 0) return
    for (const resolve of waiters.splice(0)) resolve()
  }

  return {
    add: (key, urgent = false) => {
      if (closed) return
      const slot = slotOf(key)
      slot.forgotten = false
      if (slot.backsOff && !urgent) return
      enqueue(key, slot, urgent)
    },
    addAfter: (key, ms) => {
      if (closed) return
      const slot = slotOf(key)
      if (slot.state === 'Waiting' && !slot.backsOff) plan(key, slot, ms, false)
    },
    forget: (key) => {
      const slot = slots.get(key)
      if (slot === undefined) return
      unplan(slot)
      slot.again = slot.urgent = false
      slot.failures = 0
      if (slot.state === 'Working') slot.forgotten = true
      else slots.delete(key)
    },
    close: () => {
      closed = true
      ready.length = 0
      for (const [key, slot] of slots) {
        unplan(slot)
        if (slot.state !== 'Working') slots.delete(key)
      }
    },
    open: () => {
      closed = false
    },
    idle: () => (working === 0 ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
  }
}

/** After the n-th failure in a row. */
const backoffOf = (failures: number): Duration => Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 30))

const FIRST_BACKOFF_MS: Duration = 5
const LONGEST_BACKOFF_MS: Duration = 1_000_000
const LONGEST_MS: Duration = 86_400_000
