/**
 * Plays a story: lets time pass from one instant that matters to the next, makes a pass with the reconcile under test, writes, acts, and hands outcomes and
 * status back as a shell does. A failed write forbids the actions. What is random in it was drawn before.
 */
import {
  type Agent,
  type AgentInput,
  agent,
  type Instant,
  isWorldAction,
  type ObservedInput,
  type Outcome,
  observe,
  type Probed,
  type Status,
  type WorldAction,
} from '../../core/index.js'
import { damage } from '../arbitrary/damage.js'
import { toInstance } from '../arbitrary/instance.js'
import { NOW } from '../arbitrary/time.js'
import type { Pass, Reconcile } from '../pass.js'
import { createCluster } from './cluster.js'
import { type Hand, happen, specAfter } from './happen.js'
import { withMetrics } from './metrics.js'
import { ANSWER_MS, type Event, type Fate, type Happening, type Story } from './story.js'

/** `most`: passes at the most, so that a law has an end; `enough`: whether this one, so long after the beginning, is the last that matters. */
export const play = (reconcile: Reconcile, story: Story, most = 60, enough: (pass: Pass, afterMs: number) => boolean = () => false): readonly Pass[] => {
  const cluster = createCluster(story.nature, NOW)
  const end = NOW + story.lengthMs
  const passes: Pass[] = []
  const events = [...story.events].sort((a, b) => a.atMs - b.atMs)
  const triggers = new Set<Instant>()
  const slow: { readonly at: Instant; readonly action: WorldAction; readonly silent: boolean }[] = []
  let input: AgentInput = story.agent
  let own: Agent = agent(input)
  const hand: Hand = { load: story.load, present: 'All', show: null, touched: new Set() }
  let probes: { readonly from: Instant; readonly result: Probed }[] = []
  let outcomes: { readonly from: Instant; readonly outcome: Outcome }[] = []
  let kept: Status | null = null
  let written: Status | null = null
  let writtenAt = NOW
  let offset = 0
  let faithful = true
  let fate = 0
  let pending: Happening | null = null
  let wakeAt: Instant | null = null
  let last: Instant = NOW

  const names = new Set<string>()
  for (const seed of story.begin) {
    const { instances } = observe({ instances: [toInstance(own, seed, NOW)] })
    for (const instance of instances) {
      if (!names.has(instance.name)) cluster.add({ ...instance, metrics: [] })
      names.add(instance.name)
    }
  }

  cluster.begin()

  const advance = (to: Instant): void => {
    for (;;) {
      const soonest = slow.reduce<Instant>((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY)
      for (const at of cluster.advance(Math.min(to, soonest))) triggers.add(at + story.lagMs)
      if (soonest > to) return
      const due = slow.findIndex(({ at }) => at === soonest)
      const { action, silent } = slow.splice(due, 1)[0] as (typeof slow)[number]
      const error = cluster.perform(action, own.uid)
      if (!silent) answer(action, error, soonest)
      triggers.add(soonest + Math.max(story.lagMs, ANSWER_MS))
    }
  }

  const answer = (action: WorldAction, error: Outcome['error'] | null, at: Instant): void => {
    const ref = action.type === 'Create' ? { type: action.type, name: action.name } : { type: action.type, id: action.id }
    outcomes.push({ from: at + ANSWER_MS, outcome: { action: ref, at: at + offset, ...(error === null || error === undefined ? {} : { error }) } })
  }

  const meet = (action: WorldAction, what: Fate, now: Instant): void => {
    if (what.type === 'Slow' || what.type === 'TimesOut') {
      faithful = false
      slow.push({ at: now + what.ms, action, silent: what.type === 'TimesOut' })
    }
    const isDone = what.type === 'Done' || what.type === 'Silent' || what.type === 'Twice'
    const error = isDone ? cluster.perform(action, own.uid) : null
    if (what.type === 'Done' || what.type === 'Twice' || what.type === 'Promised') answer(action, error, now)
    if (what.type === 'Refused') answer(action, what.error, now)
    if (what.type === 'TimesOut') answer(action, { type: 'TimedOut' }, now)
    if (what.type === 'Twice') outcomes.push({ ...(outcomes[outcomes.length - 1] as (typeof outcomes)[number]), from: now + 20_000 })
  }

  const isFair = (t: Instant): boolean => story.fates.length === 0 || (story.fairFromMs !== null && t >= NOW + story.fairFromMs)

  const pass = (t: Instant): void => {
    const now = t + offset
    const viewAt = t - story.lagMs
    const listed = withMetrics(story, own, cluster.listAt(viewAt), hand, viewAt)
    const heard = outcomes.filter(({ from }) => from <= t).map(({ outcome }) => outcome)
    outcomes = outcomes.filter(({ from }) => from > t)
    const shown = probes.filter(({ from }) => from <= t).map(({ result }) => result)
    probes = probes.filter(({ from }) => from > t)
    if (pending?.type === 'Restart') kept = written
    if (pending?.type === 'StatusLost') kept = null
    const status: unknown = pending?.type === 'StatusDamaged' && kept !== null ? damage(kept, pending.damage) : kept
    if (pending !== null && pending.type !== 'Halfway') faithful = false
    const given: ObservedInput = {
      ...listed,
      ...(story.saysWhen || story.lagMs > 0 ? { at: viewAt + offset } : {}),
      outcomes: heard,
      ...(shown.length === 0 ? {} : { probes: shown }),
      ...(status === null ? {} : { status }),
    }
    const observed = observe(given)
    const plan = reconcile(own, observed, now)
    passes.push({ agent: own, input: given, observed, now, plan, before: kept, truth: { instances: cluster.list(), faithful, touched: new Set(hand.touched) } })
    last = t
    wakeAt = plan.wake === null ? null : plan.wake.at - offset
    const fails = pending?.type === 'WriteFails' && plan.persist === 'Before'
    const through = pending?.type === 'Halfway' ? pending.done : Number.POSITIVE_INFINITY
    pending = null
    cluster.remember(plan.evidence)
    for (const action of plan.actions) {
      if (action.type !== 'Probe') continue
      const ok = hand.show ?? cluster.probe(action.id)
      probes.push({ from: t + ANSWER_MS, result: { id: action.id, seq: action.seq, ok, at: t + ANSWER_MS + offset } })
      triggers.add(t + ANSWER_MS)
    }
    if (fails) {
      triggers.add(t + ANSWER_MS)
      return
    }
    kept = plan.status
    if (plan.persist === 'Before' || (plan.persist === 'Lazily' && t >= writtenAt + 60_000)) {
      written = plan.status
      writtenAt = t
    }
    if (plan.actions.length > 0) triggers.add(t + Math.max(story.lagMs, ANSWER_MS)).add(t + ANSWER_MS)
    plan.actions.filter(isWorldAction).forEach((action, index) => {
      if (index < through) meet(action, isFair(t) ? done : (story.fates[fate++ % story.fates.length] as Fate), t)
    })
    if (through < plan.actions.length) outcomes = []
  }

  const occur = ({ what }: Event, t: Instant): void => {
    const changed = specAfter(input, what, t)
    if (changed !== input) {
      input = changed
      own = agent(input)
    } else if (what.type === 'ClockStep') {
      offset += what.byMs
      faithful = false
    } else if (isOfTheStore(what)) pending = what
    else happen(cluster, own, hand, what, t)
    triggers.add(t).add(t + story.lagMs)
  }

  pass(NOW)
  for (let t = NOW; passes.length < most && !enough(passes[passes.length - 1] as Pass, t - NOW); ) {
    // A wake is kept to the millisecond; what is seen, is seen half a second after the pass before at the earliest.
    const candidates: (number | null)[] = [wakeAt === null ? null : Math.max(wakeAt, t + 1)]
    const seen = (at: number | null | undefined): unknown => (at === null || at === undefined ? null : candidates.push(Math.max(at, t + ANSWER_MS)))
    seen(events[0] === undefined ? null : NOW + events[0].atMs)
    seen(story.drive.everyMs === null ? null : last + story.drive.everyMs)
    if (story.drive.watch) {
      const next = cluster.next()
      seen(next === null ? null : next + story.lagMs)
      if (own.spec.scaling.enabled) seen(NOW + Math.floor((t - NOW) / story.telemetry.scrapeMs + 1) * story.telemetry.scrapeMs)
      for (const { at } of slow) {
        seen(at + story.lagMs)
        seen(at + ANSWER_MS)
      }
      for (const at of triggers) if (at > t) seen(at)
    }
    const soonest = Math.min(...candidates.map((at) => at ?? Number.POSITIVE_INFINITY))
    if (soonest > end) break
    t = soonest
    advance(t)
    let told = false
    while (events[0] !== undefined && NOW + events[0].atMs <= t) {
      occur(events.shift() as Event, t)
      told = true
    }
    if (story.drive.watch || !told || t === wakeAt || (story.drive.everyMs !== null && t >= last + story.drive.everyMs)) pass(t)
  }
  return passes
}

const done: Fate = { type: 'Done' }

const isOfTheStore = (what: Happening): boolean =>
  what.type === 'StatusLost' || what.type === 'StatusDamaged' || what.type === 'WriteFails' || what.type === 'Restart' || what.type === 'Halfway'
