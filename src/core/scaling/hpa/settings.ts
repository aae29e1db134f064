/** What an administrator of the controller sets, for all autoscalers alike. Source: hpa.md §1.1. */
import type { Duration } from '../../domain/units.js'
import { hpaQuirks, type Quirks } from '../quirks.js'

/**
 * The flags of the controller: `periodMs` from one pass to the next; `downscaleStabilizationMs`, `tolerance`, `cpuInitializationMs` and
 * `initialReadinessDelayMs` as there; `quirks`: in what it is itself. `factor` and `least`: without `behavior` a pass may multiply the number by so much, or go
 * to so many. `scaleToZero`: its gate is on.
 */
export type HpaSettings = {
  readonly periodMs: Duration
  readonly downscaleStabilizationMs: Duration
  readonly tolerance: number
  readonly cpuInitializationMs: Duration
  readonly initialReadinessDelayMs: Duration
  readonly factor: number
  readonly least: number
  readonly scaleToZero: boolean
  readonly quirks: Quirks
}

/** The defaults filled in; with Q29 a number that is 0 is one of them. */
export const settingsOf = (given: Partial<HpaSettings>): HpaSettings => {
  const quirks = given.quirks ?? hpaQuirks
  const or = (value: number | undefined, otherwise: number): number => (value === undefined || (value === 0 && quirks.zeroIsDefault) ? otherwise : value)
  return {
    periodMs: or(given.periodMs, 15_000),
    downscaleStabilizationMs: or(given.downscaleStabilizationMs, 300_000),
    tolerance: or(given.tolerance, 0.1),
    cpuInitializationMs: or(given.cpuInitializationMs, 300_000),
    initialReadinessDelayMs: or(given.initialReadinessDelayMs, 30_000),
    factor: or(given.factor, 2),
    least: or(given.least, 4),
    scaleToZero: given.scaleToZero ?? true,
    quirks,
  }
}
