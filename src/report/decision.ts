/**
 * One pass in one line: what was done, and the one thing that made the number. `explain` says the same at length.
 */
import { type Action, binding, type CountStep, explain, isWorldAction, type MetricStep, type Plan, winner } from '../core/index.js'
import { short } from './number.js'

/** `create 2, drain 1`, with why where it is not the number: `delete 1 failed`. Empty when nothing is done; a probe changes nothing. */
export const actionsText = (actions: readonly Action[]): string => {
  const counts = new Map<string, number>()
  for (const action of actions.filter(isWorldAction)) {
    const key = `${action.type.toLowerCase()} #${qualityOf(action)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, count]) => key.replace('#', String(count))).join(', ')
}

/** The reason for the number of a plan, without the number itself. */
export const reasonText = (plan: Plan): string => {
  const { trail } = plan
  const count = trail.find((step): step is CountStep => step.type === 'Count')
  const metric = winner(trail)
  if (binding(trail) === null && metric !== null && metric.reason === null && count?.why.type === 'Scaled') return readingText(metric)
  const [first = ''] = explain(plan).split('\n')
  return first.replace(/^[^:]*: /, '')
}

/** What was done at a pass and why, after a colon: the reason of the number where it moved, else what the actions are for. */
export const deedText = (plan: Plan, from: number, to: number): string => {
  const why = from === to ? shortfallText(plan.actions) : reasonText(plan)
  return [actionsText(plan.actions), why].filter((part) => part !== '').join(': ')
}

/** Did the pass do something or move the number? */
export const isActive = (plan: Plan, from: number, to: number): boolean => plan.actions.some(isWorldAction) || from !== to

const shortfallText = (actions: readonly Action[]): string => {
  for (const { why } of actions) if (why.type === 'BelowDesired' || why.type === 'AboveDesired') return `${why.existing} stay, ${why.desired} should`
  return ''
}

const qualityOf = ({ why }: Action): string => {
  switch (why.type) {
    case 'BelowDesired':
    case 'AboveDesired':
      return ''
    case 'Drained':
      return ' drained'
    case 'DrainDeadlinePassed':
      return ' at its deadline'
    case 'InstanceFailed':
      return ' failed'
    case 'StartOverdue':
      return ' overdue'
    case 'NotHealthy':
      return ' unhealthy'
    case 'RevisionStale':
      return ' of another revision'
    case 'ProbeDue':
      return ''
    case 'AgentDeleted':
      return ', the agent goes'
  }
}

const readingText = ({ metric, kind, up, down, target, current, lowest, highest, count }: MetricStep): string => {
  const asks = `${metric} asks for ${count}`
  if (kind === 'value') return `${asks}: ${short(up)} against ${short(target)}`
  const aim = `${short(target, 2)} × ${current}`
  if (count > current) return `${asks}: ${short(up)} is above ${short(highest)} (${aim} and tolerance)`
  if (count < current) return `${asks}: ${short(down)} is below ${short(lowest)} (${aim} less tolerance)`
  return `${asks}: ${short(up)} against ${aim}`
}
