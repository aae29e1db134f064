/**
 * Law of peace: whatever went wrong, one fault, two, or many, once nothing does any more all of the other laws hold of one and the same story: safety in
 * every pass, what is desired in the stated time and for good, and nothing left once the agent is deleted.
 */
import fc from 'fast-check'
import { accidents, fates, halfSeconds, stories } from '../arbitrary/story.js'
import { must } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'
import { play } from '../story/play.js'
import type { Event, Fate, Story } from '../story/story.js'
import { endsWell } from './deletion.js'
import { breaksNone } from './never.js'
import { backsOff, probed, surge, unavailable } from './replace.js'
import { CALM_FROM_MS, fair, patient, probedMs, settleMs, steppedBackMs, untilRest } from './settling.js'

/** As far apart as in the laws of health, so that peace is short. */
const LEAST_INTERVAL_MS = 10_000

export const peace = (reconcile: Reconcile): Law => {
  const reached = sometimes([
    'one fault',
    'two faults',
    'many',
    'of an action',
    'of the store',
    'of the clock',
    'of the world',
    'probed',
    'something to recover',
  ])
  return {
    title:
      'peace: after any fault, pair of faults or crowd of them, whatever is created, drained or deleted is so by the rules, what is desired is reached ten minutes later than in a fair world, stays without a write, and leaves nothing behind when it is deleted',
    sometimes: reached,
    property: fc.property(fc.oneof({ weight: 2, arbitrary: spoilt }, { weight: 1, arbitrary: crowded }), ({ story: told, faults }) => {
      const story = atPeace(told)
      const [first] = play(reconcile, { ...story, lengthMs: 0 }, 1) as [Pass]
      // By a clock that stepped, samples may be too old, or too far ahead, every other minute: nothing is done for it, but it is remembered.
      const isOff = first.agent.spec.scaling.enabled && story.events.some(({ what }) => what.type === 'ClockStep')
      const { endMs } = untilRest(reconcile, story, settleMs(first.agent, story) + probedMs(first.agent) + 600_000 + steppedBackMs(story), isOff)
      const { drainMs, terminationGraceMs } = first.agent.spec
      const dies: Event = { atMs: endMs + 500, what: { type: 'DeleteAgent' } }
      const all = play(reconcile, { ...story, events: [...story.events, dies], lengthMs: endMs + drainMs + terminationGraceMs + 600_000 }, 40_000)
      for (const pass of all) {
        breaksNone(pass)
        for (const { judge } of pass.agent.deletedAt === undefined ? [surge, unavailable, backsOff, probed] : [probed]) judge(pass, reconcile)
        isAlone(pass)
        reached.reach('something to recover', pass.now > first.now + CALM_FROM_MS && pass.plan.actions.some(({ type }) => type === 'Create'))
      }
      endsWell(all)
      reached.reach(faults === 1 ? 'one fault' : faults === 2 ? 'two faults' : 'many')
      reached.reach('probed', first.agent.spec.healthCheck.enabled)
      reached.reach(
        'of an action',
        story.fates.some(({ type }) => type !== 'Done'),
      )
      for (const { what } of story.events) {
        reached.reach('of the store', what.type === 'StatusLost' || what.type === 'StatusDamaged' || what.type === 'Halfway')
        reached.reach('of the clock', what.type === 'ClockStep')
        reached.reach('of the world', what.type === 'Crash' || what.type === 'Vanish')
      }
    }),
  }
}

/** At most one instance has a name. */
const isAlone = ({ truth }: Pass): void => {
  const names = (truth?.instances ?? []).map(({ name }) => name)
  must(new Set(names).size === names.length, () => `two have one name: ${names.join(', ')}`)
}

/** `faults`: how many, as far as they were counted. */
type Told = { readonly story: Story; readonly faults: number }
const done: Fate = { type: 'Done' }

const fault: fc.Arbitrary<Event | Fate> = fc.oneof(
  fates.filter(({ type }) => type !== 'Done'),
  { weight: 2, arbitrary: fc.record({ atMs: halfSeconds(0, CALM_FROM_MS / 1_000), what: accidents }) },
)

/** One fault or two in a world that is fair otherwise. */
const spoilt: fc.Arbitrary<Told> = fc
  .tuple(stories({ ...fair, world: 'Fair', probes: 'Any' }), fc.array(fault, { minLength: 1, maxLength: 2 }), fc.nat({ max: 3 }))
  .map(([story, faults, spared]) => {
    const events = faults.flatMap((each) => ('what' in each ? [each] : []))
    const of = faults.flatMap((each) => ('what' in each ? [] : [each]))
    const all = of.length === 0 ? [] : [...of, ...new Array<Fate>(spared).fill(done)]
    return { story: { ...story, events: [...story.events, ...events], fates: all }, faults: faults.length }
  })

const crowded: fc.Arbitrary<Told> = stories({ ...fair, actions: 'Any', store: 'Any', clock: 'Any', probes: 'Any' }).map((story) => ({ story, faults: 3 }))

/** With probes that tell the truth again, and not too often. */
const atPeace = (told: Story): Story => {
  const story = patient(told)
  const { spec } = story.agent
  const healthCheck = { ...spec.healthCheck, intervalMs: Math.max(spec.healthCheck?.intervalMs ?? LEAST_INTERVAL_MS, LEAST_INTERVAL_MS) }
  return {
    ...story,
    agent: { ...story.agent, spec: { ...spec, healthCheck } },
    events: [...story.events, { atMs: CALM_FROM_MS, what: { type: 'Probes', show: null } }],
  }
}
