/**
 * Cost against misses as a drawing: each policy a dot with its two intervals, the line of the SLO, down and left is better. Misses stand on a logarithmic
 * scale, for a tenth of the misses is as hard as the tenth before it. Plain SVG; colours come from the page.
 */
import type { ScenarioResult } from '../../sim/index.js'
import { escapeHtml } from '../html/escape.js'
import { decimals, short } from '../number.js'
import { stepFor } from './axis.js'

type Dot = { readonly name: string; readonly cost: number; readonly costHalf: number; readonly miss: number; readonly missHalf: number }

/** Empty with fewer than two policies. `sloShare`: null draws no line. */
export const planeSvg = ({ policies }: ScenarioResult, sloShare: number | null): string => {
  const dots = policies.flatMap(({ policy, means }): readonly Dot[] => {
    const { cost, sloAttainment } = means
    if (cost.mean === null || sloAttainment.mean === null) return []
    return [{ name: policy, cost: cost.mean, costHalf: cost.halfWidth ?? 0, miss: 1 - sloAttainment.mean, missHalf: sloAttainment.halfWidth ?? 0 }]
  })
  if (dots.length < 2) return ''
  const x = costScale(dots)
  const y = missScale(dots, sloShare)
  return [
    `<svg class="plane" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Cost against misses of each policy">`,
    ...x.ticks.map(
      (tick) =>
        `${lineSvg('axis', x.of(tick), TOP, x.of(tick), BOTTOM)}<text x="${at(x.of(tick))}" y="${BOTTOM + 20}" text-anchor="middle">${decimals(tick, x.digits)}</text>`,
    ),
    ...y.ticks.map(
      (tick) =>
        `${lineSvg('axis', LEFT, y.of(tick), RIGHT, y.of(tick))}<text x="${LEFT - 8}" y="${at(y.of(tick) + 4)}" text-anchor="end">${short(tick * 100, 3)} %</text>`,
    ),
    `<text x="${(LEFT + RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">cost</text><text x="${LEFT}" y="${TOP - 12}">requests that missed the SLO</text>`,
    ...(sloShare === null
      ? []
      : [
          `${lineSvg('slo', LEFT, y.of(1 - sloShare), RIGHT, y.of(1 - sloShare))}<text x="${RIGHT - 4}" y="${at(y.of(1 - sloShare) - 5)}" text-anchor="end">SLO</text>`,
        ]),
    ...dots.map((dot) => dotSvg(dot, x.of, y.of)),
    ...namesSvg(dots, x.of, y.of),
    '</svg>',
  ].join('')
}

const dotSvg = ({ cost, costHalf, miss, missHalf }: Dot, x: Scale, y: Scale): string =>
  [
    lineSvg('bar', x(cost - costHalf), y(miss), x(cost + costHalf), y(miss)),
    lineSvg('bar', x(cost), y(miss + missHalf), x(cost), y(miss - missHalf)),
    `<circle class="dot" cx="${at(x(cost))}" cy="${at(y(miss))}" r="5"/>`,
  ].join('')

/** Each name beside its dot, where no name before it stands and none runs out of the picture; else where it stands best. */
const namesSvg = (dots: readonly Dot[], x: Scale, y: Scale): readonly string[] => {
  const taken: Box[] = dots.map(({ cost, miss }) => ({ left: x(cost) - 7, top: y(miss) - LINE / 2, width: 14 }))
  return dots.map(({ name: whole, cost, miss }) => {
    const letters = [...whole]
    const name = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : whole
    const width = name.length * LETTER
    const [right, centre, left] = [x(cost) + 9, x(cost) - width / 2, x(cost) - 9 - width]
    const places = [
      { left: right, top: y(miss) - 21 },
      { left: centre, top: y(miss) - 27 },
      { left, top: y(miss) - 21 },
      { left: right, top: y(miss) + 5 },
      { left: centre, top: y(miss) + 11 },
      { left, top: y(miss) + 5 },
      { left: centre, top: y(miss) - 43 },
      { left: centre, top: y(miss) + 27 },
    ].map((place): Box => ({ ...place, width }))
    const inside = places.filter(({ left, top }) => left >= LEFT && left + width <= WIDTH && top >= TOP && top + LINE <= BOTTOM)
    const box = inside.find((place) => !taken.some((other) => overlap(place, other))) ?? inside[0] ?? places[0]!
    taken.push(box)
    return `<text class="name" x="${at(box.left)}" y="${at(box.top + LINE - 4)}">${escapeHtml(name)}</text>`
  })
}

type Box = { readonly left: number; readonly top: number; readonly width: number }
const overlap = (a: Box, b: Box): boolean => a.left < b.left + b.width && b.left < a.left + a.width && Math.abs(a.top - b.top) < LINE

const lineSvg = (kind: string, x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="${kind}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`

type Scale = (value: number) => number
type Axis = { readonly of: Scale; readonly ticks: readonly number[]; readonly digits: number }

const costScale = (dots: readonly Dot[]): Axis => {
  const low = Math.min(...dots.map(({ cost, costHalf }) => cost - costHalf))
  const high = Math.max(...dots.map(({ cost, costHalf }) => cost + costHalf))
  const room = Math.max((high - low) * 0.08, high * 0.01, 1e-6)
  const step = stepFor(high - low + 2 * room, 5)
  const from = Math.max(0, low - room)
  const ticks: number[] = []
  for (let tick = Math.ceil(from / step) * step; tick <= high + room; tick += step) ticks.push(tick)
  return {
    of: (value) => LEFT + ((clamp(value, from, high + room) - from) / (high + room - from)) * (RIGHT - LEFT),
    ticks,
    digits: Math.max(0, -Math.floor(Math.log10(step))),
  }
}

const missScale = (dots: readonly Dot[], sloShare: number | null): Axis => {
  const misses = [...dots.map(({ miss }) => Math.max(miss, LEAST)), ...(sloShare === null ? [] : [1 - sloShare])]
  const low = Math.max(-5, Math.floor(Math.log10(Math.min(...misses))))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...misses))))
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  return { of: (value) => BOTTOM - ((Math.log10(clamp(value, 10 ** low, 10 ** high)) - low) / (high - low)) * (BOTTOM - TOP), ticks, digits: 0 }
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)
const at = (value: number): string => String(Math.round(value * 10) / 10)

const WIDTH = 480
const HEIGHT = 330
const LEFT = 66
const RIGHT = 468
const TOP = 32
const BOTTOM = 276
/** About as wide as a letter of a name, and as high as a line. */
const LETTER = 7.6
const LINE = 16
const LONGEST = 24
const LEAST = 1e-5
