/** What the operator tells, a line for people each: when, whose, how many, and what is done and why. What did nothing has no line. */
import { type Failure, formatInstant, type Outcome } from '../../core/index.js'
import type { Report } from '../../operator/index.js'
import { deedText, isActive } from '../../report/decision.js'
import type { Colors } from '../format.js'

export const runHeader = '    time  agent                         desired  ready  what is done, and why'

/** Null: nothing worth a line. */
export const reportLine = (report: Report, colors: Colors): string | null => {
  const line = (counts: string, text: string): string =>
    `${colors.dim(formatInstant(report.at).slice(11, 19))}  ${report.key.padEnd(28)}  ${counts.padEnd(14)}  ${text}`
  switch (report.type) {
    case 'Planned': {
      const { plan, observed, mode } = report
      const to = plan.status.desiredReplicas
      const from = observed.status?.desiredReplicas ?? to
      if (!isActive(plan, from, to)) return null
      const paint = to > from ? colors.green : to < from ? colors.blue : (text: string) => text
      const counts = `${paint((from === to ? String(to) : `${from}→${to}`).padStart(7))}  ${String(plan.status.readyReplicas).padStart(5)}`
      return line(counts, `${mode === 'recommend' ? 'would: ' : ''}${deedText(plan, from, to)}`)
    }
    case 'Acted': {
      const failures = report.outcomes.flatMap((outcome) => (outcome.error === undefined ? [] : [failureText(outcome, outcome.error)]))
      return failures.length === 0 ? null : line('', colors.red(failures.join('; ')))
    }
    case 'SourceFailed':
      return line('', colors.red(`${report.source.toLowerCase()}: ${said(report.failure)}`))
    case 'ScaleCallbackFailed':
    case 'PassFailed':
      return line('', colors.red(`${report.type === 'PassFailed' ? report.step : 'ScaleCallback'} failed: ${said(report.failure)}`))
    case 'Defect':
      return line(
        '',
        colors.red(`a bug: ${report.error instanceof Error ? report.error.message : 'something was thrown'}; tried again in ${report.afterMs} ms`),
      )
    case 'Forgotten':
      return line('', 'gone')
    case 'Probed':
    case 'Imported':
    case 'Exported':
      return null
  }
}

const failureText = ({ action }: Outcome, failure: Failure): string =>
  `${action.type.toLowerCase()} ${action.type === 'Create' ? action.name : action.id}: ${said(failure)}`

const said = ({ type, message }: Failure): string => (message === undefined ? type : `${type}, ${message}`)
