/** What takes more than two seconds says how far it is, to a person at a terminal and to nobody else. */
import type { Io } from './io.js'

/** `step`: a share of 1. It may be told a thousand times a second. */
export type Progress = { readonly step: (share: number) => void; readonly end: () => void }

export const progressOf = ({ stderr, stopwatch }: Io, what: string): Progress => {
  if (!stderr.isTerminal) return { step: () => undefined, end: () => undefined }
  const startedAt = stopwatch()
  let shownAt = startedAt
  let shown = false
  return {
    step: (share) => {
      const now = stopwatch()
      if (now - startedAt < PATIENCE_MS || now - shownAt < EVERY_MS) return
      shownAt = now
      shown = true
      void stderr.write(`\r${what}: ${Math.floor(share * 100)} %, ${Math.round((now - startedAt) / 1000)} s\u001b[K`)
    },
    end: () => {
      if (shown) void stderr.write('\r\u001b[K')
    },
  }
}

const PATIENCE_MS = 2_000
const EVERY_MS = 200
