/** Who owns a count has an agent too, and no policy can tell it from another with the same scaling. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Agent, agent, countOnly, recommend, type ScalingInputSpec } from '../../../src/core/index.js'
import { fixed, standard } from '../../../src/policy/index.js'

const scaling: ScalingInputSpec = { minReplicas: 1, maxReplicas: 20, targetMetrics: [{ type: 'queue_depth', targetValue: 4 }], cooldownPeriodMs: 30_000 }
const rest = { replicas: 7, consumption: { tokensPerMinute: 100 }, resources: { requests: { cpu: 2 } } }
const other = agent({ name: 'other', spec: { ...rest, agentType: 'chat', model: { provider: 'acme', model: 'm1' }, scaling: { enabled: true, ...scaling } } })

/** What a policy says to a queue that is looked at every 15 seconds, trail and memory included. */
const course = (template: { of: (own: Agent) => Parameters<typeof recommend>[0] }, own: Agent, queue: readonly number[]): readonly unknown[] => {
  const decide = recommend(template.of(own))
  let current = 3
  let memory: unknown = null
  return queue.map((value, index) => {
    const at = 1_000_000_000_000 + index * 15_000
    const metrics = [{ name: 'queue_depth', value, at, windowMs: 0, kind: 'demand' }] as const
    const told = decide({ current, instances: [], metrics, limits: { tokensPerMinute: 1_200 } }, memory, at)
    current = told.desired
    memory = told.memory
    return told
  })
}

describe('an agent of which only the count is decided', () => {
  it.each([
    ['standard', standard()],
    ['fixed', fixed()],
  ])('twin: under %s it decides as any agent with the same scaling', (_name, template) => {
    const queues = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(queues, (queue) => {
        expect(course(template, countOnly(scaling, rest), queue)).toEqual(course(template, other, queue))
      }),
    )
  })

  it('the twin sees a difference in the scaling, and in the rest', () => {
    const queue = [80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80]
    const before = course(standard(), other, queue)
    expect(course(standard(), countOnly({ ...scaling, maxReplicas: 8 }, rest), queue)).not.toEqual(before)
    expect(course(standard(), countOnly({ ...scaling, cooldownPeriodMs: 0 }, rest), queue)).not.toEqual(before)
    expect(course(standard(), countOnly(scaling), queue)).not.toEqual(before)
    expect(course(fixed(), countOnly(scaling), queue)).not.toEqual(course(fixed(), other, queue))
  })

  it('is an agent like any, whose instances are made of nothing', () =>
    expect(countOnly(scaling)).toEqual(
      agent({ name: 'count', spec: { agentType: 'count', model: { provider: 'none', model: 'none' }, scaling: { enabled: true, ...scaling } } }),
    ))

  it('refuses what no agent may say', () => {
    expect(() => countOnly({ targetMetrics: [{ type: 'queue_depth', targetValue: 4 }] })).toThrow('spec.scaling.maxReplicas')
    expect(() => countOnly({ maxReplicas: 3 })).toThrow('spec.scaling.targetMetrics')
  })
})
