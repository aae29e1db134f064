/** The clock of the controller: the world's, but for the steps that a scenario makes it do. */
import type { Instant } from '../../core/index.js'
import type { Kernel } from '../kernel/kernel.js'
import { instantOf, type Micros, microsOf, microsOfInstant } from '../time.js'

/** What it shows. */
export const clockOf = (kernel: Kernel, now: Micros): Instant => instantOf(now) + aheadAt(kernel, now)

/** When it will show that, if it does not step again: a sleep is as long as it was meant to be, whatever the clock does. */
export const momentOf = (kernel: Kernel, instant: Instant, now: Micros): Micros => microsOfInstant(instant - aheadAt(kernel, now))

/** By how many milliseconds it is ahead of the world. */
const aheadAt = ({ faults }: Kernel, now: Micros): number => {
  let ahead = 0
  for (const { at, bySeconds } of faults.of.clockJump) if (now >= microsOf(at)) ahead += Math.round(bySeconds * 1000)
  return ahead
}
