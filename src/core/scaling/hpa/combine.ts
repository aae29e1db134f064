/**
 * Many metrics, one number: the largest, and the first that says so. What failed may not let the number fall.
 * Law: P4, a failed metric never lowers the result. Source: hpa.md §1.6.
 */
import type { Proposed } from './proposed.js'

/** `winner` and `failed`: places in the list, or -1. Not `decided`: the pass fails by the metric at `failed`. */
export type Combined = { readonly decided: boolean; readonly replicas: number; readonly winner: number; readonly failed: number }

export const combine = (proposals: readonly Proposed[], current: number): Combined => {
  let replicas = 0
  let winner = -1
  let failed = -1
  let failures = 0
  for (let i = 0; i < proposals.length; i++) {
    const proposed = proposals[i] as Proposed
    if (proposed.type === 'Failed') {
      if (failures++ === 0) failed = i
    } else if (replicas === 0 || proposed.replicas > replicas) {
      replicas = proposed.replicas
      winner = i
    }
  }
  const decided = failures < proposals.length && (failures === 0 || replicas >= current)
  return { decided, replicas, winner, failed }
}
