/** Waiting, by a clock, until a time is over or nobody waits for it any more. */
import type { Clock, Signal } from '../../port/index.js'

/** The clock of the machine. A timer holds no more than 2³¹ ms; nothing here waits longer, and what would is looked at again after a day. */
export const machineClock: Pick<Clock, 'now' | 'after'> = {
  now: () => Date.now(),
  after: (ms, run) => {
    let timer: ReturnType<typeof setTimeout>
    const wait = (left: number): void => {
      timer = setTimeout(() => (left > DAY_MS ? wait(left - DAY_MS) : run()), Math.min(left, DAY_MS))
    }
    wait(Math.max(0, ms))
    return () => clearTimeout(timer)
  },
}

/** Infinity: only until it is aborted, and no timer keeps the process alive for it. */
export const sleep = (after: Clock['after'], ms: number, signal: Signal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const end = (): void => {
      cancel()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const cancel = ms === Number.POSITIVE_INFINITY ? () => {} : after(ms, end)
    signal.addEventListener('abort', end)
  })

const DAY_MS = 86_400_000
