/** The page: complete in itself, and whatever comes from outside is text in it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, escapeJson } from '../../src/report/html/escape.js'
import { script } from '../../src/report/html/script/page.js'
import { type Timeline, toHtml } from '../../src/report/index.js'
import { assets, comparison, report, timelines } from './study.js'

const html = toHtml(report, assets)
const { resolve } = createRequire(import.meta.url)
const uplot = {
  ...assets,
  chartScript: readFileSync(resolve('uplot/dist/uPlot.iife.min.js'), 'utf8'),
  chartStyle: readFileSync(resolve('uplot/dist/uPlot.min.css'), 'utf8'),
}

describe('toHtml', () => {
  it('has its parts in their order, landmarks and headings without a gap', () => {
    const outline = [...html.matchAll(/<(header|main|h1|h2|table|form|figure|details|pre|footer|script)\b/g)].map(([, tag]) => tag)
    const once = outline.filter((tag, index) => tag !== outline[index - 1])
    expect(once.join(' ')).toBe(
      'header h1 main h2 table h2 form figure details table details table details table h2 figure h2 pre footer script'.replace(
        'details table details table details table',
        timelines.map(({ moments }) => (moments.length === 0 ? 'details' : 'details table')).join(' '),
      ),
    )
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    for (const query of ['prefers-color-scheme: dark', 'print', 'max-width: 640px', 'forced-colors: active'])
      expect(html).toContain(`@media (${query})`.replace('(print)', 'print'))
    expect(html).toContain('name="viewport"')
    expect(html).toContain('homeostat compare chat-hour')
    expect(html).toContain('A source, CC BY 4.0.')
    for (const { policy } of timelines) expect(html).toContain(`<th scope="row">${policy}</th>`)
  })

  it('gives no id twice, and what points to an id finds it', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/(?:aria-labelledby|aria-describedby|for)="([^"]+)"/g)) expect(ids).toContain(id)
    for (const [, id] of script.matchAll(/find\('([^']+)'\)/g)) expect(ids).toContain(id)
    for (const [, key] of script.matchAll(/\[(data-\w+)[\]=]/g)) expect(html).toContain(` ${key}="`)
  })

  it('names every control and every box that scrolls', () => {
    for (const [button] of html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)) expect(button).toMatch(/>[^<]+</)
    for (const [box] of html.matchAll(/<div class="scroll[^>]*>/g)) expect(box).toMatch(/role="region" tabindex="0" aria-label="[^"]+"/)
    for (const [drawing] of html.matchAll(/<svg[^>]*>/g)) expect(drawing).toMatch(/role="img" aria-label="[^"]+"/)
    expect(html).toMatch(/<fieldset class="pills"><legend>Policy<\/legend>/)
    expect(html).toMatch(/<label for="world">World<\/label><select id="world">/)
  })

  it('never reaches out: no address, nothing to load, and a policy that forbids it', () => {
    const page = toHtml(report, uplot)
    expect(page).not.toMatch(/https?:|src=|href=|@import|url\(|<link|<iframe|<img|<base|<form[^>]*action/i)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`)
    expect(script).not.toMatch(/fetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(|Date|Math\.random|localStorage|innerHTML|outerHTML|insertAdjacent/)
  })

  it('holds scripts that parse, the chart before what draws with it', () => {
    const scripts = [...toHtml(report, uplot).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
    expect(scripts).toHaveLength(2)
    for (const text of scripts) expect(() => new Script(text)).not.toThrow()
    expect(scripts[0]).toContain('var uPlot')
    expect(scripts[1]).toBe(script)
  })

  it('holds what is drawn as data, each reason once as text, and begins with the cheapest policy that keeps the SLO', () => {
    type Drawn = { readonly timelines: readonly (Timeline & { readonly world: number })[]; readonly first: number }
    const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as Drawn
    for (const [index, { policy, world, moments, ...series }] of data.timelines.entries()) {
      expect(timelines[index]).toMatchObject(series)
      expect([policy, world]).toEqual([index, 0])
      expect(moments).toEqual(timelines[index]?.moments.map(({ at, kind }) => ({ at, kind })))
    }
    expect(timelines[data.first]?.policy).toBe('fixed:8')
    const crash = timelines[0]?.moments.find(({ kind }) => kind === 'Loss')?.text ?? ''
    expect(html.split(`<td>${escapeHtml(crash)}</td>`).length - 1).toBe(timelines.flatMap(({ moments }) => moments.filter(({ text }) => text === crash)).length)
  })

  it('says everything without a script: a drawing, and a table of decisions with the state of the fleet', () => {
    const still = /<figure id="still">(.*?)<\/figure>/s.exec(html)?.[1] ?? ''
    for (const key of ['load', 'demand', 'desired', 'ready', 'busy', 'waiting']) expect(still).toMatch(new RegExp(`class="line \\w+ ${key}" [^>]*d="M`))
    expect(html).toContain('<div id="live" hidden>')
    for (const line of timelines) {
      const rows = [...html.matchAll(/<details class="decisions" data-log="(\d)"[\s\S]*?<\/details>/g)].find(
        ([, index]) => timelines[Number(index)] === line,
      )?.[0]
      expect(rows?.split('<tr><th scope="row">').length ?? 0).toBe(line.moments.length + 1)
    }
  })

  it('determinism: the same report gives the same bytes', () => expect(toHtml(report, assets)).toBe(html))

  it('marks who keeps the SLO and who does not', () => {
    expect(html).toMatch(/class="good"><span aria-hidden="true">✓ <\/span>[\d.]+ %<span class="unseen"> kept</)
    expect(html).toMatch(/class="bad"><span aria-hidden="true">✗ <\/span>[\d.]+ %<span class="unseen"> missed</)
    expect(html).toMatch(/<b class="best"><span aria-hidden="true">★ <\/span>.*?<span class="unseen"> best<\/span><\/b>/)
  })

  it('does without time lines', () => {
    const page = toHtml({ ...report, timelines: [] }, assets)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain('<table class="results">')
  })

  it('never lets a name be markup', () => {
    const evil = `"><script>alert('x')</script><img src=x onerror=alert(1)>`
    const [result] = comparison.scenarios
    const page = toHtml(
      {
        title: evil,
        lead: evil,
        facts: [{ name: evil, value: evil }],
        comparison: {
          scenarios:
            result === undefined ? [] : [{ ...result, scenario: evil, demand: evil, policies: result.policies.map((each) => ({ ...each, policy: evil })) }],
        },
        sloShares: [0.99],
        timelines: timelines.map((each) => ({ ...each, policy: evil, scenario: evil, moments: each.moments.map((moment) => ({ ...moment, text: evil })) })),
        command: evil,
        notes: [evil],
      },
      assets,
    )
    expect(page.match(/<script/g)).toHaveLength(3)
    expect(page).not.toContain('<img')
    const [markup = ''] = page.replaceAll(/ [\w-]+="[^"]*"/g, '').split('<script')
    expect(markup).not.toMatch(/<[^>]*(onerror|alert)/)
  })
})

describe('escaping', () => {
  it('leaves no sign of markup', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/)
      }),
    ))
  it('roundtrip: JSON in a script is the same JSON', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = escapeJson(value)
        expect(text).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    ))
})
