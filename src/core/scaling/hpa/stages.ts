/** The rules of time of the controller, in their order: old advice, then bounds and rates; around them, what is special about zero. */
import type { Stage } from '../policy.js'
import type { Windows } from '../stage/stabilize.js'
import { type Behavior, limitAsHpa } from './limit.js'
import type { HpaSettings } from './settings.js'
import { stabilizeAsHpa } from './stabilize.js'
import { disabledAtZero, fromZero, type ZeroRules } from './zero.js'

/** `behavior`: null where the autoscaler has none, which is another path. `hasWhole`: some metric can be read without pods. */
export type TailRules = {
  readonly minReplicas: number
  readonly maxReplicas: number
  readonly hasWhole: boolean
  readonly behavior: (Behavior & { readonly windows: Windows }) | null
}

export const stagesAsHpa = ({ minReplicas, maxReplicas, behavior }: TailRules, settings: HpaSettings): readonly Stage[] => {
  const { quirks, downscaleStabilizationMs: downscaleMs, factor, least } = settings
  return [
    stabilizeAsHpa({ windows: behavior?.windows ?? null, downscaleMs, minReplicas, maxReplicas, quirks }),
    limitAsHpa({ behavior, minReplicas, maxReplicas, factor, least, quirks }),
  ]
}

/** The same between the two rules about zero, which only matter where zero can be met. */
export const stagesWithZero = (tail: TailRules, settings: HpaSettings): readonly Stage[] => {
  const zero = zeroRules(tail, settings)
  return [disabledAtZero(zero), ...stagesAsHpa(tail, settings), fromZero(zero)]
}

export const zeroRules = ({ minReplicas, hasWhole }: TailRules, { scaleToZero: gate, quirks }: HpaSettings): ZeroRules => ({
  minReplicas,
  hasWhole,
  gate,
  quirks,
})

/** Outside the bounds the nearer one is the answer, before any metric (Q8); null: within, or at zero, or the bounds come last. */
export const boundOf = (current: number, { minReplicas, maxReplicas }: TailRules, settings: HpaSettings): number | null => {
  if (!settings.quirks.boundsFirst || current === 0) return null
  return current > maxReplicas ? maxReplicas : current < minReplicas ? minReplicas : null
}
