/**
 * A trace of requests as counts per second, which the laboratory replays exactly: counts, one a line; CSV with a column of time; JSON lines with `timestamp`.
 * Times that stand on a grid coarser than a second are spread evenly up to the next one, for finer than the grid nothing is known; the note says so.
 * Sizes in the trace are not read: the scenario says what a request takes. Time is linear in the text, which is never cut into all its lines at once.
 */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { parseInstant } from '../../core/index.js'
import type { Io } from '../io.js'
import { invalid, type Result, type Work } from '../refusal.js'
import { type Limit, readText, sourceOf } from './files.js'

export type Trace = { readonly counts: readonly number[]; readonly notes: readonly string[] }

export const readTrace = (io: Io, path: string, folder = io.cwd): Work<Trace> =>
  pipe(
    readText(io, path, folder, ofTraces),
    TE.chainEitherK((text) => traceOf(sourceOf(path), text)),
  )

export const traceOf = (source: string, text: string): Result<Trace> => {
  const body = text.trimEnd()
  const first = lineFrom(body, 0)
  if (first.length > LONGEST_LINE) return E.left(invalid(`${source}:1: is longer than 1 MiB, and no line of a trace is. ${FORMS}`))
  if (first === '') return E.left(invalid(`${source}: ${body === '' ? 'is empty' : 'begins with an empty line'}. ${FORMS}`))
  if (/^\d+$/.test(first)) return countsOf(source, body)
  if (first.startsWith('{')) return arrivalsOf(source, body, 0, (from, end) => timeOfJson(body.slice(from, end)))
  const header = first.split(',').map((name) => name.trim().replaceAll('"', '').toLowerCase())
  const column = header.findIndex((name) => TIME_COLUMNS.includes(name))
  if (column < 0) return E.left(invalid(`${source}: has no column of time in its first line (one of ${TIME_COLUMNS.join(', ')}). ${FORMS}`))
  const scale = header[column]?.endsWith('_ms') ? 1 : 1000
  return arrivalsOf(source, body, 1, (from, end) => {
    const [begin, until] = cellIn(body, from, end, column)
    const whole = wholeIn(body, begin, until)
    return whole < 0 ? timeOf(body.slice(begin, until).trim().replaceAll('"', ''), scale) : whole * scale
  })
}

const countsOf = (source: string, text: string): Result<Trace> => {
  const counts: number[] = []
  for (let from = 0; from <= text.length; ) {
    const end = endOfLine(text, from)
    const count = wholeIn(text, from, end)
    if (count < 0 || count > MOST_A_SECOND) return refuseLine(source, counts.length, 'a whole number from 0 to 999999, the requests of one second')
    counts.push(count)
    if (counts.length > MOST_SECONDS) return E.left(invalid(`${source}: holds more lines than a year has seconds. Cut it.`))
    from = end + 1
  }
  return E.right({ counts, notes: [] })
}

/** The digits from there to there, blanks around them left out; -1 when anything else is there. By signs: a trace has millions of lines. */
const wholeIn = (text: string, from: number, end: number): number => {
  let [at, last] = [from, end]
  while (at < last && isBlank(text.charCodeAt(at))) at += 1
  while (last > at && isBlank(text.charCodeAt(last - 1))) last -= 1
  if (at === last || last - at > MOST_DIGITS) return -1
  let value = 0
  for (; at < last; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Where the cell of that column stands in a line; it is empty where there is none. */
const cellIn = (text: string, from: number, end: number, column: number): readonly [begin: number, until: number] => {
  let begin = from
  let passed = 0
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) !== COMMA) continue
    if (passed === column) return [begin, at]
    passed += 1
    begin = at + 1
  }
  return passed === column ? [begin, end] : [end, end]
}

/** `timeOf` gives the milliseconds of the line from there to there, or NaN. */
const arrivalsOf = (source: string, text: string, header: number, timeOf: (from: number, end: number) => number): Result<Trace> => {
  const times: number[] = []
  let index = 0
  for (let from = 0; from <= text.length; index++) {
    const end = endOfLine(text, from)
    if (index >= header) {
      const time = end - from > LONGEST_LINE ? Number.NaN : timeOf(from, end)
      if (!Number.isFinite(time)) return refuseLine(source, index, 'a request with its time, a number or a date such as 2030-01-31T12:00:00Z')
      times.push(time)
    }
    from = end + 1
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

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const lineFrom = (text: string, from: number): string => text.slice(from, endOfLine(text, from)).trim()

const isBlank = (sign: number): boolean => sign === 0x20 || sign === 0x09 || sign === 0x0d

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
const timeOf = (text: string, scale: number): number => {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * scale
  const shape = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(?:(Z)|([+-]\d\d):?(\d\d))?$/.exec(text)
  if (shape === null) return Number.NaN
  const [, date, clock, , hours, minutes] = shape
  return parseInstant(`${date}T${clock}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`) ?? Number.NaN
}

const refuseLine = (source: string, index: number, wanted: string): Result<never> => E.left(invalid(`${source}:${index + 1}: expected ${wanted}. ${FORMS}`))

const TIME_COLUMNS: readonly string[] = ['timestamp', 'time', 'timestamp_ms', 'timestamp_s', 'arrived_at', 'arrival_time', 'arrival_ms', 'arrival_s']
const FORMS =
  'A trace is counts (one whole number a line, a second each), CSV with a `timestamp` column, or JSON lines with `timestamp` in milliseconds; .gz too.'
const MOST_SECONDS = 366 * 86_400
const MOST_DIGITS = 15
const MOST_A_SECOND = 999_999
const COMMA = 0x2c
const LONGEST_LINE = 1_048_576
const ofTraces: Limit = {
  bytes: 67_108_864,
  told: (source) => `${source}: is larger than 64 MiB unzipped. Cut it, or keep one request of ten and give the scenario a loadScale of 10.`,
}
