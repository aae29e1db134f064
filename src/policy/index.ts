/**
 * Policies by name, one file each, with typed parameters. Pure; imports core.
 * @module homeostat/policy
 */
import { fixed } from './fixed.js'
import { hpa } from './hpa.js'
import { origin } from './origin.js'
import { standard } from './standard.js'

export type { HpaSettings } from '../core/scaling/hpa/index.js'
export { fixed, hpa, origin, standard }

/** What `reconcile` knows without being told. */
export const builtin = { standard, hpa, fixed } as const
