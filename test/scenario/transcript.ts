/**
 * A story told in lines, for a reader: when, what was seen, what was done and why, when to look again. Passes in which nothing was done and nothing changed
 * are left out. `toMatchFileSnapshot` keeps it; a change is read in the diff before it is accepted.
 */
import { actionLine, actWhy } from '../../src/core/explain/phrases.js'
import { type AgentInput, type Instance, reconcile, type WakeWhy } from '../../src/index.js'
import { NOW } from '../../src/laws/arbitrary/time.js'
import { type Event, type Pass, play, type Story } from '../../src/laws/index.js'

export const agentOf = (spec: Partial<AgentInput['spec']> = {}): AgentInput => ({
  name: 'bot',
  spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, ...spec },
})

/** A quiet world: twenty seconds to start, five to end, no work. */
export const storyOf = (agent: AgentInput, seconds: number, events: readonly Event[], more: Partial<Story> = {}): Story => ({
  type: 'Story',
  agent,
  begin: [],
  load: 0,
  nature: { startMs: [20_000], workMs: [0], busy: [false], zones: [''], goneMs: 5_000, readyPhase: 'Healthy', idIsName: false, checks: true },
  fates: [],
  fairFromMs: null,
  events,
  telemetry: { scrapeMs: 15_000, by: 'Whole' },
  lagMs: 0,
  saysWhen: true,
  drive: { everyMs: 15_000, watch: true },
  lengthMs: seconds * 1_000,
  ...more,
})

export const on = (seconds: number, what: Event['what']): Event => ({ atMs: seconds * 1_000, what })

export const transcript = (title: string, story: Story): string => {
  const passes = play(reconcile, story, 400)
  const lines: string[] = [title, '']
  let said = ''
  for (const pass of passes) {
    const [seen, more] = [seenLine(pass), [...changes(pass), ...pass.plan.actions.map(actionLine), ...notes(pass)].map((line) => `  ${plain(line)}`)]
    if (seen === said && more.length === 0) continue
    said = seen
    lines.push(`${clock(pass.now)}  ${seen}`, ...more, `  ${wakeLine(pass)}`)
  }
  return `${lines.join('\n')}\n`
}

const seenLine = ({ observed, plan: { status } }: Pass): string =>
  `${status.phase}, ${status.desiredReplicas} desired: ${observed.instances.map(word).join(', ') || 'nothing listed'}`

/** What became of wishes and of memory. */
const changes = ({ plan }: Pass): readonly string[] =>
  plan.trail.flatMap((step) => {
    if (step.type === 'Wish') return [`(${step.action.toLowerCase()} of ${short(step.key)} ${step.result.toLowerCase()})`]
    if (step.type === 'Memory') return [`(memory ${step.part === 'memory' ? '' : `of ${step.part} `}${step.result.toLowerCase()})`]
    return []
  })

const word = ({ id, phase, drainingSince, drainCause, deletingAt, activeRequests, protected: kept }: Instance): string =>
  [
    short(id),
    phase.toLowerCase(),
    ...(activeRequests > 0 ? ['busy'] : []),
    ...(kept ? ['protected'] : []),
    ...(drainingSince === undefined ? [] : [drainCause === 'External' ? 'cordoned' : 'draining']),
    ...(deletingAt === undefined ? [] : ['ending']),
  ].join(' ')

/** Names without what they share, instants as the clock of the story. */
const plain = (line: string): string =>
  line.replace(/bot-[0-9a-f]{8}-/g, '').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => clock(Date.parse(instant)).trim())
const notes = ({ plan }: Pass): readonly string[] =>
  plan.trail.flatMap((step) => (step.type === 'Act' && step.why.type !== 'NothingToDo' ? [actWhy(step.why)] : []))

const wakeLine = ({ now, plan }: Pass): string =>
  plan.wake === null ? 'until something is seen' : `until ${clock(plan.wake.at)} (${wakeWord(plan.wake.why)}, in ${(plan.wake.at - now) / 1_000} s)`
const wakeWord = (why: WakeWhy): string => ('id' in why ? `${why.type} ${short(why.id)}` : why.type)

/** `id-0` and `0-0` rather than all of a name. */
const short = (text: string): string => text.replace(/^bot-[0-9a-f]{8}-/, '')

const clock = (at: number): string => {
  const seconds = (at - NOW) / 1_000
  const [whole, sign] = [Math.abs(seconds), seconds < 0 ? '-' : ' ']
  return `${sign}${Math.floor(whole / 60)}:${(whole % 60).toFixed(1).padStart(4, '0')}`
}
