/**
 * Decisions that change the number, and flaps: a change against the direction of the last one within ten minutes of it.
 * Source: simulation.md §2.2.
 */
import type { Micros } from '../time.js'

export type Moves = { desired: number; ups: number; downs: number; flaps: number; lastUp: boolean; lastAt: Micros }

export const createMoves = (desired: number): Moves => ({ desired, ups: 0, downs: 0, flaps: 0, lastUp: false, lastAt: Number.NEGATIVE_INFINITY })

/** What was decided at a moment; `scored` within [warm-up, horizon] only. */
export const noteDesired = (moves: Moves, desired: number, at: Micros, scored: boolean): void => {
  if (desired === moves.desired) return
  const up = desired > moves.desired
  moves.desired = desired
  if (!scored) return
  if (up) moves.ups += 1
  else moves.downs += 1
  if (up !== moves.lastUp && at - moves.lastAt <= FLAP_MICROS) moves.flaps += 1
  moves.lastUp = up
  moves.lastAt = at
}

const FLAP_MICROS = 600e6
