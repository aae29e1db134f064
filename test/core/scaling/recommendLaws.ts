/** Laws of the whole decision over a number, as functions of an implementation of `recommend`. The world is a load in steps of half a second. */
import fc from 'fast-check'
import {
  type Agent,
  agent,
  type Instant,
  MAX_REPLICAS,
  type recommend as Ours,
  type Policy,
  type Sample,
  type ScalingInput,
  type ScalingInputSpec,
  type ScalingPolicy,
  type SelectPolicy,
} from '../../../src/core/index.js'
import { must, sameValue } from '../../../src/laws/must.js'
import { type Law, sometimes } from '../../../src/laws/sometimes.js'
import { secondsUpTo } from '../../../src/laws/stage/builders.js'
import { standard } from '../../../src/policy/index.js'
import { START } from './series.js'

export type Recommend = typeof Ours
export const TICK = 500

/** The load from one half second to the next change; null: no sample. */
type Spell = { readonly ticks: number; readonly load: number | null }
type World = { readonly of: Agent; readonly policy: Policy; readonly start: number; readonly spells: readonly Spell[]; readonly maxAgeMs: number }

const delay = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: secondsUpTo(20) })
const scalingPolicy: fc.Arbitrary<ScalingPolicy> = fc.record({
  type: fc.constantFrom('Pods', 'Percent'),
  value: fc.integer({ min: 1, max: 100 }),
  periodMs: secondsUpTo(20),
})
const rulesOf = (windows: fc.Arbitrary<number>) =>
  fc.record({
    stabilizationWindowMs: windows,
    selectPolicy: fc.constantFrom<SelectPolicy>('Max', 'Max', 'Min', 'Disabled'),
    policies: fc.array(scalingPolicy, { minLength: 1, maxLength: 2 }),
  })

const scalings: fc.Arbitrary<ScalingInputSpec> = fc
  .record({
    scaleUpDelayMs: delay,
    scaleDownDelayMs: delay,
    cooldownPeriodMs: delay,
    scaleUp: rulesOf(delay),
    scaleDown: rulesOf(delay),
    maxReplicas: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ scaleUp, scaleDown, ...rest }) => ({ ...rest, behavior: { scaleUp, scaleDown } }))

const worldsOf = (maxAge: fc.Arbitrary<number>): fc.Arbitrary<World> =>
  fc
    .record({
      scaling: scalings,
      start: fc.integer({ min: 1, max: 20 }),
      maxAgeMs: maxAge,
      fallback: fc.boolean(),
      spells: fc.array(fc.record({ ticks: fc.integer({ min: 1, max: 60 }), load: fc.option(fc.integer({ min: 0, max: 24 }), { freq: 8 }) }), {
        minLength: 1,
        maxLength: 8,
      }),
    })
    .map(({ scaling, start, maxAgeMs, fallback, spells }) => {
      const whenMissing = fallback ? ({ type: 'Fallback', replicas: 3 } as const) : ({ type: 'Hold' } as const)
      const targetMetrics = [{ type: 'queue_depth', targetValue: 1, maxAgeMs, whenMissing } as const]
      const of = agent({
        name: 'a',
        spec: { agentType: 'chat', model: { provider: 'p', model: 'm' }, scaling: { enabled: true, minReplicas: 1, targetMetrics, ...scaling } },
      })
      return { of, policy: readable(standard().of(of), of), start: Math.min(start, of.spec.scaling.maxReplicas), spells, maxAgeMs }
    })

/** A policy is functions: what a failed run shows of it is what it was built of. */
const readable = (policy: Policy, { spec }: Agent): Policy => ({ ...policy, [fc.toStringMethod]: () => JSON.stringify(spec.scaling) }) as Policy

/** Samples that are lost are held, or replaced by a number; they never grow old. */
const worlds = worldsOf(fc.constant(3_600_000))
/** They may grow old within a spell. */
const ageing = worldsOf(fc.constantFrom(3_600_000, 5_000, 15_000))

/** What is seen in each half second. */
const seen = ({ spells }: World): readonly { readonly now: Instant; readonly metrics: readonly Sample[]; readonly isNew: boolean }[] => {
  let tick = 0
  return spells.flatMap(({ ticks, load }) => {
    const began = START + tick * TICK
    tick += ticks
    const metrics: readonly Sample[] = load === null ? [] : [{ name: 'queue_depth', value: load, at: began, windowMs: 0, kind: 'demand' }]
    return Array.from({ length: ticks }, (_, index) => ({ now: began + index * TICK, metrics, isNew: index === 0 }))
  })
}
const inputOf = (current: number, metrics: readonly Sample[]): ScalingInput => ({ current, instances: [], metrics })

