/**
 * The decisions of a time line as a table: when, what kind, the fleet at that pass, and what was done and why. It is what the marks of the chart stand for,
 * and where the page's script reads their reasons.
 */
import { clock, decimals, short } from '../number.js'
import { markOf } from '../series.js'
import { type Moment, pointAt, type Timeline } from '../timeline.js'
import { escapeHtml } from './escape.js'

/** `of`: whose, in words. */
export const logHtml = (line: Timeline, index: number, of: string, isOpen: boolean): string => {
  const { moments, omitted } = line
  const all = decimals(moments.length + omitted, 0)
  const summary = moments.length === 0 ? 'No decision' : omitted > 0 ? `The first ${decimals(moments.length, 0)} of ${all} decisions` : `All ${all} decisions`
  const table =
    moments.length === 0
      ? '<p class="soft">Nothing was done, and nothing went wrong.</p>'
      : [
          `<div class="scroll tall" role="region" tabindex="0" aria-label="Decisions of ${escapeHtml(of)}"><table class="log"><thead><tr><th scope="col">time</th><th scope="col">kind</th>`,
          '<th scope="col" class="wide">load/s</th><th scope="col" class="wide">desired</th><th scope="col" class="wide">ready</th><th scope="col" class="wide">busy</th>',
          '<th scope="col" class="wide">queue</th><th scope="col">what was done, and why</th></tr></thead><tbody>',
          ...moments.map((moment) => rowHtml(line, moment)),
          '</tbody></table></div>',
        ].join('')
  return `<details class="decisions" data-log="${index}"${isOpen ? ' open' : ''}><summary>${summary} of ${escapeHtml(of)}</summary>${table}</details>`
}

const rowHtml = (line: Timeline, { at, kind, level, text }: Moment): string => {
  const { sign, label } = markOf(kind)
  const point = pointAt(line, at)
  const numbers = [line.load[point], level, line.ready[point], line.busy[point], line.waiting[point]]
  return [
    `<tr><th scope="row">${clock(at)}</th><td class="${kind}"><span aria-hidden="true">${sign}</span><span class="unseen">${label}</span></td>`,
    ...numbers.map((value) => `<td class="wide">${value === undefined || !Number.isFinite(value) ? '—' : short(value)}</td>`),
    `<td>${escapeHtml(text)}</td></tr>`,
  ].join('')
}
