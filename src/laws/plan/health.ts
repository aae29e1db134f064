/** Laws of worlds that are probed, that refuse and that break: what is well stays, what is asked in vain is asked ever more slowly, and all of it is said. */
import fc from 'fast-check'
import { type AgentInput, type Failure, failureTypes, type Health, type Instance, type SpecInput } from '../../core/index.js'
import type { InstanceSeed } from '../arbitrary/instance.js'
import { natures, stories } from '../arbitrary/story.js'
import { NOW } from '../arbitrary/time.js'
import { must } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'
import { isServing } from '../story/cluster.js'
import { play } from '../story/play.js'
import type { Event, Happening, Story } from '../story/story.js'
import { surgeOf, unavailableOf } from './rollout.js'
import { CALM_FROM_MS, describe, fair, probedMs, settleMs, staying, sums, untilRest } from './settling.js'

/** Far enough apart for hours to be short. */
const interval = fc.integer({ min: 10, max: 20 }).map((n) => n * 1_000)
const START_DEADLINE_MS = 120_000

export const probedConvergence = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a rollout', 'one that does not get well', 'probes that lied', 'evidence that was lost', 'a delay', 'static', 'scaled'])
  const also = fc.constantFrom<Happening>(
    { type: 'Model' },
    { type: 'Probes', show: false },
    { type: 'Probes', show: null },
    { type: 'EvidenceLost' },
    { type: 'Sicken', which: 0 },
  )
  const probed = stories({ ...fair, policies: ['Static', 'Static', 'fixed', 'standard'], targets: sums, timing: 'None', probes: 'Always', also })
  return {
    title:
      'convergence: in a fair world that is probed, rollouts and lies before included, what is desired is reached in the stated time, all of it ready, and stays without a write',
    sometimes: reached,
    property: fc.property(probed, interval, (told, intervalMs) => {
      const { spec } = told.agent
      const agent = { ...told.agent, spec: { ...spec, startDeadlineMs: START_DEADLINE_MS, healthCheck: { ...spec.healthCheck, intervalMs } } }
      const story: Story = { ...told, agent, events: [...told.events, truth(CALM_FROM_MS)], ...slow(told) }
      const [first] = play(reconcile, { ...story, lengthMs: 0 }, 1) as [Pass]
      const { passes } = untilRest(reconcile, story, settleMs(first.agent, story) + probedMs(first.agent))
      for (const { plan } of passes)
        for (const { why } of plan.actions) {
          reached.reach('a rollout', why.type === 'RevisionStale')
          reached.reach('one that does not get well', why.type === 'NotHealthy')
        }
      const happened = (is: (what: Happening) => boolean): boolean => story.events.some(({ what }) => is(what))
      reached.reach(
        'probes that lied',
        happened((what) => what.type === 'Probes' && what.show === false),
      )
      reached.reach(
        'evidence that was lost',
        happened(({ type }) => type === 'EvidenceLost'),
      )
      reached.reach('a delay', first.agent.spec.healthCheck.initialDelayMs > 0)
      reached.reach(first.agent.spec.scaling.enabled ? 'scaled' : 'static')
    }),
  }
}

const truth = (atMs: number): Event => ({ atMs, what: { type: 'Probes', show: null } })
/** Looked at when something is seen, and once a minute. */
const slow = ({ telemetry }: Pick<Story, 'telemetry'>): Pick<Story, 'telemetry' | 'drive'> => ({
  telemetry: { ...telemetry, scrapeMs: 60_000 },
  drive: { everyMs: 60_000, watch: true },
})

const STORM_MS = 600_000
const AFTER_MS = 900_000