type Seen = { readonly input: ScalingInput; readonly memory: unknown; readonly now: Instant; readonly got: ReturnType<ReturnType<Recommend>> }
/** Lives a world, every half second. */
const live = (recommend: Recommend, world: World, see: (call: Seen) => void, lost: (index: number) => boolean = () => false): void => {
  let memory: unknown = null
  let current = world.start
  seen(world).forEach(({ now, metrics }, index) => {
    if (lost(index)) memory = null
    const input = inputOf(current, metrics)
    const got = recommend(world.policy)(input, memory, now)
    see({ input, memory, now, got })
    memory = got.memory
    current = got.desired
  })
}

const punctuality = (recommend: Recommend): Law => {
  const reached = sometimes(['woken by a stage', 'woken by a sample', 'slept through', 'changed at a wake'])
  const property = fc.property(ageing, (world) => {
    let memory: unknown = null
    let current = world.start
    let wake: Instant | null = null
    const steady: number[] = []
    live(recommend, world, ({ got }) => steady.push(got.desired))
    seen(world).forEach(({ now, metrics, isNew }, index) => {
      const isDue = wake !== null && now >= wake
      if (isNew || isDue) {
        const got = recommend(world.policy)(inputOf(current, metrics), memory, now)
        reached.reach('changed at a wake', !isNew && got.desired !== current)
        memory = got.memory
        current = got.desired
        wake = got.wake?.at ?? null
        must(wake === null || wake > now, () => `it is ${now}, and the wake is ${wake}`)
        reached.reach('woken by a stage', !isNew && got.wake?.why.type === 'Stage')
        reached.reach('woken by a sample', got.wake !== null && got.wake.why.type !== 'Stage')
      } else reached.reach('slept through')
      must(current === steady[index], () => `after ${now - START} ms: ${current} when called at wakes, ${steady[index]} when called always`)
    })
  })
  return { title: 'punctuality: called only at wakes it decides as when it is called every half second', property, sometimes: reached }
}

const patience = (recommend: Recommend): Law => {
  const reached = sometimes(['waited', 'never'])
  const property = fc.property(ageing, fc.integer({ min: 0, max: 999 }), (world, look) =>
    live(recommend, world, ({ input, got }) => {
      const from = got.memory.at
      const span = got.wake === null ? 3_600_000 : got.wake.at - from
      reached.reach(got.wake === null ? 'never' : 'waited')
      for (const at of [from + Math.floor((span * look) / 1_000), from + span - 1]) {
        const again = recommend(world.policy)({ ...input, current: got.desired }, got.memory, at)
        must(again.desired === got.desired, () => `${at - from} ms later it says ${again.desired}, not ${got.desired}, and the wake is after ${span} ms`)
        must(again.memory === got.memory, () => `${at - from} ms later its memory moved, and the wake is after ${span} ms`)
      }
    }),
  )
  return { title: 'patience: before the wake with nothing new it says the same, and remembers nothing new', property, sometimes: reached }
}

const clock = (recommend: Recommend): Law => {
  const reached = sometimes(['back before the last change', 'held'])
  const property = fc.property(worlds, fc.integer({ min: 0, max: 300_000 }), (world, back) =>
    live(recommend, world, ({ input, now, got }) => {
      const again = recommend(world.policy)({ ...input, current: got.desired }, got.memory, now - back)
      reached.reach('back before the last change', now - back < got.memory.at)
      reached.reach('held', got.wake !== null)
      must(again.desired === got.desired && again.memory === got.memory, () => `${back} ms earlier it says ${again.desired}, not ${got.desired}`)
    }),
  )
  return { title: 'clock: a clock that steps back by up to five minutes changes nothing', property, sometimes: reached }
}

const roundtrip = (recommend: Recommend): Law => {
  const reached = sometimes(['changed', 'unchanged'])
  const property = fc.property(worlds, fc.nat(9), (world, which) => {
    let call = 0
    live(recommend, world, ({ input, memory, now, got }) => {
      if (memory === null || call++ % 10 !== which) return
      const stored: unknown = JSON.parse(JSON.stringify(memory))
      sameValue(stored, memory, 'stored')
      const again = recommend(world.policy)(input, stored, now)
      must(again.desired === got.desired && again.wake?.at === got.wake?.at, () => `with the memory from a store it says ${again.desired}, not ${got.desired}`)
      sameValue(again.memory, got.memory, 'memory')
      reached.reach(got.memory === memory ? 'unchanged' : 'changed')
    })
  })
  return { title: 'roundtrip: memory from a store decides alike, and unchanged it is the same', property, sometimes: reached }
}

