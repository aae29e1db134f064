/** The table of a comparison in HTML, with intervals under the means. A policy that keeps the SLO on average says so in colour and by a mark. */
import type { PolicyResult, ScenarioResult } from '../../sim/index.js'
import { columns, halfText } from '../measure.js'
import { differenceText } from '../text.js'
import { escapeHtml } from './escape.js'

export const tableHtml = ({ policies }: ScenarioResult, sloShare: number | null): string => {
  const [first] = policies
  const isCompared = policies.length > 1
  const against = isCompared ? `<th scope="col" title="paired by seed">cost against ${escapeHtml(first?.policy ?? '')}</th>` : ''
  const head = columns.map(({ title, about }) => `<th scope="col" title="${escapeHtml(about)}">${escapeHtml(title)}</th>`).join('')
  const body = policies.map((result) => rowHtml(result, sloShare, isCompared)).join('')
  return `<div class="scroll"><table><thead><tr><th scope="col">policy</th>${head}${against}</tr></thead><tbody>${body}</tbody></table></div>`
}

const rowHtml = ({ policy, means, differences }: PolicyResult, sloShare: number | null, isCompared: boolean): string => {
  const cells = columns.map((column) => {
    const interval = means[column.measure]
    const half = halfText(column, interval)
    const value = escapeHtml(column.show(interval.mean))
    return `<td>${column.measure === 'sloAttainment' ? verdict(value, interval.mean, sloShare) : value}${halfHtml(half)}</td>`
  })
  const [cost = '', half = ''] = differences === null ? ['—'] : differenceText(differences.cost, 2).split(' ')
  return `<tr><th scope="row">${escapeHtml(policy)}</th>${cells.join('')}${isCompared ? `<td>${escapeHtml(cost)}${halfHtml(half)}</td>` : ''}</tr>`
}

const halfHtml = (half: string): string => (half === '' ? '' : `<span class="half">${escapeHtml(half)}</span>`)

const verdict = (text: string, mean: number | null, sloShare: number | null): string => {
  if (mean === null || sloShare === null) return text
  return mean >= sloShare ? `<span class="good">✓ ${text}</span>` : `<span class="bad">✗ ${text}</span>`
}
