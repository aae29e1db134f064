/**
 * The Kubernetes HPA controller, decision for decision: it looks every 15 s, proposes by its own arithmetic, and then runs its own rules of time.
 * Without `behavior` it takes the controller's older path, which defaults do not create. By design it breaks the laws `monotone` and `budget`, each by a quirk
 * that can be switched off; and without a switch `steady`, for it counts in thousandths, rounded up, and of the stages `caution`, for what is not remembered
 * was not spent. Source: hpa.md; reconcile.md §6.
 */
import { edgesOf, type Policy, type PolicyTemplate, type Spec, type StageMemories, targetsOf } from '../core/index.js'
import {
  askedMetric,
  everyPeriod,
  type HpaSettings,
  isWhole,
  proposeAsHpa,
  quantityTolerance,
  settingsOf,
  stagesAsHpa,
  stagesWithZero,
} from '../core/scaling/hpa/index.js'

/** The Kubernetes controller, decision for decision. `settings`: what an administrator sets on the controller; its own defaults where absent. */
export const hpa = (settings: Partial<HpaSettings> = {}): PolicyTemplate => ({
  name: 'hpa',
  parameters: {
    periodMs: { type: 'Whole', from: 1_000, to: 60_000 },
    downscaleStabilizationMs: { type: 'Whole', from: 1_000, to: 3_600_000 },
    tolerance: { type: 'Real', from: 0.001, to: 1 },
  },
  reads,
  of: ({ spec }) => policyOf(spec, settingsOf(settings)),
})

const reads = ['scaling', 'resources', 'consumption'] as const

const policyOf = (spec: Pick<Spec, (typeof reads)[number]>, settings: HpaSettings): Policy => {
  const { minReplicas, maxReplicas, behavior, hasBehavior } = spec.scaling
  const { scaleUp, scaleDown } = behavior
  const tolerance = hasBehavior
    ? { up: quantityTolerance(scaleUp.tolerance), down: quantityTolerance(scaleDown.tolerance) }
    : { up: settings.tolerance, down: settings.tolerance }
  const judged = { scaleUp: { ...scaleUp, tolerance: tolerance.up }, scaleDown: { ...scaleDown, tolerance: tolerance.down } }
  const metrics = targetsOf({ ...spec.scaling, behavior: judged }, spec.resources.requests ?? {}).map(askedMetric)
  const windows = { upMs: scaleUp.stabilizationWindowMs, downMs: scaleDown.stabilizationWindowMs }
  const tail = { minReplicas, maxReplicas, hasWhole: metrics.some(isWhole), behavior: hasBehavior ? { scaleUp, scaleDown, windows } : null }
  return {
    name: 'hpa',
    parameters: {},
    propose: proposeAsHpa(metrics, spec.resources.requests ?? {}, tail, settings),
    copied,
    // Above zero the edges keep the minimum, whatever happens at zero.
    stages: [everyPeriod(settings.periodMs), ...(minReplicas > 0 ? stagesAsHpa : stagesWithZero)(tail, settings), ...edgesOf(spec)],
  }
}

/** Above zero. What is not remembered yet is written in that very pass. */
const copied = (of: StageMemories): StageMemories =>
  ({ 'hpa.period': of['hpa.period'], 'hpa.stabilize': of['hpa.stabilize'], 'hpa.limit': of['hpa.limit'] }) as StageMemories
