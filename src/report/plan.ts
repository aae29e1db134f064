/** A plan as tables for people: what to do, in order, each with why; the counts; when to look again. Instants are RFC 3339. */
import { type Action, actionLine, explain, keyOf, type Plan } from '../core/index.js'
import { gridText } from './grid.js'

/** Whole lines, with one at the end. */
export const planToText = (plan: Plan): string => {
  const { actions, status } = plan
  const lines = explain(plan).split('\n')
  return [
    lines[0] ?? '',
    '',
    actions.length === 0 ? 'no actions' : gridText([['#', 'ACTION', 'INSTANCE', 'WHY'], ...actions.map(rowOf)], ['left', 'left', 'left', 'left']),
    '',
    gridText([
      ['PHASE', 'DESIRED', 'REPLICAS', 'READY', 'AVAILABLE', 'UPDATED', 'PERSIST'],
      [
        status.phase,
        ...[status.desiredReplicas, status.replicas, status.readyReplicas, status.availableReplicas, status.updatedReplicas].map(String),
        plan.persist,
      ],
    ]),
    '',
    lines[lines.length - 1] ?? '',
    '',
  ].join('\n')
}

const rowOf = (action: Action, index: number): readonly string[] => {
  const key = keyOf(action)
  const verb = action.type.toLowerCase()
  return [String(index + 1), verb, key, actionLine(action).slice(`${verb} ${key}`.length).replace(/^: /, '').trimStart()]
}
