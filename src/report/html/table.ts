/**
 * The table of a comparison in HTML, with intervals under the means. What is best in a column has a star and is bold; who keeps the SLO on average has a check,
 * who does not a cross: no mark is a colour alone.
 */
import type { PolicyResult, ScenarioResult } from '../../sim/index.js'
import { bestOf } from '../best.js'
import { type Column, columns, halfText } from '../measure.js'
import { differenceText } from '../text.js'
import { escapeHtml } from './escape.js'

export const tableHtml = (result: ScenarioResult, sloShare: number | null): string => {
  const { policies, scenario } = result
  const [first] = policies
  const isCompared = policies.length > 1
  const against = isCompared ? `<th scope="col">cost against ${escapeHtml(first?.policy ?? '')}</th>` : ''
  const head = columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('')
  const best = new Map(columns.map((column) => [column, bestOf(result, column, sloShare)]))
  const body = policies.map((policy) => rowHtml(policy, best, sloShare, isCompared)).join('')
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="Results on ${escapeHtml(scenario)}"><table class="results">`,
    `<caption class="unseen">Means of each policy on ${escapeHtml(scenario)}, with half widths of their 95 % intervals</caption>`,
    `<thead><tr><th scope="col">policy</th>${head}${against}</tr></thead><tbody>${body}</tbody></table></div>`,
  ].join('')
}

/** What the columns say, for those who cannot guess. */
export const glossaryHtml = (): string =>
  `<dl class="glossary">${columns.map(({ title, about }) => `<div><dt>${escapeHtml(title)}</dt><dd>${escapeHtml(about)}</dd></div>`).join('')}</dl>`

const rowHtml = (result: PolicyResult, best: ReadonlyMap<Column, ReadonlySet<PolicyResult>>, sloShare: number | null, isCompared: boolean): string => {
  const { policy, means, differences } = result
  const cells = columns.map((column) => {
    const interval = means[column.measure]
    const shown = escapeHtml(column.show(interval.mean))
    const value = column.measure === 'sloAttainment' ? verdict(shown, interval.mean, sloShare) : shown
    return `<td>${best.get(column)?.has(result) === true ? bestHtml(value) : value}${halfHtml(halfText(column, interval))}</td>`
  })
  const [cost = '', half = ''] = differences === null ? ['—'] : differenceText(differences.cost, 2).split(' ')
  return `<tr><th scope="row">${escapeHtml(policy)}</th>${cells.join('')}${isCompared ? `<td>${escapeHtml(cost)}${halfHtml(half)}</td>` : ''}</tr>`
}

const bestHtml = (value: string): string => `<b class="best"><span aria-hidden="true">★ </span>${value}<span class="unseen"> best</span></b>`

const halfHtml = (half: string): string => (half === '' ? '' : `<span class="half">${escapeHtml(half)}</span>`)

const verdict = (text: string, mean: number | null, sloShare: number | null): string => {
  if (mean === null || sloShare === null) return text
  return mean >= sloShare
    ? `<span class="good"><span aria-hidden="true">✓ </span>${text}<span class="unseen"> kept</span></span>`
    : `<span class="bad"><span aria-hidden="true">✗ </span>${text}<span class="unseen"> missed</span></span>`
}
