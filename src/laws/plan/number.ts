/** Laws of the number: within its bounds, within its rates, never down for want of a sample, never down for more load. */
import fc from 'fast-check'
import { type Agent, type ObservedInput, observe, type SampleInput, type ScalingPolicy, type StageWhy } from '../../core/index.js'
import { targetInputs } from '../arbitrary/agent.js'
import { type Series, series } from '../arbitrary/series.js'
import { courses, run } from '../course.js'
import { must } from '../must.js'
import type { Pass, Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'
import { surgeOf } from './rollout.js'

/** The bounds in force: those of the spec, narrowed by a calendar that still runs; a calendar outside the spec is cut to it. */
export const boundsOf = ({ spec }: Agent, { calendar }: Pick<ObservedInput, 'calendar'>, now: number): { readonly least: number; readonly most: number } => {
  const { minReplicas, maxReplicas } = spec.scaling
  if (calendar === undefined || calendar.until <= now) return { least: minReplicas, most: maxReplicas }
  const cut = (count: number): number => Math.min(Math.max(count, minReplicas), maxReplicas)
  const most = cut(calendar.maxReplicas ?? maxReplicas)
  return { least: Math.min(cut(calendar.minReplicas ?? minReplicas), most), most }
}

export const bounds = (reconcile: Reconcile): Law => {
  const reached = sometimes([
    'static',
    'scaled',
    'raised to the least',
    'cut to the most',
    'below the least for want of room',
    'a calendar',
    'paused',
    'deleted',
    'a replacement',
    'overridden',
    'held outside by a pause',
    'none at all',
  ])
  return {
    title:
      'bounds: a scaled number is within its bounds, but for a human who overrides it or pauses its way back; a plain one is its own, a paused one stands, a deleted one is 0; no more is created than is missing or to be replaced',
    sometimes: reached,
    property: fc.property(courses(), (course) => {
      for (const { agent, observed, now, plan } of run(reconcile, course)) {
        const { desiredReplicas: desired } = plan.status
        const { scaling, paused, replicas } = agent.spec
        const memory = observed.status?.memory.uid === agent.uid ? observed.status.memory : undefined
        const creates = plan.actions.filter(({ type }) => type === 'Create').length
        const staying = observed.instances.filter(
          ({ ownerUid, phase, drainingSince, deletingAt }) =>
            (ownerUid === undefined || ownerUid === agent.uid) && phase !== 'Failed' && drainingSince === undefined && deletingAt === undefined,
        )
        // Whom an instance may replace: one of another revision, or one that does not get well.
        const { enabled: probing } = agent.spec.healthCheck
        const kept = staying.filter(({ revision = agent.revision, phase }) => revision === agent.revision && phase !== 'Unhealthy' && !probing).length
        const most = Math.min(desired - kept, desired + surgeOf(agent, desired) - staying.length)
        must(creates <= Math.max(0, most), () => `${creates} are created where ${staying.length} stay, ${kept} of them for good, and ${desired} are desired`)
        reached.reach('a replacement', creates > desired - staying.length)
        if (agent.deletedAt !== undefined) {
          must(desired === 0, () => `deleted, and ${desired} are desired`)
          reached.reach('deleted')
        } else if (paused) {
          must(memory === undefined || desired === memory.desired, () => `paused, and ${memory?.desired} became ${desired}`)
          reached.reach('paused')
        } else if (!scaling.enabled) {
          must(desired === replicas, () => `${desired} are desired instead of ${replicas}`)
          reached.reach('static')
        } else {
          const { least, most } = boundsOf(agent, observed, Math.max(now, memory?.at ?? now))
          // A limit may keep it below the least, never take anything away; a human may keep it anywhere.
          const saidBy = (type: StageWhy['type']): boolean => plan.trail.some((step) => step.type === 'Stage' && step.why.type === type)
          const isKept = saidBy('OverBudget')
          const isLed = saidBy('Overridden') || saidBy('ScalingPaused')
          must(
            isLed || (desired <= most && (desired >= least || (isKept && desired >= Math.min(memory?.desired ?? 0, most)))),
            () => `${desired} are desired, not ${least} to ${most}`,
          )
          reached.reach('overridden', saidBy('Overridden') && (desired < least || desired > most))
          reached.reach('held outside by a pause', saidBy('ScalingPaused') && (desired < least || desired > most))
          reached.reach('none at all', desired === 0)
          reached.reach('below the least for want of room', desired < least)
          reached.reach('scaled')
          reached.reach(
            'raised to the least',
            plan.trail.some((step) => step.type === 'Stage' && step.why.type === 'BelowMinimum'),
          )
          reached.reach(
            'cut to the most',
            plan.trail.some((step) => step.type === 'Stage' && step.why.type === 'AboveMaximum'),
          )
          reached.reach('a calendar', observed.calendar !== undefined && observed.calendar.until > now)
        }
      }
    }),
  }
}

type Move = { readonly at: number; readonly by: number }

export const budget = (reconcile: Reconcile): Law => {
  const reached = sometimes([
    'a limited rise',
    'a limited fall',
    'a second rise within a period',
    'a second fall within a period',
    'percent',
    'the strictest of several',
  ])
  const targets = targetInputs(['queue_depth', 'custom'], fc.constant({ type: 'Hold' }))
  const agents = { policies: ['standard'], targets, mayPause: false, mayBeDeleted: false } as const
  return {
    title: 'budget: in no sliding period does the number move further than its policies permit, gross; bounds and the step from zero excepted',
    sometimes: reached,
    property: fc.property(fc.oneof(series({ ...agents, timing: 'Rates', wild: false, steps: 12 }), series({ ...agents, wild: false, steps: 12 })), (course) => {
      const up: Move[] = []
      const down: Move[] = []
      for (const { agent, observed, plan } of run(reconcile, frequent(course))) {
        const from = observed.status?.memory.desired
        if (from === undefined) continue
        const at = plan.status.memory.at
        const to = plan.status.desiredReplicas
        const rises = to > from
        const { least, most } = boundsOf(agent, observed, at)
        const rules = rises ? agent.spec.scaling.behavior.scaleUp : agent.spec.scaling.behavior.scaleDown
        const moves = rises ? up : down
        const permitted = rules.policies.map((policy) => permits(policy, rises, from, moves, at))
        const furthest = (rules.selectPolicy === 'Max') === rises ? Math.max(...permitted) : Math.min(...permitted)
        const exempt = (rises ? to <= least : to >= most) || (from === 0 && to === 1)
        if (to !== from && !exempt) {
          must(rules.selectPolicy !== 'Disabled', () => `${from} became ${to} in a direction that is disabled`)
          must(rises ? to <= furthest : to >= furthest, () => `${from} became ${to} where ${furthest} is the furthest (${JSON.stringify({ moves, rules })})`)
          reached.reach(
            rises ? 'a second rise within a period' : 'a second fall within a period',
            moves.some((move) => move.at > at - longest(rules.policies)),
          )
          reached.reach('the strictest of several', rules.selectPolicy === 'Min' && rules.policies.length > 1)
        }
        if (to !== from) moves.push({ at, by: Math.abs(to - from) })
        for (const step of plan.trail) {
          if (step.type !== 'Stage' || step.why.type !== 'RateLimited') continue
          reached.reach(step.why.direction === 'Up' ? 'a limited rise' : 'a limited fall')
          reached.reach('percent', step.why.policy.includes('%'))
        }
      }
    }),
  }
}

/** Once the memory is no longer young, steps close enough for several of them to fall into one period. */
const frequent = (course: Series): Series => ({
  ...course,
  steps: course.steps.map((step, index) => ({ ...step, afterMs: index === 1 ? 61_000 : step.afterMs % 25_000, ageMs: null, calendar: null })),
})

const longest = (policies: readonly ScalingPolicy[]): number => Math.max(...policies.map(({ periodMs }) => periodMs))

const permits = ({ type, value, periodMs }: ScalingPolicy, rises: boolean, from: number, moves: readonly Move[], at: number): number => {
  const spent = moves.reduce((sum, move) => (move.at > at - periodMs ? sum + move.by : sum), 0)
  const start = rises ? from - spent : from + spent
  if (start < 0) return from
  const step = type === 'Pods' ? value : (start * value) / 100
  return rises ? Math.max(from, Math.ceil(start + step)) : Math.min(from, Math.max(0, Math.floor(start - step)))
}

export const caution = (reconcile: Reconcile): Law => {
  const reached = sometimes(['all missing', 'one missing', 'a young memory', 'it would have gone down'])
  const targets = targetInputs(['cpu', 'queue_depth', 'concurrency', 'latency', 'custom'], fc.constant({ type: 'Hold' }))
  return {
    title: 'caution: what is not measured never lowers the number, nor does what is not remembered; bounds excepted',
    sometimes: reached,
    property: fc.property(
      series({ policies: ['standard'], targets, mayPause: false, mayBeDeleted: false }),
      fc.nat({ max: 2 }),
      fc.boolean(),
      (course, which, all) => {
        for (const { agent, input, observed, now, plan } of run(reconcile, course)) {
          const memory = observed.status?.memory
          if (memory === undefined) continue
          const { most } = boundsOf(agent, observed, now)
          const name = agent.spec.scaling.targetMetrics[which]?.name
          if (!all && name === undefined) continue
          const deaf = silent(input, all ? null : (name ?? null))
          const { desiredReplicas } = reconcile(agent, observe(deaf), now).status
          must(
            desiredReplicas >= Math.min(memory.desired, most),
            () => `${memory.desired} became ${desiredReplicas} without a sample of ${all ? 'anything' : name}`,
          )
          reached.reach(all ? 'all missing' : 'one missing')
          reached.reach('it would have gone down', plan.status.desiredReplicas < memory.desired)
          if (now >= memory.bornAt + 60_000 || now < memory.at) continue
          must(
            plan.status.desiredReplicas >= Math.min(memory.desired, most),
            () => `${memory.desired} became ${plan.status.desiredReplicas} on a memory of ${now - memory.bornAt} ms`,
          )
          reached.reach('a young memory')
        }
      },
    ),
  }
}

export const newcomer = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a window', 'a delay', 'a cooldown', 'it would have gone down'])
  const agents = { policies: ['standard'], mayPause: false, mayBeDeleted: false, wild: false, timing: 'None' } as const
  return {
    title: 'caution: a rule that is new to an agent begins as if the present number had been wanted until now; bounds excepted',
    sometimes: reached,
    property: fc.property(series(agents), fc.constantFrom('a window', 'a delay', 'a cooldown'), (course, which) => {
      for (const { agent, observed, now, plan } of run(reconcile, frequent(course))) {
        const from = observed.status?.memory.desired
        if (from === undefined) continue
        const { scaling } = agent.spec
        const late = {
          'a window': { behavior: { ...scaling.behavior, scaleDown: { ...scaling.behavior.scaleDown, stabilizationWindowMs: 60_000 } } },
          'a delay': { scaleDownDelayMs: 60_000 },
          'a cooldown': { cooldownPeriodMs: 60_000 },
        }[which]
        const { desiredReplicas } = reconcile({ ...agent, spec: { ...agent.spec, scaling: { ...scaling, ...late } } }, observed, now).status
        const { most } = boundsOf(agent, observed, Math.max(now, observed.status?.memory.at ?? now))
        must(desiredReplicas >= Math.min(from, most), () => `${from} became ${desiredReplicas}, with ${which} that is new`)
        reached.reach(which)
        reached.reach('it would have gone down', plan.status.desiredReplicas < from)
      }
    }),
  }
}

