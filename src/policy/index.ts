/** Policies by name, one file each, with typed parameters. Pure; imports core. */
import { fixed } from './fixed.js'
import { standard } from './standard.js'

export { fixed, standard }

/** What `reconcile` knows without being told. */
export const builtin = { standard, fixed } as const
