/** A number, within the agent's bounds: the baseline that every policy has to beat. Laws: every law of `policyLaws`. */
import { advise, edgesOf, type Policy, type PolicyTemplate, type Spec } from '../core/index.js'

/** Always the same number, within the bounds. `replicas`: absent, the agent's own `replicas`. */
export const fixed = (replicas?: number): PolicyTemplate => ({
  name: replicas === undefined ? 'fixed' : `fixed:${replicas}`,
  parameters: { replicas: { type: 'Whole', from: 1, to: 1_000 } },
  reads,
  of: ({ spec }) => policyOf(spec, replicas),
})

const reads = ['replicas', 'scaling', 'consumption'] as const

const policyOf = (spec: Pick<Spec, (typeof reads)[number]>, replicas: number | undefined): Policy => ({
  name: 'fixed',
  parameters: {},
  propose: () => advise(replicas ?? spec.replicas),
  stages: edgesOf(spec),
})
