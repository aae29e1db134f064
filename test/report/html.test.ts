/** The page: complete in itself, and whatever comes from outside is text in it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, escapeJson } from '../../src/report/html/escape.js'
import { script } from '../../src/report/html/script.js'
import { toHtml } from '../../src/report/index.js'
import { assets, comparison, report, timelines } from './study.js'

const html = toHtml(report, assets)
const { resolve } = createRequire(import.meta.url)
const uplot = {
  ...assets,
  chartScript: readFileSync(resolve('uplot/dist/uPlot.iife.min.js'), 'utf8'),
  chartStyle: readFileSync(resolve('uplot/dist/uPlot.min.css'), 'utf8'),
}

describe('toHtml', () => {
  it('has its parts in their order', () => {
    const outline = [...html.matchAll(/<(h1|h2|h3|table|svg|pre|footer|script|noscript)\b/g)].map(([, tag]) => tag)
    expect(outline).toEqual(['h1', 'h2', 'noscript', 'h2', 'table', 'h3', 'svg', 'h2', 'pre', 'footer', 'script', 'script', 'script'])
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).toContain('name="viewport"')
    expect(html).toContain('homeostat compare chat-hour')
    expect(html).toContain('A source, CC BY 4.0.')
    for (const { policy } of timelines) expect(html).toContain(`<th scope="row">${policy}</th>`)
  })

  it('never reaches out: no address, nothing to load, and a policy that forbids it', () => {
    const page = toHtml(report, uplot)
    expect(page).not.toMatch(/https?:|src=|href=|@import|url\(|<link|<iframe|<img/i)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"`)
  })

  it('holds scripts that parse, the chart before what draws with it', () => {
    const scripts = [...toHtml(report, uplot).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
    expect(scripts).toHaveLength(2)
    for (const text of scripts) expect(() => new Script(text)).not.toThrow()
    expect(scripts[0]).toContain('var uPlot')
    expect(scripts[1]).toBe(script)
  })

  it('keeps the data whole, and begins with the cheapest policy that keeps the SLO', () => {
    const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as {
      readonly timelines: unknown
      readonly first: number
    }
    expect(data.timelines).toEqual(JSON.parse(JSON.stringify(timelines)))
    expect(timelines[data.first]?.policy).toBe('fixed:8')
  })

  it('determinism: the same report gives the same bytes', () => expect(toHtml(report, assets)).toBe(html))

  it('marks who keeps the SLO and who does not', () => {
    expect(html).toContain('<span class="good">✓ ')
    expect(html).toContain('<span class="bad">✗ ')
  })

  it('does without time lines', () => {
    const page = toHtml({ ...report, timelines: [] }, assets)
    expect(page).not.toContain('<script')
    expect(page).toContain('<table>')
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
        timelines: timelines.map((each) => ({ ...each, policy: evil, moments: each.moments.map((moment) => ({ ...moment, text: evil })) })),
        command: evil,
        notes: [evil],
      },
      assets,
    )
    expect(page.match(/<script/g)).toHaveLength(3)
    expect(page).not.toContain('<img')
    expect(page).not.toMatch(/<[^>]*(onerror|alert)/)
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
