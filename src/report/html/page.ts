/**
 * The report: one file with everything in it, so that it can be mailed and still opens in ten years. Nothing is fetched, and the page forbids itself to.
 * Laws: determinism; nothing that comes from outside is markup; no address in it is ever loaded; what matters can be read without a script.
 */
import type { Comparison, ScenarioResult } from '../../sim/index.js'
import { glanceHtml } from '../svg/glance.js'
import { planeSvg } from '../svg/plane.js'
import { seedsText, warningText } from '../text.js'
import type { Timeline } from '../timeline.js'
import { cheapestKeeping } from '../verdict.js'
import { escapeHtml, escapeJson } from './escape.js'
import { script } from './script/page.js'
import { style } from './style.js'
import { glossaryHtml, tableHtml } from './table.js'
import { drawnData, timelinesHtml } from './timeline.js'

/**
 * `sloShares`: what share of requests should be good, scenario by scenario. `command`: what makes this report again. `notes`: sources and their licences.
 * `title` and `lead`; `facts` by `name` and `value`; the `comparison`; `timelines`, one a policy.
 */
export type Report = {
  readonly title: string
  readonly lead: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly comparison: Comparison
  readonly sloShares: readonly (number | null)[]
  readonly timelines: readonly Timeline[]
  readonly command: string
  readonly notes: readonly string[]
}

/** uPlot as text: what draws the time line. `chartScript`, `chartStyle`, and its licence (`chartNotice`). */
export type Assets = { readonly chartScript: string; readonly chartStyle: string; readonly chartNotice: string }

/** One page that stands alone: no network, no other file. Law: determinism. */
export const toHtml = (report: Report, assets: Assets): string => {
  const { comparison, sloShares, timelines, title, command, notes } = report
  const first = firstShown(report)
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${assets.chartStyle}${style}</style>`,
    '</head>',
    '<body>',
    headHtml(report),
    '<main>',
    ...comparison.scenarios.map((result, index) => scenarioHtml(result, sloShares[index] ?? null, index)),
    timelines.length === 0 ? '' : timelinesHtml(timelines, first),
    sideBySideHtml(timelines),
    commandHtml(command),
    '</main>',
    `<footer>${[...notes, assets.chartNotice].map((note) => `<p>${escapeHtml(note)}</p>`).join('')}</footer>`,
    ...(timelines.length === 0
      ? []
      : [
          `<script type="application/json" id="data">${escapeJson(drawnData(timelines, first))}</script>`,
          `<script>${withoutAddresses(assets.chartScript)}</script>`,
        ]),
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** What is shown first: the best policy's, or the one in which the most was done. */
const firstShown = ({ comparison, sloShares, timelines }: Report): number => {
  const [result] = comparison.scenarios
  const best = result === undefined ? undefined : cheapestKeeping(result, sloShares[0] ?? null)[0]
  const index = timelines.findIndex(({ policy }) => policy === best?.policy)
  if (index >= 0) return index
  const counts = timelines.map(({ moments, omitted }) => moments.length + omitted)
  return counts.indexOf(Math.max(...counts))
}

const headHtml = ({ title, lead, facts }: Report): string =>
  [
    `<header><h1>${escapeHtml(title)}</h1>`,
    lead === '' ? '' : `<p class="lead">${escapeHtml(lead).replaceAll(' %', '&nbsp;%')}</p>`,
    `<dl class="facts">${facts.map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value).replaceAll(' %', '&nbsp;%')}</dd></div>`).join('')}</dl>`,
    '</header>',
  ].join('')

const scenarioHtml = (result: ScenarioResult, sloShare: number | null, index: number): string => {
  const warnings = result.warnings.map((warning) => `<p class="soft">Note: ${escapeHtml(warningText(warning))}.</p>`).join('')
  const plane = planeSvg(result, sloShare)
  const star = result.policies.length > 1 ? ' ★ is best in its column, among those that keep the SLO where any does.' : ''
  return [
    `<section class="card" aria-labelledby="results-${index}"><h2 id="results-${index}">Policies on ${escapeHtml(result.scenario)}</h2>`,
    `<p class="soft">${escapeHtml(seedsText(result.seeds))}.${star}</p>`,
    tableHtml(result, sloShare),
    '<div class="beside">',
    plane === '' ? '' : `<div><h3>Cost against misses</h3><p class="soft">Left is cheaper, down is better kept.</p>${plane}</div>`,
    `<div><h3>What the columns say</h3>${glossaryHtml()}<p class="soft">Needed, d(t): ${escapeHtml(result.demand)}.</p>${warnings}</div>`,
    '</div></section>',
  ].join('')
}

/** Each world's policies, small, one world a row; a single time line has nothing beside it. */
const sideBySideHtml = (lines: readonly Timeline[]): string => {
  const [first] = lines
  if (first === undefined) return ''
  const own = lines.filter(({ scenario, seed }) => scenario === first.scenario && seed === first.seed)
  if (own.length < 2) return ''
  return [
    '<section class="card" aria-labelledby="beside"><h2 id="beside">Side by side</h2>',
    `<p class="soft">The same world, ${escapeHtml(`${first.scenario}, seed ${first.seed}`)}, under each policy: instances <b class="key-busy">busy</b> (filled), <b class="key-demand">needed</b> (dashed) and <b class="key-desired">desired</b> (solid).</p>`,
    glanceHtml(own),
    '</section>',
  ].join('')
}

const commandHtml = (command: string): string =>
  [
    '<section class="card" aria-labelledby="again"><h2 id="again">Make it again</h2><p class="soft">The same command and the same seed give the same file, byte for byte.</p>',
    `<div class="command"><pre id="command" tabindex="0" aria-label="Command">${escapeHtml(command)}</pre><button type="button" id="copy" hidden>Copy</button></div><p id="copied" role="status" class="soft"></p></section>`,
  ].join('')

/** A comment in the chart's script names its home; here nothing may look like a place to go. A script element ends at the first `</script`. */
const withoutAddresses = (text: string): string => text.replace(/https?:\/\//g, '').replace(/<\/script/gi, '<\\/script')
