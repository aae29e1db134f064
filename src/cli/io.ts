/**
 * The outside world of the command line as a value, so that a test can be one: streams, environment, folder, a stopwatch.
 * A reader that goes away (EPIPE) is no error: `write` says so, and the command ends quietly.
 */
import { availableParallelism, totalmem } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { getHeapStatistics, setFlagsFromString } from 'node:v8'

export type Io = {
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Milliseconds that only grow: for speed on stderr, never for an answer. */
  readonly stopwatch: () => number
  /** Asks the runtime for a heap that stays small rather than one that grows with leisure: for what runs for days. */
  readonly stayLean: () => void
  readonly machine: () => Machine
  /** Null when a package loads, else why it does not. */
  readonly canImport: (name: string) => Promise<string | null>
  /** Calls when the process is asked to end (SIGTERM, SIGINT), until it is taken back. */
  readonly onStop: (stop: () => void) => () => void
}

/** `zones`: the version of the tables of time zones, null without them. */
export type Machine = {
  readonly node: string
  readonly system: string
  readonly cores: number
  readonly memoryBytes: number
  readonly heapBytes: number
  readonly zones: string | null
}

/** `write` resolves when more may be written: true, or false when nobody reads any more. */
export type Output = {
  readonly isTerminal: boolean
  readonly colors: boolean
  readonly columns: number
  readonly write: (text: string) => boolean | Promise<boolean>
}

export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** A stream as an output. Resolves at once while the stream has room, so that a fast reader costs no turn of the loop. */
export const outputOf = (stream: Terminal, env: Io['env']): Output => {
  let gone = false
  let broken: Error | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone = true
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') broken = error
  })
  stream.on('close', () => {
    gone = true
  })
  return {
    isTerminal: stream.isTTY === true,
    colors: hasColors(stream.isTTY === true, env),
    columns: stream.columns ?? 160,
    write: (text) => {
      if (broken !== undefined) throw broken
      if (gone) return false
      return stream.write(text) ? true : room(stream).then(() => !gone)
    },
  }
}

/** Waits until the stream takes more, or will take nothing ever again. */
const room = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done).off('error', done)
      resolve()
    }
    stream.on('drain', done).on('close', done).on('error', done)
  })

/** NO_COLOR wins, then FORCE_COLOR, then whether a person is looking. */
const hasColors = (isTerminal: boolean, env: Io['env']): boolean => {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true
  return isTerminal && env.TERM !== 'dumb'
}

export const processIo = (): Io => ({
  stdin: process.stdin,
  stdout: outputOf(process.stdout, process.env),
  stderr: outputOf(process.stderr, process.env),
  env: process.env,
  cwd: process.cwd(),
  stopwatch: () => performance.now(),
  // A young generation that does not grow, and an old one that is cleaned when a fifth of it is new. Both are read at each collection.
  stayLean: () => {
    for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=20']) setFlagsFromString(flag)
  },
  machine: () => ({
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
    memoryBytes: Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
    heapBytes: getHeapStatistics().heap_size_limit,
    zones: knowsZones() ? (process.versions.tz ?? 'those of the system') : null,
  }),
  canImport: async (name) => {
    try {
      await import(name)
      return null
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' ? 'not installed here' : `does not load: ${String(error)}`
    }
  },
  onStop: (stop) => {
    for (const signal of STOPS) process.on(signal, stop)
    return () => {
      for (const signal of STOPS) process.off(signal, stop)
    }
  },
})

/** New Year's Day in New Zealand, which is summer: with a wrong table, or none, the hour is another. */
const knowsZones = (): boolean => new Intl.DateTimeFormat('en-GB', { timeZone: 'Pacific/Auckland', hour: '2-digit' }).format(Date.UTC(2030, 0, 1, 0)) === '13'

const STOPS = ['SIGTERM', 'SIGINT'] as const
