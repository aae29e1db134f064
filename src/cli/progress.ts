/** What takes more than two seconds says how far it is, to a person at a terminal and to nobody else. */
import type { Io } from './io.js'

export type Progress = { readonly step: (done: number, total: number) => void; readonly end: () => void }

export const progressOf = ({ stderr, stopwatch }: Io, what: string): Progress => {
  const startedAt = stopwatch()
  let shownAt = startedAt
  let shown = false
  return {
    step: (done, total) => {
      const now = stopwatch()
      if (!stderr.isTerminal || now - startedAt < PATIENCE_MS || now - shownAt < EVERY_MS) return
      shownAt = now
      shown = true
      void stderr.write(`\r${what}: ${done} of ${total}, ${Math.round((now - startedAt) / 1000)} s\u001b[K`)
    },
    end: () => {
      if (shown) void stderr.write('\r\u001b[K')
    },
  }
}

const PATIENCE_MS = 2_000
const EVERY_MS = 200
