/** Laws of the shape of a plan: it is always there, always the same, whatever the order of what is seen, and JSON as it is. */
import fc from 'fast-check'
import { type Agent, type Observed, type ObservedInput, observe, type Plan } from '../../core/index.js'
import { damage, damages } from '../arbitrary/damage.js'
import { courses, run } from '../course.js'
import { difference, must, sameBytes, throughJson } from '../must.js'
import type { Reconcile } from '../pass.js'
import { type Law, sometimes } from '../sometimes.js'

export const totality = (reconcile: Reconcile): Law => {
  const reached = sometimes([
    'a damaged status',
    'a status that is no status',
    'a deleted agent',
    'an unknown policy',
    'an action',
    'a metric that is not a number',
  ])
  return {
    title: 'totality: any agent, any observation and any status give a plan of whole numbers, whose wake is later than now',
    sometimes: reached,
    property: fc.property(courses({ junk: true }), fc.oneof(fc.constant(null), fc.jsonValue(), damages), (course, spoil) => {
      const passes = run(reconcile, course)
      for (const { agent, input, observed, now, plan } of passes) {
        isPlan(plan, observed, now)
        reached.reach('a deleted agent', agent.deletedAt !== undefined)
        reached.reach('an unknown policy', agent.spec.scaling.enabled && agent.spec.scaling.policy === 'nobody')
        reached.reach('an action', plan.actions.length > 0)
        reached.reach('a metric that is not a number', input.metrics?.some((sample) => 'value' in sample && Number.isNaN(sample.value)) ?? false)
      }
      const last = passes[passes.length - 1]
      if (last === undefined || spoil === null) return
      const isDamage = typeof spoil === 'object' && !Array.isArray(spoil) && 'at' in spoil && 'by' in spoil
      const status = isDamage ? damage(last.plan.status, spoil as Parameters<typeof damage>[1]) : spoil
      reached.reach(isDamage ? 'a damaged status' : 'a status that is no status')
      const observed = observe({ ...last.input, status })
      isPlan(reconcile(last.agent, observed, last.now), observed, last.now)
    }),
  }
}

const isPlan = ({ actions, status, persist, evidence, wake, trail }: Plan, observed: Observed, now: number): void => {
  must(persist === 'Before' || persist === 'Lazily' || persist === 'No', () => `persist is ${String(persist)}`)
  must(Array.isArray(actions) && Array.isArray(evidence) && Array.isArray(trail) && trail.length > 0, () => 'a part of the plan is missing')
  const { memory } = status
  const counts = [status.replicas, status.readyReplicas, status.availableReplicas, status.updatedReplicas, status.desiredReplicas, memory.desired]
  must(
    counts.every((count) => Number.isSafeInteger(count) && count >= 0),
    () => `a count is not a whole number: ${counts.join(', ')}`,
  )
  const before = observed.status?.memory.at ?? now
  must(
    wake === null || (Number.isSafeInteger(wake.at) && wake.at > now),
    () => `wake ${JSON.stringify(wake)} is not later than ${now} (memory is of ${before})`,
  )
  for (const action of actions) {
    if (action.type === 'Drain') must(Number.isSafeInteger(action.deadline), () => `deadline ${action.deadline}`)
    if (action.type === 'Delete') must(Number.isSafeInteger(action.graceMs) && action.graceMs >= 0, () => `grace ${action.graceMs}`)
  }
}

export const determinism = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a memory', 'an action', 'others in between'])
  return {
    title: 'determinism: the same agent, observation and time give the same plan, whatever was asked in between, and nothing that was handed in is changed',
    sometimes: reached,
    property: fc.property(courses(), courses(), (course, other) => {
      const passes = run(reconcile, course)
      reached.reach('others in between', run(reconcile, other).length > 0)
      for (const [index, { agent, observed, now, plan }] of passes.entries()) {
        const before = JSON.stringify([agent, observed])
        sameBytes(reconcile(agent, observed, now), plan, 'again')
        if (index === passes.length - 1) sameBytes(reconcile(throughJson(agent), throughJson(observed), now), plan, 'with copies')
        must(JSON.stringify([agent, observed]) === before, () => 'what was handed in was changed')
        reached.reach('a memory', observed.status !== undefined)
        reached.reach('an action', plan.actions.length > 0)
      }
    }),
  }
}

export const order = (reconcile: Reconcile): Law => {
  const reached = sometimes(['two victims', 'two creates', 'two outcomes', 'two metrics', 'two probes', 'odd ids'])
  return {
    title: 'order: permuted instances, metrics, outcomes and probes give the same bytes',
    sometimes: reached,
    property: fc.property(courses(), fc.array(fc.nat(), { minLength: 4, maxLength: 12 }), (course, dice) => {
      for (const { agent, input, now, plan } of run(reconcile, course)) {
        const permuted = observe(permute(input, dice))
        sameBytes(reconcile(agent, permuted, now), plan, 'permuted')
        reached.reach('two victims', plan.actions.filter(({ type, why }) => type === 'Drain' && why.type === 'AboveDesired').length > 1)
        reached.reach('two creates', plan.actions.filter(({ type }) => type === 'Create').length > 1)
        reached.reach('two outcomes', permuted.outcomes.length > 1)
        reached.reach('two metrics', permuted.metrics.length > 1)
        reached.reach('two probes', permuted.probes.length > 1)
        reached.reach(
          'odd ids',
          permuted.instances.some(({ id }) => id === '__proto__'),
        )
      }
    }),
  }
}

const permute = (input: ObservedInput, dice: readonly number[]): ObservedInput => ({
  ...input,
  instances: shuffled(
    input.instances.map((instance) => (instance.metrics === undefined ? instance : { ...instance, metrics: shuffled(instance.metrics, dice) })),
    dice,
  ),
  ...(input.metrics === undefined ? {} : { metrics: shuffled(input.metrics, dice) }),
  ...(input.outcomes === undefined ? {} : { outcomes: shuffled(input.outcomes, dice) }),
  ...(input.probes === undefined ? {} : { probes: shuffled(input.probes, dice) }),
})

const shuffled = <T>(list: readonly T[], dice: readonly number[]): readonly T[] => {
  const left = [...list]
  return list.map((_, index) => left.splice((dice[index % dice.length] as number) % left.length, 1)[0] as T)
}

export const json = (reconcile: Reconcile): Law => {
  const reached = sometimes(['a memory of stages', 'wishes', 'a metric in the trail'])
  return {
    title: 'json: a plan is JSON as it is, and a status that went through a store decides like one that did not',
    sometimes: reached,
    property: fc.property(courses(), (course) => {
      for (const { agent, input, now, plan } of run(reconcile, course)) {
        const found = difference(throughJson(plan), plan, '')
        must(found === null, () => `not what JSON makes of it: ${found}`)
        const direct = reconcile(agent, observe({ ...input, status: plan.status }), now + 1_000)
        sameBytes(reconcile(agent, observe({ ...input, status: throughJson(plan.status) }), now + 1_000), direct, 'after a store')
        const { memory } = plan.status
        reached.reach('a memory of stages', memory.scaling !== null && Object.keys(memory.scaling.stages).length > 0)
        reached.reach('wishes', memory.wishes.length > 0)
        reached.reach(
          'a metric in the trail',
          plan.trail.some(({ type }) => type === 'Metric'),
        )
      }
    }),
  }
}

export const emptyOutcomes = (input: ObservedInput): ObservedInput => ({ ...input, outcomes: [] })
export type { Agent }
