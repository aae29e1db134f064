/**
 * What a status says by itself, in words: the counts, the conditions, what was asked for and not seen yet, what backs off and until when, what the stages
 * remember, and what it waits for. Pure; nothing is decided, for that takes an observation. Beside an agent it also says where the two differ.
 */
import { toDocument } from '../../codec/index.js'
import { YOUNG_MS } from '../../core/domain/memory.js'
import { counted, round, wakeWhy } from '../../core/explain/phrases.js'
import { type Agent, agentKey, type Condition, formatInstant, type Instant, overdueAt, type Status, type Wake, type Wish } from '../../core/index.js'

/** Whole lines. `now`: what is waited for lies after it. */
export const statusText = (status: Status, now: Instant, agent?: Agent): string => {
  const { memory, conditions, currentMetrics } = status
  const waits = waitsOf(status, now)
  return [
    headLine(status),
    `remembered until ${formatInstant(memory.at)}, from ${formatInstant(memory.bornAt)}; it acted last at ${formatInstant(memory.actedAt)}`,
    ...section('beside the agent', agent === undefined ? [] : differences(status, agent)),
    ...section('conditions', conditions.map(conditionLine)),
    ...section('metrics, as seen when it was written', currentMetrics.map(metricLine)),
    ...section('asked for and not seen yet', memory.wishes.map(wishLine)),
    ...section('backing off', backoffLines(status, now)),
    ...section('scaling remembers', scalingLines(status)),
    ...section('waits for', waits.map(waitLine)),
    waits.length === 0 ? 'it waits for nothing: the next observation decides' : `next ${waitLine(waits[0]!)}`,
    '',
  ].join('\n')
}

const headLine = ({ phase, desiredReplicas, replicas, readyReplicas, availableReplicas, updatedReplicas, revision, finished }: Status): string =>
  `${phase}${finished ? ', finished' : ''}: ${desiredReplicas} desired, ${replicas} exist, ${readyReplicas} ready, ${availableReplicas} available, ${updatedReplicas} of revision ${revision}`

const differences = ({ revision, observedGeneration, memory, desiredReplicas }: Status, agent: Agent): readonly string[] => {
  const { enabled, minReplicas, maxReplicas } = agent.spec.scaling
  const lines = [
    ...(memory.uid === agent.uid ? [] : [`the memory is of another agent: decide would count it as absent for ${agentKey(agent)}`]),
    ...(revision === agent.revision ? [] : [`the agent is of revision ${agent.revision} now: what exists of ${revision} is stale`]),
    ...(observedGeneration < agent.generation ? [`it knows generation ${observedGeneration}, the agent is of ${agent.generation}`] : []),
    ...(enabled && (desiredReplicas < minReplicas || desiredReplicas > maxReplicas)
      ? [`${desiredReplicas} is outside of ${minReplicas} to ${maxReplicas}, the bounds of now`]
      : []),
    ...(!enabled && desiredReplicas !== agent.spec.replicas ? [`scaling is off, and spec.replicas is ${agent.spec.replicas}`] : []),
    ...(agent.spec.paused ? ['the agent is paused: nothing is touched'] : []),
  ]
  return lines.length === 0 ? [`it is that of ${agentKey(agent)} as it stands, within ${minReplicas} to ${maxReplicas}`] : lines
}

const conditionLine = ({ type, status, reason, lastTransitionAt }: Condition): string =>
  `${type} ${status ? 'yes' : 'no'}, ${reason}, since ${formatInstant(lastTransitionAt)}`

const metricLine = ({ name, value, target }: Status['currentMetrics'][number]): string =>
  `${name} ${value === null ? 'was missing' : `was ${round(value)}`}, target ${round(target)}`

const wishLine = (wish: Wish): string => {
  const { type, key, at, accepted, failures, blocked } = wish
  const until = formatInstant(overdueAt(wish))
  const state =
    blocked === true
      ? `refused${failures === undefined ? '' : ` ${counted(failures, 'time')} in a row`}, not asked again before ${until}`
      : `${accepted === true ? 'the provider said yes' : 'no answer yet'}, overdue at ${until}`
  return `${type.toLowerCase()} ${key}, asked at ${formatInstant(at)}: ${state}`
}

const backoffLines = ({ memory: { backoffs, creates } }: Status, now: Instant): readonly string[] => [
  ...backoffs.map(({ slots, failures, until }) => {
    const over = until <= now ? 'free again since' : 'nothing is created there before'
    return `slots ${slots}: failed ${counted(failures, 'time')} in a row, ${over} ${formatInstant(until)}`
  }),
  ...(creates.failures > 0 ? [`creates: refused ${counted(creates.failures, 'time')} in a row, none before ${formatInstant(creates.afterAt)}`] : []),
]

const scalingLines = ({ memory: { scaling, creates } }: Status): readonly string[] => [
  ...(scaling === null ? [] : [`${scaling.current} since ${formatInstant(scaling.changedAt)}`]),
  ...Object.entries(scaling?.stages ?? {}).map(([name, memory]) => `${name}: ${cut(JSON.stringify(toDocument({ ...memory, version: undefined })))}`),
  `slow start: ${counted(creates.burst, 'create')} may be under way at once`,
]

/** Each instant ahead that memory alone knows of, the earliest first. */
const waitsOf = ({ memory: { bornAt, wishes, backoffs, creates } }: Status, now: Instant): readonly Wake[] =>
  [
    ...wishes.map((wish): Wake => ({ at: overdueAt(wish), why: { type: wish.blocked === true ? 'ActionBackoff' : 'WishDeadline', id: wish.key } })),
    { at: bornAt + YOUNG_MS, why: { type: 'MemoryYoung' } } satisfies Wake,
    ...backoffs.map(({ until, slots }): Wake => ({ at: until, why: { type: 'SlotBackoff', id: slots } })),
    ...(creates.failures > 0 ? [{ at: creates.afterAt, why: { type: 'CreateBackoff' } } satisfies Wake] : []),
  ]
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at - b.at)

const waitLine = ({ at, why }: Wake): string => `at ${formatInstant(at)}: ${wakeWhy(why)}`

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [title, ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`), ...(lines.length > MOST_LINES ? [`  and ${lines.length - MOST_LINES} more`] : [])]

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)

const MOST_LINES = 40
const LONGEST = 160
