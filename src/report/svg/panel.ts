/** One panel of a time line as SVG: its title with the legend in one row, axis, grid and series; and the lanes of marks below it. */
import { escapeHtml } from '../html/escape.js'
import { clock, short } from '../number.js'
import { marks, type Panel, type Series } from '../series.js'
import type { Moment, Timeline } from '../timeline.js'
import { timeTicks, valueTicks } from './axis.js'
import { areaPath, coordinate, type Frame, linePath, stepPath, xOf, yOf } from './path.js'

export const panelSvg = (panel: Panel, line: Timeline, frame: Frame): string =>
  [
    titleSvg(panel, frame),
    gridSvg(frame, line, panel.isWhole),
    ...panel.series.map((series) => seriesSvg(series, line, frame)),
    `<path class="axis" d="M${frame.left} ${frame.bottom}H${frame.right}"/>`,
  ].join('')

/** Area, line or steps of one series. */
export const seriesSvg = ({ key, form, weight }: Series, line: Timeline, frame: Frame): string => {
  const path = (form === 'Area' ? linePath : stepPath)(frame, line.at, line[key])
  const area = form === 'Area' ? `<path class="area ${key}" d="${areaPath(frame, line.at, line[key])}"/>` : ''
  return `${area}<path class="line ${form} ${key}" stroke-width="${weight}" d="${path}"/>`
}

/** Marks in lanes, one a kind, each with its reason as its title. */
export const lanesSvg = (line: Timeline, frame: Frame, signs: ReadonlyMap<Moment, string>): string => {
  const height = (frame.bottom - frame.top) / marks.length
  const lanes = marks.map(({ label }, lane) => {
    const y = coordinate(frame.top + (lane + 0.5) * height)
    return `<path class="grid" d="M${frame.left} ${y}H${frame.right}"/><text x="${frame.left - 8}" y="${Number(y) + 4}" text-anchor="end">${escapeHtml(label)}</text>`
  })
  const drawn = line.moments.map((moment) => {
    const lane = marks.findIndex(({ kind }) => kind === moment.kind)
    const [x, y] = [xOf(frame, moment.at), frame.top + (lane + 0.5) * height]
    const sign = signs.get(moment)
    const told = sign === undefined ? '' : `<text class="title" x="${coordinate(x)}" y="${coordinate(frame.top - 4)}" text-anchor="middle">${sign}</text>`
    return `<path class="${moment.kind}" d="${shapes[moment.kind](x, y)}"><title>${clock(moment.at)} ${escapeHtml(moment.text)}</title></path>${told}`
  })
  return [...lanes, ...drawn].join('')
}

/** The clock under the lowest panel. */
export const timeAxisSvg = (frame: Frame): string => {
  const ticks = ticksOf(frame).map((tick) => `<text x="${coordinate(xOf(frame, tick))}" y="${frame.bottom + 18}" text-anchor="middle">${hourText(tick)}</text>`)
  return `${ticks.join('')}<text x="${frame.right}" y="${frame.bottom + 36}" text-anchor="end">time since the start, h:mm</text>`
}

/** `0:05`, and with seconds where they are not whole minutes. */
export const hourText = (seconds: number): string => clock(seconds).replace(/:00$/, '')

const titleSvg = ({ title, unit, series }: Panel, { left, top, right }: Frame): string => {
  const y = top - 10
  const widths = series.map(({ label }) => label.length * LETTER + 36)
  const keys = series.map((each, index) => keySvg(each, right - widths.slice(index).reduce((sum, width) => sum + width, 0), y))
  const isNamed = series.length > 1 // a panel of one series is named by its title
  return `<text class="title" x="${left}" y="${y}">${title}<tspan class="unit" font-weight="400" dx="8">${unit}</tspan></text>${isNamed ? keys.join('') : ''}`
}

const keySvg = ({ key, label, form, weight }: Series, x: number, y: number): string =>
  (form === 'Area' ? `<path class="area ${key}" d="M${x} ${y}h20v-9h-20z"/>` : '') +
  `<path class="line ${form} ${key}" stroke-width="${weight}" d="M${x} ${y - (form === 'Area' ? 9 : 4)}h20"/><text x="${x + 26}" y="${y}">${escapeHtml(label)}</text>`

const gridSvg = (frame: Frame, { scoredFrom }: Timeline, isWhole: boolean): string => {
  const { left, right, top, bottom, from, to, roof } = frame
  const rows = valueTicks(roof, Math.max(2, (bottom - top) / 36), isWhole).map((tick) => {
    const y = yOf(frame, tick)
    return `<path class="grid" d="M${left} ${coordinate(y)}H${right}"/><text x="${left - 8}" y="${coordinate(y + 4)}" text-anchor="end">${short(tick, 2)}</text>`
  })
  const columns = ticksOf(frame).map((tick) => `<path class="grid" d="M${coordinate(xOf(frame, tick))} ${top}V${bottom}"/>`)
  const end = Math.min(scoredFrom, to)
  const shade = end <= from ? '' : `<path class="shade" d="M${left} ${top}H${coordinate(xOf(frame, end))}V${bottom}H${left}Z"/>`
  return [shade, ...rows, ...columns].join('')
}

const ticksOf = ({ left, right, from, to }: Frame): readonly number[] => timeTicks(from, to, (right - left) / 56)

const shapes: Readonly<Record<Moment['kind'], (x: number, y: number) => string>> = {
  Up: (x, y) => `M${coordinate(x - 5)} ${coordinate(y + 4)}h10l-5 -9z`,
  Down: (x, y) => `M${coordinate(x - 5)} ${coordinate(y - 4)}h10l-5 9z`,
  Other: (x, y) => `M${coordinate(x - 3)} ${coordinate(y)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`,
  Loss: (x, y) => `M${coordinate(x - 4)} ${coordinate(y - 4)}l8 8m0 -8l-8 8`,
}

/** About as wide as a letter. */
const LETTER = 7
