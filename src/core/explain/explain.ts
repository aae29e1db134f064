/**
 * Says in words why a plan is as it is, from the plan alone: metric by metric what was read and what it asks for, stage by stage number in and out,
 * the one that binds, what one fewer would carry, the actions, and when to look again. Pure text; times are those of the pass.
 */
import { isWorldAction } from '../domain/action.js'
import type { Plan } from '../domain/plan.js'
import { formatInstant } from '../domain/rfc3339.js'
import type { CountStep, MetricStep, PassStep, StageStep, Trail, TrailStep } from '../domain/trail.js'
import type { Instant } from '../domain/units.js'
import type { Wake } from '../domain/wake.js'
import { binding, winner } from '../scaling/binding.js'
import { actionLine, actWhy, counted, countWhy, missingWhy, round, span, stageWhy, wakeWhy } from './phrases.js'

/**
 * A plan in words: what was read, what each rule made of it, which one binds, what is done, and when to look again. Several lines, without one at the end; the
 * first is the decision. Laws: determinism, totality.
 */
export const explain = (plan: Plan): string => {
  const { trail } = plan
  const pass = trail.find(isPass)
  const now = pass?.at ?? 0
  return [
    ...decisionLines(trail),
    ...(pass === undefined ? [] : [passLine(pass)]),
    ...noteLines(trail),
    ...decisionSections(trail, now),
    ...section('actions', [...actionLines(plan.actions), ...trail.flatMap((step) => (step.type === 'Act' ? [actWhy(step.why)] : []))]),
    wakeLine(plan.wake, now),
  ].join('\n')
}

/** A line each for what changes the world; probes, of which there may be thousands, are counted. */
const actionLines = (actions: Plan['actions']): readonly string[] => {
  const world = actions.filter(isWorldAction)
  const probes = actions.length - world.length
  return [...world.map(actionLine), ...(probes === 0 ? [] : [`${counted(probes, 'probe')}, for ${probes === 1 ? 'it is' : 'they are'} due`])]
}

/** The trail of `recommend` in words, for those who own a count. */
export const explainTrail = (trail: Trail, now: Instant): string => decisionSections(trail, now).join('\n')

const decisionSections = (trail: Trail, now: Instant): readonly string[] => {
  const wins = winner(trail)
  const binds = binding(trail)
  return [
    ...section(
      'metrics',
      trail.flatMap((step) => (step.type === 'Metric' ? metricLines(step, step === wins, now) : [])),
    ),
    ...section(
      'stages',
      trail.flatMap((step) => (step.type === 'Stage' ? [stageLine(step, step === binds, now)] : [])),
    ),
  ]
}

const decisionLines = (trail: Trail): readonly string[] => {
  const count = trail.find((step): step is CountStep => step.type === 'Count')
  if (count === undefined) return []
  const { from, to } = count
  const moved = from === to ? `stays at ${to}` : `goes from ${from} to ${to}`
  return [`desired ${moved}: ${decider(trail, count)}`]
}

/** The one thing that made the number: the last stage that changed it, else the winning metric, else the spec. */
const decider = (trail: Trail, count: CountStep): string => {
  const stage = binding(trail)
  if (stage !== null) return `${stage.stage} binds, for ${withoutStop(stageWhy(stage.why, trail.find(isPass)?.at ?? 0))}${unremembered(trail)}`
  const metric = winner(trail)
  if (metric === null || count.why.type !== 'Scaled') return countWhy(count.why)
  return metric.reason === null
    ? `${metric.metric} asks for ${metric.count}`
    : `${metric.metric} is missing (${missingWhy(metric.reason)}), so it keeps ${metric.count}`
}

/** Without it a rate that is spent from the start reads as a contradiction. */
const unremembered = (trail: Trail): string =>
  trail.some((step) => step.type === 'Memory' && step.result === 'Born') ? '; nothing is remembered, which makes every rule cautious' : ''

