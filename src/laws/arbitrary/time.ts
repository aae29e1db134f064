/** The time at which laws begin: a whole number of seconds, so that deadlines fall on a grid. */
import type { Instant } from '../../core/index.js'

export const NOW: Instant = 1_700_000_000_000
