import { describe } from 'vitest'
import { recommend, type ScalingMemory } from '../../../src/core/index.js'
import { caught, keep } from './lawful.js'
import { type Recommend, recommendLaws } from './recommendLaws.js'

describe('recommend', () => keep(recommendLaws(recommend)))

describe('wrong recommendations', () => {
  type Call = ReturnType<Recommend>
  const of =
    (spoil: (ours: Call) => Call): Recommend =>
    (policy) =>
      spoil(recommend(policy))

  const late = of((ours) => (input, memory, now) => {
    const got = ours(input, memory, now)
    return { ...got, wake: got.wake === null ? null : { ...got.wake, at: got.wake.at + 1_000 } }
  })
  caught('punctuality', 'a wake that is a second late', recommendLaws(late))
  caught('patience', 'a wake that is a second late', recommendLaws(late))

  const stamping = of((ours) => (input, memory, now) => {
    const got = ours(input, memory, now)
    return { ...got, memory: { ...got.memory, at: now } }
  })
  caught('patience', 'a memory that is stamped with every call', recommendLaws(stamping))

  const deaf = of((ours) => (input, memory, now) => {
    const got = ours(input, memory, now)
    return { ...got, wake: got.wake?.why.type === 'Stage' ? got.wake : null }
  })
  caught('punctuality', 'one that does not wake for a sample that goes stale', recommendLaws(deaf))

  const trusting = of((ours) => (input, memory, now) => {
    const back = memory as ScalingMemory | null
    return ours(input, back !== null && back.at > now ? { ...back, at: now - 1 } : memory, now)
  })
  caught('clock', 'one that believes every clock', recommendLaws(trusting))

  const known = new WeakSet<object>()
  const proud = of((ours) => (input, memory, now) => {
    const got = ours(input, typeof memory === 'object' && memory !== null && known.has(memory) ? memory : null, now)
    known.add(got.memory)
    return got
  })
  caught('roundtrip', 'one that knows no memory but its own', recommendLaws(proud))

  const generous = of((ours) => (input, memory, now) => {
    const got = ours(input, memory, now)
    return got.desired > input.current ? { ...got, desired: got.desired + 1 } : got
  })
  caught('bounded', 'one to be safe', recommendLaws(generous))
  caught('budget', 'one to be safe', recommendLaws(generous))

  /** As the HPA does: windows are kept by a birth, budgets are not. */
  const refilled = of((ours) => (input, memory, now) => {
    const known = memory as ScalingMemory | null
    if (known === null) return ours(input, null, now)
    const { rateLimit, ...stages } = known.stages
    return ours(
      input,
      rateLimit === undefined ? known : { ...known, stages: { ...stages, rateLimit: { version: 1, bornAt: now - 3_600_000, up: [], down: [] } } },
      now,
    )
  })
  caught('budget', 'a budget that every call fills', recommendLaws(refilled))

  const bold = of((ours) => (input, memory, now) => {
    const got = ours(input, memory, now)
    const [asked] = got.trail.flatMap((step) => (step.type === 'Metric' && step.reason === null ? [step.count] : []))
    return memory === null && asked !== undefined && asked > 0 && asked < got.desired ? { ...got, desired: asked } : got
  })
  caught('caution', 'a birth that does as the metrics say', recommendLaws(bold))
})
