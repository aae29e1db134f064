/** The clock of the machine. A wait is cut into pieces that the platform's timer can hold: one beyond 2^31 ms would fire at once. */
import type { Clock } from '../port/index.js'

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (ms, run) => {
    let timer: ReturnType<typeof setTimeout>
    const wait = (left: number): void => {
      timer = setTimeout(() => (left > LONGEST_MS ? wait(left - LONGEST_MS) : run()), Math.min(left, LONGEST_MS))
    }
    wait(Math.max(0, ms))
    return () => clearTimeout(timer)
  },
}

const LONGEST_MS = 86_400_000