export const storm = (reconcile: Reconcile): Law => {
  const reached = sometimes(['one', 'four', 'a replacement', 'a replacement that is given up', 'held', 'evidence that was lost', 'a surplus afterwards'])
  const stormy = fc.record({
    count: fc.constantFrom(1, 4),
    check: checks,
    startDeadlineMs: fc.constantFrom(30_000, 120_000, 600_000),
    maxSurge: fc.constantFrom<number | string>('25%', 1, 3, '100%'),
    fromMs: fc.integer({ min: 1, max: 60 }).map((n) => n * 1_000),
    lostAfterMs: fc.option(fc.integer({ min: 0, max: 590 }).map((n) => n * 1_000)),
    nature: natures,
  })
  return {
    title:
      'storm: while every probe fails for ten minutes, of those that were once ready none goes without a successor that is; afterwards as many as are desired stay, all of them ready',
    sometimes: reached,
    property: fc.property(stormy, ({ count, check, startDeadlineMs, maxSurge, fromMs, lostAfterMs, nature }) => {
      const events: Event[] = [{ atMs: fromMs, what: { type: 'Probes', show: false } }, truth(fromMs + STORM_MS)]
      if (lostAfterMs !== null) events.push({ atMs: fromMs + lostAfterMs, what: { type: 'EvidenceLost' } })
      const agent = agentOf({ replicas: count, startDeadlineMs, drainMs: 60_000, healthCheck: check, rollout: { maxSurge, maxUnavailable: 0 } })
      const passes = play(reconcile, storyOf(agent, { begin: wells(count), nature, events, lengthMs: fromMs + STORM_MS + AFTER_MS }), 20_000)
      const once = new Set<string>()
      for (const pass of passes) {
        const ready = new Set(readyIn(pass).map(({ id }) => id))
        for (const id of ready) once.add(id)
        // Of whom nothing is known any more, the surplus may be any one.
        const gone = goneIn(pass, lostAfterMs !== null)
        const missed = [...gone].filter((id) => once.has(id))
        const kept = staying(pass).filter(({ id }) => once.has(id) && !gone.has(id)).length
        const successors = [...ready].filter((id) => !gone.has(id)).length
        must(
          missed.length === 0 || (successors >= missed.length && kept >= count),
          () => `${missed.join(', ')} of those that were ready go, ${kept} of ${count} are kept and ${successors} are ready, at ${describe(pass)}`,
        )
        const inStorm = pass.now < NOW + fromMs + STORM_MS
        for (const action of pass.plan.actions) {
          reached.reach('a replacement', action.type === 'Create')
          reached.reach('a replacement that is given up', inStorm && action.type === 'Drain' && action.cause === 'Suspect')
          reached.reach('a surplus afterwards', !inStorm && action.type === 'Drain' && action.cause === 'ScaleDown')
        }
        reached.reach('held', says(pass, 'SuspectsHeld'))
      }
      const last = passes[passes.length - 1] as Pass
      must(readyIn(last).length >= count && staying(last).length === count, () => `long after the storm ${describe(last)}`)
      reached.reach(count === 1 ? 'one' : 'four')
      reached.reach('evidence that was lost', lostAfterMs !== null)
    }),
  }
}

const checks = fc.record({
  enabled: fc.constant(true),
  intervalMs: interval,
  timeoutMs: fc.constant(1_000),
  failureThreshold: fc.integer({ min: 1, max: 3 }),
  successThreshold: fc.integer({ min: 1, max: 2 }),
  initialDelayMs: fc.constantFrom(0, 20_000),
})

/** Ready by what was known before this pass and what it made of it, and not leaving. */
const readyIn = ({ agent, observed, plan }: Pass): readonly Instance[] => {
  const learnt = new Map<string, Health | null>(plan.evidence.map(({ id, health }) => [id, health]))
  const healthOf = ({ id, health }: Instance): Health | null | undefined => (learnt.has(id) ? learnt.get(id) : health)
  return observed.instances.filter(
    (each) =>
      each.drainingSince === undefined &&
      each.deletingAt === undefined &&
      isServing(each) &&
      (!agent.spec.healthCheck.enabled || healthOf(each)?.type === 'Ready'),
  )
}

/** Who goes by this pass, and did not before; `unwell`: because it is not well, and not because there are too many. */
const goneIn = ({ observed, plan }: Pass, unwell = false): ReadonlySet<string> => {
  const leaving = new Set(observed.instances.filter(({ drainingSince }) => drainingSince !== undefined).map(({ id }) => id))
  const going = plan.actions.filter(({ type, why }) => (type === 'Drain' || type === 'Delete') && (!unwell || why.type === 'NotHealthy'))
  return new Set(going.flatMap((action) => (action.type !== 'Create' && !leaving.has(action.id) ? [action.id] : [])))
}

