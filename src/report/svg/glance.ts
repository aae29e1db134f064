/** Time lines of one world side by side, small: what was needed, desired and busy, all on the same scale, so that eyes can compare them. */
import { escapeHtml } from '../html/escape.js'
import { decimals } from '../number.js'
import { panels } from '../series.js'
import { pointAt, type Timeline } from '../timeline.js'
import { roofOf } from './axis.js'
import { hourText, seriesSvg } from './panel.js'
import type { Frame } from './path.js'

/** A figure for each, in a row that wraps. */
export const glanceHtml = (lines: readonly Timeline[]): string => {
  const roof = roofOf(lines.flatMap(({ busy, demand, desired }) => [busy, demand, desired]))
  const to = Math.max(1, ...lines.map(({ at }) => at[at.length - 1] ?? 0))
  return `<div class="glance">${lines.map((line) => figureHtml(line, { ...PLACE, from: 0, to, roof })).join('')}</div>`
}

const figureHtml = (line: Timeline, frame: Frame): string => {
  const { policy, moments, omitted, waiting } = line
  const most = waiting.reduce((high, each) => Math.max(high, each), 0)
  const deeds = moments.filter(({ kind }) => kind !== 'Loss').length + omitted
  const words = `${decimals(deeds, 0)} ${deeds === 1 ? 'decision' : 'decisions'}, queue at most ${decimals(most, 0)}`
  const thin = thinned(line)
  return [
    `<figure><figcaption><b>${escapeHtml(policy)}</b> <span>${words}</span></figcaption>`,
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(policy)}: ${words}">`,
    `<path class="grid" d="M${frame.left} ${frame.top}H${frame.right}"/><text x="${frame.left - 6}" y="${frame.top + 4}" text-anchor="end">${decimals(frame.roof, 0)}</text>`,
    `<text x="${frame.left - 6}" y="${frame.bottom + 4}" text-anchor="end">0</text>`,
    ...shown.map((series) => seriesSvg({ ...series, weight: Math.min(series.weight, 2.25) }, thin, frame)),
    `<path class="axis" d="M${frame.left} ${frame.bottom}H${frame.right}"/>`,
    `<text x="${frame.left}" y="${HEIGHT - 3}">0:00</text><text x="${frame.right}" y="${HEIGHT - 3}" text-anchor="end">${hourText(Math.floor(frame.to))}</text>`,
    '</svg></figure>',
  ].join('')
}

/** As many points as there are pixels: at each the state that held. */
const thinned = (line: Timeline): Timeline => {
  const points = Math.min(line.at.length, MOST_POINTS)
  const to = line.at[line.at.length - 1] ?? 0
  const kept = Array.from({ length: points }, (_, index) => pointAt(line, (to * index) / Math.max(1, points - 1)))
  const of = (values: readonly number[]): readonly number[] => kept.map((index) => values[index]!)
  return { ...line, at: of(line.at), busy: of(line.busy), demand: of(line.demand), desired: of(line.desired) }
}

const shown = panels.flatMap(({ series }) => series).filter(({ key }) => key === 'busy' || key === 'demand' || key === 'desired')

const WIDTH = 300
const HEIGHT = 132
const PLACE = { left: 30, right: 294, top: 10, bottom: 112 } as const
const MOST_POINTS = 200
