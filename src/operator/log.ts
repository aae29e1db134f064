/** Reports as lines of a log: short sentences that name no value; what is variable stands in the fields. Specs, environments and metrics are never written. */
import { actionLine, explain, type Failure, isWorldAction, type Plan } from '../core/index.js'
import type { Fields, Logger } from '../port/index.js'
import { messageOf } from './attempt.js'
import type { Report } from './report.js'

export const silent: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

export const logReport = (logger: Logger, report: Report): void => {
  const { key: agent } = report
  switch (report.type) {
    case 'Planned':
      logger[isActive(report) ? 'info' : 'debug'](report.mode === 'apply' ? 'Planned' : 'Recommended', {
        agent,
        ...planFields(report.plan),
      })
      return
    case 'Acted':
      for (const { action, error } of report.outcomes) {
        const fields = { agent, action: action.type, instance: action.type === 'Create' ? action.name : action.id }
        if (error === undefined) logger.info('Action accepted', fields)
        else logger.warn('Action failed', { ...fields, ...failureFields(error) })
      }
      return
    case 'Probed':
      logger.debug('Probed instance', { agent, instance: report.probed.id, ok: report.probed.ok })
      return
    case 'SourceFailed':
      logger.warn('Source failed', { agent, source: report.source, ...failureFields(report.failure) })
      return
    case 'ScaleCallbackFailed':
      logger.warn('Scale callback failed', { agent, ...failureFields(report.failure) })
      return
    case 'PassFailed':
      logger.error('Reconcile failed', { agent, step: report.step, ...failureFields(report.failure) })
      return
    case 'Defect':
      logger.error('Reconcile threw, which is a bug', { agent, failures: report.failures, retryInMs: report.afterMs, error: messageOf(report.error) })
      return
    case 'Forgotten':
      logger.info('Agent gone', { agent })
      return
    case 'Imported':
      for (const { type, path, problem } of report.notes) logger.warn(`Imported, ${type.toLowerCase()}`, { agent, path, note: problem })
      return
    case 'Exported':
      for (const { type, path, problem } of report.notes) logger.info(`Exported, ${type.toLowerCase()}`, { agent, path, note: problem })
      return
  }
}

/** Something is done to the world, or the number moves: a probe alone is no news. */
const isActive = ({ plan, observed }: Extract<Report, { readonly type: 'Planned' }>): boolean =>
  plan.actions.some(isWorldAction) || (observed.status !== undefined && observed.status.desiredReplicas !== plan.status.desiredReplicas)

const planFields = (plan: Plan): Fields => ({
  desired: plan.status.desiredReplicas,
  ready: plan.status.readyReplicas,
  actions: plan.actions.filter(isWorldAction).map(actionLine).join('; '),
  why: explain(plan).split('\n')[0] ?? '',
})

const failureFields = ({ type, message }: Failure): Fields => ({ failure: type, ...(message === undefined ? {} : { message }) })
