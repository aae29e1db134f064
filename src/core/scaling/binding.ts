/**
 * Of all stages exactly one binds: the last that changed the number. None did: the winning metric decides, and this is null.
 */
import type { MetricStep, StageStep, Trail } from '../domain/trail.js'
import type { StageWhy } from '../domain/why.js'

export const binding = (trail: Trail): StageStep | null => {
  for (let i = trail.length - 1; i >= 0; i--) {
    const step = trail[i] as Trail[number]
    if (step.type === 'Stage' && step.out !== step.in) return step
  }
  return null
}

/** The first metric whose proposal is the advice that the stages were given. */
export const winner = (trail: Trail): MetricStep | null => {
  const first = trail.find((step) => step.type === 'Stage')
  for (const step of trail) if (step.type === 'Metric' && step.counts && (first === undefined || step.count === first.in)) return step
  return null
}

/** Whether some metric had no sample that could be used. */
export const isMissing = (trail: Trail): boolean => {
  for (let i = 0; i < trail.length; i++) {
    const step = trail[i] as Trail[number]
    if (step.type === 'Metric' && step.reason !== null) return true
  }
  return false
}

/** Whether a human holds the number: it is said also where there was nothing to hold. */
export const isPaused = (trail: Trail): boolean => isSaid(trail, 'ScalingPaused')

/** A look at which the policy was not due: the number stands, and nothing new is told of what limits it. */
export const isNotDue = (trail: Trail): boolean => isSaid(trail, 'NotDue')

/** Whether some stage says so. */
const isSaid = (trail: Trail, type: StageWhy['type']): boolean => {
  for (let i = trail.length - 1; i >= 0; i--) {
    const step = trail[i] as Trail[number]
    if (step.type === 'Stage' && step.why.type === type) return true
  }
  return false
}