/** Without any sample of that name; null: without any at all. */
export const silent = (input: ObservedInput, name: string | null): ObservedInput => {
  const heard = (samples: readonly SampleInput[] | undefined): readonly SampleInput[] =>
    name === null ? [] : (samples ?? []).filter((sample) => sample.name !== name)
  return { ...input, metrics: heard(input.metrics), instances: input.instances.map((instance) => ({ ...instance, metrics: heard(instance.metrics) })) }
}

export const monotone = (reconcile: Reconcile): Law => {
  const agents = { policies: ['standard'], mayPause: false, mayBeDeleted: false, wild: false } as const
  const reached = sometimes(['it goes further up', 'it goes less far down', 'a sum', 'an average', 'a level'])
  return {
    title: 'monotone: in one pass, on one memory, more load never lowers the number',
    sometimes: reached,
    property: fc.property(
      fc.oneof(series({ ...agents, timing: 'None' }), series(agents)),
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 }),
      (course, extra) => {
        for (const { agent, input, now, plan } of run(reconcile, frequent(course))) {
          const more = reconcile(agent, observe(louder(input, extra)), now)
          const [low, high] = [plan.status.desiredReplicas, more.status.desiredReplicas]
          must(high >= low, () => `${low} became ${high} under more load`)
          const before = plan.trail.find((step) => step.type === 'Count')
          reached.reach('it goes further up', before !== undefined && before.from < high && low < high)
          reached.reach('it goes less far down', before !== undefined && low < high && high <= before.from)
          for (const step of plan.trail)
            if (step.type === 'Metric' && step.reason === null)
              reached.reach(step.kind === 'total' ? 'a sum' : step.kind === 'average' ? 'an average' : 'a level')
        }
      },
    ),
  }
}

const louder = (input: ObservedInput, extra: readonly number[]): ObservedInput => {
  let index = 0
  const raised = (samples: readonly SampleInput[]): readonly SampleInput[] =>
    samples.map((sample) =>
      'value' in sample ? { ...sample, value: sample.value * (1 + (extra[index++ % extra.length] as number) / 4) + (extra[0] as number) } : sample,
    )
  return {
    ...input,
    metrics: raised(input.metrics ?? []),
    instances: input.instances.map((instance) => ({ ...instance, metrics: raised(instance.metrics ?? []) })),
  }
}

export type { Pass }