const passLine = (pass: PassStep): string => {
  const age = pass.at - pass.viewAt
  const also = `${some(pass.starting, 'starting')}${some(pass.leaving, 'leaving')}${some(pass.suspects, 'unhealthy')}${some(pass.failed, 'failed')}`
  const foreign = pass.strangers > 0 ? `, ${counted(pass.strangers, 'stranger')}` : ''
  return `seen at ${formatInstant(pass.at)}${age > 0 ? ` in a list ${span(age)} old` : ''}: ${pass.existing} exist, ${pass.ready} ready${also}${foreign}`
}

/** Nothing is said of none. */
const some = (count: number, what: string): string => (count > 0 ? `, ${count} ${what}` : '')

const noteLines = (trail: Trail): readonly string[] =>
  trail.flatMap((step) => {
    if (step.type === 'Memory') return [memoryLine(step.part, step.result)]
    return step.type === 'Wish' ? [`${step.action.toLowerCase()} ${step.key}: ${wishResults[step.result]}`] : []
  })

const memoryLine = (part: string, result: 'Born' | 'Rejected' | 'Shifted'): string => {
  switch (result) {
    case 'Born':
      return 'nothing is remembered from before: this pass is cautious'
    case 'Rejected':
      return `what was remembered of ${part} is not sound and counts as forgotten`
    case 'Shifted':
      return `what was remembered of ${part} was ahead of the clock and was shifted to it`
  }
}

const metricLines = (step: MetricStep, wins: boolean, now: Instant): readonly string[] => {
  const mark = wins ? '  <- the advice' : ''
  if (step.reason !== null) {
    const last = step.oldestAt === null ? '' : `, last seen ${span(now - step.oldestAt)} ago`
    return [`${step.metric}: ${missingWhy(step.reason)}${last}; it proposes ${step.count}${mark}`]
  }
  const ratio = step.ratio === null ? '' : `, ${round(step.ratio * 100)} % of what was asked for`
  const heard = `${counted(step.used, 'sample')}${step.oldestAt === null ? '' : `, the oldest ${span(now - step.oldestAt)} old`}`
  const unheard = step.missing > 0 ? `, ${counted(step.missing, 'instance')} not heard of` : ''
  return [`${step.metric}: ${reading(step)}${ratio}; it proposes ${step.count}${mark}`, `  ${heard}${unheard}${some(step.ignored, 'ignored')}; ${fewer(step)}`]
}

const reading = ({ kind, up, down, target, current, lowest, highest }: MetricStep): string => {
  const stands = `stands from ${round(lowest)} to ${round(highest)}`
  switch (kind) {
    case 'value':
      return `${round(up)} against a target of ${round(target)} (${stands})`
    case 'total':
      return `${round(up)} in all against ${round(target)} each for ${current} (${stands})`
    case 'average':
      return `${round(up)}${up === down ? '' : ` (${round(down)} on the way down)`} over the ready ones against ${round(target)} each for ${current} (${stands})`
  }
}

/** The load of the rest, if there were one fewer: why a step down is, or is not, near. */
const fewer = ({ kind, up, down, target, current }: MetricStep): string => {
  if (current <= 1) return 'there is none to spare'
  const load = kind === 'value' ? (up * current) / (current - 1) / target : (kind === 'total' ? up : down) / (current - 1) / target
  return `with one fewer it would be at ${round(load * 100)} % of the target`
}

const stageLine = (step: StageStep, binds: boolean, now: Instant): string => {
  const until = step.until === null ? '' : `, until ${formatInstant(step.until)} at least`
  return `${step.stage}: ${step.in} -> ${step.out}, ${stageWhy(step.why, now)}${step.why.type === 'Passed' ? '' : until}${binds ? '  <- binds' : ''}`
}

const wakeLine = (wake: Wake | null, now: Instant): string =>
  wake === null
    ? 'look again when something new is seen: time alone changes nothing'
    : `look again at ${formatInstant(wake.at)} (in ${span(wake.at - now)}): ${wakeWhy(wake.why)}`

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)])

const isPass = (step: TrailStep): step is PassStep => step.type === 'Pass'
const withoutStop = (text: string): string => text.replace(/\.$/, '')
const wishResults = { Met: 'seen', Refused: 'refused by the provider', Overdue: 'not seen in time, forgotten', Released: 'its back-off is over' } as const
