/**
 * A time line as a drawing that needs no script: the three panels with the lanes of marks between them. `timelineSvg` stands in a page and takes its colours
 * from there; `toSvg` is a file of its own, on its own ground, that follows the reader's scheme and tells its largest moves in words.
 */
import { escapeHtml } from '../html/escape.js'
import { clock } from '../number.js'
import { markOf, type Panel, panels } from '../series.js'
import type { Moment, Timeline } from '../timeline.js'
import { roofOf } from './axis.js'
import { chartStyle, dark, light } from './palette.js'
import { lanesSvg, panelSvg, timeAxisSvg } from './panel.js'
import type { Frame } from './path.js'

/** `label`: what the drawing is called for those who do not see it. */
export const timelineSvg = (line: Timeline, label: string): string => {
  const { body, height } = drawingOf(line, 0, new Map())
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(label)}">${body}</svg>`
}

/** `title` stands above. The `told` largest moves are told below, each with its reason. */
export const toSvg = (line: Timeline, { title, told }: { readonly title: string; readonly told: number }): string => {
  const moves = largestMoves(line, told)
  const signs = new Map(moves.map((moment, index) => [moment, String.fromCodePoint(FIRST_SIGN + index)]))
  const { body, height } = drawingOf(line, TITLE, signs)
  const words = moves.map(
    (moment, index) =>
      `<text x="${LEFT}" y="${height + 14 + index * 20}"><tspan class="title">${signs.get(moment)}  ${clock(moment.at)}</tspan>  <tspan class="told">${markOf(moment.kind).sign}  ${escapeHtml(moment.text)}</tspan></text>`,
  )
  const whole = height + (moves.length === 0 ? 0 : 14 + moves.length * 20)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH} ${whole}" width="${WIDTH}" height="${whole}" role="img" aria-label="${escapeHtml(title)}">`,
    `<style>:root{${light}}@media (prefers-color-scheme: dark){:root{${dark}}}${chartStyle}${FILE_STYLE}</style>`,
    `<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${whole - 1}" rx="10"/>`,
    `<text class="name" x="${LEFT}" y="30">${escapeHtml(title)}</text>`,
    body,
    ...words,
    '</svg>',
    '',
  ].join('\n')
}

/** The moves by the most instances, in the order of time. */
const largestMoves = ({ moments }: Timeline, most: number): readonly Moment[] =>
  moments
    .map((moment, index) => ({ moment, size: index === 0 ? 0 : Math.abs(moment.level - moments[index - 1]!.level) }))
    .filter(({ moment, size }) => size > 0 && (moment.kind === 'Up' || moment.kind === 'Down'))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ moment }) => moment)
    .toSorted((a, b) => a.at - b.at)

const drawingOf = (line: Timeline, top: number, signs: ReadonlyMap<Moment, string>): { readonly body: string; readonly height: number } => {
  const parts: string[] = []
  let y = top
  let last = frameOf(line, panels[0]!, y)
  for (const panel of panels) {
    last = frameOf(line, panel, y)
    parts.push(panelSvg(panel, line, last))
    y = last.bottom
    if (panel.key !== 'fleet') continue
    const lanes = { ...last, top: y + 22, bottom: y + 22 + LANES }
    parts.push(lanesSvg(line, lanes, signs))
    y = lanes.bottom
  }
  return { body: [...parts, timeAxisSvg(last)].join('\n'), height: last.bottom + 46 }
}

const frameOf = (line: Timeline, { key, series }: Panel, above: number): Frame => ({
  left: LEFT,
  right: WIDTH - RIGHT,
  top: above + HEAD,
  bottom: above + HEAD + HEIGHTS[key],
  from: 0,
  to: Math.max(1, line.at[line.at.length - 1] ?? 0),
  roof: roofOf(series.map((each) => line[each.key])),
})

const WIDTH = 960
const LEFT = 124
const RIGHT = 20
const HEAD = 38
const TITLE = 34
const LANES = 84
const HEIGHTS: Readonly<Record<Panel['key'], number>> = { load: 64, fleet: 190, queue: 60 }
const FIRST_SIGN = 0x2460
const FILE_STYLE =
  'svg { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; } .ground { fill: var(--card); stroke: var(--line); }' +
  ' .chart .name { fill: var(--text); font-size: 16px; font-weight: 600; } .chart .told { fill: var(--text); }'
