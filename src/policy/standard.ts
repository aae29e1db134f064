/**
 * The default policy: metrics propose, then rules of time in a row, each its own stage. What the spec does not ask for is not in the list.
 * Laws: every law of `policyLaws`. Source: reconcile.md §6; the stages' own headers.
 */
import {
  asksForLastGood,
  cooldown,
  edgesOf,
  idle,
  lastGood,
  type Policy,
  type PolicyTemplate,
  proposeByTargets,
  rateLimit,
  type ScalingInputSpec,
  type Spec,
  type Stage,
  scalingOf,
  stabilize,
  sustain,
  targetsOf,
} from '../core/index.js'

/**
 * The default policy: metrics propose, then rules of time, each its own stage. `parameters`: instead of those of the agent's spec, of which only the bounds are
 * kept, and what leads to and from zero; none: the agent's own.
 */
export const standard = (parameters?: Omit<ScalingInputSpec, 'enabled' | 'policy' | 'minReplicas' | 'maxReplicas'>): PolicyTemplate => ({
  name: 'standard',
  parameters: {
    scaleUpDelayMs: { type: 'Whole', from: 0, to: 600_000 },
    scaleDownDelayMs: { type: 'Whole', from: 0, to: 3_600_000 },
    cooldownPeriodMs: { type: 'Whole', from: 0, to: 600_000 },
    targetValue: { type: 'Real', from: 0.01, to: 1_000_000 },
  },
  reads,
  of: ({ spec }) => policyOf(spec, parameters),
})

const reads = ['scaling', 'resources', 'consumption'] as const

const policyOf = (spec: Pick<Spec, (typeof reads)[number]>, parameters: ScalingInputSpec | undefined): Policy => {
  const scaling = parameters === undefined ? spec.scaling : scalingOf(parameters)
  const { scaleUpDelayMs, scaleDownDelayMs, cooldownPeriodMs, behavior, activation = spec.scaling.activation } = scaling
  const windows = { upMs: behavior.scaleUp.stabilizationWindowMs, downMs: behavior.scaleDown.stabilizationWindowMs }
  const targets = targetsOf(scaling, spec.resources.requests ?? {})
  return {
    name: 'standard',
    parameters: {},
    propose: proposeByTargets(targets),
    stages: [
      ...when(targets.some(asksForLastGood), () => lastGood(targets)),
      ...when(scaleUpDelayMs + scaleDownDelayMs > 0, () => sustain({ upMs: scaleUpDelayMs, downMs: scaleDownDelayMs })),
      ...when(windows.upMs + windows.downMs > 0, () => stabilize(windows)),
      // A target that leads from zero as well is not too old for the one and fresh for the other.
      ...(activation === undefined ? [] : [idle(activation, targets.find(({ name }) => name === activation.metric)?.maxAgeMs)]),
      rateLimit({ up: behavior.scaleUp, down: behavior.scaleDown }),
      ...when(cooldownPeriodMs > 0, () => cooldown(cooldownPeriodMs)),
      ...edgesOf(spec),
    ],
  }
}

const when = (asked: boolean, stage: () => Stage): readonly Stage[] => (asked ? [stage()] : [])
