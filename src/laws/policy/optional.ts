/** Laws that most policies hold, and some break with reason: monotone in the load, and steady under a steady one. */
import fc from 'fast-check'
import { type AnyPolicy, agent, defaultKind, policyFor, type Reporter, recommend, type Sample, type ScalingInput } from '../../core/index.js'
import { agentInputs } from '../arbitrary/agent.js'
import { NOW } from '../arbitrary/time.js'
import { must } from '../must.js'
import { type Law, sometimes } from '../sometimes.js'
import { isLevel, perInstance } from '../story/metrics.js'
import { ask, asked } from './input.js'

export const monotone = (policy: AnyPolicy): Law => {
  const reached = sometimes(['a memory', 'a sample that grows'])
  return {
    title: `monotone: ${policy.name} never says less for more load, in one look and on one memory`,
    sometimes: reached,
    property: fc.property(asked({ wild: false }), fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 }), (question, extra) => {
      const own = policyFor(policy, question.agent)
      for (const { input, memory, now, given } of ask(own, question)) {
        let index = 0
        const louder = (sample: Sample): Sample =>
          'value' in sample ? { ...sample, value: sample.value * (1 + (extra[index++ % extra.length] as number) / 4) } : sample
        const more: ScalingInput = {
          ...input,
          metrics: input.metrics.map(louder),
          instances: input.instances.map(({ standing, metrics }) => ({ standing, metrics: metrics.map(louder) })),
        }
        const { desired } = recommend(own)(more, memory, now)
        must(desired >= given.desired, () => `${given.desired} became ${desired} under more load`)
        reached.reach('a memory', memory !== null)
        reached.reach('a sample that grows', index > 0 && extra.some((by) => by > 0))
      }
    }),
  }
}

export const steady = (policy: AnyPolicy): Law => {
  const reached = sometimes(['instances that report', 'a whole that reports', 'no load', 'much load'])
  return {
    title: `steady: ${policy.name} goes one way under a constant load, and stays`,
    sometimes: reached,
    property: fc.property(
      agentInputs({ policies: ['standard'], mayPause: false, mayBeDeleted: false }).map(agent),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 40 }).map((n) => n / 4),
      fc.boolean(),
      (own, begin, load, each) => {
        const decide = recommend(policyFor(policy, own))
        let memory: unknown = null
        let current = begin
        let first = 0
        for (let pass = 0; pass < 80; pass++) {
          const now = NOW + pass * 30_000
          const reports = own.spec.scaling.targetMetrics.map((target): { readonly sample: Sample; readonly each: boolean } => {
            const sum = load * (target.targetValue ?? target.targetAverageValue ?? 1)
            const share = sum / Math.max(1, current)
            const isEach = each && perInstance(target)
            const kind = isLevel(target) ? 'saturation' : defaultKind(target.type)
            return { sample: { name: target.name, value: isEach || kind !== 'demand' ? share : sum, at: now, windowMs: 0, kind }, each: isEach }
          })
          const metrics = reports.flatMap(({ sample, each: isEach }) => (isEach ? [] : [sample]))
          const one: Reporter = { standing: 'Ready', metrics: reports.flatMap(({ sample, each: isEach }) => (isEach ? [sample] : [])) }
          const { desired, memory: after } = decide({ current, instances: Array.from({ length: current }, () => one), metrics }, memory, now)
          const way = Math.sign(desired - current)
          must(
            pass === 0 || way === 0 || first === 0 || way === first,
            () => `${current} became ${desired} at look ${pass + 1}, after it had gone the other way, for a load of ${load}`,
          )
          if (pass > 0 && first === 0) first = way
          reached.reach('instances that report', one.metrics.length > 0)
          reached.reach('a whole that reports', metrics.length > 0)
          memory = after
          current = desired
        }
        reached.reach('no load', load === 0)
        reached.reach('much load', load > 8)
      },
    ),
  }
}
