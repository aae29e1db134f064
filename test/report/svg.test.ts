/** Drawings: paths that say what the series say, ticks at round numbers, and a picture that stands alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSvg } from '../../src/report/index.js'
import { timeTicks, valueTicks } from '../../src/report/svg/axis.js'
import { glanceHtml } from '../../src/report/svg/glance.js'
import { areaPath, type Frame, linePath, stepPath } from '../../src/report/svg/path.js'
import { timelineSvg } from '../../src/report/svg/timeline.js'
import { timelines } from './study.js'

const frame: Frame = { left: 0, right: 100, top: 0, bottom: 10, from: 0, to: 10, roof: 10 }
const line = timelines[2]!

describe('paths', () => {
  it.each([
    ['a line goes from point to point', linePath, [0, 5, 10], [0, 10, 5], 'M0 10L50 0L100 5'],
    ['steps hold, and what stays is not written', stepPath, [0, 2, 4, 10], [1, 1, 3, 3], 'M0 9H40V7H100'],
    ['an area is closed at the bottom', areaPath, [0, 10], [5, 5], 'M0 10L0 5L100 5V10Z'],
    ['what is no number is a gap', linePath, [0, 1, 2, 3], [1, Number.NaN, 2, 3], 'M0 9M20 8L30 7'],
    ['nothing is nothing', stepPath, [], [], ''],
  ])('%s', (_, path, at, values, expected) => expect(path(frame, at, values)).toBe(expected))
})

describe('ticks', () => {
  it('of values are round, begin at 0, and are about as many as asked for', () =>
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (high) => {
        const ticks = valueTicks(high, 5, false)
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(9)
        expect(ticks.at(-1)).toBeLessThanOrEqual(high * (1 + 1e-6))
      }),
    ))
  it('of counts have nothing between whole numbers', () => expect(valueTicks(1.1, 5, true)).toEqual([0, 1]))
  it('of times are steps of a clock', () => {
    expect(timeTicks(0, 3_600, 12)).toEqual(Array.from({ length: 13 }, (_, index) => index * 300))
    expect(timeTicks(100, 200, 4)).toEqual([120, 150, 180])
    expect(timeTicks(0, 1e9, 3)).toEqual([0, 333_333_334, 666_666_668])
  })
})

describe('timelineSvg', () => {
  it('draws every series, and a mark with its reason for every moment', () => {
    const svg = timelineSvg(line, 'A line')
    expect(svg).toContain('role="img" aria-label="A line"')
    for (const key of ['load', 'demand', 'desired', 'ready', 'busy', 'waiting']) expect(svg).toMatch(new RegExp(`class="line \\w+ ${key}"`))
    expect(svg.match(/<title>/g)).toHaveLength(line.moments.length)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('does with a run of no length, and with what was not computed', () => {
    const empty = { ...line, at: [], load: [], demand: [], desired: [], ready: [], busy: [], waiting: [], moments: [] }
    const unknown = { ...line, demand: line.demand.map(() => Number.NaN) }
    for (const each of [empty, unknown]) {
      expect(timelineSvg(each, 'x')).not.toMatch(/NaN|undefined|Infinity/)
      expect(glanceHtml([each])).not.toMatch(/NaN|undefined|Infinity/)
    }
  })
})

describe('toSvg', () => {
  const svg = toSvg(line, { title: '<b> & "all"', told: 3 })
  it('stands alone: its own ground and colours for both schemes, no script, no address but the name of its format', () => {
    expect(svg).toContain('prefers-color-scheme: dark')
    expect(svg).toContain('class="ground"')
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|<script|@import|url\(/)
    expect(svg).toContain('&lt;b&gt; &amp; &quot;all&quot;')
  })
  it('tells the largest moves below, in the order of time, each with the sign at its mark', () => {
    const told = [...svg.matchAll(/<tspan class="title">(.) {2}([\d:]+)<\/tspan> {2}<tspan class="told">(.*?)<\/tspan>/g)]
    expect(told).toHaveLength(3)
    expect(told.map(([, sign]) => sign)).toEqual(['①', '②', '③'])
    expect(told.map(([, , at]) => at)).toEqual(told.map(([, , at]) => at).toSorted())
    for (const [, sign] of told) expect(svg.split(sign!)).toHaveLength(3)
  })
  it('determinism', () => expect(toSvg(line, { title: '<b> & "all"', told: 3 })).toBe(svg))
})
