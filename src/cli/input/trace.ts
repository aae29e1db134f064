/**
 * A trace of requests as counts per second, which the laboratory replays exactly: counts, one a line; CSV with a column of time; JSON lines with `timestamp`.
 * Times that stand on a grid coarser than a second are spread evenly up to the next one, for finer than the grid nothing is known; the note says so.
 * Sizes in the trace are not read: the scenario says what a request takes.
 */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Io } from '../io.js'
import { invalid, type Result, type Work } from '../refusal.js'
import { readText, sourceOf } from './files.js'

export type Trace = { readonly counts: readonly number[]; readonly notes: readonly string[] }

export const readTrace = (io: Io, path: string, folder = io.cwd): Work<Trace> =>
  pipe(
    readText(io, path, folder),
    TE.chainEitherK((text) => traceOf(sourceOf(path), text)),
  )

export const traceOf = (source: string, text: string): Result<Trace> => {
  const lines = text.split('\n').map((line) => line.trim())
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop()
  const first = lines[0] ?? ''
  if (first === '') return E.left(invalid(`${source}: is empty. ${FORMS}`))
  if (/^\d+$/.test(first)) return countsOf(source, lines)
  if (first.startsWith('{')) return arrivalsOf(source, lines, 0, (line) => timeOfJson(line))
  const header = first.split(',').map((name) => name.trim().replaceAll('"', '').toLowerCase())
  const column = header.findIndex((name) => TIME_COLUMNS.includes(name))
  if (column < 0) return E.left(invalid(`${source}: has no column of time in its first line (one of ${TIME_COLUMNS.join(', ')}). ${FORMS}`))
  const scale = header[column]?.endsWith('_ms') ? 1 : 1000
  return arrivalsOf(source, lines, 1, (line) => timeOf(line.split(',')[column]?.trim().replaceAll('"', ''), scale))
}

const countsOf = (source: string, lines: readonly string[]): Result<Trace> => {
  const counts: number[] = []
  for (const [index, line] of lines.entries()) {
    if (!/^\d{1,6}$/.test(line)) return refuseLine(source, index, 'a whole number from 0 to 999999, the requests of one second')
    counts.push(Number(line))
  }
  return E.right({ counts, notes: [] })
}

/** `timeOf` gives milliseconds, or NaN. */
const arrivalsOf = (source: string, lines: readonly string[], from: number, timeOf: (line: string) => number): Result<Trace> => {
  const times: number[] = []
  for (let index = from; index < lines.length; index++) {
    const time = timeOf(lines[index]!)
    if (!Number.isFinite(time)) return refuseLine(source, index, 'a request with its time')
    times.push(time)
  }
  if (times.length === 0) return E.left(invalid(`${source}: holds no request. ${FORMS}`))
  times.sort((a, b) => a - b)
  const start = times[0]!
  const seconds = Math.floor((times[times.length - 1]! - start) / 1000) + 1
  if (seconds > MOST_SECONDS) return E.left(invalid(`${source}: spans ${seconds} seconds, more than a year. Is the unit of its times right?`))
  const { spread, coarse } = spreadOverGrid(times)
  const counts = new Array<number>(seconds).fill(0)
  for (const time of spread) counts[Math.min(seconds - 1, Math.floor((time - start) / 1000))]! += 1
  return E.right({
    counts,
    notes: coarse ? [`${source}: its times stand on a grid coarser than a second; requests are spread evenly up to the next time`] : [],
  })
}

/** Most requests share their time with others, and times are more than a second apart: a grid. */
const spreadOverGrid = (times: readonly number[]): { readonly spread: readonly number[]; readonly coarse: boolean } => {
  const starts: number[] = []
  for (let i = 0; i < times.length; i++) if (i === 0 || times[i] !== times[i - 1]) starts.push(i)
  const gap = (times[times.length - 1]! - times[0]!) / Math.max(1, starts.length - 1)
  if (times.length < 3 * starts.length || gap < 1_500) return { spread: times, coarse: false }
  const spread: number[] = []
  for (const [index, begin] of starts.entries()) {
    const end = starts[index + 1] ?? times.length
    const length = Math.min(index + 1 < starts.length ? times[end]! - times[begin]! : gap, 2 * gap)
    for (let i = begin; i < end; i++) spread.push(times[begin]! + ((i - begin + 0.5) / (end - begin)) * length)
  }
  return { spread, coarse: true }
}

const timeOfJson = (line: string): number => {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('timestamp' in value)) return Number.NaN
    return typeof value.timestamp === 'number' ? value.timestamp : typeof value.timestamp === 'string' ? timeOf(value.timestamp, 1000) : Number.NaN
  } catch {
    return Number.NaN
  }
}

/** A number in the column's unit, or a date and time (read as UTC where it names no zone). */
const timeOf = (text: string | undefined, scale: number): number => {
  if (text === undefined || text === '') return Number.NaN
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * scale
  const shape = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)?$/.exec(text)
  return shape === null ? Number.NaN : Date.parse(`${shape[1]}T${shape[2]}${shape[3] ?? 'Z'}`)
}

const refuseLine = (source: string, index: number, wanted: string): Result<never> => E.left(invalid(`${source}:${index + 1}: expected ${wanted}. ${FORMS}`))

const TIME_COLUMNS: readonly string[] = ['timestamp', 'time', 'timestamp_ms', 'timestamp_s', 'arrived_at', 'arrival_time', 'arrival_ms', 'arrival_s']
const FORMS =
  'A trace is counts (one whole number a line, a second each), CSV with a `timestamp` column, or JSON lines with `timestamp` in milliseconds; .gz too.'
const MOST_SECONDS = 366 * 86_400