const says = ({ plan }: Pass, ...what: readonly string[]): boolean => plan.trail.some((step) => step.type === 'Act' && what.includes(step.why.type))

const HOUR_MS = 3_600_000
/** At 0 s, after 1, 2, 4 … 256 s, then every 5 min. */
const MOST_REFUSED = 21

export const refusedHour = (reconcile: Reconcile): Law => {
  const reached = sometimes(['asked as often as may be', 'asked less often', 'some were there', 'all are there again', 'a doubt'])
  const errors = fc
    .record({ type: fc.constantFrom(...failureTypes.filter((type) => type !== 'Gone')), retryAfterMs: fc.constantFrom(null, 500, 10_000, 40_000) })
    .map(({ type, retryAfterMs }): Failure => ({ type, ...(retryAfterMs === null ? {} : { retryAfterMs }) }))
  const lag = fc.constantFrom(0, 500, 10_000)
  return {
    title:
      'refusals: a provider that refuses every create for an hour is asked at most 21 times, 1 s doubling to 5 min; once it does not, all are there after its last wait and that of a slot, a round for each doubling and a start',
    sometimes: reached,
    property: fc.property(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 8 }), errors, natures, lag, (there, missing, error, nature, lagMs) => {
      const wanted = there + missing
      const rounds = Math.ceil(Math.log2(1 + missing)) + 5
      const recovers = 2 * 301_000 + rounds * (2 * lagMs + 2_000) + 60_000 + Math.max(...nature.startMs)
      const told = { begin: wells(there), nature, fates: [{ type: 'Refused', error }], fairFromMs: HOUR_MS, lagMs, lengthMs: HOUR_MS + recovers } as const
      const passes = play(reconcile, storyOf(agentOf({ replicas: wanted }), told), 5_000)
      const asked = passes.filter(({ now }) => now < NOW + HOUR_MS).reduce((sum, pass) => sum + createsIn(pass), 0)
      must(asked <= MOST_REFUSED, () => `asked ${asked} times within the hour`)
      const last = passes[passes.length - 1] as Pass
      must(staying(last).filter(isServing).length === wanted, () => `${recovers} ms after the hour ${describe(last)}`)
      reached.reach(asked > MOST_REFUSED - 2 ? 'asked as often as may be' : 'asked less often')
      reached.reach('some were there', there > 0)
      reached.reach('all are there again')
      reached.reach('a doubt', error.type === 'TimedOut')
    }),
  }
}

const createsIn = ({ plan }: Pass): number => plan.actions.filter(({ type }) => type === 'Create').length

/** In one place: at once, after 10, 20, 40, 80, 160 s, then every 5 min; and the short ones once more, for a slot whose last one still ends leaves its turn to another. */
const MOST_BROKEN = 22
const OFTEN_BROKEN = 16

