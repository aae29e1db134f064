/**
 * The report as text for a terminal: the same table, the time line in rows of blocks, the decisions with their reasons. Every series has a row of its own, so
 * nothing is lost without colours; `paint` adds them where they are wanted. Laws: no line of a time line is wider than `width`; a queue is never hidden.
 */
import type { Report } from './html/page.js'
import { clock, decimals, short } from './number.js'
import { marks, panels, type Series, type SeriesKey } from './series.js'
import { roofOf, timeTicks } from './svg/axis.js'
import { hourText } from './svg/panel.js'
import { toText } from './text.js'
import { type Moment, pointAt, type Timeline } from './timeline.js'

/** What a piece of text stands for, which `paint` may give a colour. */
export type Tone = SeriesKey | Moment['kind'] | 'Title' | 'Soft'
/** `width` in columns; `paint` may only add what takes no column. */
export type Terminal = { readonly width: number; readonly paint?: (tone: Tone, text: string) => string }

/** Whole lines, with one at the end. The time lines are those of the first world; the decisions those of the first policy that made any. */
export const toTerminal = ({ title, facts, comparison, lead, timelines, command }: Report, terminal: Terminal): string => {
  const paint = terminal.paint ?? plain
  const [first] = timelines
  const own = timelines.filter(({ scenario, seed }) => scenario === first?.scenario && seed === first.seed)
  const told = own.find(({ moments }) => moments.length > 0)
  const parts = [
    paint('Title', title),
    facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    toText(comparison).trimEnd(),
    paint('Title', lead),
    ...own.map((line) => timelineToText(line, terminal).trimEnd()),
    told === undefined ? '' : decisionsText(told, terminal),
    `again: ${command}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** One time line. Those of the fleet share a scale, whose top stands at each row as the highest value of its own. */
export const timelineToText = (line: Timeline, { width, paint = plain }: Terminal): string => {
  const columns = Math.max(LEAST_COLUMNS, width - LEFT)
  const to = Math.max(1, line.at[line.at.length - 1] ?? 0)
  const rows = panels.flatMap(({ key, series }) => {
    const roof = roofOf(series.map((each) => line[each.key])) / ROOM
    const height = key === 'fleet' ? 2 : 1
    return series.flatMap((each) => seriesRows(each, line, valuesOf(each, line, columns, to), roof, height, paint))
  })
  const lanes = marks.flatMap(({ kind, sign, label }) => {
    const cells = Array.from({ length: columns }, () => ' ')
    const moments = line.moments.filter((moment) => moment.kind === kind)
    for (const { at } of moments) cells[columnOf(at, columns, to)] = sign
    return moments.length === 0 ? [] : [`${headOf(label, decimals(moments.length, 0))}${paint(kind, cells.join('').trimEnd())}`]
  })
  const name = cut(`${line.policy} on ${line.scenario}, seed ${line.seed}`, width)
  return `${[paint('Title', name), ...rows, ...lanes, paint('Soft', axisText(columns, to))].join('\n')}\n`
}

/** The first of them; the page has all. */
const decisionsText = (line: Timeline, { width, paint = plain }: Terminal): string => {
  const shown = line.moments.slice(0, MOST_DECISIONS)
  const more = line.moments.length + line.omitted - shown.length
  return [
    paint('Title', cut(`What ${line.policy} did, and why`, width)),
    ...shown.map(({ at, kind, text }) => {
      const { sign } = marks.find((mark) => mark.kind === kind)!
      return `${clock(at).padStart(8)}  ${paint(kind, sign)}  ${cut(text, Math.max(LEAST_COLUMNS, width - 13))}`
    }),
    ...(more > 0 ? [paint('Soft', `          and ${decimals(more, 0)} more`)] : []),
  ].join('\n')
}

/** What each column shows: of an area the most that falls into it, of steps what holds at its end. */
const valuesOf = ({ key, form }: Series, line: Timeline, columns: number, to: number): readonly number[] => {
  const values = line[key]
  return Array.from({ length: columns }, (_, column) => {
    const last = pointAt(line, (to * (column + 1)) / columns)
    if (form !== 'Area') return values[last] ?? 0
    let most = 0
    for (let i = Math.min(last, pointAt(line, (to * column) / columns)); i <= last; i++) if (values[i]! > most) most = values[i]!
    return most
  })
}

/** From the upper row to the lower, in eighths of a row; what is more than nothing is seen. */
const seriesRows = (
  { key, label }: Series,
  line: Timeline,
  values: readonly number[],
  roof: number,
  height: number,
  paint: NonNullable<Terminal['paint']>,
): readonly string[] => {
  const levels = values.map((value) => (value > 0 ? Math.max(1, Math.round((value / roof) * height * 8)) : 0))
  const most = roofOf([line[key]]) / ROOM
  const top = line[key].some((value) => value > 0) ? short(most) : '0'
  return Array.from({ length: height }, (_, index) => {
    const floor = (height - 1 - index) * 8
    const cells = levels
      .map((level) => BLOCKS[Math.min(8, Math.max(0, level - floor))])
      .join('')
      .trimEnd()
    return `${index === 0 ? headOf(label, top) : headOf('', '')}${cells === '' ? '' : paint(key, cells)}`.trimEnd()
  })
}

const axisText = (columns: number, to: number): string => {
  let text = ''
  for (const tick of timeTicks(0, to, columns / 12)) {
    const label = hourText(tick)
    const column = columnOf(tick, columns, to)
    if (column + label.length <= columns && column >= text.length) text = text.padEnd(column) + label
  }
  return `${headOf('', '')}${text}`
}

const columnOf = (at: number, columns: number, to: number): number => Math.min(columns - 1, Math.max(0, Math.floor((at / to) * columns)))
const headOf = (label: string, most: string): string => `${label.padEnd(13)}${most.padStart(6)} `
const cut = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`)
const plain = (_: Tone, text: string): string => text

const BLOCKS = [...' ▁▂▃▄▅▆▇█']
/** Of the head of a row. */
const LEFT = 20
const LEAST_COLUMNS = 20
const MOST_DECISIONS = 40
/** An axis leaves a tenth free above; here every column counts. */
const ROOM = 1.1
