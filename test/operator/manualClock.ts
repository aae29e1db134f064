/** A clock that a test turns: timers fire in order, and what they set off has ended before the next. */
import type { Clock } from '../../src/port/index.js'

export type ManualClock = Clock & {
  /** Lets so much time pass, timer by timer. */
  readonly advance: (ms: number) => Promise<void>
  /** A step of the time of day, that no timer notices. */
  readonly step: (ms: number) => void
  readonly timers: () => number
}

/** Lets everything that is due by itself run. */
export const flush = async (): Promise<void> => {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve))
}

export const manualClock = (start = 1_900_000_000_000): ManualClock => {
  let elapsed = 0
  let offset = start
  let count = 0
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()
  return {
    now: () => elapsed + offset,
    elapsed: () => elapsed,
    after: (ms, run) => {
      const id = count++
      timers.set(id, { at: elapsed + ms, run })
      return () => void timers.delete(id)
    },
    advance: async (ms) => {
      const end = elapsed + ms
      await flush()
      for (;;) {
        const next = [...timers].filter(([, { at }]) => at <= end).sort(([a, { at }], [b, { at: other }]) => at - other || a - b)[0]
        if (next === undefined) break
        timers.delete(next[0])
        elapsed = Math.max(elapsed, next[1].at)
        next[1].run()
        await flush()
      }
      elapsed = end
      await flush()
    },
    step: (ms) => {
      offset += ms
    },
    timers: () => timers.size,
  }
}
