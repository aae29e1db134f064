/** The spaces in which parameters may be tuned, as they are declared, and the names by which policies are told apart. */
import { expect, it } from 'vitest'
import { agent } from '../../src/core/index.js'
import { builtin, fixed, hpa, standard } from '../../src/policy/index.js'

const own = agent({
  name: 'a',
  spec: { agentType: 'c', model: { provider: 'p', model: 'm' }, scaling: { enabled: true, maxReplicas: 9, targetMetrics: [{ type: 'cpu', targetValue: 50 }] } },
})

it('of standard', () =>
  expect(standard()).toMatchObject({
    name: 'standard',
    parameters: {
      scaleUpDelayMs: { type: 'Whole', from: 0, to: 600_000 },
      scaleDownDelayMs: { type: 'Whole', from: 0, to: 3_600_000 },
      cooldownPeriodMs: { type: 'Whole', from: 0, to: 600_000 },
      targetValue: { type: 'Real', from: 0.01, to: 1_000_000 },
    },
  }))
it('of hpa', () =>
  expect(hpa()).toMatchObject({
    name: 'hpa',
    parameters: {
      periodMs: { type: 'Whole', from: 1_000, to: 60_000 },
      downscaleStabilizationMs: { type: 'Whole', from: 1_000, to: 3_600_000 },
      tolerance: { type: 'Real', from: 0.001, to: 1 },
    },
  }))
it('of fixed', () => expect(fixed(3)).toMatchObject({ name: 'fixed:3', parameters: { replicas: { type: 'Whole', from: 1, to: 1_000 } } }))

it('what is built of them goes by the plain name, and has no parameters left', () => {
  expect(Object.keys(builtin)).toEqual(['standard', 'hpa', 'fixed'])
  for (const [name, policy] of Object.entries(builtin)) expect(policy().of(own)).toMatchObject({ name, parameters: {} })
  expect(fixed(3).of(own)).toMatchObject({ name: 'fixed', parameters: {} })
})
