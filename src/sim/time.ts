/**
 * Time of the laboratory: whole microseconds since the start inside, seconds in scenarios and results, and the instants of the core
 * (milliseconds since the epoch) towards the policy. Numbers stay exact for 285 years.
 */
import type { Instant } from '../core/index.js'

/** Microseconds since the start of the simulation, a whole number. */
export type Micros = number

/** What the clock shows when a simulation starts: 2026-01-01T00:00:00Z. */
export const START_AT: Instant = 1_767_225_600_000

export const microsOf = (seconds: number): Micros => Math.round(seconds * 1e6)
export const secondsOf = (micros: Micros): number => micros / 1e6
/** The instant that a clock of whole milliseconds shows. */
export const instantOf = (micros: Micros): Instant => START_AT + Math.floor(micros / 1000)
export const microsOfInstant = (instant: Instant): Micros => (instant - START_AT) * 1000
