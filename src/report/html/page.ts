/**
 * The report: one file with everything in it, so that it can be mailed and still opens in ten years. Nothing is fetched, and the page forbids itself to.
 * Laws: determinism; nothing that comes from outside is markup; no address in it is ever loaded.
 */
import type { Comparison, ScenarioResult } from '../../sim/index.js'
import { planeSvg } from '../plane.js'
import { seedsText, warningText } from '../text.js'
import type { Timeline } from '../timeline.js'
import { cheapestKeeping } from '../verdict.js'
import { escapeHtml, escapeJson } from './escape.js'
import { script } from './script.js'
import { style } from './style.js'
import { tableHtml } from './table.js'

/** `sloShares`: what share of requests should be good, scenario by scenario. `command`: what makes this report again. `notes`: sources and their licences. */
export type Report = {
  readonly title: string
  readonly lead: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly comparison: Comparison
  readonly sloShares: readonly number[]
  readonly timelines: readonly Timeline[]
  readonly command: string
  readonly notes: readonly string[]
}

/** uPlot as text: what draws the time line. */
export type Assets = { readonly chartScript: string; readonly chartStyle: string; readonly chartNotice: string }

export const toHtml = (report: Report, assets: Assets): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    `<title>${escapeHtml(report.title)}</title>`,
    `<style>${assets.chartStyle}${style}</style>`,
    '</head>',
    '<body><main>',
    headHtml(report),
    timelineHtml(report.timelines),
    ...report.comparison.scenarios.map((result, index) => scenarioHtml(result, report.sloShares[index] ?? null)),
    `<section class="card"><h2>Make it again</h2><p class="soft">The same command and the same seed give the same file.</p><pre>${escapeHtml(report.command)}</pre></section>`,
    `<footer>${[...report.notes, assets.chartNotice].map((note) => `<p>${escapeHtml(note)}</p>`).join('')}</footer>`,
    '</main>',
    ...(report.timelines.length === 0
      ? []
      : [
          `<script type="application/json" id="data">${escapeJson({ timelines: report.timelines, first: firstShown(report) })}</script>`,
          `<script>${withoutAddresses(assets.chartScript)}</script>`,
          `<script>${script}</script>`,
        ]),
    '</body>',
    '</html>',
    '',
  ].join('\n')

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
    `<ul class="facts">${facts.map(({ name, value }) => `<li>${escapeHtml(name)} <b>${escapeHtml(value)}</b></li>`).join('')}</ul>`,
    lead === '' ? '' : `<p class="lead">${escapeHtml(lead).replaceAll(' %', '&nbsp;%')}</p>`,
    '</header>',
  ].join('')

const timelineHtml = (timelines: readonly Timeline[]): string => {
  if (timelines.length === 0) return ''
  const buttons = timelines
    .map(({ policy }, index) => `<button type="button" data-line="${index}" aria-pressed="false">${escapeHtml(policy)}</button>`)
    .join('')
  return [
    '<section class="card"><h2>Time line</h2>',
    '<p class="soft">One world, one policy at a time. Point at a mark to read what was done and why; drag to zoom, double-click to see all.</p>',
    `<div class="policies" role="group" aria-label="Policy">${buttons}</div>`,
    '<div id="charts"></div><noscript><p>The time line is drawn by a script in this file.</p></noscript>',
    '<details><summary>All <span id="count"></span> decisions</summary><div class="log" id="log"></div></details>',
    '</section>',
  ].join('')
}

const scenarioHtml = (result: ScenarioResult, sloShare: number | null): string => {
  const warnings = result.warnings.map((warning) => `<p class="soft">Note: ${escapeHtml(warningText(warning))}.</p>`).join('')
  const plane = planeSvg(result, sloShare)
  return [
    `<section class="card"><h2>Policies on ${escapeHtml(result.scenario)}</h2><p class="soft">${escapeHtml(seedsText(result.seeds))}</p>`,
    tableHtml(result, sloShare),
    `<p class="soft">Needed, d(t): ${escapeHtml(result.demand)}.</p>`,
    warnings,
    plane === '' ? '' : `<h3>Cost against misses</h3><p class="soft">Left is cheaper, down is better kept.</p>${plane}`,
    '</section>',
  ].join('')
}

/** A comment in the chart's script names its home; here nothing may look like a place to go. A script element ends at the first `</script`. */
const withoutAddresses = (text: string): string => text.replace(/https?:\/\//g, '').replace(/<\/script/gi, '<\\/script')