const bounded = (recommend: Recommend): Law => {
  const reached = sometimes(['at the least', 'at the most', 'between'])
  const property = fc.property(ageing, (world) => {
    const { minReplicas, maxReplicas } = world.of.spec.scaling
    live(recommend, world, ({ got: { desired } }) => {
      must(
        Number.isSafeInteger(desired) && desired >= minReplicas && desired <= maxReplicas && desired <= MAX_REPLICAS,
        () => `${desired} is not within ${minReplicas} and ${maxReplicas}`,
      )
      reached.reach(desired === maxReplicas ? 'at the most' : desired === minReplicas ? 'at the least' : 'between')
    })
  })
  return { title: 'bounded: the number lies within the bounds', property, sometimes: reached }
}

const budget = (recommend: Recommend): Law => {
  const reached = sometimes(['spent', 'lost memory', 'up', 'down'])
  const property = fc.property(worlds, fc.option(fc.nat(200)), (world, lostAt) => {
    const { scaleUp, scaleDown } = world.of.spec.scaling.behavior
    const moves: { readonly at: Instant; readonly from: number; readonly by: number }[] = []
    live(
      recommend,
      world,
      ({ input: { current }, now, got }) => {
        if (got.desired === current) return
        moves.push({ at: now, from: current, by: got.desired - current })
        const direction = got.desired > current ? 1 : -1
        reached.reach(direction > 0 ? 'up' : 'down')
        const { policies, selectPolicy } = direction > 0 ? scaleUp : scaleDown
        must(selectPolicy !== 'Disabled', () => 'a disabled direction moved')
        const within = policies.map(({ type, value, periodMs }) => {
          const own = moves.filter(({ at, by }) => at > now - periodMs && by * direction > 0)
          const sum = own.reduce((all, { by }) => all + Math.abs(by), 0)
          const before = got.desired - sum * direction
          const most = type === 'Pods' ? value : direction > 0 ? Math.ceil((before * value) / 100) : before - Math.floor((before * (100 - value)) / 100)
          reached.reach('spent', sum === most)
          return sum <= most
        })
        must(
          selectPolicy === 'Max' ? within.some(Boolean) : within.every(Boolean),
          () => `${now - START} ms: ${JSON.stringify(moves)} exceed ${JSON.stringify(policies)}`,
        )
      },
      (index) => {
        reached.reach('lost memory', index === lostAt)
        return index === lostAt
      },
    )
  })
  return { title: 'budget: in no sliding period more is moved than its policy permits, gross, memory lost or not', property, sometimes: reached }
}

const caution = (recommend: Recommend): Law => {
  const reached = sometimes(['it would have stepped down', 'it stands'])
  const property = fc.property(worlds, (world) => {
    const { scaleDownDelayMs, cooldownPeriodMs, behavior } = world.of.spec.scaling
    const { stabilizationWindowMs, selectPolicy, policies } = behavior.scaleDown
    const periods = policies.map(({ periodMs }) => periodMs)
    const rate = selectPolicy === 'Disabled' ? Number.MAX_SAFE_INTEGER : selectPolicy === 'Max' ? Math.min(...periods) : Math.max(...periods)
    const young = Math.max(scaleDownDelayMs, cooldownPeriodMs, stabilizationWindowMs, rate)
    live(recommend, world, ({ input, now, got }) => {
      const born = recommend(world.policy)(input, null, now)
      reached.reach(got.desired < input.current ? 'it would have stepped down' : 'it stands')
      must(born.desired >= input.current, () => `without memory ${input.current} became ${born.desired} at once`)
      const later = recommend(world.policy)(input, born.memory, now + young - 1)
      must(later.desired >= input.current, () => `a memory of ${young - 1} ms let ${input.current} become ${later.desired}`)
    })
  })
  return { title: 'caution: a lost memory never lowers, before every window, delay and period is over', property, sometimes: reached }
}

export const recommendLaws = (recommend: Recommend): readonly Law[] =>
  [punctuality, patience, clock, roundtrip, bounded, budget, caution].map((law) => law(recommend))
