import { describe, expect, it } from 'vitest'
import { agent, recommend } from '../../src/core/index.js'
import { fixed } from '../../src/policy/index.js'

const NOW = 1_760_000_000_000
const support = agent({
  name: 'a',
  spec: { agentType: 'chat', replicas: 3, model: { provider: 'p', model: 'm' }, scaling: { enabled: true, policy: 'fixed', minReplicas: 2, maxReplicas: 6 } },
})
const desired = (replicas: number | undefined, current: number, young = false): number =>
  recommend(fixed(replicas).of(support))({ current, instances: [], metrics: [], ...(young ? { cautiousUntil: NOW + 1 } : {}) }, null, NOW).desired

describe('fixed', () => {
  it.each([
    ['a number', 4, 5, 4],
    ['the agent’s own', undefined, 5, 3],
    ['within the bounds above', 8, 5, 6],
    ['within the bounds below', 1, 5, 2],
  ])('%s', (_case, replicas, current, expected) => expect(desired(replicas, current)).toBe(expected))

  it('a memory that was just born steps down to the bounds only', () => {
    expect(desired(4, 5, true)).toBe(5)
    expect(desired(4, 8, true)).toBe(6)
    expect(desired(4, 3, true)).toBe(4)
  })

  it('says which number it is', () => expect([fixed().name, fixed(8).name]).toEqual(['fixed', 'fixed:8']))

  it('never names an instant', () => expect(recommend(fixed(4).of(support))({ current: 4, instances: [], metrics: [] }, null, NOW).wake).toBeNull())
})