export const brokenRevision = (reconcile: Reconcile): Law => {
  const reached = sometimes([
    'it fails',
    'it hangs',
    'it runs, unwell',
    'probed',
    'an old one goes',
    'none may be away',
    'held',
    'none is left of the old',
    'as often as may be',
  ])
  const stuck = fc.record({
    count: fc.integer({ min: 1, max: 4 }),
    check: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, checks),
    startDeadlineMs: fc.constantFrom(30_000, 120_000, 600_000),
    rollout: fc.constantFrom<NonNullable<SpecInput['rollout']>>(
      {},
      { maxSurge: 0, maxUnavailable: 1 },
      { maxSurge: 2 },
      { maxSurge: 1, maxUnavailable: '50%' },
    ),
    broken: fc.constantFrom('Fails' as const, 'Hangs' as const, 'Unwell' as const),
    nature: natures,
  })
  return {
    title:
      'rollout: of a revision that never gets ready at most 22 are created an hour for each place that surge and unavailability give, no fewer than may be are available, and it is said that it is held',
    sometimes: reached,
    property: fc.property(stuck, ({ count, check, startDeadlineMs, rollout, broken, nature }) => {
      const events: Event[] = [{ atMs: 30_000, what: { type: 'Model' } }]
      const agent = agentOf({ replicas: count, startDeadlineMs, drainMs: 60_000, healthCheck: check, rollout })
      const told = { begin: wells(count), nature: { ...nature, broken }, events, lengthMs: 30_000 + HOUR_MS }
      const passes = play(reconcile, storyOf(agent, told), 20_000)
      const own = (passes[0] as Pass).agent
      const [surge, away] = [surgeOf(own, count), unavailableOf(own, count)]
      const created = passes.reduce((sum, pass) => sum + createsIn(pass), 0)
      must(created <= MOST_BROKEN * (surge + away), () => `${created} are created within the hour, in ${surge + away} places`)
      for (const pass of passes) {
        const serving = (pass.truth?.instances ?? []).filter((each) => isServing(each) && each.drainingSince === undefined && each.deletingAt === undefined)
        must(serving.length >= count - away, () => `${serving.length} serve of ${count}, and ${away} may be away, at ${describe(pass)}`)
        reached.reach(
          'an old one goes',
          pass.plan.actions.some(({ type, why }) => type === 'Drain' && why.type === 'RevisionStale'),
        )
        reached.reach('held', says(pass, 'RolloutHeld'))
        const { phase } = pass.plan.status
        const old = staying(pass).filter(({ revision }) => revision === own.revision).length
        must(pass.now < NOW + 30_000 || phase !== 'Running', () => `all is said to be well at ${describe(pass)}`)
        must(
          pass.now < NOW + 30_000 || old === 0 || goneIn(pass).size > 0 || says(pass, 'RolloutHeld'),
          () => `${old} of them are old, and nothing is said of it at ${describe(pass)}`,
        )
        reached.reach('none is left of the old', pass.now > NOW + 30_000 && old === 0)
      }
      const late = passes.filter(({ now }) => now > NOW + HOUR_MS - 1_000_000)
      must(late.some(isHeld), () => `nothing is said of it at ${describe(late[late.length - 1] as Pass)}`)
      reached.reach(broken === 'Fails' ? 'it fails' : broken === 'Hangs' ? 'it hangs' : 'it runs, unwell')
      reached.reach('probed', own.spec.healthCheck.enabled)
      reached.reach('none may be away', away === 0)
      reached.reach('as often as may be', created >= OFTEN_BROKEN * (surge + away))
    }),
  }
}

/** Said in the status: as a reason, or as a phase that nobody takes for well. */
const isHeld = ({ plan: { status } }: Pass): boolean =>
  status.phase === 'Degraded' || status.phase === 'Failed' || status.conditions.some(({ reason }) => reason === 'RolloutHeld' || reason === 'SuspectsHeld')

const agentOf = (spec: Partial<SpecInput>): AgentInput => ({ name: 'a', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, ...spec } })

/** So many that are well, and have been for a while. */
const wells = (count: number): readonly InstanceSeed[] =>
  Array.from({ length: count }, (_, slot) => ({
    id: `i${slot}`,
    name: 'Slot',
    slot,
    incarnation: 0,
    revision: 'Current',
    owner: 'Ours',
    phase: 'Healthy',
    createdMs: 300_000 + slot * 1_000,
    readyMs: 290_000,
    activeRequests: 0,
    sessions: 0,
    protected: false,
    deletionCost: 0,
    zone: '',
    drain: null,
    deletingMs: null,
    health: { type: 'Ready', count: 0, seqMs: 10_000, sinceMs: 290_000, probingMs: null },
    samples: [],
  }))

const storyOf = (agent: AgentInput, told: Partial<Story> & Pick<Story, 'begin' | 'nature' | 'lengthMs'>): Story => ({
  type: 'Story',
  agent,
  load: 0,
  fates: [],
  fairFromMs: null,
  events: [],
  telemetry: { scrapeMs: 60_000, by: 'Whole' },
  lagMs: 0,
  saysWhen: true,
  drive: { everyMs: 60_000, watch: true },
  ...told,
})

/** Of hours that are probed: a run has as many passes as ten have elsewhere. */
export const lawsOfHealth: readonly ((reconcile: Reconcile) => Law)[] = [probedConvergence, storm, refusedHour, brokenRevision]
